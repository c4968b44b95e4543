/** "A" for column 0, "AA" for column 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** "B5" for row 4, column 1 (both counted from 0). */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "A1:J40" for a block of that many rows and columns from A1, or from the given first cell. */
export function blockAddress(row: number, column: number, rows: number, columns: number): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** "B5" with both parts fixed: "$B$5". */
export function fixedAddress(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A sheet's name as formulas write it, always in quotes. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const SHEET_REFERENCE = /'((?:[^']|'')+)'!/g;

/** Whether a formula of a plan reads another sheet. */
export function readsOtherSheet(formula: string): boolean {
  return formula.search(SHEET_REFERENCE) >= 0;
}

/** A link's target and the text that it shows, where that is the sheet's name. */
const LINK_TO_SHEET = /^(=HYPERLINK\("#'((?:[^']|'')+)'![A-Z]+\d+",)"((?:[^"]|"")*)"\)$/;

/** A formula as the named sheet itself writes it: its own cells without their sheet. */
export function onSheet(formula: string, name: string): string {
  return formula.replace(SHEET_REFERENCE, (reference) => (reference === `${quotedSheet(name)}!` ? "" : reference));
}

/** A plan's formula after its sheets got other names. Names that the map lacks stay. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  const renamed = (quoted: string): string | undefined => names.get(quoted.replaceAll("''", "'"));
  const link = LINK_TO_SHEET.exec(formula);
  if (link) {
    const [, head = "", quoted = "", text = ""] = link, name = renamed(quoted.replaceAll(`""`, `"`))?.replaceAll(`"`, `""`);
    if (name === undefined) return formula;
    const isName = text.replaceAll("'", "''") === quoted;
    return `${head.replace(`'${quoted}'`, () => quotedSheet(name))}"${isName ? name : text}")`;
  }
  return formula.replace(SHEET_REFERENCE, (reference, quoted: string) => {
    const name = renamed(quoted);
    return name === undefined ? reference : `${quotedSheet(name)}!`;
  });
}

/** Row and column, both counted from 0, of "B5" or "$B$5". */
export function cellPlace(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", row = "1"] = /^\$?([A-Z]+)\$?(\d+)/.exec(address) ?? [];
  return { row: Number(row) - 1, column: Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
