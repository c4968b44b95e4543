import { documentNature } from "../../src/filing/document-nature";
import { htmlFiling, htmlTable, textFiling } from "../support/small-filings";

const TABLE = htmlTable(["", "2020", "2019"], ["Net sales", "1,200", "1,100"], ["Cost of sales", "700", "650"], ["Gross profit", "500", "450"], ["Net income", "60", "50"]);

/** A cover's own words, which stand before any exhibit is named. */
const COVER = "Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions: Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425); Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12). ".repeat(2);

describe("what a filing is", () => {
  it.each([
    ["with tables", htmlFiling("Acme Reports First Quarter 2020 Results", "Sales rose.", TABLE)],
    ["stripped of its tables", htmlFiling("Acme Reports First Quarter 2020 Results", "Net income for the quarter was $5.2 million.")],
    ["with an unusual title and tables", htmlFiling("Acme Delivers Again", "We did well.", TABLE)],
    ["that mentions an acquisition in its title", htmlFiling("Acme Reports Record Third Quarter Earnings and Completes Acquisition of Bolt", "Net income was $5 million.", TABLE)],
    ["under item 8.01 of a Form 8-K", htmlFiling("FORM 8-K", "Item 8.01 Other Events", "Acme reports second quarter results", TABLE)],
  ])("is an earnings release %s", (_, filing) => {
    expect(documentNature(filing)).toEqual({ nature: "earnings_release", reason: null });
  });

  it("is a transcript where an operator and a moderator speak", () => {
    const filing = textFiling("ACME FUNDING INCORPORATED", "", "MODERATOR: JOHN DOE", "", "Operator: Good morning. My name is April and I will be your conference facilitator today.", "", "All lines have been placed on mute.");
    expect(documentNature(filing)).toEqual({ nature: "transcript", reason: expect.stringContaining("transcript of a conference call") as string });
  });

  it("stays a release where an operator is only a kind of business", () => {
    expect(documentNature(htmlFiling("Acme, the leading operator of pipelines, reports first quarter results", "The conference call may be heard live; an operator will assist.", TABLE)).nature).toBe("earnings_release");
  });

  it("is acquisition news where the title says so and no figures are printed", () => {
    expect(documentNature(htmlFiling("Exhibit 99.1", "Acme, Inc. Agrees to Acquire Bolt Software Inc.", "CUPERTINO, Dec. 20, 1996 -- Acme today announced its intention to purchase Bolt for $400 million.")).nature).toBe("acquisition");
  });

  it("is a form's cover where the release is in an exhibit that is not there", () => {
    const nature = documentNature(htmlFiling("FORM 8-K", COVER, "ITEM 2.02. Results of Operations and Financial Condition", "On November 22, 2024, Acme announced financial results for the fiscal quarter ended November 2, 2024. The press release is furnished as Exhibit 99.1.", "ITEM 9.01. Exhibits"));
    expect(nature.nature).toBe("cover_page");
    expect(nature.reason).toContain("Item 2.02 (results of operations)");
  });

  it("names the item of a Form 8-K on something else, although it prints a table of pay", () => {
    const nature = documentNature(htmlFiling("FORM 8-K", "ITEM 5.02 Departure of Directors or Certain Officers", "The Committee approved the following.", htmlTable(["Executive", "2022 Bonus", "2023 Salary"], ["A", "100", "200"], ["B", "100", "200"], ["C", "100", "200"]), "ITEM 9.01 Exhibits"));
    expect(nature).toEqual({ nature: "other", reason: "This Form 8-K reports Item 5.02 (directors, officers or their pay), not results of a quarter or year." });
  });

  it("is something else where a short release has neither figures by period nor results", () => {
    expect(documentNature(htmlFiling("ACME ANNOUNCES 14% INCREASE IN CASH DIVIDEND", "NEW YORK, December 13, 2005 -- Acme announced that its board has approved an increase to $0.04 per share.")).nature).toBe("other");
  });
});
