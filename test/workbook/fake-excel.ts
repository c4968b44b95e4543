/** The small part of Excel that the writer speaks to, in memory: requests are queued and run at sync, as in Excel. */

export type FakeContent = { readonly kind: "text"; readonly text: string } | { readonly kind: "number"; readonly value: number } | { readonly kind: "formula"; readonly formula: string };

export interface FakeLook {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  top?: string;
  bottom?: string;
}

export interface FakeCell {
  content?: FakeContent | undefined;
  numberFormat: string;
  look: FakeLook;
}

export interface FakeConditional {
  readonly range: string;
  formula: string;
  color?: string;
  bold?: boolean;
  fill?: string;
}

export interface FakeSeries {
  name: string;
  values: string;
  categories: string;
  color: string | null;
}

export interface FakeChart {
  name: string;
  type: string;
  title: string;
  over: string;
  numberFormat: string;
  legend: boolean;
  readonly series: FakeSeries[];
}

export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  readonly notes = new Map<string, string>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  conditional: FakeConditional[] = [];
  isProtected = false;
  frozen: { rows: number; columns: number } | null = null;
  tabColor = "";
  showGridlines = true;
  orientation = "Portrait";
  titleRows = "";
  footer = "";
  charts: FakeChart[] = [];
  /** Cells that a formula fills beside its own, by its address. */
  readonly spills = new Map<string, string[]>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(address: string): FakeCell {
    const known = this.cells.get(address) ?? { numberFormat: "General", look: {} };
    this.cells.set(address, known);
    return known;
  }

  /** What a person sees typed in a cell: formula, number, text or nothing. */
  shown(address: string): string | number {
    const content = this.cells.get(address)?.content;
    if (!content) return "";
    return content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.formula;
  }
}

export class FakeExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** How Excel takes a value that is typed or written. */
function typed(value: unknown, numberFormat: string): FakeContent | undefined {
  if (typeof value === "number") return { kind: "number", value };
  const text = String(value);
  if (text === "") return undefined;
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (numberFormat === "@") return { kind: "text", text };
  if (/^[=+\-@]/.test(text)) return { kind: "formula", formula: text };
  const number = Number(text.replaceAll(",", ""));
  if (!Number.isNaN(number)) return { kind: "number", value: number };
  // A date or a percent in Excel: close enough to show that text was not kept.
  return /^(\d|[A-Z][a-z]{2,8} \d{1,4}$)/.test(text) ? { kind: "number", value: 41547 } : { kind: "text", text };
}

