import type { SourceText } from "../filing/source-text";
import { metricById, metricByLabel, type MetricId } from "../vocabulary/metric";
import { periodName, type Period } from "../vocabulary/period";
import type { ProseFigure } from "../vocabulary/report";
import type { Unit } from "../vocabulary/unit";
import { isOwnStatement, isNarrowed } from "./actors";
import { findAmounts, type Amount } from "./amounts";
import { changeDirection, linksFigure } from "./changes";
import type { Frame } from "./frame";
import { isInstant, PER_SHARE_OF } from "./labels";
import { masked } from "./mention";
import { ofOwner } from "./owners";
import { assignPeriods } from "./figure-periods";
import { findPeriods } from "./period-mentions";
import { findPieces, type Marked, type Piece } from "./pieces";
import { findSubjects, type Subject } from "./subjects";

export interface SentenceContext {
  readonly frame: Frame;
  /** The period of the words before: the sentence before in the paragraph, or the heading; null where none is certain. */
  readonly carried: Period | null;
  /** Words of the filer's name, in lower case. */
  readonly issuers: ReadonlySet<string>;
  /** Whether an earlier sentence of the paragraph spoke of a part of the company: a bare measure may then be that part's. */
  readonly ofPart: boolean;
}

export interface SentenceReading {
  readonly figures: readonly ProseFigure[];
  /** The one period that the sentence's main part speaks of, for the next sentence. */
  readonly period: Period | null;
  /** Whether it speaks of a part of the company (a segment, a product). */
  readonly ofPart: boolean;
}

/** Figures that follow one another as a list ("$8.7 million and $29.7 million"): mostly of one. */
export interface FigureList {
  readonly amounts: readonly Amount[];
  readonly subjects: readonly Subject[];
  readonly piece: Piece;
  /** 1 or -1 for a rise or fall by the figure. */
  readonly change: 1 | -1 | 0;
  /** Number of the group that shares a period ("$0.7 million or $0.01 per share"). */
  readonly group: number;
}

/** The figures that a sentence states with a measure and a period that are both certain; the others are left out. */
export function readSentence(content: SourceText, context: SentenceContext): SentenceReading {
  const { text } = content;
  const periods = findPeriods(text, context.frame);
  const amounts = findAmounts(text);
  if (amounts.length === 0 && periods.length === 0) return { figures: [], period: context.carried, ofPart: context.ofPart || OF_SEGMENT.test(text) };
  const subjects = findSubjects(text, [...periods, ...amounts]).map((subject) => ofOwner(text, subject, context.issuers));
  const marked: Marked = { text, amounts, periods, subjects };
  const pieces = findPieces(marked);
  const { lists, ofPart } = linkFigures(marked, pieces, context);
  const assigned = assignPeriods(marked, pieces, lists, context);
  const figures = assigned.figures.flatMap(({ list, periods: own, against }) => list.amounts.flatMap((amount, index): ProseFigure[] => {
    const subject = list.subjects[index] ?? list.subjects[0], period = own[index];
    if (!subject || !period) return [];
    const named = nameFigure(subject, amount, list.change);
    if (!named || (period.months === 0) !== isInstant(subject.concept, subject.base)) return [];
    const from = against[index] ?? null;
    return [{
      metric: named.metric,
      concept: named.concept,
      period: periodName(period, context.frame.calendar),
      ...(list.change === 0 ? {} : { against: from ? periodName(from, context.frame.calendar) : null }),
      value: signed(amount, list.change === 0 ? signOf(text, amount, subject) : list.change),
      unit: named.unit,
      scale: amount.scale,
      ...(amount.hedge === null ? {} : { hedge: amount.hedge }),
      text,
      at: content.place(amount.figureStart, amount.end),
    }];
  }));
  return { figures, period: assigned.main, ofPart };
}

