import type { Place } from "../vocabulary/place";
import type { FiledDocument, Filing } from "./blocks";
import { decode } from "./decode";
import { scannedBlocks } from "./scanned-text";
import { isBlank, textLines, type TextLine } from "./text-lines";

/**
 * A filing's documents as blocks, each with its place in the decoded source.
 * @param name the file's name; folders are left off
 * @throws ReadError for an empty file and for files that are not text
 */
export function readFiling(name: string, bytes: Uint8Array): Filing {
  const file = name.replace(/^.*[/\\]/, "");
  const source = decode(file, bytes);
  const documents = findDocuments(source).map(({ type, at }): FiledDocument => ({ type, at, blocks: scannedBlocks(source, at) }));
  return { file, source, documents, diagnostics: [] };
}

/** How far down the page a form's own title may stand. */
const COVER_LINES = 60;
const FORM_TITLE = /^\W*form\s+(8-K(?:\/A)?|10-[QK](?:\/A)?|6-K|20-F)\b/i;
const RELEASE_START = /^\W*(?:for immediate release\b.*|exhibit\s+99(?:\.\d{1,2})?\W*)$/i;
const SIGNATURE = /^\W*signatures?\W*$/i;

/** The form's body and, after its signature, the release that is attached to it. */
function findDocuments(source: string): { type: string; at: Place }[] {
  const lines = textLines(source, 0, source.length).filter((line) => !isBlank(line));
  const form = lines.slice(0, COVER_LINES).map((line) => FORM_TITLE.exec(line.text)?.[1]).find((type) => type !== undefined);
  if (form === undefined) return [{ type: RELEASE_START.test(lines[0]?.text ?? "") ? "EX-99" : "unknown", at: [0, source.length] }];
  const exhibit = exhibitStart(lines);
  if (exhibit === null) return [{ type: form.toUpperCase(), at: [0, source.length] }];
  const number = /\b(99(?:\.\d{1,2})?)\b/.exec(source.slice(0, exhibit))?.[1] ?? "99";
  return [{ type: form.toUpperCase(), at: [0, exhibit] }, { type: `EX-${number}`, at: [exhibit, source.length] }];
}

function exhibitStart(lines: readonly TextLine[]): number | null {
  const signature = lines.findIndex((line) => SIGNATURE.test(line.text));
  const start = signature < 0 ? undefined : lines.slice(signature).find((line) => RELEASE_START.test(line.text));
  return start ? start.at[0] : null;
}
