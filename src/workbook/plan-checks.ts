import { Decimal, plain } from "../vocabulary/decimal";
import type { Check, CheckStatus, Report } from "../vocabulary/report";
import { sourceLine } from "./captions";
import { cellAddress, fixedAddress } from "./cell-address";
import type { RowSigns } from "./check-recipes";
import { liveCheck, type LiveCheck } from "./live-check";
import { listFormat, printedDecimals } from "./number-format";
import type { PlacedFigures } from "./placed-figure";
import { finishList, fitTexts, LIST_HEADER_ROW, type ListColumn, startList, writeWrapped } from "./plan-lists";
import { formulaCell, numberCell, textCell, type SheetBuilder } from "./sheet-builder";
import type { ConditionalLook, PlannedCell, SheetPlan } from "./sheet-plan";
import { COLORS, type StyleKey } from "./style-table";
import { CODES, type CheckRow, type TickCode } from "./ticks";

const COLUMNS: readonly ListColumn[] = [
  { header: "Result", width: 18, align: "left" },
  { header: "Check", width: 38, align: "left" },
  { header: "Period", width: 12, align: "center" },
  { header: "Expected", width: 13, align: "right" },
  { header: "Actual", width: 13, align: "right" },
  { header: "Difference", width: 12, align: "right" },
  { header: "Allowed", width: 10, align: "right" },
  { header: "Explanation, as filed", width: 60, align: "left" },
  { header: "Where", width: 24, align: "left" },
  // Hidden: what ticks and colours follow.
  { header: "Code", width: 0, align: "right" },
];

const AT = { result: 0, title: 1, period: 2, expected: 3, actual: 4, difference: 5, allowed: 6, explanation: 7, where: 8, code: 9 } as const;

interface Look {
  readonly name: string;
  readonly style: StyleKey;
  /** For the line of counts: "2 do not tie". */
  readonly counted: string;
}

/** By code: what the Result column says, and how. */
const LOOKS: readonly [Look, Look, Look, Look] = [
  { name: "Not checked", style: "statusSkipped", counted: "not checked" },
  { name: "✓ Ties", style: "statusExact", counted: "tie exactly" },
  { name: "≈ Within rounding", style: "statusRounding", counted: "within rounding" },
  { name: "✗ Does not tie", style: "statusBroken", counted: "do not tie" },
];

/** What wants a person's eye comes first. */
const ORDER: readonly CheckStatus[] = ["broken", "rounding", "skipped", "exact"];
const COUNTED: readonly TickCode[] = [3, 2, 0, 1];

/** A check in its row of the Checks sheet. */
export interface ArrangedCheck extends CheckRow {
  readonly live: LiveCheck | null;
}

/**
 * The checks in the order of their sheet: breaks first and the largest of them on top, notes last.
 * @param placed where the figures of the other sheets stand
 */
export function arrangeChecks(report: Report, placed: PlacedFigures): readonly ArrangedCheck[] {
  const signs: RowSigns = new Map();
  const lives = new Map<Check, LiveCheck | null>();
  // What can be read first: it teaches the signs of what cannot.
  for (const check of [...report.checks].sort((a, b) => Number(a.status === "skipped") - Number(b.status === "skipped"))) lives.set(check, liveCheck(check, placed, signs));
  return inOrder(report.checks).map((check, index): ArrangedCheck => {
    const live = lives.get(check) ?? null;
    const at = (column: number): string => cellAddress(LIST_HEADER_ROW + 1 + index, column);
    return { check, live, isLive: live !== null, now: live?.now ? CODES[live.now.status] : CODES[check.status], apart: apartOf(check, live), code: at(AT.code), difference: at(AT.difference) };
  });
}

/** What the Difference column shows. */
function apartOf({ difference }: Check, live: LiveCheck | null): number | string | null {
  if (live) return live.now?.difference.toNumber() ?? MISSING;
  return difference === null || !NUMBER.test(difference) ? difference : Number(difference);
}

