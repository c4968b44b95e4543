import type { Changes } from "./changes";
import { element, reasonOf, tell } from "./element";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What the bar's buttons do to the workbook. */
export interface FileActions {
  readonly save: () => Promise<Uint8Array>;
  /** Resolves with what the file holds that cannot be kept: "charts". */
  readonly open: (bytes: Uint8Array) => Promise<readonly string[]>;
  readonly startNew: () => Promise<void>;
  readonly changes: Changes;
}

interface Sample {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

/** A name that every system takes for a file. */
export function fileName(name: string): string {
  return `${name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "") || "Book1"}.xlsx`;
}

/** What is said after opening, with what the file to be saved will lack. */
export function openedWords(name: string, losses: readonly string[]): string {
  const [last, ...before] = [...losses].reverse();
  if (last === undefined) return `${name} is open.`;
  const list = before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
  return `${name} is open. Its ${list} cannot be shown here and will not be in a file saved from here; the file itself is unchanged.`;
}

function setName(name: string): void {
  element("name", HTMLInputElement).value = name;
  document.title = `${name} - Tieout workbook`;
}

function currentName(): string {
  return element("name", HTMLInputElement).value.trim() || "Book1";
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** New, Open, Save and the samples, and the name of the workbook. */
export function startFileTools({ save, open, startNew, changes }: FileActions): void {
  /** Does what a button says, one thing at a time; a failure is told and leaves the workbook as it was. */
  const run = async (doing: string, failed: string, work: () => Promise<string>): Promise<void> => {
    const tools = [...document.querySelectorAll<HTMLButtonElement>(".tools button, .gallery button")];
    tell(doing);
    for (const tool of tools) tool.disabled = true;
    tell(await work().catch((error: unknown) => `${failed} ${reasonOf(error)}`));
    for (const tool of tools) tool.disabled = false;
  };
  const openAs = async (name: string, bytes: () => Promise<ArrayBuffer>): Promise<void> => {
    if (!(await changes.mayLeave(currentName()))) return;
    await run(`Opening ${name}…`, `${name} could not be opened; the workbook before it is still here.`, async () => {
      const losses = await open(new Uint8Array(await bytes()));
      setName(name.replace(/\.xlsx$/i, ""));
      changes.set(false);
      return openedWords(name, losses);
    });
  };

  element("save", HTMLElement).addEventListener("click", () => void run("Saving…", "The workbook could not be saved.", async () => {
    const name = fileName(currentName());
    download(await save(), name);
    changes.set(false);
    return `${name} was saved where this browser keeps downloads.`;
  }));
  element("new", HTMLElement).addEventListener("click", () => void changes.mayLeave(currentName()).then(async (may) => {
    if (!may) return;
    await run("Starting a new workbook…", "A new workbook could not be started.", async () => {
      await startNew();
      setName("Book1");
      changes.set(false);
      return "This is a new workbook.";
    });
  }));
  const input = element("file", HTMLInputElement);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void openAs(file.name, () => file.arrayBuffer());
    input.value = "";
  });
  element("open", HTMLElement).addEventListener("click", () => { input.click(); });
  element("name", HTMLElement).addEventListener("change", () => { setName(currentName()); });
  startGallery(openAs);
}

/** The samples that the build made, listed when the gallery is first looked at. */
function startGallery(openAs: (name: string, bytes: () => Promise<ArrayBuffer>) => Promise<void>): void {
  const gallery = element("gallery", HTMLElement), list = element("gallery-list", HTMLElement);
  gallery.addEventListener("beforetoggle", () => void (async () => {
    if (list.childElementCount > 0) return;
    const samples = (await (await fetch("/workbench/samples/index.json")).json()) as readonly Sample[];
    list.replaceChildren(...samples.map(({ file, title, text }) => {
      const item = document.createElement("li"), button = document.createElement("button"), name = document.createElement("strong"), words = document.createElement("small");
      button.type = "button";
      name.textContent = title;
      words.textContent = text;
      button.append(name, words);
      button.addEventListener("click", () => {
        gallery.hidePopover();
        void openAs(`${title}.xlsx`, async () => (await fetch(`/workbench/samples/${file}`)).arrayBuffer());
      });
      item.append(button);
      return item;
    }));
  })().catch(() => { tell("The samples could not be listed. Run npm start again."); }));
}
