import { labelKey } from "../vocabulary/metric";
import type { Repair, Report } from "../vocabulary/report";
import { cellId, type Cell, type Column, type Row, type Statement } from "../vocabulary/statement";
import { registrantLine, scaleLine, sourceLine } from "./captions";
import { cellAddress, quotedSheet } from "./cell-address";
import { figureFormat, printedDecimals } from "./number-format";
import { emptyCell, formulaCell, lettersIn, linesOf, numberCell, SheetBuilder, textCell } from "./sheet-builder";
import type { CellSource, PlannedCell, SheetPlan } from "./sheet-plan";
import type { Ink, Rule } from "./style-table";
import { planTotals, shownValue, type Placement, type PlannedTotal } from "./total-formula";

/** A statement and where it will stand: decided for all statements before any is written, so that they can refer to each other. */
export interface StatementLayout {
  readonly statement: Statement;
  readonly sheet: string;
  readonly placement: Placement;
  /** Section headings that the rows name but no row prints: row id to heading, written above it. */
  readonly headings: ReadonlyMap<string, string>;
}

/** The cell of another sheet that a figure is taken from: "'Income statement'!B16", by the figure's id. */
export type Links = ReadonlyMap<string, string>;

/** Registrant, title, scale, source; then the header's two rows. */
const HEADER_ROW = 4, PERIOD_ROW = 5, FIRST_ROW = 6;

const FIRST_COLUMN = 1;

/** Characters. */
const WIDTH = { label: 46, gap: 2, check: 13, least: 14, most: 24 } as const;

const TAB_COLORS: Readonly<Record<Statement["kind"], string>> = {
  guidance: "#7030A0",
  segment: "#2E75B6",
  income_statement: "#1F3864",
  balance_sheet: "#1F3864",
  cash_flow: "#1F3864",
  reconciliation: "#00703C",
  supplemental: "#7F7F7F",
};

/** What a reader needs to know of colours and signs, below the table. Each is written only where the sheet has such a cell. */
const LEGEND: readonly (readonly [test: (cell: PlannedCell) => boolean, line: string])[] = [
  [({ style }) => style.startsWith("figure."), "Blue: as printed in the filing."],
  [({ style }) => style.startsWith("formula."), "Black: a formula that gives the printed figure."],
  [({ style }) => style.startsWith("link."), "Green: taken from another sheet, where the same figure is printed."],
  [({ style }) => style.startsWith("damaged."), "Shaded: damaged in the source and left empty; the note says what is printed."],
  [({ style }) => style === "check", "Check: ✓ the parts give the printed total, ≈ within rounding, a number is the printed total less its parts."],
  [({ style }) => style === "checkSkipped", "n/a: not checked, because a figure it needs is missing; it is checked as soon as the figure is typed in."],
];

/** Decides the row of each of a statement's rows. */
export function layOut(statement: Statement, sheet: string): StatementLayout {
  const rowOf = new Map<string, number>(), headings = new Map<string, string>(), figureRows = new Set<number>();
  const printed = new Set(statement.rows.filter(({ cells }) => cells.length === 0).map(({ label }) => labelKey(label)));
  let at = FIRST_ROW, section: string | null = null;
  for (const row of statement.rows) {
    if (row.cells.length > 0 && row.section !== null && row.section !== section && !printed.has(labelKey(row.section))) {
      headings.set(row.id, row.section);
      at += 1;
    }
    section = row.section;
    rowOf.set(row.id, at);
    if (row.cells.length > 0) figureRows.add(at);
    at += 1;
  }
  return { statement, sheet, placement: { rowOf, firstColumn: FIRST_COLUMN, figureRows }, headings };
}

/** The cell of a figure on its sheet, "B16", and with its sheet's name before it. */
export function addressOf({ placement }: StatementLayout, row: Row, column: number): string {
  return cellAddress(placement.rowOf.get(row.id) ?? 0, placement.firstColumn + column);
}

export function fullAddressOf(layout: StatementLayout, row: Row, column: number): string {
  return `${quotedSheet(layout.sheet)}!${addressOf(layout, row, column)}`;
}

