import { labelKey } from "../vocabulary/metric";
import type { StatementKind } from "../vocabulary/statement";
import type { Steps } from "../vocabulary/steps";
import { agreesToAllDigits, lineOf, sameMagnitude, shared, type Line } from "../tieout/checks/lines";
import type { Draft } from "../tieout/draft";
import { onOtherBasis, type Figure } from "../tieout/figures";
import { rowName } from "../tieout/wording";
import { agreement, checkAgainst, nameOf, oneDigitApart, placeOf, rowPrinting, type Doubt, type Known } from "./compare";
import { CHOOSE_SIGNS, type FilingView } from "./filing-view";

/** A row of one filing, and one of its figures. */
interface Stated {
  readonly view: FilingView;
  readonly line: Line;
  readonly figure: Figure;
}

/** A figure and that of another filing that it is held against. */
interface Pair {
  readonly one: Stated;
  readonly other: Stated;
}

/** Statements that print a measure in its own right; in other tables it is a part of something else. */
const PRIMARY: ReadonlySet<StatementKind> = new Set(["income_statement", "balance_sheet", "cash_flow"]);

/** Rows of one column that agree with another filing's, by number and by share, before the two columns are the same. */
const SAME_COLUMN_ROWS = 4, SAME_COLUMN_SHARE = 0.75;

/** Other periods in which two rows agree before they are the same. */
const SAME_ROW_PERIODS = 2;

/**
 * The same measure and period in two filings of a company: each figure against the first other filing that prints it.
 * @param views the company's filings, oldest first
 */
export function* sameFigures(views: readonly FilingView[]): Steps<ReadonlyMap<FilingView, readonly Draft[]>> {
  const stated = yield* indexOf(views), pairs: Pair[] = [];
  for (const byView of stated.values()) for (const [view, figures] of byView) {
    const primary = figures.filter(({ figure }) => PRIMARY.has(figure.statement.kind));
    for (const one of primary.length > 0 ? primary : figures.slice(0, 1)) {
      const other = counterpart(one, view, byView);
      if (other) pairs.push({ one, other });
    }
  }
  yield;
  const agreeing = sameColumns(pairs);
  const drafts = new Map<FilingView, Draft[]>();
  for (const pair of pairs) {
    const draft = checkPair(pair, agreeing.has(columnKey(pair)));
    const list = drafts.get(pair.one.view);
    if (draft && list) list.push(draft);
    else if (draft) drafts.set(pair.one.view, [draft]);
  }
  return drafts;
}

/** By measure, unit, narrowing words and period, then by filing. */
function* indexOf(views: readonly FilingView[]): Steps<ReadonlyMap<string, ReadonlyMap<FilingView, Stated[]>>> {
  const index = new Map<string, Map<FilingView, Stated[]>>();
  for (const view of views) {
    for (const metric of view.figures.metrics) for (const row of view.figures.rows(metric)) {
      const first = row[0];
      if (!first || onOtherBasis(first.statement, first.row)) continue;
      const line = lineOf(row);
      for (const [period, figure] of line.byPeriod) {
        const key = [metric, first.row.unit, first.row.unit === "money" || first.row.unit === "per_share" ? first.statement.currency : "", line.narrowing, period].join("|");
        const byView = index.get(key) ?? new Map<FilingView, Stated[]>();
        index.set(key, byView);
        const list = byView.get(view);
        if (list) list.push({ view, line, figure });
        else byView.set(view, [{ view, line, figure }]);
      }
    }
    yield;
  }
  return index;
}

/** Other filings that are looked at for one that prints a figure. */
const MOST_FILINGS = 8;

function counterpart(one: Stated, view: FilingView, byView: ReadonlyMap<FilingView, readonly Stated[]>): Stated | null {
  let looked = 0;
  for (const [other, all] of byView) {
    if (other === view) continue;
    if ((looked += 1) > MOST_FILINGS) return null;
    const figures = all.filter(({ figure }) => figure.amount !== null);
    const alike = figures.filter((each) => isSameRow(one, each));
    const found = figures.find((each) => sameMagnitude(each.figure, one.figure) && !each.figure.amount?.isZero())
      ?? alike.find((each) => agreement(one.figure, knownFrom(each), null) !== "apart") ?? alike[0];
    if (found) return found;
  }
  return null;
}

