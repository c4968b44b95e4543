import { Decimal, decimalsOf, plain } from "../../vocabulary/decimal";
import type { CellAt } from "./figures-at";
import { misreadingOf } from "./misreading";
import type { Proposal } from "./proposal";
import { DIGITS_AFTER_COMMA, impliedBy, partsOf, type Known, type Tie, type Ties } from "./ties";

/** A figure that the print of a cell can stand for without a digit being wrong, and what it would move the check by. */
interface Variant {
  readonly cell: CellAt;
  readonly figure: string;
  readonly reason: string;
  readonly moves: Decimal;
  /** The print itself shows the damage: decimals where no other figure has any. */
  readonly visible: boolean;
}

/**
 * Two cells of one broken sum that together make it tie, each by its sign or by a full stop that should be a comma; null
 * where no pair does, or several. Cost: linear in the cells of the check.
 */
export function twoFigures(tie: Tie, ties: Ties, lookup: (id: string) => CellAt | null, known: Known): Proposal[] {
  if (tie.relation.form !== "linear") return [];
  const off = discrepancy(tie, known);
  if (!off) return [];
  const variants = partsOf(tie.relation).flatMap(([id, coefficient]) => variantsOf(id, coefficient, tie, lookup)).filter((variant) => staysTied(variant, tie, ties, known));
  const byMove = new Map<string, Variant[]>();
  for (const variant of variants) {
    const list = byMove.get(plain(variant.moves));
    if (list) list.push(variant);
    else byMove.set(plain(variant.moves), [variant]);
  }
  const pairs = variants.flatMap((one) => (byMove.get(plain(off.neg().minus(one.moves))) ?? []).filter((other) => other.cell.id > one.cell.id).map((other) => [one, other] as const));
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return [];
  const standing = pair.every(({ visible }) => visible) ? "proven" : "likely";
  return pair.map(({ cell, figure, reason }, i): Proposal => {
    const other = pair[1 - i] as Variant;
    return { cell: cell.id, kind: "figure", proposed: figure, standing, evidence: [tie.id], misreading: reason, alternatives: [], together: { cell: other.cell.id, figure: other.figure } };
  });
}

/** What the check's figures miss zero by, in whole units; null where one is not known to the digit. */
function discrepancy(tie: Tie, known: Known): Decimal | null {
  let sum = new Decimal(0);
  for (const [id, coefficient] of partsOf(tie.relation)) {
    const value = known(id);
    if (!value?.low.eq(value.high)) return null;
    sum = sum.plus(value.low.times(coefficient));
  }
  return sum;
}

function variantsOf(id: string, coefficient: Decimal, tie: Tie, lookup: (id: string) => CellAt | null): Variant[] {
  const cell = lookup(id), value = cell?.cell.value ?? null;
  if (!cell || value === null || Number(value) === 0) return [];
  const stray = decimalsOf(value) === DIGITS_AFTER_COMMA && tie.cells.every((other) => [0, DIGITS_AFTER_COMMA].includes(decimalsOf(lookup(other)?.cell.value ?? "0")));
  const turned = plain(new Decimal(value).neg()), grouped = plain(new Decimal(value).times(10 ** DIGITS_AFTER_COMMA));
  return (stray ? [turned, grouped] : [turned]).flatMap((figure): Variant[] => {
    const reason = misreadingOf(value, figure);
    return reason === null ? [] : [{ cell, figure, reason, moves: new Decimal(figure).minus(value).times(coefficient), visible: figure === grouped }];
  });
}

/** Whether the other checks that read the cell tie with the new figure. */
function staysTied({ cell, figure }: Variant, tie: Tie, ties: Ties, known: Known): boolean {
  return ties.reading(cell.id).every((other) => {
    if (other === tie || other.draft.status === "skipped" || other.draft.status === "broken") return true;
    const implied = impliedBy(other, cell.id, known);
    return !implied || (implied.low.lte(figure) && implied.high.gte(figure));
  });
}