/** One statement as a sheet: as printed, with live totals and a check beside each. */
export function planStatement(report: Report, layout: StatementLayout, links: Links): SheetPlan {
  const { statement, placement } = layout;
  const builder = new SheetBuilder();
  const totals = statement.columns.map((_, column) => planTotals(statement, column, placement));
  const checked = statement.columns.map((_, column) => column).filter((column) => statement.columns[column]?.months !== null && (totals[column]?.size ?? 0) > 0);
  const firstCheck = placement.firstColumn + statement.columns.length + 1;
  const widths = [
    WIDTH.label,
    ...statement.columns.map((column, index) => columnWidth(column, statement, index)),
    ...(checked.length > 0 ? [WIDTH.gap, ...checked.map(() => WIDTH.check)] : []),
  ];

  writeTitle(builder, report, statement);
  writeHeader(builder, statement, widths, checked, firstCheck);
  for (const row of statement.rows) writeRow(builder, report, layout, row, totals, links);
  checked.forEach((column, index) => {
    for (const [rowId, { check }] of totals[column] ?? []) {
      const style = check.tie === "unchecked" ? "checkSkipped" : "check";
      builder.set(placement.rowOf.get(rowId) ?? 0, firstCheck + index, formulaCell(check.formula, check.result, style, check.numberFormat, check.note));
    }
  });
  writeLegend(builder);
  return builder.finish({
    key: `${report.file}#${statement.id}`,
    name: layout.sheet,
    title: statement.title,
    tabColor: TAB_COLORS[statement.kind],
    columnWidths: widths,
    frozenRows: FIRST_ROW,
    frozenColumns: FIRST_COLUMN,
    print: { landscape: true, pagesWide: 1, headerRows: FIRST_ROW },
  });
}

function writeTitle(builder: SheetBuilder, report: Report, statement: Statement): void {
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  builder.set(1, 0, textCell(statement.title, "title"));
  builder.set(2, 0, textCell(scaleLine(statement), "caption"));
  builder.set(3, 0, textCell(sourceLine(report), "legend"));
}

function writeHeader(builder: SheetBuilder, statement: Statement, widths: readonly number[], checked: readonly number[], firstCheck: number): void {
  builder.set(HEADER_ROW, 0, emptyCell("headerLeft"));
  builder.set(PERIOD_ROW, 0, textCell("Period", "periodLeft"));
  let lines = 1;
  statement.columns.forEach((column, index) => {
    const at = FIRST_COLUMN + index;
    lines = Math.max(lines, linesOf(column.label, (widths[at] ?? WIDTH.least) - 1));
    builder.set(HEADER_ROW, at, column.damaged === undefined ? textCell(column.label, "headerRight") : textCell(column.label, "headerDamaged", { note: `This header cannot be trusted: ${column.damaged}` }));
    builder.set(PERIOD_ROW, at, textCell(periodLine(column), "period"));
  });
  checked.forEach((column, index) => {
    builder.set(HEADER_ROW, firstCheck + index, textCell("Check", "headerRight"));
    builder.set(PERIOD_ROW, firstCheck + index, textCell(periodLine(statement.columns[column]), "period"));
  });
  builder.setLines(HEADER_ROW, lines);
}

/** What a column's figures are for; nothing for a change or a percent. */
function periodLine(column: Column | undefined): string {
  return column?.period ?? (column?.damaged === undefined ? "" : "not known");
}

