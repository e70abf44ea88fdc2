import { describe, expect, test } from "vitest";
import { Client, Refused } from "../src/client.ts";
import { follow, messagesOf } from "../src/stream.ts";
import { message } from "./fakes.ts";

const session = { id: "c/1", token: "secret" };

function bytes(...parts: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(encoder.encode(part));
      controller.close();
    },
  });
}

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const one of from) got.push(one);
  return got;
}

const event = (seq: number) => `id: ${seq}\nevent: message\ndata: ${JSON.stringify(message(seq, "assistant", "é"))}\n\n`;

describe("a stream", () => {
  test("gives whole messages however the bytes are cut", async () => {
    const text = `retry: 3000\n\n${event(1)}: still here\n\n${event(2)}`;
    for (let cut = 1; cut < text.length; cut += 7) {
      const got = await all(messagesOf(bytes(text.slice(0, cut), text.slice(cut))));
      expect(got.map(({ seq }) => seq)).toEqual([1, 2]);
    }
  });

  test("never gives half a message", async () => {
    expect(await all(messagesOf(bytes(event(1), event(2).slice(0, -1))))).toHaveLength(1);
  });

  test("is opened again from the last message after it ended, until the chat has ended", async () => {
    const asked: string[] = [];
    const fetcher = (async (_url, init) => {
      asked.push(new Headers(init?.headers).get("last-event-id") ?? "");
      return asked.length === 1 ? new Response(bytes(event(4))) : new Response("{}", { status: 401 });
    }) as typeof fetch;
    let last = 3;
    const receive = ({ seq }: { seq: number }) => void (last = seq);
    const client = new Client("https://x", fetcher);
    await follow(client, session, () => last, receive, new AbortController().signal, async () => {});
    expect(asked).toEqual(["3", "4"]);
  });
});

describe("the client", () => {
  test("sends the token in a header and never in an address", async () => {
    const calls: [string, RequestInit | undefined][] = [];
    const fetcher = (async (url, init) => {
      calls.push([String(url), init]);
      return Response.json({ messages: [], status: "answered" });
    }) as typeof fetch;
    await new Client("https://x", fetcher).say(session, { vacancy_ref: null, client_id: "a", text: "hi" });
    const [url, init] = calls[0]!;
    expect(url).toBe("https://x/chat/conversations/c%2F1/messages");
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer secret");
  });

  test("tells a refusal with the server's own words and the time to wait", async () => {
    const answer = Response.json(
      { error: { code: "too_many", message: "Please wait." } },
      { status: 429, headers: { "retry-after": "3" } },
    );
    const refusal = new Client("https://x", async () => answer).history(session);
    await expect(refusal).rejects.toEqual(new Refused(429, "Please wait.", 3));
  });

  test("survives an error page that is not ours", async () => {
    const page = new Response("<html>Bad gateway", { status: 502 });
    const refusal = new Client("https://x", async () => page).history(session);
    await expect(refusal).rejects.toMatchObject({ status: 502, message: "", retryAfter: 0 });
  });
});
