import { labelKey } from "../vocabulary/metric";
import { fiscalPosition, type Period } from "../vocabulary/period";
import type { Redaction, Report } from "../vocabulary/report";
import type { NoAnswer } from "./ask";
import type { Library } from "./library";
import type { PeriodContext } from "./period-grammar";

/** How much of the text around a withheld figure tells what it is about, in characters on either side. */
const REACH = 400;
const ORDINALS: readonly string[] = ["first", "second", "third", "fourth"];

/**
 * When the words ask for a figure that a letter withholds: every word of them stands in the sentence around the mark,
 * and the period too. Null otherwise.
 */
export function withheld(library: Library, reports: readonly Report[], words: string, period: Period, { calendar }: PeriodContext): NoAnswer | null {
  const wanted = labelKey(words).split(" ").filter((word) => word.length > 2);
  if (wanted.length === 0) return null;
  const { year, quarter } = fiscalPosition(period.end, calendar);
  const when = quarter === null || period.months !== 3 ? [String(year)] : [String(year), ORDINALS[quarter - 1] ?? ""];
  for (const report of reports) {
    const source = library.entries.find((entry) => entry.report === report)?.source ?? "";
    for (const mark of redactionsOf(report)) {
      const around = labelKey(source.slice(Math.max(0, mark.at[0] - REACH), mark.at[1] + REACH));
      if ([...wanted, ...when].every((word) => around.includes(word))) {
        const by = report.letter?.confidentialTreatment?.requestedBy;
        return { kind: "not_available", message: `This figure is withheld in ${report.file} ("${mark.near.trim()}"): confidential treatment was requested${by === undefined ? "" : ` by ${by}`}.` };
      }
    }
  }
  return null;
}

function redactionsOf({ letter }: Report): readonly Redaction[] {
  return letter ? [...letter.comments.flatMap((comment) => comment.redactions), ...letter.redactions] : [];
}
