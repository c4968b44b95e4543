const LONGEST_FIGURE = 28, LONGEST_MARK = 4;
const CURRENCY = new Set(["$", "\u20ac", "\u00a3", "\u00a5"].map((sign) => sign.charCodeAt(0)));

/** A footnote's number, as it is raised behind a figure. */
function isRaisedDigit(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
}

/** What a cell's text says of its table: a figure with a comma, point, sign or currency is certain, a plain integer is weak. */
export function figureKind(text: string): "certain" | "weak" | "none" {
  if (text.length > LONGEST_FIGURE) return "none";
  let digits = 0, signs = 0, points = 0, end = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      if (end) return "none";
      digits += 1;
    } else if (code === 0x20 || (digits > 0 && isRaisedDigit(code))) continue;
    else if (code === 0x2c || code === 0x2e) {
      // "1." numbers an item; "212.555.1234" is a telephone's.
      if (code === 0x2e) points += 1;
      if (points > 1 || (code === 0x2e && index + 1 === text.length)) return "none";
      signs += 1;
    } else if (code === 0x29 || code === 0x25) {
      if (digits === 0) return "none";
      signs += 1;
      end = true;
    } else if (code === 0x28 || code === 0x2d || code === 0x2013 || code === 0x2212 || CURRENCY.has(code)) {
      // "1,234 (1)" bears a footnote's number; "212-555" is a telephone's.
      if (digits > 0 && code === 0x28 && text.charCodeAt(index - 1) === 0x20 && text.length - index <= LONGEST_MARK) break;
      if (digits > 0) return "none";
      signs += 1;
    } else return "none";
  }
  if (digits === 0) return "none";
  if (signs === 0 || (text.startsWith("(") && digits < 3 && !/[.%$]/.test(text))) return "weak";
  return "certain";
}

/**
 * Words of a range or an amount in words: "$45 - $47 million", "approximately 5%", "8.0% to 8.5%", "up 3%". A number or
 * word is taken whole, so that there is one way to read a text.
 */
const AMOUNT = /^(?:approximately|approx\.|about|around|at least|up to|over|~|between|up|down)?\s*[-+(]?\s*[$\u20ac\u00a3]?\s*\d[\d,.]*(?![\d,.])(?:\s*(?:[%)\u2013\u2014-]|(?:million|billion|thousand|bps|basis points|percent|to|and|per share|or more|mm|m|bn|b|k|x)(?![a-z])|[+(]?[$\u20ac\u00a3]?\s?\d[\d,.]*(?![\d,.])))*$/i;
const LONGEST_AMOUNT = 60;

/** "$45 - $47 million": an amount, where it bears a currency, a percent sign or a unit, and is no date or time. */
export function isAmount(text: string): boolean {
  return text.length <= LONGEST_AMOUNT && /[$\u20ac\u00a3%]|illion|bps|basis points|percent/i.test(text) && AMOUNT.test(text);
}
