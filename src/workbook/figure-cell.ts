import type { Repair } from "../vocabulary/report";
import type { Cell } from "../vocabulary/statement";
import { readsOtherSheet } from "./cell-address";
import { emptyCell, formulaCell, numberCell, textCell } from "./sheet-builder";
import type { PlannedCell } from "./sheet-plan";
import type { Ink, Rule, StyleKey } from "./style-table";
import { shownValue } from "./total-formula";

/** The mend of a figure or of a column's period, and whether the person accepted it. */
export interface ProposedRepair {
  readonly repair: Repair;
  readonly isAccepted: boolean;
}

/** What stands in a figure's cell: printed value, live formula, an accepted repair, or nothing with a note that says why. */
export function planFigure(cell: Cell, rule: Rule, numberFormat: string, live: string | null, mend: ProposedRepair | undefined): PlannedCell {
  const style = (ink: Ink): `${Ink}.${Rule}` => `${ink}.${rule}`;
  if (mend?.isAccepted) return acceptedCell(cell, mend.repair, style("accepted"), numberFormat);
  const told = mend ? `${proposal(mend.repair, grouped(mend.repair.proposed))} ${mend.repair.explanation}` : "";
  if (cell.state === "damaged") return { ...emptyCell(style("damaged"), `${damageNote(cell)}${told === "" ? "" : ` ${told}`}`), numberFormat };
  if (cell.state === "redacted") return textCell("[redacted]", style("redacted"), { note: `The filing prints "${cell.text.trim()}" here: the figure was left out, as a request for confidential treatment allows.` });
  const note = told === "" ? null : told;
  const value = shownValue(cell);
  if (value === null) return cell.state === "not_meaningful" ? textCell(cell.text.trim(), style("derived"), { note }) : { ...emptyCell(style("figure"), note), numberFormat: note === null ? "General" : numberFormat };
  if (live !== null) return formulaCell(live, Number(value), style(readsOtherSheet(live) ? "link" : "formula"), numberFormat, note);
  if (cell.state === "derived") return numberCell(value, style("derived"), numberFormat, `Derived, not printed in the filing.${note === null ? "" : ` ${note}`}`);
  return numberCell(value, style("figure"), numberFormat, note);
}

/** A repair that the person accepted: a figure that the filing does not print is marked as derived. */
function acceptedCell(cell: Cell, repair: Repair, style: StyleKey, numberFormat: string): PlannedCell {
  const what = repair.kind === "missing" ? "Derived figure, accepted" : repair.standing === "proven" ? "Accepted repair, proven" : "Accepted repair, likely";
  return numberCell(repair.proposed, style, numberFormat, `${what}: ${grouped(repair.proposed)}. ${asPrinted(cell.state === "blank" ? "" : cell.text)} ${repair.explanation}`);
}

function damageNote(cell: Cell): string {
  const printed = `Printed "${cell.text.trim()}"`;
  if (cell.range) return `${printed}: digits are missing; the figure lies between ${grouped(cell.range[0])} and ${grouped(cell.range[1])}.`;
  return `${printed}: damaged in the source, so the figure is left empty.`;
}

/** "103,330". */
function grouped(value: string): string {
  const [whole = "", fraction] = value.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

/** What the filing prints, for a note that keeps it. */
export function asPrinted(text: string): string {
  return text.trim() === "" ? "The filing prints nothing here." : `The filing prints "${text.trim()}".`;
}

export function proposal({ standing }: Repair, proposed: string): string {
  return standing === "proven" ? `Proven repair, not accepted yet: ${proposed}.` : `Likely repair, not accepted yet: ${proposed}.`;
}
