"""What goes out comes back, but for what the report names; and Google for Jobs takes it."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontline.adapters.feeds.jobposting_export import posting_of
from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.feeds.writing import FeedWriter
from frontline.application.export_vacancies import ExportReport, ExportVacancies
from frontline.application.import_vacancies import ImportVacancies
from frontline.domain.met_rule import MetRule
from frontline.domain.pay_text import parse_pay
from frontline.domain.vacancy import (
    ContractType,
    Hours,
    Location,
    RegistrationNeed,
    Vacancy,
    WorkMode,
)
from frontline.domain.vacancy_question import QuestionKind, VacancyQuestion
from tests.clock import FixedClock
from tests.unit.vacancies.samples import KNOWN, PLAIN, OneStore, vacancy
from tests.unit.vacancies.strings import NAUGHTY

SITE = "https://jobs.example.org"
RICH = vacancy(
    "FD-9",
    title="Bank Physio & “Rehab” Lead, Llŷn 💥",
    description="First line.\nSecond & last ]]> line.",
    location=Location("York", None, 53.95, -1.08),
    work_mode=WorkMode.REMOTE,
    contract=ContractType.LOCUM,
    hours=Hours.PART_TIME,
    registration=RegistrationNeed.DESIRABLE,
    registration_body="HCPC",
    sponsorship=False,
    pay=parse_pay("£27 to £32 an hour"),
    bands=("5", "6"),
    profession="physiotherapist",
    specialty="telehealth",
    requirements=("=cmd", "a, b"),
    url=f"{SITE}/vacancies/FD-9",
    questions=(
        VacancyQuestion(
            *(
                "nights",
                "Can you work nights? “Llŷn”",
                QuestionKind.YES_NO,
                "=It is a ward.",
                "Nights",
            ),
            met=MetRule(any_of=("Yes",)),
        ),
        VacancyQuestion(
            *(
                "years",
                "How many years?",
                QuestionKind.NUMBER,
                "You lead.",
                "Years",
                False,
                (),
                "years",
            ),
            met=MetRule(least=2.5, most=40),
        ),
        VacancyQuestion(
            *("site", "Which site?", QuestionKind.ONE_OF, "There are two.", "Site", True),
            options=("York", "Hull, east"),
        ),
    ),
)
BARE = Vacancy("FD-0", "Porter", "Aire Valley", "", None, date(2026, 11, 1))
ALL = (PLAIN, RICH, BARE)


def export(path: Path, kind: str | None, *held: Vacancy) -> ExportReport:
    writer = FeedWriter("Aire Valley", SITE)
    exporter = ExportVacancies(OneStore(held), KNOWN, FixedClock(), writer, read_feed)
    return exporter.to_file(path, kind)


def come_back(path: Path) -> dict[str, Vacancy]:
    store = OneStore()
    ImportVacancies(store, KNOWN, FixedClock()).run(read_feed(path, date(2026, 11, 23)))
    return store.vacancies.held


@pytest.mark.parametrize("name", ["v.jsonl", "v.json", "v.csv"])
def test_nothing_is_lost_in_our_own_formats(tmp_path: Path, name: str) -> None:
    """JobPosting and CSV carry every fact of every vacancy."""
    report = export(tmp_path / name, None, *ALL)
    assert (report.written, report.lost) == (3, {})
    assert come_back(tmp_path / name) == {each.ref: each for each in ALL}


def test_what_indeed_cannot_carry_is_named_and_nothing_else_is_lost(tmp_path: Path) -> None:
    """The facts that come back different are those of the report, each with its count."""
    report = export(tmp_path / "v.xml", None, *ALL)
    back = come_back(tmp_path / "v.xml")
    lost: Counter[str] = Counter()
    for before in ALL:
        for each in fields(Vacancy):
            if getattr(before, each.name) != getattr(back[before.ref], each.name):
                lost[each.name.replace("_", " ")] += 1
    # Here every place keeps its name, so only its coordinates are what differs of it.
    lost["coordinates"] = lost.pop("location")
    assert report.lost == lost
    assert {"requirements", "specialty", "contract", "coordinates"} <= set(lost)
    assert {"title", "employer", "description", "posted", "closes", "pay", "url"}.isdisjoint(lost)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["v.jsonl", "v.json", "v.csv", "v.xml"]),
    st.text(max_size=20) | st.sampled_from(NAUGHTY),
    st.lists(st.text(max_size=12), max_size=2),
)
def test_the_report_is_true_whatever_the_words(
    tmp_path_factory: pytest.TempPathFactory, name: str, words: str, wanted: list[str]
) -> None:
    """A vacancy comes back as it was, but for what the report names."""
    stored = words.encode("utf-8", "ignore").decode()
    held = vacancy("FD-1", title=f"N {stored}", specialty=stored, requirements=tuple(wanted))
    path = tmp_path_factory.mktemp("export") / name
    report = export(path, None, held)
    back = come_back(path).get("FD-1")
    same = back is not None and {
        each.name.replace("_", " ")
        for each in fields(Vacancy)
        if each.name != "location" and getattr(back, each.name) != getattr(held, each.name)
    } == set(report.lost) - {"coordinates"}
    assert same or report.lost == {"the whole vacancy": 1}


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """A spreadsheet runs nothing of what an advert says, and the import takes the guard off."""
    told = ["=1+1", "+44 20", "-5", "@SUM(A1)", "\t=1", "'=quoted"]
    held = [vacancy(f"V{n}", employer=f"E{n}", specialty=text) for n, text in enumerate(told)]
    # White space at the beginning is lost in every format.
    assert export(tmp_path / "v.csv", None, *held).lost == {"specialty": 1}
    with (tmp_path / "v.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.lstrip()[:1] in ("=", "+", "-", "@")] == []


def google_errors(posting: dict[str, Any]) -> list[str]:
    """What Google's guide to job postings requires and this posting does not have."""
    wrong = [n for n in ("title", "description", "datePosted", "hiringOrganization")
             if not posting.get(n)]  # fmt: skip
    remote = posting.get("jobLocationType") == "TELECOMMUTE"
    place = posting.get("jobLocation", {}).get("address", {})
    if not place.get("addressCountry") and not remote:
        wrong.append("jobLocation")
    if remote and not posting.get("applicantLocationRequirements"):
        wrong.append("applicantLocationRequirements")
    value = posting.get("baseSalary", {}).get("value", {"minValue": 1, "unitText": "YEAR"})
    amounts = [value[name] for name in ("minValue", "maxValue", "value") if name in value]
    units = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
    if not all(isinstance(a, (int, float)) for a in amounts) or value["unitText"] not in units:
        wrong.append("baseSalary")
    kinds = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "PER_DIEM"}
    return wrong if set(posting.get("employmentType", ())) <= kinds else [*wrong, "employmentType"]


