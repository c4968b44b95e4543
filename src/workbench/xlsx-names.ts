import type { NameData } from "./book-data";
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

/** A workbook's part with names beside those that exceljs wrote. */
export function withNames(workbook: string, names: readonly NameData[], namespace: string): string {
  if (names.length === 0) return workbook;
  const elements = names.map(({ name, reference, sheet, hidden }) => `<definedName name="${attribute(name)}"${sheet === null ? "" : ` localSheetId="${sheet}"`}${hidden ? ' hidden="1"' : ""}>${attribute(fileFormula(reference, namespace))}</definedName>`).join("");
  if (workbook.includes("</definedNames>")) return workbook.replace("</definedNames>", () => `${elements}</definedNames>`);
  // After the sheets, before what follows them (ECMA-376 18.2.27).
  return workbook.replace(/<definedNames\s*\/>|(?=<calcPr\b)/, () => `<definedNames>${elements}</definedNames>`);
}