function writeRow(builder: SheetBuilder, report: Report, layout: StatementLayout, row: Row, totals: readonly ReadonlyMap<string, PlannedTotal>[], links: Links): void {
  const at = layout.placement.rowOf.get(row.id) ?? 0;
  const heading = layout.headings.get(row.id);
  if (heading !== undefined) builder.set(at - 1, 0, textCell(heading, "heading"));
  const rule = ruleOf(layout.statement, row);
  const label = row.mark === undefined ? row.label : `${row.label} ${row.mark}`;
  const isHeading = row.cells.length === 0;
  const note = row.printedLabel === undefined ? null : `The filing prints this label as "${row.printedLabel}".`;
  const source: CellSource = { file: report.file, cellId: row.id, at: row.at, text: row.printedLabel ?? row.label };
  builder.set(at, 0, textCell(label, isHeading ? "heading" : `label.${rule}`, { indent: Math.min(row.indent, 15), note }), source);
  // A heading has the row to itself and runs on over the empty cells beside it.
  if (!isHeading) builder.setLines(at, linesOf(label, lettersIn(WIDTH.label - 2 * row.indent)));
  const decimals = Math.max(0, ...row.cells.map((cell) => (cell.state === "dash" ? 0 : printedDecimals(shownValue(cell) ?? ""))));
  row.cells.forEach((cell, column) => {
    const id = cellId(row, column);
    const repair = report.repairs.find((each) => each.cell === id);
    const numberFormat = figureFormat(row.unit, decimals, layout.statement.currency, cell.state);
    const planned = planFigure(cell, rule, numberFormat, totals[column]?.get(row.id)?.live ?? null, links.get(id) ?? null, repair);
    const isPrinted = cell.state !== "blank";
    builder.set(at, layout.placement.firstColumn + column, planned, ...(isPrinted ? [{ file: report.file, cellId: id, at: cell.at, text: cell.text }] : []));
  });
}

/** What stands in a figure's cell: printed value, live formula, or nothing with a note that says why. */
function planFigure(cell: Cell, rule: Rule, numberFormat: string, live: string | null, link: string | null, repair: Repair | undefined): PlannedCell {
  const style = (ink: Ink): `${Ink}.${Rule}` => `${ink}.${rule}`;
  const mend = repair ? ` ${repair.standing === "proven" ? "Arithmetic proves" : "Arithmetic suggests"} ${repair.proposed}: ${repair.explanation}` : "";
  if (cell.state === "damaged") return { ...emptyCell(style("damaged"), damageNote(cell) + mend), numberFormat };
  if (cell.state === "redacted") return textCell("[redacted]", style("redacted"), { note: `The filing prints "${cell.text.trim()}" here: the figure was left out, as a request for confidential treatment allows.` });
  const value = shownValue(cell);
  if (value === null) return cell.state === "not_meaningful" ? textCell(cell.text.trim(), style("derived")) : emptyCell(style("figure"));
  const note = mend === "" ? null : mend.trim();
  if (live !== null) return formulaCell(live, Number(value), style("formula"), numberFormat, note);
  if (link !== null) return formulaCell(`=${link}`, Number(value), style("link"), numberFormat, note);
  if (cell.state === "derived") return numberCell(value, style("derived"), numberFormat, `Derived, not printed in the filing.${mend}`);
  return numberCell(value, style("figure"), numberFormat, note);
}

function damageNote(cell: Cell): string {
  const printed = `Printed "${cell.text.trim()}"`;
  if (cell.range) return `${printed}: digits are missing; the figure lies between ${grouped(cell.range[0])} and ${grouped(cell.range[1])}.`;
  return `${printed}: damaged in the source, so the figure is left empty.`;
}

/** "103,330". */
function grouped(value: string): string {
  const [whole = "", fraction] = value.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

function writeLegend(builder: SheetBuilder): void {
  const lines = LEGEND.filter(([test]) => builder.has(test)).map(([, line]) => line);
  const first = builder.nextRow + 1;
  lines.forEach((line, index) => builder.set(first + index, 0, textCell(line, "legend")));
}

/** A total that nothing is built on gets the double line. */
function ruleOf(statement: Statement, row: Row): Rule {
  if (!statement.formulas.some(({ total }) => total === row.id)) return "plain";
  return statement.formulas.some(({ terms }) => terms.some(([term]) => term === row.id)) ? "subtotal" : "total";
}

/** Wide enough for the longest figure, the period and the longest word of the header. */
function columnWidth(column: Column, statement: Statement, index: number): number {
  const figures = statement.rows.map((row) => (shownValue(row.cells[index]) ?? "").replace(/\B(?=(\d{3})+(?!\d))/g, ",").length + 3);
  const words = column.label.split(/\s+/).map((word) => word.length + 2);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, (column.period ?? "").length + 2, ...figures, ...words));
}
