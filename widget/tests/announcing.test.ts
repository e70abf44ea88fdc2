import { expect, test, vi } from "vitest";
import { announce, spoken } from "../src/announcer.ts";
import { KEY, keeping } from "../src/keeping.ts";
import { message } from "./fakes.ts";

test("a message is spoken with its cards and the number of answers to choose from", () => {
  const card = {
    kind: "vacancy",
    ref: "1",
    title: "Nurse",
    employer: null,
    place: null,
    pay: null,
    facts: null,
    url: null,
    choices: [],
  };
  const choices = [{ id: "1", title: "Yes" }];
  expect(spoken(message(1, "assistant", "**One** role", { cards: [card], choices }))).toBe(
    "Assistant: One role\n1 vacancy: Nurse\n1 answer to choose from",
  );
});

test("an announcement is made once and later taken out of the reader's way", () => {
  vi.useFakeTimers();
  const region = document.createElement("div");
  announce(region, "Assistant: Hello");
  announce(region, "Assistant: <b>Bye</b>", "cy");
  expect([...region.children].map((line) => line.getAttribute("lang"))).toEqual([null, "cy"]);
  expect([...region.children].map((line) => line.textContent)).toEqual([
    "Assistant: Hello",
    "Assistant: <b>Bye</b>",
  ]);
  vi.runAllTimers();
  expect(region.childElementCount).toBe(0);
  vi.useRealTimers();
});

test("what is kept on the device is the chat's id and token, and it can be forgotten", () => {
  sessionStorage.clear();
  const kept = keeping(() => sessionStorage);
  expect(kept.recall()).toBeNull();
  kept.keep({ id: "c1", token: "t" });
  expect(Object.keys(sessionStorage)).toEqual([KEY]);
  expect(keeping(() => sessionStorage).recall()).toEqual({ id: "c1", token: "t" });
  kept.forget();
  expect(sessionStorage.length).toBe(0);
});

test.each(["", "{", "null", "[]", '{"id":1,"token":2}'])("%j in storage is no chat", (text) => {
  sessionStorage.setItem(KEY, text);
  expect(keeping(() => sessionStorage).recall()).toBeNull();
});

test("a browser that forbids storage still holds the chat until the page is left", () => {
  const kept = keeping(() => {
    throw new DOMException("denied", "SecurityError");
  });
  kept.keep({ id: "c1", token: "t" });
  expect(kept.recall()).toEqual({ id: "c1", token: "t" });
});
