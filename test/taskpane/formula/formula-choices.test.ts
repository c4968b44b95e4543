import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { ask } from "../../../src/facts/ask";
import { formulaOfFigure } from "../../../src/facts/figure-formula";
import { makeLibrary, type Filer } from "../../../src/facts/library";
import { figureWords, matching, measureChoices } from "../../../src/taskpane/formula/formula-choices";
import { functionEntries, matchingFunctions, type FunctionEntry } from "../../../src/taskpane/formula/function-list";
import { BRIDGE, entry, INCOME } from "../../facts/fixture";
import { reportOf8k } from "../../support/seeds";

const library = makeLibrary([entry({ statements: [INCOME, BRIDGE] })]);
const filer = library.filers[0] as Filer;
const choices = measureChoices(filer);

describe("what the Formula tab offers", () => {
  it("is every measure that has a value, known measures first, periods newest first", () => {
    expect(choices[0]?.measure).toBe("Revenues");
    expect(choices.find(({ measure }) => measure === "NetIncomeLoss")?.periods.map(({ name }) => name)).toEqual(["Q3 2013", "Q3 2012"]);
  });

  it("leaves out periods whose figure cannot be read", () => {
    const stated = [...filer.findings.values()].flatMap((each) => [...each.values()]).filter(({ fact }) => fact.value === null);
    for (const { fact } of stated) expect(choices.find(({ measure }) => measure === fact.measure)?.periods.some((period) => period.fact === fact) ?? false).toBe(false);
    expect(choices.flatMap(({ periods }) => periods).every(({ fact }) => fact.value !== null)).toBe(true);
  });

  it("is found by words in any order, names that begin so first", () => {
    expect(matching(choices, "income NET").map(({ measure }) => measure)).toContain("NetIncomeLoss");
    expect(matching(choices, "zebra")).toEqual([]);
    expect(matching(choices, "").length).toBe(choices.length);
  });

  it("tells a figure with its unit, scale and source", () => {
    const net = choices.find(({ measure }) => measure === "NetIncomeLoss")?.periods[0];
    if (!net) throw new Error("Net income is not offered.");
    expect(figureWords(filer, net.fact)).toMatchObject({ value: "$(730) thousand", period: "three months ended September 30, 2013" });
    expect(figureWords(filer, net.fact).source).toContain("release.txt");
    const shares = choices.find(({ measure }) => measure === "WeightedAverageNumberOfDilutedSharesOutstanding")?.periods[0];
    expect(shares && figureWords(filer, shares.fact).value).toBe("54,046 thousand shares");
  });

  it("has a formula for each that answers with that very value, over the whole LivePerson release", () => {
    const seed = makeLibrary([reportOf8k()]), owner = seed.filers[0] as Filer, offered = measureChoices(owner);
    expect(offered.length).toBeGreaterThan(40);
    const adjusted = offered.find(({ measure }) => measure === "AdjustedEbitda")?.periods.find(({ name }) => name === "Q3 2013");
    expect(adjusted && formulaOfFigure(seed, adjusted.fact.source.file, adjusted.fact.source.cell)).toEqual({ kind: "formulas", formulas: [{ formula: '=LPSN.ADJ_EBITDA("Q3 2013")', end: null }] });
    for (const { periods } of offered) {
      for (const { name, fact } of periods) {
        const told = formulaOfFigure(seed, fact.source.file, fact.source.cell);
        if (told.kind === "none") continue;
        const metric = /FACT\("((?:[^"]|"")*)"/.exec(told.formulas[0]?.formula ?? "")?.[1]?.replaceAll('""', '"') ?? fact.measure;
        expect(ask(seed, { metric, period: name })).toMatchObject({ kind: "value", value: fact.value });
      }
    }
  });
});

describe("the list of all functions", () => {
  let entries: readonly FunctionEntry[] = [];

  beforeAll(async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata(join(__dirname, "../../../src/functions/functions.ts"));
    entries = functionEntries(JSON.parse(metadataJson) as Parameters<typeof functionEntries>[0]);
  });

  it("has each with its arguments, what it answers, and an example apart", () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.find(({ id }) => id === "ADJ_EBITDA")).toEqual({ id: "ADJ_EBITDA", call: "LPSN.ADJ_EBITDA(period, [scale])", description: "Adjusted EBITDA for a period, as the company reports it.", example: '=LPSN.ADJ_EBITDA("Q3 2013")' });
    for (const { example, description } of entries) {
      expect(example).toMatch(/^=LPSN\./);
      expect(description).not.toContain("Example");
    }
  });

  it("is searched by name and by what a function answers", () => {
    expect(matchingFunctions(entries, "adj ebitda").map(({ id }) => id)).toEqual(["ADJ_EBITDA", "ADJ_EBITDA_PER_SHARE"]);
    expect(matchingFunctions(entries, "contingency").map(({ id }) => id)).toContain("LOSS_CONTINGENCY");
  });
});
