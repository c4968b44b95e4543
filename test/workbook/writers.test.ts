import ExcelJS from "exceljs";
import JSZip from "jszip";
import { columnName } from "../../src/workbook/cell-address";
import { fillWorkbook } from "../../src/workbook/excel-writer";
import { widthInPoints } from "../../src/workbook/excel-values";
import { joinPlans, planWorkbook } from "../../src/workbook/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan";
import { styleOf } from "../../src/workbook/style-table";
import { writeXlsx } from "../../src/workbook/xlsx-writer";
import { reportOf8k, reportOfLetter } from "../support/seeds";
import { FakeWorkbook, type FakeCell, type FakeSheet } from "./fake-excel";
import { entryOf, FULL_REPORT } from "./fixture";

/** One cell as a person sees it, from either writer, in the same words. */
interface Seen {
  readonly content: string | number;
  readonly numberFormat: string;
  readonly look: string;
  readonly note: string;
}

const plan: WorkbookPlan = joinPlans([planWorkbook(entryOf(FULL_REPORT)), planWorkbook(reportOfLetter(), { library: [reportOfLetter(), reportOf8k()] })]);

function addresses({ cells }: SheetPlan): readonly string[] {
  return cells.flatMap((row, at) => row.map((_, column) => `${columnName(column)}${at + 1}`));
}

function look(parts: Readonly<Record<string, unknown>>): string {
  return Object.entries(parts).filter(([, value]) => value !== undefined && value !== false && value !== 0).map(([key, value]) => `${key}:${String(value)}`).sort().join(" ");
}

const BORDER_WORDS: Readonly<Record<string, string>> = { thin: "Continuous", double: "Double" };

function seenInExcel(sheet: FakeSheet, address: string): Seen {
  const cell: FakeCell = sheet.cell(address);
  const { size, color, horizontal, vertical, ...rest } = cell.look;
  return {
    content: sheet.shown(address),
    numberFormat: cell.numberFormat,
    look: look({ ...rest, size: size ?? 11, color, horizontal: horizontal?.toLowerCase(), vertical: vertical?.toLowerCase() }),
    note: sheet.notes.get(address) ?? "",
  };
}

function seenInFile(cell: ExcelJS.Cell): Seen {
  const { font, alignment, border, fill, numFmt } = cell.style;
  const { value } = cell;
  // The library that reads the file back makes a Date of a number with a date's format.
  const content = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : typeof value === "string" || typeof value === "number" ? value : typeof value === "object" && value !== null && "formula" in value ? `=${value.formula}` : "";
  const rgb = (color?: Partial<ExcelJS.Color>): string | undefined => (color?.argb === undefined ? undefined : `#${color.argb.slice(2)}`);
  const line = (side?: Partial<ExcelJS.Border>): string | undefined => (side?.style === undefined ? undefined : BORDER_WORDS[side.style]);
  const note = cell.note as ExcelJS.Comment | undefined;
  return {
    content,
    numberFormat: numFmt ?? "General",
    look: look({
      bold: font?.bold,
      italic: font?.italic,
      size: font?.size ?? 11,
      color: rgb(font?.color),
      fill: fill?.type === "pattern" ? rgb(fill.fgColor) : undefined,
      horizontal: alignment?.horizontal,
      vertical: alignment?.vertical === "top" ? "top" : undefined,
      wrap: alignment?.wrapText,
      indent: alignment?.indent,
      top: line(border?.top),
      bottom: line(border?.bottom),
    }),
    note: (note?.texts ?? []).map(({ text }) => text).join(""),
  };
}

describe("Excel and the .xlsx file", () => {
  const excel = new FakeWorkbook();
  const file = new ExcelJS.Workbook();

  beforeAll(async () => {
    excel.install();
    await fillWorkbook(plan);
    await file.xlsx.load((await writeXlsx(plan)).buffer as ArrayBuffer);
  });

  it("get the same sheets in the same order", () => {
    expect(excel.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect(file.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
  });

  it.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))("show the same values, formulas, formats and notes on %s", (name, sheet) => {
    const worksheet = file.getWorksheet(name);
    const inExcel = Object.fromEntries(addresses(sheet).map((address) => [address, seenInExcel(excel.sheet(name), address)]));
    const inFile = Object.fromEntries(addresses(sheet).map((address) => [address, worksheet ? seenInFile(worksheet.getCell(address)) : null]));
    expect(inFile).toEqual(inExcel);
  });

  it("show what was planned", () => {
    for (const sheet of plan.sheets) {
      sheet.cells.forEach((row, at) =>
        row.forEach(({ content, style }, column) => {
          const shown = excel.sheet(sheet.name).cell(`${columnName(column)}${at + 1}`);
          const expected = content.kind === "empty" ? undefined : content.kind === "formula" ? { kind: "formula", formula: content.formula } : content;
          expect(shown.content).toEqual(expected);
          expect(shown.look.bold ?? false).toBe(styleOf(style).bold ?? false);
        }),
      );
    }
  });

  it("have the same names, widths, frozen panes and print setup", () => {
    const targets = Object.fromEntries(file.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm")).map(({ name, ranges }) => [name, `=${ranges[0]?.replace(/^([^'!]+)!/, "'$1'!") ?? ""}`]));
    expect(targets).toEqual(Object.fromEntries(excel.names));
    expect(excel.names.size).toBe(plan.names.length);
    for (const sheet of plan.sheets) {
      const inExcel = excel.sheet(sheet.name), worksheet = file.getWorksheet(sheet.name);
      expect(sheet.columnWidths.map((_, column) => inExcel.widths.get(column))).toEqual(sheet.columnWidths.map((_, column) => (worksheet?.getColumn(column + 1).hidden ? 0 : widthInPoints(worksheet?.getColumn(column + 1).width ?? 0))));
      expect(worksheet?.views[0]).toMatchObject({ state: "frozen", xSplit: inExcel.frozen?.columns, ySplit: inExcel.frozen?.rows, showGridLines: inExcel.showGridlines });
      expect([worksheet?.pageSetup.orientation, worksheet?.pageSetup.printTitlesRow]).toEqual([inExcel.orientation.toLowerCase(), inExcel.titleRows.replaceAll("$", "")]);
      expect(worksheet?.properties.tabColor.argb).toBe(`FF${inExcel.tabColor.slice(1)}`);
    }
  });

  it("keep a formula's result in the file, for readers that do not calculate", () => {
    expect(file.getWorksheet("Income statement")?.getCell("B14").value).toMatchObject({ formula: "SUM(B9:B13)", result: 46493 });
  });
});

it("a sheet with a quote in its name is one that Excel can print and open", async () => {
  const [sheet] = plan.sheets;
  if (sheet === undefined) throw new Error("The plan has no sheet.");
  const archive = await JSZip.loadAsync(await writeXlsx({ ...plan, sheets: [{ ...sheet, name: "Holders' equity & 'others' bit", charts: [] }], names: [] }));
  const part = (await archive.file("xl/workbook.xml")?.async("string")) ?? "";
  expect(part).toContain(`&apos;Holders&apos;&apos; equity &amp; &apos;&apos;others&apos;&apos; bit&apos;!$1:$${sheet.print.headerRows}<`);
});

it("the same plan gives the same file, byte for byte", async () => {
  expect(Buffer.compare(await writeXlsx(plan), await writeXlsx(plan))).toBe(0);
});

it("a plan without sheets makes no file, and says why", async () => {
  await expect(writeXlsx({ sheets: [], names: [] })).rejects.toThrow("There is nothing to write");
});
