import type { Engine } from "../engine";

/** The grid's own tools follow the system's light or dark; the page and the pane do so by themselves. */
export function followTheme(engine: Engine): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => { engine.grid.api.toggleDarkMode(dark.matches); };
  dark.addEventListener("change", apply);
  if (dark.matches) apply();
}
