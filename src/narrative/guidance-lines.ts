import type { Grid, GridCell, GridRow } from "../filing/blocks";
import { isValueText, isYear } from "./guidance-cells";

/** A row of a table of guidance: a header, a heading over the rows below it, or a label with values. */
export interface Line {
  readonly label: GridCell | null;
  readonly values: readonly GridCell[];
  readonly kind: "head" | "section" | "data";
}

/** A grid's rows, each told for what it is. Values stand right of the leftmost value that has a cell before it. */
export function linesOf({ rows }: Grid): Line[] {
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
