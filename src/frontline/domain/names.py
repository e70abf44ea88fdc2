"""People's names, in any script and shape, kept exactly as typed."""

from __future__ import annotations

import re
import unicodedata

_LEAD_IN = re.compile(
    r"^(?:(?:hi|hello|hey|yes|yeah|sure|ok|okay)[\s,.!]{1,3})?"
    r"(?:(?:my|the|full) (?:full )?name(?:'s|\u2019s| is)|i am|i['\u2019]?m|it(?:'s|\u2019s| is)"
    r"|this is|call me|name|spel(?:t|led))[\s:]{1,3}",
    re.IGNORECASE,
)
_WILLING = re.compile(r"^(?:(?:yes|yeah|sure|ok|okay|fine|alright)[\s,.!]{1,3}){1,2}(?=\S)", re.I)
_INTRODUCTION = re.compile(
    r"\b(?:my (?:full )?name(?:'s|\u2019s| is)|i am called|(?<!people )(?<!they )call me)\s+"
    r"(?P<name>[^\W\d_][^\d,.;:!?@\n]{0,60})",
    re.IGNORECASE,
)
# "Dorothy Mbeki, people call me Dot": the name is the one that stands first.
_BY_OTHERS = re.compile(
    r"[,;(\s]{1,3}(?:(?:but |and )?(?:(?:most )?people|they|everyone|everybody|friends"
    r"|(?:my )?colleagues|all) (?:call(?:s)? me|says?|knows? me as)"
    r"|(?:but |also )?known as)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
_NAME_ENDS = re.compile(
    r"\s(?:and|but|not|instead|rather|i|i'm|i\u2019m|my|from|on|an?)\b.*", re.IGNORECASE | re.DOTALL
)
_NO_NAMES = {"yes", "no", "yeah", "yep", "nope", "ok", "okay", "sure", "maybe", "idk", "hi", "hey"}
_NO_NAMES |= {"it's", "its", "it\u2019s", "i'm", "i\u2019m", "mine", "e-mail", "email"}
_NO_NAMES |= {"by the way", "btw", "as well", "too", "here you go", "here it is", "that's it"}
_NO_NAMES |= {"hello", "thanks", "cheers", "stop", "skip", "help", "why", "what", "nothing", "none"}
# Words of sentences, of greetings and of what people ask for, which with a small letter are part
# of no name. Those that also are names ("Can", "Do", "An", "My") count as such with a capital.
_OF_SENTENCES = re.compile(
    r"an?|and|the|i|i['\u2019]m|im|me|my|you|your|it|this|that|we|they|he|she|is|are|am|was|be|been"
    r"|do|does|did|don['\u2019]t|can|can['\u2019]t|could|would|should|have|has|had|want|wanted"
    r"|need|like|please|to|of|for|at|in|on|with|not|about|later|now|again|what|why|how|when|where"
    r"|who|which|never|mind|whatever|thanks?|good|morning|afternoon|evening|night|bye|goodbye"
    r"|hello|hey|sorry|pardon"
    r"|stop|skip|cancel|quit|pause|delete|erase|everything|forget|help|talk|speak|call"
    r"|some(?:one|body)"
    r"|anyone|human|person|people|recruiter|agent|robot|bot|operator|manager|complaint|jobs?|roles?"
    r"|work|nurse|doctor|next|back|change|apply|register|search|find|show|continue|carry|ready"
    r"|start|over|shut|idiot|stupid|rubbish|useless|hola|bonjour"
    r"|ciao|salut|guten|namaste|merhaba|dzie\u0144|cze\u015b\u0107|buenos",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"good|thanks?|hello|hi|hey|goodbye|bye|cheers|please|sorry|help", re.IGNORECASE
)
_PARTICLE = re.compile(
    r"van|von|de[rnl]?|della|da|das|dos|d[iu]|l[ae]|[ae]l|bin|bint|ibn|ben|a[fv]|zu|te[rn]|[yei]"
)
_LONGEST_SURE_NAME = 5
# "nguyen van an" is a name in small letters, "ignore what i said before" is none.
_LONGEST_WITH_SUCH = 3


def read_name(text: str) -> str | None:
    """The name in an answer to "what is your name?", or None when it cannot be one.

    A single word is a name, so are six; apostrophes, particles, accents and every script stay
    as typed. Digits, addresses and mere yes or no are no names.
    """
    said = _BY_OTHERS.sub("", _WILLING.sub("", text.strip()))
    name = _LEAD_IN.sub("", said).strip(' .,!"\u201c\u201d')
    words = name.split()
    if not 1 <= len(words) <= 8 or len(name) > 100 or name.casefold() in _NO_NAMES:
        return None
    if words[0] in {"a", "an", "the"}:
        return None  # "I'm a nurse" introduces nobody.
    of_sentences = [word for word in words if word.islower() and _OF_SENTENCES.fullmatch(word)]
    if 2 * len(of_sentences) > len(words) or (of_sentences and len(words) > _LONGEST_WITH_SUCH):
        return None
    return name if all(map(_belongs_in_a_name, name)) and _has_a_letter(name) else None


def is_surely_name(text: str) -> bool:
    """Whether a text is nothing but a name, however much it resembles something else.

    "Tunde Bello" may look like another language and "van der Berg" like an insult to a classifier;
    "talk to a person" and "good morning" could be names by their letters alone.
    """
    name = read_name(text)
    words = (name or "").split()
    if not 1 <= len(words) <= _LONGEST_SURE_NAME or _GREETED.fullmatch(words[0]):
        return False
    if len(words) > 1 and all(map(_is_written_as_a_name, words)):
        return True
    return not any(_OF_SENTENCES.fullmatch(word.strip(",.")) for word in words)


def is_of_sentences(word: str) -> bool:
    """Whether a word, in any case, belongs to sentences and greetings rather than to names."""
    return bool(_OF_SENTENCES.fullmatch(word) or _GREETED.fullmatch(word))


def _is_written_as_a_name(word: str) -> bool:
    # Scripts without capitals, such as Arabic or Chinese, have no small letters either.
    return not word[:1].islower() or bool(_PARTICLE.fullmatch(word))


def _belongs_in_a_name(character: str) -> bool:
    return (
        unicodedata.category(character)[0] in "LMZ"
        or character in "'\u2019\u02bc`-.,()\u200c\u200d"
    )


def _has_a_letter(name: str) -> bool:
    return any(unicodedata.category(character)[0] == "L" for character in name)


def fuller_name(known: str, text: str) -> str | None:
    """The whole name in a text that begins with the part known: "Raj Patel" after "Raj"."""
    found = re.match(
        rf"\W*(?:(?:it['\u2019]s|i['\u2019]m)\s)?({re.escape(known)}(?:\s[A-Z][\w'\u2019-]+){{1,3}})\b",
        text,
    )
    whole = found[1] if found else None
    return whole if whole and is_surely_name(whole) else None


def find_introduction(text: str) -> str | None:
    """The name in "my name is …" anywhere in a longer message; None when nobody says theirs."""
    found = _INTRODUCTION.search(text)
    return read_name(_NAME_ENDS.sub("", found["name"])) if found else None
