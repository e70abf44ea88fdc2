"""The table of words that mean the same or take in others (data/_shared/synonyms.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from frontline.domain.search_words import plain_words

LONGEST_PHRASE = 5
# One way of naming the work: all of its words have to be there.
Phrase = tuple[str, ...]
# All terms have to fit, each by one of its phrases.
Terms = list[list[Phrase]]


class SynonymsError(Exception):
    """The table of synonyms cannot be used; the message says where and why."""


class Synonyms:
    """Groups of phrases that mean the same; of a field with its professions the field finds all.

    A phrase may stand in several groups.
    """

    def __init__(self, groups: Iterable[Iterable[str] | Mapping[str, Iterable[str]]] = ()) -> None:
        self._same: dict[Phrase, list[Phrase]] = {}
        for group in groups:
            if isinstance(group, Mapping):
                for field, professions in group.items():
                    self._add(_phrases([field, *professions]), [field])
            else:
                self._add(_phrases(group), group)

    def _add(self, phrases: Sequence[Phrase], asked: Iterable[str]) -> None:
        """Whoever asks for one of those `asked` finds all the phrases."""
        for phrase in _phrases(asked):
            known = self._same.setdefault(_singular(phrase), [])
            known.extend(other for other in phrases if other not in known)

    def words(self) -> set[str]:
        """Every word of the table."""
        return {word for same in self._same.values() for phrase in same for word in phrase}

    def read(self, words: Sequence[str]) -> Terms:
        """The request as terms, each with the phrases that satisfy it.

        The longest phrase of the table wins at each point.
        """
        terms: Terms = []
        index = 0
        while index < len(words):
            length = self._longest(words, index)
            phrase = tuple(words[index : index + length])
            same = self._same.get(_singular(phrase), [])
            terms.append(_shortest([phrase, *(other for other in same if other != phrase)]))
            index += length
        return terms

    def _longest(self, words: Sequence[str], index: int) -> int:
        for length in range(min(LONGEST_PHRASE, len(words) - index), 1, -1):
            if _singular(tuple(words[index : index + length])) in self._same:
                return length
        return 1


def load_synonyms(path: Path) -> Synonyms:
    """Read the table. Errors: SynonymsError when it is not lists of words under `synonyms:`."""
    try:
        content = YAML(typ="safe").load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise SynonymsError(f"The synonyms in {path} cannot be read: {error}") from None
    groups = content.get("synonyms") if isinstance(content, dict) else None
    if not isinstance(groups, list) or not all(_is_group(group) for group in groups):
        raise SynonymsError(f"The synonyms in {path} must be lists of words under 'synonyms:'.")
    return Synonyms(groups)


def _shortest(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without those that say more than another: "registered nurse" finds nothing beside "nurse"."""
    words = [frozenset(phrase) for phrase in phrases]
    return [
        phrase for phrase, own in zip(phrases, words) if not any(other < own for other in words)
    ]


def _phrases(group: Iterable[str]) -> list[Phrase]:
    return [tuple(plain_words(phrase)) for phrase in group]


def _is_group(group: object) -> bool:
    if isinstance(group, dict):
        return all(isinstance(field, str) and _is_group(said) for field, said in group.items())
    return isinstance(group, list) and all(isinstance(phrase, str) for phrase in group)


def _singular(phrase: Phrase) -> Phrase:
    """A rough singular, only to look phrases up: "staff nurses" is "staff nurse"."""
    return tuple(
        w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in phrase
    )
