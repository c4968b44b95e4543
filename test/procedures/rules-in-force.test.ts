import { backlogNote } from "../../src/procedures/backlog-note";
import { DATED_RULES } from "../../src/procedures/rules";
import { ruleOn, rulesInForce } from "../../src/procedures/rules-in-force";
import { reportOfLetter } from "../support/seeds";

describe("a rule on a day", () => {
  it.each([
    ["Item 101(c)(1)(viii) of Regulation S-K", "2013-02-27", "in_force"],
    ["Item 101(c)(1)(viii) of Regulation S-K", "2020-11-08", "in_force"],
    ["Item 101(c)(1)(viii) of Regulation S-K", "2020-11-09", "superseded"],
    ["Item 303(a)(3)(ii)", "2021-02-09", "in_force"],
    ["Item 303(a)(3)(ii) of Regulation S-K", "2021-02-10", "superseded"],
    ["Regulation S-K Item 303(b)(2)(ii)", "2013-02-27", "not_yet"],
    ["Item 303(b)(2)(ii) of Regulation S-K", "2022-01-01", "in_force"],
    ["Item 10(e)(1)(i) of Regulation S-K", "2003-03-27", "not_yet"],
    ["Item 10(e)(1)(i) of Regulation S-K", "2016-05-10", "in_force"],
    ["SAB 99", "2013-02-27", "in_force"],
    ["SAB Topic 1.M", "2013-02-27", "in_force"],
    ["ASC 450-20-50", "2008-12-31", "not_yet"],
    ["SFAS 5", "2008-12-31", "in_force"],
    ["SFAS 5", "2013-02-27", "superseded"],
    ["Item 12 of Form 8-K", "2004-01-15", "in_force"],
    ["Item 7777 of Regulation S-K", "2013-02-27", "unknown"],
    ["EITF 99-19", "2013-02-27", "unknown"],
  ])("%s on %s: %s", (citation, date, standing) => {
    expect(ruleOn(citation, date).standing).toBe(standing);
  });

  it("is told by the item that holds it where the table has no line of its own", () => {
    expect(ruleOn("Item 303(a)(3)(iv) of Regulation S-K", "2013-02-27")).toMatchObject({ isExact: false, rule: { key: "S-K 303(a)(3)" } });
  });

  it("says what took its place", () => {
    expect(ruleOn("Item 303(a)(3)(ii)", "2022-01-01").explanation).toContain("Item 303(b)(2)(ii) of Regulation S-K took its place");
  });

  it("is known for all that the letter in seeds/ cites, and in force on its date", () => {
    const { report } = reportOfLetter();
    const cited = report.letter?.comments.flatMap(({ citations, responseCitations }) => [...citations, ...responseCitations]) ?? [];
    expect(cited.map((citation) => ruleOn(citation, report.date ?? "").standing)).toEqual(cited.map(() => "in_force"));
    expect(cited.length).toBeGreaterThan(4);
  });
});

it("the table's lines are in order and each once", () => {
  expect(new Set(DATED_RULES.map(({ key }) => key)).size).toBe(DATED_RULES.length);
  expect(DATED_RULES.filter(({ from, until }) => from !== null && until !== null && from >= until)).toEqual([]);
});

it("the rules in force on a day are those that had begun and not ended", () => {
  const keys = rulesInForce("2013-02-27").map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(["S-K 101(c)(1)(viii)", "S-K 303(a)(3)(ii)", "S-K 103", "SAB 99", "ASC"]));
  expect(keys).not.toContain("S-K 106");
  expect(keys).not.toContain("FAS 5");
});

describe("the note on backlog", () => {
  it("says what the item asks and why bookings are not backlog", () => {
    const { text, rule } = backlogNote("2013-02-27");
    expect(rule.standing).toBe("in_force");
    expect(text).toMatch(/backlog orders believed to be firm.*within the current fiscal year.*Bookings are a subset/);
  });

  it("says so where the item is no longer in force", () => {
    expect(backlogNote("2023-01-01").text).toContain("no longer in force");
    expect(backlogNote("2023-01-01").text).toContain("remaining performance obligations");
  });
});
