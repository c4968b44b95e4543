import { findFigure } from "../facts/figure";
import type { Report } from "../vocabulary/report";
import { listFormat, printedDecimals } from "./number-format";
import { finishList, fitTexts, type ListColumn, startList, writeWrapped } from "./plan-lists";
import { numberCell, textCell } from "./sheet-builder";
import type { CellSource, SheetPlan } from "./sheet-plan";

const COLUMNS: readonly ListColumn[] = [
  { header: "Standing", width: 12, align: "left" },
  { header: "Figure", width: 38, align: "left" },
  { header: "Period", width: 12, align: "center" },
  { header: "Printed", width: 20, align: "right" },
  { header: "Proposed", width: 14, align: "right" },
  { header: "Why", width: 66, align: "left" },
  { header: "Where", width: 26, align: "left" },
];

const AT = { standing: 0, figure: 1, period: 2, printed: 3, proposed: 4, why: 5, where: 6 } as const;

export const STANDING_NAMES = { proven: "Proven", likely: "Likely" } as const;

/**
 * The proposed mends beside what is printed, the proven ones first.
 * @param whereOf the cell that shows a figure or a column's period: "Balance sheet B27"
 */
export function planRepairs(report: Report, name: string, whereOf: (id: string) => string): SheetPlan {
  const builder = startList(report, "Proposed repairs", "Nothing printed is changed: each is a proposal, and takes effect only where you accept it in Tieout's pane.", COLUMNS);
  const sorted = [...report.repairs].sort((a, b) => Number(a.standing === "likely") - Number(b.standing === "likely"));
  for (const repair of sorted) {
    const row = builder.nextRow, figure = findFigure(report, repair.cell);
    const source: CellSource | undefined = figure ? { file: report.file, cellId: `${repair.cell}?`, at: figure.at, text: figure.text } : undefined;
    const label = repair.kind === "header" ? `Column header: ${figure?.statement ?? ""}` : (figure?.label ?? repair.cell), where = whereOf(repair.cell);
    builder.set(row, AT.standing, textCell(STANDING_NAMES[repair.standing], repair.standing === "proven" ? "statusExact" : "statusRounding"));
    writeWrapped(builder, row, AT.figure, label, COLUMNS, "textWrapped", source);
    builder.set(row, AT.period, textCell(figure?.period ?? repair.period ?? "", "textCentered"));
    builder.set(row, AT.printed, textCell(repair.printed.trim(), "listText"));
    const proposed = repair.period ?? repair.proposed;
    builder.set(row, AT.proposed, NUMBER.test(proposed) ? numberCell(proposed, "listNumber", listFormat(printedDecimals(proposed))) : textCell(proposed, "listNumber"));
    writeWrapped(builder, row, AT.why, repair.explanation, COLUMNS, "textWrapped");
    writeWrapped(builder, row, AT.where, where, COLUMNS, "textWrapped");
    fitTexts(builder, row, COLUMNS, [[AT.figure, label], [AT.why, repair.explanation], [AT.where, where], [AT.printed, repair.printed]]);
  }
  return finishList(builder, { key: `${report.file}#repairs`, name, title: "Proposed repairs", tabColor: "#5B2C83" }, COLUMNS);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
