import type { BridgeData } from "../../workbook/charts/bridge-data";
import { CHART_COLORS, DARK_CHART_COLORS } from "../../workbook/charts/chart-colors";
import { amountText, axisLabel, bridgeInWords, bridgeTitle, trendInWords } from "../../workbook/charts/chart-words";
import type { TrendData } from "../../workbook/charts/trend-data";
import { unitLabel } from "../../workbook/captions";
import type { ThemeName } from "../use-theme";

/** A chart as data: bars from one value to another, in one group a series. */
export interface ChartPicture {
  readonly title: string;
  /** What a person hears who cannot see it. */
  readonly words: string;
  /** Bars that lie, their labels beside them; else they stand. */
  readonly isLying: boolean;
  /** Lines of text for each place on the axis. */
  readonly labels: readonly (readonly string[])[];
  readonly series: readonly ChartSeries[];
  readonly decimals: number;
}

export interface ChartSeries {
  /** Null where one series is all there is. */
  readonly name: string | null;
  /** Where each bar begins and ends; null where there is none. */
  readonly bars: readonly (readonly [from: number, to: number] | null)[];
  /** One for each bar. */
  readonly colors: readonly string[];
}

/** Letters of a label's line beside a lying bar, in a pane of 320 pixels. */
const LINE = 20;

/** The waterfall from a GAAP measure to one of the company's own. */
export function bridgePicture(bridge: BridgeData, theme: ThemeName): ChartPicture {
  const { steps, decimals, statement } = bridge, colors = theme === "light" ? CHART_COLORS : DARK_CHART_COLORS;
  return {
    title: `${bridgeTitle(bridge)} (${unitLabel("money", statement.scale, statement.currency)})`,
    words: bridgeInWords(bridge), isLying: true, decimals,
    labels: steps.map(({ label, amount }) => [...wrapped(axisLabel(label)), amountText(amount, decimals)]),
    series: [{ name: null, bars: steps.map(({ from, to }) => [Number(from), Number(to)] as const), colors: steps.map(({ kind }) => colors[kind]) }],
  };
}

/** Headline figures over periods of one length. */
export function trendPicture(trend: TrendData, theme: ThemeName): ChartPicture {
  const { lines } = theme === "light" ? CHART_COLORS : DARK_CHART_COLORS;
  return {
    title: `${trend.lines.map(({ name }) => name).join(", ")} (${unitLabel("money", trend.scale, trend.currency)})`,
    words: trendInWords(trend), isLying: false, decimals: trend.decimals,
    labels: trend.periods.map((period) => period.split(" ")),
    series: trend.lines.map(({ name, points }, index) => ({ name, bars: points.map((point) => (point ? ([0, Number(point.value)] as const) : null)), colors: points.map(() => lines[index] ?? lines[0]) })),
  };
}

/** Words in lines of about so many letters. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
