import { type Client, Refused } from "./client.ts";
import type { Keeping } from "./keeping.ts";
import type { Message, Owner, Saying, Session } from "./protocol.ts";
import { follow } from "./stream.ts";
import { type Entry, Transcript } from "./transcript.ts";

export type Phase = "closed" | "starting" | "ready" | "unreachable" | "ended" | "erased";

/** What the talk tells whoever shows it. */
export interface Listener {
  changed(): void;
  /** A new conversation began; it is said once, before any message. */
  began(): void;
  /** Messages nobody has seen yet; history is never news. */
  news(messages: Message[]): void;
  /** The server cannot use this text; it goes back to the visitor with the reason. */
  returned(text: string, reason: string): void;
}

export interface Surroundings {
  client: Client;
  keeping: Keeping;
  pageUrl: string;
  /** The vacancy of the page the visitor sees now. */
  vacancy: () => string | undefined;
  newId: () => string;
  pause: (ms: number) => Promise<void>;
}

const PATIENCE = 3;

/** One visitor's chat: begins or resumes, sends in order, retries safely, receives. */
export class Talk {
  phase: Phase = "closed";
  owner: Owner = "answered";
  readonly transcript = new Transcript();
  private session: Session | null = null;
  private queue: Promise<void> = Promise.resolve();
  private following: AbortController | null = null;

  constructor(
    private readonly around: Surroundings,
    private readonly listener: Listener,
  ) {}

  get waiting(): boolean {
    return this.transcript.entries.some((entry) => entry.delivery === "sending");
  }

  /** Resume the kept chat, or begin one. Safe to call again after a failure. */
  async start(): Promise<void> {
    this.enter("starting");
    try {
      this.session = this.around.keeping.recall();
      if (!this.session || !(await this.resumed(this.session))) await this.begin();
      this.enter("ready");
      this.listen();
    } catch {
      this.enter("unreachable");
    }
  }

  /** A fresh chat; returns the typed texts that never arrived, so that nothing is lost. */
  restart(): string {
    const unsent = this.transcript.entries.filter((entry) => entry.delivery === "failed");
    this.leave("closed");
    void this.start();
    return unsent.map((entry) => entry.message.text).join("\n");
  }

  /** Send a typed text, or a pressed choice with its title. A second press while the first is under way is one. */
  say(text: string, choice?: string): void {
    const underWay = ({ delivery, choice: other }: Entry) => delivery === "sending" && other === choice;
    if (choice && this.transcript.entries.some(underWay)) return;
    const page = this.around.vacancy() ?? null;
    this.enqueue(this.transcript.compose(this.around.newId(), text, choice, page));
  }

  retry(entry: Entry): void {
    entry.delivery = "sending";
    this.enqueue(entry);
  }

  /** Receive while the panel is open, so that a closed one costs the server nothing. */
  listen(): void {
    if (this.phase !== "ready" || this.following || !this.session) return;
    this.following = new AbortController();
    void follow(
      this.around.client,
      this.session,
      () => this.transcript.lastSeq,
      (message) => this.receive([message]),
      this.following.signal,
      this.around.pause,
    );
  }

  rest(): void {
    this.following?.abort();
    this.following = null;
  }

  async download(): Promise<Blob> {
    if (!this.session) throw new Error("There is no chat to download.");
    return this.around.client.export(this.session);
  }

  async erase(): Promise<void> {
    if (this.session) await this.around.client.erase(this.session);
    this.leave("erased");
  }

  /** Whether a CV goes with what is being filled in, as the transcript tells. */
  get hasCv(): boolean {
    const lines = this.transcript.entries.map(({ message }) => message);
    const last = lines.findLast((line) => line.from === "system" && line.text.startsWith("CV "));
    return !!last && !last.text.startsWith("CV removed");
  }

  /** Add or replace the CV, or remove it. Throws Refused with the server's reason. */
  async document(file?: File): Promise<void> {
    if (!this.session) throw new Error("There is no chat to add to.");
    this.receive(await this.around.client.document(this.session, file));
  }

  private async resumed(session: Session): Promise<boolean> {
    try {
      this.transcript.merge(await this.around.client.history(session));
      return true;
    } catch (error) {
      if (!isEnded(error)) throw error;
      this.around.keeping.forget();
      return false;
    }
  }

  private async begin(): Promise<void> {
    const { client, keeping, pageUrl, vacancy } = this.around;
    const begun = await client.begin(pageUrl, vacancy());
    this.session = { id: begun.conversation_id, token: begun.token };
    keeping.keep(this.session);
    this.listener.began();
    this.receive(begun.messages);
  }

  private enqueue(entry: Entry): void {
    this.listener.changed();
    this.queue = this.queue.then(() => this.deliver(entry));
  }

  private async deliver(entry: Entry): Promise<void> {
    // The chat may have been left, and another begun, while this message waited for its turn.
    if (!this.session || !this.transcript.entries.includes(entry)) return;
    try {
      const said = await this.patiently(this.session, sayingOf(entry));
      this.owner = said.status;
      this.listener.news(this.transcript.answered(entry, said.messages));
    } catch (error) {
      this.failed(entry, error);
    }
    this.listener.changed();
  }

  /** Waits as told when the server says "too fast"; any other refusal is for the visitor. */
  private async patiently(session: Session, saying: Saying, tries = PATIENCE) {
    for (let left = tries; ; left--) {
      try {
        return await this.around.client.say(session, saying);
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 429 || !left) throw error;
        await this.around.pause(error.retryAfter * 1_000);
      }
    }
  }

  private failed(entry: Entry, error: unknown): void {
    entry.delivery = "failed";
    if (isEnded(error)) {
      this.rest();
      this.enter("ended");
    } else if (error instanceof Refused && (error.status === 413 || error.status === 422)) {
      this.transcript.drop(entry);
      this.listener.returned(entry.choice ? "" : entry.message.text, error.message);
    }
  }

  private receive(messages: Message[]): void {
    const fresh = this.transcript.merge(messages);
    if (fresh.some((message) => message.from === "recruiter")) this.owner = "with_recruiter";
    if (fresh.length) this.listener.news(fresh);
    this.listener.changed();
  }

  private leave(phase: Phase): void {
    this.rest();
    this.around.keeping.forget();
    this.session = null;
    this.owner = "answered";
    this.transcript.entries = [];
    this.enter(phase);
  }

  private enter(phase: Phase): void {
    this.phase = phase;
    this.listener.changed();
  }
}

function isEnded(error: unknown): boolean {
  return error instanceof Refused && error.status === 401;
}

function sayingOf({ message, choice, page }: Entry): Saying {
  const client_id = message.client_id ?? message.id;
  const where = { client_id, vacancy_ref: page ?? null };
  return choice ? { ...where, choice } : { ...where, text: message.text };
}
