import { type Client, Refused } from "./client.ts";
import type { Message, Session } from "./protocol.ts";

/** Messages out of a server-sent event stream. An event that is cut short or not ours is ignored. */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + decoder.decode(value, { stream: true })).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data) yield JSON.parse(data) as Message;
    }
  }
}

/**
 * Hands every new message to `receive` until `signal` is aborted, connecting again when a stream
 * ends. EventSource cannot send the token in a header, and a token in an address ends up in logs.
 */
export async function follow(
  client: Client,
  session: Session,
  lastSeq: () => number,
  receive: (message: Message) => void,
  signal: AbortSignal,
  pause: (ms: number) => Promise<void>,
): Promise<void> {
  let wait = 3_000;
  while (!signal.aborted) {
    try {
      const { body } = await client.stream(session, lastSeq(), signal);
      wait = 3_000;
      if (body) for await (const message of messagesOf(body)) receive(message);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return;
      wait = Math.min(wait * 2, 60_000);
    }
    if (!signal.aborted) await pause(wait);
  }
}
