import { Decimal, plain } from "../vocabulary/decimal";
import type { MetricId } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";
import { lineOf } from "../tieout/checks/lines";
import { skipped, type Draft } from "../tieout/draft";
import { columnName, onOtherBasis, type Figure } from "../tieout/figures";
import { rowName, within } from "../tieout/wording";
import { elementsOf } from "../xbrl/elements";
import { sourceOf, type FactIndex, type Found, type Reported } from "../xbrl/fact-index";
import { agreement, checkAgainst, isStrong, nameOf, oneDigitApart, rowPrinting, shownFigure, shownLike, type Agreement, type Doubt, type Known } from "./compare";
import type { FilingView } from "./filing-view";

const FACTS = "the company's own XBRL facts";

/** A printed figure, and the reported value that goes with it best. */
interface Pair {
  readonly figure: Figure;
  readonly found: Found;
  readonly chosen: Reported;
  readonly known: Known;
  /** Sizes compared, whatever their signs. */
  readonly how: Agreement;
}

/** Periods that must agree before a difference in another is a misprint, whatever it is. */
const CERTAIN_PERIODS = 2;

/** Statements whose lines companies report under an element each: a row of them that no fact agrees with is told. */
const TAGGED: ReadonlySet<StatementKind> = new Set(["income_statement", "balance_sheet", "cash_flow"]);

/**
 * Every figure of the tables that the company also reported in XBRL. That a row states an element is shown by its figures:
 * one period agrees in three digits or more. Where none does, one note tells it in place of an alarm.
 */
export function xbrlChecks(view: FilingView, facts: FactIndex): Draft[] {
  return view.figures.metrics.flatMap((metric) => view.figures.rows(metric).flatMap((row) => checkRow(view, facts, metric, row)));
}

function checkRow(view: FilingView, facts: FactIndex, metric: MetricId, row: readonly Figure[]): Draft[] {
  const first = row[0];
  if (!first || onOtherBasis(first.statement, first.row)) return [];
  const figures = [...lineOf(row).byPeriod.values()];
  const read = elementsOf(metric).map((element) => pairsOf(facts, element, figures));
  const strength = (pairs: readonly Pair[]): number => pairs.filter(isStrongPair).length;
  const best = read.reduce((kept, pairs) => (strength(pairs) > strength(kept) ? pairs : kept), read[0] ?? []);
  if (strength(best) > 0 || agreeHoweverShort(best)) return best.flatMap((pair) => checkPair(view, pair, best) ?? []);
  return tellApart(best);
}

function isStrongPair({ figure, how }: Pair): boolean {
  return isStrong(figure, how);
}

/** All figures that can be read agree, and one of them is more than nothing. */
function agreeHoweverShort(pairs: readonly Pair[]): boolean {
  const read = pairs.filter(({ how }) => how !== "unreadable");
  return read.every(({ how }) => how !== "apart") && read.some(({ known, how }) => !known.amount.isZero() && how === "exact");
}

function pairsOf(facts: FactIndex, element: string, figures: readonly Figure[]): Pair[] {
  return figures.flatMap((figure): Pair[] => {
    const found = figure.period && facts.find(element, figure.row.unit, figure.statement.currency, figure.period);
    if (!found) return [];
    const options = found.values.map((chosen) => {
      const known = knownFrom(figure, found, chosen);
      return { figure, found, chosen, known, how: agreement(figure, known, null) };
    });
    const best = options.find(({ how }) => how === "exact") ?? options.find(({ how }) => how === "rounding" || how === "allowed") ?? options[0];
    return best ? [best] : [];
  });
}

/** Facts tell percentages as ratios. */
function factorOf(figure: Figure): number {
  return figure.row.unit === "percent" ? 100 : 1;
}

