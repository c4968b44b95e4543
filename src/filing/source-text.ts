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
  readonly textLength: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
}

class RunText implements SourceText {
  constructor(readonly text: string, private readonly runs: readonly Run[], private readonly fallback: number) {}

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

/** Builds a cleaned text piece by piece. */
export class SourceTextBuilder {
  private text = "";
  private readonly runs: Run[] = [];

  constructor(private readonly fallback: number) {}

  get length(): number {
    return this.text.length;
  }

  endsWithSpace(): boolean {
    return this.text === "" || this.text.endsWith(" ");
  }

  /** Adds text that stands for source[sourceStart..sourceStart + sourceLength). */
  add(text: string, sourceStart: number, sourceLength: number = text.length): void {
    if (text === "") return;
    const last = this.runs.at(-1);
    const linear = text.length === sourceLength;
    if (last && linear && last.textLength === last.sourceLength && last.sourceStart + last.sourceLength === sourceStart) {
      this.runs[this.runs.length - 1] = { ...last, textLength: last.textLength + text.length, sourceLength: last.sourceLength + sourceLength };
    } else {
      this.runs.push({ textStart: this.text.length, textLength: text.length, sourceStart, sourceLength });
    }
    this.text += text;
  }

  /** The text built, without a trailing space. */
  build(): SourceText {
    return new RunText(this.text.trimEnd(), this.runs, this.fallback);
  }
}

/** Marks that text recognition leaves around words: emphasis, escapes, TeX font changes. What they enclose is kept. */
const RECOGNITION_MARKUP: readonly RegExp[] = [
  /\$\{\\[a-z]+\s+(?=[^}]*\}\$)/y,
  /\}\$/y,
  /\\(?=[$%&#_*[\]().~-])/y,
  // Emphasis, but never the asterisks of a redaction mark such as "[****]".
  /(?<![[*])\*{1,2}(?![\]*])/y,
];

function markupLength(source: string, at: number): number {
  for (const pattern of RECOGNITION_MARKUP) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return match[0].length;
  }
  return 0;
}

/**
 * The text of source[at[0]..at[1]) with runs of white space told as one space and the markup of text recognition
 * taken out.
 */
export function sourceText(source: string, at: Place): SourceText {
  const builder = new SourceTextBuilder(at[0]);
  let index = at[0];
  while (index < at[1]) {
    const character = source.charAt(index);
    if (/\s/.test(character)) {
      if (!builder.endsWithSpace()) builder.add(" ", index, 1);
      index += 1;
      continue;
    }
    const skip = /[$}\\*]/.test(character) ? markupLength(source, index) : 0;
    if (skip > 0) {
      index += skip;
      continue;
    }
    builder.add(character, index);
    index += 1;
  }
  return builder.build();
}

/** Part of a cleaned text as a cleaned text of its own. */
export function slice(content: SourceText, start: number, end: number): SourceText {
  const text = content.text.slice(start, end);
  return { text, place: (from, to) => content.place(start + from, start + to) };
}
