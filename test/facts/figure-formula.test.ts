import { makeLibrary } from "../../src/facts/library";
import { ask } from "../../src/facts/ask";
import { FUNCTION_NAMES, formulaOfFigure } from "../../src/facts/figure-formula";
import { findFigure } from "../../src/facts/figure";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellId } from "../../src/vocabulary/statement";
import { reportOf8k } from "../support/seeds";

const READING = reportOf8k(), { report } = READING, LIBRARY = makeLibrary([READING]);

function idOf(label: RegExp, printed: string): string {
  const row = report.statements.flatMap(({ rows }) => rows).find((each) => label.test(each.label) && each.cells.some(({ text }) => text.includes(printed)));
  if (!row) throw new Error(`The seed has no ${label.source}.`);
  return cellId(row, row.cells.findIndex(({ text }) => text.includes(printed)));
}

describe("the formula of a figure in a filing", () => {
  it("is the measure's own function where it has one", () => {
    expect(formulaOfFigure(LIBRARY, report.file, idOf(/^(?:total )?revenue/i, "45,192"))).toEqual({ kind: "formulas", formulas: [{ formula: '=LPSN.REVENUE("Q3 2013")', end: null }] });
  });

  it("never answers with another figure: each LPSN.FACT of the filing gives the very value that is printed", () => {
    let asked = 0;
    for (const statement of report.statements) {
      for (const row of statement.rows) {
        row.cells.forEach((cell, index) => {
          const id = cellId(row, index), formula = formulaOfFigure(LIBRARY, report.file, id);
          if (formula.kind === "none") return;
          const [, metric, period] = /^=LPSN\.FACT\("((?:[^"]|"")*)","([^"]*)"\)$/.exec(formula.formulas[0]?.formula ?? "") ?? [];
          if (metric === undefined || period === undefined) return;
          const answer = ask(LIBRARY, { metric: metric.replaceAll('""', '"'), period, filer: null });
          asked += 1;
          expect([id, answer.kind === "value" ? answer.fact.value : answer.kind]).toEqual([id, cell.value]);
        });
      }
    }
    expect(asked).toBeGreaterThan(20);
  });

  it("is none, with the reason, for a figure that no function could ask for", () => {
    expect(formulaOfFigure(LIBRARY, report.file, "s99.r1.c1")).toEqual({ kind: "none", why: "This figure has no measure and period of its own that a function could ask for." });
    expect(findFigure(report, "s99.r1.c1")).toBeNull();
  });

  it("names only functions that there are", () => {
    const functions = readFileSync(join(__dirname, "..", "..", "src", "functions", "functions.ts"), "utf8");
    expect(Object.values(FUNCTION_NAMES).filter((name) => !new RegExp(`@customfunction ${name}\\b`).test(functions))).toEqual([]);
  });
});
