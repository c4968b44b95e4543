import fc from "fast-check";
import { isParagraph, type Filing, type GridRow } from "../../src/filing/blocks";
import { formatPdfText, type PdfRun } from "../../src/filing/pdf-text";
import { readFiling } from "../../src/filing/read-filing";

/** Letters as wide as a typewriter's of this size are. */
const letters = (text: string, size: number): number => text.length * size * 0.5;

function run(text: string, x: number, y: number, change: Partial<PdfRun> = {}): PdfRun {
  const size = change.size ?? 10;
  return { text, x, y, size, width: letters(text, size), bold: false, ...change };
}

/** A figure that ends at `right`. */
const figure = (text: string, right: number, y: number, size = 10): PdfRun => run(text, right - letters(text, size), y, { size });

function read(...pages: (readonly PdfRun[])[]): Filing {
  return readFiling("x.pdf", new TextEncoder().encode(formatPdfText({ pages: pages.map((runs) => ({ width: 612, height: 792, runs })) })));
}

function paragraphs(filing: Filing): string[] {
  return filing.documents.flatMap((document) => document.blocks.filter(isParagraph).map((block) => `${block.kind}: ${block.content.text}`));
}

function rows(filing: Filing): GridRow[] {
  return filing.documents.flatMap((document) => document.blocks.flatMap((block) => (isParagraph(block) ? [] : block.grid.rows)));
}

const texts = (filing: Filing): string[][] => rows(filing).map((row) => row.cells.map((cell) => cell.content.text));

describe("a PDF's table", () => {
  it("has a cell for each figure, its \"$\" and its bracket with it, and a raised mark beside it", () => {
    const table = read([
      figure("2021", 400, 100), figure("2020", 480, 100),
      run("Sales", 50, 120), run("$", 350, 120), figure("1,234", 400, 120), run("$", 430, 120), figure("987", 480, 120),
      run("Other", 50, 134), run("(", 380, 134), run("56", 385, 134), run(")", 400, 134), run("\u2014", 475, 134),
      run("Tax", 50, 148), run("1", 385, 148), run("20", 390, 148), run("1", 401, 144, { size: 6 }), figure("44", 480, 148),
    ]);
    expect(texts(table)).toEqual([["2021", "2020"], ["Sales", "$ 1,234", "$ 987"], ["Other", "(56)", "\u2014"], ["Tax", "120", "1", "44"]]);
  });

  it("keeps two columns apart that touch, though they were printed in one stroke", () => {
    const table = read([run("Revenue", 50, 100), run("1,234,5679,876,543", 300, 100), run("Costs", 50, 114), run("1,200 9,800 77", 300, 114)]);
    expect(texts(table)).toEqual([["Revenue", "1,234,567", "9,876,543"], ["Costs", "1,200", "9,800", "77"]]);
    const dates = read([run("March 31, December 31,", 300, 86), run("Revenue", 50, 100), figure("5", 345, 100), figure("6", 400, 100), run("Costs", 50, 114), figure("7", 345, 114), figure("8", 400, 114)]);
    expect(texts(dates)[0]).toEqual(["March 31,", "December 31,"]);
  });

  it("joins a label that goes over several lines, wherever its figures stand, and leaves headings alone", () => {
    const at = (y: number): PdfRun[] => [figure("11", 400, y), figure("22", 480, y)];
    const table = read([
      run("Costs:", 50, 100),
      run("Cost of revenue, exclusive of", 50, 120), run("depreciation shown below", 50, 131), ...at(131),
      run("Depreciation and", 50, 151), ...at(151), run("amortization", 50, 162),
      run("Impairment of goodwill and", 50, 182), ...at(187.5), run("Other Assets", 50, 193),
      run("Interest", 50, 213), ...at(213),
      run("Taxes", 50, 233), ...at(233),
    ]);
    expect(texts(table).map(([label]) => label)).toEqual(["Cost of revenue, exclusive of depreciation shown below", "Depreciation and amortization", "Impairment of goodwill and Other Assets", "Interest", "Taxes"]);
    expect(paragraphs(table)).toEqual(["heading: Costs:"]);
  });

  it("takes its header from the lines over its figures, and leaves the title in the middle of the page out", () => {
    const table = read([
      run("Statements of Income", 256, 80), run("Three Months Ended", 360, 100), run("(in thousands)", 50, 112), run("June 30, 2021", 350, 112), run("June 30, 2020", 430, 112),
      run("Sales", 50, 130), figure("5", 410, 130), figure("6", 490, 130), run("Costs", 50, 142), figure("7", 410, 142), figure("8", 490, 142),
      run("A closing sentence that runs from margin to margin over the whole width of the page.", 50, 170),
    ]);
    expect(texts(table).slice(0, 2)).toEqual([["Three Months Ended"], ["(in thousands)", "June 30, 2021", "June 30, 2020"]]);
    expect(paragraphs(table)).toEqual(["heading: Statements of Income", "paragraph: A closing sentence that runs from margin to margin over the whole width of the page."]);
  });

  it("goes on under a section's heading in the middle of the page, and ends where a title of two lines stands", () => {
    const body = (y: number): PdfRun[] => [run("Line item", 50, y), figure("5", 410, y), figure("6", 490, y)];
    const table = read([figure("2021", 410, 80), figure("2020", 490, 80), run("ASSETS", 255, 110), ...body(130), ...body(144), run("Larkspur Tools, Inc.", 220, 180), run("Cash Flows", 245, 194), ...body(220), ...body(234)]);
    expect(table.documents.flatMap(({ blocks }) => blocks.filter((block) => !isParagraph(block))).map((block) => ("grid" in block ? block.grid.rows.length : 0))).toEqual([4, 2]);
    expect(texts(table)[1]).toEqual(["ASSETS"]);
  });

  it("is one table though a page ends in it, and two where the next page says its header again", () => {
    const body = (y: number): PdfRun[] => [run("Line", 50, y), figure("5", 410, y), figure("6", 490, y)];
    const years = (y: number): PdfRun[] => [figure("2021", 410, y), figure("2020", 490, y)];
    const tables = (filing: Filing): number => filing.documents.flatMap(({ blocks }) => blocks.filter((block) => !isParagraph(block))).length;
    expect(tables(read([...years(80), ...body(100), ...body(114)], [...body(80), ...body(94)]))).toBe(1);
    expect(tables(read([...years(80), ...body(100), ...body(114)], [run("Changes in assets:", 50, 66), ...body(80), ...body(94)]))).toBe(1);
    expect(tables(read([...years(80), ...body(100), ...body(114)], [...years(80), ...body(100)]))).toBe(2);
    expect(tables(read([...years(80), ...body(100), ...body(114)], [run("Cash flows", 50, 60), ...years(80), ...body(100)]))).toBe(2);
  });

  it("is read figure by figure, each in its column and at its place in the text, whatever it says", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }).map((value) => value.toLocaleString("en-US")), fc.integer({ min: 1, max: 99_999 }).map((value) => `(${value.toLocaleString("en-US")})`), fc.constant("\u2014"));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 30 }), (table) => {
      const filing = read(table.flatMap((figures, row) => [run(`Line item ${"abcdefgh".charAt(row % 8)}`, 50, 60 + 14 * row), ...figures.map((text, column) => figure(text, 300 + 100 * column, 60 + 14 * row))]));
      expect(texts(filing).map((row) => row.slice(1))).toEqual(table);
      for (const { cells } of rows(filing)) {
        cells.slice(1).forEach(({ column, span, content }, index) => {
          // Half points from the table's left edge, which is 50 points from the page's.
          expect(column + span).toBe((300 + 100 * index - 50) * 2);
          expect(filing.source.slice(...content.place(0, content.text.length))).toBe(content.text);
        });
      }
    }));
  });
});

