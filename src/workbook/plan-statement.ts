import { serialOfDate } from "../facts/typed-date";
import { labelKey } from "../vocabulary/metric";
import type { Repair, Report } from "../vocabulary/report";
import { cellId, columnId, type Cell, type Column, type Row, type Statement } from "../vocabulary/statement";
import { registrantLine, scaleLine, sourceLine } from "./captions";
import { blockAddress, cellAddress, quotedSheet, readsOtherSheet } from "./cell-address";
import { DATE_FORMAT, figureFormat, printedDecimals } from "./number-format";
import type { LiveValues } from "./placed-figure";
import { emptyCell, formulaCell, lettersIn, linesOf, numberCell, SheetBuilder, textCell } from "./sheet-builder";
import type { CellSource, PlannedCell, SheetPlan } from "./sheet-plan";
import type { Ink, Rule, StyleKey } from "./style-table";
import { tickLooks, type Ticks } from "./ticks";
import type { Placement } from "./sum-expression";
import { shownValue } from "./total-formula";

/** A statement and where it will stand: decided for all statements before any is written, so that they can refer to each other. */
export interface StatementLayout {
  readonly statement: Statement;
  readonly sheet: string;
  readonly placement: Placement;
  /** Section headings that the rows name but no row prints: row id to heading, written above it. */
  readonly headings: ReadonlyMap<string, string>;
}

/** The mend of a figure or of a column's period, and whether the person accepted it. */
export interface ProposedRepair {
  readonly repair: Repair;
  readonly isAccepted: boolean;
}

/** What a statement's sheet shows beside what is printed. */
export interface Additions {
  readonly live: LiveValues;
  readonly ticks: Ticks;
  /** Figure id, or a column's ("s8.c0"), to its mend. */
  readonly repairs: ReadonlyMap<string, ProposedRepair>;
}

/** Registrant, title, scale; then the header: as printed, the period's name, the day it ends. */
const HEADER_ROW = 3, PERIOD_ROW = HEADER_ROW + 1, END_ROW = PERIOD_ROW + 1, FIRST_ROW = END_ROW + 1;

const FIRST_COLUMN = 1;

/** Characters. */
const WIDTH = { label: 46, gap: 2, tick: 8, least: 14, most: 24 } as const;

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
  [({ style }) => style === "tickSkipped", "n/a: not checked, most often because a figure it needs is missing; it is checked as soon as the figure is there."],
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

/** One statement as a sheet: as printed, with live totals and a tick for each figure that a check arrives at. */
export function planStatement(report: Report, layout: StatementLayout, additions: Additions): SheetPlan {
  const { statement, placement } = layout;
  const builder = new SheetBuilder();
  const ticked = statement.columns.map((_, column) => column).filter((column) => statement.rows.some((row) => row.cells[column] && additions.ticks.of(cellId(row, column), "statement") !== null));
  const firstTick = placement.firstColumn + statement.columns.length + 1;
  const widths = [
    WIDTH.label,
    ...statement.columns.map((column, index) => columnWidth(column, statement, index)),
    ...(ticked.length > 0 ? [WIDTH.gap, ...ticked.map((column) => Math.max(WIDTH.tick, periodLine(statement.columns[column]).length + 1))] : []),
  ];

  writeTitle(builder, report, statement);
  writeHeader(builder, report, statement, widths, additions.repairs);
  for (const row of statement.rows) writeRow(builder, report, layout, row, additions);
  writeTicks(builder, layout, ticked, firstTick, additions.ticks);
  writeLegend(builder, report);
  return builder.finish({
    key: `${report.file}#${statement.id}`,
    name: layout.sheet,
    title: statement.title,
    tabColor: TAB_COLORS[statement.kind],
    columnWidths: widths,
    frozenRows: FIRST_ROW,
    frozenColumns: FIRST_COLUMN,
    print: { landscape: true, pagesWide: 1, headerRows: FIRST_ROW },
    conditional: ticked.flatMap((column, index) => tickLooks(blockOfRows(layout, placement.firstColumn + column), blockOfRows(layout, firstTick + index))),
  });
}

/** The rows of the table in one sheet column: "B7:B30". */
function blockOfRows({ placement }: StatementLayout, column: number): string {
  const last = Math.max(FIRST_ROW, ...placement.rowOf.values());
  return blockAddress(FIRST_ROW, column, last - FIRST_ROW + 1, 1);
}

/** The ticks stand together at the right, one narrow column for each column of figures, so that figures stay side by side for formulas and charts. */
function writeTicks(builder: SheetBuilder, { statement, placement }: StatementLayout, ticked: readonly number[], firstTick: number, ticks: Ticks): void {
  ticked.forEach((column, index) => {
    builder.set(HEADER_ROW, firstTick + index, textCell("Tick", "header"));
    builder.set(PERIOD_ROW, firstTick + index, textCell(periodLine(statement.columns[column]), "tickHeader"));
    builder.set(END_ROW, firstTick + index, emptyCell("tickHeader"));
    for (const row of statement.rows) {
      const tick = row.cells[column] ? ticks.of(cellId(row, column), "statement") : null;
      if (tick) builder.set(placement.rowOf.get(row.id) ?? 0, firstTick + index, tick);
    }
  });
}

function writeTitle(builder: SheetBuilder, report: Report, statement: Statement): void {
  builder.set(0, 0, textCell(registrantLine(report), "registrant"));
  builder.setHeight(0, 21);
  builder.set(1, 0, textCell(statement.title, "title"));
  builder.set(2, 0, textCell(scaleLine(statement), "caption"));
}

