import { tieOut, type Conclusion } from "../../../src/tieout/tie-out";
import { CALENDAR_YEAR } from "../../../src/vocabulary/period";
import type { Statement } from "../../../src/vocabulary/statement";
import { column, rows, table } from "../tables";

const YEARS = [column("FY 2020", 12, "2020-12-31"), column("FY 2019", 12, "2019-12-31")];

function tie(...statements: Statement[]): Conclusion {
  return tieOut({ statements, metrics: [], guidance: [], headline: null, calendar: CALENDAR_YEAR });
}

const INCOME: readonly (readonly [string, ...string[]])[] = [
  ["Product revenue", "45192", "39670"], ["Service revenue", "10597", "9036"], ["Total revenue", "55789", "48706"],
  ["Cost of products", "16141", "12713"], ["Cost of services", "10023", "8005"], ["Total costs", "26164", "20718"],
  ["Gross profit", "29625", "27988"],
];

const BRIDGE: readonly (readonly [string, ...string[]])[] = [["Net income", "1301", "2589"], ["Depreciation", "2002", "1841"], ["Interest", "209", "141"], ["EBITDA", "3512", "4571"]];

function withCell(lines: readonly (readonly [string, ...string[]])[], label: string, at: number, value: string): [string, ...string[]][] {
  return lines.map(([name, ...cells]) => [name, ...(name === label ? cells.map((cell, i) => (i === at ? value : cell)) : cells)]);
}

describe("A wrong digit", () => {
  it("in a total that two sums read is proven, and says why", () => {
    const { repairs, checks } = tie(table("s1", "income_statement", "Operations", YEARS, rows(...withCell(INCOME, "Total revenue", 0, "56789"))));
    expect(repairs).toEqual([{
      cell: "s1.r3.c0", kind: "figure", printed: "56789", proposed: "55789", standing: "proven", evidence: ["c1", "c2"],
      explanation: "“Total revenue” in Operations (FY 2020) is printed as 56789; it must be 55,789. With 55,789, “Gross profit” adds up and the rows above add up to it. How it can have come about: one digit differs.",
    }]);
    expect(checks.filter(({ status }) => status === "broken").map(({ id }) => id)).toEqual(["c1", "c2"]);
  });

  it("that two rows of one sum can have is told for both, and neither is called proven", () => {
    const { repairs } = tie(table("s1", "income_statement", "Operations", YEARS, rows(...withCell(INCOME, "Cost of products", 0, "16151"))));
    expect(repairs.map(({ cell, proposed, standing }) => `${cell} ${proposed} ${standing}`)).toEqual(["s1.r4.c0 16141 likely", "s1.r5.c0 10013 likely"]);
    expect(repairs[0]?.explanation).toContain("The wrong figure may be “Cost of services” instead.");
  });

  it("that only one row of a sum can have is proven", () => {
    const { repairs } = tie(table("s1", "income_statement", "Operations", YEARS, rows(...withCell(INCOME, "Cost of products", 0, "16241"))));
    expect(repairs.map(({ cell, proposed, standing }) => `${cell} ${proposed} ${standing}`)).toEqual(["s1.r4.c0 16141 proven"]);
  });

  it("in a row that another table prints too is proven by sum and table together", () => {
    const other = table("s2", "reconciliation", "EBITDA", YEARS, rows(...BRIDGE));
    const cash = table("s3", "cash_flow", "Cash flows", YEARS, rows(["Net income", "1391", "2589"], ["Depreciation", "2002", "1841"], ["Inventories", "-100", "-200"], ["Net cash provided by operating activities", "3203", "4230"]));
    const { repairs } = tie(other, cash);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatchObject({ cell: "s3.r1.c0", proposed: "1301", standing: "proven" });
    expect(repairs[0]?.evidence).toHaveLength(2);
  });

  it("is left without proposals where many rows may be wrong", () => {
    const figures = [[41350, 20410], [52361, 31520], [63372, 42631], [14323, 53742], [25334, 64853], [36345, 15964]];
    const lines = figures.map((cells, i): [string, ...string[]] => [`Region ${i + 1}`, ...cells.map(String)]);
    const sum = (at: number): number => figures.reduce((total, cells) => total + (cells[at] ?? 0), 0);
    const { repairs, checks } = tie(table("s1", "supplemental", "Revenue by region", YEARS, rows(...lines, ["Total revenue", String(sum(0) + 1000), String(sum(1))])));
    expect(checks.filter(({ status }) => status === "broken")).toHaveLength(1);
    expect(repairs).toEqual([]);
  });
});

