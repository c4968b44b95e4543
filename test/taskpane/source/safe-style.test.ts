import { coloursOf, isShade, isWhite, safeStyle } from "../../../src/taskpane/source/safe-style";

describe("a filing's own style", () => {
  it("keeps how text is set", () => {
    expect(safeStyle("text-align: right; FONT-WEIGHT: bold !important; font-size:10pt")).toBe("text-align:right;font-weight:bold;font-size:calc(var(--size) * 1)");
    expect(safeStyle("border-bottom: 1px solid #000")).toBe("border-bottom:1px solid");
  });

  it.each([
    "background: url(https://example.com/x.png)",
    "background-image:url('x')",
    "list-style-type: url(x)",
    "position: fixed; top: 0; left: 0; z-index: 9",
    "color: red",
    "width: expression(alert(1))",
    "text-align: right\\3b position: fixed",
    "text-align:center/* */; behavior: url(x)",
    "font-weight: var(--x)",
    "constructor: bold",
    "margin-left: calc(100vw)",
  ])("drops all of %s", (style) => {
    expect(safeStyle(style)).toBe("");
  });

  it("keeps indents within the paper", () => {
    expect(safeStyle("margin-left: 9999px")).toBe("margin-left:6em");
    expect(safeStyle("margin-top: -500px")).toBe("margin-top:0em");
  });

  it("is read for what it shades and what it prints white on white", () => {
    expect(coloursOf("background-color: #CCEEFF; color: white")).toEqual({ background: "#cceeff", text: "white" });
    expect([isShade("#cceeff"), isShade("#FFFFFF"), isShade("transparent"), isWhite(" White "), isWhite("#000")]).toEqual([true, false, false, true, false]);
  });
});
