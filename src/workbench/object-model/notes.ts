import type { Host, NoteRecord } from "../host";
import { isHostObject, notFound, text, type HostObject } from "../host-object";
import { cellPlace, placeOf, rangeObject } from "./range";

const WIDTH = 260, HEIGHT = 110;

/** Shows a note on its cell and keeps its words. */
export function addNote(host: Host, place: { sheet: string; row: number; column: number }, content: string): NoteRecord {
  const former = [...host.notes.values()].find((note) => note.sheet === place.sheet && note.row === place.row && note.column === place.column);
  const note: NoteRecord = { id: former?.id ?? `note${host.notes.size + 1}-${place.sheet}-${place.row}-${place.column}`, sheet: place.sheet, row: place.row, column: place.column, content };
  host.notes.set(note.id, note);
  host.worksheet(place.sheet).getRange(place.row, place.column).createOrUpdateNote({ id: note.id, row: place.row, col: place.column, width: WIDTH, height: HEIGHT, note: content, show: false });
  return note;
}

function noteObject(host: Host, note: NoteRecord, kind: "Note" | "Comment"): HostObject {
  return {
    kind,
    id: note.id,
    properties: {
      Id: { get: () => note.id },
      Content: { get: () => note.content, set: (value) => { note.content = text(value); addNote(host, note, note.content); } },
      AuthorName: { get: () => "Tieout" },
      Visible: { get: () => false },
      Resolved: { get: () => false },
    },
    methods: {
      GetLocation: () => rangeObject(host, cellPlace(note.sheet, note.row, note.column)),
      Delete: () => {
        host.notes.delete(note.id);
        host.worksheet(note.sheet).getRange(note.row, note.column).deleteNote();
      },
    },
  };
}

/** Notes and comments are one here: a text on a cell. */
export function noteCollection(host: Host, sheet: string | null, kind: "Note" | "Comment"): HostObject {
  const notes = (): NoteRecord[] => [...host.notes.values()].filter((note) => sheet === null || note.sheet === sheet);
  const at = (cell: unknown): ReturnType<typeof placeOf> => placeOf(cell, host, sheet ?? host.activeSheetId());
  return {
    kind: `${kind}Collection`,
    properties: {},
    items: () => notes().map((note) => noteObject(host, note, kind)),
    methods: {
      Add: ([cell, content]) => {
        const words = isHostObject(content) || typeof content !== "string" ? "" : content;
        return noteObject(host, addNote(host, at(cell), words), kind);
      },
      GetItem: ([id]) => {
        const note = notes().find((candidate) => candidate.id === id);
        return note ? noteObject(host, note, kind) : notFound();
      },
      GetItemByCell: ([cell]) => {
        const place = at(cell), note = notes().find((candidate) => candidate.sheet === place.sheet && candidate.row === place.row && candidate.column === place.column);
        return note ? noteObject(host, note, kind) : notFound();
      },
      // Notes are asked for by their cell, comments by their id.
      GetItemOrNullObject: ([key]) => {
        const place = kind === "Note" ? at(key) : null;
        const note = notes().find((candidate) => (place === null ? candidate.id === key : candidate.sheet === place.sheet && candidate.row === place.row && candidate.column === place.column));
        return note ? noteObject(host, note, kind) : null;
      },
      GetCount: () => notes().length,
    },
  };
}
