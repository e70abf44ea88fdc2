import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the lock file names no address to download from", () => {
  const lock = readFileSync("package-lock.json", "utf8");
  const packages: Record<string, object> = JSON.parse(lock).packages;
  for (const one of Object.values(packages)) expect(one).not.toHaveProperty("resolved");
  expect(lock).not.toContain("registry");
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
