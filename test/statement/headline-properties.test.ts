import fc from "fast-check";
import { readCover } from "../../src/filing/cover";
import { endedIn, quartersIn } from "../../src/statement/period-words";
import { findHeadline, inferCalendar } from "../../src/statement/headline";
import { fiscalQuarter, fiscalYear } from "../../src/vocabulary/period";
import { htmlFiling } from "../support/small-filings";

const ORDINAL = ["First", "Second", "Third", "Fourth"];
const words = (iso: string): string => new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

describe("whatever the company's fiscal year", () => {
  it("a release that names its quarter, fiscal year and last day is read in that year", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1994, max: 2030 }), fc.integer({ min: 1, max: 12 }), (quarter, year, yearEndMonth) => {
      const calendar = { yearEndMonth, yearNameOffset: 0 as const };
      const { end } = fiscalQuarter(quarter, year, calendar), lastYear = fiscalYear(year - 1, calendar).end;
      const filing = htmlFiling(`Acme Reports ${ORDINAL[quarter - 1] ?? ""} Quarter Results`, `Acme today announced results for its fiscal ${year} ${(ORDINAL[quarter - 1] ?? "").toLowerCase()} quarter ended ${words(end)}.`, `Risks are told in its Form 10-K for the fiscal year ended ${words(lastYear)}.`);
      const release = filing.documents[0];
      if (!release) throw new Error("no document");
      const found = inferCalendar(release, { date: readCover(filing).date });
      expect(found).toEqual(calendar);
      expect(findHeadline(release, found)).toEqual({ name: `Q${quarter} ${year}`, period: { months: 3, end } });
    }), { numRuns: 60 });
  });
});

describe("any text at all", () => {
  it("is searched for periods without fail, and each stands where it says", () => {
    const piece = fc.constantFrom("quarter", "first", "fiscal", "2020", "ended", "March 31, 2020", "Q3", "'04", "and", "year", "three months", "FY20", ",", "1Q", "20", "thirteen weeks", "\u2019", "(13)");
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ");
      for (const { start, end } of [...quartersIn(text), ...endedIn(text)]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }));
  });

  it("is searched in time that grows with its length only", () => {
    const text = "quarter and year and quarter and the fiscal quarter of ".repeat(4000);
    const started = process.cpuUsage().user;
    quartersIn(text);
    endedIn(`${text} ended `.repeat(2));
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1500);
  });
});
