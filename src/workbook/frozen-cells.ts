import { packText, unpackText } from "./gzip-text";

/** What stood in a cell before its formula was turned into its value. */
export interface FrozenCell {
  /** Null for a cell that a formula beside it filled. */
  readonly formula: string | null;
  /** The value left in its place, as `range.values` gives it. */
  readonly value: string | number | boolean;
  /** The cell whose formula filled this one: "B4". */
  readonly filledBy?: string;
  /** Whether the cell had no number format of its own and was given the one that it showed. */
  readonly isFormatted?: boolean;
}

export interface FrozenSheet {
  readonly name: string;
  /** By cell address. */
  readonly cells: Readonly<Record<string, FrozenCell>>;
}

/** Sheet id to what was frozen there. */
export type Frozen = Readonly<Record<string, FrozenSheet>>;

export const FROZEN_NAMESPACE = "urn:tieout:frozen:1";

export function encodeFrozen(frozen: Frozen): string {
  return `<frozen xmlns="${FROZEN_NAMESPACE}">${packText(JSON.stringify(frozen))}</frozen>`;
}

/** What `encodeFrozen` wrote; null where it is damaged. */
export function decodeFrozen(xml: string): Frozen | null {
  const packed = /<(?:\w+:)?frozen\b[^<>]*>([^<]*)<\/(?:\w+:)?frozen>\s*$/.exec(xml)?.[1];
  const text = packed === undefined ? null : unpackText(packed);
  if (text === null) return null;
  try {
    // Its check sum was right, so `encodeFrozen` wrote it.
    return JSON.parse(text) as Frozen;
  } catch {
    return null;
  }
}

/** Both records; where both speak of a cell, `newer` is right. */
export function mergeFrozen(older: Frozen, newer: Frozen): Frozen {
  const ids = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
  return Object.fromEntries(ids.map((id) => [id, { name: newer[id]?.name ?? older[id]?.name ?? "", cells: { ...older[id]?.cells, ...newer[id]?.cells } }]));
}

/** The record without some cells, by sheet id; sheets with none left go. */
export function withoutCells(frozen: Frozen, gone: ReadonlyMap<string, ReadonlySet<string>>): Frozen {
  return Object.fromEntries(
    Object.entries(frozen).flatMap(([id, { name, cells }]) => {
      const left = Object.entries(cells).filter(([address]) => !gone.get(id)?.has(address));
      return left.length === 0 ? [] : [[id, { name, cells: Object.fromEntries(left) }]];
    }),
  );
}

const FUNCTION = /(?<![\w.])(?:_xldudf_LPSN_|LPSN\.)[A-Z]/i;

/** Whether a cell's content is a formula that asks Tieout, also somewhere inside it. */
export function asksTieout(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=") && FUNCTION.test(content.replace(/"(?:[^"]|"")*"/g, '""'));
}

/** Whether a formula reads what a formula at one of the addresses fills: "SUM(B4#)". */
export function readsSpillOf(content: unknown, addresses: ReadonlySet<string>): content is string {
  if (typeof content !== "string" || !content.startsWith("=")) return false;
  return [...content.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/\$?([A-Z]{1,3})\$?(\d+)#/gi)].some(([, letters = "", row = ""]) => addresses.has(`${letters.toUpperCase()}${row}`));
}

/** What a cell shows that has no value yet or never will have: freezing it would keep nothing. */
const WITHOUT_VALUE: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#NAME?", "#SPILL!", "#CALC!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!"]);

export function hasNoValue(value: unknown): boolean {
  return WITHOUT_VALUE.has(value);
}

const ERRORS: ReadonlySet<unknown> = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"]);

export function isErrorText(value: unknown): boolean {
  return ERRORS.has(value);
}

/**
 * The number format of a figure as it is shown: "(1,301)" has `#,##0_);(#,##0)`. For cells without a format of their own
 * whose function brought one, which goes with the function. Null for what is shown plainly.
 */
export function formatShown(text: string, value: number): string | null {
  const match = /^(\()?([^\d()\-.]*)-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([^\d()]*)(\))?$/.exec(text.trim());
  if (!match || text === String(value)) return null;
  const [, open, before = "", , decimals = "", after = ""] = match;
  const isSmall = Math.abs(value) < 1000, isGrouped = isSmall || text.includes(",");
  // A percent sign in a format multiplies by a hundred; a value that is shown as it is has it as a letter.
  const isPercent = after.includes("%") && Math.abs(Number((match[3] ?? "").replaceAll(",", "")) - Math.abs(value)) > 1;
  const number = `${isGrouped ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
  const letters = (part: string): string => (part === "" ? "" : `"${part.replaceAll('"', "")}"`);
  const shown = `${letters(before)}${number}${isPercent ? "%" : letters(after)}`;
  return open !== undefined || isSmall || value >= 0 ? `${shown};(${shown})` : `${shown};-${shown}`;
}
