import { isoDate } from "../vocabulary/period";
import type { Place } from "../vocabulary/place";
import { isParagraph, type FiledDocument } from "./blocks";
import { datesIn, type PrintedDate } from "./dates";

/** The day of a release by its conference call, and where that is printed. */
export interface CallDate {
  readonly iso: string;
  readonly at: Place;
}

const CALL = /\b(?:conference call|earnings call|webcast|live stream\w*|investor call|call with (?:analysts|investors))\b/i;
/** What is held later, or is there to be heard again. */
const NOT_THE_CALL = /\b(?:replay|archive[ds]?|through|until|thereafter|annual meeting|investor day|dividend|payable|record)\b/i;
const TODAY = /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/i;
const TIME = /\b(\d{1,2})(?::\d{2})?\s*(a|p)\.?\s?m\b\.?(?:\s*\(?(E|C|M|P)[A-Za-z]*)?/i;
/** Hours in the afternoon from which on the exchanges are closed, by the first letter of the time zone. */
const CLOSED_FROM: Readonly<Record<string, number>> = { E: 4, C: 3, M: 2, P: 1 };
/** Not the full stops of "2:00 p.m. PT". */
const SENTENCE_END = /(?<=[a-z)])(?<!\b[ap]\.?\s?m)\.\s+(?=[A-Z])/;
/** Characters around a date in which its sentence tells of the call. */
const BEFORE = 220, AFTER = 90;

/**
 * The day of the call on a release's results, where the call is surely on the release's own day: it is "today", or after
 * the exchanges close (a call in the morning may follow a release of the evening before). Null where nothing is sure.
 */
export function callDate(document: FiledDocument): CallDate | null {
  for (const block of document.blocks) {
    if (!isParagraph(block)) continue;
    const { text } = block.content;
    if (!CALL.test(text)) continue;
    const date = datesIn(text).find((each) => each.year !== null && isOfCall(text, each));
    if (date) return { iso: isoDate(date.year ?? 0, date.month, date.day), at: block.content.place(date.start, date.end) };
  }
  return null;
}

function isOfCall(text: string, { start, end }: PrintedDate): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start).split(SENTENCE_END).at(-1) ?? "", after = text.slice(end, end + AFTER).split(SENTENCE_END)[0] ?? "";
  if (!CALL.test(before + after) || NOT_THE_CALL.test(before)) return false;
  return TODAY.test(before.slice(-60)) || TODAY.test(after.slice(0, 20)) || isAfterClose(before, after);
}

function isAfterClose(before: string, after: string): boolean {
  const match = TIME.exec(before) ?? TIME.exec(after);
  const hour = Number(match?.[1]) % 12, from = CLOSED_FROM[match?.[3]?.toUpperCase() ?? ""];
  return match?.[2]?.toLowerCase() === "p" && from !== undefined && hour >= from && hour < 9;
}
