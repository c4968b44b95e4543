/** A stretch of a sentence: text[start..end). */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of mentions that overlap, the one that starts first, and of those the longest; in the order of the text. */
export function longestFirst<T extends Mention>(mentions: readonly T[]): T[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}

/** The text with the characters of mentions, in the order of the text, told as spaces, so that places stay the same. */
export function masked(text: string, mentions: readonly Mention[]): string {
  if (mentions.length === 0) return text;
  let told = "", from = 0;
  for (const { start, end } of mentions) {
    if (start < from) continue;
    told += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return told + text.slice(from);
}
