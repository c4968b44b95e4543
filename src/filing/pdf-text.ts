import { ReadError } from "./decode";

/** Text printed in one stroke. Lengths are points (1/72 inch); y counts down from the page's top to the baseline. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  readonly bold: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order drawn, which need not be the order read. */
  readonly runs: readonly PdfRun[];
}

/** What a PDF says and where on its pages: all that reading one takes, so that the PDF itself need not be kept. */
export interface PdfText {
  readonly pages: readonly PdfPage[];
}

/** The first line of a PDF's text as Tieout keeps it; no filing begins so. */
const SIGNATURE = "%TIEOUT-PDF-TEXT-1\n";

export function isPdfText(source: string): boolean {
  return source.startsWith(SIGNATURE);
}

type RunTuple = readonly [x: number, y: number, width: number, size: number, bold: 0 | 1, text: string];

/** The text of a PDF as one string, which `parsePdfText` reads back. */
export function formatPdfText({ pages }: PdfText): string {
  const kept = pages.map(({ width, height, runs }) => ({ width: rounded(width), height: rounded(height), runs: runs.map((run): RunTuple => [rounded(run.x), rounded(run.y), rounded(run.width), rounded(run.size), run.bold ? 1 : 0, run.text]) }));
  return `${SIGNATURE}${JSON.stringify(kept)}`;
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

/**
 * @param file the file's name, for the message
 * @throws ReadError where the string is none that `formatPdfText` made
 */
export function parsePdfText(file: string, source: string): PdfText {
  const damaged = new ReadError("damaged-file", `${file} holds the text of a PDF, but it is damaged. Add the PDF itself again.`);
  let pages: unknown;
  try {
    pages = JSON.parse(source.slice(SIGNATURE.length));
  } catch {
    throw damaged;
  }
  if (!Array.isArray(pages)) throw damaged;
  return { pages: pages.map((page: unknown) => pageOf(page) ?? fail(damaged)) };
}

function fail(error: Error): never {
  throw error;
}

function pageOf(value: unknown): PdfPage | null {
  if (typeof value !== "object" || value === null) return null;
  const { width, height, runs } = value as Record<string, unknown>;
  if (!isLength(width) || !isLength(height) || !Array.isArray(runs)) return null;
  const read = runs.map(runOf);
  return read.includes(null) ? null : { width, height, runs: read.filter((run) => run !== null) };
}

function runOf(value: unknown): PdfRun | null {
  if (!Array.isArray(value)) return null;
  const [x, y, width, size, bold, text] = value as unknown[];
  if (!isLength(x) || !isLength(y) || !isLength(width) || !isLength(size) || typeof text !== "string") return null;
  return { text, x, y, width, size, bold: bold === 1 };
}

/** No page is larger than this (200 inches): a forged one must not make sums overflow. */
const FARTHEST = 100_000;

function isLength(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= FARTHEST;
}
