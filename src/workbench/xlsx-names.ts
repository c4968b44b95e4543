import { quoteSheet } from "./address";
import type { NameData, PrintPlaces, SheetData } from "./book-data";
import { fileFormula, writtenFormula } from "./xlsx-formula";
import { attribute, attributeText, contentsOf } from "./xlsx-xml";

/** Names that Excel gives itself, for print areas and filters: they belong to what they are of. */
const OWN = /^_xlnm\./i;

/** The names in a workbook's part (xl/workbook.xml): exceljs knows those of single cells and areas only. */
export function readNames(workbook: string, namespace: string): readonly NameData[] {
  return contentsOf(workbook, "definedName").flatMap(({ attributes: { name = "", localSheetId, hidden }, content }): readonly NameData[] => {
    const reference = writtenFormula(attributeText(content), namespace).slice(1);
    if (name === "" || reference === "" || OWN.test(name)) return [];
    return [{ name, reference, sheet: localSheetId === undefined ? null : Number(localSheetId), hidden: hidden === "1" || hidden === "true" }];
  });
}

const PRINT_AREA = "_xlnm.Print_Area", PRINT_TITLES = "_xlnm.Print_Titles";

/** Parts of "'Sheet'!$1:$3,'Sheet'!$A:$A" without the sheet's name, which may hold commas and quotes. */
const PLACES = /(?:'(?:[^']|'')*'|[^',!]+)!([^,]+)/g;

/** What each sheet prints, by the sheet's number: exceljs knows a single area only. */
export function readPrintPlaces(workbook: string): ReadonlyMap<number, PrintPlaces> {
  const places = new Map<number, PrintPlaces>();
  for (const { attributes: { name, localSheetId }, content } of contentsOf(workbook, "definedName")) {
    const number = Number(localSheetId ?? NaN), parts = [...attributeText(content).matchAll(PLACES)].map(([, place = ""]) => place.replace(/\$/g, ""));
    const rows = parts.find((part) => /^\d+:\d+$/.test(part)), columns = parts.find((part) => /^[A-Z]+:[A-Z]+$/i.test(part));
    const found: PrintPlaces = name === PRINT_AREA && parts.length > 0 ? { area: parts.join(",") } : name === PRINT_TITLES ? { ...(rows === undefined ? {} : { titleRows: rows }), ...(columns === undefined ? {} : { titleColumns: columns }) } : {};
    places.set(number, { ...places.get(number), ...found });
  }
  return places;
}

/** The names that stand for what sheets print; exceljs would not double the quotes in a sheet's name. */
export function printNames(sheets: readonly Pick<SheetData, "name" | "print">[]): readonly NameData[] {
  return sheets.flatMap(({ name, print }, sheet) => {
    const { area, titleRows, titleColumns } = print?.places ?? {};
    const reference = (places: readonly string[]): string => places.map((place) => `${quoteSheet(name)}!${place.replace(/([A-Z]+|\d+)/gi, "$$$1")}`).join(",");
    const titles = [titleColumns, titleRows].filter((place) => place !== undefined);
    return [
      ...(area === undefined ? [] : [{ name: PRINT_AREA, reference: reference(area.split(",")), sheet, hidden: false }]),
      ...(titles.length === 0 ? [] : [{ name: PRINT_TITLES, reference: reference(titles), sheet, hidden: false }]),
    ];
  });
}

/** A workbook's part with names beside those that exceljs wrote. */
export function withNames(workbook: string, names: readonly NameData[], namespace: string): string {
  if (names.length === 0) return workbook;
  const elements = names.map(({ name, reference, sheet, hidden }) => `<definedName name="${attribute(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}${hidden ? ' hidden="1"' : ""}>${attribute(fileFormula(reference, namespace))}</definedName>`).join("");
  if (workbook.includes("</definedNames>")) return workbook.replace("</definedNames>", () => `${elements}</definedNames>`);
  // After the sheets, before what follows them (ECMA-376 18.2.27).
  return workbook.replace(/<definedNames\s*\/>|(?=<calcPr\b)/, () => `<definedNames>${elements}</definedNames>`);
}
