import { BooleanNumber, CellValueType } from "@univerjs/core";
import { ArrayValueObject, BaseFunction, BaseValueObject, BooleanValueObject, ErrorType, ErrorValueObject, FunctionType, INTERCEPTOR_POINT, NullValueObject, NumberValueObject, SheetInterceptorService, StringValueObject, type FunctionVariantType } from "@univerjs/preset-sheets-core";
import { PENDING_ANSWER, type CustomFunctions } from "./custom-functions";
import type { Engine } from "./engine";
import type { ArgumentValue, FunctionMetadata, ScalarValue } from "./function-metadata";
import type { FunctionResult } from "./function-result";
import { PENDING } from "./object-model/values";

/** Makes the add-in's functions known to the grid: to its calculation, and with their descriptions to its formula bar. */
export function registerFunctions({ grid }: Engine, functions: CustomFunctions, named: readonly (readonly [name: string, metadata: FunctionMetadata])[]): void {
  grid.functions.registerExecutors(...named.map(([name, metadata]) => new AddInFunction(name, metadata, functions)));
  grid.functions.registerDescriptions(
    ...named.map(([functionName, { description = "", parameters }]) => ({
      functionName,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}

/**
 * A function of the add-in inside the grid's calculation. It gives and takes the calculation's own values: the grid's
 * ready-made way for custom functions would read text such as "5%" or "TRUE" as something else.
 */
class AddInFunction extends BaseFunction {
  constructor(private readonly fullName: string, private readonly metadata: FunctionMetadata, private readonly functions: CustomFunctions) {
    super(fullName);
    const { parameters } = metadata;
    this.minParams = parameters.filter(({ optional, repeating }) => optional !== true && repeating !== true).length;
    this.maxParams = parameters.some(({ repeating }) => repeating === true) ? 255 : parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const place = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    const result = this.functions.evaluate(place, this.fullName, this.metadata, variants.map((variant) => argumentOf(variant)));
    return result === PENDING_ANSWER ? ErrorValueObject.create(ErrorType.CONNECT) : valueObjectOf(result);
  }
}

function argumentOf(variant: FunctionVariantType): ArgumentValue {
  if (variant instanceof ArrayValueObject) return tableOf(variant);
  return variant instanceof BaseValueObject ? scalarOf(variant) : null;
}

function tableOf(array: ArrayValueObject): ArgumentValue {
  const rows = array.getArrayValue().map((row) => row.map((value) => scalarOf(value || null)));
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? (first[0] ?? null) : rows;
}

function scalarOf(value: BaseValueObject | null): ScalarValue {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return value.getErrorType();
  const raw = value.getValue();
  return value.isBoolean() ? Boolean(raw) : raw;
}

function valueObjectOf(result: FunctionResult): BaseValueObject {
  const [first] = result;
  if (result.length === 1 && first?.length === 1) return scalarObjectOf(first[0]?.value ?? "");
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(({ value }) => scalarObjectOf(value))),
    rowCount: result.length,
    columnCount: first?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarObjectOf(value: ScalarValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  const error = ERROR_TYPES.get(value);
  return error === undefined ? StringValueObject.create(value) : ErrorValueObject.create(error);
}

const ERROR_TYPES: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

/** After the values of spilled cells are there (100), before number formats are applied (10). */
const BEFORE_NUMBER_FORMATS = 50;

/** Shows values with the format that a function gave them where a cell has none of its own, and #BUSY! while it waits. */
export function showFunctionFormats({ grid }: Engine, functions: CustomFunctions): void {
  grid.univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BEFORE_NUMBER_FORMATS,
    handler: (cell, { subUnitId, row, col, workbook }, next) => {
      const value = cell?.v;
      if (!cell || value === undefined || value === null) return next(cell);
      if (value === PENDING) return next({ ...cell, v: "#BUSY!" });
      if (typeof value !== "number") return next(cell);
      const format = functions.shown({ sheet: subUnitId, row, column: col }, value)?.format;
      if (format === undefined) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell) ?? {}, own = style.n?.pattern;
      return next(own !== undefined && own !== "General" ? cell : { ...cell, t: CellValueType.NUMBER, s: { ...style, n: { pattern: format } } });
    },
  });
}
