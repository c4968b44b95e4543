import { joinCutWord, nearlyEqual } from "../../src/table/words";

describe("words cut by a column border", () => {
  const known = new Set(["ebitda", "provided", "weighted", "average", "income", "months", "ended"]);
  it.each([
    ["Adjusted E", "BITDA", "Adjusted EBITDA"],
    ["Net cash pr", "rovided by", "Net cash provided by"],
    ["Weighted a", "verage shares", "Weighted average shares"],
    ["Months", "Ended", "Months Ended"],
    ["Add/", "(less):", "Add/(less):"],
    ["", "Total", "Total"],
  ])("%p and %p are %p", (left, right, joined) => {
    expect(joinCutWord(left, right, known)).toBe(joined);
  });

  it("are compared by letters changed, added or lost", () => {
    expect(nearlyEqual("september", "septennber", 2)).toBe(true);
    expect(nearlyEqual("september", "november", 2)).toBe(false);
  });
});
