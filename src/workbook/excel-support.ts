/** What the host can do beyond the first requirement sets; asked once a fill. */
export interface ExcelSupport {
  /** Frozen panes and tab colours. */
  readonly views: boolean;
  readonly gridlines: boolean;
  /** Indents and print setup. */
  readonly layout: boolean;
  readonly notes: boolean;
  readonly comments: boolean;
  /** Colours that follow formulas. */
  readonly conditional: boolean;
  /** Holding back calculation and painting until the next request. */
  readonly suspend: boolean;
}

export function excelSupport(): ExcelSupport {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return { views: has("1.7"), gridlines: has("1.8"), layout: has("1.9"), notes: has("1.18"), comments: has("1.10"), conditional: has("1.6"), suspend: has("1.6") };
}
