/** Input that is no readable document. Its message says what happened and what to do. */
export class ReadError extends Error {
  constructor(readonly code: "empty-file" | "binary-file" | "unsupported-format", message: string) {
    super(message);
    this.name = "ReadError";
  }
}

const BINARY_SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive or an Office file", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a gzip archive", [0x1f, 0x8b]],
];

/**
 * Bytes as text: UTF-8 where they are valid UTF-8, otherwise windows-1252, which EDGAR's older documents use.
 * @throws ReadError for an empty file and for files that are not text.
 */
export function decode(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ReadError("empty-file", `${name} is empty. Choose the filing's text or HTML document.`);
  const signature = BINARY_SIGNATURES.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) throw new ReadError("binary-file", `${name} is ${signature[0]}, which Tieout cannot read. Save the filing as .txt or .htm and add that.`);
  if (bytes.subarray(0, 4096).includes(0)) throw new ReadError("binary-file", `${name} is not a text document. Save the filing as .txt or .htm and add that.`);
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "") throw new ReadError("empty-file", `${name} holds no text. Choose the filing's text or HTML document.`);
  return text;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
