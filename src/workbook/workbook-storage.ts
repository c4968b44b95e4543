import { decodeLibrary, encodeLibrary, LIBRARY_NAMESPACE, StoredLibraryError, type StoredLibrary } from "./library-xml";
import { readXmlParts } from "./xml-parts";

export { decodeLibrary, encodeLibrary, LIBRARY_NAMESPACE, StoredLibraryError, type StoredFiling, type StoredLibrary } from "./library-xml";

/**
 * Keeps the library in the workbook as a custom XML part, in place of the one it keeps. A part that cannot be read
 * stays beside it. Rejects with the host's error, the former library then still being there.
 */
export async function saveLibrary(context: Excel.RequestContext, library: StoredLibrary): Promise<void> {
  const former = await readParts(context);
  context.workbook.customXmlParts.add(encodeLibrary(library));
  for (const { part, read } of former) if (!(read instanceof StoredLibraryError)) part.delete();
  await context.sync();
}

/**
 * The library that the workbook carries; null where it carries none.
 * @throws StoredLibraryError where it carries one that cannot be read
 */
export async function loadLibrary(context: Excel.RequestContext): Promise<StoredLibrary | null> {
  const parts = await readParts(context);
  let damage: StoredLibraryError | null = null, library: StoredLibrary | null = null;
  for (const { read } of parts) {
    if (read instanceof StoredLibraryError) damage = read;
    else library = read;
  }
  if (library === null && damage !== null) throw damage;
  return library;
}

interface ReadPart {
  readonly part: Excel.CustomXmlPart;
  readonly read: StoredLibrary | StoredLibraryError;
}

async function readParts(context: Excel.RequestContext): Promise<readonly ReadPart[]> {
  return (await readXmlParts(context, LIBRARY_NAMESPACE)).map(({ part, xml }) => ({ part, read: tryDecode(xml) }));
}

function tryDecode(xml: string): StoredLibrary | StoredLibraryError {
  try {
    return decodeLibrary(xml);
  } catch (error) {
    if (error instanceof StoredLibraryError) return error;
    throw error;
  }
}
