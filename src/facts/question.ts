import type { Period } from "../vocabulary/period";
import { invalid, notAvailable, plainOf, textOf, type NoAnswer } from "./answer";
import { findFiler, type Filer, type Library } from "./library";
import { findMeasure, suggestMeasures, type MeasureFound } from "./metric-lookup";
import { parsePeriod } from "./period-grammar";

/* The arguments of a question, read one by one. Each gives what is meant, or the reason why nothing is. */

/** The company that is named, or the library's first. */
export function askedFiler(library: Library, typed: unknown): Filer | NoAnswer {
  if (library.filers.length === 0) return notAvailable("No filing is at hand; add one in the Tieout pane.");
  const words = textOf(typed);
  const filer = findFiler(library, words === "" ? null : words);
  if (filer) return filer;
  const held = library.filers.map(({ name, ticker }) => (ticker === null ? name : `${name} (${ticker})`)).join("; ");
  return invalid(`"${words}" is no company in the library, which holds ${held}.`);
}

/** A period or date. `months` 0 is a date. */
export function askedPeriod(typed: unknown, filer: Filer): Period | NoAnswer {
  const read = parsePeriod(plainOf(typed), filer);
  return read.kind === "period" ? read.period : invalid(read.message);
}

/** Like `askedPeriod`, but null where nothing is typed. */
export function askedPeriodIfAny(typed: unknown, filer: Filer): Period | NoAnswer | null {
  return textOf(typed) === "" ? null : askedPeriod(typed, filer);
}

/** A measure by its id, name or label. */
export function askedMeasure(typed: unknown, filer: Filer): MeasureFound | NoAnswer {
  const words = textOf(typed);
  if (words === "") return invalid("The measure is empty; write one such as Revenue, or a name from LPSN.METRICS().");
  return findMeasure(words, filer) ?? unknownMeasure(words, filer);
}

function unknownMeasure(words: string, filer: Filer): NoAnswer {
  const near = suggestMeasures(words, filer);
  return invalid(`"${words}" is not a measure that Tieout knows; ${near.length === 0 ? "LPSN.METRICS() lists them" : `did you mean ${near.join(" or ")}`}${near.length === 0 ? "." : "?"}`);
}

/** Whether an argument was refused. */
export function isRefused(read: object): read is NoAnswer {
  return "message" in read && "kind" in read;
}
