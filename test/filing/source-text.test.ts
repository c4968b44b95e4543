import fc from "fast-check";
import { dataOf, slice, sourceText, textOf } from "../../src/filing/source-text";

const whole = (source: string): ReturnType<typeof sourceText> => sourceText(source, [0, source.length]);

describe("cleaned text", () => {
  it.each([
    ["revenue of \\$45.2 million", "revenue of $45.2 million"],
    ["**CONFIDENTIAL** *and italic*", "CONFIDENTIAL and italic"],
    ["less than [****]% of expenses", "less than [****]% of expenses"],
    ["${\\bf Live Person, Inc.}$ **Balance Sheets**", "Live Person, Inc. Balance Sheets"],
    ["  a \t b\n c ", "a b c"],
  ])("takes the markup of text recognition out of %p", (source, text) => {
    expect(whole(source).text).toBe(text);
  });

  it("knows where each of its stretches stands in the source", () => {
    const source = "Total **revenue** was  \\$45.2 million";
    const { text, place } = { text: whole(source).text, place: whole(source).place.bind(whole(source)) };
    const start = text.indexOf("$45.2");
    const [from, to] = place(start, start + 5);
    expect(source.slice(from, to)).toBe("$45.2");
  });

  it("comes back from plain data, whole or in part, with every place", () => {
    const source = "Total **revenue** was  \\$45.2 million, *up* 13%", content = whole(source);
    for (const each of [content, slice(content, 6, 29)]) {
      const again = textOf(JSON.parse(JSON.stringify(dataOf(each))) as ReturnType<typeof dataOf>);
      expect(again.text).toBe(each.text);
      for (let from = 0; from < each.text.length; from += 1) expect(again.place(from, each.text.length)).toEqual(each.place(from, each.text.length));
    }
  });

  it("is built of a line without an end", () => {
    const source = "Sales rose to $1,234 and *costs* fell. ".repeat(10_000);
    expect(whole(source).text.length).toBe("Sales rose to $1,234 and costs fell. ".length * 10_000 - 1);
  });

  it("holds every visible character at its own place", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "B", "1", " ", "*", "$", "\\", ",", "\n") }), (source) => {
      const cleaned = whole(source);
      for (let index = 0; index < cleaned.text.length; index += 1) {
        const character = cleaned.text.charAt(index), [from, to] = cleaned.place(index, index + 1);
        expect(character === " " ? /\s/.test(source.slice(from, to)) : source.slice(from, to) === character).toBe(true);
      }
    }));
  });
});
