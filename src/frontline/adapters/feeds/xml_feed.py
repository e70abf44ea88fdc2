"""The records of an XML feed, one at a time, without anything XML could do to its reader."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from html.entities import html5
from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from frontline.adapters.feeds.content import BreaksOff, FeedText

DEEPEST = 40
LONGEST_RECORD = 4_000_000
_XML_NAMES = {"amp", "lt", "gt", "quot", "apos"}
# What makes the "&" before it a reference, if anything does.
_REFERENCE = re.compile(r"(?:#(?P<number>[xX][0-9a-fA-F]{1,8}|\d{1,8});|(?P<name>\w{1,31});)?")
_LONGEST_REFERENCE = 40
_CHUNK = 1 << 16
_CDATA, _CDATA_ENDS = "<![CDATA[", "]]>"


def read_records(text: FeedText, names: Collection[str]) -> Iterator[Element]:
    """Every element of these names, whole; tags are without namespaces.

    Errors: BreaksOff when what follows cannot be read; a record cut in two is not given out.
    """
    mended = _Mended(text)
    records = _Records(names)
    while part := mended.read():
        records.take(part)
        yield from records.complete(mended)
    records.take("")
    yield from records.complete(mended)


class _Records:
    """Builds the elements asked for, and nothing of what stands around them.

    The parser calls C wherever it can: a large feed has twenty fields a record.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._names = names
        self._depth = 0
        # The depth of the record that is being built; 0 between two records.
        self._record = 0
        self._builder = TreeBuilder()
        self._complete: list[Element] = []
        self._fault: BreaksOff | None = None
        self._parser = ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = _refuse_entities
        self._parser.ExternalEntityRefHandler = _refuse_entities

    def take(self, part: str) -> None:
        """Go on with another part; none at the end. What is wrong with it waits for `complete`."""
        try:
            self._parser.Parse(part, not part)
        except ExpatError as error:
            self._fault = BreaksOff(
                f"is no whole XML: it cannot be read from line {error.lineno} on"
            )
        except BreaksOff as fault:
            self._fault = fault

    def complete(self, mended: _Mended) -> Iterator[Element]:
        """The records that ended since. Errors: BreaksOff behind the last of them."""
        records, self._complete = self._complete, []
        if records:
            mended.begin_record()
        yield from records
        if self._fault:
            raise self._fault

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BreaksOff(f"is nested deeper than {DEEPEST} elements")
        tag = name.rpartition("}")[2]
        if not self._record:
            if tag not in self._names:
                return
            self._record = self._depth
            self._builder = TreeBuilder()
            self._parser.CharacterDataHandler = self._builder.data
        self._builder.start(tag, attributes)

    def _end(self, name: str) -> None:
        if self._record:
            self._builder.end(name.rpartition("}")[2])
            if self._record == self._depth:
                self._record = 0
                self._parser.CharacterDataHandler = None
                self._complete.append(self._builder.close())
        self._depth -= 1


def _refuse_entities(*_declared: object) -> NoReturn:
    raise BreaksOff("declares entities, which no vacancy needs and which can do harm")


def field(record: Element, *names: str) -> str:
    """The text of the first of these fields that has any."""
    for name in names:
        found = record.find(name)
        if found is None:
            continue
        text = "".join(found.itertext()) if len(found) else found.text
        if text and (stripped := text.strip()):
            return stripped
    return ""


class _Mended:
    """XML as feeds write it made into XML as a parser reads it: `R & D`, `&pound;`, `&#0;`."""

    def __init__(self, text: FeedText) -> None:
        self._text = text
        self._held = ""
        self._in_cdata = False
        self._since_record = 0

    def begin_record(self) -> None:
        self._since_record = 0

    def read(self, size: int = _CHUNK, /) -> str:
        """About `size` characters; none at the end."""
        self._since_record += size
        if self._since_record > LONGEST_RECORD:
            raise BreaksOff(f"has a record of over {LONGEST_RECORD:,} characters")
        came = self._text.read(size)
        text, self._held = self._held + came, ""
        if came:
            # What may be half a reference or half a mark waits for its other half.
            cut = max(text.rfind(sign, -_LONGEST_REFERENCE) for sign in "&<]")
            if cut >= 0:
                text, self._held = text[:cut], text[cut:]
        return self._mended(text) or (self.read(size) if came else "")

    def _mended(self, text: str) -> str:
        begin, *after_each_and = text.split("&")
        self._follow(begin)
        parts = [begin]
        for part in after_each_and:
            found = None if self._in_cdata else _REFERENCE.match(part)
            parts.append(
                f"&{part}" if found is None else self._reference(found) + part[found.end() :]
            )
            self._follow(part)
        return "".join(parts)

    def _follow(self, text: str) -> None:
        """Whether what comes after this text is inside a CDATA section, where "&" is itself."""
        begins, ends = text.rfind(_CDATA), text.rfind(_CDATA_ENDS)
        if begins != ends:
            self._in_cdata = begins > ends

    def _reference(self, found: re.Match[str]) -> str:
        """The reference that stands behind an "&", or what was meant by it."""
        number, name = found["number"], found["name"]
        if name in _XML_NAMES or (number and _is_letter(number)):
            return f"&{found[0]}"
        self._text.loose_references += 1
        if number:
            return ""
        known = html5.get(f"{name};")
        return html.escape(known) if known else f"&amp;{found[0]}"


def _is_letter(number: str) -> bool:
    """Whether XML 1.0 (section 2.2) allows the character of this number."""
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return (
        code in (9, 10, 13)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or (0x10000 <= code <= 0x10FFFF)
    )
