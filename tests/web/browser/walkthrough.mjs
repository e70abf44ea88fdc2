/**
 * Plays a visitor's whole job through the real widget on a running product, and takes the pictures
 * of the README: `BASE_URL=http://localhost:8000 node tests/web/browser/walkthrough.mjs [folder]`.
 *
 * The conversation decides which question comes next; the visitor answers what is asked.
 */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import {
  answered,
  assertAccessible,
  assertClean,
  launch,
  open,
  say,
  transcript,
  visit,
} from "./fixture.mjs";

const url = process.env.BASE_URL ?? "http://localhost:8000";
const folder = process.argv[2] ?? "results/walkthrough";

/** What this visitor answers, by a word of the question. The first that fits is used. */
const ANSWERS = [
  [/right to work/i, ["press", /^Yes, (with )?no limit|^Yes/i]],
  [/agree|consent|happy for us|may we|put you forward/i, ["press", /^(Yes|I agree)/i]],
  [/send it|ready to send|is (this|that|everything) (right|correct)|submit/i, ["press", /^(Yes|Send|Submit)/i]],
  [/registration|PIN|NMC|HCPC|GMC/, ["press", /waiting/i]],
  [/e-?mail/i, ["say", "anna.kowalska@example.com"]],
  [/phone|number/i, ["say", "07700 900123"]],
  [/experience|years/i, ["say", "Six years as a clinical informatics nurse"]],
  [/notice|start/i, ["say", "Four weeks"]],
  [/profession|what do you do|your role|work as/i, ["say", "Registered nurse"]],
  [/name/i, ["say", "Anna Kowalska"]],
];
const REFERENCE = /reference[^A-Z0-9]*\**[A-Z0-9]{2,}[-A-Z0-9]*/i;
const MOST_QUESTIONS = 25;

const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  const visitor = await visit(browser, url);
  await walk(visitor).catch(async (error) => {
    console.error(await transcript(visitor.page).innerText());
    throw error;
  });
} finally {
  await browser.close();
}

async function walk(visitor) {
  const { page } = visitor;
  const picture = (name) => page.screenshot({ path: `${folder}/${name}.png` });
  await picture("1-closed");
  await open(page);
  await picture("2-open");

  await ask(page, "hybrid clinical informatics roles near Leeds over 45k");
  assert.ok(await transcript(page).locator(".card").count(), "no vacancy was found");
  await assertAccessible(page);
  await picture("3-vacancies");

  await press(page, /^(Read|Tell me|See|More)/i);
  await picture("4-details");
  await press(page, /^Apply/i);

  const talk = { corrected: false, interrupted: false };
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    const question = await lastWords(page);
    if (REFERENCE.test(question)) break;
    await reply(page, question, talk);
  }
  assert.match(await lastWords(page), REFERENCE, "the application was not sent");
  assert.ok(talk.interrupted, "the form was never interrupted");
  assert.ok(talk.corrected, "the e-mail was never corrected");
  await assertAccessible(page);
  await picture("6-sent");
  await page.reload();
  await open(page);
  assert.match(await transcript(page).innerText(), REFERENCE);
  await assertClean(visitor);
}

/** Answer the open question; on the way interrupt once, and correct the e-mail once. */
async function reply(page, question, talk) {
  if (!talk.interrupted && /phone/i.test(question)) {
    talk.interrupted = true;
    await ask(page, "is the advice you give confidential, who sees my answers?");
    await page.screenshot({ path: `${folder}/5-interrupted.png` });
    assert.match(await lastWords(page), /phone/i, "the open question did not come back");
    return;
  }
  if (talk.interrupted && !talk.corrected && !/phone/i.test(question)) {
    talk.corrected = true;
    return ask(page, "sorry, my email is anna.kowalska@example.org not .com");
  }
  // What is asked comes last; what was said before it may speak of anything.
  const asked = question.trim().split(/\n+(?=Assistant:)/).at(-1);
  const found = ANSWERS.find(([pattern]) => pattern.test(asked));
  assert.ok(found, `no answer is known to: ${asked}`);
  const [how, what] = found[1];
  return how === "press" ? press(page, what) : ask(page, what);
}

async function ask(page, text) {
  await say(page, text);
  await settled(page);
}

/** Press the newest button of the transcript with such a name. */
async function press(page, name) {
  await transcript(page).getByRole("button", { name }).last().click();
  await settled(page);
}

async function settled(page) {
  await page.locator(".typing").waitFor({ state: "attached", timeout: 2_000 }).catch(() => {});
  await answered(page);
}

/** All the assistant said since the visitor's last message, with what can be pressed. */
async function lastWords(page) {
  return transcript(page).evaluate((own) => {
    const lines = [...own.querySelectorAll(".said > li")];
    const from = lines.findLastIndex((line) => line.className === "visitor");
    return lines.slice(from + 1).map((line) => line.innerText).join("\n");
  });
}
