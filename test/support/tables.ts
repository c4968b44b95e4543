import type { TableBlock } from "../../src/filing/blocks";
import { scannedBlocks } from "../../src/filing/scanned-text";
import { readTable } from "../../src/table/read-table";
import type { Table } from "../../src/table/table";
import { wordsOf } from "../../src/table/words";

/** A scanned page's table from lines whose cells are split by "|". */
export function scannedTable(...lines: string[]): Table {
  const source = lines.map((line) => line.split("|").join("\t")).join("\n");
  const block = scannedBlocks(source, [0, source.length]).find((found): found is TableBlock => found.kind === "table");
  const table = block ? readTable(block, wordsOf(source)) : null;
  if (!table) throw new Error("The lines hold no table of figures.");
  return table;
}

/** A table's figures, as short words: "730", "-0.01", "dash", "103330..103339", "damaged", "". */
export function figuresOf(table: Table, label: string, occurrence = 0): string[] {
  const row = table.rows.filter((candidate) => candidate.label === label)[occurrence];
  if (!row) throw new Error(`There is no row "${label}".`);
  return row.cells.map(({ figure, damaged }) => {
    if (damaged !== undefined) return "damaged";
    switch (figure.kind) {
      case "number": return figure.value;
      case "cut": return `${figure.low}..${figure.high}`;
      case "none": return "";
      default: return figure.kind;
    }
  });
}
