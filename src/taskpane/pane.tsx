import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { LibraryState } from "../addin/library-state";
import { newestFirst } from "../addin/newest-filing";
import type { WorkbookSession } from "../addin/workbook-session";
import { answerTo } from "../facts/decision";
import type { StoredFiling } from "../workbook/library-xml";
import type { CheckKindShown } from "./check-list";
import { ChecksTab } from "./checks-tab";
import { ClashDialog } from "./clash-dialog";
import { canFill } from "./filing-summary";
import { FillTab } from "./fill-tab";
import { FormulaTab } from "./formula/formula-tab";
import { LettersTab } from "./letters/letters-tab";
import { LibraryTab } from "./library-tab";
import { SettingsTab } from "./settings-tab";
import { SourceTab } from "./source-tab";
import { TabBar, TABS, type TabName } from "./tab-bar";
import type { ThemeChoice } from "./theme-choice";
import { useFill } from "./use-fill";
import { useKeptFocus } from "./use-kept-focus";
import { useLibrary } from "./use-library";
import { useRepairs } from "./use-repairs";
import { useSource } from "./use-source";
import { WorkbookTools } from "./workbook-tools";

export interface PaneProps {
  readonly state: LibraryState;
  readonly samples: readonly StoredFiling[];
  /** The open workbook; null where there is no Excel around the pane. */
  readonly session: WorkbookSession | null;
  readonly themeChoice: ThemeChoice;
  readonly onThemeChoice: (choice: ThemeChoice) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  /** For screen readers: Excel shows the name above the pane already. */
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  panel: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
    // Padding below would be cut off by a scrolling flex container; an empty last child is not.
    "::after": { content: "''", flexShrink: 0, height: tokens.spacingVerticalL },
    ":focus": { outline: "none" },
  },
});

