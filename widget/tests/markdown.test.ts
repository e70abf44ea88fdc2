import { existsSync, readFileSync } from "node:fs";
import { render } from "lit";
import { describe, expect, test } from "vitest";
import { markdown, plain, safeHref } from "../src/markdown.ts";

const BASE = "https://chat.example.org";
const shared = process.env["FRONTLINE_SHARED_DATA"] ?? "../../shared/data";
const naughtyFile = `${shared}/strings/blns.json`;

function shown(text: string): HTMLElement {
  const place = document.createElement("div");
  render(markdown(text, BASE), place);
  return place;
}

/** The element names a message produced, in order, without Lit's own markers. */
const names = (text: string) => [...shown(text).querySelectorAll("*")].map((own) => own.localName);

describe("what is written", () => {
  test("bold, links, lists and paragraphs become elements", () => {
    expect(names("**Hello**\n\n- one\n- two\n\n1. first\n\n[us](/contact)")).toEqual([
      ..."p strong ul li li ol li p a span".split(" "),
    ]);
  });

  test("a line break inside a paragraph is kept", () => {
    expect(names("one\ntwo")).toEqual(["p", "br"]);
  });

  test("a relative link goes to the chat's own site and opens apart from the chat", () => {
    const link = shown("[notice](/privacy)").querySelector("a")!;
    expect(link.href).toBe("https://chat.example.org/privacy");
    expect([link.target, link.rel]).toEqual(["_blank", "noopener noreferrer"]);
  });

  test("a telephone link stays in the page", () => {
    expect(shown("[call](tel:01632960000)").querySelector("a")!.target).toBe("");
  });

  test("a bare web address becomes a link", () => {
    expect(shown("See https://www.nhs.uk/jobs now").querySelector("a")!.href).toBe(
      "https://www.nhs.uk/jobs",
    );
  });

  test("a bare address at the end of a sentence leaves the full stop outside", () => {
    const place = shown("See https://www.nhs.uk/jobs?a=1.");
    expect(place.querySelector("a")!.href).toBe("https://www.nhs.uk/jobs?a=1");
    expect(place.textContent!.endsWith(".")).toBe(true);
  });

  test("a source with its address opens safely apart from the chat", () => {
    const link = shown("Source: [GOV.UK](https://www.gov.uk/share-codes). Reviewed today.");
    const source = link.querySelector("a")!;
    expect(source.href).toBe("https://www.gov.uk/share-codes");
    expect([source.target, source.rel]).toEqual(["_blank", "noopener noreferrer"]);
  });

  test("who cannot see the page hears that a link opens apart", () => {
    const link = shown("[GOV.UK](https://www.gov.uk/)").querySelector("a")!;
    expect(link.textContent).toBe("GOV.UK (opens in a new tab)");
    expect(link.querySelector(".unseen")).not.toBeNull();
    expect(shown("[call](tel:01632960000)").querySelector("a")!.textContent).toBe("call");
  });

  test("a screen reader hears the words without the marks", () => {
    expect(plain("**Bold** and [a link](/x)\n\n- one\n- two")).toBe("Bold and a link\none\ntwo");
  });
});

describe("what is refused", () => {
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http://",
    "blob:https://x/1",
    "relative",
  ])("%s is no link", (href) => {
    expect(safeHref(href, BASE)).toBeNull();
    expect(shown(`[x](${href})`).querySelector("a[href^=javascript], a[href*=evil]")).toBeNull();
  });

  test("markup in a message stays text", () => {
    const hostile = `<img src=x onerror=alert(1)> **<script>alert(1)</script>** [<b>](/x)`;
    expect(names(hostile)).toEqual(["p", "strong", "a", "span"]);
    expect(shown(hostile).textContent).toContain("<img src=x onerror=alert(1)>");
  });

  test("a long hostile message takes no more than linear work", () => {
    for (const unit of ["[", "**", "[](", "*a", "- ", "http://", "[a](b"]) {
      const text = unit.repeat(20_000);
      expect(plain(text).length).toBeLessThanOrEqual(text.length);
    }
  });

  test.skipIf(!existsSync(naughtyFile))("no naughty string makes an element of its own", () => {
    const allowed = new Set(["p", "br", "strong", "a", "ul", "ol", "li", "span"]);
    for (const text of JSON.parse(readFileSync(naughtyFile, "utf8")) as string[]) {
      const place = shown(`${text} **${text}** [${text}](${text})`);
      for (const made of place.querySelectorAll("*")) expect(allowed).toContain(made.localName);
      for (const link of place.querySelectorAll("a")) expect(link.protocol).toMatch(/^(https?|tel|mailto):$/);
    }
  });
});
