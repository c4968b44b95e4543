/** What a person reads of a filing: its text, with markup taken out and never rendered. */
export interface ReadableText {
  readonly text: string;
  /** Where a source offset lies in the text. */
  readonly toText: (offset: number) => number;
  /** Where a character of the text stands in the source. */
  readonly toSource: (offset: number) => number;
}

const BLOCK_TAGS = /^(address|article|blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|page|pre|section|table|tr|ul|document|type|sequence|filename|description)$/;
const CELL_TAGS = /^(td|th)$/;
const HIDDEN_TAGS = /^(head|script|style|title|ix:header)$/;
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:.-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: "\u00a0", mdash: "—", ndash: "–", lsquo: "‘", rsquo: "’", ldquo: "“",
  rdquo: "”", bull: "•", middot: "·", sect: "§", reg: "®", copy: "©", trade: "™", hellip: "…", emsp: " ", ensp: " ", thinsp: " ", cent: "¢", pound: "£", euro: "€", yen: "¥", deg: "°", frac12: "½", dagger: "†", Dagger: "‡",
};
/** Typed filings have <TABLE> and <PAGE> too, but their line breaks count: only rows, paragraphs and line breaks tell HTML. */
const LOOKS_LIKE_HTML = /<(html|body|div|tr|p|br)\b[^<>]*>/i;

/** @param source the filing's decoded source text, plain or HTML */
export function readableText(source: string): ReadableText {
  if (!LOOKS_LIKE_HTML.test(source)) return { text: source, toText: (offset) => clamp(offset, 0, source.length), toSource: (offset) => clamp(offset, 0, source.length) };
  return withoutMarkup(source);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Pieces of the source that stand for themselves or for something shorter, in order. */
class Transcript {
  private text = "";
  /** Sorted pairs: from this source offset on, text runs from that text offset on. */
  private readonly sourceMarks: number[] = [];
  private readonly textMarks: number[] = [];

  /** Adds text that stands for the source from `offset` on. */
  add(text: string, offset: number): void {
    this.sourceMarks.push(offset);
    this.textMarks.push(this.text.length);
    this.text += text;
  }

  /** Starts a new line, but never a second empty one. */
  breakLine(offset: number): void {
    if (this.text.length > 0 && !this.text.endsWith("\n\n")) this.add("\n", offset);
  }

  done(): ReadableText {
    const { text, sourceMarks, textMarks } = this;
    return {
      text,
      toText: (offset) => {
        const index = lastAtOrBefore(sourceMarks, offset);
        if (index < 0) return 0;
        const textStart = textMarks[index] ?? 0, textEnd = textMarks[index + 1] ?? text.length;
        return Math.min(textStart + offset - (sourceMarks[index] ?? 0), textEnd);
      },
      toSource: (offset) => {
        const index = lastAtOrBefore(textMarks, offset);
        return index < 0 ? 0 : (sourceMarks[index] ?? 0) + offset - (textMarks[index] ?? 0);
      },
    };
  }
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function withoutMarkup(source: string): ReadableText {
  const transcript = new Transcript();
  let done = 0, hiddenUntil: string | null = null;
  for (const match of source.matchAll(TAG)) {
    const closing = match[1] === "/", name = match[2]?.toLowerCase() ?? "";
    if (hiddenUntil === null) addText(transcript, source.slice(done, match.index), done);
    done = match.index + match[0].length;
    if (hiddenUntil !== null) {
      if (closing && name === hiddenUntil) hiddenUntil = null;
      continue;
    }
    if (!closing && HIDDEN_TAGS.test(name) && !match[0].endsWith("/>")) hiddenUntil = name;
    else if (BLOCK_TAGS.test(name)) transcript.breakLine(match.index);
    else if (closing && CELL_TAGS.test(name)) transcript.add("\t", match.index);
  }
  if (hiddenUntil === null) addText(transcript, source.slice(done), done);
  return transcript.done();
}

function addText(transcript: Transcript, text: string, offset: number): void {
  let done = 0;
  for (const match of text.matchAll(ENTITY)) {
    const meant = entity(match);
    if (meant === null) continue;
    addWords(transcript, text.slice(done, match.index), offset + done);
    transcript.add(meant, offset + match.index);
    done = match.index + match[0].length;
  }
  addWords(transcript, text.slice(done), offset + done);
}

/** Line breaks of the source mean nothing in HTML: shown as spaces, and left out where only they stand between tags. */
function addWords(transcript: Transcript, text: string, offset: number): void {
  if (text.trim() === "" && /\n/.test(text)) return;
  if (text !== "") transcript.add(text.replace(/[\r\n]/g, " "), offset);
}

function entity(match: RegExpMatchArray): string | null {
  const code = match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : null;
  if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  return NAMED_ENTITIES[match[3] ?? ""] ?? null;
}
