"""Handoffs by e-mail: what the message says, over SMTP and as files."""

from __future__ import annotations

import json
import stat
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.notify.email_files import MailFiles
from frontline.adapters.notify.email_smtp import SmtpMail, read_smtp_url
from frontline.adapters.notify.handoff_email import HandoffLetters, compose
from frontline.application.deliver_handoffs import DeliveryFailed
from frontline.domain.delivery import Channel
from frontline.domain.handoff import CaseKind, Contact
from frontline.domain.handoff_document import as_document
from frontline.settings import SettingsError
from tests.integration.handoff.receivers import certificate_for, smtp_sink
from tests.sample_case import DESK_URL, sample_case, sample_delivery

FROM, TO = "frontline@linq.example", "recruiters@linq.example"
# Loopback too, but not one of the names that are spoken to in the clear.
ELSEWHERE = "127.0.0.2"
DELIVERY = sample_delivery(Channel.EMAIL)
LETTERS = HandoffLetters(FROM, TO)


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def test_a_mail_server_receives_the_whole_case() -> None:
    """Over SMTP arrives a readable text with the JSON document attached."""
    with smtp_sink() as (port, sink):
        SmtpMail(f"smtp://127.0.0.1:{port}", LETTERS).send(DELIVERY)
    message = parsed(sink.messages[0])
    assert message["Subject"] == "Application K7QM-34RX: Clinical informatics lead"
    assert (message["From"], message["To"]) == (FROM, TO)
    attached, calendar = message.iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_filename() == "call-K7QM-34RX.ics"
    assert "DTSTART:20261124T140000Z" in calendar.get_content()
    assert attached.get_filename() == "handoff-K7QM-34RX.json"
    assert json.loads(attached.get_content()) == DELIVERY.document


@pytest.mark.parametrize(
    "line",
    [
        "Name: Anna Ọkafor",
        "E-mail: anna@example.org",
        "Earliest start: 21 December 2026",
        "- Five years in informatics: Not met, as stated",
        '  "about three years", 23 November 2026 at 12:00pm',
        "- Driving licence: Not asked",
        "NMC 12A3456B: given, not verified",
        "- Notice: 4 wks (understood as 28 days)",
        '- E-mail: "anna@example.com" became "anna@example.org"',
        '  Wording 2026-11: "You may put me forward for this role."',
        "- 3 × Theatre nurse",
        "From when: from March",
        "Urgent: yes, they say",
        "Call them: Tuesday 24 November, 2pm to 2.30pm (UK time)",
        "Large print at the interview",
        "http://localhost:8000/desk/cases/case_1#transcript",
    ],
)
def test_the_text_holds_every_part_of_the_case(line: str) -> None:
    """A recruiter without the desk reads the same facts."""
    assert line in body_of(compose(DELIVERY, FROM, TO)).splitlines()


def test_the_text_leaves_out_what_was_not_given() -> None:
    """A call-back has no empty headings."""
    case = sample_case(
        kind=CaseKind.CALL_BACK, contact=Contact(phone="+447700900123"), wants="To be called back",
        vacancy_ref=None, vacancy_title=None, answers=(), requirements=(), registration=None,
        consents=(), corrections=(), adjustments=None, notice=None, earliest_start=None,
        pay_wanted=None,
    )  # fmt: skip
    message = compose(sample_delivery(document=as_document(case, DESK_URL)), FROM, TO)
    text = body_of(message)
    assert message["Subject"] == "Call-back K7QM-34RX: To be called back"
    for heading in ("Registration", "Answers", "Corrections", "Consent", "Adjustments", "Requirem"):
        assert heading not in text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_nothing_a_person_types_can_add_a_header(typed: str) -> None:
    """Line breaks and odd signs in a wish stay inside one subject line of fair length."""
    hostile = f"{typed}\r\nBcc: everybody@example.org"
    case = sample_case(vacancy_ref=None, wants=hostile)
    message = compose(sample_delivery(document=as_document(case, DESK_URL)), FROM, TO)
    arrived = parsed(message.as_bytes(policy=policy.SMTP.clone(utf8=False)))
    assert arrived["Bcc"] is None
    assert set(arrived.keys()) == set(message.keys())
    assert len(arrived["Subject"]) <= 150


