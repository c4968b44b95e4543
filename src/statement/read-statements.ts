import type { Block, FiledDocument, TableBlock } from "../filing/blocks";
import { readTables } from "../table/read-table";
import type { Table, TableColumn, TableRow } from "../table/table";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { labelKey } from "../vocabulary/metric";
import type { FiscalCalendar, Period } from "../vocabulary/period";
import { span } from "../vocabulary/place";
import type { Column, Statement } from "../vocabulary/statement";
import { readCaption, UNTITLED, type Caption } from "./captions";
import { knownDates, resolveColumns, type ColumnContext } from "./columns";
import { continues, inSamePlaces, joinTables } from "./continued";
import { kindByTitle, kindOf } from "./kinds";
import { houseStyle, type HouseStyle } from "./house-style";
import { isListing } from "./listings";
import { settleByNeighbours } from "./neighbours";
import { pageHeads } from "./page-heads";
import { brokenDownBy, givesAverages, readRows } from "./rows";
import { settleScales } from "./settle-scales";
import { settleShares } from "./settle-shares";
import { splitBlocks, splitColumns } from "./split-blocks";

export interface StatementContext {
  readonly registrant: string | null;
  readonly calendar: FiscalCalendar;
  /** The period that the filing reports on, where it is known. */
  readonly headline: Period | null;
  /** The words of the whole filing (`wordsOf`), asked for only where a scanned page's cut words are to be joined. */
  readonly known: () => ReadonlySet<string>;
}

/** A table with the caption it stands under. */
interface Found {
  readonly table: Table;
  readonly caption: Caption;
  readonly block: TableBlock;
}

/** The tables of figures by period in a filing's documents, in the order printed. Formulas are found later, in tieout. */
export function readStatements(documents: readonly FiledDocument[], context: StatementContext): { statements: Statement[]; diagnostics: Diagnostic[] } {
  const statements: Statement[] = [], diagnostics: Diagnostic[] = [];
  let house: HouseStyle = { scale: null, currency: null };
  for (const { blocks } of documents) {
    const found = findTables(blocks, context), style = houseStyle(blocks);
    house = { scale: house.scale ?? style.scale, currency: house.currency ?? style.currency };
    const dates = knownDates(found.flatMap(({ table }) => table.columns), context.headline);
    for (const one of found) {
      const read = statementsOf(inHouse(one, house), dates, context, statements.length);
      if (read.length === 0) continue;
      diagnostics.push(...one.table.diagnostics);
      statements.push(...read);
    }
  }
  const settled = settleScales(statements, house.scale);
  return { statements: settleShares(settleByNeighbours(settled.statements)), diagnostics: [...diagnostics, ...settled.diagnostics] };
}

/** A table that names no currency has that of its document. */
function inHouse(found: Found, { currency }: HouseStyle): Found {
  return found.caption.currency !== null || currency === null ? found : { ...found, caption: { ...found.caption, currency } };
}

/** Every table of a document under its caption; a table that goes on in the next one is one. */
function findTables(blocks: readonly Block[], context: StatementContext): Found[] {
  const found: Found[] = [], heads = pageHeads(blocks);
  blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    let parent: Caption | null = null;
    for (const table of readTables(block, context.known)) {
      const own = readCaption(blocks, index, context.registrant, table.titles, heads);
      // A part of a printed table under a header of its own has its own title, and the rest from the table around it.
      const caption: Caption = parent === null ? own : { ...own, title: table.titles.length > 0 ? own.title : parent.title, scale: own.scale ?? parent.scale, sharesScale: own.sharesScale ?? parent.sharesScale };
      const last = found.at(-1);
      if (last && continues(last.table, table, blocks, last.block, index, caption.title === last.caption.title)) found[found.length - 1] = { ...last, table: joinTables(last.table, table), block: parent === null ? block : last.block };
      else found.push({ ...underLast(table, likeLast(table, caption, last), last), block });
      parent ??= caption;
    }
  });
  return found;
}

/** The least part of an untitled table's rows that the table before prints too, where both are of one title. */
const MOSTLY_ALIKE = 0.7, FEWEST_ALIKE = 3;

/** A table without a title and with the rows of the one before, for another period or year, stands under that one's title. */
function likeLast(table: Table, caption: Caption, last: Found | undefined): Caption {
  if (!last || caption.title !== UNTITLED) return caption;
  const before = new Set(last.table.rows.map(({ label }) => labelKey(label))), labels = table.rows.map(({ label }) => labelKey(label)).filter((label) => label !== "");
  const alike = labels.filter((label) => before.has(label)).length;
  if (alike < FEWEST_ALIKE || alike < MOSTLY_ALIKE * labels.length) return caption;
  const { title, context, scale, sharesScale, currency } = last.caption;
  return { ...caption, title, context: [...caption.context, ...context], scale: caption.scale ?? scale, sharesScale: caption.sharesScale ?? sharesScale, currency: caption.currency ?? currency };
}

/** A table without a header has the heads of the table before where its columns stand below that one's, and what that one's lines say of scale and time. */
function underLast(table: Table, caption: Caption, last: Found | undefined): Pick<Found, "table" | "caption"> {
  if (!last || table.headed) return { table, caption };
  const phrase = Object.keys(caption.phrase).length === 0 ? last.caption.phrase : caption.phrase;
  return {
    table: inSamePlaces(last.table, table) ? { ...table, columns: last.table.columns } : table,
    caption: caption.scale === null ? { ...caption, scale: last.caption.scale, phrase } : caption,
  };
}

