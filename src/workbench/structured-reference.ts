/** Letters that a column's name has a sign before in a formula. */
const SPECIAL = /[[\]#'@]/g;

/** A column's name as formulas write it between brackets. */
function bracketed(name: string): string {
  return `[${name.replace(SPECIAL, (letter) => `'${letter}`)}]`;
}

/** Where the brackets that open at `start` close; null where they do not. */
function closing(formula: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && (depth -= 1) === 0) return at + 1;
  }
  return null;
}

/**
 * A formula with a table's column under its new name: =SUM(Figures[Sales]) as =SUM(Figures[Revenue]), and
 * =Figures[[#This Row],[Sales]] as =Figures[[#This Row],[Revenue]]. Texts in quotes stay.
 */
export function withColumnRenamed(formula: string, table: string, from: string, to: string): string {
  const start = new RegExp(`"(?:[^"]|"")*"|(?<![\\w.])${table.replace(/[.*+?^\${}()|[\]\\]/g, "\\$&")}(?=\\[)`, "gi");
  const before = bracketed(from).toLowerCase();
  let made = "", end = 0;
  for (const { 0: found, index } of formula.matchAll(start)) {
    const opening = index + found.length, close = found.startsWith('"') || index < end ? null : closing(formula, opening);
    if (close === null) continue;
    const inside = formula.slice(opening, close);
    // The reference is a list of bracketed words, or one alone.
    const renamed = inside.toLowerCase() === before ? bracketed(to) : inside.replace(/\[(?:'.|[^[\]'])*\]/g, (part) => (part.toLowerCase() === before ? bracketed(to) : part));
    made += formula.slice(end, opening) + renamed;
    end = close;
  }
  return made + formula.slice(end);
}
