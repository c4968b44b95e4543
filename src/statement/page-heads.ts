import { isParagraph, type Block } from "../filing/blocks";
import { isPeriodOnly } from "../table/period-words";
import { scaleWords } from "./scale";

const PAGE_NUMBER = /^\W*(?:page\s*)?\d{1,3}(?:\s*of\s*\d{1,3})?\W*$|^\W*page\b.{0,10}$/i;
const LONGEST = 160;
/** How near a page's number its head stands. */
const NEAR = 3;
const BESIDE_NUMBERS = 3, TOGETHER = 4;

/**
 * The lines that a document prints over again on its pages, beside their numbers or always together: the heads and feet of
 * pages, which title no table. What tells a scale or a period is none.
 */
export function pageHeads(blocks: readonly Block[]): ReadonlySet<string> {
  const beside = new Map<string, number>(), pairs = new Map<string, { readonly lines: readonly string[]; times: number }>();
  let before: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const text = isParagraph(block) && block.content.text.length <= LONGEST ? block.content.text : null;
    if (text !== null && PAGE_NUMBER.test(text)) for (const near of around(blocks, index)) beside.set(near, (beside.get(near) ?? 0) + 1);
    if (text !== null && before !== null) {
      const pair = pairs.get(`${before}\n${text}`) ?? { lines: [before, text], times: 0 };
      pair.times += 1;
      pairs.set(`${before}\n${text}`, pair);
    }
    before = text;
  }
  const often = [...beside].flatMap(([text, times]) => (times >= BESIDE_NUMBERS ? [text] : []));
  const together = [...pairs.values()].flatMap(({ lines, times }) => (times >= TOGETHER ? lines : []));
  return new Set([...often, ...together].filter((text) => !text.startsWith("(") && scaleWords(text) === null && !isPeriodOnly(text)));
}

function around(blocks: readonly Block[], index: number): string[] {
  return blocks.slice(Math.max(0, index - NEAR), index + NEAR + 1).flatMap((near, at) => (at !== Math.min(NEAR, index) && isParagraph(near) && near.content.text.length <= LONGEST ? [near.content.text] : []));
}
