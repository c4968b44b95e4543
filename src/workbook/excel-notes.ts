import type { ExcelSupport } from "./excel-support";

/** A note or comment as it stands on a sheet. */
export interface PresentNote {
  /** "C7". */
  readonly address: string;
  readonly content: string;
  readonly remove: () => void;
}

/** Queues the loading of a sheet's notes; after the next request, the function it returns queues where they stand; after one more, the function that returns tells them. */
export function loadNotes(sheet: Excel.Worksheet, support: ExcelSupport): () => () => readonly PresentNote[] {
  const collection = support.notes ? sheet.notes : support.comments ? sheet.comments : null;
  collection?.load("items/content");
  return () => {
    const items = (collection?.items ?? []).map((item) => {
      const location = item.getLocation();
      location.load("address");
      return { item, location };
    });
    return () => items.map(({ item, location: { address } }) => ({ address: address.slice(address.lastIndexOf("!") + 1).replaceAll("$", ""), content: item.content, remove: () => item.delete() }));
  };
}

/** The notes of several sheets: two requests. */
export async function readNotes(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], support: ExcelSupport): Promise<readonly (readonly PresentNote[])[]> {
  if (sheets.length === 0) return [];
  const loading = sheets.map((sheet) => loadNotes(sheet, support));
  await context.sync();
  const located = loading.map((locate) => locate());
  await context.sync();
  return located.map((tell) => tell());
}
