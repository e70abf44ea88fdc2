"""A name that nobody asked for, known by the address that stands beside it."""

from __future__ import annotations

import re

from frontline.domain.contact_details import find_email
from frontline.domain.names import is_of_sentences, is_surely_name

_WORD = re.compile(r"[^\W\d_][\w'\u2019.-]*", re.UNICODE)
# What may stand between a name and its address: "Keeley Marsden, e-mail keeley@example.org".
_BETWEEN = re.compile(
    r"[\s,;:()/|-]*"
    r"(?:(?:and |my )?(?:e-?mail|mail|address|contact|id|is|at|on)\b[\s,;:()-]*){0,4}$",
    re.IGNORECASE,
)
_LEADS = {"im", "name", "names", "this", "for", "hi", "ok", "okay", "yes", "yeah", "then", "its"}
_LONGEST = 4
_SHORTEST = 3


def name_by_address(text: str) -> str | None:
    """The name before an e-mail address that is made of it: "im Keeley Marsden keeley@example.org".

    None where no word before the address is part of it: "ward manager office@example.org".
    """
    address = find_email(text)
    if address is None:
        return None
    before = _BETWEEN.sub("", text[: text.find(address.text)])
    words = _last_words(before)
    local = address.value.partition("@")[0].casefold()
    in_address = [n for n, word in enumerate(words) if _is_part(word, local)]
    if not in_address:
        return None
    name = " ".join(words[_first_of_name(words, in_address[0]) :])
    # One word in small letters may be any word: "the ward is ward7@example.org".
    told = " " in name or name[:1].isupper()
    return name if told and is_surely_name(name) else None


def _last_words(before: str) -> list[str]:
    """The words with nothing but spaces between them that end the text."""
    piece = re.split(r"[,;:.!?\n](?:\s|$)|\s-\s|\d", before)[-1]
    return _WORD.findall(piece)[-_LONGEST:]


def _is_part(word: str, local: str) -> bool:
    plain = word.casefold().strip(".'\u2019-")
    return len(plain) >= _SHORTEST and plain in local and not _is_lead(word)


def _first_of_name(words: list[str], known: int) -> int:
    """Where the name begins, of which the word at `known` is surely a part."""
    first = known
    while first and not _is_lead(words[first - 1]):
        first -= 1
    return first


def _is_lead(word: str) -> bool:
    plain = word.casefold().replace("\u2019", "'").strip(".")
    return plain in _LEADS or plain == "i'm" or (word.islower() and is_of_sentences(word))
