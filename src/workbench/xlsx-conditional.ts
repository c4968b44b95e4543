import type ExcelJS from "exceljs";
import { areaAddress, parseArea } from "./address";
import type { ConditionalEntry } from "./book-data";
import { fileFormula, writtenFormula } from "./xlsx-formula";
import { argbOf, colorOf, type Palette } from "./xlsx-color";

const ROWS = 1_048_576, COLUMNS = 16_384;

/** A rule as exceljs writes it. */
export function fileRule({ areas, formula, style }: ConditionalEntry, priority: number, namespace: string): ExcelJS.ConditionalFormattingOptions {
  const color = argbOf(style.cl?.rgb), back = argbOf(style.bg?.rgb);
  const font = { ...(color === undefined ? {} : { color: { argb: color } }), ...(style.bl === undefined ? {} : { bold: style.bl === 1 }), ...(style.it === undefined ? {} : { italic: style.it === 1 }) };
  // A file names the colour of a conditional fill as its background.
  const fill: ExcelJS.Fill | undefined = back === undefined ? undefined : { type: "pattern", pattern: "solid", bgColor: { argb: back } };
  return { ref: areas.map(areaAddress).join(" "), rules: [{ type: "expression", priority, formulae: [fileFormula(formula, namespace)], style: { font, ...(fill ? { fill } : {}) } }] };
}

/** What exceljs reads of a sheet's rules. */
interface FileRules {
  readonly ref: string;
  readonly rules: readonly { readonly type: string; readonly formulae?: readonly unknown[]; readonly style?: Partial<ExcelJS.Style> }[];
}

/** The rules of a sheet that follow a formula. */
export function bookRules(worksheet: ExcelJS.Worksheet, namespace: string, palette: Palette): readonly ConditionalEntry[] {
  const { conditionalFormattings = [] } = worksheet as unknown as { readonly conditionalFormattings?: readonly FileRules[] };
  return conditionalFormattings.flatMap(({ ref, rules }) => {
    const areas = ref.split(" ").flatMap((each) => parseArea(each, ROWS, COLUMNS) ?? []);
    return rules.flatMap(({ type, formulae, style }): readonly ConditionalEntry[] => {
      const formula = formulae?.[0];
      return type !== "expression" || typeof formula !== "string" || areas.length === 0 ? [] : [{ areas, formula: writtenFormula(formula, namespace), style: looksOf(style ?? {}, palette) }];
    });
  });
}

function looksOf({ font, fill }: Partial<ExcelJS.Style>, palette: Palette): ConditionalEntry["style"] {
  const color = colorOf(font?.color, palette), back = fill?.type === "pattern" ? colorOf(fill.bgColor ?? fill.fgColor, palette) : null;
  return { ...(color === null ? {} : { cl: { rgb: color } }), ...(back === null ? {} : { bg: { rgb: back } }), ...(font?.bold === undefined ? {} : { bl: font.bold ? 1 : 0 }), ...(font?.italic === undefined ? {} : { it: font.italic ? 1 : 0 }) };
}
