import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { lettersOf } from "../../src/taskpane/letters/letter-view";
import { LettersTab } from "../../src/taskpane/letters/letters-tab";
import { lightTheme } from "../../src/taskpane/theme";
import { reportOf8k, reportOfLetter } from "../support/seeds";

describe("the Letters tab", () => {
  it("shows the letter's four comments answered, its promises held against the release, and the one redaction", () => {
    const [company, ...others] = lettersOf([reportOfLetter(), reportOf8k()]);
    expect(others).toEqual([]);
    expect(company?.comments).toHaveLength(4);
    expect(company?.comments.every(({ response }) => response !== null)).toBe(true);
    expect(company?.commitments.some(({ status, evidence }) => status === "Kept" && /bookings/i.test(evidence ?? ""))).toBe(true);
    expect(company?.redactions).toHaveLength(1);
  });

  it("says what to do where the library has no letter", () => {
    const markup = renderToStaticMarkup(<FluentProvider theme={lightTheme}><LettersTab entries={[]} session={null} onFill={() => undefined} onShow={() => undefined} onLibrary={() => undefined} /></FluentProvider>);
    expect(markup).toContain("No comment letter is in the library yet.");
  });
});
