import type { Place } from "../vocabulary/place";
import type { Block } from "./blocks";
import { flattenedBlocks } from "./flattened";
import { scannedBlocks } from "./scanned-text";
import { isLetterText, textLayout, type TextLayout } from "./text-layout";
import { textLines } from "./text-lines";
import { proseBlocks, proseMargin } from "./text-prose";
import { findRegions, type Region } from "./text-regions";
import { isPageNumber, shapeOf, type ShapedLine } from "./text-shapes";
import { textTable } from "./text-table";
import { isBlankLine, typedLines } from "./typed-lines";

const READERS: Readonly<Record<TextLayout, (source: string, at: Place) => Block[]>> = { typed: typedBlocks, scanned: scannedBlocks, flattened: flattenedBlocks };

/** Blocks of a document that is plain text, by the way it is laid out. */
export function textBlocks(source: string, type: string, at: Place): Block[] {
  const lines = textLines(source, at[0], at[1]);
  if (isLetterText(type, lines)) return textLayout(lines) === "typed" ? typedBlocks(source, at) : scannedBlocks(source, at);
  return READERS[textLayout(lines)](source, at);
}

/**
 * Blocks of a document typed in characters of one width, as EDGAR's text documents are: lines of prose joined to
 * paragraphs, and tables told by where figures stand on the page. EDGAR's marks part tables but are not needed.
 */
export function typedBlocks(source: string, at: Place): Block[] {
  const lines = typedLines(source, at).map(shapeOf);
  const margin = proseMargin(lines);
  const blocks: Block[] = [];
  let done = 0;
  for (const region of tableRegions(lines)) {
    const table = textTable(source, withoutPages(lines, region));
    if (!table) continue;
    blocks.push(...proseBlocks(source, lines.slice(done, region.from), margin), table);
    done = region.to;
  }
  blocks.push(...proseBlocks(source, lines.slice(done), margin));
  return blocks;
}

/** Tables never reach over the marks at which EDGAR's tables begin and end. */
function tableRegions(lines: readonly ShapedLine[]): Region[] {
  const regions: Region[] = [];
  let from = 0;
  lines.forEach(({ line }, index) => {
    if (!line.marks.includes("table") && !line.marks.includes("end-table")) return;
    regions.push(...findRegions(lines, from, index));
    from = index;
  });
  regions.push(...findRegions(lines, from, lines.length));
  return regions;
}

/** How far from a page's mark its number may stand. */
const PAGE_REACH = 5;

/** The lines of a table without the numbers of the pages that it stands on. */
function withoutPages(lines: readonly ShapedLine[], { from, to }: Region): ShapedLine[] {
  let page = -PAGE_REACH - 1;
  const near = new Set<number>();
  for (let index = from; index < to; index += 1) {
    if (lines[index]?.line.marks.includes("page") !== true) continue;
    page = index;
    for (let at = Math.max(from, page - PAGE_REACH); at <= Math.min(to - 1, page + PAGE_REACH); at += 1) near.add(at);
  }
  return lines.slice(from, to).filter(({ line, pieces }, index) => isBlankLine(line) || !(near.has(from + index) && pieces.length === 1 && isPageNumber(line.text)));
}
