import type { Place } from "../vocabulary/place";
import { windows1252, type Entities } from "./html-entities";
import type { SourceText } from "./source-text";

/** Text that stands in the source character for character. */
class VerbatimText implements SourceText {
  constructor(readonly text: string, private readonly start: number) {}

  place(start: number, end: number): Place {
    return [this.start + start, this.start + Math.max(start, end)];
  }
}

/** Three numbers a run: where it begins in the text, where in the source, and its length in the source. */
const PER_RUN = 3;

/** Text of several runs, each a stretch of source; a run of other length in the text is an entity or a space added. */
class RunText implements SourceText {
  constructor(readonly text: string, private readonly runs: readonly number[]) {}

  place(start: number, end: number): Place {
    const from = this.sourceOf(start, false);
    return end <= start ? [from, from] : [from, this.sourceOf(end - 1, true)];
  }

  private sourceOf(index: number, end: boolean): number {
    const { runs } = this;
    let low = 0, high = runs.length / PER_RUN - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * PER_RUN] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const at = low * PER_RUN, textStart = runs[at] ?? 0, sourceStart = runs[at + 1] ?? 0, sourceLength = runs[at + 2] ?? 0;
    const textLength = (runs[at + PER_RUN] ?? this.text.length) - textStart;
    if (textLength === sourceLength) return sourceStart + Math.min(index - textStart + (end ? 1 : 0), sourceLength);
    return end ? sourceStart + sourceLength : sourceStart;
  }
}

/**
 * Text with a run for each stretch of source.
 * @param runs three numbers a run: where it begins in the text, where in the source, and its length in the source
 */
export function textOfRuns(text: string, runs: readonly number[]): SourceText {
  return new RunText(text, runs);
}

const SPACE = 0x20, AMPERSAND = 0x26, LAST_ASCII = 0x7e, NBSP = 0xa0;

/** Characters that nobody sees: joiners, byte order marks, soft hyphens, directions. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff || code < SPACE || (code >= 0x7f && code <= 0x9f);
}

/** White space, no-break spaces among it. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === NBSP || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

const RAISED_DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

/**
 * Gathers a page's text as it is read: white space becomes single spaces, invisible characters vanish, entities and
 * windows-1252 characters become what they stand for, and each character keeps its place.
 */
export class HtmlTextBuilder {
  private text = "";
  private spaced = true;
  /** Runs before the last one, and the last one. */
  private runs: number[] = [];
  private runText = 0;
  private runSource = 0;
  private runLength = 0;

  constructor(private readonly source: string, private readonly entities: Entities) {}

  get length(): number {
    return this.text.length;
  }

  /** The text ends in a word, a figure or a comma. */
  get isMidSentence(): boolean {
    return /[A-Za-z\d,]\s*$/.test(this.text.slice(-3));
  }

  /** Adds a space that is not printed as a character: between two lines, before a raised mark. */
  space(at: number): void {
    if (this.spaced) return;
    this.add(" ", at, 0);
    this.spaced = true;
  }

  /** Adds source[start..end), text between two tags. */
  addSource(start: number, end: number): void {
    const { source } = this;
    let from = start, index = start;
    while (index < end) {
      const code = source.charCodeAt(index);
      if (code > SPACE && code <= LAST_ASCII && code !== AMPERSAND) {
        this.spaced = false;
        index += 1;
        continue;
      }
      if (code === SPACE && !this.spaced) {
        this.spaced = true;
        index += 1;
        continue;
      }
      if (code > LAST_ASCII && code >= NBSP && !isSpace(code) && !isInvisible(code)) {
        this.spaced = false;
        index += 1;
        continue;
      }
      if (index > from) this.add(source.slice(from, index), from, index - from);
      from = index += this.addSpecial(code, index, end);
    }
    if (end > from) this.add(source.slice(from, end), from, end - from);
  }

  /**
   * Adds source[start..end), a raised number without entities, as raised digits: "EBITDA" and its footnote's 1 are
   * "EBITDA\u00b9", not "EBITDA1". Each digit keeps its place.
   */
  addRaisedNumber(start: number, end: number): void {
    this.add(this.source.slice(start, end).replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit))).replace(/\s/g, " "), start, end - start);
    this.spaced = this.text.endsWith(" ");
  }

  /** Adds what a character that is not printed as it stands means; how much of the source it takes. */
  private addSpecial(code: number, index: number, end: number): number {
    if (code === AMPERSAND) {
      const { text, length } = this.entities.at(this.source, index, end);
      this.addCharacters(text, index, length);
      return length;
    }
    this.addCharacters(code >= 0x80 && code <= 0x9f ? windows1252(code) : this.source.charAt(index), index, 1);
    return 1;
  }

  private addCharacters(text: string, at: number, length: number): void {
    const code = text.charCodeAt(0);
    if (isSpace(code)) {
      if (!this.spaced) this.add(" ", at, length);
      this.spaced = true;
    } else if (!isInvisible(code)) {
      this.add(text, at, length);
      this.spaced = false;
    }
  }

  /** Adds another text behind a space, each character at its own place. */
  append(content: SourceText): void {
    for (let index = 0; index < content.text.length;) {
      // Word by word: within a word, places follow one another but for entities.
      const end = content.text.indexOf(" ", index) + 1 || content.text.length;
      const [from, to] = content.place(index, end);
      if (index === 0) this.space(from);
      this.add(content.text.slice(index, end), from, to - from);
      index = end;
    }
    if (content.text !== "") this.spaced = false;
  }

  private add(text: string, at: number, length: number): void {
    const before = this.text.length, runTextLength = before - this.runText;
    if (before > 0 && text.length === length && runTextLength === this.runLength && this.runSource + this.runLength === at) this.runLength += length;
    else {
      if (before > 0) this.runs.push(this.runText, this.runSource, this.runLength);
      this.runText = before;
      this.runSource = at;
      this.runLength = length;
    }
    this.text += text;
  }

  /** The text gathered, without a trailing space; the next one begins. */
  take(): SourceText {
    const { runs } = this;
    let { text } = this;
    if (this.spaced && text !== "") {
      text = text.slice(0, -1);
      if (this.runLength === this.text.length - this.runText) this.runLength -= 1;
    }
    const verbatim = runs.length === 0 && this.runLength === text.length;
    if (!verbatim) {
      if (text.length > this.runText) runs.push(this.runText, this.runSource, this.runLength);
      this.runs = [];
    }
    this.text = "";
    this.spaced = true;
    this.runText = 0;
    return verbatim ? new VerbatimText(text, this.runSource) : new RunText(text, runs);
  }
}
