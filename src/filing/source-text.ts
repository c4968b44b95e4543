import type { Place } from "../vocabulary/place";

/** Text cleaned for reading that still knows where each of its characters stands in the source. */
export interface SourceText {
  readonly text: string;
  /** The place in the source of text[start..end). An empty stretch gives an empty place. */
  place(start: number, end: number): Place;
}

/** A stretch of cleaned text and the stretch of source it stands for; of unequal lengths where an entity was decoded. */
interface Run {
  readonly textStart: number;
  textLength: number;
  readonly sourceStart: number;
  sourceLength: number;
}

/** A cleaned text as plain data, which can cross to another thread. */
export interface SourceTextData {
  readonly text: string;
  readonly runs: readonly Readonly<Run>[];
  readonly fallback: number;
}

class RunText implements SourceText {
  constructor(readonly text: string, private readonly runs: readonly Run[], private readonly fallback: number) {}

  static from({ text, runs, fallback }: SourceTextData): SourceText {
    return new RunText(text, runs, fallback);
  }

  data(): SourceTextData {
    return { text: this.text, runs: this.runs, fallback: this.fallback };
  }

  place(start: number, end: number): Place {
    if (end <= start) {
      const at = this.sourceOf(start, false);
      return [at, at];
    }
    return [this.sourceOf(start, false), this.sourceOf(end - 1, true)];
  }

  /** The source offset where the character at `index` begins, or ends. */
  private sourceOf(index: number, end: boolean): number {
    let low = 0, high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle] as Run).textStart <= index) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    if (!run) return this.fallback;
    if (run.textLength !== run.sourceLength) return end ? run.sourceStart + run.sourceLength : run.sourceStart;
    const within = Math.min(index - run.textStart, run.textLength);
    return run.sourceStart + within + (end ? 1 : 0);
  }
}

const SPACE = 0x20;

/** Builds a cleaned text piece by piece, in time linear in its length. */
export class SourceTextBuilder {
  private text = "";
  private last = SPACE;
  private readonly runs: Run[] = [];

  constructor(private readonly fallback: number) {}

  get length(): number {
    return this.text.length;
  }

  endsWithSpace(): boolean {
    return this.last === SPACE;
  }

  /** Adds text that stands for source[sourceStart..sourceStart + sourceLength). */
  add(text: string, sourceStart: number, sourceLength: number = text.length): void {
    if (text === "") return;
    const last = this.runs.at(-1);
    if (last && text.length === sourceLength && last.textLength === last.sourceLength && last.sourceStart + last.sourceLength === sourceStart) {
      last.textLength += text.length;
      last.sourceLength += sourceLength;
    } else {
      this.runs.push({ textStart: this.text.length, textLength: text.length, sourceStart, sourceLength });
    }
    this.text += text;
    this.last = text.charCodeAt(text.length - 1);
  }

  /** The text built, without a trailing space. */
  build(): SourceText {
    return new RunText(this.text.trimEnd(), this.runs, this.fallback);
  }
}

/** What `\s` matches, told without a regular expression. */
export function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** Marks that text recognition leaves around words: emphasis, escapes, TeX font changes. What they enclose is kept. */
const RECOGNITION_MARKUP: readonly RegExp[] = [
  /\$\{\\[a-z]+\s+(?=[^}]*\}\$)/y,
  /\}\$/y,
  /\\(?=[$%&#_*[\]().~-])/y,
  // Emphasis, but never the asterisks of a redaction mark such as "[****]".
  /(?<![[*])\*{1,2}(?![\]*])/y,
];

/** How many characters of the markup of text recognition stand at an offset; 0 where none do. */
export function recognitionMarkup(source: string, at: number): number {
  return mayBeMarkup(source.charCodeAt(at)) ? markupLength(source, at) : 0;
}

function markupLength(source: string, at: number): number {
  for (const pattern of RECOGNITION_MARKUP) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return match[0].length;
  }
  return 0;
}

