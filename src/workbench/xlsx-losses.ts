/** Parts of a package that are not read, by their paths. */
const PARTS: readonly (readonly [path: RegExp, words: string])[] = [
  [/^xl\/charts\/chart/, "charts"],
  [/^xl\/media\//, "pictures"],
  [/^xl\/pivotTables\//, "pivot tables"],
  [/^xl\/slicers\//, "slicers"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/threadedComments\//, "threaded comments (their first words are kept as notes)"],
  [/^xl\/vbaProject/, "macros"],
];

/** What is not read of sheets, tables and texts, by their elements. */
const ELEMENTS: readonly (readonly [element: RegExp, words: string])[] = [
  [/<(?:\w+:)?dataValidations?[\s>]/, "lists and rules for what may be typed"],
  // A table's own buttons are kept, what they filter by is not.
  [/<(?:\w+:)?filterColumn\b[^>]*(?<!\/)>|<worksheet\b[\s\S]*<(?:\w+:)?autoFilter[\s>/]/, "filters"],
  [/<cfRule [^>]*type="(?!expression)/, "colours that follow other rules than formulas"],
  [/<sheetProtection[\s/]/, "sheet protection"],
  [/\soutlineLevel="[1-9]/, "grouped rows and columns"],
  [/<(?:\w+:)?si>\s*<(?:\w+:)?r>/, "looks of single words in a cell (the words are kept)"],
];

/** What a file holds that a person would miss in one saved from here. */
export function lossesOf(paths: readonly string[], texts: readonly string[]): readonly string[] {
  return [
    ...PARTS.flatMap(([path, words]) => (paths.some((each) => path.test(each)) ? [words] : [])),
    ...ELEMENTS.flatMap(([element, words]) => (texts.some((xml) => element.test(xml)) ? [words] : [])),
  ];
}
