import { inSteps } from "../vocabulary/steps";
import { decodeSteps, encodeSteps, LIBRARY_NAMESPACE, StoredLibraryError, type StoredLibrary } from "./library-xml";
import { readXmlParts } from "./xml-parts";

export { decodeLibrary, encodeLibrary, LIBRARY_NAMESPACE, StoredLibraryError, type StoredFiling, type StoredLibrary } from "./library-xml";

/** The library that the open workbook carries as a custom XML part. */
export class WorkbookStorage {
  /** Parts that are known to be readable, by the workbook's identities of them: they are not fetched again to be replaced. */
  private readonly sound = new Set<string>();

  /** @param pause lets others run: a large library is packed and unpacked in steps */
  constructor(private readonly pause: () => Promise<void>) {}

  /**
   * Keeps the library in the workbook, in place of the one it keeps. A part that cannot be read stays beside it. Rejects
   * with the host's error, the former library then still being there.
   */
  async save(context: Excel.RequestContext, library: StoredLibrary): Promise<void> {
    const xml = await inSteps(encodeSteps(library), this.pause);
    const former = await this.readParts(context, this.sound);
    const added = context.workbook.customXmlParts.add(xml);
    added.load("id");
    for (const { part, read } of former) if (!(read instanceof StoredLibraryError)) part.delete();
    await context.sync();
    this.sound.add(added.id);
  }

  /**
   * The library that the workbook carries; null where it carries none.
   * @throws StoredLibraryError where it carries one that cannot be read
   */
  async load(context: Excel.RequestContext): Promise<StoredLibrary | null> {
    let damage: StoredLibraryError | null = null, library: StoredLibrary | null = null;
    for (const { part, read } of await this.readParts(context)) {
      if (read instanceof StoredLibraryError) damage = read;
      else {
        library = read;
        this.sound.add(part.id);
      }
    }
    if (library === null && damage !== null) throw damage;
    return library;
  }

  private async readParts(context: Excel.RequestContext, known?: ReadonlySet<string>): Promise<readonly ReadPart[]> {
    const parts: ReadPart[] = [];
    for (const { part, xml } of await readXmlParts(context, LIBRARY_NAMESPACE, known)) parts.push({ part, read: xml === null ? null : await this.tryDecode(xml) });
    return parts;
  }

  private async tryDecode(xml: string): Promise<StoredLibrary | StoredLibraryError> {
    try {
      return await inSteps(decodeSteps(xml), this.pause);
    } catch (error) {
      if (error instanceof StoredLibraryError) return error;
      throw error;
    }
  }
}

/** A part and what it keeps; null where that was known to be sound and not asked for. */
interface ReadPart {
  readonly part: Excel.CustomXmlPart;
  readonly read: StoredLibrary | StoredLibraryError | null;
}
