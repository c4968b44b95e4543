import type { Check, CheckKind } from "../vocabulary/report";
import { quotedSheet } from "./cell-address";
import { formulaCell } from "./sheet-builder";
import type { ConditionalLook, PlannedCell } from "./sheet-plan";
import { COLORS, type LayoutStyle } from "./style-table";

/** What a check came to, as the Checks sheet counts it: the worst of several is the greatest. */
export type TickCode = 0 | 1 | 2 | 3;

/** Not checked, ties, within rounding, does not tie. */
export const TICKS = ["n/a", "✓", "≈", "✗"] as const;

/** By code, for rows of a statement and for rows of a list, which are read from the top. */
const STYLES: Readonly<Record<TickPlace, readonly [LayoutStyle, LayoutStyle, LayoutStyle, LayoutStyle]>> = {
  statement: ["tickSkipped", "tickExact", "tickRounding", "tickBroken"],
  list: ["listTickSkipped", "listTickExact", "listTickRounding", "listTickBroken"],
};

export type TickPlace = "statement" | "list";

export const CODES: Readonly<Record<Check["status"], TickCode>> = { skipped: 0, exact: 1, rounding: 2, broken: 3 };

/**
 * A check that arrives at its first figure says nothing of the others: parts may be wrong together, and that a sentence
 * rounds a table's figure is no doubt about the table.
 */
const ARRIVES: ReadonlySet<CheckKind> = new Set<CheckKind>(["sum", "identity", "per_share", "growth", "narrative", "guidance"]);

/** One row of the Checks sheet. */
export interface CheckRow {
  readonly check: Check;
  /** The cell with its code: "J5". */
  readonly code: string;
  /** The cell with its difference: "F5". */
  readonly difference: string;
  /** What it comes to with the figures as filled, and what its difference shows then. */
  readonly now: TickCode;
  readonly apart: number | string | null;
  /** Whether it follows the filled cells. */
  readonly isLive: boolean;
}

/** The ticks of all figures: asked for a figure's id, the planned tick cell; null where no check arrives at the figure. */
export interface Ticks {
  readonly of: (figure: string, place: TickPlace) => PlannedCell | null;
  /** Whether a check of the figure does not tie with the figures as filled. */
  readonly isBroken: (figure: string) => boolean;
  /** By how much it does not tie, in the figure's own units: nothing while it ties. Null where no check arrives at it. */
  readonly differenceOf: (figure: string, numberFormat: string) => PlannedCell | null;
}

/** Excel takes 255 arguments; so many checks of one figure tell enough. */
const MOST_CHECKS = 60;

/** Ticks that follow the Checks sheet: each is the worst result of the checks that arrive at its figure. */
export function ticksOf(rows: readonly CheckRow[], sheet: string): Ticks {
  const byFigure = new Map<string, CheckRow[]>();
  for (const row of rows) {
    const { kind, cells } = row.check;
    // That two tables may not speak of the same thing is nothing a tick could tell.
    if (kind === "notice" || (!ARRIVES.has(kind) && row.now === 0 && !row.isLive)) continue;
    for (const figure of ARRIVES.has(kind) ? cells.slice(0, 1) : cells) {
      const known = byFigure.get(figure);
      if (!known) byFigure.set(figure, [row]);
      else if (known.length < MOST_CHECKS) known.push(row);
    }
  }
  return {
    of: (figure, place) => {
      const own = byFigure.get(figure);
      return own ? tickCell(own, sheet, STYLES[place]) : null;
    },
    isBroken: (figure) => byFigure.get(figure)?.some(({ now }) => now === 3) ?? false,
    differenceOf: (figure, numberFormat) => {
      const own = byFigure.get(figure);
      return own ? differenceCell(own, sheet, numberFormat) : null;
    },
  };
}

function tickCell(rows: readonly CheckRow[], sheet: string, styles: readonly LayoutStyle[]): PlannedCell {
  const codes = rows.map(({ code }) => `${quotedSheet(sheet)}!${code}`);
  const worst = Math.max(...rows.map(({ now }) => now)) as TickCode;
  const told = rows.filter(({ now, check }) => now === 3 && check.status === "broken").map(({ check }) => check.explanation);
  const formula = `=CHOOSE(${codes.length === 1 ? (codes[0] ?? "") : `MAX(${codes.join(",")})`}+1,${TICKS.map((tick) => `"${tick}"`).join(",")})`;
  return formulaCell(formula, TICKS[worst], styles[worst] ?? "tickSkipped", "General", told.length === 0 ? null : told.join("\n"));
}

/** Formulas nest as deep as 64; the first few checks that do not tie tell enough. */
const MOST_DIFFERENCES = 12;

/** The difference of the first check that does not tie, whatever an edit makes of it. */
function differenceCell(rows: readonly CheckRow[], sheet: string, numberFormat: string): PlannedCell {
  const told = [...rows].sort((a, b) => Number(b.now === 3) - Number(a.now === 3)).slice(0, MOST_DIFFERENCES);
  const at = (address: string): string => `${quotedSheet(sheet)}!${address}`;
  const formula = told.reduceRight((rest, { code, difference }) => `IF(${at(code)}=3,${at(difference)},${rest})`, '""');
  return formulaCell(`=${formula}`, told.find(({ now }) => now === 3)?.apart ?? "", "apart", numberFormat);
}

/** Colours of ticks and of the figures beside them, for the same rows. */
export function tickLooks(figures: string, ticks: string): readonly ConditionalLook[] {
  const first = ticks.split(":")[0] ?? ticks;
  const is = (code: TickCode): string => `=${first}="${TICKS[code]}"`;
  return [
    { range: ticks, formula: is(3), style: { color: COLORS.broken, fill: COLORS.brokenFill, bold: true } },
    { range: ticks, formula: is(2), style: { color: COLORS.rounding } },
    { range: ticks, formula: is(1), style: { color: COLORS.exact } },
    { range: ticks, formula: is(0), style: { color: COLORS.quiet } },
    { range: figures, formula: `=$${first}="${TICKS[3]}"`, style: { fill: COLORS.brokenFill } },
  ];
}
