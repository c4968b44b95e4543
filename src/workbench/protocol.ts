import { HostError, isHostObject, type HostObject } from "./host-object";
import { ActionType, PathType, type Action, type ActionResult, type ArgumentInfo, type ObjectPath, type QueryInfo, type RequestBody, type RequestMessage, type ResponseBody, type ResponseMessage } from "./wire";

export interface ProtocolHost {
  /** The workbook, which every path starts at. */
  readonly root: HostObject;
  /** An object that the client makes by name: the custom-function service. */
  readonly make: (name: string) => HostObject | null;
  /** Resolves when every formula is calculated. */
  readonly settle: () => Promise<void>;
  /** Called when a request has worked for so long that others are to have their turn; resolves when they had it. */
  readonly pause?: () => Promise<void>;
  /** Called at the end of each request. */
  readonly finished?: () => void;
}

/** Milliseconds that a request works before others have their turn. */
const LONGEST_TURN = 50;

/** Answers the requests of one client: object paths, then actions in order, until one fails. */
export class Protocol {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new WeakMap<HostObject, string>();
  private count = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly missing = new Set<string>();

  constructor(readonly host: ProtocolHost) {}

  /** What was asked for that this host does not have, as "Range.Copy()"; also where the client went on without it. */
  unanswered(): readonly string[] {
    return [...this.missing];
  }

  /** @throws HostError, after it is written down */
  lacks(what: string, verb = "is not part of"): never {
    this.missing.add(what);
    throw new HostError("ApiNotFound", `${what} ${verb} this workbook.`);
  }

  /** One request after another, as Excel does: a request sees all that earlier ones did. */
  handle(message: RequestMessage): Promise<ResponseMessage> {
    const answer = this.queue.then(() => this.answer(message));
    this.queue = answer;
    return answer;
  }

