import { Decimal } from "../vocabulary/decimal";
import type { Check, CheckKind } from "../vocabulary/report";
import { onSheet } from "./cell-address";
import { recipesOf, type Recipe } from "./check-recipes";
import type { LiveValues, PlacedFigure, PlacedFigures } from "./placed-figure";
import type { StatementLayout } from "./statement-layout";
import { checkedLinks, measureLinks, type Link } from "./statement-links";
import { planTotals, type LiveTotal } from "./total-formula";

/** Checks that say how a figure is made from others of the tables: margins, values per share, changes. */
const MADE: ReadonlySet<CheckKind> = new Set<CheckKind>(["identity", "per_share", "growth"]);

/**
 * Which figures are formulas in place of printed values: changes, totals, figures of other sheets, and quotients. Each
 * gives exactly what is printed, and together they never run in a circle.
 * @param checks what the proof knows of the figures
 * @param placed where every figure stands; whether it is live is not asked
 */
export function planLiveValues(layouts: readonly StatementLayout[], checks: readonly Check[], placed: PlacedFigures): LiveValues {
  const graph = new LiveGraph();
  const made = checks.filter(({ kind, cells }) => MADE.has(kind) && cells.length === 3).flatMap((check) => {
    const figures = check.cells.flatMap((id) => placed.get(id) ?? []);
    return figures.length === 3 && figures.every(({ place }) => place !== null) ? [{ check, figures }] : [];
  });
  const fromColumns = made.filter(({ check }) => check.kind === "growth");
  graph.addMade(fromColumns);
  for (const layout of layouts) {
    layout.statement.columns.forEach((_, column) => {
      for (const [row, total] of planTotals(layout.statement, column, layout.placement)) graph.addTotal(row, column, total);
    });
  }
  for (const link of [...measureLinks(layouts), ...checkedLinks(layouts, checks, placed)]) graph.addLink(link);
  graph.addMade(made);
  return graph.formulas;
}

interface Made {
  readonly check: Check;
  readonly figures: readonly PlacedFigure[];
}

function wayOf([figure]: readonly PlacedFigure[], { way = "" }: Recipe): string {
  return `${figure?.sheet ?? ""}|${figure?.place?.column ?? ""}|${way}`;
}

/** Formulas and what they read; whatever would close a circle is left out. */
class LiveGraph {
  readonly formulas = new Map<string, string>();
  private readonly reads = new Map<string, readonly string[]>();

  addTotal(row: string, column: number, { formula, terms }: LiveTotal): void {
    this.add(`${row}.c${column}`, terms.map((term) => `${term}.c${column}`), formula);
  }

  addLink({ target, source, formula }: Link): void {
    this.add(target, [source], formula);
  }

  /** Of several ways that come to the print, the one that most figures of the column are made in. */
  addMade(made: readonly Made[]): void {
    const found = made.map(({ check, figures }) => ({ figures, recipes: recipesOf(check, figures, new Map()).filter(givesPrint) }));
    const counts = new Map<string, number>();
    for (const { figures, recipes } of found) for (const recipe of recipes) counts.set(wayOf(figures, recipe), (counts.get(wayOf(figures, recipe)) ?? 0) + 1);
    for (const { figures, recipes } of found) {
      const [figure, ...others] = figures, count = (recipe: Recipe): number => counts.get(wayOf(figures, recipe)) ?? 0;
      const best = [...recipes].sort((a, b) => count(b) - count(a))[0];
      if (figure && best) this.add(figure.id, others.map(({ id }) => id), `=${onSheet(writtenOut(best), figure.sheet)}`);
    }
  }

  private add(target: string, sources: readonly string[], formula: string): void {
    if (this.formulas.has(target) || sources.some((source) => this.leadsTo(source, target))) return;
    this.reads.set(target, sources);
    this.formulas.set(target, formula);
  }

  private leadsTo(from: string, to: string, seen = new Set<string>()): boolean {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (this.reads.get(from) ?? []).some((next) => this.leadsTo(next, to, seen));
  }
}

function writtenOut({ expected, shownTo }: Recipe): string {
  return shownTo === null ? expected.text : `ROUND(${expected.text},${shownTo})`;
}

/** A remainder this near to a half may be rounded either way by binary arithmetic. */
const TOO_NEAR = new Decimal("1e-7");

/** Whether a formula over the printed figures comes to exactly the printed one, however it is computed. */
function givesPrint({ figures, expected, shownTo }: Recipe): boolean {
  const [figure, ...others] = figures;
  if (figure?.printed == null || figure.state !== "read" || others.some(({ printed, state }) => printed === null || state === "blank")) return false;
  const value = expected.value(figures.map(({ printed }) => new Decimal(printed ?? 0)));
  if (!value.isFinite()) return false;
  if (shownTo === null) return value.eq(figure.printed);
  const shifted = value.abs().times(new Decimal(10).pow(shownTo)), apart = shifted.minus(shifted.floor()).minus("0.5").abs();
  return apart.gt(TOO_NEAR) && value.toDecimalPlaces(shownTo, Decimal.ROUND_HALF_UP).eq(figure.printed);
}
