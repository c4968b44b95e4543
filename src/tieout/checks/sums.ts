import { Decimal } from "../../vocabulary/decimal";
import { cellId, type Cell, type Formula, type Row, type Statement } from "../../vocabulary/statement";
import { exactly, linear, made, skipped, type CheckRule, type Draft, type Relation } from "../draft";
import { columnName, scaleOf, whyMissing } from "../figures";
import { comparableAddends, type Footing } from "../footing";
import { exactSum } from "../fixed-point";
import { finestPlace, sumTolerance, tieOfSum, type Tie } from "../tolerance";
import { capitalised, rowName, shown, within } from "../wording";

interface Addend {
  readonly row: Row;
  readonly sign: 1 | -1;
  readonly cell: Cell | undefined;
}

type About = Pick<Draft, "kind" | "title" | "period" | "cells"> & { readonly relation: () => Relation };

/** A filing whose sums tie to the last place lets no difference be called rounding; how many of its sums show it. */
interface House {
  readonly exact: boolean;
  readonly sums: number;
}

/** The most addends that a sentence lists one by one. */
const MOST_LISTED = 4;

/** Every formula of every statement, once for each column that its sums hold for. */
export const sums: CheckRule = {
  name: "sums",
  make: ({ statements, columns, footing }) => statements.flatMap((statement) => {
    if (statement.formulas.length === 0) return [];
    const rows = new Map(statement.rows.map((row) => [row.id, row]));
    return statement.formulas.flatMap((formula) => checkFormula(statement, rows, formula, columns(statement), footing));
  }),
};

function checkFormula(statement: Statement, rows: ReadonlyMap<string, Row>, formula: Formula, columns: readonly number[], footing: Footing): Draft[] {
  const total = rows.get(formula.total);
  if (!total) return [];
  const terms = formula.terms.flatMap(([id, sign]): Omit<Addend, "cell">[] => {
    const row = rows.get(id);
    return row ? [{ row, sign }] : [];
  });
  const identity = formula.basis === "accounting" && formula.terms.length === 1;
  const title = `${capitalised(rowName(total))}: ${statement.title}`;
  const scale = scaleOf(statement, total);
  const house: House = { exact: terms.length > 1 && footing.isExact(statement, total), sums: footing.exactSums(statement, total) };
  return columns.flatMap((column) => {
    const header = statement.columns[column];
    if (!header) return [];
    const addends = terms.map(({ row, sign }) => ({ row, sign, cell: row.cells[column] }));
    const totalCell = total.cells[column];
    const cells = [cellId(total, column), ...addends.map(({ row }) => cellId(row, column))];
    const about = { kind: identity ? "identity" as const : "sum" as const, title, period: columnName(header), cells };
    const here: House = { ...house, exact: house.exact && comparableAddends(totalCell, addends.map(({ cell }) => cell)) !== null };
    const relation = (): Relation => {
      const slack = here.exact ? new Decimal(0) : slackOf([totalCell, ...addends.map(({ cell }) => cell)]);
      return linear(cells.map((cell, i) => [cell, (addends[i - 1]?.sign ?? -1) * scale] as const), slack.times(scale));
    };
    return checkSum({ ...about, relation }, total, totalCell, addends, here) ?? [];
  });
}

/** How far a sum of printed cells may be from its total, in printed units. */
function slackOf(cells: readonly (Cell | undefined)[]): Decimal {
  const printed = cells.flatMap((cell) => (cell && cell.state !== "blank" ? [cell] : []));
  const places = printed.flatMap((cell) => (cell.state === "read" && cell.value !== null ? [cell.value] : cell.range ? [cell.range[0]] : []));
  return places.length === 0 ? new Decimal(0) : sumTolerance(Math.max(printed.length - 1, 1), finestPlace(places));
}

function checkSum(about: About, total: Row, totalCell: Cell | undefined, addends: readonly Addend[], house: House): Draft | null {
  const present = addends.filter(({ cell }) => cell && cell.state !== "blank");
  if (present.length === 0 && (!totalCell || totalCell.value === null)) return null;
  if (!totalCell || (totalCell.value === null && !totalCell.range)) {
    return skipped({ ...about, explanation: `Not checked: ${whyMissing(total, totalCell)}.` });
  }
  const unreadable = present.find(({ cell }) => cell?.value === null && !cell.range);
  if (unreadable) return skipped({ ...about, actual: totalCell.value, explanation: `Not checked: ${whyMissing(unreadable.row, unreadable.cell)}.` });
  if (totalCell.range || present.some(({ cell }) => cell?.range)) return checkRanges(about, total, totalCell, present);
  return exactTie(about, addends.length, total, totalCell, present) ?? checkPrinted(about, total, totalCell, addends, present, house);
}

/** The common case, in integers: the printed digits make the printed total. null where they do not, or are too long for integers. */
function exactTie(about: About, terms: number, total: Row, totalCell: Cell, present: readonly Addend[]): Draft | null {
  const printed = totalCell.value ?? "0";
  const sum = exactSum(present.map(({ cell, sign }) => [cell?.value ?? "0", sign] as const));
  if (sum === null || exactSum([[printed, 1]]) !== sum) return null;
  const explanation = terms === 1 && present[0] ? `${toldWhole(total, sum)} is the same as ${toldPart(present[0], sum)}.` : `${toldSum(present)} is ${shown(sum)}, as printed.`;
  return exactly({ ...about, explanation }, sum);
}

