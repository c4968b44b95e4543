import { isParagraph, type Block, type Paragraph, type TableBlock } from "./blocks";
import { figureKind } from "./html-grid";

/** What stands alone at a page's foot or head: "5", "- 5 -", "F-2", "Page 5 of 12", "-more-", "Table of Contents". */
const PAGE_FURNITURE = /^(?:[-\u2013\u2014(\s]*(?:page\s+)?(?:[A-Z]-)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-\u2013\u2014)\s]*|page\s+[ivx]{1,5}|[-\u2013\u2014(\s]*more[-\u2013\u2014)\s]*|(?:back to )?table of contents)$/i;
const LONGEST_FURNITURE = 120;
const MOST_BETWEEN = 8;

/**
 * Blocks without the feet and heads of pages that stand between two tables: lone page numbers; and, where the second
 * table goes on with the first one's rows, the lines that the document repeats on its pages.
 */
export function withoutPageFurniture(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let repeated: ReadonlySet<string> | null = null;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    kept.push(block);
    if (isParagraph(block)) continue;
    const between = paragraphsBefore(blocks, index + 1);
    const next = blocks[index + 1 + between.length];
    if (between.length === 0 || next?.kind !== "table") continue;
    const goesOn = continues(block, next);
    if (goesOn) repeated ??= repeatedLines(blocks);
    for (const paragraph of between) {
      const { text } = paragraph.content;
      if (!PAGE_FURNITURE.test(text) && !(goesOn && repeated?.has(lineKey(text)))) kept.push(paragraph);
    }
    index += between.length;
  }
  return kept;
}

function paragraphsBefore(blocks: readonly Block[], from: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let block = blocks[from]; block && isParagraph(block) && found.length <= MOST_BETWEEN; block = blocks[from + found.length]) found.push(block);
  return found;
}

/** The second table has the first one's columns, and no header: its first row is a label with figures. */
function continues(first: TableBlock, second: TableBlock): boolean {
  if (first.grid.columns !== second.grid.columns) return false;
  const [label, ...rest] = second.grid.rows[0]?.cells ?? [];
  return label !== undefined && /[A-Za-z]/.test(label.content.text) && rest.some(({ content }) => figureKind(content.text) !== "none" && !/^(?:19|20)\d{2}$/.test(content.text));
}

/** A page's head may count its pages: figures are all alike. */
function lineKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#");
}

function repeatedLines(blocks: readonly Block[]): ReadonlySet<string> {
  const seen = new Set<string>(), repeated = new Set<string>();
  for (const block of blocks) {
    if (!isParagraph(block) || block.content.text.length > LONGEST_FURNITURE) continue;
    const key = lineKey(block.content.text);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
