import JSZip from "jszip";
import type { AddInIdentity, BookData, NameData, PrintPlaces, TableData, XmlPartData } from "./book-data";
import { lossesOf } from "./xlsx-losses";
import { readNames, readPrintPlaces, withNames } from "./xlsx-names";
import { readTable, tablePart } from "./xlsx-tables";
import { attribute, elementsOf, XML_HEAD } from "./xlsx-xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const THEME = "xl/theme/theme1.xml";
const WORKBOOK = "xl/workbook.xml", WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels", ROOT_RELATIONS = "_rels/.rels", TYPES = "[Content_Types].xml";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const MICROSOFT_RELATIONS = "http://schemas.microsoft.com/office/2011/relationships";

/** Marks the first cell of a spilled formula as a dynamic array ([MS-XLSX] 2.4.55, XLDAPR). */
const DYNAMIC_ARRAYS = `${XML_HEAD}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** What exceljs does not write, by sheet in order: identities, tables, and the cells whose formulas spill. */
export interface SheetMarks {
  readonly id: string | null;
  /** "A5" */
  readonly spilling: readonly string[];
  readonly tables: readonly TableData[];
}

/** What else of a workbook exceljs does not write. */
export interface BookMarks extends Pick<BookData, "names" | "theme" | "xmlParts" | "settings"> {
  /** The namespace of the add-in's functions. */
  readonly namespace: string;
}

const GUID = /^\{[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}\}$/i;

/** Adds to a file of exceljs: sheets' identities, tables, dynamic arrays, names, custom XML parts and the add-in's settings. */
export async function completePackage(bytes: ArrayBuffer | Uint8Array, sheets: readonly SheetMarks[], { names, theme, namespace, xmlParts, settings }: BookMarks, addIn: AddInIdentity): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const paths = await sheetPaths(archive);
  let tableCount = 0;
  for (const [index, { id, spilling, tables }] of sheets.entries()) {
    const path = paths[index];
    if (path === undefined) continue;
    await markSheet(archive, path, id, spilling);
    if (tables.length > 0) await addTables(archive, path, tables, tableCount);
    tableCount += tables.length;
  }
  if (theme !== null) archive.file(THEME, theme);
  archive.file(WORKBOOK, withNames(await read(archive, WORKBOOK), names, namespace));
  if (sheets.some(({ spilling }) => spilling.length > 0)) {
    archive.file("xl/metadata.xml", DYNAMIC_ARRAYS);
    await relate(archive, WORKBOOK_RELATIONS, "rIdArrays", `${OFFICE}/relationships/sheetMetadata`, "metadata.xml");
    await declare(archive, "/xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  }
  for (const [index, part] of xmlParts.entries()) await addXmlPart(archive, index + 1, part);
  if (settings.length > 0) await addSettings(archive, settings, addIn);
  return packed(archive);
}

/** Office's own files have no entries for folders. */
async function packed(archive: JSZip): Promise<Uint8Array> {
  const file = new JSZip();
  for (const [path, entry] of Object.entries(archive.files)) if (!entry.dir) file.file(path, await entry.async("uint8array"), { createFolders: false });
  return file.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function markSheet(archive: JSZip, path: string, id: string | null, spilling: readonly string[]): Promise<void> {
  let xml = await read(archive, path);
  for (const cell of spilling) xml = xml.replace(`<c r="${cell}"`, () => `<c r="${cell}" cm="1"`);
  if (id !== null && GUID.test(id)) xml = xml.replace(/<worksheet\b([^>]*)>/, (_, attributes: string) => `<worksheet${attributes.replace(/\s(?:xmlns:xr|xr:uid)="[^"]*"/g, "")} xmlns:xr="${REVISION}" xr:uid="${id}">`);
  archive.file(path, xml);
}

