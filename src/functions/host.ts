/** What the host can show of a value. */
export interface HostAbilities {
  /** A card behind a number that still calculates: ExcelApi 1.19. */
  readonly cards: boolean;
  /** A number that brings its format: CustomFunctionsRuntime 1.4. */
  readonly formats: boolean;
}

let known: HostAbilities | null = null;

/** Asked once: a host's abilities do not change while the add-in runs. */
export function hostAbilities(): HostAbilities {
  known ??= {
    cards: isSupported("ExcelApi", "1.19") && isSupported("CustomFunctionsRuntime", "1.4"),
    formats: isSupported("CustomFunctionsRuntime", "1.4"),
  };
  return known;
}

function isSupported(set: string, version: string): boolean {
  // Outside a host (tests, the command line) there is no Office at all.
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported(set, version);
}
