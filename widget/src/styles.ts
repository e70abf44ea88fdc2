import { css } from "lit";

/** A site may set --frontline-accent; it needs a contrast of 4.5 to 1 against white. */
export const styles = css`
  :host {
    --accent: var(--frontline-accent, #00565c);
    --ink: #10262b;
    --soft: #eaf1f1;
    --line: #5d7377;
    --problem: #a8200d;
    font: 400 16px/1.45 system-ui, sans-serif;
    color: var(--ink);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font: inherit;
  }
  .panel {
    position: fixed;
    right: 16px;
    bottom: 16px;
    display: flex;
    flex-direction: column;
    width: min(400px, calc(100vw - 32px));
    height: min(660px, calc(100vh - 32px));
    height: min(660px, calc(100dvh - 32px));
    overflow: hidden;
    background: #fff;
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 8px 32px #0004;
  }
  header {
    display: grid;
    grid-template-columns: 1fr 44px 44px;
    align-items: center;
    padding: 4px 4px 8px 16px;
    background: var(--accent);
    color: #fff;
  }
  h2 {
    font-size: 18px;
    font-weight: 700;
  }
  .who {
    grid-column: 1 / -1;
    padding-right: 12px;
    font-size: 14px;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 44px;
    min-height: 44px;
    padding: 8px 14px;
    border: 1px solid var(--accent);
    border-radius: 8px;
    background: #fff;
    color: var(--accent);
    font-weight: 600;
    text-align: left;
    cursor: pointer;
  }
  button:hover {
    background: var(--soft);
    text-decoration: underline;
  }
  header button {
    padding: 0;
    border-color: transparent;
    background: none;
    color: inherit;
  }
  header button:hover {
    background: #0003;
  }
  :focus-visible {
    outline: 3px solid #ffd23f;
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--ink);
    position: relative;
    z-index: 1;
  }
  .transcript:focus-visible {
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--ink);
  }
  textarea:focus-visible {
    outline-offset: 0;
    border-color: var(--ink);
    box-shadow: none;
  }
  svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .dots {
    stroke-width: 4;
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--soft);
  }
  .menu p {
    flex: 1 0 100%;
  }
  .transcript {
    flex: 1 1 0;
    min-height: 96px;
    /* The field below grows with every line typed; a long talk need not be laid out again for it. */
    contain: strict;
    padding: 16px 16px 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .said {
    list-style: none;
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  .bubble {
    width: fit-content;
    max-width: 92%;
    padding: 10px 14px;
    border: 1px solid transparent;
    border-radius: 12px 12px 12px 2px;
    background: var(--soft);
    overflow-wrap: anywhere;
  }
  .visitor .bubble {
    margin-left: auto;
    max-width: 85%;
    border-radius: 12px 12px 2px 12px;
    background: var(--accent);
    color: #fff;
    white-space: pre-wrap;
  }
  .system .bubble {
    background: none;
    border-color: var(--line);
  }
  .by {
    font-size: 14px;
    font-weight: 600;
  }
  .bubble :is(p, ul, ol) + :is(p, ul, ol) {
    margin-top: 8px;
  }
  .bubble ul,
  .bubble ol {
    padding-left: 20px;
  }
  .bubble ul {
    list-style: disc;
  }
  strong {
    font-weight: 700;
  }
  a {
    color: #004b8d;
    text-underline-offset: 2px;
  }
  .choices {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .past {
    margin-top: 6px;
    font-size: 14px;
    color: #40565b;
  }
  .cards {
    list-style: none;
    display: grid;
    gap: 8px;
    margin-top: 8px;
  }
  .card {
    padding: 12px 14px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--accent);
    border-radius: 8px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-weight: 700;
  }
  .card > * + * {
    margin-top: 4px;
  }
  .card .choices {
    margin-top: 10px;
  }
  .pay {
    font-weight: 600;
  }
  .facts {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    font-size: 14px;
  }
  .facts li {
    padding: 1px 10px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--soft);
  }
  .undelivered {
    margin-top: 6px;
    text-align: right;
    color: var(--problem);
    font-weight: 600;
  }
  .undelivered button {
    margin-left: 8px;
  }
  .typing {
    display: flex;
    gap: 5px;
    width: fit-content;
    margin-top: 12px;
    padding: 14px;
    border-radius: 12px;
    background: var(--soft);
  }
  .typing i {
    width: 8px;
    height: 8px;
    border: 4px solid #40565b;
    border-radius: 50%;
    animation: think 1.2s infinite;
  }
  .typing i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .typing i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes think {
    50% {
      opacity: 0.25;
    }
  }
  .notice {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 0;
  }
  footer {
    flex: none;
    padding: 8px 16px 12px;
    border-top: 1px solid var(--line);
    background: #fff;
  }
  .person {
    width: 100%;
    margin-bottom: 8px;
    border-color: var(--line);
  }
  form {
    display: flex;
    align-items: flex-end;
    gap: 8px;
  }
  label {
    flex: 1;
    font-size: 14px;
    font-weight: 600;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 48px;
    max-height: 144px;
    margin-top: 4px;
    padding: 10px 12px;
    border: 2px solid var(--line);
    border-radius: 8px;
    background: #fff;
    color: var(--ink);
    font-size: 16px;
    font-weight: 400;
    resize: none;
    field-sizing: content;
  }
  .send {
    min-height: 48px;
    border-color: transparent;
    background: var(--accent);
    color: #fff;
  }
  .send:hover {
    background: var(--ink);
  }
  .hint {
    margin-top: 4px;
    font-size: 14px;
  }
  .cv {
    margin-top: 4px;
  }
  .problem {
    margin-bottom: 6px;
    padding-left: 8px;
    border-left: 4px solid var(--problem);
    color: var(--problem);
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 480px) {
    .panel {
      inset: 0;
      width: auto;
      height: auto;
      border: 0;
      border-radius: 0;
    }
  }
  /* At 400 % zoom there is no room for a scrolling part between two fixed ones. */
  @media (max-height: 420px) {
    .panel {
      overflow: auto;
    }
    .transcript {
      flex: none;
      contain: none;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .typing i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .facts li,
    .typing {
      border: 1px solid CanvasText;
    }
    header,
    .send {
      border: 1px solid ButtonBorder;
    }
  }
`;
