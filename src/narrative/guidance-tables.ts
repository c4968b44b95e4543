import type { Grid, GridCell, GridRow } from "../filing/blocks";
import { periodName, type Period } from "../vocabulary/period";
import type { Place } from "../vocabulary/place";
import type { Guidance } from "../vocabulary/report";
import type { Scale, Unit } from "../vocabulary/unit";
import { Decimal } from "../vocabulary/decimal";
import type { Frame } from "./frame";
import { isValueText, isYear, joinValueCells, type ValueCells } from "./guidance-cells";
import { GUIDES, headersOver, measureIn, readHead, scaleIn, spansIn, withoutFootnotes, type ColumnHead } from "./guidance-columns";
import { isAhead } from "./guidance-period";
import { findPeriods } from "./period-mentions";
import { rangeIn, type Range } from "./ranges";
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
const SHORT_TITLE = 110;
const LONGEST_TITLE = 320;
const WITHDRAWN = /\b(?:withdr[ae]w\w*|suspend\w*|rescind\w*|no longer)\b/i;
const PRIOR_TABLE = /^(?:the )?(?:previous|prior|original)(?:ly)?\b[^.]*$/i;
const PER_UNIT = /(?:\$\s?\/|\bper\s+(?!cent)(?!(?:basic |diluted |common |ordinary )*shares?\b)[A-Za-z])/i;
const PER_SHARE = /\bper\s+(?:(?:basic|diluted|common|ordinary|fully|adjusted)\s+|and\s+)*share\b|\bEPS\b|\bper unit\b/i;
const SHARE_COUNT = /\bshares?\s+(?:used|outstanding|count)|\bshare count\b|\bweighted[- ]average\b[^,]*\bshares\b|^(?:\W*(?:non-gaap|gaap|fully|basic|diluted|average|weighted)\b)*\W*shares\b/i;
const PERCENT_LABEL = /%|\bpercent\b|\b(?:margin|tax rate|growth|growth rate)\b/i;
const COUNTED = /\((?:[A-Z]*(?:bbls?|boe|cfe?|btu|mw|gw|tons?|ounces|oz|lbs?)(?:\s?\/\s?d(?:ay)?|pd)?|units?|stores?|barrels?[^)]*|headcount|employees|#)\)|\b(?:headcount|employees|number of|stores|rigs|wells|units)\b/i;

interface Line {
  readonly label: GridCell | null;
  readonly values: readonly GridCell[];
  readonly kind: "head" | "section" | "data";
}

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
  const reader: TableReader = { grid, frame, named, titlePeriod: titlePeriod(title, lead, frame), dated: heads.some(({ values }) => values.some(({ content: { text } }) => isYear(text) || spansIn(text, frame).length > 0)), bareYears: !title.some((text) => CUT_PERIOD.test(text)), scale: [...title].reverse().map(scaleIn).find((scale) => scale !== null) ?? null, money: title.some((text) => /\$|\bdollars\b|\bin (?:thousands|millions|billions)\b/i.test(text)) };
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

function linesOf({ rows }: Grid): Line[] {
  const valueColumn = Math.min(...rows.flatMap(({ cells }) => cells.filter(({ content: { text } }, index) => index > 0 && isValueText(text)).map(({ column }) => column)));
  let seenData = false;
  return rows.filter(({ cells }) => cells.length > 0).map((row): Line => {
    const line = lineOf(row, valueColumn, seenData);
    seenData ||= line.kind === "data";
    return line;
  });
}

function lineOf({ cells }: GridRow, valueColumn: number, seenData: boolean): Line {
  const [first] = cells;
  const label = first && first.column < valueColumn && !isValueText(first.content.text) && /[A-Za-z]/.test(first.content.text) && (cells.length > 1 || first.column + first.span <= valueColumn || seenData) ? first : null;
  const values = label ? cells.slice(1) : cells;
  if (values.length === 0) return { label, values, kind: "section" };
  const years = !seenData && values.some(({ content }) => isYear(content.text)) && !values.some(({ content }) => isValueText(content.text));
  return { label, values, kind: !years && values.some(({ content }) => isValueText(content.text)) ? "data" : "head" };
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
  const spansAll = (cell: GridCell): boolean => cell.column <= left + 1 && cell.column + cell.span >= right - 1 && right - left > 1;
  let heads: (readonly GridCell[])[] = [], section: Period | null = null, dataSeen = false;
  let memory: { unit: Unit; scale: Scale } | null = null;
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
    const label = withoutFootnotes(line.label?.content.text ?? "").replace(/:$/, "");
    const together = (a: GridCell, b: GridCell): boolean => leafOf(headersOver(reachOf(a), heads, reader.grid.origin)) === leafOf(headersOver(reachOf(b), heads, reader.grid.origin)) || leafOf(headersOver(reachOf(b), heads, reader.grid.origin)) === undefined;
    const values = joinValueCells(line.values, together).map((value) => ({ value, head: readHead(headersOver(value, heads, reader.grid.origin), spansAll, reader.frame, reader.bareYears) }));
    if (label === "" || SKIPPED.test(label)) continue;
    for (const { range, head, at, text } of pairs(values, reader)) {
      const transposed = isPeriodLabel(label, reader.frame);
      const period = transposed ?? (head.period && section && !head.dated ? section : head.period ?? (head.dated || reader.dated || !reader.named ? null : section ?? reader.titlePeriod));
      if (!period || !isAhead(period, reader.frame)) continue;
      const measured = transposed ? measureIn(head) : label;
      if (measured === "") continue;
      const metric = nameOf(measured, transposed ? { ...head, words: "" } : head);
      const kind = unitOf(metric, range, head, reader, memory);
      memory = kind;
      found.push({ metric, concept: conceptOf(metric), period: periodName(period, reader.frame.calendar), low: range.low, high: range.high, unit: kind.unit, scale: kind.scale, text: `${line.label?.content.text ?? ""} ${text}`.trim(), at });
    }
  }
  return found;
}

