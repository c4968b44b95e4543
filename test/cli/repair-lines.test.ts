import { repairLines } from "../../src/cli/repair-lines";
import { reportOf8k } from "../support/seeds";

it("tells each proposed repair of the 8-K in one line, proven ones first", () => {
  const { report } = reportOf8k(), lines = repairLines(report);
  expect(lines).toHaveLength(report.repairs.length);
  expect(lines.find((line) => line.includes("Provision for doubtful accounts, Q3 2013"))).toMatch(/^ {2}PROVEN REPAIR: Provision for doubtful accounts, Q3 2013: printed "\(2,203\)", proposed 0\. \S/);
  expect(lines.some((line) => line.includes("the column header of Stock-Based Compensation: printed") && line.includes("proposed 9M 2013"))).toBe(true);
  const firstLikely = lines.findIndex((line) => line.includes("LIKELY"));
  expect(lines.slice(firstLikely < 0 ? lines.length : firstLikely).every((line) => line.includes("LIKELY"))).toBe(true);
});

it("says nothing where nothing is proposed", () => {
  expect(repairLines({ ...reportOf8k().report, repairs: [] })).toEqual([]);
});
