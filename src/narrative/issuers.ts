import type { Paragraph } from "../filing/blocks";

const LISTED = /((?:[A-Z][\w.&'\u2019-]*,?\s+){1,6})\(\s*(?:the\s+)?["\u201c]?(?:nasdaq|nyse|amex|otc)/gi;
const EXCHANGE = /\(\s*(?:the\s+)?["\u201c]?(?:nasdaq|nyse|amex|otc)/i;
const ABOUT = /^About\s+((?:[A-Z][\w.&'\u2019-]*\s*){1,5})/;
const LEGAL_WORD = /^(?:inc|corp|corporation|company|co|ltd|plc|the|llc|international|group|holdings)\.?,?$/i;

/** The words by which a release calls its filer, in lower case: "(NASDAQ: ...)" follows its name, "About ..." heads its portrait. */
export function findIssuers(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const names = paragraphs.flatMap(({ content: { text } }) => [...(EXCHANGE.test(text) ? [...text.matchAll(LISTED)] : []).map((match) => match[1] ?? ""), ABOUT.exec(text)?.[1] ?? ""]);
  return new Set(names.flatMap((name) => name.trim().split(/\s+/).filter((word) => word !== "" && !LEGAL_WORD.test(word)).map((word) => word.toLowerCase().replace(/,$/, ""))));
}
