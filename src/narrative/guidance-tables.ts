import type { Grid, GridCell } from "../filing/blocks";
import { periodName, type Period } from "../vocabulary/period";
import type { Guidance } from "../vocabulary/report";
import type { Scale } from "../vocabulary/unit";
import type { Frame } from "./frame";
import { isYear, joinValueCells } from "./guidance-cells";
import { GUIDES, headersOver, measureIn, readHead, scaleIn, spansIn, withoutFootnotes, type ColumnHead } from "./guidance-columns";
import { linesOf, type Line } from "./guidance-lines";
import { leafOf, pairs } from "./guidance-pairs";
import { isAhead } from "./guidance-period";
import { PER_SHARE, unitOf, type UnitAndScale } from "./guidance-units";
import { conceptOf } from "./read-guidance";

/** What stands over a table of a release. */
export interface TableLead {
  /** Headings and short paragraphs since the table before, the nearest last. */
  readonly texts: readonly string[];
  /** Whether the table stands in a section about what is expected. */
  readonly inGuidance: boolean;
  /** The one period that the section names. */
  readonly period: Period | null;
}

const MOST_ROWS = 120;
/** The part of a table's width that a title over all its columns takes at the least. */
const MOST_OF = 0.9;
const SHORT_TITLE = 110;
const LONGEST_TITLE = 320;
const WITHDRAWN = /\b(?:withdr[ae]w\w*|suspend\w*|rescind\w*|no longer)\b/i;
const PRIOR_TABLE = /^(?:the )?(?:previous|prior|original)(?:ly)?\b[^.]*$/i;

/**
 * The ranges and values of a table that tells what the company expects; none of a table that tells anything else,
 * or of its columns for periods past and for guidance given before.
 */
export function readGuidanceTable(grid: Grid, lead: TableLead, frame: Frame): Guidance[] {
  if (grid.rows.length > MOST_ROWS || !mayGuide(grid, lead)) return [];
  const lines = linesOf(grid), firstData = lines.findIndex(({ kind }) => kind === "data");
  if (firstData < 0) return [];
  const heads = lines.slice(0, firstData);
  const title = [...lead.texts, ...heads.flatMap(({ label }) => (label ? [label.content.text] : []))];
  const named = lead.texts.some(namesGuidance) || heads.some(({ label, values }) => [label, ...values].some((cell) => cell !== null && GUIDES.test(cell.content.text)));
  if (WITHDRAWN.test(title.join(" ")) || (lead.texts.at(-1) !== undefined && PRIOR_TABLE.test(lead.texts.at(-1) ?? ""))) return [];
  const reader: TableReader = {
    grid, frame, named, titlePeriod: titlePeriod(title, lead, frame),
    dated: heads.some(({ values }) => values.some(({ content: { text } }) => isYear(text) || spansIn(text, frame).length > 0)),
    bareYears: !title.some((text) => text.length <= SHORT_TITLE && !text.endsWith(".") && CUT_PERIOD.test(text)),
    scale: [...title].reverse().map(scaleIn).find((scale) => scale !== null) ?? null,
    perShare: isPerShare(lines),
    money: title.some((text) => /\$|\bdollars\b|\bin (?:thousands|millions|billions)\b/i.test(text)),
  };
  return reader.named || lines.some(({ values }) => values.some(({ content: { text } }) => RANGE_MARK.test(text) || LOW_HIGH.test(text))) ? readLines(lines, reader) : [];
}

