"""The trainers' word lists and the held-out files: what is read and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontline.nlu.facts.lists import ListError, lists_fingerprint, read_job_words
from frontline.nlu.heldout import HeldOutError, HeldOutTalk

OWN_LISTS = Path(__file__).parents[3] / "data" / "_shared"


def write_roles(folder: Path, text: str) -> None:
    """Put a roles list there."""
    (folder / "roles.yml").write_text(text, encoding="utf-8")


def test_every_word_of_a_role_stands_for_its_title(tmp_path: Path) -> None:
    """Words are looked up in any case."""
    write_roles(tmp_path, "roles:\n  - {title: Nurse, profession: nurse, words: [RN, nurse]}\n")
    nurse = {"title": "Nurse", "profession": "nurse"}
    assert read_job_words(tmp_path).roles == {"rn": nurse, "nurse": nurse}


def test_a_title_written_in_one_way_stands_for_itself(tmp_path: Path) -> None:
    """So a list of several needs no name of its own."""
    write_roles(tmp_path, "roles:\n  - {profession: manager, titles: [head of data, 999 lead]}\n")
    assert read_job_words(tmp_path).titles == {
        "head of data": {"title": "Head of data", "profession": "manager"},
        "999 lead": {"title": "999 lead", "profession": "manager"},
    }


def test_a_word_is_not_both_certain_and_perhaps(tmp_path: Path) -> None:
    """The error names the list and the word."""
    text = "specialties:\n  - {code: data, words: [data], perhaps: [Data]}\n"
    (tmp_path / "specialties.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ListError, match="'data' is there twice"):
        read_job_words(tmp_path)


def test_absent_lists_are_empty(tmp_path: Path) -> None:
    """A project without lists still trains."""
    assert read_job_words(tmp_path).specialties == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("roles: [", "not a list"),
        ("other: []", "not a list"),
        ("roles:\n  - {title: Nurse, words: [rn]}\n", "lacks 'profession'"),
        (
            "roles:\n  - {title: A, profession: a, words: [x]}\n"
            "  - {title: B, profession: b, words: [X]}\n",
            "'X' stands for two things",
        ),
    ],
)
def test_a_faulty_list_is_refused_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    """A trainer is told which file and what is wrong with it."""
    write_roles(tmp_path, text)
    with pytest.raises(ListError, match=reason):
        read_job_words(tmp_path)


def test_a_changed_list_changes_the_fingerprint(tmp_path: Path) -> None:
    """The training cache sees every change of a list."""
    before = lists_fingerprint(tmp_path)
    write_roles(tmp_path, "roles: []\n")
    assert lists_fingerprint(tmp_path) != before


def test_our_own_lists_can_be_read() -> None:
    """No word of the shipped lists stands for two things."""
    words = read_job_words(OWN_LISTS)
    assert words.roles["rmn"]["profession"] == "nurse"
    assert words.specialties["epr"] == "electronic_records"
    assert words.attributes["salary"] == "pay"


def test_held_out_talk_is_read_in_rasas_format(tmp_path: Path) -> None:
    """One message a line, with the entry's full label."""
    (tmp_path / "faq.yml").write_text(
        'version: "3.1"\nnlu:\n- intent: faq/dbs\n  examples: |\n    - do I need one?\n    - dbs\n',
        encoding="utf-8",
    )
    talk = HeldOutTalk(tmp_path).messages()
    assert [(message.text, message.label) for message in talk] == [
        ("do I need one?", "faq/dbs"),
        ("dbs", "faq/dbs"),
    ]


def test_an_empty_folder_is_said_so(tmp_path: Path) -> None:
    """An evaluation of nothing would look like a perfect one."""
    with pytest.raises(HeldOutError, match="no held-out talk"):
        HeldOutTalk(tmp_path).messages()
