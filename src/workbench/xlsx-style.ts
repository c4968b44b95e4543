import type ExcelJS from "exceljs";
import { CELL_FONT, type CellLine, type CellLooks } from "./book-data";
import { argbOf, colorOf, type FileColor, type Palette } from "./xlsx-color";

const DEFAULT_SIZE = 11;

/** The grid's indent: so many pixels a level, beside a margin of its own. */
const INDENT_PIXELS = 9, MARGIN_PIXELS = 2;

/* The grid's own numbers, as its data holds them; its package is not loaded here, so that files are read without it. */
const YES = 1, WRAPPED = 3;

const LINES: readonly (readonly [number, ExcelJS.BorderStyle])[] = [
  [1, "thin"],
  [2, "hair"],
  [3, "dotted"],
  [4, "dashed"],
  [5, "dashDot"],
  [6, "dashDotDot"],
  [7, "double"],
  [8, "medium"],
  [9, "mediumDashed"],
  [13, "thick"],
  [12, "slantDashDot"],
];

const HORIZONTAL: readonly (readonly [number, "left" | "center" | "right" | "justify" | "distributed"])[] = [
  [1, "left"],
  [2, "center"],
  [3, "right"],
  [4, "justify"],
  [6, "distributed"],
];

const VERTICAL: readonly (readonly [number, "top" | "middle" | "bottom"])[] = [
  [1, "top"],
  [2, "middle"],
  [3, "bottom"],
];

const SIDES = [["t", "top"], ["b", "bottom"], ["l", "left"], ["r", "right"]] as const;

/** A cell's looks as a file holds them. */
export function fileStyle(style: CellLooks): Partial<ExcelJS.Style> {
  const fill = argbOf(style.bg?.rgb), color = argbOf(style.cl?.rgb);
  return {
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
    font: {
      name: style.ff ?? CELL_FONT,
      size: style.fs ?? DEFAULT_SIZE,
      ...(style.bl ? { bold: true } : {}),
      ...(style.it ? { italic: true } : {}),
      ...(style.ul?.s ? { underline: true } : {}),
      ...(style.st?.s ? { strike: true } : {}),
      ...(color === undefined ? {} : { color: { argb: color } }),
    },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: fill } } as const }),
    ...alignment(style),
    ...borders(style),
  };
}

function alignment(style: CellLooks): Partial<ExcelJS.Style> {
  const horizontal = HORIZONTAL.find(([own]) => own === style.ht)?.[1], vertical = VERTICAL.find(([own]) => own === style.vt)?.[1];
  const indent = Math.max(0, Math.round(((style.pd?.l ?? MARGIN_PIXELS) - MARGIN_PIXELS) / INDENT_PIXELS));
  const parts: Partial<ExcelJS.Alignment> = {
    ...(horizontal ? { horizontal } : indent > 0 ? { horizontal: "left" } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.tb === WRAPPED ? { wrapText: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
  return Object.keys(parts).length > 0 ? { alignment: parts } : {};
}

function borders({ bd }: CellLooks): Partial<ExcelJS.Style> {
  const parts: Partial<ExcelJS.Borders> = {};
  for (const [own, side] of SIDES) {
    const line = bd?.[own], style = LINES.find(([type]) => type === line?.s)?.[1];
    if (line && style) parts[side] = { style, color: { argb: argbOf(line.cl.rgb) ?? "FF000000" } };
  }
  return Object.keys(parts).length > 0 ? { border: parts } : {};
}

/** The looks that a file gives a cell; null where it gives none that the grid does not have by itself. */
export function gridStyle(style: Partial<ExcelJS.Style>, palette: Palette): CellLooks | null {
  const { font, fill, alignment: placed, numFmt } = style;
  const color = isPlain(font?.color) ? null : colorOf(font?.color, palette), background = fill?.type === "pattern" && fill.pattern === "solid" ? colorOf(fill.fgColor, palette) : null;
  const horizontal = HORIZONTAL.find(([, name]) => name === placed?.horizontal)?.[0], vertical = VERTICAL.find(([, name]) => name === placed?.vertical)?.[0];
  const lines = linesOf(style.border, palette);
  const made: CellLooks = {
    ...(numFmt !== undefined && numFmt !== "General" ? { n: { pattern: numFmt } } : {}),
    ...(font?.name !== undefined && font.name !== CELL_FONT ? { ff: font.name } : {}),
    ...(font?.size !== undefined && font.size !== DEFAULT_SIZE ? { fs: font.size } : {}),
    ...(font?.bold ? { bl: YES } : {}),
    ...(font?.italic ? { it: YES } : {}),
    ...(font?.underline ? { ul: { s: YES } } : {}),
    ...(font?.strike ? { st: { s: YES } } : {}),
    ...(color === null ? {} : { cl: { rgb: color } }),
    ...(background === null ? {} : { bg: { rgb: background } }),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(placed?.wrapText ? { tb: WRAPPED } : {}),
    ...(placed?.indent ? { pd: { l: MARGIN_PIXELS + INDENT_PIXELS * placed.indent } } : {}),
    ...(Object.keys(lines).length > 0 ? { bd: lines } : {}),
  };
  return Object.keys(made).length > 0 ? made : null;
}

/** The theme's colour of text, which Excel gives to all that nobody coloured. */
function isPlain(color: FileColor | undefined): boolean {
  return color?.theme === 1 && (color.tint ?? 0) === 0;
}

function linesOf(border: Partial<ExcelJS.Borders> | undefined, palette: Palette): Partial<Record<"t" | "b" | "l" | "r", CellLine>> {
  const lines: Partial<Record<"t" | "b" | "l" | "r", CellLine>> = {};
  for (const [own, side] of SIDES) {
    const line = border?.[side], type = LINES.find(([, name]) => name === line?.style)?.[0];
    if (line && type !== undefined) lines[own] = { s: type, cl: { rgb: colorOf(line.color, palette) ?? "#000000" } };
  }
  return lines;
}
