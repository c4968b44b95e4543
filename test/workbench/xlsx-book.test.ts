import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { BookData, CellEntry, SheetData, TableData } from "../../src/workbench/book-data";
import { readBook, readFile } from "../../src/workbench/xlsx-read";
import { writeBook } from "../../src/workbench/xlsx-write";

const ADD_IN = { id: "6c1d7f5e-3b0a-4e0e-9a54-2f6c8a1d9b47", version: "1.0.0.0" };
const SHEET_ID = "{0F2E6C1A-77B1-4C5E-9D2F-0123456789AB}";

function cell(row: number, column: number, change: Partial<CellEntry> = {}): CellEntry {
  return { row, column, value: null, formula: null, spill: null, style: null, ...change };
}

function sheet(change: Partial<SheetData> = {}): SheetData {
  return { id: SHEET_ID, name: "Income statement", hidden: false, tabColor: "#1F3864", gridlines: false, frozenRows: 4, frozenColumns: 1, columnWidths: new Map([[0, 240]]), rowHeights: new Map([[0, 28]]), merges: [], cells: [], notes: [], conditional: [], tables: [], print: null, zoom: 1, ...change };
}

function book(change: Partial<BookData> = {}): BookData {
  return { sheets: [sheet()], names: [], active: 0, properties: {}, theme: null, xmlParts: [], settings: [], ...change };
}

async function reopened(data: BookData): Promise<BookData> {
  return readBook(await writeBook(data, "LPSN", ADD_IN), "LPSN");
}

async function partsOf(data: BookData): Promise<ReadonlyMap<string, string>> {
  const archive = await JSZip.loadAsync(await writeBook(data, "LPSN", ADD_IN));
  const parts = new Map<string, string>();
  for (const [path, entry] of Object.entries(archive.files)) if (!entry.dir) parts.set(path, await entry.async("string"));
  return parts;
}

describe("a saved workbook, opened again", () => {
  it("has its values, formulas and looks", async () => {
    const style = { n: { pattern: "#,##0_);(#,##0)" }, bl: 1, cl: { rgb: "#1F3864" }, bg: { rgb: "#DDEBF7" }, ht: 3, bd: { t: { s: 1, cl: { rgb: "#000000" } } }, pd: { l: 20 }, tb: 3 };
    const cells = [
      cell(0, 0, { value: "Revenue" }),
      cell(0, 1, { value: 45192, style }),
      cell(1, 0, { value: true }),
      cell(1, 1, { value: 5190, formula: '=LPSN.ADJ_EBITDA("Q3 2013")' }),
      cell(2, 1, { value: "#N/A", formula: '=LPSN.REVENUE("Q3 2099")' }),
      cell(3, 0, { value: "'quoted <&> text" }),
    ];
    const [opened] = (await reopened(book({ sheets: [sheet({ cells })] }))).sheets;
    expect(opened?.cells.map(({ row, column, value, formula }) => [row, column, value, formula])).toEqual(cells.map(({ row, column, value, formula }) => [row, column, value, formula]));
    expect(opened?.cells[1]?.style).toEqual(style);
  });

  it("has its sheets with identity, colour, frozen panes, widths and heights", async () => {
    const [opened, hidden] = (await reopened(book({ sheets: [sheet({ cells: [cell(0, 0, { value: "x" })] }), sheet({ id: null, name: "Q&A 'old' notes", hidden: true, gridlines: true, frozenRows: 0, frozenColumns: 0, tabColor: null })] }))).sheets;
    expect(opened).toMatchObject({ id: SHEET_ID, name: "Income statement", tabColor: "#1F3864", gridlines: false, frozenRows: 4, frozenColumns: 1 });
    expect(opened?.columnWidths.get(0)).toBe(240);
    expect(opened?.rowHeights.get(0)).toBe(28);
    expect(hidden).toMatchObject({ id: null, name: "Q&A 'old' notes", hidden: true, gridlines: true, frozenRows: 0 });
  });

  it("has its names, notes and merged cells", async () => {
    const data = book({
      sheets: [sheet({ cells: [cell(4, 1, { value: 1 })], notes: [{ row: 4, column: 1, content: "The release prints 103,33.\nThe sum is 103,331." }], merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 3 }] })],
      names: [{ name: "Revenue_Q3_2013", reference: "'Income statement'!$B$5", sheet: null, hidden: false }],
    });
    const opened = await reopened(data);
    expect(opened.names).toEqual(data.names);
    expect(opened.sheets[0]?.notes).toEqual(data.sheets[0]?.notes);
    expect(opened.sheets[0]?.merges).toEqual(data.sheets[0]?.merges);
  });

  it("carries the add-in's library and settings unchanged", async () => {
    const xml = `<library xmlns="urn:tieout:library:1" encoding="json">{"a":"1 &lt; 2 &amp; \\u0085"}</library>`;
    const data = book({ xmlParts: [{ id: "{6B1F0B36-5C3B-4F0E-9A53-7E3D2A1C9F10}", namespace: "urn:tieout:library:1", xml }], settings: [["tieout.sheets", JSON.stringify({ sheets: { [SHEET_ID]: { key: 'a "b" <c>\n' } } })]] });
    const opened = await reopened(data);
    expect(opened.xmlParts).toEqual(data.xmlParts);
    expect(opened.settings).toEqual(data.settings);
  });

  it("spills its tables anew, without leaving old values in their way", async () => {
    const spill = { row: 5, column: 0, lastRow: 6, lastColumn: 1 };
    const cells = [cell(5, 0, { value: "Adj. EBITDA", formula: '=LPSN.BRIDGE("EBITDA")', spill }), cell(5, 1, { value: 1 }), cell(6, 0, { value: "b" }), cell(6, 1, { value: "#N/A" }), cell(7, 0, { value: "below" })];
    const opened = (await reopened(book({ sheets: [sheet({ cells })] }))).sheets[0]?.cells ?? [];
    expect(opened.filter(({ value, formula }) => value !== null || formula !== null).map(({ row, column, formula }) => [row, column, formula])).toEqual([[5, 0, '=LPSN.BRIDGE("EBITDA")'], [7, 0, null]]);
    expect(opened[0]?.spill).toEqual(spill);
  });
});

