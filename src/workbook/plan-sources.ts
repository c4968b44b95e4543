import type { Report } from "../vocabulary/report";
import type { Place } from "../vocabulary/place";
import type { Cell, Statement, StatementKind } from "../vocabulary/statement";
import { sourceLine } from "./captions";
import { cellAddress } from "./cell-address";
import { jumpCell } from "./jump-cell";
import { finishList, LIST_HEADER_ROW, startList, writeWrapped, type ListColumn } from "./plan-lists";
import { numberCell, textCell, type SheetBuilder } from "./sheet-builder";
import type { SheetPlan } from "./sheet-plan";
import { HEADER_ROW, type SheetLayout } from "./statement-layout";

const COLUMNS: readonly ListColumn[] = [
  { header: "Sheet", width: 34, align: "left" },
  { header: "In the filing", width: 74, align: "left" },
  { header: "Kind", width: 18, align: "left" },
  { header: "Figures", width: 10, align: "right" },
  { header: "Damaged", width: 10, align: "right" },
  { header: "Characters of the file", width: 24, align: "right" },
];

const AT = { sheet: 0, title: 1, kind: 2, figures: 3, damaged: 4, place: 5 } as const;

const KINDS: Readonly<Record<StatementKind, string>> = {
  guidance: "Guidance",
  segment: "Segments",
  income_statement: "Income statement",
  balance_sheet: "Balance sheet",
  cash_flow: "Cash flow",
  reconciliation: "Reconciliation",
  supplemental: "Other table",
};

const HOW = "Select a figure and open Source in Tieout's pane to see it where the filing prints it.";

/** The sheets beside the statements whose figures come from the filing's sentences; null where there is none. */
export interface SentenceSheets {
  readonly guidance: string | null;
  readonly figures: string | null;
}

/** Where each sheet's figures stand in the filing, and what was noticed when it was read. */
export function planSources(report: Report, name: string, layouts: readonly SheetLayout[], sentences: SentenceSheets): SheetPlan {
  const builder = startList(report, "Sources", HOW, COLUMNS);
  builder.set(2, 0, textCell(`${sourceLine(report)}. ${aboutFiling(report)}${HOW}`, "legend"));
  if (sentences.guidance !== null) writeSentences(builder, sentences.guidance, "Guidance in sentences and lists", report.guidance);
  if (sentences.figures !== null) writeSentences(builder, sentences.figures, "Figures stated in sentences", report.metrics);
  for (const { blocks } of layouts) {
    for (const { statement, sheet, header, ownTitle } of blocks) writeStatement(builder, statement, sheet, header === HEADER_ROW && ownTitle === null ? "A1" : cellAddress(ownTitle?.row ?? header, 0));
  }
  if (report.diagnostics.length > 0) {
    const at = builder.nextRow + 1;
    COLUMNS.forEach((_, column) => { builder.set(at, column, textCell(column === 0 ? "Noticed while reading" : "", "headerLeft")); });
    for (const { message } of report.diagnostics) writeWrapped(builder, builder.nextRow, AT.title, message, COLUMNS, "textWrapped");
  }
  return finishList(builder, { key: `${report.file}#sources`, name, title: "Where the figures stand in the filing", tabColor: "#7F7F7F" }, COLUMNS);
}

/** "CIK 1102993, Commission file number 000-30141. "; nothing where the filing does not say. */
function aboutFiling({ registrant: { cik, fileNumber } }: Report): string {
  const told = [cik === null ? null : `CIK ${cik}`, fileNumber === null ? null : `Commission file number ${fileNumber}`].filter((part) => part !== null);
  return told.length === 0 ? "" : `${told.join(", ")}. `;
}

function writeSentences(builder: SheetBuilder, sheet: string, what: string, figures: readonly { readonly at: Place }[]): void {
  const place: Place = [Math.min(...figures.map(({ at }) => at[0])), Math.max(...figures.map(({ at }) => at[1]))];
  writeRow(builder, { sheet, target: cellAddress(LIST_HEADER_ROW + 1, 0), what, kind: "Sentences", figures: figures.length, damaged: 0, place });
}

function writeStatement(builder: SheetBuilder, { title, kind, rows, at }: Statement, sheet: string, target: string): void {
  const cells = rows.flatMap((row) => row.cells), count = (test: (cell: Cell) => boolean): number => cells.filter(test).length;
  writeRow(builder, { sheet, target, what: title, kind: KINDS[kind], figures: count(({ state }) => state !== "blank"), damaged: count(({ state }) => state === "damaged"), place: at });
}

interface SourceRow {
  readonly sheet: string;
  /** The cell that a click on the sheet's name goes to. */
  readonly target: string;
  readonly what: string;
  readonly kind: string;
  readonly figures: number;
  readonly damaged: number;
  readonly place: Place;
}

function writeRow(builder: SheetBuilder, { sheet, target, what, kind, figures, damaged, place }: SourceRow): void {
  const row = builder.nextRow, [from, to] = place.map((each) => each.toLocaleString("en-US"));
  builder.set(row, AT.sheet, jumpCell(sheet, sheet, target, "jump"));
  writeWrapped(builder, row, AT.title, what, COLUMNS, "textWrapped");
  builder.set(row, AT.kind, textCell(kind, "text", { indent: 1 }));
  builder.set(row, AT.figures, numberCell(String(figures), "listNumber", "#,##0"));
  builder.set(row, AT.damaged, numberCell(String(damaged), damaged > 0 ? "listBroken" : "listNumber", '#,##0;-#,##0;"–"'));
  builder.set(row, AT.place, textCell(`${from ?? ""} to ${to ?? ""}`, "listNumber"));
}
