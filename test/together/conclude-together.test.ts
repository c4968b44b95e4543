import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "../../src/report/read-report";
import { concludeTogether } from "../../src/together/conclude-together";
import { readCompanyFacts } from "../../src/xbrl/read-company-facts";
import truth from "../support/truth/release.json";

const FILE = "004_ea1ead2fdb1745ca.txt";
const seed = readReport(FILE, readFileSync(join(__dirname, "..", "..", "seeds", FILE)));
const key = (label: string): string => label.replace(" (noncurrent)", "");
const cutOff = truth.truncated_cells.map(({ row, true: value }) => ({ label: key(row), value }));

/** The company's facts at December 31, 2012 for some rows of the balance sheet, in whole dollars as it files them. */
function factsOf(values: Readonly<Record<string, string>>, cik: number = 1102993) {
  const instant = (value: string) => ({ end: "2012-12-31", val: Number(value) * 1000, accn: "0001102993-13-000010", fy: 2012, fp: "FY", form: "10-K", filed: "2013-03-15" });
  const elements = Object.fromEntries(Object.entries(values).map(([element, value]) => [element, { label: element, description: "", units: { USD: [instant(value)] } }]));
  return readCompanyFacts("facts.json", Buffer.from(JSON.stringify({ cik, entityName: "LIVEPERSON INC", facts: { "us-gaap": elements } })));
}

describe("The damaged 8-K beside the company's facts", () => {
  it("has the cut-off digits that the facts settle proven, as the filing's own truth has them", () => {
    const of = (label: string): string => cutOff.find((each) => each.label === label)?.value ?? "";
    const [together] = concludeTogether([seed], [factsOf({ CashAndCashEquivalentsAtCarryingValue: of("Cash and cash equivalents"), AccountsReceivableNetCurrent: of("Accounts receivable, net"), Goodwill: of("Goodwill") })]);
    const rows = seed.report.statements.flatMap((statement) => statement.rows);
    const settled = (together?.report.repairs ?? []).filter(({ cell, kind }) => kind === "figure" && cell.endsWith(".c1")).map(({ cell, proposed, standing }) => [rows.find(({ id }) => cell.startsWith(`${id}.`))?.label, proposed, standing]);
    expect(settled).toEqual(expect.arrayContaining([["Cash and cash equivalents", "103339", "proven"], ["Accounts receivable, net", "23830", "proven"], ["Goodwill", "32645", "proven"]]));
    expect(together?.report.checks.filter(({ kind }) => kind === "xbrl").length).toBeGreaterThanOrEqual(3);
    expect(together?.report.repairs.find(({ proposed }) => proposed === "103339")?.explanation).toContain("its last digit is cut off");
  });

  it("keeps everything that it found by itself", () => {
    const [together] = concludeTogether([seed], [factsOf({ Goodwill: "32645" })]);
    const proposals = new Map((together?.report.repairs ?? []).map(({ cell, proposed }) => [cell, proposed]));
    for (const { cell, proposed } of seed.report.repairs) expect(proposals.get(cell)).toBe(proposed);
  });

  it("is left as it was by facts of another company", () => {
    expect(concludeTogether([seed], [factsOf({ Goodwill: "1" }, 320193)])).toEqual([seed]);
  });
});
