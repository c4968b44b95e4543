import { sumTolerance } from "../tieout/tolerance";
import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import type { Check, CheckStatus } from "../vocabulary/report";
import type { Formula } from "../vocabulary/statement";
import { quotedSheet } from "./cell-address";
import { printedDecimals } from "./number-format";
import { referenceTo, type PlacedFigure, type PlacedFigures } from "./placed-figure";
import { partsOf, sumExpression } from "./sum-expression";

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

/** A way to compute a check, before it is known whether it gives what the check says. */
interface Recipe {
  readonly figures: readonly PlacedFigure[];
  /** Text and value of what the figure should be. */
  readonly expected: { readonly text: string; readonly value: (values: readonly Decimal[]) => Decimal };
  /** Digits to which what is expected is shown; null where as it comes. */
  readonly shownTo: number | null;
  readonly actualSign: 1 | -1;
  readonly tolerance: (values: readonly Decimal[]) => Decimal;
  readonly places: number;
  readonly needs: LiveCheck["needs"];
  readonly printedTotal: string | null;
}

/** The sign with which one row of a statement repeats another, learnt from the columns where both can be read. */
export type RowSigns = Map<string, 1 | -1>;

const HALF = new Decimal("0.5"), NOTHING = new Decimal(0), HUNDRED = new Decimal(100);

/** Digits that a difference of scaled figures or ratios is told to. */
const FINE_PLACES = 6;

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

function recipesOf(check: Check, figures: readonly PlacedFigure[], signs: RowSigns): readonly Recipe[] {
  switch (check.kind) {
    case "sum":
    case "identity":
      return sumRecipe(check, figures);
    case "cross_statement":
      return figures.length === 2 ? sameRecipes(figures, signs.get(pairKey(figures))) : [];
    case "per_share":
      return figures.length === 3 ? [ratioRecipe(figures)] : [];
    case "narrative":
      return figures.length === 2 ? sameRecipes(figures, 1) : [partsRecipe(figures)];
    case "growth":
      return figures.length === 3 ? [growthRecipe(figures, 1), growthRecipe(figures, -1)] : [];
    default:
      return [];
  }
}

function halfPlace({ printed, state }: PlacedFigure): Decimal {
  return printed === null || state === "dash" ? HALF : lastPlace(printed).times(HALF);
}

function every(figures: readonly PlacedFigure[]): LiveCheck["needs"] {
  return { references: figures.map(referenceTo), count: figures.length };
}

/** A total and its parts, in one column of one statement. What is blank is nothing, unless the check is waiting for it. */
function sumRecipe(check: Check, figures: readonly PlacedFigure[]): readonly Recipe[] {
  const [total, ...parts] = figures;
  if (!total?.place || parts.length === 0) return [];
  const { layout, column } = total.place;
  const stated = formulaOf(total.place.row, parts, layout.statement.formulas);
  const terms = stated?.terms ?? (check.kind === "identity" ? parts.flatMap(({ place }) => (place ? [[place.row, 1] as const] : [])) : []);
  if (terms.length !== parts.length) return [];
  const isWanted = stated === null || (check.status === "skipped" && !figures.some(isUnreadable));
  const present = parts.flatMap((part, index) => (part.state === "blank" && part.shown === null && !isWanted ? [] : [{ part, term: terms[index] as Formula["terms"][number] }]));
  if (present.length === 0) return [];
  const sheet = `${quotedSheet(total.sheet)}!`;
  const runs = partsOf(present.map(({ term }) => term), column, layout.placement);
  const read = [total, ...present.map(({ part }) => part)].filter(({ state, printed }) => state !== "dash" && printed !== null);
  const decimals = Math.max(0, ...read.map(({ printed }) => printedDecimals(printed ?? "")));
  const place = new Decimal(10).pow(-decimals);
  return [{
    figures: [total, ...present.map(({ part }) => part)],
    expected: { text: sumExpression(runs, sheet), value: (values) => present.reduce((sum, { term: [, sign] }, index) => sum.plus((values[index + 1] ?? NOTHING).times(sign)), NOTHING) },
    shownTo: null,
    actualSign: 1,
    tolerance: () => sumTolerance(present.length, place),
    places: Math.max(2, decimals),
    needs: { references: [...runs.map(({ reference }) => `${sheet}${reference}`), referenceTo(total)], count: present.length + 1 },
    printedTotal: total.isLive ? total.printed : null,
  }];
}

function isUnreadable({ state, printed }: PlacedFigure): boolean {
  return state !== "blank" && printed === null;
}

function formulaOf(total: string, parts: readonly PlacedFigure[], formulas: readonly Formula[]): Pick<Formula, "terms"> | null {
  return formulas.find((formula) => formula.total === total && formula.terms.length === parts.length && formula.terms.every(([row], index) => row === parts[index]?.place?.row)) ?? null;
}