/** All checks, each with what is expected, what is there, the difference and the result as formulas over the filled cells. */
export function planChecks(report: Report, name: string, checks: readonly ArrangedCheck[], placed: PlacedFigures): SheetPlan {
  const builder = startList(report, "Checks", "", COLUMNS);
  builder.set(1, AT.title, textCell(sourceLine(report), "legend"));
  const first = LIST_HEADER_ROW + 2, last = first + checks.length - 1;
  builder.set(2, 0, countsCell(checks, fixedAddress(`${cellAddress(first - 1, AT.code)}:${cellAddress(last - 1, AT.code)}`)));
  for (const arranged of checks) writeCheck(builder, arranged, placed);
  return finishList(builder, { key: `${report.file}#checks`, name, title: "Checks", tabColor: "#C00000", conditional: looksOf(first, last) }, COLUMNS);
}

/** "119 checks: 2 do not tie, ...", counting what the formulas come to. */
function countsCell(checks: readonly ArrangedCheck[], codes: string): PlannedCell {
  const made = checks.filter(({ check }) => check.kind !== "notice");
  const count = (code: TickCode): number => made.filter(({ now }) => now === code).length;
  const pieces = COUNTED.map((code) => `COUNTIF(${codes},${code})&" ${LOOKS[code].counted}"`);
  const result = `${made.length} checks: ${COUNTED.map((code) => `${count(code)} ${LOOKS[code].counted}`).join(", ")}.`;
  return formulaCell(`="${made.length} checks: "&${pieces.join(`&", "&`)}&"."`, result, "legend", "General");
}

function writeCheck(builder: SheetBuilder, { check, live, now }: ArrangedCheck, placed: PlacedFigures): void {
  const row = builder.nextRow, isNote = check.kind === "notice";
  const codeAt = cellAddress(row, AT.code), look = LOOKS[now];
  if (live) builder.set(row, AT.result, formulaCell(`=CHOOSE(${codeAt}+1,${LOOKS.map((each) => `"${each.name}"`).join(",")})`, look.name, look.style, "General"));
  else builder.set(row, AT.result, textCell(isNote ? "Note" : look.name, isNote ? "statusNote" : look.style));
  writeWrapped(builder, row, AT.title, check.title, COLUMNS, "textWrapped");
  if (check.period !== null) builder.set(row, AT.period, textCell(check.period, "textCentered"));
  if (live) writeLive(builder, row, live, now, check);
  else writeStatic(builder, row, check);
  writeWrapped(builder, row, AT.explanation, check.explanation, COLUMNS, "textWrapped");
  const where = placesOf(check, placed);
  writeWrapped(builder, row, AT.where, where, COLUMNS, "textWrapped");
  if (!isNote && !live) builder.set(row, AT.code, numberCell(String(now), "statusNote", "0"));
  fitTexts(builder, row, COLUMNS, [[AT.title, check.title], [AT.period, check.period ?? ""], [AT.explanation, check.explanation], [AT.where, where]]);
}

/** Figures of a check that formulas cannot follow, as the filing has them. */
function writeStatic(builder: SheetBuilder, row: number, check: Check): void {
  [check.expected, check.actual, check.difference].forEach((value, index) => {
    if (value !== null && !NUMBER.test(value)) builder.set(row, AT.expected + index, textCell(value, "textCentered"));
    else if (value !== null) builder.set(row, AT.expected + index, numberCell(value, check.status === "broken" && index === 2 ? "listBroken" : "listNumber", listFormat(printedDecimals(value))));
  });
}

/** What a figure shows while one that it needs is missing. */
const MISSING = "n/a";

