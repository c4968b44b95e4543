import { addCharts, placeCharts, removeCharts } from "./excel-charts";
import { inspectFormer, inspectWorkbook, type FormerSheet, type WorkbookState } from "./excel-inspect";
import { ownNames, writeNames } from "./excel-names";
import { refillSheet, type Refill } from "./excel-refill";
import { runAsOneStep } from "./excel-run";
import { notesOf, writeLinks, writeNotes, writeSheet } from "./excel-sheet";
import { excelSupport, isReadOnly, type ExcelSupport } from "./excel-support";
import { undoFill } from "./excel-undo";
import { clashKey, type AskOnClash, type ClashAnswer } from "./fill-clash";
import { asFillError, FillError } from "./fill-error";
import { explained } from "./fill-reason";
import { pause } from "./pause";
import { RequestQueue } from "./request-queue";
import { OWNERSHIP_KEY, type OwnedSheet } from "./sheet-ownership";
import { freeSheetName } from "./sheet-name";
import type { CellMap, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { packTrace } from "./sheet-trace";

/** How far a fill has come. */
export interface FillProgress {
  /** The sheet at hand: "Balance sheet". */
  readonly step: string;
  /** Sheets written. */
  readonly done: number;
  readonly total: number;
}

export interface FillOptions {
  readonly onProgress?: (progress: FillProgress) => void;
  /** Asked where cells of the person's are in the way, once for all sheets. @default new sheets */
  readonly onClash?: AskOnClash;
}

export interface FillResult {
  /** Names of the sheets made or filled again, in the plan's order. */
  readonly sheets: readonly string[];
  /** Those of them that were there before. */
  readonly replaced: readonly string[];
  readonly cells: CellMap;
  /** Names of the workbook that lead to headline figures; those that the user had already given stay the user's. */
  readonly names: readonly string[];
  /** Sheets that got another name than planned, because a sheet of that name was there: planned and actual name. */
  readonly renamed: readonly { readonly planned: string; readonly actual: string }[];
}

/** A name's and a sheet's share of a request, measured generously. */
const NAME_BYTES = 1_000, SHEET_BYTES = 2_000;

/** One sheet of the plan and where it goes. */
interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet that is filled again; null for a new one. */
  readonly refill: Refill | null;
}

