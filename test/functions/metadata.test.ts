import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

interface FunctionMetadata {
  readonly id: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean; readonly type: string; readonly dimensionality?: string }[];
  readonly result?: { readonly dimensionality?: string };
}

/** Every function and its arguments, optional ones in brackets. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  ADJ_EBITDA: "period [scale]", ADJ_EBITDA_PER_SHARE: "period", ADJ_NET_INCOME: "period [scale]", ADJ_NET_INCOME_PER_SHARE: "period", REVENUE: "period [scale]", COST_OF_REVENUE: "period [scale]",
  OPERATING_INCOME: "period [scale]", NET_INCOME: "period [scale]", EPS_BASIC: "period", EPS_DILUTED: "period", OPERATING_CASH_FLOW: "period [scale]", STOCK_COMP: "period [scale]", DEPRECIATION: "period [scale]",
  AMORTIZATION: "period [scale]", CASH: "date [scale]", TOTAL_ASSETS: "date [scale]", BOOKINGS: "period [scale]", AVG_DEAL_SIZE: "period [scale]", GUIDANCE: "metric period [bound]", FACT: "metric period [scale] [filer]",
  STATEMENT: "kind [period] [filer]", BRIDGE: "measure period", CHECKS: "[filer]", PERIODS: "", METRICS: "", CHECK: "measure period", SOURCE: "metric period", FOOTS: "terms total [unit]",
  LOSS_CONTINGENCY: "likelihood estimable [accrued] [low] [high]", MATERIALITY: "amount base [threshold]", BOOKINGS_OF: "contracts [reasons]", AVG_DEAL_SIZE_OF: "contracts [customers] [reasons]", BACKLOG_NOTE: "[date]",
  COMMENTS: "[filer]", COMMITMENTS: "[filer]", REDACTIONS: "[filer]",
};
const SPILLED = ["STATEMENT", "BRIDGE", "CHECKS", "PERIODS", "METRICS", "LOSS_CONTINGENCY", "MATERIALITY", "BOOKINGS_OF", "AVG_DEAL_SIZE_OF", "COMMENTS", "COMMITMENTS", "REDACTIONS"];

describe("the metadata that Excel reads", () => {
  let functions: readonly FunctionMetadata[] = [];
  let errors: readonly string[] = [];

  beforeAll(async () => {
    const result = await generateCustomFunctionsMetadata(join(__dirname, "../../src/functions/functions.ts"));
    errors = result.errors;
    functions = (JSON.parse(result.metadataJson) as { functions: FunctionMetadata[] }).functions;
  });

  it("is made without errors and has every function with its arguments", () => {
    expect(errors).toEqual([]);
    expect(Object.fromEntries(functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(" ")]))).toEqual(FUNCTIONS);
  });

  it("describes every function with an example that names it, its help page, and every argument", () => {
    for (const { id, description, helpUrl, parameters } of functions) {
      expect(description).toMatch(new RegExp(`Example: =LPSN\\.${id}\\(.*\\)$`));
      expect(helpUrl).toMatch(/^https:\/\/[^ ]+#[a-z-]+$/);
      for (const parameter of parameters) expect(parameter.description).toMatch(/\S/);
    }
  });

  it("takes texts, numbers and cells, and spills where a table is the answer", () => {
    expect(functions.filter(({ result }) => result?.dimensionality === "matrix").map(({ id }) => id)).toEqual(SPILLED);
    for (const { parameters } of functions) for (const parameter of parameters) expect(parameter.type).toBe("any");
  });
});