/** Rows of the same kind of statement that bear the same label under the same measure. */
function isSameRow(a: Stated, b: Stated): boolean {
  return a.figure.statement.kind === b.figure.statement.kind && labelKey(a.figure.row.label) === labelKey(b.figure.row.label);
}

function knownFrom({ figure, view }: Stated): Known {
  return { amount: figure.amount ?? placeOf(figure), place: placeOf(figure), parts: 1, isOnly: true, where: `${figure.statement.title} of ${view.report.file}`, note: "" };
}

function columnKey({ one, other }: Pair): string {
  return [one.view.number, one.figure.statement.id, one.figure.statement.columns.indexOf(one.figure.column), other.view.number, other.figure.statement.id].join("|");
}

/** The columns of which most rows agree to all digits with another filing's. */
function sameColumns(pairs: readonly Pair[]): ReadonlySet<string> {
  const counts = new Map<string, { agree: number; read: number }>();
  for (const pair of pairs) {
    if (pair.one.figure.amount === null || !isSameRow(pair.one, pair.other)) continue;
    const key = columnKey(pair), count = counts.get(key) ?? { agree: 0, read: 0 };
    counts.set(key, count);
    count.read += 1;
    if (agreesToAllDigits(pair.one.figure, pair.other.figure)) count.agree += 1;
  }
  return new Set([...counts].flatMap(([key, { agree, read }]) => (agree >= SAME_COLUMN_ROWS && agree >= SAME_COLUMN_SHARE * read ? [key] : [])));
}

/** Whether two rows agree to all digits in other periods. */
function isSameLine({ one, other }: Pair): boolean {
  return shared(one.line, other.line).filter(([a, b]) => agreesToAllDigits(a, b)).length >= SAME_ROW_PERIODS;
}

function checkPair(pair: Pair, sameColumn: boolean): Draft | null {
  const { one, other } = pair, { figure } = one;
  const known = knownFrom(other), isSame = sameColumn || isSameLine(pair);
  const equal = sameMagnitude(figure, other.figure);
  // Where nothing or not all is printed, only the neighbours show that the two rows are the same.
  if (figure.amount === null && !(isSame && isSameRow(one, other))) return null;
  const turned = equal && !known.amount.isZero() && figure.amount?.eq(known.amount) === false;
  const mayTurn = figure.statement.kind !== other.figure.statement.kind || CHOOSE_SIGNS.has(figure.statement.kind);
  const sign = turned && mayTurn ? -1 : 1;
  return checkAgainst({ kind: "cross_filing", title: `${nameOf(figure)}: ${figure.statement.title} and ${other.view.report.file}` }, figure, known, sign, () => doubtOf(pair, known, isSame));
}

function doubtOf({ one, other }: Pair, known: Known, isSame: boolean): Doubt {
  const { figure, view } = one;
  if (sameMagnitude(figure, other.figure)) return "they have different signs";
  const between = rowPrinting(figure, known.amount) ?? (figure.amount ? rowPrinting(figure, figure.amount.minus(known.amount)) ?? rowPrinting(other.figure, figure.amount) ?? rowPrinting(other.figure, figure.amount.minus(known.amount)) : undefined);
  if (between) return `“${rowName(between)}” accounts for it`;
  if (view.borneOut.has(figure.id) && other.view.borneOut.has(other.figure.id)) return "the sums of both documents bear out what they print, so it may have been restated";
  if (!isSame) return "too few other figures agree to show that both state the same";
  const oneIsWrong = view.contradicted.has(figure.id) !== other.view.contradicted.has(other.figure.id);
  return oneIsWrong || oneDigitApart(figure, known.amount) ? null : "it may have been restated";
}
