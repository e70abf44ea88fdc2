"""The documentation says what the code does, and a reader can find all of it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from frontline.adapters.feeds.flat import COLUMNS
from frontline.bootstrap import Product
from frontline.cli import frontline
from frontline.commands.vacancies import vacancies
from frontline.settings import load_settings
from tests.architecture.command_reference import commands
from tests.architecture.dialogue_reference import entries, read_data
from tests.architecture.reference import DOCS, PAGES
from tests.conversations.talks import KEYS

ROOT = DOCS.parent
ENTRANCES = (ROOT / "README.md", DOCS / "architecture.md")
PAGES_READ = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])
# What people type, with every entity that is found by reading and not carried by a button.
TOLD = """
hybrid nurse jobs within 20 miles of Leeds, over 45k, band 6, permanent, full time
with visa sponsorship
I'm Anna Kowalska, anna@example.org, 07700 900123, NMC PIN 12A3456B, 8 years experience
I'm a registered nurse with 4 weeks notice
can start on 1 March, free after 5pm
not at Leeds Teaching Hospitals, what does it pay, the clinical informatics one, the second one
we need three theatre nurses at St Mary's Trust
"""
ON_BUTTONS = {"vacancy", "answer"}
_AS_TYPED = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)(?P<target>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")
_SETTING_ROW = re.compile(r"^\| `(?P<name>[A-Z_]+)` \| (?P<what>.+) \| (?P<default>.+) \|$")
_COMMAND = re.compile(r"\bfrontline (?P<verb>[a-z]+(?:-[a-z]+)*)(?: (?P<next>[a-z]+(?:-[a-z]+)*))?")
_MAKE = re.compile(r"\bmake (?P<target>[a-z]+(?:-[a-z]+)*)")
_CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)


@pytest.fixture(scope="module")
def domain() -> Any:
    return yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def settings_page() -> dict[str, tuple[str, str]]:
    """What the settings' page says: name → (meaning, default)."""
    lines = (DOCS / "settings.md").read_text(encoding="utf-8").splitlines()
    rows = [row for line in lines if (row := _SETTING_ROW.match(line))]
    return {row["name"]: (row["what"], row["default"].strip("`")) for row in rows}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_current(name: str) -> None:
    """What scripts/write-reference would write is what stands there."""
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "Run scripts/write-reference"


def test_every_command_and_option_says_what_it_does() -> None:
    """No verb and no option of the command line is without help."""
    silent = [
        f"{context.command_path} {name}"
        for command, context in commands(frontline)
        for name, said in [
            ("", command.help),
            *((p.name, p.help) for p in command.params if isinstance(p, click.Option)),
        ]
        if not said
    ]
    assert silent == []


@pytest.mark.parametrize("section", ["intents", "entities", "slots", "forms", "actions"])
def test_every_name_of_the_dialogue_is_explained(domain: Any, section: str) -> None:
    """Each name of domain.yml has its meaning beside it, which the reference page shows."""
    names = [
        next(iter(entry)) if isinstance(entry, dict) else str(entry) for entry in domain[section]
    ]
    assert [entry.name for entry in entries(section)] == names
    assert [entry.name for entry in entries(section) if not entry.note] == []


def test_every_question_with_an_approved_answer_is_listed() -> None:
    """The reference page has each retrieval intent with an example."""
    page = (DOCS / "dialogue-reference.md").read_text(encoding="utf-8")
    names = [name for name in read_data().examples if "/" in name]
    assert names
    assert [name for name in names if f"| `{name}` |" not in page] == []


def test_every_step_of_the_pipeline_is_explained() -> None:
    """The page on understanding names each component and policy of config.yml, in their order."""
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    steps = [each["name"].split(".")[-1] for each in [*config["pipeline"], *config["policies"]]]
    page = (DOCS / "understanding.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([A-Z]\w+)` \|", page, re.MULTILINE) == steps


def test_the_values_of_entities_are_as_described(domain: Any) -> None:
    """The page on understanding shows each entity's value in the shape the extractor gives it."""
    page = (DOCS / "understanding.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| .+ \| `(.+?)`(?:.+)? \|$", page, re.MULTILINE)
    described = {name: _shape(json.loads(value)) for name, value in rows}
    assert list(described) == [next(iter(entity)) for entity in domain["entities"]]
    product = Product(load_settings({}))
    found = {
        fact["entity"]: _shape(fact["value"])
        for line in TOLD.strip().splitlines()
        for fact in reversed(product.read_facts(line))
    }
    assert found == {k: shape for k, shape in described.items() if k not in ON_BUTTONS}


