import JSZip from "jszip";
import { decodeLibrary, LIBRARY_NAMESPACE, type StoredLibrary } from "./library-xml";

/**
 * The library that an .xlsx file carries; null where it carries none.
 * @throws StoredLibraryError where it carries one that cannot be read, and an error where the file is no .xlsx
 */
export async function readXlsxLibrary(bytes: Uint8Array): Promise<StoredLibrary | null> {
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw new Error("This file is not an Excel workbook (.xlsx).");
  });
  for (const entry of archive.file(/^customXml\/item\d+\.xml$/)) {
    const xml = await entry.async("string");
    if (xml.includes(LIBRARY_NAMESPACE)) return decodeLibrary(xml);
  }
  return null;
}
