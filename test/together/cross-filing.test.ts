import type { Draft } from "../../src/tieout/draft";
import type { Report } from "../../src/vocabulary/report";
import type { Statement } from "../../src/vocabulary/statement";
import { column, expects, rows, said, table } from "../tieout/tables";
import { filing, ofCell, settled, together } from "./fixture";

type Line = readonly [label: string, ...cells: string[]];

const YEAR_END = column("2012-12-31", 0, "2012-12-31");
/** A balance sheet that sums, with the date that two filings share in its second or only column. */
const BALANCE: readonly Line[] = [["Cash and cash equivalents", "103339"], ["Accounts receivable, net", "23830"], ["Prepaid expenses and other current assets", "6369"], ["Total current assets", "133538"], ["Goodwill", "32645"], ["Other assets", "2418"], ["Total assets", "168601"]];

function balances(change: Readonly<Record<string, string>> = {}): Statement {
  return table("s1", "balance_sheet", "Balance Sheets", [YEAR_END], rows(...BALANCE.map(([label, cell]): Line => [label, change[label] ?? cell ?? ""])));
}

function pair(first: Statement, second: Statement): readonly (readonly Draft[])[] {
  return together([filing({ file: "q4.htm", date: "2013-02-20", statements: [first] }), filing({ file: "q1.htm", date: "2013-05-08", statements: [second] })]);
}

describe("the same measure and date in two filings of a company", () => {
  it("ties in both, each naming the other", () => {
    const [first, second] = pair(balances(), balances());
    expect([first, second].map((drafts) => drafts?.map(({ kind, status }) => `${kind} ${status}`))).toEqual([BALANCE, BALANCE].map((lines) => lines.map(() => "cross_filing exact")));
    expect(second?.[0]?.explanation).toBe("Cash is 103,339 thousand and the same in Balance Sheets of q4.htm.");
    expect(first?.[0]?.explanation).toBe("Cash is 103,339 thousand and the same in Balance Sheets of q1.htm.");
  });

  it("is broken where a digit differs and the rest of the column agrees", () => {
    const [first, second] = pair(balances({ Goodwill: "32945" }), balances());
    expect(ofCell(first, "s1.r5.c0")).toMatchObject([{ status: "broken", expected: "32645", actual: "32945", explanation: "Goodwill is 32,945 thousand, but 32,645 thousand in Balance Sheets of q1.htm." }]);
    expect(ofCell(second, "s1.r5.c0")).toMatchObject([{ status: "broken", expected: "32945", actual: "32645" }]);
  });

  it("is not broken where both balance sheets add up, because it was restated", () => {
    const [, second] = pair(balances(), balances({ "Goodwill": "32945", "Other assets": "2118" }));
    expect(second?.filter(({ status }) => status !== "exact").map(({ status, explanation }) => [status, /both documents bear out/.test(explanation)])).toEqual([["skipped", true], ["skipped", true]]);
  });

  it("is not broken where little else of the column agrees", () => {
    const few = (cash: string): Statement => table("s1", "balance_sheet", "Balance Sheets", [YEAR_END], rows(["Cash and cash equivalents", cash], ["Goodwill", "32645"]));
    expect(ofCell(pair(few("103339"), few("103539"))[1], "s1.r1.c0")).toMatchObject([{ status: "skipped", explanation: expect.stringContaining("too few other figures agree") as string }]);
  });

  it("settles digits that one of them has lost", () => {
    const [first, second] = pair(balances(), balances({ "Cash and cash equivalents": "103330..103339", "Goodwill": "?3 264" }));
    expect(ofCell(second, "s1.r1.c0")).toMatchObject([{ status: "rounding", expected: "103339" }]);
    expect(["s1.r1.c0", "s1.r5.c0"].map((cell) => settled(ofCell(second, cell)[0]))).toEqual(["103339", "32645"]);
    expect(ofCell(first, "s1.r5.c0")).toEqual([]);
  });

  it("is told in the order in which the filing prints it, whatever the files are called", () => {
    const [, second] = together([filing({ file: "release.htm", date: "2013-02-20", statements: [balances()] }), filing({ file: "release.htm", date: "2013-05-08", statements: [balances()] })]);
    expect(second?.map(({ cells }) => cells[0])).toEqual(BALANCE.map((_, i) => `s1.r${i + 1}.c0`));
  });

  it("is compared between filings of one company only", () => {
    const other = filing({ file: "other.htm", name: "Birch Instruments, Inc.", statements: [balances({ Goodwill: "32945" })] });
    expect(together([filing({ statements: [balances()] }), other, filing({ name: null, statements: [balances()] })])).toEqual([[], [], []]);
  });
});

