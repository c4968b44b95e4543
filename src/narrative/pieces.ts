import type { Amount } from "./amounts";
import { masked, type Mention } from "./mention";
import type { PeriodMention } from "./period-mentions";
import type { Subject } from "./subjects";

/** A part of a sentence that tells figures of one time: the main part, or what it is compared with. */
export interface Piece extends Mention {
  readonly compared: boolean;
}

export interface Marked {
  readonly text: string;
  readonly amounts: readonly Amount[];
  readonly periods: readonly PeriodMention[];
  readonly subjects: readonly Subject[];
}

const COMPARES = /\bcompar(?:ed|es|ing)\s+(?:favorably\s+|unfavorably\s+)?(?:to|with)\b|\bcompared\b(?=\s+(?:the|last|prior))|\bversus\b|\bvs\b\.?|\brelative to\b|\b(?:as )?against\b|\bthan\b/gi;
const MAY_COMPARE = /\b(?:from|over)\b/gi;
const BACK = /(?:;|,?\s+(?:while|but|whereas|and))\s*(?:the\s+|our\s+|its\s+)?$/i;
const VERB = /^[\s,]*(?:(?:for|in|during|of|at|as of)\s+)?(?:the\s+)?[\s,]*(?:was|were|is|are|has|had|have|increased|decreased|declined|grew|rose|fell|improved|totall?ed|reached|amounted|came|climbed|jumped|dropped|stood)\b/i;

/** Cuts a sentence where a comparison begins ("as compared to") and where it ends ("; net income was", "from ... to ..."). */
export function findPieces({ text, amounts, periods, subjects }: Marked): Piece[] {
  const starts: { at: number; compared: boolean }[] = [{ at: 0, compared: false }];
  for (const match of text.matchAll(COMPARES)) starts.push({ at: match.index, compared: true });
  for (const match of text.matchAll(MAY_COMPARE)) {
    const end = match.index + match[0].length;
    const next = [...amounts, ...periods].map((mention) => mention.start).filter((start) => start >= end).sort((a, b) => a - b)[0];
    if (next !== undefined && /^\s*(?:the\s+|its\s+|our\s+|a\s+|an\s+)?(?:net\s+)?(?:(?:loss|income|profit|earnings)\s+)?(?:of\s+)?$/i.test(text.slice(end, next)) && !subjects.some((subject) => subject.start <= match.index && match.index < subject.end)) starts.push({ at: match.index, compared: true });
  }
  const timeless = masked(text, periods);
  for (const subject of subjects) if (BACK.test(text.slice(0, subject.start)) && VERB.test(timeless.slice(subject.end))) starts.push({ at: subject.start, compared: false });
  for (const match of text.matchAll(/,\s+(?:with|of which)\s/gi)) starts.push({ at: match.index, compared: false });
  for (const match of text.matchAll(/;/g)) starts.push({ at: match.index, compared: false });
  for (const amount of amounts) if (/\bto\s+$/i.test(text.slice(0, amount.start)) && /\b(?:from|over)\b/i.test(text.slice(0, amount.start)) && !/compar\w+\s+to\s+$/i.test(text.slice(0, amount.start))) starts.push({ at: amount.start - 3, compared: false });
  const sorted = starts.sort((a, b) => a.at - b.at);
  return sorted.map(({ at, compared }, index) => ({ start: at, end: sorted[index + 1]?.at ?? text.length, compared }));
}
