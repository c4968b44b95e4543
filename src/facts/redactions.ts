import { labelKey } from "../vocabulary/metric";
import { fiscalPosition, type Period } from "../vocabulary/period";
import type { Redaction, Report } from "../vocabulary/report";
import { notAvailable, type NoAnswer } from "./answer";
import type { Filer } from "./library";

/** How much of the text around a withheld figure tells what it is about, in characters on either side. */
const REACH = 400;
const SHORTEST_WORD = 3;
const ORDINALS: readonly string[] = ["first", "second", "third", "fourth"];

/**
 * The reason to give when the words ask for a figure that a letter withholds: every word of them, and the period, stand in
 * the text around the mark. Null otherwise.
 */
export function withheld(filer: Filer, words: string, period: Period): NoAnswer | null {
  const wanted = labelKey(words).split(" ").filter((word) => word.length >= SHORTEST_WORD);
  if (wanted.length === 0) return null;
  const { year, quarter } = fiscalPosition(period.end, filer.calendar);
  const when = quarter === null || period.months === 12 ? [String(year)] : [String(year), ORDINALS[quarter - 1] ?? ""];
  for (const { report, source } of filer.entries) {
    for (const mark of redactionsOf(report)) {
      const around = labelKey(source.slice(Math.max(0, mark.at[0] - REACH), mark.at[1] + REACH));
      if (![...wanted, ...when].every((word) => around.includes(word))) continue;
      const by = report.letter?.confidentialTreatment?.requestedBy;
      return notAvailable(`This figure is withheld: confidential treatment was requested${by === undefined ? "" : ` by ${by}`} ("${mark.near.trim()}" in ${report.file}).`);
    }
  }
  return null;
}

function redactionsOf({ letter }: Report): readonly Redaction[] {
  return letter ? [...letter.comments.flatMap((comment) => comment.redactions), ...letter.redactions] : [];
}