/** Puts each amount to the measure it is said of; amounts whose measure is not certain are left out. */
function linkFigures({ text, amounts, periods, subjects }: Marked, pieces: readonly Piece[], context: SentenceContext): { lists: FigureList[]; ofPart: boolean } {
  const timeless = masked(text, periods);
  const lists: FigureList[] = [];
  const wholly = SPEAKS_OF_WHOLE.test(text);
  let linked = 0, group = 0, index = 0, direction: 1 | -1 | 0 = 0, ofPart = context.ofPart && !wholly;
  while (index < amounts.length) {
    const run = listFrom(amounts, index, text);
    index += run.length;
    const first = run[0], last = run.at(-1);
    if (!first || !last || run.some((amount) => amount.adjectival)) continue;
    if (isRange(text, last, amounts[index])) {
      index += 1;
      continue;
    }
    const owners = subjectsOf(timeless, subjects, first, last, linked, run.length);
    if (owners.length === 0) {
      // "$174.8 million, or 34.1% of net sales, compared to $167.1 million": the share stands between a measure's figures and is none of another.
      const share = linked > 0 && first.unit === "percent" && AS_SHARE.test(text.slice(linked, first.start)) ? OF_SALES.exec(text.slice(last.end)) : null;
      if (share) linked = last.end + share[0].length;
      continue;
    }
    if (!owners.every((owner) => isOwnStatement(text, owner, first, context.issuers))) ofPart = true;
    if (ofPart && owners.some((owner) => owner.concept !== null || BARE.test(owner.base))) continue;
    const joined = /^[\s,]*(?:\(?\s*or\b\s*|\(\s*|and\s+)$/i.test(text.slice(linked, first.start)) && linked > 0;
    const said = changeDirection(timeless.slice(0, first.start), timeless.slice(last.end));
    const change: 1 | -1 | 0 = said !== 0 ? said : joined && first.unit === "percent" ? direction : 0;
    direction = change;
    if (!joined) group += 1;
    const piece = pieces.filter((each) => each.start <= first.start).at(-1);
    linked = last.end;
    if (TO_FOREIGN.test(text.slice(last.end, last.end + NEAR))) continue;
    if (piece?.compared === true && owners.some((owner) => owner.concept === "NetIncomeLoss") && ATTRIBUTABLE.test(text)) continue;
    const meant = piece?.compared === true ? owners.map((owner) => comparedSubject(owner, lists)) : owners;
    if (piece && !isNarrowed(text, first, last, owners)) lists.push({ amounts: run, subjects: meant, piece, change, group });
  }
  return { lists, ofPart: ofPart || context.ofPart || OF_SEGMENT.test(text) };
}

/** "revenue of $1.1 billion to $1.15 billion": a span of what may be, no figure reported; "rose $2 million to $5 million" is none. */
function isRange(text: string, amount: Amount, next: Amount | undefined): boolean {
  if (!next || next.unit !== amount.unit || !/^\s*(?:to|[-\u2013\u2014])\s*$/.test(text.slice(amount.end, next.start))) return false;
  const before = text.slice(0, amount.start);
  return !/\b(?:from|by)\s*$/i.test(before) && changeDirection(before, "") === 0;
}

const AS_SHARE = /^\s*(?:,?\s*or|,?\s*and|,?\s*representing|\()\s*(?:a\s+)?$/i;
const OF_SALES = /^\s*of\s+(?:(?:the|our|its|total|net|consolidated|segment)\s+)*(?:sales|revenues?)\)?/i;
const OF_SEGMENT = /\bsegment\b(?<!excluding the [\w ]{0,40}segment)/i;
const SPEAKS_OF_WHOLE = /\b(?:consolidated|company|company-wide|overall|total (?:revenues?|sales|net))\b/i;
/** "decreased 25.4% to ¥14.0 billion" is of another currency's figure. */
const TO_FOREIGN = /^\s*\)?\s*to\s+(?:about\s+|approximately\s+)?[¥£€]/i;
/** "a net loss attributable to the company of ..., compared to a net loss of": both are what is attributable, not the whole. */
const ATTRIBUTABLE = /\bnet\s+(?:income|loss|earnings)\s+(?:\(loss\)\s+)?(?:attributable|available)\b/i;
/** Names of measures that say nothing of whose they are. */
const BARE = /^(?:segment\b|gross margin|operating margin|(?:adjusted )?ebitda margin|backlog|orders|new orders|billings)/i;

/** "Online sales were $46.6 million, compared to net sales of $46.1 million": what is compared is the narrower measure too. */
function comparedSubject(subject: Subject, lists: readonly FigureList[]): Subject {
  const main = lists.filter((list) => !list.piece.compared).at(-1)?.subjects[0];
  const narrower = main !== undefined && main.concept === null && subject.concept !== null && main.base.toLowerCase().endsWith(` ${subject.base.toLowerCase()}`);
  return narrower ? { ...main, sign: subject.sign } : subject;
}

/** The amounts from `index` on that follow one another with only a comma or "and" between them, all of one unit. */
function listFrom(amounts: readonly Amount[], index: number, text: string): Amount[] {
  const run = amounts.slice(index, index + 1);
  for (let next = index + 1; next < amounts.length; next += 1) {
    const last = run.at(-1), amount = amounts[next];
    if (!last || !amount || amount.unit !== last.unit || !/^\s*(?:,|and|,\s*and)\s*$/.test(text.slice(last.end, amount.start))) break;
    run.push(amount);
  }
  return run;
}

/** "generated $5.4 million in cash flow from operations": the measure stands behind its figure. */
const OF_AHEAD = /^\s*(?:of|in)\s+(?:our\s+|its\s+|the\s+|net\s+|total\s+)?$/i;
const HOLDS = /(?:^|\b(?:generat\w+|produc\w+|record\w+|report\w+|had|has|have|post\w+|deliver\w+|incurr\w+|us(?:ed|ing)|with|achiev\w+|earn\w+|spent|provided|held|holding|and)\s+|\s{3,})$/i;
/** "$72.1 million of availability": the figure is of something that is no known measure. Words for time are blank here. */
const OF_OTHER = /^\s(?:of|in)\s(?:(?:the|our|its|a)\s(?=[A-Za-z])|(?!(?:the|our|its|a)\s)(?=[A-Za-z]))/i;
/** "an 11.8% increase in the average balance": the change is of what stands behind it. Words for time are blank here. */
const CHANGE_OF_OTHER = /^\s*\)?,?\s*(?:or\s+[\d.]+\s?%,?\s+)?(?:increase|decrease|decline|rise|reduction|improvement)\s(?:of|in)\s(?:(?:the|our|its|a|average)\s(?=[A-Za-z])|(?!(?:the|our|its|a)\s)(?=[A-Za-z]))/i;
/** Characters behind a figure in which what it is of would stand. */
const NEAR = 80;
/** "reduced earnings by $0.05": a part of a change, not the measure. */
const BY_BEFORE = /\bby\s*$/i;
const JOINT = /^\s*(?:,|and|,\s*and|or)\s*(?:the|our|its)?\s*$/i;

