"""The fixed texts: the welcome, the apology and the safety cards."""

from __future__ import annotations

import itertools
import shutil
from datetime import date
from pathlib import Path

import pytest

from frontline.adapters.brand import load_brand
from frontline.adapters.wording import FixedWording, load_helplines, load_wording
from frontline.application.safety_cards import SafetyCardsUnusable
from frontline.domain.safety import SafetyKind

DATA = Path(__file__).parents[3] / "data"
BRAND = load_brand(DATA / "brand.yml")
ADVICE = ("you should take", "dose", "try taking", "it sounds like", "symptom of", "diagnos")


@pytest.fixture(name="wording", scope="module")
def _wording() -> FixedWording:
    return load_wording(DATA, BRAND)


@pytest.fixture(name="data_copy")
def _data_copy(tmp_path: Path) -> Path:
    for skill in ("conversation", "safety"):
        (tmp_path / skill).mkdir()
        for name in (DATA / skill).glob("*.yml"):
            shutil.copy(name, tmp_path / skill)
    return tmp_path


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_welcome_says_it_is_automated_and_links_the_privacy_notice(
    wording: FixedWording,
) -> None:
    """The first message is honest about what speaks, and offers a person."""
    welcome = wording.welcome()
    assert "automated assistant of Linq" in welcome.text
    assert "not a person" in welcome.text
    assert "[privacy notice](/privacy)" in welcome.text
    assert "/talk_to_human" in [payload for _, payload in welcome.choices]


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        (SafetyKind.CRISIS, ("999", "111", "116 123", "85258", "0808 808 8000", "18001 111")),
        (SafetyKind.EMERGENCY, ("999", "111", "18000")),
        (SafetyKind.CONCERN, ("999", "03000 616161", "08000 724 725")),
    ],
)
def test_each_card_shows_where_help_is(
    wording: FixedWording, kind: SafetyKind, numbers: tuple[str, ...]
) -> None:
    """The numbers of the vetted card are all there."""
    for times in range(4):
        card = wording.safety_card(kind, times).text
        assert [number for number in numbers if number not in card] == []


@pytest.mark.parametrize("kind", list(SafetyKind))
def test_a_card_asks_nothing_and_gives_no_medical_advice(
    wording: FixedWording, kind: SafetyKind
) -> None:
    """Signposting only: no verb of advice and nothing that sounds like a diagnosis."""
    for times in range(3):
        card = wording.safety_card(kind, times).text.lower()
        assert [words for words in ADVICE if words in card] == []
        assert "automated" in card
        assert "?" not in card.replace("on the phone?", "").replace("medical help?", "").replace(
            "under 18?", ""
        )


@pytest.mark.parametrize("kind", list(SafetyKind))
def test_no_card_is_shown_twice_running(wording: FixedWording, kind: SafetyKind) -> None:
    """However often it comes up, the words differ from those just before."""
    cards = [wording.safety_card(kind, times).text for times in range(8)]
    assert all(one != following for one, following in itertools.pairwise(cards))
    assert len(set(cards[:3])) == 3


def test_999_comes_first_on_every_card(wording: FixedWording) -> None:
    """The quickest help is the first number a person reads."""
    for kind in SafetyKind:
        for times in range(3):
            text = wording.safety_card(kind, times).text
            assert text.index("999") < text.index("03000" if kind is SafetyKind.CONCERN else "111")


def test_the_apology_says_nothing_is_lost(wording: FixedWording) -> None:
    """After a fault on our side the visitor learns that the message is kept."""
    assert "saved" in wording.apology().text
    assert "{" not in wording.apology().text


def test_a_card_with_an_unknown_number_is_refused(data_copy: Path) -> None:
    """A slip of the pen in a helpline number is found before anybody dials it."""
    _change(data_copy / "safety" / "responses.yml", "[116 123]", "[116 132]")
    with pytest.raises(SafetyCardsUnusable, match="utter_safety_crisis shows 116 132"):
        load_wording(data_copy, BRAND)


def test_a_missing_card_is_named(data_copy: Path) -> None:
    """Without one of the cards the product does not start silently."""
    _change(data_copy / "safety" / "responses.yml", "utter_safety_emergency", "utter_safety_other")
    with pytest.raises(SafetyCardsUnusable, match="utter_safety_emergency"):
        load_wording(data_copy, BRAND)


def test_an_incomplete_helpline_is_refused(data_copy: Path) -> None:
    """Every helpline says where its number was found."""
    _change(data_copy / "safety" / "helplines.yml", "source:", "found:")
    with pytest.raises(SafetyCardsUnusable, match="source"):
        load_wording(data_copy, BRAND)


def test_a_missing_register_is_named(tmp_path: Path) -> None:
    """The message names the file to bring back."""
    with pytest.raises(SafetyCardsUnusable, match=r"helplines\.yml cannot be read"):
        load_helplines(tmp_path / "helplines.yml")


def test_helplines_are_overdue_after_their_review_date() -> None:
    """The register is trusted up to and including the day of its review."""
    helplines = load_helplines(DATA / "safety" / "helplines.yml")
    assert not helplines.overdue(date(2027, 5, 22))
    assert helplines.overdue(date(2027, 5, 23))
    assert (helplines.review_by - date(2026, 11, 23)).days <= 180


def test_each_nation_has_a_helpline_for_a_crisis() -> None:
    """Somebody in any of the four nations finds a number of their own."""
    entries = load_helplines(DATA / "safety" / "helplines.yml").entries
    reached = {nation for helpline in entries for nation in helpline.nations}
    assert reached == {"England", "Wales", "Scotland", "Northern Ireland"}


@pytest.mark.parametrize("kind", SafetyKind)
@pytest.mark.parametrize("before", [0, 1, 2])
def test_every_card_says_that_no_person_is_speaking(
    wording: FixedWording, kind: SafetyKind, before: int
) -> None:
    """Whoever is in danger knows that a machine answers (trust.md, SG-03 and SG-07)."""
    assert "automated" in wording.safety_card(kind, before).text


@pytest.mark.parametrize("before", [0, 1])
def test_a_crisis_card_does_not_pretend_that_somebody_watches(
    wording: FixedWording, before: int
) -> None:
    """It says that nobody watches the chat all the time, at any hour."""
    assert "nobody watches this chat" in wording.safety_card(SafetyKind.CRISIS, before).text
