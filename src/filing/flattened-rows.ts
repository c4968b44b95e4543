import type { Place } from "../vocabulary/place";
import { isValue, joinSigns, tokensOf, type Token } from "./text-pieces";
import type { TextLine } from "./text-lines";

/** Words and the figures behind them, within one line of a text whose columns are lost. */
export interface FlatGroup {
  /** The stretches of source that the words were printed in; empty where figures begin a line. */
  readonly label: readonly Place[];
  readonly figures: readonly Place[];
}

/** A table's label is no longer, and has no sentence's end within. */
const MOST_LABEL_WORDS = 16;
const SENTENCE = /[a-z]{3}[.;?!]\s+[A-Z]/;
/** A footnote's mark behind a label looks like a figure. */
const FOOTNOTE = /^\(\d\)$/;

/** No label is printed on more lines. */
const MOST_LINES = 6;

export function isRowLabel(text: string): boolean {
  return /[A-Za-z]/.test(text) && text.trim().split(/\s+/).length <= MOST_LABEL_WORDS && !SENTENCE.test(text);
}

/** The groups of a line from left to right. A dash before a word belongs to the words. */
export function flatGroups(line: TextLine): FlatGroup[] {
  const { text, at: [start] } = line;
  const tokens = joinSigns(tokensOf(text), text);
  const groups: { from: number; to: number; figures: Token[] }[] = [];
  tokens.forEach((token, index) => {
    const last = groups.at(-1), next = tokens[index + 1];
    if (isValue(token.kind) && !(token.kind === "dash" && (next === undefined || !isValue(next.kind)) && last?.figures.length === 0 && next !== undefined)) {
      if (last) last.figures.push(token);
      else groups.push({ from: token.start, to: token.start, figures: [token] });
    } else if (last && last.figures.length === 0) last.to = token.to;
    else groups.push({ from: token.start, to: token.to, figures: [] });
  });
  return groups.map((group) => {
    const [mark] = group.figures;
    const marked = mark !== undefined && group.figures.length > 1 && FOOTNOTE.test(text.slice(mark.start, mark.to));
    const to = marked ? mark.to : group.to;
    return { label: to > group.from ? [[start + group.from, start + to]] : [], figures: group.figures.slice(marked ? 1 : 0).map((figure): Place => [start + figure.start, start + figure.to]) };
  });
}

/** Labels broken in two lines made one: the second begins in a small letter. */
export function joinFlatLabels(source: string, rows: readonly FlatGroup[]): FlatGroup[] {
  const joined: FlatGroup[] = [];
  for (const row of rows) {
    const last = joined.at(-1), [first] = row.label;
    if (last && last.figures.length === 0 && last.label.length < MOST_LINES && first && /^[a-z]/.test(source.charAt(first[0]))) joined[joined.length - 1] = { label: [...last.label, ...row.label], figures: row.figures };
    else joined.push(row);
  }
  return joined;
}
