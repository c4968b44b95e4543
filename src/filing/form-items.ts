import type { FiledDocument } from "./blocks";

/** A form's own pages are short; a release inside its body is not searched for items. */
const FORM_BLOCKS = 160;

/** The printed lines of a form's own pages, table rows among them. */
export function formLines(form: FiledDocument): string[] {
  return form.blocks.slice(0, FORM_BLOCKS).flatMap((block) => (block.kind === "table" ? block.grid.rows.map((row) => row.cells.map((cell) => cell.content.text).join(" ")) : [block.content.text]));
}

const ITEM = /^\W*item\s+(\d{1,2}(?:\.\d{2})?)(?![\d.]*\d)/i, DOTTED_ITEM = /\bitem\s+(\d{1,2}\.\d{2})\b/gi;
const NOT_USED = /^\W*(?:not applicable|none|inapplicable|n\/?a)\W*$|[.:\u2013\u2014-]\s*(?:not applicable|none|inapplicable)\W*$/i;

/** Items that a Form 8-K reports under: "2.02", or "5" before August 2004. Those marked "not applicable" are left out. */
export function formItems(form: FiledDocument): string[] {
  if (!/^(?:8-K|unknown)/.test(form.type)) return [];
  const found = new Set<string>();
  const lines = formLines(form);
  lines.forEach((text, index) => {
    const leading = ITEM.exec(text)?.[1];
    const unused = NOT_USED.test(text) || [lines[index + 1] ?? "", lines[index + 2] ?? ""].some((next, step, all) => NOT_USED.test(next) && (step === 0 || !ITEM.test(all[0] ?? "")));
    if (leading !== undefined && !unused) found.add(leading);
    for (const match of text.matchAll(DOTTED_ITEM)) found.add(match[1] ?? "");
  });
  return [...found];
}

/** Items in plain words, for a sentence to a person. */
const ITEM_WORDS: Readonly<Record<string, string>> = {
  "1.01": "a material agreement", "1.02": "the end of a material agreement", "2.01": "an acquisition or disposal", "2.02": "results of operations", "2.03": "a new debt", "2.05": "exit costs", "2.06": "impairments",
  "3.01": "a listing notice", "3.02": "a sale of unregistered shares", "4.01": "a change of auditor", "4.02": "past statements that can no longer be relied on", "5.01": "a change of control", "5.02": "directors, officers or their pay",
  "5.03": "charter or bylaws", "5.07": "votes of shareholders", "7.01": "Regulation FD disclosure", "8.01": "other events", "9.01": "exhibits",
  "1": "a change of control", "2": "an acquisition or disposal", "4": "a change of auditor", "5": "other events", "7": "exhibits", "9": "Regulation FD disclosure", "12": "results of operations",
};
const EXHIBITS_ONLY: ReadonlySet<string> = new Set(["9.01", "7"]);

/** "Item 5.02 (directors, officers or their pay)"; the item that only lists exhibits is left out where others stand. */
export function itemWords(items: readonly string[]): string {
  const telling = items.filter((item) => !EXHIBITS_ONLY.has(item));
  return (telling.length > 0 ? telling : items).map((item) => `Item ${item}${ITEM_WORDS[item] === undefined ? "" : ` (${ITEM_WORDS[item]})`}`).join(" and ");
}
