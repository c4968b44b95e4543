import { Decimal, lastPlace } from "../vocabulary/decimal";
import type { Check, CheckStatus } from "../vocabulary/report";
import { pairKey, recipesOf, type Recipe, type RowSigns } from "./check-recipes";
import { referenceTo, type PlacedFigure, type PlacedFigures } from "./placed-figure";

/** What a check's row computes from the filled cells. Texts are formulas without "=", written for any sheet. */
export interface LiveCheck {
  readonly expected: string;
  readonly actual: string;
  /** Expected before rounding, where it is shown rounded: what the status is told from. */
  readonly raw: string | null;
  /** All cells that must hold a number, as arguments of COUNT, and how many numbers they hold then. */
  readonly needs: { readonly references: readonly string[]; readonly count: number };
  /** Largest difference that rounding explains. */
  readonly tolerance: Decimal;
  /** Digits to which the difference is told. */
  readonly places: number;
  /** What the filled cells give now; null where a figure is missing. */
  readonly now: Outcome | null;
  /** The live total and the figure printed for it, where the total follows its parts. */
  readonly printedTotal: string | null;
}

export interface Outcome {
  readonly expected: Decimal;
  /** Expected before rounding. */
  readonly raw: Decimal;
  readonly actual: Decimal;
  readonly difference: Decimal;
  readonly status: Exclude<CheckStatus, "skipped">;
}

const HALF = new Decimal("0.5"), NOTHING = new Decimal(0);

/**
 * A check as formulas over the filled cells, or null where it stays as it was read: a cell that it needs is not filled, it
 * compares ranges, or formulas would not come to the very result that the check states.
 */
export function liveCheck(check: Check, placed: PlacedFigures, signs: RowSigns): LiveCheck | null {
  const figures = check.cells.flatMap((id) => placed.get(id) ?? []);
  if (figures.length !== check.cells.length || figures.length < 2 || check.kind === "notice") return null;
  for (const recipe of recipesOf(check, figures, signs)) {
    const printed = valuesOf(recipe.figures, ({ printed: value }) => value);
    const outcome = printed && outcomeOf(recipe, printed);
    if (outcome ? !agrees(check, outcome, recipe) : !isWaiting(check)) continue;
    if (check.kind === "cross_statement") signs.set(pairKey(figures), recipe.expected.text.startsWith("-") ? -1 : 1);
    const shown = valuesOf(recipe.figures, ({ shown: value }) => value);
    const widened = outcome ? widest(recipe, printed, outcome, check) : recipe.tolerance(shown ?? []);
    return {
      expected: recipe.shownTo === null ? recipe.expected.text : `ROUND(${recipe.expected.text},${recipe.shownTo})`,
      actual: `${recipe.actualSign < 0 ? "-" : ""}${referenceTo(recipe.figures[0] as PlacedFigure)}`,
      raw: recipe.shownTo === null ? null : recipe.expected.text,
      needs: recipe.needs,
      tolerance: widened,
      places: recipe.places,
      now: shown ? outcomeOf({ ...recipe, tolerance: () => widened }, shown) : null,
      printedTotal: recipe.printedTotal,
    };
  }
  return null;
}

/** A check that was not made because a figure is missing can be made as soon as it is typed in or a repair is accepted. */
function isWaiting(check: Check): boolean {
  return check.status === "skipped" || check.status === "rounding";
}

function valuesOf(figures: readonly PlacedFigure[], of: (figure: PlacedFigure) => string | null): readonly Decimal[] | null {
  const values = figures.map(of);
  return values.some((value) => value === null) ? null : values.map((value) => new Decimal(value ?? 0));
}

function outcomeOf(recipe: Recipe, values: readonly Decimal[]): Outcome | null {
  const raw = recipe.expected.value(values);
  if (!raw.isFinite()) return null;
  const expected = recipe.shownTo === null ? raw : raw.toDecimalPlaces(recipe.shownTo, Decimal.ROUND_HALF_UP);
  const actual = (values[0] ?? NOTHING).times(recipe.actualSign);
  const difference = actual.minus(expected).toDecimalPlaces(recipe.places);
  const status = difference.isZero() ? "exact" : actual.minus(raw).abs().lte(recipe.tolerance(values)) ? "rounding" : "broken";
  return { expected, raw, actual, difference, status };
}

/** Whether formulas come to what the check states of the printed figures. */
function agrees(check: Check, { raw, status }: Outcome, recipe: Recipe): boolean {
  if (check.status === "skipped") return false;
  if (check.status === "exact") return status === "exact";
  if (recipe.shownTo !== null && check.status === "rounding") return status === "rounding";
  if (check.expected === null || !NUMBER.test(check.expected)) return false;
  const apart = raw.minus(check.expected).abs();
  return apart.lte(lastPlace(check.expected).times(HALF)) && (check.status === "rounding" ? status !== "exact" : status === "broken");
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A sentence's "approximately" may allow more than rounding does: what the check let pass stays allowed. */
function widest(recipe: Recipe, values: readonly Decimal[], outcome: Outcome, check: Check): Decimal {
  const usual = recipe.tolerance(values);
  return check.status === "rounding" ? Decimal.max(usual, outcome.actual.minus(outcome.raw).abs()) : usual;
}
