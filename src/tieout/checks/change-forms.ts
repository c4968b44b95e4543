import { Decimal, decimalsOf } from "../../vocabulary/decimal";
import type { Unit } from "../../vocabulary/unit";
import { exactSum, POWERS_OF_TEN } from "../fixed-point";
import { interval, meets, printedInterval, quotient, subtract, type Interval } from "../tolerance";
import { shown } from "../wording";

/** One way of printing the change from one figure to another. */
export interface ChangeForm {
  readonly name: "difference" | "percent" | "basis points" | "share";
  /** Whether the change is a sum of the figures, not a quotient. */
  readonly linear: boolean;
  /** Null where it has no meaning: a percentage from zero. */
  readonly change: (to: Decimal, from: Decimal) => Decimal | null;
  readonly possible: (to: Interval, from: Interval) => Interval | null;
  readonly units: ReadonlySet<Unit> | null;
  readonly shown: (value: string | Decimal) => string;
}

const HUNDRED = new Decimal(100), ONE = new Decimal(1);
const RATES: ReadonlySet<Unit> = new Set<Unit>(["percent", "ratio"]);
const AMOUNTS: ReadonlySet<Unit> = new Set<Unit>(["money", "per_share", "shares", "count"]);

function times(range: Interval | null, factor: Decimal): Interval | null {
  return range && interval(range.low.times(factor), range.high.times(factor));
}

function growth(to: Interval, from: Interval): Interval | null {
  const ratio = quotient(to, from);
  return ratio && { low: ratio.low.minus(ONE), high: ratio.high.minus(ONE) };
}

/** The ways, the commonest first. */
export const CHANGE_FORMS: readonly ChangeForm[] = [
  { name: "difference", linear: true, units: null, change: (to, from) => to.minus(from), possible: subtract, shown: (value) => shown(value) },
  { name: "percent", linear: false, units: AMOUNTS, change: (to, from) => (from.isZero() ? null : to.minus(from).div(from.abs()).times(HUNDRED)), possible: (to, from) => times(growth(to, from), from.low.isNegative() ? HUNDRED.neg() : HUNDRED), shown: (value) => `${shown(value)}%` },
  { name: "basis points", linear: false, units: RATES, change: (to, from) => to.minus(from).times(HUNDRED), possible: (to, from) => times(subtract(to, from), HUNDRED), shown: (value) => `${shown(value)} basis points` },
  { name: "share", linear: false, units: AMOUNTS, change: (to, from) => (from.isZero() ? null : to.minus(from).div(from.abs())), possible: (to, from) => times(growth(to, from), from.low.isNegative() ? ONE.neg() : ONE), shown: (value) => shown(value) },
];

export function changeForm(name: ChangeForm["name"]): ChangeForm {
  return CHANGE_FORMS.find((form) => form.name === name) as ChangeForm;
}

/** How a printed change agrees with two figures: in which form, none where in none; -1 where its sign is turned ("favourable"). */
export interface ChangeTie {
  readonly form: ChangeForm | null;
  readonly sign: 1 | -1;
  readonly exact: boolean;
}

const NO_TIE: ChangeTie = { form: null, sign: 1, exact: false };

/** Doubles say at once that most pairs of columns do not tie: within this of the figures' size decimals decide. */
const TOO_CLOSE = 1e-9;

/** A printed figure as a double, with half a unit of its last place. */
export interface Approximate {
  readonly value: number;
  readonly half: number;
}

export function approximate(printed: string): Approximate {
  return { value: Number(printed), half: 0.5 / (POWERS_OF_TEN[decimalsOf(printed)] ?? 1) };
}

/** Whether a form is out of reach by far, in doubles. */
function isFar({ name }: ChangeForm, to: Approximate, from: Approximate, printed: Approximate): boolean {
  const a = to.value, b = from.value, change = Math.abs(printed.value), reach = to.half + from.half;
  const slack = TOO_CLOSE * (Math.abs(a) + Math.abs(b) + change + 1);
  if (name === "difference") return Math.abs(Math.abs(a - b) - change) > reach + printed.half + slack;
  if (name === "basis points") return Math.abs(Math.abs(a - b) * 100 - change) > reach * 100 + printed.half + 100 * slack;
  if (Math.abs(b) <= from.half) return true;
  const factor = name === "percent" ? 100 : 1, size = Math.abs(a / b - 1);
  const most = (reach + size * from.half) / (Math.abs(b) - from.half);
  return Math.abs(size * factor - change) > 2 * most * factor + printed.half + TOO_CLOSE * (size * factor + change + 1);
}

/** The sign with which a change as computed rounds to the printed one beyond doubt, in doubles; 0 where decimals must decide. */
function clearSign({ name }: ChangeForm, to: Approximate, from: Approximate, printed: Approximate): 1 | -1 | 0 {
  if (name !== "basis points" && from.value === 0) return 0;
  const change = name === "basis points" ? (to.value - from.value) * 100 : ((to.value - from.value) / Math.abs(from.value)) * (name === "percent" ? 100 : 1);
  const within = printed.half * (1 - CLEARLY) - TOO_CLOSE * Math.abs(change);
  return Math.abs(change - printed.value) < within ? 1 : Math.abs(change + printed.value) < within ? -1 : 0;
}

/** The part of half a unit that doubles leave to decimals. */
const CLEARLY = 1e-6;

/** Whether a printed change may tie in some form, as far as doubles tell: what this denies, `changeTie` denies too. */
export function mayTie(to: Approximate, from: Approximate, printed: Approximate, unit: Unit): boolean {
  return CHANGE_FORMS.some((form) => (!form.units || form.units.has(unit)) && !isFar(form, to, from, printed));
}

/** Reads a printed change of figures of one unit (null for any); all as signed decimal strings in the same printed scale. */
export function changeTie(to: string, from: string, printed: string, unit: Unit | null): ChangeTie {
  const apart = exactSum([[to, 1], [from, -1]]);
  if (apart !== null && apart === exactSum([[printed, 1]])) return { form: changeForm("difference"), sign: 1, exact: true };
  const near = [to, from, printed].map(approximate) as [Approximate, Approximate, Approximate];
  for (const form of CHANGE_FORMS) {
    if ((unit && form.units && !form.units.has(unit)) || isFar(form, ...near)) continue;
    const clear = form.linear ? 0 : clearSign(form, ...near);
    if (clear !== 0) return { form, sign: clear, exact: true };
    const possible = form.possible(printedInterval(to), printedInterval(from));
    if (!possible) continue;
    const change = printedInterval(printed), turned = { low: change.high.neg(), high: change.low.neg() };
    const sign = meets(possible, change) ? 1 : meets(possible, turned) ? -1 : 0;
    if (sign === 0) continue;
    const computed = form.change(new Decimal(to), new Decimal(from));
    const exact = computed !== null && (sign === 1 ? change : turned).low.lte(computed) && (sign === 1 ? change : turned).high.gte(computed) && (!form.linear || computed.times(sign).eq(printed));
    return { form, sign, exact };
  }
  return NO_TIE;
}
