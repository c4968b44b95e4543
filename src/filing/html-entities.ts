import { Parser } from "htmlparser2";
import { WINDOWS_1252 } from "./decode";

/** What a page shows for a stretch of its source. */
export interface Entity {
  readonly text: string;
  /** How many characters of the source it takes. */
  readonly length: number;
}

const LONGEST = 40;
const LETTER_OR_DIGIT = /[A-Za-z0-9#]/;

/** Entities of a page, each decoded once. */
export class Entities {
  private readonly known = new Map<string, Entity>();

  /** The entity that the "&" at source[at] begins; a plain "&" where it begins none. */
  at(source: string, at: number, limit: number): Entity {
    const most = Math.min(limit, at + LONGEST);
    let end = at + 1;
    while (end < most && LETTER_OR_DIGIT.test(source.charAt(end))) end += 1;
    if (end < limit && source.charAt(end) === ";") end += 1;
    const written = source.slice(at, end);
    const known = this.known.get(written);
    if (known) return known;
    const entity = written.startsWith("&#") ? numeric(written) : named(written);
    this.known.set(written, entity);
    return entity;
  }
}

/** What U+0080 to U+009F stand for: what the same byte is in windows-1252, as browsers take it. */
export function windows1252(code: number): string {
  return WINDOWS_1252.charAt(code - 0x80);
}

function numeric(written: string): Entity {
  const match = /^&#(?:x([\da-f]+)|(\d+));?/i.exec(written);
  if (!match) return { text: "&", length: 1 };
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "", 10) : Number.parseInt(match[1], 16);
  const { length } = match[0];
  if (code >= 0x80 && code <= 0x9f) return { text: windows1252(code), length };
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return { text: isCharacter ? String.fromCodePoint(code) : "\ufffd", length };
}

/** The parser knows all names of HTML, and those that need no semicolon. */
function named(written: string): Entity {
  const texts: string[] = [];
  const ends: number[] = [];
  const parser = new Parser({ ontext: (text) => { texts.push(text); ends.push(parser.endIndex + 1); } }, { decodeEntities: true });
  parser.end(written);
  const [text = "&"] = texts, [length = 1] = ends;
  return text.startsWith("&") && length > 1 && text.length === length ? { text: "&", length: 1 } : { text, length };
}
