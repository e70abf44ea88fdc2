import { html, type TemplateResult } from "lit";
import { wording } from "./wording.ts";

/**
 * The small part of Markdown the assistant writes: bold, links, lists, paragraphs. It becomes Lit
 * templates, never HTML text, so that nothing in a message can become markup or script.
 */

type Piece = string | { bold: string } | { label: string; href: string };
type Block = { lines: Piece[][]; list?: "ul" | "ol" };

// Every repetition is bounded, so that a hostile message costs linear time. A bare address ends before
// the full stop of its sentence.
const INLINE =
  /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,1000})\)|(https?:\/\/[^\s<>"'()[\]]{0,999}[^\s<>"'()[\].,;:!?])/g;
const ITEM = /^\s{0,3}(?:([-*•])|\d{1,2}[.)])\s+(.*)$/;

/** The address to link to, or null when it is not web, telephone, e-mail or on our own site. */
export function safeHref(href: string, base: string): string | null {
  if (!/^(https?:\/\/|tel:|mailto:|\/(?![/\\]))/i.test(href)) return null;
  try {
    const url = new URL(href, base);
    return ["http:", "https:", "tel:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function markdown(text: string, base: string): TemplateResult[] {
  return blocksOf(text, base).map(({ list, lines }) => {
    if (!list) return html`<p>${lines.map((line, at) => [at ? html`<br />` : "", show(line)])}</p>`;
    const items = lines.map((line) => html`<li>${show(line)}</li>`);
    return list === "ul" ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
  });
}

/** The same text as a screen reader should hear it, without marks. */
export function plain(text: string): string {
  return blocksOf(text, "https://localhost")
    .flatMap(({ lines }) => lines)
    .map((line) => line.map(wordsOf).join(""))
    .join("\n");
}

function blocksOf(text: string, base: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    const list = item ? (item[1] ? "ul" : "ol") : undefined;
    if (!line.trim()) {
      current = null;
      continue;
    }
    if (!current || current.list !== list) {
      current = list ? { lines: [], list } : { lines: [] };
      blocks.push(current);
    }
    current.lines.push(inline(item?.[2] ?? line, base));
  }
  return blocks;
}

function inline(text: string, base: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    pieces.push(text.slice(from, found.index), pieceOf(found, base));
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== "");
}

function pieceOf([whole, bold, label, target, bare]: RegExpExecArray, base: string): Piece {
  if (bold) return { bold };
  const href = safeHref(target ?? bare ?? "", base);
  return href ? { label: label ?? whole, href } : (label ?? whole);
}

function wordsOf(piece: Piece): string {
  return typeof piece === "string" ? piece : "bold" in piece ? piece.bold : piece.label;
}

function show(line: Piece[]) {
  return line.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("bold" in piece) return html`<strong>${piece.bold}</strong>`;
    const outside = /^https?:/.test(piece.href);
    return outside
      ? html`<a href=${piece.href} target="_blank" rel="noopener noreferrer"
          >${piece.label}<span class="unseen">${wording.newTab}</span></a
        >`
      : html`<a href=${piece.href}>${piece.label}</a>`;
  });
}
