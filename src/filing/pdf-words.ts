const CURRENCY = "(?:(?:US|C|A|NZ|HK)?\\$|[\\u20ac\\u00a3\\u00a5]|USD|EUR|GBP|CAD)";
const NUMBER = "(?:(?:\\d{1,3}(?:,\\s?\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)";
/** A figure as a table prints it: amounts, years, percents, dashes, "N/M". A footnote's mark may follow. */
const FIGURE = new RegExp(`^(?:${CURRENCY}\\s*)?(?:[(+\\u2212-]\\s*)?(?:${CURRENCY}\\s*)?(?:\\(\\s*)?${NUMBER}\\s*(?:%|x|bps?|bp|pts?|million|billion)?\\s*\\)?\\s*%?\\s*(?:CR|DR|[a-z*\\u2020\\u2021]|\\(?(?:[a-z]|\\d{1,2})\\))?$`, "i");
const EMPTY_FIGURE = new RegExp(`^(?:${CURRENCY}\\s*)?\\(?\\s*(?:[-\\u2010-\\u2015\\u2212]{1,2}|nil|n\\/?[ma]|n\\.[ma]\\.|not meaningful|\\*{1,3})\\s*\\)?\\s*(?:%|x|bps?)?$`, "i");
/** Longer cells are words. */
const LONGEST_FIGURE = 28;

/** Whether a cell holds a figure, or the dash or letters that stand for one. */
export function isFigureText(text: string): boolean {
  return text.length <= LONGEST_FIGURE && (FIGURE.test(text) || EMPTY_FIGURE.test(text));
}

/** As printed in full: with thousands or decimals, so that no digit can be missing on either side. */
const WHOLE_FIGURE = /^[$(]*(?:\d{1,3}(?:,\d{3})+|\d+(?=\.))(?:\.\d{1,2})?\)?%?$/;

/** Whether two strokes that touch are two figures, of columns too narrow for them, rather than one in two pieces. */
export function areTwoFigures(left: string, right: string): boolean {
  return WHOLE_FIGURE.test(left) && WHOLE_FIGURE.test(right);
}

const CURRENCY_FIRST = new RegExp(`^\\(?${CURRENCY}`);

/** Begins with a currency, as nothing that goes on with a figure does. */
export function beginsFigure(text: string): boolean {
  return CURRENCY_FIRST.test(text);
}

const MONTH_DAY = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2},?(?: (?:19|20)\\d{2})?";
const DATE = new RegExp(`^${MONTH_DAY}$`, "i"), DATES = new RegExp(`^${MONTH_DAY}(?: ${MONTH_DAY})+$`, "i"), EACH_DATE = new RegExp(MONTH_DAY, "gi");

/** Whether a cell is a date and no more, as a column's header may be. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** The dates of a text of nothing else, headers of columns that stand close; null for any other text. */
export function datesIn(text: string): RegExpExecArray[] | null {
  return DATES.test(text) ? [...text.matchAll(EACH_DATE)] : null;
}

const LEFT_MARK = /^(?:\)|%|\)\s*%|%\s*\)|x|bps)$/;
const RIGHT_MARK = new RegExp(`^(?:${CURRENCY}|\\(|${CURRENCY}\\s*\\(|\\(\\s*${CURRENCY})$`);

/** Stands in a cell of its own though it ends the figure to its left: ")" and "%". */
export function joinsLeft(text: string): boolean {
  return LEFT_MARK.test(text);
}

/** Stands in a cell of its own though it begins the figure to its right: "$" and "(". */
export function joinsRight(text: string): boolean {
  return RIGHT_MARK.test(text);
}

const BULLET = /^[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u2023\u2043\u2219*\u2013\u2014-](?=\s|$)\s*/;
const MARKER = /^(?:[\u2022\u00b7\u25cf\u25cb\u25aa\u25a0\u2023\u2043\u2219*\u2013\u2014-]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\*{1,3}|[\u2020\u2021])$/i;

/** What stands before a list's item or a footnote: a bullet, "1.", "(a)". */
export function isMarker(text: string): boolean {
  return MARKER.test(text);
}

/** Length of the bullet that a line begins with; 0 where it begins with none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? (/^o\s+(?=[A-Z])/.exec(text)?.[0].length ?? 0);
}

/** "1." or "(a)" before an item's words. */
export function isItemStart(text: string): boolean {
  const space = text.indexOf(" ");
  return space > 0 && MARKER.test(text.slice(0, space));
}

const CONNECTIVE = /(?:\b(?:and|or|of|to|for|in|on|from|by|the|a|an|with|per|attributable|before|after|at)|[,\u2013\u2014/&-])$/i;

/** Words that cannot end here: what follows belongs to them. */
export function breaksOff(text: string): boolean {
  return CONNECTIVE.test(text);
}

/** Begins with a small letter, so that it goes on with what stands before it. */
export function goesOn(text: string): boolean {
  return /^[(\u201c"]?[a-z]/.test(text) && !isItemStart(text);
}

export function wordCount(text: string): number {
  return text.split(" ").length;
}