const SKIPPED = /^(?:low|high|range|total|mid-?point|actual|prior|previous|date|period|metric)s?$/i;

function reachOf(cell: GridCell): { column: number; end: number } {
  return { column: cell.column, end: cell.column + cell.span };
}

function leafOf(cells: readonly GridCell[]): GridCell | undefined {
  return cells.at(-1);
}

/** A header inside the table takes the place of the one before it; what names periods and guidance stays, unless it names them anew. */
function headsKept(heads: readonly (readonly GridCell[])[], next: readonly GridCell[], frame: Frame): (readonly GridCell[])[] {
  const names = (cells: readonly GridCell[]): boolean => cells.some(({ content: { text } }) => GUIDES.test(text) || spansIn(text, frame).length > 0);
  return names(next) ? [] : heads.filter(names);
}

interface Told {
  readonly range: Range;
  readonly head: ColumnHead;
  readonly at: Place;
  readonly text: string;
}

/** Values of a row as ranges: one cell's own, or a "Low" and a "High" column's, or the two under one header. */
function pairs(values: readonly { readonly value: ValueCells; readonly head: ColumnHead }[], reader: TableReader): Told[] {
  const told: Told[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const current = values[index], next = values[index + 1];
    if (!current || current.head.role === "left_out" || current.head.role === "high" || isOutdated(current.head, values, reader)) continue;
    const first = rangeIn(current.value.text);
    if (!first) continue;
    const sharesHeader = next !== undefined && leafOf(next.head.cells) !== undefined && leafOf(next.head.cells) === leafOf(current.head.cells);
    const pairsUp = next !== undefined && (current.head.role === "low" ? next.head.role === "high" : sharesHeader && /\brange\b|\bguidance\b|\boutlook\b/i.test(leafOf(current.head.cells)?.content.text ?? "") && current.head.role === "value");
    const second = pairsUp ? rangeIn(next.value.text) : null;
    if (second && pairsUp && first.low === first.high && second.low === second.high && first.low !== null && second.low !== null) {
      const [low, high] = new Decimal(first.low).lte(second.low) ? [first.low, second.low] : [second.low, first.low];
      const kind = first.kind === "plain" ? second.kind : first.kind;
      told.push({ range: { ...first, low, high, kind, scale: first.scale === 1 ? second.scale : first.scale, perShare: first.perShare || second.perShare }, head: current.head, at: placeOf(current.value, next.value), text: `${current.value.text} ${next.value.text}` });
      index += 1;
    } else if (current.head.role === "value") told.push({ range: first, head: current.head, at: placeOf(current.value, current.value), text: current.value.text });
  }
  return told;
}

/** Of columns "as of" several dates, all but the latest are what was expected before. */
function isOutdated(head: ColumnHead, values: readonly { readonly head: ColumnHead }[], { frame }: TableReader): boolean {
  const own = datedAsOf(head, frame);
  return own !== null && values.some(({ head: other }) => { const date = datedAsOf(other, frame); return date !== null && date > own; });
}

function datedAsOf({ cells }: ColumnHead, frame: Frame): string | null {
  const text = cells.map((cell) => cell.content.text).join(" ");
  if (!/\b(?:as of|given|issued|provided)\b/i.test(text)) return null;
  return findDates(text, frame).at(-1) ?? null;
}

function findDates(text: string, frame: Frame): string[] {
  return findPeriods(text, frame).flatMap(({ periods }) => periods).filter(({ months }) => months === 0).map(({ end }) => end).sort();
}

function placeOf(first: ValueCells, last: ValueCells): Place {
  const from = first.cells[0], to = last.cells.at(-1);
  return [from?.content.place(0, from.content.text.length)[0] ?? 0, to?.content.place(0, to.content.text.length)[1] ?? 0];
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

function unitOf(metric: string, range: Range, head: ColumnHead, reader: TableReader, before: { unit: Unit; scale: Scale } | null): { unit: Unit; scale: Scale } {
  if (range.kind === "percent") return { unit: "percent", scale: 1 };
  const spoken = range.scale === 1 ? null : range.scale;
  const scale = spoken ?? scaleIn(metric) ?? head.scale ?? reader.scale ?? 1;
  if (SHARE_COUNT.test(metric)) return { unit: "shares", scale };
  if (range.perShare || PER_SHARE.test(metric)) return { unit: "per_share", scale: 1 };
  if (range.kind === "plain" && (head.percent || /%/.test(metric))) return { unit: "percent", scale: 1 };
  if (PER_UNIT.test(metric)) return { unit: "money", scale: spoken ?? 1 };
  if (range.kind === "money") return { unit: "money", scale };
  if (COUNTED.test(metric)) return { unit: "count", scale: spoken ?? scaleIn(metric) ?? 1 };
  if (PERCENT_LABEL.test(metric) && spoken === null) return { unit: "percent", scale: 1 };
  if (before !== null && spoken !== null && (before.unit === "shares" || before.unit === "money")) return { unit: before.unit, scale };
  if (reader.money || head.money || head.scale !== null || spoken !== null) return { unit: "money", scale };
  return { unit: "count", scale: 1 };
}
