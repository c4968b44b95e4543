import { serialOfDate } from "../facts/typed-date";
import type { Report } from "../vocabulary/report";
import { cellId, columnId, type Column, type Row, type Statement } from "../vocabulary/statement";
import { registrantLine, scaleLine, sourceLine } from "./captions";
import { blockAddress, onSheet } from "./cell-address";
import { asPrinted, planFigure, proposal, type ProposedRepair } from "./figure-cell";
import { DATE_FORMAT, figureFormat, printedDecimals } from "./number-format";
import type { LiveValues } from "./placed-figure";
import { emptyCell, numberCell, SheetBuilder, textCell } from "./sheet-builder";
import { shownUnit, type ShownUnit } from "./shown-unit";
import type { CellSource, PlannedCell, SheetPlan } from "./sheet-plan";
import { FIRST_COLUMN, FIRST_ROW, lastRowOf, type SheetLayout, type StatementLayout } from "./statement-layout";
import type { Rule } from "./style-table";
import { tickLooks, type Ticks } from "./ticks";
import { shownValue } from "./total-formula";
import { linesOf, roomIn, shortened, widthOf } from "./text-width";

/** What a statement's sheet shows beside what is printed. */
export interface Additions {
  readonly live: LiveValues;
  readonly ticks: Ticks;
  /** Figure id, or a column's ("s8.c0"), to its mend. */
  readonly repairs: ReadonlyMap<string, ProposedRepair>;
}

/** Characters. */
const WIDTH = { label: 52, mostLabel: 66, gap: 2, tick: 8, apart: 12, least: 14, most: 24 } as const;

/** Digits that one step of a cell's indent takes. */
const INDENT = 1.4;

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
  [({ style }) => style.startsWith("link."), "Green: a formula that reads another sheet, where the same figure or what makes it is printed."],
  [({ style }) => style.startsWith("derived."), "Italic: words in place of a figure, or a figure that is derived and not printed; its note says so."],
  [({ style }) => style.startsWith("redacted."), "Grey: left out of the filing, as a request for confidential treatment allows."],
  [({ style }) => style.startsWith("damaged."), "Shaded: damaged in the source and left empty; the note says what is printed."],
  [({ style }) => style.startsWith("accepted.") || style === "periodAccepted", "Purple: a repair that you accepted; the note says what is printed."],
  [({ style }) => style === "tickExact" || style === "tickRounding" || style === "tickBroken", "Ticks: ✓ ties, ≈ within rounding, ✗ does not tie, none: no check arrives at the figure. They follow the Checks sheet and move when a figure is edited."],
  [({ style }) => style === "apart", "Difference: the printed figure less what it should come to, where it does not tie; the Checks sheet says how it is computed."],
  [({ style }) => style === "tickSkipped", "n/a: not checked, most often because a figure it needs is missing; it is checked as soon as the figure is there."],
];

/** Sheets of so many rows are printed on one page: smaller print than that is hard to read. */
const ONE_PAGE = 58;

/** Where the columns beside the figures begin, and the columns of figures that each has one for. */
interface SideColumns {
  readonly ticked: readonly number[];
  readonly firstTick: number;
  readonly apart: readonly number[];
  readonly firstApart: number;
}

/** The statements of one sheet as printed, with live totals, a tick for each figure that a check arrives at, and the difference where it does not tie. */
export function planStatement(report: Report, { title, blocks }: SheetLayout, additions: Additions): SheetPlan {
  const { statement, sheet } = blocks[0], { ticks } = additions;
  const builder = new SheetBuilder();
  const figures = (column: number): readonly string[] => blocks.flatMap((block) => block.statement.rows.flatMap((row) => (row.cells[column] ? [cellId(row, column)] : [])));
  const columns = Array.from({ length: Math.max(...blocks.map((block) => block.statement.columns.length)) }, (_, column) => column);
  const ticked = columns.filter((column) => figures(column).some((id) => ticks.of(id, "statement") !== null));
  const apart = ticked.filter((column) => figures(column).some((id) => ticks.isBroken(id)));
  const firstTick = FIRST_COLUMN + columns.length + 1, side: SideColumns = { ticked, firstTick, apart, firstApart: firstTick + ticked.length };
  const widest = (of: (each: Statement) => number): number => Math.max(...blocks.map((block) => of(block.statement)));
  const besides = (column: number, least: number): number => widest((each) => Math.max(least, periodLine(each.columns[column]).length + 1));
  const widths = [
    labelWidth(blocks),
    ...columns.map((column) => widest((each) => columnWidth(each, column))),
    ...(ticked.length > 0 ? [WIDTH.gap, ...ticked.map((column) => besides(column, WIDTH.tick)), ...apart.map((column) => besides(column, WIDTH.apart))] : []),
  ];

  const width = widths.reduce((sum, each) => sum + each, 0);
  writeTitle(builder, report, shortened(title, roomIn(width) / TITLE_SIZE), { ...statement, rows: blocks.flatMap((block) => block.statement.rows) });
  blocks.forEach((block, index) => {
    if (block.header !== blocks[index - 1]?.header) {
      writeHeader(builder, report, block, widths, additions.repairs);
      writeSideHeader(builder, block, side);
    }
    if (block.ownTitle) builder.set(block.ownTitle.row, 0, textCell(block.ownTitle.text, "heading"));
    for (const row of block.statement.rows) writeRow(builder, report, block, row, widths[0] ?? WIDTH.label, additions);
    writeSide(builder, block, side, ticks);
  });
  const last = lastRowOf(blocks[blocks.length - 1] ?? blocks[0]);
  const whole = (column: number): string => blockAddress(FIRST_ROW, column, last - FIRST_ROW + 1, 1);
  writeLegend(builder, report);
  return builder.finish({
    key: `${report.file}#${statement.id}`,
    name: sheet,
    title,
    tabColor: TAB_COLORS[statement.kind],
    columnWidths: widths,
    frozenRows: FIRST_ROW,
    frozenColumns: FIRST_COLUMN,
    print: { landscape: true, pagesWide: 1, headerRows: FIRST_ROW, ...(builder.nextRow <= ONE_PAGE ? { pagesTall: 1 } : {}) },
    conditional: ticked.flatMap((column, index) => tickLooks(whole(FIRST_COLUMN + column), whole(firstTick + index))),
  });
}

