import fc from "fast-check";
import { parsePeriod, type PeriodContext } from "../../src/facts/period-grammar";
import { CALENDAR_YEAR, endOfMonth, fiscalQuarter, fiscalYear, periodName, samePeriod, type FiscalCalendar, type Period } from "../../src/vocabulary/period";

const CALENDAR: PeriodContext = { calendar: CALENDAR_YEAR, anchor: { months: 3, end: "2013-09-30" } };

function nameOf(typed: string | number, context: PeriodContext = CALENDAR): string {
  const parsed = parsePeriod(typed, context);
  return parsed.kind === "period" ? periodName(parsed.period, context.calendar) : parsed.message;
}

describe("what people type for a period", () => {
  it.each<readonly [string | number, string]>([
    ["Q3 2013", "Q3 2013"], ["3Q13", "Q3 2013"], ["Q3'13", "Q3 2013"], ["Q3’13", "Q3 2013"], ["Q3-13", "Q3 2013"], ["q3 13", "Q3 2013"],
    ["FQ32013", "Q3 2013"], ["FQ3 2013", "Q3 2013"], ["3FQ13", "Q3 2013"], ["2013Q3", "Q3 2013"], ["2013 Q3", "Q3 2013"], ["FY13 Q3", "Q3 2013"], ["Q3 FY2013", "Q3 2013"],
    ["2013/3F", "Q3 2013"], ["Q3/2013", "Q3 2013"], ["  q3   2013 ", "Q3 2013"], ["third quarter 2013", "Q3 2013"], ["the third quarter of 2013", "Q3 2013"], ["3rd quarter fiscal 2013", "Q3 2013"],
    ["three months ended September 30, 2013", "Q3 2013"], ["Quarter ended 9/30/2013", "Q3 2013"],
    ["FY2013", "FY 2013"], ["FY 2013", "FY 2013"], ["FY13", "FY 2013"], ["FY'13", "FY 2013"], ["2013", "FY 2013"], [2013, "FY 2013"], ["2013FY", "FY 2013"], ["full year 2013", "FY 2013"],
    ["fiscal 2013", "FY 2013"], ["fiscal year 2013", "FY 2013"], ["year ended December 31, 2012", "FY 2012"], ["12M 2013", "FY 2013"],
    ["9M 2013", "9M 2013"], ["9M13", "9M 2013"], ["2013 9M", "9M 2013"], ["nine months 2013", "9M 2013"], ["nine months ended September 30, 2013", "9M 2013"], ["first nine months of 2013", "9M 2013"],
    ["3M 2013", "Q1 2013"], ["6M 2013", "H1 2013"], ["1H13", "H1 2013"], ["H1 2013", "H1 2013"], ["2H 2013", "H2 2013"], ["2013H1", "H1 2013"], ["first half of 2013", "H1 2013"],
    ["YTD", "9M 2013"], ["ytd", "9M 2013"], ["YTD Q3 2013", "9M 2013"], ["Q2 2013 YTD", "H1 2013"], ["YTD Q4 2012", "FY 2012"], ["year to date", "9M 2013"],
    ["LTM", "LTM Q3 2013"], ["TTM", "LTM Q3 2013"], ["LTM Q3 2013", "LTM Q3 2013"], ["TTM 2Q13", "LTM Q2 2013"], ["LTM Q4 2012", "FY 2012"],
    ["FQ0", "Q3 2013"], ["FQ-1", "Q2 2013"], ["FQ-3", "Q4 2012"], ["FQ+1", "Q4 2013"], ["fq−1", "Q2 2013"], ["MRQ", "Q3 2013"], ["FY0", "FY 2012"], ["FY-1", "FY 2011"], ["FY+1", "FY 2013"],
    ["2013-09-30", "2013-09-30"], ["9/30/2013", "2013-09-30"], ["09/30/13", "2013-09-30"], ["2013/9/30", "2013-09-30"], ["September 30, 2013", "2013-09-30"], ["Sept. 30, 2013", "2013-09-30"],
    ["30 September 2013", "2013-09-30"], ["30-Sep-13", "2013-09-30"], ["Sep-13", "2013-09-30"], ["September 2013", "2013-09-30"], ["as of September 30, 2013", "2013-09-30"], ["December 31, 2012", "2012-12-31"],
    [41547, "2013-09-30"], ["41547", "2013-09-30"], [41547.75, "2013-09-30"], [41274, "2012-12-31"], ["6M to 2013-09-30", "6M to 2013-09-30"],
  ])("%p is %s", (typed, name) => expect(nameOf(typed)).toBe(name));

  it.each(["Q5 2013", "Q0 2013", "13/30/2013", "2/30/2013", "FY-13", "hello", "Q3", "10M 2013", "Q3 20133", 7, -1, 0.5, Number.NaN, Infinity, 1e12])("%p is refused with what to write instead", (typed) => {
    expect(nameOf(typed)).toBe(`"${String(typed)}" is not a period; write Q3 2013, FY 2013, 9M 2013 or a date.`);
  });

  it("says so when nothing was typed", () => expect(nameOf("  ")).toBe("The period is empty; write Q3 2013, FY 2013, 9M 2013 or a date."));

  it.each(["YTD", "LTM", "FQ-1", "FY0"])("%s without a filing says that there is nothing to count from", (typed) => {
    expect(nameOf(typed, { calendar: CALENDAR_YEAR, anchor: null })).toMatch(/counts from the newest filing's period, and no filing at hand states one/);
  });

  it("follows a retailer's calendar: fiscal 2023 ends in February 2024", () => {
    const retail: PeriodContext = { calendar: { yearEndMonth: 1, yearNameOffset: -1 }, anchor: { months: 3, end: "2023-10-28" } };
    expect(parsePeriod("FY 2023", retail)).toEqual({ kind: "period", period: { months: 12, end: "2024-01-31" } });
    expect(nameOf("YTD", retail)).toBe("9M 2023");
    expect(nameOf("FQ0", retail)).toBe("Q3 2023");
    expect(nameOf("FY0", retail)).toBe("FY 2022");
  });
});

const calendars: fc.Arbitrary<FiscalCalendar> = fc.record({ yearEndMonth: fc.integer({ min: 1, max: 12 }), yearNameOffset: fc.constantFrom<0 | -1>(0, -1) });
const ends = fc.tuple(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => endOfMonth(year, month));

describe("the canonical names", () => {
  it("read back as the period they name, for every fiscal year's end", () => {
    fc.assert(fc.property(calendars, ends, fc.constantFrom(0, 1, 2, 3, 6, 9, 12, 18), (calendar, end, months) => {
      const period: Period = { months, end }, name = periodName(period, calendar);
      const parsed = parsePeriod(name, { calendar, anchor: null });
      expect(parsed.kind).toBe("period");
      if (parsed.kind !== "period") return;
      expect(samePeriod(parsed.period, period)).toBe(true);
      expect(periodName(parsed.period, calendar)).toBe(name);
    }), { numRuns: 2000 });
  });

  it("have the short forms of the same quarter and year", () => {
    fc.assert(fc.property(calendars, fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 1, max: 4 }), (calendar, year, quarter) => {
      const context: PeriodContext = { calendar, anchor: null }, short = String(year).slice(2);
      const expected = periodName(fiscalQuarter(quarter, year, calendar), calendar);
      for (const form of [`${quarter}Q${short}`, `Q${quarter}'${short}`, `Q${quarter}-${short}`, `FQ${quarter}${year}`, `${year}Q${quarter}`, `${year}/${quarter}F`, `q${quarter}  ${year}`]) expect(nameOf(form, context)).toBe(expected);
      expect(nameOf(`FY${short}`, context)).toBe(periodName(fiscalYear(year, calendar), calendar));
    }));
  });
});

it("no text or number makes the grammar throw or answer twice differently", () => {
  const pieces = fc.array(fc.constantFrom("Q", "F", "Y", "H", "M", "3", "13", "2013", "-", "'", "/", " ", "LTM", "YTD", "TO", "SEP", "30", ",", "ENDED", "QUARTER", "💥"), { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(fc.property(fc.oneof(fc.string(), pieces, fc.double()), (typed) => {
    const parsed = parsePeriod(typed, CALENDAR);
    expect(parsed).toEqual(parsePeriod(typed, CALENDAR));
    if (parsed.kind === "period") expect(parsed.period.end).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    else expect(parsed.message).toMatch(/\.$/);
  }), { numRuns: 3000 });
});
