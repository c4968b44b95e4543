import type { Block, Paragraph } from "../../src/filing/blocks";
import { sourceText } from "../../src/filing/source-text";
import { readProse, type Prose, type ProseContext } from "../../src/narrative/read-prose";
import { CALENDAR_YEAR } from "../../src/vocabulary/period";
import type { Guidance, ProseFigure } from "../../src/vocabulary/report";

/** Paragraphs of a made-up release: a line that begins with "# " is a heading, with "- " a bullet. */
export function blocksOf(text: string): Block[] {
  const blocks: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const mark = /^(?:# |- )/.exec(line)?.[0] ?? "";
    const at = [start, start + line.length] as const;
    if (line.trim() !== "") blocks.push({ kind: mark === "# " ? "heading" : mark === "- " ? "bullet" : "paragraph", content: sourceText(text, [start + mark.length, start + line.length]), at });
    start += line.length + 1;
  }
  return blocks;
}

/** Reads a made-up release about the third quarter of 2021 of a calendar-year company, unless told otherwise. */
export function read(text: string, context: Partial<ProseContext> = {}): Prose {
  return readProse(blocksOf(text), { headline: { months: 3, end: "2021-09-30" }, calendar: CALENDAR_YEAR, date: "2021-10-28", ...context });
}

/** "Revenue | Q3 2021 | 41.4 million | vs Q3 2020" */
export function told({ metric, period, against, value, unit, scale }: ProseFigure): string {
  return [metric, period, shown(value, unit, scale), ...(against === undefined ? [] : [`vs ${against ?? "?"}`])].join(" | ");
}

export function expected({ metric, period, low, high, unit, scale }: Guidance): string {
  return [metric, period, `${shown(low, unit, scale)} to ${shown(high, unit, scale)}`].join(" | ");
}

const SCALE_NAMES: Readonly<Record<number, string>> = { 1: "", 1000: " thousand", 1_000_000: " million", 1_000_000_000: " billion" };

function shown(value: string | null, unit: string, scale: number): string {
  const mark = unit === "percent" ? "%" : unit === "per_share" ? " per share" : unit === "shares" ? " shares" : unit === "count" ? " counted" : "";
  return value === null ? "open" : `${value}${SCALE_NAMES[scale] ?? ""}${mark}`;
}
