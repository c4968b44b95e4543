/** A failure that Office.js turns into its own error: the code is one of Excel's. */
export class HostError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "HostError";
  }
}

export function notFound(): never {
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

export function invalidArgument(): never {
  throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

export interface Property {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

export type Method = (args: readonly unknown[]) => unknown;

/** One object of Excel's model as the client sees it. Names are those of the wire: "RowIndex". */
export interface HostObject {
  readonly kind: string;
  /** What tells it from its siblings in a collection. */
  readonly id?: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** Objects it leads to: "Format", "Worksheet". */
  readonly navigation?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** A service of Office's own that nothing here depends on: every call of it does nothing. */
  readonly silent?: true;
  /** For collections. */
  readonly items?: () => readonly HostObject[];
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value && "properties" in value;
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : invalidArgument();
}

export function number(value: unknown): number {
  return typeof value === "number" ? value : invalidArgument();
}

/** A property that is taken and kept but changes nothing here (print setup). */
export function kept(initial: unknown): Property {
  let value = initial;
  return { get: () => value, set: (next) => { value = next; } };
}
