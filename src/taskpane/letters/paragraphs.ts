/** A paragraph, and the list that it announces. */
export interface Paragraph {
  readonly words: string;
  readonly items: readonly string[];
}

/** A paragraph of a letter in one list item would be longer than this. Characters. */
const LONGEST_ITEM = 600;

/** The paragraphs of a letter's text, one a line; the lines after one that ends in a colon are its list, up to the sentence's end. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: { words: string; items: string[] }[] = [];
  let isList = false;
  for (const line of text.split(/\n+/).map((each) => each.trim()).filter((each) => each !== "")) {
    const last = paragraphs.at(-1);
    if (isList && last && line.length <= LONGEST_ITEM) {
      last.items.push(line);
      isList = !/[.?!]["”’)]?$/.test(line);
      continue;
    }
    paragraphs.push({ words: line, items: [] });
    isList = line.endsWith(":");
  }
  return paragraphs;
}
