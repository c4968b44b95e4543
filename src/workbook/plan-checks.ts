import { Decimal } from "../vocabulary/decimal";
import { listFormat, printedDecimals } from "./number-format";
import type { Check, CheckStatus, Report } from "../vocabulary/report";
import { finishList, startList, writeWrapped, type ListColumn } from "./plan-lists";
import { lettersIn, linesOf, numberCell, textCell } from "./sheet-builder";
import type { CellMap, SheetPlan } from "./sheet-plan";
import type { StyleKey } from "./style-table";

const COLUMNS: readonly ListColumn[] = [
  { header: "Result", width: 18, align: "left" },
  { header: "Check", width: 38, align: "left" },
  { header: "Period", width: 12, align: "center" },
  { header: "Expected", width: 13, align: "right" },
  { header: "Actual", width: 13, align: "right" },
  { header: "Difference", width: 12, align: "right" },
  { header: "Explanation", width: 60, align: "left" },
  { header: "Where", width: 24, align: "left" },
];

interface StatusLook {
  readonly name: string;
  readonly style: StyleKey;
  /** For the line of counts: "2 do not tie". */
  readonly counted: string;
}

/** What wants a person's eye comes first. */
const STATUSES: Readonly<Record<CheckStatus, StatusLook>> = {
  broken: { name: "Does not tie", style: "statusBroken", counted: "do not tie" },
  rounding: { name: "≈ Within rounding", style: "statusRounding", counted: "within rounding" },
  skipped: { name: "Not checked", style: "statusSkipped", counted: "not checked" },
  exact: { name: "✓ Ties", style: "statusExact", counted: "tie exactly" },
};

const ORDER = Object.keys(STATUSES) as readonly CheckStatus[];

/**
 * All checks, breaks first and the largest of them on top.
 * @param cells where the figures of the other sheets stand
 */
export function planChecks(report: Report, name: string, cells: CellMap): SheetPlan {
  const counts = ORDER.map((status) => ({ status, count: report.checks.filter((check) => check.status === status).length })).filter(({ count }) => count > 0);
  const caption = `${report.checks.length} checks: ${counts.map(({ status, count }) => `${count} ${STATUSES[status].counted}`).join(", ")}.`;
  const builder = startList(report, "Checks", caption, COLUMNS);
  for (const check of inOrder(report.checks)) {
    const row = builder.nextRow, look = STATUSES[check.status];
    builder.set(row, 0, textCell(look.name, look.style));
    writeWrapped(builder, row, 1, check.title, COLUMNS, "textWrapped");
    if (check.period !== null) builder.set(row, 2, textCell(check.period, "textCentered"));
    [check.expected, check.actual, check.difference].forEach((value, index) => {
      if (value !== null && !NUMBER.test(value)) builder.set(row, 3 + index, textCell(value, "textCentered"));
      else if (value !== null) builder.set(row, 3 + index, numberCell(value, check.status === "broken" && index === 2 ? "listBroken" : "listNumber", listFormat(printedDecimals(value))));
    });
    writeWrapped(builder, row, 6, check.explanation, COLUMNS, "textWrapped");
    const where = placesOf(check, cells);
    writeWrapped(builder, row, 7, where, COLUMNS, "textWrapped");
    builder.setLines(row, Math.max(...[check.title, check.explanation, where].map((text, index) => linesOf(text, lettersIn(COLUMNS[[1, 6, 7][index] ?? 0]?.width ?? 1)))));
  }
  return finishList(builder, { key: `${report.file}#checks`, name, title: "Checks", tabColor: "#C00000" }, COLUMNS);
}

/** By status, then by difference against what was expected: a cent per share may be more than thousands of dollars. */
function inOrder(checks: readonly Check[]): readonly Check[] {
  const sized = checks.map((check) => ({ check, size: relativeSize(check) }));
  return sized.sort((a, b) => ORDER.indexOf(a.check.status) - ORDER.indexOf(b.check.status) || b.size.cmp(a.size)).map(({ check }) => check);
}

function relativeSize({ difference, expected }: Check): Decimal {
  if (difference === null || !NUMBER.test(difference)) return new Decimal(0);
  const base = new Decimal(expected !== null && NUMBER.test(expected) ? expected : "0").abs();
  return base.isZero() ? new Decimal(difference).abs() : new Decimal(difference).abs().div(base);
}

/** A range of guidance, "46.083 to 47.083", is told in words. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** "Income statement B12, Balance sheet C9": the first cells that the check read. */
function placesOf(check: Check, cells: CellMap): string {
  const found = check.cells.flatMap((id) => {
    for (const [sheet, sources] of Object.entries(cells)) {
      const address = Object.keys(sources).find((candidate) => sources[candidate]?.cellId === id);
      if (address !== undefined) return [{ sheet, address }];
    }
    return [];
  });
  const bySheet = new Map<string, string[]>();
  for (const { sheet, address } of found) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), address]);
  return [...bySheet].map(([sheet, addresses]) => `${sheet} ${addresses.slice(0, SHOWN).join(" ")}${addresses.length > SHOWN ? " …" : ""}`).join(", ");
}

/** Cells named before the list becomes a row of dots. */
const SHOWN = 4;
