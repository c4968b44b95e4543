/** What of a filing's own style is kept: how text is set and where it stands, never its colours, its room on the page or anything that is fetched. */

/** Points of a filing's body text: sizes are told in parts of it, lengths in ems. */
const BODY_POINTS = 10;
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, em: BODY_POINTS, rem: BODY_POINTS };
const LENGTH = /^(-?(?:\d{1,5}(?:\.\d{0,6})?|\.\d{1,6}))(pt|px|in|cm|mm|pc|em|rem)?$/;
/** Indents and gaps beyond these are the paper's, not the text's. Ems. */
const WIDEST = 6, TALLEST = 2;
const SMALLEST_TYPE = 0.75, LARGEST_TYPE = 1.6;

const WORDS: Readonly<Record<string, RegExp>> = {
  "text-align": /^(?:left|right|center|justify|start|end)$/,
  "font-weight": /^(?:bold|bolder|normal|[1-9]00)$/,
  "font-style": /^(?:italic|oblique|normal)$/,
  "text-decoration": /^(?:underline|line-through|none)$/,
  "text-transform": /^(?:uppercase|lowercase|capitalize|none)$/,
  "font-variant": /^(?:small-caps|normal)$/,
  "vertical-align": /^(?:top|middle|bottom|baseline|super|sub|text-top|text-bottom)$/,
  "white-space": /^(?:nowrap|pre-wrap|pre|normal)$/,
  "list-style-type": /^(?:none|disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman)$/,
  display: /^(?:none|block|inline|inline-block)$/,
  visibility: /^(?:hidden|visible|collapse)$/,
};

const SIDES = ["top", "right", "bottom", "left"] as const;

/** A length in ems of body text; null where it is none, or one of the page such as a percentage. */
function ems(value: string): number | null {
  const match = LENGTH.exec(value);
  if (!match) return null;
  const unit = match[2];
  return unit === undefined && Number(match[1]) !== 0 ? null : (Number(match[1]) * (POINTS[unit ?? "pt"] ?? 1)) / BODY_POINTS;
}

function length(value: string, least: number, most: number): string | null {
  const found = ems(value);
  return found === null ? null : `${Number(Math.min(Math.max(found, least), most).toFixed(3))}em`;
}

/** One side's margin or padding: indents to the left, gaps above and below; what stands at the right only narrows the text. */
function box(name: "margin" | "padding", side: (typeof SIDES)[number], value: string): string[] {
  if (side === "right") return [];
  const kept = length(value, 0, side === "left" ? WIDEST : TALLEST);
  return kept === null ? [] : [`${name}-${side}:${kept}`];
}

function border(side: string, value: string): string[] {
  if (/\b(?:none|hidden)\b|(?:^|\s)0(?:\.0*)?(?:px|pt)?(?:\s|$)/.test(value)) return [];
  if (/\bdouble\b/.test(value)) return [`border-${side}:3px double`];
  return /\b(?:solid|dashed|dotted|ridge|groove|inset|outset)\b/.test(value) ? [`border-${side}:1px solid`] : [];
}

function kept(name: string, value: string): string[] {
  if (Object.hasOwn(WORDS, name)) return WORDS[name]?.test(value) === true ? [`${name}:${value}`] : [];
  if (name === "text-decoration-line") return kept("text-decoration", value);
  if (name === "margin" || name === "padding") {
    const values = value.split(/\s+/);
    return SIDES.flatMap((side, index) => box(name, side, values[index] ?? values[index - 2] ?? values[0] ?? ""));
  }
  const sided = /^(margin|padding)-(top|right|bottom|left)$/.exec(name);
  if (sided) return box(sided[1] as "margin", sided[2] as "left", value);
  if (name === "text-indent") {
    const indent = length(value, -WIDEST, WIDEST);
    return indent === null ? [] : [`text-indent:${indent}`];
  }
  if (name === "font-size") {
    const size = ems(value);
    if (size === null) return [];
    return [size === 0 ? "font-size:0" : `font-size:calc(var(--size) * ${Number(Math.min(Math.max(size, SMALLEST_TYPE), LARGEST_TYPE).toFixed(2))})`];
  }
  if (name === "border") return ["top", "right", "bottom", "left"].flatMap((side) => border(side, value));
  const bordered = /^border-(top|right|bottom|left)$/.exec(name);
  if (bordered) return border(bordered[1] ?? "", value);
  return name === "width" && /^\d{1,3}(?:\.\d+)?%$/.test(value) ? [`width:${value}`] : [];
}

/** Longer style attributes are no filing's. */
const LONGEST = 4000;
const NOT_WRITTEN = /[\\<>@{}]|\/\*/;

function declarations(style: string): (readonly [name: string, value: string])[] {
  if (style.length > LONGEST || NOT_WRITTEN.test(style)) return [];
  return style.split(";").map((each) => {
    const colon = each.indexOf(":");
    return [each.slice(0, Math.max(0, colon)).trim().toLowerCase(), each.slice(colon + 1).trim().toLowerCase().replace(/\s*!important$/, "")] as const;
  });
}

/** A style attribute with only what is kept; "" where nothing is. */
export function safeStyle(style: string): string {
  return declarations(style).flatMap(([name, value]) => kept(name, value)).join(";");
}

const WHITE = /^(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/;
const COLOUR = /^(?:#[\da-f]{3}|#[\da-f]{6}|[a-z]{3,20}|rgb\([\d\s,.%]{5,40}\))$/;

/** Whether a colour is one that shades what stands on it. */
export function isShade(colour: string): boolean {
  const value = colour.trim().toLowerCase();
  return COLOUR.test(value) && !WHITE.test(value) && !/^(?:transparent|none|inherit|initial|unset)$/.test(value);
}

export function isWhite(colour: string): boolean {
  return WHITE.test(colour.trim().toLowerCase());
}

/** The colours that a style attribute gives its element. */
export function coloursOf(style: string): { readonly background: string | null; readonly text: string | null } {
  const all = declarations(style), last = (names: readonly string[]): string | null => all.filter(([name]) => names.includes(name)).at(-1)?.[1] ?? null;
  return { background: last(["background", "background-color"]), text: last(["color"]) };
}
