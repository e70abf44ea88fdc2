"""Slips of the keyboard and short forms in the words that facts are made of: "bnd 5 stff nurse"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from frontline.nlu.facts.rewritten import Replacement, Rewritten, rewritten

# Too short to be told from other words by their letters, so each is listed.
SHORT_FORMS: Mapping[str, str] = {
    **{"bnd": "band", "bnad": "band", "banf": "band", "stff": "staff", "staf": "staff"},
    **{"nrse": "nurse", "nurs": "nurse", "nuse": "nurse", "nruse": "nurse", "nursse": "nurse"},
    **{
        "tme": "time",
        "tiem": "time",
        "tyme": "time",
        "ful": "full",
        "prt": "part",
        "parttime": "part time",
    },
    **{"nite": "night", "nites": "nights", "nghts": "nights", "nihgts": "nights"},
    **{"wkend": "weekend", "wkends": "weekends", "wkly": "weekly", "mnths": "months"},
    **{"mnth": "month", "wekks": "weeks", "weks": "weeks", "wks": "weeks", "yers": "years"},
    **{"yeras": "years", "hrly": "hourly", "mgr": "manager", "snr": "senior", "jnr": "junior"},
    **{"asst": "assistant", "hosp": "hospital", "remot": "remote"},
    **{"bak": "back", "bnak": "bank", "prem": "perm", "hybird": "hybrid", "ngihts": "nights"},
}
# Words people write without their vowels: "bnk", "nght shfts".
_WITHOUT_VOWELS = "bank band staff nurse nurses night nights time full part perm temp shift shifts"
SKELETONS: Mapping[str, str] = {
    re.sub("[aeiou]", "", word): word for word in f"{_WITHOUT_VOWELS} permanent remote".split()
}
# What else facts are said with, beside the trainers' lists of roles and fields.
TERMS = (
    "remote remotely hybrid onsite permanent temporary locum agency contract interim substantive"
    " nights night shifts weekends weekend hours hourly sponsorship sponsor sponsored notice"
    " immediately immediate straight available fortnight fortnights weeks months thousand pounds"
    " minimum monday tuesday wednesday thursday friday saturday sunday january february august"
    " september october november december mornings afternoons evenings school secondment"
    " second third fourth locums"
)
# Right as they are, though too rare for the list of ordinary words; and slips of other words.
RIGHT_AS_THEY_ARE = frozenset(
    {"secondments", "specialism", "specialisms", "reval", "nighty", "stank"}
    | {"informatic", "aplied", "carears"}
)
SHORTEST, LONG_WORD = 5, 9
# However long the message, so many of its words are compared with the lists.
MOST_COMPARED = 80
_WORD = re.compile(r"(?<![\w@.'\u2019/-])[A-Za-z]{3,24}(?![\w@'\u2019/-]|\.\w)")


class Spelling:
    """Puts the words of facts right; every ordinary English word stays as it is."""

    def __init__(self, phrases: Iterable[str], ordinary: frozenset[str]) -> None:
        self._known = frozenset(_words_of(phrases)) | frozenset(TERMS.split())
        self._ordinary = ordinary | RIGHT_AS_THEY_ARE
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(self._known):
            self._by_letter.setdefault(word[0], []).append(word)
        self._meant = lru_cache(maxsize=4_096)(self._compare)

    def read(self, text: str) -> Rewritten:
        """The text with each slip put right, and the way back to what was typed."""
        return rewritten(text, self._slips(text))

    def _slips(self, text: str) -> Iterator[Replacement]:
        compared = 0
        for match in _WORD.finditer(text):
            word = match[0].lower()
            meant = SHORT_FORMS.get(word) or (SKELETONS.get(word) if match[0].islower() else None)
            if meant is None and self._may_be_a_slip(match) and compared < MOST_COMPARED:
                compared += 1
                meant = self._meant(word)
            if meant is not None:
                yield (*match.span(), meant)

    def _may_be_a_slip(self, match: re.Match[str]) -> bool:
        word = match[0].lower()
        # A short word with a capital inside a sentence is a name: "Rehan" is no rehab.
        named = match[0].istitle() and match.start() > 0 and len(word) < LONG_WORD
        unknown = word not in self._known and word not in self._ordinary
        return len(word) >= SHORTEST and unknown and not named

    def _compare(self, word: str) -> str | None:
        """The known word with the same first letter a slip away; in a long word two are forgiven.

        Two slips and another last letter is another word: "accidently" is no accident.
        """
        slips = 1 if len(word) < LONG_WORD else 2
        close = process.extractOne(
            word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
        )
        if close is None or (close[1] > 1 and close[0][-1] != word[-1]):
            return None
        return str(close[0])


def _words_of(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        for word in re.findall(r"[a-z]+", phrase.lower()):
            if len(word) >= SHORTEST:
                yield from (word, f"{word[:-1]}ies" if word.endswith("y") else f"{word}s")
