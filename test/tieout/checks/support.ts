import { tieOut } from "../../../src/tieout/tie-out";
import { CALENDAR_YEAR } from "../../../src/vocabulary/period";
import type { Check, ProseFigure } from "../../../src/vocabulary/report";
import type { Statement } from "../../../src/vocabulary/statement";
import { column } from "../tables";

/** All checks of a filing with these tables and sentences. */
export function checksOf(statements: readonly Statement[], metrics: readonly ProseFigure[] = []): Check[] {
  return tieOut({ statements, metrics, guidance: [], headline: null, calendar: CALENDAR_YEAR }).checks;
}

export function titled(checks: readonly Check[], title: RegExp): Check[] {
  return checks.filter((check) => title.test(check.title));
}

export const TWO_QUARTERS = [column("Q3 2013", 3, "2013-09-30"), column("Q3 2012", 3, "2012-09-30")];
