import { lossAnswer, materialityAnswer } from "../../src/taskpane/procedures/procedure-answers";

describe("the procedures of the pane", () => {
  it("say what to accrue and disclose, with the formula that gives the same", () => {
    const answer = lossAnswer({ likelihood: "probable", estimable: true, accrued: "5", low: "4", high: "$9.5" });
    expect(answer).toMatchObject({ kind: "answer", headline: "Accrue and disclose the excess", formula: '=LPSN.LOSS_CONTINGENCY("probable", TRUE, 5, 4, 9.5)' });
    expect(answer.kind === "answer" ? answer.lines.slice(0, 2) : []).toEqual(["Accrue 5.", "Disclose 0 to 4.5 as reasonably possible."]);
  });

  it("leave out of the formula what was not typed", () => {
    expect(lossAnswer({ likelihood: "remote", estimable: false, accrued: "", low: "", high: "" })).toMatchObject({ headline: "No disclosure", formula: '=LPSN.LOSS_CONTINGENCY("remote", FALSE)' });
    expect(lossAnswer({ likelihood: "reasonably possible", estimable: true, accrued: "", low: "", high: "1,200" })).toMatchObject({ formula: '=LPSN.LOSS_CONTINGENCY("reasonably possible", TRUE, , , 1200)' });
  });

  it("say why there is no answer", () => {
    expect(lossAnswer({ likelihood: "probable", estimable: true, accrued: "", low: "9", high: "4" })).toEqual({ kind: "none", why: "The low end, 9, is above the high end, 4." });
    expect(materialityAnswer({ amount: "much", base: "10", threshold: "5" })).toEqual({ kind: "none", why: "The amount is no number: “much”." });
  });

  it("give the percentage and SAB 99's questions, and never call an amount immaterial", () => {
    const answer = materialityAnswer({ amount: "(150)", base: "4,200", threshold: "5%" });
    expect(answer).toMatchObject({ headline: "3.57% of the base", formula: "=LPSN.MATERIALITY(-150, 4200, 5%)" });
    expect(answer.kind === "answer" ? answer.lines.join(" ") : "").not.toMatch(/is (?:not material|immaterial)/i);
  });
});