/** The characters with which the markup of text recognition begins: $ * \ } */
function mayBeMarkup(code: number): boolean {
  return code === 0x24 || code === 0x2a || code === 0x5c || code === 0x7d;
}

const CHARACTER_NAMES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", nbsp: " ", "#160": " " };
const CHARACTER_NAME = /&(amp|lt|gt|quot|apos|nbsp|#160);/y;

/** How many of the source's characters are left out or told as another text, from `at`. */
interface Replacement {
  readonly length: number;
  readonly text: string;
}

const NOTHING: Replacement = { length: 0, text: "" };

/** What stands for the character at `at`; of length 0 where it stands for itself. */
type Cleaning = (source: string, at: number, code: number) => Replacement;

const recognitionCleaning: Cleaning = (source, at, code) => {
  if (!mayBeMarkup(code)) return NOTHING;
  const length = markupLength(source, at);
  return length === 0 ? NOTHING : { length, text: "" };
};

const AMPERSAND = 0x26;

const printedCleaning: Cleaning = (source, at, code) => {
  if (code !== AMPERSAND) return NOTHING;
  CHARACTER_NAME.lastIndex = at;
  const match = CHARACTER_NAME.exec(source);
  return match ? { length: match[0].length, text: CHARACTER_NAMES[match[1] ?? ""] ?? "" } : NOTHING;
};

function addStretch(builder: SourceTextBuilder, source: string, at: Place, clean: Cleaning): void {
  let from = at[0], index = at[0];
  const flush = (): void => {
    if (index > from) builder.add(source.slice(from, index), from);
  };
  while (index < at[1]) {
    const code = source.charCodeAt(index);
    if (isSpace(code)) {
      // One space between two words is told as it stands, within the stretch of words around it.
      if (code === SPACE && index > from && index + 1 < at[1] && !isSpace(source.charCodeAt(index + 1))) {
        index += 1;
        continue;
      }
      flush();
      if (!builder.endsWithSpace()) builder.add(" ", index, 1);
      index += 1;
      from = index;
      continue;
    }
    const { length, text } = clean(source, index, code);
    if (length > 0) {
      flush();
      if (text !== " " || !builder.endsWithSpace()) builder.add(text, index, length);
      index += length;
      from = index;
      continue;
    }
    index += 1;
  }
  flush();
}

/**
 * The text of source[at[0]..at[1]) with runs of white space told as one space and the markup of text recognition
 * taken out.
 */
export function sourceText(source: string, at: Place): SourceText {
  const builder = new SourceTextBuilder(at[0]);
  addStretch(builder, source, at, recognitionCleaning);
  return builder.build();
}

/**
 * The text of several stretches of a typed document, one after the other with `between` between them; runs of white
 * space are told as one space, the few named characters of SGML as what they stand for, all else as printed.
 */
export function printedText(source: string, stretches: readonly Place[], between: " " | "" = " "): SourceText {
  const builder = new SourceTextBuilder(stretches[0]?.[0] ?? 0);
  for (const stretch of stretches) {
    if (!builder.endsWithSpace()) builder.add(between, stretch[0], 0);
    addStretch(builder, source, stretch, printedCleaning);
  }
  return builder.build();
}

/** A text as plain data; `textOf` makes the text of it again. */
export function dataOf(content: SourceText): SourceTextData {
  if (content instanceof RunText) return content.data();
  const builder = new SourceTextBuilder(content.place(0, 0)[0]);
  for (let index = 0; index < content.text.length; index += 1) {
    const [start, end] = content.place(index, index + 1);
    builder.add(content.text.charAt(index), start, end - start);
  }
  return dataOf(builder.build());
}

export function textOf(data: SourceTextData): SourceText {
  return RunText.from(data);
}

/** Part of a cleaned text as a cleaned text of its own. */
export function slice(content: SourceText, start: number, end: number): SourceText {
  const text = content.text.slice(start, end);
  return { text, place: (from, to) => content.place(start + from, start + to) };
}
