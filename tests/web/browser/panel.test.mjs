import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import {
  answered,
  assertAccessible,
  assertClean,
  launch,
  open,
  say,
  standIn,
  transcript,
  visit,
} from "./fixture.mjs";

let server, browser, visitor, page;

before(async () => {
  [server, browser] = await Promise.all([standIn(), launch()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser, server.url);
  page = visitor.page;
});
afterEach(async () => {
  await assertClean(visitor);
  await visitor.context.close();
});

const launcher = () => page.getByRole("button", { name: "Chat with us" });
const field = () => page.getByLabel("Your message");
const announced = () => page.evaluate(() => window.announced);
const stored = () =>
  page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]);

test("a closed chat stores nothing and does not fetch the panel", async () => {
  const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  assert.deepEqual(await stored(), [[], [], ""]);
  assert.ok(!fetched.some((name) => name.includes("panel-")));
  await assertAccessible(page);
});

test("an open chat keeps one key and says that nobody human is answering", async () => {
  await open(page);
  assert.deepEqual(await stored(), [["frontline-chat"], [], ""]);
  assert.ok(await page.locator(".who").getByText("an automated assistant, not a person").isVisible());
  assert.ok(await field().evaluate((own) => own.getRootNode().activeElement === own));
  await assertAccessible(page);
});

test("the assistant is seen to be writing while a visitor waits", async () => {
  await open(page);
  await say(page, "slow please");
  await page.locator(".typing").waitFor();
  assert.equal(await page.getByText("The assistant is writing").count(), 1);
  await assertAccessible(page);
});

test("choices are buttons until one is pressed, then they are text", async () => {
  await open(page);
  await say(page, "apply");
  await page.getByRole("list", { name: "Answers to choose from" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "I need sponsorship" }).click();
  await page.getByText("You said: i need sponsorship").first().waitFor();
  assert.equal(await page.getByRole("button", { name: "I need sponsorship" }).count(), 0);
  assert.ok(await page.getByText("You could choose: Yes, with no limits").isVisible());
  await assertAccessible(page);
});

test("vacancy cards are lists whose buttons name their vacancy and stay", async () => {
  await open(page);
  await say(page, "hybrid roles");
  const apply = page.getByRole("button", { name: "Apply about EPR Configuration Analyst" });
  await apply.waitFor();
  await assertAccessible(page);
  await apply.click();
  await page.getByRole("button", { name: "I need sponsorship" }).waitFor();
  assert.equal(await apply.count(), 1);
});

test("each new message is announced once, whichever way it arrives", async () => {
  await open(page);
  await say(page, "hello there");
  await answered(page);
  await page.waitForTimeout(700);
  const heard = await announced();
  assert.equal(heard[0], "You are chatting with an automated assistant, not a person");
  assert.equal(heard.filter((text) => text.includes("Hello, I am an automated")).length, 1);
  assert.equal(heard.filter((text) => text.includes("You said: hello there")).length, 1);
  assert.equal(heard.length, 3);
  assert.equal(await transcript(page).getByText("You said: hello there").count(), 1);
});

test("a reloaded page resumes the chat and announces nothing of it", async () => {
  await open(page);
  await say(page, "remember me");
  await answered(page);
  await page.reload();
  await open(page);
  assert.equal(await transcript(page).getByText("You said: remember me").count(), 1);
  assert.equal(await transcript(page).locator(".visitor").count(), 1);
  await page.waitForTimeout(500);
  assert.deepEqual(await announced(), []);
  await assertAccessible(page);
});

test("a message that could not be sent is kept, and sent again as the same message", async () => {
  await open(page);
  const ids = [];
  page.on("request", (request) => {
    if (request.method() === "POST") ids.push(request.postDataJSON().client_id);
  });
  await page.route("**/messages", (route) => route.abort());
  await say(page, "do not lose this");
  await page.getByText("Not sent.").waitFor();
  assert.ok(await transcript(page).getByText("do not lose this").isVisible());
  await assertAccessible(page);
  await page.unroute("**/messages");
  await page.getByRole("button", { name: "Try again" }).click();
  await transcript(page).getByText("You said: do not lose this").waitFor();
  assert.equal(new Set(ids).size, 1);
  assert.equal(ids.length, 2);
  assert.equal(await transcript(page).locator(".visitor").count(), 1);
});

test("a busy server is told to the visitor and the retry is answered", async () => {
  await open(page);
  await say(page, "busy now");
  await page.getByRole("button", { name: "Try again" }).click();
  await transcript(page).getByText("You said: busy now").waitFor();
});

