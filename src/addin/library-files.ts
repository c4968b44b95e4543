import type { LibraryEntry } from "../facts/library";
import type { Reading } from "../report/read-report";
import type { KeptFacts } from "../workbook/stored-facts";

/** What reading a file gives, or why it cannot be read. */
export type Attempt<T> = { readonly value: T } | { readonly message: string };

/** What reading a file gives, or a sentence that names the file and says why it cannot be read. */
export function attempt<T>(name: string, read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    return { message: reasonOf(name, error) };
  }
}

/** The same for reading that takes its time. */
export async function attemptLater<T>(name: string, read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { message: reasonOf(name, error) };
  }
}

/** What an error says of a file, with its name. */
export function reasonOf(name: string, error: unknown): string {
  const reason = error instanceof Error && error.message !== "" ? error.message : "The file could not be read.";
  return reason.includes(name) ? reason : `${name}: ${reason}`;
}

/** A file that the workbook keeps, and what came of reading it. */
export interface StoredRead<Stored, T> {
  readonly stored: Stored;
  readonly read: Attempt<T>;
}

export function valuesOf<Stored, T>(reads: readonly StoredRead<Stored, T>[]): readonly T[] {
  return reads.flatMap(({ read }) => ("value" in read ? [read.value] : []));
}

export function unreadOf<Stored, T>(reads: readonly StoredRead<Stored, T>[]): readonly Stored[] {
  return reads.flatMap(({ stored, read }) => ("message" in read ? [stored] : []));
}

/** A filing's name in the library. */
export function nameOf({ report }: LibraryEntry): string {
  return report.file;
}

/** The name of company facts in the library. */
export function fileOf({ facts }: KeptFacts): string {
  return facts.file;
}

/** A sentence about a file whose content the library has. */
export function duplicateOf(name: string, kept: string): string {
  return `${name} is already in the library${kept === name ? "" : ` as ${kept}`}.`;
}

/** Files are told apart by name, so a second, different "release.htm" becomes "release (2).htm". */
export function freeName(name: string, names: readonly string[]): string {
  const taken = new Set(names);
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf("."), stem = dot > 0 ? name.slice(0, dot) : name, ending = dot > 0 ? name.slice(dot) : "";
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number += 1;
  return `${stem} (${number})${ending}`;
}

export function underFreeNames(readings: readonly Reading[], beside: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => ({ ...reading, report: { ...reading.report, file: freeName(nameOf(reading), beside.map(nameOf)) } }));
}

export function factsUnderFreeNames(kept: readonly KeptFacts[], beside: readonly KeptFacts[]): readonly KeptFacts[] {
  return kept.map((each) => ({ ...each, facts: { ...each.facts, file: freeName(fileOf(each), beside.map(fileOf)) } }));
}
