import { isParagraph, type Block, type Paragraph } from "../filing/blocks";
import { isStatementTitle } from "./kinds";

/** What the lines above a table say of it. */
export interface Caption {
  readonly title: string;
  /** What one unit of a money figure is worth; null where no line says. */
  readonly scale: number | null;
  /** Whether share counts are printed in full although money is scaled ("except share and per share data"). */
  readonly sharesInFull: boolean;
  readonly currency: string;
}

const SCALE = /\bin\s+(?:u\.?s\.?\s+)?(?:\$\s*|dollars\s+)?(?:in\s+)?(thousands|millions|billions)\b|\b(thousands|millions|billions) of (?:u\.?s\.? )?dollars\b|\(000['\u2019]?s\)/i;
const SCALES: Readonly<Record<string, number>> = { thousands: 1000, millions: 1000000, billions: 1000000000 };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [[/\b(?:euros?|EUR)\b|\u20ac/, "EUR"], [/\b(?:pounds? sterling|GBP)\b|\u00a3/, "GBP"], [/\bCanadian dollars?\b|\bCAD\b|C\$/, "CAD"], [/\bRMB\b|\brenminbi\b/i, "CNY"]];
/** How far above a table its title and scale may stand. */
const REACH = 8;

/** The paragraphs between the table before and this one, nearest first. */
function above(blocks: readonly Block[], index: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (let at = index - 1; at >= 0 && lines.length < REACH; at -= 1) {
    const block = blocks[at];
    if (!block || !isParagraph(block)) break;
    lines.push(block);
  }
  return lines;
}

function scaleOf(text: string): number | null {
  const match = SCALE.exec(text);
  if (!match) return null;
  return SCALES[(match[1] ?? match[2] ?? "thousands").toLowerCase()] ?? 1000;
}

export function readCaption(blocks: readonly Block[], index: number, registrant: string | null): Caption {
  const lines = above(blocks, index);
  const scaleLine = lines.find((line) => scaleOf(line.content.text) !== null)?.content.text;
  const headings = lines.filter((line) => isTitle(line)).map((line) => cleanTitle(line.content.text, registrant)).filter((title) => title !== "");
  const all = lines.map((line) => line.content.text).join(" ");
  return {
    title: headings.find(isStatementTitle) ?? headings[0] ?? "Untitled table",
    scale: scaleLine === undefined ? null : scaleOf(scaleLine),
    sharesInFull: scaleLine !== undefined && /except (?:for )?(?:number of )?shares?\b/i.test(scaleLine),
    currency: CURRENCIES.find(([pattern]) => pattern.test(all))?.[1] ?? "USD",
  };
}

const NOT_A_TITLE = /^\W*(?:un)?audited\b|^\W*in (?:thousands|millions|billions)|supplemental data$|:$/i;
const MAX_TITLE = 140;

function isTitle(line: Paragraph): boolean {
  const { text } = line.content;
  return line.kind !== "bullet" && text.length <= MAX_TITLE && !NOT_A_TITLE.test(text) && !/[a-z]\.$/.test(text.replace(/\binc\.$/i, ""));
}

/** The title without the company's name and the scale in parentheses. */
function cleanTitle(text: string, registrant: string | null): string {
  let title = text.replace(/\((?=[^)]*(?:thousands|millions|billions|unaudited))[^)]*\)/gi, " ").replace(/\s+/g, " ").trim();
  const name = registrant === null ? "" : lettersOf(registrant);
  if (name !== "" && lettersOf(title).startsWith(name)) {
    let seen = 0, cut = 0;
    while (seen < name.length && cut < title.length) {
      if (/[A-Za-z0-9]/.test(title.charAt(cut))) seen += 1;
      cut += 1;
    }
    title = title.slice(cut).replace(/^[.,\s]+(?:and subsidiaries\b)?\s*/i, "");
  }
  return title;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
