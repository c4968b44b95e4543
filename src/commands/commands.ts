import { excelSession } from "../addin/excel-session";
import { libraryState, loadFromWorkbook } from "../addin/library-store";
import { fillNewest } from "./fill-newest";

/** The ribbon's buttons. Excel shows "working" until `completed` is called, so it is called whatever happens. */
async function fillSheets(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await loadFromWorkbook();
    await fillNewest(libraryState, excelSession);
  } catch {
    // The pane, with the library and the reason at hand, is where a failed fill is told and tried again.
    await Office.addin.showAsTaskpane().catch(() => undefined);
  } finally {
    event.completed();
  }
}

/** Under the names that the manifest uses. */
void Office.onReady(() => Office.actions.associate("fillSheets", (event: Office.AddinCommands.Event) => { void fillSheets(event); }));
