import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Repair } from "../../src/vocabulary/report";
import { ChecksTab, type ChecksTabProps } from "../../src/taskpane/checks-tab";
import { FillTab, type FillTabProps } from "../../src/taskpane/fill-tab";
import { LibraryTab, type LibraryTabProps } from "../../src/taskpane/library-tab";
import { Notice } from "../../src/taskpane/notice";
import { SourceTab, type SourceTabProps } from "../../src/taskpane/source-tab";
import type { RepairActions } from "../../src/taskpane/use-repairs";
import { makeLibrary } from "../../src/facts/library";
import { summarizeFacts } from "../../src/taskpane/facts-summary";
import type { KeptFacts } from "../../src/workbook/stored-facts";
import type { CompanyFacts } from "../../src/xbrl/company-facts";
import { sourceOfFigure } from "../../src/taskpane/source-view";
import { lightTheme } from "../../src/taskpane/theme";
import { sampleCheck, sampleReport, SAMPLE_SOURCE } from "../addin/sample-report";

function html(element: ReactElement): string {
  return renderToStaticMarkup(<FluentProvider theme={lightTheme}>{element}</FluentProvider>);
}

/** The words alone, as they are read. */
function words(markup: string): string {
  return markup.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

const nothing = (): void => undefined;

function library(change: Partial<LibraryTabProps>): string {
  return html(<LibraryTab ready reports={[sampleReport()]} facts={[]} onRemoveFacts={nothing} isFirstRun={false} reading={null} notice={null} onDismissNotice={nothing} onFiles={nothing} onText={nothing} onTry={nothing} onFill={nothing} onRemove={nothing} onShowNote={nothing} {...change} />);
}

function fill(change: Partial<FillTabProps>): string {
  return html(
    <FillTab reports={[sampleReport()]} file="acme.txt" chosen={new Set(["s1"])} progress={null} notice={null} sheets={[]} onDismissNotice={nothing} onFile={nothing} onChoose={nothing} onFill={nothing} onShowSheet={nothing} onLibrary={nothing} onChecks={nothing} {...change} />,
  );
}

describe("the Library tab", () => {
  it("names each filing, and each button says which filing it is for", () => {
    const markup = library({});
    expect(words(markup)).toContain("Acme, Inc. 8-K · Q3 2013 · November 6, 2013 1 statement, 2 figures in the text");
    expect(markup).toContain('aria-label="Remove Acme, Inc., 8-K · Q3 2013 · November 6, 2013"');
    expect(markup).toContain('aria-label="Fill sheets from Acme, Inc., 8-K · Q3 2013 · November 6, 2013"');
    expect(words(markup)).toContain("1 note on reading it");
  });

  it("takes several files of the kinds that can be read", () => {
    expect(library({})).toMatch(/<input[^>]*accept="\.txt,\.htm,\.html,\.pdf,\.json"[^>]*multiple/);
  });

  it("at the first run says what Tieout does, with the sample one click away and one's own filings below", () => {
    const text = words(library({ reports: [], isFirstRun: true }));
    expect(text).toContain("Try it with LivePerson’s sample");
    expect(text).toMatch(/Or add your own filings .*Drop filings here .*Choose files .*Paste text/);
    expect(words(library({}))).not.toContain("Try it with");
  });

  it("says what is being read, and can be told to stop where that is possible", () => {
    const here = { words: "Reading acme.htm…" };
    expect(words(library({ reading: here }))).toContain("Reading acme.htm…");
    expect(words(library({ reading: here }))).not.toContain("Cancel");
    expect(words(library({ reading: { ...here, cancel: nothing } }))).toContain("Cancel");
  });

  describe("with company facts", () => {
    const kept = (name: string, change: Partial<CompanyFacts> = {}, isPartial = false): KeptFacts => ({ facts: { file: `${name}.json`, cik: "42", name, concepts: new Map([["Revenues", new Map()], ["Assets", new Map()]]), unreadable: 0, ...change }, packed: name, isPartial });

    it("names the company, how much they hold and which filings are compared with them", () => {
      const markup = library({ reports: [sampleReport({ checks: [sampleCheck("c1", { kind: "xbrl" }), sampleCheck("c2", { kind: "xbrl", status: "skipped" })] })], facts: [kept("ACME INC")] });
      expect(words(markup)).toContain("ACME INC Company facts · CIK 42 2 elements of US GAAP");
      expect(words(markup)).toContain("Compared with 1 filing");
      expect(markup).toContain('aria-label="Remove ACME INC, Company facts · CIK 42"');
      expect(summarizeFacts(kept("ACME INC"), [sampleReport({ checks: [sampleCheck("c1", { kind: "xbrl" }), sampleCheck("c2", { kind: "xbrl", status: "skipped" })] })]).filings).toEqual([{ file: "acme.txt", label: "Acme, Inc. · 8-K · Q3 2013", compared: "1 figure compared" }]);
    });

    it("says plainly when they are compared with nothing, and what is left out", () => {
      expect(words(library({ reports: [], facts: [kept("BIRCH CORP")] }))).toContain("No filing of this company is in the library. Add one, and its figures are compared with these facts.");
      expect(words(library({ facts: [kept("ACME INC", { concepts: new Map() })] }))).toContain("No elements of US GAAP No figure is compared with them, because none is reported under US GAAP.");
      expect(words(library({ facts: [kept("ACME INC", { unreadable: 1 }, true)] }))).toContain("The file is very large, so only elements that Tieout compares figures with are kept in this workbook. 1 fact was left out, because a date or a value cannot be read.");
    });
  });

  it("while starting says that it is reading, and is not called empty", () => {
    const text = words(library({ reports: [], ready: false }));
    expect(text).toContain("Reading the library…");
    expect(text).not.toContain("empty");
  });

  it("shows what a filing says as text, never as markup", () => {
    const markup = library({ reports: [sampleReport({ registrant: { name: "<img src=x onerror=alert(1)>", ticker: null, cik: null, fileNumber: null } })] });
    expect(markup).not.toContain("<img");
    expect(markup).toContain("&lt;img");
  });
});

describe("the Fill tab", () => {
  it("has every statement ticked, with its kind, and one button", () => {
    const markup = fill({});
    expect(words(markup)).toContain("Statements of operations Income statement, in thousands, 2 periods");
    expect(markup.match(/type="checkbox"[^>]*checked=""|checked=""[^>]*type="checkbox"/g)).toHaveLength(2);
    expect(markup.match(/type="submit"/g)).toHaveLength(1);
    expect(markup).toMatch(/<legend[^>]*>Statements<\/legend>/);
  });

  it("shows how far it is while filling", () => {
    const markup = fill({ progress: { step: "Income statement", done: 2, total: 7 } });
    expect(words(markup)).toContain("Income statement (2 of 7)");
    expect(markup).toContain('role="progressbar"');
    expect(words(markup)).toContain("Filling…");
  });

  it("lists the sheets that were made, as buttons that lead to them", () => {
    const markup = fill({ notice: { intent: "success", title: "2 sheets filled", text: "from Acme." }, sheets: ["Income statement", "Checks"] });
    expect(markup).toContain('role="status"');
    expect(markup).toMatch(/<button type="button"[^>]*>Checks<\/button>/);
  });

  it("leads to the library where there is nothing to fill", () => {
    expect(words(fill({ reports: [] }))).toContain("No filing with statements or comments is in the library yet. Go to Library");
  });
});

describe("the Checks tab", () => {
  const actions: RepairActions = { busy: false, notice: null, dismiss: nothing, accept: nothing, reject: nothing, takeBack: nothing, show: nothing };
  const tab = (change: Partial<ChecksTabProps> = {}): string => html(<ChecksTab reports={[sampleReport()]} file={null} only={null} words="" focusCheck={null} repairs={[]} repairActions={actions} onFile={nothing} onOnly={nothing} onWords={nothing} onCheck={nothing} onLibrary={nothing} {...change} />);
  const checks = tab();

  it("counts in plain words and says what is off by how much", () => {
    const text = words(checks);
    expect(text).toContain("1 Does not tie 0 Proposed repairs 0 Ties within rounding 1 Ties 0 Not checked 0 Notes");
    expect(text).toContain("Income Q3 2012 Off by 1 Revenue less costs is 4,670, but 4,671 is printed.");
    expect(text).not.toMatch(/\b(exact|broken|skipped|s1\.r)/);
  });

  it("tells which filter is pressed", () => {
    const markup = tab({ only: "exact" });
    expect(markup.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(words(markup)).not.toContain("Off by");
  });

  it("narrows to the words typed, and says so where nothing has them", () => {
    expect(words(tab({ words: "q3 2012" }))).not.toContain("Revenue less costs is income.");
    expect(words(tab({ words: "q3 2012" }))).toContain("Off by 1");
    expect(words(tab({ words: "goodwill" }))).toContain("Nothing in this filing has these words. Show everything");
  });

  describe("with proposed repairs", () => {
    const repair: Repair = { cell: "s1.r10.c1", kind: "figure", printed: "4,671", proposed: "4670", standing: "proven", evidence: ["c2"], explanation: "Only 4,670 lets the column add up." };
    const other: Repair = { ...repair, cell: "s1.r1.c1", printed: "", proposed: "39671", kind: "missing", standing: "likely", evidence: [] };

    it("shows what is printed, what is proposed, how certain it is, why, and the checks that it rests on", () => {
      const text = words(tab({ repairs: [{ repair: other, answer: null }, { repair, answer: null }] }));
      expect(text).toContain("Income Q3 2012 Printed “4,671” → 4,670 Proven Only 4,670 lets the column add up. Rests on: Income, Q3 2012 Accept Reject");
      expect(text).toContain("Revenue Q3 2012 Not printed → 39,671 Likely Derived");
      expect(text.indexOf("Printed “4,671”")).toBeLessThan(text.indexOf("Not printed"));
    });

    it("offers all proven ones in one click where there are several, and to take an answer back", () => {
      const second: Repair = { ...repair, cell: "s1.r2.c1" };
      expect(words(tab({ repairs: [{ repair, answer: null }, { repair: second, answer: null }] }))).toContain("Accept all 2 proven repairs");
      const answered = words(tab({ repairs: [{ repair, answer: "accepted" }, { repair: second, answer: "rejected" }] }));
      expect(answered).not.toContain("Accept all");
      expect(answered).toContain("Accepted Take back");
      expect(answered).toContain("Rejected Take back");
    });
  });

  it("groups what a person has to judge as notes, never as a break", () => {
    const notice = sampleCheck("n1", { kind: "notice", status: "skipped", title: "Adjusted margin", expected: null, actual: null, difference: null, explanation: "No reconciliation is given." });
    expect(words(tab({ reports: [sampleReport({ checks: [notice] })] }))).toMatch(/0 Does not tie .* 1 Notes .*Notes Adjusted margin/);
  });
});

describe("the Source tab", () => {
  const entry = { report: sampleReport(), source: SAMPLE_SOURCE, prose: [] };
  const session = { fill: () => Promise.reject(new Error()), applyRepairs: () => Promise.reject(new Error()), select: () => Promise.resolve(true), insertFormula: () => Promise.reject(new Error()), show: () => Promise.resolve(true), watchSelection: () => Promise.resolve(nothing) };
  const cells = { Income: { B5: { file: "acme.txt", cellId: "s1.r1.c0", at: [0, 1], text: "45,192" } } } as const;
  const source = (view: SourceTabProps["view"], change: Partial<SourceTabProps> = {}): string =>
    html(<SourceTab view={view} entries={[entry]} entry={entry} library={makeLibrary([entry])} cells={cells} session={session} notice={null} onDismissNotice={nothing} back={null} onFile={nothing} onGoToCell={nothing} onFill={nothing} onLibrary={nothing} {...change} />);
  const revenue = sourceOfFigure(entry, "s1.r1.c0", { sheet: "Income", cell: "B5" }) ?? { kind: "nothing" as const };
  const costs = sourceOfFigure(entry, "s1.r2.c0", null) ?? { kind: "nothing" as const };

  it("says of the figure what it is, as what it is printed, and where it stands, and offers its cell", () => {
    const markup = source(revenue);
    expect(words(markup)).toContain("Revenue 45,192 as printed Q3 2013, Statements of operations No check reads this figure. Income, B5");
    expect(words(markup)).toContain("Go to its cell");
    expect(markup).toMatch(/<section[^>]*tabindex="0"[^>]*aria-label="The filing: Acme, Inc\. · 8-K · Q3 2013\./);
  });

  it("offers the formula that answers with the figure, and none where another figure would answer", () => {
    expect(words(source(costs))).toMatch(/=LPSN\.FACT\(&quot;Costs&quot;,&quot;Q3 2013&quot;\).* Insert formula/);
    expect(words(source(revenue))).toContain("No function can ask for Revenue for Q3 2013 so that it means this figure alone.");
    expect(words(source(revenue))).not.toContain("Insert formula");
  });

  it("says first of a figure that does not tie why it does not", () => {
    const income = sourceOfFigure(entry, "s1.r10.c1", null) ?? { kind: "nothing" as const };
    expect(words(source(income))).toContain("Does not tie in 1 of 1 check. Revenue less costs is 4,670, but 4,671 is printed.");
  });

  it("offers no formula to insert where no workbook is open", () => {
    expect(words(source(costs, { session: null }))).not.toContain("Insert formula");
  });

  it("puts nothing of the filing itself into the page's own markup", () => {
    const hostile = `typed <script>alert(1)</script> ${SAMPLE_SOURCE}`;
    expect(source(revenue, { entry: { ...entry, source: hostile } })).not.toContain("alert(1)");
  });

  it("says plainly when a cell was not filled by Tieout, and when its filing is gone", () => {
    const cell = { sheet: "Sheet1", cell: "B2" };
    expect(words(source({ kind: "not-filled", cell }))).toContain("B2 on Sheet1 was not filled by Tieout. Choose a figure in the filing, and its formula can be inserted there.");
    expect(words(source({ kind: "filing-gone", cell, file: "a.txt" }))).toContain("B2 on Sheet1 was filled from a.txt, which is no longer in the library.");
    expect(words(source({ kind: "nothing" }))).toContain("Select a cell that Tieout filled, or choose a figure in the filing.");
    expect(words(source({ kind: "nothing" }, { entry: null, entries: [] }))).toContain("The library is empty. Add a filing to read it here. Go to Library");
  });
});

describe("messages", () => {
  it("come into a region that is there before them, so that they are announced", () => {
    expect(html(<Notice notice={null} onDismiss={nothing} />)).toContain('<div role="status" aria-live="polite"></div>');
    const markup = html(<Notice notice={{ intent: "info", text: "Removed.", action: { label: "Undo", run: nothing } }} onDismiss={nothing} />);
    expect(words(markup)).toContain("Removed. Undo");
    expect(markup).toContain('aria-label="Dismiss message"');
  });
});
