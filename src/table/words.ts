/** Whether two words are equal but for at most `most` letters changed, added or lost. Bounded: the words of a label. */
export function nearlyEqual(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return (previous[b.length] ?? 0) <= most;
}

/** The words of a text in lower case, letters only, of three letters or more: what a document is known to write. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? []);
}

/**
 * Joins the two halves of a word that a column border cut: "Adjusted E" + "BITDA", "Net cash pr" + "rovided". A letter
 * seen on both sides is told once where that gives a known word. Halves that are whole words stay two words.
 */
export function joinCutWord(left: string, right: string, known: ReadonlySet<string>): string {
  if (left === "") return right;
  if (right === "") return left;
  if (!/[A-Za-z(]$/.test(left) || !/^[A-Za-z]/.test(right)) return /[/(-]$/.test(left) || /^[)/,.]/.test(right) ? left + right : `${left} ${right}`;
  const tail = /[A-Za-z]+$/.exec(left)?.[0] ?? "", head = /^[A-Za-z]+/.exec(right)?.[0] ?? "";
  const isKnown = (word: string): boolean => known.has(word.toLowerCase());
  const candidates = [0, 1, 2].filter((overlap) => overlap === 0 || left.slice(-overlap).toLowerCase() === right.slice(0, overlap).toLowerCase());
  const whole = (overlap: number): string => tail + head.slice(overlap);
  const best = candidates.find((overlap) => isKnown(whole(overlap)));
  if (best !== undefined) return left + right.slice(best);
  if (isKnown(tail) && isKnown(head)) return `${left} ${right}`;
  return /^[a-z]/.test(right) || /^[A-Z]$/.test(tail) ? left + right : `${left} ${right}`;
}
