import { tagNamed, type Tag } from "./html-tags";

/** What a page's reader is told of, in the order of the source; places are offsets into the source. */
export interface HtmlHandler {
  text(start: number, end: number): void;
  /** An opening tag; its attributes stand in `scanner` until this returns. `closed` where the tag ends in "/>". */
  open(tag: Tag, at: number, closed: boolean): void;
  close(tag: Tag, at: number): void;
  /** A `pre` element's content begins. Answers where reading goes on: at `start` to read it as any other markup. */
  preformatted(start: number, to: number): number;
}

const GT = 0x3e, SLASH = 0x2f, BANG = 0x21, QUESTION = 0x3f, EQUALS = 0x3d, QUOTE = 0x22, APOSTROPHE = 0x27, SPACE = 0x20;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isEndOfName(code: number): boolean {
  return code === GT || code <= SPACE || code === SLASH;
}

/**
 * Tells an HTML source apart into text and tags, from left to right, as browsers do: a quoted value may hold ">", a
 * "<" before no letter is text. It hands out offsets and makes no strings: releases are four fifths markup that nobody
 * reads, and a general parser's own work on it is most of the time that reading a release takes.
 */
export class HtmlScanner {
  /** Where the values of the tag at hand stand; empty where it has no such attribute. */
  styleStart = 0;
  styleEnd = 0;
  colspanStart = 0;
  colspanEnd = 0;
  rowspanStart = 0;
  rowspanEnd = 0;
  alignStart = 0;
  alignEnd = 0;
  hidden = false;
  private closed = false;
  /** Told once that no comment ends any more, so that many unended ones are not searched again and again. */
  private commentsEnd = true;

  constructor(private readonly source: string, private readonly handler: HtmlHandler) {}

  scan(from: number, to: number): void {
    const { source, handler } = this;
    let index = from;
    while (index < to) {
      let mark = source.indexOf("<", index);
      if (mark < 0 || mark > to) mark = to;
      if (mark > index) handler.text(index, mark);
      if (mark >= to) return;
      index = this.markup(mark, to);
    }
  }

  /** Reads what the "<" at `mark` begins; the offset behind it. */
  private markup(mark: number, to: number): number {
    const next = this.source.charCodeAt(mark + 1);
    if (mark + 1 < to) {
      if (isLetter(next)) return this.openTag(mark, to);
      if (next === SLASH) return isLetter(this.source.charCodeAt(mark + 2)) ? this.closeTag(mark, to) : this.behind(">", mark + 2, to);
      if (next === BANG) return this.declaration(mark, to);
      if (next === QUESTION) return this.behind(">", mark + 2, to);
    }
    this.handler.text(mark, mark + 1);
    return mark + 1;
  }

  private behind(end: string, from: number, to: number): number {
    const found = this.source.indexOf(end, from);
    return found < 0 || found + end.length > to ? to : found + end.length;
  }

  private before(start: string, from: number, to: number): number {
    const found = this.source.indexOf(start, from);
    return found < 0 || found > to ? to : found;
  }

  private declaration(mark: number, to: number): number {
    if (!this.commentsEnd || !this.source.startsWith("--", mark + 2)) return this.behind(">", mark + 2, to);
    // A comment may be as short as "<!-->".
    const end = this.source.indexOf("-->", mark + 2);
    if (end >= 0 && end + 3 <= to) return end + 3;
    // The page's author forgot its end: what follows is read rather than lost.
    this.commentsEnd = false;
    return this.behind(">", mark + 4, to);
  }

  private closeTag(mark: number, to: number): number {
    const { source } = this;
    let end = mark + 2;
    while (end < to && !isEndOfName(source.charCodeAt(end))) end += 1;
    this.handler.close(tagNamed(source, mark + 2, end), mark);
    return end < to && source.charCodeAt(end) === GT ? end + 1 : this.behind(">", end, to);
  }

