import { readReport } from "../../src/report/read-report";
import type { Report } from "../../src/vocabulary/report";
import { htmlTable } from "../support/small-filings";

const TABLE = htmlTable(["", "Three Months Ended March 31, 2023", "Three Months Ended March 31, 2022"], ["Net sales", "41,204", "39,110"], ["Cost of sales", "30,100", "29,000"], ["Gross profit", "11,104", "10,110"], ["Net income", "8,800", "7,000"]);

function reportOf(...lines: readonly string[]): Report {
  const body = lines.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)).join("\n");
  return readReport("release.htm", new TextEncoder().encode(`<html><body><p>Sample Corp Reports First Quarter 2023 Results</p><p>DALLAS, April 27, 2023 - Sample Corp today reported results for the quarter ended March 31, 2023.</p>${body}</body></html>`)).report;
}

const bold = (text: string): string => `<p><b>${text}</b></p>`;

describe("scale and currency", () => {
  it.each([
    ["(In thousands of dollars, except share data)", "USD", 1000], ["(Thousands of U.S. Dollars)", "USD", 1000], ["($ in 000s)", "USD", 1000], ["(US$MM)", "USD", 1_000_000], ["($K)", "USD", 1000],
    ["(in £ millions)", "GBP", 1_000_000], ["(C$ millions, except as noted)", "CAD", 1_000_000], ["(Millions of yen)", "JPY", 1_000_000], ["(NIS in millions)", "ILS", 1_000_000],
    ["(Amounts in thousands of Renminbi (“RMB”) and U.S. dollars (“US$”), except per ADS data)", "CNY", 1000], ["(in dollars)", "USD", 1],
  ])("are read from %s", (line, currency, scale) => {
    const report = reportOf(bold("Consolidated Statements of Income"), line, TABLE), [statement] = report.statements;
    expect([statement?.title, statement?.currency, statement?.scale]).toEqual(["Consolidated Statements of Income", currency, scale]);
    expect(report.diagnostics.map(({ code }) => code)).not.toContain("unknown-scale");
  });

  it("said once of the whole document hold for tables that say none", () => {
    const [statement] = reportOf("All amounts are in Canadian dollars and in thousands unless otherwise stated.", "Sales rose in the quarter.", "We opened two plants.", "Costs rose too.", bold("Summary of Operations"), TABLE).statements;
    expect([statement?.currency, statement?.scale]).toEqual(["CAD", 1000]);
  });

  it("are not told by a sentence that speaks of a currency", () => {
    const [statement] = reportOf("Sales were lower as the euro weakened against the dollar, which made what we sell in Europe worth less than it was in the quarter of the year before, and by other currencies as well, so that sales fell though volumes rose.", bold("Consolidated Statements of Income"), "(in millions)", TABLE).statements;
    expect(statement?.currency).toBe("USD");
  });
});

describe("titles", () => {
  it("are no heads of pages", () => {
    const page = (number: number): string[] => ["Sample Reports First Quarter Results", `Page ${String(number)}`];
    const report = reportOf(...page(2), "Some words.", ...page(3), "More words.", bold("Key Financial Ratios"), ...page(4), "(in thousands)", TABLE);
    expect(report.statements[0]?.title).toBe("Key Financial Ratios");
  });

  it("are no feet of a periodic report's pages", () => {
    expect(reportOf(bold("Inventories"), "Sample Inc. | Q2 2025 Form 10-Q | 7", "(in thousands)", TABLE).statements[0]?.title).toBe("Inventories");
  });

  it("are no pieces of sentences, nor notes", () => {
    const report = reportOf(bold("Loans"), "measure. Loans grew by $24.8 million, or 6% annualized, during the first quarter of 2023.", "[1] Loans held for sale are left out", "(in thousands)", TABLE);
    expect(report.statements[0]?.title).toBe("Loans");
  });
});

describe("kinds", () => {
  it("are told by a sentence in the middle of the paragraph that leads to the table", () => {
    const report = reportOf(bold("Underwriting Profit"), "The following table reconciles underwriting profit to income before taxes. We think that it helps investors to see how we did.", htmlTable(["(in thousands)", "Three Months Ended March 31, 2023", "Three Months Ended March 31, 2022"], ["Underwriting profit", "$7,331", "$15,052"], ["Net investment income", "20,836", "19,431"], ["Income before taxes", "$28,167", "$34,483"]));
    expect(report.statements[0]?.kind).toBe("reconciliation");
  });
});
