/** Excel's limit, in UTF-16 code units. */
const LONGEST = 31;

const FALLBACK = "Statement";

/** Excel keeps this one for itself. */
const RESERVED: ReadonlySet<string> = new Set(["history"]);

/** Words that a cut leaves without what they belong to: "Effects of changes in". */
const LEFT_HANGING = /(?:[\s,;–—-]+(?:a|an|and|as|at|by|for|from|in|of|on|or|per|the|to|with|including|excluding|\())+$/i;

/** A name that Excel takes for a sheet, cut at a word where it is too long; not yet told from others. */
export function sheetName(text: string): string {
  const allowed = text.replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ").replace(/\s+/g, " ");
  const whole = trimmed(allowed), head = trimmed(cut(whole, LONGEST));
  const name = head === whole ? whole : head.replace(LEFT_HANGING, "");
  if (name === "") return FALLBACK;
  return RESERVED.has(name.toLowerCase()) ? `${name} sheet` : name;
}

/** `sheetName(text)`, with " (2)", " (3)" and so on behind it while another sheet has that name in any case. */
export function freeSheetName(text: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, folded));
  const name = sheetName(text);
  let candidate = name;
  for (let number = 2; used.has(folded(candidate)); number += 1) {
    const ending = ` (${number})`;
    candidate = `${trimmed(cut(name, LONGEST - ending.length))}${ending}`;
  }
  return candidate;
}

/** Upper and then lower case, so that letters such as the long s fall together as in Excel. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** Excel refuses an apostrophe at either end. */
function trimmed(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/** The first `length` code units, back to a whole word where one ends in the second half, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  if (text[length] === " ") return head;
  const space = head.lastIndexOf(" ");
  return space > length / 2 ? head.slice(0, space) : head;
}
