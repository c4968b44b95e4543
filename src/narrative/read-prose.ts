import type { Block } from "../filing/blocks";
import { isParagraph } from "../filing/blocks";
import type { SourceText } from "../filing/source-text";
import type { Diagnostic } from "../vocabulary/diagnostic";
import { fiscalPosition, type FiscalCalendar, type Period } from "../vocabulary/period";
import type { Guidance, ProseFigure } from "../vocabulary/report";
import { mayPrintAmounts } from "./amounts";
import { findCounts, mayCount } from "./counts";
import type { Frame } from "./frame";
import { findIssuers } from "./issuers";
import { readGuidanceTable } from "./guidance-tables";
import { EXPECTS, LONGEST_SENTENCE, readGuidance } from "./read-guidance";
import { readSentence, type SentenceContext } from "./read-sentence";
import { withoutConflicts } from "./conflicts";
import { findParts, type Passage } from "./sections";
import { sentences } from "./sentences";

export interface ProseContext {
  /** The period that the release reports on; null for letters and where it is not known. */
  readonly headline: Period | null;
  readonly calendar: FiscalCalendar;
  /** The release's own date, ISO; null where not stated. */
  readonly date: string | null;
}

export interface Prose {
  readonly metrics: ProseFigure[];
  readonly guidance: Guidance[];
  readonly diagnostics: Diagnostic[];
}

/** Sentences of what may come, which report nothing. */
const FORWARD = /\b(?:will be|would be|should be|could be|intends? to|plans? to|if we|assum(?:es|ing)|hypothetical|pro forma|(?:had|were|was) (?:been )?expected|analysts?|consensus)\b/i;

/**
 * The figures that a document's sentences state and what the company expects, each with measure, period and place.
 * A figure whose measure or period is not certain is left out. Pure; never throws for a document's sake.
 */
export function readProse(blocks: readonly Block[], context: ProseContext): Prose {
  const frame: Frame = { headline: context.headline, calendar: context.calendar, outlook: false };
  const issuers = findIssuers(blocks.filter(isParagraph));
  const parts = findParts(blocks, frame);
  const passages = parts.passages.filter(({ purpose }) => purpose !== "boilerplate");
  const ahead: Frame = { ...frame, outlook: true };
  // Without the period reported on, a table's columns cannot be told from the past's.
  const tabled = frame.headline ? parts.tables.flatMap(({ table, lead }) => readGuidanceTable(table.grid, lead, ahead)) : [];
  const metrics: ProseFigure[] = [], guidance: Guidance[] = [], diagnostics: Diagnostic[] = [];
  for (const passage of passages) {
    const { content } = passage.paragraph, { text } = content;
    if (!DIGIT.test(text)) continue;
    const expects = EXPECTS.test(text), figures = passage.purpose === "report" && (mayPrintAmounts(text) || mayCount(text));
    if (!figures && !expects && passage.purpose !== "guidance") continue;
    const told = sentences(content);
    if (figures) metrics.push(...readFigures(told, passage.period, expects, { frame, issuers }));
    if (!expects && passage.purpose !== "guidance") continue;
    const outlook = readOutlook(told, passage, ahead);
    guidance.push(...outlook.guidance);
    diagnostics.push(...outlook.diagnostics);
  }
  return { metrics: withoutConflicts(withoutRepeats(metrics)), guidance: distinctGuidance([...guidance, ...tabled]), diagnostics };
}

const DIGIT = /\d/;

/** @param expects whether any of the sentences may tell of what is expected */
function readFigures(parts: readonly SourceText[], period: Period | null, expects: boolean, { frame, issuers }: Pick<SentenceContext, "frame" | "issuers">): ProseFigure[] {
  const found: ProseFigure[] = [];
  let carried = period ?? reportedQuarter(frame), ofPart = false;
  // Behind the last figure no sentence is left whose words for time or place could matter.
  const until = parts.findLastIndex(({ text }) => mayPrintAmounts(text) || mayCount(text));
  for (const sentence of parts.slice(0, until + 1)) {
    const { text } = sentence;
    if (text.length > LONGEST_SENTENCE || (expects && EXPECTS.test(text)) || FORWARD.test(text)) continue;
    const reading = readSentence(sentence, { frame, carried, issuers, ofPart });
    ofPart = reading.ofPart;
    found.push(...reading.figures);
    if (mayCount(text)) found.push(...findCounts(sentence, frame, carried));
    if (reading.period && reading.period.months > 0) carried = reading.period;
  }
  return found;
}

/** The quarter that sentences without words for time speak of; none in a release that reports a quarter and a whole year. */
function reportedQuarter({ headline, calendar }: Frame): Period | null {
  if (!headline || headline.months !== 3) return null;
  return fiscalPosition(headline.end, calendar).quarter === 4 ? null : headline;
}

function readOutlook(parts: readonly SourceText[], { purpose, period }: Passage, frame: Frame): Pick<Prose, "guidance" | "diagnostics"> {
  const guidance: Guidance[] = [], diagnostics: Diagnostic[] = [];
  let carried = purpose === "guidance" ? period : null;
  for (const sentence of parts) {
    const reading = readGuidance(sentence, purpose === "guidance" ? "section" : "report", carried, frame);
    guidance.push(...reading.guidance);
    diagnostics.push(...reading.diagnostics);
    carried = reading.period ?? carried;
  }
  return { guidance, diagnostics };
}

/** A figure told twice is given once, with the fuller sentence: headlines repeat what the text says. */
function withoutRepeats(figures: readonly ProseFigure[]): ProseFigure[] {
  const key = (figure: ProseFigure): string => [figure.metric, figure.period, figure.value, figure.unit, figure.scale].join("|");
  const fullest = new Map<string, ProseFigure>();
  for (const figure of figures) {
    const known = fullest.get(key(figure));
    if (!known || figure.text.length > known.text.length) fullest.set(key(figure), figure);
  }
  return figures.filter((figure) => fullest.get(key(figure)) === figure);
}

function distinctGuidance(guidance: readonly Guidance[]): Guidance[] {
  const seen = new Set<string>();
  return guidance.filter((item) => {
    const key = [item.metric.toLowerCase(), item.period, item.low, item.high, item.scale].join("|");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
