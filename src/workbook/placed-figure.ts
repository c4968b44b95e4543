import type { AcceptedRepairs } from "../facts/decision";
import { scaleOf } from "../facts/statement-facts";
import type { Report } from "../vocabulary/report";
import { cellId, type Cell } from "../vocabulary/statement";
import type { Unit } from "../vocabulary/unit";
import { cellAddress, quotedSheet } from "./cell-address";
import type { StatementLayout } from "./statement-layout";
import type { SheetPlan } from "./sheet-plan";
import { shownValue } from "./total-formula";

/** One figure of a filing and the cell of a filled sheet that shows it. */
export interface PlacedFigure {
  readonly id: string;
  readonly sheet: string;
  /** "B7". */
  readonly address: string;
  /** As printed, in printed scale; null where nothing can be read. */
  readonly printed: string | null;
  /** What the filled cell shows as a number: the printed value, or a repair that was accepted; null where it shows none. */
  readonly shown: string | null;
  readonly state: Cell["state"];
  readonly unit: Unit;
  /** What one printed unit is worth. */
  readonly scale: number;
  /** Whether the cell is made from others of its sheet, so that it follows them. */
  readonly isLive: boolean;
  /** The statement, its column and row that the figure stands in; null for a sentence. */
  readonly place: { readonly layout: StatementLayout; readonly column: number; readonly row: string } | null;
}

/** Figure id ("s1.r7.c0", "m3") to where it stands. */
export type PlacedFigures = ReadonlyMap<string, PlacedFigure>;

/** "'Balance sheet'!B7". */
export function referenceTo({ sheet, address }: PlacedFigure): string {
  return `${quotedSheet(sheet)}!${address}`;
}

/** Figure id ("s1.r7.c0") to the formula that its cell has in place of the printed value, "=SUM(B8:B12)". */
export type LiveValues = ReadonlyMap<string, string>;

/** A figure that is only taken over from another sheet is no sum or quotient to hold against its print. */
function isMade(formula: string | undefined): boolean {
  return formula !== undefined && !IS_LINK.test(formula);
}

const IS_LINK = /^=-?'(?:[^']|'')+'![A-Z]+\d+$/;

/**
 * Every figure that the filled sheets have a cell for.
 * @param live formulas of figures that follow others, by figure id
 * @param figures the sheet of the figures in sentences, where it is filled
 */
export function placeFigures(report: Report, layouts: readonly StatementLayout[], live: LiveValues, figures: SheetPlan | undefined, accepted: AcceptedRepairs): PlacedFigures {
  const placed = new Map<string, PlacedFigure>();
  for (const layout of layouts) {
    const { statement, placement, sheet } = layout;
    for (const row of statement.rows) {
      row.cells.forEach((cell, column) => {
        const id = cellId(row, column), printed = shownValue(cell), repair = accepted.get(id);
        const address = cellAddress(placement.rowOf.get(row.id) ?? 0, placement.firstColumn + column);
        placed.set(id, {
          id, sheet, address, printed, shown: repair?.proposed ?? printed, state: cell.state, unit: row.unit, scale: scaleOf(row, statement),
          isLive: repair === undefined && isMade(live.get(id)), place: { layout, column, row: row.id },
        });
      });
    }
  }
  if (figures) placeSentences(report, figures, placed);
  return placed;
}

function placeSentences(report: Report, { name, sources, cells }: SheetPlan, placed: Map<string, PlacedFigure>): void {
  for (const [address, { cellId: id }] of Object.entries(sources)) {
    const figure = id.startsWith("m") ? report.metrics[Number(id.slice(1)) - 1] : undefined;
    const content = figure && cells[Number(address.replace(/\D/g, "")) - 1]?.[columnOf(address)]?.content;
    if (!figure || content?.kind !== "number") continue;
    placed.set(id, { id, sheet: name, address, printed: figure.value, shown: figure.value, state: "read", unit: figure.unit, scale: figure.scale, isLive: false, place: null });
  }
}

/** 1 for "B7"; lists have fewer than 26 columns. */
function columnOf(address: string): number {
  return address.charCodeAt(0) - 65;
}
