import { areaAddress, type Area } from "./address";
import type { CellPlace } from "./calculation";
import { isErrorValue } from "./errors";
import { isTable, spreadCalls, UNFIT, wireArguments, type ArgumentValue, type FunctionMetadata, type ScalarValue } from "./function-metadata";
import { failedResult, resultOf, type FunctionResult, type ResultCell } from "./function-result";
import { registerFunctions, showFunctionFormats } from "./grid-functions";
import type { Host, Place } from "./host";
import type { HostObject } from "./host-object";
import { valueOf } from "./object-model/values";

/** A function's answer is on its way. */
export const PENDING_ANSWER = Symbol("pending");

type Answer = FunctionResult | typeof PENDING_ANSWER;

/** A call made for a cell. */
interface Call extends CellPlace {
  readonly id: number;
  /** Function and arguments. */
  readonly key: string;
  readonly isStream: boolean;
}

/** A cell that shows part of the answer that another cell's function gave. */
interface SpilledFrom {
  readonly anchor: string;
  readonly row: number;
  readonly column: number;
}

/** Identity, whether it succeeded, value or message, error code. */
type Outcome = readonly [id: number, isGood: boolean, value: unknown, code?: number];

/** Calls are gathered this long and sent together. Milliseconds. */
const GATHER = 5;

const CANCELABLE = 1, STREAMING = 2;

/** What the wire calls a function's call: category 1, type 1000. */
const CALL_CATEGORY = 1, CALL_TYPE = 1000;

/** Changes of the grid after which cells stand in other places. */
const MOVES = /^sheet\.mutation\.(?:insert|remove|move|reorder)-(?:row|col|range)/;

/**
 * Calls the add-in's functions and carries their answers to the cells. The grid's calculation is synchronous: a cell
 * asks, shows #BUSY!, and is calculated again when the answer is there. An answer is kept for its cell until the cell is
 * written to or everything is calculated anew, as in Excel.
 */
export class CustomFunctions {
  /** By cell, then by function and arguments. */
  private readonly answers = new Map<string, Map<string, FunctionResult>>();
  private readonly spilled = new Map<string, SpilledFrom>();
  private readonly calls = new Map<number, Call>();
  private readonly asked = new Set<string>();
  private queue: unknown[][] = [];
  private isReady = false;
  private count = 0;
  private applying = 0;
  private applied: Promise<void> = Promise.resolve();

  constructor(private readonly host: Host) {
    host.forget = (place) => this.forget(place);
    host.forgetAll = () => this.forgetAll();
    showFunctionFormats(host.engine, this);
    host.engine.grid.commands.onCommandExecuted(({ id }) => {
      if (!MOVES.test(id) || this.answers.size === 0) return;
      this.forgetAll();
      void host.engine.calculation.recalculateAll();
    });
  }

  /** A new page of the add-in is loading: nothing can be called until it says that it is ready. */
  restart(): void {
    this.isReady = false;
    this.forgetAll();
    this.asked.clear();
    this.calls.clear();
    this.queue = [];
  }

