/** What a cell looks like apart from its number format. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; the workbook's own size where absent. */
  readonly size?: number;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** Long text in one row: read from the top. */
  readonly top?: boolean;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
}

export type BorderLine = "thin" | "double";

/** Where a figure comes from, told by colour as analysts tell it. */
export type Ink = "figure" | "formula" | "link" | "derived" | "damaged" | "redacted" | "accepted" | "label";

/** Whether a row is a total, and whether anything is built on it. */
export type Rule = "plain" | "subtotal" | "total";

export type LayoutStyle =
  | "blank"
  | "registrant"
  | "title"
  | "caption"
  | "legend"
  | "header"
  | "headerLeft"
  | "headerRight"
  | "headerDamaged"
  | "period"
  | "periodAccepted"
  | "tickHeader"
  | "periodLeft"
  | "periodEnd"
  | "periodEndLeft"
  | "heading"
  | "text"
  | "textPlain"
  | "textRight"
  | "jump"
  | "jumpBroken"
  | "textWrapped"
  | "textCentered"
  | "quietCentered"
  | "listNumber"
  | "listText"
  | "listFigure"
  | "listFormula"
  | "listBroken"
  | "listRedacted"
  | "tickBroken"
  | "tickRounding"
  | "tickExact"
  | "tickSkipped"
  | "apart"
  | "listTickBroken"
  | "listTickRounding"
  | "listTickExact"
  | "listTickSkipped"
  | "statusNote"
  | "statusBroken"
  | "statusRounding"
  | "statusSkipped"
  | "statusExact";

export type StyleKey = LayoutStyle | `${Ink}.${Rule}`;

/** Blue for what is typed in from the filing, black for a formula, green for a formula to another sheet. */
export const COLORS = {
  figure: "#0000FF",
  formula: "#000000",
  link: "#00703C",
  quiet: "#595959",
  jump: "#0563C1",
  band: "#1F3864",
  onBand: "#FFFFFF",
  underBand: "#D9E2F3",
  damagedFill: "#FFE699",
  redactedFill: "#D9D9D9",
  acceptedFill: "#E4DFEC",
  accepted: "#5B2C83",
  broken: "#C00000",
  brokenFill: "#FCE4E4",
  rounding: "#7F6000",
  exact: "#00703C",
} as const;

const INKS: Readonly<Record<Ink, CellStyle>> = {
  figure: { color: COLORS.figure, align: "right" },
  formula: { color: COLORS.formula, align: "right" },
  link: { color: COLORS.link, align: "right" },
  derived: { color: COLORS.formula, italic: true, align: "right" },
  damaged: { color: COLORS.broken, fill: COLORS.damagedFill, align: "right" },
  redacted: { color: COLORS.quiet, fill: COLORS.redactedFill, italic: true, align: "right" },
  accepted: { color: COLORS.accepted, fill: COLORS.acceptedFill, align: "right" },
  label: { align: "left", wrap: true },
};

const RULES: Readonly<Record<Rule, CellStyle>> = {
  plain: {},
  subtotal: { bold: true, borderTop: "thin" },
  total: { bold: true, borderTop: "thin", borderBottom: "double" },
};

const LAYOUT: Readonly<Record<LayoutStyle, CellStyle>> = {
  blank: {},
  registrant: { bold: true, size: 14, color: COLORS.band },
  title: { bold: true, size: 12 },
  caption: { italic: true, color: COLORS.quiet },
  legend: { size: 9, color: COLORS.quiet },
  header: { bold: true, color: COLORS.onBand, fill: COLORS.band, align: "center", wrap: true },
  headerRight: { bold: true, color: COLORS.onBand, fill: COLORS.band, align: "right", wrap: true },
  headerLeft: { bold: true, color: COLORS.onBand, fill: COLORS.band, align: "left", wrap: true },
  headerDamaged: { bold: true, color: COLORS.broken, fill: COLORS.damagedFill, align: "right", wrap: true },
  period: { bold: true, fill: COLORS.underBand, align: "right" },
  periodAccepted: { bold: true, color: COLORS.accepted, fill: COLORS.acceptedFill, align: "right" },
  tickHeader: { size: 9, color: COLORS.quiet, fill: COLORS.underBand, align: "center", wrap: true },
  periodEnd: { color: COLORS.quiet, fill: COLORS.underBand, align: "right" },
  periodEndLeft: { color: COLORS.quiet, fill: COLORS.underBand, align: "left" },
  periodLeft: { bold: true, fill: COLORS.underBand, align: "left" },
  heading: { bold: true },
  text: { align: "left", top: true },
  textPlain: { align: "left" },
  textRight: { align: "right" },
  jump: { color: COLORS.jump, underline: true, align: "left" },
  jumpBroken: { color: COLORS.broken, underline: true, align: "left", wrap: true, top: true },
  textWrapped: { align: "left", wrap: true, top: true },
  textCentered: { align: "center", wrap: true, top: true },
  quietCentered: { color: COLORS.quiet, align: "center", top: true },
  listNumber: { align: "right", top: true },
  listText: { align: "right", wrap: true, top: true },
  listFigure: { color: COLORS.figure, align: "right", top: true },
  listFormula: { align: "right", top: true },
  listBroken: { bold: true, color: COLORS.broken, align: "right", top: true },
  listRedacted: { color: COLORS.quiet, fill: COLORS.redactedFill, italic: true, align: "right", top: true },
  tickBroken: { bold: true, color: COLORS.broken, align: "center" },
  tickRounding: { color: COLORS.rounding, align: "center" },
  tickExact: { color: COLORS.exact, align: "center" },
  tickSkipped: { size: 9, color: COLORS.quiet, align: "center" },
  apart: { bold: true, color: COLORS.broken, align: "right" },
  listTickBroken: { bold: true, color: COLORS.broken, align: "center", top: true },
  listTickRounding: { color: COLORS.rounding, align: "center", top: true },
  listTickExact: { color: COLORS.exact, align: "center", top: true },
  listTickSkipped: { size: 9, color: COLORS.quiet, align: "center", top: true },
  statusNote: { color: COLORS.quiet, top: true },
  statusBroken: { bold: true, color: COLORS.broken, top: true },
  statusRounding: { color: COLORS.rounding, top: true },
  statusSkipped: { color: COLORS.quiet, italic: true, top: true },
  statusExact: { color: COLORS.exact, top: true },
};

function ruled(): readonly (readonly [StyleKey, CellStyle])[] {
  const inks = Object.keys(INKS) as readonly Ink[], rules = Object.keys(RULES) as readonly Rule[];
  return inks.flatMap((ink) => rules.map((rule) => [`${ink}.${rule}`, { ...INKS[ink], ...RULES[rule] }] as const));
}

const STYLES: ReadonlyMap<StyleKey, CellStyle> = new Map<StyleKey, CellStyle>([
  ...(Object.entries(LAYOUT) as [LayoutStyle, CellStyle][]),
  ...ruled(),
]);

/** The look of a style; both writers draw it. */
export function styleOf(key: StyleKey): CellStyle {
  return STYLES.get(key) ?? {};
}
