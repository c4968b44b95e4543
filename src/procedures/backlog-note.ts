import { ruleOn, type RuleStanding } from "./rules-in-force";

/**
 * What the rules ask of backlog, and why bookings are not backlog.
 * Source: Regulation S-K, Item 101(c)(1)(viii) (17 CFR 229.101) as in force until November 9, 2020; ASC 606-10-50-13 for what
 * contracts leave to be recognised. The reasons are those that registrants give in response letters to the staff.
 */
export interface BacklogNote {
  readonly rule: RuleStanding;
  readonly asks: string;
  readonly whyBookingsAreNotBacklog: readonly string[];
  /** All of it as one text. */
  readonly text: string;
}

const ITEM = "Item 101(c)(1)(viii) of Regulation S-K";
const ASKS = `${ITEM} asks for the dollar amount of backlog orders believed to be firm, as of a recent date and as of a comparable date in the preceding fiscal year, with an indication of the portion not reasonably expected to be filled within the current fiscal year, and seasonal or other material aspects of the backlog.`;
const WHY: readonly string[] = [
  "Backlog is an amount at a date: firm orders not yet filled. Bookings are what was newly committed during a period.",
  "Bookings are a subset of contracts: they leave out non-recurring fees, usage-based, pay-for-performance and month-to-month contracts, and so do not tell all revenue to come.",
  "A booking is not firm: customers may cancel and implementations may be delayed, and there is no assurance that the amount is recognised as revenue.",
];
const SINCE = "What contracts leave to be recognised is told as remaining performance obligations (ASC 606-10-50-13).";

/** @param date the day to tell the rule for, ISO; the wording of the rule alone where null */
export function backlogNote(date: string | null): BacklogNote {
  const rule: RuleStanding = date === null ? { standing: "unknown", rule: null, isExact: false, explanation: "In force until November 9, 2020." } : ruleOn(ITEM, date);
  const since = rule.standing === "superseded" || date === null ? ` ${SINCE}` : "";
  return { rule, asks: ASKS, whyBookingsAreNotBacklog: WHY, text: `${ASKS} ${rule.explanation}${since} ${WHY.join(" ")}` };
}
