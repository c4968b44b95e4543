/** Pixels, by number of the column or row. */
type Sizes = Record<number, number>;

interface SheetSizes {
  readonly widths: Sizes;
  readonly heights: Sizes;
}

/** Widths and heights that are gathered until something else is asked of the grid, which lays out a sheet anew for each change. */
export class PendingSizes {
  private readonly sheets = new Map<string, SheetSizes>();

  add(sheet: string, kind: keyof SheetSizes, from: number, to: number, pixels: number): void {
    const sizes = this.sheets.get(sheet) ?? { widths: {}, heights: {} };
    this.sheets.set(sheet, sizes);
    for (let line = from; line <= to; line += 1) sizes[kind][line] = pixels;
  }

  /** What is pending, which is so no longer. */
  take(): readonly (readonly [sheet: string, sizes: SheetSizes])[] {
    if (this.sheets.size === 0) return [];
    const taken = [...this.sheets];
    this.sheets.clear();
    return taken;
  }
}

/** From the first to the last of the lines that have a size; null where none has. */
export function spanOf(sizes: Sizes): readonly [first: number, last: number] | null {
  const lines = Object.keys(sizes).map(Number);
  return lines.length === 0 ? null : [lines.reduce((a, b) => Math.min(a, b)), lines.reduce((a, b) => Math.max(a, b))];
}
