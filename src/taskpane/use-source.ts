import { useEffect, useRef, useState } from "react";
import { blockOf, cellOf, isFilled, type SheetCell } from "../addin/selection";
import type { LibrarySnapshot } from "../addin/library-state";
import type { WorkbookSession } from "../addin/workbook-session";
import type { LibraryEntry } from "../facts/library";
import type { Diagnostic } from "../vocabulary/diagnostic";
import type { NoticeContent } from "./notice";
import type { Place } from "../vocabulary/place";
import { place, sourceOfCell, sourceOfFigure, type SourceView } from "./source-view";

export interface SourceActions {
  readonly view: SourceView;
  readonly notice: NoticeContent | null;
  readonly dismiss: () => void;
  /** The filing that is shown; null while the library has none. */
  readonly entry: LibraryEntry | null;
  readonly chooseFile: (file: string) => void;
  /** Selects the figures' cells, as many as lie in one block of a sheet, and shows where the first is printed. */
  readonly showFigures: (entry: LibraryEntry, ids: readonly string[]) => void;
  readonly showNote: (entry: LibraryEntry, note: Diagnostic) => void;
  /** Shows any place of a filing; no cell is selected. */
  readonly showPlace: (entry: LibraryEntry, label: string, detail: string | null, at: Place) => void;
}

/** What was asked for last: a cell by selecting it, a place from another tab, or a filing. Cells are looked up afresh when the library changes. */
type Asked = { readonly cell: SheetCell } | { readonly view: SourceView } | { readonly file: string } | null;

const NOT_IN_EXCEL: NoticeContent = { intent: "info", text: "The pane is not open in Excel, so no cell was selected." };

/**
 * What the Source tab shows: it follows the selected cell, and the checks and notes of the other tabs.
 * @param newest the library's filings, the newest first
 */
export function useSource(snapshot: LibrarySnapshot, newest: readonly LibraryEntry[], session: WorkbookSession | null, onFillWanted: () => void): SourceActions {
  const [asked, setAsked] = useState<Asked>(null);
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [lastFile, setLastFile] = useState<string | null>(null);
  /** The first cell of the block selected here, until Excel tells that it is. */
  const chosen = useRef<SheetCell | null>(null);
  useEffect(
    () =>
      watch(session, (cell) => {
        // The selection that a check asked for is no wish to see another figure.
        const isOwn = chosen.current?.sheet === cell.sheet && chosen.current.cell === cell.cell;
        chosen.current = null;
        if (isOwn) return;
        setAsked({ cell });
        setNotice(null);
      }),
    [session],
  );

  const view = viewOf(asked, snapshot);
  // A cell of the person's own says nothing of a filing: the one on the screen stays.
  const file = view.kind === "place" ? view.file : asked && "file" in asked ? asked.file : lastFile;
  if (file !== lastFile) setLastFile(file);
  const entry = newest.find(({ report }) => report.file === file) ?? newest[0] ?? null;

  const showFigures = (of: LibraryEntry, ids: readonly string[]): void => {
    const { file: name } = of.report;
    const found = ids.map((id) => ({ id, cell: cellOf(snapshot.cells, name, id) }));
    const first = found.find(({ cell }) => cell !== null) ?? found[0];
    const shown = first ? sourceOfFigure(of, first.id, first.cell) : null;
    setAsked({ view: shown ?? { kind: "nothing" } });
    if (!first?.cell) { setNotice(session ? unfilled(isFilled(snapshot.cells, name), onFillWanted) : NOT_IN_EXCEL); return; }
    setNotice(null);
    const { cell } = first;
    const block = blockOf(cell, found.flatMap((each) => each.cell ?? []));
    chosen.current = { sheet: cell.sheet, cell: block.split(":")[0] ?? block };
    void session?.select({ sheet: cell.sheet, cell: block }).then(
      (selected) => setNotice(selected ? null : { intent: "warning", text: `The sheet ${cell.sheet} is no longer in this workbook, so no cell was selected.`, action: { label: "Fill sheets", run: onFillWanted } }),
      () => setNotice({ intent: "warning", text: `Excel could not select ${cell.cell} on ${cell.sheet} just now. Finish editing the cell you are in, then try again.` }),
    );
  };
  const showPlace: SourceActions["showPlace"] = (of, label, detail, at) => {
    setNotice(null);
    setAsked({ view: place(of, null, label, detail, at) });
  };
  const showNote = (of: LibraryEntry, note: Diagnostic): void => showPlace(of, "Note on reading it", note.message, note.at);
  const chooseFile = (name: string): void => {
    setNotice(null);
    setAsked({ file: name });
  };
  return { view, notice, dismiss: () => setNotice(null), entry, chooseFile, showFigures, showNote, showPlace };
}

function viewOf(asked: Asked, { cells, entries }: LibrarySnapshot): SourceView {
  if (!asked || "file" in asked) return { kind: "nothing" };
  return "cell" in asked ? sourceOfCell(asked.cell, cells, entries) : asked.view;
}

function unfilled(others: boolean, onFillWanted: () => void): NoticeContent {
  const text = others ? "These figures are in no filled sheet, so no cell was selected." : "The sheets of this filing are not filled yet, so no cell was selected.";
  return { intent: "info", text, action: { label: "Fill sheets", run: onFillWanted } };
}

/** Starts watching and returns the way to stop it, also while it has not quite started. */
function watch(session: WorkbookSession | null, listener: (cell: SheetCell) => void): () => void {
  if (!session) return () => undefined;
  let wanted = true, stop: () => void = () => undefined;
  session.watchSelection((cell) => wanted && listener(cell)).then(
    (stopWatching) => (wanted ? (stop = stopWatching) : stopWatching()),
    // A host without selection events: the tab still answers to checks and notes.
    () => undefined,
  );
  return () => {
    wanted = false;
    stop();
  };
}
