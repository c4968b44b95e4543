/** What the host can do beyond the first requirement sets; asked once a fill. */
export interface ExcelSupport {
  /** Frozen panes and tab colours. */
  readonly views: boolean;
  readonly gridlines: boolean;
  /** Indents and print setup. */
  readonly layout: boolean;
  /** Footers and margins of printed pages. */
  readonly footers: boolean;
  readonly notes: boolean;
  readonly comments: boolean;
  /** Colours that follow formulas. */
  readonly conditional: boolean;
  readonly charts: boolean;
  /** Whether the workbook's structure is protected can be asked. */
  readonly structure: boolean;
  /** Holding back calculation and painting until the next request. */
  readonly suspend: boolean;
  /** All requests of a run can be one step for the user's Undo. */
  readonly undoGroup: boolean;
}

/** The embedded workbook names this set: it draws no charts and prints nothing, though it answers newer sets of ExcelApi otherwise. */
export const EMBEDDED_SET = "TieoutEmbedded";

export function excelSupport(): ExcelSupport {
  const { requirements } = Office.context;
  const has = (version: string): boolean => requirements.isSetSupported("ExcelApi", version);
  const isExcel = !requirements.isSetSupported(EMBEDDED_SET, "1.0");
  return {
    views: has("1.7"),
    gridlines: has("1.8"),
    layout: has("1.9"),
    footers: has("1.9") && isExcel,
    notes: has("1.18"),
    comments: has("1.10"),
    conditional: has("1.6"),
    charts: has("1.8") && isExcel,
    structure: has("1.7") && isExcel,
    suspend: has("1.6"),
    undoGroup: has("1.20"),
  };
}

/** Whether the workbook was opened for reading only; hosts that do not say can be written to. */
export function isReadOnly(): boolean {
  const document = Office.context.document as Office.Document | undefined;
  return String(document?.mode).toLowerCase() === "readonly";
}
