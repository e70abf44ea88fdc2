import { html, LitElement, nothing } from "lit";
import { announce, spoken } from "./announcer.ts";
import { Client, Refused } from "./client.ts";
import { icons } from "./icons.ts";
import { keeping } from "./keeping.ts";
import type { Choice, Message } from "./protocol.ts";
import { styles } from "./styles.ts";
import { Talk } from "./talk.ts";
import { transcript } from "./views.ts";
import { wording } from "./wording.ts";

/** The data attributes of the loader's script tag, as they are now. */
export interface Configuration {
  endpoint?: string;
  vacancy?: string;
  contact?: string;
  /** "yes" where the server takes a CV. */
  cv?: string;
}

export const LONGEST = 2_000;
const LARGEST_CV = 5_000_000;
const SAY_WHAT_IS_LEFT_FROM = 1_800;
const narrow = matchMedia("(max-width: 480px)");

/** 128 random bits. `crypto.randomUUID` would need HTTPS, which a first try on a local network lacks. */
const newId = () =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");

/** The chat, as a web component. The loader's `open` makes one and shows it. */
export class FrontlinePanel extends LitElement {
  static override styles = styles;
  static tag = "frontline-panel";

  private talk!: Talk;
  private configuration!: Configuration;
  private endpoint!: string;
  private onClosed!: () => void;
  private menu: "closed" | "open" | "erasing" = "closed";
  private problem = "";
  private sendingCv = false;
  private length = 0;
  private seen = "";
  private covered: Element[] = [];

