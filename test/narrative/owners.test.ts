import { read, told } from "./prose";

const SALES = "Johnson & Johnson’s total sales were $5.0 billion in the third quarter of 2021.";

describe("a measure of a name with an ampersand", () => {
  it("is the company's own where the filer is called so", () => {
    expect(read(`${SALES}\nAbout Johnson & Johnson`).metrics.map(told)).toEqual(["Revenue | Q3 2021 | 5.0 billion"]);
  });

  it("is that of a part of the company otherwise", () => {
    expect(read(SALES).metrics.map(told)).toEqual(["Johnson & Johnson’s revenue | Q3 2021 | 5.0 billion"]);
  });
});