/** Ticks, then differences, stand together at the right, one narrow column for each column of figures, so that figures stay side by side for formulas and charts. */
function writeSide(builder: SheetBuilder, { statement, placement }: StatementLayout, { ticked, firstTick, apart, firstApart }: SideColumns, ticks: Ticks): void {
  for (const row of statement.rows) {
    const write = (at: number, cell: PlannedCell | null): void => {
      if (cell) builder.set(placement.rowOf.get(row.id) ?? 0, at, cell);
    };
    ticked.forEach((column, index) => { if (row.cells[column]) write(firstTick + index, ticks.of(cellId(row, column), "statement")); });
    apart.forEach((column, index) => {
      const cell = row.cells[column];
      if (cell) write(firstApart + index, ticks.differenceOf(cellId(row, column), figureFormat(shownUnit(statement, row, column), printedDecimals(shownValue(cell) ?? ""), statement.currency, "read")));
    });
  }
}

function writeSideHeader(builder: SheetBuilder, { statement, header }: StatementLayout, { ticked, firstTick, apart, firstApart }: SideColumns): void {
  const write = (text: string, column: number, at: number): void => {
    builder.set(header, at, textCell(text, "header"));
    builder.set(header + 1, at, textCell(periodLine(statement.columns[column]), "tickHeader"));
    builder.set(header + 2, at, emptyCell("tickHeader"));
  };
  ticked.forEach((column, index) => { write("Tick", column, firstTick + index); });
  apart.forEach((column, index) => { write("Difference", column, firstApart + index); });
}

/** How much wider a title's letters are than those of the normal size: bold, and larger. */
const TITLE_SIZE = 1.15;

/** A title never makes the sheet wider than its table, which would shrink what is printed; the Sources sheet has it in full. */
function writeTitle(builder: SheetBuilder, report: Report, title: string, statement: Statement): void {
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  builder.set(1, 0, textCell(title, "title"));
  builder.set(2, 0, textCell(scaleLine(statement), "caption"));
}

function writeHeader(builder: SheetBuilder, report: Report, { statement, header }: StatementLayout, widths: readonly number[], repairs: Additions["repairs"]): void {
  builder.set(header, 0, emptyCell("headerLeft"));
  builder.set(header + 1, 0, textCell("Period", "periodLeft"));
  builder.set(header + 2, 0, textCell(statement.columns.every(({ months }) => months === 0 || months === null) ? "As of" : "Period ends", "periodEndLeft"));
  let lines = 1;
  statement.columns.forEach((column, index) => {
    const at = FIRST_COLUMN + index;
    lines = Math.max(lines, linesOf(column.label, roomIn(widths[at] ?? WIDTH.least), true));
    builder.set(header, at, column.damaged === undefined ? textCell(column.label, "headerRight") : textCell(column.label, "headerDamaged", { note: `This header cannot be trusted: ${column.damaged}` }));
    const id = columnId(statement, index), mend = repairs.get(id);
    if (mend === undefined) builder.set(header + 1, at, textCell(periodLine(column), "period"));
    else builder.set(header + 1, at, periodCell(column, mend), { file: report.file, cellId: id, at: statement.at, text: column.label });
    builder.set(header + 2, at, endCell(column));
  });
  builder.setLines(header, lines);
}

/** The day that a period ends on, as a date that formulas can count with; nothing where it is not known. */
function endCell({ end, damaged }: Column): PlannedCell {
  return end === null || damaged !== undefined ? emptyCell("periodEnd") : numberCell(String(serialOfDate(end)), "periodEnd", DATE_FORMAT);
}

