import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiling } from "../../src/filing/read-filing";
import { readStatements } from "../../src/statement/read-statements";
import { wordsOf } from "../../src/table/words";
import { tieOut } from "../../src/tieout/tie-out";
import { METRICS } from "../../src/vocabulary/metric";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";

const FILE = "004_ea1ead2fdb1745ca.txt";

describe("The tables of the 8-K seed, read from the file itself", () => {
  const filing = readFiling(FILE, readFileSync(join(__dirname, "..", "..", "seeds", FILE)));
  const known = wordsOf([filing.source, ...METRICS.flatMap((metric) => [metric.name, ...metric.labels])].join(" "));
  const { statements } = readStatements(filing.documents, { registrant: "LivePerson, Inc.", calendar: CALENDAR_YEAR, headline: null, known: () => known });
  const result = tieOut({ statements, metrics: [], guidance: [], headline: { months: 3, end: "2013-09-30" }, calendar: CALENDAR_YEAR });

  it("hold thirteen formulas, every one that the release prints", () => {
    const totals = result.statements.flatMap((statement) => statement.formulas.map((formula) => statement.rows.find((row) => row.id === formula.total)?.label));
    expect(totals.sort()).toEqual([
      "(Loss) income before (benefit from) provision for income taxes", "(Loss) income from operations", "Adjusted EBITDA", "Adjusted net income", "Net (loss) income", "Net cash provided by operating activities",
      "Total", "Total", "Total assets", "Total cost and expenses", "Total current assets", "Total current liabilities", "Total liabilities",
    ].sort());
  });

  it("have no broken check, and tie wherever they are not damaged", () => {
    expect(result.checks.filter((check) => check.status === "broken")).toEqual([]);
    expect(result.checks.filter((check) => check.status === "exact" && check.kind === "sum").length).toBe(31);
    expect(result.checks.filter((check) => check.status === "exact" && check.kind === "per_share").length).toBe(20);
  });

  it("have the three ghosts and the two contradicted headers marked at their places in the file", () => {
    const ghosts = result.diagnostics.filter((each) => each.code === "ghost-value");
    expect(ghosts.map(({ at: [start, end] }) => filing.source.slice(start, end))).toEqual(["(2,203)", "(2,440)", "(3,233)"]);
    expect(result.diagnostics.filter((each) => each.code === "contradicted-header").map((each) => each.message.split(":")[0])).toEqual(["Stock-Based Compensation", "Amortization of Purchased Intangible Assets"]);
  });
});