/** What only tables of expectations print: "27% - 28%", a column "Low". */
const RANGE_MARK = /\d\)?%?\s*(?:[-\u2013\u2014]|\bto\b)\s*[$(]*\d/;
const LOW_HIGH = /^(?:low|high)(?:[- ]end)?$/i;
/** Words that tell a year in a column's header to be only part of its period: "Three Months Ended March 31," over "2020". */
const CUT_PERIOD = /\b(?:months?|weeks?|quarters?|ended|ending|year to date)\b/i;

interface TableReader {
  readonly grid: Grid;
  readonly frame: Frame;
  /** Whether a title or header calls it guidance. */
  readonly named: boolean;
  readonly titlePeriod: Period | null;
  /** Whether any header names a time: the title's is then none of the columns'. */
  readonly dated: boolean;
  /** Whether a header that prints a year and no more means that fiscal year. */
  readonly bareYears: boolean;
  readonly scale: Scale | null;
  readonly money: boolean;
  /** Whether all its money is per share. */
  readonly perShare: boolean;
}

/** A bridge per share (net income to FFO): one row says so, and every value is of dollars and cents. */
function isPerShare(lines: readonly Line[]): boolean {
  const data = lines.filter(({ kind }) => kind === "data");
  const values = data.flatMap(({ values: cells }) => cells.map(({ content }) => content.text)).filter((text) => /\d/.test(text) && !text.includes("%"));
  return values.length >= 4 && values.every((text) => /^[\s$()\d.\u2013\u2014to-]*$/.test(text) && /\d*\.\d{2}(?!\d)/.test(text)) && data.some(({ label }) => PER_SHARE.test(label?.content.text ?? ""));
}

/** Whether a text over a table says that it tells what is expected: a title, or "the following table summarizes our guidance". */
function namesGuidance(text: string): boolean {
  return GUIDES.test(text) && text.length <= LONGEST_TITLE && (text.length <= SHORT_TITLE || /\b(?:table|follow(?:s|ing)|below|summariz\w+)\b|:$/i.test(text));
}

/** A cheap look: most tables of a release are none of guidance. */
function mayGuide(grid: Grid, lead: TableLead): boolean {
  if (lead.inGuidance || lead.texts.some(namesGuidance)) return true;
  return grid.rows.slice(0, 6).some((row) => row.cells.some(({ content: { text } }) => text.length < 200 && (GUIDES.test(text) || /^low(?:[- ]end)?$/i.test(text))));
}

function titlePeriod(title: readonly string[], lead: TableLead, frame: Frame): Period | null {
  for (const text of [...title].reverse()) {
    const spans = spansIn(text, frame).filter((period) => isAhead(period, frame));
    if (spans.length === 1) return spans[0] ?? null;
  }
  return lead.period;
}

function readLines(lines: readonly Line[], reader: TableReader): Guidance[] {
  const found: Guidance[] = [];
  const allValues = lines.filter(({ kind }) => kind === "data").flatMap(({ values }) => values);
  const left = Math.min(...allValues.map(({ column }) => column)), right = Math.max(...allValues.map(({ column, span }) => column + span));
  const spansAll = (cell: GridCell): boolean => right - left > 1 && Math.min(cell.column + cell.span, right) - Math.max(cell.column, left) >= MOST_OF * (right - left);
  let heads: (readonly GridCell[])[] = [], section: Period | null = null, dataSeen = false;
  let memory: UnitAndScale | null = null;
  for (const line of lines) {
    if (line.kind === "section") {
      const spans: Period[] = line.label ? spansIn(line.label.content.text, reader.frame) : [];
      if (spans.length === 1) section = spans[0] ?? null;
      memory = null;
      continue;
    }
    if (line.kind === "head") {
      if (dataSeen) heads = headsKept(heads, line.values, reader.frame);
      heads.push(line.values);
      continue;
    }
    dataSeen = true;
    const told = readRow(line, heads, { ...reader, section, spansAll, above: memory });
    found.push(...told.guidance);
    memory = told.last;
  }
  return found;
}

interface RowReader extends TableReader {
  /** The period of the heading over the row, inside the table. */
  readonly section: Period | null;
  readonly spansAll: (cell: GridCell) => boolean;
  readonly above: UnitAndScale | null;
}

function readRow({ label: labelled, values: cells }: Line, heads: readonly (readonly GridCell[])[], reader: RowReader): { guidance: Guidance[]; last: UnitAndScale | null } {
  const { frame, grid: { origin } } = reader;
  const label = withoutFootnotes(labelled?.content.text ?? "").replace(/:$/, "");
  if (label === "" || SKIPPED.test(label)) return { guidance: [], last: reader.above };
  const leafOver = ({ column, span }: GridCell): GridCell | undefined => leafOf(headersOver({ column, end: column + span }, heads, origin));
  const together = (first: GridCell, second: GridCell): boolean => leafOver(second) === undefined || leafOver(first) === leafOver(second);
  const values = joinValueCells(cells, together).map((value) => ({ value, head: readHead(headersOver(value, heads, origin), reader.spansAll, frame, reader.bareYears) }));
  const rowPeriod = isPeriodLabel(label, frame), guidance: Guidance[] = [];
  let last = reader.above;
  for (const { range, head, at, text } of pairs(values, frame)) {
    const untold = head.dated || reader.dated || !reader.named ? null : reader.section ?? reader.titlePeriod;
    const period = rowPeriod ?? head.period ?? untold;
    const metric = rowPeriod ? nameOf(measureIn(head), { ...head, words: "" }) : nameOf(label, head);
    if (!period || !isAhead(period, frame) || metric === "") continue;
    last = unitOf(metric, range, head, { ...reader, scale: scaleIn(label) ?? reader.scale }, last);
    guidance.push({ metric, concept: conceptOf(metric), period: periodName(period, frame.calendar), low: range.low, high: range.high, unit: last.unit, scale: last.scale, text: `${labelled?.content.text ?? ""} ${text}`.trim(), at });
  }
  return { guidance, last };
}

const SKIPPED = /^(?:low|high|range|total|mid-?point|actual|prior|previous|date|period|metric)s?$/i;

/** A header inside the table takes the place of the one before it; what names periods and guidance stays, unless it names them anew. */
function headsKept(heads: readonly (readonly GridCell[])[], next: readonly GridCell[], frame: Frame): (readonly GridCell[])[] {
  const names = (cells: readonly GridCell[]): boolean => cells.some(({ content: { text } }) => GUIDES.test(text) || spansIn(text, frame).length > 0);
  return names(next) ? [] : heads.filter(names);
}

/** The period that a label is, in a table whose rows are periods. */
function isPeriodLabel(label: string, frame: Frame): Period | null {
  const spans = spansIn(label, frame);
  const [only] = spans;
  if (spans.length !== 1 || !only) return null;
  return label.replace(/\b(?:first|second|third|fourth|full|fiscal|quarter|year|three|six|nine|twelve|months|end(?:ed|ing)|guidance|outlook|current|updated|january|february|march|april|may|june|july|august|september|october|november|december|Q[1-4]|FY|of|the|for)\b|[\dQE,.():-]/gi, "").trim() === "" ? only : null;
}

function nameOf(label: string, head: ColumnHead): string {
  const missing = head.basis.split(" ").filter((word) => word !== "" && !new RegExp(`\\b${word}\\b`, "i").test(label));
  const prefixed = missing.length === 0 || head.words !== "" && missing.join(" ") === "adjusted" ? label : `${missing.join(" ")} ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()).replace(/^gaap\b\s*/i, "")}`;
  const name = head.words === "" || label.toLowerCase().includes(head.words.toLowerCase()) ? prefixed : `${prefixed} ${head.words}`;
  return name.replace(/\s*\((?:in )?\$?\s?(?:in )?(?:millions?|thousands?|billions?|MM?)(?:,[^)]*)?\)/i, "").replace(/^[a-z]/, (letter) => letter.toUpperCase()).trim();
}
