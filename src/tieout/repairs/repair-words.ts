import type { Repair } from "../../vocabulary/report";
import type { Draft } from "../draft";
import { columnName } from "../figures";
import { capitalised, listed, rowName, shown, within } from "../wording";
import { headOf, type CellAt } from "./figures-at";
import type { Proposal } from "./proposal";

/** Checks that a sentence names; of more it tells the number. */
const MOST_NAMED = 3;

/** A proposal as a repair, in words. @param draftOf the check of an id */
export function asRepair(proposal: Proposal, at: CellAt, draftOf: (id: string) => Draft | undefined, lookup: (id: string) => CellAt | null): Repair {
  const printed = at.cell.text.trim() === "" ? "" : at.cell.text.trim();
  const head = headOf(at), where = `${capitalised(rowName(at.row))} in ${at.statement.title}${head ? ` (${columnName(head)})` : ""}`;
  const figure = shown(proposal.proposed);
  const checks = proposal.evidence.flatMap((id) => draftOf(id) ?? []);
  return {
    cell: proposal.cell, kind: proposal.kind, printed, proposed: proposal.proposed, standing: proposal.standing, evidence: proposal.evidence,
    explanation: [first(proposal, where, printed, figure), because(checks, figure), reading(proposal), others(proposal, lookup)].filter((part) => part !== "").join(" "),
  };
}

function first({ kind, standing }: Proposal, where: string, printed: string, figure: string): string {
  const must = standing === "proven" ? "must be" : "is likely";
  if (kind === "missing") return `${where} is not printed; it ${must} ${figure}.`;
  return printed === "" ? `${where} ${must} ${figure}.` : `${where} is printed as ${printed}; it ${must} ${figure}.`;
}

function because(checks: readonly Draft[], figure: string): string {
  const names = [...new Set(checks.map(nameOf))];
  if (names.length === 0) return "";
  const rest = names.length - MOST_NAMED;
  const told = rest > 0 ? [...names.slice(0, MOST_NAMED), `${rest} other ${rest === 1 ? "check" : "checks"}`] : names;
  return `With ${figure}, ${listed(told)} ${names.length === 1 ? "ties" : "tie"}.`;
}

/** A check by what it compares. */
function nameOf({ kind, title }: Draft): string {
  const [what = title, where = ""] = split(title);
  if (kind === "sum" || kind === "identity") return `the sum that makes ${within(what)}`;
  if (kind === "cross_statement") return `${within(what)} in ${where.replace(" and ", " and in ")}`;
  return within(what);
}

function split(title: string): [string, string] {
  const at = title.indexOf(": ");
  return at < 0 ? [title, ""] : [title.slice(0, at), title.slice(at + 2)];
}

function reading({ misreading, kind }: Proposal): string {
  if (misreading === null) return "";
  return kind === "missing" ? `What is printed there is another row's: ${misreading}.` : `The print can be a misreading: ${misreading}.`;
}

function others({ alternatives }: Proposal, lookup: (id: string) => CellAt | null): string {
  const names = alternatives.flatMap((id) => { const at = lookup(id); return at ? [`${within(rowName(at.row))}`] : []; });
  return names.length === 0 ? "" : `The error may be in ${listed([...new Set(names)]).replace(" and ", " or ")} instead.`;
}