  private async answer(message: RequestMessage): Promise<ResponseMessage> {
    try {
      return { statusCode: 200, headers: {}, body: JSON.stringify(await this.process(message.body)) };
    } catch (error) {
      console.error(error);
      return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code: "GeneralException", message: String(error) } }) };
    } finally {
      this.host.finished?.();
    }
  }

  async process(body: RequestBody): Promise<ResponseBody> {
    if (isCleanUp(body)) return this.cleanUp(body);
    const batch = new Batch(this, body);
    let turn = performance.now();
    const Results: ActionResult[] = [], TraceIds: number[] = [];
    for (const [ActionIndex, action] of body.Actions.entries()) {
      if (action.ActionType === ActionType.Trace) {
        TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      if (this.host.pause && performance.now() - turn > LONGEST_TURN) {
        await this.host.pause();
        turn = performance.now();
      }
      try {
        Results.push({ ActionId: action.Id, Value: (await this.act(action, batch)) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) console.error(error);
        const Code = error instanceof HostError ? error.code : "GeneralException";
        return { Results, Error: { Code, Message: error instanceof Error ? error.message : String(error), ActionIndex, Location: "", HttpStatusCode: Code === "ItemNotFound" ? 404 : 400 } };
      }
    }
    return TraceIds.length > 0 ? { Results, TraceIds } : { Results };
  }

  /** The client lets go of objects; it may do so twice, or after they were deleted. */
  private cleanUp(body: RequestBody): ResponseBody {
    for (const action of body.Actions) {
      const path = body.ObjectPaths[String(action.ObjectPathId)];
      if (action.Name === "_RemoveReference" && path?.ObjectPathType === PathType.Reference) this.references.delete(path.Name);
    }
    return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
  }

  private async act(action: Action, batch: Batch): Promise<unknown> {
    const target = await batch.resolve(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && this.identity(target);
      case ActionType.Query:
        if (!target) return null;
        if (readsResults(action.QueryInfo)) await this.host.settle();
        return this.query(target, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.call(target, name, await batch.args(action.ArgumentInfo));
      case ActionType.SetProperty:
        if (target) this.setProperty(target, name, (await batch.args(action.ArgumentInfo))[0]);
        return null;
      default:
        return this.lacks(`Action type ${action.ActionType}`);
    }
  }

  private async call(target: HostObject | null, name: string, args: readonly unknown[]): Promise<unknown> {
    if (!target || name === "_KeepReference") return null;
    if (name === "_RemoveReference") {
      const reference = this.referenceOf.get(target);
      if (reference !== undefined) this.references.delete(reference);
      return null;
    }
    const method = target.methods?.[name];
    if (!method) {
      // Events that this host does not raise may be listened to all the same.
      if (target.silent === true || /^_(?:Unr|R)egister/.test(name)) return null;
      this.lacks(`${target.kind}.${name}()`);
    }
    const value = await method(args);
    return isHostObject(value) ? null : value;
  }

  private setProperty(target: HostObject, name: string, value: unknown): void {
    const property = target.properties[name];
    if (!property?.set) this.lacks(`${target.kind}.${name}`, "cannot be set in");
    property.set(value);
  }

  reference(name: string): HostObject {
    const found = this.references.get(name);
    if (!found) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  private identity(target: HostObject): Record<string, unknown> {
    let reference = this.referenceOf.get(target);
    if (reference === undefined) {
      this.count += 1;
      reference = `r${this.count}`;
      this.referenceOf.set(target, reference);
    }
    this.references.set(reference, target);
    return { _ReferenceId: reference, ...(target.id === undefined ? {} : { Id: target.id }) };
  }

  /** The selected properties: "Values", "Format/Fill/Color"; of collections those of their items. */
  private query(target: HostObject, info: QueryInfo): Record<string, unknown> {
    const selected = info.Select ?? [];
    if (target.items) {
      const inner = selected.map((path) => path.replace(/^items\//i, "")).filter((path) => path.toLowerCase() !== "items");
      const all = target.items(), skip = info.Skip ?? 0;
      const items = all.slice(skip, info.Top === undefined ? all.length : skip + info.Top);
      return { _Items: items.map((item) => ({ ...this.identity(item), ...this.query(item, { Select: inner }) })), Count: all.length };
    }
    const result: Record<string, unknown> = {};
    const byHead = new Map<string, string[]>();
    for (const path of selected) {
      const [head = "", ...rest] = path.split("/");
      const known = byHead.get(head.toLowerCase()) ?? [];
      if (rest.length > 0) known.push(rest.join("/"));
      byHead.set(head.toLowerCase(), known);
    }
    const names = byHead.size === 0 || byHead.has("*") ? Object.keys(target.properties).map((name) => name.toLowerCase()) : [...byHead.keys()];
    for (const wanted of names) {
      const property = Object.keys(target.properties).find((name) => name.toLowerCase() === wanted);
      if (property !== undefined) {
        result[property] = target.properties[property]?.get();
        continue;
      }
      const way = Object.keys(target.navigation ?? {}).find((name) => name.toLowerCase() === wanted);
      if (way === undefined) this.lacks(`${target.kind}.${wanted}`);
      const next = target.navigation?.[way]?.();
      result[way] = next ? this.query(next, { Select: byHead.get(wanted) ?? [] }) : null;
    }
    return result;
  }
}

/** Properties that calculation changes; others are answered without waiting for it. */
const RESULTS = /(?:^|\/)(?:values|formulas|text|valuetypes|\*)$/i;

function readsResults({ Select = [] }: QueryInfo = {}): boolean {
  return Select.length === 0 || Select.some((path) => RESULTS.test(path));
}

function isCleanUp({ Actions }: RequestBody): boolean {
  return Actions.some(({ Name }) => Name === "_RemoveReference") && Actions.every(({ ActionType: type, Name }) => type === ActionType.Instantiate || type === ActionType.Trace || Name === "_RemoveReference");
}

/** The object paths of one request, each resolved once. */
class Batch {
  private readonly found = new Map<number, HostObject | null>();

  constructor(private readonly protocol: Protocol, private readonly body: RequestBody) {}

  async resolve(id: number): Promise<HostObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidRequest", `Object path ${id} is missing.`);
    const target = await this.follow(path);
    this.found.set(id, target);
    return target;
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.Global: return this.protocol.host.root;
      case PathType.NewObject: return this.protocol.host.make(path.Name);
      case PathType.Reference: return this.protocol.reference(path.Name);
      case PathType.Null: return null;
      default: {
        const parent = await this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.step(parent, path);
      }
    }
  }

  private async step(parent: HostObject, path: ObjectPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PathType.Property) {
      const way = parent.navigation?.[path.Name];
      if (!way) this.protocol.lacks(`${parent.kind}.${path.Name}`);
      return way();
    }
    const name = path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name;
    const method = parent.methods?.[name];
    if (!method) this.protocol.lacks(`${parent.kind}.${name}()`);
    const value = await method(await this.args(path.ArgumentInfo));
    return isHostObject(value) ? value : null;
  }

  async args(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const values = info?.Arguments ?? [], references = info?.ReferencedObjectPathIds;
    if (!references) return values;
    const replace = async (value: unknown, reference: unknown): Promise<unknown> => {
      if (Array.isArray(reference)) return Promise.all(reference.map((inner: unknown, index) => replace(Array.isArray(value) ? (value as readonly unknown[])[index] : null, inner)));
      return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
    };
    return Promise.all(values.map((value, index) => replace(value, references[index])));
  }
}