/** The value reported first stands for the period; what other filings made of it later is told beside it. */
function knownFrom(figure: Figure, found: Found, chosen: Reported): Known {
  const factor = factorOf(figure);
  const told = (amount: Decimal | string): string => shownLike(figure, new Decimal(amount).times(factor));
  const others = found.values.filter((value) => value !== chosen);
  const between = chosen.parts ? `, as ${told(chosen.parts[0].value)} for the year so far less ${told(chosen.parts[1].value)} before the quarter` : "";
  const beside = others.map((other) => `${told(other.amount)} (${sourceOf(other.first)})`).join(" and ");
  return {
    amount: chosen.amount.times(factor), place: found.place.times(factor), parts: chosen.parts ? 2 : 1, isOnly: others.length === 0,
    where: `${FACTS} (${sourceOf(chosen.first)}${between})`,
    note: others.length === 0 ? "" : `; ${chosen === found.values[0] ? "later filings give" : "it was first reported as"} ${beside}`,
  };
}

/** Whether most figures of the row have the other sign than the facts: costs in parentheses, amounts added back. */
function signOf(pairs: readonly Pair[]): 1 | -1 {
  let turned = 0;
  for (const pair of pairs) {
    const amount = pair.figure.amount ?? pair.figure.interval?.low;
    if (pair.how !== "apart" && amount && !amount.isZero()) turned += amount.times(pair.known.amount).isNegative() ? 1 : -1;
  }
  return turned > 0 ? -1 : 1;
}

function checkPair(view: FilingView, pair: Pair, pairs: readonly Pair[]): Draft | null {
  return checkAgainst({ kind: "xbrl", title: titleOf(pair.figure) }, pair.figure, pair.known, signOf(pairs), () => doubtOf(view, pair, pairs));
}

function titleOf(figure: Figure): string {
  return `${nameOf(figure)}: ${figure.statement.title} and XBRL facts`;
}

function doubtOf(view: FilingView, { figure, found, chosen, known, how }: Pair, pairs: readonly Pair[]): Doubt {
  if (how !== "apart") return "they have different signs";
  if (found.values.length > 1) return "filings differ on it";
  const agreeing = pairs.filter(isStrongPair).length, isNear = agreeing > 0 && oneDigitApart(figure, known.amount);
  if (isNear && view.contradicted.has(figure.id)) return null;
  if (figure.amount && sameButForScale(figure.amount, known.amount)) return "they differ only in scale, which companies now and then file by mistake";
  if (chosen.parts) return "the facts give the quarter only as a difference, which restatements may move";
  if (view.report.date === null || chosen.lastFiled < view.report.date) return "they were filed before this document, which may restate them";
  const between = rowPrinting(figure, known.amount) ?? (figure.amount ? rowPrinting(figure, figure.amount.abs().minus(known.amount.abs())) : undefined);
  if (between) return `“${rowName(between)}” accounts for it`;
  if (view.borneOut.has(figure.id)) return "the table's own sums bear the printed figure out";
  const read = pairs.filter((pair) => pair.how !== "unreadable").length;
  return isNear || (agreeing >= CERTAIN_PERIODS && agreeing * 2 > read) ? null : "too few periods agree to show that both state the same measure";
}

/** Whether two amounts have the same digits: 45,192 and 45,192,000. */
function sameButForScale(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal): string => plain(value.abs()).replace(".", "").replace(/^0+|0+$/g, "");
  return !a.isZero() && digits(a) === digits(b);
}

/** A row of a statement that agrees in no period with the element of its name: one note, so that nothing is hidden and nothing is cried. */
function tellApart(pairs: readonly Pair[]): Draft[] {
  const apart = pairs.find(({ figure, how, known }) => how === "apart" && TAGGED.has(figure.statement.kind) && !known.amount.isZero() && figure.amount?.isZero() === false);
  if (!apart) return [];
  const { figure, known } = apart;
  return [skipped({
    kind: "xbrl", title: titleOf(figure), period: columnName(figure.column), cells: [figure.id], actual: figure.cell.value,
    explanation: `Not checked: ${within(rowName(figure.row))} is ${shownFigure(figure)}, but ${shownLike(figure, known.amount)} in ${known.where}, and they agree in no period, so they may not be the same measure.`,
  })];
}
