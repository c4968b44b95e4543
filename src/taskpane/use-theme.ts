import { createContext, useEffect, useState } from "react";
import { keepThemeChoice, keptThemeChoice, type ThemeChoice } from "./theme-choice";

/** The themes that the pane has. */
export type ThemeName = "light" | "dark" | "contrast";

export interface ThemeState {
  readonly theme: ThemeName;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The theme for what draws its own colours. */
export const ThemeNameContext = createContext<ThemeName>("light");

const PREFERENCES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"] as const;

/** The pane's theme: the one chosen, else Office's, else what the system prefers. */
export function useTheme(): ThemeState {
  const [choice, setChoice] = useState(keptThemeChoice);
  const [told, setTold] = useState(themeTold);
  useEffect(() => {
    const preferences = PREFERENCES.map((query) => window.matchMedia(query));
    const update = (): void => setTold(themeTold());
    for (const preference of preferences) preference.addEventListener("change", update);
    // Excel has no event for a changed theme: its options dialog takes the focus away, so look again when it comes back.
    window.addEventListener("focus", update);
    return () => {
      for (const preference of preferences) preference.removeEventListener("change", update);
      window.removeEventListener("focus", update);
    };
  }, []);
  return {
    theme: choice === "office" ? told : choice,
    choice,
    choose: (next) => {
      keepThemeChoice(next);
      setChoice(next);
    },
  };
}

/** What the system and Office say. Windows' contrast themes come first, since they are there for reading at all. */
function themeTold(): ThemeName {
  if (window.matchMedia("(forced-colors: active)").matches) return "contrast";
  return isDark() ? "dark" : "light";
}

function isDark(): boolean {
  return officeSaysDark() ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Older Excel leaves isDarkTheme out but gives the colour behind the pane. */
function officeSaysDark(): boolean | null {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined);
  if (!context?.officeTheme) return null;
  const { isDarkTheme, bodyBackgroundColor } = context.officeTheme as Partial<Office.OfficeTheme>;
  if (isDarkTheme !== undefined) return isDarkTheme;
  return bodyBackgroundColor === undefined ? null : isDarkColor(bodyBackgroundColor);
}

/** Whether white text reads better than black on a colour, "#rrggbb"; null for what is no such colour. */
export function isDarkColor(color: string): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
