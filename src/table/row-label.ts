const LIST_LETTER = /^\(?([a-z]|[ivx]{1,4}|\d{1,2})\)\s*/i;
const FOOTNOTE_MARK = /\s*(?:\((?:\d{1,2}|[a-z])\)(?:\s*,?\s*\((?:\d{1,2}|[a-z])\))*|\[\d{1,2}\]|\*+|[\u2020\u2021]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+(?:\s?,\s?[\u00b9\u00b2\u00b3\u2070-\u2079]+)*)$/i;
/** Dots that lead the eye from the label to its figures. */
const LEADERS = /\s*(?:\.\s?){3,}$|\s*(?:\u2026\s?)+$|_{3,}$/;

/** A printed label without dotted leaders, footnote marks and list letters; what was taken off is `mark`. */
export function readLabel(printed: string): { label: string; mark?: string } {
  let text = printed, letter: string | undefined;
  if (text.endsWith(".") || text.endsWith(". ") || text.endsWith("\u2026") || text.endsWith("_")) text = text.replace(LEADERS, "");
  const opens = text.charCodeAt(0) === 40 && /^\([a-z]\)\s/i.test(text) ? LIST_LETTER.exec(text) : null;
  if (opens) {
    letter = opens[0].trim();
    text = text.slice(opens[0].length);
  }
  const last = text.charCodeAt(text.length - 1);
  const footnote = last === 41 || last === 42 || last === 93 || last === 0x2020 || last === 0x2021 || isRaised(last) ? FOOTNOTE_MARK.exec(text) : null;
  if (footnote && footnote.index > 0) text = text.slice(0, footnote.index);
  const mark = [letter, footnote?.[0].trim()].filter((part) => part !== undefined).join(" ");
  return { label: text.trim(), ...(mark === "" ? {} : { mark }) };
}

function isRaised(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
}
