/**
 * A browser and a server for the tests: Debian's Chromium, and either the stand-in or BASE_URL.
 * Every page notes what must never happen: CSP violations, page errors, requests to other hosts.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../", import.meta.url));
const widget = createRequire(new URL("../../../widget/package.json", import.meta.url));
const { chromium } = widget("playwright-core");
const AXE = readFileSync(widget.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A running stand-in server. `stop` ends the very process that was started. */
export async function standIn(module = "tests.web.browser.stand_in") {
  const python = process.env.PYTHON ?? `${project}.venv/bin/python`;
  const server = spawn(python, ["-m", module], {
    cwd: project,
    env: { ...process.env, PYTHONPATH: `${project}src:${project}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: server.stdout });
  const [url] = await Promise.race([
    new Promise((done) => lines.once("line", (line) => done([line]))),
    new Promise((_, fail) => server.once("exit", () => fail(new Error("The stand-in did not start.")))),
  ]);
  return { url, stop: () => server.kill() };
}

export function launch() {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A fresh page, as a new visitor has it, that keeps watch from its first byte. */
export async function visit(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
    window.announced = [];
    const watch = (root) => {
      const region = root.querySelector("#news");
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) window.announced.push(node.textContent);
      }).observe(region, { childList: true });
    };
    const define = customElements.define.bind(customElements);
    customElements.define = (name, type) => {
      const first = type.prototype.firstUpdated;
      type.prototype.firstUpdated = function (changed) {
        watch(this.renderRoot);
        first?.call(this, changed);
      };
      define(name, type);
    };
  });
  const page = await context.newPage();
  const seen = { strangers: [], errors: [] };
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith("blob:"))
      seen.strangers.push(request.url());
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  await page.goto(url);
  return { page, context, seen };
}

/** Assert that nothing happened which never may. */
export async function assertClean({ page, seen }) {
  assert.deepEqual(await page.evaluate(() => window.violations), [], "CSP violations");
  assert.deepEqual(seen.strangers, [], "requests to other hosts");
  assert.deepEqual(seen.errors, [], "errors on the page");
}

/** Assert that axe finds nothing, shadow roots included. */
export async function assertAccessible(page) {
  // By evaluate and not by a script tag, which the page's own policy would rightly refuse.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }),
    RULES,
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" | ")} ${nodes[0].failureSummary}`);
  assert.deepEqual(found, [], "axe violations");
}

export async function open(page) {
  await page.getByRole("button", { name: "Chat with us" }).click();
  await transcript(page).locator(".bubble").first().waitFor();
}

export const transcript = (page) => page.getByRole("region", { name: "Conversation" });

export async function say(page, text) {
  await page.getByLabel("Your message").fill(text);
  await page.keyboard.press("Enter");
}

/** Wait until the assistant has stopped thinking. */
export async function answered(page) {
  await page.locator(".typing").waitFor({ state: "detached" });
}