function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnNumber(name: string): number {
  return Array.from(name).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const EDGES: Readonly<Record<string, "top" | "bottom">> = { EdgeTop: "top", EdgeBottom: "bottom" };

interface FakeNote {
  readonly content: string;
  getLocation(): { address: string; load(): void };
  delete(): void;
}

export interface FakeOptions {
  /** Whether this is the embedded workbook, which has no charts. */
  readonly embedded?: boolean;
  /** The newest ExcelApi requirement set: 18 for ExcelApi 1.18. */
  readonly minor?: number;
}

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly names = new Map<string, string>();
  readonly xmlParts = new Map<string, string>();
  active = "";
  isStructureProtected = false;
  mode = "readWrite";
  /** What formulas come to: a value, or rows of values that fill cells beside them. */
  readonly answers = new Map<string, string | number | readonly (readonly (string | number)[])[]>();
  /** Options of each Excel.run. */
  readonly runs: unknown[] = [];
  /** Requests sent. */
  syncs = 0;
  /** Whether calculation was held back in each request that wrote cells. */
  unsuspendedWrites = 0;
  /** Called before each operation; throwing makes the request fail there. */
  beforeOperation: (name: string, sync: number) => void = () => undefined;
  /** Cells written by each request. */
  private queue: { readonly name: string; readonly run: () => void }[] = [];
  private made = 0;

  constructor(private readonly options: FakeOptions = {}) {}

  addSheet(name: string): FakeSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new FakeExcelError("ItemAlreadyExists", `A sheet is already named ${name}`);
    if (name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new FakeExcelError("InvalidArgument", `${name} is not a sheet name`);
    const sheet = new FakeSheet(`{${(this.made += 1)}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const found = this.sheets.find((sheet) => sheet.name === name || sheet.id === name);
    if (!found) throw new FakeExcelError("ItemNotFound", `There is no sheet ${name}`);
    return found;
  }

  /** Makes `Excel` and `Office` speak to this workbook. */
  install(): void {
    const minor = this.options.minor ?? 18;
    const requirements = { isSetSupported: (set: string, minimum: string): boolean => (set === "ExcelApi" ? Number(minimum.split(".")[1]) <= minor : this.options.embedded === true) };
    const run = (options: unknown, work: unknown): Promise<unknown> => {
      this.runs.push(work === undefined ? null : options);
      return ((work ?? options) as (context: unknown) => Promise<unknown>)(this.context());
    };
    Object.assign(globalThis, { Office: { context: { requirements, document: { mode: this.mode } } }, Excel: { run } });
  }

  /** A request context, typed as Excel's: the fake answers only what the writer uses. */
  context(): Excel.RequestContext {
    return { workbook: this.workbookProxy(), sync: () => this.sync() } as unknown as Excel.RequestContext;
  }

  private later(name: string, run: () => void): void {
    this.queue.push({ name, run });
  }

  private async sync(): Promise<void> {
    this.syncs += 1;
    const queue = this.queue;
    this.queue = [];
    await Promise.resolve();
    if (queue.some(({ name }) => name === "formulas") && queue[0]?.name !== "suspend") this.unsuspendedWrites += 1;
    for (const { name, run } of queue) {
      this.beforeOperation(name, this.syncs);
      run();
    }
  }

  private workbookProxy(): unknown {
    const settings = {
      getItemOrNullObject: (key: string) => {
        const item = { isNullObject: true, value: undefined as unknown, load: () => this.later("load", () => Object.assign(item, { isNullObject: !this.settings.has(key), value: this.settings.get(key) })), delete: () => this.later("delete", () => this.settings.delete(key)) };
        return item;
      },
      add: (key: string, value: unknown) => this.later("setting", () => this.settings.set(key, JSON.parse(JSON.stringify(value)))),
    };
    const names = {
      items: [] as { name: string; formula: string }[],
      load: () => this.later("load", () => (names.items = [...this.names].map(([name, formula]) => ({ name, formula })))),
      getItemOrNullObject: (name: string) => this.nameProxy(name),
      getItem: (name: string) => this.nameProxy(name),
      add: (name: string, target: string) =>
        this.later("name", () => {
          if (this.names.has(name)) throw new FakeExcelError("ItemAlreadyExists", `The name ${name} exists`);
          this.names.set(name, target);
        }),
    };
    const worksheets = {
      items: [] as { id: string; name: string }[],
      load: () => this.later("load", () => (worksheets.items = this.sheets.map(({ id, name }) => ({ id, name })))),
      add: (name: string) => {
        let made: FakeSheet | null = null;
        this.later("add", () => {
          if (this.isStructureProtected) throw new FakeExcelError("AccessDenied", "no");
          made = this.addSheet(name);
        });
        return this.sheetProxy(() => made);
      },
      getItem: (key: string) => this.sheetProxy(() => this.sheet(key)),
      getItemOrNullObject: (key: string) => this.sheetProxy(() => this.sheets.find((sheet) => sheet.name === key || sheet.id === key) ?? null),
      getActiveWorksheet: () => this.sheetProxy(() => this.sheets.find(({ name }) => name === this.active) ?? this.sheets[0] ?? null),
    };
    const protection = { protected: false, load: () => this.later("load", () => (protection.protected = this.isStructureProtected)) };
    const application = { suspendApiCalculationUntilNextSync: () => this.later("suspend", () => undefined), suspendScreenUpdatingUntilNextSync: () => this.later("suspend", () => undefined) };
    const comments = { add: (address: string, note: string) => this.later("note", () => this.addNote(address, note)) };
    return { settings, names, worksheets, protection, application, comments, customXmlParts: this.xmlPartsProxy() };
  }

  private xmlPartsProxy(): unknown {
    const part = (id: string): unknown => ({
      id,
      getXml: () => {
        const result = { value: "" };
        this.later("xml", () => (result.value = this.xmlParts.get(id) ?? ""));
        return result;
      },
      delete: () => this.later("delete", () => this.xmlParts.delete(id)),
    });
    return {
      add: (xml: string) => {
        const added = { id: "", load: () => undefined, delete: () => this.later("delete", () => this.xmlParts.delete(added.id)) };
        this.later("xml", () => this.xmlParts.set((added.id = `part${(this.made += 1)}`), xml));
        return added;
      },
      getByNamespace: (namespace: string) => {
        const parts = { items: [] as unknown[], load: () => this.later("load", () => (parts.items = [...this.xmlParts].filter(([, xml]) => xml.includes(namespace)).map(([id]) => part(id)))) };
        return parts;
      },
    };
  }

  private nameProxy(name: string): unknown {
    const proxy = {
      isNullObject: true,
      load: () => this.later("load", () => (proxy.isNullObject = !this.names.has(name))),
      delete: () => this.later("delete", () => this.names.delete(name)),
    };
    settable(proxy, "formula", (target: string) => this.later("name", () => this.names.set(name, target)));
    return proxy;
  }

  private addNote(address: string, note: string): void {
    const [, sheet = "", cell = ""] = /^'(.*)'!(\w+)$/.exec(address) ?? [];
    const { notes } = this.sheet(sheet.replaceAll("''", "'"));
    if (notes.has(cell)) throw new FakeExcelError("InvalidOperation", `${cell} has a note already`);
    notes.set(cell, note);
  }

  private sheetProxy(find: () => FakeSheet | null): unknown {
    const get = (): FakeSheet => {
      const sheet = find();
      if (!sheet || !this.sheets.includes(sheet)) throw new FakeExcelError("ItemNotFound", "There is no such sheet");
      return sheet;
    };
    const set = (name: string, run: (sheet: FakeSheet) => void): void => this.later(name, () => run(get()));
    const notes = {
      items: [] as FakeNote[],
      load: () => set("load", (sheet) => (notes.items = [...sheet.notes.keys()].map((address) => this.noteProxy(sheet, address)))),
      getItemOrNullObject: (address: string) => this.noteAt(get, address),
      add: (address: string, note: string) => set("note", (sheet) => this.addNote(`'${sheet.name.replaceAll("'", "''")}'!${address}`, note)),
    };
    const proxy = {
      isNullObject: true,
      id: "",
      load: () => this.later("load", () => { Object.assign(proxy, { isNullObject: find() === null, id: find()?.id ?? "" }); readable(proxy, "name", find()?.name ?? ""); }),
      getRange: (address: string) => {
        const [, from = "A", top = "1", to = from, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
        return this.rangeProxy(set, Number(top) - 1, columnNumber(from), Number(bottom) - Number(top) + 1, columnNumber(to) - columnNumber(from) + 1);
      },
      protection: this.protectionProxy(get),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => this.rangeProxy(set, row, column, rows, columns),
      delete: () => set("delete", (sheet) => (this.sheets = this.sheets.filter((each) => each !== sheet))),
      activate: () => set("activate", (sheet) => (this.active = sheet.name)),
      freezePanes: { freezeAt: (range: { size: { rows: number; columns: number } }) => set("freeze", (sheet) => (sheet.frozen = range.size)) },
      notes,
      comments: notes,
      charts: this.chartsProxy(get),
      getUsedRangeOrNullObject: () => this.usedProxy(get),
      pageLayout: { zoom: {}, headersFooters: { defaultForAllPages: {} }, setPrintTitleRows: (rows: string) => set("print", (sheet) => (sheet.titleRows = rows)) },
    };
    settable(proxy, "name", (name: string) =>
      set("rename", (sheet) => {
        if (this.sheets.some((each) => each !== sheet && each.name.toLowerCase() === name.toLowerCase())) throw new FakeExcelError("ItemAlreadyExists", `A sheet is already named ${name}`);
        sheet.name = name;
      }),
    );
    settable(proxy, "tabColor", (color: string) => set("color", (sheet) => (sheet.tabColor = color)));
    settable(proxy, "showGridlines", (shown: boolean) => set("gridlines", (sheet) => (sheet.showGridlines = shown)));
    settable(proxy.pageLayout.headersFooters.defaultForAllPages, "leftFooter", (footer: string) => set("print", (sheet) => (sheet.footer = footer)));
    settable(proxy.pageLayout, "orientation", (orientation: string) => set("print", (sheet) => (sheet.orientation = orientation)));
    return proxy;
  }

  private protectionProxy(get: () => FakeSheet): unknown {
    const protection = { protected: false, load: () => this.later("load", () => (protection.protected = get().isProtected)) };
    return protection;
  }

  private noteAt(find: () => FakeSheet, address: string): unknown {
    const note = { isNullObject: true, load: () => this.later("load", () => { const held = find().notes.get(address); note.isNullObject = held === undefined; Object.defineProperty(note, "content", { get: () => held, set: (content: string) => this.later("note", () => find().notes.set(address, content)), configurable: true }); }), delete: () => this.later("delete", () => find().notes.delete(address)) };
    return note;
  }

  private noteProxy(sheet: FakeSheet, address: string): FakeNote {
    return {
      content: sheet.notes.get(address) ?? "",
      getLocation: () => {
        const location = { address: "", load: () => this.later("load", () => (location.address = `${sheet.name}!${address}`)) };
        return location;
      },
      delete: () => this.later("delete", () => sheet.notes.delete(address)),
    };
  }

  private rangeProxy(set: (name: string, run: (sheet: FakeSheet) => void) => void, row: number, column: number, rows: number, columns: number): unknown {
    const each = (sheet: FakeSheet, act: (cell: FakeCell, row: number, column: number) => void): void => {
      for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) act(sheet.cell(`${columnName(column + c)}${row + r + 1}`), r, c);
    };
    const style = (change: (look: FakeLook, row: number) => void): void => set("style", (sheet) => each(sheet, ({ look }, r) => change(look, r)));
    const format = { font: {}, fill: {}, borders: { getItem: (edge: string) => this.borderProxy(style, edge, rows) } };
    const range = {
      size: { rows, columns },
      format,
      load: () => set("load", (sheet) => this.loadRange(sheet, range, each, row, column, rows)),
      conditionalFormats: {
        clearAll: () => set("conditional", (sheet) => (sheet.conditional = [])),
        add: () => this.conditionalProxy(set, `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`),
      },
      clear: (kind?: string) =>
        set("clear", (sheet) =>
          each(sheet, (cell, r, c) => {
            if (kind !== "Formats") this.put(sheet, row + r, column + c, undefined);
            if (kind !== "Contents") Object.assign(cell, { numberFormat: "General", look: {} });
          }),
        ),
      address: `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`,
    };
    const matrix = (name: string, act: (sheet: FakeSheet, cell: FakeCell, value: unknown, row: number, column: number) => void) => (values: readonly (readonly unknown[])[]) =>
      set(name, (sheet) => {
        if (values.length !== rows || values.some((line) => line.length !== columns)) throw new FakeExcelError("InvalidArgument", "The array does not match the range");
        each(sheet, (cell, r, c) => {
          const value = values[r]?.[c];
          // Null leaves a cell as it is.
          if (value !== null) act(sheet, cell, value, row + r, column + c);
        });
      });
    const type = matrix("formulas", (sheet, cell, value, r, c) => this.put(sheet, r, c, typed(value, cell.numberFormat)));
    settable(range, "formulas", type);
    settable(range, "values", type);
    settable(range, "numberFormat", matrix("numberFormat", (_, cell, value) => (cell.numberFormat = String(value))));
    settable(format.font, "bold", (on: boolean) => style((look) => (look.bold = on)));
    settable(format.font, "italic", (on: boolean) => style((look) => (look.italic = on)));
    settable(format.font, "size", (size: number) => style((look) => (look.size = size)));
    settable(format.font, "color", (color: string) => style((look) => (look.color = color)));
    settable(format.fill, "color", (color: string) => style((look) => (look.fill = color)));
    Object.assign(format.fill, { clear: () => style((look) => delete look.fill) });
    settable(format, "horizontalAlignment", (align: string) => style((look) => (look.horizontal = align)));
    settable(format, "verticalAlignment", (align: string) => style((look) => (look.vertical = align)));
    settable(format, "wrapText", (on: boolean) => style((look) => (look.wrap = on)));
    settable(format, "indentLevel", (indent: number) => style((look) => (look.indent = indent)));
    settable(format, "columnWidth", (width: number) => set("size", (sheet) => Array.from({ length: columns }, (_, c) => sheet.widths.set(column + c, width))));
    settable(range, "columnHidden", (isHidden: boolean) => set("size", (sheet) => Array.from({ length: columns }, (_, c) => sheet.widths.set(column + c, isHidden ? 0 : 48))));
    settable(format, "rowHeight", (height: number) => set("size", (sheet) => sheet.heights.set(row + 1, height)));
    return range;
  }

  /** Puts content in a cell, with what a formula fills beside it; what the former one filled goes. */
  private put(sheet: FakeSheet, row: number, column: number, content: FakeContent | undefined): void {
    const address = `${columnName(column)}${row + 1}`;
    for (const child of sheet.spills.get(address) ?? []) sheet.cell(child).content = undefined;
    sheet.spills.delete(address);
    sheet.cell(address).content = content;
    const answer = content?.kind === "formula" ? this.answers.get(content.formula) : undefined;
    if (!Array.isArray(answer)) return;
    const children: string[] = [];
    (answer as readonly (readonly (string | number)[])[]).forEach((line, r) => line.forEach((value, c) => {
      if (r + c === 0) return;
      const child = `${columnName(column + c)}${row + r + 1}`;
      sheet.cell(child).content = typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
      children.push(child);
    }));
    sheet.spills.set(address, children);
  }

  /** Types into a cell as a person does. */
  type(sheet: FakeSheet, address: string, value: string | number): void {
    const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    this.put(sheet, Number(row) - 1, columnNumber(letters), typed(value, sheet.cell(address).numberFormat));
  }

  /** What a cell comes to. */
  valueOf(sheet: FakeSheet, address: string): string | number {
    const shown = sheet.shown(address);
    if (sheet.cells.get(address)?.content?.kind !== "formula") return shown;
    const answer = this.answers.get(String(shown));
    return typeof answer === "object" ? (answer[0]?.[0] ?? "") : (answer ?? 0);
  }

  private usedProxy(get: () => FakeSheet): unknown {
    const proxy = { isNullObject: true, load: () => this.later("load", () => {
      const places = [...get().cells].filter(([, { content }]) => content).map(([address]) => /^([A-Z]+)(\d+)$/.exec(address) ?? []).map(([, letters = "A", row = "1"]) => [Number(row) - 1, columnNumber(letters)] as const);
      if (places.length === 0) return;
      const rows = places.map(([row]) => row), columns = places.map(([, column]) => column), top = Math.min(...rows), left = Math.min(...columns);
      Object.assign(proxy, { isNullObject: false, rowIndex: top, columnIndex: left, rowCount: Math.max(...rows) - top + 1, columnCount: Math.max(...columns) - left + 1 });
    }) };
    return proxy;
  }

  private chartsProxy(get: () => FakeSheet): unknown {
    const proxyOf = (find: () => FakeChart): unknown => {
      const series = (at: () => FakeSeries): unknown => {
        const one = { setValues: (range: { address: string }) => this.later("chart", () => (at().values = range.address)), setXAxisValues: (range: { address: string }) => this.later("chart", () => (at().categories = range.address)), format: { fill: { setSolidColor: (color: string) => this.later("chart", () => (at().color = color)), clear: () => this.later("chart", () => (at().color = null)) }, line: {} } };
        settable(one, "name", (name: string) => this.later("chart", () => (at().name = name)));
        settable(one.format.line, "color", (color: string) => this.later("chart", () => (at().color = color)));
        return one;
      };
      const chart = {
        title: { format: { font: {} } },
        legend: {},
        axes: { valueAxis: { majorGridlines: { format: { line: {} } } }, categoryAxis: {} },
        setPosition: (from: string, to: string) => this.later("chart", () => (find().over = `${from}:${to}`)),
        delete: () => this.later("chart", () => { const sheet = get(), gone = find(); sheet.charts = sheet.charts.filter((each) => each !== gone); }),
        series: {
          getItemAt: (index: number) => series(() => find().series[index] ?? missing("series")),
          add: (name: string) => {
            let made: FakeSeries | null = null;
            this.later("chart", () => { made = { name, values: "", categories: "", color: "" }; find().series.push(made); });
            return series(() => made ?? missing("series"));
          },
        },
      };
      settable(chart, "name", (name: string) => this.later("chart", () => (find().name = name)));
      settable(chart.title, "text", (title: string) => this.later("chart", () => (find().title = title)));
      settable(chart.legend, "visible", (legend: boolean) => this.later("chart", () => (find().legend = legend)));
      settable(chart.axes.valueAxis, "numberFormat", (format: string) => this.later("chart", () => (find().numberFormat = format)));
      return chart;
    };
    const charts = {
      items: [] as { name: string }[],
      load: () => this.later("load", () => (charts.items = get().charts.map(({ name }) => ({ name })))),
      getItem: (name: string) => proxyOf(() => get().charts.find((each) => each.name === name) ?? missing(name)),
      add: (type: string, range: { address: string }) => {
        let made: FakeChart | null = null;
        this.later("chart", () => {
          made = { name: "Chart 1", type, title: "", over: "", numberFormat: "", legend: true, series: [{ name: "", values: range.address, categories: "", color: "" }] };
          get().charts.push(made);
        });
        return proxyOf(() => made ?? missing("chart"));
      },
    };
    return charts;
  }

  private loadRange(sheet: FakeSheet, range: object, each: (sheet: FakeSheet, act: (cell: FakeCell, row: number, column: number) => void) => void, top: number, left: number, rows: number): void {
    const formulas: (string | number)[][] = Array.from({ length: rows }, () => []), formats: string[][] = Array.from({ length: rows }, () => []);
    each(sheet, ({ content, numberFormat }, r) => {
      formulas[r]?.push(content === undefined ? "" : content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.formula);
      formats[r]?.push(numberFormat);
    });
    const values: (string | number)[][] = Array.from({ length: rows }, () => []);
    each(sheet, (_, r, c) => values[r]?.push(this.valueOf(sheet, `${columnName(left + c)}${top + r + 1}`)));
    readable(range, "values", values);
    readable(range, "text", values.map((line) => line.map((value) => (typeof value === "number" ? value.toLocaleString("en-US") : value))));
    readable(range, "formulas", formulas);
    readable(range, "numberFormat", formats);
  }

  private conditionalProxy(set: (name: string, run: (sheet: FakeSheet) => void) => void, range: string): unknown {
    const look: FakeConditional = { range, formula: "" };
    set("conditional", (sheet) => sheet.conditional.push(look));
    const custom = { rule: {}, format: { font: {}, fill: {} } };
    settable(custom.rule, "formula", (formula: string) => set("conditional", () => (look.formula = formula)));
    settable(custom.format.font, "color", (color: string) => set("conditional", () => (look.color = color)));
    settable(custom.format.font, "bold", (bold: boolean) => set("conditional", () => (look.bold = bold)));
    settable(custom.format.fill, "color", (fill: string) => set("conditional", () => (look.fill = fill)));
    return { custom };
  }

  private borderProxy(style: (change: (look: FakeLook, row: number) => void) => void, edge: string, rows: number): unknown {
    const side = EDGES[edge], border = {};
    settable(border, "style", (line: string) =>
      style((look, row) => {
        if (side !== undefined && row === (side === "top" ? 0 : rows - 1)) look[side] = line;
      }),
    );
    settable(border, "weight", () => undefined);
    return border;
  }
}

function missing(what: string): never {
  throw new FakeExcelError("ItemNotFound", `There is no ${what}`);
}

/** Office.js properties are written without reading them; each takes values of one type, which its own setter states. */
function settable(target: object, name: string, set: (value: never) => void): void {
  Object.defineProperty(target, name, { set, configurable: true });
}

/** A loaded property: it can be read now, and written as before. */
function readable(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { ...Object.getOwnPropertyDescriptor(target, name), get: () => value });
}
