import { bridgePicture } from "../../src/taskpane/charts/chart-picture";
import { bridgeData } from "../../src/workbook/charts/bridge-data";
import { reportOf8k } from "../support/seeds";

describe("the pane's charts", () => {
  it("draw LivePerson's bridge from its net loss to adjusted EBITDA, each step beginning where the last one ended", () => {
    const data = bridgeData(reportOf8k().report), picture = data && bridgePicture(data, "light");
    expect(picture?.title).toMatch(/^From .* to Adjusted EBITDA, Q3 2013 \(/);
    const bars = picture?.series[0]?.bars ?? [];
    expect(bars[0]).toEqual([0, -730]);
    expect(bars.at(-1)).toEqual([0, 5190]);
    bars.slice(1, -1).forEach((bar, index) => expect(bar?.[0]).toBe(bars[index]?.[1]));
    expect(picture?.labels.at(-1)?.at(-1)).toBe("5,190");
    expect(picture?.words).toContain("Adjusted EBITDA 5,190");
  });

  it("take lighter colours on dark", () => {
    const data = bridgeData(reportOf8k().report);
    expect(data && bridgePicture(data, "dark").series[0]?.colors).not.toEqual(data && bridgePicture(data, "light").series[0]?.colors);
  });
});
