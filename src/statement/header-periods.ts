import type { Block, FiledDocument, GridRow, TableBlock } from "../filing/blocks";
import { datesIn, type PrintedDate, fullYear } from "../filing/dates";
import { isoDate, type Period } from "../vocabulary/period";
import { endedIn } from "./period-words";

/** What one table's header says of its columns' periods. */
export interface TablePeriods {
  /** Spans and dates, each once, in the order printed; months 0 is a date. */
  readonly periods: readonly Period[];
  /** Whether a span is counted in weeks. */
  readonly weeks: boolean;
  /** Whether a span is called a year ("Year Ended", "Fiscal Year Ended"). */
  readonly yearEnds: readonly string[];
  readonly cashFlow: boolean;
  readonly balanceSheet: boolean;
}

const MAX_TABLES = 60, HEADER_ROWS = 7, CAPTION_BLOCKS = 6;
const FIGURE = /^[($\s\u2014\u2013-]*\d[\d,]*(?:\.\d+)?\)?%?$/;
const YEAR = /^(?:19|20)\d{2}\W*$/;
const ANY_YEAR = /(?:^|[^\d,.])((?:19|20)\d{2})(?![\d,.]\d)/g;
const SPAN = /\b(three|six|nine|twelve|thirteen|fourteen|twenty[- ]?six|twenty[- ]?seven|thirty[- ]?nine|forty|fifty[- ]?two|fifty[- ]?three|3|6|9|12|13|14|26|27|39|40|52|53)[- ]*(months?|weeks?)\b|\b(quarters?|(?:fiscal )?years?)[- ]+end(?:ed|ing)?\b/i;
const CASH_FLOW = /cash flows?\b/i, BALANCE = /balance sheets?|financial condition|financial position/i;

/** A row of the body: a label and figures that are no years. */
function isBody(row: GridRow): boolean {
  return row.cells.filter((cell) => FIGURE.test(cell.content.text) && !YEAR.test(cell.content.text)).length >= 2;
}

function headerRows(table: TableBlock): GridRow[] {
  const rows: GridRow[] = [];
  for (const row of table.grid.rows.slice(0, HEADER_ROWS)) {
    if (isBody(row)) break;
    rows.push(row);
  }
  return rows;
}

/** Each column's header: its header cells from top to bottom. The label column's own caption is left out. */
function columnHeaders(rows: readonly GridRow[]): string[] {
  const bottom = [...rows].reverse().find((row) => row.cells.some((cell) => /\d/.test(cell.content.text)));
  if (!bottom) return [];
  const upTo = rows.slice(0, rows.indexOf(bottom));
  return bottom.cells.map((cell) => {
    const middle = cell.column + (cell.span - 1) / 2;
    const above = upTo.map((row) => row.cells.find((each) => each.column <= middle && middle < each.column + each.span) ?? nearest(row, middle)).filter((each) => each !== undefined);
    return [...above, cell].map((each) => each.content.text).join(" ");
  });
}

/** A heading over several columns that is not told to span them: the last one that starts at or before the column. */
function nearest(row: GridRow, column: number): GridRow["cells"][number] | undefined {
  const before = row.cells.filter((cell) => cell.column <= column);
  return before.at(-1) ?? row.cells[0];
}

const CLOSED_SPAN: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12, "3": 3, "6": 6, "9": 9, "12": 12, thirteen: 3, fourteen: 3, "13": 3, "14": 3, twentysix: 6, twentyseven: 6, "26": 6, "27": 6, thirtynine: 9, forty: 9, "39": 9, "40": 9, fiftytwo: 12, fiftythree: 12, "52": 12, "53": 12 };

interface HeaderSpan {
  readonly months: number;
  readonly weeks: boolean;
  readonly year: boolean;
}

