/** A rectangle of cells, ends included, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnNumber(name: string): number {
  return Array.from(name.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "A1:B3", or "A1" for one cell. */
export function areaAddress({ row, column, lastRow, lastColumn }: Area): string {
  const first = `${columnName(column)}${row + 1}`;
  return row === lastRow && column === lastColumn ? first : `${first}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** A sheet's name as a formula writes it: quoted unless it is a plain word that is no cell address. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "Sheet1!A1" in parts; the sheet is null where the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: address };
  return { sheet: address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'"), cells: address.slice(bang + 1) };
}

/** Cells, whole columns ("A:C") or whole rows ("1:3") of a sheet of the given size; null where it is no address. */
export function parseArea(cells: string, rows: number, columns: number): Area | null {
  const plain = cells.replace(/\$/g, "");
  const block = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(plain);
  if (block) {
    const rowEnds = [Number(block[2]) - 1, Number(block[4] ?? block[2]) - 1], columnEnds = [columnNumber(block[1] ?? ""), columnNumber(block[3] ?? block[1] ?? "")];
    return Math.min(...rowEnds) < 0 ? null : { row: Math.min(...rowEnds), column: Math.min(...columnEnds), lastRow: Math.max(...rowEnds), lastColumn: Math.max(...columnEnds) };
  }
  const whole = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (whole) return { row: 0, column: columnNumber(whole[1] ?? ""), lastRow: rows - 1, lastColumn: columnNumber(whole[2] ?? "") };
  const lines = /^(\d+):(\d+)$/.exec(plain);
  return lines ? { row: Number(lines[1]) - 1, column: 0, lastRow: Number(lines[2]) - 1, lastColumn: columns - 1 } : null;
}
