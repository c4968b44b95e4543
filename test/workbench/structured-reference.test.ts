import { withColumnRenamed } from "../../src/workbench/structured-reference";

describe("a formula whose table has a column renamed", () => {
  it.each([
    ["=SUM(Figures[Sales])", "=SUM(Figures[Revenue])"],
    ["=figures[[#This Row],[sales]]*2", "=figures[[#This Row],[Revenue]]*2"],
    ["=SUM(Figures[[Sales]:[Growth]])/Figures[[#Totals],[Sales]]", "=SUM(Figures[[Revenue]:[Growth]])/Figures[[#Totals],[Revenue]]"],
    ['=Figures[Sales]&"Figures[Sales]"', '=Figures[Revenue]&"Figures[Sales]"'],
    ["=MyFigures[Sales]+Figures[Sales tax]+Other[Sales]", "=MyFigures[Sales]+Figures[Sales tax]+Other[Sales]"],
    ["=Figures[Sales", "=Figures[Sales"],
    ["=A1+Sales", "=A1+Sales"],
  ])("%s", (formula, expected) => {
    expect(withColumnRenamed(formula, "Figures", "Sales", "Revenue")).toBe(expected);
  });

  it("writes a sign before the letters that need one", () => {
    expect(withColumnRenamed("=SUM(Figures[Sales '[k']])", "Figures", "Sales [k]", "Sales #")).toBe("=SUM(Figures[Sales '#])");
  });
});
