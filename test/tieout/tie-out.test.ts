import type { Check } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import { tieOut, type Conclusion } from "../../src/tieout/tie-out";
import { liveperson } from "./liveperson";
import { column, QUARTERS_AND_NINE_MONTHS, rows, said, table } from "./tables";
import type { ProseFigure } from "../../src/vocabulary/report";

function proof(statements: readonly Statement[], metrics: readonly ProseFigure[] = []): Conclusion {
  return tieOut({ statements, metrics, guidance: [], headline: null, calendar: CALENDAR_YEAR });
}

describe("LivePerson's release as the damaged seed prints it", () => {
  const { statements, metrics, guidance } = liveperson();
  const result = tieOut({ statements, metrics, guidance, headline: { months: 3, end: "2013-09-30" }, calendar: CALENDAR_YEAR });
  const of = (kind: Check["kind"], title: RegExp, period: string | null): Check => {
    const found = result.checks.filter((check) => check.kind === kind && title.test(check.title) && check.period === period);
    if (found.length !== 1) throw new Error(`${found.length} checks of ${kind} ${title} ${period}: ${found.map((check) => check.title).join("; ")}`);
    return found[0] as Check;
  };

  it("has no broken check once its damage is marked", () => {
    expect(result.checks.filter((check) => check.status === "broken")).toEqual([]);
    expect(result.checks.length).toBeGreaterThan(90);
  });

  it("ties every sum of the statement of operations in all four columns", () => {
    expect(result.statements[0]?.formulas.length).toBe(4);
    expect(result.checks.filter((check) => check.kind === "sum" && check.cells[0]?.startsWith("s1.")).map((check) => check.status)).toEqual(Array(16).fill("exact"));
    expect(of("sum", /income from operations/, "Q3 2013").explanation).toBe("Revenue 45,192 less total cost and expenses 46,493 is (1,301), as printed.");
  });

  it("ties both bridges, and every per-share value to amount and shares", () => {
    for (const [title, value] of [[/^Adjusted EBITDA: Reconciliation/, "5190"], [/^Adjusted net income: Reconciliation/, "3759"]] as const) expect(of("sum", title, "Q3 2013")).toMatchObject({ status: "exact", actual: value, difference: "0" });
    const perShare = result.checks.filter((check) => check.kind === "per_share");
    expect(perShare.length).toBe(20);
    expect(new Set(perShare.map((check) => check.status))).toEqual(new Set(["exact"]));
  });

  it("marks the provision row's copies of the row above as damaged and keeps what is printed", () => {
    const provision = result.statements[3]?.rows[3];
    expect(provision?.cells.map(({ state, value, text }) => [state, value, text])).toEqual([["damaged", null, "-2203"], ["damaged", null, "-2440"], ["damaged", null, "-3233"], ["read", "20", "20"]]);
    expect(result.diagnostics.filter((each) => each.code === "ghost-value").map((each) => each.message)[0]).toContain("a copy of “Changes in operating assets and liabilities” (2,265)");
    expect(statements[3]?.rows[3]?.cells[0]?.value).toBe("-2203");
  });

  it("still knows the cash bridge by its labels, and skips its damaged columns saying why", () => {
    expect(result.statements[3]?.formulas).toEqual([{ total: "s4.r8", terms: [1, 3, 4, 5, 6, 7].map((row) => [`s4.r${row}`, 1]), basis: "label" }]);
    expect(of("sum", /^Net cash provided/, "Q3 2013")).toMatchObject({ status: "skipped", explanation: "Not checked: “Provision for doubtful accounts” cannot be read for certain (“-2203” is printed). With the repair that is proposed it ties." });
    expect(of("sum", /^Net cash provided/, "9M 2012").explanation).toContain("“Other income” cannot be read");
  });

  it("takes the period from headers that their figures contradict, and compares those figures with nothing", () => {
    for (const index of [5, 6]) expect(result.statements[index]?.columns[1]).toMatchObject({ months: 9, end: null, period: null });
    expect(result.statements[5]?.columns[1]?.damaged).toBe("The header says 9M 2012, but the total of 9,749 is what Reconciliation to adjusted EBITDA prints for stock-based compensation in 9M 2013; for 9M 2012 it prints 7,646.");
    expect(result.diagnostics.filter((each) => each.code === "contradicted-header").length).toBe(2);
    expect(of("cross_statement", /and Stock-Based Compensation$/, null)).toMatchObject({ status: "skipped", actual: "9749" });
    expect(of("cross_statement", /and Stock-Based Compensation$/, "Q3 2013")).toMatchObject({ status: "exact", actual: "3798" });
  });

  it("ties adjustments to where they come from, with the sign that the bridge uses", () => {
    expect(of("cross_statement", /^Other income: .* and Reconciliation to adjusted EBITDA$/, "Q3 2013")).toMatchObject({ status: "exact", expected: "-209", actual: "-209" });
    expect(of("cross_statement", /^Provision for income taxes: .* and EBITDA to net cash/, "9M 2012")).toMatchObject({ status: "exact", actual: "-3193" });
    expect(of("cross_statement", /^Adjusted EBITDA: .* and EBITDA to net cash/, "9M 2013")).toMatchObject({ status: "exact", actual: "13487" });
  });

  it("checks the balance sheet by what its cut-off digits allow, and skips blanks", () => {
    expect(of("sum", /^Total assets/, "2012-12-31")).toMatchObject({ status: "rounding" });
    expect(of("sum", /^Total assets/, "2013-09-30")).toMatchObject({ status: "exact", actual: "193330" });
    expect(of("sum", /^Total liabilities/, "2013-09-30")).toMatchObject({ status: "skipped", explanation: "Not checked: “Total liabilities” is blank. With the repair that is proposed it ties." });
    expect(of("identity", /^Assets are/, "2012-12-31").status).toBe("rounding");
  });

  it("ties the text to the tables with the text's own rounding", () => {
    expect(of("narrative", /^Revenue in the text/, "Q3 2013")).toMatchObject({ status: "rounding", cells: ["m1", "s1.r1.c0"], explanation: "The text says $45.2 million; Revenue in Condensed Consolidated Statements of Operations is 45,192 thousand, which rounds to it." });
    expect(of("narrative", /^EPS, diluted/, "Q3 2012").status).toBe("exact");
    expect(of("narrative", /^Cash in the text/, "2013-06-30")).toMatchObject({ status: "skipped", explanation: "Not checked: the text says $75.0 million, and no table prints cash for 2013-06-30." });
    expect(of("narrative", /^Parts of revenue/, "Q3 2013")).toMatchObject({ status: "exact", explanation: "B2B revenue $41.4 million and Consumer revenue $3.8 million make the stated total of $45.2 million." });
  });

  it("recomputes stated growth, and says when the earlier figure is not there", () => {
    expect(of("growth", /of Revenue/, "Q3 2013").explanation).toBe("Revenue went from 39,670 thousand in Q3 2012 to 45,192 thousand in Q3 2013, a change of 13.9%, which rounds to the stated 14%.");
    expect(of("growth", /of B2B revenue/, "Q3 2013").status).toBe("skipped");
  });

  it("holds the quarter's guidance against the year's less what was reported", () => {
    expect(of("guidance", /revenue/, "Q4 2013")).toMatchObject({ status: "rounding", expected: "46.083 to 47.083", actual: "46 to 47", difference: "0" });
    expect(of("guidance", /adjusted EBITDA per share/, "Q4 2013")).toMatchObject({ status: "exact", expected: "0.09 to 0.11" });
    expect(of("guidance", /EPS, diluted/, "Q4 2013")).toMatchObject({ status: "exact", expected: "-0.01 to 0.01" });
  });

  it("numbers checks in order: skipped before rounding before exact", () => {
    expect(result.checks.map((check) => check.id)).toEqual(result.checks.map((_, i) => `c${i + 1}`));
    const order = ["broken", "skipped", "rounding", "exact"];
    const ranks = result.checks.map((check) => order.indexOf(check.status));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("gives the same answer each time and leaves its input alone", () => {
    const before = JSON.stringify(statements);
    expect(JSON.stringify(tieOut({ statements, metrics, guidance, headline: null, calendar: CALENDAR_YEAR }))).toBe(JSON.stringify(result));
    expect(JSON.stringify(statements)).toBe(before);
  });
});

describe("A misprint", () => {
  const income = (net: string): Statement => table("s1", "income_statement", "Operations", QUARTERS_AND_NINE_MONTHS, [
    ...rows(["Revenue", "45192", "39670", "130917", "114934"], ["Total costs and expenses", "46493", "37081", "134804", "107033"], ["Income from operations", "-1301", "2589", "-3887", "7901"],
      ["Provision for income taxes", "-362", "1030", "-832", "3193"], ["Net income", net, "1559", "-3055", "4708"]),
    { label: "Diluted", metric: "EarningsPerShareDiluted", unit: "per_share", cells: ["-0.02", "0.03", "-0.06", "0.08"] },
    { label: "Diluted", metric: "WeightedAverageNumberOfDilutedSharesOutstanding", unit: "shares", cells: ["54046161", "57760868", "54898974", "56987302"] },
  ]);

  it("in a total is told with both figures, largest first", () => {
    const result = proof([income("-9390")]);
    const broken = result.checks.filter((check) => check.status === "broken");
    expect(broken.map((check) => check.kind)).toEqual(["sum", "per_share"]);
    expect(broken[0]).toMatchObject({ id: "c1", expected: "-939", actual: "-9390", difference: "-8451", explanation: "Income from operations (1,301) less provision for income taxes (362) is (939), but net income is printed as (9,390), a difference of 8,451. The other checks tell what is wrong: “Net income” must be (939)." });
    expect(proof([income("-939")]).checks.filter((check) => check.status === "broken")).toEqual([]);
  });

  it("between two tables is told where another period proves that they state the same", () => {
    const other = table("s2", "reconciliation", "Bridge", QUARTERS_AND_NINE_MONTHS, rows(["Net income", "-939", "1559", "-3005", "4708"], ["Depreciation", "2002", "1841", "6050", "5170"]));
    const broken = proof([income("-939"), other]).checks.filter((check) => check.status === "broken");
    expect(broken).toMatchObject([{ kind: "cross_statement", expected: "-3055", actual: "-3005", period: "9M 2013", cells: ["s2.r1.c2", "s1.r5.c2"], explanation: "Net income is (3,055) thousand in Operations, but (3,005) thousand in Bridge. The other checks tell what is wrong: “Net income” must be (3,055)." }]);
  });

  it("is not cried where two tables may mean different measures", () => {
    const other = table("s2", "reconciliation", "Bridge", QUARTERS_AND_NINE_MONTHS, rows(["Net income", "-838", "1660", "-2905", "4809"], ["Depreciation", "2002", "1841", "6050", "5170"]));
    const checks = proof([income("-939"), other]).checks;
    expect(checks.filter((check) => check.status === "broken")).toEqual([]);
    expect(checks.find((check) => check.kind === "cross_statement")).toMatchObject({ status: "skipped", explanation: "Not checked: net income is (939) thousand in Operations and (838) thousand in Bridge, and they agree in no period, so they may not be the same measure." });
  });

  it("between total assets and total liabilities and equity is told as an identity", () => {
    const dates = [column("2020-12-31", 0, "2020-12-31"), column("2019-12-31", 0, "2019-12-31")];
    const balance = (assets: string): Check | undefined => proof([table("s1", "balance_sheet", "Balance sheets", dates, rows(["Total assets", assets, "512730"], ["Total liabilities", "44098", "108502"], ["Total equity", "496613", "404228"], ["Total liabilities and equity", "540711", "512730"]))]).checks.find((check) => check.kind === "identity" && check.period === "2020-12-31");
    expect(balance("540711")?.explanation).toBe("Total assets 540,711 is the same as total liabilities and equity 540,711.");
    expect(balance("549711")).toMatchObject({ status: "broken", id: "c1", explanation: "Total assets 549,711 should be the same as total liabilities and equity 540,711, a difference of 9,000. The other checks tell what is wrong: “Total assets” must be 540,711." });
  });

  it("is not cried where EPS is made from net income to common shareholders", () => {
    const columns = [column("FY 2021", 12, "2021-12-31"), column("FY 2020", 12, "2020-12-31")];
    const checks = proof([table("s1", "income_statement", "Earnings", columns, [
      ...rows(["Net earnings", "21635", "9459"], ["Preferred stock dividends", "484", "544"], ["Net earnings applicable to common shareholders", "21151", "8915"]),
      { label: "Diluted", metric: "EarningsPerShareDiluted", unit: "per_share", cells: ["59.45", "24.74"] },
      { label: "Diluted", metric: "WeightedAverageNumberOfDilutedSharesOutstanding", unit: "shares", cells: ["355800000", "360300000"] },
    ], 1_000_000)]).checks;
    expect(checks.filter((check) => check.kind === "per_share")).toMatchObject([{ status: "exact", cells: ["s1.r4.c0", "s1.r3.c0", "s1.r5.c0"] }, { status: "exact" }]);
  });

  it("is not cried between EBITDA and adjusted EBITDA where a table prints both", () => {
    const both = table("s1", "reconciliation", "Adjusted EBITDA", QUARTERS_AND_NINE_MONTHS, rows(["Net income", "1000", "2000", "3000", "4000"], ["Depreciation", "511", "622", "733", "844"], ["EBITDA", "1511", "2622", "3733", "4844"], ["Restructuring", "-", "55", "-", "77"], ["Adjusted EBITDA", "1511", "2677", "3733", "4921"]));
    const cash = table("s2", "reconciliation", "Cash", QUARTERS_AND_NINE_MONTHS, rows(["EBITDA", "1511", "2622", "3733", "4844"], ["Taxes paid", "-11", "-22", "-33", "-44"], ["Free cash flow", "1500", "2600", "3700", "4800"]));
    const made = proof([both, cash]).checks;
    expect(made.filter((check) => check.status === "broken")).toEqual([]);
    expect(made.filter((check) => check.kind === "cross_statement").map((check) => check.actual)).toEqual(["1511", "2622", "3733", "4844"]);
  });

  it("in the text is told, but not where the text is hedged, narrower or far off", () => {
    const status = (figure: ProseFigure): string | undefined => proof([income("-939")], [figure]).checks.find((check) => check.kind === "narrative")?.status;
    expect(status(said("Revenue", "Q3 2013", "45.3"))).toBe("broken");
    expect(status(said("Revenue", "Q3 2013", "45.19"))).toBe("rounding");
    expect(status(said("Revenue", "Q3 2013", "45.3", "money", 1_000_000, { hedge: "approximately" }))).toBe("rounding");
    expect(status(said("Revenue", "Q3 2013", "44.9", "money", 1_000_000, { text: "Revenue excluding currency was $44.9 million" }))).toBe("skipped");
    expect(status(said("Revenue", "Q3 2013", "38", "money", 1_000_000, { hedge: "over" }))).toBe("skipped");
    expect(status(said("Revenue", "Q3 2013", "12.0"))).toBe("skipped");
    expect(status(said("Revenue", "Q3 2013", null))).toBe("skipped");
  });

  it("in stated growth is told", () => {
    const growth = (value: string, text: string): string | undefined => proof([income("-939")], [said("Revenue growth", "Q3 2013", value, "percent", 1, { text })]).checks.find((check) => check.kind === "growth")?.status;
    expect(growth("14", "a 14% increase")).toBe("exact");
    expect(growth("17", "a 17% increase")).toBe("broken");
    expect(growth("17", "organic revenue growth of 17%")).toBe("skipped");
  });

  it("is not cried for blanks, which count as nothing only where the rest ties", () => {
    const columns = [column("Q1 2020", 3, "2020-03-31"), column("Q1 2019", 3, "2019-03-31")];
    const checks = proof([table("s1", "supplemental", "Revenue by kind", columns, rows(["Products", "12345", "23456"], ["Services", "", "1111"], ["Other", "2222", ""], ["Total", "14567", "25789"]))]).checks;
    expect(checks.map((check) => [check.period, check.status])).toEqual([["Q1 2019", "skipped"], ["Q1 2020", "exact"]]);
  });

  it("of a cent is not cried where other securities may share in earnings, and one note tells of shares that make nothing", () => {
    const columns = [column("FY 2021", 12, "2021-12-31"), column("FY 2020", 12, "2020-12-31")];
    const perShare = (eps: readonly string[], shares: readonly string[]): (string | undefined)[] => proof([table("s1", "income_statement", "Earnings", columns, [
      ...rows(["Net income", "48234", "51208"]),
      { label: "Basic", metric: "EarningsPerShareBasic", unit: "per_share", cells: eps },
      { label: "Basic", metric: "WeightedAverageNumberOfSharesOutstandingBasic", unit: "shares", cells: shares },
    ])]).checks.filter((check) => check.kind === "per_share").map((check) => check.status);
    expect(perShare(["1.84", "1.97"], ["26191000", "26038000"])).toEqual(["exact", "exact"]);
    expect(perShare(["1.84", "1.95"], ["26191000", "26038000"])).toEqual(["skipped", "exact"]);
    expect(perShare(["1.84", "1.27"], ["26191000", "26038000"])).toEqual(["broken", "exact"]);
    expect(perShare(["1.84", "1.97"], ["26191", "26038"])).toEqual(["skipped"]);
  });

  it("between two tables is not cried where another row explains it, nor against pro-forma columns and averages", () => {
    const broken = (other: Statement): number => proof([income("-939"), other]).checks.filter((check) => check.status === "broken").length;
    const bridge = (title: string, ...lines: readonly (readonly [string, ...string[]])[]): Statement => table("s2", "reconciliation", title, QUARTERS_AND_NINE_MONTHS, rows(...lines));
    const lines = [["Net income", "-939", "1559", "-3005", "4708"], ["Depreciation", "2002", "1841", "6050", "5170"]] as const;
    expect(broken(bridge("Bridge", ...lines))).toBe(1);
    expect(broken(bridge("Bridge", ...lines, ["Minority interest", "-", "-", "50", "-"]))).toBe(0);
    expect(broken(bridge("Pro forma bridge", ...lines))).toBe(0);
    const proForma = bridge("Bridge", ...lines);
    expect(broken({ ...proForma, columns: proForma.columns.map((each) => ({ ...each, label: `${each.label} as adjusted` })) })).toBe(0);
  });

  it("in stated growth is told against the figures of its own sentence, and left where the text states several changes", () => {
    const status = (...figures: ProseFigure[]): (string | undefined)[] => proof([], figures).checks.filter((check) => check.kind === "growth").map((check) => check.status);
    const text = "Revenue was $245.4 million compared to $202.5 million, an increase of 21.1%.";
    const sentence = [said("Revenue", "Q4 2020", "245.4", "money", 1_000_000, { text }), said("Revenue", "Q4 2019", "202.5", "money", 1_000_000, { text })];
    const earlier = said("Revenue", "Q4 2019", "927.1", "money", 1_000_000, { text: "Revenue was $927.1 million." });
    const grown = (value: string): ProseFigure => said("Revenue growth", "Q4 2020", value, "percent", 1, { text });
    expect(status(earlier, ...sentence, grown("21.1"))).toEqual(["rounding"]);
    expect(status(earlier, ...sentence, grown("31.2"))).toEqual(["broken"]);
    expect(status(...sentence, grown("31.2"), { ...grown("21.1") })).toEqual(["skipped", "rounding"]);
    expect(status(earlier, sentence[0] as ProseFigure, grown("21.1"))).toEqual(["skipped"]);
  });

  it("in the text is not cried where another row prints it", () => {
    const attributable = table("s1", "income_statement", "Operations", [column("Q4 2019", 3, "2019-12-31")], rows(["Net income", "214.0"], ["Net income attributable to owners", "216.0"]), 1_000_000);
    expect(proof([attributable], [said("Net income", "Q4 2019", "216")]).checks.map((check) => check.status)).toContain("skipped");
    expect(proof([attributable], [said("Net income", "Q4 2019", "217")]).checks.map((check) => check.status)).toContain("broken");
  });
});
