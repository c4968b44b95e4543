import Decimal from "decimal.js";
import type { Row, Statement, StatementKind } from "../../src/vocabulary/statement";
import { readRelease, RELEASE_NAMES, truthOfRelease, type StatementTruth } from "../support/releases";

/** Figures as plain numbers, so that ".46" and "0.46" are one. */
const plain = (value: string | null): string => (value === null ? "" : new Decimal(value).toString());
/** Titles are compared by their words: capitals and "(unaudited)" aside. */
const words = (title: string): string => title.toLowerCase().replace(/\([^)]*\)/g, "").replace(/[^a-z0-9]+/g, " ").trim();
/** A breakdown is called a segment or a supplemental table. */
const kindOf = (kind: StatementKind): StatementKind => (kind === "segment" ? "supplemental" : kind);
const label = (text: string): string => text.replace(/\u2019/g, "'").replace(/:$/, "");

const figureRows = (statement: Statement): readonly Row[] => statement.rows.filter((row) => row.cells.some((cell) => cell.state !== "blank"));
const columnWords = ({ months, end }: StatementTruth["columns"][number]): string => (months === null ? "no period" : months === 0 ? `at ${end ?? "?"}` : `${months} months to ${end ?? "?"}`);
const rowWords = (name: string, unit: string, values: readonly (string | null)[]): string => [label(name), unit, ...values.map(plain)].join(" | ");

/** Sums as a person reads them, by row number so that two rows of one label are told apart. */
function printedSums({ rows, formulas }: StatementTruth): string[] {
  const place = (name: string, before: number): number => {
    const above = rows.slice(0, before).findLastIndex((row) => row.label === name);
    return above >= 0 ? above : rows.findIndex((row) => row.label === name);
  };
  return formulas.map(({ total, terms }) => {
    const at = place(total, rows.length);
    return sumWords(rows.map((row) => row.label), at, terms.map(([name, sign]) => [place(name, at), sign]));
  });
}

function foundSums(statement: Statement): string[] {
  const rows = figureRows(statement), number = new Map(rows.map((row, index) => [row.id, index]));
  return statement.formulas.map(({ total, terms }) => sumWords(rows.map((row) => row.label), number.get(total) ?? -1, terms.map(([row, sign]) => [number.get(row) ?? -1, sign])));
}

function sumWords(labels: readonly string[], total: number, terms: readonly (readonly [row: number, sign: number])[]): string {
  const named = (row: number): string => `[${row}] ${label(labels[row] ?? "no such row")}`;
  const sorted = [...terms].sort(([a], [b]) => a - b).map(([row, sign]) => `${sign < 0 ? "less" : "plus"} ${named(row)}`);
  return `${named(total)} = ${sorted.join(" ")}`;
}

describe.each([RELEASE_NAMES.harrow, RELEASE_NAMES.linden, RELEASE_NAMES.pell])("the release %s", (name) => {
  const truth = truthOfRelease(name);
  const { report } = readRelease(name);

  it("tells the quarter that it reports, in the company's own fiscal year", () => {
    expect(report.headlinePeriod).toBe(truth.headline_period);
  });

  it("tells the date of its dateline", () => {
    expect(report.date).toBe(truth.release_date);
  });

  it("gives each printed statement once, in order, and nothing else", () => {
    expect(report.statements.map(({ kind, title }) => `${kindOf(kind)}: ${words(title)}`)).toEqual(truth.statements.map(({ kind, title }) => `${kindOf(kind)}: ${words(title)}`));
  });

  it("ties out with nothing broken and nothing to repair", () => {
    expect(report.checks.filter(({ status }) => status === "broken").map(({ title, explanation }) => `${title}: ${explanation}`)).toEqual([]);
    expect(report.repairs).toEqual([]);
    expect(report.checks.some(({ kind, status }) => kind === "sum" && status === "exact")).toBe(true);
  });

  it("gives every item of the outlook, and no other", () => {
    const range = ({ period, low, high, scale }: { period: string | null; low: string | null; high: string | null; scale: number }): string => {
      const [from, to] = [low, high].map((value) => (value === null ? "none" : new Decimal(value).times(scale).toString()));
      return `${period ?? "no period"}: ${from ?? ""} to ${to ?? ""}`;
    };
    expect(report.guidance.map(range).sort()).toEqual(truth.guidance.map(range).sort());
    for (const wanted of truth.guidance) {
      const metrics = report.guidance.filter((item) => range(item) === range(wanted) && item.unit === wanted.unit).map(({ metric }) => words(metric));
      expect(metrics).toContainEqual(expect.stringMatching(new RegExp(words(wanted.metric).split(" ").join("|"))));
    }
  });

  describe.each(truth.statements.map((statement, index) => [statement.title, statement, index] as const))("%s", (_title, wanted, index) => {
    const statement = report.statements.find((candidate) => words(candidate.title) === words(wanted.title)) ?? report.statements.at(index);

    it("has its scale and currency", () => {
      expect([statement?.scale, statement?.currency]).toEqual([wanted.scale, wanted.currency]);
    });

    it("has each column's period", () => {
      expect(statement?.columns.map(columnWords)).toEqual(wanted.columns.map(columnWords));
    });

    it("has every row as printed, with unit and figures", () => {
      expect(statement && figureRows(statement).map((row) => rowWords(row.label, row.unit, row.cells.map((cell) => cell.value)))).toEqual(wanted.rows.map((row) => rowWords(row.label, row.unit, row.values)));
    });

    it("counts shares in their own scale", () => {
      const scales = statement?.rows.filter((row) => row.unit === "shares").map((row) => row.sharesScale);
      expect(scales).toEqual(wanted.rows.flatMap((row) => (row.shares_scale === undefined ? [] : [row.shares_scale])));
    });

    it("has every printed sum as a formula, with its terms and signs", () => {
      expect(statement && foundSums(statement)).toEqual(expect.arrayContaining(printedSums(wanted)));
    });
  });
});

describe("news of an acquisition", () => {
  const truth = truthOfRelease(RELEASE_NAMES.brightwater);
  const { report } = readRelease(RELEASE_NAMES.brightwater);

  it("gives no statements, no outlook and no quarter", () => {
    expect([report.statements, report.guidance, report.headlinePeriod]).toEqual([[], [], null]);
  });

  it("still tells its date", () => {
    expect(report.date).toBe(truth.release_date);
  });

  it("says why nothing was found", () => {
    expect(report.form).toBe("EX-99.1");
    expect(report.diagnostics.map(({ code }) => code)).toContain("not-an-earnings-release");
  });
});
