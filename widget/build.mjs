/**
 * Builds dist/: loader.js (a classic script), panel-<hash>.js (a module, cached for ever),
 * htmx.min.js for the desks, and manifest.json with sizes and integrity hashes.
 */
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const dist = new URL("dist/", import.meta.url);
const shared = { bundle: true, minify: true, target: "es2022", write: false, legalComments: "none" };

/** Templates and styles carry the indentation of their source; visitors need not load it. */
const tighten = {
  name: "tighten-templates",
  setup({ onLoad }) {
    onLoad({ filter: /widget\/src\/(views|panel|icons)\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/\n\s*/g, "\n"),
      loader: "ts",
    }));
    onLoad({ filter: /widget\/src\/styles\.ts$/ }, async ({ path }) => {
      const [before, css, after] = (await readFile(path, "utf8")).split(/(?<=css`)|(?=`;)/);
      const { code } = await transform(css, { loader: "css", minify: true });
      return { contents: before + code.trim() + after, loader: "ts" };
    });
  },
};

async function bundle(entry, options) {
  const made = await build({ ...shared, entryPoints: [new URL(entry, import.meta.url).pathname], ...options });
  return made.outputFiles[0].contents;
}

const digest = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const panel = await bundle("src/panel.ts", { format: "esm", plugins: [tighten] });
const panelFile = `panel-${digest(panel, "sha256", "hex").slice(0, 12)}.js`;
const loader = await bundle("src/loader.ts", {
  format: "iife",
  define: { PANEL_FILE: JSON.stringify(panelFile) },
});

const files = { "loader.js": loader, [panelFile]: panel };
const manifest = { loader: "loader.js", panel: panelFile, integrity: {} };
for (const [name, bytes] of Object.entries(files)) {
  await writeFile(new URL(name, dist), bytes);
  manifest.integrity[name] = `sha384-${digest(bytes, "sha384", "base64")}`;
}
await copyFile(
  new URL("node_modules/htmx.org/dist/htmx.min.js", import.meta.url),
  new URL("htmx.min.js", dist),
);
await writeFile(new URL("manifest.json", dist), `${JSON.stringify(manifest, null, 2)}\n`);
