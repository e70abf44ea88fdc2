import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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

let server, browser;

before(async () => {
  [server, browser] = await Promise.all([standIn(), launch()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

async function visiting(path, options, walk) {
  const visitor = await visit(browser, server.url + path, options);
  await walk(visitor.page);
  await assertClean(visitor);
  await visitor.context.close();
}

const NARROW = { viewport: { width: 320, height: 640 } };

/** Whatever has a fixed place must lie within the window, and nothing may need sideways scrolling. */
async function assertFits(page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(width <= 0, `the page is ${width}px too wide`);
  const inside = await page.locator(".transcript").evaluate((own) => own.scrollWidth - own.clientWidth);
  assert.equal(inside, 0, "the transcript scrolls sideways");
}

for (const [name, path, heading] of [
  ["the home page", "/", "Find your next UK healthcare role"],
  ["a vacancy", "/vacancies/LDS-101", "Clinical Informatics Lead"],
  ["the privacy notice", "/privacy", "Privacy notice for the chat"],
  ["the list of vacancies", "/vacancies?q=nurse", "Vacancies"],
  ["a search without a hit", "/vacancies?q=astronaut", "Vacancies"],
  ["a vacancy that closed", "/vacancies/LDS-099", "This vacancy has closed"],
  ["a vacancy that never was", "/vacancies/none", "We cannot find that vacancy"],
]) {
  for (const [size, options] of [["1280 px", {}], ["320 px", NARROW]]) {
    test(`${name} is accessible at ${size} and loads from its own host only`, async () => {
      await visiting(path, options, async (page) => {
        assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), heading);
        await page.getByRole("button", { name: "Chat with us" }).waitFor();
        await assertAccessible(page);
        const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(extra <= 0, `${extra}px too wide`);
      });
    });
  }
}

for (const [size, options] of [["1280 px", {}], ["320 px", NARROW]]) {
  for (const [path, heading, button, then] of [
    ["/alerts/confirm/none", "This link no longer works"],
    ["/alerts/confirm/some", "Confirm your job alert", "Yes, e-mail me new roles", "Your job alert is on"],
    ["/alerts/confirm/full", "Confirm your job alert", "Yes, e-mail me new roles", "You already have 10 job alerts"],
    ["/alerts/stop/some", "Stop this job alert?", /stop/i, "Stopped"],
    ["/alerts/manage/some", "Your job alerts"],
  ]) {
    test(`${path} is accessible at ${size}, and has no chat that would learn its address`, async () => {
      await visiting(path, options, async (page) => {
        const fits = async (title) => {
          assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), title);
          await assertAccessible(page);
          assert.equal(await page.locator("script").count(), 0);
          const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(extra <= 0, `${extra}px too wide`);
        };
        await fits(heading);
        if (!button) return;
        await page.getByRole("main").getByRole("button", { name: button }).first().click();
        await page.getByRole("heading", { level: 1, name: then }).waitFor();
        await fits(then);
      });
    });
  }
}

test("a chat opened on a vacancy's page tells the server which one", async () => {
  await visiting("/vacancies/LDS-101", {}, async (page) => {
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.method() === "POST"),
      open(page),
    ]);
    assert.equal(request.postDataJSON().vacancy_ref, "LDS-101");
    assert.ok(request.postDataJSON().page_url.endsWith("/vacancies/LDS-101"));
  });
});

test("a chat that goes on at another vacancy's page tells the server with the next message", async () => {
  await visiting("/vacancies/LDS-101", {}, async (page) => {
    const written = () => page.waitForRequest((sent) => sent.url().endsWith("/messages") && sent.method() === "POST");
    await open(page);
    await Promise.all([written(), say(page, "hello")]).then(([sent]) =>
      assert.equal(sent.postDataJSON().vacancy_ref, "LDS-101"),
    );
    await page.goto(new URL("/vacancies/LDS-102", page.url()).href);
    await open(page);
    const [second] = await Promise.all([written(), say(page, "is this one hybrid?")]);
    assert.equal(second.postDataJSON().vacancy_ref, "LDS-102");
    await page.goto(new URL("/", page.url()).href);
    await open(page);
    const [third] = await Promise.all([written(), say(page, "thank you")]);
    assert.equal(third.postDataJSON().vacancy_ref, null);
  });
});

test("at 320 px the chat fits, and every button is at least 44 px high and wide", async () => {
  await visiting("/", NARROW, async (page) => {
    await open(page);
    await say(page, "hybrid roles");
    await answered(page);
    await say(page, "apply");
    await answered(page);
    await assertFits(page);
    await assertAccessible(page);
    for (const button of await page.getByRole("dialog").getByRole("button").all()) {
      const box = await button.boundingBox();
      assert.ok(box.height >= 44 && box.width >= 44, await button.textContent());
    }
  });
});

test("what a small screen's panel covers cannot take the focus until it is closed", async () => {
  await visiting("/", NARROW, async (page) => {
    await open(page);
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(() => document.activeElement.localName);
      assert.ok(["aside", "body"].includes(place), `the focus is on ${place}`);
    }
    await page.getByRole("button", { name: "Close chat" }).click();
    assert.equal(await page.locator("[inert]").count(), 0);
  });
});

test("a panel that does not load is said on the button, which tries again", async () => {
  await visiting("/", {}, async (page) => {
    await page.route("**/widget/panel-*", (route) => route.abort());
    await page.getByRole("button", { name: "Chat with us" }).click();
    const button = page.getByRole("button", { name: "Chat did not load. Try again" });
    await button.waitFor();
    await page.unroute("**/widget/panel-*");
    await button.click();
    await transcript(page).locator(".bubble").first().waitFor();
  });
});

test("at 400 % zoom everything can still be reached by scrolling", async () => {
  await visiting("/", { viewport: { width: 320, height: 200 } }, async (page) => {
    await open(page);
    await say(page, "apply");
    await answered(page);
    await assertFits(page);
    await page.getByRole("button", { name: "I need sponsorship" }).click();
    await page.getByLabel("Your message").fill("thanks");
    await page.getByRole("button", { name: "Send" }).click();
    await transcript(page).getByText("You said: thanks").waitFor();
  });
});

test("nothing moves for a visitor who asked for less motion", async () => {
  await visiting("/", { reducedMotion: "reduce" }, async (page) => {
    await open(page);
    await say(page, "slow");
    const dots = page.locator(".typing i").first();
    assert.equal(await dots.evaluate((own) => getComputedStyle(own).animationName), "none");
    await assertAccessible(page);
  });
});

test("forced colours keep the bubbles and buttons apart", async () => {
  await visiting("/", { forcedColors: "active" }, async (page) => {
    await open(page);
    await say(page, "hybrid roles");
    await answered(page);
    const bubble = transcript(page).locator(".bubble").first();
    const border = await bubble.evaluate((own) => getComputedStyle(own).borderTopColor);
    assert.notEqual(border, "rgba(0, 0, 0, 0)");
    await assertAccessible(page);
  });
});

test("the panel still opens where the browser forbids storage", async () => {
  await visiting("/privacy", {}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(server.url);
    await open(page);
    await say(page, "hello");
    await transcript(page).getByText("You said: hello").waitFor();
  });
});
