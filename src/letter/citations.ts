/** A citation's stretch of a text and how it is told. */
interface Found {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const PARAGRAPHS = "(?:\\s?\\([0-9a-zA-Z]{1,5}\\))*(?:\\s+(?:and|or)\\s+\\([0-9a-zA-Z]{1,5}\\))*";
const TOPIC = "\\d{3}(?:-\\d{1,3}){0,3}(?:-S?\\d{1,3}[A-Z]{0,2})?(?:\\s+through\\s+\\d{1,3}(?:-\\d{1,3})*)?";

interface Rule {
  readonly pattern: RegExp;
  /** Says what accounting is right, rather than what to disclose. */
  readonly accounting?: true;
}

/** How rules are named, the longer names first: what one has taken the next leaves alone. */
const RULES: readonly Rule[] = [
  { pattern: /\bQuestions?\s+\d{3}\.\d{2}[A-Z]?(?:\s+(?:of|in)\s+(?:the\s+|our\s+)?(?:(?:staff|updated|SEC|SEC's|Division of Corporation Finance|Division of Corporation Finance's|Non-GAAP|Financial|Measures)\s+|staff\u2019s\s+)*(?:Compliance\s+(?:and|&)\s+Disclosure\s+Interpretations?|C&DIs?|Codification and Disclosure Interpretations?)(?:\s+(?:on|for|regarding)\s+Non-GAAP\s+(?:Financial\s+)?Measures)?)?/g },
  { pattern: new RegExp(`\\b(?:Items?|Rules?|Articles?)\\s+[\\dA-Z-]+(?:\\.\\d+)?${PARAGRAPHS}\\s+of\\s+Regulation\\s+[A-Z](?:-[A-Z]{1,2})?(?![a-z])`, "g") },
  { pattern: new RegExp(`\\b(?:Instructions?)\\s+\\d${PARAGRAPHS}\\s+to\\s+Item\\s+\\d+${PARAGRAPHS}(?:\\s+of\\s+Regulation\\s+S-[A-Z])?`, "g") },
  { pattern: new RegExp(`\\bRegulation\\s+[A-Z]-[A-Z]{1,2}\\s+(?:Item|Rule)\\s+[\\d-]+${PARAGRAPHS}`, "g") },
  { pattern: new RegExp(`\\b(?:Securities Act |Exchange Act )?Rules?\\s+\\d{1,3}[a-z]?-\\d{1,2}${PARAGRAPHS}`, "g") },
  { pattern: new RegExp(`\\bItem\\s+\\d{1,3}(?:\\.\\d{2})?${PARAGRAPHS}\\s+of\\s+Form\\s+[\\dA-Z]+-[A-Z0-9]+`, "g") },
  { pattern: /\b(?:SAB|Staff Accounting Bulletin)\s*(?:No\.?\s*)?(?:Topic\s+)?\d{1,3}(?:\.[A-Z](?:\.\d)?)?\b/g, accounting: true },
  { pattern: /\bSAB\s+Topic\s+\d{1,2}\.?[A-Z]?(?:\.\d)?/g, accounting: true },
  { pattern: new RegExp(`\\b(?:FASB\\s+)?(?:ASC|Accounting Standards Codification)\\s+(?:Topics?\\s+|Subtopics?\\s+|paragraphs?\\s+)?${TOPIC}${PARAGRAPHS}`, "g"), accounting: true },
  { pattern: /\b(?:ASU|Accounting Standards Update)\s+(?:No\.?\s*)?\d{4}-\d{2}\b/g, accounting: true },
  { pattern: /\b(?:SFAS|FAS|FIN|EITF|APB|SOP)\s+(?:No\.?\s*)?\d{1,3}(?:-\d{1,2})?\b/g, accounting: true },
  { pattern: /\b(?:SEC\s+)?(?:Securities Act\s+|Exchange Act\s+)?Release\s+Nos?\.?\s*(?:IC-|34-|33-)?\d{2,5}(?:-\d+)?/g },
  { pattern: /\bFinancial Reporting (?:Codification|Release)\s+(?:No\.?\s*|Section\s+)?\d+(?:\.\d+)*/g },
  { pattern: /\bRegulation\s+G\b/g },
];

/** Rules, releases and accounting standards that a text names, once each, in the order named. */
export function findCitations(text: string): string[] {
  return citationsBy(text, RULES);
}

/** Accounting standards alone. */
export function findAccountingCitations(text: string): string[] {
  return citationsBy(text, RULES.filter((rule) => rule.accounting === true));
}

function citationsBy(printed: string, rules: readonly Rule[]): string[] {
  // A line's end after a hyphen leaves a space: "Regulation S- K".
  const text = printed.replace(/(?<=\b(?:S|Non|non|\d{3}-\d{2}|\d{3}))-\s(?=[A-Z]|\d)/g, "-").replace(/(?<=\d)-\/(?=\d)/g, "-");
  const found: Found[] = [];
  for (const { pattern } of rules) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index, end = at + match[0].length;
      if (!found.some((other) => at < other.end && end > other.at)) found.push({ at, end, text: match[0].replace(/\s+/g, " ").trim() });
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((citation) => citation.text))];
}
