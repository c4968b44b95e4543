import type { CellChanges } from "./engine";

type Change = Readonly<Record<string, unknown>>;

/** Cells of one sheet that are about to be written, of one kind: contents, or looks only. */
export interface Writes {
  readonly sheet: string;
  readonly styleOnly: boolean;
  readonly changes: CellChanges;
}

/**
 * Writes that are gathered until something else is asked of the grid: a fill formats a sheet in hundreds of calls, and
 * each change of the grid has a price of its own.
 */
export class PendingWrites {
  private pending: Writes | null = null;

  /** Adds to what is pending; returns what must be written first because it is of another kind or sheet. */
  add({ sheet, styleOnly, changes }: Writes): Writes | null {
    const { pending } = this;
    if (pending?.sheet === sheet && pending.styleOnly === styleOnly) {
      for (const [row, line] of Object.entries(changes)) {
        const known = (pending.changes[Number(row)] ??= {});
        for (const [column, change] of Object.entries(line)) known[Number(column)] = mergedChange(known[Number(column)], change);
      }
      return null;
    }
    this.pending = { sheet, styleOnly, changes };
    return pending;
  }

  /** What is pending, which is so no longer. */
  take(): Writes | null {
    const { pending } = this;
    this.pending = null;
    return pending;
  }

  /** The looks that a cell is about to get; null where none are pending. */
  looks(sheet: string, row: number, column: number): Change | null {
    return this.pending?.sheet === sheet ? ((this.pending.changes[row]?.[column]?.["s"] as Change | undefined) ?? null) : null;
  }
}

/** The one change that does what two do, one after the other. */
export function mergedChange(first: Change | undefined, second: Change): Record<string, unknown> {
  if (first === undefined) return { ...second };
  const looks = [first["s"], second["s"]] as const;
  return { ...first, ...second, ...(isChange(looks[0]) && isChange(looks[1]) ? { s: mergedLooks(looks[0], looks[1]) } : {}) };
}

/** Looks laid over others: lines at other sides of a cell stay. */
export function mergedLooks(first: Change, second: Change): Record<string, unknown> {
  const lines = [first["bd"], second["bd"]] as const;
  return { ...first, ...second, ...(isChange(lines[0]) && isChange(lines[1]) ? { bd: { ...lines[0], ...lines[1] } } : {}) };
}

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null;
}
