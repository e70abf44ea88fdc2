"""A name that is put right or completed while something else is being asked."""

from __future__ import annotations

import re

from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.heard import Reading
from frontline.domain.names import is_surely_name, read_name
from frontline.domain.screening import EMAIL, NAME, PHONE, AnswerKind
from frontline.domain.screening_changes import changed
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Step

_PART = re.compile(
    r"\b(?P<part>sur|last|family|second|first|fore|given)[ -]?name(?:['\u2019]?s| is| should be"
    r"|:)?\s+"
    r"(?:is\s)?(?P<name>[^\W\d_][^\d,.;:!?@\n]{0,60})",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^\W*(?:(?:sorry|oops|actually|i mean|i meant|no|oh|wait|it['\u2019]?s|it is|my name is"
    r"|should be"
    r"|that['\u2019]?s|full name)\W{1,3}){0,4}|\W+(?:sorry|oops|i mean|i meant|actually"
    r"|my mistake)\W*$",
    re.IGNORECASE,
)
_FIRST = {"first", "fore", "given"}
# Where any words may be an answer, a name alone is none to be sure of.
_SHAPED = {AnswerKind.EMAIL, AnswerKind.PHONE, AnswerKind.REGISTRATION}


def name_put_right(message: Message) -> Step | None:
    """The name given before, completed or changed by this message; None where it is about else."""
    given, text = message.draft.answer_to(NAME.key), message.heard.text
    if not given or message.heard.is_button or find_email(text) or find_phone(text):
        return None
    name = _named_part(given.words, text) or _whole(message, given.words)
    if not name or name.casefold() == given.words.casefold():
        return None
    return changed(message, NAME.key, Reading(name, name))


def _named_part(given: str, text: str) -> str | None:
    """ "My surname is Obi" stands behind the first name, "my first name is …" in front."""
    found = _PART.search(text)
    part = read_name(found["name"]) if found else None
    if not found or not part or not is_surely_name(part):
        return None
    words = given.split()
    if found["part"].lower() in _FIRST:
        return " ".join([part, *words[1:]])
    if part.casefold() in given.casefold():
        return None
    return " ".join([*(words[:-1] or words), part])


def _whole(message: Message, given: str) -> str | None:
    """ "Priya Nair sorry" after "Priya"; a surname alone only right behind the first name."""
    core = _AROUND.sub("", message.heard.text).strip(" .,!")
    known = {word.casefold() for word in given.split()}
    words = core.split()
    written = all(word[:1].isupper() for word in words) or core.islower()
    if message.question.kind not in _SHAPED or "," in core or not (words and written):
        return None
    if not is_surely_name(core):
        return None
    shared = known & {word.casefold() for word in words}
    if shared and len(words) > 1:
        return core
    if len(known) == 1 and len(words) > 1 and words[0].casefold().startswith(given.casefold()):
        return core  # "Kev", then "Kevin Brady".
    alone = len(known) == 1 and len(words) == 1 and core[:1].isupper()
    latest = message.draft.answers[-1].question == NAME.key and message.question in {EMAIL, PHONE}
    return (
        f"{given} {core}" if alone and latest and not shared and not _tells_work(message) else None
    )


def _tells_work(message: Message) -> bool:
    kinds = {kind for kind, _, _ in message.heard.facts}
    return bool(kinds - {"person_name"})
