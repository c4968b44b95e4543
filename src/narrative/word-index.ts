/**
 * Patterns by the words that they may begin with, so that a text is gone through once, however many patterns there are.
 * A word's key is its leading letters in lower case; "#" stands for one that begins with a digit.
 */
export class WordIndex<T> {
  private readonly byKey = new Map<string, { readonly pattern: RegExp; readonly entry: T }[]>();
  /** Which pairs of first letters any key begins with (27 * first + second; 0 for none): most words are told by these alone. */
  private readonly beginnings = new Uint8Array(27 * 27);

  /** @param entries each with the keys of the words that its pattern may begin with */
  constructor(entries: readonly { readonly pattern: RegExp; readonly keys: readonly string[]; readonly entry: T }[]) {
    for (const { pattern, keys, entry } of entries) {
      const sticky = { pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, "")}y`), entry };
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
      if (isDigit(code)) {
        this.matchAt(text, at, "#", found);
        at = wordEnd(text, at);
      } else if (isLetter(code)) {
        const end = lettersEnd(text, at);
        if (this.beginnings[27 * letterNumber(code) + letterNumber(text.charCodeAt(at + 1))] === 1) this.matchAt(text, at, text.slice(at, end).toLowerCase(), found);
        at = wordEnd(text, end);
      } else at += 1;
    }
  }

  private matchAt(text: string, at: number, key: string, found: (match: RegExpExecArray, entry: T) => void): void {
    const entries = this.byKey.get(key);
    if (!entries) return;
    for (const { pattern, entry } of entries) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) found(match, entry);
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** 1 to 26 for a letter of either case, 0 for anything else. */
function letterNumber(code: number): number {
  return isLetter(code) ? code & 31 : 0;
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** The end of letters and digits that stand together: "3Q13", "Q3". */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
  return end;
}
