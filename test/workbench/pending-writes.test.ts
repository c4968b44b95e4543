import { mergedChange, PendingWrites } from "../../src/workbench/pending-writes";
import { PendingSizes, spanOf } from "../../src/workbench/pending-sizes";

describe("writes that wait", () => {
  it("become one as long as they are of one kind and sheet, the later ones over the earlier", () => {
    const writes = new PendingWrites();
    expect(writes.add({ sheet: "a", styleOnly: true, changes: { 0: { 0: { s: { bl: 1 } } } } })).toBeNull();
    expect(writes.add({ sheet: "a", styleOnly: true, changes: { 0: { 0: { s: { bl: 0, it: 1 } }, 1: { s: { it: 1 } } } } })).toBeNull();
    expect(writes.looks("a", 0, 0)).toEqual({ bl: 0, it: 1 });
    expect(writes.looks("b", 0, 0)).toBeNull();
    expect(writes.take()?.changes).toEqual({ 0: { 0: { s: { bl: 0, it: 1 } }, 1: { s: { it: 1 } } } });
    expect(writes.take()).toBeNull();
  });

  it("give way to those of another kind or sheet, in order", () => {
    const writes = new PendingWrites();
    writes.add({ sheet: "a", styleOnly: true, changes: { 0: { 0: { s: { bl: 1 } } } } });
    expect(writes.add({ sheet: "a", styleOnly: false, changes: { 0: { 0: { v: 1 } } } })).toMatchObject({ styleOnly: true });
    expect(writes.add({ sheet: "b", styleOnly: false, changes: {} })).toMatchObject({ sheet: "a", styleOnly: false });
  });

  it("leave lines at other sides of a cell", () => {
    const top = { s: 1, cl: { rgb: "#000000" } }, bottom = { s: 7, cl: { rgb: "#000000" } };
    expect(mergedChange({ s: { bd: { t: top }, bl: 1 } }, { s: { bd: { b: bottom } } })).toEqual({ s: { bd: { t: top, b: bottom }, bl: 1 } });
  });

  it("hold widths and heights by sheet", () => {
    const sizes = new PendingSizes();
    sizes.add("a", "widths", 1, 3, 80);
    sizes.add("a", "widths", 2, 2, 90);
    const [[sheet, { widths, heights }] = ["", { widths: {}, heights: {} }]] = sizes.take();
    expect([sheet, widths, spanOf(widths), spanOf(heights)]).toEqual(["a", { 1: 80, 2: 90, 3: 80 }, [1, 3], null]);
    expect(sizes.take()).toEqual([]);
  });
});
