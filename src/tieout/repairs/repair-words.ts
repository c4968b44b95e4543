import type { Repair } from "../../vocabulary/report";
import type { Draft } from "../draft";
import { columnName } from "../figures";
import { listed, rowName, shown, within } from "../wording";
import { headOf, type CellAt } from "./figures-at";
import type { Proposal } from "./proposal";

/** Checks that a sentence names; of more it tells the number. */
const MOST_NAMED = 3;

type Lookup = (id: string) => CellAt | null;

/** A proposal as a repair, in words. @param draftOf the check of an id */
export function asRepair(proposal: Proposal, at: CellAt, draftOf: (id: string) => Draft | undefined, lookup: Lookup): Repair {
  const printed = proposal.second?.printed ?? at.cell.text.trim(), head = headOf(at), figure = shown(proposal.proposed);
  const where = `“${rowName(at.row)}” in ${at.statement.title}${head ? ` (${columnName(head)})` : ""}`;
  const checks = proposal.evidence.flatMap((id) => draftOf(id) ?? []);
  return {
    cell: proposal.cell, kind: proposal.kind, printed, proposed: proposal.proposed, standing: proposal.standing, evidence: proposal.evidence,
    explanation: [claim(proposal, where, printed, figure), because(checks, withOther(figure, proposal, lookup), proposal.cell, lookup), reading(proposal), others(proposal, lookup)].filter((part) => part !== "").join(" "),
  };
}

function claim({ kind, standing, second }: Proposal, where: string, printed: string, figure: string): string {
  if (second) return `${where} is printed twice: as ${figure}, and on the line “${second.line}” as ${printed}; it ${standing === "proven" ? "must be" : "is likely"} ${figure}.`;
  if (kind === "missing") return `${where} is not printed; it works out to ${figure}.`;
  return `${where} is printed as ${printed}; it ${standing === "proven" ? "must be" : "is likely"} ${figure}.`;
}

function because(checks: readonly Draft[], figure: string, cell: string, lookup: Lookup): string {
  const reasons = [...new Set(checks.map((check) => reasonOf(check, cell, lookup)))];
  if (reasons.length === 0) return "";
  const rest = reasons.length - MOST_NAMED;
  return `With ${figure}, ${listed(rest > 0 ? [...reasons.slice(0, MOST_NAMED), `${rest} more ${rest === 1 ? "check ties" : "checks tie"}`] : reasons)}.`;
}

/** "139,435 here and 11,416 for “Consumer”" where two figures are mended together. */
function withOther(figure: string, { together }: Proposal, lookup: Lookup): string {
  const other = together ? lookup(together.cell) : null;
  return together && other ? `${figure} here and ${shown(together.figure)} for “${rowName(other.row)}”` : figure;
}

/** What a check says once the figure stands, as a clause. */
function reasonOf({ kind, title, cells }: Draft, cell: string, lookup: Lookup): string {
  const [what = title] = title.split(": ");
  const own = lookup(cell)?.statement, others = cells.filter((id) => id !== cell).map(lookup);
  const other = others.find((at) => at !== null && at.statement !== own) ?? others.find((at) => at !== null);
  switch (kind) {
    case "sum": return cells[0] === cell ? `the ${isAcross(cells) ? "columns beside it" : "rows above"} add up to it` : `“${what}” adds up`;
    case "identity": return cells.length > 2 ? within(what) : `it is the same as “${rowName(other?.row ?? NO_ROW)}”`;
    case "cross_statement": return other ? `${other.statement.title} prints the same` : `${within(what)} agrees`;
    case "per_share": return `${within(what)} follows from amount and shares`;
    case "narrative": return "the text says the same";
    case "xbrl": return "the company’s own XBRL facts say the same";
    default: return `${within(what)} ties`;
  }
}

/** Whether all cells of a sum stand in one row. */
function isAcross(cells: readonly string[]): boolean {
  return new Set(cells.map((id) => id.slice(0, id.lastIndexOf(".")))).size === 1;
}

const NO_ROW: CellAt["row"] = { id: "", label: "the other row", unit: "money", metric: null, indent: 0, section: null, cells: [], at: [0, 0] };

function reading({ misreading, kind }: Proposal): string {
  if (misreading === null) return "";
  return kind === "missing" ? `What is printed there is not its own: ${misreading}.` : `How it can have come about: ${misreading}.`;
}

function others({ alternatives }: Proposal, lookup: Lookup): string {
  const names = [...new Set(alternatives.flatMap((id) => { const at = lookup(id); return at ? [`“${rowName(at.row)}”`] : []; }))];
  if (names.length === 0) return "";
  return `The wrong figure may be ${names.length === 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`} instead.`;
}
