import { span } from "../vocabulary/place";
import { isParagraph, type Block, type Paragraph, type TableBlock } from "./blocks";
import { figureKind } from "./html-figures";
import { joined } from "./html-paragraph";

/** A page's number in a line of its own: "5", "- 5 -", "F-2". */
const PAGE_NUMBER = /^[-\u2013\u2014(\s]*(?:[A-Z]-)?\d{1,3}[-\u2013\u2014)\s]*$/;
/** What stands alone at a page's foot or head: "5", "- 5 -", "F-2", "Page 5 of 12", "-more-", "Table of Contents". */
const PAGE_FURNITURE = /^(?:[-\u2013\u2014(\s]*(?:page\s+)?(?:[A-Z]-)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[-\u2013\u2014)\s]*|page\s+[ivx]{1,5}|[-\u2013\u2014(\s]*more[-\u2013\u2014)\s]*|(?:back to )?table of contents)$/i;
const LONGEST_FURNITURE = 120;
const MOST_BETWEEN = 8;

/**
 * Blocks without page numbers, without the other feet and heads of pages that cut a table in two, and with the
 * paragraphs that a page's end cut in two made whole. Where the second of two tables goes on with the first one's rows,
 * the lines that the document repeats on its pages are left out between them.
 */
export function withoutPageFurniture(blocks: readonly Block[]): Block[] {
  const repeated = repeatedLines(blocks);
  const kept: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    if (block.kind === "table") {
      kept.push(block);
      const between = paragraphsFrom(blocks, index + 1), next = blocks[index + 1 + between.length];
      if (between.length === 0 || next?.kind !== "table") continue;
      const goesOn = continues(block, next);
      kept.push(...between.filter(({ content: { text } }) => !PAGE_FURNITURE.test(text) && !(goesOn && repeated.has(lineKey(text)))));
      index += between.length;
    } else if (!PAGE_NUMBER.test(block.content.text)) {
      const cut = isMidSentence(block.content.text) ? furnitureFrom(blocks, index + 1, repeated) : [];
      const rest = blocks[index + 1 + cut.length];
      if (cut.length > 0 && rest?.kind === "paragraph" && /^[a-z]/.test(rest.content.text)) {
        kept.push({ ...block, content: joined(block.content, rest.content), at: span(block.at, rest.at) }, ...cut.filter(({ content }) => !PAGE_NUMBER.test(content.text)));
        index += cut.length + 1;
      } else kept.push(block);
    }
  }
  return kept;
}

const LEAST_PROSE = 60;
const MOST_FURNITURE = 5;

function isMidSentence(text: string): boolean {
  return text.length >= LEAST_PROSE && /[A-Za-z\d,%)]$/.test(text);
}

/** The feet and heads of pages that stand from there on. */
function furnitureFrom(blocks: readonly Block[], from: number, repeated: ReadonlySet<string>): Paragraph[] {
  const found: Paragraph[] = [];
  for (let block = blocks[from]; block && isParagraph(block) && found.length <= MOST_FURNITURE; block = blocks[from + found.length]) {
    const { text } = block.content;
    if (!PAGE_FURNITURE.test(text) && !(text.length <= LONGEST_FURNITURE && repeated.has(lineKey(text)))) break;
    found.push(block);
  }
  return found;
}

function paragraphsFrom(blocks: readonly Block[], from: number): Paragraph[] {
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