def test_a_repeat_has_the_same_message_id() -> None:
    """A mail system can tell that it has the message already."""
    first, second = compose(DELIVERY, FROM, TO), compose(DELIVERY, FROM, TO)
    assert first["Message-ID"] == second["Message-ID"] == "<msg_email@linq.example>"


def test_a_refusing_mail_server_is_a_failed_attempt() -> None:
    """What the server says becomes one plain line without anybody's address."""
    with smtp_sink() as (port, sink):
        sink.refuse_with = "552 recruiters@linq.example is over quota"
        with pytest.raises(DeliveryFailed) as refused:
            SmtpMail(f"smtp://127.0.0.1:{port}", LETTERS).send(DELIVERY)
    assert str(refused.value) == "The mail server answered 552."


def test_a_mail_server_that_is_not_there_is_a_failed_attempt() -> None:
    """Nothing listens on the port of a sink that was stopped."""
    with smtp_sink() as (port, _sink):
        pass
    with pytest.raises(DeliveryFailed, match="could not be used"):
        SmtpMail(f"smtp://127.0.0.1:{port}", LETTERS).send(DELIVERY)


def test_mail_to_another_machine_is_always_encrypted() -> None:
    """Only this machine, or a server marked by hand, is spoken to in the clear."""
    assert read_smtp_url("smtp://user:p%40ss@mail.example:587").tls
    assert read_smtp_url("smtps://mail.example").implicit
    assert read_smtp_url("smtps://mail.example").port == 465
    assert not read_smtp_url("smtp://localhost:25").tls
    assert not read_smtp_url("smtp://mail.example?tls=none").tls
    assert read_smtp_url("smtp://user:p%40ss@mail.example").password == "p@ss"


def elsewhere(port: int) -> SmtpMail:
    """A sender to a server that counts as another machine."""
    return SmtpMail(f"smtp://frontline:p%40ss@{ELSEWHERE}:{port}", LETTERS)


def test_the_password_is_given_over_starttls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server is trusted by its certificate, signed in to, and takes the mail."""
    certificate = certificate_for(ELSEWHERE, tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with smtp_sink(ELSEWHERE, certificate) as (port, sink):
        elsewhere(port).send(DELIVERY)
    assert sink.users == [(b"frontline", b"p@ss")]
    assert len(sink.messages) == 1


def test_a_server_that_cannot_encrypt_gets_neither_password_nor_mail() -> None:
    """When STARTTLS is wanted and not offered, the attempt fails."""
    with smtp_sink(ELSEWHERE) as (port, sink), pytest.raises(DeliveryFailed) as refused:
        elsewhere(port).send(DELIVERY)
    assert "SMTPNotSupportedError" in str(refused.value)
    assert (sink.users, sink.messages) == ([], [])


def test_a_server_that_nobody_vouches_for_gets_neither_password_nor_mail(tmp_path: Path) -> None:
    """A certificate that is not trusted ends the attempt."""
    certificate = certificate_for(ELSEWHERE, tmp_path)
    with smtp_sink(ELSEWHERE, certificate) as (port, sink), pytest.raises(DeliveryFailed):
        elsewhere(port).send(DELIVERY)
    assert (sink.users, sink.messages) == ([], [])


@pytest.mark.parametrize("url", ["mail.example:25", "http://mail.example", "smtp://", "smtp://h:x"])
def test_an_unusable_mail_address_is_refused_at_the_start(url: str) -> None:
    """The message names the setting and shows the right form."""
    with pytest.raises(SettingsError, match="FRONTLINE_SMTP_URL"):
        SmtpMail(url, LETTERS)


def test_without_a_mail_server_the_message_is_a_file(tmp_path: Path) -> None:
    """The file opens in a mail program, and only its owner may read it."""
    folder = tmp_path / "outbox-mail"
    MailFiles(folder, LETTERS).send(DELIVERY)
    (file,) = folder.iterdir()
    assert file.name == "K7QM-34RX-msg_email.eml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "Anna Ọkafor" in body_of(parsed(file.read_bytes()))


def test_a_repeat_overwrites_its_own_file(tmp_path: Path) -> None:
    """The same delivery twice leaves one file."""
    for _ in range(2):
        MailFiles(tmp_path, LETTERS).send(DELIVERY)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_a_failed_attempt(tmp_path: Path) -> None:
    """The delivery waits until somebody puts it right."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(DeliveryFailed, match="could not be written"):
        MailFiles(blocked, LETTERS).send(DELIVERY)
