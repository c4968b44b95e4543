import { useEffect, useState } from "react";

/** Whether Office's theme is dark; what the system prefers where Office does not say, or where there is no Office. */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const preference = window.matchMedia("(prefers-color-scheme: dark)");
    const update = (): void => setDark(isDark());
    preference.addEventListener("change", update);
    // Excel has no event for a changed theme: its options dialog takes the focus away, so look again when it comes back.
    window.addEventListener("focus", update);
    return () => {
      preference.removeEventListener("change", update);
      window.removeEventListener("focus", update);
    };
  }, []);
  return dark;
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
