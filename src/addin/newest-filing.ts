import type { LibraryEntry } from "../facts/library";

/** Latest date first; those that state no date last, in the library's order. */
export function newestFirst(entries: readonly LibraryEntry[]): readonly LibraryEntry[] {
  return [...entries].sort((a, b) => (b.report.date ?? "").localeCompare(a.report.date ?? ""));
}

/** The filing that the ribbon's button fills from: the newest that has statements; null where none has. */
export function newestWithStatements(entries: readonly LibraryEntry[]): LibraryEntry | null {
  return newestFirst(entries).find(({ report }) => report.statements.length > 0) ?? null;
}
