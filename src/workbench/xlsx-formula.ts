/** Functions that Excel learnt after its file format was fixed: files name them with a prefix. */
const NEW_FUNCTIONS = ["XLOOKUP", "XMATCH", "LET", "LAMBDA", "UNIQUE", "SORTBY", "SEQUENCE", "RANDARRAY", "TEXTJOIN", "CONCAT", "IFS", "SWITCH", "MAXIFS", "MINIFS", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY", "ISOMITTED", "TOCOL", "TOROW", "VSTACK", "HSTACK", "TAKE", "DROP", "CHOOSECOLS", "CHOOSEROWS", "EXPAND", "WRAPROWS", "WRAPCOLS", "TEXTSPLIT", "TEXTBEFORE", "TEXTAFTER", "VALUETOTEXT", "ARRAYTOTEXT"];
const NEW_SHEET_FUNCTIONS = ["FILTER", "SORT"];

const NEW = new RegExp(`(?<![\\w.])(${[...NEW_FUNCTIONS, ...NEW_SHEET_FUNCTIONS].join("|")})\\(`, "gi");

/** Texts and quoted sheet names, in which nothing is a function. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Applies a change to a formula outside its texts and quoted sheet names. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.split(QUOTED).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}

/**
 * A formula as an .xlsx file holds it: without equals sign, an add-in's functions as "_xldudf_LPSN_REVENUE(" and new
 * functions as "_xlfn.XLOOKUP(".
 */
export function fileFormula(formula: string, namespace: string): string {
  const addIn = new RegExp(`(?<![\\w.])${namespace}\\.([A-Z0-9_.]+)\\(`, "gi");
  return outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(addIn, (_, name: string) => `_xldudf_${namespace}_${name.toUpperCase()}(`)
      .replace(NEW, (_, name: string) => `_xlfn.${NEW_SHEET_FUNCTIONS.includes(name.toUpperCase()) ? "_xlws." : ""}${name.toUpperCase()}(`),
  );
}

/** A formula of an .xlsx file as people write it, with its equals sign. */
export function writtenFormula(formula: string, namespace: string): string {
  const addIn = new RegExp(`_xldudf_${namespace}_`, "gi");
  return `=${outsideQuotes(formula.replace(/^=/, ""), (part) => part.replace(addIn, `${namespace}.`).replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, ""))}`;
}
