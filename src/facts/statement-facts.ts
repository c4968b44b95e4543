import { labelKey, metricById, metricByLabel, type MetricId } from "../vocabulary/metric";
import type { Report } from "../vocabulary/report";
import { cellId, type Cell, type Column, type Row, type Statement } from "../vocabulary/statement";
import type { Fact, FactState, Measure } from "./fact";
import { proposalsOf } from "./mended-report";

/** Cell states that say something of a measure and period, and the state of the fact. */
const FACT_STATES: Readonly<Partial<Record<Cell["state"], FactState>>> = { read: "read", dash: "dash", derived: "derived", damaged: "damaged", redacted: "redacted", not_meaningful: "not_meaningful" };

/** What a row is about: a measure, and its name for a person. */
interface Subject {
  readonly measure: Measure;
  readonly name: string;
}

export function labelMeasure(label: string): Measure {
  return `label:${labelKey(label)}`;
}

/** A title without what only says how it is shown: "Stock-Based Compensation (in thousands)" is about stock compensation. */
function titleMetric(statement: Statement): MetricId | null {
  return metricByLabel(statement.title.replace(/\([^)]*\)/g, " "))?.id ?? null;
}

const TOTAL_ALONE = /^totals?:?$/i;
const SAYS_TOTAL = /^total\b|\bconsolidated\b/i;

/**
 * What a row of a statement states. A total without a name is about what its table is about. In a table that splits
 * something up (stock compensation by department, revenue by segment) a part's label names the part, not the whole
 * company's measure: "Cost of revenue" under "Stock-based compensation" is not cost of revenue.
 */
function subjectOf(row: Row, statement: Statement, parts: ReadonlySet<string>): Subject | null {
  const about = statement.kind === "supplemental" || statement.kind === "segment" ? titleMetric(statement) : null;
  if (TOTAL_ALONE.test(row.label.trim())) return about === null ? null : subjectOfMetric(about, row.label);
  const divides = statement.kind === "segment" ? !SAYS_TOTAL.test(row.label) : parts.has(row.id) || (about !== null && row.metric !== about);
  if ((statement.kind === "supplemental" || statement.kind === "segment") && divides) {
    const whole = about === null ? (row.section ?? statement.title) : (metricById(about)?.name ?? statement.title);
    const name = `${whole}: ${row.label}`;
    return { measure: labelMeasure(name), name };
  }
  return row.metric === null ? { measure: labelMeasure(row.label), name: row.label } : subjectOfMetric(row.metric, row.label);
}

function subjectOfMetric(metric: MetricId, label: string): Subject {
  return { measure: metric, name: metricById(metric)?.name ?? label };
}

/** Whether a column's span suits a measure: a balance in a span's column is its change, a flow at a date has no span. */
function suits(measure: Measure, column: Column): boolean {
  const metric = metricById(measure);
  return !metric || (metric.instant === true) === (column.months === 0);
}

/** Captions of one statement that two rows share and that no heading tells apart: they are no measure. */
function ambiguousMeasures(subjects: readonly (readonly [Row, Subject])[]): ReadonlySet<Measure> {
  const seen = new Set<Measure>(), twice = new Set<Measure>();
  for (const [row, { measure }] of subjects) {
    if (row.metric !== null || row.cells.length === 0) continue;
    if (seen.has(measure)) twice.add(measure);
    seen.add(measure);
  }
  return twice;
}

function underHeading(row: Row, subject: Subject): Subject | null {
  if (row.section === null) return null;
  const name = `${row.section}: ${row.label}`;
  return subject.name === name ? null : { measure: labelMeasure(name), name };
}

/** What one unit of a row's printed figures is worth. */
export function scaleOf(row: Row, statement: Statement): number {
  if (row.unit === "money") return statement.scale;
  return row.unit === "shares" ? (row.sharesScale ?? 1) : 1;
}

/**
 * The facts that a report's statements state, in the order printed. Columns with a damaged header or without a period
 * give none, tables of guidance neither (they are expectations). Where two rows of a statement are about the same measure,
 * the one that is a total comes first.
 */
export function statementFacts(report: Report): Fact[] {
  const proposals = proposalsOf(report);
  return report.statements.filter(({ kind }) => kind !== "guidance").flatMap((statement) => {
    const parts = new Set(statement.formulas.flatMap((formula) => formula.terms.map(([row]) => row)));
    const totals = new Set(statement.formulas.map((formula) => formula.total));
    const subjects = statement.rows.flatMap((row): (readonly [Row, Subject])[] => {
      const subject = subjectOf(row, statement, parts);
      return subject && row.cells.length > 0 ? [[row, subject]] : [];
    });
    const ambiguous = ambiguousMeasures(subjects);
    const told = subjects.flatMap(([row, subject]): (readonly [Row, Subject])[] => {
      const own = ambiguous.has(subject.measure) && row.metric === null ? underHeading(row, subject) : subject;
      return own ? [[row, own]] : [];
    });
    const totalsFirst = [...told].sort(([a], [b]) => rank(a, totals) - rank(b, totals));
    return totalsFirst.flatMap(([row, subject]) => rowFacts(row, subject, statement, report, proposals));
  });
}

function rank(row: Row, totals: ReadonlySet<string>): number {
  return totals.has(row.id) || /^total\b/i.test(row.label) ? 0 : 1;
}

function rowFacts(row: Row, { measure, name }: Subject, statement: Statement, report: Report, proposals: ReadonlyMap<string, Report["repairs"][number]>): Fact[] {
  return statement.columns.flatMap((column, index): Fact[] => {
    const cell = row.cells[index], state = cell && FACT_STATES[cell.state];
    if (!cell || !state || column.damaged !== undefined || column.months === null || column.end === null || !suits(measure, column)) return [];
    const id = cellId(row, index), proposal = proposals.get(id);
    return [{
      measure, name,
      period: { months: column.months, end: column.end },
      value: state === "damaged" ? null : cell.value,
      printed: cell.text,
      unit: row.unit,
      scale: scaleOf(row, statement),
      currency: statement.currency,
      state,
      hedge: null,
      source: { file: report.file, filed: report.date, cell: id, statement: { kind: statement.kind, title: statement.title }, row: row.label, column: column.label, sentence: null, at: cell.at },
      derivation: null,
      proposed: proposal ? { value: proposal.proposed, standing: proposal.standing, isTaken: state === "derived" } : null,
    }];
  });
}
