import { contentWords, coverage } from "./commitment-words";
import type { LaterFiling } from "./later-filing";

/**
 * What a promise depends on. `parity`: that the matter is also told in releases; `judgement`: that the company finds it
 * material or applicable, which nobody else can tell; `event`: that something arises, which a filing would speak of.
 */
export interface Condition {
  readonly kind: "parity" | "judgement" | "event";
  /** In the letter's words. */
  readonly text: string;
  /** The matter that a filing must speak of for it to arise: of "filings that disclose pending litigation" the litigation. */
  readonly matter: string;
}

const PARITY = /\b(?:so|as) long as\b.*\b(?:press|earnings) releases?\b|\bto the extent\b.*\b(?:press|earnings) releases?\b|\bif\b.*\balso\b.*\b(?:press|earnings) releases?\b/i;
const JUDGEMENT = /^(?:if|as|where|when|to the extent|unless)\s(?:and when\s)?(?:it is\s|they are\s|is\s)?(?:applicable|material|immaterial|appropriate|necessary|needed|significant|relevant)\b/i;
/** "in future SEC filings that disclose pending litigation". */
const FILINGS_THAT = /\b(?:filings?|reports?|releases?) (?:that|which|in which (?:we|the company)) (?:disclose|discuss|describe|include|present|contain)s?\s+([^,;.]{3,80}?)(?=\s+(?:and|where|when|if)\b|[,;.]|$)/i;

export function conditionOf(sentence: string, condition: string | null): Condition | null {
  const filings = FILINGS_THAT.exec(sentence);
  if (condition !== null && PARITY.test(condition)) return { kind: "parity", text: condition, matter: condition };
  if (filings) return { kind: "event", text: filings[0], matter: filings[1] ?? filings[0] };
  if (condition === null) return null;
  return { kind: JUDGEMENT.test(condition) ? "judgement" : "event", text: condition, matter: condition };
}

/** Of few words all must be there, of many half of them. */
const FEW = 3, HALF = 0.5;
/** Words of conditions that say when something is told, not what. */
const WHEN: ReadonlySet<string> = contentWords("when discussing, presenting, determined, current, currently, applicable, used, using, shown, reasonably, event");

/** Whether a filing speaks of what a promise depends on: a sentence with its words, or with half of them where they are many. */
export function hasArisen({ matter }: Condition, filing: LaterFiling): boolean {
  const wanted = new Set([...contentWords(matter)].filter((word) => !WHEN.has(word)));
  return wanted.size > 0 && filing.sentences().some(({ words }) => coverage(wanted, words) >= (wanted.size <= FEW ? 1 : HALF));
}