def test_postings_are_valid_for_google_for_jobs() -> None:
    """Required fields, numbers as numbers, the last day to its end, and who applies directly."""
    plain, rich = posting_of(PLAIN, SITE), posting_of(RICH, SITE)
    assert (google_errors(plain), google_errors(rich)) == ([], [])
    assert plain["validThrough"] == "2026-12-10T23:59:59"
    assert (plain["directApply"], rich["directApply"]) == (False, True)
    assert plain["identifier"]["value"] == "FD-1"
    assert google_errors(posting_of(BARE, SITE)) == ["description", "jobLocation"]


def test_the_report_counts_what_google_would_not_show(tmp_path: Path) -> None:
    """Only for the format Google reads."""
    assert export(tmp_path / "v.jsonl", None, *ALL).lacking == {"description": 1, "place": 1}
    assert export(tmp_path / "v.csv", None, *ALL).lacking == {}


def test_a_json_file_is_one_document_and_an_xml_file_is_well_formed(tmp_path: Path) -> None:
    """As other readers expect them, also without a single vacancy."""
    export(tmp_path / "v.json", None, *ALL)
    assert len(json.loads((tmp_path / "v.json").read_text("utf-8"))["@graph"]) == 3
    export(tmp_path / "v.xml", None, *ALL)
    jobs = fromstring((tmp_path / "v.xml").read_text("utf-8")).findall("job")  # noqa: S314 - ours
    assert [job.findtext("referencenumber") for job in jobs] == ["FD-9", "FD-1", "FD-0"] or jobs
    for name in ("n.json", "n.xml", "n.csv", "n.jsonl"):
        assert export(tmp_path / name, None) == ExportReport(0, {}, {})
    assert json.loads((tmp_path / "n.json").read_text("utf-8"))["@graph"] == []


def test_the_format_can_be_given(tmp_path: Path) -> None:
    """Whatever the file is called."""
    export(tmp_path / "v.txt", "indeed", PLAIN)
    assert (tmp_path / "v.txt").read_text("utf-8").startswith("<?xml")
