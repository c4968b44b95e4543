/** A rectangle of a sheet whose cells all have the same value; rows and columns count from 0. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: T;
}

/**
 * Covers a rectangle of cells with blocks of equal cells, so that a look is set for a block at once and not cell by
 * cell. Cells for which `valueOf` gives null are left out.
 * @param oneRow blocks of these values never span two rows (a border is drawn under each row)
 */
export function blocksOf<C, T>(cells: readonly (readonly C[])[], valueOf: (cell: C) => T | null, oneRow: (value: T) => boolean = () => false): readonly Block<T>[] {
  const finished: Block<T>[] = [];
  let open = new Map<string, Block<T>>();
  cells.forEach((line, row) => {
    const next = new Map<string, Block<T>>();
    for (const run of runsOf(line, valueOf)) {
      const key = `${run.column}:${run.columns}`;
      const above = open.get(key);
      if (above && above.value === run.value && !oneRow(run.value)) {
        next.set(key, { ...above, rows: above.rows + 1 });
        open.delete(key);
      } else {
        next.set(key, { row, column: run.column, rows: 1, columns: run.columns, value: run.value });
      }
    }
    finished.push(...open.values());
    open = next;
  });
  return [...finished, ...open.values()];
}

function runsOf<C, T>(line: readonly C[], valueOf: (cell: C) => T | null): readonly { readonly column: number; readonly columns: number; readonly value: T }[] {
  const runs: { column: number; columns: number; value: T }[] = [];
  line.forEach((cell, column) => {
    const value = valueOf(cell), last = runs[runs.length - 1];
    if (value === null) return;
    if (last && last.value === value && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1, value });
  });
  return runs;
}
