"""What of a message asks something, and what of it tells something.

"Do I need a visa? I'm Irish" asks one thing and tells another. Only what is told may ever become
an answer; what is asked is for whoever answers questions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Words people put in front of a question without meaning anything by them.
_LEAD = (
    r"(?:(?:and|but|also|plus|so|then|well|oh|um+|er+m?|hmm+|ok|okay|k|right|sorry|hi|hello|hey"
    r"|wait|hang on|hold on|first|just|actually|btw|by the way|quick question|one more (?:thing"
    r"|question)|another (?:thing|question)|before (?:that|i do|we (?:go on|start))|please|no|yes"
    r"|yeah|thanks|thank you|great|cool|fine|alright|ps)[\s,.!:;-]{1,4}){0,4}"
)
_SOMEBODY = (
    r"(?:i|you|u|ya|we|they|he|she|it|this|that|these|those|there|the|an?|any(?:one|body|thing)?"
    r"|some(?:one|body)|my|your|ur|our|their|people|nurses|most|all|each|every(?:one|body)?)\b"
)
_ASKED = (
    r"(?:what|what'?s|wot|how|why|who|who'?s|which)\b(?! i (?:did|do|was|am|had|have|enjoy|like"
    r"|love)\b)"
    # "When I left Leeds" and "where I trained" tell.
    r"|(?:when|where)\b(?! (?:i|we) (?:was|were|am|had|did|left|worked|work|trained|qualified"
    r"|finish"
    r"|finished|moved|started|graduated|lived|live|get back|return)\b)"
    rf"|(?:is|are|am|was|were|will|may|might|must|shall|isn'?t|aren'?t|wasn'?t|won'?t)\s{_SOMEBODY}"
    # "Have a car" and "have my PIN" tell.
    r"|(?:has|have|had|need|haven'?t|hasn'?t)\s(?:i|you|u|ya|we|they|he|she|it|the|any\w{3,5})\b"
    # "Can start Monday" and "could do nights" tell as well; nobody says "I" there.
    rf"|(?:can|could|would|should|can'?t|couldn'?t|wouldn'?t|shouldn'?t)\s(?:{_SOMEBODY}"
    r"|agency|employers?|recruiters?|trusts?)"
    rf"|(?:can|could|would|should|did|didn'?t)\s(?:\w+s\b|{_SOMEBODY})|(?:does|doesn'?t|is)\s(?!\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)\w+"
    r"|don'?t\s(?:i|you|u|we|they|people)\b"
    r"|do\s(?!nights?\b|days\b|agency\b|bank\b|locum\b|part\b|full\b|not\b|a lot\b|it\b"
    rf"|want\b|need\b|have\b|like\b|know\b|think\b|mind\b)(?:{_SOMEBODY}|\w+s\b|\w+ \w+)"
    r"|(?:tell me|show me|explain|let me know (?:if|what|when|how|whether)"
    r"|i (?:want|would like|'?d like|need) to (?:know|ask)|i'?d like to (?:know|ask)"
    r"|(?:i(?:'m| am) )?(?:just )?(?:wondering|curious)|i wonder|any (?:idea|chance)|any news"
    r"|what about|how about|is it (?:ok|okay|alright|all right|fine|possible))\b"
)
_OPENS = re.compile(rf"^\W*{_LEAD}(?:{_ASKED})", re.IGNORECASE)
# Where in a sentence a question may begin after something that was told.
_JOINED = re.compile(
    r"(?:,\s{1,3}|\s{1,3}[-\u2013]{1,3}\s{1,3}|\s{1,3}(?=(?:and|but|also|so|or|plus|btw"
    r"|by the way|though)\s))",
    re.I,
)
# Where somebody goes on to tell: "can I register, I'm Anna, a nurse".
_TELLS = re.compile(
    r"(?:,\s{1,3}|\s{1,3}[-\u2013]{1,3}\s{1,3}|\s(?=(?:and|but|cos|because)\si['\u2019]?m\b))"
    r"(?=(?:and |but |cos |because )?(?:i['\u2019]?(?:m|ve|d)|im|ive|i (?:am|have|was|can|need"
    r"|live|work|do"
    r"|don['\u2019]?t)|my|it['\u2019]?s|this is|name)\b|\+?\d{5}|[\w.+-]{1,64}@)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;\n]*(?:[.!?;](?!\s|$)[^.!?;\n]*)*[.!?;]*\n*")
_FEWEST = 3
# A question shows in its first words, however long a message is.
_FIRST_WORDS = 160


@dataclass(frozen=True)
class Clause:
    """A part of a message; `asks` is True for a question."""

    text: str
    asks: bool


def opens_a_question(text: str) -> bool:
    """Whether the first words of a text of at least three words ask something."""
    plain = text[:_FIRST_WORDS].strip().replace("\u2019", "'")
    return len(plain.split()) >= _FEWEST and bool(_OPENS.search(plain))


def parts_of(text: str) -> list[Clause]:
    """The message in order, cut where a sentence ends and where a question begins in one.

    Nothing is lost: the texts joined are the message, but for the space around them.
    """
    found: list[Clause] = []
    for sentence in _SENTENCE.findall(text):
        if sentence.strip():
            found += _parts_of_sentence(sentence.strip())
    return found


def _parts_of_sentence(sentence: str) -> list[Clause]:
    if opens_a_question(sentence):
        telling = _TELLS.search(sentence)
        if not telling:
            return [Clause(sentence, asks=True)]
        asked = sentence[: telling.start()].strip(" ,")
        return [Clause(asked, asks=True), Clause(sentence[telling.end() :], asks=False)]
    for joint in _JOINED.finditer(sentence):
        rest = sentence[joint.end() :]
        if opens_a_question(rest):
            told = sentence[: joint.start()].strip(" ,")
            return [*([Clause(told, asks=False)] if told else []), Clause(rest, asks=True)]
    return [Clause(sentence, asks=sentence.rstrip(" )\"'").endswith("?"))]


def told_in(text: str) -> str:
    """The message without its questions; all of it where none of it asks."""
    parts = parts_of(text)
    if not any(part.asks for part in parts):
        return text.strip()
    return " ".join(part.text for part in parts if not part.asks).strip()


def asks_anything(text: str) -> bool:
    """Whether any part of a message is a question."""
    return any(part.asks for part in parts_of(text))
