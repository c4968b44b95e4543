/** What the pane looks like: as Office and the system say, or always the same. */
export type ThemeChoice = "office" | "light" | "dark" | "contrast";

export const THEME_CHOICES: readonly { readonly name: ThemeChoice; readonly label: string }[] = [
  { name: "office", label: "As in Office" },
  { name: "light", label: "Light" },
  { name: "dark", label: "Dark" },
  { name: "contrast", label: "High contrast" },
];

const KEY = "tieout.theme";

/** The person's own choice, on this computer; as in Office where none was made or none can be kept. */
export function keptThemeChoice(): ThemeChoice {
  try {
    const kept = window.localStorage.getItem(KEY);
    return THEME_CHOICES.find(({ name }) => name === kept)?.name ?? "office";
  } catch {
    return "office";
  }
}

/** Remembers a choice; where the browser keeps nothing, it holds until the pane is closed. */
export function keepThemeChoice(choice: ThemeChoice): void {
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    return;
  }
}
