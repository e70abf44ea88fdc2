"""Read the held-out talk: messages with their labels, and messages with their facts.

Two kinds of file. `<skill>.yml` has Rasa's own format, so that a trainer adds a message where its
intent lives. The files in `visitors/` are whole messages as different people write them, each with
every label a careful annotator would accept, the kinds of message it belongs to and all its facts:

    - text: lokking 4 bnd 5 stff nurse jbs nr brum
      label: search_vacancies
      or: [refine_search]           # labels that would be right too
      also: faq/dbs                 # the second request, of a message that holds two
      slices: [typos]
      entities:
        - {entity: place, text: brum, value: Birmingham}

The files of FACTS_FILES have facts alone, each of the kinds named there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML, YAMLError

from frontline.application.evaluation.talk import Fact, HeldOutFacts, HeldOutMessage

VISITORS = "visitors"
# The kinds marked in `entities.yml`; a fact of another kind is neither right nor wrong.
ANNOTATED_KINDS = frozenset(
    {"place", "salary", "pay_band", "work_mode", "contract_type", "email", "phone"}
    | {"registration_number", "notice_period", "mention"}
)
# The kinds marked in `visitors/`: all that a visitor can type. A reference comes from a button.
EVERY_KIND = ANNOTATED_KINDS | frozenset(
    {"role", "specialty", "distance", "hours", "sponsorship", "employer", "attribute"}
    | {"person_name", "profession", "registration_body", "experience_years", "start_date"}
    | {"availability", "organisation", "headcount"}
)

FACTS_FILES = {
    "entities.yml": ANNOTATED_KINDS,
    "entities_every_kind.yml": EVERY_KIND - {"attribute"},
    "entities_second_look.yml": EVERY_KIND - {"attribute"},
}


class HeldOutError(Exception):
    """The held-out files cannot be read. The message names the file."""


class HeldOutTalk:
    """The talk of one folder: a file a skill, `visitors/` and FACTS_FILES."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def messages(self) -> list[HeldOutMessage]:
        """Every labelled message. Errors: HeldOutError, also when there is none."""
        paths = sorted(path for path in self.folder.glob("*.yml") if path.name not in FACTS_FILES)
        found = [message for path in paths for message in _messages(path)]
        found += [_visitor_message(path, row) for path, row in self._visitors()]
        if not found:
            raise HeldOutError(f"There is no held-out talk in {self.folder}.")
        return found

    def facts(self) -> list[HeldOutFacts]:
        """The messages with annotated facts; none without their files. Errors: HeldOutError."""
        marked = [
            _facts(self.folder / name, row, kinds)
            for name, kinds in FACTS_FILES.items()
            if (self.folder / name).is_file()
            for row in _load(self.folder / name)
        ]
        return marked + [_facts(file, row, EVERY_KIND) for file, row in self._visitors()]

    @staticmethod
    def facts_of(path: Path) -> list[HeldOutFacts]:
        """The facts of one file of visitors' messages, wherever it is. Errors: HeldOutError."""
        return [_facts(path, row, EVERY_KIND) for row in _load(path)]

    def _visitors(self) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        for path in sorted((self.folder / VISITORS).glob("*.yml")):
            for row in _load(path):
                yield path, row


def _messages(path: Path) -> Iterator[HeldOutMessage]:
    content = _load(path)
    if not isinstance(content, Mapping) or "nlu" not in content:
        raise HeldOutError(f"{path} has no 'nlu' list.")
    for entry in content["nlu"]:
        for line in str(entry["examples"]).splitlines():
            if line.strip():
                yield HeldOutMessage(line.strip().removeprefix("-").strip(), entry["intent"])


def _visitor_message(path: Path, row: Mapping[str, Any]) -> HeldOutMessage:
    try:
        return HeldOutMessage(
            text=str(row["text"]),
            label=str(row["label"]),
            accepted=frozenset(row.get("or", ())),
            second=row.get("also"),
            kinds=frozenset(row.get("slices", ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise HeldOutError(f"{path}: a message needs a text and a label: {row}") from error


def _facts(path: Path, row: Mapping[str, Any], kinds: frozenset[str]) -> HeldOutFacts:
    try:
        return HeldOutFacts(str(row["text"]), [_fact(each) for each in row["entities"]], kinds)
    except (KeyError, TypeError) as error:
        raise HeldOutError(f"{path}: a fact needs an entity and its text: {row}") from error


def _fact(fact: Mapping[str, Any]) -> Fact:
    return Fact(
        entity=fact["entity"],
        text=str(fact["text"]).casefold(),
        value=fact.get("value"),
        negated=bool(fact.get("negated", False)),
    )


def _load(path: Path) -> Any:
    try:
        return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise HeldOutError(f"{path} is not YAML: {error}") from error
