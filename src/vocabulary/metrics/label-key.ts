/** Word pairs that tell a sign, not a measure: "(Loss) income", "income (loss)", "net loss" are all told as income. */
const SIGN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\(loss(?:es)?\)\s*\/?\s*(income|earnings|profit)/g, "$1"],
  [/(income|earnings|profit)\s*\/?\s*\(loss(?:es)?\)/g, "$1"],
  [/\bloss(?:es)?\s*\/\s*(income|earnings)/g, "$1"],
  [/\b(loss|losses) (from operations|from continuing|from discontinued|before|per)/g, "income $2"],
  [/\bnet loss\b/g, "net income"],
  [/\boperating loss\b/g, "operating income"],
  [/\(deficit\)|\(deficiency\)/g, " "],
  [/\((?:used|used (?:in|for|by)|required (?:by|for))\)\s*\/?\s*/g, ""],
  [/\bused (?:in|for)\s*\/\s*(?=provided|generated)/g, ""],
  [/\b(provided|generated) by\s*\/\s*(?:used (?:in|for))?/g, "$1 by "],
  [/\bprovided\s*\/?\s*\(used\)/g, "provided"],
  [/\b\(income\)/g, "income"],
  [/\(decrease\)\s*\/?\s*increase|increase\s*\/?\s*\(decrease\)/g, "increase"],
  [/\(increase\)\s*\/?\s*decrease|decrease\s*\/?\s*\(increase\)/g, "decrease"],
  [/\(gains?\)\s*\/?\s*loss(?:es)?|loss(?:es)?\s*\/?\s*\(gains?\)|gains?\s*\/?\s*\(loss(?:es)?\)|\(loss(?:es)?\)\s*\/?\s*gains?/g, "gain"],
];

/** Marks of footnotes, and brackets that only say how the figures are shown. */
const MARKS = /\(\d{1,2}\)|\[\d{1,2}\]|\*+|[\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079\u207d\u207e]|\((?:unaudited|audited|restated|in (?:thousands|millions|billions|dollars|shares|usd)[^)]*|see notes? [^)]*|notes? \d[^)]*)\)/g;

function makeKey(label: string): string {
  let key = label.toLowerCase().replace(/&/g, " and ").replace(MARKS, " ");
  if (key.includes("(") || key.includes("/") || key.includes("loss")) for (const [pattern, word] of SIGN_WORDS) key = key.replace(pattern, word);
  return key.replace(/[-\u2010\u2011'\u2019]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** Labels repeat from table to table; beyond this many the memory is emptied. */
const MOST_REMEMBERED = 5000;

/** A pure function of a text that keeps its last answers. */
export function remembering<Answer>(make: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = make(text);
      if (answers.size >= MOST_REMEMBERED) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}

/** A label without what does not change its meaning: case, punctuation, footnote marks, sign words. */
export const labelKey: (label: string) => string = remembering(makeKey);

/** A label's key without what filers write either way: spaces ("non interest"), plurals, articles. For comparing only. */
export const matchKey: (label: string) => string = remembering((label) =>
  labelKey(label).replace(/\b(?:the|our|its)\b/g, "").replace(/([a-z]{3})s\b/g, "$1").replace(/ /g, ""));
