import { labelKey } from "../../vocabulary/metric";
import { isIsoDate, periodKey, periodName, type FiscalCalendar, type Period } from "../../vocabulary/period";
import type { ProseFigure } from "../../vocabulary/report";

const QUARTER_NAME = /^Q([1-4]) (\d{4})$/, YEAR_NAME = /^FY (\d{4})$/, SPAN_NAME = /^(H1|H2|9M) (\d{4})$/;

/** Reads the canonical names that `periodName` prints; null for anything else. */
export function parsePeriodName(name: string, calendar: FiscalCalendar): Period | null {
  const quarter = QUARTER_NAME.exec(name), year = YEAR_NAME.exec(name), span = SPAN_NAME.exec(name);
  const named = quarter?.[2] ?? year?.[1] ?? span?.[2];
  if (!named) return null;
  const months = quarter ? 3 : year ? 12 : span?.[1] === "9M" ? 9 : 6;
  const quarters = quarter ? Number(quarter[1]) : span?.[1] === "H1" ? 2 : span?.[1] === "9M" ? 3 : 4;
  const monthsAfterStart = quarters * 3;
  const endMonth = ((calendar.yearEndMonth + monthsAfterStart - 1) % 12) + 1;
  const yearOfEnd = Number(named) - calendar.yearNameOffset - (endMonth > calendar.yearEndMonth ? 1 : 0);
  const period = { months, end: `${yearOfEnd}-${String(endMonth).padStart(2, "0")}-28` };
  return periodName(period, calendar) === name ? period : null;
}

/** The figures of the text, found by name and period. */
export interface ProseIndex {
  /** A figure's id in a check: "m3", counted from 1. */
  id(figure: ProseFigure): string;
  /** A figure whose period is a canonical name or date back to a period; null for names that no table column bears. */
  period(name: string): Period | null;
  /** The figures that bear a name in a period and have a value, in the text's order. */
  find(name: string, period: Period): readonly ProseFigure[];
}

/** Built once a filing; each name and period is read once. */
export function indexProse(metrics: readonly ProseFigure[], calendar: FiscalCalendar): ProseIndex {
  const ids = new Map(metrics.map((figure, i) => [figure, `m${i + 1}`]));
  const periods = new Map<string, Period | null>();
  const period = (name: string): Period | null => {
    const known = periods.get(name);
    if (known !== undefined) return known;
    const read = isIsoDate(name) ? { months: 0, end: name } : parsePeriodName(name, calendar);
    periods.set(name, read);
    return read;
  };
  let byNameAndPeriod: Map<string, ProseFigure[]> | null = null;
  const index = (): Map<string, ProseFigure[]> => {
    const lists = new Map<string, ProseFigure[]>();
    for (const figure of metrics) {
      const own = period(figure.period);
      if (figure.value === null || !own) continue;
      const key = `${labelKey(figure.metric)}|${periodKey(own)}`;
      const list = lists.get(key);
      if (list) list.push(figure);
      else lists.set(key, [figure]);
    }
    return lists;
  };
  return {
    id: (figure) => ids.get(figure) ?? "m0",
    period,
    find: (name, wanted) => {
      byNameAndPeriod ??= index();
      return byNameAndPeriod.get(`${labelKey(name)}|${periodKey(wanted)}`) ?? [];
    },
  };
}
