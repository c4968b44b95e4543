import { decimalsOf } from "../table/figure";
import type { TableCell, TableRow } from "../table/table";
import { metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Cell, Row, StatementKind } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";
import { rowMetric } from "./row-metric";

/** What a table's caption settles for all of its rows. */
export interface RowContext {
  readonly kind: StatementKind;
  readonly scale: number;
  readonly sharesInFull: boolean;
  /**
   * What the whole table breaks down, by its title ("Stock-Based Compensation" by function): its total row is that
   * measure, and its other rows are parts of it, whatever their labels say. Null for other tables.
   */
  readonly breaksDown: MetricId | null;
}

const PER_SHARE = /\bper\b.*\bshares?\b|\beps\b|\bper (?:common |diluted |basic )?unit\b/i;
const SHARES = /\bshares?\b.*\b(?:outstanding|used|diluted|basic|count|issued)\b|\bweighted[- ]?average\b.*\b(?:shares?|units)\b|\bshare count\b/i;
/** "Common stock, $.01 par value, 100,000,000 shares authorized" is an amount. */
const PAR_VALUE = /\bpar value\b|\bauthorized\b|\bstated value\b|\btreasury\b/i;
const RATIO = /\bratio\b|\bmultiple\b|\btimes\b/i;

function unitOf(row: TableRow, section: string | null): Unit {
  if (row.cells.some((cell) => cell.figure.kind === "number" && cell.figure.percent)) return "percent";
  // "Shares used in EBITDA per common share" counts shares: weighted averages go first.
  if (/\bweighted[- ]?average\b|\bshares used\b|\bshare count\b/i.test(row.label)) return "shares";
  if (PER_SHARE.test(row.label)) return "per_share";
  if (SHARES.test(row.label) && !PAR_VALUE.test(row.label)) return "shares";
  if (RATIO.test(row.label)) return "ratio";
  if (section === null) return "money";
  const figures = row.cells.map((cell) => cell.figure).filter((figure) => figure.kind === "number");
  if (/\bweighted[- ]?average\b|\bshares used\b/i.test(section)) return "shares";
  if (PER_SHARE.test(section) && figures.some((figure) => decimalsOf(figure.value) > 0)) return "per_share";
  return "money";
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
    const unit = heading ? "money" : unitOf(row, own);
    const metric = heading ? null : context.breaksDown === null ? rowMetric({ label: row.label, unit, section: own, pastCurrent }, context.kind) : totalOf(row.label, unit, context.breaksDown);
    if (closesSection(row.label)) {
      section = null;
      pastCurrent = /^total current/i.test(row.label);
    }
    return {
      id: `${statement}.r${index + 1}`,
      label: row.label,
      unit,
      ...(unit === "shares" ? { sharesScale: sharesScale(row, context) } : {}),
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
const MOST_SCALED_SHARES = 100_000_000;

function sharesScale(row: TableRow, context: RowContext): number {
  const largest = Math.max(0, ...row.cells.map((cell) => (cell.figure.kind === "number" ? Math.abs(Number(cell.figure.value)) : 0)));
  return context.sharesInFull || largest * context.scale > MOST_SCALED_SHARES * 1000 ? 1 : context.scale;
}
