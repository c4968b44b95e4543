import { readCover } from "../../src/filing/cover";
import { readReport } from "../../src/report/read-report";
import { htmlFiling } from "../support/small-filings";

const opening = ["Acme Reports First Quarter Results", "CUPERTINO, CALIFORNIA — Acme today announced financial results for its fiscal 2024 first quarter ended December 30, 2023."];
const dateOf = (...lines: string[]): string | null => readCover(htmlFiling(...opening, ...lines)).date;

describe("a release that prints no date of its own", () => {
  it.each([
    ["after the exchanges close", "Acme will provide live streaming of its conference call beginning at 2:00 p.m. PT on February 1, 2024 at acme.com.", "2024-02-01"],
    ["today", "Acme will host a conference call today, February 1, 2024, at 8:30 a.m. Eastern Time.", "2024-02-01"],
  ])("takes the day of a call held %s", (_, line, expected) => {
    expect(dateOf(line)).toBe(expected);
  });

  it.each([
    ["a call in the morning, which may follow a release of the evening before", "Acme will host a conference call at 8:30 a.m. Eastern Time on February 2, 2024."],
    ["a replay's last day", "A replay of the conference call will be available until 5:00 p.m. ET on February 8, 2024."],
    ["a dividend's day", "The dividend is payable on February 15, 2024."],
  ])("takes none from %s", (_, line) => {
    expect(dateOf(line)).toBeNull();
  });

  it("says where the date comes from", () => {
    const call = "Acme will hold a webcast at 5:00 p.m. ET on February 1, 2024.";
    const bytes = new TextEncoder().encode(`<html><body>${[...opening, call].map((line) => `<p>${line}</p>`).join("")}</body></html>`);
    const { report, source } = readReport("release.htm", bytes);
    const found = report.diagnostics.find(({ code }) => code === "date-from-call");
    expect(report.date).toBe("2024-02-01");
    expect(source.slice(...(found?.at ?? [0, 0]))).toBe("February 1, 2024");
  });

  it("keeps the dateline's date where there is one", () => {
    expect(readCover(htmlFiling("Acme Reports First Quarter Results", "BOSTON, January 31, 2024 -- Acme today announced results.", "Acme will hold a webcast at 5:00 p.m. ET on February 1, 2024.")).date).toBe("2024-01-31");
  });
});
