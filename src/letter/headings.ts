import { isCommentLabel, responseLabel } from "./labels";
import type { LetterLine } from "./letter-lines";

const SECTION = /^(?:form\s+\d|form\s+[A-Z]-|item\s+\d|notes?\s+(?:to\b|\(?\d)|part\s+[IV]+\b|exhibit\s|general$|financial statements for\s|consolidated\s|management['\u2019]s discussion|risk factors|schedule\s|annual report\s|definitive proxy|liquidity)|,?\s*(?:pages?|p\.|pp\.)\s+[F\d][\d\u2013,& -]*(?:and [F\d-]+)?$/i;
const LONGEST_HEADING = 30;

/** "2. Discontinued Operations, page 69": a note of the financial statements, not a comment. */
export function isNumberedHeading(text: string): boolean {
  return /\bpages?\s+[A-Z]{0,2}-?\d[\d-]*$/i.test(text) && text.split(" ").length <= 16;
}

/** Headings directly above line `comment`, with lines among them that only say that a comment follows; none above line `from`. */
export function headingsBefore(lines: readonly LetterLine[], comment: number, from: number): LetterLine[] {
  let first = comment;
  while (first > from && (isSectionHeading(lines[first - 1]) || isCommentLabel(lines[first - 1]?.content.text ?? ""))) first -= 1;
  return lines.slice(first, comment);
}

function isSectionHeading(line: LetterLine | undefined): boolean {
  if (!line || line.kind === "row" || line.kind === "bullet") return false;
  const { text } = line.content;
  if (text.split(" ").length > LONGEST_HEADING || responseLabel(line) > 0 || /[:;]$/.test(text)) return false;
  return line.kind === "heading" || (SECTION.test(text) && !/[.,]$/.test(text)) || isNumberedHeading(text);
}

/** Titles of sections that have narrower headings below them. */
const SECTION_TITLES: readonly string[] = [
  "Management['\\u2019]s Discussion and Analysis(?: of (?:the )?Financial Condition,? and Results of Operations?| or Plan of Operation)?",
  "Financial Statements and Supplementary Data",
  "(?:Consolidated |Combined |Condensed |Audited |Interim |Unaudited )*Financial Statements",
  "Notes to (?:the )?(?:consolidated |combined |condensed |unaudited |interim )*financial statements(?: \\(unaudited\\))?",
  "(?:Consolidated )?Results of Operations",
  "(?:Significant |Critical )+Accounting (?:Policies|Estimates)(?: and (?:Critical Accounting )?(?:Policies|Estimates))?",
  "(?:Basis of Presentation and )?Summary of (?:Significant|Critical) Accounting (?:Policies|Estimates)(?: and (?:Policies|Estimates))?",
  "Liquidity and Capital Resources",
  "Off-Balance Sheet Arrangements",
  "Non-GAAP (?:Financial )?Measures",
  "Key (?:Business |Operating |Performance |Financial )*(?:Metrics|Measures|Indicators)",
  "Comparison of .{1,60}? to .{0,40}?(?:19|20)\\d{2}",
  "(?:Executive Compensation|Compensation Discussion and Analysis|Risk Factors)",
];
/** Titles of notes that have narrower headings below them; without its number such a title may begin a longer one. */
const NOTE_TITLES: readonly string[] = ["Revenues?(?: Recognition)?", "Income Taxes", "Commitments and Contingencies", "Segment (?:Reporting|Information)"];
const NUMBER = "(?:(?:Part [IV]+,? )?Item \\d{1,2}[A-Z]?|Notes? \\(?\\d{1,2}\\)?|\\d{1,2}|\\([a-z\\d]{1,2}\\))\\s?[.:,\\u2013\\u2014-]*\\s";
/** What goes on with a title rather than beginning a heading below it. */
const GOES_ON = /^(?:Pages?|Policies|Estimates|Measures?|Recognition|Data)\b/i;

/** Headings of a filing, a form's part or its notes, under which the heading that matters stands. */
const WIDER_HEADINGS: readonly RegExp[] = [
  /^(?:(?:(?:Draft|Pre-Effective|Post-Effective|Amendment No\. \d+ to|Annual Report on|Quarterly Report on|Registration Statement on) )*(?:Form|Schedule)\s+\S+|Definitive Proxy Statement(?: on Schedule 14A)?),?\s+(?:\S+\s)?(?:for|dated|filed|furnished|submitted)\b.{0,60}?\b(?:19|20)\d{2},?\s+/i,
  /^Definitive Proxy Statement(?: on Schedule 14A)?\s+/i,
  /^(?:Consolidated )?Financial Statements for .{0,40}?\b(?:19|20)\d{2}\s+/i,
  new RegExp(`^(?:${NUMBER})?(?:${SECTION_TITLES.join("|")})(?:,|\\.|:| -)?\\s+`, "i"),
  new RegExp(`^${NUMBER}(?:${NOTE_TITLES.join("|")})(?:,|\\.|:)?\\s+`, "i"),
];

/** How many characters of a heading are the wider headings that stand before it. */
export function widerHeadings(text: string): number {
  let skip = 0;
  for (let found = true; found;) {
    found = false;
    for (const pattern of WIDER_HEADINGS) {
      const length = pattern.exec(text.slice(skip))?.[0].length ?? 0;
      const rest = text.slice(skip + length);
      if (length > 0 && /^(?:[A-Z(\u201c"]|\d{1,2}\. [A-Z])/.test(rest) && !GOES_ON.test(rest)) {
        skip += length;
        found = true;
      }
    }
  }
  return skip;
}