  configure(configuration: Configuration, home: string, onClosed: () => void): void {
    this.endpoint = new URL(configuration.endpoint ?? home, location.href).href.replace(/\/$/, "");
    this.configuration = configuration;
    this.onClosed = onClosed;
    this.talk = new Talk(
      {
        client: new Client(this.endpoint),
        keeping: keeping(() => sessionStorage),
        pageUrl: location.origin + location.pathname,
        vacancy: () => configuration.vacancy,
        newId,
        pause: (ms) => new Promise((done) => setTimeout(done, ms)),
      },
      {
        changed: () => this.requestUpdate(),
        began: () => this.say(wording.automated),
        news: (messages) => this.news(messages),
        returned: (text, reason) => this.takeBack(text, reason),
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    narrow.addEventListener("change", this.cover);
    document.addEventListener("visibilitychange", this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    narrow.removeEventListener("change", this.cover);
    document.removeEventListener("visibilitychange", this.look);
  }

  async show(): Promise<void> {
    this.hidden = false;
    this.cover();
    this.problem = "";
    this.requestUpdate();
    await this.updateComplete;
    this.field?.focus();
    if (this.talk.phase === "closed" || this.talk.phase === "unreachable") await this.talk.start();
    else this.talk.listen();
  }

  private close(): void {
    this.talk.rest();
    this.menu = "closed";
    this.hidden = true;
    this.cover();
    this.onClosed();
  }

  /** On a small screen the panel covers the page: a keyboard must not wander about below it. */
  private cover = (): void => {
    const host = (this.getRootNode() as ShadowRoot).host;
    const covering = narrow.matches && !this.hidden;
    for (const other of covering ? [...document.body.children] : this.covered) {
      if (other === host || (covering && other.hasAttribute("inert"))) continue;
      other.toggleAttribute("inert", covering);
      if (covering) this.covered.push(other);
    }
    if (!covering) this.covered = [];
  };

  /** A tab nobody looks at need not ask for news; it catches up when it is seen again. */
  private look = (): void => {
    if (document.hidden) this.talk.rest();
    else if (!this.hidden) this.talk.listen();
  };

  override render() {
    const { phase } = this.talk;
    return html`<section
      class="panel"
      role="dialog"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => this.pressed(event)}
    >
      ${this.header()} ${this.menu === "closed" ? nothing : this.options()}
      <div class="transcript" role="region" aria-label=${wording.conversation} tabindex="0">
        ${transcript(this.talk.transcript.entries, {
          base: this.endpoint,
          choose: (choice) => this.choose(choice),
          retry: (entry) => this.talk.retry(entry),
        })}
        ${this.talk.waiting ? html`<div class="typing" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
        ${this.notice()}
      </div>
      <div id="news" class="unseen" aria-live="polite"></div>
      <p class="unseen" role="status">
        ${phase === "starting" ? wording.notReady.starting : this.sendingCv ? wording.cvSending : this.talk.waiting ? wording.writing : ""}
      </p>
      ${this.composer()}
    </section>`;
  }

  private header() {
    const who = {
      answered: wording.automated,
      with_recruiter: wording.withRecruiter,
      queued: wording.queued,
    }[this.talk.owner];
    return html`<header>
      <h2 id="title">${wording.title}</h2>
      <button
        type="button"
        id="menu-button"
        aria-label=${wording.menu}
        aria-expanded=${this.menu !== "closed"}
        @click=${() => this.turnMenu(this.menu === "closed" ? "open" : "closed")}
      >
        ${icons.menu}
      </button>
      <button type="button" aria-label=${wording.close} @click=${() => this.close()}>
        ${icons.close}
      </button>
      <p class="who">${who}</p>
    </header>`;
  }

  private options() {
    if (this.menu === "erasing") {
      return html`<div class="menu" role="group" aria-labelledby="erase">
        <p id="erase">${wording.eraseQuestion}</p>
        <button type="button" @click=${() => this.turnMenu("closed")}>${wording.eraseNo}</button>
        <button type="button" @click=${() => this.erase()}>${wording.eraseYes}</button>
      </div>`;
    }
    return html`<div class="menu" role="group" aria-label=${wording.menu}>
      <button type="button" @click=${() => this.download()}>${wording.download}</button>
      <button type="button" @click=${() => this.turnMenu("erasing")}>${wording.erase}</button>
    </div>`;
  }

  private notice() {
    const { endpoint } = this;
    const { contact } = this.configuration;
    const restart = html`<button type="button" @click=${() => this.restart()}>${wording.restart}</button>`;
    const elsewhere = contact
      ? html`<a href=${new URL(contact, endpoint).href} @click=${() => this.close()}>
          ${wording.otherWays}
        </a>`
      : nothing;
    switch (this.talk.phase) {
      case "unreachable":
        return html`<div class="notice" role="alert">
          <p>${wording.notReady.unreachable}</p>
          <button type="button" @click=${() => this.talk.start()}>${wording.tryAgain}</button>
          ${elsewhere}
        </div>`;
      case "ended":
        return html`<div class="notice" role="alert"><p>${wording.notReady.ended}</p>${restart}</div>`;
      case "erased":
        return html`<div class="notice" role="alert"><p>${wording.notReady.erased}</p>${restart}</div>`;
      default:
        return nothing;
    }
  }

  private composer() {
    return html`<footer>
      <button type="button" class="person" @click=${() => this.askForPerson()}>
        ${icons.person}${wording.person}
      </button>
      <p role="alert" class=${this.problem ? "problem" : ""}>${this.problem}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.send();
        }}
      >
        <label
          >${wording.message}<textarea
            rows="1"
            aria-describedby="hint"
            aria-invalid=${this.problem ? "true" : "false"}
            @input=${() => this.measure()}
          ></textarea>
        </label>
        <button type="submit" class="send" aria-label=${wording.send}>${icons.send}</button>
      </form>
      <p id="hint" class="hint">${this.hint}</p>
      ${this.configuration.cv === "yes" ? this.cv() : nothing}
    </footer>`;
  }

  private cv() {
    const has = this.talk.hasCv;
    return html`<div class="cv">
      <input
        type="file"
        hidden
        accept=".pdf,.docx,.odt"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          void this.document(input.files?.[0]);
          input.value = "";
        }}
      />
      <button type="button" ?disabled=${this.sendingCv} aria-describedby="cv" @click=${() => this.find("input")?.click()}>
        ${this.sendingCv ? wording.cvSending : wording.cv(has)}
      </button>
      ${has ? html`<button type="button" @click=${() => this.changeCv()}>${wording.cvRemove}</button>` : nothing}
      <span id="cv" class="hint">${wording.cvKinds}</span>
    </div>`;
  }

  private async document(file?: File): Promise<void> {
    if (!file) return;
    if (this.talk.phase !== "ready") return this.complain(wording.notReady[this.talk.phase]);
    if (file.size > LARGEST_CV) return this.complain(wording.cvTooLarge);
    await this.changeCv(file);
  }

  private async changeCv(file?: File): Promise<void> {
    this.sendingCv = true;
    this.problem = "";
    this.requestUpdate();
    const problem = await this.talk.document(file).then(
      () => "",
      (error) => (error instanceof Refused && error.message) || wording.cvFailed,
    );
    this.sendingCv = false;
    this.requestUpdate();
    if (problem) this.complain(problem);
    else this.field?.focus();
  }

  override updated(): void {
    const failed = this.talk.transcript.entries.filter((entry) => entry.delivery === "failed");
    const seen = `${this.talk.phase} ${this.talk.transcript.entries.length} ${failed.length}`;
    if (seen === this.seen) return;
    this.seen = seen;
    const view = this.find(".transcript");
    const asked = view && [...view.querySelectorAll<HTMLElement>(".visitor")].at(-1);
    // A long answer is read from its beginning: keep the question it answers in sight.
    if (view) view.scrollTop = asked ? asked.offsetTop - view.offsetTop - 8 : view.scrollHeight;
  }

  private pressed(event: KeyboardEvent): void {
    const writing = event.target === this.field && !event.isComposing;
    if (event.key === "Enter" && !event.shiftKey && writing) {
      event.preventDefault();
      this.send();
    }
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (this.menu === "closed") this.close();
    else this.turnMenu("closed");
  }

  private send(): void {
    const text = this.field?.value ?? "";
    this.measure();
    if (!text.trim()) return this.complain(wording.empty);
    if (this.length > LONGEST) return this.complain(wording.tooLong(this.length - LONGEST));
    if (this.talk.phase !== "ready") return this.complain(wording.notReady[this.talk.phase]);
    this.write("");
    this.talk.say(text);
    this.settle();
  }

  private choose(choice: Choice): void {
    this.talk.say(choice.title, choice.id);
    this.settle();
  }

  private askForPerson(): void {
    const { endpoint } = this;
    const { contact } = this.configuration;
    if (this.talk.phase === "ready") {
      this.talk.say(wording.personText);
      this.settle();
    } else if (contact) {
      this.close();
      location.assign(new URL(contact, endpoint));
    } else this.complain(wording.notReady.unreachable);
  }

  /** The pressed button is gone by now; a keyboard must not fall out of the panel with it. */
  private settle(): void {
    this.problem = "";
    const touch = matchMedia("(pointer: coarse)").matches;
    (touch ? this.find(".transcript") : this.field)?.focus();
  }

  private complain(problem: string): void {
    this.problem = problem;
    this.requestUpdate();
    this.field?.focus();
  }

  private takeBack(text: string, reason: string): void {
    const written = this.field?.value ?? "";
    if (text) this.write(written ? `${text}\n${written}` : text);
    this.complain(reason);
  }

  private news(messages: Message[]): void {
    for (const message of messages) this.say(spoken(message), message.lang);
  }

  private say(text: string, lang?: string): void {
    const region = this.find("#news");
    if (region) announce(region, text, lang);
  }

  private restart(): void {
    this.write(this.talk.restart());
    this.settle();
  }

  private async download(): Promise<void> {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await this.talk.download());
      link.download = "my-chat.json";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
      this.turnMenu("closed");
    } catch {
      this.complain(wording.notDownloaded);
    }
  }

  private async erase(): Promise<void> {
    try {
      await this.talk.erase();
      this.turnMenu("closed");
    } catch {
      this.complain(wording.notErased);
    }
  }

  private turnMenu(menu: "closed" | "open" | "erasing"): void {
    this.menu = menu;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.find(menu === "closed" ? "#menu-button" : ".menu button")?.focus(),
    );
  }

  private write(text: string): void {
    if (this.field) this.field.value = text;
    this.measure();
  }

  private measure(): void {
    const shown = this.hint + this.problem;
    this.length = [...(this.field?.value ?? "")].length;
    if (this.length <= LONGEST) this.problem = "";
    // A key that changes nothing but the field must not cost a look at the whole transcript.
    if (this.hint + this.problem !== shown) this.requestUpdate();
  }

  private get hint(): string {
    const over = this.length - LONGEST;
    if (this.problem || this.length < SAY_WHAT_IS_LEFT_FROM) return "";
    return over > 0 ? wording.tooLong(over) : wording.left(-over);
  }

  private find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  private get field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }
}

customElements.define(FrontlinePanel.tag, FrontlinePanel);

/** Show the panel inside `host`; closing it brings the focus back to `launcher`. */
export function open(
  host: HTMLElement,
  launcher: HTMLElement,
  home: string,
  configuration: Configuration,
): void {
  const root = host.shadowRoot ?? host;
  let panel = root.querySelector<FrontlinePanel>(FrontlinePanel.tag);
  if (!panel) {
    panel = document.createElement(FrontlinePanel.tag) as FrontlinePanel;
    panel.configure(configuration, home, () => {
      host.removeAttribute("open");
      launcher.setAttribute("aria-expanded", "false");
      launcher.focus();
    });
    root.append(panel);
  }
  host.setAttribute("open", "");
  launcher.setAttribute("aria-expanded", "true");
  void panel.show();
}