function spanIn(text: string): HeaderSpan | null {
  const match = SPAN.exec(text);
  if (!match) return null;
  const word = match[3]?.toLowerCase();
  if (word !== undefined) return word.includes("year") ? { months: 12, weeks: false, year: true } : { months: 3, weeks: false, year: false };
  const weeks = /week/i.test(match[2] ?? ""), count = (match[1] ?? "").toLowerCase().replace(/[- ]/g, "");
  const months = CLOSED_SPAN[count];
  return months === undefined || (weeks && Number(count) <= 12) || (!weeks && Number(count) > 12) ? null : { months, weeks, year: false };
}

/** The periods of one table by its header and the lines right above it. */
function readTablePeriods(blocks: readonly Block[], index: number, table: TableBlock): TablePeriods | null {
  const rows = headerRows(table);
  const captions: string[] = [];
  for (let at = index - 1; at >= 0 && captions.length < CAPTION_BLOCKS; at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === "table") break;
    if (block.content.text.length < 140 && !/[a-z]\.$/.test(block.content.text)) captions.unshift(block.content.text);
  }
  const headers = columnHeaders(rows);
  const whole = rows.map((row) => row.cells.map((cell) => cell.content.text).join(" ")).join(" ");
  const caption = captions.join(" ");
  const spansInHeader = new Set(rows.flatMap((row) => row.cells.map((cell) => spanIn(cell.content.text)?.months)).filter((months) => months !== undefined));
  const only = spansInHeader.size === 1 ? spanIn(whole) : null;
  const periods: Period[] = [], yearEnds: string[] = [];
  const spans: HeaderSpan[] = [];
  const add = (period: Period, span: HeaderSpan | null): void => {
    if (!periods.some((each) => each.months === period.months && each.end === period.end)) periods.push(period);
    if (span) spans.push(span);
    if (span?.year === true) yearEnds.push(period.end);
  };
  let firstDate: PrintedDate | undefined | null = null;
  const ofWhole = (): PrintedDate | undefined => (firstDate === null ? (firstDate = datesIn(whole)[0]) : firstDate);
  for (const header of headers) {
    if (/\b(?:change|variance|%)\s*$/i.test(header)) continue;
    const span = spanIn(header) ?? only ?? (spansInHeader.size === 0 ? spanIn(captions.at(-1) ?? "") : null);
    const date = datesIn(header).at(-1) ?? ofWhole() ?? (spansInHeader.size === 0 ? datesIn(captions.at(-1) ?? "")[0] : undefined);
    if (!date) continue;
    const year = date.year ?? yearIn(header.slice(Math.max(0, header.length - 24))) ?? null;
    if (year !== null) add({ months: span?.months ?? 0, end: isoDate(year, date.month, date.day) }, span);
  }
  for (const ended of endedIn(captions.slice(-3).join(" "))) add(ended.period, { months: ended.period.months, weeks: ended.weeks, year: false });
  if (periods.length === 0) return null;
  return { periods, weeks: spans.some((span) => span.weeks) || /\bweeks\b/i.test(caption), yearEnds, cashFlow: CASH_FLOW.test(caption) || CASH_FLOW.test(whole), balanceSheet: (BALANCE.test(caption) || BALANCE.test(whole)) && periods.every((period) => period.months === 0) };
}

function yearIn(text: string): number | null {
  const years = [...text.matchAll(ANY_YEAR)].map((match) => fullYear(match[1] ?? ""));
  return years.at(-1) ?? null;
}

const cache = new WeakMap<FiledDocument, readonly TablePeriods[]>();

/** The periods told by the headers of a document's first tables. */
export function tablePeriods(document: FiledDocument): readonly TablePeriods[] {
  const known = cache.get(document);
  if (known) return known;
  const found: TablePeriods[] = [];
  let tables = 0;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table") continue;
    if (++tables > MAX_TABLES) break;
    const read = readTablePeriods(document.blocks, index, block);
    if (read) found.push(read);
  }
  cache.set(document, found);
  return found;
}