/** @param before how many tables the workbook's earlier sheets have */
async function addTables(archive: JSZip, sheet: string, tables: readonly TableData[], before: number): Promise<void> {
  const relations = relationsOf(sheet);
  if (!archive.file(relations)) archive.file(relations, `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
  for (const [index, table] of tables.entries()) {
    const number = before + index + 1;
    archive.file(`xl/tables/table${number}.xml`, tablePart(table, number));
    await relate(archive, relations, `rIdTable${number}`, `${OFFICE}/relationships/table`, `../tables/table${number}.xml`);
    await declare(archive, `/xl/tables/table${number}.xml`, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
  }
  const parts = `<tableParts count="${tables.length}">${tables.map((_, index) => `<tablePart r:id="rIdTable${before + index + 1}"/>`).join("")}</tableParts>`;
  await insertBefore(archive, sheet, "</worksheet>", parts);
}

/** "xl/worksheets/_rels/sheet1.xml.rels" for "xl/worksheets/sheet1.xml". */
function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

async function addXmlPart(archive: JSZip, number: number, { id, namespace, xml }: XmlPartData): Promise<void> {
  archive.file(`customXml/item${number}.xml`, xml);
  archive.file(`customXml/itemProps${number}.xml`, `${XML_HEAD}<ds:datastoreItem ds:itemID="${attribute(id)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${attribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`);
  archive.file(`customXml/_rels/item${number}.xml.rels`, `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`);
  await relate(archive, WORKBOOK_RELATIONS, `rIdXml${number}`, `${OFFICE}/relationships/customXml`, `../customXml/item${number}.xml`);
  await declare(archive, `/customXml/itemProps${number}.xml`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
}

/** Settings belong to an add-in: the file keeps them with its identity ([MS-OWEXML] 2.2). */
async function addSettings(archive: JSZip, settings: BookData["settings"], { id, version }: AddInIdentity): Promise<void> {
  const properties = settings.map(([key, json]) => `<we:property name="${attribute(key)}" value="${attribute(json)}"/>`).join("");
  archive.file("xl/webextensions/webextension1.xml", `${XML_HEAD}<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${attribute(id.toUpperCase())}}"><we:reference id="${attribute(id)}" version="${attribute(version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}/relationships"/></we:webextension>`);
  archive.file("xl/webextensions/taskpanes.xml", `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`);
  archive.file("xl/webextensions/_rels/taskpanes.xml.rels", `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${MICROSOFT_RELATIONS}/webextension" Target="webextension1.xml"/></Relationships>`);
  await relate(archive, ROOT_RELATIONS, "rIdPanes", `${MICROSOFT_RELATIONS}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml");
  await declare(archive, "/xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml");
  await declare(archive, "/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml");
}

/** What of a file exceljs does not read. */
export interface PackageExtras extends Pick<BookData, "xmlParts" | "settings"> {
  /** Of each sheet, in order: its identity, null where it has none, its tables, and what it prints. */
  readonly sheets: readonly { readonly id: string | null; readonly tables: readonly TableData[]; readonly places: PrintPlaces }[];
  readonly names: readonly NameData[];
  readonly theme: string | null;
  /** What the file holds that is not read, in a person's words. */
  readonly losses: readonly string[];
}

/**
 * @param namespace the namespace of the add-in's functions: "LPSN"
 * @throws Error, with a sentence for a person, where the bytes are no .xlsx file
 */
export async function readExtras(bytes: Uint8Array, namespace: string): Promise<PackageExtras> {
  const archive = await JSZip.loadAsync(bytes).catch(() => null);
  if (!archive?.file(WORKBOOK)) throw new Error("This file is not an Excel workbook (.xlsx).");
  const workbook = await read(archive, WORKBOOK), places = readPrintPlaces(workbook);
  const sheets: { id: string | null; tables: readonly TableData[]; places: PrintPlaces }[] = [], texts: string[] = [];
  for (const path of await sheetPaths(archive)) {
    const xml = await read(archive, path), id = elementsOf(xml, "worksheet")[0]?.["xr:uid"], tables = await tablesOf(archive, path);
    texts.push(xml, ...tables);
    sheets.push({ id: id !== undefined && GUID.test(id) ? id : null, tables: tables.flatMap((table) => readTable(table) ?? []), places: places.get(sheets.length) ?? {} });
  }
  const strings = await archive.file("xl/sharedStrings.xml")?.async("string");
  return {
    sheets,
    names: readNames(workbook, namespace),
    theme: (await archive.file(THEME)?.async("string")) ?? null,
    xmlParts: await readXmlParts(archive),
    settings: await readSettings(archive),
    losses: lossesOf(Object.keys(archive.files), strings === undefined ? texts : [...texts, strings]),
  };
}

/** The parts of a sheet's tables. */
async function tablesOf(archive: JSZip, sheet: string): Promise<readonly string[]> {
  const relations = await archive.file(relationsOf(sheet))?.async("string");
  const targets = relations === undefined ? [] : elementsOf(relations, "Relationship").filter(({ Type = "" }) => Type.endsWith("/table")).map(({ Target = "" }) => Target);
  const parts: string[] = [];
  for (const target of targets) {
    const part = await archive.file(target.startsWith("/") ? target.slice(1) : target.replace(/^\.\.\//, "xl/"))?.async("string");
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

async function readXmlParts(archive: JSZip): Promise<readonly XmlPartData[]> {
  const parts: XmlPartData[] = [];
  for (const entry of archive.file(/^customXml\/item\d+\.xml$/)) {
    const properties = await archive.file(entry.name.replace("/item", "/itemProps"))?.async("string");
    const id = properties === undefined ? undefined : elementsOf(properties, "datastoreItem")[0]?.["ds:itemID"];
    const namespace = properties === undefined ? undefined : elementsOf(properties, "schemaRef")[0]?.["ds:uri"];
    const xml = await entry.async("string");
    parts.push({ id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, namespace: namespace ?? rootNamespace(xml), xml });
  }
  return parts;
}

/** The namespace of the document element, as far as the element itself declares it. */
function rootNamespace(xml: string): string {
  const [, prefix, attributes = ""] = /<(?!\?|!)(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(xml) ?? [];
  const declaration = new RegExp(`\\sxmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(attributes)?.[1] ?? "";
}

async function readSettings(archive: JSZip): Promise<BookData["settings"]> {
  const settings: (readonly [string, string])[] = [];
  for (const entry of archive.file(/^xl\/webextensions\/webextension\d+\.xml$/)) {
    for (const { name, value } of elementsOf(await entry.async("string"), "property")) if (name !== undefined && value !== undefined) settings.push([name, value]);
  }
  return settings;
}

/** Parts of the sheets in the workbook's order: "xl/worksheets/sheet1.xml". */
async function sheetPaths(archive: JSZip): Promise<readonly string[]> {
  const targets = new Map(elementsOf(await read(archive, WORKBOOK_RELATIONS), "Relationship").map(({ Id = "", Target = "" }) => [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`]));
  return elementsOf(await read(archive, "xl/workbook.xml"), "sheet").flatMap((sheet) => targets.get(sheet["r:id"] ?? "") ?? []);
}

function relate(archive: JSZip, path: string, id: string, type: string, target: string): Promise<void> {
  return insertBefore(archive, path, "</Relationships>", `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
}

function declare(archive: JSZip, part: string, type: string): Promise<void> {
  return insertBefore(archive, TYPES, "</Types>", `<Override PartName="${part}" ContentType="${type}"/>`);
}

async function insertBefore(archive: JSZip, path: string, mark: string, text: string): Promise<void> {
  archive.file(path, (await read(archive, path)).replace(mark, () => text + mark));
}

async function read(archive: JSZip, path: string): Promise<string> {
  const text = await archive.file(path)?.async("string");
  if (text === undefined) throw new Error(`The workbook file lacks its part ${path}.`);
  return text;
}
