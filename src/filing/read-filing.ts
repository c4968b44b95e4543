import type { Place } from "../vocabulary/place";
import type { Block, FiledDocument, Filing } from "./blocks";
import { decode } from "./decode";
import { documentsIn, isHtml } from "./documents";
import { htmlBlocks } from "./html-blocks";
import { isPdfText } from "./pdf-text";
import { readPdf } from "./read-pdf";
import { textBlocks } from "./text-blocks";

/**
 * A filing's documents as blocks, each with its place in the decoded source.
 * @param name the file's name; folders are left off
 * @throws ReadError for an empty file and for files that are not text
 */
export function readFiling(name: string, bytes: Uint8Array): Filing {
  const file = name.replace(/^.*[/\\]/, "");
  const source = decode(file, bytes);
  if (isPdfText(source)) return readPdf(file, source, documentsIn);
  const documents = documentsIn(source).map(({ type, at }): FiledDocument => ({ type, at, blocks: blocksOf(source, type, at) }));
  return { file, source, documents, diagnostics: [] };
}

function blocksOf(source: string, type: string, at: Place): Block[] {
  return isHtml(source, at) ? htmlBlocks(source, at) : textBlocks(source, type, at);
}
