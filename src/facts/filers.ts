import { labelKey } from "../vocabulary/metric";
import { CALENDAR_YEAR, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Registrant, Report } from "../vocabulary/report";
import { parsePeriod } from "./period-grammar";

interface WithReport {
  readonly report: Report;
}

/** Words that companies are told apart without. */
const COMPANY_FORMS = /\b(?:the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|holdings?|group)\b/g;

/** "LivePerson, Inc." is "liveperson". */
function companyKey(name: string): string {
  const key = labelKey(name);
  return key.replace(COMPANY_FORMS, " ").replace(/\s+/g, " ").trim() || key;
}

/** Digits without zeros before them. */
function cikKey(cik: string): string {
  return cik.replace(/^(?:cik)?\s*0*/i, "");
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
export function groupByFiler<Entry extends WithReport>(entries: readonly Entry[]): FilerGroup<Entry>[] {
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

/** Whether a person's word for a company (ticker, CIK, file number or name, in any case) means the filer with these keys. */
export function namesFiler(typed: string, keys: ReadonlySet<string>): boolean {
  const text = typed.trim(), name = companyKey(text);
  return keys.has(`ticker ${text.toUpperCase()}`) || keys.has(`cik ${cikKey(text)}`) || keys.has(`file ${text}`) || (name !== "" && keys.has(`name ${name}`));
}

/** Newest first by the filings' own dates; those without a date last, in the order given. */
export function newestFirst<Entry extends WithReport>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => (b.report.date ?? "").localeCompare(a.report.date ?? ""));
}

/** When a company's fiscal years end and what its newest release reports on. */
export interface FiscalFrame {
  readonly calendar: FiscalCalendar;
  /** The newest headline period; null where no filing states one. */
  readonly anchor: Period | null;
}

/** Read from the newest filing with a headline period: letters know neither calendar nor period. */
export function fiscalFrame(newest: readonly WithReport[]): FiscalFrame {
  const report = newest.find((entry) => entry.report.headlinePeriod !== null)?.report;
  if (report?.headlinePeriod == null) return { calendar: newest[0]?.report.calendar ?? CALENDAR_YEAR, anchor: null };
  const { calendar, headlinePeriod } = report;
  const columns = report.statements.flatMap((statement) => statement.columns);
  const printed = columns.find((column) => column.period === headlinePeriod && column.damaged === undefined && column.months !== null && column.end !== null);
  if (printed?.months != null && printed.end !== null) return { calendar, anchor: { months: printed.months, end: printed.end } };
  const parsed = parsePeriod(headlinePeriod, { calendar, anchor: null });
  return { calendar, anchor: parsed.kind === "period" ? parsed.period : null };
}
