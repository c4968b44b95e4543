/**
 * What an element does to the page's text. `inline` runs within a line; `block` begins and ends one, and so does
 * `paragraph`, whose end tag is often left out; `break` and `rule` (br, hr) end a line and hold nothing, `space` (img)
 * parts words, `nothing` (meta) does nothing; what `raw` elements (script) hold is no markup and is not shown, nor is the line that an SGML `label` (type) begins.
 */
export type Role = "inline" | "block" | "paragraph" | "item" | "break" | "rule" | "space" | "nothing" | "table" | "section" | "row" | "cell" | "preformatted" | "raw" | "label";

/** Marks: what is true of a stretch of text by the elements around it, as bits of a number. */
export const BOLD = 1, UNDERLINE = 2, CENTRED = 4, RAISED = 8, HEADING = 16, HIDDEN = 32;
/** Set at size nothing; an element within may give a size again. */
export const SIZELESS = 64;
/** Takes room but is not seen; an element within may be seen again. */
export const INVISIBLE = 128;
export const ITALIC = 256;
export const ALL_MARKS = 511;
/** Most of a line's text is printed so, told of the whole line once it is read: a word of a comment in bold need not be bold. */
export const MOSTLY_BOLD = 512, MOSTLY_ITALIC = 1024;

export interface Tag {
  readonly name: string;
  readonly role: Role;
  readonly marks: number;
}

const TAGS: readonly (readonly [role: Role, marks: number, names: string])[] = [
  ["inline", 0, "span font a big small ix:nonfraction ix:nonnumeric"],
  ["inline", ITALIC, "i em"],
  ["inline", BOLD, "b strong"],
  ["inline", UNDERLINE, "u ins"],
  ["inline", RAISED, "sup"],
  ["inline", HIDDEN, "ix:header ix:hidden ix:references ix:resources noscript template"],
  ["block", 0, "div ul ol dl dt dd blockquote section article header footer aside main nav address page body form fieldset caption figure"],
  ["block", CENTRED, "center"],
  ["block", HEADING, "h1 h2 h3 h4 h5 h6"],
  ["paragraph", 0, "p"],
  ["item", 0, "li"],
  ["break", 0, "br"],
  ["rule", 0, "hr"],
  ["space", 0, "img input"],
  ["nothing", 0, "meta link col area base wbr param embed source track basefont"],
  ["table", 0, "table"],
  ["section", 0, "thead tbody tfoot"],
  ["row", 0, "tr"],
  ["cell", 0, "td"],
  ["cell", BOLD, "th"],
  ["preformatted", 0, "pre"],
  ["raw", 0, "script style title"],
  ["label", 0, "type sequence filename description"],
];

const BY_NAME: ReadonlyMap<string, Tag> = new Map(TAGS.flatMap(([role, marks, names]) => names.split(" ").map((name): [string, Tag] => [name, { name, role, marks }])));
/** Elements that are none of those above do nothing to the text. */
const OTHER: Tag = { name: "", role: "inline", marks: 0 };

const BITS = 5, MOST_LETTERS = 6;

/** Six letters or fewer as one number, whatever their case; 0 for anything else. Names are looked up without a string of their own. */
function keyOf(source: string, start: number, end: number): number {
  if (end - start > MOST_LETTERS) return 0;
  let key = 0;
  for (let index = start; index < end; index += 1) {
    const letter = source.charCodeAt(index) | 0x20;
    if (letter < 0x61 || letter > 0x7a) return 0;
    key = (key << BITS) | (letter & 0x1f);
  }
  return key;
}

const BY_KEY: ReadonlyMap<number, Tag> = new Map([...BY_NAME.values()].map((tag): [number, Tag] => [keyOf(tag.name, 0, tag.name.length), tag]).filter(([key]) => key !== 0));

/** The element whose name stands at source[start..end). */
export function tagNamed(source: string, start: number, end: number): Tag {
  const key = keyOf(source, start, end);
  return (key === 0 ? BY_NAME.get(source.slice(start, end).toLowerCase()) : BY_KEY.get(key)) ?? OTHER;
}
