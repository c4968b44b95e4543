import { ConditionalFormattingRuleModel, CFRuleType, CFSubRuleType, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "./address";
import type { ConditionalEntry } from "./book-data";
import type { Engine } from "./engine";
import { WORKBOOK_ID } from "./univer";

const ADD = "sheet.mutation.add-conditional-rule", SET = "sheet.mutation.set-conditional-rule", REMOVE = "sheet.mutation.delete-conditional-rule";

function model(engine: Engine): ConditionalFormattingRuleModel {
  return engine.grid.univer.__getInjector().get(ConditionalFormattingRuleModel);
}

function rules(engine: Engine, sheet: string): readonly IConditionFormattingRule[] {
  return model(engine).getSubunitRules(WORKBOOK_ID, sheet) ?? [];
}

/** Shows looks that cells take on while a formula holds; with the id of an earlier rule, in its place. */
export function putRule(engine: Engine, sheet: string, id: string, { areas, formula, style }: ConditionalEntry): void {
  const rule = {
    cfId: id,
    ranges: areas.map(({ row, column, lastRow, lastColumn }) => ({ startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn })),
    stopIfTrue: false,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style },
  };
  const isThere = rules(engine, sheet).some(({ cfId }) => cfId === id);
  engine.grid.commands.syncExecuteCommand(isThere ? SET : ADD, { unitId: WORKBOOK_ID, subUnitId: sheet, ...(isThere ? { cfId: id } : {}), rule });
}

/** Takes away the rules whose cells are all inside an area; all of the sheet's without one. */
export function clearRules(engine: Engine, sheet: string, inside: Area | null): void {
  for (const { cfId, ranges } of [...rules(engine, sheet)]) {
    const isInside = inside === null || ranges.every(({ startRow, endRow, startColumn, endColumn }) => startRow >= inside.row && endRow <= inside.lastRow && startColumn >= inside.column && endColumn <= inside.lastColumn);
    if (isInside) engine.grid.commands.syncExecuteCommand(REMOVE, { unitId: WORKBOOK_ID, subUnitId: sheet, cfId });
  }
}

/** The rules of a sheet that follow a formula, in the order in which they hold. */
export function rulesOf(engine: Engine, sheet: string): readonly ConditionalEntry[] {
  return rules(engine, sheet).flatMap(({ ranges, rule }): readonly ConditionalEntry[] => {
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula || !("value" in rule) || typeof rule.value !== "string") return [];
    const areas = ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({ row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn }));
    const { cl, bg, bl, it } = rule.style;
    return [{ areas, formula: rule.value, style: { ...(cl ? { cl: { rgb: cl.rgb ?? null } } : {}), ...(bg ? { bg: { rgb: bg.rgb ?? null } } : {}), ...(bl === undefined ? {} : { bl }), ...(it === undefined ? {} : { it }) } }];
  });
}
