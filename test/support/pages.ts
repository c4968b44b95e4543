import fc from "fast-check";
import type { Filing, TableBlock } from "../../src/filing/blocks";
import { readTables } from "../../src/table/read-table";
import type { Table } from "../../src/table/table";

/** All tables of figures of a page that is no scan. */
export function tablesOf(filing: Filing): Table[] {
  const blocks = filing.documents.flatMap((document) => document.blocks).filter((block): block is TableBlock => block.kind === "table");
  return blocks.flatMap((block) => readTables(block, () => new Set<string>()));
}

/** The only table of figures of a page. */
export function tableOf(filing: Filing): Table {
  const [table, ...rest] = tablesOf(filing);
  if (!table || rest.length > 0) throw new Error(`one table of figures expected, ${table ? rest.length + 1 : 0} found`);
  return table;
}

/** A cell as printed and as it must be told: "1234", "-1234", "dash", "not_meaningful", or "" where it is blank. */
export interface PrintedCell {
  readonly printed: string;
  readonly told: string;
}

const amount = fc.integer({ min: 2, max: 99_999_999 });
const number = amount.map((value): PrintedCell => ({ printed: value.toLocaleString("en-US"), told: String(value) }));
const negative = amount.map((value): PrintedCell => ({ printed: `(${value.toLocaleString("en-US")})`, told: String(-value) }));
const other = fc.constantFrom<PrintedCell>({ printed: "\u2014", told: "dash" }, { printed: "-", told: "dash" }, { printed: "N/M", told: "not_meaningful" }, { printed: "NM", told: "not_meaningful" }, { printed: "", told: "" }, { printed: "", told: "" });

/** Rows of a table with as many columns; the first row is full of numbers, and no other is all blank. */
export function printedRows(columns: number): fc.Arbitrary<PrintedCell[][]> {
  const cells = (cell: fc.Arbitrary<PrintedCell>): fc.Arbitrary<PrintedCell[]> => fc.array(cell, { minLength: columns, maxLength: columns });
  const mixed = cells(fc.oneof({ weight: 3, arbitrary: number }, { weight: 2, arbitrary: negative }, { weight: 3, arbitrary: other })).filter((row) => row.some(({ told }) => told !== ""));
  return fc.tuple(cells(number), fc.array(mixed, { minLength: 1, maxLength: 12 })).map(([first, rest]) => [first, ...rest]);
}
