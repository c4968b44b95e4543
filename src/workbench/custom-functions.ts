import { columnName } from "./address";
import type { CellPlace } from "./calculation";
import type { FunctionMetadata, FunctionValue } from "./engine";
import type { Host, Place } from "./host";
import type { HostObject } from "./host-object";
import { PENDING } from "./object-model/values";

/** Excel's errors by the number that the client sends. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };
const CANCELABLE = 1, STREAMING = 2;
/** What the wire calls a batch of function calls: category 1, type 1000. */
const CALL_CATEGORY = 1, CALL_TYPE = 1000;

interface Waiting extends CellPlace {
  readonly key: string;
}

interface Outcome {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly code: number;
}

/** What a value of Excel's data types looks like on the wire. */
interface DataType {
  readonly type?: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly message?: string;
}

type Scalar = string | number | boolean | null;

/**
 * Calls the add-in's custom functions and shows their answers. The grid's own calculation is synchronous: a cell asks,
 * shows "#GETTING_DATA", and is calculated again when the answer is there.
 */
export class CustomFunctions {
  private readonly answers = new Map<string, FunctionValue>();
  private readonly waiting = new Map<number, Waiting>();
  private readonly asked = new Map<string, number>();
  private readonly messages = new Map<string, string>();
  private queue: unknown[][] = [];
  private isReady = false;
  private count = 0;

  constructor(private readonly host: Host) {
    host.forget = (place) => { this.forget(place); };
    host.forgetAll = () => { this.answers.clear(); this.messages.clear(); };
    host.engine.calculation.onDone(() => { this.flush(); });
  }

  /** A new page of the add-in is loading: nothing can be called until it says that it is ready. */
  restart(): void {
    this.isReady = false;
    this.answers.clear();
    this.asked.clear();
    this.waiting.clear();
    this.queue = [];
  }

  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      this.host.engine.register(name, metadata, (sheet, row, column, args) => this.answer(metadata, name, { sheet, row, column }, args));
    }
  }

  /** Whether every call so far is answered. */
  isIdle(): boolean {
    return this.waiting.size === 0 && this.queue.length === 0;
  }

  /** Why a cell shows an error, as the add-in says it. */
  message({ sheet, row, column }: CellPlace): string | null {
    return this.messages.get(`${sheet}|${row}|${column}`) ?? null;
  }

  private answer(metadata: FunctionMetadata, name: string, place: CellPlace, args: readonly unknown[]): FunctionValue {
    const cell = `${place.sheet}|${place.row}|${place.column}`, key = `${cell}|${name}|${JSON.stringify(args)}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    if (!this.asked.has(key)) {
      this.count += 1;
      this.asked.set(key, this.count);
      this.waiting.set(this.count, { key, ...place });
      const address = `${this.host.quoted(place.sheet)}!${columnName(place.column)}${place.row + 1}`;
      const flags = (metadata.options?.cancelable === true ? CANCELABLE : 0) | (metadata.options?.stream === true ? STREAMING : 0);
      this.queue.push([this.count, metadata.id.toUpperCase(), args, address, flags]);
    }
    return PENDING;
  }

  private flush(): void {
    if (!this.isReady || this.queue.length === 0) return;
    const calls = this.queue;
    this.queue = [];
    this.host.post({ type: 3, message: { entries: calls.map((call) => [CALL_CATEGORY, CALL_TYPE, "", JSON.stringify(call), 0]) } });
  }

  private forget(place: Place): void {
    for (const key of this.answers.keys()) {
      const [sheet, row, column] = key.split("|", 3);
      if (sheet === place.sheet && Number(row) >= place.row && Number(row) <= place.lastRow && Number(column) >= place.column && Number(column) <= place.lastColumn) {
        this.answers.delete(key);
        this.messages.delete(`${sheet}|${row ?? ""}|${column ?? ""}`);
      }
    }
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
          this.host.engine.grid.api.getFormula().executeCalculation();
          return null;
        },
        _GetEnabledFeatures: () => [2, 4],
        SetInvocationArrayResults: ([list]) => {
          this.take((list as readonly (readonly [number, boolean, unknown, number])[]).map(([id, ok, value, code]) => ({ id, ok, value, code })));
          return null;
        },
        SetInvocationResults: ([list]) => {
          this.take((list as readonly { readonly id: number; readonly failed?: boolean; readonly value: unknown; readonly errorCode?: number }[]).map(({ id, failed, value, errorCode }) => ({ id, ok: failed !== true, value, code: errorCode ?? 7 })));
          return null;
        },
      },
    };
  }

  private take(outcomes: readonly Outcome[]): void {
    const cells: CellPlace[] = [], formats: { place: CellPlace; format: string }[] = [];
    for (const outcome of outcomes) {
      const place = this.waiting.get(outcome.id);
      if (!place) continue;
      this.waiting.delete(outcome.id);
      this.asked.delete(place.key);
      this.answers.set(place.key, this.shown(outcome, place, formats));
      cells.push(place);
    }
    if (cells.length === 0) return;
    setTimeout(() => { void this.show(cells, formats); }, 0);
  }

  private async show(cells: readonly CellPlace[], formats: readonly { place: CellPlace; format: string }[]): Promise<void> {
    const { engine } = this.host;
    await engine.calculation.settle();
    await engine.calculation.recalculate(cells);
    for (const { place, format } of formats) {
      const own = this.host.worksheet(place.sheet).getRange(place.row, place.column).getNumberFormat();
      if (own === "" || own === "General") engine.write(place.sheet, { [place.row]: { [place.column]: { s: { n: { pattern: format } } } } }, true);
    }
  }

  /** The answer as the grid takes it; formats and messages are told apart. */
  private shown(outcome: Outcome, place: CellPlace, formats: { place: CellPlace; format: string }[]): FunctionValue {
    const say = (at: CellPlace, message: string | undefined): void => {
      const key = `${at.sheet}|${at.row}|${at.column}`;
      if (message === undefined || message === "") this.messages.delete(key);
      else this.messages.set(key, message);
    };
    if (!outcome.ok) {
      say(place, typeof outcome.value === "string" ? outcome.value : undefined);
      return ERRORS[outcome.code] ?? "#VALUE!";
    }
    const scalar = (value: unknown, at: CellPlace): Scalar => {
      if (value === null || value === undefined) return "";
      if (typeof value !== "object") return value as Scalar;
      const data = value as DataType;
      say(at, data.type === "Error" ? data.message : undefined);
      if (data.type !== "Error" && data.numberFormat !== undefined) formats.push({ place: at, format: data.numberFormat });
      return typeof data.basicValue === "object" || data.basicValue === undefined ? "#VALUE!" : (data.basicValue as Scalar);
    };
    say(place, undefined);
    const { value } = outcome;
    if (!Array.isArray(value)) return scalar(value, place);
    const rows = (Array.isArray(value[0]) ? value : [value]) as readonly (readonly unknown[])[];
    const table = rows.map((row, down) => row.map((entry, across) => scalar(entry, { sheet: place.sheet, row: place.row + down, column: place.column + across })));
    return table.length === 1 && table[0]?.length === 1 ? (table[0][0] ?? null) : table;
  }
}
