import type { TableCell, TableRow } from "../table/table";
import { metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Cell, Row, StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";
import { rowMetric } from "./row-metric";
import { settleRuns, type UnitOfRow } from "./unit-runs";
import { unitOf, type UnitContext } from "./units";
import type { Mutable } from "../vocabulary/mutable";

/** What a table's caption settles for all of its rows. */
export interface RowContext {
  readonly kind: StatementKind;
  readonly scale: number;
  /** What one unit of a share count is worth where the caption says it; null where it says nothing of shares. */
  readonly sharesScale: number | null;
  readonly units: UnitContext;
  /**
   * What the whole table breaks down, by its title ("Stock-Based Compensation" by function): its total row is that
   * measure, and its other rows are parts of it, whatever their labels say. Null for other tables.
   */
  readonly breaksDown: MetricId | null;
  /** Whether the table gives averages over the period, of which none is a balance at a date. */
  readonly averages?: boolean;
}

/** Sums of what each of their parts is by its own name: "Salaries" in a table of non-interest expense. */
const OF_NAMED_PARTS = /^(?:Noninterest|OperatingExpenses|CostsAndExpenses|InterestExpense|InterestAndDividend|InterestEarning|InterestBearing|Deposits|Assets(?:Current|Noncurrent)?$|Liabilities|Loans|StockholdersEquity|MarketableSecurities)/;

/** Measures that are arrived at from others, not broken down. */
const ARRIVED_AT = /^(?:Adjusted|Ebit|FreeCashFlow|DistributableCashFlow|FundsFromOperations|Core|NetOperatingIncome|NetDebt|Tangible|IncomeLoss|NetIncome)/;

/** What a table breaks down by function or segment, by its title; null for a table of parts with names of their own. */
export function brokenDownBy(title: string): MetricId | null {
  const metric = metricByLabel(title);
  return metric === undefined || OF_NAMED_PARTS.test(metric.id) || ARRIVED_AT.test(metric.id) ? null : metric.id;
}

const AVERAGES = /\baverage (?:\w+ ){0,3}(?:balances?|assets|amounts?)\b|\byields?\b.*\brates?\b|\brates?\b.*\byields?\b|\bnet interest (?:margin|spread) analysis\b/i;

/** Whether a table is one of average balances with the yields on them, by its title or the heads of its columns. */
export function givesAverages(title: string, heads: readonly string[]): boolean {
  return AVERAGES.test(title) || heads.some((head) => /\baverage\b.*\bbalances?\b/i.test(head));
}


function cellOf(cell: TableCell): Cell {
  const { figure, text, at } = cell;
  if (cell.damaged !== undefined) return { value: null, text, state: "damaged", at };
  switch (figure.kind) {
    case "number": return { value: figure.value, text, state: "read", at };
    case "dash": return { value: "0", text, state: "dash", at };
    case "not_meaningful": return { value: null, text, state: "not_meaningful", at };
    case "cut": return { value: null, text, state: "damaged", at, range: [figure.low, figure.high] };
    case "damaged": return { value: null, text, state: "damaged", at };
    case "none": return { value: null, text, state: "blank", at };
  }
}

/** A total closes the heading it stands under, and so does the measure that a list of adjustments arrives at; as a heading ("Store count:") it opens its own. */
function closesSection({ label, cells }: TableRow): boolean {
  return /^total\b/i.test(label) || (cells.length > 0 && metricByLabel(label)?.gaap === false);
}

/** The total of a table that breaks a measure down, unless its label names another measure. */
function totalOf(label: string, unit: Unit, breaksDown: MetricId): MetricId | null {
  return unit === "money" && (/^(?:grand )?total:?$/i.test(label) || (/^total\b/i.test(label) && metricByLabel(label)?.id === breaksDown)) ? breaksDown : null;
}

/** Captions that stand without figures but head nothing. */
const HEADS_NOTHING = /^commitments\b|\bcontingenc(?:y|ies)\b/i;

/** The steps by which a table's labels are set in, from the margin: 0, 1, 2 ...; null where the page does not tell. */
function indentSteps(rows: readonly TableRow[]): ReadonlyMap<number, number> | null {
  const measures = [...new Set(rows.map((row) => row.indent ?? 0))].sort((a, b) => a - b);
  return measures.length < 2 ? null : new Map(measures.map((measure, step) => [measure, step]));
}

/** The heading that rows stand under, while they are read from the top. */
class Section {
  private label: string | null = null;
  private step = 0;
  /** What the heading's line says over the columns. */
  private heads = "";

  open(row: TableRow, step: number): void {
    this.heads = row.heads ?? "";
    // Heads alone speak of the rows below without ending the heading above them.
    if (row.label === "") return;
    this.label = HEADS_NOTHING.test(row.label) ? null : row.label.replace(/:$/, "");
    this.step = step;
  }

  /** A row set in less than the heading above it stands no longer under that. */
  above(step: number): string | null {
    if (this.label !== null && step < this.step) this.close();
    return this.label;
  }

  /** The heading with its heads, by which units are told. */
  get words(): string | null {
    return this.heads === "" ? this.label : `${this.label ?? ""} ${this.heads}`.trim();
  }

  close(): void {
    this.label = null;
    this.heads = "";
  }
}

/** Each row's unit by its own words and heading, then by the rows around it. */
function unitsOf(rows: readonly TableRow[], steps: ReadonlyMap<number, number> | null, context: RowContext): Unit[] {
  const section = new Section();
  const own = rows.map((row): UnitOfRow => {
    const step = steps?.get(row.indent ?? 0) ?? 0;
    if (row.cells.length === 0) section.open(row, step);
    else section.above(step);
    const unit = row.cells.length === 0 ? "money" : unitOf(row, section.words, context.units);
    if (closesSection(row)) section.close();
    return { row, unit };
  });
  return settleRuns(own, context.units.wholeAmounts);
}

/** Table rows as statement rows: sections, units and metrics told by their labels and the headings above. */
export function readRows(rows: readonly TableRow[], statement: string, context: RowContext): Row[] {
  const section = new Section(), steps = indentSteps(rows), read: Row[] = [];
  const units = unitsOf(rows, steps, context);
  let pastCurrent = false;
  for (const [index, row] of rows.entries()) {
    const step = steps?.get(row.indent ?? 0) ?? 0, closes = closesSection(row);
    const own: Mutable<Row> = { id: `${statement}.r${String(read.length + 1)}`, label: row.label, unit: "money", metric: null, indent: step, section: null, cells: [], at: row.at };
    if (row.printedLabel !== undefined) own.printedLabel = row.printedLabel;
    if (row.mark !== undefined) own.mark = row.mark;
    if (row.cells.length === 0) {
      section.open(row, step);
      if (row.label !== "") read.push(own);
    } else {
      const above = section.above(step), unit = units[index] ?? "money";
      own.unit = unit;
      if (unit === "shares") own.sharesScale = sharesScale(row, above, context);
      own.metric = context.breaksDown === null ? rowMetric({ label: row.label, unit, section: above, pastCurrent, averages: context.averages === true }, context.kind) : totalOf(row.label, unit, context.breaksDown);
      own.indent = steps ? step : above === null || closes ? 0 : 1;
      own.section = above;
      own.cells = row.cells.map(cellOf);
      read.push(own);
    }
    if (closes) {
      section.close();
      pastCurrent = /^total current/i.test(row.label);
    }
  }
  return read;
}

/** Printed counts this large cannot be in thousands: no company has a hundred billion shares. */
const MOST_SCALED_SHARES = 100_000_000_000;
const IN_WORDS = /\bin (thousands|millions)\b|\((thousands|millions)\)|\(000['\u2019]?s\)/i;

/** By the row's own words, else the caption's, else the table's scale where the count stays possible. */
function sharesScale(row: TableRow, section: string | null, context: RowContext): number {
  const words = IN_WORDS.exec(row.label) ?? (section === null ? null : IN_WORDS.exec(section));
  if (words) return /million/i.test(words[0]) ? 1_000_000 : 1000;
  if (context.sharesScale !== null) return context.sharesScale;
  const largest = Math.max(0, ...row.cells.map((cell) => (cell.figure.kind === "number" ? Math.abs(Number(cell.figure.value)) : 0)));
  return largest * context.scale > MOST_SCALED_SHARES ? 1 : context.scale;
}
