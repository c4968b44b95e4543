import type { Diagnostic } from "../vocabulary/diagnostic";
import type { Place } from "../vocabulary/place";
import type { FiledDocument, Filing } from "./blocks";
import { pdfBlocks } from "./pdf-blocks";
import { parsePdfText } from "./pdf-text";

/**
 * A filing from the text of a PDF. Its source is the text in reading order.
 * @param kept what `formatPdfText` made of the PDF
 * @param findDocuments tells the documents in a plain text
 * @throws ReadError where the text is damaged
 */
export function readPdf(file: string, kept: string, findDocuments: (source: string) => readonly { readonly type: string; readonly at: Place }[]): Filing {
  const pdf = parsePdfText(file, kept);
  const { source, blocks, pageStarts } = pdfBlocks(pdf);
  const documents = findDocuments(source).map(({ type, at }): FiledDocument => ({ type, at, blocks: blocks.filter((block) => block.at[0] >= at[0] && block.at[0] < at[1]) }));
  const diagnostics = pdf.pages.flatMap((page, number): Diagnostic[] => {
    const at = startOf(number, pageStarts) ?? source.length;
    return page.runs.length > 0 ? [] : [{ code: "page-without-text", message: `Page ${number + 1} of the PDF has no text that can be read: it is empty or a picture.`, at: [at, at] }];
  });
  return { file, source, kept, documents, diagnostics };
}

/** Where a page without text would stand: where the next page with text begins. */
function startOf(page: number, starts: ReadonlyMap<number, number>): number | undefined {
  return [...starts].filter(([number]) => number > page).map(([, start]) => start)[0];
}
