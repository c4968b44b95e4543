import type { GridCell } from "../filing/blocks";
import { periodKey, type Period } from "../vocabulary/period";
import type { Scale } from "../vocabulary/unit";
import { fiscalYear } from "../vocabulary/period";
import type { Frame } from "./frame";
import type { ValueCells } from "./guidance-cells";
import { findPeriods } from "./period-mentions";

/** The part that a column has in a table of guidance. */
export type ColumnRole = "value" | "low" | "high" | "left_out";

/** What the header cells above a value say of it. */
export interface ColumnHead {
  readonly role: ColumnRole;
  /** The one period that the header names; null where it names none. */
  readonly period: Period | null;
  /** Whether the header names periods at all: a column of the past then takes none from the title. */
  readonly dated: boolean;
  /** Words of the header that belong to the measure: "Year/Year Growth (%)", "Margin (%)". */
  readonly words: string;
  /** "Non-GAAP", "adjusted" where the header says so. */
  readonly basis: string;
  readonly scale: Scale | null;
  readonly percent: boolean;
  readonly money: boolean;
  /** The header cells, for telling whether two values share them. */
  readonly cells: readonly GridCell[];
}

export const GUIDES = /\b(?:guidance|outlook|forecast(?:s|ed)?|projections?|projected|expectations?|financial targets|budget(?:ed)?|estimated (?:range|results)|expected range|range of estimates)\b/i;
const LEFT_OUT = /\b(?:previous(?:ly)?|prior|original(?:ly)?|initial|former|old|last|actuals?|reported|mid-?points?|change|changes|variance|impact|consensus|vs\.?|versus|difference|adjustments?|(?:adjusting|reconciling|excluded) items|year[- ]ago|comments?|commentary|assumptions)\b/i;
/** "As of April 29, 2020": when guidance was given, not what it is for. */
export const GIVEN_ON = /\b(?:as of|given|issued|provided)\b/i;
const LOW = /^(?:from|low(?:er)?(?:[- ]?end)?(?: (?:of|end).*)?|min(?:imum)?|bottom(?: end)?|range low)$/i;
const HIGH = /^(?:to|high(?:er)?(?:[- ]?end)?(?: (?:of|end).*)?|upper(?: end)?|max(?:imum)?|top(?: end)?|range high)$/i;
const FOOTNOTE = /\s*\(\s*(?:\d{1,2}|[a-z])\s*\)|\*+/g;
const SCALES: readonly (readonly [RegExp, Scale])[] = [[/\bin billions\b|\(\$?\s?(?:billions|B)\)|\$\s?billions\b/i, 1_000_000_000], [/\bin millions\b|\(\s?\$?\s?(?:millions?|MM|mm|M)\)|\$\s?(?:millions?|MM)\b|\bmillions of dollars\b|\((?:US)?\$\s?in\s?M+\)|\(millions\b/i, 1_000_000], [/\bin thousands\b|\(\$?\s?(?:thousands|K)\)|\$\s?thousands\b|\bthousands of dollars\b|\(\$?\s?000s?\)|\(thousands\b/i, 1000]];
/** Header words that say nothing of the measure. */
const SAID_ELSEWHERE = /\b(?:non[-\u2010\u2011 ]?gaap|gaap|adjusted(?=\s+(?:amount|year|range|guidance))|guidance|outlook|forecast(?:ed|s)?|projected|projections?|expectations?|expected|estimated?s?|targets?|ranges?|amounts?|low|high|end|current(?:ly)?|updated?|revised|new|reaffirmed|full[- ]year|fiscal|year|quarter|first|second|third|fourth|three|six|nine|twelve|months?|ended|ending|as of|approximate(?:ly)?|of|the|for|to|from|in|and|FY|Q[1-4]|business|financial|company|unaudited|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s*\d{0,2}|(?:in )?(?:millions|thousands|billions)|except.*|\$|(?:19|20)\d{2}[AE]?)\b|[$]/gi;
const KEEPS_MEASURE = /\b(?:growth|margin|increase|decrease|rate|per\b|% of|yield|change)/i;

export function scaleIn(text: string): Scale | null {
  return SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

export function withoutFootnotes(text: string): string {
  return text.replace(FOOTNOTE, "").replace(/\s+/g, " ").trim();
}

/** The distinct spans of time that a text names, as an outlook means them. A year alone counts where nothing else does. */
export function spansIn(text: string, frame: Frame, bareYears = true): Period[] {
  const spans = findPeriods(text, frame).flatMap(({ periods }) => periods).filter(({ months }) => months > 0);
  const years = spans.length > 0 || !bareYears || /\bas of\b|\bended\b|\bmonths\b/i.test(text) ? [] : [...text.matchAll(/\b((?:19|20)\d{2})E?\b/g)].map((match) => fiscalYear(Number(match[1]), frame.calendar));
  return [...new Map([...spans, ...years].map((period) => [periodKey(period), period])).values()];
}

/**
 * What the headers over a value say.
 * @param cells from the topmost to the lowest
 * @param bareYears whether a year alone means the fiscal year
 * @param spansAll whether a header cell stands over all values: it then titles the table
 */
export function readHead(cells: readonly GridCell[], spansAll: (cell: GridCell) => boolean, frame: Frame, bareYears: boolean): ColumnHead {
  const texts = cells.map((cell) => withoutFootnotes(cell.content.text));
  const own = texts.filter((_, index) => { const cell = cells[index]; return cell !== undefined && !spansAll(cell); });
  const lowest = texts.at(-1) ?? "", joined = texts.join(" ");
  // "2021 Guidance" is of that year, whatever the release's title speaks of.
  const spans = spansIn(joined, frame, bareYears || texts.some((text) => GUIDES.test(text) && /\b20\d{2}\b/.test(text)));
  const words = KEEPS_MEASURE.test(lowest) ? lowest.replace(/\(\$[^)]*\)/g, "").trim() : "";
  return {
    role: LOW.test(lowest) ? "low" : HIGH.test(lowest) ? "high" : own.some((text) => LEFT_OUT.test(text) && !/\b(?:growth|margin)\b/i.test(text)) ? "left_out" : "value",
    period: spans.length === 1 ? (spans[0] ?? null) : null,
    dated: spans.length > 0 || texts.some((text) => !GIVEN_ON.test(text) && (/\b(?:19|20)\d{2}\b/.test(text) || findPeriods(text, frame).length > 0)),
    words: words.replace(/^adjusted\s+/i, "").replace(/\/ /g, "/"),
    basis: [/\bnon[-\u2010\u2011 ]?gaap\b/i.test(joined) ? "Non-GAAP" : "", /\badjusted\b/i.test(own.join(" ")) ? "adjusted" : ""].filter((word) => word !== "").join(" "),
    scale: [...texts].reverse().map(scaleIn).find((scale) => scale !== null) ?? null,
    percent: /%|\bpercent\b/.test(lowest),
    money: /[$\u20ac\u00a3]/.test(joined),
    cells,
  };
}

/** Words that a table with its measures in the columns prints above a value. */
export function measureIn(head: ColumnHead): string {
  return head.cells.map((cell) => withoutFootnotes(cell.content.text)).filter((text) => text.replace(SAID_ELSEWHERE, "").replace(/[^A-Za-z]/g, "") !== "").at(-1) ?? "";
}

/** Header cells above a value, one of each header row that has one over it. */
export function headersOver(value: Pick<ValueCells, "column" | "end">, rows: readonly (readonly GridCell[])[], origin: string): GridCell[] {
  return rows.flatMap((row) => {
    const over = row.filter((cell) => cell.column < value.end && value.column < cell.column + cell.span);
    const [first] = over;
    if (first) return over.length === 1 ? [first] : [over.reduce((best, cell) => (shared(cell, value) > shared(best, value) ? cell : best), first)];
    if (origin === "html") return [];
    const middle = (value.column + value.end) / 2;
    const near = row.map((cell) => ({ cell, away: Math.abs(cell.column + cell.span / 2 - middle) })).sort((a, b) => a.away - b.away)[0];
    return near && near.away < MOST_COLUMNS_AWAY ? [near.cell] : [];
  });
}

/** Characters between the middles of a header and of its column in fixed-width text. */
const MOST_COLUMNS_AWAY = 12;

function shared(cell: GridCell, value: Pick<ValueCells, "column" | "end">): number {
  return Math.min(cell.column + cell.span, value.end) - Math.max(cell.column, value.column);
}