describe("a figure of the text that only another filing prints", () => {
  const table2 = filing({ file: "q4.htm", date: "2013-02-20", statements: [balances()], metrics: [said("Bookings", "Q2 2013", "7.1")] });
  const checksOf = (...metrics: Parameters<typeof said>[]): readonly Draft[] | undefined => together([table2, filing({ metrics: metrics.map((each) => said(...each)) })])[1];

  it("ties with that filing's table, or with its text", () => {
    expect(checksOf(["Cash", "2012-12-31", "103.3"], ["Bookings", "Q2 2013", "7.1"])).toMatchObject([
      { kind: "cross_filing", status: "rounding", cells: ["m1"], explanation: "The text says $103.3 million for 2012-12-31; cash and cash equivalents in Balance Sheets of q4.htm is 103,339 thousand, which rounds to it." },
      { kind: "cross_filing", status: "exact", cells: ["m2"], explanation: "The text says $7.1 million for Q2 2013; the text of q4.htm says $7.1 million, the same." },
    ]);
  });

  it("is told and never called broken where they differ", () => {
    expect(checksOf(["Cash", "2012-12-31", "104.3"], ["Bookings", "Q2 2013", "7.4"])?.map(({ status, explanation }) => [status, /may have been restated/.test(explanation)])).toEqual([["skipped", true], ["skipped", true]]);
  });
});

describe("the quarter and the year so far, of two filings", () => {
  const half = (revenue: string, before: string): { report: Report } => filing({ file: "q2.htm", date: "2013-08-06", statements: [table("s1", "income_statement", "Operations", [column("H1 2013", 6, "2013-06-30"), column("H1 2012", 6, "2012-06-30")], rows(["Revenue", revenue, before]))] });
  const nine = filing({ file: "q3.htm", date: "2013-11-06", statements: [table("s1", "income_statement", "Operations", [column("Q3 2013", 3, "2013-09-30"), column("9M 2013", 9, "2013-09-30"), column("Q3 2012", 3, "2012-09-30"), column("9M 2012", 9, "2012-09-30")], rows(["Revenue", "45192", "130917", "39670", "114934"]))] });

  it("ties, for the filing with the quarter and for that with the earlier part", () => {
    const [first, second] = together([half("85725", "75264"), nine]);
    expect(ofCell(second, "s1.r1.c0")).toMatchObject([{ kind: "cross_filing", status: "exact", cells: ["s1.r1.c1", "s1.r1.c0"], explanation: "Revenue of 130,917 thousand for 9M 2013 less 85,725 thousand for H1 2013 in q2.htm leaves 45,192 thousand, as printed for Q3 2013." }]);
    expect(ofCell(first, "s1.r1.c0")).toMatchObject([{ status: "exact", expected: "85725", actual: "85725" }]);
    expect(ofCell(second, "s1.r1.c0")[0]?.relation).toMatchObject({ form: "linear", parts: [["s1.r1.c1", expect.anything() as unknown], ["s1.r1.c0", expect.anything() as unknown]] });
  });

  it("takes the quarters before it where no filing prints their sum", () => {
    const quarter = (file: string, date: string, name: string, end: string, revenue: string): { report: Report } => filing({ file, date, statements: [table("s1", "income_statement", "Operations", [column(name, 3, end)], rows(["Revenue", revenue]))] });
    const [, , third] = together([quarter("q1.htm", "2013-05-06", "Q1 2013", "2013-03-31", "42225"), quarter("q2.htm", "2013-08-06", "Q2 2013", "2013-06-30", "43501"), nine]);
    expect(ofCell(third, "s1.r1.c0")).toMatchObject([{ status: "rounding", expected: "45191", actual: "45192" }]);
  });

  it("is broken where the other year shows that the lines are the same and a digit differs", () => {
    const [first, second] = together([half("85525", "75264"), nine]);
    expect(ofCell(second, "s1.r1.c0")).toMatchObject([{ status: "broken", expected: "45392", actual: "45192" }]);
    expect(ofCell(first, "s1.r1.c0")).toMatchObject([{ status: "broken", expected: "85725", actual: "85525" }]);
  });

  it("is not broken where no other year ties", () => {
    expect(ofCell(together([half("85525", "75164"), nine])[1], "s1.r1.c0")).toMatchObject([{ status: "skipped", explanation: expect.stringContaining("no other year shows") as string }]);
  });
});

