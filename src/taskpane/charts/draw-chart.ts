import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import { amountText } from "../../workbook/charts/chart-words";
import type { ChartPicture } from "./chart-picture";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** Colours that come from the pane's theme. */
export interface ChartInk {
  readonly text: string;
  readonly grid: string;
}

/** Draws a chart and returns how to take it away. */
export function drawChart(canvas: HTMLCanvasElement, picture: ChartPicture, ink: ChartInk): () => void {
  const { isLying, decimals } = picture, font = { family: getComputedStyle(canvas).fontFamily, size: 11 };
  const told = (value: number): string => amountText(String(value), decimals);
  // Figures in steps like 20,000 take no decimals.
  const amounts = { grid: { color: ink.grid }, ticks: { color: ink.text, font, maxTicksLimit: 5, callback: (value: number | string) => amountText(String(value), Number.isInteger(Number(value)) ? 0 : decimals) } };
  const places = { grid: { display: false }, ticks: { color: ink.text, font, autoSkip: false, maxRotation: 0 } };
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: picture.labels.map((lines) => [...lines]),
      datasets: picture.series.map(({ name, bars, colors }) => ({ label: name ?? "", data: bars.map((bar) => (bar ? ([...bar] as [number, number]) : null)), backgroundColor: [...colors], minBarLength: 2, categoryPercentage: 0.8, barPercentage: 0.9 })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isLying ? "y" : "x",
      scales: isLying ? { x: amounts, y: places } : { x: places, y: amounts },
      plugins: {
        legend: { display: picture.series.length > 1, position: "bottom", labels: { color: ink.text, font, boxWidth: 12 } },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? (picture.labels[item.dataIndex] ?? []).slice(0, isLying ? -1 : undefined).join(" ") : ""),
            label: ({ dataIndex, datasetIndex }) => {
              const series = picture.series[datasetIndex], bar = series?.bars[dataIndex];
              if (isLying) return picture.labels[dataIndex]?.at(-1);
              return bar ? `${series.name ?? ""} ${told(bar[1])}` : "";
            },
          },
        },
      },
    },
  });
  return () => { chart.destroy(); };
}
