import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "../../../src/report/read-report";
import { tieOut } from "../../../src/tieout/tie-out";
import type { Repair } from "../../../src/vocabulary/report";
import type { Statement } from "../../../src/vocabulary/statement";
import { CALENDAR_YEAR } from "../../../src/vocabulary/period";
import truth from "../../support/truth/release.json";

const FILE = "004_ea1ead2fdb1745ca.txt";

const { report } = readReport(FILE, readFileSync(join(__dirname, "..", "..", "..", "seeds", FILE)));

/** A cell as a person names it: row, then column number from 0. */
function place(cell: string): string {
  const row = report.statements.flatMap(({ rows }) => rows).find(({ id }) => cell.startsWith(`${id}.`));
  return row ? `${row.label} | ${cell.split(".c")[1] ?? ""}` : cell;
}

const told = ({ cell, printed, proposed, standing }: Repair): string => `${place(cell)}: ${printed} -> ${proposed}, ${standing}`;

describe("The repairs of the damaged 8-K", () => {
  it("mend the bridge to operating cash flow, each proven", () => {
    expect(report.repairs.filter(({ kind }) => kind === "figure").map(told).sort()).toEqual([
      "EBITDA | 0: 3,130 -> 5190, proven",
      "EBITDA | 2: 15,467 -> 13487, proven",
      "Other income | 1: 3 400 -> 41, proven",
      "Other income | 3: 17.000 -> 155, proven",
      "Provision for doubtful accounts | 0: (2,203) -> 0, proven",
      "Provision for doubtful accounts | 1: (2,440) -> 0, proven",
      "Provision for doubtful accounts | 2: (3,233) -> 0, proven",
    ]);
    expect(truth.damaged_cells.map(({ column, true: value }) => `${column} ${value}`).sort()).toEqual(["0 0", "0 5190", "1 0", "1 41", "2 0", "2 13487", "3 155"]);
  });

  it("give the two small tables the year that the other tables' figures have", () => {
    const headers = report.repairs.filter(({ kind }) => kind === "header");
    expect(headers.map(({ printed, proposed, period, standing }) => `${printed} -> ${proposed} (${period ?? ""}), ${standing}`)).toEqual(new Array(2).fill(
      "Nine Months Ended September 30, 2012 -> Nine Months Ended September 30, 2013 (9M 2013), proven",
    ));
    expect(headers.map(({ cell }) => report.statements.find(({ id }) => cell.startsWith(`${id}.`))?.title).sort()).toEqual(["Amortization of Purchased Intangible Assets", "Stock-Based Compensation"]);
  });

  it("work out total liabilities and equity, which are not printed", () => {
    expect(report.repairs.filter(({ kind }) => kind === "missing").map(told)).toEqual(["Total liabilities | 0: 1,397 -> 39002, proven", "Total stockholders' equity | 0:  -> 154328, likely"]);
  });

  it("rest on checks that the report lists, and change nothing printed", () => {
    const checks = new Set(report.checks.map(({ id }) => id));
    for (const repair of report.repairs) {
      expect(repair.evidence.length).toBeGreaterThan(0);
      expect(repair.evidence.filter((id) => !checks.has(id))).toEqual([]);
    }
    const provision = report.statements.flatMap(({ rows }) => rows).find(({ label }) => label === "Provision for doubtful accounts");
    expect(provision?.cells.map(({ value, text }) => [value, text])).toEqual([[null, "(2,203)"], [null, "(2,440)"], [null, "(3,233)"], ["20", "20"]]);
  });

  it("make every table tie: nothing is broken and nothing is left unread but the digits cut off in 2012", () => {
    const repaired = tieOut({ statements: report.statements.map(mended), metrics: report.metrics, guidance: report.guidance, headline: { months: 3, end: "2013-09-30" }, calendar: CALENDAR_YEAR });
    expect(repaired.checks.filter(({ status }) => status === "broken")).toEqual([]);
    expect(repaired.checks.filter(({ status, kind }) => status === "skipped" && kind !== "narrative" && kind !== "growth").map(({ explanation }) => explanation).filter((text) => /cannot be (?:read|trusted)|is blank/.test(text))).toEqual([]);
    expect(repaired.repairs).toEqual([]);
  });
});

/** The statement with all its repairs accepted. */
function mended(statement: Statement): Statement {
  const repairOf = (cell: string): Repair | undefined => report.repairs.find((repair) => repair.cell === cell);
  return {
    ...statement, formulas: [],
    columns: statement.columns.map((column, i) => {
      const repair = repairOf(`${statement.id}.c${i}`);
      return repair ? { label: repair.proposed, months: column.months, end: "2013-09-30", period: repair.period ?? null } : column;
    }),
    rows: statement.rows.filter(({ label }) => label !== "(less):").map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => {
        const repair = repairOf(`${row.id}.c${i}`);
        return repair ? { value: repair.proposed, text: repair.proposed, state: "read" as const, at: cell.at } : cell;
      }),
    })),
  };
}
