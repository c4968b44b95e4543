import { findDate } from "../filing/dates";

/** An earlier comment that the staff comes back to. */
export interface PriorComment {
  readonly number: number;
  /** Date of the staff's letter that it stands in, ISO; null where the comment does not say. */
  readonly letterDate: string | null;
}

const NUMBERS = "\\d{1,3}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|through)\\s+|\\s?-\\s?)\\d{1,3})*";
/** "your response to prior comment 2", "our prior comment number 4", "your response to comments 1 and 3". */
const PRIOR = new RegExp(`\\b(?:(?:prior|previous|earlier)\\s+comments?|(?:responses?|respond\\w*|reply|replies)\\s+to\\s+(?:our\\s+|the\\s+)?comments?|(?:reissue|re-issue|comments? in our letter)\\D{0,20}comments?)\\s+(?:(?:numbers?|nos?\\.?|#)\\s*)?(${NUMBERS})(?![\\d.]\\d)`, "gi");
const MOST_IN_RANGE = 30;

/** The earlier comments that a comment of the staff names, in order, once each. */
export function priorComments(text: string): PriorComment[] {
  const found = new Map<string, PriorComment>();
  for (const match of text.matchAll(PRIOR)) {
    const end = match.index + match[0].length, behind = /^[^.]{0,40}?\bletters?\s+(?:to you\s+)?dated\s+/i.exec(text.slice(end, end + 80));
    const date = behind ? findDate(text.slice(end + behind[0].length, end + behind[0].length + 30)) : null;
    const letterDate = date !== null && date.start === 0 ? date.iso : null;
    for (const number of numbersIn(match[1] ?? "")) found.set(`${String(number)} ${letterDate ?? ""}`, { number, letterDate });
  }
  return [...found.values()];
}

function numbersIn(printed: string): number[] {
  const range = /^(\d+)(?:\s+through\s+|\s?-\s?)(\d+)$/.exec(printed);
  if (!range) return [...printed.matchAll(/\d+/g)].map((match) => Number(match[0]));
  const from = Number(range[1]), to = Math.min(Number(range[2]), from + MOST_IN_RANGE);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
