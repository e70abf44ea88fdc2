import type { Begun, Message, Said, Saying, Session } from "./protocol.ts";

/** The server said no. `message` is its own plain sentence; `retryAfter` is in seconds. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfter: number,
  ) {
    super(message);
  }
}

const ANSWER_WITHIN_MS = 30_000;
/** Five megabytes on a slow line. */
const FILE_WITHIN_MS = 180_000;

/** The chat API over fetch. Throws Refused, or whatever fetch throws when nothing came back. */
export class Client {
  constructor(
    readonly base: string,
    private readonly fetcher: typeof fetch = (...of) => fetch(...of),
  ) {}

  async begin(page_url: string, vacancy_ref?: string): Promise<Begun> {
    const body = JSON.stringify({ page_url, vacancy_ref: vacancy_ref ?? null });
    return (await this.call("", { method: "POST", body })).json();
  }

  async say(session: Session, saying: Saying): Promise<Said> {
    const body = JSON.stringify(saying);
    return (await this.call("/messages", { method: "POST", body }, session)).json();
  }

  async history(session: Session): Promise<Message[]> {
    const answer = await this.call("/messages?after=0", {}, session);
    return ((await answer.json()) as { messages: Message[] }).messages;
  }

  async export(session: Session): Promise<Blob> {
    return (await this.call("/export", {}, session)).blob();
  }

  /** Add a CV to what is being filled in, or without a file take it away. */
  async document(session: Session, file?: File): Promise<Message[]> {
    const body = new FormData();
    if (file) body.append("file", file);
    const init = file ? { method: "POST", body, signal: AbortSignal.timeout(FILE_WITHIN_MS) } : { method: "DELETE" };
    const answer = await this.call("/documents", init, session);
    return ((await answer.json()) as { messages: Message[] }).messages;
  }

  async erase(session: Session): Promise<void> {
    await this.call("", { method: "DELETE" }, session);
  }

  /** An open stream of events after `seq`; it ends when the server or `signal` ends it. */
  async stream(session: Session, seq: number, signal: AbortSignal): Promise<Response> {
    return this.call("/stream", { signal, headers: { "last-event-id": `${seq}` } }, session);
  }

  private async call(path: string, init: RequestInit, session?: Session): Promise<Response> {
    const headers = new Headers(init.headers);
    if (session) headers.set("authorization", `Bearer ${session.token}`);
    if (typeof init.body === "string") headers.set("content-type", "application/json");
    const conversation = session ? `/${encodeURIComponent(session.id)}` : "";
    const response = await this.fetcher(`${this.base}/chat/conversations${conversation}${path}`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...init,
      headers,
    });
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

async function refusal(response: Response): Promise<Refused> {
  const body = await response.json().catch(() => null);
  const message = body?.error?.message;
  return new Refused(
    response.status,
    typeof message === "string" ? message : "",
    Number(response.headers.get("retry-after")) || 0,
  );
}
