import type { Place } from "../vocabulary/place";
import type { Block } from "./blocks";
import { withoutPageFurniture } from "./html-furniture";
import { HtmlReader } from "./html-reader";

/**
 * Blocks of an HTML document, read as a stream of tokens: paragraphs, headings, bullets and tables. A table that only
 * arranges the page (it holds no figures) gives its contents as paragraphs; a table of figures within it stands in its
 * place. Hidden elements give nothing; the feet and heads of pages that cut a table in two are left out.
 */
export function htmlBlocks(source: string, at: Place): Block[] {
  return withoutPageFurniture(new HtmlReader(source).read(at));
}
