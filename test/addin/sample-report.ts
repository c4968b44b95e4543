import type { Reading } from "../../src/report/read-report";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Check, Report } from "../../src/vocabulary/report";
import type { Cell, Row, Statement } from "../../src/vocabulary/statement";

/** A release of eleven lines: one statement, one sentence with a figure, one with guidance. */
export const SAMPLE_SOURCE = [
  "Acme, Inc.",
  "Acme reports revenue of $45.2 million for the third quarter.",
  "For the fourth quarter Acme expects revenue of $46 to $47 million.",
  "Statements of operations (in thousands)",
  "\tQ3 2013\tQ3 2012",
  "Revenue\t45,192\t39,670",
  "Costs\t40,000\t35,000",
  "Income\t5,192\t4,671",
  "",
].join("\n");

function placeOf(text: string, from = 0): readonly [number, number] {
  const start = SAMPLE_SOURCE.indexOf(text, from);
  return [start, start + text.length];
}

function cell(text: string): Cell {
  return { value: text.replace(",", ""), text, state: "read", at: placeOf(text) };
}

function row(number: number, label: string, texts: readonly string[]): Row {
  return { id: `s1.r${number}`, label, unit: "money", metric: null, indent: 0, section: null, cells: texts.map(cell), at: placeOf(label, 150) };
}

const STATEMENT: Statement = {
  id: "s1",
  kind: "income_statement",
  title: "Statements of operations",
  currency: "USD",
  scale: 1000,
  columns: [
    { label: "Q3 2013", months: 3, end: "2013-09-30", period: "Q3 2013" },
    { label: "Q3 2012", months: 3, end: "2012-09-30", period: "Q3 2012" },
  ],
  rows: [row(1, "Revenue", ["45,192", "39,670"]), row(2, "Costs", ["40,000", "35,000"]), row(10, "Income", ["5,192", "4,671"])],
  formulas: [],
  at: placeOf("Statements of operations"),
};

export function sampleCheck(id: string, change: Partial<Check>): Check {
  return { id, kind: "sum", status: "exact", title: "Income", period: "Q3 2013", expected: "5192", actual: "5192", difference: "0", cells: ["s1.r10.c0"], explanation: "Revenue less costs is income.", ...change };
}

export function sampleReport(change: Partial<Report> = {}): Report {
  return {
    schema: "tieout/1",
    file: "acme.txt",
    form: "8-K",
    registrant: { name: "Acme, Inc.", ticker: "ACME", cik: null, fileNumber: null },
    date: "2013-11-06",
    headlinePeriod: "Q3 2013",
    calendar: CALENDAR_YEAR,
    items: [],
    exhibits: [],
    statements: [STATEMENT],
    guidance: [{ metric: "Revenue", concept: "Revenues", period: "Q4 2013", low: "46", high: "47", unit: "money", scale: 1000000, text: "$46 to $47 million", at: placeOf("$46 to $47 million") }],
    metrics: [{ metric: "Revenue", concept: "Revenues", period: "Q3 2013", value: "45.2", unit: "money", scale: 1000000, text: "$45.2 million", at: placeOf("$45.2 million") }],
    checks: [
      sampleCheck("c1", {}),
      sampleCheck("c2", { status: "broken", period: "Q3 2012", expected: "4670", actual: "4671", difference: "1", cells: ["s1.r10.c1"], explanation: "Revenue less costs is 4,670, but 4,671 is printed." }),
    ],
    repairs: [],
    letter: null,
    diagnostics: [{ code: "damaged-number", message: "One figure is damaged.", at: placeOf("4,671") }],
    ...change,
  };
}

/** A report with what its checks would be made anew from. */
export function sampleReading(report: Report, source: string): Reading {
  const { statements, guidance, metrics, calendar } = report;
  return { report, source, prose: [], ties: { statements, guidance, metrics, headline: null, calendar } };
}