  private openTag(mark: number, to: number): number {
    const { source } = this;
    let end = mark + 1;
    while (end < to && !isEndOfName(source.charCodeAt(end))) end += 1;
    const tag = tagNamed(source, mark + 1, end);
    const after = this.attributes(end, to);
    // The page ends within the tag.
    if (after < 0) return to;
    this.handler.open(tag, mark, this.closed);
    if (this.closed) return after;
    if (tag.role === "label") return Math.min(this.behind("\n", after, to), this.before("<", after, to));
    if (tag.role === "raw") return this.endOf(tag.name, after, to);
    return tag.role === "preformatted" ? this.handler.preformatted(after, to) : after;
  }

  /** Where "</name" stands, or the end of the page. */
  endOf(name: string, from: number, to: number): number {
    for (let mark = this.source.indexOf("</", from); mark >= 0 && mark < to; mark = this.source.indexOf("</", mark + 2)) {
      const end = mark + 2 + name.length;
      if (this.source.slice(mark + 2, end).toLowerCase() === name && isEndOfName(this.source.charCodeAt(end))) return mark;
    }
    return to;
  }

  /** Reads a tag's attributes from behind its name; the offset behind its ">", or -1 where there is none. */
  private attributes(from: number, to: number): number {
    const { source } = this;
    this.styleStart = this.styleEnd = this.colspanStart = this.colspanEnd = this.rowspanStart = this.rowspanEnd = this.alignStart = this.alignEnd = 0;
    this.hidden = this.closed = false;
    let index = from;
    while (index < to) {
      const code = source.charCodeAt(index);
      if (code === GT) return index + 1;
      if (code <= SPACE || code === SLASH) {
        this.closed = code === SLASH && source.charCodeAt(index + 1) === GT;
        index += 1;
      } else index = this.attribute(index, to);
    }
    return -1;
  }

  private attribute(start: number, to: number): number {
    const { source } = this;
    let end = start + 1;
    while (end < to && !isEndOfName(source.charCodeAt(end)) && source.charCodeAt(end) !== EQUALS) end += 1;
    let index = end;
    while (index < to && source.charCodeAt(index) <= SPACE) index += 1;
    if (source.charCodeAt(index) !== EQUALS) {
      this.note(start, end, end, end);
      return index;
    }
    index += 1;
    while (index < to && source.charCodeAt(index) <= SPACE) index += 1;
    const quote = source.charCodeAt(index);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = source.indexOf(quote === QUOTE ? '"' : "'", index + 1);
      if (close >= 0 && close < to) {
        this.note(start, end, index + 1, close);
        return close + 1;
      }
      // A quote that never ends begins no value; the page is read on.
    }
    const valueStart = index;
    while (index < to && source.charCodeAt(index) > SPACE && source.charCodeAt(index) !== GT) index += 1;
    this.note(start, end, valueStart, index);
    return index;
  }

  /** Keeps the place of a value that matters; attributes are told by length and first letter before they are compared. */
  private note(start: number, end: number, valueStart: number, valueEnd: number): void {
    const length = end - start, first = this.source.charCodeAt(start) | 0x20;
    if (length === 5 && first === 0x73) {
      if (this.isNamed("style", start)) [this.styleStart, this.styleEnd] = [valueStart, valueEnd];
    } else if (length === 5 && first === 0x61) {
      if (this.isNamed("align", start)) [this.alignStart, this.alignEnd] = [valueStart, valueEnd];
    } else if (length === 6 && first === 0x68) {
      if (this.isNamed("hidden", start)) this.hidden = true;
    } else if (length === 7 && first === 0x63) {
      if (this.isNamed("colspan", start)) [this.colspanStart, this.colspanEnd] = [valueStart, valueEnd];
    } else if (length === 7 && first === 0x72) {
      if (this.isNamed("rowspan", start)) [this.rowspanStart, this.rowspanEnd] = [valueStart, valueEnd];
    }
  }

  private isNamed(name: string, start: number): boolean {
    const { source } = this;
    return source.startsWith(name, start) || source.slice(start, start + name.length).toLowerCase() === name;
  }
}
