import type { Message } from "./protocol.ts";

export type Delivery = "sending" | "failed" | "sent";

/** One line of the transcript. `order` is the server's seq, or Infinity until it has one. */
export interface Entry {
  order: number;
  message: Message;
  delivery: Delivery;
  /** The id of the pressed choice, for sending again. */
  choice?: string;
  /** The vacancy of the page it was written on. */
  page?: string | null;
}

/** What was said, in order, each message once, whichever way and however often it arrives. */
export class Transcript {
  entries: Entry[] = [];

  get lastSeq(): number {
    const known = this.entries.map((entry) => entry.order).filter(Number.isInteger);
    return Math.max(0, ...known);
  }

  /** The visitor's message, before the server has it. */
  compose(clientId: string, text: string, choice?: string, page: string | null = null): Entry {
    const message: Message = {
      id: clientId,
      client_id: clientId,
      seq: 0,
      from: "visitor",
      text,
      choices: [],
      cards: [],
      at: new Date().toISOString(),
    };
    const entry: Entry = { order: Infinity, message, delivery: "sending", page, ...(choice && { choice }) };
    this.entries = [...this.entries, entry];
    return entry;
  }

  /** Take messages in; returns those from others that were not known before, oldest first. */
  merge(messages: readonly Message[]): Message[] {
    const fresh = messages.filter((message) => this.take(message));
    this.entries = this.entries.toSorted((a, b) => (a.order < b.order ? -1 : +(a.order > b.order)));
    return fresh.filter((message) => message.from !== "visitor");
  }

  /** The server answered this message with `replies`. */
  answered(entry: Entry, replies: readonly Message[]): Message[] {
    entry.delivery = "sent";
    if (!Number.isInteger(entry.order)) {
      const first = Math.min(...replies.map((reply) => reply.seq));
      entry.order = (Number.isFinite(first) ? first : this.lastSeq + 1) - 0.5;
    }
    return this.merge(replies);
  }

  drop(entry: Entry): void {
    this.entries = this.entries.filter((other) => other !== entry);
  }

  private take(message: Message): boolean {
    const own = message.client_id;
    const known = this.entries.find(
      ({ message: other }) => other.id === message.id || (own && other.client_id === own),
    );
    if (!known) {
      this.entries.push({ order: message.seq, message, delivery: "sent" });
      this.settleBefore(message);
      return true;
    }
    known.order = message.seq;
    return false;
  }

  /** A reply that came late proves that the failed message before it did arrive. */
  private settleBefore(reply: Message): void {
    if (reply.from === "visitor") return;
    for (const entry of this.entries) {
      if (entry.delivery === "failed" && entry.order < reply.seq) entry.delivery = "sent";
    }
  }
}
