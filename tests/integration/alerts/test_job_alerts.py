"""Job alerts: confirmed by the address itself, told once of each vacancy, and easily stopped."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.export_record import ExportRecord
from frontline.application.manage_alerts import Change, Confirmation
from frontline.domain.conversation import Conversation
from frontline.domain.job_alert import AlertState, LinkPurpose
from frontline.domain.search import Criteria
from tests.clock import NOON, FixedClock
from tests.integration.alerts.town import ANNA, NURSE, Town, many, vacancy

BEN = "ben@example.org"
PHYSIO = Criteria(text="physio")


@pytest.fixture
def town(units: SqlUnitsOfWork) -> Town:
    return Town(units)


def alerts(town: Town, email: str = ANNA) -> list[AlertState]:
    with town.units() as work:
        return [alert.state for alert in work.job_alerts.of_email(email)]


def test_nothing_is_sent_before_the_address_has_confirmed(town: Town) -> None:
    """One e-mail asks; vacancies that come meanwhile are not told."""
    (mail,) = town.ask()
    assert (mail.kind, mail.told["to"], mail.told["search"]) == ("confirm", ANNA, "nurse")
    town.add(vacancy(1))
    assert town.next_morning() == []


def test_a_confirmed_alert_is_told_of_what_comes_afterwards(town: Town) -> None:
    """What was there before was on the site already."""
    town.add(vacancy(1))
    town.confirmed()
    town.add(vacancy(2), vacancy(3, "Physiotherapist"))
    (mail,) = town.next_morning()
    assert (mail.kind, mail.refs, mail.told["total"]) == ("digest", ["V2"], 1)


def test_a_day_without_anything_new_has_no_mail(town: Town) -> None:
    """And the vacancies of the day before are not told again."""
    town.confirmed()
    assert town.next_morning() == []
    town.add(vacancy(1))
    assert len(town.next_morning()) == 1
    assert town.next_morning() == []


def test_a_vacancy_that_closes_and_opens_again_is_not_told_twice(town: Town) -> None:
    """Nor is one that was changed."""
    town.confirmed()
    town.add(vacancy(1))
    assert len(town.next_morning()) == 1
    town.close("V1")
    town.add(vacancy(1, "Staff nurse, nights"))
    assert town.next_morning() == []


def test_a_vacancy_that_closed_before_the_morning_is_not_told(town: Town) -> None:
    """Nobody is sent to a closed door."""
    town.confirmed()
    town.add(vacancy(1))
    town.close("V1")
    assert town.next_morning() == []


def test_a_digest_names_twenty_and_counts_the_rest(town: Town) -> None:
    """The link leads to the same search on the site."""
    town.confirmed()
    town.add(*many(23))
    (mail,) = town.next_morning()
    assert (len(mail.refs), mail.told["total"]) == (20, 23)
    assert mail.told["more_url"] == "https://linq.example/vacancies?q=nurse"
    assert town.next_morning() == []


def test_a_search_that_is_catching_up_is_waited_for(town: Town) -> None:
    """What it does not know yet is told a minute later, and not lost."""
    town.confirmed()
    town.add(vacancy(1))
    town.search.knows_everything = False
    assert town.next_morning() == []
    town.search.knows_everything = True
    town.clock.advance(timedelta(minutes=1))
    assert town.digests.run() == 1


@pytest.mark.parametrize(
    ("at", "sent"),
    [
        (datetime(2026, 11, 24, 6, 59, tzinfo=timezone.utc), 0),
        (datetime(2026, 11, 24, 7, 0, tzinfo=timezone.utc), 1),
        (datetime(2026, 11, 24, 22, 0, tzinfo=timezone.utc), 1),
        (datetime(2027, 6, 1, 5, 59, tzinfo=timezone.utc), 0),
        (datetime(2027, 6, 1, 6, 0, tzinfo=timezone.utc), 1),
    ],
)
def test_the_hour_is_the_clock_on_the_wall_in_britain(town: Town, at: datetime, sent: int) -> None:
    """In summer too; a process that was down at the hour sends later that day."""
    town.confirmed()
    town.add(vacancy(1))
    town.clock.advance(at - NOON)
    assert town.digests.run() == sent


def test_a_link_that_confirms_works_once_and_for_seven_days(town: Town) -> None:
    """Afterwards it is as if it had never been."""
    (mail,) = town.ask()
    secret = mail.secret("confirm")
    assert town.manage.alerts_of(secret, LinkPurpose.MANAGE) is None
    assert town.manage.confirm(secret) is Confirmation.DONE
    assert town.manage.confirm(secret) is Confirmation.GONE
    (late,) = town.ask(BEN)
    town.clock.advance(timedelta(days=7))
    assert town.manage.confirm(late.secret("confirm")) is Confirmation.GONE


def test_looking_at_a_link_changes_nothing(town: Town) -> None:
    """Mail scanners follow links."""
    (mail,) = town.ask()
    assert town.manage.alerts_of(mail.secret("confirm"), LinkPurpose.CONFIRM) is not None
    assert alerts(town) == [AlertState.UNCONFIRMED]


def test_the_same_alert_twice_is_one(town: Town) -> None:
    """Asked again before it is confirmed, a new link comes; afterwards the address is told."""
    town.ask()
    town.confirmed()
    assert alerts(town) == [AlertState.ACTIVE]
    assert [mail.kind for mail in town.ask()] == ["known"]
    assert alerts(town) == [AlertState.ACTIVE]


def test_an_address_has_at_most_ten_alerts(town: Town) -> None:
    """The eleventh is refused by e-mail, where only the owner of the address reads it."""
    for number in range(10):
        town.confirmed(criteria=Criteria(text=f"nurse {number}"))
        town.clock.advance(timedelta(hours=9))
    (mail,) = town.ask()
    assert mail.kind == "full"
    assert len(alerts(town)) == 10


def test_an_address_of_somebody_else_is_not_written_to_without_end(town: Town) -> None:
    """Three times a day, whatever is asked for; and no longer remembered afterwards."""
    sent = [len(town.ask(criteria=Criteria(text=f"role {n}"))) for n in range(5)]
    assert sent == [1, 1, 1, 0, 0]
    town.clock.advance(timedelta(days=1, seconds=1))
    assert len(town.ask()) == 1


def test_what_was_not_confirmed_in_seven_days_is_gone(town: Town) -> None:
    """With its link, and with the e-mail that could not be sent."""
    town.ask()
    town.clock.advance(timedelta(days=7, seconds=1))
    assert town.manage.remove_finished() == 1
    assert alerts(town) == []
    assert town.mails() == []


def test_an_alert_ends_after_a_year_unless_it_is_renewed(town: Town) -> None:
    """Renewing counts from the day it is done."""
    town.confirmed()
    town.confirmed(BEN)
    town.add(vacancy(1))
    first = {mail.told["to"]: mail for mail in town.next_morning()}
    assert first[ANNA].told["ends_on"] == "2027-11-23"
    town.clock.advance(timedelta(days=300))
    opened = town.manage.alerts_of(first[ANNA].secret("manage"), LinkPurpose.MANAGE)
    assert opened
    town.manage.change(first[ANNA].secret("manage"), opened.alert.id, Change.RENEW)
    town.clock.advance(timedelta(days=66))
    town.manage.remove_finished()
    assert (alerts(town), alerts(town, BEN)) == ([AlertState.ACTIVE], [])


def test_one_click_stops_the_one_alert_and_no_other(town: Town) -> None:
    """However often the mail program asks."""
    town.confirmed()
    town.confirmed(criteria=PHYSIO)
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    for _ in range(3):
        town.manage.stop(mail.secret("stop"))
    with town.units() as work:
        assert [each.criteria for each in work.job_alerts.of_email(ANNA)] == [PHYSIO]


def test_a_digest_that_waits_is_not_sent_once_the_alert_is_stopped(town: Town) -> None:
    """Stopping takes the e-mails along that have not left yet."""
    town.confirmed()
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    town.manage.stop(mail.secret("stop"))
    assert town.mails() == []


def test_a_paused_alert_is_told_of_nothing_not_even_later(town: Town) -> None:
    """What came meanwhile stays untold; what comes after it is resumed is told."""
    town.confirmed()
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    secret = mail.secret("manage")
    opened = town.manage.alerts_of(secret, LinkPurpose.MANAGE)
    assert opened
    town.manage.change(secret, opened.alert.id, Change.PAUSE)
    town.add(vacancy(2))
    assert town.next_morning() == []
    town.manage.change(secret, opened.alert.id, Change.RESUME)
    town.add(vacancy(3))
    (later,) = town.next_morning()
    assert later.refs == ["V3"]


def test_stopping_one_of_several_leaves_the_page_to_the_others(town: Town) -> None:
    """The link that was followed goes on to work, and the link that stops does not move over."""
    town.confirmed()
    town.confirmed(criteria=PHYSIO)
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    opened = town.manage.alerts_of(mail.secret("manage"), LinkPurpose.MANAGE)
    assert opened
    left = town.manage.change(mail.secret("manage"), opened.alert.id, Change.STOP)
    assert left
    assert [each.criteria for each in left.all] == [PHYSIO]
    town.manage.stop(mail.secret("stop"))
    assert alerts(town) == [AlertState.ACTIVE]


def test_nobody_changes_the_alerts_of_another_address(town: Town) -> None:
    """The id of somebody else's alert does nothing with one's own link."""
    town.confirmed()
    town.confirmed(BEN)
    town.add(vacancy(1))
    mails = {mail.told["to"]: mail for mail in town.next_morning()}
    opened = town.manage.alerts_of(mails[BEN].secret("manage"), LinkPurpose.MANAGE)
    assert opened
    town.manage.change(mails[ANNA].secret("manage"), opened.alert.id, Change.STOP)
    assert alerts(town, BEN) == [AlertState.ACTIVE]


def test_all_alerts_of_an_address_are_stopped_at_once(town: Town) -> None:
    """Those not confirmed too."""
    town.confirmed()
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    town.ask(criteria=PHYSIO)
    assert town.manage.stop_all(mail.secret("manage"))
    assert alerts(town) == []
    assert not town.manage.stop_all(mail.secret("manage"))


def test_deleting_a_talk_deletes_its_alerts(town: Town) -> None:
    """Alert, links and e-mails that wait; other talks keep theirs."""
    with town.units() as work:
        work.conversations.add(Conversation("c1", "digest", NOON, NOON + timedelta(days=1)))
        work.commit()
    town.confirmed(talk="c1")
    town.confirmed(BEN, talk="c2")
    with town.units() as work:
        work.conversations.erase("c1")
        work.commit()
    assert (alerts(town), alerts(town, BEN)) == ([], [AlertState.ACTIVE])


def test_the_persons_own_copy_holds_their_alerts(town: Town) -> None:
    """With the search, the wording they agreed to, and when."""
    town.confirmed()
    (alert,) = ExportRecord(town.units, FixedClock()).of_email("Anna@Example.org ")["job_alerts"]
    assert (alert["search"], alert["state"]) == ("nurse", "active")
    assert alert["consent"]["wording"] == "I agree."
    assert alert["criteria"] == {"text": "nurse"}
    assert NURSE.text in str(ExportRecord(town.units, FixedClock()).of_conversation("c1"))


def test_secrets_are_kept_as_digests_only(town: Town) -> None:
    """Once its e-mail has left, a link is nowhere in the database."""
    (mail,) = town.ask()
    secret = mail.secret("confirm")
    with town.units() as work:
        work.outbox.remove(mail.id)
        work.commit()
    with town.units() as work:
        connection = work.job_alerts._connection  # type: ignore[attr-defined]
        rows = connection.exec_driver_sql("select digest from job_alert_link").scalars().all()
    assert rows
    assert secret not in rows
