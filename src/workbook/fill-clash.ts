/** A sheet filled before where a person changed cells, or put something where the sheet is about to grow. */
export interface SheetClash {
  readonly sheet: string;
  /** The cells that the fill would write over: "B9". At least one. */
  readonly cells: readonly string[];
}

/** Fill new sheets beside them, write over the cells, or fill nothing at all. */
export type ClashAnswer = "new-sheet" | "replace" | "cancel";

/** Asked once for all sheets of a fill. */
export type AskOnClash = (clashes: readonly SheetClash[]) => ClashAnswer | Promise<ClashAnswer>;

/** Equal for the same question. */
export function clashKey(clashes: readonly SheetClash[]): string {
  return JSON.stringify(clashes.map(({ sheet, cells }) => [sheet, cells]));
}
