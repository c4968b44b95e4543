import type { ExcelSupport } from "./excel-support";

/** Bytes queued before a request is sent; Excel on the web takes 5 MB. */
const LARGEST_REQUEST = 4_000_000;

/** Keeps what is queued below the size of one request, with calculation and painting held back in each. */
export class RequestQueue {
  private queued = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly support: ExcelSupport,
  ) {}

  /** Makes room for a write of that many bytes: sends what is queued when it would outgrow a request. */
  readonly reserve = async (bytes: number): Promise<void> => {
    if (this.queued > 0 && this.queued + bytes > LARGEST_REQUEST) await this.send();
    if (this.queued === 0 && this.support.suspend) {
      this.context.workbook.application.suspendApiCalculationUntilNextSync();
      this.context.workbook.application.suspendScreenUpdatingUntilNextSync();
    }
    this.queued += bytes;
  };

  readonly send = async (): Promise<void> => {
    await this.context.sync();
    this.queued = 0;
  };
}
