"""The gazetteer: towns, regions, counties and postcode districts of the United Kingdom."""

from __future__ import annotations

import gzip
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.names import name_key, words_of
from frontline.domain.place import (
    POSTCODE,
    PlaceMention,
    miles_between,
    outward_code,
    postcode_area,
    tidy_postcode,
)
from frontline.domain.search import PlaceWanted

HERE = Path(__file__).parent
LONGEST_NAME = 80
SIGN_LENGTH = 24
# A town this many times smaller than its namesake is not what a visitor means by the bare name.
NAMESAKE_RATIO = 30
KNOWN_TOWN = 60_000
# Below this size a bare lower-case word is more often something else than the village.
VILLAGE = 3_000
AROUND = re.compile(
    r"\b(?:in|near|nearer|nr|around|at|outside|towards|from|or|close to|miles of|postcode(?: is)?)"
    r"\s+(?:the\s+)?$",
    re.I,
)
PLACE_FOLLOWS = re.compile(r"\s+(?:area|based|region|jobs?|roles?|vacanc|or\s+nearby)", re.I)
NEARBY = re.compile(r"\b(?:near|nearer|nr|around|outside|close to)\s+$", re.I)
NEAR_A_SITE = re.compile(
    r"\b(?:near|nearer|nr|around|outside|close to|miles (?:of|from)|by)\s+(?:the\s+)?$", re.I
)
# A slip of the keyboard in running text is forgiven only for a town most people have heard of.
HEARD_OF = 20_000
SHORTEST_SLIP = 6
# Without any sign of a place, only a town of this size is read into a word with a slip.
LARGE = 75_000
# However long the message, so many of its words are compared with the towns.
MOST_COMPARED = 60
LISTED = re.compile(r"\s?(?:,|/|&|\band\b|\bor\b){1,2}\s?", re.I)
# Training grades of doctors and single letters look like postcode districts ("ST3", "B6").
UNCLEAR_DISTRICT = re.compile(r"(?:[A-Z]|ST|CT|FY|SP|DR|CH)\d[A-Z\d]?", re.I)
NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
# As a place, a hospital is as well known as a town.
HOSPITAL = 40_000
FILLER = frozenset({"greater", "city", "centre", "center", "town", "area", "of", "the", "uk", "nr"})


@dataclass(frozen=True)
class _Entry:
    place: PlaceWanted
    population: int


