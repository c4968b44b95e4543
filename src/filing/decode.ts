/** Input that is no readable document. Its message says what happened and what to do. */
export class ReadError extends Error {
  constructor(readonly code: "empty-file" | "binary-file" | "unsupported-format" | "encrypted-file" | "damaged-file" | "no-text", message: string) {
    super(message);
    this.name = "ReadError";
  }
}

/** A PDF's text is taken out of it before it comes here, see src/pdf: this one's never was. */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;
const BINARY_SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
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
  if (bytes.length === 0) throw new ReadError("empty-file", `${name} is empty. Choose the filing's HTML, text or PDF document.`);
  if (PDF.every((byte, index) => bytes[index] === byte)) throw new ReadError("binary-file", `${name} is a PDF whose text was not taken out of it. Add it in the pane or give it to the command line, which do so.`);
  const signature = BINARY_SIGNATURES.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) throw new ReadError("binary-file", `${name} is ${signature[0]}, which Tieout cannot read. Save the filing as .htm, .txt or .pdf and add that.`);
  if (bytes.subarray(0, 4096).includes(0)) throw new ReadError("binary-file", `${name} is not a text document. Save the filing as .htm, .txt or .pdf and add that.`);
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "") throw new ReadError("empty-file", `${name} holds no text. Choose the filing's HTML, text or PDF document.`);
  return text;
}

function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return holdsControls(bytes) ? withoutControls(text) : text;
  } catch {
    // Node 20 reads windows-1252 as Latin-1, browsers do not: the bytes in which the two differ are told here.
    return withoutControls(new TextDecoder("latin1").decode(bytes));
  }
}

/** Whether UTF-8 text holds a control character of U+0080 to U+009F: windows-1252 that was re-coded as if it were Latin-1. */
function holdsControls(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc2); at >= 0; at = bytes.indexOf(0xc2, at + 1)) if ((bytes[at + 1] ?? 0) < 0xa0) return true;
  return false;
}

/** Control characters told as what windows-1252 has in their place, one for one: places stay as they are. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** What the bytes 0x80 to 0x9f stand for in windows-1252 (WHATWG Encoding Standard). */
export const WINDOWS_1252 = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
