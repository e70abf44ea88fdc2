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
    return JobWords(
        roles=_phrases(folder / ROLES_FILE, "roles", _role),
        specialties=_phrases(folder / SPECIALTIES_FILE, "specialties", _code),
        attributes=_phrases(folder / ATTRIBUTES_FILE, "attributes", _code),
    )


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


def _role(entry: Mapping[str, Any]) -> dict[str, str]:
    return {"title": str(entry["title"]), "profession": str(entry["profession"])}


def _code(entry: Mapping[str, Any]) -> str:
    return str(entry["code"])


def _phrases(path: Path, key: str, value: Callable[[Mapping[str, Any]], Any]) -> dict[str, Any]:
    phrases: dict[str, Any] = {}
    for entry in _entries(path, key):
        try:
            normal = value(entry)
            words = [str(word) for word in entry["words"]]
        except (KeyError, TypeError) as error:
            raise ListError(f"{path.name}: the entry {entry!r} lacks {error}.") from error
        for word in words:
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
