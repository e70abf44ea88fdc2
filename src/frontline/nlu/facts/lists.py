"""Read the trainers' word lists from `data/_shared`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML, YAMLError

from frontline.nlu.facts.jobs import JobWords

ROLES_FILE = "roles.yml"
SPECIALTIES_FILE = "specialties.yml"
ATTRIBUTES_FILE = "attributes.yml"
FILES = (ROLES_FILE, SPECIALTIES_FILE, ATTRIBUTES_FILE)
# The lists inside a model.
MODEL_FILE = "job_words.json"


class ListError(Exception):
    """A word list cannot be used. The message names the file, the entry and what is wrong."""


def read_job_words(folder: Path) -> JobWords:
    """The lists of the folder. Errors: ListError."""
    roles, fields, asked = (folder / name for name in FILES)
    words = JobWords(
        roles=_phrases(roles, "roles", _role),
        specialties=_phrases(fields, "specialties", _code),
        attributes=_phrases(asked, "attributes", _code),
        titles=_phrases(roles, "roles", _role, "titles"),
        perhaps_specialties=_phrases(fields, "specialties", _code, "perhaps"),
        perhaps_attributes=_phrases(asked, "attributes", _code, "perhaps"),
    )
    _say_if_twice(ROLES_FILE, words.roles, words.titles)
    _say_if_twice(ATTRIBUTES_FILE, words.attributes, words.perhaps_attributes)
    _say_if_twice(SPECIALTIES_FILE, words.specialties, words.perhaps_specialties)
    return words


def _say_if_twice(name: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    for word in other:
        if word in one:
            raise ListError(f"{name}: '{word}' is there twice.")


def keep_job_words(words: JobWords, folder: Path) -> None:
    """Write the lists into a model's folder."""
    (folder / MODEL_FILE).write_text(json.dumps(asdict(words)), encoding="utf-8")


def kept_job_words(folder: Path) -> JobWords:
    """The lists of a model's folder."""
    return JobWords(**json.loads((folder / MODEL_FILE).read_text(encoding="utf-8")))


def lists_fingerprint(folder: Path) -> str:
    """One value that changes with any of the lists; a list that is absent counts as empty."""
    digest = hashlib.sha256()
    for name in FILES:
        path = folder / name
        digest.update(name.encode() + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()


def _role(entry: Mapping[str, Any], word: str) -> dict[str, str]:
    """A word of `titles` is a title itself."""
    title = str(entry["title"]) if "words" in entry else word[:1].upper() + word[1:]
    return {"title": title, "profession": str(entry["profession"])}


def _code(entry: Mapping[str, Any], _word: str) -> str:
    return str(entry["code"])


def _phrases(
    path: Path, key: str, value: Callable[[Mapping[str, Any], str], Any], words: str = "words"
) -> dict[str, Any]:
    phrases: dict[str, Any] = {}
    for entry in _entries(path, key):
        try:
            said = entry.get(words, ()) if "titles" in entry or words != "words" else entry["words"]
            values = [(str(word), value(entry, str(word))) for word in said]
        except (KeyError, TypeError) as error:
            raise ListError(f"{path.name}: the entry {entry!r} lacks {error}.") from error
        for word, normal in values:
            if phrases.setdefault(word.casefold(), normal) != normal:
                raise ListError(f"{path.name}: '{word}' stands for two things.")
    return phrases


def _entries(path: Path, key: str) -> list[Mapping[str, Any]]:
    if not path.is_file():
        return []
    try:
        content = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        return list(content[key])
    except (YAMLError, KeyError, TypeError) as error:
        raise ListError(f"{path} is not a list named '{key}': {error}") from error
