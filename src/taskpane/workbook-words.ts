import type { FreezeResult, Made, RemoveResult, RestoreResult } from "../addin/workbook-care";
import type { SheetClash } from "../addin/workbook-session";
import type { NoticeContent } from "./notice";
import { countOf, listed } from "./words";

/** Names in a list that are written out; the rest is counted. */
const WRITTEN = 4;

/** "B9, C12 and 3 more". */
export function some(words: readonly string[], most = WRITTEN): string {
  return words.length <= most + 1 ? listed(words) : `${words.slice(0, most).join(", ")} and ${(words.length - most).toLocaleString("en-US")} more`;
}

/** "Income statement: B9 and C12". */
export function clashLine({ sheet, cells }: SheetClash): string {
  return `${sheet}: ${some(cells)}`;
}

/** What each answer to a clash does, in the order of the buttons. */
export function clashChoices(sheets: number): readonly { readonly name: string; readonly does: string }[] {
  const one = sheets === 1;
  return [
    { name: one ? "New sheet" : "New sheets", does: `leaves ${one ? "your sheet as it is and fills a new one" : "your sheets as they are and fills new ones"} beside ${one ? "it" : "them"}.` },
    { name: "Replace", does: `fills ${one ? "the sheet" : "these sheets"} again. What you put in these cells is lost; your cells beside and below stay.` },
    { name: "Cancel", does: "fills nothing." },
  ];
}

export function frozenNotice({ formulas, sheets, waiting }: FreezeResult): NoticeContent {
  const left = waiting.length === 0 ? "" : ` ${countOf(waiting.length, "formula")} ${waiting.length === 1 ? "has" : "have"} no value yet and stayed: ${placed(waiting)}. Freeze again when ${waiting.length === 1 ? "it has" : "they have"}.`;
  if (formulas === 0) return waiting.length > 0 ? { intent: "warning", title: "Nothing was frozen.", text: left.trim() } : { intent: "info", text: "No formula here asks Tieout, so there was nothing to freeze." };
  return { intent: waiting.length > 0 ? "warning" : "success", title: `${countOf(formulas, "formula")} frozen to values`, text: `on ${some(sheets)}. Formats, notes and names stayed. The workbook remembers the formulas, also in a copy.${left}` };
}

export function restoredNotice({ formulas, changed, gone }: RestoreResult): NoticeContent {
  const left = changed.length === 0 ? "" : ` ${countOf(changed.length, "cell")} ${changed.length === 1 ? "was" : "were"} changed since and stayed: ${placed(changed)}.`;
  const lost = gone.length === 0 ? "" : ` ${some(gone)} ${gone.length === 1 ? "is" : "are"} no longer in this workbook.`;
  if (formulas === 0) return changed.length + gone.length > 0 ? { intent: "warning", title: "No formula was restored.", text: `${left}${lost}`.trim() } : { intent: "info", text: "No formula in this workbook is frozen, so there was nothing to restore." };
  return { intent: left === "" ? "success" : "warning", title: `${countOf(formulas, "formula")} restored.`, text: `${left}${lost}`.trim() || "Every cell held its frozen value." };
}

/** What is about to be removed, as lines of a list. */
export function madeLines({ whole, shared, names, readers }: Made): readonly string[] {
  return [
    ...(whole.length > 0 ? [`${countOf(whole.length, "sheet")} will be removed: ${some(whole, 12)}.`] : []),
    ...shared.map(({ sheet, cells }) => `${sheet} stays, because ${cells.length === 0 ? "a chart" : some(cells)} on it ${cells.length > 1 ? "are" : "is"} yours; Tieout’s cells on it are cleared.`),
    ...(names.length > 0 ? [`${countOf(names.length, "name")} that lead${names.length === 1 ? "s" : ""} to ${names.length === 1 ? "its figure" : "their figures"} will be removed.`] : []),
    ...(readers.length > 0 ? [`${countOf(readers.length, "formula")} of yours ${readers.length === 1 ? "reads" : "read"} these sheets and will show #REF! or #NAME?: ${placed(readers)}.`] : []),
  ];
}

export function removedNotice({ removed, cleared, names }: RemoveResult, isLibraryToo: boolean): NoticeContent {
  const kept = cleared.length === 0 ? "" : ` On ${some(cleared)} only Tieout’s cells were cleared; yours stayed.`;
  const named = names === 0 ? "" : ` ${countOf(names, "name")} went with ${removed.length === 1 ? "it" : "them"}.`;
  return { intent: "success", title: `${countOf(removed.length, "sheet")} removed.`, text: `${named}${kept} ${isLibraryToo ? "The library is empty now." : "The library stayed."}`.trim() };
}

function placed(cells: readonly { readonly sheet: string; readonly cell: string }[]): string {
  return some(cells.map(({ sheet, cell }) => `${sheet} ${cell}`));
}
