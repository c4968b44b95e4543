import type { Place } from "../vocabulary/place";
import type { Block, GridRow } from "./blocks";
import { windows1252, type Entities } from "./html-entities";
import { textOfRuns } from "./html-text";
import type { SourceText } from "./source-text";
import { textBlocks } from "./text-blocks";

/** Reads plain text whose lines and columns are kept: source[at[0]..at[1]) to blocks. */
export type TextReader = (source: string, at: Place) => Block[];

/** What stands in text for something else: tags, entities, windows-1252 characters. */
const SPECIAL = /<[!/?A-Za-z][^<>]*>|&[#A-Za-z][#A-Za-z0-9]*;?|[\u0080-\u009f]/g;
const CELLS = /<t[dr][\s>]/i;
/** EDGAR's marks of pages, and of tables of fixed width, which the reader of plain text knows. */
const TEXT_TABLE = /<table>/i;
const TEXT_TABLE_MARK = /^<(?:\/?table|caption|s|c|fn)>$/i;
const TEXT_PAGE = /^<page>$/i;

/**
 * Blocks of a `pre` element's content, read as plain text with its line structure; tags are left out of it. Null where
 * it is no plain text: it holds cells, or nothing.
 */
export function preformattedBlocks(source: string, at: Place, entities: Entities, read: TextReader = (text, place) => textBlocks(text, "", place)): Block[] | null {
  const written = source.slice(at[0], at[1]);
  if (written.trim() === "" || CELLS.test(written)) return null;
  if (!/[<&\u0080-\u009f]/.test(written)) return read(source, at);
  const whole = plainText(source, at, written, entities);
  return read(whole.text, [0, whole.text.length]).map((block) => placed(block, whole));
}

function plainText(source: string, at: Place, written: string, entities: Entities): SourceText {
  const keepsMarks = TEXT_TABLE.test(written);
  const runs: number[] = [], texts: string[] = [];
  let length = 0, from = 0;
  const add = (text: string, start: number, sourceLength: number): void => {
    if (text === "") return;
    texts.push(text);
    runs.push(length, start, sourceLength);
    length += text.length;
  };
  for (const match of written.matchAll(SPECIAL)) {
    const { index } = match, [special] = match;
    if (index < from || TEXT_PAGE.test(special) || (keepsMarks && TEXT_TABLE_MARK.test(special))) continue;
    add(written.slice(from, index), at[0] + from, index - from);
    from = index + special.length;
    if (special.startsWith("<")) continue;
    const entity = special.startsWith("&") ? entities.at(source, at[0] + index, at[1]) : { text: windows1252(special.charCodeAt(0)), length: 1 };
    add(entity.text === "\u00a0" ? " " : entity.text, at[0] + index, entity.length);
    from = index + entity.length;
  }
  add(written.slice(from), at[0] + from, written.length - from);
  return textOfRuns(texts.join(""), runs);
}

/** A block of the plain text with the places of the page's source. */
function placed(block: Block, whole: SourceText): Block {
  const inSource = (place: Place): Place => whole.place(place[0], place[1]);
  const text = (content: SourceText): SourceText => ({ text: content.text, place: (start, end) => inSource(content.place(start, end)) });
  if (block.kind !== "table") return { ...block, content: text(block.content), at: inSource(block.at) };
  const rows = block.grid.rows.map((row): GridRow => ({ cells: row.cells.map((cell) => ({ ...cell, content: text(cell.content) })), at: inSource(row.at) }));
  return { ...block, grid: { ...block.grid, rows }, at: inSource(block.at) };
}