  /** Makes functions known as people write them: "LPSN.REVENUE". */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    registerFunctions(this.host.engine, this, functions.map((metadata) => [`${namespace}.${metadata.name}`.toUpperCase(), metadata]));
  }

  /** Whether every call so far is answered and every answer is in its cell. */
  isIdle(): boolean {
    return this.applying === 0 && this.queue.length === 0 && [...this.calls.values()].every(({ isStream }) => isStream);
  }

  /** Why a cell shows an error, as the add-in says it. */
  message(place: CellPlace): string | null {
    const [row] = this.host.engine.cells(place.sheet, { ...place, lastRow: place.row, lastColumn: place.column });
    return this.shown(place, valueOf(row?.[0]))?.message ?? null;
  }

  /** What the formula of a cell gets for a call: a table of answers, an error value, or that the answer is on its way. */
  evaluate(place: CellPlace, name: string, metadata: FunctionMetadata, values: readonly ArgumentValue[]): Answer {
    const error = firstError(values);
    if (error !== null) return [[{ value: error }]];
    const calls = spreadCalls(metadata.parameters, values), [first] = calls;
    if (calls.length === 1 && first?.length === 1) return this.ask(place, name, metadata, first[0] ?? []);
    const results = calls.map((row) => row.map((each) => this.ask(place, name, metadata, each)));
    if (results.some((row) => row.includes(PENDING_ANSWER))) return PENDING_ANSWER;
    // The answer to one of several calls fills one cell, whatever its size.
    const together = results.map((row) => row.map((result): ResultCell => (result === PENDING_ANSWER ? { value: "" } : (result[0]?.[0] ?? { value: "" }))));
    this.store(place, `${name} for each`, together);
    return together;
  }

  /** The answer that a cell shows unchanged; null where it shows something else. */
  shown(place: CellPlace, value: unknown): ResultCell | null {
    const key = keyOf(place), from = this.spilled.get(key);
    const own = cellWith(this.answers.get(key), 0, 0, value);
    return own ?? (from ? cellWith(this.answers.get(from.anchor), from.row, from.column, value) : null);
  }

  private ask(place: CellPlace, name: string, metadata: FunctionMetadata, values: readonly ArgumentValue[]): Answer {
    const args = wireArguments(metadata.parameters, values);
    if (args === UNFIT) return [[{ value: "#VALUE!" }]];
    const cell = keyOf(place), key = `${name}${JSON.stringify(args)}`;
    const answer = this.answers.get(cell)?.get(key);
    if (answer) return answer;
    if (!this.asked.has(`${cell}|${key}`)) this.enqueue(place, key, metadata, args);
    return PENDING_ANSWER;
  }

  private enqueue(place: CellPlace, key: string, { id, options }: FunctionMetadata, args: readonly unknown[]): void {
    this.count += 1;
    const isStream = options?.stream === true;
    const address = `${this.host.quoted(place.sheet)}!${areaAddress({ ...place, lastRow: place.row, lastColumn: place.column })}`;
    this.calls.set(this.count, { sheet: place.sheet, row: place.row, column: place.column, id: this.count, key, isStream });
    this.asked.add(`${keyOf(place)}|${key}`);
    if (this.queue.length === 0) setTimeout(() => this.flush(), GATHER);
    this.queue.push([this.count, id.toUpperCase(), args, address, (options?.cancelable === true ? CANCELABLE : 0) | (isStream ? STREAMING : 0)]);
  }

  private flush(): void {
    if (!this.isReady || this.queue.length === 0) return;
    const calls = this.queue;
    this.queue = [];
    this.host.post({ type: 3, message: { entries: calls.map((call) => [CALL_CATEGORY, CALL_TYPE, "", JSON.stringify(call), 0]) } });
  }

  /** The service that the client reports to. */
  object(): HostObject {
    return {
      kind: "CustomFunctions",
      properties: {},
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.isReady = true;
          this.flush();
          // Cells calculated before the add-in was there ask again.
          void this.host.engine.calculation.recalculateAll();
          return null;
        },
        _GetEnabledFeatures: () => [2, 4],
        SetInvocationArrayResults: ([list]) => {
          this.take(list as readonly Outcome[]);
          return null;
        },
      },
    };
  }

  private take(outcomes: readonly Outcome[]): void {
    const cells: CellPlace[] = [];
    for (const [id, isGood, value, code] of outcomes) {
      const call = this.calls.get(id);
      if (!call) continue;
      this.keep(call, isGood ? resultOf(value) : failedResult(value, code));
      cells.push(call);
    }
    if (cells.length > 0) this.apply(cells);
  }

  private keep(call: Call, result: FunctionResult): void {
    if (!call.isStream) {
      this.calls.delete(call.id);
      this.asked.delete(`${keyOf(call)}|${call.key}`);
    }
    this.store(call, call.key, result);
  }

  private store(place: CellPlace, key: string, result: FunctionResult): void {
    const anchor = keyOf(place), answers = this.answers.get(anchor) ?? new Map<string, FunctionResult>();
    this.answers.set(anchor, answers.set(key, result));
    for (const [row, line] of result.entries()) {
      for (const column of line.keys()) {
        if (row > 0 || column > 0) this.spilled.set(keyOf({ sheet: place.sheet, row: place.row + row, column: place.column + column }), { anchor, row, column });
      }
    }
  }

  /** Has the cells calculated with the answers that came, one lot after another. */
  private apply(cells: readonly CellPlace[]): void {
    const { calculation } = this.host.engine;
    this.applying += 1;
    this.applied = this.applied
      .then(() => calculation.settle())
      .then(() => calculation.recalculate(cells))
      .finally(() => {
        this.applying -= 1;
      });
  }

  private forget(place: Place): void {
    for (const key of [...this.answers.keys()].filter((cell) => isIn(place, cell))) this.answers.delete(key);
    for (const key of [...this.spilled.keys()].filter((cell) => isIn(place, cell))) this.spilled.delete(key);
  }

  private forgetAll(): void {
    this.answers.clear();
    this.spilled.clear();
  }
}

function cellWith(answers: ReadonlyMap<string, FunctionResult> | undefined, row: number, column: number, value: unknown): ResultCell | null {
  for (const result of answers?.values() ?? []) {
    const cell = result[row]?.[column];
    if (cell && cell.value === value) return cell;
  }
  return null;
}

/** An error among the arguments is the answer; the function is not called. */
function firstError(values: readonly ArgumentValue[]): string | null {
  for (const value of values) {
    const cells: readonly ScalarValue[] = isTable(value) ? value.flat() : [value];
    const error = cells.find((cell) => isErrorValue(cell));
    if (typeof error === "string") return error;
  }
  return null;
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${row}|${column}|${sheet}`;
}

function isIn(place: Area & { readonly sheet: string }, key: string): boolean {
  const [row = "", column = "", ...sheet] = key.split("|");
  return sheet.join("|") === place.sheet && Number(row) >= place.row && Number(row) <= place.lastRow && Number(column) >= place.column && Number(column) <= place.lastColumn;
}
