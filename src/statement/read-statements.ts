import type { FiledDocument, TableBlock } from "../filing/blocks";
import { dateOf } from "../table/period-phrases";
import { readTable } from "../table/read-table";
import type { Table, TableColumn, TableRow } from "../table/table";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { metricByLabel, type MetricId } from "../vocabulary/metric";
import { periodName, type FiscalCalendar } from "../vocabulary/period";
import { span } from "../vocabulary/place";
import type { Column, Statement, StatementKind } from "../vocabulary/statement";
import { readCaption, type Caption } from "./captions";
import { kindOf } from "./kinds";
import { settleByNeighbours } from "./neighbours";
import { readRows } from "./rows";
import { splitBlocks } from "./split-blocks";

export interface StatementContext {
  readonly registrant: string | null;
  readonly calendar: FiscalCalendar;
  /** The words of the whole filing (`wordsOf`). */
  readonly known: ReadonlySet<string>;
}

/** The tables of figures by period in a filing's documents, in the order printed. Formulas are found later, in tieout. */
export function readStatements(documents: readonly FiledDocument[], context: StatementContext): { statements: Statement[]; diagnostics: Diagnostic[] } {
  const statements: Statement[] = [], diagnostics: Diagnostic[] = [];
  for (const { blocks } of documents) blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const table = readTable(block, context.known);
    if (!table) return;
    const caption = readCaption(blocks, index, context.registrant);
    diagnostics.push(...table.diagnostics);
    if (caption.scale === null) diagnostics.push({ code: "unknown-scale", message: `No line above "${caption.title}" says whether its figures are in thousands or millions; they are taken as printed in full.`, at: block.at });
    for (const part of splitBlocks(table.rows)) statements.push(readStatement(part, table, block, caption, `s${statements.length + 1}`, context.calendar));
  });
  return { statements: settleByNeighbours(statements), diagnostics };
}

function readStatement(part: { rows: readonly TableRow[]; measure: string | null }, table: Table, block: TableBlock, caption: Caption, id: string, calendar: FiscalCalendar): Statement {
  const metrics = new Set<MetricId>(part.rows.map((row) => metricByLabel(row.label)?.id).filter((metric) => metric !== undefined));
  const kind = kindOf(caption.title, metrics);
  const scale = caption.scale ?? 1;
  return {
    id,
    kind,
    title: part.measure === null ? caption.title : `${caption.title}: ${part.measure}`,
    currency: caption.currency,
    scale,
    columns: table.columns.map((column) => readColumn(column, kind, calendar)),
    rows: readRows(part.rows, id, { kind, scale, sharesInFull: caption.sharesInFull, breaksDown: kind === "supplemental" ? (metricByLabel(caption.title)?.id ?? null) : null }),
    formulas: [],
    at: part.rows.map((row) => row.at).reduce(span, block.at),
  };
}

const SPAN_WORDS: Readonly<Record<number, string>> = { 3: "Three Months Ended", 6: "Six Months Ended", 9: "Nine Months Ended", 12: "Twelve Months Ended" };
const DATE_WORDS = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });

function readColumn(column: TableColumn, kind: StatementKind, calendar: FiscalCalendar): Column {
  const { phrase } = column;
  const end = dateOf(phrase);
  const months = phrase.months ?? (kind === "income_statement" || kind === "cash_flow" ? null : 0);
  if (phrase.noPeriod === true || end === null || months === null) return { label: column.label, months: null, end: null, period: null };
  const label = phrase.damaged === true ? `${SPAN_WORDS[months] ?? ""} ${DATE_WORDS.format(new Date(`${end}T00:00:00Z`))}`.trim() : column.label;
  return { label, months, end, period: periodName({ months, end }, calendar) };
}
