/** The reason why there is no value: `not_available` is Excel's #N/A, `invalid` (an argument is wrong) its #VALUE!. */
export interface NoAnswer {
  readonly kind: "not_available" | "invalid";
  /** One plain sentence. */
  readonly message: string;
}

export function invalid(message: string): NoAnswer {
  return { kind: "invalid", message };
}

export function notAvailable(message: string): NoAnswer {
  return { kind: "not_available", message };
}

/** What a cell passes for a text: a number as its digits, nothing as "". A value with a card behind it is its plain value. */
export function textOf(input: unknown): string {
  const value = plainOf(input);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** The text or number of an argument: of a value with a card its basic value, of a range of one cell that cell. */
export function plainOf(input: unknown): unknown {
  if (Array.isArray(input)) return input.length === 1 ? plainOf(input[0]) : input;
  return typeof input === "object" && input !== null && "basicValue" in input ? plainOf(input.basicValue) : input;
}

const MOST_LISTED = 3;

/** File names for a sentence: "a.txt, b.htm", at most three and how many more. */
export function filesAtHand(entries: readonly { readonly report: { readonly file: string } }[]): string {
  const files = entries.map(({ report }) => report.file);
  const more = files.length - MOST_LISTED;
  return files.slice(0, MOST_LISTED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
