import { periodName } from "../vocabulary/period";
import { metricById } from "../vocabulary/metric";
import { ask } from "./ask";
import type { Fact } from "./fact";
import { askGuidance } from "./guidance";
import { allFindings, type Filer, type Library } from "./library";

/** Measures that have a function of their own, and whether their unit has a scale. Held to functions.ts by a test. */
export const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  AdjustedEbitda: "ADJ_EBITDA",
  AdjustedEbitdaPerShare: "ADJ_EBITDA_PER_SHARE",
  AdjustedNetIncome: "ADJ_NET_INCOME",
  AdjustedNetIncomePerShare: "ADJ_NET_INCOME_PER_SHARE",
  Revenues: "REVENUE",
  CostOfRevenue: "COST_OF_REVENUE",
  OperatingIncomeLoss: "OPERATING_INCOME",
  NetIncomeLoss: "NET_INCOME",
  EarningsPerShareBasic: "EPS_BASIC",
  EarningsPerShareDiluted: "EPS_DILUTED",
  NetCashProvidedByOperatingActivities: "OPERATING_CASH_FLOW",
  ShareBasedCompensation: "STOCK_COMP",
  Depreciation: "DEPRECIATION",
  AmortizationOfIntangibleAssets: "AMORTIZATION",
  CashAndCashEquivalents: "CASH",
  Assets: "TOTAL_ASSETS",
  Bookings: "BOOKINGS",
  AverageDealSize: "AVG_DEAL_SIZE",
};

/** A formula that gives a figure, or why none does. `end` is what it gives of a range. */
export type FigureFormula = { readonly kind: "formulas"; readonly formulas: readonly { readonly formula: string; readonly end: "low" | "high" | null }[] } | { readonly kind: "none"; readonly why: string };

/**
 * The shortest formula that answers with a figure of a filing: the library was asked, and gives that very value in that
 * very scale. Where another figure answers instead, nothing is made up.
 * @param id as in a check: "s2.r7.c0", "m3", "g1"
 */
export function formulaOfFigure(library: Library, file: string, id: string): FigureFormula {
  if (id.startsWith("g")) return formulaOfGuidance(library, file, id);
  for (const filer of library.filers) {
    for (const finding of allFindings(filer)) {
      const own = [finding.fact, ...finding.alternatives].find(({ source }) => source.file === file && source.cell === id);
      if (own) return formulaOfFact(library, filer, own, finding.fact);
    }
  }
  return none("This figure has no measure and period of its own that a function could ask for.");
}

function none(why: string): FigureFormula {
  return { kind: "none", why };
}

function formulaOfFact(library: Library, filer: Filer, own: Fact, answering: Fact): FigureFormula {
  const period = periodName(own.period, filer.calendar);
  if (own.value === null) return none(`${own.name} for ${period} cannot be read here, so no function gives it.`);
  const isFirst = filer === library.filers[0];
  const given = isFirst ? undefined : callNames(filer);
  for (const metric of namesOf(own)) {
    for (const name of given ?? [null]) {
      const answer = ask(library, { metric, period, filer: name });
      if (answer.kind !== "value" || !isSame(own, answer.fact)) continue;
      const short = name === null && metric === own.measure ? FUNCTION_NAMES[own.measure] : undefined;
      return formulas(short === undefined ? `=LPSN.FACT(${[quoted(metric), quoted(period), ...(name === null ? [] : ["", quoted(name)])].join(",")})` : `=LPSN.${short}(${quoted(period)})`);
    }
  }
  if (isSame(own, answering)) return none(`No function can ask for ${own.name} for ${period} so that it means this figure alone.`);
  const where = answering.source.file === file(own) ? "another place of this filing" : answering.source.file;
  return none(`A function that asks for ${own.name} for ${period} gives ${answering.printed === "" ? "another figure" : answering.printed.trim()} from ${where}, not this figure.`);
}

const file = (fact: Fact): string => fact.source.file;

/** A figure says the same where its value and what a unit of it is worth are the same. */
function isSame(own: Fact, other: Fact): boolean {
  return other.value === own.value && other.scale === own.scale && other.unit === own.unit && other.currency === own.currency;
}

/** What the measure may be called, the shortest sure way first. */
function namesOf({ measure, name, source }: Fact): string[] {
  if (FUNCTION_NAMES[measure] !== undefined) return [measure, name, source.row];
  const metric = metricById(measure);
  return [...new Set([...(metric ? [metric.name] : []), source.row, name, ...(metric ? [measure] : [])])];
}

/** What a company may be called: its ticker, its CIK, its name. */
function callNames(filer: Filer): string[] {
  const ciks = filer.entries.flatMap(({ report }) => report.registrant.cik ?? []);
  return [...(filer.ticker === null ? [] : [filer.ticker]), filer.name, ...ciks];
}

function formulaOfGuidance(library: Library, file: string, id: string): FigureFormula {
  const filer = library.filers.find(({ entries }) => entries.some(({ report }) => report.file === file));
  const entry = filer?.entries.find(({ report }) => report.file === file), guidance = entry?.report.guidance[Number(id.slice(1)) - 1];
  if (!filer || !guidance) return none("This expectation is no longer in the library.");
  if (filer !== library.filers[0]) return none(`LPSN.GUIDANCE answers for ${library.filers[0]?.name ?? "the first company"}, the first company of the library, only.`);
  const ends = guidance.low === guidance.high ? (["low"] as const) : (["low", "high"] as const);
  const found = ends.flatMap((end) => {
    const answer = askGuidance(library, guidance.metric, guidance.period, end);
    if (answer.kind !== "value" || answer.guidance !== guidance || answer.value !== guidance[end]) return [];
    const isPoint = ends.length === 1;
    return [{ formula: `=LPSN.GUIDANCE(${[guidance.metric, guidance.period, ...(isPoint ? [] : [end])].map(quoted).join(",")})`, end: isPoint ? null : end }];
  });
  return found.length > 0 ? { kind: "formulas", formulas: found } : none(`A function that asks for guidance on ${guidance.metric} for ${guidance.period} gives another filing's, not this one.`);
}

function formulas(formula: string): FigureFormula {
  return { kind: "formulas", formulas: [{ formula, end: null }] };
}

/** A text of a formula: quotes in it are doubled, and what a cell cannot hold is told as a space. */
function quoted(text: string): string {
  return `"${text.replace(/[\u0000-\u001f\s]+/g, " ").trim().replaceAll("\"", "\"\"")}"`;
}