def _shape(value: Any) -> Any:
    return sorted(value) if isinstance(value, dict) else type(value).__name__


def test_every_column_of_a_feed_is_described() -> None:
    """The page on vacancies and the help of the import name each column of a CSV feed."""
    page = (DOCS / "vacancies.md").read_text(encoding="utf-8")
    said = vacancies.commands["import"].help or ""
    assert [name for name in COLUMNS if f"`{name}`" not in page or name not in said] == []


def test_every_setting_is_described(settings_page: dict[str, tuple[str, str]]) -> None:
    """The settings' page has a row for each setting of .env.example, and no other."""
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert sorted(settings_page) == sorted(re.findall(r"^#([A-Z_]+)=", example, re.MULTILINE))


def test_the_defaults_described_are_the_real_ones(
    settings_page: dict[str, tuple[str, str]],
) -> None:
    """Setting everything to the default that the page names is the same as setting nothing."""
    defaults = {
        name: "" if default == "none" else default.replace("PROJECT", str(ROOT))
        for name, (_, default) in settings_page.items()
    }
    assert load_settings(defaults) == load_settings({})


def links(page: Path) -> Iterator[tuple[Path, str | None]]:
    """(file, heading) of every link inside the repository; what is shown as typed has none."""
    written = _AS_TYPED.sub("code", page.read_text(encoding="utf-8"))
    for link in _LINK.finditer(written):
        target = (page.parent / link["target"]).resolve() if link["target"] else page
        yield target, link["heading"]


def headings(page: Path) -> set[str]:
    """The anchors of a page as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES_READ, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """Each relative link names a file that exists, and a heading that the file has."""
    broken = [
        (str(target), heading)
        for target, heading in links(page)
        if not target.exists() or (heading and heading not in headings(target))
    ]
    assert broken == []


def test_every_page_can_be_found() -> None:
    """From the README or the architecture page, links lead to each page of docs/."""
    waiting, found = list(ENTRANCES), set(ENTRANCES)
    while waiting:
        linked = {target for target, _ in links(waiting.pop()) if target.suffix == ".md"}
        waiting += linked - found
        found |= linked
    assert [str(page) for page in PAGES_READ if page not in found] == []


def guide_blocks() -> list[Any]:
    """What the trainer's guide tells to write into files, as data."""
    guide = (DOCS / "trainer-guide.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^ *```yaml\n(.*?)^ *```", guide, re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(textwrap.dedent(block)) for block in blocks]


def test_what_the_trainers_guide_says_to_write_passes_the_checks() -> None:
    """The guide's examples are new, there are enough of them, and their answer has their name."""
    one, (taught,), answer, (heldout,), (visitor,), _ = guide_blocks()
    learned = taught["examples"].strip().splitlines()
    measured = heldout["examples"].strip().splitlines()
    assert (len(learned) >= 10, len(measured) >= 6) == (True, True)
    assert list(answer) == [f"utter_{taught['intent']}"] == [f"utter_{heldout['intent']}"]
    files = [*(ROOT / "data").glob("*/nlu.yml"), *(ROOT / "tests/nlu/heldout").glob("*.yml")]
    there = {line.strip() for path in files for line in path.read_text().splitlines()}
    assert there.isdisjoint({*learned, *measured, f"- {one[0]}"})
    assert all(fact["text"] in visitor["text"] for fact in visitor["entities"])


def test_the_talk_in_the_trainers_guide_can_be_played() -> None:
    """Its turns use only what the player of talks knows."""
    *_, (talk,) = guide_blocks()
    assert talk["turns"]
    assert {key for turn in talk["turns"] for key in turn} <= KEYS


def code_in(page: Path) -> Iterator[str]:
    """What a page shows as typed: its code blocks and code words."""
    for block, word in _CODE.findall(page.read_text(encoding="utf-8")):
        yield block or word


@pytest.mark.parametrize("page", PAGES_READ, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_a_page_names_exists(page: Path) -> None:
    """Commands of `frontline` and targets of make are what a reader can really type."""
    paths = {context.command_path.removeprefix("frontline ") for _, context in commands(frontline)}
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    code = list(code_in(page))
    typed = [match for part in code for match in _COMMAND.finditer(part)]
    unknown = [match.group() for match in typed if not _is_command(match, paths)]
    unknown += [
        m.group() for part in code for m in _MAKE.finditer(part) if m["target"] not in targets
    ]
    assert unknown == []


def _is_command(match: re.Match[str], paths: set[str]) -> bool:
    verb, below = match["verb"], match["next"]
    has_verbs = any(path.startswith(f"{verb} ") for path in paths)
    return f"{verb} {below}" in paths if has_verbs and below else verb in paths
