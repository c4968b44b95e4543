import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/vocabulary/report";
import type { Row, Statement } from "../../src/vocabulary/statement";
import { reportOf8k, reportOfLetter } from "../support/seeds";

/** What both documents say once undamaged, and which cells are damaged: read off the filings by hand. */
interface Truth {
  readonly statements: readonly { readonly kind: string; readonly title: string; readonly scale: number; readonly damaged?: boolean; readonly columns: readonly { readonly months: number; readonly end: string }[]; readonly rows: readonly { readonly label: string; readonly unit: string; readonly values: readonly string[] }[]; readonly formulas: readonly { readonly total: string; readonly terms: readonly (readonly [string, number])[] }[] }[];
  readonly guidance: readonly { readonly metric: string; readonly period: string; readonly low: string; readonly high: string; readonly unit: string; readonly scale: number }[];
  readonly metrics: readonly { readonly metric: string; readonly period: string; readonly value: string; readonly unit: string; readonly scale: number }[];
  readonly damaged_cells: readonly { readonly row: string; readonly column: number; readonly printed: string }[];
  readonly truncated_cells: readonly { readonly row: string; readonly column: number; readonly printed_prefix: string; readonly true: string }[];
  readonly missing_cells: readonly { readonly row: string; readonly column: number }[];
}

const truthOf = (name: string): Truth => JSON.parse(readFileSync(join(__dirname, "..", "support", "truth", name), "utf8")) as Truth;
const release = truthOf("release.json"), letter = truthOf("letter.json");
const { report, source } = reportOf8k();

const key = (label: string): string => label.toLowerCase().replace(/\(noncurrent\)/, "").replace(/[^a-z0-9]/g, "");
const BY_TITLE: readonly (readonly [string, (statement: Statement) => boolean])[] = release.statements.map(({ kind, title, rows }) => {
  const measure = key(rows.find((row) => row.unit === "money" && /^(?:adjusted|net cash)/i.test(row.label))?.label ?? "");
  return [title, (statement) => statement.kind === kind && (kind === "reconciliation" ? key(statement.title).includes(measure) : kind !== "supplemental" || key(statement.title) === key(title))] as const;
});

/** The rows with a label, in the order printed; ghosts of the scan that stand under other labels are not among them. */
function rowsNamed(statement: Statement, label: string): Row[] {
  return statement.rows.filter((row) => row.cells.length > 0 && key(row.label) === key(label));
}

describe.each(release.statements.map((truth, index) => [truth.title, truth, BY_TITLE[index]?.[1]] as const))("%s", (_title, truth, fits) => {
  const statement = report.statements.find((candidate) => fits?.(candidate));

  it("is found with its scale", () => {
    expect(statement?.scale).toBe(truth.scale);
  });

  it("has every undamaged figure right, marks every damaged one and derives what is not printed", () => {
    const missing = truth.kind === "balance_sheet" ? release.missing_cells.map(({ row, column }) => `${key(row)}|${column}`) : [];
    const damaged = new Set([
      ...(truth.title.includes("cash") ? release.damaged_cells.map(({ row, column }) => `${key(row)}|${column}`) : []),
      ...(truth.kind === "balance_sheet" ? release.truncated_cells.map(({ row, column }) => `${row.includes("noncurrent") ? "2" : ""}${key(row)}|${column}`) : []),
    ]);
    const seen = new Map<string, number>();
    const wrong: string[] = [];
    for (const row of truth.rows) {
      const nth = seen.get(key(row.label)) ?? 0;
      seen.set(key(row.label), nth + 1);
      const read = statement && rowsNamed(statement, row.label)[nth];
      row.values.forEach((value, column) => {
        const cell = read?.cells[column];
        const isDamaged = damaged.has(`${row.label.includes("noncurrent") ? "2" : ""}${key(row.label)}|${column}`) && !(key(row.label) === "ebitda");
        const state = missing.includes(`${key(row.label)}|${column}`) ? "derived" : undefined;
        if (state !== undefined && cell?.state !== state) wrong.push(`${row.label} column ${column} is ${cell?.state ?? "no cell"}, not ${state}`);
        if (isDamaged ? cell?.value != null || cell?.state === "read" : cell?.value !== value || cell.state === "damaged") wrong.push(`${row.label} column ${column}: ${cell?.value ?? "null"} (${cell?.state ?? "no cell"}), not ${isDamaged ? "damaged" : value}`);
      });
      if (read && read.unit !== row.unit) wrong.push(`${row.label} is ${read.unit}, not ${row.unit}`);
    }
    expect(wrong).toEqual([]);
  });

  it("has every printed sum as a formula", () => {
    const idOf = (label: string): string | undefined => (statement ? (label.includes("noncurrent") ? rowsNamed(statement, label)[1] : rowsNamed(statement, label)[0])?.id : undefined);
    const wanted = truth.formulas.map(({ total, terms }) => [idOf(total), terms.map(([label, sign]) => `${idOf(label) ?? label}:${sign}`).sort().join(" ")]);
    const found = statement?.formulas.map(({ total, terms }) => [total, terms.map(([row, sign]) => `${row}:${sign}`).sort().join(" ")]) ?? [];
    for (const formula of wanted) expect(found).toContainEqual(formula);
  });
});

