import { Decimal } from "../../vocabulary/decimal";
import { unitLabel } from "../captions";
import type { BridgeData } from "./bridge-data";
import type { TrendData } from "./trend-data";

/** Letters of a row's label that an axis has room for. */
export const LONGEST_LABEL = 34;

/** What a waterfall shows: "From Net loss to Adjusted EBITDA, Q3 2013". */
export function bridgeTitle({ from, to, period }: BridgeData): string {
  return `From ${from} to ${to}, ${period}`;
}

/** A label that fits under a column, cut between words. */
export function axisLabel(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, "");
  return `${cut}…`;
}

/** "(1,301)" with as many decimals as the table has, as Excel's TEXT tells it. */
export function amountText(amount: string, decimals: number): string {
  const value = new Decimal(amount);
  if (value.isZero()) return "0";
  const [whole = "", part] = value.abs().toFixed(decimals).split(".");
  const told = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  return value.isNegative() ? `(${told})` : told;
}

/** What a person hears who cannot see the waterfall. */
export function bridgeInWords({ steps, period, decimals, statement }: BridgeData): string {
  const told = steps.map(({ label: name, amount }) => `${name} ${amountText(amount, decimals)}`);
  return `${period}, in ${unitLabel("money", statement.scale, statement.currency)}: ${told.join("; ")}.`;
}

/** What a person hears who cannot see the trend. */
export function trendInWords({ lines, periods, decimals }: TrendData): string {
  return lines.map(({ name, points }) => `${name}: ${points.map((point, index) => `${periods[index] ?? ""} ${point ? amountText(point.value, decimals) : "not printed"}`).join(", ")}.`).join(" ");
}
