/** What a caption says of the figures' scale. */
export interface ScaleWords {
  /** What one unit of a money figure is worth. */
  readonly scale: number;
  /** What one unit of a share count is worth, where the caption says it apart; null where it says nothing of shares. */
  readonly shares: number | null;
}

const SCALE_VALUES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 };
const WORD = "(thousand|million|billion)s?";
const MONEY_SCALE: readonly RegExp[] = [
  new RegExp(`\\bin\\s+(?:\\w+\\s+)?(?:u\\.?\\s?s\\.?\\s*)?(?:\\$\\s*|dollars?\\s+|us\\$\\s*|ps\\.?\\s*)?(?:in\\s+)?${WORD}\\b`, "i"),
  new RegExp(`\\b${WORD}\\s+of\\s+(?:u\\.?\\s?s\\.?\\s*|canadian\\s+|united states\\s+)?(?:dollars?|euros?|rmb|yen|pounds?|\\$)`, "i"),
  new RegExp(`\\(\\s*(?:u\\.?\\s?s\\.?\\s*)?(?:\\$|\u20ac|\u00a3|dollars?|amounts?|unaudited[,;]?)?\\s*(?:in\\s+)?${WORD}\\b`, "i"),
  new RegExp(`(?:\\$|\u20ac|\u00a3|\\bdollars|\\bamounts)\\s*(?:are\\s+)?(?:expressed\\s+|presented\\s+|stated\\s+)?(?:in\\s+)?${WORD}\\b(?!\\s+(?:in|of|for|from|to|at|on)\\b)`, "i"),
  new RegExp(`^\\W*${WORD}\\W*$|^\\W*${WORD}\\s*,?\\s*except\\b`, "i"),
];
const THOUSANDS_MARK = /\(?\$?\s?(?<![\d,.])000(?:['\u2019]?s)?\)?(?:\s+omitted|\)|$|\s*,)|\bin\s+\$?000(?:['\u2019]?s)?\b|\$\s?000s?\b/i;
/** "$1.4 billion in cash": an amount, not a scale. */
const AN_AMOUNT = /\d\s*(?:thousand|million|billion)s?\b/gi;
/** "(short tons in thousands)": the scale of a count, not of money. */
const OF_THINGS = /\b(?:tons?|tonnes?|barrels|bbls?|ounces|gallons|units|customers|subscribers|pounds|lbs|mwh|kwh|square feet|acres|volumes?)\s+(?:are\s+)?(?:presented\s+)?in\s+(?:thousands|millions|billions)\b/gi;
const EXCEPT_SHARES = /\bexcept\s+(?:for\s+)?(?:the\s+)?(?:(?:number\s+of\s+)?(?:common\s+)?(?:shares?|units?)\b(?!\s+(?:price|value))|per[- ]share[- ](?:amounts?|data|information)?[,\s]*(?:and|,|&)\s+(?:number\s+of\s+)?(?:shares?|units?)\b|share[\s/,]+(?:and\s+)?per[- ]share)|\bexcept\b[^.;)]*(?<!per[- ](?:common |diluted |basic |unit )?)\bshares?\s+(?:amounts?|data|information)/i;
const SHARES_IN: readonly RegExp[] = [
  new RegExp(`\\b(?:shares?|units)\\b(?:\\s+(?:amounts?|data|counts?|outstanding|information))?[^.;)]{0,40}?\\b(?:are\\s+)?(?:reflected\\s+|presented\\s+|stated\\s+)?in\\s+${WORD}\\b`, "i"),
  new RegExp(`\\b(?:amounts|dollars)\\s+and\\s+shares\\s+in\\s+${WORD}\\b`, "i"),
];

function valueOf(word: string | undefined): number {
  return SCALE_VALUES[(word ?? "thousand").toLowerCase().replace(/s$/, "")] ?? 1000;
}

/** "($M)", "US$ in MM", "(€ mn)": short forms, in a short line and without an amount. */
const SHORT_FORM = /(?:\$|\u20ac|\u00a3)\s?(?:in\s+)?(mm|m|mn|mil|k|bn|b)\b(?!\s*\d)/i;
const SHORT_VALUES: Readonly<Record<string, number>> = { mm: 1_000_000, m: 1_000_000, mn: 1_000_000, mil: 1_000_000, k: 1000, bn: 1_000_000_000, b: 1_000_000_000 };
const LONGEST_SHORT = 40;

function shortForm(line: string): ScaleWords | null {
  if (line.length > LONGEST_SHORT || !/[$\u20ac\u00a3]/.test(line)) return null;
  const scale = SHORT_VALUES[(SHORT_FORM.exec(line)?.[1] ?? "").toLowerCase()];
  return scale === undefined ? null : { scale, shares: null };
}

/** Reads "(in thousands, except per share data)" and its many variants; null where the line says nothing of a scale. */
export function scaleWords(line: string): ScaleWords | null {
  if (!/thousand|million|billion|000/i.test(line)) return shortForm(line);
  const text = line.replace(AN_AMOUNT, " ").replace(OF_THINGS, " ");
  const shares = SHARES_IN.map((pattern) => pattern.exec(text)?.[1]).find((word) => word !== undefined);
  const money = MONEY_SCALE.map((pattern) => pattern.exec(text)).find((match): match is RegExpExecArray => match !== null);
  const word = money?.slice(1).find(Boolean);
  const scale = word === undefined ? (THOUSANDS_MARK.test(text) ? 1000 : null) : valueOf(word);
  if (scale === null) return null;
  const full = EXCEPT_SHARES.test(text) && shares === undefined;
  return { scale, shares: shares !== undefined ? valueOf(shares) : full ? 1 : null };
}

const IN_FULL = /^\W*(?:amounts |figures |all amounts |stated |expressed )?(?:are )?in (?:(?:whole|actual|full) )?(?:dollars|euros)\W*$|^\W*(?:in )?(?:whole|actual) (?:dollars|amounts)\W*$/i;

/** Whether a line says that the amounts are printed in full: "(in dollars)". */
export function saysInFull(line: string): boolean {
  return line.length < 60 && IN_FULL.test(line);
}
