import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathInside, readStatic, type Mount } from "../../src/server/static-files";

const root = mkdtempSync(join(tmpdir(), "tieout-static-"));
mkdirSync(join(root, "open"));
writeFileSync(join(root, "open", "page.html"), "<p>Hello</p>");
writeFileSync(join(root, "secret.txt"), "secret");
const mount: Mount = { prefix: "/", folder: join(root, "open") };

describe("the local server's files", () => {
  it("are given with their type", async () => {
    const answer = await readStatic([mount], "/page.html");
    expect([answer.status, answer.type, answer.body.toString()]).toEqual([200, "text/html; charset=utf-8", "<p>Hello</p>"]);
  });

  it("are not there when they are not there", async () => {
    expect((await readStatic([mount], "/none.html")).status).toBe(404);
    expect((await readStatic([mount], "/")).status).toBe(404);
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/x/../../secret.txt", "/%zz", "/a%00b"])("outside the folder are refused: %s", async (address) => {
    expect(pathInside(mount, address)).toBeNull();
    expect((await readStatic([mount], address)).status).toBe(404);
  });
});
