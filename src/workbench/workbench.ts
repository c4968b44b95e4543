import "./workbench.css";
import { areaAddress } from "./address";
import { bookDataOf } from "./book-snapshot";
import { CustomFunctions } from "./custom-functions";
import { Engine, type FunctionMetadata } from "./engine";
import { loadFonts } from "./fonts";
import { EventType, Host, type Place } from "./host";
import { notFound } from "./host-object";
import { cellFor, valueOf } from "./object-model/values";
import { workbookObject } from "./object-model/workbook";
import type { TieoutWorkbench } from "./page-api";
import { Changes } from "./page/changes";
import { element, tell } from "./page/element";
import { startFileTools } from "./page/file-tools";
import { startSplitter, startToggle } from "./page/splitter";
import { followTheme } from "./page/theme";
import { PaneLink } from "./pane-link";
import { Protocol } from "./protocol";

const NAMESPACE = "LPSN";
const MOST_WAITS = 400, WAIT = 50;

const functionList = fetch("/functions.json").then(async (response) => (await response.json()) as { readonly functions: readonly FunctionMetadata[] });
const fonts = loadFonts();
startSplitter();
startToggle();
element("grid", HTMLElement).replaceChildren();
const engine = new Engine("grid");
followTheme(engine);
const link = new PaneLink();
const host = new Host(engine, link);
const functions = new CustomFunctions(host);
const service = functions.object();
const settle = (): Promise<void> => engine.calculation.settle();
/** The page stays alive during a long request: clicks are taken, and what it holds back stays held. */
const pause = (): Promise<void> => {
  engine.calculation.keepHeld();
  return new Promise((resolve) => { setTimeout(resolve, 0); });
};
const finished = (): void => {
  engine.flush();
  engine.calculation.release();
  engine.painting.resume();
};
const protocol = new Protocol({ root: workbookObject(host), make: (name) => (name.endsWith(".CustomFunctions") ? service : { kind: name, properties: {}, silent: true }), settle, pause, finished });

const pane = element("pane", HTMLIFrameElement);
window.tieoutHost = {
  documentSettings: link.documentSettings,
  handle: (message) => protocol.handle(message),
  attach: (receiver) => { link.attach(receiver); },
};

/** Reading and writing files is loaded when it is first wanted. */
const files = (): Promise<typeof import("./workbook-file")> => import("./workbook-file");

function placeAt(sheet: string, cell: string): Place {
  return host.place(cell, host.sheetIdByName(sheet) ?? notFound());
}

async function settled(): Promise<void> {
  for (let wait = 0; wait < MOST_WAITS; wait += 1) {
    await settle();
    if (functions.isIdle()) {
      // An answer just taken is shown in the next round.
      await new Promise((resolve) => { setTimeout(resolve, WAIT); });
      await settle();
      if (functions.isIdle()) return;
    }
    await new Promise((resolve) => { setTimeout(resolve, WAIT); });
  }
}

async function loadFunctions(): Promise<void> {
  functions.register(NAMESPACE, (await functionList).functions);
}

function loadPane(): Promise<void> {
  functions.restart();
  return new Promise((resolve) => {
    pane.addEventListener("load", () => { resolve(); }, { once: true });
    pane.src = "/taskpane.html";
  });
}

/** The status line says why the selected cell shows an error, or what its note says; the add-in hears of the selection. */
function watchSelection(): void {
  let last = "";
  engine.grid.commands.onCommandExecuted(({ id }) => {
    if (id !== "sheet.operation.set-selections" && id !== "sheet.operation.set-worksheet-active") return;
    setTimeout(() => {
      const range = engine.workbook.getActiveRange()?.getRange(), sheet = host.activeSheetId();
      if (!range) return;
      const place = { sheet, row: range.startRow, column: range.startColumn };
      const now = `${sheet}|${areaAddress({ ...place, lastRow: range.endRow, lastColumn: range.endColumn })}`;
      tell(functions.message(place) ?? [...host.notes.values()].find((note) => note.sheet === sheet && note.row === place.row && note.column === place.column)?.content ?? "");
      if (now === last) return;
      last = now;
      host.raise(EventType.selectionChanged, "", {});
      host.raise(EventType.sheetSelectionChanged, "Workbook", { worksheetId: sheet, address: areaAddress({ ...place, lastRow: range.endRow, lastColumn: range.endColumn }) });
    }, 0);
  });
}

const api: TieoutWorkbench = {
  ready: start(),
  setCell: async (sheet, cell, value) => {
    const place = placeAt(sheet, cell);
    host.forget(place);
    host.change(place, false, () => cellFor(value, false));
    await settled();
  },
  value: (sheet, cell) => valueOf(host.cells(placeAt(sheet, cell))[0]?.[0]),
  text: (sheet, cell) => {
    const { row, column, sheet: id } = placeAt(sheet, cell);
    return host.worksheet(id).getRange(row, column).getDisplayValue();
  },
  formula: (sheet, cell) => {
    const { row, column, sheet: id } = placeAt(sheet, cell);
    return host.worksheet(id).getRange(row, column).getFormula();
  },
  sheets: () => engine.workbook.getSheets().map((sheet) => sheet.getSheetName()),
  activate: (sheet) => { engine.workbook.setActiveSheet(host.worksheet(host.sheetIdByName(sheet) ?? notFound())); },
  select: (sheet, cell) => {
    const place = placeAt(sheet, cell);
    engine.workbook.setActiveSheet(host.worksheet(place.sheet));
    host.worksheet(place.sheet).getRange(place.row, place.column).activate();
  },
  settle: settled,
  errorMessage: (sheet, cell) => functions.message(placeAt(sheet, cell)),
  note: (sheet, cell) => {
    const place = placeAt(sheet, cell);
    return [...host.notes.values()].find((note) => note.sheet === place.sheet && note.row === place.row && note.column === place.column)?.content ?? null;
  },
  unanswered: () => protocol.unanswered(),
  contents: async () => {
    await settled();
    const book = bookDataOf(host);
    return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, columnWidths: [...sheet.columnWidths], rowHeights: [...sheet.rowHeights] })) };
  },
  save: async () => {
    await settled();
    return (await files()).saveWorkbook(host);
  },
  open: async (bytes) => {
    const losses = await (await files()).openWorkbook(host, bytes);
    await loadPane();
    await settled();
    return losses;
  },
};
window.tieoutWorkbench = api;

async function startNew(): Promise<void> {
  await (await files()).emptyWorkbook(host);
  await loadPane();
  await settled();
}

async function start(): Promise<void> {
  await Promise.all([loadFunctions(), fonts]);
  // Not before the grid stands: on two cores the pane's scripts would keep the grid's from being read.
  void loadPane();
  watchSelection();
  engine.onEdit((sheet, area) => {
    host.forget({ sheet, ...area });
    const details = { address: areaAddress(area), changeType: "RangeEdited", source: "Local", worksheetId: sheet };
    host.raise(EventType.dataChanged, sheet, details);
    host.raise(EventType.dataChanged, "Workbook", details);
  });
  startFileTools({ save: () => api.save(), open: (bytes) => api.open(bytes), startNew, changes: new Changes(engine) });
  document.body.classList.add("ready");
}
