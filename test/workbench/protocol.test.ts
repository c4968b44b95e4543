import { HostError, notFound, type HostObject } from "../../src/workbench/host-object";
import { Protocol } from "../../src/workbench/protocol";
import type { Action, ObjectPath, ResponseBody } from "../../src/workbench/wire";

/** A workbook of two sheets whose names can be set; "add" makes another. */
function smallWorkbook(): { readonly root: HostObject; readonly names: string[] } {
  const names = ["First", "Second"];
  const sheet = (index: number): HostObject => ({
    kind: "Worksheet",
    id: `s${index}`,
    properties: { Name: { get: () => names[index] ?? notFound(), set: (value) => { names[index] = String(value); } }, Position: { get: () => index } },
    methods: { Fail: () => { throw new HostError("InvalidArgument", "The argument is invalid."); } },
  });
  const find = (name: unknown): HostObject | null => (names.includes(String(name)) ? sheet(names.indexOf(String(name))) : null);
  const sheets: HostObject = {
    kind: "WorksheetCollection",
    properties: {},
    items: () => names.map((_, index) => sheet(index)),
    methods: {
      GetItem: ([name]) => find(name) ?? notFound(),
      GetItemOrNullObject: ([name]) => find(name),
      Add: ([name]) => sheet(names.push(String(name)) - 1),
    },
  };
  return { root: { kind: "Workbook", properties: {}, navigation: { Worksheets: () => sheets } }, names };
}

const PATHS: Readonly<Record<string, ObjectPath>> = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
};

function method(id: number, name: string, ...Arguments: readonly unknown[]): ObjectPath {
  return { Id: id, ObjectPathType: 3, Name: name, ParentObjectPathId: 2, ArgumentInfo: { Arguments } };
}

function action(Id: number, ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action {
  return { Id, ActionType, ObjectPathId, Name: "", ...more };
}

async function send(root: HostObject, paths: readonly ObjectPath[], Actions: readonly Action[]): Promise<ResponseBody> {
  const protocol = new Protocol({ root, make: () => null, settle: () => Promise.resolve() });
  return protocol.process({ Actions, ObjectPaths: { ...PATHS, ...Object.fromEntries(paths.map((path) => [path.Id, path])) } });
}

describe("a request of the Office.js client", () => {
  it("loads what it names of an object", async () => {
    const { Results, Error: failure } = await send(smallWorkbook().root, [method(3, "GetItem", "Second")], [action(1, 2, 3, { QueryInfo: { Select: ["name"] } })]);
    expect(failure).toBeUndefined();
    expect(Results[0]?.Value).toMatchObject({ Name: "Second" });
    expect(Results[0]?.Value).not.toHaveProperty("Position");
  });

  it("lists a collection's items with their identities", async () => {
    const { Results } = await send(smallWorkbook().root, [], [action(1, 2, 2, { QueryInfo: { Select: ["items/name"] } })]);
    expect(Results[0]?.Value).toMatchObject({ _Items: [{ Id: "s0", Name: "First" }, { Id: "s1", Name: "Second" }] });
  });

  it("finds a null object where there is nothing, and does nothing with it", async () => {
    const { Results, Error: failure } = await send(smallWorkbook().root, [method(3, "GetItemOrNullObject", "Third")], [action(1, 1, 3), action(2, 3, 3, { Name: "Delete" })]);
    expect(failure).toBeUndefined();
    expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
  });

  it("stops at the first action that fails and tells which, earlier ones staying done", async () => {
    const { root, names } = smallWorkbook();
    const actions = [action(1, 1, 3), action(2, 4, 3, { Name: "Name", ArgumentInfo: { Arguments: ["Renamed"] } }), action(3, 3, 3, { Name: "Fail" }), action(4, 1, 4)];
    const { Results, Error: failure } = await send(root, [method(3, "GetItem", "First"), method(4, "Add", "Fourth")], actions);
    expect(failure).toMatchObject({ Code: "InvalidArgument", ActionIndex: 2 });
    expect(Results).toHaveLength(2);
    expect(names).toEqual(["Renamed", "Second"]);
  });

  it("is told ItemNotFound and ApiNotFound as in Excel", async () => {
    const missing = await send(smallWorkbook().root, [method(3, "GetItem", "Third")], [action(1, 1, 3)]);
    expect(missing.Error).toMatchObject({ Code: "ItemNotFound", HttpStatusCode: 404 });
    const unknown = await send(smallWorkbook().root, [method(3, "GetItem", "First")], [action(1, 3, 3, { Name: "Explode" })]);
    expect(unknown.Error).toMatchObject({ Code: "ApiNotFound" });
  });

  it("adds once, however often the object is used afterwards", async () => {
    const { root, names } = smallWorkbook();
    await send(root, [method(3, "Add", "Third")], [action(1, 1, 3), action(2, 2, 3, { QueryInfo: { Select: ["name"] } })]);
    expect(names).toEqual(["First", "Second", "Third"]);
  });
});
