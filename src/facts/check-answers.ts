import { periodName } from "../vocabulary/period";
import type { Check, CheckKind, CheckStatus, Repair } from "../vocabulary/report";
import { filesAtHand, notAvailable, type NoAnswer } from "./answer";
import { find, whyUnreadable } from "./ask";
import type { Filer, Library } from "./library";
import { proposalsOf, repairWords } from "./mended-report";
import { askedFiler, isRefused } from "./question";
import { GENERAL, type TableAnswer, type TableValue } from "./table-answer";

export const STATUS_WORDS: Readonly<Record<CheckStatus, string>> = { exact: "Ties", rounding: "Ties within rounding", broken: "Does not tie", skipped: "Not checked" };

/** Breaks first, then what could not be checked last. */
const ORDER: Readonly<Record<CheckStatus, number>> = { broken: 0, rounding: 1, exact: 2, skipped: 3 };

function checksOf(filer: Filer): readonly { readonly file: string; readonly check: Check }[] {
  return filer.entries.flatMap(({ report }) => report.checks.map((check) => ({ file: report.file, check })));
}

/** All checks of a company's filings, breaks first, each filing in the order of its report (the largest break first). */
export function checksTable(library: Library, filer: unknown): TableAnswer {
  const company = askedFiler(library, filer);
  if (isRefused(company)) return company;
  const checks = company.entries.flatMap(({ report }) => { const proposals = proposalsOf(report); return report.checks.map((check) => withRepairs(check, proposals)); });
  if (checks.length === 0) return notAvailable(`Nothing could be checked in the filings at hand (${filesAtHand(company.entries)}).`);
  const header: TableValue[] = ["Status", "Check", "Period", "Expected", "Actual", "Difference", "Explanation"];
  const sorted = [...checks].sort((a, b) => rankOf(a) - rankOf(b));
  return { kind: "table", rows: [header, ...sorted.map((check): TableValue[] => [check.kind === "notice" ? "Note" : STATUS_WORDS[check.status], check.title, check.period ?? "", figure(check.expected), figure(check.actual), figure(check.difference), check.explanation])] };
}

/** Notes come last: they are for a person to judge. */
function rankOf({ kind, status }: Check): number {
  return kind === "notice" ? Object.keys(ORDER).length : ORDER[status];
}

/** What is proposed for a figure that kept a check from being made, or that broke it, stands beside the reason. */
function withRepairs(check: Check, proposals: ReadonlyMap<string, Repair>): Check {
  if (check.status !== "broken" && check.status !== "skipped") return check;
  const proposed = check.cells.flatMap((cell) => proposals.get(cell) ?? []);
  return proposed.length === 0 ? check : { ...check, explanation: [check.explanation, ...proposed.map((repair) => `${repair.printed.trim() === "" ? "Nothing is printed" : `"${repair.printed.trim()}" is printed`}. ${repairWords(repair)}`)].join(" ") };
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A checked figure as a number; a range ("0.09 to 0.11") as it reads. */
function figure(value: string | null): TableValue {
  if (value === null) return "";
  return DECIMAL.test(value) ? { kind: "number", value, numberFormat: GENERAL } : value;
}

export interface CheckAnswer {
  readonly kind: "value";
  /** "0" where it ties exactly or within rounding, else actual less expected. */
  readonly value: string;
  readonly check: Check;
}

/** Checks that arrive at a figure name its cell first; they say most about it. */
const ARRIVING: ReadonlySet<CheckKind> = new Set(["sum", "identity"]);

/**
 * The checks made of one cell of one filing, those that arrive at it (it is the total) before all others. A sum of which
 * it is a mere term says nothing about it.
 */
export function checksOfCell(filer: Filer, file: string, cell: string): Check[] {
  const reading = checksOf(filer).filter((entry) => entry.file === file && entry.check.cells.includes(cell)).map(({ check }) => check);
  const arriving = reading.filter((check) => ARRIVING.has(check.kind) && check.cells[0] === cell);
  return [...arriving, ...reading.filter((check) => !ARRIVING.has(check.kind))];
}

/**
 * By how much a measure misses what it should be: by the sums that arrive at it where any are printed, else by the other
 * checks that read it (per share, prose against tables, growth). A broken check goes before one that ties.
 */
export function checkValue(library: Library, measure: unknown, period: unknown): CheckAnswer | NoAnswer {
  const found = find(library, { metric: measure, period });
  if (found.kind !== "finding") return found;
  const { filer, finding: { fact, alternatives } } = found, name = periodName(fact.period, filer.calendar);
  const checks = [fact, ...alternatives].flatMap(({ source, derivation }) => (derivation === null ? checksOfCell(filer, source.file, source.cell) : []));
  const arriving = checks.filter((check) => ARRIVING.has(check.kind));
  const telling = arriving.length > 0 ? arriving : checks;
  const made = telling.find((check) => check.status === "broken") ?? telling.find((check) => check.status !== "skipped");
  if (made) return { kind: "value", value: made.status === "broken" ? (made.difference ?? "0") : "0", check: made };
  if (telling[0]) return notAvailable(`${fact.name} for ${name} could not be checked: ${telling[0].explanation.replace(/^Not checked: /, "")}`);
  return notAvailable(fact.value === null ? whyUnreadable(fact, name) : `Nothing in the filings at hand checks ${fact.name} for ${name}.`);
}
