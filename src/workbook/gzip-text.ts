import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";

/** More than any text that a workbook keeps, so that a forged one cannot fill the memory. Bytes. */
const LARGEST = 512 * 1024 * 1024;

/** A text compressed, as base64. The same text always gives the same. */
export function packText(text: string): string {
  return toBase64(gzipSync(strToU8(text), { mtime: 0 }));
}

/** The text that `packText` was given; null where anything of it is damaged. Spaces and line ends in it mean nothing. */
export function unpackText(packed: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s+/g, "")), (letter) => letter.charCodeAt(0));
    // The last bytes of a gzip file tell its check sum and length, so an absurd one is refused before it is unpacked.
    if (bytes.length < 18) return null;
    const end = new DataView(bytes.buffer), claimed = end.getUint32(bytes.length - 4, true);
    if (claimed === 0 || claimed > LARGEST) return null;
    const unpacked = gunzipSync(bytes);
    return unpacked.length === claimed && crc32(unpacked) === end.getUint32(bytes.length - 8, true) ? strFromU8(unpacked) : null;
  } catch {
    return null;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The check sum of gzip (RFC 1952), which fflate writes but does not hold the content to. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