describe("a PDF's prose", () => {
  it("is joined to paragraphs: a line goes on where its first word had no room above it", () => {
    const filing = read([
      run("The quick company reported revenue of one hundred million dollars in the", 50, 100),
      run("quarter, and expects more.", 50, 112),
      run("It closed a plant. The plant had been open for a hundred and three years and", 50, 124),
      run("is for sale.", 50, 136),
      run("\u2022 Bookings were up, as they had been in the quarter before this one and in", 60, 160), run("the one before that.", 70, 172),
    ]);
    expect(paragraphs(filing)).toEqual([
      "paragraph: The quick company reported revenue of one hundred million dollars in the quarter, and expects more.",
      "paragraph: It closed a plant. The plant had been open for a hundred and three years and is for sale.",
      "bullet: Bookings were up, as they had been in the quarter before this one and in the one before that.",
    ]);
    expect(filing.source.split("\n")[0]).toBe("The quick company reported revenue of one hundred million dollars in the");
  });

  it("loses the heads, feet and numbers of its pages, and goes on over a page's end", () => {
    const page = (number: number, ...body: PdfRun[]): PdfRun[] => [run("Larkspur Tools", 50, 30), ...body, run(`Page ${number} of 3`, 280, 760)];
    const filing = read(
      page(1, run("This sentence is so long that it fills the line and the page from end to", 50, 700)),
      page(2, run("end and then goes on.", 50, 60), run("The second page says this, in words that fill all of the line it has got.", 50, 90)),
      page(3, run("The third page ends it.", 50, 60)),
    );
    expect(paragraphs(filing)).toEqual(["heading: Larkspur Tools", "paragraph: This sentence is so long that it fills the line and the page from end to end and then goes on.", "paragraph: The second page says this, in words that fill all of the line it has got.", "paragraph: The third page ends it."]);
  });

  it("in two columns is read one column after the other", () => {
    const left = ["Revenue rose in all", "regions and products,", "led by garden tools", "sold to new customers", "in the north and west", "of the whole country."];
    const right = ["Costs fell with the", "price of steel, which", "the company buys at", "the market each month", "and which may rise by", "much in the next year."];
    const filing = read(left.flatMap((text, index) => [run(text, 50, 100 + 12 * index), run(right[index] ?? "", 320, 100 + 12 * index)]));
    const { source } = filing;
    expect(source.indexOf("country.")).toBeLessThan(source.indexOf("Costs fell"));
  });
});

it("the text of a PDF that was tampered with is refused with a sentence", () => {
  const kept = formatPdfText({ pages: [{ width: 612, height: 792, runs: [run("Text", 50, 50)] }] });
  for (const broken of [kept.slice(0, -3), kept.replace("612", "\"x\""), kept.replace("[50,", "[1e99,"), kept.replace("[{", "[7,{")]) {
    expect(() => readFiling("x.pdf", new TextEncoder().encode(broken))).toThrow(/^x\.pdf holds the text of a PDF, but it is damaged\. Add the PDF itself again\.$/);
  }
});
