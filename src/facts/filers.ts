import { labelKey } from "../vocabulary/metric";
import { CALENDAR_YEAR, fiscalQuarter, nearestMonth, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Registrant, Report } from "../vocabulary/report";
import type { Column } from "../vocabulary/statement";
import { parsePeriod } from "./period-grammar";

/** Words that companies are told apart without. */
const COMPANY_FORMS = /\b(?:the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|holdings?|group)\b/g;

/** "LivePerson, Inc." is "liveperson". */
function companyKey(name: string): string {
  const key = labelKey(name);
  return key.replace(COMPANY_FORMS, " ").replace(/\s+/g, " ").trim() || key;
}

function cikKey(cik: string): string {
  return cik.replace(/^(?:cik)?0*/i, "");
}

/** Everything by which a registrant can be recognised. */
function registrantKeys({ name, ticker, cik, fileNumber }: Registrant): string[] {
  return [
    ...(name === null ? [] : [`name ${companyKey(name)}`]),
    ...(ticker === null ? [] : [`ticker ${ticker.toUpperCase()}`]),
    ...(cik === null ? [] : [`cik ${cikKey(cik)}`]),
    ...(fileNumber === null ? [] : [`file ${fileNumber}`]),
  ];
}

export interface FilerGroup<Entry> {
  readonly keys: ReadonlySet<string>;
  readonly entries: readonly Entry[];
}

/** Filings of the same company together, in the order given; a filing that names no company stands alone. */
export function groupByFiler<Entry extends { readonly report: Report }>(entries: readonly Entry[]): FilerGroup<Entry>[] {
  let groups: FilerGroup<Entry>[] = [];
  for (const entry of entries) {
    const keys = registrantKeys(entry.report.registrant);
    const same = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const merged = { keys: new Set([...same.flatMap((group) => [...group.keys]), ...keys]), entries: [...same.flatMap((group) => group.entries), entry] };
    const first = same[0];
    groups = first ? groups.flatMap((group) => (group === first ? [merged] : same.includes(group) ? [] : [group])) : [...groups, merged];
  }
  return groups;
}

/** Whether a person's word for a company (ticker, CIK or name, in any case) means this filer. */
export function namesFiler(typed: string, keys: ReadonlySet<string>): boolean {
  const text = typed.trim();
  const name = companyKey(text);
  return keys.has(`ticker ${text.toUpperCase()}`) || keys.has(`cik ${cikKey(text)}`) || keys.has(`file ${text}`) || (name !== "" && keys.has(`name ${name}`));
}

/** Where in its fiscal year a period ends, by its canonical name. */
const LAST_QUARTERS: readonly (readonly [name: RegExp, quarter: number | null])[] = [
  [/^Q([1-4]) (\d{4})$/, null], [/^()H1 (\d{4})$/, 2], [/^()9M (\d{4})$/, 3], [/^()FY (\d{4})$/, 4],
];

/** The calendar under which a column's name and its end agree; null where the name does not tell. */
function calendarOf(column: Column): FiscalCalendar | null {
  if (column.damaged !== undefined || column.period === null || column.end === null) return null;
  for (const [pattern, fixed] of LAST_QUARTERS) {
    const match = pattern.exec(column.period);
    if (!match) continue;
    const quarter = fixed ?? Number(match[1]), end = nearestMonth(column.end);
    const yearEndMonth = ((end.month - 1 + 3 * (4 - quarter)) % 12) + 1;
    const yearsLate = end.year - Number(fiscalQuarter(quarter, Number(match[2]), { yearEndMonth, yearNameOffset: 0 }).end.slice(0, 4));
    return yearsLate === 0 ? { yearEndMonth, yearNameOffset: 0 } : yearsLate === 1 ? { yearEndMonth, yearNameOffset: -1 } : null;
  }
  return null;
}

/** A filing's fiscal calendar, from a column of its headline period, else from any; null where no column tells. */
export function inferCalendar({ headlinePeriod, statements }: Report): FiscalCalendar | null {
  const columns = statements.flatMap((statement) => statement.columns);
  for (const column of [...columns.filter(({ period }) => period !== null && period === headlinePeriod), ...columns]) {
    const calendar = calendarOf(column);
    if (calendar) return calendar;
  }
  return null;
}

/** Newest first by the filings' own dates; those without a date last, in the order given. */
export function newestFirst<Entry extends { readonly report: Report }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (b.report.date ?? "").localeCompare(a.report.date ?? ""));
}

/** The calendar that a company's newest telling filing shows; the calendar year where none does. */
export function calendarOfFilings(newest: readonly { readonly report: Report }[]): FiscalCalendar {
  for (const { report } of newest) {
    const calendar = inferCalendar(report);
    if (calendar) return calendar;
  }
  return CALENDAR_YEAR;
}

/** The newest headline period, with the exact end that a column prints for it; null where no filing has one. */
export function anchorOf(newest: readonly { readonly report: Report }[], calendar: FiscalCalendar): Period | null {
  for (const { report } of newest) {
    if (report.headlinePeriod === null) continue;
    const columns = report.statements.flatMap((statement) => statement.columns);
    const printed = columns.find((column) => column.period === report.headlinePeriod && column.end !== null && column.months !== null && column.damaged === undefined);
    if (printed?.end != null && printed.months !== null) return { months: printed.months, end: printed.end };
    const parsed = parsePeriod(report.headlinePeriod, { calendar, anchor: null });
    if (parsed.kind === "period") return parsed.period;
  }
  return null;
}
