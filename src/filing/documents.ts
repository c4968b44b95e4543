import type { Place } from "../vocabulary/place";
import { isSubmission, submissionDocuments } from "./submission";
import { isBlank, textLines, type TextLine } from "./text-lines";

/** Markup that only HTML has; SGML's own tags around an ASCII document are none. */
const HTML = /<(?:html|body|div|p|td|font|span|center)[\s>]/i;

/** Whether a document is HTML rather than text. */
export function isHtml(source: string, at: Place): boolean {
  return HTML.test(source.slice(at[0], Math.min(at[1], at[0] + 20_000)));
}

/** How far down the page a form's own title may stand. */
const COVER_LINES = 60;
const FORM_TITLE = /^\W*form\s+(8-K(?:\/A)?|10-[QK](?:\/A)?|6-K|20-F)\b/i;
const RELEASE_START = /^\W*(?:for immediate release\b.*|exhibit\s+99(?:\.\d{1,2})?\W*)$/i;
const SIGNATURE = /^\W*signatures?\W*$/i;

/** The documents in a filing's source; of a plain text, the form's body and, after its signature, the release that is attached to it. */
export function documentsIn(source: string): { type: string; at: Place }[] {
  if (isSubmission(source)) {
    const documents = submissionDocuments(source);
    if (documents.length > 0) return documents;
  }
  if (HTML.test(source.slice(0, 20_000))) return [{ type: htmlType(source), at: [0, source.length] }];
  const lines = textLines(source, 0, source.length).filter((line) => !isBlank(line));
  const form = lines.slice(0, COVER_LINES).map((line) => FORM_TITLE.exec(line.text)?.[1]).find((type) => type !== undefined);
  if (form === undefined) return [{ type: RELEASE_START.test(lines[0]?.text ?? "") ? "EX-99" : "unknown", at: [0, source.length] }];
  const exhibit = exhibitStart(lines);
  if (exhibit === null) return [{ type: form.toUpperCase(), at: [0, source.length] }];
  const number = /\b(99(?:\.\d{1,2})?)\b/.exec(source.slice(0, exhibit))?.[1] ?? "99";
  return [{ type: form.toUpperCase(), at: [0, exhibit] }, { type: `EX-${number}`, at: [exhibit, source.length] }];
}

/** Where an inline-XBRL document's hidden header ends and its cover begins; `from` where it has none. */
export function coverStart(source: string, from: number): number {
  const begins = source.slice(from, from + HEADER_WITHIN).includes("<ix:header"), ends = begins ? source.indexOf(HEADER_END, from) : -1;
  return ends < 0 ? from : ends + HEADER_END.length;
}

/** How far into a document its hidden header begins. */
const HEADER_WITHIN = 50_000, HEADER_END = "</ix:header>";

/** An HTML document by itself: its title or first words tell whether it is a form's body or an exhibit. */
function htmlType(source: string): string {
  const start = coverStart(source, 0), opening = source.slice(start, start + 60_000).replace(/<[^>]*>/g, " ").replace(/&nbsp;|&#160;/g, " ").replace(/\s+/g, " ").slice(0, 4000);
  const exhibit = /\bexhibit\s+(99(?:\.\d{1,2})?)\b/i.exec(opening.slice(0, 600))?.[1];
  if (exhibit !== undefined) return `EX-${exhibit}`;
  const form = /\bform\s+(8-K(?:\/A)?|10-[QK](?:\/A)?|6-K|20-F)\b/i.exec(opening)?.[1];
  return form === undefined ? "EX-99.1" : form.toUpperCase();
}

function exhibitStart(lines: readonly TextLine[]): number | null {
  const signature = lines.findIndex((line) => SIGNATURE.test(line.text));
  const start = signature < 0 ? undefined : lines.slice(signature).find((line) => RELEASE_START.test(line.text));
  return start ? start.at[0] : null;
}