describe("the 8-K", () => {
  it("says who, what and when", () => {
    expect([report.form, report.registrant.name, report.registrant.ticker, report.registrant.fileNumber, report.date, report.headlinePeriod]).toEqual(["8-K", "LivePerson, Inc.", "LPSN", "000-30141", "2013-11-06", "Q3 2013"]);
  });

  it("gives every figure that lost its last digit as a range that holds the true value", () => {
    const balance = report.statements.find(({ kind }) => kind === "balance_sheet");
    const outside = release.truncated_cells.filter(({ row, column, printed_prefix, true: value }) => {
      const cells = (balance ? rowsNamed(balance, row) : []).map((candidate) => candidate.cells[column]);
      return !cells.some((cell) => cell?.state === "damaged" && cell.range?.[0] === `${printed_prefix}0` && cell.range[1] === `${printed_prefix}9` && Number(value) >= Number(cell.range[0]));
    });
    expect(outside).toEqual([]);
  });

  it("passes no damaged print off as read", () => {
    const cash = report.statements.find(({ title }) => /net cash provided/i.test(title));
    const prints = cash?.rows.flatMap((row) => row.cells).filter((cell) => release.damaged_cells.some(({ printed }) => printed.replace(/\s/g, "") === cell.text.replace(/\s/g, ""))) ?? [];
    expect(prints).toHaveLength(release.damaged_cells.length);
    expect(prints.filter((cell) => cell.state !== "damaged" || cell.value !== null)).toEqual([]);
  });

  it("does not use figures under headers that contradict them, and says so", () => {
    const tables = report.statements.filter(({ kind }) => kind === "supplemental");
    expect(tables.map(({ columns }) => [columns[0]?.period, columns[1]?.end, columns[1]?.damaged !== undefined])).toEqual([["Q3 2013", null, true], ["Q3 2013", null, true]]);
    expect(report.diagnostics.filter(({ code }) => code === "contradicted-header")).toHaveLength(2);
  });

  it("states all figures of its sentences, and no others", () => {
    const tell = (figure: { metric: string; period: string; value: string | null; unit: string; scale: number }): string => [figure.metric, figure.period, figure.value, figure.unit, figure.scale].join(" | ");
    expect(report.metrics.map(tell).sort()).toEqual(release.metrics.map(tell).sort());
  });

  it("states all of its guidance, lost dashes included", () => {
    const tell = (item: { metric: string; period: string; low: string | null; high: string | null; unit: string; scale: number }): string => [item.metric, item.period, item.low, item.high, item.unit, item.scale].join(" | ");
    expect(report.guidance.map(tell).sort()).toEqual(release.guidance.map(tell).sort());
  });

  it("ties everywhere that it can be checked", () => {
    expect(report.checks.filter(({ status }) => status === "broken")).toEqual([]);
    expect(report.checks.filter(({ status }) => status === "exact").length).toBeGreaterThan(80);
    expect(new Set(report.checks.map(({ kind }) => kind))).toEqual(new Set(["sum", "identity", "per_share", "cross_statement", "narrative", "growth", "guidance"]));
  });

  it("places every figure where it is printed", () => {
    const misplaced = report.statements.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ text, at }) => text !== "" && !source.slice(...at).replace(/[\s\\]/g, "").includes(text.replace(/\s/g, "")));
    expect(misplaced).toEqual([]);
  });
});

describe("the letter", () => {
  const read: Report = reportOfLetter().report;

  it("states the bookings and deal sizes that it promises to disclose", () => {
    const tell = (figure: { metric: string; period: string; value: string | null; scale: number }): string => [figure.metric, figure.period, Number(figure.value) * figure.scale].join(" | ");
    expect(read.metrics.map(tell).sort()).toEqual(letter.metrics.map(tell).sort());
  });

  it("has four numbered comments with their answers, and the one redaction", () => {
    expect([read.form, read.date, read.registrant.fileNumber, read.letter?.staffLetterDate, read.letter?.subject[0]?.form]).toEqual(["CORRESP", "2013-02-27", "000-30141", "2013-02-07", "10-K"]);
    expect(read.letter?.comments.map(({ number, response }) => [number, (response ?? "").length > 100])).toEqual([[1, true], [2, true], [3, true], [4, true]]);
    expect(read.letter?.comments.map(({ redactions }) => redactions.length)).toEqual([0, 0, 1, 0]);
  });
});
