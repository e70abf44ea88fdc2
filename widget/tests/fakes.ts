import { Client, Refused } from "../src/client.ts";
import type { Keeping } from "../src/keeping.ts";
import type { Begun, Message, Said, Saying, Session, Speaker } from "../src/protocol.ts";
import { type Listener, Talk } from "../src/talk.ts";

export function message(seq: number, from: Speaker, text: string, more: Partial<Message> = {}): Message {
  const at = "2026-11-23T09:30:00Z";
  return { id: `m${seq}`, seq, from, text, choices: [], cards: [], at, ...more };
}

/** A server that keeps one conversation, and fails as often as it is told to. */
export class FakeClient extends Client {
  readonly heard: Saying[] = [];
  readonly failures: unknown[] = [];
  transcript: Message[] = [];
  begun = 0;
  erased = false;
  historyFailure: unknown = null;
  streamOpened = 0;
  /** True when the answer is lost on the way back, although the server has it. */
  losesAnswer = false;

  constructor() {
    super("https://example.org");
  }

  override async begin(): Promise<Begun> {
    this.fail();
    this.begun += 1;
    this.transcript = [message(1, "assistant", "Hello")];
    const expires_at = "2026-11-24T09:30:00Z";
    return { conversation_id: `c${this.begun}`, token: "t", messages: [...this.transcript], expires_at };
  }

  override async say(_session: Session, saying: Saying): Promise<Said> {
    this.fail();
    const known = this.transcript.find((said) => said.client_id === saying.client_id);
    const asked = known ?? this.write("visitor", "text" in saying ? saying.text : saying.choice, saying);
    const reply = known
      ? this.transcript.find((said) => said.seq === asked.seq + 1)!
      : this.write("assistant", `Answer to ${asked.text}`);
    if (!known) this.heard.push(saying);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError("network");
    }
    return { messages: [reply], status: "answered" };
  }

  override async history(): Promise<Message[]> {
    if (this.historyFailure) throw this.historyFailure;
    return [...this.transcript];
  }

  override async document(_session: Session, file?: File): Promise<Message[]> {
    this.fail();
    return [this.write("system", file ? `CV added: ${file.name}` : "CV removed")];
  }

  override async erase(): Promise<void> {
    this.fail();
    this.erased = true;
  }

  override async stream(_s: Session, _seq: number, signal: AbortSignal): Promise<Response> {
    this.streamOpened += 1;
    await new Promise((done) => signal.addEventListener("abort", done));
    throw new DOMException("aborted", "AbortError");
  }

  private fail(): void {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }

  private write(from: Speaker, text: string, saying?: Saying): Message {
    const own = saying ? { client_id: saying.client_id } : {};
    const written = message(this.transcript.length + 1, from, text, own);
    this.transcript.push(written);
    return written;
  }
}

export class FakeKeeping implements Keeping {
  constructor(public kept: Session | null = null) {}
  recall = () => this.kept;
  keep(session: Session): void {
    this.kept = session;
  }
  forget(): void {
    this.kept = null;
  }
}

/** A talk with everything around it in the test's hand. */
export function talking(client = new FakeClient(), keeping = new FakeKeeping()) {
  const heard = { news: [] as string[], began: 0, returned: [] as string[][], pauses: [] as number[] };
  const listener: Listener = {
    changed: () => undefined,
    began: () => heard.began++,
    news: (messages) => heard.news.push(...messages.map(({ text }) => text)),
    returned: (text, reason) => heard.returned.push([text, reason]),
  };
  const page: { vacancy?: string } = {};
  let ids = 0;
  const talk = new Talk(
    {
      client,
      keeping,
      pageUrl: "https://example.org/",
      vacancy: () => page.vacancy,
      newId: () => `id-${++ids}`,
      pause: async (ms) => void heard.pauses.push(ms),
    },
    listener,
  );
  return { talk, client, keeping, heard, page };
}

export const refused = (status: number, words = "", after = 0) => new Refused(status, words, after);

/** Let every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
