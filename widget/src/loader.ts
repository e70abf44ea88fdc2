/**
 * What every visitor of the page downloads: one button in a shadow root. The panel is fetched when
 * a visitor reaches for the button, and nothing is stored before it is pressed.
 *
 * The attributes may change while the page is shown: they are read when they are needed.
 *
 * `<script src="…/widget/loader.js" async data-vacancy="REF" data-contact="/contact"></script>`
 */

declare const PANEL_FILE: string;

const script = document.currentScript as HTMLScriptElement;
const folder = script.src.replace(/[^/]*$/, "");

const aside = document.createElement("aside");
aside.setAttribute("aria-label", "Chat");
const root = aside.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(
  ":host{position:relative;z-index:2147483000}" +
    ":host([open]) button{display:none}" +
    "button{position:fixed;right:16px;bottom:16px;min-height:48px;padding:0 20px;" +
    "border:2px solid #fff;border-radius:24px;background:var(--frontline-accent,#00565c);color:#fff;" +
    "font:600 16px/1.25 system-ui,sans-serif;cursor:pointer;box-shadow:0 2px 10px #0005}" +
    "button:hover{text-decoration:underline}" +
    "button:focus-visible{outline:3px solid #ffd23f;box-shadow:0 0 0 6px #10262b}" +
    "@media print{button{display:none}}",
);
root.adoptedStyleSheets = [style];

const button = document.createElement("button");
button.type = "button";
button.setAttribute("aria-expanded", "false");
button.textContent = "Chat with us";
root.append(button);

let tries = 0;
const load = () => import(folder + PANEL_FILE + (tries ? "?" + tries : ""));
const prefetch = () => load().catch(() => tries++);

button.addEventListener("pointerenter", prefetch, { once: true });
button.addEventListener("focus", prefetch, { once: true });
button.addEventListener("click", () =>
  load().then(
    (panel) => panel.open(aside, button, folder + "..", script.dataset),
    () => {
      tries++;
      button.textContent = "Chat did not load. Try again";
    },
  ),
);

const place = () => document.body.append(aside);
document.body ? place() : addEventListener("DOMContentLoaded", place);
