import type { Place } from "../../vocabulary/place";
import { readableText, type ReadableText } from "../filing-text";

/** More places than these are not counted. */
export const MOST_FOUND = 500;

/** The text of a filing as it is searched, made when it is first searched. */
export function searchable(source: string, isPdf: boolean): ReadableText {
  return isPdf ? { text: source, toText: (offset) => offset, toSource: (offset) => offset } : readableText(source);
}

/** Where words stand in a filing, in any case and however they are spaced: places in its source, at most `MOST_FOUND`. */
export function findWords(readable: ReadableText, words: string): readonly Place[] {
  const parts = words.trim().split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['\u2018\u2019]/g, "['\u2018\u2019]").replace(/["\u201c\u201d]/g, "[\"\u201c\u201d]").replace(/[-\u2013\u2014]/g, "[-\u2013\u2014]")).join("\\s+"), "gi");
  const found: Place[] = [];
  for (const match of readable.text.matchAll(pattern)) {
    found.push([readable.toSource(match.index), readable.toSource(match.index + match[0].length - 1) + 1]);
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}
