import { fiscalPosition, fiscalQuarter, shiftMonths, type FiscalCalendar, type Period } from "../vocabulary/period";

/** What a release's words for time are relative to. */
export interface Frame {
  /** The period that the release reports on; null where it is not known: then "the third quarter" without a year is no period. */
  readonly headline: Period | null;
  readonly calendar: FiscalCalendar;
  /** Whether sentences speak of what is to come: "the fourth quarter" is then the next one, not the last. */
  readonly outlook: boolean;
}

/** The quarter that the headline period is or ends with. */
export function headlineQuarter({ headline }: Frame): Period | null {
  return headline ? { months: 3, end: headline.end } : null;
}

/** A fiscal quarter told without its year: the latest that the release can report on, or the next for an outlook. */
export function nearestQuarter(quarter: number, frame: Frame): Period | null {
  if (!frame.headline) return null;
  const at = fiscalPosition(frame.headline.end, frame.calendar);
  const own = at.quarter ?? 0;
  if (!frame.outlook) return fiscalQuarter(quarter, quarter <= own ? at.year : at.year - 1, frame.calendar);
  return fiscalQuarter(quarter, quarter > own ? at.year : at.year + 1, frame.calendar);
}

/** "The quarter": the one reported on; in an outlook "the current quarter" is the one that has begun since. */
export function currentQuarter(frame: Frame): Period | null {
  const own = headlineQuarter(frame);
  return own && frame.outlook ? { months: 3, end: shiftMonths(own.end, 3) } : own;
}

/** "The year": the fiscal year reported on; in an outlook the one that is still running. Null where a quarter inside the year leaves it open. */
export function currentYear(frame: Frame): number | null {
  if (!frame.headline) return null;
  const { year, quarter } = fiscalPosition(frame.headline.end, frame.calendar);
  if (frame.outlook) return quarter === 4 ? year + 1 : year;
  return quarter === 4 ? year : null;
}
