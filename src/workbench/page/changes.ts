import type { Engine } from "../engine";
import { element } from "./element";

/** What changes a workbook's own contents. */
const CHANGE = /^(?:sheet\.mutation\.(?:set-range-values|insert-|remove-(?:row|col|sheet|worksheet)|delete-|move-|set-worksheet-(?:name|order|col-width|row-height|hidden)|set-(?:frozen|tab-color)|add-worksheet-merge|update-note)|formula\.mutation\.(?:set|remove)-defined-name)/;

/** Whether there is something to save, and the words for it beside the workbook's name. */
export class Changes {
  private isChanged = false;

  constructor(engine: Engine) {
    engine.grid.commands.onCommandExecuted(({ id }, options) => {
      if (options?.fromFormula !== true && CHANGE.test(id)) this.set(true);
    });
    window.addEventListener("beforeunload", (event) => { if (this.isChanged) event.preventDefault(); });
  }

  set(isChanged: boolean): void {
    if (this.isChanged === isChanged) return;
    this.isChanged = isChanged;
    element("changed", HTMLElement).textContent = isChanged ? "Not saved" : "";
  }

  /** Whether the workbook may go: at once where all is saved, else as the person answers. */
  async mayLeave(name: string): Promise<boolean> {
    if (!this.isChanged) return true;
    const dialog = element("ask", HTMLDialogElement);
    element("ask-text", HTMLElement).textContent = `“${name}” has changes that are not saved as a file. They will be lost, with the filings in its library.`;
    dialog.returnValue = "stay";
    dialog.showModal();
    await new Promise((resolve) => { dialog.addEventListener("close", resolve, { once: true }); });
    return dialog.returnValue === "leave";
  }
}
