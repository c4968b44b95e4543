import type { Block } from "../../src/filing/blocks";
import { textBlocks } from "../../src/filing/text-blocks";

const proseOf = (text: string, type = "EX-99"): string[] => textBlocks(text, type, [0, text.length]).map((block: Block) => (block.kind === "table" ? "table" : `${block.kind}: ${block.content.text}`));

const RELEASE = `
                      NORTHWIND REPORTS RECORD SECOND QUARTER AND
                         SIX MONTHS FISCAL 2005 RESULTS

ENGLEWOOD CLIFFS, NJ, MAY 9, 2005 -- NORTHWIND, INC., (NASDAQ: NWND), a leading
company, today reported results for the three months ended March 31, 2005,
which AT&amp;T had expected.

Highlights

o Record revenues

o Portfolio purchases with an aggregate face value of $3.5 billion and a
  purchase price of $126 million

- --------------------------------------------------------------------------------
`;

describe("prose of a typed document", () => {
  it("is joined to paragraphs, headings and bullets", () => {
    expect(proseOf(RELEASE)).toEqual([
      "heading: NORTHWIND REPORTS RECORD SECOND QUARTER AND SIX MONTHS FISCAL 2005 RESULTS",
      "paragraph: ENGLEWOOD CLIFFS, NJ, MAY 9, 2005 -- NORTHWIND, INC., (NASDAQ: NWND), a leading company, today reported results for the three months ended March 31, 2005, which AT&T had expected.",
      "heading: Highlights",
      "bullet: Record revenues",
      "bullet: Portfolio purchases with an aggregate face value of $3.5 billion and a purchase price of $126 million",
    ]);
  });

  it("knows where a word behind a line's end stands", () => {
    const paragraph = textBlocks(RELEASE, "EX-99", [0, RELEASE.length])[1];
    if (paragraph?.kind !== "paragraph") throw new Error("no paragraph");
    const start = paragraph.content.text.indexOf("results");
    expect(RELEASE.slice(...paragraph.content.place(start, start + 7))).toBe("results");
  });

  it("keeps titles on lines of their own apart", () => {
    expect(proseOf("    NORTHWIND AND CO.\n    Segment Income Statements\n    (millions)\n")).toEqual(["heading: NORTHWIND AND CO.", "heading: Segment Income Statements", "heading: (millions)"]);
  });

  it("of a letter is joined to paragraphs as that of any document", () => {
    expect(proseOf("Re: Northwind, Inc.\n\nDear Ms. Smith:\n\nWe have reviewed your filing and have\nthe following comments.\n", "unknown")).toContain("paragraph: We have reviewed your filing and have the following comments.");
  });

  it("of a page whose tabs part the columns is read as before", () => {
    const text = "Revenue\t100\t90\nCost of services sold\t50\t40\nIncome\t50\t50\n";
    const [table] = textBlocks(text, "unknown", [0, text.length]);
    expect(table?.kind === "table" && table.grid.origin).toBe("scanned");
  });

  it("whose tabs only move words is read as it was printed", () => {
    const text = "\t\t\t\t1996\t1995\nRevenue\t\t\t\t100\t 90\nCost of services\t\t 50\t 40\nIncome from everything sold\t 50\t 50\n";
    const [table] = textBlocks(text, "unknown", [0, text.length]);
    expect(table?.kind === "table" && table.grid.origin).toBe("text");
    expect(table?.kind === "table" && table.grid.rows[1]?.cells.map((cell) => cell.column)).toEqual([0, 32, 41]);
  });

  it.each(["word ".repeat(60_000), "$ ".repeat(100_000), "(".repeat(200_000), "Net sales 1,234 567 ".repeat(10_000), "Net sales, and\n".repeat(10_000)])("reads a line without an end to its end: %#", (text) => {
    expect(() => textBlocks(text, "EX-99", [0, text.length])).not.toThrow();
  });
});
