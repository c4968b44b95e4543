import { decode, ReadError } from "../filing/decode";
import { isIsoDate } from "../vocabulary/period";
import type { CompanyFacts, ConceptFacts, XbrlFact } from "./company-facts";

const TAXONOMY = "us-gaap";

/** Bytes that the first sign of a text may stand behind: spaces, line ends and the mark of UTF-8. */
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const OPENING: ReadonlySet<number> = new Set(["{", "["].map((sign) => sign.charCodeAt(0)));

/** Whether a file is JSON by its name, or by its first signs where the name says nothing ("standard-input"); no filing is. */
export function isJson(name: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(name)) return true;
  if (/\.\w+$/.test(name)) return false;
  const first = bytes.find((byte) => !BLANK.has(byte));
  return first !== undefined && OPENING.has(first);
}

/**
 * Reads the JSON of EDGAR's company facts ("CIK0001102993.json").
 * @param name the file's name, without folders
 * @throws ReadError "empty-file" and "binary-file" as for filings, "damaged-file" for text that is no JSON,
 * "unsupported-format" for JSON that holds no company facts
 */
export function readCompanyFacts(name: string, bytes: Uint8Array): CompanyFacts {
  const document = parse(name, decode(name, bytes));
  const { cik, entityName, facts } = isRecord(document) ? document : {};
  if ((typeof cik !== "number" && typeof cik !== "string") || typeof entityName !== "string" || !isRecord(facts)) {
    throw new ReadError("unsupported-format", `${name} is JSON, but not the company facts of the SEC's EDGAR system, which is the only JSON that Tieout reads.`);
  }
  const concepts = new Map<string, ConceptFacts>();
  let unreadable = 0;
  for (const [element, concept] of Object.entries(isRecord(facts[TAXONOMY]) ? facts[TAXONOMY] : {})) {
    const units = new Map<string, readonly XbrlFact[]>();
    for (const [unit, listed] of Object.entries(isRecord(concept) && isRecord(concept["units"]) ? concept["units"] : {})) {
      if (!Array.isArray(listed)) continue;
      const read = listed.flatMap((each) => readFact(each) ?? []);
      unreadable += listed.length - read.length;
      units.set(unit, read);
    }
    concepts.set(element, units);
  }
  return { file: name, cik: String(cik).replace(/^0+/, ""), name: entityName, concepts, unreadable };
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReadError("damaged-file", `${name} is no whole JSON document. Download the company facts again and add that file.`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFact(fact: unknown): XbrlFact | null {
  if (!isRecord(fact)) return null;
  const { start, end, val, form, filed, accn } = fact;
  if (typeof end !== "string" || !isIsoDate(end) || typeof filed !== "string" || !isIsoDate(filed)) return null;
  if (start !== undefined && (typeof start !== "string" || !isIsoDate(start) || start > end)) return null;
  const value = decimalString(val);
  if (value === null) return null;
  return { start: start ?? null, end, value, form: textOr(form), filed, accession: textOr(accn) };
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Digits of the longest value that is one: no company reports an amount of more. */
const LONGEST_VALUE = 30;

/** JSON's numbers as they are written; null for those with more digits than a number of JSON's reader keeps. */
function decimalString(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  if (text.length > LONGEST_VALUE || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER ? null : text;
}
