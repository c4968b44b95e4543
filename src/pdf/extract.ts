import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api";
import { ReadError } from "../filing/decode";
import { formatPdfText, type PdfPage, type PdfRun } from "../filing/pdf-text";

/** Loads pdf.js and its worker in the way that the place it runs in allows. */
export type LoadPdfJs = () => Promise<typeof PdfJs>;

/** How far into a file its "%PDF-" may stand: other programs allow as much. Bytes. */
const HEAD = 1024;
const START = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

/** Whether a file is a PDF, by its beginning and never by its name. */
export function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(HEAD, bytes.length - START.length); at += 1) {
    if (START.every((byte, index) => bytes[at + index] === byte) && (at === 0 || bytes[at - 1] === 0x0a || bytes[at - 1] === 0x0d)) return true;
  }
  return false;
}

/**
 * A file as `readFiling` takes it: a PDF's text with its positions, any other file as it is.
 * @throws ReadError for a PDF that is protected, damaged or without text; its message is a sentence that says what to do
 */
export async function asReadable(name: string, bytes: Uint8Array, load: LoadPdfJs): Promise<Uint8Array> {
  if (!isPdf(bytes)) return bytes;
  const file = name.replace(/^.*[/\\]/, "");
  const pdfjs = await load();
  // Copied, since pdf.js takes the bytes for itself. Nothing is fetched, drawn or run.
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, enableXfa: false, maxImageSize: 0, stopAtErrors: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [], fonts = new Map<string, boolean>();
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number, fonts));
    if (pages.every((page) => page.runs.length === 0)) throw new ReadError("no-text", `${file} is a PDF of pictures: its pages hold no text. Run text recognition (OCR) over it, or add the filing's .htm or .txt from EDGAR.`);
    return new TextEncoder().encode(formatPdfText({ pages }));
  } catch (error) {
    throw error instanceof ReadError ? error : readError(file, error);
  } finally {
    await task.destroy();
  }
}

function readError(file: string, error: unknown): ReadError {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new ReadError("encrypted-file", `${file} is a PDF that opens with a password only. Save a copy without the password and add that.`);
  return new ReadError("damaged-file", `${file} is a PDF that is damaged or cut off, so it cannot be opened. Get it again, or add the filing's .htm or .txt from EDGAR.`);
}

async function readPage(document: PDFDocumentProxy, number: number, fonts: Map<string, boolean>): Promise<PdfPage> {
  const page = await document.getPage(number);
  const items = (await page.getTextContent()).items.filter((item): item is TextItem => "str" in item && item.str.trim() !== "");
  await learnFonts(page, items, fonts);
  const turned = mainTurn(items, page);
  const { width, height, transform } = page.getViewport({ scale: 1, rotation: page.rotate - turned });
  const unit = Math.hypot(transform[0] ?? 1, transform[1] ?? 0);
  const runs = items.flatMap((item): PdfRun[] => {
    const [a, b, c, d, x, y] = multiplied(transform, item.transform as number[]);
    // Text across the page's own direction is a stamp or a watermark.
    if (Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) return [];
    return [{ text: item.str, x, y, width: item.width * unit, size: Math.hypot(c, d), bold: fonts.get(item.fontName) ?? false }];
  });
  page.cleanup();
  return { width, height, runs };
}

/** Two of a PDF's six-number matrices, one after the other. */
function multiplied(first: readonly number[], second: readonly number[]): readonly [number, number, number, number, number, number] {
  const m = sixOf(first), n = sixOf(second);
  return [m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3], m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5]];
}

function sixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): readonly [number, number, number, number, number, number] {
  return [a, b, c, d, e, f];
}

/** How far most of a page's text is turned to the left of how the page is shown: a table set sideways. Degrees. */
function mainTurn(items: readonly TextItem[], page: PDFPageProxy): number {
  const { transform } = page.getViewport({ scale: 1 });
  const letters = new Map<number, number>();
  for (const item of items) {
    const [a, b] = multiplied(transform, item.transform as number[]);
    const turn = (Math.round(Math.atan2(-b, a) / (Math.PI / 2)) * 90 + 360) % 360;
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Which of a page's fonts are bold, by their names. A font is told once in a document, where it first appears. */
async function learnFonts(page: PDFPageProxy, items: readonly TextItem[], fonts: Map<string, boolean>): Promise<void> {
  const unknown = [...new Set(items.map((item) => item.fontName))].filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList().catch(() => undefined);
  for (const name of unknown) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const { name: printed = "", bold = false, black = false } = (font ?? {}) as { name?: string; bold?: boolean; black?: boolean };
    fonts.set(name, bold || black || /bold|black|heavy|semibold|demi/i.test(printed));
  }
}
