import type { Repair, Report } from "../vocabulary/report";

/** What a person answered to one proposed repair. */
export interface RepairDecision {
  /** The filing's name in the library. */
  readonly file: string;
  /** The repair's cell or column: "s4.r6.c1", "s8.c0". */
  readonly cell: string;
  /** What was proposed: an answer holds only for this proposal. */
  readonly proposed: string;
  readonly answer: RepairAnswer;
}

export type RepairAnswer = "accepted" | "rejected";

/** Cell or column id to the repair that a person accepted there. */
export type AcceptedRepairs = ReadonlyMap<string, Repair>;

export const NONE_ACCEPTED: AcceptedRepairs = new Map();

/** What was answered to a repair; null where nobody answered yet. */
export function answerTo(decisions: readonly RepairDecision[], file: string, repair: Repair): RepairAnswer | null {
  return decisions.find((each) => each.file === file && each.cell === repair.cell && each.proposed === repair.proposed)?.answer ?? null;
}

/** A filing's accepted repairs that its report still proposes. */
export function acceptedOf(decisions: readonly RepairDecision[], report: Report): AcceptedRepairs {
  if (decisions.length === 0 || report.repairs.length === 0) return NONE_ACCEPTED;
  return new Map(report.repairs.flatMap((repair) => (answerTo(decisions, report.file, repair) === "accepted" ? [[repair.cell, repair] as const] : [])));
}

/**
 * Decisions after answers to some repairs of a filing; null takes an answer back. One cell has one accepted value: a
 * newly accepted one takes the place of another.
 */
export function decided(decisions: readonly RepairDecision[], file: string, repairs: readonly Repair[], answer: RepairAnswer | null): readonly RepairDecision[] {
  const answered = new Map(repairs.map((repair) => [repair.cell, repair.proposed]));
  const kept = decisions.filter((each) => {
    const proposed = each.file === file ? answered.get(each.cell) : undefined;
    return proposed === undefined || (each.proposed !== proposed && !(answer === "accepted" && each.answer === "accepted"));
  });
  return answer === null ? kept : [...kept, ...repairs.map(({ cell, proposed }) => ({ file, cell, proposed, answer }))];
}