class UkGazetteer:
    """Implements `ports.Gazetteer`. Read from one small file the first time it is asked."""

    def __init__(self, path: Path = HERE / "places.tsv.gz") -> None:
        self._path = path
        self._town_meant = lru_cache(maxsize=4_096)(self._compare)
        self._named = lru_cache(maxsize=4_096)(self._likely)

    def find(self, name: str) -> Sequence[PlaceWanted]:
        """Every place the name may mean, likeliest first; empty when unknown.

        Takes towns, other names and nicknames, regions, counties and postcodes, and forgives a
        slip of the keyboard in names of five letters or more.
        """
        if len(name) > LONGEST_NAME:
            return ()
        district = self._district(name)
        if district is not None:
            return (district,)
        return self.named(name) or self._alike(name_key(name))

    def named(self, name: str) -> tuple[PlaceWanted, ...]:
        """The same without forgiving slips, for names that nobody can be asked about."""
        if len(name) > LONGEST_NAME:
            return ()
        key = name_key(name)
        return self._named(key) or self._named(_without_filler(key))

    def at_postcode(self, postcode: str) -> PlaceWanted | None:
        """The district of a tidy postcode, or None where there is no such district."""
        return self._district(postcode)

    def is_hospital(self, place: PlaceWanted) -> bool:
        """Whether the place is a single site and no town."""
        return place.name in self._hospitals

    def namesakes(self, name: str) -> tuple[PlaceWanted, ...]:
        """Every place of the name however small, for readers who know where it has to be near."""
        return tuple(entry.place for entry in self._by_name.get(name_key(name), ()))

    def is_well_known(self, name: str) -> bool:
        """Whether the name, found among other words, means the place and not something else."""
        key = name_key(name)
        entries = self._by_name.get(key, ())
        known = any(e.place.areas or e.population >= VILLAGE for e in entries)
        return known and (len(key) > 1 or key[0] not in self._common_words)

    def town_meant(self, word: str) -> PlaceWanted | None:
        """The larger town a single word is a slip or two away from, with the same first letter."""
        key = name_key(word)
        town = self._town_meant(key[0], True) if len(key) == 1 else None
        return self._named((town,))[0] if town else None

    def organisations_in(self, text: str) -> list[PlaceWanted]:
        """NHS bodies of one place that are named in a text, the longest name first."""
        key = f" {' '.join(name_key(text))} "
        return [place for name, place in self._organisations if name in key]

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        """The nation of the nearest postcode district; None in the Crown dependencies."""
        here = PlaceWanted("", latitude, longitude)
        nearest = min(
            self._outcodes, key=lambda code: _miles(here, PlaceWanted("", *self._outcodes[code]))
        )
        areas = {name: self._named(name_key(name))[0].areas for name in NATIONS}
        # "CH" is England but for the districts of it that Wales names.
        codes = (nearest, postcode_area(nearest))
        return next((name for code in codes for name in NATIONS if code in areas[name]), None)

    def scan(self, text: str) -> list[PlaceMention]:
        """Places named in a text, in order, the longest name at each point; linear in its length.

        Names that are also English words count only with a sign that the place is meant, and a
        hospital only where somebody wants to be near it: to work at one names an employer.
        """
        return [m for m in self.mentions(text) if not self._is_employer(text, m)]

    def mentions(self, text: str) -> list[PlaceMention]:
        """The same with every hospital, for texts that say where a job is."""
        mentions = [*self._postcodes(text), *self._names(text)]
        mentions.sort(key=lambda m: (m.start, -m.end))
        kept: list[PlaceMention] = []
        for mention in mentions:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return kept

    def words_of_names(self) -> frozenset[str]:
        """Every word of every name, in the form names are compared by."""
        return frozenset(word for key in self._by_name for word in key)

    def large_towns(self) -> frozenset[str]:
        """Names of one plain word that large towns have, in lower case."""
        return frozenset(
            key[0]
            for key, entries in self._by_name.items()
            if len(key) == 1 and key[0].isalpha() and LARGE <= entries[0].population < 10**8
        )

    def _is_employer(self, text: str, mention: PlaceMention) -> bool:
        if not self.is_hospital(mention.places[0]):
            return False
        alone = text.strip(" .,!?") == text[mention.start : mention.end]
        before = text[max(0, mention.start - SIGN_LENGTH) : mention.start]
        return not (alone or NEAR_A_SITE.search(before))

    def _district(self, text: str) -> PlaceWanted | None:
        postcode = tidy_postcode(text)
        point = self._outcodes.get(outward_code(postcode)) if postcode else None
        return PlaceWanted(postcode, *point) if postcode and point else None

    def _likely(self, key: tuple[str, ...]) -> tuple[PlaceWanted, ...]:
        entries = self._by_name.get(key, ())
        largest = max((entry.population for entry in entries), default=0)
        likely = [e for e in entries if e.population * NAMESAKE_RATIO >= largest]
        if len(likely) < 2 or likely[0].place.areas:
            return tuple(entry.place for entry in likely[:1])
        return tuple(self._told_apart(entry.place) for entry in likely[:8])

    def _told_apart(self, place: PlaceWanted) -> PlaceWanted:
        """The place under a name that says which of its namesakes it is."""
        towns = ((_miles(place, town), town) for town in self._known_towns if town != place)
        _, nearest = min(towns, key=lambda pair: pair[0])
        return replace(place, name=f"{place.name}, near {nearest.name}")

    def _alike(self, key: tuple[str, ...]) -> tuple[PlaceWanted, ...]:
        """Towns whose name is a slip or two away: closest first, then the larger town."""
        typed = " ".join(key)
        if len(typed) < 5:
            return ()
        slips = 1 if len(typed) < 8 else 2
        close = process.extract(
            typed, self._spellings, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=12
        )
        entries = [(score, entry) for _, score, key in close for entry in self._by_name[key]]
        entries.sort(key=lambda e: e[0] * 2 - math.log10(1 + e[1].population))
        return tuple(dict.fromkeys(entry.place for _, entry in entries))[:5]

    def _postcodes(self, text: str) -> Iterator[PlaceMention]:
        message = text.strip(" .,!?")
        for match in POSTCODE.finditer(text):
            if _inside_word(text, match.start(), match.end()):
                continue
            before = text[max(0, match.start() - SIGN_LENGTH) : match.start()]
            around = AROUND.search(before) or PLACE_FOLLOWS.match(text, match.end())
            signed = message == match.group() or match["inward"] or around
            place = self._district(match.group())
            if place and (signed or not UNCLEAR_DISTRICT.fullmatch(match.group())):
                yield PlaceMention(match.start(), match.end(), (place,))

    def _names(self, text: str) -> Iterator[PlaceMention]:
        words = words_of(text)
        index, compared, listed = 0, 0, -1
        while index < len(words):
            length = self._longest_name(words, index)
            mention = None
            if length and self._is_meant(text, words, index, length):
                key = tuple(word for word, _, _ in words[index : index + length])
                end = words[index + length - 1][2]
                mention = PlaceMention(words[index][1], end, self._named(key))
            elif not length and compared < MOST_COMPARED and self._may_be_a_slip(words[index][0]):
                compared += 1
                mention = self._misspelt(text, words[index], listed)
            if mention:
                listed = mention.end
                yield mention
            index += max(1, length)

    def _may_be_a_slip(self, word: str) -> bool:
        known = word in ordinary_words() or word in self._no_slips
        return len(word) >= SHORTEST_SLIP and word.isalpha() and not known

    def _misspelt(self, text: str, word: tuple[str, int, int], listed: int) -> PlaceMention | None:
        """A town with a letter or two wrong, though never the first.

        Without "in" or another place of a list before it, only a large town is thought of.
        """
        typed, start, end = word
        signed = AROUND.search(text[max(0, start - SIGN_LENGTH) : start]) or (
            0 <= listed < start and LISTED.fullmatch(text[listed:start])
        )
        town = self._town_meant(typed, bool(signed))
        return PlaceMention(start, end, self._named((town,))) if town else None

    def _compare(self, typed: str, signed: bool) -> str | None:
        towns = (self._heard_of if signed else self._large).get(typed[0], ())
        slips = 1 if len(typed) < (8 if signed else 9) else 2
        close = process.extractOne(
            typed, towns, scorer=DamerauLevenshtein.distance, score_cutoff=slips
        )
        return str(close[0]) if close else None

    def _longest_name(self, words: list[tuple[str, int, int]], index: int) -> int:
        longest = self._longest_by_first_word.get(words[index][0], 0)
        for length in range(min(longest, len(words) - index), 0, -1):
            if tuple(word for word, _, _ in words[index : index + length]) in self._by_name:
                return length
        return 0

    def _is_meant(
        self, text: str, words: list[tuple[str, int, int]], index: int, length: int
    ) -> bool:
        word, start, end = words[index]
        end = words[index + length - 1][2]
        if length > 1 or (len(word) > 2 and not self._is_guarded(word)):
            return True
        before = text[max(0, start - SIGN_LENGTH) : start]
        inside_sentence = index > 0 and before.rstrip()[-1:] not in ".!?"
        shouted = f"{before}{text[start:end]}".isupper()
        if text[start].isupper() and inside_sentence and not shouted and word != "march":
            return True
        alone = len(words) == length
        # "in March" is a date far more often than the town in Cambridgeshire.
        signs = NEARBY if word == "march" else AROUND
        around = signs.search(before)
        return bool(alone or around or PLACE_FOLLOWS.match(text, end))

    def _is_guarded(self, word: str) -> bool:
        entries = self._by_name[(word,)]
        small = max(e.population for e in entries) < VILLAGE and not entries[0].place.areas
        return small or word in self._common_words

    @cached_property
    def _rows(self) -> list[list[str]]:
        text = gzip.decompress(self._path.read_bytes()).decode("utf-8")
        return [line.split("\t") for line in text.splitlines()]

    @cached_property
    def _outcodes(self) -> dict[str, tuple[float, float]]:
        return {row[1]: (float(row[2]), float(row[3])) for row in self._rows if row[0] == "O"}

    @cached_property
    def _by_name(self) -> dict[tuple[str, ...], tuple[_Entry, ...]]:
        names: dict[tuple[str, ...], list[_Entry]] = {}
        for row in self._rows:
            if row[0] in "PRH":
                for name in (row[1], *filter(None, row[5].split("|"))):
                    names.setdefault(name_key(name), []).append(_entry(row))
        return {key: _likeliest_first(entries) for key, entries in names.items()}

    @cached_property
    def _hospitals(self) -> frozenset[str]:
        return frozenset(row[1] for row in self._rows if row[0] == "H")

    @cached_property
    def _organisations(self) -> list[tuple[str, PlaceWanted]]:
        found = [
            (f" {' '.join(name_key(name))} ", PlaceWanted(row[1], float(row[2]), float(row[3])))
            for row in self._rows
            if row[0] == "T"
            for name in (row[1], *filter(None, row[5].split("|")))
        ]
        return sorted(found, key=lambda each: -len(each[0]))

    @cached_property
    def _longest_by_first_word(self) -> dict[str, int]:
        longest: dict[str, int] = {}
        for key in self._by_name:
            longest[key[0]] = max(len(key), longest.get(key[0], 0))
        return longest

    @cached_property
    def _spellings(self) -> dict[tuple[str, ...], str]:
        return {key: " ".join(key) for key in self._by_name}

    @cached_property
    def _heard_of(self) -> dict[str, list[str]]:
        return self._towns_from(HEARD_OF)

    @cached_property
    def _large(self) -> dict[str, list[str]]:
        return self._towns_from(LARGE)

    def _towns_from(self, population: int) -> dict[str, list[str]]:
        """Names of one word by their first letter; regions and counties are larger than any."""
        towns: dict[str, list[str]] = {}
        for key, entries in self._by_name.items():
            long = len(key) == 1 and len(key[0]) >= SHORTEST_SLIP
            if long and entries[0].population >= population:
                towns.setdefault(key[0][0], []).append(key[0])
        return towns

    @cached_property
    def _known_towns(self) -> list[PlaceWanted]:
        entries = [entry for group in self._by_name.values() for entry in group]
        return [e.place for e in entries if e.population >= KNOWN_TOWN and not e.place.areas]

    @cached_property
    def _common_words(self) -> frozenset[str]:
        return _words_in("common_words.txt")

    @cached_property
    def _no_slips(self) -> frozenset[str]:
        return _words_in("no_slips.txt")


def _words_in(file: str) -> frozenset[str]:
    lines = (HERE / file).read_text("utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#"))
    return frozenset(words.lower().split())


def _entry(row: list[str]) -> _Entry:
    point = float(row[2]), float(row[3])
    if row[0] == "R":
        return _Entry(PlaceWanted(row[1], *point, float(row[4]), tuple(row[6].split())), 10**8)
    return _Entry(PlaceWanted(row[1], *point), HOSPITAL if row[0] == "H" else int(row[4]))


def _likeliest_first(entries: list[_Entry]) -> tuple[_Entry, ...]:
    return tuple(sorted(dict.fromkeys(entries), key=lambda entry: -entry.population))


def _without_filler(key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in key if word not in FILLER)


def _inside_word(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def _miles(one: PlaceWanted, other: PlaceWanted) -> float:
    return miles_between(one.latitude, one.longitude, other.latitude, other.longitude)
