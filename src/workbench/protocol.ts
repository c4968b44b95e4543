import { ApiError, apiNotFound, itemNotFound } from "./api-error";
import { Arguments, HostObject, type Argument } from "./host-object";
import { queryObject } from "./query";
import { ACTION, OBJECT_PATH, type Action, type ActionResult, type ArgumentInfo, type Json, type ObjectPath, type PathReference, type RequestBody, type ResponseBody } from "./wire";

/** What the protocol needs of the workbook. */
export interface ProtocolWorld {
  /** The object that the client calls `context.workbook`. */
  readonly workbook: HostObject;
  /** Objects that stand beside the workbook, by their full name; null where there is no such object. */
  readonly create: (typeName: string) => HostObject | null;
  /** Resolves once every formula is calculated. */
  readonly settle: () => Promise<void>;
}

/** An object path resolved; `isLasting` where the client must find this very object again in later requests. */
interface Resolved {
  readonly object: HostObject | null;
  readonly isLasting: boolean;
}

/** Carries out requests of the client, one after another and each action in turn, as Excel does. */
export class Protocol {
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly world: ProtocolWorld) {}

  /** Actions before one that fails stay done. Never rejects. */
  process(body: RequestBody): Promise<ResponseBody> {
    const answer = this.queue.then(() => new Batch(this.world, body, this).run());
    this.queue = answer;
    return answer;
  }

  /** Forgets all objects given to the client: it has gone. */
  reset(): void {
    this.references.clear();
  }

  find(reference: string): HostObject | null {
    return this.references.get(reference) ?? null;
  }

  forget(object: HostObject): void {
    if (object.reference !== null) this.references.delete(object.reference);
  }

  /** How the client finds the object again. */
  refer(object: HostObject): Record<string, Json> {
    if (object.reference === null) {
      this.lastReference += 1;
      object.reference = `object${this.lastReference}`;
    }
    this.references.set(object.reference, object);
    return { _ReferenceId: object.reference, ...(object.id === null ? {} : { Id: object.id }) };
  }
}

class Batch {
  private readonly resolved = new Map<number, Resolved>();

  constructor(private readonly world: ProtocolWorld, private readonly body: RequestBody, private readonly protocol: Protocol) {}

  async run(): Promise<ResponseBody> {
    const Results: ActionResult[] = [], TraceIds: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      try {
        Results.push({ ActionId: action.Id, Value: action.ActionType === ACTION.trace ? null : await this.perform(action) });
      } catch (error) {
        const known = error instanceof ApiError ? error : new ApiError("GeneralException", error instanceof Error ? error.message : String(error));
        if (!(error instanceof ApiError)) console.error(error);
        return { Results, Error: { Code: known.code, Message: known.message, ActionIndex: index, Location: action.Name, HttpStatusCode: known.status } };
      }
    }
    return TraceIds.length > 0 ? { Results, TraceIds } : { Results };
  }

  private async perform(action: Action): Promise<Json> {
    const { object, isLasting } = await this.resolve(action.ObjectPathId);
    // Members of a null object do nothing and are null, as in Excel.
    if (object === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return isLasting ? this.protocol.refer(object) : {};
      case ACTION.query:
        await this.world.settle();
        return queryObject(object, action.QueryInfo ?? {}, (item) => this.protocol.refer(item));
      case ACTION.method:
        return this.invoke(object, action);
      case ACTION.setProperty:
        object.write(action.Name, (await this.arguments(action.ArgumentInfo)).json(0));
        return null;
      default:
        throw apiNotFound(`The action ${action.ActionType}`);
    }
  }

  private async invoke(object: HostObject, action: Action): Promise<Json> {
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      this.protocol.forget(object);
      return null;
    }
    const result = await object.call(action.Name, await this.arguments(action.ArgumentInfo));
    if (result === undefined) return null;
    return result instanceof HostObject ? this.protocol.refer(result) : result;
  }

  private async resolve(id: number | undefined): Promise<Resolved> {
    const known = id === undefined ? undefined : this.resolved.get(id);
    if (known) return known;
    const path = id === undefined ? undefined : this.body.ObjectPaths[String(id)];
    if (id === undefined || !path) throw new ApiError("GeneralException", "The request names an object that it does not describe.");
    const resolved = await this.follow(path);
    this.resolved.set(id, resolved);
    return resolved;
  }

  private async follow(path: ObjectPath): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.global:
        return { object: this.world.workbook, isLasting: false };
      case OBJECT_PATH.newObject:
        return { object: this.world.create(path.Name) ?? this.fail(apiNotFound(path.Name)), isLasting: false };
      case OBJECT_PATH.reference:
        return { object: this.protocol.find(path.Name) ?? this.fail(itemNotFound()), isLasting: true };
      case OBJECT_PATH.nullObject:
        return { object: null, isLasting: false };
      default:
        return this.followFromParent(path);
    }
  }

  private async followFromParent(path: ObjectPath): Promise<Resolved> {
    const { object: parent } = await this.resolve(path.ParentObjectPathId);
    if (parent === null) return { object: null, isLasting: false };
    if (path.ObjectPathType === OBJECT_PATH.property) return { object: parent.navigate(path.Name), isLasting: false };
    const name = path.ObjectPathType === OBJECT_PATH.indexer ? "Indexer" : path.Name;
    const result = await parent.call(name, await this.arguments(path.ArgumentInfo));
    return { object: result instanceof HostObject ? result : null, isLasting: true };
  }

  private fail(error: ApiError): never {
    throw error;
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [], paths = info?.ReferencedObjectPathIds;
    return new Arguments(paths ? await Promise.all(values.map((value, index) => this.argument(value, paths[index] ?? null))) : values);
  }

  private async argument(value: Json, path: PathReference): Promise<Argument> {
    if (Array.isArray(path)) return Promise.all((Array.isArray(value) ? (value as readonly Json[]) : []).map((each, index) => this.argument(each, (path as readonly PathReference[])[index] ?? null)));
    if (path === null || path === 0 || path === "") return value;
    return (await this.resolve(Number(path))).object;
  }
}