/** A new sheet under its passing name. */
interface Draft {
  readonly target: Target;
  readonly passingName: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Writes a plan into the open workbook: all of it or nothing. New sheets are built under passing names and take their
 * own when all are complete; a sheet that Tieout filled before is filled again in place, so that formulas that read it
 * and cells beside it stay. Sheets of the user's are never touched, whatever they are called. The number of requests
 * does not depend on the size of the statements until they outgrow one request.
 * @throws FillError with sentences for a person
 */
export async function fillWorkbook(plan: WorkbookPlan, options: FillOptions = {}): Promise<FillResult> {
  if (plan.sheets.length === 0) throw new FillError("There is nothing to fill: no statement is chosen, or none was found in this filing.");
  refuseHopeless(plan);
  const answers = new Map<string, ClashAnswer>();
  try {
    return await runAsOneStep((context) => fill(context, plan, options, answers));
  } catch (error) {
    throw asFillError(error);
  }
}

/** Rows and columns of a sheet of Excel's. */
const SHEET_ROWS = 1_048_576, SHEET_COLUMNS = 16_384;

/** What is known to fail before anything is asked of Excel. */
function refuseHopeless({ sheets }: WorkbookPlan): void {
  if (isReadOnly()) throw new FillError("This workbook is open for reading only, so nothing was filled. Choose Enable Editing or save a copy of it, then fill again.");
  const full = sheets.find(({ cells }) => cells.length > SHEET_ROWS || (cells[0]?.length ?? 0) > SHEET_COLUMNS);
  if (full) throw new FillError(`${full.title} has more rows or columns than a sheet of Excel holds, so nothing was filled. Leave it out, then fill again.`);
}

async function fill(context: Excel.RequestContext, plan: WorkbookPlan, options: FillOptions, answers: Map<string, ClashAnswer>): Promise<FillResult> {
  const support = excelSupport();
  const { state, targets } = await prepare(context, plan, support, options, answers);
  const passing = passingNames(targets, state);
  const total = targets.length;
  let done = 0;
  const report = (step: string): void => options.onProgress?.({ step, done, total });
  const queue = new RequestQueue(context, support);
  let isCompleting = false;

  try {
    const drafts: Draft[] = [];
    for (const target of targets.filter((each) => each.refill === null)) {
      report(target.name);
      await queue.reserve(SHEET_BYTES);
      const passingName = passing.get(target) ?? target.name;
      const sheet = context.workbook.worksheets.add(passingName);
      sheet.load("id");
      drafts.push({ target, passingName, sheet });
      await writeSheet(sheet, target.plan, support, queue);
      await writeNotes(context.workbook, sheet, passingName, notesOf(target.plan), support, queue);
      await addCharts(sheet, target.plan, placeCharts(target.plan), support, queue);
      done += 1;
      await pause();
    }
    await queue.send();
    isCompleting = true;
    await complete(context, plan, targets, drafts, state, support, queue, async (target) => {
      report(target.name);
      done += 1;
      await pause();
    });
    await queue.send();
  } catch (error) {
    const refills = isCompleting ? targets.flatMap(({ refill }) => refill ?? []) : [];
    const made = targets.filter(({ refill }) => refill === null).flatMap((target) => [target.name, passing.get(target) ?? target.name]);
    const reason = await explained(context, asFillError(error), support);
    throw await undoFill(context, { plan, state, refills, made }, reason, support);
  }
  report(targets[total - 1]?.name ?? "");
  return {
    sheets: targets.map(({ name }) => name),
    replaced: targets.filter(({ refill }) => refill !== null).map(({ name }) => name),
    renamed: targets.filter(({ refill, name, plan: planned }) => refill === null && name !== planned.name).map(({ name, plan: planned }) => ({ planned: planned.name, actual: name })),
    cells: Object.fromEntries(targets.map(({ name, plan: { sources } }) => [name, sources])),
    names: ownNames(plan, state),
  };
}

/** Looks at the workbook, asks where cells of the person's are in the way, and looks again after an answer: they may have gone on working. */
async function prepare(context: Excel.RequestContext, plan: WorkbookPlan, support: ExcelSupport, { onClash }: FillOptions, answers: Map<string, ClashAnswer>): Promise<{ readonly state: WorkbookState; readonly targets: readonly Target[] }> {
  for (;;) {
    const state = await inspectWorkbook(context), former = await inspectFormer(context, state, plan.sheets, support);
    const clashes = [...former.values()].flatMap(({ name, cells: { inTheWay } }) => (inTheWay.length > 0 ? [{ sheet: name, cells: inTheWay }] : []));
    const key = clashKey(clashes), answer = clashes.length === 0 ? "replace" : (answers.get(key) ?? (onClash ? null : "new-sheet"));
    if (answer !== null) return { state, targets: chooseTargets(plan, state, former, answer) };
    const given = (await onClash?.(clashes)) ?? "new-sheet";
    if (given === "cancel") throw new FillError("Nothing was filled, as you chose. The workbook was left as it was.");
    answers.set(key, given);
  }
}

function chooseTargets(plan: WorkbookPlan, state: WorkbookState, former: ReadonlyMap<string, FormerSheet>, answer: ClashAnswer): readonly Target[] {
  const taken = state.sheets.map(({ name }) => name);
  return plan.sheets.map((sheetPlan): Target => {
    const existing = former.get(sheetPlan.key), isClash = existing !== undefined && existing.cells.inTheWay.length > 0;
    if (existing && (!isClash || answer === "replace")) return { plan: sheetPlan, name: existing.name, refill: { plan: sheetPlan, former: existing, isAnew: isClash } };
    const name = freeSheetName(sheetPlan.name, taken);
    taken.push(name);
    return { plan: sheetPlan, name, refill: null };
  });
}

function passingNames(targets: readonly Target[], state: WorkbookState): ReadonlyMap<Target, string> {
  const taken = [...state.sheets, ...targets].map(({ name }) => name);
  return new Map(
    targets.map((target) => {
      const name = freeSheetName("Tieout is filling", taken);
      taken.push(name);
      return [target, name];
    }),
  );
}

/** The last request: sheets filled again, names given, formulas between sheets, and what Tieout made written down. */
async function complete(context: Excel.RequestContext, plan: WorkbookPlan, targets: readonly Target[], drafts: readonly Draft[], state: WorkbookState, support: ExcelSupport, queue: RequestQueue, onSheet: (target: Target) => Promise<void>): Promise<void> {
  const { workbook } = context;
  await queue.reserve(SHEET_BYTES * (drafts.length + 1));
  for (const { target, sheet } of drafts) sheet.name = target.name;
  for (const target of targets) {
    if (!target.refill) continue;
    await onSheet(target);
    await refillSheet(workbook, target.refill, support, queue);
  }
  const actual = new Map(targets.map(({ plan: { name: planned }, name }) => [planned, name]));
  const sheetOf = new Map<Target, Excel.Worksheet>(drafts.map(({ target, sheet }) => [target, sheet]));
  for (const target of targets) {
    const sheet = target.refill?.former.sheet ?? sheetOf.get(target);
    if (sheet) await writeLinks(sheet, target.plan, actual, queue);
  }
  const sheets = ownedSheets(state, targets, drafts, actual);
  await queue.reserve(NAME_BYTES * plan.names.length + JSON.stringify(sheets).length);
  writeNames(workbook, plan, state, actual);
  workbook.settings.add(OWNERSHIP_KEY, { sheets, names: [...new Set([...state.ownership.names, ...ownNames(plan, state)])] });
  const [first] = targets;
  if (first) (first.refill?.former.sheet ?? sheetOf.get(first))?.activate();
  // What cannot be put back goes last, when nothing else can fail.
  for (const { refill } of targets) if (refill) await removeCharts(refill.former.sheet, outdatedCharts(refill), queue);
}

/** Charts of an earlier fill that no chart of the new plan stands for. */
function outdatedCharts({ plan, former }: Refill): readonly string[] {
  const kept = new Set(placeCharts(plan, former).map(({ name }) => name));
  return former.charts.filter((name) => former.drawn.has(name) && !kept.has(name));
}

/** Sheets that still exist keep their entry, unless a new sheet now stands for the same thing. */
function ownedSheets(state: WorkbookState, targets: readonly Target[], drafts: readonly Draft[], names: ReadonlyMap<string, string>): Readonly<Record<string, OwnedSheet>> {
  const keys = new Set(targets.map(({ plan: { key } }) => key));
  const kept = state.sheets.flatMap(({ id }) => {
    const owned = state.ownership.sheets[id];
    return owned && !keys.has(owned.key) ? [[id, owned] as const] : [];
  });
  const made = [
    ...drafts.map(({ target, sheet }) => [sheet.id, ownedOf(target, names)] as const),
    ...targets.flatMap((target) => (target.refill ? [[target.refill.former.id, ownedOf(target, names)] as const] : [])),
  ];
  return Object.fromEntries([...kept, ...made]);
}

function ownedOf({ plan, name, refill }: Target, names: ReadonlyMap<string, string>): OwnedSheet {
  return { key: plan.key, name, rows: plan.cells.length, columns: plan.cells[0]?.length ?? 0, notes: notesOf(plan).map(([address]) => address), charts: placeCharts(plan, refill?.former).map((chart) => chart.name), trace: packTrace(plan, names) };
}
