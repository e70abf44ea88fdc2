import { html, nothing, type TemplateResult } from "lit";
import { markdown, safeHref } from "./markdown.ts";
import type { Card, Choice, Message } from "./protocol.ts";
import type { Entry } from "./transcript.ts";
import { wording } from "./wording.ts";

/** What a visitor may do from within the transcript. */
export interface Deeds {
  base: string;
  choose(choice: Choice): void;
  retry(entry: Entry): void;
}

/** All that was said. The choices of the last message are buttons; earlier ones have become text. */
export function transcript(entries: readonly Entry[], deeds: Deeds): TemplateResult {
  const answeredUpTo = entries.findLastIndex(({ message }) => message.from === "visitor");
  return html`<ol class="said">
    ${entries.map((entry, at) => line(entry, at > answeredUpTo, deeds))}
  </ol>`;
}

function line(entry: Entry, open: boolean, deeds: Deeds): TemplateResult {
  const { message } = entry;
  return html`<li class=${message.from}>
    ${bubble(message, deeds.base)} ${cards(message.cards, deeds)}
    ${open ? choices(message.choices, deeds) : past(message.choices)}
    ${entry.delivery === "failed" ? undelivered(entry, deeds) : nothing}
  </li>`;
}

/** A message never changes, so its words are read once. */
const read = new WeakMap<Message, TemplateResult[]>();

function words(message: Message, base: string): TemplateResult[] {
  const known = read.get(message) ?? markdown(message.text, base);
  read.set(message, known);
  return known;
}

function bubble(message: Message, base: string): TemplateResult {
  const by = wording.saidBy[message.from];
  const quiet = message.from === "visitor" || message.from === "assistant";
  // On one line for the visitor, whose own line breaks are kept as typed.
  const foreign = message.lang ? "auto" : nothing;
  const name = html`<span
    class=${quiet ? "unseen" : "by"}
    lang=${message.lang ? "en" : nothing}
    dir=${message.lang ? "ltr" : nothing}
    >${by}: </span
  >`;
  const said = message.from === "visitor" ? message.text : words(message, base);
  return html`<div class="bubble" lang=${message.lang ?? nothing} dir=${foreign}>${name}${said}</div>`;
}

function choices(offered: readonly Choice[], deeds: Deeds): TemplateResult | typeof nothing {
  if (!offered.length) return nothing;
  return html`<ul class="choices" aria-label=${wording.choices}>
    ${offered.map(
      (choice) =>
        html`<li><button type="button" @click=${() => deeds.choose(choice)}>${choice.title}</button></li>`,
    )}
  </ul>`;
}

function past(offered: readonly Choice[]): TemplateResult | typeof nothing {
  if (!offered.length) return nothing;
  return html`<p class="past">${wording.couldChoose(offered.map(({ title }) => title))}</p>`;
}

function cards(shown: readonly Card[], deeds: Deeds): TemplateResult | typeof nothing {
  if (!shown.length) return nothing;
  return html`<ul class="cards">
    ${shown.map((card) => html`<li class="card">${vacancy(card, deeds)}</li>`)}
  </ul>`;
}

function vacancy(card: Card, deeds: Deeds): TemplateResult {
  const href = card.url ? safeHref(card.url, deeds.base) : null;
  const where = [card.employer, card.place].filter(Boolean).join(", ");
  return html`<h3>
      ${href ? html`<a href=${href} target="_blank" rel="noopener">${card.title}</a>` : card.title}
    </h3>
    ${where ? html`<p>${where}</p>` : nothing}
    ${card.pay ? html`<p class="pay">${card.pay}</p>` : nothing}
    ${card.facts?.length
      ? html`<ul class="facts">${card.facts.map((fact) => html`<li>${fact}</li>`)}</ul>`
      : nothing}
    ${card.choices.length
      ? html`<div class="choices">${card.choices.map((choice) => onCard(choice, card, deeds))}</div>`
      : nothing}`;
}

/** A button of a card stays a button: a visitor may read three vacancies and then want the first. */
function onCard(choice: Choice, card: Card, deeds: Deeds): TemplateResult {
  return html`<button type="button" @click=${() => deeds.choose(choice)}>
    <span>${choice.title}<span class="unseen">${wording.about(card.title)}</span></span>
  </button>`;
}

function undelivered(entry: Entry, deeds: Deeds): TemplateResult {
  return html`<p class="undelivered">
    ${wording.notSent}
    <button type="button" @click=${() => deeds.retry(entry)}>${wording.tryAgain}</button>
  </p>`;
}
