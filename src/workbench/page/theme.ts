import { ColorKit } from "@univerjs/core";
import type { Engine } from "../engine";

/** WCAG's least contrast of text. */
const READABLE = 4.5;
/** The grid's ground in the light and in the dark. */
const WHITE = "#ffffff", DARK = "#1d1d1f";
const STEP = 0.05;

/** The grid's own tools follow the system's light or dark; the page and the pane do so by themselves. */
export function followTheme(engine: Engine): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)"), known = new Map<string, string>();
  engine.recolor((said, drawn) => {
    // In the light, colors are drawn as said. The media query is not asked here: asked before it tells of a change, it tells of none.
    if (said === drawn) return drawn;
    const kept = known.get(said);
    if (kept !== undefined) return kept;
    const color = readableInDark(said, drawn);
    known.set(said, color);
    return color;
  });
  const apply = (): void => { engine.grid.api.toggleDarkMode(dark.matches); };
  dark.addEventListener("change", apply);
  if (dark.matches) apply();
}

/** What can be read on white can be read in the dark: the grid turns the blue of inputs to one that is too dark there. */
export function readableInDark(said: string, drawn: string): string {
  const before = new ColorKit(said), after = new ColorKit(drawn);
  if (!before.isValid || !after.isValid || before.getAlpha() < 1 || ColorKit.getContrastRatio(before, WHITE) < READABLE) return drawn;
  let color = after;
  for (let share = STEP; share <= 1 && ColorKit.getContrastRatio(color, DARK) < READABLE; share += STEP) color = ColorKit.mix(after, WHITE, share);
  return color === after ? drawn : color.toHexString();
}
