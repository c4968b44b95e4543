import { asksTieout, formatShown, hasNoValue, readsSpillOf, type FrozenCell } from "./frozen-cells";
import type { ReadCell } from "./sheet-reading";

/** A formula that becomes its value. */
export interface Freezing {
  readonly cell: ReadCell;
  readonly value: string | number | boolean;
  /** The number format that it shows, where it has none of its own. */
  readonly format: string | null;
}

export interface FreezePlan {
  /**
   * Formulas to be replaced first: of those with the same words only the first of a sheet. A host may show the words of a
   * formula in each cell that it fills; once it is gone, only cells with formulas of their own still have one.
   */
  readonly first: readonly Freezing[];
  readonly later: readonly Freezing[];
  /** Cells whose formula has no value yet: they stay. */
  readonly waiting: readonly ReadCell[];
}

/** Which formulas of a sheet become values: those that ask Tieout, and those that read what such a one fills. */
export function planFreeze(cells: readonly ReadCell[]): FreezePlan {
  const asking = new Set(cells.filter(({ formula }) => asksTieout(formula)));
  for (let known = -1; known !== asking.size; ) {
    known = asking.size;
    const addresses = new Set([...asking].map(({ address }) => address));
    for (const cell of cells) if (readsSpillOf(cell.formula, addresses)) asking.add(cell);
  }
  const ordered = cells.filter((cell) => asking.has(cell));
  const ready = ordered.filter(({ value }) => !hasNoValue(value)).map(freezing), words = new Set<unknown>();
  const first = ready.filter(({ cell: { formula } }) => !words.has(formula) && words.add(formula).has(formula));
  return { first, later: ready.filter((each) => !first.includes(each)), waiting: ordered.filter(({ value }) => hasNoValue(value)) };
}

function freezing(cell: ReadCell): Freezing {
  const value = plainValue(cell.value);
  return { cell, value, format: formatOf(cell, value) };
}

/** The format that a function shows a value with in a cell that has none of its own. */
function formatOf({ format, text }: ReadCell, value: string | number | boolean): string | null {
  return typeof value === "number" && format === "General" && typeof text === "string" ? formatShown(text, value) : null;
}

function plainValue(value: unknown): string | number | boolean {
  return typeof value === "number" || typeof value === "boolean" ? value : typeof value === "string" ? value : "";
}

/** What is remembered of a formula. */
export function frozenFormula({ cell, value, format }: Freezing): FrozenCell {
  return { formula: String(cell.formula), value, ...(format === null ? {} : { isFormatted: true }) };
}

/** Cells that were filled by a formula that is now gone: they held something and hold nothing now. */
export interface Emptied {
  readonly cell: ReadCell;
  readonly value: string | number | boolean;
  /** The number format that it showed, where it has none of its own. */
  readonly format: string | null;
  /** Address of the formula that filled it. */
  readonly filledBy: string;
}

/** Compares a sheet before and after its first formulas were replaced. */
export function afterFirst(plan: FreezePlan, before: readonly ReadCell[], after: readonly ReadCell[]): { readonly emptied: readonly Emptied[]; readonly later: readonly Freezing[] } {
  const now = new Map(after.map((cell) => [cell.address, cell]));
  const written = new Set(plan.first.map(({ cell }) => cell.address)), owners = new Map(plan.first.map(({ cell }) => [`${cell.row},${cell.column}`, cell]));
  const emptied = before.flatMap((cell): Emptied[] => {
    const value = plainValue(cell.value), present = now.get(cell.address)?.formula ?? "";
    if (value === "" || written.has(cell.address) || present !== "") return [];
    const owner = ownerOf(cell, owners) ?? latest(plan.first.map((each) => each.cell).filter(({ row, column }) => row <= cell.row && column <= cell.column));
    if (!owner) return [];
    owners.set(`${cell.row},${cell.column}`, owner);
    return [{ cell, value, format: formatOf(cell, value), filledBy: owner.address }];
  });
  const gone = new Set(emptied.map(({ cell }) => cell.address));
  return { emptied, later: plan.later.filter(({ cell }) => !gone.has(cell.address)) };
}

/** A formula fills a rectangle at its right and below, so a cell belongs to the formula of its neighbour at the left or above. */
function ownerOf({ row, column }: ReadCell, owners: ReadonlyMap<string, ReadCell>): ReadCell | undefined {
  return latest([owners.get(`${row},${column - 1}`), owners.get(`${row - 1},${column}`)].filter((owner) => owner !== undefined));
}

/** Where two filled rectangles meet, the one that begins further down or right is the cell's own. */
function latest(cells: readonly ReadCell[]): ReadCell | undefined {
  return [...cells].sort((a, b) => b.row - a.row || b.column - a.column)[0];
}
