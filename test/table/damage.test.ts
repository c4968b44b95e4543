import { figuresOf, scannedTable } from "../support/tables";

const HEADER = ["|Three Months Ended|Nine Months Ended", "|September 30, 2013|September 30, 2013"];

describe("a scanned table", () => {
  it("gives each figure its own column when the signs stand in cells of their own", () => {
    const table = scannedTable("||September 30, 2013||September 30, 2012", "Cash|$|77,379|$|103,339", "Debt|$|(1,250)|$|(900", "Other||12||-");
    expect(figuresOf(table, "Cash")).toEqual(["77379", "103339"]);
    expect(figuresOf(table, "Debt")).toEqual(["-1250", "-900"]);
    expect(figuresOf(table, "Other")).toEqual(["12", "dash"]);
  });

  it("joins words that a column border cut, telling a doubled letter once", () => {
    const table = scannedTable("|||Three Months Ended", "|||September 30, 2013", "Net cash pr|rovided by operations|$|2,970", "Adjusted E|BITDA (1)|$|5,190", "Cash provided|| |1", "EBITDA|||2");
    expect(table.rows.map((row) => row.label)).toEqual(["Net cash provided by operations", "Adjusted EBITDA", "Cash provided", "EBITDA"]);
    expect(table.rows[1]?.mark).toBe("(1)");
  });

  it("reads header words that are cut, split or shifted, and says that they are damaged", () => {
    const table = scannedTable("|Three Mo|Nine Months Ended||||", "|Septen|nber 30,||September 30,||", "|2013|2012|2013||2012|", "Revenue|$ 10|$ 20|$|30|$|40", "Cost|1|2||3||4");
    expect(table.columns.map(({ phrase }) => [phrase.months, phrase.month, phrase.day, phrase.year])).toEqual([[3, 9, 30, 2013], [3, 9, 30, 2012], [9, 9, 30, 2013], [9, 9, 30, 2012]]);
    expect(table.diagnostics.map(({ code }) => code)).toContain("damaged-header");
  });

  it("gives a range for every figure of a column that the page's edge cut off", () => {
    const table = scannedTable("|September 30, 2013|December 31, 2012", "Cash|77,379|103,33", "Receivables|32,726|23,83", "Prepaid|704|63");
    expect(figuresOf(table, "Cash")).toEqual(["77379", "103330..103339"]);
    expect(figuresOf(table, "Prepaid")).toEqual(["704", "630..639"]);
    expect(table.diagnostics.map(({ code }) => code)).toContain("cut-column");
  });

  it("takes the clean second reading of a row that was not readable", () => {
    const table = scannedTable(...HEADER, "Deferred revenue|1 270|1,2O4", "|1,270|1,204", "Other|5,000|6,000");
    expect(figuresOf(table, "Deferred revenue")).toEqual(["1270", "1204"]);
    expect(table.rows).toHaveLength(2);
  });

  it("puts a figure that slipped to the next line back into its row", () => {
    const table = scannedTable(...HEADER, "Deferred taxes|(526)|", "||(1,700)", "Other|209|264");
    expect(figuresOf(table, "Deferred taxes")).toEqual(["-526", "-1700"]);
    expect(table.diagnostics.map(({ code }) => code)).toContain("shifted-value");
  });

  it("keeps a subtotal without a label as a row of its own", () => {
    const table = scannedTable(...HEADER, "Rent|10|20", "Wages|30|40", "|40|60", "Tax|1|2");
    expect(figuresOf(table, "")).toEqual(["40", "60"]);
    expect(figuresOf(table, "Wages")).toEqual(["30", "40"]);
  });

  it("marks figures beside an opening word as the ghost of the row above", () => {
    const table = scannedTable(...HEADER, "EBITDA|5,190|21,011", "(less):|3,130|21,011", "Taxes|362|832");
    expect(figuresOf(table, "(less):")).toEqual(["damaged", "damaged"]);
    expect(figuresOf(table, "EBITDA")).toEqual(["5190", "21011"]);
  });

  it("marks a full stop that stands where the column has commas", () => {
    const table = scannedTable(...HEADER, "Revenue|45,192|130,917", "Costs|46,493|134,804", "Taxes|(362)|(832)", "Cash|2,970|17.000", "EPS per share|0.01|0.125");
    expect(figuresOf(table, "Cash")).toEqual(["2970", "damaged"]);
    expect(figuresOf(table, "EPS per share")).toEqual(["0.01", "0.125"]);
  });

  it("separates rows that were printed on top of each other as far as they can be told apart", () => {
    const table = scannedTable("|September 30, 2013|December 31, 2012", "Cash|77,379|103,33", "Goodwill|32,724|32,64", "Other liabilities|1,397|", "Other liabilities Total liabilities||1,50", "Total liabilities|1,397|1,50", "Other liabilities Total liabilities Commitments and contingencies Fotal stockholders' equity|1,397|1,50 38,33 170,24");
    expect(figuresOf(table, "Other liabilities")).toEqual(["1397", "1500..1509"]);
    expect(figuresOf(table, "Total liabilities")).toEqual(["damaged", "38330..38339"]);
    expect(figuresOf(table, "Total stockholders' equity")).toEqual(["", "170240..170249"]);
  });

  it("leaves a clean table as it is", () => {
    const table = scannedTable(...HEADER, "Revenue|45,192|130,917", "Cost of revenue|10,597|31,342", "Gross profit|34,595|99,575");
    expect(table.diagnostics).toEqual([]);
    expect(table.rows.map((row) => row.label)).toEqual(["Revenue", "Cost of revenue", "Gross profit"]);
  });
});
