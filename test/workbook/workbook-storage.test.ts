import fc from "fast-check";
import JSZip from "jszip";
import { cellMapOf, planWorkbook } from "../../src/workbook/plan-workbook";
import { decodeLibrary, encodeLibrary, LIBRARY_NAMESPACE, StoredLibraryError, WorkbookStorage, type StoredLibrary } from "../../src/workbook/workbook-storage";
import { readXlsxLibrary } from "../../src/workbook/xlsx-library";
import { writeXlsx } from "../../src/workbook/xlsx-writer";
import { FakeExcelError, FakeWorkbook } from "./fake-excel";
import { entryOf, FULL_REPORT } from "./fixture";

const SMALL: StoredLibrary = {
  filings: [{ name: "a & b <c>.txt", text: "Revenue\r\n\f\u0000]]> \ud800 é 漢 \ufffe" }],
  facts: [{ name: "CIK0000000001.json", packed: "H4sI+/=", unreadable: 2, isPartial: true }],
  cells: { "P&L's": { B5: { file: "a & b <c>.txt", cellId: "s1.r1.c0", at: [1, 4], text: "45,192" } } },
  decisions: [{ file: "a & b <c>.txt", cell: "s1.r1.c0", proposed: "45193", answer: "rejected" }],
};
const LARGE: StoredLibrary = { ...SMALL, filings: [{ name: "large.txt", text: "Net (loss) income 1,234\r\n".repeat(5000) }] };

