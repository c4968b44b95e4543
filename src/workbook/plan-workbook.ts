import { NONE_ACCEPTED, type AcceptedRepairs } from "../facts/decision";
import type { LibraryEntry } from "../facts/library";
import type { Report } from "../vocabulary/report";
import { fixedAddress, quotedSheet, renameSheets } from "./cell-address";
import { chosenStatements } from "./chosen-statements";
import { planCharts } from "./charts/plan-charts";
import { figureName, HEADLINE_METRICS } from "./defined-name";
import { planLiveValues } from "./live-values";
import { placeFigures, type LiveValues } from "./placed-figure";
import { planOverview } from "./overview/plan-overview";
import { arrangeChecks, planChecks } from "./plan-checks";
import { mainStatements } from "./main-statements";
import { planLetters } from "./plan-letters";
import { planFigures, planGuidance } from "./plan-lists";
import { planRepairs } from "./plan-repairs";
import { planSources } from "./plan-sources";
import type { ProposedRepair } from "./figure-cell";
import { planStatement } from "./plan-statement";
import type { CellMap, DefinedName, PlannedCell, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { freeSheetName } from "./sheet-name";
import { groupSheetTitle } from "./sheet-title";
import { groupStatements } from "./statement-group";
import { addressOf, layOutGroup, type StatementLayout } from "./statement-layout";
import { figuresOf } from "./statement-links";
import { ticksOf } from "./ticks";

const NOTHING_LIVE: LiveValues = new Map();

export interface PlanOptions {
  /** Repairs that the person accepted: their cells get what is proposed. */
  readonly accepted?: AcceptedRepairs;
  /** Ids of the statements to fill ("s1"); `usualStatements` where absent. Unknown ids are passed over. */
  readonly statements?: readonly string[];
  /** All filings at hand: a letter's promises are looked for in its company's later ones. The entry alone where absent. */
  readonly library?: readonly LibraryEntry[];
}

/**
 * The sheets of one filing, as pure data: guidance, figures of sentences, then the statements in the order analysts
 * know, then the checks, proposed repairs and where everything stands in the filing. No sheet is made for what the filing does not have. The same entry always gives the same plan.
 */
export function planWorkbook(entry: LibraryEntry, options: PlanOptions = {}): WorkbookPlan {
  const { report } = entry;
  const taken: string[] = [];
  const name = (text: string): string => {
    const free = freeSheetName(text, taken);
    taken.push(free);
    return free;
  };
  const accepted = options.accepted ?? NONE_ACCEPTED;
  const overviewName = name("Overview");
  const letters = planLetters(entry, options.library ?? [entry], name);
  const guidance = report.guidance.length > 0 ? [planGuidance(report, name("Guidance"))] : [];
  const figuresName = report.metrics.length > 0 ? name("Figures") : null;
  const chosen = chosenStatements(report, options.statements), main = mainStatements(chosen);
  const laidOut = groupStatements(chosen).map((group) => layOutGroup(group, name(groupSheetTitle(group, main))));
  const layouts = laidOut.flatMap(({ blocks }) => blocks);
  const sentences = figuresName === null ? undefined : planFigures(report, figuresName);
  const live = planLiveValues(layouts, report.checks, placeFigures(report, layouts, NOTHING_LIVE, sentences, accepted));
  const placed = placeFigures(report, layouts, live, sentences, accepted);
  const checks = arrangeChecks(report, placed);
  const checksName = checks.length > 0 ? name("Checks") : null;
  const ticks = ticksOf(checks, checksName ?? "");
  const figures = figuresName === null ? [] : [planFigures(report, figuresName, ticks)];
  const statements = laidOut.map((layout) => planStatement(report, layout, { live, ticks, repairs: repairsOf(report, accepted) }));
  const filled = [...letters, ...guidance, ...figures, ...statements];
  const proof = checksName === null ? [] : [planChecks(report, checksName, checks, placed)];
  const repairs = report.repairs.length > 0 ? [planRepairs(report, name("Repairs"), placesIn(filled))] : [];
  const sources = filled.length === letters.length ? [] : [planSources(report, name("Sources"), laidOut, { guidance: guidance[0]?.name ?? null, figures: figuresName })];
  const charts = planCharts({ report, name: freeSheetName("Charts", taken), layouts, placed });
  const sheets = [...(charts ? [charts] : []), ...filled, ...proof, ...repairs, ...sources];
  const overview = filled.length === letters.length ? [] : [planOverview({ report, name: overviewName, layouts, placed, sheets, checks: checksName === null ? null : { sheet: checksName, rows: checks }, accepted: accepted.size })];
  return { sheets: [...overview, ...sheets], names: headlineNames(report, layouts) };
}

/** Every figure's proposal: the one accepted, else a proven one, else the first. */
function repairsOf(report: Report, accepted: AcceptedRepairs): ReadonlyMap<string, ProposedRepair> {
  const chosen = new Map<string, ProposedRepair>();
  for (const repair of report.repairs) {
    const known = chosen.get(repair.cell);
    if (!known || (known.repair.standing === "likely" && repair.standing === "proven")) chosen.set(repair.cell, { repair, isAccepted: false });
  }
  for (const [cell, repair] of accepted) chosen.set(cell, { repair, isAccepted: true });
  return chosen;
}

/** Where a figure or a column's period stands on the sheets: "Balance sheet B27"; "" where nowhere. */
function placesIn(sheets: readonly SheetPlan[]): (id: string) => string {
  const places = new Map(sheets.flatMap(({ name, sources }) => Object.entries(sources).map(([address, { cellId: id }]) => [id, `${name} ${address}`] as const)));
  return (id) => places.get(id) ?? "";
}

/** Several filings in one workbook: sheets and names that clash get a number. */
export function joinPlans(plans: readonly WorkbookPlan[]): WorkbookPlan {
  const sheets: SheetPlan[] = [], names: DefinedName[] = [];
  for (const plan of plans) {
    // Letters of one company share their sheets.
    const known = new Map(sheets.map((each) => [each.key, each.name])), fresh = plan.sheets.filter(({ key }) => !known.has(key));
    const renamed = new Map(plan.sheets.flatMap((sheet) => (known.has(sheet.key) ? [[sheet.name, known.get(sheet.key) ?? sheet.name] as const] : [])));
    for (const sheet of fresh) renamed.set(sheet.name, freeSheetName(sheet.name, [...sheets.map((each) => each.name), ...renamed.values()]));
    sheets.push(...fresh.map((sheet) => renameSheet(sheet, renamed)));
    const namesKnown = new Set(names.map((each) => each.name.toLowerCase()));
    names.push(...plan.names.filter((each) => !namesKnown.has(each.name.toLowerCase())).map((each) => ({ ...each, sheet: renamed.get(each.sheet) ?? each.sheet })));
  }
  return { sheets, names };
}

/** A plan's sheet under another name, its formulas following. */
export function renameSheet(sheet: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const renamed = (cell: PlannedCell): PlannedCell =>
    cell.content.kind === "formula" ? { ...cell, content: { ...cell.content, formula: renameSheets(cell.content.formula, names) } } : cell;
  return { ...sheet, name: names.get(sheet.name) ?? sheet.name, cells: sheet.cells.map((row) => row.map(renamed)) };
}

/** Where every figure of a plan stands, sheet by sheet. */
export function cellMapOf(sheets: readonly SheetPlan[]): CellMap {
  return Object.fromEntries(sheets.map(({ name, sources }) => [name, sources]));
}

/** A name for each headline figure of each period; where a measure stands twice, the first sheet's. */
function headlineNames(report: Report, layouts: readonly StatementLayout[]): readonly DefinedName[] {
  const names = new Map<string, DefinedName>();
  for (const layout of layouts) {
    for (const [, row, index] of figuresOf(layout)) {
      const period = layout.statement.columns[index]?.period;
      if (row.metric === null || period === null || period === undefined || !HEADLINE_METRICS.has(row.metric)) continue;
      const name = figureName(report.registrant, period, row.metric);
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), { name, sheet: layout.sheet, cell: addressOf(layout, row, index) });
    }
  }
  return [...names.values()];
}

/** What a defined name refers to: "'Income statement'!$B$16". */
export function nameTarget({ sheet, cell }: DefinedName): string {
  return `${quotedSheet(sheet)}!${fixedAddress(cell)}`;
}