function writeLive(builder: SheetBuilder, row: number, live: LiveCheck, now: TickCode, check: Check): void {
  const [expectedAt, actualAt, differenceAt, allowedAt] = [AT.expected, AT.actual, AT.difference, AT.allowed].map((column) => cellAddress(row, column)) as [string, string, string, string];
  const { needs, places, now: outcome, printedTotal } = live;
  const isWaiting = outcome === null;
  const guarded = (formula: string): string => (isWaiting ? `=IF(COUNT(${needs.references.join(",")})=${needs.count},${formula},"${MISSING}")` : `=${formula}`);
  // A live total always equals its parts: while it does, the figure printed for it is what they are held against.
  const actual = printedTotal === null ? live.actual : `IF(ROUND(${live.actual}-${expectedAt},${places})=0,${printedTotal},${live.actual})`;
  const format = listFormat(decimalsShown(live, check)), differenceFormat = listFormat(outcome ? Math.min(places, outcome.difference.decimalPlaces()) : decimalsShown(live, check));
  builder.set(row, AT.expected, formulaCell(guarded(live.expected), outcome ? outcome.expected.toDecimalPlaces(12).toNumber() : MISSING, "listNumber", format));
  builder.set(row, AT.actual, formulaCell(guarded(actual), outcome ? outcome.actual.toNumber() : MISSING, "listNumber", format));
  const difference = `IF(COUNT(${expectedAt},${actualAt})=2,ROUND(${actualAt}-${expectedAt},${places}),"${MISSING}")`;
  builder.set(row, AT.difference, formulaCell(`=${difference}`, outcome ? outcome.difference.toNumber() : MISSING, now === 3 ? "listBroken" : "listNumber", differenceFormat));
  const allowed = live.tolerance.toSignificantDigits(3, Decimal.ROUND_UP);
  builder.set(row, AT.allowed, numberCell(plain(allowed), "listNumber", "General"));
  const apart = live.raw === null ? differenceAt : `ROUND(${actualAt}-(${live.raw}),9)`;
  // Digits may be missing in ways that the check could still compare as ranges.
  const whileMissing = isWaiting && check.status === "rounding" ? CODES.rounding : CODES.skipped;
  builder.set(row, AT.code, formulaCell(`=IF(ISNUMBER(${differenceAt}),IF(${differenceAt}=0,1,IF(ABS(${apart})<=${allowedAt},2,3)),${whileMissing})`, now, "statusNote", "0"));
}

function decimalsShown(live: LiveCheck, check: Check): number {
  const told = [check.expected, check.actual].map((value) => (value !== null && NUMBER.test(value) ? printedDecimals(value) : 0));
  return Math.min(live.places, Math.max(...told));
}

/** The result's colours, whatever an edit makes of it. */
function looksOf(first: number, last: number): readonly ConditionalLook[] {
  const code = `$${cellAddress(first - 1, AT.code)}`;
  const ranges = [AT.result, AT.difference].map((column) => `${cellAddress(first - 1, column)}:${cellAddress(last - 1, column)}`);
  const [result = "", difference = ""] = ranges;
  const is = (value: TickCode): string => `=AND(ISNUMBER(${code}),${code}=${value})`;
  return [
    { range: result, formula: is(3), style: { color: COLORS.broken, fill: COLORS.brokenFill, bold: true } },
    { range: result, formula: is(2), style: { color: COLORS.rounding } },
    { range: result, formula: is(1), style: { color: COLORS.exact } },
    { range: result, formula: is(0), style: { color: COLORS.quiet } },
    { range: difference, formula: is(3), style: { color: COLORS.broken, bold: true } },
  ];
}

/** By status, then by difference against what was expected: a cent per share may be more than thousands of dollars. */
function inOrder(checks: readonly Check[]): readonly Check[] {
  const sized = checks.map((check) => ({ check, size: relativeSize(check), rank: check.kind === "notice" ? ORDER.length : ORDER.indexOf(check.status) }));
  return sized.sort((a, b) => a.rank - b.rank || b.size.cmp(a.size)).map(({ check }) => check);
}

function relativeSize({ difference, expected }: Check): Decimal {
  if (difference === null || !NUMBER.test(difference)) return new Decimal(0);
  const base = new Decimal(expected !== null && NUMBER.test(expected) ? expected : "0").abs();
  return base.isZero() ? new Decimal(difference).abs() : new Decimal(difference).abs().div(base);
}

/** A range of guidance, "46.083 to 47.083", is told in words. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** "Income statement B12, Balance sheet C9": the first cells that the check read. */
function placesOf(check: Check, placed: PlacedFigures): string {
  const bySheet = new Map<string, string[]>();
  for (const id of check.cells) {
    const found = placed.get(id);
    if (found) bySheet.set(found.sheet, [...(bySheet.get(found.sheet) ?? []), found.address]);
  }
  return [...bySheet].map(([sheet, addresses]) => `${sheet} ${addresses.slice(0, SHOWN).join(" ")}${addresses.length > SHOWN ? " …" : ""}`).join(", ");
}

/** Cells named before the list becomes a row of dots. */
const SHOWN = 4;
