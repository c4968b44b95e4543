import { ask } from "../../src/facts/ask";
import { askGuidance } from "../../src/facts/guidance";
import { makeLibrary } from "../../src/facts/library";
import { cellResult, guidanceResult, tableResult } from "../../src/functions/answers";
import { RELEASE, RESPONSE } from "../facts/fixture";
import { shownInCell } from "./custom-functions";

const LIBRARY = makeLibrary([RELEASE, RESPONSE]);
const PLAIN = { cards: false, formats: false }, FORMATS = { cards: false, formats: true }, CARDS = { cards: true, formats: true };

describe("what a host is given to show", () => {
  const answer = ask(LIBRARY, { metric: "Amortization of purchased intangibles", period: "Q3 2013", scale: "Actuals" });

  it("is a plain number where it knows no more", () => expect(cellResult(answer, PLAIN)).toBe(691000));

  it("is a number with its format from CustomFunctionsRuntime 1.4 on", () => {
    expect(cellResult(answer, FORMATS)).toEqual({ type: "FormattedNumber", basicValue: 691000, numberFormat: "#,##0;(#,##0)" });
  });

  it("is a number with a card behind it from ExcelApi 1.19 on: filing, row, period, source and what else is printed", () => {
    const value = cellResult(answer, CARDS);
    expect(value).toMatchObject({
      type: "Double", basicValue: 691000, numberFormat: "#,##0;(#,##0)", layouts: { card: { title: "Amortization of purchased intangibles, Q3 2013" } },
      properties: {
        Period: { type: "String", basicValue: "Q3 2013" }, Filing: { basicValue: "release.txt" }, Statement: { basicValue: "Adjusted EBITDA" }, Row: { basicValue: "Amortization of purchased intangibles" }, Printed: { basicValue: "691" },
        Note: { basicValue: `Also printed: 224 in "Statements of Operations" of release.txt` },
      },
    });
  });

  it("names in the card only properties that it has", () => {
    const value = cellResult(ask(LIBRARY, { metric: "Bookings", period: "9M 2012" }), CARDS) as Excel.DoubleCellValue;
    const section = value.layouts?.card?.sections?.[0];
    expect(section?.properties).toEqual(Object.keys(value.properties ?? {}));
    expect(value.properties?.Derived).toEqual({ type: "String", basicValue: "FY 2012 29.7 less Q4 2012 8.7" });
  });

  it("is guidance with its ends and sentence", () => {
    const guidance = askGuidance(LIBRARY, "GAAP EPS", "Q4 2013", null);
    if (guidance.kind !== "value") throw new Error(guidance.message);
    expect(guidanceResult(guidance, CARDS)).toMatchObject({ basicValue: 0, numberFormat: "$#,##0.00;($#,##0.00)", properties: { Low: { basicValue: "-0.01" }, High: { basicValue: "0.01" }, Source: { basicValue: "GAAP EPS of -0.01 to 0.01" } } });
  });

  it("is an error with its message where there is no value", () => {
    expect(shownInCell(() => cellResult({ kind: "not_available", message: "Not here." }, PLAIN))).toBe("#N/A Not here.");
    expect(shownInCell(() => tableResult({ kind: "invalid", message: "Not this." }, PLAIN))).toBe("#VALUE! Not this.");
  });

  it("is a table with rows of one width, its errors inside their cells", () => {
    const cells = tableResult({ kind: "table", rows: [["Title"], ["Row", { kind: "number", value: "5", numberFormat: "0" }, { kind: "not_available", message: "Damaged." }]] }, PLAIN);
    expect(cells).toEqual([["Title", "", ""], ["Row", 5, { code: "#N/A", message: "Damaged." }]]);
  });
});
