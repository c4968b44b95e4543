import { areaAddress, parseArea } from "./address";
import type { CellEntry, SheetData, TableColumn, TableData } from "./book-data";
import { attribute, attributeText, contentsOf, elementsOf, XML_HEAD } from "./xlsx-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ROWS = 1_048_576, COLUMNS = 16_384;

/** A table's part (xl/tables/table1.xml; ECMA-376 18.5.1.2); null where it is none. */
export function readTable(xml: string): TableData | null {
  const said = elementsOf(xml, "table")[0], area = parseArea(said?.["ref"] ?? "", ROWS, COLUMNS);
  // Files keep the name that formulas use as the "display name".
  const name = said?.["displayName"] ?? said?.["name"];
  if (!said || !area || name === undefined) return null;
  const look = elementsOf(xml, "tableStyleInfo")[0];
  const style = look?.["name"] === undefined ? null : { name: look["name"], firstColumn: isOn(look["showFirstColumn"]), lastColumn: isOn(look["showLastColumn"]), rowStripes: isOn(look["showRowStripes"]), columnStripes: isOn(look["showColumnStripes"]) };
  return {
    name, area, style,
    header: said["headerRowCount"] !== "0",
    totals: Number(said["totalsRowCount"] ?? 0) > 0,
    buttons: elementsOf(xml, "autoFilter").length > 0,
    columns: contentsOf(xml, "tableColumn").map(({ attributes, content }): TableColumn => ({
      name: columnText(attributes["name"] ?? ""),
      formula: formulaIn(content, "calculatedColumnFormula"),
      total: { label: attributes["totalsRowLabel"] ?? null, function: attributes["totalsRowFunction"] ?? null, formula: formulaIn(content, "totalsRowFormula") },
    })),
  };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function formulaIn(xml: string, element: string): string | null {
  const content = contentsOf(xml, element)[0]?.content;
  return content === undefined || content === "" ? null : attributeText(content);
}

/** Files write what a column's name cannot hold by its number: "_x000a_" for a new line. */
function columnText(name: string): string {
  return name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function columnName(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(/\r?\n/g, "_x000a_");
}

/** A table as a file's part; its number is unique in the workbook. */
export function tablePart({ name, area, header, totals, buttons, style, columns }: TableData, number: number): string {
  const ref = areaAddress(area), data = areaAddress({ ...area, lastRow: totals ? area.lastRow - 1 : area.lastRow });
  const column = (each: TableColumn, index: number): string => {
    const inner = `${element("calculatedColumnFormula", each.formula)}${totals ? element("totalsRowFormula", each.total.formula) : ""}`;
    const total = totals ? `${optional("totalsRowLabel", each.total.label)}${optional("totalsRowFunction", each.total.function)}` : "";
    const start = `<tableColumn id="${index + 1}" name="${attribute(columnName(each.name))}"${total}`;
    return inner === "" ? `${start}/>` : `${start}>${inner}</tableColumn>`;
  };
  const flag = (on: boolean): string => (on ? "1" : "0");
  const look = style === null ? "" : `<tableStyleInfo name="${attribute(style.name)}" showFirstColumn="${flag(style.firstColumn)}" showLastColumn="${flag(style.lastColumn)}" showRowStripes="${flag(style.rowStripes)}" showColumnStripes="${flag(style.columnStripes)}"/>`;
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${number}" name="${attribute(name)}" displayName="${attribute(name)}" ref="${ref}"${header ? "" : ' headerRowCount="0"'}${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${header && buttons ? `<autoFilter ref="${data}"/>` : ""}<tableColumns count="${columns.length}">${columns.map(column).join("")}</tableColumns>${look}</table>`;
}

function element(name: string, text: string | null): string {
  return text === null ? "" : `<${name}>${attribute(text)}</${name}>`;
}

function optional(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${attribute(value)}"`;
}

/** A sheet's cells with the headers of its tables as the texts that Excel takes its columns' names to be. */
export function cellsWithHeaders({ cells, tables }: Pick<SheetData, "cells" | "tables">): readonly CellEntry[] {
  const headers = new Map(tables.filter(({ header }) => header).flatMap(({ area, columns }) => columns.map(({ name }, index) => [`${area.row}|${area.column + index}`, { row: area.row, column: area.column + index, name }] as const)));
  if (headers.size === 0) return cells;
  const made = cells.map((cell) => {
    const header = headers.get(`${cell.row}|${cell.column}`);
    headers.delete(`${cell.row}|${cell.column}`);
    return header === undefined || cell.value === header.name ? cell : { ...cell, value: header.name, formula: null, spill: null };
  });
  return [...made, ...[...headers.values()].map(({ row, column, name }): CellEntry => ({ row, column, value: name, formula: null, spill: null, style: null }))];
}