test("a message over 2,000 characters stays in the field with the reason", async () => {
  await open(page);
  await field().fill("a".repeat(2_003));
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("3 characters too long").waitFor();
  assert.equal((await field().inputValue()).length, 2_003);
  await assertAccessible(page);
});

test("Shift and Enter starts a new line, Enter sends both", async () => {
  await open(page);
  await field().fill("one");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("two");
  await page.keyboard.press("Enter");
  await answered(page);
  assert.equal(await field().inputValue(), "");
  assert.ok((await transcript(page).locator(".visitor .bubble").textContent()).endsWith("one\ntwo"));
});

test("markup in a message is shown as it was typed and runs nothing", async () => {
  await open(page);
  const hostile = `<img src=x onerror="window.ran=1">[x](javascript:window.ran=1)**<script>window.ran=1</script>**`;
  await say(page, hostile);
  await answered(page);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await transcript(page).locator("img, script, a[href^=javascript]").count(), 0);
});

test("a keyboard alone opens, talks, chooses and leaves, and the focus comes back", async () => {
  for (let at = 0; at < 40 && !(await launcher().evaluate((own) => own.matches(":focus"))); at++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await transcript(page).locator(".bubble").first().waitFor();
  await page.keyboard.type("apply");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "I would rather discuss it" }).waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await transcript(page).getByText("You said: i would rather discuss it").waitFor();
  assert.ok(await field().evaluate((own) => own.matches(":focus")));
  await page.keyboard.press("Escape");
  assert.ok(await launcher().evaluate((own) => own.matches(":focus")));
  assert.equal(await page.getByRole("dialog").count(), 0);
});

test("Escape closes the options before it closes the chat", async () => {
  await open(page);
  await page.getByRole("button", { name: "Chat options" }).click();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("button", { name: "Download this chat" }).count(), 0);
  assert.ok(await page.getByRole("dialog").isVisible());
});

test("a person can be asked for in every state, in the same place", async () => {
  await open(page);
  await page.getByRole("button", { name: "Talk to a person" }).click();
  await transcript(page).getByText("A recruiter will join you soon.").waitFor();
  assert.ok(await page.getByText("You are waiting for a recruiter").isVisible());
  assert.ok(await page.getByRole("button", { name: "Talk to a person" }).isVisible());
});

test("a recruiter's message arrives by itself and changes who is answering", async () => {
  await open(page);
  await page.evaluate(() => {
    const { id, token } = JSON.parse(sessionStorage.getItem("frontline-chat"));
    return fetch(`/test/recruiter?conversation=${id}&text=Hello+from+Sam`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
  });
  await transcript(page).getByText("Hello from Sam").waitFor();
  assert.ok(await page.getByText("You are chatting with a recruiter").isVisible());
  assert.equal((await announced()).filter((text) => text === "Recruiter: Hello from Sam").length, 1);
});

test("a visitor downloads the chat", async () => {
  await open(page);
  await page.getByRole("button", { name: "Chat options" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download this chat" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "my-chat.json");
});

test("a visitor deletes the chat after being asked once, and may start anew", async () => {
  await open(page);
  await say(page, "forget this");
  await answered(page);
  await page.getByRole("button", { name: "Chat options" }).click();
  await page.getByRole("button", { name: "Delete this chat" }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Yes, delete it" }).click();
  await page.getByText("Your chat is deleted.").waitFor();
  assert.deepEqual(await stored(), [[], [], ""]);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Start a new chat" }).click();
  await transcript(page).locator(".bubble").first().waitFor();
  assert.equal(await transcript(page).getByText("forget this").count(), 0);
});

test("an ended chat says so and gives the unsent words back to a new one", async () => {
  await open(page);
  await page.route("**/messages", (route) =>
    route.fulfill({ status: 401, json: { error: { code: "not_allowed", message: "This chat has ended." } } }),
  );
  await say(page, "still there?");
  await page.getByRole("button", { name: "Start a new chat" }).waitFor();
  await assertAccessible(page);
  await page.unroute("**/messages");
  await page.getByRole("button", { name: "Start a new chat" }).click();
  await transcript(page).locator(".bubble").first().waitFor();
  assert.equal(await field().inputValue(), "still there?");
});

test("a chat that cannot be reached offers another try and another way", async () => {
  await page.route("**/chat/conversations", (route) => route.abort());
  await launcher().click();
  await page.getByText("We cannot reach the chat just now.").waitFor();
  assert.ok(await page.getByRole("link", { name: "See other ways to contact us" }).isVisible());
  await assertAccessible(page);
  await page.unroute("**/chat/conversations");
  await page.getByRole("button", { name: "Try again" }).click();
  await transcript(page).locator(".bubble").first().waitFor();
});
