import { inspectFormer, inspectWorkbook, type FormerSheet, type WorkbookState } from "./excel-inspect";
import { notesOf, writeLinks, writeNotes, writeSheet } from "./excel-sheet";
import { excelSupport, type ExcelSupport } from "./excel-support";
import { ownNames, writeNames } from "./excel-names";
import { undoFill } from "./excel-undo";
import { asFillError, FillError } from "./fill-error";
import { RequestQueue } from "./request-queue";
import { OWNERSHIP_KEY, type OwnedSheet } from "./sheet-ownership";
import { freeSheetName } from "./sheet-name";
import type { CellMap, SheetPlan, WorkbookPlan } from "./sheet-plan";

/** How far a fill has come. */
export interface FillProgress {
  /** The sheet at hand: "Balance sheet". */
  readonly step: string;
  /** Sheets written. */
  readonly done: number;
  readonly total: number;
}

/** A sheet filled before that has grown into cells of the user's. */
export interface SheetClash {
  readonly sheet: string;
  /** The first such cell: "H7". */
  readonly cell: string;
}

/** Fill beside it on a new sheet, overwrite the cells, or fill nothing at all. */
export type ClashAnswer = "new-sheet" | "replace" | "cancel";

export interface FillOptions {
  readonly onProgress?: (progress: FillProgress) => void;
  /** Asked for each clash. @default a new sheet */
  readonly onClash?: (clash: SheetClash) => ClashAnswer | Promise<ClashAnswer>;
}

export interface FillResult {
  /** Names of the sheets made or filled again, in the plan's order. */
  readonly sheets: readonly string[];
  /** Those of them that were there before. */
  readonly replaced: readonly string[];
  readonly cells: CellMap;
  /** Names of the workbook that lead to headline figures; those that the user had already given stay the user's. */
  readonly names: readonly string[];
}

/** A name's and a sheet's share of a request, measured generously. */
const NAME_BYTES = 1_000, SHEET_BYTES = 2_000;

/** One sheet of the plan and where it goes. */
interface Target {
  readonly plan: SheetPlan;
  readonly name: string;
  /** The sheet that is filled again; null for a new one. */
  readonly former: FormerSheet | null;
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
  try {
    return await Excel.run((context) => fill(context, plan, options));
  } catch (error) {
    throw asFillError(error);
  }
}

async function fill(context: Excel.RequestContext, plan: WorkbookPlan, options: FillOptions): Promise<FillResult> {
  const support = excelSupport();
  const state = await inspectWorkbook(context);
  const former = await inspectFormer(context, state, plan.sheets, support);
  const targets = await chooseTargets(plan, state, former, options);
  const passing = passingNames(targets, state);
  const total = targets.length;
  let done = 0;
  const report = (step: string): void => options.onProgress?.({ step, done, total });
  const queue = new RequestQueue(context, support);
  let isCompleting = false;

  try {
    const drafts: Draft[] = [];
    for (const target of targets.filter((each) => each.former === null)) {
      report(target.name);
      await queue.reserve(SHEET_BYTES);
      const passingName = passing.get(target) ?? target.name;
      const sheet = context.workbook.worksheets.add(passingName);
      sheet.load("id");
      drafts.push({ target, passingName, sheet });
      await writeSheet(sheet, target.plan, support, queue);
      await writeNotes(context.workbook, sheet, passingName, target.plan, support, new Set(), queue);
      done += 1;
    }
    await queue.send();
    isCompleting = true;
    await complete(context, plan, targets, drafts, state, support, queue, (target) => {
      report(target.name);
      done += 1;
    });
    await queue.send();
  } catch (error) {
    const former = isCompleting ? targets.flatMap((target) => target.former ?? []) : [];
    const made = targets.filter((target) => target.former === null).flatMap((target) => [target.name, passing.get(target) ?? target.name]);
    throw await undoFill(context, { plan, state, former, made }, asFillError(error));
  }
  report(targets[total - 1]?.name ?? "");
  return {
    sheets: targets.map(({ name }) => name),
    replaced: targets.filter((target) => target.former !== null).map(({ name }) => name),
    cells: Object.fromEntries(targets.map(({ name, plan: { sources } }) => [name, sources])),
    names: ownNames(plan, state),
  };
}

