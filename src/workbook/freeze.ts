import { writeCells, type CellWrite } from "./cell-runs";
import { runAsOneStep } from "./excel-run";
import { excelSupport } from "./excel-support";
import { asFillError, FillError } from "./fill-error";
import { afterFirst, frozenFormula, planFreeze, type FreezePlan, type Freezing } from "./freeze-plan";
import { decodeFrozen, encodeFrozen, FROZEN_NAMESPACE, mergeFrozen, type Frozen, type FrozenCell } from "./frozen-cells";
import { RequestQueue } from "./request-queue";
import { readAreas, usedAreas, type ReadCell } from "./sheet-reading";
import { readXmlParts } from "./xml-parts";

export type FreezeScope = "sheet" | "workbook";

export interface FreezeResult {
  /** Formulas that became values. */
  readonly formulas: number;
  /** Names of the sheets that they were on. */
  readonly sheets: readonly string[];
  /** Cells that stayed formulas, because they have no value yet. */
  readonly waiting: readonly { readonly sheet: string; readonly cell: string }[];
}

/** A record's share of a request: packed, it is small. */
const RECORD_BYTES = 200_000;

interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly before: readonly ReadCell[];
  readonly plan: FreezePlan;
}

/** The record of what was frozen, and the parts that hold it: one request, two where there is a record. */
export async function readFrozen(context: Excel.RequestContext): Promise<{ readonly frozen: Frozen; readonly parts: readonly Excel.CustomXmlPart[] }> {
  const read = (await readXmlParts(context, FROZEN_NAMESPACE)).map(({ part, xml }) => ({ part, frozen: xml === null ? null : decodeFrozen(xml) }));
  // A damaged record is left where it is.
  const good = read.filter(({ frozen }) => frozen !== null);
  return { frozen: good.reduce<Frozen>((all, { frozen }) => mergeFrozen(all, frozen ?? {}), {}), parts: good.map(({ part }) => part) };
}

/** Puts another record in place of the one in the workbook; none where nothing is left of it. */
export function writeFrozen(context: Excel.RequestContext, frozen: Frozen, parts: readonly Excel.CustomXmlPart[]): void {
  if (Object.keys(frozen).length > 0) context.workbook.customXmlParts.add(encodeFrozen(frozen));
  for (const part of parts) part.delete();
}

/**
 * Turns each formula that asks Tieout, also inside a longer one, into its value. Number formats, notes and names stay, and
 * the workbook remembers the formulas. All or nothing; the number of requests does not depend on how many there are until
 * they outgrow one request.
 * @throws FillError with sentences for a person
 */
export async function freezeFormulas(scope: FreezeScope): Promise<FreezeResult> {
  return runAsOneStep((context) => freeze(context, scope)).catch((error: unknown) => {
    throw asFillError(error, "The formulas could not be turned into values.");
  });
}

