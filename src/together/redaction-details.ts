import { markIn } from "../letter/redactions";
import { sentences } from "../narrative/sentences";
import type { Letter, Redaction } from "../vocabulary/report";

/** What a person wants to know of one place at which a letter withholds something. */
export interface RedactionDetails {
  /** As the letter prints it: "[****]". */
  readonly mark: string;
  /** The whole sentence around it; the words nearby where no answer has it. */
  readonly sentence: string;
  /** "a percentage", "an amount of money". */
  readonly withheld: string;
  /** The page's stamp ("LIVEPERSON-6"), else its number; null where the letter does not tell. */
  readonly page: string | null;
}

/** What the words beside a mark tell of what it hides; the first that fits. */
const KINDS: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly told: string }[] = [
  { after: /^\s?(?:%|per ?cent\b|percentage points?\b|basis points?\b)/i, told: "a percentage" },
  { before: /[$\u20ac\u00a3\u00a5]\s?$/, told: "an amount of money" },
  { after: /^\s?(?:thousand|million|billion)\b/i, told: "an amount" },
  { before: /(?:^|[.!?]["\u201d)]?)\s*$/, after: /^\s*(?:["\u201d)]?$|["\u201d)]?[A-Z])/, told: "a sentence or a passage" },
];

export function redactionDetails(redaction: Redaction, letter: Letter, source: string): RedactionDetails {
  const found = markIn(redaction.near), mark = found?.mark ?? source.slice(...redaction.at);
  const sentence = found ? sentenceAround(redaction.near, found.at, letter) : redaction.near;
  const at = Math.max(0, found?.at ?? 0), before = redaction.near.slice(0, at), after = redaction.near.slice(at + mark.length);
  const kind = KINDS.find((each) => (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true));
  return { mark, sentence, withheld: kind?.told ?? "words or figures", page: pageOf(redaction.at[0], letter, source) };
}

function sentenceAround(near: string, mark: number, { comments }: Letter): string {
  for (const text of comments.flatMap(({ text: asked, response }) => [response ?? "", asked])) {
    const start = text.indexOf(near);
    if (start < 0) continue;
    const line = text.slice(text.lastIndexOf("\n", start) + 1).split("\n")[0] ?? "", at = start + mark - (text.lastIndexOf("\n", start) + 1);
    const around = sentences({ text: line, place: (from, to) => [from, to] }).find((one) => {
      const [from, to] = one.place(0, one.text.length);
      return from <= at && at < to;
    });
    return around?.text ?? near;
  }
  return near;
}

/** Less than this before the first stamp, and it heads its page; more, and it stands at the foot. */
const HEAD = 400;
const PAGE_BREAK = /page-break-(?:before|after)\s*:\s*always|<page>/gi;

function pageOf(at: number, { confidentialTreatment }: Letter, source: string): string | null {
  const stamps = (confidentialTreatment?.pages ?? []).map((stamp) => ({ stamp, places: placesOf(stamp, source) })).filter(({ places }) => places.length === 1).map(({ stamp, places }) => ({ stamp, start: places[0] ?? 0 })).sort((a, b) => a.start - b.start);
  const first = stamps[0];
  if (first) {
    const heads = source.slice(0, first.start).replace(/<[^>]*>/g, "").trim().length < HEAD;
    const found = heads ? stamps.findLast(({ start }) => start <= at) : stamps.find(({ start }) => start > at);
    if (found) return found.stamp;
  }
  const breaks = [...source.matchAll(PAGE_BREAK)];
  return breaks.length === 0 ? null : `page ${String(breaks.filter(({ index }) => index < at).length + 1)}`;
}

/** Where a page's stamp stands: not as the beginning of a longer one, "LIVEPERSON-1" in "LIVEPERSON-10". */
function placesOf(stamp: string, source: string): number[] {
  const found: number[] = [];
  for (let at = source.indexOf(stamp); at >= 0; at = source.indexOf(stamp, at + 1)) if (!/[0-9]/.test(source.charAt(at + stamp.length))) found.push(at);
  return found;
}
