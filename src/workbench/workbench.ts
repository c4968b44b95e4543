import { areaAddress } from "./address";
import { bookDataOf } from "./book-snapshot";
import { CustomFunctions } from "./custom-functions";
import { Engine, type FunctionMetadata } from "./engine";
import { loadFonts } from "./fonts";
import { EventType, Host, type NoteRecord, type Place } from "./host";
import { notFound } from "./host-object";
import { cellFor, valueOf } from "./object-model/values";
import { workbookObject } from "./object-model/workbook";
import type { PlainBook, TieoutWorkbench, WorkbenchHost } from "./page-api";
import { Changes } from "./page/changes";
import { element, tell } from "./page/element";
import { startFileTools } from "./page/file-tools";
import { startSplitter, startToggle } from "./page/splitter";
import { followTheme } from "./page/theme";
import { PaneLink } from "./pane-link";
import { Protocol } from "./protocol";
import { emptyWorkbook, openWorkbook, saveWorkbook } from "./workbook-file";

const NAMESPACE = "LPSN";
const MOST_WAITS = 400, WAIT = 50;

/** The page's workbook: a grid, the host that answers the add-in in the pane, and the page's tools around them. */
export class Workbench implements TieoutWorkbench {
  readonly ready: Promise<void>;
  /** What the pane's frame finds in this page. */
  readonly paneHost: WorkbenchHost;
  private readonly engine = new Engine("grid");
  private readonly link = new PaneLink();
  private readonly host = new Host(this.engine, this.link);
  private readonly functions = new CustomFunctions(this.host);
  private readonly protocol = this.makeProtocol();
  private readonly pane = element("pane", HTMLIFrameElement);

  constructor() {
    followTheme(this.engine);
    this.paneHost = {
      documentSettings: this.link.documentSettings,
      handle: (message) => this.protocol.handle(message),
      attach: (receiver) => { this.link.attach(receiver); },
    };
    this.ready = this.start();
  }

  async setCell(sheet: string, cell: string, value: string | number): Promise<void> {
    const place = this.placeAt(sheet, cell);
    this.host.forget(place);
    this.host.change(place, false, () => cellFor(value, false));
    await this.settle();
  }

  value(sheet: string, cell: string): string | number | boolean {
    return valueOf(this.host.cells(this.placeAt(sheet, cell))[0]?.[0]);
  }

  text(sheet: string, cell: string): string {
    const { row, column, sheet: id } = this.placeAt(sheet, cell);
    return this.host.worksheet(id).getRange(row, column).getDisplayValue();
  }

  formula(sheet: string, cell: string): string {
    const { row, column, sheet: id } = this.placeAt(sheet, cell);
    return this.host.worksheet(id).getRange(row, column).getFormula();
  }

