import { parseArea, quoteSheet, splitAddress, type Area } from "./address";
import type { BookProperties } from "./book-data";
import { rowsOf, type CellChanges, type Engine, type GridCell } from "./engine";
import { HostError, invalidArgument, notFound } from "./host-object";
import type { PaneLink } from "./pane-link";
import { Prints } from "./prints";
import { Tables } from "./tables";
import type { HostMessage } from "./wire";

export interface NoteRecord {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  content: string;
}

export interface XmlPartRecord {
  readonly id: string;
  readonly namespace: string;
  xml: string;
}

/** Numbers of the events (messageType on the wire). They are always sent: the client knows who listens. */
export const EventType = { selectionChanged: 2, dataChanged: 10, worksheetActivated: 11, worksheetAdded: 13, sheetSelectionChanged: 14, worksheetDeleted: 15 } as const;
const EVENT_CATEGORY = 65536;

/** A sheet's area, the sheet by its id. */
export interface Place extends Area {
  readonly sheet: string;
}

/** The open workbook as the object model's parts share it: the grid, and what the grid does not keep itself. */
export class Host {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, XmlPartRecord>();
  readonly notes = new Map<string, NoteRecord>();
  readonly prints: Prints;
  readonly tables: Tables;
  /** What the file says of itself; a new workbook says nothing. */
  properties: BookProperties = {};
  theme: string | null = null;
  /** Called when cells are written over: their function results are asked for anew. */
  forget: (place: Place) => void = () => undefined;
  forgetAll: () => void = () => undefined;

  constructor(readonly engine: Engine, private readonly pane: PaneLink) {
    this.tables = new Tables(engine);
    this.prints = new Prints(engine);
  }

  /** Settings of the Common API (Office.context.document.settings). */
  get documentSettings(): Record<string, string> {
    return this.pane.documentSettings;
  }

  post(message: HostMessage): void {
    this.pane.post(message);
  }

  raise(type: number, target: string, details: Record<string, unknown>): void {
    this.pane.post({ type: 3, message: { entries: [{ messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(details) }] } });
  }

  worksheet(id: string): NonNullable<ReturnType<Engine["sheet"]>> {
    return this.engine.sheet(id) ?? notFound();
  }

  sheetIdByName(name: string): string | null {
    const wanted = name.toLowerCase();
    const sheet = this.engine.workbook.getSheets().find((candidate) => candidate.getSheetName().toLowerCase() === wanted || candidate.getSheetId() === name);
    return sheet?.getSheetId() ?? null;
  }

  activeSheetId(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  /** The place that an address names; addresses without a sheet are of `sheet`. */
  place(address: string, sheet: string): Place {
    const parts = splitAddress(address), id = parts.sheet === null ? sheet : (this.sheetIdByName(parts.sheet) ?? notFound());
    const worksheet = this.worksheet(id);
    const area = parts.cells === "" ? { row: 0, column: 0, lastRow: worksheet.getMaxRows() - 1, lastColumn: worksheet.getMaxColumns() - 1 } : parseArea(parts.cells, worksheet.getMaxRows(), worksheet.getMaxColumns());
    if (area) return { sheet: id, ...area };
    const named = this.engine.workbook.getDefinedName(parts.cells)?.getFormulaOrRefString();
    return named === undefined ? invalidArgument() : this.place(named.replace(/^=/, ""), sheet);
  }

  sheetName(id: string): string {
    return this.worksheet(id).getSheetName();
  }

  quoted(id: string): string {
    return quoteSheet(this.sheetName(id));
  }

  cells(place: Place): GridCell[][] {
    this.engine.reach(place.sheet, place);
    return this.engine.cells(place.sheet, place);
  }

  /** Sets something of every cell; null from `change` leaves a cell as it is. */
  change(place: Place, styleOnly: boolean, change: (row: number, column: number) => Record<string, unknown> | null): void {
    const changes: CellChanges = {};
    rowsOf(place, (row, column) => {
      const made = change(row, column);
      if (made) (changes[row] ??= {})[column] = made;
    });
    this.engine.write(place.sheet, changes, styleOnly);
  }

  /** One value for all cells, or a table of the area's shape. */
  static shaped(value: unknown, place: Area): (row: number, column: number) => unknown {
    if (!Array.isArray(value)) return () => value;
    const rows = value as readonly unknown[], height = place.lastRow - place.row + 1, width = place.lastColumn - place.column + 1;
    if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
      throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    return (row, column) => (rows[row - place.row] as readonly unknown[])[column - place.column];
  }
}
