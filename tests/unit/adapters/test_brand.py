"""How the recruiter's facts are read, and what is said when they cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from frontline.adapters.brand import FACTS, load_brand
from frontline.application.brand import BrandUnusable
from frontline.domain.application_draft import PURPOSES, Purpose, SelfService
from frontline.domain.handoff import CaseKind

BRAND_FILE = Path(__file__).parents[3] / "data" / "brand.yml"


def _changed(folder: Path, old: str, new: str) -> Path:
    text = BRAND_FILE.read_text(encoding="utf-8")
    assert old in text
    changed = folder / "brand.yml"
    changed.write_text(text.replace(old, new), encoding="utf-8")
    return changed


def test_the_recruiter_is_called_linq() -> None:
    """The only fact the source gives is the name, and it is no sample."""
    brand = load_brand(BRAND_FILE)
    assert brand.name == "Linq"
    assert "name" not in brand.samples


def test_made_up_facts_are_listed_as_samples() -> None:
    """Whatever was made up for the demonstration is named, so that it can be replaced."""
    assert set(load_brand(BRAND_FILE).samples) == set(FACTS) - {"name", "privacy_url"}


def test_a_replaced_sample_is_no_longer_listed(tmp_path: Path) -> None:
    """Taking the mark away is all it takes."""
    path = _changed(tmp_path, "01632 960123\n  sample: true", "0113 496 0000")
    brand = load_brand(path)
    assert brand.phone == "0113 496 0000"
    assert "phone" not in brand.samples


def test_every_brand_slot_has_a_text() -> None:
    """The dialogue's slots and the facts match one to one, and none is empty."""
    contract = YAML(typ="safe").load((BRAND_FILE.parents[1] / "domain.yml").read_text("utf-8"))
    in_domain = {s for s in contract["slots"] if s.startswith("brand_") or s == "privacy_url"}
    slots = load_brand(BRAND_FILE).slots()
    assert set(slots) == in_domain
    assert all(slots.values())


@pytest.mark.parametrize("kind", PURPOSES)
def test_every_purpose_has_a_consent_wording_with_a_version(kind: Purpose) -> None:
    """What a person agrees to names the recruiter and carries a version."""
    consent = load_brand(BRAND_FILE).consents[kind]
    assert "Linq" in consent.text
    assert consent.version
    assert consent.purpose == kind.value


def test_a_consent_names_what_it_is_for() -> None:
    """Being put forward is agreed to for one role, an alert for one search; nothing else is."""
    consents = load_brand(BRAND_FILE).consents
    open_places = {kind: consents[kind].text.count("{") for kind in PURPOSES}
    named = {kind for kind, count in open_places.items() if count}
    assert named == {CaseKind.APPLICATION, SelfService.JOB_ALERT}
    assert "{role}" in consents[CaseKind.APPLICATION].text
    assert "{search}" in consents[SelfService.JOB_ALERT].text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phone:\n  value: 01632 960123", "phone:\n  value: 1632", "'phone'"),
        ("hours:\n", "opening:\n", "'hours'"),
        ("  complaint:\n", "  complaints:\n", "'complaint'"),
        ("name:\n  value: Linq", "name: [", "not valid YAML"),
    ],
)
def test_an_unusable_fact_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    """The message says which fact is wrong rather than failing later in a talk."""
    with pytest.raises(BrandUnusable, match=said):
        load_brand(_changed(tmp_path, old, new))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Without the file the message says which one is missing."""
    with pytest.raises(BrandUnusable, match=r"brand\.yml cannot be read"):
        load_brand(tmp_path / "brand.yml")
