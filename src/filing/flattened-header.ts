/** What a header whose columns are lost still says: names, each with the columns [first, last] that it stands over. */
export interface ColumnName {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Names of one level stand in one row of the header. */
  readonly level: number;
}

export interface FlatHeader {
  readonly names: readonly ColumnName[];
  /** Where the first name begins and the last one ends. */
  readonly from: number;
  readonly to: number;
}

const MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** What spans several columns, the days under it, and what names one column: three levels of a header. */
const LEVELS: readonly string[] = [
  "(?:for\\s+the\\s+)?(?:three|six|nine|twelve|3|6|9|12)\\s+months\\s+ended|(?:for\\s+the\\s+)?(?:thirteen|fourteen|twenty-six|thirty-nine|fifty-two|fifty-three|13|14|26|39|52|53)\\s+weeks\\s+ended|(?:for\\s+the\\s+)?(?:fiscal\\s+)?(?:quarters?|years?)\\s+ended",
  `${MONTH}\\s+\\d{1,2},?(?!\\d)`,
  "[1-4]q\\s?'?(?:\\d{4}|\\d{2})\\b|q[1-4]\\s?'?(?:\\d{4}|\\d{2})\\b|(?:fy|ytd)\\s?'?(?:\\d{4}|\\d{2})\\b|(?:19|20)\\d{2}\\b|\\d{1,2}\\/\\d{1,2}\\/(?:\\d{4}|\\d{2})\\b|fav\\.?\\s?\\/?\\s?\\(?unfav\\.?\\)?|%\\s?change\\b|\\bchange\\b|\\bvariance\\b",
];
const LEAF = 2;
const NAME = new RegExp(LEVELS.map((level) => `((?:(?<![\\w$,.])|(?<=\\s))(?:${level}))`).join("|"), "gi");
/** A column that compares others stands under none of the spans. */
const COMPARES = /fav|change|variance/i;
/** More words than these between two names are no header. */
const MOST_WORDS_BETWEEN = 3;
const MOST_COLUMNS = 16;

/** The header at the end of a text, read by its names of periods; null where it names no `columns` columns. */
export function flatHeader(text: string, columns: number): FlatHeader | null {
  const found = lastCluster(text);
  const leaves = found.filter(({ level }) => level === LEAF);
  if (leaves.length !== columns || columns > MOST_COLUMNS) return null;
  const compared = leaves.filter(({ from, to }) => COMPARES.test(text.slice(from, to))).length, periods = columns - compared;
  const names: ColumnName[] = [];
  for (let level = 0; level < LEAF; level += 1) {
    const spans = found.filter((name) => name.level === level);
    if (spans.length === 0) continue;
    const width = periods / spans.length;
    if (!Number.isInteger(width) || (compared > 0 && !leaves.slice(periods).every(({ from, to }) => COMPARES.test(text.slice(from, to))))) return null;
    spans.forEach(({ from, to }, index) => names.push({ from, to, first: index * width, last: (index + 1) * width - 1, level }));
  }
  const plain = names.length === 0;
  leaves.forEach(({ from, to }, index) => names.push({ from, to: plain && index + 1 < leaves.length ? wordsUntil(text, to, leaves[index + 1]?.from ?? to) : to, first: index, last: index, level: LEAF }));
  return { names, from: found[0]?.from ?? 0, to: found.at(-1)?.to ?? 0 };
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The names at the end of the text that stand close together. */
function lastCluster(text: string): Found[] {
  let cluster: Found[] = [];
  for (const match of text.matchAll(NAME)) {
    const found = { from: match.index, to: match.index + match[0].length, level: (match.slice(1) as (string | undefined)[]).findIndex((group) => group !== undefined) };
    const last = cluster.at(-1);
    const between = last ? text.slice(last.to, found.from) : "";
    if (last && (wordCount(between) > MOST_WORDS_BETWEEN || /[.;:$]\s/.test(between))) cluster = [];
    cluster.push(found);
  }
  return cluster;
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

function wordsUntil(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
