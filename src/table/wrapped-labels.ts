import type { TableRow } from "./table";

/** A label that breaks off here goes on in the next row. */
const BREAKS_OFF = /(?:\b(?:of|for|and|or|to|in|from|before|by|on|the|a|per|with|attributable|available|including|excluding)|[,&])$/i;
/** How a label goes on that began in the row above. */
const GOES_ON = /^(?:and|or)\b/;
const LONGEST = 160;

function goesOn(above: TableRow, row: TableRow): boolean {
  if (above.cells.length > 0 || above.heads !== undefined || row.heads !== undefined || row.label === "" || above.label === "" || above.label.length > LONGEST || above.label.endsWith(":")) return false;
  if (BREAKS_OFF.test(above.label)) return row.cells.length > 0 ? !/^[A-Z]{3}/.test(row.label) : /^[a-z]/.test(row.label);
  return row.cells.length > 0 && GOES_ON.test(row.label);
}

/** A label that a page wraps over two rows, its figures in the second, is one: "Income before" over "income taxes". */
export function joinWrappedLabels(rows: readonly TableRow[]): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (!above || !goesOn(above, row)) {
      joined.push(row);
      continue;
    }
    const { indent: own, ...rest } = row, indent = above.indent ?? own;
    joined[joined.length - 1] = { ...rest, ...(indent === undefined ? {} : { indent }), label: `${above.label} ${row.label}`, at: [above.at[0], row.at[1]] };
  }
  return joined;
}
