"""Which language a message is written in, when that is surely not English.

By script and by small words, as data (`language_words`). The libraries that resolve with Rasa's
pins were judged on messages of two to eight words: py3langid 0.2.2 (0.8 MB) takes "do u sponsor"
for Spanish and "je cherche un emploi" for Italian; lingua 2.1.1 weighs 96 MB.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from frontline.domain.language_words import LETTERS, WORDS, WORDS_BY_SCRIPT

# Scripts that one language of the list is written in.
_BY_SCRIPT = {
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "THAI": "th",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "ETHIOPIC": "am",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "MYANMAR": "my",
    "KHMER": "km",
}
_SHARED = {"CYRILLIC": ("cyrillic", "ru"), "ARABIC": ("arabic", "ar")}
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u200c][^\W\d_]+)*")
_LONGEST = 2_000
_FEWEST_FOREIGN = 2
_LETTER_COUNTS = 2
# Small English words; a message with as many of them as foreign ones is English with foreign names.
_ENGLISH_WORDS = (
    "a an and any are as at be but by can could did do does find for from get go got had has "
    "have hello help hi how i i'm im in is it its job jobs just know like looking me my need "
    "no not nurse of on one or part pay please remote role so speak start tell thanks that "
    "the there they this time to uk up want was we what when where which who why will with "
    "work would yes you your near band hour la y n full shift shifts nights call name only "
    "about apply the more some if am hca rmn nhs visa"
)
# Parts of names: Maria de los Santos is no Spanish sentence.
_NAME_PARTS = "de la el los las du le les di da del della dos das do van von der den bin al abu ben"
_PARTICLES = frozenset(_NAME_PARTS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def foreign_language(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where it may well be English.

    A name, a place or a single greeting in an English sentence is not a foreign language.
    """
    words = [word.casefold().replace("\u2019", "'") for word in _WORD.findall(text[:_LONGEST])]
    if not words:
        return None
    by_script = _by_script(words)
    return by_script or _by_words(words)


def _by_script(words: list[str]) -> str | None:
    if all(map(str.isascii, words)):
        return None
    scripts = Counter(script for word in words if (script := _script(word[0])))
    latin = scripts.pop("LATIN", 0)
    if not scripts:
        return None
    script, count = scripts.most_common(1)[0]
    if count < latin:
        return None
    if script in _BY_SCRIPT:
        # Japanese mixes Chinese signs with its own.
        return "ja" if "HIRAGANA" in scripts or "KATAKANA" in scripts else _BY_SCRIPT[script]
    if script not in _SHARED:
        return None
    name, otherwise = _SHARED[script]
    return _best(words, name) or otherwise


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The first word of the letter's Unicode name: LATIN, CYRILLIC, CJK."""
    return unicodedata.name(letter, "").split(" ")[0]


def _by_words(words: list[str]) -> str | None:
    language = _best(words, "latin")
    if language is None:
        return None
    known = len({word for word in words if language in _languages("latin").get(word, ())})
    signs = sum(language in _SIGNS.get(letter, ()) for letter in "".join(words))
    enough = known >= _FEWEST_FOREIGN or (known and signs) or (known and len(words) == 1)
    english = sum(word in _ENGLISH for word in words)
    return language if enough and known + signs > english else None


def _best(words: list[str], script: str) -> str | None:
    """The language most words of the message belong to; None where none does."""
    known = _languages(script)
    scores: Counter[str] = Counter()
    for word in words:
        if word in known:
            scores.update(known[word])
        # No sign is a letter of plain ASCII.
        for letter in () if word.isascii() else _SIGNS.keys() & set(word):
            scores.update(dict.fromkeys(_SIGNS[letter], _LETTER_COUNTS))
    written = WORDS if script == "latin" else WORDS_BY_SCRIPT[script]
    fits = [language for language, _ in scores.most_common() if language in written]
    return fits[0] if fits else None


@lru_cache(maxsize=4)
def _languages(script: str) -> dict[str, list[str]]:
    """The languages of each word."""
    written = WORDS if script == "latin" else WORDS_BY_SCRIPT[script]
    found: dict[str, list[str]] = {}
    for language, words in written.items():
        for word in dict.fromkeys(words.split()):
            if word not in _ENGLISH | _PARTICLES and len(word) * word.isascii() != 1:
                found.setdefault(word, []).append(language)
    return found


_SIGNS: dict[str, list[str]] = {}
for _language, _letters in LETTERS.items():
    for _letter in _letters:
        _SIGNS.setdefault(_letter, []).append(_language)