describe("a saved workbook's file", () => {
  it("marks spilled formulas as dynamic arrays", async () => {
    const parts = await partsOf(book({ sheets: [sheet({ cells: [cell(5, 0, { value: 1, formula: "=SEQUENCE(2)", spill: { row: 5, column: 0, lastRow: 6, lastColumn: 0 } }), cell(6, 0, { value: 2 })] })] }));
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<c r="A6" cm="1"[^>]*><f t="array" ref="A6:A7">_xlfn\.SEQUENCE\(2\)<\/f>/);
    expect(parts.get("[Content_Types].xml")).toContain("/xl/metadata.xml");
  });

  it("declares and relates every part that it adds, once", async () => {
    const parts = await partsOf(book({ xmlParts: [{ id: SHEET_ID, namespace: "urn:a", xml: '<a xmlns="urn:a"/>' }, { id: "{1F2E6C1A-77B1-4C5E-9D2F-0123456789AB}", namespace: "", xml: "<b/>" }], settings: [["k", "1"]] }));
    const types = parts.get("[Content_Types].xml") ?? "", declared = [...types.matchAll(/PartName="([^"]+)"/g)].map(([, name = ""]) => name);
    expect(new Set(declared).size).toBe(declared.length);
    for (const name of ["/customXml/itemProps1.xml", "/customXml/itemProps2.xml", "/xl/webextensions/webextension1.xml", "/xl/webextensions/taskpanes.xml"]) expect(declared).toContain(name);
    for (const name of declared) expect([...parts.keys()]).toContain(name.slice(1));
    const relations = parts.get("xl/_rels/workbook.xml.rels") ?? "", ids = [...relations.matchAll(/\bId="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parts.get("xl/webextensions/webextension1.xml")).toContain(ADD_IN.id);
  });

  it("has Excel calculate it when it is opened, with results that other programs show meanwhile", async () => {
    const parts = await partsOf(book({ sheets: [sheet({ cells: [cell(0, 0, { value: 3, formula: "=1+2" })] })] }));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<f>1+2</f><v>3</v>");
    expect(parts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("a file that is no workbook", () => {
  it("is refused with a sentence", async () => {
    await expect(readBook(new TextEncoder().encode("hello"), "LPSN")).rejects.toThrow("This file is not an Excel workbook (.xlsx).");
  });
});

const FIGURES: TableData = {
  name: "Figures", area: { row: 2, column: 1, lastRow: 5, lastColumn: 3 }, header: true, totals: true, buttons: true,
  style: { name: "TableStyleMedium4", firstColumn: true, lastColumn: false, rowStripes: true, columnStripes: false },
  columns: [
    { name: "Year", formula: null, total: { label: "Total", function: null, formula: null } },
    { name: 'Revenue & "other"\nincome', formula: null, total: { label: null, function: "sum", formula: null } },
    { name: "Growth", formula: 'Figures[[#This Row],[Year]]&"<&>"', total: { label: null, function: "custom", formula: "MAX(Figures[Growth])" } },
  ],
};
const FIGURES_CELLS = [
  ...FIGURES.columns.map(({ name }, index) => cell(2, 1 + index, { value: name })),
  ...[2012, 2013].flatMap((year, index) => [cell(3 + index, 1, { value: year }), cell(3 + index, 2, { value: index + 1 }), cell(3 + index, 3, { value: `${year}<&>`, formula: '=Figures[[#This Row],[Year]]&"<&>"' })]),
  cell(5, 1, { value: "Total" }), cell(5, 2, { value: 3, formula: '=SUBTOTAL(109,Figures[Revenue & "other"\nincome])' }),
];

/** A file with one of its parts changed. */
async function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  archive.file(path, change((await archive.file(path)?.async("string")) ?? ""));
  return archive.generateAsync({ type: "uint8array" });
}

describe("a saved workbook's tables", () => {
  it("keep name, area, columns with their formulas and totals, and style", async () => {
    const opened = await reopened(book({ sheets: [sheet({ tables: [FIGURES], cells: FIGURES_CELLS }), sheet({ id: null, name: "Second", tables: [{ ...FIGURES, name: "More", header: false, totals: false, buttons: false, style: null }], cells: FIGURES_CELLS })] }));
    expect(opened.sheets[0]?.tables).toEqual([FIGURES]);
    expect(opened.sheets[1]?.tables[0]).toMatchObject({ name: "More", header: false, totals: false, style: null });
    expect(opened.sheets[0]?.cells.find(({ row, column }) => row === 3 && column === 3)?.formula).toBe('=Figures[[#This Row],[Year]]&"<&>"');
  });

  it("are declared and related once each, after all else of their sheet, with a number of their own in the workbook", async () => {
    const parts = await partsOf(book({ sheets: [sheet({ tables: [FIGURES], cells: FIGURES_CELLS, notes: [{ row: 0, column: 0, content: "note" }] }), sheet({ id: null, name: "Second", tables: [{ ...FIGURES, name: "More" }], cells: FIGURES_CELLS })] }));
    expect([...parts.keys()].filter((path) => path.startsWith("xl/tables/"))).toEqual(["xl/tables/table1.xml", "xl/tables/table2.xml"]);
    expect(parts.get("xl/tables/table2.xml")).toMatch(/<table [^>]*id="2" name="More" displayName="More" ref="B3:D6"/);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<legacyDrawing [^>]*\/><tableParts count="1"><tablePart r:id="rIdTable1"\/><\/tableParts><\/worksheet>$/);
    expect(parts.get("xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="../tables/table2.xml"');
    for (const name of ["/xl/tables/table1.xml", "/xl/tables/table2.xml"]) expect(parts.get("[Content_Types].xml")?.split(`PartName="${name}"`)).toHaveLength(2);
  });

  it("have the names of their columns as texts in their headers, whatever a person typed there", async () => {
    const years = FIGURES_CELLS.map((each) => (each.row === 2 && each.column === 1 ? { ...each, value: 2013 } : each)).filter(({ row, column }) => row !== 2 || column !== 3);
    const [opened] = (await reopened(book({ sheets: [sheet({ tables: [{ ...FIGURES, columns: FIGURES.columns.map((column, index) => (index === 0 ? { ...column, name: "2013" } : column)) }], cells: years })] }))).sheets;
    expect(opened?.cells.filter(({ row }) => row === 2).map(({ value }) => value)).toEqual(["2013", 'Revenue & "other"\nincome', "Growth"]);
  });
});

describe("a saved workbook's names", () => {
  it("stand for places, figures and formulas, in the workbook or in one sheet", async () => {
    const names = [
      { name: "TaxRate", reference: "0.35", sheet: null, hidden: false },
      { name: "Wide", reference: "'Income statement'!$A:$C", sheet: null, hidden: false },
      { name: "Latest", reference: `OFFSET('Income statement'!$A$1,0,0,COUNTA('Income statement'!$A:$A))&"<&>"`, sheet: 0, hidden: true },
      { name: "Revenue", reference: 'LPSN.REVENUE("Q3 2013")', sheet: null, hidden: false },
    ];
    const data = book({ names, sheets: [sheet({ cells: [cell(0, 0, { value: 1 })], print: { landscape: true, pagesWide: 1, places: { titleRows: "1:6" } } })] });
    expect((await reopened(data)).names).toEqual(names);
    const parts = await partsOf(data), workbook = parts.get("xl/workbook.xml") ?? "";
    expect(workbook.match(/<definedNames>/g)).toHaveLength(1);
    expect(workbook).toContain("<definedName name=\"Revenue\">_xldudf_LPSN_REVENUE(&quot;Q3 2013&quot;)</definedName>");
    expect(workbook).toContain("_xlnm.Print_Titles");
  });
});

describe("a saved workbook's pages and windows", () => {
  it("keep print areas, margins, paper, headers and footers, hidden rows, zoom, the sheet that was shown, title and author, and the theme", async () => {
    const print = { landscape: true, pagesWide: 1, places: { area: "A1:C9,E1:F9", titleRows: "1:6", titleColumns: "A:A" }, others: { pagesTall: 2, paper: 9, centered: { across: true, down: false }, margins: { left: 0.25, right: 0.25, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }, header: "&LDraft & more", footer: "&CPage &P of &N" } };
    const [first, second] = [sheet({ cells: [cell(0, 0, { value: 1 })], rowHeights: new Map([[0, 28], [4, 0]]), print, zoom: 0.85 }), sheet({ id: null, name: "Second", cells: [cell(0, 0, { value: 1 })], print: null })];
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Mine"><a:dk1><a:srgbClr val="101010"/></a:dk1></a:clrScheme></a:themeElements></a:theme>`;
    const data = book({ sheets: [first, second], active: 1, properties: { title: "LPSN model", creator: "An analyst" }, theme });
    const opened = await reopened(data);
    expect(opened.sheets[0]).toMatchObject({ print, zoom: 0.85 });
    expect(opened.sheets[0]?.rowHeights).toEqual(new Map([[0, 28], [4, 0]]));
    expect(opened).toMatchObject({ active: 1, properties: data.properties, theme });
    expect(opened.sheets[1]?.print).toBeNull();
  });

  it("keep what is printed of a sheet with quotes and commas in its name, as Excel writes it", async () => {
    const print = { landscape: true, pagesWide: 1, places: { area: "A1:C9,E1:F9", titleRows: "1:6", titleColumns: "A:B" } };
    const data = book({ sheets: [sheet({ name: "Holders' equity, net", cells: [cell(0, 0, { value: 1 })], print })] });
    expect((await reopened(data)).sheets[0]?.print).toEqual(print);
    const workbook = (await partsOf(data)).get("xl/workbook.xml") ?? "";
    expect(workbook.match(/<definedName [^>]*>[^<]*/g)).toEqual([
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Holders'' equity, net'!$A$1:$C$9,'Holders'' equity, net'!$E$1:$F$9`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Holders'' equity, net'!$A:$B,'Holders'' equity, net'!$1:$6`,
    ]);
  });
});

describe("an opened workbook's colours", () => {
  it("are the theme's, made lighter or darker, and those of Excel's old palette", async () => {
    const workbook = new ExcelJS.Workbook(), worksheet = workbook.addWorksheet("Sheet1");
    // exceljs's own theme: accent 1 is 4F81BD. The expected tints are those that Excel shows for it.
    const fills = { A1: { theme: 4 }, A2: { theme: 4, tint: 0.7999816888943144 }, A3: { theme: 4, tint: -0.249977111117893 }, A4: { theme: 0, tint: -0.1499984740745262 }, A5: { indexed: 13 } };
    for (const [address, color] of Object.entries(fills)) Object.assign(worksheet.getCell(address), { value: 1, fill: { type: "pattern", pattern: "solid", fgColor: color } });
    Object.assign(worksheet.getCell("A6"), { value: 1, font: { color: { theme: 1 } }, border: { top: { style: "thin", color: { theme: 9 } } } });
    const [opened] = (await readBook(new Uint8Array(await workbook.xlsx.writeBuffer()), "LPSN")).sheets;
    const parts = (color: string | null | undefined): number[] => [1, 3, 5].map((at) => parseInt((color ?? "").slice(at, at + 2), 16));
    // Excel rounds twice on its way: a part may be one of 255 beside.
    for (const [index, color] of ["#4F81BD", "#DCE6F1", "#366092", "#D9D9D9", "#FFFF00"].entries()) {
      const shown = parts(opened?.cells[index]?.style?.bg?.rgb);
      parts(color).forEach((part, at) => { expect(Math.abs((shown[at] ?? NaN) - part)).toBeLessThanOrEqual(1); });
    }
    expect(opened?.cells[5]?.style?.bg).toBeUndefined();
    // The colour of plain text is the program's to choose.
    expect(opened?.cells[5]?.style).toMatchObject({ bd: { t: { cl: { rgb: "#F79646" } } } });
    expect(opened?.cells[5]?.style?.cl).toBeUndefined();
  });
});

describe("a saved workbook keeps what an analyst set up", () => {
  const setUp = sheet({
    cells: [cell(0, 0, { value: 1 }), cell(1, 0, { value: "Income statement", formula: `=HYPERLINK("#'Income statement'!A1","Income statement")` })],
    conditional: [{ areas: [{ row: 6, column: 1, lastRow: 39, lastColumn: 2 }], formula: '=B7="✗"', style: { cl: { rgb: "#C00000" }, bg: { rgb: "#FFE5E5" }, bl: 1 } }],
    print: { landscape: true, pagesWide: 1, places: { titleRows: "1:6" } },
  });

  it("colours that follow formulas, print setup and links between sheets", async () => {
    const [opened] = (await reopened(book({ sheets: [setUp] }))).sheets;
    expect(opened?.conditional).toEqual(setUp.conditional);
    expect(opened?.print).toEqual(setUp.print);
    expect(opened?.cells[1]).toMatchObject({ formula: setUp.cells[1]?.formula, value: "Income statement" });
  });

  it("links to the web, as formulas that show the same", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet1").getCell("A1").value = { text: 'The "release"', hyperlink: "https://example.com/release" };
    const opened = await readBook(new Uint8Array(await workbook.xlsx.writeBuffer()), "LPSN");
    expect(opened.sheets[0]?.cells[0]).toMatchObject({ formula: '=HYPERLINK("https://example.com/release","The ""release""")' });
  });
});

describe("opening a file", () => {
  it("says what it holds that a file saved from here will lack", async () => {
    const workbook = new ExcelJS.Workbook(), worksheet = workbook.addWorksheet("Sheet1");
    worksheet.addTable({ name: "Figures", ref: "A1", columns: [{ name: "Year" }], rows: [[2013]] });
    worksheet.getCell("D1").value = { richText: [{ text: "net " }, { text: "loss", font: { bold: true } }] };
    worksheet.getCell("C1").dataValidation = { type: "list", allowBlank: true, formulae: ['"a,b"'] };
    const { losses, book: read } = await readFile(new Uint8Array(await workbook.xlsx.writeBuffer()), "LPSN");
    expect(losses).toEqual(["lists and rules for what may be typed", "looks of single words in a cell (the words are kept)"]);
    expect(read.sheets[0]?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["Year", 2013]));
  });

  it("says that what a table is filtered by is not kept", async () => {
    const bytes = await writeBook(book({ sheets: [sheet({ tables: [FIGURES], cells: FIGURES_CELLS })] }), "LPSN", ADD_IN);
    const filtered = await changed(bytes, "xl/tables/table1.xml", (xml) => xml.replace(/<autoFilter ref="([^"]+)"\/>/, '<autoFilter ref="$1"><filterColumn colId="0"><filters><filter val="2013"/></filters></filterColumn></autoFilter>'));
    expect((await readFile(filtered, "LPSN")).losses).toEqual(["filters"]);
  });

  it("says nothing of a file made here", async () => {
    expect((await readFile(await writeBook(book(), "LPSN", ADD_IN), "LPSN")).losses).toEqual([]);
  });
});
