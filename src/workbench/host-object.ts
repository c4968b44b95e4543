import { ApiError, apiNotFound, invalidArgument, itemNotFound } from "./api-error";
import type { Json } from "./wire";

/** A property that is loaded and, where `write` is there, set. */
export interface Property {
  readonly read: () => Json;
  readonly write?: (value: Json) => void;
}

/** An object, a null object, a plain value, or nothing. */
export type MethodResult = HostObject | Json | undefined;

export type Method = (args: Arguments) => MethodResult | Promise<MethodResult>;

/** Members of an object of the workbook, by their names on the wire. */
export interface Members {
  readonly properties?: Readonly<Record<string, Property>>;
  /** Properties that are objects themselves. */
  readonly navigations?: Readonly<Record<string, () => HostObject>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** Events that may be listened to: "SelectionChanged". They are always sent; the client knows who listens. */
  readonly events?: readonly string[];
  /** What a collection holds, in order. */
  readonly items?: () => readonly HostObject[];
  /** An item of a collection by its key; null where there is none. */
  readonly find?: (key: string) => HostObject | null;
}

/** One object of the object model as the client sees it. */
export class HostObject {
  /** As an earlier answer named it to the client. */
  reference: string | null = null;

  /** @param id the property "Id", by which items of a collection are found again */
  constructor(readonly typeName: string, readonly members: Members, readonly id: string | number | null = null) {}

  /** @throws ApiError ApiNotFound where the object has no such member */
  navigate(name: string): HostObject {
    const navigation = own(this.members.navigations, name);
    if (!navigation) throw apiNotFound(`${this.typeName}.${name}`);
    return navigation();
  }

  /** @throws ApiError ApiNotFound where the object has no such member, and the method's own errors */
  async call(name: string, args: Arguments): Promise<MethodResult> {
    const method = own(this.members.methods, name);
    if (method) return method(args);
    if (this.members.events?.some((event) => name === `_Register${event}Event` || name === `_Unregister${event}Event` || name === `_RegisterEvent${event}` || name === `_UnregisterEvent${event}`)) return null;
    const found = this.callAsCollection(name, args);
    if (found === undefined) throw apiNotFound(`${this.typeName}.${name}()`);
    return found;
  }

  /** @throws ApiError ApiNotFound for a property that is not there or cannot be set */
  write(name: string, value: Json): void {
    const property = own(this.members.properties, name);
    if (!property) throw apiNotFound(`${this.typeName}.${name}`);
    if (!property.write) throw new ApiError("InvalidOperation", `${this.typeName}.${name} can only be read.`);
    property.write(value);
  }

  /** What all collections have in common; undefined for any other method. */
  private callAsCollection(name: string, args: Arguments): HostObject | number | null | undefined {
    const { items, find } = this.members;
    if (items && name === "GetCount") return items().length;
    if (items && name === "GetItemAt") return items()[args.integer(0)] ?? fail(itemNotFound());
    if (find && name === "GetItemOrNullObject") return find(args.key(0));
    if (find && (name === "GetItem" || name === "Indexer")) return find(args.key(0)) ?? fail(itemNotFound());
    return undefined;
  }
}

function fail(error: ApiError): never {
  throw error;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

export type Argument = Json | HostObject | readonly Argument[];

/** Arguments of one call, read with Excel's own complaint where they do not fit. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  /** @throws ApiError InvalidArgument */
  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.isGiven(index) ? this.text(index) : null;
  }

  /** A key by which a collection finds an item. */
  key(index: number): string {
    const value = this.values[index];
    if (typeof value === "number") return String(value);
    return this.text(index);
  }

  /** @throws ApiError InvalidArgument */
  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | null {
    return this.isGiven(index) ? this.integer(index) : null;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  object(index: number): HostObject | null {
    const value = this.values[index];
    return value instanceof HostObject ? value : null;
  }

  /** @throws ApiError InvalidArgument where an object stands in the place of a value */
  json(index: number): Json {
    return asJson(this.values[index] ?? null);
  }

  private isGiven(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }
}

function asJson(value: Argument): Json {
  if (value instanceof HostObject) throw invalidArgument();
  return Array.isArray(value) ? value.map((each: Argument) => asJson(each)) : (value as Json);
}
