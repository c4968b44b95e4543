import { addFile, type AddOutcome } from "../../src/addin/add-file";
import { currentLibrary, isLibraryReady, libraryReady, libraryState, loadFromWorkbook } from "../../src/addin/library-store";
import { SAMPLE_FILINGS } from "../../src/addin/sample";

const add = (name: string, content: string): Promise<AddOutcome> => addFile(libraryState, { name, bytes: () => Promise.resolve(new TextEncoder().encode(content)) });

describe("the library of the shared runtime", () => {
  it("has LivePerson's two filings once it is ready, and none before", async () => {
    expect([isLibraryReady(), currentLibrary().entries.length]).toEqual([false, 0]);
    void loadFromWorkbook();
    await libraryReady();
    expect(isLibraryReady()).toBe(true);
    expect(currentLibrary().entries.map(({ report }) => [report.file, report.form, report.registrant.name])).toEqual([
      ["004_ea1ead2fdb1745ca.txt", "8-K", "LivePerson, Inc."],
      ["000_f55c8f11b4820f11.txt", "CORRESP", "LivePerson, Inc."],
    ]);
  });

  it("takes filings and gives them up, tells its listeners, and says in a sentence why a file cannot be read", async () => {
    let heard = 0;
    const stop = libraryState.subscribe(() => (heard += 1));
    const [sample] = SAMPLE_FILINGS;
    expect((await add("copy.txt", sample?.text ?? "")).outcome).toBe("duplicate");
    const sentence = (file: string): unknown => expect.stringMatching(new RegExp(`^(?=.*${file.replace(".", "[.]")}).*[.]$`)) as unknown;
    expect(await add("empty.txt", "")).toMatchObject({ outcome: "unreadable", message: sentence("empty.txt") });
    expect(await add("package.json", "{}")).toMatchObject({ outcome: "unreadable", message: sentence("package.json") });
    expect([heard, libraryState.snapshot().entries.length]).toEqual([0, 2]);
    expect(libraryState.remove("000_f55c8f11b4820f11.txt")?.report.form).toBe("CORRESP");
    expect(currentLibrary().entries).toHaveLength(1);
    expect(heard).toBeGreaterThan(0);
    stop();
  });
});
