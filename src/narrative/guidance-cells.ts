import type { GridCell } from "../filing/blocks";

/** The cells of a row that print one value or range together: "$", "995", "-", "$", "1,000". */
export interface ValueCells {
  readonly cells: readonly GridCell[];
  /** Their texts, joined by spaces. */
  readonly text: string;
  /** Grid columns: [column, end). */
  readonly column: number;
  readonly end: number;
}

const OPENS = /^[$\u20ac\u00a3(~\u2248<>\u2264\u2265\s]+$/;
const CLOSES = /^(?:[)%+\s]+|\)?\s?(?:thousand|million|billion|percent|cents|MM|bps|basis points)\)?)$/i;
const CONNECTS = /^(?:[-\u2010-\u2015]|to|and|through)$/i;
const ENDS_OPEN = /(?:[\d)%]\s*[-\u2010-\u2015]|\bto|[$(])\s*$/i;
const BEGINS_JOINED = /^(?:[\u2010-\u2015]|-\s*\$|-\s|to\s)\s*[$(]?\s*\d/i;

const HEDGES = /(?:approximately|approx\.?|about|around|roughly|nearly|at least|up to|more than|less than|no more than|no less than|greater than|not to exceed|between|in the range of|over|under|or (?:more|less|higher|lower|greater|better)|per (?:diluted )?share)/gi;
const VALUE_WORDS = /(?:thousands?|millions?|billions?|percent|cents|\bMM\b|\bM\b|\bB\b|\bK\b|\bto\b|\band\b|\bthrough\b|\bUS\b|\bbps\b|basis points|\bnegative\b|\bminus\b|\bplus or\b)/gi;
const YEAR = /^(?:19|20)\d{2}[AE]?$/;
const DIGIT = /\d/;
const LETTER = /[A-Za-z]/;

/** Whether a cell prints a value or a range and nothing else; a year alone is none. */
export function isValueText(text: string): boolean {
  if (text.length > 80 || !DIGIT.test(text) || YEAR.test(text)) return false;
  if (text.includes("/") && !/^[^/]*\+\/-[^/]*$/.test(text)) return false;
  const rest = LETTER.test(text) ? text.replace(HEDGES, "").replace(VALUE_WORDS, "") : text;
  return !LETTER.test(rest);
}

export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/**
 * Joins the cells behind a row's label into values.
 * @param together whether a value in one column and one in another stand under the same header, so that a dash between them makes a range
 */
export function joinValueCells(cells: readonly GridCell[], together: (first: GridCell, second: GridCell) => boolean): ValueCells[] {
  const groups: GridCell[][] = [];
  let opened: GridCell[] = [], connector: GridCell | null = null;
  for (const cell of cells) {
    const { text } = cell.content, last = groups.at(-1);
    if (OPENS.test(text)) opened.push(cell);
    else if (CLOSES.test(text)) last?.push(cell);
    else if (CONNECTS.test(text)) connector = cell;
    else if (isValueText(text)) {
      const before = last?.at(-1);
      if (last && before && ((connector !== null && together(before, cell)) || ENDS_OPEN.test(textOf(last)) || BEGINS_JOINED.test(text))) last.push(...(connector === null ? [] : [connector]), ...opened, cell);
      else groups.push([...opened, cell]);
      opened = [];
      connector = null;
    } else {
      // Words between values ("compared to"): what stands behind them is no end of a range before them.
      opened = [];
      connector = null;
    }
  }
  return groups.map((group): ValueCells => ({ cells: group, text: textOf(group), column: group[0]?.column ?? 0, end: Math.max(...group.map((cell) => cell.column + cell.span)) }));
}

function textOf(cells: readonly GridCell[]): string {
  return cells.map((cell) => cell.content.text).join(" ");
}
