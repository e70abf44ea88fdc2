"""Which words of a request name the work itself, once its facts have been read."""

from __future__ import annotations

import re
import unicodedata

LONGEST_SEARCH_TEXT = 300
MOST_WORDS = 12
_SHORTEST_SLIP = 4

_WORD = re.compile(r"[a-z0-9]{2,}")
_JOINED_LETTERS = re.compile(r"\b([a-z])\s?&\s?([a-z])\b")  # "A&E"

# Words with which people ask, and which say nothing about the work wanted.
_ASKING = (
    "about above advertised after again ahead all also am an and annum another any anyone",
    "anything anywhere are area around as ask at available away based be been being below best",
    "better between but by can close closer come commutable commute contract contracts could",
    "current currently day days didn distance do does doesn don drop easy either else ever",
    "every fancy far find first follow for from further future get give go going good got great",
    "had happy has have haven having hello hey hi hiring hour hourly hours how hunting id if im",
    "in interested into is isn it ive job jobs just keen kind know last later latest least less",
    "let like list live living ll local look looking lot love max maximum may me mile miles min",
    "mine minimum minute minutes month monthly more most move my near nearby nearer need new",
    "newest next no not now of off offer offering offers ok on one ones only open opening",
    "openings opportunities opportunity or other our out over own pa paid pay paying pays per",
    "place please plus position positions possible post posted posts pounds prefer preferably",
    "preferred pro quite radius rata re really recent recruiting right role roles salary same",
    "search searching see seeking shift shifts should show similar since so some someone",
    "something somewhere soon sort sponsor sponsorship start starting suitable sure tell thank",
    "thanks that the them then there theres these they thing things this those to today type",
    "under until up upwards us vacancies vacancy ve very visa wage want wanted wanting was we",
    "week weekly weeks well were what whats when where which while who whole will willing wish",
    "with within without won work working worth would wouldn year yearly years yes you your",
    "finding help helping experience experienced exp",
    "said though tho instead lol still anyway anyways actually besides maybe perhaps yeah yep nope",
    "hmm um er erm oh ah aw ok okay pls plz thx ta cheers mate honestly basically obviously kindly",
    "literally hopefully ideally yet once always never hiya heya howdy alrite morning afternoon",
    "evening dear sir madam round outside inside across towards wanna gonna gotta lemme gimme ur",
    "whats wheres hows bit lots loads few couple anybody everyone guys folks quid grand",
    "yesterday monday tuesday wednesday thursday friday saturday sunday",
    "came added newly gone went live published listed uploaded fresh past fortnight",
)
ASKING = frozenset(word for line in _ASKING for word in line.split())


def plain_words(text: str) -> list[str]:
    """The words of a text in the form they are searched by: plain a to z and digits, lower-case.

    Accents are taken off, possessives and single letters fall away, "A&E" is one word.
    """
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return _WORD.findall(_JOINED_LETTERS.sub(r"\1\2", plain))


def is_slip_of_asking(word: str) -> bool:
    """Whether it is one slip of the keyboard from a word people ask with: "lokking", "wrok"."""
    near = (each for each in ASKING if abs(len(each) - len(word)) <= 1)
    return len(word) >= _SHORTEST_SLIP and any(_one_slip_apart(word, each) for each in near)


def _one_slip_apart(word: str, other: str) -> bool:
    """One letter too many, too few or wrong, or two neighbours swapped; the first letter stands."""
    if len(other) < _SHORTEST_SLIP or word[0] != other[0]:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, other)) if a != b), None)
    if start is None:
        return True
    rest, right = word[start:], other[start:]
    swapped = rest[:2] == right[1::-1] and rest[2:] == right[2:]
    return swapped or rest[1:] == right[1:] or rest[1:] == right or rest == right[1:]


def words_of_work(text: str) -> list[str]:
    """The words that name the work, in order and without repeats; at most twelve."""
    words = dict.fromkeys(plain_words(text[:LONGEST_SEARCH_TEXT]))
    return [word for word in words if word not in ASKING and not word.isdigit()][:MOST_WORDS]
