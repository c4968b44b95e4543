import type { IRangeThemeStyleItem, IRangeThemeStyleJSON } from "@univerjs/sheets";
import type { TableStyle } from "./book-data";
import { colorOf, type Palette } from "./xlsx-color";

/** How a group of seven of Excel's table styles looks: what its headers are, and how light its first and second stripes are. */
interface GroupLooks {
  readonly header: "filled" | "light" | "plain";
  readonly stripes: readonly [first: number | null, second: number | null];
}

/** Excel's own styles in groups of seven: neutral, then the theme's six accents. Their looks are near to Excel's, not the same. */
const GROUPS: Readonly<Record<string, readonly GroupLooks[]>> = {
  Light: [
    { header: "plain", stripes: [0.8, null] },
    { header: "filled", stripes: [null, null] },
    { header: "plain", stripes: [0.8, null] },
  ],
  Medium: [
    { header: "filled", stripes: [0.8, null] },
    { header: "filled", stripes: [0.6, 0.8] },
    { header: "filled", stripes: [0.8, null] },
    { header: "light", stripes: [0.6, 0.8] },
  ],
  Dark: [{ header: "filled", stripes: [0.4, 0.6] }],
};

const GROUP = 7, THIN = 1, BOLD = 1;
/** Places in the theme: the colours of paper and text, and the place before the first accent. */
const PAPER = 0, TEXT = 1, BEFORE_ACCENTS = 3;

/** A table's looks as the grid lays them over its cells; none for styles that are not Excel's own. */
export function tableLooks(style: TableStyle | null, palette: Palette): Omit<IRangeThemeStyleJSON, "name"> {
  const [, kind = "", digits = "0"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style?.name ?? "") ?? [], number = Number(digits) - 1;
  const group = GROUPS[kind]?.[Math.floor(number / GROUP)] ?? GROUPS[kind]?.[0];
  if (style === null || group === undefined || number < 0) return {};
  const accent = number % GROUP === 0 ? TEXT : BEFORE_ACCENTS + (number % GROUP);
  const color = (tint: number): { rgb: string } => ({ rgb: colorOf({ theme: accent, tint }, palette) ?? "#000000" });
  const line = { s: THIN, cl: color(0) }, [first, second] = style.rowStripes ? group.stripes : [null, null];
  const stripe = (tint: number | null): IRangeThemeStyleItem => (tint === null ? {} : { bg: color(accent === TEXT ? Math.min(0.95, tint + 0.05) : tint) });
  const headers: Readonly<Record<GroupLooks["header"], IRangeThemeStyleItem>> = {
    filled: { bg: color(0), cl: { rgb: palette[PAPER] ?? "#FFFFFF" }, bl: BOLD },
    light: { bg: color(0.8), bl: BOLD },
    plain: { bl: BOLD, bd: { t: line, b: line } },
  };
  return { headerRowStyle: headers[group.header], firstRowStyle: stripe(first), secondRowStyle: stripe(second), lastRowStyle: { bd: { b: line } } };
}
