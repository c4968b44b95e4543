import { sumTolerance } from "../tieout/tolerance";
import { Decimal, lastPlace, plain } from "../vocabulary/decimal";
import type { Check } from "../vocabulary/report";
import type { Formula } from "../vocabulary/statement";
import { quotedSheet } from "./cell-address";
import { printedDecimals } from "./number-format";
import { referenceTo, type PlacedFigure } from "./placed-figure";
import { partsOf, sumExpression } from "./sum-expression";

/** A way to compute a check, before it is known whether it gives what the check says. */
export interface Recipe {
  readonly figures: readonly PlacedFigure[];
  /** Text and value of what the figure should be. */
  readonly expected: { readonly text: string; readonly value: (values: readonly Decimal[]) => Decimal };
  /** Digits to which what is expected is shown; null where as it comes. */
  readonly shownTo: number | null;
  readonly actualSign: 1 | -1;
  readonly tolerance: (values: readonly Decimal[]) => Decimal;
  readonly places: number;
  readonly needs: { readonly references: readonly string[]; readonly count: number };
  readonly printedTotal: string | null;
  /** Tells ways apart that may come to the same by chance: "percent" of a column of changes. */
  readonly way?: string;
}

/** The sign with which one row of a statement repeats another, learnt from the columns where both can be read. */
export type RowSigns = Map<string, 1 | -1>;

const HALF = new Decimal("0.5"), NOTHING = new Decimal(0), HUNDRED = new Decimal(100);

/** Digits that a difference of scaled figures or ratios is told to. */
const FINE_PLACES = 6;

/** The ways in which a check may be computed, the likeliest first; each still has to prove that it gives what the check states. */
export function recipesOf(check: Check, figures: readonly PlacedFigure[], signs: RowSigns): readonly Recipe[] {
  switch (check.kind) {
    case "sum":
      return isAcross(figures) ? [acrossRecipe(figures)] : sumRecipe(check, figures);
    case "identity":
      return isRate(figures) ? rateRecipes(figures) : sumRecipe(check, figures);
    case "cross_statement":
      return figures.length === 2 ? sameRecipes(figures, signs.get(pairKey(figures))) : [];
    case "per_share":
      return figures.length === 3 ? [ratioRecipe(figures)] : [];
    case "narrative":
      return figures.length === 2 ? sameRecipes(figures, 1) : [partsRecipe(figures)];
    case "growth":
      if (figures.length !== 3) return [];
      return figures[0]?.place ? changeRecipes(figures) : [growthRecipe(figures, 1), growthRecipe(figures, -1)];
    default:
      return [];
  }
}

function halfPlace({ printed, state }: PlacedFigure): Decimal {
  return printed === null || state === "dash" ? HALF : lastPlace(printed).times(HALF);
}

function every(figures: readonly PlacedFigure[]): Recipe["needs"] {
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
    printedTotal: held(total),
  }];
}

/** Whether all figures stand in one row of a table. */
function isAcross(figures: readonly PlacedFigure[]): boolean {
  return figures.length > 2 && figures.every(({ place }) => place !== null && place.row === figures[0]?.place?.row);
}

/** A figure and those of its own row that add up to it: segments to the total, quarters to the year. */
function acrossRecipe(figures: readonly PlacedFigure[]): Recipe {
  const [total, ...parts] = figures as [PlacedFigure, ...PlacedFigure[]];
  const told = parts.filter(({ state }) => state !== "blank"), read = [total, ...told].filter(({ state, printed }) => state !== "dash" && printed !== null);
  const decimals = Math.max(0, ...read.map(({ printed }) => printedDecimals(printed ?? "")));
  return {
    figures: [total, ...told],
    expected: { text: told.map(referenceTo).join("+"), value: (values) => told.reduce((sum, _, index) => sum.plus(values[index + 1] ?? NOTHING), NOTHING) },
    shownTo: null,
    actualSign: 1,
    tolerance: () => sumTolerance(told.filter(({ printed }) => Number(printed ?? "0") !== 0).length, new Decimal(10).pow(-decimals)),
    places: Math.max(2, decimals),
    needs: every([total, ...told]),
    printedTotal: null,
  };
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

/** Two rows, whatever the column. */
export function pairKey(figures: readonly PlacedFigure[]): string {
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
    printedTotal: held(perShare),
  };
}

