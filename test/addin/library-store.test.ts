import { addFiling, currentLibrary, isLibraryReady, libraryReady, loadFromWorkbook, removeFiling, subscribe } from "../../src/addin/library-store";
import { SAMPLE_FILINGS } from "../../src/addin/sample";

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

  it("takes filings and gives them up, and tells its listeners", () => {
    let heard = 0;
    const stop = subscribe(() => (heard += 1));
    const [sample] = SAMPLE_FILINGS;
    const again = addFiling("copy.txt", new TextEncoder().encode(sample?.text));
    expect([again.outcome, heard]).toEqual(["duplicate", 0]);
    expect(addFiling("empty.txt", new Uint8Array())).toMatchObject({ outcome: "unreadable", message: expect.stringMatching(/^(?=.*empty\.txt).*\.$/) as string });
    expect(removeFiling("000_f55c8f11b4820f11.txt")?.report.form).toBe("CORRESP");
    expect(currentLibrary().entries).toHaveLength(1);
    expect(heard).toBeGreaterThan(0);
    stop();
  });
});