/** The period of a column whose header is to be mended: what is proposed once it is accepted, a note in either case. */
function periodCell(column: Column, { repair, isAccepted }: ProposedRepair): PlannedCell {
  const period = repair.period ?? repair.proposed;
  if (isAccepted) return textCell(period, "periodAccepted", { note: `Accepted repair: ${period}. ${asPrinted(column.label)} ${repair.explanation}` });
  return textCell(periodLine(column), "period", { note: `${proposal(repair, period)} ${repair.explanation}` });
}

/** What a column's figures are for; nothing for a change or a percent. */
function periodLine(column: Column | undefined): string {
  return column?.period ?? (column?.damaged === undefined ? "" : "not known");
}

function writeRow(builder: SheetBuilder, report: Report, layout: StatementLayout, row: Row, width: number, { live, repairs }: Additions): void {
  const at = layout.placement.rowOf.get(row.id) ?? 0;
  const heading = layout.headings.get(row.id);
  if (heading !== undefined) builder.set(at - 1, 0, textCell(heading, "heading"));
  const rule = ruleOf(layout.statement, row);
  const label = labelOf(row);
  const isHeading = row.cells.length === 0;
  const note = row.printedLabel === undefined ? null : `The filing prints this label as "${row.printedLabel}".`;
  const source: CellSource = { file: report.file, cellId: row.id, at: row.at, text: row.printedLabel ?? row.label };
  builder.set(at, 0, textCell(label, isHeading ? "heading" : `label.${rule}`, { indent: Math.min(row.indent, 15), note }), source);
  // A heading has the row to itself and runs on over the empty cells beside it.
  if (!isHeading) builder.setLines(at, linesOf(label, roomIn(width - INDENT * row.indent), rule !== "plain"));
  const units = row.cells.map((_, column) => shownUnit(layout.statement, row, column));
  const decimals = (unit: ShownUnit | undefined): number => Math.max(0, ...row.cells.map((cell, column) => (cell.state === "dash" || units[column] !== unit ? 0 : printedDecimals(shownValue(cell) ?? ""))));
  row.cells.forEach((cell, column) => {
    const id = cellId(row, column);
    const mend = repairs.get(id);
    const accepted = mend?.isAccepted ? printedDecimals(mend.repair.proposed) : 0;
    const numberFormat = figureFormat(units[column] ?? row.unit, Math.max(decimals(units[column]), accepted), layout.statement.currency, mend?.isAccepted ? "read" : cell.state);
    const formula = live.get(id);
    const planned = planFigure(cell, rule, numberFormat, formula === undefined ? null : onSheet(formula, layout.sheet), mend);
    const isPrinted = cell.state !== "blank" || mend !== undefined;
    builder.set(at, layout.placement.firstColumn + column, planned, ...(isPrinted ? [{ file: report.file, cellId: id, at: cell.at, text: cell.text }] : []));
  });
}

function writeLegend(builder: SheetBuilder, report: Report): void {
  const lines = [`${sourceLine(report)}.`, ...LEGEND.filter(([test]) => builder.has(test)).map(([, line]) => line)];
  const first = builder.nextRow + 1;
  lines.forEach((line, index) => builder.set(first + index, 0, textCell(line, "legend")));
}

/** A total that nothing is built on gets the double line. */
function ruleOf(statement: Statement, row: Row): Rule {
  if (!statement.formulas.some(({ total }) => total === row.id)) return "plain";
  return statement.formulas.some(({ terms }) => terms.some(([term]) => term === row.id)) ? "subtotal" : "total";
}

function labelOf({ label, mark }: Row): string {
  return mark === undefined ? label : `${label} ${mark}`;
}

/** Wide enough for every label that fits into the widest label column there may be; longer ones are broken. */
function labelWidth(blocks: readonly StatementLayout[]): number {
  const labels = blocks.flatMap(({ statement }) => statement.rows.filter(({ cells }) => cells.length > 0).map((row) => ({ text: labelOf(row), indent: INDENT * row.indent, isBold: ruleOf(statement, row) !== "plain" })));
  const isWhole = (width: number) => ({ text, indent, isBold }: (typeof labels)[number]): boolean => linesOf(text, roomIn(width - indent), isBold) === 1;
  const whole = labels.filter(isWhole(WIDTH.mostLabel));
  let width: number = WIDTH.label;
  while (width < WIDTH.mostLabel && !whole.every(isWhole(width))) width += 1;
  return width;
}

/** Wide enough for the longest figure, the period and the longest word of the header. */
function columnWidth({ columns, rows }: Statement, index: number): number {
  const column = columns[index];
  if (column === undefined) return 0;
  const figures = rows.map((row) => (shownValue(row.cells[index]) ?? "").replace(/\B(?=(\d{3})+(?!\d))/g, ",").length + 3);
  const words = column.label.split(/\s+/).map((word) => widthOf(word, true) + 2);
  return Math.min(WIDTH.most, Math.ceil(Math.max(WIDTH.least, (column.period ?? "").length + 2, ...figures, ...words)));
}