function checkPrinted(about: About, total: Row, totalCell: Cell, addends: readonly Addend[], present: readonly Addend[], house: House): Draft {
  const sum = present.reduce((running, { cell, sign }) => running.plus(new Decimal(cell?.value ?? 0).times(sign)), new Decimal(0));
  const printed = new Decimal(totalCell.value ?? 0);
  const places = [totalCell, ...present.map(({ cell }) => cell)].flatMap((cell) => (cell?.state === "read" && cell.value !== null ? [cell.value] : []));
  const place = finestPlace(places);
  const byRounding: Tie = tieOfSum(sum, printed, present.length, place);
  const misprint = byRounding === "rounding" && house.exact && present.length > 1;
  const tie: Tie = misprint ? "broken" : byRounding;
  const blank = addends.find(({ cell }) => !cell || cell.state === "blank");
  if (tie === "broken" && blank) return skipped({ ...about, actual: totalCell.value, explanation: `Not checked: ${whyMissing(blank.row, blank.cell)}, and the other rows alone do not make ${shown(printed)}.` });
  const apart = shown(printed.minus(sum).abs());
  if (addends.length === 1 && present[0]) {
    const ending = { exact: `is the same as ${toldPart(present[0], sum)}`, rounding: `is the same as ${toldPart(present[0], sum)} within rounding`, broken: `should be the same as ${toldPart(present[0], sum)}, a difference of ${apart}` }[tie];
    return made({ ...about, status: tie, expected: sum, actual: printed, explanation: `${toldWhole(total, printed)} ${ending}.` });
  }
  const ending = {
    exact: `is ${shown(sum)}, as printed`,
    rounding: `is ${shown(sum)}; ${shown(printed)} is printed, which rounding explains (up to ${shown(sumTolerance(present.length, place))})`,
    broken: `is ${shown(sum)}, but ${within(rowName(total))} is printed as ${shown(printed)}, a difference of ${apart}`,
  }[tie];
  const why = misprint ? ` Rounding could explain so little, but the ${house.sums} other sums of this filing in these units tie to the last digit.` : "";
  return made({ ...about, status: tie, expected: sum, actual: printed, explanation: `${toldSum(present)} ${ending}.${why}` });
}

function toldWhole(total: Row, printed: Decimal | string): string {
  return `${capitalised(rowName(total))} ${shown(printed)}`;
}

function toldPart(part: Addend, sum: Decimal | string): string {
  return `${within(rowName(part.row))} ${shown(sum)}`;
}

/** "Revenue 45,192 less total cost and expenses 46,493", or for many rows "The sum of the 5 rows from ... to ...". */
function toldSum(addends: readonly Addend[]): string {
  if (addends.length === 0) return "Nothing is printed to add up";
  if (addends.length > MOST_LISTED) {
    const first = addends[0] as Addend, last = addends.at(-1) as Addend;
    const less = addends.filter(({ sign }) => sign < 0).length;
    return `The sum of the ${addends.length} rows from “${rowName(first.row)}” to “${rowName(last.row)}”${less > 0 ? `, ${less} of them subtracted,` : ""}`;
  }
  return addends.map(({ row, sign, cell }, i) => {
    const amount = shown(cell?.value ?? "0");
    if (i === 0) return `${sign < 0 ? "Minus " : ""}${sign < 0 ? within(rowName(row)) : capitalised(rowName(row))} ${amount}`;
    return `${sign < 0 ? "less" : "plus"} ${within(rowName(row).replace(/^(?:less|add):?\s*/i, ""))} ${amount}`;
  }).join(" ");
}

/** Digits are missing: the least and the greatest that the printed digits allow must enclose a tie. */
function checkRanges(about: About, total: Row, totalCell: Cell, addends: readonly Addend[]): Draft {
  const ends = (cell: Cell | undefined): [Decimal, Decimal] => {
    const [low, high] = cell?.range ?? [cell?.value ?? "0", cell?.value ?? "0"];
    return [Decimal.min(low, high), Decimal.max(low, high)];
  };
  let low = new Decimal(0), high = new Decimal(0);
  for (const { cell, sign } of addends) {
    const [least, greatest] = ends(cell);
    low = low.plus(sign > 0 ? least : greatest.neg());
    high = high.plus(sign > 0 ? greatest : least.neg());
  }
  const [least, greatest] = ends(totalCell);
  const tolerance = sumTolerance(addends.length, finestPlace([least.toFixed(), low.toFixed()]));
  const overlaps = low.minus(tolerance).lte(greatest) && least.lte(high.plus(tolerance));
  const nearest = Decimal.min(Decimal.max(least, low), high);
  const span = `${shown(low)} to ${shown(high)}`, printed = least.eq(greatest) ? shown(least) : `${shown(least)} to ${shown(greatest)}`;
  return made({
    ...about, status: overlaps ? "rounding" : "broken", expected: nearest, actual: overlaps && nearest.gte(least) && nearest.lte(greatest) ? nearest : Decimal.min(Decimal.max(least, nearest), greatest),
    explanation: overlaps
      ? `Digits are missing in this column: the rows add up to ${span} and ${within(rowName(total))} is ${printed}, so they can tie.`
      : `Digits are missing in this column, but the rows add up to ${span} at the most and ${within(rowName(total))} is ${printed}.`,
  });
}