const PER_SHARE_TABLE = /^(?!.*\bexcept\b).*(?:\bper[- ](?:common |diluted |basic )?(?:share|unit)\b|\beps\b)/i;

function statementsOf({ table, caption, block }: Found, dates: ReadonlyMap<string, string>, context: StatementContext, before: number): Statement[] {
  if (isListing(table)) return [];
  const statements: Statement[] = [];
  const labels = table.rows.map((row) => row.label);
  const byRows = kindOf(caption.title, labels, caption.context);
  const told = byRows === "balance_sheet" && isAveraged(caption.title, table.columns) ? "supplemental" : byRows;
  const balances = caption.phrase.months !== undefined && areBalances(labels);
  const columnContext: ColumnContext = { kind: told, caption: caption.phrase, calendar: context.calendar, headline: context.headline, dates, balances };
  const columns = resolveColumns(table.columns, columnContext);
  const kind = told === "reconciliation" && bySegment(caption.title, columns) ? "segment" : told;
  if (columns.every((column) => column.months === null) && block.grid.origin !== "scanned") return [];
  for (const byUnit of splitColumns(columns, table.rows)) for (const part of splitBlocks(byUnit.rows, kind)) {
    statements.push(toStatement(part, byUnit.columns, byUnit.perShare, { table, caption, block }, kind, `s${before + statements.length + 1}`));
  }
  return statements;
}

const AVERAGES = /\baverage\b|\bavg\b|\byields?\b|\brates?\b/i;

/** Columns that span months, of averages or under a title that is no balance sheet's: no balance sheet, though its rows are one's. */
function isAveraged(title: string, columns: readonly TableColumn[]): boolean {
  const timed = columns.filter(({ phrase }) => phrase.noPeriod !== true);
  const spans = timed.length > 0 && timed.every(({ phrase }) => phrase.months !== undefined && phrase.quarter === undefined && phrase.fullYear !== true);
  return spans && (kindByTitle(title) !== "balance_sheet" || columns.some(({ label }) => AVERAGES.test(label)));
}

const BALANCE = /\b(?:loans?|deposits|assets|equity|debt|borrowings|liabilities|outstanding|securities|cash|inventor(?:y|ies)|book value|mortgages?|allowance|capital|properties|square f(?:ee|oo)t|stores|employees|headcount|backlog)\b/i;
const FLOW = /\b(?:income|expenses?|revenues?|sales|earnings|loss(?:es)?|average|provision|charge-?offs?|recoveries|originations?|proceeds|growth|margin|return|paid|dividends)\b/i;

/** Most rows are what a company has or owes at a date. */
function areBalances(labels: readonly string[]): boolean {
  let balances = 0, flows = 0;
  for (const label of labels) {
    if (FLOW.test(label)) flows++;
    else if (BALANCE.test(label)) balances++;
  }
  return balances > 2 * flows;
}

/** A reconciliation whose columns are segments of one period. */
function bySegment(title: string, columns: readonly Column[]): boolean {
  const periods = columns.filter((column) => column.months !== null).map((column) => `${String(column.months)}:${column.end ?? ""}`);
  return /\bsegments?\b/i.test(title) && periods.length > 1 && new Set(periods).size === 1;
}

function toStatement(part: { rows: readonly TableRow[]; measure: string | null }, columns: readonly Column[], perShare: boolean, { table, caption, block }: Found, kind: Statement["kind"], id: string): Statement {
  const scale = caption.scale ?? 1;
  const periodColumns = columns.flatMap((column, index) => (column.months !== null ? [index] : []));
  const title = part.measure === null || part.measure === "" ? caption.title : `${caption.title === UNTITLED ? "" : `${caption.title}: `}${part.measure}`;
  const context = {
    kind, scale, sharesScale: caption.sharesScale,
    units: { caption: caption.text, periodColumns: periodColumns.length > 0 ? periodColumns : columns.map((_, index) => index), perShare: perShare || PER_SHARE_TABLE.test(caption.title), wholeAmounts: hasWholeAmounts(table.rows), kind, title: caption.title, counts: kind === "supplemental" || kind === "segment" || kind === "guidance" },
    breaksDown: kind === "supplemental" ? brokenDownBy(caption.title) : null,
    averages: givesAverages(caption.title, columns.map((column) => column.label)),
  };
  return {
    id, kind, title, currency: caption.currency ?? "USD", scale, columns,
    rows: readRows(part.rows, id, context),
    formulas: [],
    at: part.rows.map((row) => row.at).reduce(span, part.rows[0]?.at ?? block.at),
    ...(caption.scale === null ? { scaleUnknown: true } : {}),
  };
}

/** Whether most amounts are printed without decimals, so that decimals tell another unit. */
function hasWholeAmounts(rows: readonly TableRow[]): boolean {
  let whole = 0, broken = 0;
  for (const row of rows) for (const { figure } of row.cells) {
    if (figure.kind !== "number" || figure.percent) continue;
    if (figure.value.includes(".")) broken++;
    else whole++;
  }
  return whole > broken;
}
