import { ReadError } from "../filing/decode";
import { METRICS } from "../vocabulary/metric";
import type { CompanyFacts, ConceptFacts } from "../xbrl/company-facts";
import { elementsOf } from "../xbrl/elements";
import { readCompanyFacts } from "../xbrl/read-company-facts";
import { packText, unpackText } from "./gzip-text";

/** Company facts as the workbook carries them: read again on opening, as filings are. */
export interface StoredFacts {
  /** The file's name, without folders. */
  readonly name: string;
  /** What is compared of them as JSON of company facts, compressed (see `packText`). */
  readonly packed: string;
  /** Facts of the file that could not be read, and are not kept. */
  readonly unreadable: number;
  /** Whether only elements that filings are compared by are kept. */
  readonly isPartial: boolean;
}

/** Company facts of a library, and how the workbook carries them. */
export interface KeptFacts {
  readonly facts: CompanyFacts;
  readonly packed: string;
  readonly isPartial: boolean;
}

/**
 * Facts of more are kept in part. Compressed they take about a fifteenth of that, and Excel on the web takes 5 MB in one
 * request, for all that the workbook keeps. UTF-16 code units of JSON; the largest companies have some five million.
 */
const LARGEST_WHOLE = 12_000_000;

/** Every element that a figure can be compared with. */
const COMPARED: ReadonlySet<string> = new Set(METRICS.flatMap(({ id }) => elementsOf(id)));

/**
 * Company facts as a library keeps them. Very large ones are left with the elements that Tieout compares figures with, in
 * the library as in the workbook, so that a reopened workbook concludes the same.
 */
export function keepFacts(facts: CompanyFacts, largestWhole = LARGEST_WHOLE): KeptFacts {
  const whole = jsonOf(facts);
  if (whole.length <= largestWhole) return { facts, packed: packText(whole), isPartial: false };
  const compared = { ...facts, concepts: new Map([...facts.concepts].filter(([element]) => COMPARED.has(element))) };
  return { facts: compared, packed: packText(jsonOf(compared)), isPartial: true };
}

export function storedFacts({ facts, packed, isPartial }: KeptFacts): StoredFacts {
  return { name: facts.file, packed, unreadable: facts.unreadable, isPartial };
}

/**
 * The facts that a workbook carries.
 * @throws ReadError where they are damaged, or this reader does not know them
 */
export function restoreFacts({ name, packed, unreadable, isPartial }: StoredFacts): KeptFacts {
  const text = unpackText(packed);
  if (text === null) throw new ReadError("damaged-file", `${name}: the company facts saved in this workbook are damaged. Add the file again.`);
  return { facts: { ...readCompanyFacts(name, new TextEncoder().encode(text)), unreadable }, packed, isPartial };
}

/** What is read of company facts, as a file of them: without words that describe elements, and without other taxonomies. */
function jsonOf({ cik, name, concepts }: CompanyFacts): string {
  return JSON.stringify({ cik, entityName: name, facts: { "us-gaap": Object.fromEntries([...concepts].map(([element, units]) => [element, { units: unitsOf(units) }])) } });
}

function unitsOf(units: ConceptFacts): object {
  return Object.fromEntries([...units].map(([unit, listed]) => [unit, listed.map(({ start, end, value, accession, form, filed }) => ({ ...(start === null ? {} : { start }), end, val: value, accn: accession, form, filed }))]));
}
