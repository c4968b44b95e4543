import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { Grid } from "./univer";
import { WORKBOOK_ID } from "./univer";

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What Univer's trigger keeps to itself: changes wait 100 ms in its queue, which a request cannot wait for. */
interface TriggerQueue {
  _waitingCommandQueue: unknown[];
  _executingDirtyData: Record<string, unknown> | undefined;
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(queue: readonly unknown[]): unknown;
  _mergeDirty(a: unknown, b: unknown): Record<string, unknown>;
}

interface SessionState {
  readonly started?: boolean;
  readonly resultApplied?: boolean;
  readonly stopped?: boolean;
  readonly completed?: boolean;
  readonly resultEmitted?: boolean;
}

/** What a calculation is about, where it is about nothing. */
const NOTHING_DIRTY = { dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, forceCalculation: false, clearDependencyTreeCache: {} };

const MOST_ROUNDS = 50;
const MOST_TIME = 60_000;

/** Waits for the grid's calculations, and starts those that wait in its queue. */
export class Calculation {
  private holds = 0;
  private turn: Promise<void> = Promise.resolve();

  /** `before` is called before anything is calculated. */
  constructor(private readonly grid: Grid, private readonly before: () => void) {}

  /** Nothing is calculated by itself until `release`: what is asked for (`settle`) is. */
  hold(): void {
    this.holds += 1;
  }

  release(): void {
    this.holds = 0;
    if (this.queue().length > 0) void this.settle();
  }

  /** Takes back the grid's own timer, where calculation is held. To be called before timers can run. */
  keepHeld(): void {
    if (this.holds > 0) clearTimeout((this.grid.trigger as unknown as TriggerQueue)._setTimeoutKey);
  }

  private queue(): readonly unknown[] {
    return (this.grid.trigger as unknown as TriggerQueue)._waitingCommandQueue;
  }

  private isIdle(): boolean {
    const state = this.grid.session.state as SessionState;
    return state.started !== true || (state.resultApplied === true && (state.stopped === true || state.completed === true || state.resultEmitted === true));
  }

  /** Calls `listener` each time a calculation has been written back. */
  onDone(listener: () => void): void {
    this.grid.session.state$.subscribe(() => {
      if (this.isIdle()) setTimeout(() => { if (this.isIdle()) listener(); }, 0);
    });
  }

  /** Whether the last calculation ended before it had calculated all that it was to. */
  private wasStopped(): boolean {
    const { _executingDirtyData: dirty } = this.grid.trigger as unknown as TriggerQueue;
    const isDirty = Object.values(dirty ?? {}).some((part) => (Array.isArray(part) ? part.length > 0 : typeof part === "object" && part !== null ? Object.keys(part).length > 0 : part === true));
    return (this.grid.session.state as SessionState).stopped === true && isDirty;
  }

  private untilIdle(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(late);
        setTimeout(() => { subscription.unsubscribe(); }, 0);
        resolve();
      };
      const late = setTimeout(done, MOST_TIME);
      const subscription = this.grid.session.state$.subscribe(() => {
        if (this.isIdle()) setTimeout(() => { if (this.isIdle()) done(); }, 0);
      });
    });
  }

  private async run(parameters: Record<string, unknown>): Promise<void> {
    void this.grid.commands.executeCommand(SetFormulaCalculationStartMutation.id, parameters, { onlyLocal: true });
    await this.untilIdle();
  }

  /** Resolves when every change so far is calculated and its results stand in the cells. */
  settle(): Promise<void> {
    return this.inTurn(() => this.settleNow());
  }

  /** One after another: who comes while a calculation is about to start would take the grid for idle. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async settleNow(): Promise<void> {
    this.before();
    const trigger = this.grid.trigger as unknown as TriggerQueue;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!this.isIdle()) {
        await this.untilIdle();
        continue;
      }
      if (trigger._waitingCommandQueue.length === 0) {
        if (!this.wasStopped()) return;
        // The grid starts again by itself where it stopped for a change that came; where it does not, it is started here.
        await new Promise((resolve) => { setTimeout(resolve, 0); });
        if (this.isIdle() && this.wasStopped()) await this.runWith({ ...NOTHING_DIRTY });
        continue;
      }
      clearTimeout(trigger._setTimeoutKey);
      const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
      trigger._waitingCommandQueue = [];
      await this.runWith(dirty);
    }
  }

  /** A change that comes meanwhile stops the calculation; what it was about is noted, so that the next one takes it up. */
  private runWith(dirty: unknown): Promise<void> {
    const trigger = this.grid.trigger as unknown as TriggerQueue, all = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    trigger._executingDirtyData = all;
    return this.run({ ...all });
  }

  /** Calculates every cell again; like all that waits, also after a change stopped it. */
  recalculateAll(): Promise<void> {
    return this.inTurn(async () => {
      await this.runWith({ ...NOTHING_DIRTY, forceCalculation: true });
      await this.settleNow();
    });
  }

  /** Calculates the given cells again, and what depends on them. */
  recalculate(cells: readonly CellPlace[]): Promise<void> {
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({ unitId: WORKBOOK_ID, sheetId: sheet, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } }));
    return this.inTurn(() => this.runWith({ ...NOTHING_DIRTY, dirtyRanges }));
  }
}
