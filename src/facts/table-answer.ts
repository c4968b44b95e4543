import type { Cell, Column, Row, Statement } from "../vocabulary/statement";
import type { Repair } from "../vocabulary/report";
import { samePeriod, type Period } from "../vocabulary/period";
import { notAvailable, type NoAnswer } from "./answer";
import { repairWords } from "./mended-report";
import { answerFormat } from "./number-format";
import { asInstant } from "./period-grammar";

/** A number in a spilled table, a text, or the reason why its cell has none. */
export type TableValue = string | { readonly kind: "number"; readonly value: string; readonly numberFormat: string } | NoAnswer;
export type TableAnswer = { readonly kind: "table"; readonly rows: readonly (readonly TableValue[])[] } | NoAnswer;

/** Excel's own format: the number decides. */
export const GENERAL = "General";

/** A printed cell as a spilled one: a blank stays empty, damage and withheld figures are errors with their reason. */
export function tableValue(statement: Statement, row: Row, cell: Cell | undefined, repair?: Repair): TableValue {
  if (!cell || cell.state === "blank") return "";
  if (cell.state === "damaged") return notAvailable(`${row.label} is damaged in the filing (printed "${cell.text}").${repair ? ` ${repairWords(repair)}` : ""}`);
  if (cell.state === "redacted") return notAvailable(`${row.label} is withheld: confidential treatment was requested.`);
  if (cell.value === null) return cell.text;
  return { kind: "number", value: cell.value, numberFormat: answerFormat({ unit: row.unit, currency: statement.currency, state: cell.state }, cell.value) };
}

export function columnName(column: Column, repair?: Repair): string {
  if (column.damaged === undefined) return column.period ?? column.label;
  return `${column.label} (${repair?.period === undefined ? "damaged header" : `damaged header, ${repair.standing} repair: ${repair.period}`})`;
}

/** The columns of a period: those that span it, or for a balance sheet its last day. All of them for null. */
export function columnsFor(statement: Statement, period: Period | null): number[] {
  return statement.columns.flatMap((column, index) => {
    if (period === null) return [index];
    if (column.months === null || column.end === null || column.damaged !== undefined) return [];
    const wanted = column.months === 0 ? asInstant(period) : period.months === 0 ? { months: 3, end: period.end } : period;
    return samePeriod({ months: column.months, end: column.end }, wanted) ? [index] : [];
  });
}

const SCALE_WORDS: Readonly<Record<number, string>> = { 1000: "thousands", 1000000: "millions", 1000000000: "billions" };

/** A statement's title with the units of its figures: "Condensed Consolidated Balance Sheets (USD in thousands)". */
export function titleWithUnits({ title, currency, scale }: Statement): string {
  return `${title} (${currency}${SCALE_WORDS[scale] === undefined ? "" : ` in ${SCALE_WORDS[scale]}`})`;
}
