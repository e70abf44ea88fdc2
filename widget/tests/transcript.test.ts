import { expect, test } from "vitest";
import { Transcript } from "../src/transcript.ts";
import { message } from "./fakes.ts";

const told = [
  message(1, "assistant", "Hello"),
  message(2, "visitor", "roles", { client_id: "a" }),
  message(3, "assistant", "Here are three"),
  message(4, "visitor", "apply", { client_id: "b" }),
  message(5, "assistant", "What is your name?"),
];

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

test("whatever the order and however often messages arrive, each stands once, in order", () => {
  const next = numbers(7);
  const pick = (below: number) => (next.next().value as number) % below;
  for (let run = 0; run < 200; run++) {
    const transcript = new Transcript();
    const unsent = { a: transcript.compose("a", "roles"), b: transcript.compose("b", "apply") };
    const news: string[] = [];
    for (let at = 0; at < 30; at++) {
      const one = told[pick(told.length)]!;
      news.push(...transcript.merge([one]).map(({ text }) => text));
      if (pick(5) === 0) news.push(...transcript.answered(unsent.a, [told[2]!]).map((m) => m.text));
    }
    transcript.merge(told).forEach(({ text }) => news.push(text));
    expect(transcript.entries.map((entry) => entry.message.text)).toEqual(told.map((m) => m.text));
    expect(news.toSorted()).toEqual(["Hello", "Here are three", "What is your name?"]);
  }
});

test("the last sequence number never counts what the server has not confirmed", () => {
  const transcript = new Transcript();
  transcript.merge(told.slice(0, 1));
  const entry = transcript.compose("z", "hello");
  expect(transcript.lastSeq).toBe(1);
  transcript.answered(entry, [message(3, "assistant", "Hi")]);
  expect(transcript.lastSeq).toBe(3);
});

test("a message whose answer is still to come stands after what was said before", () => {
  const transcript = new Transcript();
  transcript.merge(told.slice(0, 1));
  transcript.answered(transcript.compose("z", "hello"), []);
  expect(transcript.entries.map(({ message: { text } }) => text)).toEqual(["Hello", "hello"]);
});

test("an answer that comes late settles the message that seemed to have failed", () => {
  const transcript = new Transcript();
  const entry = transcript.compose("a", "roles");
  entry.delivery = "failed";
  transcript.merge([told[1]!]);
  expect(entry.delivery).toBe("failed");
  transcript.merge([told[2]!]);
  expect(entry.delivery).toBe("sent");
});
