import { Gunzip, Gzip, strFromU8 } from "fflate";
import { finish, type Steps } from "../vocabulary/steps";

/** More than any text that a workbook keeps, so that a forged one cannot fill the memory. Bytes. */
const LARGEST = 512 * 1024 * 1024;
/** What is done in one step: some milliseconds' work. Bytes before compression, and letters of base64. */
const PACKED_AT_ONCE = 256 * 1024, UNPACKED_AT_ONCE = 64 * 1024;

/** A text compressed, as base64. The same text always gives the same. */
export function packText(text: string): string {
  return finish(packSteps([text]));
}

/** What `packText` does, for a text in parts; others may run at each step. */
export function* packSteps(parts: Iterable<string>): Steps<string> {
  const packed: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0 }, (bytes) => packed.push(bytes));
  for (const part of parts) {
    const bytes = new TextEncoder().encode(part);
    for (let at = 0; at < bytes.length; at += PACKED_AT_ONCE) {
      gzip.push(bytes.subarray(at, at + PACKED_AT_ONCE));
      yield;
    }
  }
  gzip.push(new Uint8Array(), true);
  return toBase64(packed);
}

/** The text that `packText` was given; null where anything of it is damaged. Spaces and line ends in it mean nothing. */
export function unpackText(packed: string): string | null {
  return finish(unpackSteps(packed));
}

/** What `unpackText` does; others may run at each step. */
export function* unpackSteps(packed: string): Steps<string | null> {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s+/g, "")), (letter) => letter.charCodeAt(0));
    // The last bytes of a gzip file tell its check sum and length, so an absurd one is refused before it is unpacked.
    if (bytes.length < 18) return null;
    const end = new DataView(bytes.buffer), claimed = end.getUint32(bytes.length - 4, true);
    if (claimed === 0 || claimed > LARGEST) return null;
    const unpacked = new Uint8Array(claimed);
    let length = 0, sum = 0;
    const gunzip = new Gunzip((part) => {
      unpacked.set(part, length); // Throws where there is more than was claimed.
      length += part.length;
      sum = crc32(part, sum);
    });
    for (let at = 0; at < bytes.length; at += UNPACKED_AT_ONCE) {
      gunzip.push(bytes.subarray(at, at + UNPACKED_AT_ONCE), at + UNPACKED_AT_ONCE >= bytes.length);
      yield;
    }
    return length === claimed && sum === end.getUint32(bytes.length - 8, true) ? strFromU8(unpacked) : null;
  } catch {
    return null;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The check sum of gzip (RFC 1952), which fflate writes but does not hold the content to; `former` is that of the bytes before. */
function crc32(bytes: Uint8Array, former: number): number {
  let sum = ~former;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function toBase64(parts: readonly Uint8Array[]): string {
  const letters: string[] = [];
  for (const bytes of parts) for (let at = 0; at < bytes.length; at += 0x8000) letters.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(letters.join(""));
}