function writeHeader(builder: SheetBuilder, report: Report, statement: Statement, widths: readonly number[], repairs: Additions["repairs"]): void {
  builder.set(HEADER_ROW, 0, emptyCell("headerLeft"));
  builder.set(PERIOD_ROW, 0, textCell("Period", "periodLeft"));
  builder.set(END_ROW, 0, textCell(statement.columns.every(({ months }) => months === 0 || months === null) ? "As of" : "Period ends", "periodEndLeft"));
  let lines = 1;
  statement.columns.forEach((column, index) => {
    const at = FIRST_COLUMN + index;
    lines = Math.max(lines, linesOf(column.label, (widths[at] ?? WIDTH.least) - 1));
    builder.set(HEADER_ROW, at, column.damaged === undefined ? textCell(column.label, "headerRight") : textCell(column.label, "headerDamaged", { note: `This header cannot be trusted: ${column.damaged}` }));
    const id = columnId(statement, index), mend = repairs.get(id);
    if (mend === undefined) builder.set(PERIOD_ROW, at, textCell(periodLine(column), "period"));
    else builder.set(PERIOD_ROW, at, periodCell(column, mend), { file: report.file, cellId: id, at: statement.at, text: column.label });
    builder.set(END_ROW, at, endCell(column));
  });
  builder.setLines(HEADER_ROW, lines);
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

/** What the filing prints, for a note that keeps it. */
function asPrinted(text: string): string {
  return text.trim() === "" ? "The filing prints nothing here." : `The filing prints "${text.trim()}".`;
}

function proposal({ standing }: Repair, proposed: string): string {
  return standing === "proven" ? `Proven repair, not accepted yet: ${proposed}.` : `Likely repair, not accepted yet: ${proposed}.`;
}

/** What a column's figures are for; nothing for a change or a percent. */
function periodLine(column: Column | undefined): string {
  return column?.period ?? (column?.damaged === undefined ? "" : "not known");
}

function writeRow(builder: SheetBuilder, report: Report, layout: StatementLayout, row: Row, { live, repairs }: Additions): void {
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
    const mend = repairs.get(id);
    const accepted = mend?.isAccepted ? printedDecimals(mend.repair.proposed) : 0;
    const numberFormat = figureFormat(row.unit, Math.max(decimals, accepted), layout.statement.currency, mend?.isAccepted ? "read" : cell.state);
    const planned = planFigure(cell, rule, numberFormat, live.get(id) ?? null, mend);
    const isPrinted = cell.state !== "blank" || mend !== undefined;
    builder.set(at, layout.placement.firstColumn + column, planned, ...(isPrinted ? [{ file: report.file, cellId: id, at: cell.at, text: cell.text }] : []));
  });
}

/** What stands in a figure's cell: printed value, live formula, an accepted repair, or nothing with a note that says why. */
function planFigure(cell: Cell, rule: Rule, numberFormat: string, live: string | null, mend: ProposedRepair | undefined): PlannedCell {
  const style = (ink: Ink): `${Ink}.${Rule}` => `${ink}.${rule}`;
  if (mend?.isAccepted) return acceptedCell(cell, mend.repair, style("accepted"), numberFormat);
  const told = mend ? `${proposal(mend.repair, grouped(mend.repair.proposed))} ${mend.repair.explanation}` : "";
  if (cell.state === "damaged") return { ...emptyCell(style("damaged"), `${damageNote(cell)}${told === "" ? "" : ` ${told}`}`), numberFormat };
  if (cell.state === "redacted") return textCell("[redacted]", style("redacted"), { note: `The filing prints "${cell.text.trim()}" here: the figure was left out, as a request for confidential treatment allows.` });
  const note = told === "" ? null : told;
  const value = shownValue(cell);
  if (value === null) return cell.state === "not_meaningful" ? textCell(cell.text.trim(), style("derived"), { note }) : { ...emptyCell(style("figure"), note), numberFormat: note === null ? "General" : numberFormat };
  if (live !== null) return formulaCell(live, Number(value), style(readsOtherSheet(live) ? "link" : "formula"), numberFormat, note);
  if (cell.state === "derived") return numberCell(value, style("derived"), numberFormat, `Derived, not printed in the filing.${note === null ? "" : ` ${note}`}`);
  return numberCell(value, style("figure"), numberFormat, note);
}

/** A repair that the person accepted: a figure that the filing does not print is marked as derived. */
function acceptedCell(cell: Cell, repair: Repair, style: StyleKey, numberFormat: string): PlannedCell {
  const what = repair.kind === "missing" ? "Derived figure, accepted" : repair.standing === "proven" ? "Accepted repair, proven" : "Accepted repair, likely";
  return numberCell(repair.proposed, style, numberFormat, `${what}: ${grouped(repair.proposed)}. ${asPrinted(cell.state === "blank" ? "" : cell.text)} ${repair.explanation}`);
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

/** Wide enough for the longest figure, the period and the longest word of the header. */
function columnWidth(column: Column, statement: Statement, index: number): number {
  const figures = statement.rows.map((row) => (shownValue(row.cells[index]) ?? "").replace(/\B(?=(\d{3})+(?!\d))/g, ",").length + 3);
  const words = column.label.split(/\s+/).map((word) => word.length + 2);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, (column.period ?? "").length + 2, ...figures, ...words));
}
