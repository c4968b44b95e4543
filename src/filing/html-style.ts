import { BOLD, CENTRED, HIDDEN, INVISIBLE, ITALIC, RAISED, SIZELESS, UNDERLINE } from "./html-tags";

/** What an element's style attribute says of its text. */
export interface Style {
  /** Marks that it gives and marks that it takes from the text. */
  readonly gives: number;
  readonly takes: number;
  /** How far the text begins from the left, in ems; negative where it hangs out. */
  readonly indent: number;
  /** The element takes no room on the page: a cell is no column. */
  readonly absent: boolean;
}

/** Ems of ordinary print in one unit of length; a percentage of an unknown width is a guess that keeps deeper deeper. */
const EMS: Readonly<Record<string, number>> = { px: 1 / 16, pt: 1 / 12, em: 1, rem: 1, in: 6, cm: 2.36, mm: 0.236, pc: 1, ex: 0.5, "%": 0.5 };
const LENGTH = /^(-?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|in|cm|mm|pc|ex|%)?/;

function ems(value: string): number {
  const match = LENGTH.exec(value);
  return match ? Number(match[1]) * (EMS[match[2] ?? "px"] ?? 0) : 0;
}

/** The left one of a property's one to four lengths. */
function leftOf(value: string): string {
  const parts = value.split(/\s+/);
  return parts[3] ?? parts[1] ?? parts[0] ?? "";
}

const BOLD_WEIGHT = /^(?:bold|bolder|[6-9]00)\b/;
const NO_SIZE = /^0+(?:\.0*)?(?:px|pt|em|rem|%)?(?![\d.])/;

/** A style attribute's declarations, each by what it does. */
export function parseStyle(text: string): Style {
  let gives = 0, takes = 0, padding = 0, margin = 0, indent = 0, absent = false, lifted = false, relative = false;
  const set = (mark: number, on: boolean): void => {
    gives = on ? gives | mark : gives & ~mark;
    takes = on ? takes & ~mark : takes | mark;
  };
  for (const declaration of text.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).trim();
    switch (declaration.slice(0, colon).trim()) {
      case "display":
        if (value.startsWith("none")) absent = true;
        break;
      case "visibility":
        set(INVISIBLE, value.startsWith("hidden") || value.startsWith("collapse"));
        break;
      case "font-weight":
        set(BOLD, BOLD_WEIGHT.test(value));
        break;
      case "font-style":
        set(ITALIC, value.startsWith("italic") || value.startsWith("oblique"));
        break;
      case "font":
        set(BOLD, /(?:^|\s)(?:bold|bolder|[6-9]00)(?=\s)/.test(value));
        set(ITALIC, value.includes("italic"));
        set(SIZELESS, false);
        break;
      case "font-size":
        set(SIZELESS, NO_SIZE.test(value));
        break;
      case "text-decoration":
      case "text-decoration-line":
        if (value.includes("underline")) set(UNDERLINE, true);
        break;
      case "text-align":
        set(CENTRED, value.startsWith("center"));
        break;
      case "vertical-align":
        if (value.startsWith("super")) set(RAISED, true);
        break;
      case "position":
        relative = value.startsWith("relative");
        break;
      case "top":
        lifted = value.startsWith("-");
        break;
      case "padding":
        padding = ems(leftOf(value));
        break;
      case "padding-left":
        padding = ems(value);
        break;
      case "margin":
        margin = ems(leftOf(value));
        break;
      case "margin-left":
        margin = ems(value);
        break;
      case "text-indent":
        indent = ems(value);
    }
  }
  if (relative && lifted) set(RAISED, true);
  if (absent) gives |= HIDDEN;
  return { gives, takes, indent: padding + margin + indent, absent };
}

/** A page's styles, each read once: filing agents repeat a few hundred of them all over the page. */
export class Styles {
  private readonly known = new Map<string, Style>();

  of(text: string): Style {
    const known = this.known.get(text);
    if (known) return known;
    const style = parseStyle(text);
    this.known.set(text, style);
    return style;
  }
}
