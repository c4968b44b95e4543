import type { Answer, NoAnswer } from "../facts/ask";
import type { Fact } from "../facts/fact";
import { sourceLine } from "../facts/source";
import type { TableAnswer, TableValue } from "../facts/tables";
import { hostAbilities, type HostAbilities } from "./host";

/** What a custom function may give back for one cell. */
export type CellResult = number | string | Excel.CellValue | CustomFunctions.Error;

/** Excel shows a message of its own only with #N/A and #VALUE!. */
export function errorOf(answer: NoAnswer): CustomFunctions.Error {
  const code = answer.kind === "invalid" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, answer.message);
}

/** A number with its format where the host takes one. The only place where decimals become binary numbers. */
export function numberResult(value: string, numberFormat: string, host: HostAbilities = hostAbilities()): number | Excel.CellValue {
  const basicValue = Number(value);
  if (!host.formats || numberFormat === "General") return basicValue;
  const formatted: FormattedNumber = { type: "FormattedNumber", basicValue, numberFormat };
  return formatted as unknown as Excel.CellValue;
}

/** Hosts before ExcelApi 1.19 take a number's format in this shape; the types call it deprecated for the newer one. */
interface FormattedNumber {
  readonly type: "FormattedNumber";
  readonly basicValue: number;
  readonly numberFormat: string;
}

function textProperty(basicValue: string): Excel.StringCellValue {
  return { type: "String", basicValue };
}

/** The card behind a figure: filing, row, period and source. The figure stays a number that calculates. */
function card(fact: Fact, value: string, numberFormat: string): Excel.CellValue {
  const properties = {
    Filing: textProperty(fact.source.file),
    Measure: textProperty(fact.name),
    Period: textProperty(fact.periodName),
    ...(fact.source.row === null ? {} : { Row: textProperty(fact.source.row) }),
    Source: textProperty(sourceLine(fact)),
    ...(fact.state === "derived" ? { Derived: textProperty(fact.how ?? "") } : {}),
  };
  return {
    type: "Double",
    basicValue: Number(value),
    numberFormat,
    properties,
    layouts: { card: { title: `${fact.name}, ${fact.periodName}`, sections: [{ layout: "List", properties: Object.keys(properties) }] } },
    provider: { description: "Tieout" },
  } as unknown as Excel.CellValue;
}

/** @throws CustomFunctions.Error with the reason where there is no value */
export function cellResult(answer: Answer, host: HostAbilities = hostAbilities()): CellResult {
  if (answer.kind !== "value") throw errorOf(answer);
  return host.cards ? card(answer.fact, answer.value, answer.numberFormat) : numberResult(answer.value, answer.numberFormat, host);
}

function tableCell(value: TableValue, host: HostAbilities): CellResult {
  if (typeof value === "string") return value;
  return value.kind === "number" ? numberResult(value.value, value.numberFormat, host) : errorOf(value);
}

/**
 * A spilled table: every row equally long.
 * @throws CustomFunctions.Error with the reason where there is no table
 */
export function tableResult(answer: TableAnswer, host: HostAbilities = hostAbilities()): CellResult[][] {
  if (answer.kind !== "table") throw errorOf(answer);
  const width = Math.max(...answer.rows.map((row) => row.length));
  return answer.rows.map((row) => Array.from({ length: width }, (_, index) => tableCell(row[index] ?? "", host)));
}
