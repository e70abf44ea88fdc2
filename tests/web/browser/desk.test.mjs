import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { assertAccessible, assertClean, launch, standIn, visit } from "./fixture.mjs";

const NARROW = { viewport: { width: 320, height: 700 } };

let server, browser, visitor, page;

before(async () => {
  [server, browser] = await Promise.all([standIn("tests.web.desk.stand_in"), launch()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  await come();
});
afterEach(async () => {
  await assertClean(visitor);
  await visitor.context.close();
});

async function come(options) {
  visitor = await visit(browser, `${server.url}/desk`, options);
  page = visitor.page;
}

async function comeAgain(options) {
  await visitor.context.close();
  await come(options);
}

async function signIn() {
  await page.getByLabel("E-mail address").fill("anna@linq.example");
  await page.getByLabel("Password").fill("sixteen purple vans");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Cases" }).waitFor();
}

async function openCase(reference = "K7QM-34RX") {
  await page.getByRole("link", { name: reference }).click();
  await page.getByRole("heading", { name: reference }).waitFor();
}

const fitsInWidth = () =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function picture(name) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

test("the sign-in page and its refusal are accessible", async () => {
  await assertAccessible(page);
  await picture("desk-sign-in");
  await page.getByLabel("E-mail address").fill("anna@linq.example");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("E-mail address").inputValue(), "anna@linq.example");
  await assertAccessible(page);
});

test("the list is accessible and needs no sideways scrolling of the page at 320 pixels", async () => {
  await signIn();
  await assertAccessible(page);
  await picture("desk-list");
  await comeAgain(NARROW);
  await signIn();
  assert.ok(await fitsInWidth());
  await assertAccessible(page);
  await picture("desk-list-320");
});

test("an empty list says what to do next", async () => {
  await signIn();
  await page.getByRole("link", { name: /^Claimed/ }).click();
  await assertAccessible(page);
});

test("the unanswered questions are accessible, also at 320 pixels", async () => {
  await signIn();
  await page.getByRole("link", { name: "Unanswered questions" }).click();
  await assertAccessible(page);
  await comeAgain(NARROW);
  await signIn();
  await page.getByRole("link", { name: "Unanswered questions" }).click();
  assert.ok(await fitsInWidth());
  await assertAccessible(page);
});

test("one case is on one accessible screen, also at 320 pixels", async () => {
  await signIn();
  await openCase();
  await assertAccessible(page);
  await picture("desk-case");
  await comeAgain(NARROW);
  await signIn();
  await openCase();
  assert.ok(await fitsInWidth());
  await assertAccessible(page);
  await picture("desk-case-320");
});

test("a note that cannot be saved says so where the reader is", async () => {
  await signIn();
  await openCase();
  await page.getByRole("button", { name: "Save note" }).click();
  const problem = page.getByRole("alert");
  await problem.waitFor();
  assert.ok(await problem.evaluate((own) => own === document.activeElement));
  await assertAccessible(page);
  await picture("desk-case-error");
});

test("a saved note appears without leaving the page, and the reader is told", async () => {
  await signIn();
  await openCase();
  await page.evaluate(() => (window.samePage = true));
  await page.getByLabel("Add a note").fill("Rang at two, no answer.");
  await page.getByRole("button", { name: "Save note" }).click();
  await page.getByText("Your note is saved.").waitFor();
  assert.ok(await page.getByText("Rang at two, no answer.").isVisible());
  assert.ok(await page.evaluate(() => window.samePage));
  assert.ok(await page.getByRole("status").evaluate((own) => own === document.activeElement));
  await assertAccessible(page);
});

test("without JavaScript a case can be taken, noted and closed", async () => {
  await comeAgain({ javaScriptEnabled: false });
  await signIn();
  await openCase("K7QM-34RF");
  await page.getByRole("button", { name: "Take this case" }).click();
  await page.getByText("You have taken this case.").waitFor();
  await page.getByLabel("Add a note").fill("Passed on.");
  await page.getByRole("button", { name: "Save note" }).click();
  await page.getByText("Your note is saved.").waitFor();
  await page.getByLabel("Handed to the hiring team").check();
  await page.getByRole("button", { name: "Close case" }).click();
  await page.getByText("The case is closed.").waitFor();
});

test("a case can be read and taken with the keyboard alone", async () => {
  await signIn();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to main content");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.id === "main"));
  await openCase();
  const take = page.getByRole("button", { name: "Take this case" });
  for (let step = 0; step < 60 && !(await take.evaluate((own) => own === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("You have taken this case.").waitFor();
});
