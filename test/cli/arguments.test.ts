import { readArguments, UsageError } from "../../src/cli/arguments";

describe("the command line", () => {
  it("understands parse, check and fill", () => {
    expect(readArguments(["parse", "a.txt", "b.txt"])).toEqual({ name: "parse", files: ["a.txt", "b.txt"], format: "summary", together: false });
    expect(readArguments(["parse", "--ndjson", "--together", "a.txt"])).toEqual({ name: "parse", files: ["a.txt"], format: "ndjson", together: true });
    expect(readArguments(["parse", "--json", "-"])).toEqual({ name: "parse", files: ["-"], format: "json", together: false });
    expect(readArguments(["check", "a.txt"])).toEqual({ name: "check", files: ["a.txt"], together: false });
    expect(readArguments(["check", "--together", "a.txt", "a.json"])).toEqual({ name: "check", files: ["a.txt", "a.json"], together: true });
    expect(readArguments(["fill", "a.txt", "-o", "out.xlsx"])).toEqual({ name: "fill", files: ["a.txt"], output: "out.xlsx" });
    expect(readArguments(["fill", "--together", "a.txt", "a.json", "--output", "out.xlsx"])).toEqual({ name: "fill", files: ["a.txt", "a.json"], output: "out.xlsx" });
  });

  it("helps when asked, or when nothing is said", () => {
    expect(readArguments([])).toEqual({ name: "help" });
    expect(readArguments(["parse", "--help"])).toEqual({ name: "help" });
  });

  it.each([
    [["frobnicate", "x"], /no command/],
    [["parse"], /at least one file/],
    [["parse", "--jsn", "a"], /does not know --jsn/],
    [["parse", "--json", "a", "b"], /use --ndjson/],
    [["check", "--json", "a"], /does not know --json/],
    [["fill", "a.txt"], /-o OUT\.xlsx/],
    [["fill", "a.txt", "-o"], /-o OUT\.xlsx/],
  ])("says what to write instead of %j", (words, message) => {
    expect(() => readArguments(words)).toThrow(UsageError);
    expect(() => readArguments(words)).toThrow(message);
  });
});
