import type { NoAnswer } from "../facts/answer";
import type { Answer, ValueAnswer } from "../facts/ask";
import type { GuidanceAnswer } from "../facts/guidance";
import { disagreementLine, repairLine, sourceLine } from "../facts/source";
import { GENERAL, type TableAnswer, type TableValue } from "../facts/table-answer";
import { hostAbilities, type HostAbilities } from "./host";

/** What a custom function may give back for one cell. */
export type CellResult = number | string | FormattedNumber | Excel.DoubleCellValue | CustomFunctions.Error;

/** Excel shows a message of its own only with #N/A and #VALUE!. */
export function errorOf(answer: NoAnswer): CustomFunctions.Error {
  const code = answer.kind === "invalid" ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, answer.message);
}

/** A number with its format where the host takes one. The only place where decimals become binary numbers. */
export function numberResult(value: string, numberFormat: string, host: HostAbilities = hostAbilities()): number | FormattedNumber {
  const basicValue = Number(value);
  return !host.formats || numberFormat === GENERAL ? basicValue : { type: "FormattedNumber", basicValue, numberFormat };
}

/** Hosts before ExcelApi 1.19 take a number's format in this shape; the types call it deprecated for the newer one. */
interface FormattedNumber {
  readonly type: "FormattedNumber";
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** What a card says, line by line; a line of null is left out. */
type CardLines = Readonly<Record<string, string | null>>;

/** A number with a card behind it that says where it comes from. It stays a number that calculates. */
function card(value: string, numberFormat: string, title: string, lines: CardLines): Excel.DoubleCellValue {
  const properties: Record<string, Excel.StringCellValue> = {};
  for (const [name, basicValue] of Object.entries(lines)) if (basicValue !== null) properties[name] = { type: "String", basicValue };
  const layouts = { card: { title, sections: [{ layout: "List" as const, properties: Object.keys(properties) }] } };
  return { type: "Double", basicValue: Number(value), numberFormat, properties, layouts, provider: { description: "Tieout" } };
}

function factLines({ fact, periodName, disagreements }: ValueAnswer): CardLines {
  const { source, derivation } = fact;
  return {
    Period: periodName,
    Filing: source.file,
    Filed: source.filed,
    Statement: derivation === null ? (source.statement?.title ?? null) : null,
    Row: derivation === null && source.statement !== null ? source.row : null,
    Printed: derivation === null ? fact.printed : null,
    Derived: derivation === null ? null : derivation.how,
    Repair: repairLine(fact),
    Source: sourceLine(fact),
    Note: disagreementLine(disagreements),
  };
}

/** @throws CustomFunctions.Error with the reason where there is no value */
export function cellResult(answer: Answer, host: HostAbilities = hostAbilities()): CellResult {
  if (answer.kind !== "value") throw errorOf(answer);
  if (!host.cards) return numberResult(answer.value, answer.numberFormat, host);
  return card(answer.value, answer.numberFormat, `${answer.fact.name}, ${answer.periodName}`, factLines(answer));
}

/** What a company expects, with the sentence that says so. */
export function guidanceResult({ value, numberFormat, guidance, periodName, file }: GuidanceAnswer, host: HostAbilities = hostAbilities()): CellResult {
  if (!host.cards) return numberResult(value, numberFormat, host);
  return card(value, numberFormat, `Guidance: ${guidance.metric}, ${periodName}`, { Period: periodName, Low: guidance.low, High: guidance.high, Filing: file, Source: guidance.text });
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
