import { svg, html } from "lit";

const icon = (path: unknown) =>
  html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    ${path}
  </svg>`;

export const icons = {
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  menu: icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" class="dots" />`),
  person: icon(svg`<circle cx="12" cy="8" r="4" /><path d="M4 21c0-5 3.500-7 8-7s8 2 8 7" />`),
  send: icon(svg`<path d="M4 12h15M13 6l6 6-6 6" />`),
};
