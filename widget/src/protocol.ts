/** The JSON of the chat API, as `/openapi.json` describes it. */

export interface Choice {
  id: string;
  title: string;
}

export interface Card {
  kind: string;
  ref: string;
  title: string;
  employer: string | null;
  place: string | null;
  pay: string | null;
  facts: string[] | null;
  url: string | null;
  choices: Choice[];
}

export type Speaker = "visitor" | "assistant" | "recruiter" | "system";

export interface Message {
  id: string;
  /** Counts from 1 within the conversation. */
  seq: number;
  from: Speaker;
  text: string;
  choices: Choice[];
  cards: Card[];
  at: string;
  /** On the visitor's own messages only. */
  client_id?: string;
  /** The text's language where it is not English, for a screen reader. */
  lang?: string;
}

export interface Begun {
  conversation_id: string;
  token: string;
  messages: Message[];
  expires_at: string;
}

export type Owner = "answered" | "with_recruiter" | "queued";

export interface Said {
  messages: Message[];
  status: Owner;
}

/** `vacancy_ref` is the vacancy of the page it was written on; null on any other page. */
export type Saying = { client_id: string; vacancy_ref: string | null } & ({ text: string } | { choice: string });

/** What a browser keeps of a chat, for as long as its tab is open. */
export interface Session {
  id: string;
  token: string;
}
