/** What Tieout remembers, in the workbook's settings, of the sheets and names it made. */
export interface Ownership {
  /** Sheet id to what was filled there. */
  readonly sheets: Readonly<Record<string, OwnedSheet>>;
  /** Names of the workbook that Tieout defined. */
  readonly names: readonly string[];
}

export interface OwnedSheet {
  /** The plan's key: "release.htm#s1". */
  readonly key: string;
  /** The sheet's name when it was filled. */
  readonly name: string;
  /** Size of the filled rectangle from A1. */
  readonly rows: number;
  readonly columns: number;
  /** Addresses of the cells that got a note. */
  readonly notes: readonly string[];
  /** Names of the charts on it. */
  readonly charts: readonly string[];
  /** What was left in its cells, as `packTrace` packs it; absent in workbooks filled by earlier versions. */
  readonly trace?: string;
}

/** The setting's key. */
export const OWNERSHIP_KEY = "tieout.sheets";

const NOTHING: Ownership = { sheets: {}, names: [] };

/** The setting's value as read; what is not of the expected shape is as good as not there, so that it is never overwritten. */
export function ownershipOf(value: unknown): Ownership {
  if (!isRecord(value) || !isRecord(value["sheets"])) return NOTHING;
  const sheets = Object.entries(value["sheets"]).flatMap(([id, sheet]) => {
    const owned = ownedSheet(sheet);
    return owned ? [[id, owned] as const] : [];
  });
  return { sheets: Object.fromEntries(sheets), names: strings(value["names"]) };
}

function ownedSheet(value: unknown): OwnedSheet | null {
  if (!isRecord(value)) return null;
  const { key, name, rows, columns, notes, charts, trace } = value;
  if (typeof key !== "string" || typeof rows !== "number" || typeof columns !== "number") return null;
  return { key, name: typeof name === "string" ? name : "", rows, columns, notes: strings(notes), charts: strings(charts), ...(typeof trace === "string" ? { trace } : {}) };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
