import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Redaction } from "../vocabulary/report";
import type { LetterLine } from "./letter-lines";

/** What stands in for withheld words. An empty pair "[ ]" and "[\u25cf]" are blanks to be filled, not redactions. */
const PLACEHOLDERS: readonly RegExp[] = [
  // "[****]", "[***]", "[*]", "[* * *]"
  /\[\s*(?:\*\s*){1,8}\]/,
  // "[REDACTED]", "[**Redacted**]"
  /\[\s*\*{0,4}\s*redacted\s*\*{0,4}\s*\]/,
  // "[CONFIDENTIAL INFORMATION HAS BEEN OMITTED ...]"
  /\[(?:confidential|certain|portions?|information)\b[^\]]{0,80}\b(?:omitted|redacted)\b[^\]]{0,160}\]/,
  // "[Rule 83 Confidential Treatment Requested by Example Corp.]" within a sentence
  /\[\s*(?:rule 83 )?confidential treatment requested\b[^\]]{0,120}\]/,
  // "$*** million", "***%"
  /(?<=\$\s?)\*{2,6}(?!\*)/,
  /(?<!\*)\*{2,6}(?=\s?%)/,
  // a black bar
  /[\u2586-\u2588\u25ac]{2,}/,
];
const PLACEHOLDER = new RegExp(PLACEHOLDERS.map((pattern) => pattern.source).join("|"), "gi");
/** Words before a placeholder that say what the mark means. */
const LEGEND_BEFORE = /(?:["\u201c'\u2018]|\b(?:marked|denoted|identified|indicated|represented|replaced|designated|shown) (?:by|with|as)(?: (?:an?|the))?(?: (?:mark|symbol|placeholder|notation|brackets?))?|\b(?:mark|symbol|notation))\s*$/i;
const LEGEND_AFTER = /^["\u201d'\u2019]?\s*(?:[-=:\u2013\u2014]|indicates|denotes|means|represents)\s.*(?:omitted|confidential|redacted)/i;
/** About how many characters of either side are told. */
const NEAR = 60;

/** Places where words were withheld, with the words around. The legend that defines the mark is none. */
export function findRedactions(lines: readonly LetterLine[]): Redaction[] {
  return lines.flatMap(({ content }) => {
    const { text } = content;
    return [...text.matchAll(PLACEHOLDER)].flatMap((match): Redaction[] => {
      const start = match.index, end = start + match[0].length;
      if (LEGEND_BEFORE.test(text.slice(0, start)) || LEGEND_AFTER.test(text.slice(end))) return [];
      return [{ at: content.place(start, end), near: wordsAround(text, start, end) }];
    });
  });
}

/** The mark among the words around it, the one nearest to their middle, and where it stands in them; null for none. */
export function markIn(near: string): { readonly mark: string; readonly at: number } | null {
  const marks = [...near.matchAll(PLACEHOLDER)].map((match) => ({ mark: match[0], at: match.index })), fromMiddle = ({ mark, at }: { mark: string; at: number }): number => Math.abs(at + mark.length / 2 - near.length / 2);
  return marks.reduce<{ mark: string; at: number } | null>((best, each) => (best === null || fromMiddle(each) < fromMiddle(best) ? each : best), null);
}

/** Whole words up to about sixty characters before and after. */
function wordsAround(text: string, start: number, end: number): string {
  let from = Math.max(0, start - NEAR), to = Math.min(text.length, end + NEAR);
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !/\s/.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

export function redactedDiagnostic(redaction: Redaction): Diagnostic {
  return { code: "redacted", message: `What stands here was withheld from the public letter: "${redaction.near}".`, at: redaction.at };
}
