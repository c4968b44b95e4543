import { makeLibrary } from "../../src/facts/library";
import { adjEbitda, bridge } from "../../src/functions/functions";
import { RELEASE } from "../facts/fixture";
import "./custom-functions";

let ready = false;
let open: () => void = () => undefined;
const opened = new Promise<void>((resolve) => { open = resolve; });
jest.mock("../../src/addin/library-store", () => ({ currentLibrary: () => makeLibrary(ready ? [RELEASE] : []), isLibraryReady: () => ready, libraryReady: () => opened }));

it("cells of a workbook that is opening wait for its library, and answer at once from then on", async () => {
  const early = [adjEbitda("Q3 2013"), bridge("Adjusted EBITDA", "Q3 2013")];
  expect(early.every((cell) => cell instanceof Promise)).toBe(true);
  ready = true;
  open();
  expect(await early[0]).toBe(-248);
  expect(await early[1]).toContainEqual(["Less: Other income", 209]);
  expect(adjEbitda("Q3 2013")).toBe(-248);
});
