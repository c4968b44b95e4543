import type { RepairDecision } from "../facts/decision";
import type { LibraryEntry } from "../facts/library";
import { finish, type Steps } from "../vocabulary/steps";
import { packSteps, unpackSteps } from "./gzip-text";
import type { CellMap, CellSource, SheetSources } from "./sheet-plan";
import type { StoredFacts } from "./stored-facts";

/** A filing as the workbook carries it: read again on opening, so that a newer reader mends old workbooks. */
export interface StoredFiling {
  /** The file's name, without folders. */
  readonly name: string;
  /** The decoded source text as received; of a PDF, its text with where it stands on the pages. */
  readonly text: string;
}

/** A filing as read, as the workbook carries it. */
export function storedFiling({ report, source, kept }: LibraryEntry): StoredFiling {
  return { name: report.file, text: kept ?? source };
}

/** What a workbook carries so that it computes the same where the filings are not at hand. */
export interface StoredLibrary {
  readonly filings: readonly StoredFiling[];
  /** Company facts beside them; absent where there are none. */
  readonly facts?: readonly StoredFacts[];
  /** Sheet name, then cell address, to where the figure stands in its filing. */
  readonly cells: CellMap;
  /** What the person answered to proposed repairs; absent where nothing was answered. */
  readonly decisions?: readonly RepairDecision[];
}

/** The namespace under which the workbook keeps the library as a custom XML part. */
export const LIBRARY_NAMESPACE = "urn:tieout:library:1";

/** The library in a workbook cannot be read. The message is a sentence for a person; the stored part is never changed. */
export class StoredLibraryError extends Error {
  constructor(what: string) {
    super(`The library saved in this workbook cannot be read: ${what}. It is left in the workbook as it is.`);
    this.name = "StoredLibraryError";
  }
}

/** Longer libraries are compressed. UTF-16 code units of JSON. */
const COMPRESS_FROM = 20_000;

/** The library as one XML document. The same library always gives the same text. */
export function encodeLibrary(library: StoredLibrary): string {
  return finish(encodeSteps(library));
}

/** What `encodeLibrary` does; others may run at each step. */
export function* encodeSteps(library: StoredLibrary): Steps<string> {
  const json = yield* jsonParts(library), length = json.reduce((sum, part) => sum + part.length, 0);
  const [encoding, content] = length < COMPRESS_FROM ? ["json", escapeXml(json.join(""))] : ["gzip-base64", yield* packSteps(json)];
  return `<library xmlns="${LIBRARY_NAMESPACE}" encoding="${encoding}">${content}</library>`;
}

/** The library's JSON in parts, a filing each. */
function* jsonParts({ filings, ...others }: StoredLibrary): Steps<readonly string[]> {
  const parts: string[] = [];
  for (const filing of filings) {
    parts.push(`${parts.length === 0 ? "" : ","}${jsonOf(filing)}`);
    yield;
  }
  return [`{"filings":[`, ...parts, `],${jsonOf(others).slice(1)}`];
}

/** JSON keeps what XML would lose or refuse: carriage returns, control characters, halves of surrogate pairs. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const DOCUMENT = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?<(?:\w+:)?library\b([^<>]*)>([^<]*)<\/(?:\w+:)?library>\s*$/;

/**
 * The library of an XML document that `encodeLibrary` made, possibly rewritten by a host.
 * @throws StoredLibraryError where anything is damaged or missing; never half a library
 */
export function decodeLibrary(xml: string): StoredLibrary {
  return finish(decodeSteps(xml));
}

/** What `decodeLibrary` does; others may run at each step. */
export function* decodeSteps(xml: string): Steps<StoredLibrary> {
  const match = DOCUMENT.exec(xml);
  if (!match) throw new StoredLibraryError("its outer form is damaged");
  const attributes = match[1] ?? "", content = match[2] ?? "";
  if (!attributes.includes(LIBRARY_NAMESPACE)) throw new StoredLibraryError("it was made by another version of Tieout");
  const encoding = /\bencoding\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  if (encoding === "json") return libraryOf(parsed(unescapeXml(content)));
  if (encoding === "gzip-base64") return libraryOf(parsed(yield* unpacked(content)));
  throw new StoredLibraryError("it was made by another version of Tieout");
}

function* unpacked(content: string): Steps<string> {
  const text = yield* unpackSteps(content);
  if (text === null) throw new StoredLibraryError("its compressed text is damaged");
  return text;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new StoredLibraryError("its text is damaged");
  }
}

function libraryOf(value: unknown): StoredLibrary {
  if (!isRecord(value) || !Array.isArray(value["filings"]) || !isRecord(value["cells"])) throw new StoredLibraryError("parts of it are missing");
  const filings = value["filings"].map((filing: unknown): StoredFiling => {
    if (!isRecord(filing) || typeof filing["name"] !== "string" || typeof filing["text"] !== "string") throw new StoredLibraryError("one of its filings is damaged");
    return { name: filing["name"], text: filing["text"] };
  });
  const cells = recordOf(Object.entries(value["cells"]).map(([sheet, sources]) => [sheet, sheetOf(sources)]));
  return {
    filings,
    ...(value["facts"] === undefined ? {} : { facts: factsOf(value["facts"]) }),
    cells,
    ...(value["decisions"] === undefined ? {} : { decisions: decisionsOf(value["decisions"]) }),
  };
}

function factsOf(value: unknown): readonly StoredFacts[] {
  if (!Array.isArray(value)) throw new StoredLibraryError("its list of company facts is damaged");
  return value.map((each: unknown): StoredFacts => {
    const { name, packed, unreadable, isPartial } = isRecord(each) ? each : {};
    if (typeof name !== "string" || typeof packed !== "string" || typeof unreadable !== "number" || typeof isPartial !== "boolean") {
      throw new StoredLibraryError("its list of company facts is damaged");
    }
    return { name, packed, unreadable, isPartial };
  });
}

function decisionsOf(value: unknown): readonly RepairDecision[] {
  if (!Array.isArray(value)) throw new StoredLibraryError("its list of answers to repairs is damaged");
  return value.map((each: unknown): RepairDecision => {
    if (!isRecord(each)) throw new StoredLibraryError("its list of answers to repairs is damaged");
    const { file, cell, proposed, answer } = each;
    if (typeof file !== "string" || typeof cell !== "string" || typeof proposed !== "string" || (answer !== "accepted" && answer !== "rejected")) {
      throw new StoredLibraryError("its list of answers to repairs is damaged");
    }
    return { file, cell, proposed, answer };
  });
}

function sheetOf(value: unknown): SheetSources {
  if (!isRecord(value)) throw new StoredLibraryError("its list of cells is damaged");
  return recordOf(Object.entries(value).map(([address, source]) => [address, sourceOf(source)]));
}

function sourceOf(value: unknown): CellSource {
  if (!isRecord(value)) throw new StoredLibraryError("its list of cells is damaged");
  const { file, cellId, text, at } = value;
  const [start, end] = Array.isArray(at) ? (at as unknown[]) : [];
  if (typeof file !== "string" || typeof cellId !== "string" || typeof text !== "string" || typeof start !== "number" || typeof end !== "number") {
    throw new StoredLibraryError("its list of cells is damaged");
  }
  return { file, cellId, at: [start, end], text };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Also for a sheet that is called "__proto__". */
function recordOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Also what a host may have escaped that `escapeXml` leaves. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? entity;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