/** What a figure that follows others is held against: as printed. */
function held({ isLive, printed }: PlacedFigure): string | null {
  return isLive ? printed : null;
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

const RATES: ReadonlySet<string> = new Set(["percent", "ratio"]);

/** Whether a figure of two others is a percentage or a multiple. */
function isRate(figures: readonly PlacedFigure[]): boolean {
  return figures.length === 3 && RATES.has(figures[0]?.unit ?? "");
}

/** "1" for a multiple, "100" for a percentage, each with either sign. */
const RATE_FACTORS: readonly (readonly [text: string, times: number])[] = [["*100", 100], ["", 1], ["*-100", -100], ["*-1", -1]];

/** A margin or another share of one figure in another. */
function rateRecipes(figures: readonly PlacedFigure[]): readonly Recipe[] {
  const [rate, top, bottom] = figures as [PlacedFigure, PlacedFigure, PlacedFigure];
  const scaled = factor(top, bottom);
  return RATE_FACTORS.map(([text, times]): Recipe => ({
    figures,
    expected: { text: `${referenceTo(top)}/${referenceTo(bottom)}${scaled.text}${text}`, value: (values) => (values[1] ?? NOTHING).div(values[2] ?? NOTHING).times(scaled.times).times(times) },
    shownTo: printedDecimals(rate.printed ?? "0"),
    actualSign: 1,
    tolerance: (values) => halfPlace(rate).plus(spread(values[1], top, values[2], bottom, scaled.times).times(Math.abs(times))),
    places: FINE_PLACES,
    needs: every(figures),
    printedTotal: held(rate),
  }));
}

/** One way of printing a change from `then` to `now`. */
interface ChangeWay {
  readonly name: string;
  /** Whether it suits a change from a figure below nothing; null where it always does. */
  readonly fromLoss: boolean | null;
  readonly text: (now: string, then: string) => string;
  readonly value: (now: Decimal, then: Decimal) => Decimal;
  /** What a unit of the figures is worth in the change; null for a quotient. */
  readonly times: number | null;
}

const CHANGE_WAYS: readonly ChangeWay[] = [
  { name: "difference", fromLoss: null, text: (now, then) => `${now}-${then}`, value: (now, then) => now.minus(then), times: 1 },
  { name: "percent", fromLoss: false, text: (now, then) => `(${now}/${then}-1)*100`, value: (now, then) => now.div(then).minus(1).times(HUNDRED), times: null },
  { name: "percent", fromLoss: true, text: (now, then) => `(${now}-${then})/ABS(${then})*100`, value: (now, then) => now.minus(then).div(then.abs()).times(HUNDRED), times: null },
  { name: "basis points", fromLoss: null, text: (now, then) => `(${now}-${then})*100`, value: (now, then) => now.minus(then).times(HUNDRED), times: 100 },
  { name: "fraction", fromLoss: false, text: (now, then) => `${now}/${then}-1`, value: (now, then) => now.div(then).minus(1), times: null },
];

/** A column of changes: a difference, a percentage, basis points or a fraction, also with the sign turned. */
function changeRecipes(figures: readonly PlacedFigure[]): readonly Recipe[] {
  const [change, now, then] = figures as [PlacedFigure, PlacedFigure, PlacedFigure];
  const decimals = printedDecimals(change.printed ?? "0");
  const isLoss = then.printed?.startsWith("-") ?? false;
  return CHANGE_WAYS.filter(({ fromLoss }) => fromLoss === null || fromLoss === isLoss).flatMap(({ name, text, value, times }) => [1, -1].map((sign): Recipe => {
    const written = text(referenceTo(now), referenceTo(then));
    const slack = (values: readonly Decimal[]): Decimal => (times === null ? spread(values[1], now, values[2], then, new Decimal(1)).times(HUNDRED) : halfPlace(now).plus(halfPlace(then)).times(times));
    return {
      figures,
      expected: { text: sign < 0 ? `-(${written})` : written, value: (values) => value(values[1] ?? NOTHING, values[2] ?? NOTHING).times(sign) },
      shownTo: times === 1 && decimals === 0 ? null : decimals,
      actualSign: 1,
      tolerance: (values) => halfPlace(change).plus(slack(values)),
      places: FINE_PLACES,
      needs: every(figures),
      printedTotal: held(change),
      way: `${name}${sign}`,
    };
  }));
}
