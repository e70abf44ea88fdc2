"""The feeds that are imported by the clock, as the operator lists them in `data/feeds.yml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from frontline.adapters.feeds.download import is_web
from frontline.adapters.feeds.formats import FeedFormat
from frontline.adapters.feeds.hand_written import HandWritten
from frontline.domain.vacancy_source import LONGEST_NAME, VacancySource

PARTS = ("address", "every", "format", "complete", "mapping", "employer")
SHORTEST = timedelta(minutes=5)
LONGEST = timedelta(days=31)
_EVERY = re.compile(r"(?P<count>\d{1,4}) ?(?P<unit>minute|hour|day)s?")


def load_sources(path: Path) -> Sequence[VacancySource]:
    """The sources of the file; none without the file. Paths in it start at its own folder.

    Errors: FeedError that names the line and the cure.
    """
    if not path.is_file():
        return ()
    file = HandWritten(path)
    file.check_names(file.content, ("sources",), "part of this file")
    listed = file.map_under(file.content, "sources")
    return [_source(file, listed, str(name)) for name in listed]


def _source(file: HandWritten, listed: CommentedMap, name: str) -> VacancySource:
    said = file.map_under(listed, name)
    if len(name) > LONGEST_NAME:
        raise file.error(listed, name, f"a name has at most {LONGEST_NAME} characters")
    if not said.get("address"):
        raise file.error(listed, name, f"'{name}' has no address", "Add 'address: https://...'.")
    file.check_names(said, PARTS, "part of a source")
    address, mapping = file.text_under(said, "address"), _text(file, said, "mapping")
    return VacancySource(
        name=name,
        address=address if is_web(address) else str(file.path.parent / address),
        kind=_format(file, said),
        mapping=str(file.path.parent / mapping) if mapping else None,
        employer=_text(file, said, "employer"),
        complete=_yes(file, said, "complete"),
        every=_every(file, said),
    )


def _text(file: HandWritten, said: CommentedMap, part: str) -> str:
    return file.text_under(said, part) if part in said else ""


def _format(file: HandWritten, said: CommentedMap) -> str | None:
    text, known = _text(file, said, "format"), [each.value for each in FeedFormat]
    if text and text not in known:
        cure = f"There are: {', '.join(known)}."
        raise file.error(said, "format", f"'{text}' is no format", cure)
    return text or None


def _yes(file: HandWritten, said: CommentedMap, part: str) -> bool:
    text = _text(file, said, part).lower() or "no"
    if text not in ("yes", "no"):
        raise file.error(said, part, f"'{part}' must be yes or no, not '{text}'")
    return text == "yes"


def _every(file: HandWritten, said: CommentedMap) -> timedelta | None:
    text = _text(file, said, "every")
    if not text:
        return None
    found = _EVERY.fullmatch(text.strip().lower())
    every = timedelta(**{f"{found['unit']}s": int(found["count"])}) if found else timedelta()
    if not SHORTEST <= every <= LONGEST:
        cure = "Write one from '5 minutes' to '31 days', such as '6 hours'."
        raise file.error(said, "every", f"'{text}' is no time between two imports", cure)
    return every
