/** How wide the printable ASCII characters of Calibri are, from the space on, in hundredths of a digit. Read off Carlito, which has Calibri's measures. */
const WIDTHS = [
  45, 64, 79, 98, 100, 141, 135, 44, 60, 60, 98, 98, 49, 60, 50, 76, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 53, 53, 98, 98, 98, 91,
  176, 114, 107, 105, 121, 96, 91, 124, 123, 50, 63, 103, 83, 169, 127, 131, 102, 133, 107, 91, 96, 127, 112, 176, 102, 96, 92, 61, 76, 61, 98, 98,
  57, 95, 104, 83, 104, 98, 60, 93, 104, 45, 47, 90, 45, 158, 104, 104, 104, 104, 69, 77, 66, 104, 89, 141, 85, 89, 78, 62, 91, 62, 98,
];
const FIRST = 32, OTHER = 100, EM_DASH = "\u2014", EM_DASH_WIDTH = 179;
/** What bold type takes more. */
const BOLD = 1.03;
/** A cell's inner margin, in digits, and how much of the rest is counted on: hosts draw and break text a little differently. */
const MARGIN = 0.8, SAFETY = 0.97;

/** How wide a text of the normal size is, in digits, as column widths are counted. */
export function widthOf(text: string, isBold = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS[character.charCodeAt(0) - FIRST] ?? (character === EM_DASH ? EM_DASH_WIDTH : OTHER);
  return (width / 100) * (isBold ? BOLD : 1);
}

/** The room for text in a column of that width, in digits. */
export function roomIn(width: number): number {
  return Math.max(1, (width - MARGIN) * SAFETY);
}

/** How many lines a text takes where each has that much room, in digits, broken at words. */
export function linesOf(text: string, room: number, isBold = false): number {
  const space = widthOf(" ", isBold);
  let lines = 1, used = 0;
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word, isBold);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/** A text cut at a word to the room there is, with an ellipsis where something is left off. */
export function shortened(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let end = 0, left = room - widthOf("…");
  while (end < text.length && (left -= widthOf(text.charAt(end))) >= 0) end += 1;
  const word = text.slice(0, end + 1).search(/\s+\S*$/);
  return `${text.slice(0, word > 0 ? word : end)}…`;
}
