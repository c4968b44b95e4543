import { withChecks } from "../../src/together/append-checks";
import { made, skipped } from "../../src/tieout/draft";
import { Decimal } from "../../src/vocabulary/decimal";
import { column, rows, table } from "../tieout/tables";
import { filing } from "./fixture";

const broken = (expected: string, actual: string): ReturnType<typeof made> => made({ kind: "xbrl", status: "broken", title: actual, period: null, expected: new Decimal(expected), actual: new Decimal(actual), cells: ["s1.r1.c0"], explanation: "" });

describe("checks that other documents add to a filing", () => {
  const columns = [column("Q3 2013", 3, "2013-09-30"), column("Q3 2012", 3, "2012-09-30"), column("9M 2013", 9, "2013-09-30")];
  const { report } = filing({ statements: [table("s1", "income_statement", "Operations", columns, rows(["Revenue", "45192", "39670", "130917"], ["Cost of revenue", "10597", "9036", "31342"], ["Gross profit", "34595", "30834", "99575"]))] });

  it("take their places in its order and leave its own ids as they are", () => {
    expect(report.checks.map(({ status }) => status)).toEqual(["broken", "exact", "exact"]);
    const { checks } = withChecks(report, [skipped({ kind: "xbrl", title: "open", period: null, cells: [], explanation: "" }), broken("100", "101"), broken("100", "0")]);
    expect(checks.map(({ id, status }) => [id, status])).toEqual([["c6", "broken"], ["c5", "broken"], ["c1", "broken"], ["c4", "skipped"], ["c2", "exact"], ["c3", "exact"]]);
    expect(Object.keys(checks[0] ?? {}).sort()).toEqual(Object.keys(report.checks[0] ?? {}).sort());
  });

  it("change nothing where there are none", () => {
    expect(withChecks(report, [])).toBe(report);
  });
});
