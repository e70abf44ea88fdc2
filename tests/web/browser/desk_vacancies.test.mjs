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
  await come("/desk/vacancies");
});
afterEach(async () => {
  await assertClean(visitor);
  await visitor.context.close();
});

/** A recruiter's browser on a page of the desk, signed in. */
async function come(path, options) {
  if (visitor) await visitor.context.close();
  visitor = await visit(browser, `${server.url}${path}`, options);
  page = visitor.page;
  await page.getByLabel("E-mail address").fill("anna@linq.example");
  await page.getByLabel("Password").fill("sixteen purple vans");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Desk" }).waitFor();
}

const fitsInWidth = () =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function picture(name) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

/** Each of these pages is accessible and fits in 320 pixels. */
async function assertFit(path, name) {
  await come(path);
  await assertAccessible(page);
  await picture(name);
  await come(path, NARROW);
  assert.ok(await fitsInWidth());
  await assertAccessible(page);
  await picture(`${name}-320`);
}

test("the list of vacancies is accessible, also at 320 pixels", async () => {
  await assertFit("/desk/vacancies", "desk-vacancies");
  await assertFit("/desk/vacancies?state=closing", "desk-vacancies-closing");
});

test("a vacancy is found by its words, without JavaScript too", async () => {
  await come("/desk/vacancies", { javaScriptEnabled: false });
  await page.getByLabel("Words, employer, place or reference").fill("informatics lead");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Clinical informatics lead" }).click();
  await page.getByRole("heading", { name: "Clinical informatics lead" }).waitFor();
  await page.getByRole("link", { name: "K7QM-34RX" }).click();
  await page.getByRole("heading", { name: "K7QM-34RX" }).waitFor();
});

test("a search that finds nothing is accessible", async () => {
  await come("/desk/vacancies?q=nothing-like-it");
  await assertAccessible(page);
});

test("one vacancy is accessible, also at 320 pixels", async () => {
  await assertFit("/desk/vacancy?ref=LQ-0001", "desk-vacancy");
});

test("a change is read back and saved, and the feed's value used again", async () => {
  await come("/desk/vacancy?ref=FD-0003");
  await page.getByRole("link", { name: "Change this vacancy" }).click();
  await assertAccessible(page);
  await picture("desk-vacancy-form");
  await page.getByLabel("Pay, as advertised").fill("about 99");
  await page.getByRole("button", { name: "Check what is understood" }).click();
  await page.getByRole("alert").waitFor();
  await assertAccessible(page);
  await picture("desk-vacancy-form-error");
  await page.getByLabel("Pay, as advertised").fill("£25.10 an hour");
  await page.getByRole("button", { name: "Check what is understood" }).click();
  await page.getByRole("heading", { name: "This is how it was understood" }).waitFor();
  await assertAccessible(page);
  await picture("desk-vacancy-check");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Your changes are saved").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Close this vacancy" }).click();
  await page.getByText("The vacancy is closed.").waitFor();
  await assertAccessible(page);
  await picture("desk-vacancy-held");
  await page.getByRole("button", { name: "Use the feed's value again" }).click();
  await page.getByText("What the feed says is used again").waitFor();
});

test("a vacancy is written by hand at 320 pixels, without JavaScript", async () => {
  await come("/desk/vacancies/new", { ...NARROW, javaScriptEnabled: false });
  await picture("desk-vacancy-new-320");
  await page.getByLabel("Job title").fill("Ward nurse");
  await page.getByLabel("Employer").fill("Aire Valley Care");
  await page.getByLabel("Text of the advert").fill("Part time and permanent.");
  await page.getByRole("button", { name: "Check what is understood" }).click();
  await picture("desk-vacancy-new-check-320");
  await page.getByRole("button", { name: "Save and show to visitors" }).click();
  await page.getByRole("heading", { name: "Ward nurse" }).waitFor();
});

test("the form of a vacancy is accessible, also at 320 pixels", async () => {
  await assertFit("/desk/vacancies/new", "desk-vacancy-new");
  await assertFit("/desk/vacancy/edit?ref=LQ-0001", "desk-vacancy-edit");
});

test("sources and reports are accessible, also at 320 pixels", async () => {
  await assertFit("/desk/imports", "desk-imports");
  await assertFit("/desk/imports/source?name=ats", "desk-import-source");
  await assertFit("/desk/imports/report?number=1", "desk-import-report");
});

test("what was looked for in vain is accessible, also at 320 pixels", async () => {
  await assertFit("/desk/searches", "desk-searches");
  await assertFit("/desk/searches?criterion=place", "desk-searches-place");
});

test("a question of a vacancy is written, refused with its law, mended and moved", async () => {
  await come("/desk/vacancy?ref=FD-0005");
  await page.getByRole("link", { name: "Add questions" }).click();
  await assertAccessible(page);
  for (const text of ["Have you led a team?", "Can you work nights?"]) {
    await page.getByRole("link", { name: "Add a question" }).click();
    await page.getByLabel("Question", { exact: true }).fill(text);
    await page.getByLabel("Why we ask").fill("The unit never closes.");
    await page.getByRole("button", { name: "Save question" }).click();
    await page.getByText("The question is saved.").waitFor();
  }
  await assertAccessible(page);
  await picture("desk-own-questions");
  await page.getByRole("button", { name: "Ask earlier “Can you work nights?”" }).click();
  await page.getByText("The order is changed.").waitFor();
  await page.getByRole("link", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("Do you have any disabilities?");
  await page.getByRole("button", { name: "Save question" }).click();
  await page.getByRole("alert").waitFor();
  await assertAccessible(page);
  await picture("desk-own-question-refused");
  await assertFit("/desk/vacancy/questions?ref=FD-0005", "desk-own-questions");
  await assertFit("/desk/vacancy/question?ref=FD-0005", "desk-own-question");
});

test("a file is sent, its report read and the vacancies imported", async () => {
  await come("/desk/imports");
  await page.getByRole("link", { name: "Send a file of vacancies" }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("alert").waitFor();
  await assertAccessible(page);
  await picture("desk-upload");
  const buffer = Buffer.from("ref,title,employer,locality,pay_text\nA-1,Ward nurse,Aire,Leeds,Band 6\nA-2,,Aire,,\n");
  await page.getByLabel("File").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("Nothing is imported yet.").waitFor();
  await assertAccessible(page);
  await picture("desk-upload-check");
  await page.getByRole("button", { name: "Import these" }).click();
  await page.getByText("The file is imported.").waitFor();
  await assertFit("/desk/imports/upload", "desk-upload");
});
