import { plain } from "./markdown.ts";
import type { Message } from "./protocol.ts";
import { wording } from "./wording.ts";

const KEEP_MS = 10_000;

/** What a screen reader says of a message: who, the words, then what can be pressed. */
export function spoken(message: Message): string {
  const { cards, choices } = message;
  return [
    `${wording.saidBy[message.from]}: ${plain(message.text)}`,
    cards.length ? wording.announceCards(cards.map((card) => card.title)) : "",
    choices.length ? wording.announceChoices(choices.length) : "",
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * Says a text once through a polite live region that was on the page before it. The text is taken
 * away again so that nobody who reads on meets it a second time.
 */
export function announce(region: Element, text: string, lang?: string): void {
  const line = document.createElement("p");
  if (lang) line.lang = lang;
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), KEEP_MS);
}
