/** Fails when a visitor would download more than widget/README.md promises. */
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const dist = new URL("dist/", import.meta.url);
const { loader, panel } = JSON.parse(await readFile(new URL("manifest.json", dist), "utf8"));

for (const [name, most] of [
  [loader, 1_024],
  [panel, 15 * 1_024],
]) {
  const size = gzipSync(await readFile(new URL(name, dist)), { level: 9 }).length;
  console.log(`${name}: ${size} of ${most} bytes, gzip -9`);
  if (size > most) process.exitCode = 1;
}
