import { MONTHS } from "../filing/dates";
import { shown, shownWithScale } from "../tieout/wording";
import { labelKey } from "../vocabulary/metric";
import type { Period } from "../vocabulary/period";
import { notAvailable, type NoAnswer } from "./answer";
import { find, type Question } from "./ask";
import type { Fact } from "./fact";
import type { Library } from "./library";
import { currencySign } from "./number-format";

const SPANS: Readonly<Record<number, string>> = { 3: "three months", 6: "six months", 9: "nine months", 12: "twelve months" };

/** "September 30, 2013". */
function dateInWords(iso: string): string {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? "";
  return `${month.charAt(0).toUpperCase()}${month.slice(1)} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`;
}

/** "three months ended September 30, 2013"; a date alone for a balance. */
export function periodInWords({ months, end }: Period): string {
  return months === 0 ? dateInWords(end) : `${SPANS[months] ?? `${months} months`} ended ${dateInWords(end)}`;
}

function figureInWords(fact: Fact): string {
  if (fact.value === null) return fact.state === "redacted" ? "withheld, confidential treatment requested" : `${fact.state === "damaged" ? "damaged" : "not meaningful"} (printed "${fact.printed}")`;
  const figure = shownWithScale(fact.value, fact.unit, fact.scale, currencySign(fact.currency));
  return `${fact.hedge === null ? "" : `${fact.hedge} `}${figure}${fact.unit === "shares" ? " shares" : ""}`;
}

function placeInWords({ source }: Fact): string {
  return source.statement === null ? `${source.file}: "${source.sentence ?? ""}"` : `"${source.statement.title}" of ${source.file}`;
}

/**
 * One line that says what is printed where: "Adjusted EBITDA, three months ended September 30, 2013: $5,190 thousand, in
 * "Reconciliation ..." of release.txt". A row's own label follows the measure's name where it says something else.
 */
export function sourceLine(fact: Fact): string {
  const row = labelKey(fact.source.row) === labelKey(fact.name) || fact.source.statement === null ? "" : ` ("${fact.source.row}")`;
  const what = `${fact.name}${row}, ${periodInWords(fact.period)}: ${figureInWords(fact)}`;
  if (fact.derivation === null) return `${what}, in ${placeInWords(fact)}`;
  return `${fact.name}, ${periodInWords(fact.period)}: ${figureInWords(fact)}, derived: ${fact.derivation.how}; from ${[...new Set(fact.derivation.parts.map(placeInWords))].join("; ")}`;
}

/** "Proven repair, printed "3 400"" for a mended figure, or what is proposed for one that is not; null where nothing is. */
export function repairLine({ proposed, printed }: Fact): string | null {
  if (proposed === null) return null;
  const standing = proposed.standing === "proven" ? "Proven" : "Likely";
  if (!proposed.isTaken) return `${standing} repair, not accepted yet: ${shown(proposed.value)}`;
  return printed.trim() === "" ? "Derived from the figures around it, not printed" : `${standing} repair, printed "${printed.trim()}"`;
}

/** Where else the same measure and period is printed with another figure, as one line; null where nowhere. */
export function disagreementLine(disagreements: readonly Fact[]): string | null {
  if (disagreements.length === 0) return null;
  const other = disagreements.map((fact) => `${fact.value === null ? fact.printed : shown(fact.value)} in ${placeInWords(fact)}`);
  return `Also printed: ${[...new Set(other)].join("; ")}`;
}

/** The row or sentence that a figure comes from, for damaged figures too, and where another figure is printed for the same. */
export function askSource(library: Library, question: Question): { readonly kind: "text"; readonly text: string } | NoAnswer {
  const found = find(library, question);
  if (found.kind !== "finding") return found;
  const { fact, disagreements } = found.finding;
  if (fact.state === "redacted") return notAvailable(`${fact.name} is withheld: confidential treatment was requested (${fact.source.file}).`);
  return { kind: "text", text: [sourceLine(fact), repairLine(fact), disagreementLine(disagreements)].filter((line) => line !== null).join(". ") };
}
