import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearch24Regular } from "@fluentui/react-icons/svg/document-search";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { cellOf } from "../addin/selection";
import type { WorkbookSession } from "../addin/workbook-session";
import { formulaOfFigure } from "../facts/figure-formula";
import { findFigure } from "../facts/figure";
import type { Library, LibraryEntry } from "../facts/library";
import type { Place } from "../vocabulary/place";
import type { CellMap } from "../workbook/sheet-plan";
import { EmptyState } from "./empty-state";
import { FilingSelect } from "./filing-select";
import { filingLabel } from "./filing-summary";
import { Notice, type NoticeContent } from "./notice";
import { checksOf, filingFigures } from "./source/filing-figures";
import { FigureCard, type CardContent } from "./source/figure-card";
import { FindBar } from "./source/find-bar";
import { findWords, searchable } from "./source/find-text";
import { Paper, type PaperHandle } from "./source/paper";
import { useInsert } from "./source/use-insert";
import { sourceOfFigure, type PlaceInFiling, type SourceView } from "./source-view";

export interface SourceTabProps {
  readonly view: SourceView;
  /** The library's filings, the newest first, and the one that is shown. */
  readonly entries: readonly LibraryEntry[];
  readonly entry: LibraryEntry | null;
  readonly library: Library;
  readonly cells: CellMap;
  readonly session: WorkbookSession | null;
  readonly notice: NoticeContent | null;
  readonly onDismissNotice: () => void;
  /** Given when the place was asked for from another tab: the way back there. */
  readonly back: { readonly label: string; readonly run: () => void } | null;
  readonly onFile: (file: string) => void;
  /** Selects a figure's cell in the workbook. */
  readonly onGoToCell: (entry: LibraryEntry, id: string) => void;
  readonly onFill: () => void;
  readonly onLibrary: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: 0, minHeight: "min-content", minWidth: 0, gap: tokens.spacingVerticalS },
  back: { flexShrink: 0, alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The filing as it was laid out, with the selected cell's figure highlighted. */
export function SourceTab(props: SourceTabProps): ReactElement {
  const styles = useStyles();
  const { back, entry, entries } = props;
  return (
    <>
      <Notice notice={props.notice} onDismiss={props.onDismissNotice} />
      <div className={styles.root}>
        {back && (
          <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={back.run}>
            {back.label}
          </Button>
        )}
        {entry === null ? (
          <EmptyState icon={<DocumentSearch24Regular />} text="The library is empty. Add a filing to read it here." action={{ label: "Go to Library", run: props.onLibrary }} />
        ) : (
          <>
            <FilingSelect reports={entries.map(({ report }) => report)} file={entry.report.file} onFile={props.onFile} />
            <FilingShown key={entry.report.file} {...props} entry={entry} />
          </>
        )}
      </div>
    </>
  );
}

/** A figure that was clicked, or words that were found: shown until another cell is selected. */
interface Pointed {
  readonly place: PlaceInFiling | { readonly at: Place };
  readonly after: SourceView;
}

function FilingShown({ view, entry, library, cells, session, onGoToCell }: SourceTabProps & { readonly entry: LibraryEntry }): ReactElement {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [words, setWords] = useState("");
  const [match, setMatch] = useState(0);
  const paper = useRef<PaperHandle>(null);
  const asked = view.kind === "place" && view.file === entry.report.file ? view : null;
  const viewKey = useStable(view);
  const target = pointed?.after === viewKey ? pointed.place : asked === null ? null : (viewKey as PlaceInFiling);
  const shown = target !== null && isPlaceInFiling(target) ? target : null;
  const readable = useMemo(() => (words.trim().length < 2 ? null : searchable(entry.source, entry.kept !== undefined)), [entry, words]);
  const found = useMemo(() => (readable === null ? null : findWords(readable, words)), [readable, words]);
  const insert = useInsert(session, shown?.figure ?? "");

  const point = (place: Pointed["place"]): void => setPointed({ place, after: viewKey });
  const showFigure = (id: string): void => {
    const place = sourceOfFigure(entry, id, cellOf(cells, entry.report.file, id));
    if (place) point(place);
  };
  const look = (places: readonly Place[] | null, index: number): void => {
    setMatch(index);
    const at = places?.[index];
    if (at) point({ at });
  };
  const content = useMemo(() => (shown === null ? null : cardOf(shown, entry, library, cells)), [shown, entry, library, cells]);
  const count = useMemo(() => filingFigures(entry.report, entry.source).length, [entry]);
  return (
    <>
      <FindBar
        words={words}
        count={found?.length ?? null}
        index={match}
        onWords={(next) => {
          setWords(next);
          look(next.trim().length < 2 ? null : findWords(searchable(entry.source, entry.kept !== undefined), next), 0);
        }}
        onStep={(by) => { if (found && found.length > 0) look(found, (match + by + found.length) % found.length); }}
      />
      <Paper entry={entry} name={filingLabel(entry.report)} target={target} onFigure={showFigure} handle={paper} />
      <FigureCard
        content={content}
        hint={hintOf(view, count)}
        insert={insert}
        canInsert={session !== null}
        onGoToCell={() => { if (shown?.figure != null) onGoToCell(entry, shown.figure); }}
        onStep={(by) => paper.current?.step(by)}
      />
    </>
  );
}

function isPlaceInFiling(place: Pointed["place"]): place is PlaceInFiling {
  return "kind" in place;
}

/** The same object for views that say the same, though each render makes its own. */
function useStable(view: SourceView): SourceView {
  const [kept, setKept] = useState(view);
  if (kept === view || isSame(kept, view)) return kept;
  setKept(view);
  return view;
}

function isSame(a: SourceView, b: SourceView): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "place" && b.kind === "place") return a.file === b.file && a.figure === b.figure && a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.cell?.cell === b.cell?.cell && a.cell?.sheet === b.cell?.sheet;
  return a.kind === "nothing" || (b.kind !== "nothing" && JSON.stringify(a.cell) === JSON.stringify(b.cell));
}

function cardOf(place: PlaceInFiling, entry: LibraryEntry, library: Library, cells: CellMap): CardContent {
  const { figure: id } = place, { report, source } = entry;
  if (id === null) return { label: place.label, detail: place.detail, printed: null, checks: [], cell: place.cell, formula: null };
  const isSentence = /^[mg]/.test(id);
  const printed = isSentence ? filingFigures(report, source).find((figure) => figure.id === id)?.printed : findFigure(report, id)?.text.replace(/\s+/g, " ").trim();
  return { label: place.label, detail: place.detail, printed: printed ?? null, checks: checksOf(report, id), cell: place.cell ?? cellOf(cells, report.file, id), formula: formulaOfFigure(library, report.file, id) };
}

function hintOf(view: SourceView, count: number): string {
  if (view.kind === "not-filled") return `${view.cell.cell} on ${view.cell.sheet} was not filled by Tieout. Choose a figure in the filing, and its formula can be inserted there.`;
  if (view.kind === "filing-gone") return `${view.cell.cell} on ${view.cell.sheet} was filled from ${view.file}, which is no longer in the library.`;
  return count === 0 ? "No figures were read from this filing." : "Select a cell that Tieout filled, or choose a figure in the filing.";
}
