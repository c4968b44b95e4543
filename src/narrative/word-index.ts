/**
 * Patterns by the words that they may begin with, so that a text is gone through once, however many patterns there are.
 * A word's key is its leading letters in lower case; "#" stands for one that begins with a digit.
 */
export class WordIndex<T> {
  private readonly byKey = new Map<string, { readonly pattern: RegExp; readonly entry: T; readonly next: number }[]>();
  /** Which pairs of first letters any key begins with (27 * first + second; 0 for none): most words are told by these alone. */
  private readonly beginnings = new Uint8Array(27 * 27);

  /**
   * @param entries each with the keys of the words that its pattern may begin with; `next`, where the pattern has more
   * words, are the letters that the second may begin with
   */
  constructor(entries: readonly { readonly pattern: RegExp; readonly keys: readonly string[]; readonly entry: T; readonly next?: string | undefined }[]) {
    for (const { pattern, keys, entry, next } of entries) {
      const sticky = { pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, "")}y`), entry, next: next === undefined ? ANY : lettersIn(next) };
      for (const key of keys) {
        this.beginnings[27 * letterNumber(key.charCodeAt(0)) + letterNumber(key.charCodeAt(1))] = 1;
        const known = this.byKey.get(key);
        if (known) known.push(sticky);
        else this.byKey.set(key, [sticky]);
      }
    }
  }

  /** Calls `found` for every pattern that matches at the beginning of a word. */
  scan(text: string, found: (match: RegExpExecArray, entry: T) => void): void {
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === DIGIT) {
        this.matchAt(text, at, "#", found);
        at = wordEnd(text, at);
      } else if (kind === LETTER) {
        const end = lettersEnd(text, at);
        if (this.beginnings[27 * letterNumber(code) + letterNumber(text.charCodeAt(at + 1))] === 1) this.matchAt(text, at, text.slice(at, end).toLowerCase(), found);
        at = wordEnd(text, end);
      } else at += 1;
    }
  }

  private matchAt(text: string, at: number, key: string, found: (match: RegExpExecArray, entry: T) => void): void {
    const entries = this.byKey.get(key);
    if (!entries) return;
    const following = 1 << nextLetter(text, at + key.length);
    for (const { pattern, entry, next } of entries) {
      if ((next & following) === 0) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) found(match, entry);
    }
  }
}

const ANY = -1;

/** A bit for each letter of a text, by its number. */
function lettersIn(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << letterNumber(text.charCodeAt(at));
  return mask;
}

/** The number of the letter that the next word begins with; 0 for a digit or the end. */
function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindOf(text.charCodeAt(at)) === OTHER) at += 1;
  return letterNumber(text.charCodeAt(at));
}

const OTHER = 0, LETTER = 1, DIGIT = 2;
/** What each character of the first 128 is; all others are no parts of words here. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z]/.test(String.fromCharCode(code)) ? LETTER : /\d/.test(String.fromCharCode(code)) ? DIGIT : OTHER));

function kindOf(code: number): number {
  return code < 128 ? (KINDS[code] ?? OTHER) : OTHER;
}

/** 1 to 26 for a letter of either case, 0 for anything else. */
function letterNumber(code: number): number {
  return kindOf(code) === LETTER ? code & 31 : 0;
}

function lettersEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === LETTER) end += 1;
  return end;
}

/** The end of letters and digits that stand together: "3Q13", "Q3". */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindOf(text.charCodeAt(end)) !== OTHER) end += 1;
  return end;
}