describe("the library in a workbook", () => {
  it("comes back as it was saved, whatever the filing contains", () => {
    // Any UTF-16 text, halves of surrogate pairs included: a scanned page's decoder may leave them.
    const text = fc.string({ unit: "binary", maxLength: 60 }).chain((sound) => fc.constantFrom("", "\ud83d", "\udc00x", "\r\n", "]]>", "&#13;").map((odd) => sound + odd));
    const source = fc.record({ file: text, cellId: text, at: fc.tuple(fc.nat(), fc.nat()), text });
    const library = fc.record({ filings: fc.array(fc.record({ name: text, text }), { maxLength: 4 }), cells: fc.dictionary(text, fc.dictionary(fc.stringMatching(/^[A-Z]{1,2}[1-9]\d?$/), source, { maxKeys: 4, noNullPrototype: true }), { maxKeys: 3, noNullPrototype: true }) });
    fc.assert(
      fc.property(library, (stored) => {
        expect(decodeLibrary(encodeLibrary(stored))).toEqual(stored);
      }),
    );
  });

  it("is compressed when it is large", () => {
    const xml = encodeLibrary(LARGE);
    expect(xml.length).toBeLessThan(4000);
    expect(decodeLibrary(xml)).toEqual(LARGE);
  });

  it("is read after a host rewrote the XML", () => {
    const rewritten = `\ufeff<?xml version="1.0" encoding="utf-8"?>\n${encodeLibrary(SMALL).replace(/xmlns="([^"]*)" encoding="json"/, `encoding='json'\n xmlns='$1'`).replaceAll("'P&amp;L", "&apos;P&#38;L").replaceAll('"', "&quot;").replace(/^<library ([^>]*)>/, (tag) => tag.replaceAll("&quot;", '"'))}\n`;
    expect(decodeLibrary(rewritten)).toEqual(SMALL);
  });

  it.each([
    ["cut off", (xml: string) => xml.slice(0, -20)],
    ["cut inside", (xml: string) => xml.replace(/(.{200}).{40}/, "$1")],
    ["empty", () => ""],
    ["of another version", (xml: string) => xml.replace("library:1", "library:2")],
    ["compressed in another way", (xml: string) => xml.replace(/encoding="[^"]*"/, 'encoding="zip"')],
  ])("is refused in a plain sentence when it is %s", (_, damage) => {
    for (const library of [SMALL, LARGE]) {
      expect(() => decodeLibrary(damage(encodeLibrary(library)))).toThrow(StoredLibraryError);
      expect(() => decodeLibrary(damage(encodeLibrary(library)))).toThrow(/^The library saved in this workbook cannot be read: .*\. It is left in the workbook as it is\.$/);
    }
  });

  it("is refused whole when any letter of a compressed one changed", () => {
    const xml = encodeLibrary(LARGE), start = xml.indexOf(">") + 1, end = xml.lastIndexOf("<") - 2;
    fc.assert(
      fc.property(fc.integer({ min: start, max: end - 1 }), fc.constantFrom("A", "B", "C", "x", "y", "z", "0", "9", "+", "/"), (at, letter) => {
        const damaged = xml.slice(0, at) + letter + xml.slice(at + 1);
        let read: StoredLibrary | null = null;
        try {
          read = decodeLibrary(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(StoredLibraryError);
        }
        // A header byte such as the time changes nothing; what is read is then the whole library.
        if (read !== null) expect(read).toEqual(LARGE);
      }),
    );
  });

  it.each([
    ["no list of filings", `{"cells":{}}`],
    ["a filing without text", `{"filings":[{"name":"a"}],"cells":{}}`],
    ["cells without a place", `{"filings":[],"cells":{"S":{"A1":{"file":"a","cellId":"b","text":"c","at":[1]}}}}`],
    ["company facts without their content", `{"filings":[],"facts":[{"name":"a","unreadable":0,"isPartial":false}],"cells":{}}`],
    ["a list in place of cells", `{"filings":[],"cells":[]}`],
  ])("is refused when it has %s", (_, json) => {
    expect(() => decodeLibrary(`<library xmlns="${LIBRARY_NAMESPACE}" encoding="json">${json}</library>`)).toThrow(StoredLibraryError);
  });
});

describe("saving in the open workbook", () => {
  let excel: FakeWorkbook, pauses: number, storage: WorkbookStorage;
  const open = (): WorkbookStorage => new WorkbookStorage(() => Promise.resolve(void (pauses += 1)));
  beforeEach(() => { [excel, pauses, storage] = [new FakeWorkbook(), 0, open()]; });

  it("replaces the former library, its own and that of the session before", async () => {
    expect(await storage.load(excel.context())).toBeNull();
    await storage.save(excel.context(), LARGE);
    await storage.save(excel.context(), SMALL);
    await open().save(excel.context(), LARGE);
    expect(excel.xmlParts.size).toBe(1);
    expect(await storage.load(excel.context())).toEqual(LARGE);
  });

  it("does not fetch again what it wrote or read itself", async () => {
    await storage.save(excel.context(), LARGE);
    const fetched: string[] = [];
    excel.beforeOperation = (name) => fetched.push(name);
    await storage.save(excel.context(), SMALL);
    expect(fetched.filter((name) => name === "xml")).toEqual(["xml"]); // the new part
    const other = open();
    await other.load(excel.context());
    fetched.length = 0;
    await other.save(excel.context(), LARGE);
    expect(fetched.filter((name) => name === "xml")).toEqual(["xml"]);
  });

  it("packs and unpacks a large library in steps, so that others run meanwhile", async () => {
    const filing = (name: string): { name: string; text: string } => ({ name, text: Array.from({ length: 60_000 }, (_, index) => `${name} ${(index * 7919) % 10_007}\n`).join("") });
    const library: StoredLibrary = { ...SMALL, filings: ["one", "two", "three"].map(filing) };
    await storage.save(excel.context(), library);
    expect(pauses).toBeGreaterThan(6);
    pauses = 0;
    expect(await storage.load(excel.context())).toEqual(library);
    expect(pauses).toBeGreaterThan(3);
  });

  it("never throws away what it cannot read", async () => {
    const damaged = encodeLibrary(LARGE).replace("gzip-base64", "unknown");
    excel.xmlParts.set("old", damaged);
    await expect(storage.load(excel.context())).rejects.toThrow("cannot be read");
    await storage.save(excel.context(), SMALL);
    expect(excel.xmlParts.get("old")).toBe(damaged);
    expect(await storage.load(excel.context())).toEqual(SMALL);
  });

  it("keeps the former library when it fails", async () => {
    await storage.save(excel.context(), SMALL);
    excel.beforeOperation = (name) => {
      if (name === "xml") throw new FakeExcelError("GeneralException", "no");
    };
    await expect(storage.save(excel.context(), LARGE)).rejects.toThrow("no");
    excel.beforeOperation = () => undefined;
    expect(await storage.load(excel.context())).toEqual(SMALL);
  });
});

describe("the library in an .xlsx file", () => {
  const plan = planWorkbook(entryOf(FULL_REPORT));
  const stored: StoredLibrary = { filings: [{ name: "release.txt", text: "The filing's text.\r\n\f" }], cells: cellMapOf(plan.sheets) };

  it("is carried beside the sheets", async () => {
    expect(await readXlsxLibrary(await writeXlsx(plan, stored))).toEqual(stored);
    expect(await readXlsxLibrary(await writeXlsx(plan))).toBeNull();
  });

  it("stands where Excel looks for it", async () => {
    const archive = await JSZip.loadAsync(await writeXlsx(plan, stored));
    const text = async (path: string): Promise<string> => (await archive.file(path)?.async("string")) ?? "";
    expect(await text("customXml/itemProps1.xml")).toContain(`ds:uri="${LIBRARY_NAMESPACE}"`);
    expect(await text("customXml/_rels/item1.xml.rels")).toContain('Target="itemProps1.xml"');
    expect(await text("xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
    expect(await text("[Content_Types].xml")).toContain("/customXml/itemProps1.xml");
  });

  it("says so when a file is no workbook", async () => {
    await expect(readXlsxLibrary(new Uint8Array([1, 2, 3]))).rejects.toThrow("not an Excel workbook");
  });
});
