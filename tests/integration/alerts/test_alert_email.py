"""Job alerts as e-mails, through a real mail server and as files, in the time of the calendar."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.notify.alert_email import AlertLetters
from frontline.adapters.notify.email_files import MailFiles
from frontline.adapters.notify.email_smtp import SmtpMail
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.deliver_handoffs import DeliverHandoffs
from frontline.domain.delivery import Channel, Delivery
from tests.clock import NOON
from tests.integration.alerts.town import ANNA, SITE, Town, many, vacancy
from tests.integration.handoff.receivers import smtp_sink

LETTERS = AlertLetters("alerts@linq.example", "Linq")
A_MORNING_LATER = timedelta(hours=20)


@pytest.fixture
def town(units: SqlUnitsOfWork) -> Town:
    return Town(units)


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def deliver_all(town: Town, port: int) -> None:
    sender = SmtpMail(f"smtp://127.0.0.1:{port}", LETTERS)
    relay = DeliverHandoffs(town.units, town.clock, {Channel.ALERT: sender}, lambda: 0.5)
    while relay.deliver_next(Channel.ALERT):
        pass


def test_from_the_chat_to_the_first_digest(town: Town) -> None:
    """The address is asked, confirms, and reads the next morning of what is new."""
    with smtp_sink() as (port, sink):
        town.ask()
        deliver_all(town, port)
        asked = parsed(sink.messages[0])
        assert (asked["To"], asked["Subject"]) == (ANNA, "Linq: Please confirm your job alert")
        secret = re.search(rf"{SITE}/alerts/confirm/(\S+)", part(asked, "plain"))
        assert secret
        town.manage.confirm(secret[1])
        town.add(vacancy(1))
        town.clock.advance(A_MORNING_LATER)
        town.digests.run()
        deliver_all(town, port)
    digest = parsed(sink.messages[1])
    assert digest["Subject"] == "Linq: 1 new role for nurse"
    for kind in ("plain", "html"):
        assert "Staff nurse" in part(digest, kind)
        assert f"{SITE}/vacancies/V1" in part(digest, kind)
    assert "This alert ends on 23 November 2027." in part(digest, "plain")
    assert town.mails() == [], "an e-mail that was sent leaves its links nowhere"


def digest_of(town: Town, count: int = 1) -> Delivery:
    town.confirmed()
    town.add(*many(count))
    town.clock.advance(A_MORNING_LATER)
    town.digests.run()
    with town.units() as work:
        return work.outbox.all()[-1]


def test_a_mail_program_can_stop_it_with_one_click(town: Town) -> None:
    """RFC 8058: both headers, and the same link stands in the text."""
    message = LETTERS.compose(digest_of(town))
    link = str(message["List-Unsubscribe"]).strip("<>")
    assert link.startswith(f"{SITE}/alerts/stop/")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in part(message, "plain")


class Fetched(HTMLParser):
    """What a mail program would load by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag in {"img", "script", "link", "iframe", "object"} or {"src", "background"} & names:
            self.tags.append(tag)


def test_nothing_is_loaded_from_anywhere(town: Town) -> None:
    """No pictures and no tracking; every link is the advert's or our own page."""
    html = part(LETTERS.compose(digest_of(town, 23)), "html")
    fetched = Fetched()
    fetched.feed(html)
    assert fetched.tags == []
    assert "url(" not in html
    assert all(link.startswith(SITE) for link in re.findall(r'href="([^"]+)"', html))


def test_more_than_twenty_are_counted(town: Town) -> None:
    """With a link to the rest."""
    text = part(LETTERS.compose(digest_of(town, 23)), "plain")
    assert f"And 3 more:\n{SITE}/vacancies?q=nurse" in text


def test_without_a_mail_server_it_is_a_file(town: Town, tmp_path: Path) -> None:
    """So that the product can be tried out."""
    folder = tmp_path / "mail"
    MailFiles(folder, LETTERS).send(digest_of(town))
    (file,) = folder.iterdir()
    assert file.name.startswith("alert-digest-msg_")
    assert parsed(file.read_bytes())["To"] == ANNA


@given(search=st.text(min_size=1, max_size=80))
def test_no_words_of_a_visitor_become_a_header_or_markup(search: str) -> None:
    """Whatever was searched for, the headers are ours and the text is text."""
    told = {"kind": "confirm", "to": ANNA, "search": f"{search}\r\nBcc: x@y.example <img src=x>"}
    mail = Delivery("msg_1", Channel.ALERT, {**told, "confirm_url": SITE}, NOON, NOON)
    message = LETTERS.compose(mail)
    assert message["Bcc"] is None
    assert "<img" not in part(message, "html")
