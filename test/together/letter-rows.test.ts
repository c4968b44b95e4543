import { commentRows, redactionRows } from "../../src/together/letter-rows";
import { LETTER, reportOf8k, reportOfLetter } from "../support/seeds";

describe("the letter in seeds/ as rows", () => {
  const entries = [reportOf8k(), reportOfLetter()];

  it("has its four comments, answered, though the staff's letter is not at hand", () => {
    expect(commentRows(entries).map(({ company, round, number, state, asked, answered }) => [company, round, number, state, asked, answered])).toEqual([1, 2, 3, 4].map((number) => ["LivePerson, Inc.", 1, number, "answered", null, expect.objectContaining({ file: LETTER, date: "2013-02-27" }) as unknown]));
  });

  it("has the rules that each comment cites, in force when the staff wrote", () => {
    const [, bookings] = commentRows(entries);
    expect(bookings?.citations.map(({ citation, standing }) => [citation, standing])).toEqual([["Item 303(a)(3)(ii) of Regulation S-K", "in_force"], ["Item 101(c)(1)(viii) of Regulation S-K", "in_force"]]);
    expect(bookings?.citations[0]?.explanation).toContain("on 2013-02-07");
  });

  it("has one redaction, in the answer to comment 3", () => {
    expect(redactionRows(entries)).toMatchObject([{ entry: 1, file: LETTER, comment: 3, requestedBy: "LivePerson, Inc.", redaction: { near: expect.stringContaining("[****]") as unknown } }]);
  });
});