async function freeze(context: Excel.RequestContext, scope: FreezeScope): Promise<FreezeResult> {
  const { worksheets } = context.workbook, active = worksheets.getActiveWorksheet();
  worksheets.load("items/id,items/name");
  active.load("id");
  const record = await readFrozen(context);
  // Reading the record sent the request that loads both.
  // eslint-disable-next-line office-addins/call-sync-after-load
  const chosen = worksheets.items.filter(({ id }) => scope === "workbook" || id === active.id).map(({ id, name }) => ({ id, name, sheet: worksheets.getItem(id) }));
  for (const { sheet } of chosen) sheet.protection.load("protected");
  const areas = await usedAreas(context, chosen.map(({ sheet }) => sheet));
  const read = await readAreas(context, [...areas.values()]);
  const cellsOf = new Map([...areas.keys()].map((sheet, index) => [sheet, read[index] ?? []]));
  const open = chosen.map((each): OpenSheet => ({ ...each, before: cellsOf.get(each.sheet) ?? [], plan: planFreeze(cellsOf.get(each.sheet) ?? []) }));
  const busy = open.filter(({ plan: { first } }) => first.length > 0);
  const waiting = open.flatMap(({ name, plan }) => plan.waiting.map(({ address }) => ({ sheet: name, cell: address })));
  const shut = busy.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  if (shut.length > 0) throw new FillError(`${shut.length === 1 ? "The sheet" : "The sheets"} ${shut.join(", ")} ${shut.length === 1 ? "is" : "are"} protected, so no formula was turned into its value. Unprotect ${shut.length === 1 ? "it" : "them"}, then try again.`);
  if (busy.length === 0) return { formulas: 0, sheets: [], waiting };

  const queue = new RequestQueue(context, excelSupport()), second = new Map<Excel.Worksheet, ReturnType<typeof afterFirst>>();
  try {
    // The record comes before the first formula goes, so that nothing can be lost between the two.
    const all = frozenOf(busy.map((each) => ({ ...each, cells: [...each.plan.first, ...each.plan.later].map(entryOf) })));
    await queue.reserve(RECORD_BYTES);
    const interim = context.workbook.customXmlParts.add(encodeFrozen(mergeFrozen(record.frozen, all)));
    for (const { sheet, plan } of busy) await writeCells(sheet, plan.first.map(writeOf), queue);
    await queue.send();
    const after = await readAreas(context, busy.flatMap(({ sheet }) => areas.get(sheet) ?? []));
    const settled: { id: string; name: string; cells: (readonly [string, FrozenCell])[]; formulas: number }[] = [];
    for (const [index, { id, name, sheet, plan, before }] of busy.entries()) {
      const rest = afterFirst(plan, before, after[index] ?? []), { emptied, later } = rest;
      second.set(sheet, rest);
      await writeCells(sheet, [...emptied.map(writeOf), ...later.map(writeOf)], queue);
      settled.push({ id, name, formulas: plan.first.length + later.length, cells: [...[...plan.first, ...later].map(entryOf), ...emptied.map(({ cell, value, format, filledBy }) => [cell.address, { formula: null, value, filledBy, ...(format === null ? {} : { isFormatted: true }) }] as const)] });
    }
    await queue.reserve(RECORD_BYTES);
    writeFrozen(context, mergeFrozen(record.frozen, frozenOf(settled)), [...record.parts, interim]);
    await queue.send();
    return { formulas: settled.reduce((sum, { formulas }) => sum + formulas, 0), sheets: settled.map(({ name }) => name), waiting };
  } catch (error) {
    throw await unfreeze(context, busy, second, record.frozen, asFillError(error, "The formulas could not be turned into values."));
  }
}

function writeOf({ cell: { row, column }, value, format }: Pick<Freezing, "cell" | "value" | "format">): CellWrite {
  return { row, column, content: value, ...(format === null ? {} : { format }) };
}

function entryOf(each: Freezing): readonly [string, FrozenCell] {
  return [each.cell.address, frozenFormula(each)];
}

function frozenOf(sheets: readonly { readonly id: string; readonly name: string; readonly cells: readonly (readonly [string, FrozenCell])[] }[]): Frozen {
  return Object.fromEntries(sheets.map(({ id, name, cells }) => [id, { name, cells: Object.fromEntries(cells) }]));
}

/** Puts the formulas back after a freeze that failed. Never rejects. */
async function unfreeze(context: Excel.RequestContext, sheets: readonly OpenSheet[], second: ReadonlyMap<Excel.Worksheet, ReturnType<typeof afterFirst>>, former: Frozen, error: FillError): Promise<FillError> {
  try {
    const { parts } = await readFrozen(context), queue = new RequestQueue(context, excelSupport());
    for (const { sheet, plan } of sheets) {
      const done = second.get(sheet);
      // What a formula fills has to be empty before it comes back.
      await writeCells(sheet, done?.emptied.map(({ cell: { row, column }, format }) => ({ row, column, content: "", ...(format === null ? {} : { format: "General" }) })) ?? [], queue);
      await writeCells(sheet, [...plan.first, ...(done?.later ?? [])].map(({ cell: { row, column, formula, format }, format: given }) => ({ row, column, content: String(formula), isFormula: true, ...(given === null ? {} : { format: String(format) }) })), queue);
    }
    await queue.reserve(RECORD_BYTES);
    writeFrozen(context, former, parts);
    await queue.send();
    return error;
  } catch {
    return new FillError(`${error.message.replace(" The workbook was left as it was.", "")} Some formulas may be values now: choose Restore formulas to bring them back.`, { cause: error });
  }
}