/** "*1000" where a printed unit of one figure is worth a thousand of the other's. */
function factor(from: PlacedFigure, to: PlacedFigure): { readonly text: string; readonly times: Decimal } {
  const times = new Decimal(from.scale).div(to.scale);
  if (times.eq(1)) return { text: "", times };
  return { text: times.gt(1) ? `*${plain(times)}` : `/${plain(new Decimal(to.scale).div(from.scale))}`, times };
}

/** The same figure in two places, with the same or the opposite sign. */
function sameRecipes(figures: readonly PlacedFigure[], known: 1 | -1 | undefined): readonly Recipe[] {
  const [to, from] = figures as [PlacedFigure, PlacedFigure];
  const scaled = factor(from, to);
  const readable = from.printed !== null && to.printed !== null;
  const signs: readonly (1 | -1)[] = known !== undefined ? [known] : readable ? [1, -1] : [];
  return signs.map((sign): Recipe => ({
    figures,
    expected: { text: `${sign < 0 ? "-" : ""}${referenceTo(from)}${scaled.text}`, value: (values) => (values[1] ?? NOTHING).times(scaled.times).times(sign) },
    shownTo: null,
    actualSign: 1,
    tolerance: () => halfPlace(to).plus(halfPlace(from).times(scaled.times)),
    places: FINE_PLACES,
    needs: every(figures),
    printedTotal: null,
  }));
}

function pairKey(figures: readonly PlacedFigure[]): string {
  return figures.map(({ place, id }) => place?.row ?? id).join("|");
}

/** A value per share from an amount and shares. */
function ratioRecipe(figures: readonly PlacedFigure[]): Recipe {
  const [perShare, amount, shares] = figures as [PlacedFigure, PlacedFigure, PlacedFigure];
  const scaled = factor(amount, { ...shares, scale: shares.scale * perShare.scale });
  const decimals = printedDecimals(perShare.printed ?? "0.01");
  return {
    figures,
    expected: { text: `${referenceTo(amount)}/${referenceTo(shares)}${scaled.text}`, value: (values) => (values[1] ?? NOTHING).div(values[2] ?? NOTHING).times(scaled.times) },
    shownTo: decimals,
    actualSign: 1,
    tolerance: (values) => halfPlace(perShare).plus(spread(values[1], amount, values[2], shares, scaled.times)),
    places: FINE_PLACES,
    needs: every(figures),
    printedTotal: null,
  };
}

/** How far a quotient of two rounded figures may lie from the quotient of the figures as printed. */
function spread(above: Decimal | undefined, aboveFigure: PlacedFigure, below: Decimal | undefined, belowFigure: PlacedFigure, times: Decimal): Decimal {
  if (!above || !below || below.isZero()) return NOTHING;
  const least = below.abs().minus(halfPlace(belowFigure));
  if (least.lte(0)) return NOTHING;
  const farthest = above.abs().plus(halfPlace(aboveFigure)).div(least);
  return farthest.minus(above.abs().div(below.abs())).times(times).abs();
}

/** A growth in percent from one figure to another, told with or without its sign. */
function growthRecipe(figures: readonly PlacedFigure[], sign: 1 | -1): Recipe {
  const [stated, now, then] = figures as [PlacedFigure, PlacedFigure, PlacedFigure];
  const scaled = factor(now, then);
  return {
    figures,
    expected: { text: `(${referenceTo(now)}/${referenceTo(then)}${scaled.text}-1)*100`, value: (values) => (values[1] ?? NOTHING).div(values[2] ?? NOTHING).times(scaled.times).minus(1).times(HUNDRED) },
    shownTo: printedDecimals(stated.printed ?? "0"),
    actualSign: sign,
    tolerance: (values) => halfPlace(stated).plus(spread(values[1], now, values[2], then, scaled.times).times(HUNDRED)),
    places: FINE_PLACES,
    needs: every(figures),
    printedTotal: null,
  };
}

/** A figure of the text that is the sum of others. */
function partsRecipe(figures: readonly PlacedFigure[]): Recipe {
  const [total, ...parts] = figures as [PlacedFigure, ...PlacedFigure[]];
  const scaled = parts.map((part) => factor(part, total));
  return {
    figures,
    expected: {
      text: parts.map((part, index) => `${referenceTo(part)}${scaled[index]?.text ?? ""}`).join("+"),
      value: (values) => parts.reduce((sum, _, index) => sum.plus((values[index + 1] ?? NOTHING).times(scaled[index]?.times ?? 1)), NOTHING),
    },
    shownTo: null,
    actualSign: 1,
    tolerance: () => parts.reduce((sum, part, index) => sum.plus(halfPlace(part).times(scaled[index]?.times ?? 1)), halfPlace(total)),
    places: FINE_PLACES,
    needs: every(figures),
    printedTotal: null,
  };
}
