import { readCover } from "../../src/filing/cover";
import { ReadError } from "../../src/filing/decode";
import { readFiling } from "../../src/filing/read-filing";
import { RELEASE_8K, seedBytes } from "../support/seeds";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a filing", () => {
  it("says who filed what and when, by its cover", () => {
    const cover = readCover(readFiling(RELEASE_8K, seedBytes(RELEASE_8K)));
    expect(cover).toEqual({
      form: "8-K",
      registrant: { name: "LivePerson, Inc.", ticker: "LPSN", cik: null, fileNumber: "000-30141" },
      date: "2013-11-06",
      items: ["2.02", "9.01"],
      exhibits: ["99.1"],
    });
  });

  it("has the form and the release attached to it as two documents", () => {
    const { documents } = readFiling(`folder/${RELEASE_8K}`, seedBytes(RELEASE_8K));
    expect(documents.map(({ type }) => type)).toEqual(["8-K", "EX-99.1"]);
  });

  it("is named without its folders", () => {
    expect(readFiling("C:\\filings\\a.txt", bytes("Some text")).file).toBe("a.txt");
  });

  it("written in windows-1252 keeps its dashes and quotes", () => {
    expect(readFiling("old.txt", new Uint8Array([0x41, 0x96, 0x92, 0x42])).source).toBe("A\u2013\u2019B");
  });

  it("re-coded to UTF-8 as if it were Latin-1 keeps its dashes and quotes, each at its place", () => {
    const { source } = readFiling("old.htm", bytes("It\u0092s 5 \u0096 6\u00a0%"));
    expect(source).toBe("It\u2019s 5 \u2013 6\u00a0%");
  });

  it.each([
    ["empty-file", new Uint8Array()],
    ["empty-file", bytes(" \n\t ")],
    ["binary-file", bytes("%PDF-1.7 ...")],
    ["binary-file", new Uint8Array([1, 2, 0, 4])],
  ])("that is no document is refused as %s with a sentence that says what to do", (code, content) => {
    let caught: unknown;
    try {
      readFiling("x.bin", content);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ReadError);
    expect(caught).toMatchObject({ code });
    expect((caught as ReadError).message).toMatch(/^x\.bin .*\./);
  });
});
