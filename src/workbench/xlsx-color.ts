import { elementsOf } from "./xlsx-xml";

/** A colour as a file names it: itself, by its place in the workbook's theme, or by its number in Excel's old palette. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  /** Lighter, up to 1, or darker, down to -1, than the theme's colour. */
  readonly tint?: number;
  readonly indexed?: number;
}

/** The colours of a workbook's theme, "#RRGGBB", in the order in which cells count them. */
export type Palette = readonly string[];

/** A theme lists its colours darkest first; cells count the light one of each pair first (ECMA-376 18.8.3). */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"] as const;

/** Office's own theme since 2013, for files that have none. */
const OFFICE_PALETTE: Palette = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"];

/** Excel's palette of 1997 (ECMA-376 18.8.27): the first eight twice, then 48, as one text of six digits each. */
const BASIC = "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF";
const INDEXED = `${BASIC}${BASIC}800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333`;

/** "FF1F3864" for "#1F3864" or "rgb(31, 56, 100)"; undefined for what is no such colour. */
export function argbOf(color: string | null | undefined): string | undefined {
  const hexadecimal = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (hexadecimal !== undefined) return `FF${hexadecimal.toUpperCase()}`;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color ?? "");
  return parts ? `FF${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("").toUpperCase()}` : undefined;
}

/** The colours of a theme's part (xl/theme/theme1.xml); Office's own where there is none. */
export function paletteOf(theme: string | undefined): Palette {
  if (theme === undefined) return OFFICE_PALETTE;
  return THEME_ORDER.map((name, index) => {
    const said = new RegExp(`<a:${name}>(.*?)</a:${name}>`, "s").exec(theme)?.[1] ?? "";
    const color = elementsOf(said, "srgbClr")[0]?.["val"] ?? elementsOf(said, "sysClr")[0]?.["lastClr"];
    return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? `#${color.toUpperCase()}` : (OFFICE_PALETTE[index] ?? "#000000");
  });
}

/** "#1F3864"; null where a file leaves the colour to the program. */
export function colorOf(color: FileColor | undefined, palette: Palette): string | null {
  if (color === undefined) return null;
  const { argb, theme, tint = 0, indexed } = color;
  if (argb !== undefined) return /^[0-9a-f]{8}$/i.test(argb) ? tinted(`#${argb.slice(2).toUpperCase()}`, tint) : null;
  if (theme !== undefined) return palette[theme] === undefined ? null : tinted(palette[theme], tint);
  const old = indexed === undefined ? "" : INDEXED.slice(indexed * 6, indexed * 6 + 6);
  return old === "" ? null : `#${old}`;
}

/** The colour so much lighter or darker, as Excel does it: by its luminance (ECMA-376 18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts), least = Math.min(...parts), luminance = (most + least) / 2;
  const wanted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  // Hue and saturation stay: every part keeps its place between grey of the luminance and the purest such colour.
  const reach = luminance < 0.5 ? luminance : 1 - luminance, reachWanted = wanted < 0.5 ? wanted : 1 - wanted;
  return `#${parts.map((part) => Math.round(255 * (wanted + (reach === 0 ? 0 : ((part - luminance) / reach) * reachWanted))).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}
