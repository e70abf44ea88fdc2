import { describe, expect, test } from "vitest";
import { FakeClient, FakeKeeping, message, refused, settle, talking } from "./fakes.ts";

const texts = (talk: ReturnType<typeof talking>["talk"]) =>
  talk.transcript.entries.map((entry) => entry.message.text);

describe("starting", () => {
  test("a new visitor begins one conversation, which is kept and announced", async () => {
    const { talk, keeping, heard } = talking();
    await talk.start();
    expect(talk.phase).toBe("ready");
    expect(keeping.kept).toEqual({ id: "c1", token: "t" });
    expect(heard).toMatchObject({ began: 1, news: ["Hello"] });
  });

  test("a kept conversation is resumed without announcing its history", async () => {
    const client = new FakeClient();
    client.transcript = [message(1, "assistant", "Hello"), message(2, "visitor", "roles")];
    const { talk, heard } = talking(client, new FakeKeeping({ id: "c9", token: "t" }));
    await talk.start();
    expect(texts(talk)).toEqual(["Hello", "roles"]);
    expect(heard).toMatchObject({ began: 0, news: [] });
    expect(client.begun).toBe(0);
  });

  test("a kept conversation that has expired gives way to a new one", async () => {
    const client = new FakeClient();
    client.historyFailure = refused(401);
    const { talk, keeping } = talking(client, new FakeKeeping({ id: "c9", token: "old" }));
    await talk.start();
    expect(keeping.kept?.id).toBe("c1");
  });

  test("a kept conversation survives a server that is down", async () => {
    const client = new FakeClient();
    client.historyFailure = new TypeError("network");
    const { talk, keeping } = talking(client, new FakeKeeping({ id: "c9", token: "t" }));
    await talk.start();
    expect(talk.phase).toBe("unreachable");
    expect(keeping.kept?.id).toBe("c9");
  });

  test("a start that failed can be tried again", async () => {
    const { talk, client } = talking();
    client.failures.push(new TypeError("network"));
    await talk.start();
    expect(talk.phase).toBe("unreachable");
    await talk.start();
    expect(talk.phase).toBe("ready");
  });
});

