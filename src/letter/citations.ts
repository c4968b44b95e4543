/** A citation's stretch of a text and how it is told. */
interface Found {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const AND = "(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|through|to|&)\\s+)";
/** "(a)(3)(ii)", "(b)(1) and (2)", "(a), (c), and (d)". */
const PARAGRAPHS = `(?:\\s?\\([0-9a-zA-Z]{1,5}\\))*(?:${AND}\\([0-9a-zA-Z]{1,5}\\)(?:\\([0-9a-zA-Z]{1,5}\\))*)*`;
/** A topic of the codification with its subtopic, section and paragraph: "740-10-50-12", "944-40-50-4H", "280-10-50-1 through 9". */
const TOPIC = `\\d{3}(?:-\\d{1,3}){0,3}(?:-S?\\d{1,3})?[A-Z]{0,2}(?![A-Za-z])(?:\\s+through\\s+\\d{1,3}(?:-\\d{1,3})*)?`;
const REGULATION = "Regulation\\s+[A-Z](?:-[A-Z]{1,2})?(?![a-z])";
/** An item's or a rule's number with its paragraphs: "303(a)(3)(ii)", "5-03(b)1". */
const NUMBERED = `\\d[\\dA-Z]*(?:-\\d{1,2}[A-Z]?)?(?:\\.\\d+)?${PARAGRAPHS}\\d?(?!\\d)`;
const INTERPRETATIONS = "(?:Compliance\\s+(?:and|&)\\s+Disclosure\\s+Interpretations?|C&DIs?|CDIs?|Codification\\s+and\\s+Disclosure\\s+Interpretations?)";
const PARAGRAPH_OF = "(?:[Pp]aragraphs?\\s+[A-Z]?\\d{1,4}[a-z]?(?:(?:\\s*,\\s*|\\s+(?:and|through|to|-)\\s+|\\s?-\\s?)[A-Z]?\\d{1,4}[a-z]?)*\\s+of\\s+)?";

interface Rule {
  readonly pattern: RegExp;
  /** Says what accounting is right, rather than what to disclose. */
  readonly accounting?: true;
}

/** How rules are named, the longer names first: what one has taken the next leaves alone. */
const RULES: readonly Rule[] = [
  { pattern: new RegExp(`\\b(?:(?:Regulation\\s+S-K|Non-GAAP(?:\\s+Financial\\s+Measures)?|Securities\\s+Act\\s+(?:Rules|Sections)|Exchange\\s+Act\\s+(?:Rules|Sections))\\s+)?${INTERPRETATIONS},?\\s+(?:Questions?\\s+|No\\.\\s+)?\\d{3}\\.\\d{2}[A-Z]?`, "g") },
  { pattern: new RegExp(`\\bQuestions?\\s+(?:Nos?\\.?\\s*)?\\d{3}\\.\\d{2}[A-Z]?(?:${AND}\\d{3}\\.\\d{2}[A-Z]?)*(?:\\s+(?:of|in)\\s+(?:the\\s+|our\\s+)?(?:(?:[Ss]taff(?:['\\u2019]s)?|updated|SEC(?:['\\u2019]s)?|Division\\s+of\\s+Corporation\\s+Finance(?:['\\u2019]s)?|Non-GAAP|Financial|Measures|Regulation\\s+S-K)\\s+)*${INTERPRETATIONS}(?:\\s+\\(["\\u201c]?[A-Z&]{3,5}s?["\\u201d]?\\))?(?:\\s+(?:on|for|regarding|relating\\s+to)\\s+(?:the\\s+use\\s+of\\s+)?(?:Non-GAAP\\s+(?:Financial\\s+)?Measures|Regulation\\s+S-K))?)?`, "g") },
  { pattern: new RegExp(`\\bInstructions?\\s+\\d{1,2}${PARAGRAPHS}\\s+(?:to|of)\\s+(?:Items?|Rules?)\\s+${NUMBERED}(?:\\s+of\\s+(?:${REGULATION}|Form\\s+\\d+-[A-Z]|Schedule\\s+(?:\\d{2}[A-Z]|TO)))?`, "g") },
  { pattern: new RegExp(`\\b(?:Items?|Rules?|Articles?)\\s+${NUMBERED}(?:${AND}(?:(?:Item|Rule)\\s+)?${NUMBERED})*\\s+of\\s+${REGULATION}`, "g") },
  { pattern: new RegExp(`\\b${REGULATION},?\\s+(?:Items?|Rules?|Articles?)\\s+${NUMBERED}(?:${AND}${NUMBERED})*`, "g") },
  { pattern: new RegExp(`\\b(?:Securities\\s+Act\\s+|Exchange\\s+Act\\s+)?Rules?\\s+\\d{1,3}[a-z]?-\\d{1,2}${PARAGRAPHS}\\d?(?:\\s+of\\s+the\\s+(?:Securities|Exchange)\\s+Act)?`, "g") },
  { pattern: new RegExp(`\\b(?:(?:Securities|Exchange)\\s+Act\\s+Rule\\s+\\d{3}[A-Z]?${PARAGRAPHS}|Rule\\s+\\d{3}[A-Z]?${PARAGRAPHS}\\s+(?:under|of)\\s+the\\s+(?:Securities|Exchange)\\s+Act|Section\\s+\\d{1,2}[A-Z]?${PARAGRAPHS}\\s+of\\s+the\\s+(?:Securities|Exchange)\\s+Act)`, "g") },
  { pattern: new RegExp(`\\bItems?\\s+\\d{1,3}(?:\\.\\d{2}|[A-Z])?${PARAGRAPHS}\\s+of\\s+(?:Part\\s+I+\\s+of\\s+)?Form\\s+[\\dA-Z]+-[A-Z0-9]+`, "g") },
  // An item of three figures or more is Regulation S-K's or Regulation M-A's, said or not.
  { pattern: new RegExp(`\\bItems?\\s+\\d{3,4}(?![\\d.])${PARAGRAPHS}`, "g") },
  { pattern: /\b(?:SAB|Staff Accounting Bulletin)\s+(?:No\.?\s*)?(?:Topic\s+(?:No\.?\s*)?)?\d{1,3}(?:[.:]?[A-Z](?![a-z])(?:[.:(]?\d{1,2}\)?)?(?:\.[a-z]\b)?)?(?:\s+and\s+\d{1,2}[.:][A-Z]\b)?/g, accounting: true },
  { pattern: new RegExp(`\\b(?:FASB\\s+)?(?:ASC|Accounting Standards Codification)[\\s-]+(?:Topics?\\s+|Subtopics?\\s+|[Pp]aragraphs?\\s+|Sections?\\s+)?${TOPIC}${PARAGRAPHS}`, "g"), accounting: true },
  { pattern: /(?<![\d-])[1-9]\d{2}-\d{2}-\d{2}-\d{1,3}[A-Z]?(?:\([a-z0-9]{1,4}\))*(?![\d-])/g, accounting: true },
  { pattern: /\b(?:ASU|Accounting Standards Update)\s+(?:No\.?\s*)?\d{4}-\d{2}\b/g, accounting: true },
  { pattern: new RegExp(`\\b${PARAGRAPH_OF}(?:FASB\\s+)?(?:(?:SFAS|FAS|FIN|EITF|APB|SOP|FSP|SOP|IAS|IFRS|AcSEC|PB|FTB)|Statement\\s+of\\s+Financial\\s+Accounting\\s+Standards|FASB\\s+Interpretation|APB\\s+Opinion|Emerging\\s+Issues\\s+Task\\s+Force)\\s+(?:(?:Issue|Opinion|Topic|Interpretation|FAS)\\s+)?(?:Nos?\\.?\\s*)?[A-Z]?-?\\d{1,3}(?:-[A-Z]?\\d{1,2})?(?:\\(?R\\)?)?(?![\\w])`, "g"), accounting: true },
  { pattern: /\b(?:SEC\s+|Interpretive\s+|Securities Act\s+|Exchange Act\s+|Financial Reporting\s+)*Release\s+(?:Nos?\.?\s*)?(?:IC-|34-|33-|FR-?)?\d{2,5}(?:-\d+)?/g },
  { pattern: /\b(?:Financial Reporting (?:Codification|Release)|FRC|FRR)\s+(?:No\.?\s*|Section\s+)?\d+(?:\.\d+)*(?:\.[a-z]\b(?:\.\d)?)?/g },
  { pattern: /\bSection\s+\d{3}(?:\.\d{1,2})?(?:\.[a-z](?:\.\d)?)?\s+of\s+(?:the\s+)?(?:SEC(?:['\u2019]s)?\s+)?(?:Financial Reporting Codification|Codification of Financial Reporting (?:Policies|Releases)|FRC)/g },
  { pattern: /\b(?:Securities Act\s+|Exchange Act\s+)?Industry Guide\s+\d\b/g },
  { pattern: /\bRegulation\s+G\b/g },
];

/** Words before "Item 2.02 of Form 8-K" that say where something was furnished, not what rule holds. */
const PLACE_BEFORE = /\b(?:furnished|filed|provided|included|reported|disclosed|disclosures?|press release|earnings releases?|pursuant to|under|in)\s+(?:(?:in|under|pursuant to|with|as|your|the|an?)\s+)*$/i;
const FORM_ITEM = /^Items?\s[^R]*\sof\s(?:Part\sI+\sof\s)?Form\b/;

/** Rules, releases and accounting standards that a text names, once each, in the order named. */
export function findCitations(text: string): string[] {
  return citationsBy(text, RULES);
}

/** Accounting standards alone. */
export function findAccountingCitations(text: string): string[] {
  return citationsBy(text, RULES.filter((rule) => rule.accounting === true));
}

/** Accounting standards, each as a whole, that a text says it follows: "in accordance with SAB 99", "in compliance with ASC 450". */
export function findStandardsFollowed(text: string): string[] {
  return findAccountingCitations(text).filter((citation) => !/\d-\d/.test(citation) && new RegExp(`\\bin (?:accordance|compliance|conformity) with (?:the )?(?:guidance (?:in|of) )?${citation.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "i").test(text.replace(/\s+/g, " ")));
}

function citationsBy(printed: string, rules: readonly Rule[]): string[] {
  // A line's end after a hyphen leaves a space: "Regulation S- K".
  const text = printed.replace(/(?<=\b(?:S|Non|non|\d{3}-\d{2}|\d{3}))-\s(?=[A-Z]|\d)/g, "-").replace(/(?<=\d)-\/(?=\d)/g, "-").replace(/(?<=\d{3}-\d{2}-\d{2})-\s(?=\d)/g, "-");
  const found: Found[] = [];
  for (const { pattern } of rules) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index, end = at + match[0].length;
      if (FORM_ITEM.test(match[0]) && PLACE_BEFORE.test(text.slice(Math.max(0, at - 60), at))) continue;
      if (!found.some((other) => at < other.end && end > other.at)) found.push({ at, end, text: match[0].replace(/\s+/g, " ").trim() });
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((citation) => citation.text))];
}