function subjectsOf(text: string, subjects: readonly Subject[], first: Amount, last: Amount, linked: number, count: number): Subject[] {
  const ahead = subjects.find((subject) => subject.start >= last.end);
  if (count === 1 && ahead && OF_AHEAD.test(text.slice(last.end, ahead.start))) return HOLDS.test(text.slice(0, first.start)) ? [ahead] : [];
  const behind = text.slice(last.end, last.end + NEAR);
  if (OF_OTHER.test(behind) || CHANGE_OF_OTHER.test(behind)) return [];
  if (BY_BEFORE.test(text.slice(0, first.start)) && changeDirection(text.slice(0, first.start), "") === 0) return [];
  const before = subjects.filter((subject) => subject.end <= first.start);
  const nearest = before.at(-1);
  if (!nearest || !linksFigure(text.slice(Math.max(nearest.end, linked), first.start))) return [];
  const joint = [nearest];
  for (let index = before.length - 2; index >= 0; index -= 1) {
    const other = before[index], next = before[index + 1];
    if (!other || !next || !JOINT.test(text.slice(other.end, next.start))) break;
    joint.unshift(other);
  }
  if (joint.length === 1) return joint;
  // "Revenue and EBITDA of $91.2 million and $13.1 million, respectively": each has its own; otherwise it stays open.
  return joint.length === count && /^[\s,]*(?:in|for)?\s*(?:the)?[\s,]*respectively/i.test(text.slice(last.end)) ? joint : [];
}

/** "a loss of $6.1 million" and "income of ..." beside a figure speak louder than the measure's own word. */
function signOf(text: string, amount: Amount, subject: Subject): 1 | -1 {
  const beside = /\b(loss(?:es)?|income|profit|earnings|gain)\s+of\s*$/i.exec(text.slice(0, amount.start));
  if (!beside || subject.end >= amount.start) return subject.sign;
  return /^loss/i.test(beside[1] ?? "") ? -1 : 1;
}

function signed(amount: Amount, sign: 1 | -1): string {
  return sign === -1 && !amount.value.startsWith("-") ? `-${amount.value}` : amount.value;
}

interface Named {
  readonly metric: string;
  readonly concept: MetricId | null;
  readonly unit: Unit;
}

/** What a figure of that unit says of the subject, or null where the two do not fit. */
function nameFigure(subject: Subject, amount: Amount, change: 1 | -1 | 0): Named | null {
  const whole = subject.base + subject.suffix;
  if (change !== 0) return amount.unit === "percent" && subject.unit !== "percent" ? { metric: `${subject.base} growth${subject.suffix}`, concept: null, unit: "percent" } : null;
  if (amount.unit === "percent") return subject.unit === "percent" ? { metric: whole, concept: subject.concept, unit: "percent" } : null;
  if (subject.unit === "per_share") return amount.scale !== 1 ? null : { ...withAmountBasis(subject, amount), unit: "per_share" };
  if (subject.unit !== "money") return null;
  if (amount.unit === "per_share") return perShare(subject, amount);
  return amount.scaled ? { metric: whole, concept: subject.concept, unit: "money" } : null;
}

function withAmountBasis(subject: Subject, amount: Amount): Pick<Named, "metric" | "concept"> {
  const bare = subject.base === "EPS" && subject.basis === null && subject.suffix === "";
  if (!bare || amount.basis === null) return { metric: subject.base + subject.suffix, concept: subject.concept };
  return amount.basis === "basic" ? { metric: "EPS, basic", concept: "EarningsPerShareBasic" } : { metric: "EPS, diluted", concept: "EarningsPerShareDiluted" };
}

function perShare(subject: Subject, amount: Amount): Named | null {
  const concept = subject.concept === null ? undefined : PER_SHARE_OF[subject.concept];
  if (concept === undefined) return { metric: `${subject.base}${subject.suffix} per share`, concept: metricByLabel(`${subject.base} per share`)?.id ?? null, unit: "per_share" };
  if (concept !== "EarningsPerShareDiluted") return { metric: metricById(concept)?.name ?? `${subject.base} per share`, concept, unit: "per_share" };
  const basis = amount.basis ?? subject.basis;
  return { metric: basis === null ? "EPS" : `EPS, ${basis}`, concept: basis === "basic" ? "EarningsPerShareBasic" : concept, unit: "per_share" };
}
