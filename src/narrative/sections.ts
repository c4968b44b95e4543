import { isParagraph, type Block, type Paragraph, type TableBlock } from "../filing/blocks";
import type { Period } from "../vocabulary/period";
import type { Frame } from "./frame";
import type { TableLead } from "./guidance-tables";
import { isAhead, withYears } from "./guidance-period";
import { findPeriods } from "./period-mentions";

export type Purpose = "report" | "guidance" | "boilerplate";

export interface Passage {
  readonly paragraph: Paragraph;
  readonly purpose: Purpose;
  /** The one period that the headings above name; null where they name none or several. */
  readonly period: Period | null;
}

/** A table with what stands over it. */
export interface LedTable {
  readonly table: TableBlock;
  readonly lead: TableLead;
}

export interface Parts {
  readonly passages: readonly Passage[];
  readonly tables: readonly LedTable[];
}

/** Headings under which nothing is reported. */
const BOILERPLATE = /\b(?:safe harbor|forward[- ]looking|cautionary|non-?gaap (?:financial )?(?:disclosures?|measures?|information|definitions?)|use of non-?gaap|about (?:the company|us)|conference call|teleconference|webcast|(?:investor|media|press)?\s*contacts?|definitions?|legal notice|disclaimer|basis of presentation)\b/i;
const ABOUT_COMPANY = /^(?:About|ABOUT)\s+[A-Z]/;
const GUIDANCE = /\b(?:guidance|outlook|expectations?|financial targets|forecasts?|looking ahead|assumptions)\b/i;
/** Words of a heading that names only a period inside guidance: "Other Full Year 2013 Assumptions". */
const PERIOD_WORDS = /\b(?:first|second|third|fourth|quarters?|full|fiscal|year|years?|other|additional|key|total|company|for|the|of|and|ending|ended|assumptions?|guidance|outlook|expectations?|current|following|months|half|january|february|march|april|may|june|july|august|september|october|november|december|gaap|non-gaap|q[1-4]|fy)\b|\d+|['\u2019]|[^\w\s]/gi;
const MOST_HEADING_WORDS = 14;
const LONGEST_HEADING = 160;

/** "For the fourth quarter of 2021, the Company expects:" leads to bullets of what is expected. */
const LIST_LEAD = /\b(?:expects?|expected|anticipates?|projects?|forecasts?|estimates?|guidance|outlook|targets?|expectations?|assumptions?)\b[^.]*(?::|\bfollow(?:s|ing)\b[^.]*\.?)$/i;
const WITHDRAWN = /\b(?:withdr[ae]w\w*|suspend\w*)\b/i;

/** Texts over a table that may name it, and how long such a text may be. */
const MOST_LEADING = 5;
const LONGEST_LEADING = 400;

/** A document's paragraphs, each with what its part of the document is for, and its tables with what leads to them. */
export function findParts(blocks: readonly Block[], frame: Frame): Parts {
  const passages: Passage[] = [], tables: LedTable[] = [];
  let purpose: Purpose = "report", period: Period | null = null, leading: string[] = [], list: { readonly period: Period | null } | null = null, told: Period | null = null;
  for (const block of blocks) {
    if (!isParagraph(block)) {
      tables.push({ table: block, lead: { texts: leading.slice(-MOST_LEADING), inGuidance: purpose === "guidance", period: purpose === "guidance" ? period : null } });
      leading = [];
      continue;
    }
    const { text } = block.content;
    if (isHeadingLike(block)) {
      const next = purposeOf(text, purpose);
      if (next !== purpose || block.kind === "heading") {
        const named = periodOf(text, { ...frame, outlook: next === "guidance" });
        period = next === "guidance" && next === purpose ? (named ?? period) : named;
      }
      purpose = next;
    }
    if (text.length <= LONGEST_LEADING) leading.push(text);
    if (block.kind === "bullet" && list && purpose !== "boilerplate") passages.push({ paragraph: block, purpose: "guidance", period: list.period ?? (purpose === "guidance" ? period : null) });
    else passages.push({ paragraph: block, purpose, period: block.kind === "bullet" && purpose === "report" ? (told ?? period) : period });
    if (block.kind !== "bullet") told = text.endsWith(":") && text.length <= LONGEST_LEADING ? firstIn(text, frame) : null;
    if (block.kind !== "bullet") list = leadsToList(text) ? { period: aheadIn(text, frame) } : null;
  }
  return { passages, tables };
}

function isHeadingLike({ kind, content: { text } }: Paragraph): boolean {
  if (kind === "heading") return true;
  return kind === "paragraph" && text.length <= LONGEST_HEADING && text.split(" ").length <= MOST_HEADING_WORDS && !/[.;,]$/.test(text) && !/[$%]/.test(text) && (BOILERPLATE.test(text) || ABOUT_COMPANY.test(text) || GUIDANCE.test(text) || isPeriodOnly(text));
}

function isPeriodOnly(text: string): boolean {
  return text.trim() !== "" && text.replace(PERIOD_WORDS, "").trim() === "";
}

function purposeOf(text: string, current: Purpose): Purpose {
  if (BOILERPLATE.test(text) || ABOUT_COMPANY.test(text)) return "boilerplate";
  if (GUIDANCE.test(text)) return "guidance";
  if (current === "guidance" && (isPeriodOnly(text) || /[$%]\s?\d|\d\s?%/.test(text))) return "guidance";
  return "report";
}

/** "For the nine months ended March 31, 2020 compared to a year before:" the first time that a lead to bullets names is theirs. */
function firstIn(text: string, frame: Frame): Period | null {
  const [first] = findPeriods(text, frame).filter((mention) => mention.periods.some((period) => period.months > 0));
  return first?.periods.length === 1 ? (first.periods[0] ?? null) : null;
}

function leadsToList(text: string): boolean {
  const end = text.slice(-LONGEST_LEADING);
  return (end.endsWith(":") || /follow/i.test(end.slice(-60))) && LIST_LEAD.test(end) && !WITHDRAWN.test(end);
}

/** The one period to come that a lead to a list names. */
function aheadIn(text: string, frame: Frame): Period | null {
  const outlook = { ...frame, outlook: true };
  const ahead = withYears(text, findPeriods(text, outlook), outlook).flatMap((mention) => mention.periods).filter((period) => period.months > 0 && isAhead(period, frame));
  return ahead.length === 1 ? (ahead[0] ?? null) : null;
}

function periodOf(text: string, frame: Frame): Period | null {
  const certain = findPeriods(text, frame).flatMap((mention) => mention.periods);
  const [only] = certain;
  return certain.length === 1 && only && only.months > 0 ? only : null;
}
