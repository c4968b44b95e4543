import type { Period } from "../vocabulary/period";
import { isInstant } from "./labels";
import { resolvePeriods, type PeriodMention } from "./period-mentions";
import type { Marked, Piece } from "./pieces";
import type { FigureList, SentenceContext } from "./read-sentence";

export interface DatedList {
  readonly list: FigureList;
  /** One for each amount; none where the period is not certain. */
  readonly periods: readonly Period[];
  /** For growth, what it is measured from, one for each amount or none. */
  readonly against: readonly Period[];
}

export interface DatedLists {
  readonly figures: readonly DatedList[];
  readonly main: Period | null;
}

const BESIDE = /^[\s,]*(?:(?:respectively|reported|recorded|in|for|during|at|as of|on|the|our|its|of|a|posted|earned|was|achieved|generated)\b[\s,]*)*$/i;

/** "$167.1 million, or 33.5% of net sales, in the prior year period": the share parts the figure from its words for time. */
const SHARE_OF_SALES = /^,?\s*(?:or|\(|and|representing)\s*(?:approximately\s+|about\s+)?[\d.]+\s?(?:%|percent)\s+of\s+(?:(?:the|our|its|total|net|consolidated|segment)\s+)*(?:sales|revenues?)\)?/i;

/** Gives every figure the period that its part of the sentence tells for it. */
export function assignPeriods(marked: Marked, pieces: readonly Piece[], lists: readonly FigureList[], context: SentenceContext): DatedLists {
  const mainMentions = marked.periods.filter((mention) => !pieceOf(pieces, mention.start)?.compared);
  const anchors = anchorPeriods(mainMentions, context);
  const levels: DatedList[] = [];
  const figures = lists.map((list): DatedList => {
    const mention = mentionFor(marked, pieces, lists, list);
    const told = periodsOf(mention, list, anchors, context);
    // "was $122.8 million, compared to $101.3 million a year ago, an increase of 21.3%": the rise is the first figure's.
    const grown = list.change !== 0 && list.piece.compared ? levels.filter((level) => !level.list.piece.compared && level.list.amounts.length === list.amounts.length).at(-1) : undefined;
    const own = grown?.periods ?? told;
    if (list.change === 0) levels.push({ list, periods: own, against: [] });
    const than = list.change !== 0 && THAN.test(marked.text.slice(list.amounts.at(-1)?.end ?? 0)) ? againstFor(marked, pieces, list, own, context) : [];
    if (than.length > 0) return { list, periods: own, against: than };
    if (grown) return { list, periods: own, against: sameSpans(told, own) ? told : [] };
    if (list.change !== 0 && isMisdated(marked, list, own)) return { list, periods: [], against: [] };
    return { list, periods: own, against: list.change === 0 ? [] : againstFor(marked, pieces, list, own, context) };
  });
  const named = new Set(anchors.map((period) => `${period.months}:${period.end}`));
  return { figures, main: named.size === 1 ? (anchors[0] ?? null) : null };
}

function pieceOf(pieces: readonly Piece[], position: number): Piece | undefined {
  return pieces.filter((piece) => piece.start <= position).at(-1);
}

/** What the main part speaks of: its first certain words for time, else what the words before spoke of. */
function anchorPeriods(mentions: readonly PeriodMention[], { carried, frame }: SentenceContext): readonly Period[] {
  const first = mentions.find((mention) => mention.periods.length > 0);
  if (first) return first.periods;
  const base = carried ?? frame.headline;
  const shifted = mentions.find((mention) => mention.shift !== null && mention.shift.toYear !== null);
  if (shifted && base) return resolvePeriods(shifted, [base], frame);
  return carried ? [carried] : [];
}