/** The task pane: its tabs over one library and one workbook. */
export function Pane({ state, samples, session, themeChoice, onThemeChoice }: PaneProps): ReactElement {
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>("library");
  const [cameFrom, setCameFrom] = useState<TabName | null>(null);
  const [checksFile, setChecksFile] = useState<string | null>(null);
  const [only, setOnly] = useState<CheckKindShown | null>(null);
  const [words, setWords] = useState("");
  const [lastCheck, setLastCheck] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const keepFocusIn = useKeptFocus(panel);

  /** Switches tabs for the person. */
  const go = (to: TabName, from: TabName | null = null): void => {
    setTab(to);
    setCameFrom(from);
  };

  const library = useLibrary(state, samples);
  const { entries } = library.snapshot;
  const newest = useMemo(() => newestFirst(entries), [entries]);
  const fillable = useMemo(() => newest.filter(({ report }) => canFill(report)), [newest]);
  const checked = useMemo(() => newest.filter(({ report }) => report.checks.length + report.repairs.length > 0), [newest]);
  const fill = useFill(fillable, state, session);
  const source = useSource(library.snapshot, newest, session, () => go("fill"));
  const checksEntry = checked.find(({ report }) => report.file === checksFile) ?? checked[0];
  const repairs = useRepairs(checksEntry, state, session, (entry, { cell }) => {
    source.showFigures(entry, [cell]);
    go("source", "checks");
  });

  /** Nothing was done yet: the library is empty, or holds the samples that a new workbook starts with, and no sheet is filled. */
  const isFirstRun = library.snapshot.facts.length + Object.keys(library.snapshot.cells).length === 0 && entries.every(({ source: text }) => samples.some((sample) => sample.text === text));
  const fillSample = async (): Promise<void> => {
    await library.addSamples();
    const sample = newestFirst(state.snapshot().entries).find(({ source: text, report }) => report.statements.length > 0 && samples.some((each) => each.text === text));
    if (!sample) return;
    fill.fillAll(sample);
    go("fill");
  };

  /** What each tab shows; a tab without an entry is not in the bar. */
  const panels: Readonly<Partial<Record<TabName, () => ReactElement>>> = {
    library: () => (
      <LibraryTab
        ready={library.snapshot.ready}
        reports={entries.map(({ report }) => report)}
        facts={library.snapshot.facts}
        isFirstRun={isFirstRun}
        reading={library.reading}
        notice={library.notice}
        onDismissNotice={library.dismiss}
        onFiles={library.addFiles}
        onText={library.addText}
        onTry={() => void fillSample()}
        onRemove={library.remove}
        onRemoveFacts={library.removeFacts}
        onFill={(file) => {
          fill.chooseFile(file);
          go("fill");
        }}
        onShowNote={(file, note) => {
          const entry = entries.find(({ report }) => report.file === file);
          if (entry) source.showNote(entry, note);
          go("source", "library");
        }}
      />
    ),
    fill: () => (
      <FillTab
        reports={fillable.map(({ report }) => report)}
        file={fill.file}
        chosen={fill.chosen}
        progress={fill.progress}
        notice={fill.notice}
        sheets={fill.sheets}
        onDismissNotice={fill.dismiss}
        onFile={fill.chooseFile}
        onChoose={fill.choose}
        onFill={fill.fill}
        onShowSheet={fill.showSheet}
        onLibrary={() => go("library")}
        onChecks={() => {
          setChecksFile(fill.file);
          go("checks");
        }}
        tools={session?.care ? <WorkbookTools care={session.care} state={state} /> : null}
      />
    ),
    checks: () => (
      <ChecksTab
        reports={checked.map(({ report }) => report)}
        file={checksEntry?.report.file ?? null}
        only={only}
        words={words}
        repairs={checksEntry?.report.repairs.map((repair) => ({ repair, answer: answerTo(library.snapshot.decisions, checksEntry.report.file, repair) })) ?? []}
        repairActions={repairs}
        focusCheck={lastCheck}
        onFile={setChecksFile}
        onOnly={setOnly}
        onWords={setWords}
        onCheck={(check) => {
          if (checksEntry) source.showFigures(checksEntry, check.cells);
          setLastCheck(check.id);
          go("source", "checks");
        }}
        onLibrary={() => go("library")}
      />
    ),
    source: () => (
      <SourceTab
        view={source.view}
        entries={newest}
        entry={source.entry}
        library={state.library()}
        cells={library.snapshot.cells}
        session={session}
        onFile={source.chooseFile}
        onGoToCell={(entry, id) => source.showFigures(entry, [id])}
        notice={source.notice}
        onDismissNotice={source.dismiss}
        back={cameFrom === null ? null : { label: `Back to ${TABS.find(({ name }) => name === cameFrom)?.label ?? "Library"}`, run: () => go(cameFrom) }}
        onFill={() => go("fill")}
        onLibrary={() => go("library")}
      />
    ),
    letters: () => (
      <LettersTab
        entries={entries}
        session={session}
        onFill={(file) => {
          fill.chooseFile(file);
          go("fill", "letters");
        }}
        onShow={({ file, label, detail, at }) => {
          const entry = entries.find(({ report }) => report.file === file);
          if (!entry) return;
          source.showPlace(entry, label, detail, at);
          go("source", "letters");
        }}
        onLibrary={() => go("library")}
      />
    ),
    formula: () => <FormulaTab library={state.library()} session={session} onLibrary={() => go("library")} />,
    settings: () => <SettingsTab choice={themeChoice} onChoice={onThemeChoice} state={state} care={session?.care ?? null} />,
  };
  return (
    <main className={styles.root} onFocus={keepFocusIn}>
      <h1 className={styles.unseen}>Tieout</h1>
      <TabBar
        shown={TABS.flatMap(({ name }) => (panels[name] ? [name] : []))}
        tab={tab}
        onTab={(to) => {
          setLastCheck(null);
          go(to);
        }}
      />
      <div ref={panel} id="panel" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {panels[tab]?.()}
      </div>
      <ClashDialog question={fill.question} />
    </main>
  );
}
