import { isParagraph, type Block } from "../filing/blocks";
import { currencyOf } from "./currency";
import { scaleWords } from "./scale";

/** What a document says once of all its tables. */
export interface HouseStyle {
  readonly scale: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
}

/** "(Dollars in thousands unless otherwise noted)", "All amounts are in Canadian dollars": said of the whole document. */
const OF_ALL = /\bunless (?:otherwise|stated|noted|specified)\b|\ball (?:dollar |monetary |financial )?(?:amounts|figures|dollars|results|information)\b|\b(?:reporting|presentation) currency\b|^\W*(?:dollars |amounts |figures |\$ )?(?:are )?(?:expressed |stated |presented )?in (?:thousands|millions)\b[^.]{0,60}$/i;
const LONGEST = 500;
/** A remark this near above a table is said of that table. */
const NEAR_TABLE = 3;

/** Reads what a document's paragraphs say of the scale and currency of all its amounts; each null where none does. */
export function houseStyle(blocks: readonly Block[]): HouseStyle {
  let scale: number | null = null, currency: string | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) || block.content.text.length > LONGEST || !OF_ALL.test(block.content.text)) continue;
    if (blocks.slice(index + 1, index + 1 + NEAR_TABLE).some((next) => next.kind === "table")) continue;
    for (const sentence of block.content.text.split(/(?<=[a-z)]\.)\s+/)) {
      if (!OF_ALL.test(sentence)) continue;
      scale ??= scaleWords(sentence)?.scale ?? null;
      currency ??= currencyOf(sentence);
    }
    if (scale !== null && currency !== null) break;
  }
  return { scale, currency };
}
