import type { LibraryEntry } from "../facts/library";
import type { Report } from "../vocabulary/report";
import { cellId, type StatementKind } from "../vocabulary/statement";
import { fixedAddress, quotedSheet, renameSheets } from "./cell-address";
import { figureName, HEADLINE_METRICS } from "./defined-name";
import { planChecks } from "./plan-checks";
import { planFigures, planGuidance } from "./plan-lists";
import { addressOf, fullAddressOf, layOut, planStatement, type Links, type StatementLayout } from "./plan-statement";
import type { CellMap, DefinedName, PlannedCell, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { freeSheetName } from "./sheet-name";
import { KIND_ORDER, statementSheetTitle } from "./sheet-title";
import { shownValue } from "./total-formula";

export interface PlanOptions {
  /** Ids of the statements to fill ("s1"); all where absent. Unknown ids are passed over. */
  readonly statements?: readonly string[];
}

/** Where a bridge's figures come from when they are the same as a statement's. */
const PRIMARY: ReadonlySet<StatementKind> = new Set<StatementKind>(["income_statement", "balance_sheet", "cash_flow"]);

/**
 * The sheets of one filing, as pure data: guidance, figures of sentences, then the statements in the order analysts
 * know, then the checks. No sheet is made for what the filing does not have. The same entry always gives the same plan.
 */
export function planWorkbook({ report }: LibraryEntry, options: PlanOptions = {}): WorkbookPlan {
  const taken: string[] = [];
  const name = (text: string): string => {
    const free = freeSheetName(text, taken);
    taken.push(free);
    return free;
  };
  const guidance = report.guidance.length > 0 ? [planGuidance(report, name("Guidance"))] : [];
  const figures = report.metrics.length > 0 ? [planFigures(report, name("Figures"))] : [];
  const layouts = chosenStatements(report, options).map((statement) => layOut(statement, name(statementSheetTitle(statement))));
  const links = linksBetween(layouts);
  const statements = layouts.map((layout) => planStatement(report, layout, links));
  const filled = [...guidance, ...figures, ...statements];
  const checks = report.checks.length > 0 ? [planChecks(report, name("Checks"), cellMapOf(filled))] : [];
  return { sheets: [...filled, ...checks], names: headlineNames(report, layouts) };
}

/** Several filings in one workbook: sheets and names that clash get a number. */
export function joinPlans(plans: readonly WorkbookPlan[]): WorkbookPlan {
  const sheets: SheetPlan[] = [], names: DefinedName[] = [];
  for (const plan of plans) {
    const renamed = new Map<string, string>();
    for (const sheet of plan.sheets) renamed.set(sheet.name, freeSheetName(sheet.name, [...sheets.map((each) => each.name), ...renamed.values()]));
    sheets.push(...plan.sheets.map((sheet) => renameSheet(sheet, renamed)));
    const known = new Set(names.map((each) => each.name.toLowerCase()));
    names.push(...plan.names.filter((each) => !known.has(each.name.toLowerCase())).map((each) => ({ ...each, sheet: renamed.get(each.sheet) ?? each.sheet })));
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

function chosenStatements(report: Report, { statements }: PlanOptions): readonly Report["statements"][number][] {
  const chosen = report.statements.filter(({ id }) => statements === undefined || statements.includes(id));
  return [...chosen].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/**
 * Figures of a bridge that stand in a statement with the same measure, period, scale and value: the bridge reads them
 * from there, so that a change moves both. Only from bridges to statements, so no circle can arise.
 */
function linksBetween(layouts: readonly StatementLayout[]): Links {
  const primary = new Map<string, string>();
  const links = new Map<string, string>();
  for (const layout of layouts.filter(({ statement }) => PRIMARY.has(statement.kind))) {
    eachFigure(layout, (key, row, column) => {
      if (!primary.has(key)) primary.set(key, fullAddressOf(layout, row, column));
    });
  }
  for (const layout of layouts.filter(({ statement }) => statement.kind === "reconciliation")) {
    eachFigure(layout, (key, row, column) => {
      const address = primary.get(key);
      if (address !== undefined) links.set(cellId(row, column), address);
    });
  }
  return links;
}

type Rows = StatementLayout["statement"]["rows"];

/** Visits each readable figure of a known measure and period, with a key that equal figures of other sheets share. */
function eachFigure({ statement }: StatementLayout, visit: (key: string, row: Rows[number], column: number) => void): void {
  for (const row of statement.rows) {
    row.cells.forEach((cell, index) => {
      const column = statement.columns[index], value = shownValue(cell);
      if (row.metric === null || value === null || cell.state !== "read" || !column || column.period === null || column.damaged !== undefined) return;
      visit([row.metric, row.unit, column.period, statement.currency, row.unit === "shares" ? (row.sharesScale ?? 1) : statement.scale, value].join("|"), row, index);
    });
  }
}

/** A name for each headline figure of each period; where a measure stands twice, the first sheet's. */
function headlineNames(report: Report, layouts: readonly StatementLayout[]): readonly DefinedName[] {
  const names = new Map<string, DefinedName>();
  for (const layout of layouts) {
    eachFigure(layout, (_, row, index) => {
      const period = layout.statement.columns[index]?.period;
      if (row.metric === null || period === null || period === undefined || !HEADLINE_METRICS.has(row.metric)) return;
      const name = figureName(report.registrant, period, row.metric);
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), { name, sheet: layout.sheet, cell: addressOf(layout, row, index) });
    });
  }
  return [...names.values()];
}

/** What a defined name refers to: "'Income statement'!$B$16". */
export function nameTarget({ sheet, cell }: DefinedName): string {
  return `${quotedSheet(sheet)}!${fixedAddress(cell)}`;
}
