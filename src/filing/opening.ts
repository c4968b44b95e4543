import type { Block, FiledDocument } from "./blocks";

/** One line of a document's beginning: a paragraph, or a row of a table near the top. */
export interface OpeningLine {
  readonly text: string;
  /** Where the line stands in the opening's text. */
  readonly start: number;
  readonly fromTable: boolean;
  /** Whether a table of more than letterhead stands above it. */
  readonly belowTable: boolean;
  readonly heading: boolean;
}

/** The first lines of a document, which say who reports what and when. */
export interface Opening {
  /** The lines joined by line feeds. */
  readonly text: string;
  readonly lines: readonly OpeningLine[];
}

const MAX_BLOCKS = 110;
const MAX_LINE = 1500;
/** Letterheads and datelines are sometimes arranged in a table. */
const LETTERHEAD_BLOCKS = 15;
const LETTERHEAD_ROWS = 6;
/** What is left of an exhibit's SGML head where its tags were dropped: "2 exhibit991.htm EXHIBIT 99.1". */
const SGML_LEFTOVER = /^(?:EX-\S+\s+)?\d{1,2}\s+\S+\.(?:html?|txt)\b|^<\/?[A-Z]+>$/i;
const RULE = /^[\s\-_=*.~#]+$/;

const cache = new WeakMap<FiledDocument, Opening>();

export function openingOf(document: FiledDocument): Opening {
  const known = cache.get(document);
  if (known) return known;
  const made = makeOpening(document.blocks);
  cache.set(document, made);
  return made;
}

function makeOpening(blocks: readonly Block[]): Opening {
  const lines: OpeningLine[] = [];
  let start = 0, belowTable = false;
  const add = (text: string, fromTable: boolean, heading: boolean): void => {
    if (RULE.test(text) || SGML_LEFTOVER.test(text)) return;
    const line = text.length > MAX_LINE ? text.slice(0, MAX_LINE) : text;
    lines.push({ text: line, start, fromTable, belowTable, heading });
    start += line.length + 1;
  };
  blocks.slice(0, MAX_BLOCKS).forEach((block, index) => {
    if (block.kind !== "table") {
      add(block.content.text, false, block.kind === "heading");
      return;
    }
    if (index < LETTERHEAD_BLOCKS) for (const row of block.grid.rows.slice(0, LETTERHEAD_ROWS)) add(row.cells.map((cell) => cell.content.text).join("  "), true, false);
    belowTable ||= block.grid.rows.length > LETTERHEAD_ROWS;
  });
  return { text: lines.map((line) => line.text).join("\n"), lines };
}
