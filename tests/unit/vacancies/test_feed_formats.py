"""Every format gives the same vacancy, and its peculiarities are read as they are meant."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from frontline.adapters.feeds.reading import read_feed
from frontline.application.feed import FeedError, FeedRow, UnreadableRow, WithdrawnRow
from frontline.application.read_advert import Advert, Reading, read_advert
from frontline.domain.pay import PayPeriod
from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode
from frontline.settings import ROOT
from tests.unit.vacancies.samples import KNOWN

TODAY = date(2026, 11, 23)
PAGE = (ROOT / "docs" / "feeds.md").read_text("utf-8")
EXAMPLES = {
    heading: re.search(r"```(\w+)\n(.*?)```", section, re.S)
    for heading, section in re.findall(r"^### (.+?)\n(.*?)(?=^##)", PAGE, re.S | re.M)
}


def example(heading: str) -> str:
    found = EXAMPLES[heading]
    assert found is not None
    return found[2]


def rows_of(tmp_path: Path, content: str | bytes, kind: str | None = None) -> list[FeedRow]:
    path = tmp_path / "feed"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_feed(path, TODAY, kind))


def advert_of(tmp_path: Path, content: str) -> Advert:
    (advert,) = rows_of(tmp_path, content)
    assert isinstance(advert, Advert)
    return advert


def vacancy_of(tmp_path: Path, content: str) -> Vacancy:
    return read_advert(advert_of(tmp_path, content), KNOWN, TODAY).vacancy


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("schema.org JobPosting", "jobposting"),
        ("Indeed", "indeed"),
        ("Greenhouse", "greenhouse"),
        ("Bullhorn", "bullhorn"),
        ("NHS Jobs", "nhs-jobs"),
        ("CSV", "csv"),
    ],
)
@pytest.mark.parametrize("pack", [str.encode, lambda text: gzip.compress(text.encode())])
def test_the_documented_example_of_each_format_is_the_same_vacancy(
    tmp_path: Path, heading: str, kind: str, pack: Any
) -> None:
    """Told by content alone, and the same when packed."""
    path = tmp_path / "feed"
    path.write_bytes(pack(example(heading)))
    feed = read_feed(path, TODAY)
    (advert,) = feed
    assert feed.kind == kind
    assert isinstance(advert, Advert)
    reading = read_advert(advert, KNOWN, TODAY)
    found, place = reading.vacancy, reading.vacancy.location
    assert (found.title, found.employer) == ("Community Nurse", "Aire Valley Care")
    assert (found.posted, found.closes) == (date(2026, 11, 20), date(2026, 12, 20))
    assert found.description.startswith("Visit people at home")
    assert (found.hours, found.registration_body) == (Hours.PART_TIME, "NMC")
    assert found.pay is not None
    assert (found.pay.minimum, found.pay.period) == (31_049, PayPeriod.YEAR)
    assert place is not None
    assert (place.name, place.latitude is not None) == ("Leeds", True)
    assert reading.remarks == ()


POSTING = {"@type": "JobPosting", "title": "Nurse", "hiringOrganization": "Aire", "identifier": "A"}


def test_a_page_gives_the_postings_of_all_its_scripts(tmp_path: Path) -> None:
    """Lists, graphs and single postings count; organisations and other scripts do not."""
    others = [{"@type": "Organization", "name": "Aire"}, {"@type": "WebSite"}]
    scripts = [
        [POSTING, *others],
        {"@graph": [*others, {**POSTING, "@type": ["JobPosting"], "identifier": "B"}]},
        {"@type": "WebPage", "mainEntity": {**POSTING, "identifier": "C"}},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": POSTING}]},
    ]
    tags = [f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in scripts]
    page = f"<!doctype html><html><head><script>var a = {{}};</script>{''.join(tags)}</head>"
    rows = rows_of(tmp_path, page)
    assert [getattr(row, "ref", None) for row in rows] == ["A", "B", "C", "A"]


def test_a_script_that_is_no_json_stops_no_other(tmp_path: Path) -> None:
    """It is one unreadable row."""
    good = json.dumps(POSTING)
    page = f"<html>{''.join(f'<script type=application/ld+json>{s}</script>' for s in ('{', good))}"
    first, second = rows_of(tmp_path, page)
    assert isinstance(first, UnreadableRow)
    assert isinstance(second, Advert)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<html><body>Jobs</body></html>", "is a page without a job posting in it"),
        ("<rss><channel/></rss>", "neither Indeed's nor that of NHS Jobs"),
        ('{"@type": "Organization"}', "has no job posting in it"),
    ],
)
def test_what_holds_no_vacancies_is_no_feed(tmp_path: Path, content: str, message: str) -> None:
    """The line says what was looked for."""
    with pytest.raises(FeedError, match=re.escape(message)):
        rows_of(tmp_path, content)


def test_the_format_that_is_given_is_believed(tmp_path: Path) -> None:
    """An Indeed feed with a root of its own name is read when told so."""
    feed = example("Indeed").replace("source>", "adverts>")
    (advert,) = rows_of(tmp_path, feed, "indeed")
    assert isinstance(advert, Advert)
    assert advert.ref == "CN-7"


def test_other_currencies_are_left_out_and_named(tmp_path: Path) -> None:
    """No dollar or euro becomes a pound, in any format that states the currency."""
    feeds = [
        example("schema.org JobPosting").replace("GBP", "USD"),
        example("Greenhouse").replace("GBP", "EUR"),
        example("Bullhorn").replace('"salary"', '"currencyUnit": "EUR", "salary"'),
    ]
    for feed in feeds:
        reading = read_advert(advert_of(tmp_path, feed), KNOWN, TODAY)
        assert reading.vacancy.pay is None
        assert "its pay is not in pounds and was left out" in reading.remarks


@pytest.mark.parametrize("between", ["; ", " | ", " or ", "/"])
def test_a_greenhouse_job_in_several_places_is_told_of(tmp_path: Path, between: str) -> None:
    """The first place is taken, and the report says how many there were."""
    job = json.loads(example("Greenhouse"))
    (record,) = job["jobs"] if isinstance(job, dict) and "jobs" in job else [job]
    record["location"] = {"name": f"Leeds, England{between}York"}
    reading = read_advert(advert_of(tmp_path, json.dumps(job)), KNOWN, TODAY)
    assert reading.vacancy.location is not None
    assert reading.vacancy.location.name == "Leeds, England"
    assert "is in 2 places, of which only the first was taken" in reading.remarks


def test_greenhouse_tells_hourly_pay_in_pence(tmp_path: Path) -> None:
    """The title of the range says what the amounts are for."""
    feed = example("Greenhouse").replace("Yearly pay", "Hourly rate").replace("3104900", "1810")
    pay = vacancy_of(tmp_path, feed.replace("3779600", "2250")).pay
    assert pay is not None
    assert (pay.minimum, pay.maximum, pay.period) == (18.10, 22.50, PayPeriod.HOUR)


def greenhouse_questions(tmp_path: Path, *asked: dict[str, Any]) -> Reading:
    feed = example("Greenhouse").replace('"title"', f'"questions": {json.dumps(asked)}, "title"', 1)
    return read_advert(advert_of(tmp_path, feed), KNOWN, TODAY)


def greenhouse_question(label: str, kind: str, *values: str, **more: Any) -> dict[str, Any]:
    choices = [{"label": value, "value": n} for n, value in enumerate(values)]
    field = {"name": "question_1", "type": kind, "values": choices}
    return {"label": label, "required": True, "fields": [field], **more}


def test_greenhouse_questions_are_taken_over(tmp_path: Path) -> None:
    """Each kind it has but a file; its standard questions are asked of everybody here."""
    vacancy = greenhouse_questions(
        tmp_path,
        {"label": "First Name", "required": True, "fields": [{"name": "first_name"}]},
        greenhouse_question("Do you drive?", "multi_value_single_select", "Yes", "No"),
        greenhouse_question("Which site?", "multi_value_single_select", "Leeds", "York"),
        greenhouse_question("Which days?", "multi_value_multi_select", "Monday", "Friday"),
        greenhouse_question("Your favourite project?", "textarea", required=False),
    ).vacancy
    assert [(each.text, each.kind.value, each.choices) for each in vacancy.questions] == [
        ("Do you drive?", "yes_no", ("Yes", "No")),
        ("Which site?", "one_of", ("Leeds", "York")),
        ("Which days?", "several_of", ("Monday", "Friday")),
        ("Your favourite project?", "short_text", ()),
    ]
    assert [each.required for each in vacancy.questions] == [True, True, True, False]


def test_a_greenhouse_question_that_may_not_be_asked_is_remarked_on(tmp_path: Path) -> None:
    """The job and its other questions are taken."""
    reading = greenhouse_questions(
        tmp_path,
        greenhouse_question("How old are you?", "input_text"),
        greenhouse_question("Your certificate", "input_file"),
        greenhouse_question("Do you drive?", "multi_value_single_select", "Yes", "No"),
    )
    assert [each.text for each in reading.vacancy.questions] == ["Do you drive?"]
    told = " ".join(reading.remarks)
    assert "Question 1 is not asked: This asks about age ('how old are you')" in told
    assert "its question 'Your certificate' wants a file" in told


@pytest.mark.parametrize("mark", ['"isOpen": false', '"isPublic": 0', '"isDeleted": true'])
def test_a_job_order_that_is_not_to_be_had_is_withdrawn(tmp_path: Path, mark: str) -> None:
    """Closed, private and deleted orders are named, not refused."""
    name = mark.partition(":")[0]
    feed = re.sub(rf"{name}: \w+", mark, example("Bullhorn"))
    assert rows_of(tmp_path, feed) == [WithdrawnRow(1, "7")]


def test_bullhorn_tells_days_in_milliseconds_and_pay_by_its_unit(tmp_path: Path) -> None:
    """Half past eleven in the evening of British summer time is still that day."""
    feed = example("Bullhorn").replace("1795132800000", "1782858600000")
    feed = feed.replace("31049", "0").replace('"isOpen"', '"payRate": 21.5, "isOpen"')
    found = vacancy_of(tmp_path, feed)
    assert found.posted == date(2026, 6, 30)
    assert found.contract is ContractType.PERMANENT
    assert found.pay is not None
    assert (found.pay.minimum, found.pay.period) == (21.5, PayPeriod.HOUR)


def test_indeed_types_and_remote_work_are_read(tmp_path: Path) -> None:
    """Several types may stand in one field."""
    feed = example("Indeed").replace(
        "<jobtype><![CDATA[parttime]]></jobtype>",
        "<jobtype>full-time, permanent</jobtype><remotetype>Hybrid remote</remotetype>",
    )
    found = vacancy_of(tmp_path, feed)
    assert (found.hours, found.contract) == (Hours.FULL_TIME, ContractType.PERMANENT)
    assert found.work_mode is WorkMode.HYBRID


def test_further_places_are_named(tmp_path: Path) -> None:
    """The first is taken, and nothing is lost in silence."""
    feed = example("NHS Jobs").replace(
        "</locations></locations>", "</locations><locations>York, YO1 7HH</locations></locations>"
    )
    advert = advert_of(tmp_path, feed)
    assert (advert.locality, advert.postcode) == ("Leeds", "LS1 4AP")
    assert advert.notes == ("is also in York, YO1 7HH",)


def test_namespaces_do_not_matter(tmp_path: Path) -> None:
    """A feed may put its elements into a namespace."""
    feed = example("Indeed").replace("<source>", '<source xmlns="http://example.org/jobs">')
    assert advert_of(tmp_path, feed).ref == "CN-7"
