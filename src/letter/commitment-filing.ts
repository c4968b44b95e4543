import { findDate } from "../filing/dates";
import type { CommitmentFiling } from "../vocabulary/report";

/** A filing for which a letter sets a name of its own: `Annual Report on Form 10-K for the year ended December 31, 2012 (the "Form 10-K")`. */
export interface DefinedFiling {
  readonly name: string;
  readonly filing: CommitmentFiling;
}

const FORM = "(?:(?:[Aa]nnual|[Qq]uarterly|[Cc]urrent)\\s+[Rr]eports?\\s+on\\s+)?Forms?\\s+(10-?[KQ](?:\\/A)?|20-F|40-F|8-K|6-K|S-\\d{1,2}|F-\\d{1,2}|10)(?![\\w-])";
const PERIOD = "(?:\\s+for\\s+(?:the\\s+|our\\s+|its\\s+)?(?:(?:fiscal\\s+)?(?:year|quarter(?:ly\\s+period)?|period|three\\s+months|six\\s+months|nine\\s+months)\\s+end(?:ed|ing)\\s+)(?:on\\s+)?([A-Z][a-z]{2,8}\\.?\\s+\\d{1,2},\\s+(?:19|20)\\d{2}))?";
const NAMED_FORM = new RegExp(`${FORM}${PERIOD}`, "g");
const DEFINED = new RegExp(`${FORM}${PERIOD}[^."\\u201c\\u201d()]{0,80}\\((?:the|our|its|such)\\s+["\\u201c]([^"\\u201d]{2,60})["\\u201d]\\)`, "g");
/** Filings to come, named by their kind alone; the first that a sentence has counts. */
const KINDS: readonly { readonly words: RegExp; readonly form: string | null }[] = [
  { words: /\b(?:next|upcoming|forthcoming|future|subsequent) (?:annual|quarterly) (?:and (?:annual|quarterly) )?(?:reports?|filings?)\b/i, form: null },
  { words: /\b(?:definitive )?proxy (?:statements?|materials)\b/i, form: "DEF 14A" },
  { words: /\b(?:(?:future|subsequent|upcoming|forthcoming|next|periodic|SEC|its) )+(?:periodic |SEC |Exchange Act )*(?:filings?|reports?|financial disclosures?|disclosures?|financial statements)\b/i, form: null },
  { words: /\b(?:earnings|press) releases?\b/i, form: "8-K" },
  { words: /\bamend(?:ed|ment)?\b[^.]{0,40}\b(?:filing|registration statement|prospectus)\b/i, form: null },
];
/** The promise holds from that filing on. */
const ONWARDS = /\b(?:(?:future|subsequent|going forward|prospectively|hereafter)\b|(?:beginning|commencing|starting) (?:with|in)\b|continue to\b)/i;

/** Names that a letter gives to filings, from its paragraphs. */
export function definedFilings(text: string): DefinedFiling[] {
  return [...text.matchAll(DEFINED)].map((match) => ({ name: match[3] ?? "", filing: filingOf(match[0].replace(/\s*\([^)]*\)$/, ""), match[1] ?? "", match[2], false) }));
}

/** The filing that a promise is for; null where the sentence names none. */
export function commitmentFiling(sentence: string, defined: readonly DefinedFiling[]): CommitmentFiling | null {
  // What only conditions the promise does not say where it is to be kept.
  const text = sentence.replace(/\([^)]*\b(?:so long as|if|to the extent|provided)\b[^)]*\)/gi, "");
  const onwards = ONWARDS.test(text);
  const forms = [...text.matchAll(NAMED_FORM)], dated = forms.find((match) => match[2] !== undefined) ?? forms[0];
  if (dated?.[2] !== undefined) return filingOf(dated[0], dated[1] ?? "", dated[2], onwards);
  const named = defined.find(({ name }) => new RegExp(`\\b(?:the|our|its)\\s+${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text));
  if (named) return { ...named.filing, onwards };
  if (dated) return filingOf(dated[0], dated[1] ?? "", undefined, onwards);
  const kind = KINDS.find(({ words }) => words.test(text)), words = kind?.words.exec(text)?.[0];
  return kind === undefined || words === undefined ? null : { text: words.trim(), form: kind.form, periodEnd: null, onwards };
}

function filingOf(text: string, form: string, periodEnd: string | undefined, onwards: boolean): CommitmentFiling {
  return { text: text.replace(/\s+/g, " "), form: form.replace(/^10([KQ])/, "10-$1"), periodEnd: periodEnd === undefined ? null : (findDate(periodEnd)?.iso ?? null), onwards };
}
