import type { Filing } from "../filing/blocks";
import type { LetterComment, LetterType } from "../vocabulary/report";
import type { LetterLine } from "./letter-lines";
import { salutationAt, subjectStart } from "./subject";

/** A company's letter to the staff, or the staff's to a company. */
export type LetterForm = "CORRESP" | "UPLOAD";

/** EDGAR's types of documents that are letters whatever they say. */
const LETTER_TYPES: Readonly<Record<string, LetterForm>> = { CORRESP: "CORRESP", UPLOAD: "UPLOAD", LETTER: "UPLOAD" };
/** A letter's head fits in this many lines. */
const HEAD_LINES = 80;
const STAFF_VOICE = /\bwe have (?:completed our review|reviewed (?:your|the above)|limited our review|read your|the following comments?)|\bhave the following (?:additional )?comments?\b|\bthis is to advise you that we have (?:not|no)|\bwe (?:do not expect to review|have not reviewed and will not review)|\bwe have no further comments|\bwe have conducted a limited review|\bplease respond to (?:this letter|these comments)/i;
const COMMISSION = /\bsecurities (?:and|&) exchange commission\b|\bdivision of corporation finance\b|\bcommission staff\b/i;

/** Which of the two a filing is; null for every document that is no letter of a comment exchange. */
export function letterForm(filing: Filing, lines: readonly LetterLine[]): LetterForm | null {
  for (const document of filing.documents) {
    const form = LETTER_TYPES[document.type];
    if (form !== undefined) return form;
  }
  const subject = subjectStart(lines), salutation = salutationAt(lines);
  if (subject < 0 || subject > HEAD_LINES || salutation < 0 || salutation > HEAD_LINES) return null;
  const text = lines.slice(0, HEAD_LINES + 40).map((line) => line.content.text).join(" ");
  if (/exact name of (?:the )?(?:registrant|issuer)/i.test(text)) return null;
  if (STAFF_VOICE.test(text)) return "UPLOAD";
  return COMMISSION.test(text) ? "CORRESP" : null;
}

interface Kind {
  readonly type: LetterType;
  readonly words: RegExp;
}

const STAFF_KINDS: readonly Kind[] = [
  { type: "closing", words: /\bwe have completed our review|\bwe have no further comments/i },
  { type: "no_review", words: /\b(?:have|has) not (?:been )?review(?:ed)?\b|\bwill not review\b|\bno review\b/i },
  { type: "comments", words: /\bhave the following comments?\b|\bhave (?:the following )?(?:additional )?comments?\b/i },
];
const COMPANY_KINDS: readonly Kind[] = [
  // A company that asks for more time answers nothing yet.
  { type: "other", words: /\b(?:request|ask)\w*\b[^.]{0,80}\b(?:an? )?extension\b|\bextend (?:the|our|its) (?:\w+ ){0,2}deadline|\b(?:additional|more) time to (?:complete|prepare|submit|file|provide|respond)|\b(?:expects?|intends?|plans?|anticipates?|will|undertakes?) to? ?(?:respond|submit|file|provide|be able to)[^.]{0,80}\b(?:by|on or before|no later than) (?:[A-Z][a-z]+day,? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d/i },
  { type: "acceleration_request", words: /\baccelerat(?:e|ed|ion|ing)\b/i },
  { type: "response", words: /\b(?:respon(?:se|ses|ding|ds?)|repl(?:y|ies))\b[^.]{0,300}\bcomments?\b|\bcomments?\b[^.]{0,200}\brespon(?:se|ses|ding|ds?)\b|\b(?:comment )?letter dated\b|\byour (?:[a-z]+ \d{1,2}, \d{4},? )?(?:comment )?letter\b|\binformation (?:that )?you (?:have )?requested\b/i },
];

/** A letter with numbered comments is told by who wrote it, any other by its words. */
export function letterType(form: LetterForm, body: string, comments: readonly LetterComment[]): LetterType {
  if (comments.length > 0) return form === "UPLOAD" ? "comments" : "response";
  return (form === "UPLOAD" ? STAFF_KINDS : COMPANY_KINDS).find((kind) => kind.words.test(body))?.type ?? "other";
}
