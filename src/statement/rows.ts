import type { TableCell, TableRow } from "../table/table";
import { metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Cell, Row, StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";
import { rowMetric } from "./row-metric";
import { unitOf, type UnitContext } from "./units";

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

/** A total closes the heading it stands under, and so does the measure that a list of adjustments arrives at. */
function closesSection(label: string): boolean {
  return /^total\b/i.test(label) || metricByLabel(label)?.gaap === false;
}

/** The total of a table that breaks a measure down, unless its label names another measure. */
function totalOf(label: string, unit: Unit, breaksDown: MetricId): MetricId | null {
  return /^total\b/i.test(label) && unit === "money" && (metricByLabel(label)?.id ?? breaksDown) === breaksDown ? breaksDown : null;
}

/** Captions that stand without figures but head nothing. */
const HEADS_NOTHING = /^commitments\b|\bcontingenc(?:y|ies)\b/i;

/** Table rows as statement rows: sections, units and metrics told by their labels and the headings above. */
export function readRows(rows: readonly TableRow[], statement: string, context: RowContext): Row[] {
  let section: string | null = null, pastCurrent = false;
  return rows.map((row, index): Row => {
    const heading = row.cells.length === 0;
    if (heading) section = HEADS_NOTHING.test(row.label) ? null : row.label.replace(/:$/, "");
    const own = heading ? null : section;
    const unit = heading ? "money" : unitOf(row, own, context.units);
    const metric = heading ? null : context.breaksDown === null ? rowMetric({ label: row.label, unit, section: own, pastCurrent }, context.kind) : totalOf(row.label, unit, context.breaksDown);
    if (closesSection(row.label)) {
      section = null;
      pastCurrent = /^total current/i.test(row.label);
    }
    return {
      id: `${statement}.r${index + 1}`,
      label: row.label,
      unit,
      ...(unit === "shares" ? { sharesScale: sharesScale(row, own, context) } : {}),
      metric,
      indent: heading || own === null || closesSection(row.label) ? 0 : 1,
      section: own,
      cells: row.cells.map(cellOf),
      at: row.at,
      ...(row.printedLabel === undefined ? {} : { printedLabel: row.printedLabel }),
      ...(row.mark === undefined ? {} : { mark: row.mark }),
    };
  });
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
