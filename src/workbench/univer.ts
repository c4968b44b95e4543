import { DEFAULT_STYLES, ICommandService, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import tableWords from "@univerjs/sheets-table/locale/en-US";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { CELL_FONT } from "./book-data";
import { sheetId } from "./sheet-id";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";

export const WORKBOOK_ID = "workbook";

/** The grid's parts that the host works with. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
  readonly commands: ICommandService;
  readonly functions: IFunctionService;
  readonly formulas: FormulaDataModel;
  readonly trigger: TriggerCalculationController;
  readonly session: FormulaCalculationSessionService;
}

/** A plugin's class as `registerPlugin` takes it. */
type PluginKind = Parameters<Univer["registerPlugin"]>[0] & { readonly pluginName: string };

/** Starts Univer in an element with one empty sheet. The ready-made starter would bring in packages without a licence. */
export function startUniver(container: string): Grid {
  const presets = [UniverSheetsCorePreset({ container, ribbonType: "simple", sheets: { disableForceStringAlert: true, disableForceStringMark: true }, formula: { initialFormulaComputing: CalculationMode.FORCED } }), UniverSheetsNotePreset(), UniverSheetsConditionalFormattingPreset()];
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, noteWords, conditionalFormattingWords, tableWords) },
    logLevel: LogLevel.ERROR,
  });
  // Presets share plugins; the last preset's options hold, as in Univer's own starter.
  const listed: readonly unknown[] = [...presets.flatMap((preset): readonly unknown[] => preset.plugins), UniverSheetsTablePlugin];
  const plugins = new Map(listed.map((plugin) => {
    const entry: readonly unknown[] = Array.isArray(plugin) ? (plugin as readonly unknown[]) : [plugin, undefined];
    const kind = entry[0] as PluginKind;
    return [kind.pluginName, { kind, options: entry[1] as object | undefined }] as const;
  }));
  // For every sheet, those that a person adds included.
  DEFAULT_STYLES.ff = CELL_FONT;
  for (const { kind, options } of plugins.values()) univer.registerPlugin(kind, options);
  const api = FUniver.newAPI(univer);
  const first = sheetId();
  const workbook = api.createWorkbook({ id: WORKBOOK_ID, name: "Book1", sheetOrder: [first], sheets: { [first]: { id: first, name: "Sheet1", rowCount: 1000, columnCount: 26, cellData: {} } } });
  const injector = univer.__getInjector();
  return {
    univer, api, workbook,
    commands: injector.get(ICommandService),
    functions: injector.get(IFunctionService),
    formulas: injector.get(FormulaDataModel),
    trigger: injector.get(TriggerCalculationController),
    session: injector.get(FormulaCalculationSessionService),
  };
}