describe("guidance and what was reported later", () => {
  const guide = (...guidance: ReturnType<typeof expects>[]): { report: Report } => filing({ file: "q3.htm", date: "2013-11-06", guidance });
  const result = (revenue: string, date = "2014-02-20"): { report: Report } => filing({ file: "q4.htm", date, statements: [table("s1", "income_statement", "Operations", [column("Q4 2013", 3, "2013-12-31")], rows(["Revenue", revenue]))] });

  it.each<[string, string, string, string, string]>([
    ["46500", "cross_filing", "exact", "0", "Revenue guidance for Q4 2013 was $46 to $47 million in q3.htm; $46.5 million was reported, within the range."],
    ["47100", "notice", "skipped", "0.1", "Revenue guidance for Q4 2013 was $46 to $47 million in q3.htm; $47.1 million was reported, above the range."],
    ["45900", "notice", "skipped", "-0.1", "Revenue guidance for Q4 2013 was $46 to $47 million in q3.htm; $45.9 million was reported, below the range."],
  ])("tell of %s thousand where the result stands, and never call it broken", (revenue, kind, status, difference, explanation) => {
    const [first, second] = together([guide(expects("Revenue", "Q4 2013", "46", "47")), result(revenue)]);
    expect(second).toMatchObject([{ kind, status, cells: ["s1.r1.c0"], expected: "46 to 47", difference, explanation }]);
    expect(first).toMatchObject([{ kind, status, cells: ["g1"] }]);
  });

  it("goes with a single value where the result rounds to it", () => {
    const one = (revenue: string): readonly Draft[] | undefined => together([guide(expects("Revenue", "Q4 2013", "46", "46")), result(revenue)])[1];
    expect(one("46400")).toMatchObject([{ kind: "cross_filing", status: "rounding" }]);
    expect(one("46600")).toMatchObject([{ kind: "notice", explanation: "Revenue guidance for Q4 2013 was $46 million in q3.htm; $46.6 million was reported, above what was expected." }]);
  });

  it("has one end where only one was given", () => {
    const open = { ...expects("Revenue", "Q4 2013", "46", "46"), high: null };
    expect(together([guide(open), result("48000")])[1]).toMatchObject([{ kind: "cross_filing", status: "exact", explanation: expect.stringContaining("at least $46 million") as string }]);
    expect(together([guide(open), result("45000")])[1]).toMatchObject([{ kind: "notice", explanation: expect.stringContaining("below the range") as string }]);
  });

  it("takes the result from the text where no table prints it", () => {
    const second = filing({ file: "q4.htm", date: "2014-02-20", metrics: [said("Bookings", "Q4 2013", "11.4")] });
    expect(together([guide(expects("Bookings", "Q4 2013", "11", "12")), second])[1]).toMatchObject([{ kind: "cross_filing", status: "exact", cells: ["m1"] }]);
  });

  it("is not held against an earlier filing, or another measure or period", () => {
    expect(together([guide(expects("Revenue", "Q4 2013", "46", "47")), result("48000", "2013-02-20")]).flat()).toEqual([]);
    expect(together([guide(expects("Net income", "Q4 2013", "46", "47"), expects("Revenue", "Q1 2014", "46", "47")), result("48000")]).flat()).toEqual([]);
  });
});