  sheets(): string[] {
    return this.engine.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  activate(sheet: string): void {
    this.engine.workbook.setActiveSheet(this.host.worksheet(this.host.sheetIdByName(sheet) ?? notFound()));
  }

  select(sheet: string, cell: string): void {
    const place = this.placeAt(sheet, cell);
    this.engine.workbook.setActiveSheet(this.host.worksheet(place.sheet));
    this.host.worksheet(place.sheet).getRange(place.row, place.column).activate();
  }

  async settle(): Promise<void> {
    const { calculation } = this.engine;
    for (let wait = 0; wait < MOST_WAITS; wait += 1) {
      await calculation.settle();
      if (this.functions.isIdle()) {
        // An answer just taken is shown in the next round.
        await new Promise((resolve) => { setTimeout(resolve, WAIT); });
        await calculation.settle();
        if (this.functions.isIdle()) return;
      }
      await new Promise((resolve) => { setTimeout(resolve, WAIT); });
    }
  }

  errorMessage(sheet: string, cell: string): string | null {
    return this.functions.message(this.placeAt(sheet, cell));
  }

  note(sheet: string, cell: string): string | null {
    return this.noteAt(this.placeAt(sheet, cell))?.content ?? null;
  }

  unanswered(): readonly string[] {
    return this.protocol.unanswered();
  }

  async contents(): Promise<PlainBook> {
    await this.settle();
    const book = bookDataOf(this.host);
    return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, columnWidths: [...sheet.columnWidths], rowHeights: [...sheet.rowHeights] })) };
  }

  async save(): Promise<Uint8Array> {
    await this.settle();
    return saveWorkbook(this.host);
  }

  async open(bytes: Uint8Array): Promise<readonly string[]> {
    const losses = await openWorkbook(this.host, bytes);
    await this.loadPane();
    await this.settle();
    return losses;
  }

  private async start(): Promise<void> {
    const functionList = fetch("/functions.json").then(async (response) => (await response.json()) as { readonly functions: readonly FunctionMetadata[] });
    startSplitter();
    startToggle();
    const [{ functions }] = await Promise.all([functionList, loadFonts()]);
    this.functions.register(NAMESPACE, functions);
    // Not before the grid stands: on two cores the pane's scripts would keep the grid's from being read.
    void this.loadPane();
    this.watchSelection();
    this.engine.onEdit((sheet, area) => {
      this.host.forget({ sheet, ...area });
      const details = { address: areaAddress(area), changeType: "RangeEdited", source: "Local", worksheetId: sheet };
      this.host.raise(EventType.dataChanged, sheet, details);
      this.host.raise(EventType.dataChanged, "Workbook", details);
    });
    startFileTools({ save: () => this.save(), open: (bytes) => this.open(bytes), startNew: () => this.startNew(), changes: new Changes(this.engine) });
    document.body.classList.add("ready");
  }

  private async startNew(): Promise<void> {
    await emptyWorkbook(this.host);
    await this.loadPane();
    await this.settle();
  }

  private loadPane(): Promise<void> {
    this.functions.restart();
    return new Promise((resolve) => {
      this.pane.addEventListener("load", () => { resolve(); }, { once: true });
      this.pane.src = "/taskpane.html";
    });
  }

  private makeProtocol(): Protocol {
    const { engine, host } = this, service = this.functions.object();
    return new Protocol({
      root: workbookObject(host),
      make: (name) => (name.endsWith(".CustomFunctions") ? service : { kind: name, properties: {}, silent: true }),
      settle: () => engine.calculation.settle(),
      // The page stays alive during a long request: clicks are taken, and what it holds back stays held.
      pause: () => {
        engine.calculation.keepHeld();
        return new Promise((resolve) => { setTimeout(resolve, 0); });
      },
      finished: () => {
        engine.flush();
        engine.calculation.release();
        engine.painting.resume();
      },
    });
  }

  /** The status line says why the selected cell shows an error, or what its note says; the add-in hears of the selection. */
  private watchSelection(): void {
    let last = "";
    this.engine.grid.commands.onCommandExecuted(({ id }) => {
      if (id !== "sheet.operation.set-selections" && id !== "sheet.operation.set-worksheet-active") return;
      setTimeout(() => {
        const range = this.engine.workbook.getActiveRange()?.getRange(), sheet = this.host.activeSheetId();
        if (!range) return;
        const place = { sheet, row: range.startRow, column: range.startColumn };
        const address = areaAddress({ ...place, lastRow: range.endRow, lastColumn: range.endColumn });
        tell(this.functions.message(place) ?? this.noteAt(place)?.content ?? "");
        if (`${sheet}|${address}` === last) return;
        last = `${sheet}|${address}`;
        this.host.raise(EventType.selectionChanged, "", {});
        this.host.raise(EventType.sheetSelectionChanged, "Workbook", { worksheetId: sheet, address });
      }, 0);
    });
  }

  private placeAt(sheet: string, cell: string): Place {
    return this.host.place(cell, this.host.sheetIdByName(sheet) ?? notFound());
  }

  private noteAt({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): NoteRecord | undefined {
    return [...this.host.notes.values()].find((note) => note.sheet === sheet && note.row === row && note.column === column);
  }
}
