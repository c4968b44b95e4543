/** A function that an add-in describes in functions.json, as custom-functions-metadata writes it. */
export interface FunctionMetadata {
  /** By which the add-in knows it. */
  readonly id: string;
  /** As people type it, after the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** One cell's value inside the calculation; null for an empty cell. */
export type ScalarValue = number | string | boolean | null;

/** An argument as the client takes it. */
type WireArgument = ScalarValue | readonly WireArgument[];

/** An argument as the formula gives it: one value, or the values of a range. */
export type ArgumentValue = ScalarValue | readonly (readonly ScalarValue[])[];

export function isTable(value: ArgumentValue | undefined): value is readonly (readonly ScalarValue[])[] {
  return Array.isArray(value);
}

export function takesRange({ dimensionality }: FunctionParameter): boolean {
  return dimensionality === "matrix";
}

/** What an argument is where the value cannot be taken for the parameter's type: the cell shows #VALUE!. */
export const UNFIT = Symbol("unfit");

/**
 * An argument as Excel hands it over: a value of the type that the parameter declares, rows of values for a range, and
 * null where it was left out.
 */
export function argumentFor(parameter: FunctionParameter, value: ArgumentValue | undefined): WireArgument | typeof UNFIT {
  if (value === undefined) return null;
  if (takesRange(parameter)) {
    return (isTable(value) ? value : [[value]]).map((row) => row.map((cell) => cell ?? ""));
  }
  const single = isTable(value) ? (value[0]?.[0] ?? null) : value;
  return coerce(parameter.type ?? "any", single);
}

function coerce(type: string, value: ScalarValue): WireArgument | typeof UNFIT {
  switch (type) {
    case "number":
      return asNumber(value);
    case "string":
      return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value ?? "");
    case "boolean":
      return asBoolean(value);
    default:
      return value ?? "";
  }
}

function asNumber(value: ScalarValue): number | typeof UNFIT {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  const number = Number(value.replaceAll(",", ""));
  return value.trim() === "" || Number.isNaN(number) ? UNFIT : number;
}

function asBoolean(value: ScalarValue): boolean | typeof UNFIT {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : UNFIT;
}

/**
 * Where a range stands in the place of a single value, the function is called for each of its cells and the answers
 * spill, as in Excel. The calls, by row and column: arguments of one row or column repeat.
 */
export function spreadCalls(parameters: readonly FunctionParameter[], values: readonly ArgumentValue[]): readonly (readonly (readonly ArgumentValue[])[])[] {
  const spread = values.map((value, index) => {
    const parameter = parameterAt(parameters, index);
    return parameter && !takesRange(parameter) && isTable(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1);
  });
  const tables = values.filter((value, index) => spread[index] === true && isTable(value)) as readonly (readonly (readonly ScalarValue[])[])[];
  const rows = Math.max(1, ...tables.map((table) => table.length)), columns = Math.max(1, ...tables.map((table) => table[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      values.map((value, index) => {
        if (spread[index] !== true || !isTable(value)) return value;
        const line = value.length === 1 ? value[0] : value[row];
        return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
      }),
    ),
  );
}

/** The parameter for an argument; the last one goes on where it repeats. */
export function parameterAt(parameters: readonly FunctionParameter[], index: number): FunctionParameter | null {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating === true ? last : null);
}

/** The arguments of one call as the client takes them; repeating ones in one list. Unfit where a value does not fit its parameter. */
export function wireArguments(parameters: readonly FunctionParameter[], values: readonly ArgumentValue[]): readonly WireArgument[] | typeof UNFIT {
  const converted: WireArgument[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = parameter.repeating === true ? values.slice(index) : [values[index]];
    const list: WireArgument[] = [];
    for (const value of given) {
      const argument = argumentFor(parameter, value);
      if (argument === UNFIT) return UNFIT;
      list.push(argument);
    }
    converted.push(parameter.repeating === true ? list : (list[0] ?? null));
  }
  return converted;
}