/** The words for time of a list of figures: right behind its group, else the nearest before it in its part, else the only ones of the part. */
function mentionFor({ text, periods }: Marked, pieces: readonly Piece[], lists: readonly FigureList[], list: FigureList): PeriodMention | null {
  const instant = isInstantList(list);
  const fits = (mention: PeriodMention): boolean => mention.shift !== null || mention.periods.length === 0 || mention.periods.every((period) => (period.months === 0) === instant);
  const group = lists.filter((each) => each.group === list.group && each.piece === list.piece);
  const end = Math.max(...group.flatMap((each) => each.amounts.map((amount) => amount.end)));
  const start = Math.min(...group.flatMap((each) => each.amounts.map((amount) => amount.start)));
  const inPiece = periods.filter((mention) => pieceOf(pieces, mention.start) === list.piece && fits(mention) && !isOfChange(mention));
  const behind = inPiece.find((mention) => mention.start >= end);
  if (behind && BESIDE.test(text.slice(end, behind.start).replace(SHARE_OF_SALES, ""))) return behind;
  const before = inPiece.filter((mention) => mention.end <= start).at(-1);
  if (before) return before;
  if (inPiece.length === 1 && behind && !lists.some((each) => each.piece === list.piece && each.group !== list.group && each.change === 0 && list.change === 0 && Math.min(...each.amounts.map((amount) => amount.start)) > end)) return behind;
  if (list.piece.compared) return null;
  const earlier = periods.filter((mention) => mention.end <= start && !pieceOf(pieces, mention.start)?.compared && fits(mention) && !isOfChange(mention)).at(-1);
  return earlier ?? null;

  /** "year-over-year" tells what a change is measured from, not when a figure was. */
  function isOfChange(mention: PeriodMention): boolean {
    return mention.shift !== null && !list.piece.compared && /year[- ]over|y\s?\/|yoy|sequential|q\s?\/|qoq|quarter[- ]over/i.test(text.slice(mention.start, mention.end));
  }
}

function isInstantList(list: FigureList): boolean {
  return list.subjects.every((subject) => isInstant(subject.concept, subject.base));
}

function periodsOf(mention: PeriodMention | null, list: FigureList, anchors: readonly Period[], context: SentenceContext): readonly Period[] {
  const count = list.amounts.length;
  if (!mention) {
    if (list.piece.compared || count > 1 && list.subjects.length !== count) return [];
    const [only] = anchors.length === 1 ? anchors : [];
    const carried = only ?? context.carried;
    return carried && !isInstantList(list) ? list.amounts.map(() => carried) : [];
  }
  const resolved = resolvePeriods(mention, anchors, context.frame);
  if (resolved.length === count && (count === 1 || list.subjects.length === 1)) return resolved;
  const [one] = resolved.length === 1 && list.subjects.length === count ? resolved : [];
  return one ? list.amounts.map(() => one) : [];
}

/** The period that a change is measured from: "over the same period in 2012", "year-over-year". */
function againstFor({ text, periods }: Marked, pieces: readonly Piece[], list: FigureList, own: readonly Period[], { frame }: SentenceContext): readonly Period[] {
  const from = list.amounts.at(-1)?.end ?? 0;
  const told = periods.find((mention) => mention.start >= from && (pieceOf(pieces, mention.start)?.compared || /year[- ]over|y\s?\/|yoy|sequential|q\s?\/|qoq|quarter[- ]over/i.test(text.slice(mention.start, mention.end))));
  if (!told) return [];
  const resolved = resolvePeriods(told, own, frame);
  return resolved.length === own.length && sameSpans(resolved, own) ? resolved : [];
}

/** "down 2 percent sequentially" is of a quarter, whatever span the sentence speaks of elsewhere. */
function isMisdated({ text }: Marked, list: FigureList, own: readonly Period[]): boolean {
  const end = list.amounts.at(-1)?.end ?? 0;
  return /^\s*\)?\s*(?:sequential|quarter[- ]over|qoq|q\s?\/)/i.test(text.slice(end, end + 30)) && own.some(({ months }) => months !== 3 && months !== 0);
}

/** "7% lower than the third quarter": what a change is measured from stands right behind it. */
const THAN = /^\s*\)?,?\s*(?:(?:higher|lower|more|less|better|greater|above|below|up|down)\s+)?(?:than|from|compared|versus|over)\b/i;

/** A change is of spans of one length: a quarter is not measured from a year. */
function sameSpans(from: readonly Period[], own: readonly Period[]): boolean {
  return from.every((period, index) => period.months === own[index]?.months);
}