describe("sending", () => {
  test("a message and its answer stand in order", async () => {
    const { talk, heard } = talking();
    await talk.start();
    talk.say("roles");
    expect(talk.waiting).toBe(true);
    await settle();
    expect(texts(talk)).toEqual(["Hello", "roles", "Answer to roles"]);
    expect(heard.news).toEqual(["Hello", "Answer to roles"]);
    expect(talk.waiting).toBe(false);
  });

  test("each message says on which vacancy's page it was written", async () => {
    const { talk, client, page } = talking();
    await talk.start();
    talk.say("hello");
    page.vacancy = "LDS-101";
    talk.say("is this one hybrid?");
    page.vacancy = "LDS-102";
    talk.say("and this one?");
    await settle();
    expect(client.heard.map((said) => said.vacancy_ref)).toEqual([null, "LDS-101", "LDS-102"]);
  });

  test("a message sent again says where it was written, not where the visitor is by then", async () => {
    const { talk, client, page } = talking();
    await talk.start();
    page.vacancy = "LDS-101";
    client.failures.push(new TypeError("network"));
    talk.say("what does it pay?");
    await settle();
    delete page.vacancy;
    talk.retry(talk.transcript.entries.at(-1)!);
    await settle();
    expect(client.heard.map((said) => said.vacancy_ref)).toEqual(["LDS-101"]);
  });

  test("messages written while one is under way are sent after it, in order", async () => {
    const { talk, client } = talking();
    await talk.start();
    for (const text of ["one", "two", "three"]) talk.say(text);
    await settle();
    expect(client.heard.map((said) => "text" in said && said.text)).toEqual(["one", "two", "three"]);
    expect(texts(talk).filter((text) => !text.startsWith("Answer"))).toEqual([
      "Hello",
      "one",
      "two",
      "three",
    ]);
  });

  test("a failed message stays, and sending it again uses the same id", async () => {
    const { talk, client } = talking();
    await talk.start();
    client.losesAnswer = true;
    talk.say("roles");
    await settle();
    const failed = talk.transcript.entries.at(-1)!;
    expect(failed).toMatchObject({ delivery: "failed", message: { text: "roles" } });
    talk.retry(failed);
    await settle();
    expect(client.heard).toHaveLength(1);
    expect(texts(talk)).toEqual(["Hello", "roles", "Answer to roles"]);
  });

  test("a server that asks for patience is tried again after the time it names", async () => {
    const { talk, client, heard } = talking();
    await talk.start();
    client.failures.push(refused(429, "Too fast", 2));
    talk.say("roles");
    await settle();
    expect(heard.pauses).toEqual([2_000]);
    expect(client.heard).toHaveLength(1);
  });

  test.each([413, 422])("a text refused with %i goes back to the field with the reason", async (status) => {
    const { talk, client, heard } = talking();
    await talk.start();
    client.failures.push(refused(status, "Please shorten it."));
    talk.say("too much");
    await settle();
    expect(heard.returned).toEqual([["too much", "Please shorten it."]]);
    expect(texts(talk)).toEqual(["Hello"]);
  });

  test("a choice is sent as its id and shown by its title", async () => {
    const { talk, client } = talking();
    await talk.start();
    talk.say("Yes", "opaque");
    await settle();
    expect(client.heard).toMatchObject([{ client_id: "id-1", choice: "opaque" }]);
    expect(texts(talk)[1]).toBe("Yes");
  });

  test("a choice pressed twice in a hurry is sent once", async () => {
    const { talk, client } = talking();
    await talk.start();
    talk.say("Apply", "opaque");
    talk.say("Apply", "opaque");
    await settle();
    expect(client.heard).toHaveLength(1);
  });

  test("a message still waiting when a chat is left never reaches the next one", async () => {
    const { talk, client } = talking();
    await talk.start();
    talk.say("one");
    talk.say("two");
    talk.restart();
    await settle();
    expect(client.heard.map((said) => "text" in said && said.text)).not.toContain("two");
    expect(texts(talk)).toEqual(["Hello"]);
  });

  test("an expired conversation ends and its unsent words are given back", async () => {
    const { talk, client } = talking();
    await talk.start();
    client.failures.push(refused(401));
    talk.say("still there?");
    await settle();
    expect(talk.phase).toBe("ended");
    expect(talk.restart()).toBe("still there?");
    await settle();
    expect(talk.phase).toBe("ready");
    expect(texts(talk)).toEqual(["Hello"]);
  });
});

describe("leaving", () => {
  test("an erased conversation leaves nothing behind, here or on the server", async () => {
    const { talk, client, keeping } = talking();
    await talk.start();
    await talk.erase();
    expect(client.erased).toBe(true);
    expect(keeping.kept).toBeNull();
    expect(talk.transcript.entries).toEqual([]);
    expect(talk.phase).toBe("erased");
  });

  test("an erasure that failed keeps everything, so that it can be tried again", async () => {
    const { talk, client, keeping } = talking();
    await talk.start();
    client.failures.push(refused(503));
    await expect(talk.erase()).rejects.toThrow();
    expect(keeping.kept).not.toBeNull();
    expect(texts(talk)).toEqual(["Hello"]);
  });

  test("only an open panel keeps a stream open, and only one", async () => {
    const { talk, client } = talking();
    await talk.start();
    talk.listen();
    expect(client.streamOpened).toBe(1);
    talk.rest();
    talk.listen();
    expect(client.streamOpened).toBe(2);
  });
});

describe("a CV", () => {
  test("is known to be there from the transcript, until it is removed", async () => {
    const { talk, heard } = talking();
    await talk.start();
    expect(talk.hasCv).toBe(false);
    await talk.document(new File(["x"], "anna.pdf"));
    expect(talk.hasCv).toBe(true);
    expect(heard.news).toContain("CV added: anna.pdf");
    await talk.document();
    expect(talk.hasCv).toBe(false);
  });

  test("that the server refuses changes nothing and tells its reason", async () => {
    const { talk, client } = talking();
    await talk.start();
    client.failures.push(refused(422, "That file is empty."));
    await expect(talk.document(new File([], "anna.pdf"))).rejects.toThrow("That file is empty.");
    expect(talk.hasCv).toBe(false);
  });
});