describe("Two wrong figures of one sum", () => {
  const LOANS: readonly (readonly [string, ...string[]])[] = [["Home loans", "439435", "441212"], ["Consumer", "11416", "12398"], ["Construction", "80617", "79332"], ["Total loans", "531468", "532942"]];

  it("that have full stops for commas are proven together, and each names the other", () => {
    const { repairs } = tie(table("s1", "supplemental", "Loans", YEARS, rows(...withCell(withCell(LOANS, "Home loans", 0, "439.435"), "Consumer", 0, "11.416"))));
    expect(repairs.map(({ cell, proposed, standing }) => `${cell} ${proposed} ${standing}`)).toEqual(["s1.r1.c0 439435 proven", "s1.r2.c0 11416 proven"]);
    expect(repairs[0]?.explanation).toContain("With 439,435 here and 11,416 for “Consumer”, “Total loans” adds up.");
  });

  it("that lost their signs are likely only", () => {
    const flows = [["Purchases", "-4100", "-5200"], ["Proceeds", "1325", "2418"], ["Acquisitions", "-27112", "-3090"], ["Loans to others", "-733", "-615"], ["Net cash used in investing activities", "-30620", "-6487"]] as const;
    const { repairs } = tie(table("s1", "cash_flow", "Cash flows", YEARS, rows(...withCell(withCell(flows, "Purchases", 0, "4100"), "Acquisitions", 0, "27112"))));
    expect(repairs.map(({ cell, proposed, standing }) => `${cell} ${proposed} ${standing}`)).toEqual(["s1.r1.c0 -4100 likely", "s1.r3.c0 -27112 likely"]);
  });
});

describe("A damaged figure", () => {
  it("is worked out from the others of its sum and proven where another table agrees", () => {
    const bridge = table("s1", "reconciliation", "EBITDA", YEARS, rows(...withCell(BRIDGE, "Depreciation", 0, "?2 0")));
    const cash = table("s2", "cash_flow", "Cash flows", YEARS, rows(["Net income", "1301", "2589"], ["Depreciation", "2002", "1841"], ["Inventories", "-100", "-200"], ["Net cash provided by operating activities", "3203", "4230"]));
    const { repairs } = tie(bridge, cash);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatchObject({ cell: "s1.r2.c0", kind: "figure", printed: "2 0", proposed: "2002", standing: "proven" });
  });

  it("with digits cut off is not settled by ranges alone", () => {
    const { repairs, checks } = tie(table("s1", "balance_sheet", "Balance sheet", [column("2020-12-31", 0, "2020-12-31"), column("2019-12-31", 0, "2019-12-31")], rows(
      ["Cash", "77379", "103330..103339"], ["Receivables", "32726", "23830..23839"], ["Inventory", "7049", "6360..6369"], ["Total current assets", "117154", "133520..133549"],
    )));
    expect(checks.find(({ period }) => period === "2019-12-31")?.status).toBe("rounding");
    expect(repairs).toEqual([]);
  });

  it("that no check reads gets no repair", () => {
    expect(tie(table("s1", "supplemental", "Counts", YEARS, rows(["Customers", "?8 500", "8300"], ["Offices", "12", "11"]))).repairs).toEqual([]);
  });
});

describe("A blank", () => {
  it("in a table without damage stays blank", () => {
    const statement = table("s1", "income_statement", "Operations", YEARS, rows(...withCell(INCOME, "Total costs", 1, "")));
    const tied = tie(statement);
    expect(tied.repairs).toEqual([]);
    expect(tied.statements[0]?.rows[5]?.cells[1]).toMatchObject({ value: null, state: "blank" });
  });
});

describe("More breaks than a search is worth", () => {
  it("are said to be left unexplained", () => {
    const lines = Array.from({ length: 20 }, (_, i): [string, string, string][] => [[`Part A${i}`, "10011", "20022"], [`Part B${i}`, "30033", "40044"], i % 2 === 0 ? [`Total of group ${i}`, "98765", "60066"] : [`Total of group ${i}`, "40044", "98765"]]).flat();
    const columns = [column("FY 2020", 12, "2020-12-31"), column("FY 2019", 12, "2019-12-31")];
    const tied = tie(table("s1", "supplemental", "Groups", columns, rows(...lines)));
    const broken = tied.checks.filter(({ status }) => status === "broken").length;
    expect(tied.diagnostics.map(({ code }) => code)).toEqual(broken > 12 ? ["repairs-not-searched"] : []);
    expect(broken).toBeGreaterThan(12);
  });
});

describe("A broken check", () => {
  it("says which figure is wrong where the other checks tell, and which may be where they do not", () => {
    const broken = (label: string, value: string) => tie(table("s1", "income_statement", "Operations", YEARS, rows(...withCell(INCOME, label, 0, value)))).checks.filter(({ status }) => status === "broken").map(({ explanation }) => explanation.split("a difference of ")[1]);
    expect(broken("Total revenue", "56789")).toEqual(["1,000. The other checks tell what is wrong: “Total revenue” must be 55,789.", "1,000. The other checks tell what is wrong: “Total revenue” must be 55,789."]);
    expect(broken("Cost of products", "16151")).toEqual(["10. Perhaps “Cost of products” should be 16,141, or “Cost of services” should be 10,013."]);
  });
});
