"""The JSON-LD of a web page, as search engines read it (schema.org, json-ld.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from frontline.adapters.feeds.jobposting import is_posting, postings_in, read_posting
from frontline.application.feed import FeedRow, UnreadableRow


def read_page(page: str) -> Iterator[FeedRow]:
    """Every JobPosting in the scripts of a page; a script that is no JSON is an unreadable row."""
    scripts = _Scripts()
    scripts.feed(page)
    scripts.close()
    row = 0
    for script in scripts.found:
        try:
            content = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            row += 1
            yield UnreadableRow(row, "is a script of the page that is no JSON")
            continue
        for posting in _of_script(content):
            row += 1
            yield read_posting(row, posting)


def _of_script(content: Any) -> list[Any]:
    documents = content if isinstance(content, list) else [content]
    found = [posting for document in documents for posting in postings_in(document)]
    return [posting for posting in found if is_posting(posting)]


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self._inside = tag == "script" and kind == "application/ld+json"
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data
