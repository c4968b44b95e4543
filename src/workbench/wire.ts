/*
 * The requests that the unmodified Office.js client sends ("ProcessQuery") and the answers that it takes, as observed in
 * @microsoft/office-js 1.1.110. Names on the wire are in Pascal case.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const OBJECT_PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Where an argument is an object, its value is null and its place in `ReferencedObjectPathIds` holds the object's path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  readonly ReferencedObjectPathIds?: readonly PathReference[] | null;
}

export type PathReference = number | string | null | readonly PathReference[];

/** How to come to an object: a method or property of its parent, or the reference that an earlier answer gave it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  /** Absent in traces. */
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** One `context.sync()`. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** The client adds the statement and its surroundings itself, from the index of the action. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: WireError;
  readonly TraceIds?: readonly number[];
}

/** What the client hands to the native bridge. */
export interface HostRequest {
  readonly url: string;
  readonly body: RequestBody | string;
}

export interface HostResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON of a `ResponseBody`. */
  readonly body: string;
}

/** An event of the workbook. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** A call of a custom function: [1, 1000, "", JSON of an `Invocation`, 0], as the client unpacks it. */
export type InvocationEntry = readonly [1, 1000 | 1001, "", string, 0];

/** Identity, function id, arguments, caller's address, flags (1 cancelable, 2 streaming). */
export type Invocation = readonly [number, string, readonly Json[], string, number];

/** What the host sends of its own accord. */
export interface HostMessage {
  readonly type: 3;
  readonly message: { readonly entries: readonly (EventEntry | InvocationEntry)[] };
}