async function chooseTargets(plan: WorkbookPlan, state: WorkbookState, former: ReadonlyMap<string, FormerSheet>, { onClash }: FillOptions): Promise<readonly Target[]> {
  const taken = state.sheets.map(({ name }) => name);
  const targets: Target[] = [];
  for (const sheetPlan of plan.sheets) {
    const existing = former.get(sheetPlan.key);
    const answer = existing && existing.clash !== null ? ((await onClash?.({ sheet: existing.name, cell: existing.clash })) ?? "new-sheet") : "replace";
    if (answer === "cancel") throw new FillError("Nothing was filled, as you chose. The workbook was left as it was.");
    if (existing && answer === "replace") {
      targets.push({ plan: sheetPlan, name: existing.name, former: existing });
      continue;
    }
    const name = freeSheetName(sheetPlan.name, taken);
    taken.push(name);
    targets.push({ plan: sheetPlan, name, former: null });
  }
  return targets;
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
async function complete(context: Excel.RequestContext, plan: WorkbookPlan, targets: readonly Target[], drafts: readonly Draft[], state: WorkbookState, support: ExcelSupport, queue: RequestQueue, onSheet: (target: Target) => void): Promise<void> {
  const { workbook } = context;
  await queue.reserve(SHEET_BYTES * (drafts.length + 1));
  for (const { target, sheet } of drafts) sheet.name = target.name;
  for (const target of targets) {
    if (!target.former) continue;
    onSheet(target);
    const { former } = target;
    for (const note of former.notes) if (former.owned.notes.includes(note.address)) note.remove();
    former.sheet.getRangeByIndexes(0, 0, former.owned.rows, former.owned.columns).clear();
    await writeSheet(former.sheet, target.plan, support, queue);
    await writeNotes(workbook, former.sheet, former.name, target.plan, support, usersNotes(former), queue);
  }
  const actual = new Map(targets.map(({ plan: { name: planned }, name }) => [planned, name]));
  const sheetOf = new Map<Target, Excel.Worksheet>(drafts.map(({ target, sheet }) => [target, sheet]));
  for (const target of targets) {
    const sheet = target.former?.sheet ?? sheetOf.get(target);
    if (sheet) await writeLinks(sheet, target.plan, actual, queue);
  }
  await queue.reserve(NAME_BYTES * plan.names.length);
  writeNames(workbook, plan, state, actual);
  workbook.settings.add(OWNERSHIP_KEY, { sheets: ownedSheets(state, targets, drafts), names: [...new Set([...state.ownership.names, ...ownNames(plan, state)])] });
  const [first] = targets;
  if (first) (first.former?.sheet ?? sheetOf.get(first))?.activate();
}

/** Cells whose note is the user's and stays. */
function usersNotes({ notes, owned }: FormerSheet): ReadonlySet<string> {
  return new Set(notes.map(({ address }) => address).filter((address) => !owned.notes.includes(address)));
}

/** Sheets that still exist keep their entry, unless a new sheet now stands for the same thing. */
function ownedSheets(state: WorkbookState, targets: readonly Target[], drafts: readonly Draft[]): Readonly<Record<string, OwnedSheet>> {
  const keys = new Set(targets.map(({ plan: { key } }) => key));
  const kept = state.sheets.flatMap(({ id }) => {
    const owned = state.ownership.sheets[id];
    return owned && !keys.has(owned.key) ? [[id, owned] as const] : [];
  });
  const made = [
    ...drafts.map(({ target, sheet }) => [sheet.id, ownedOf(target)] as const),
    ...targets.flatMap((target) => (target.former ? [[target.former.id, ownedOf(target)] as const] : [])),
  ];
  return Object.fromEntries([...kept, ...made]);
}

function ownedOf({ plan }: Target): OwnedSheet {
  return { key: plan.key, rows: plan.cells.length, columns: plan.cells[0]?.length ?? 0, notes: notesOf(plan).map(([address]) => address) };
}
