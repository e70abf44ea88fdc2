"""A handoff as an e-mail a person can read, with the JSON document attached."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from frontline.adapters.notify.calendar_file import Appointment, attach
from frontline.adapters.notify.letters import message_id
from frontline.domain.case_request import RequestKind
from frontline.domain.delivery import Delivery
from frontline.domain.handoff import CaseKind, Finding
from frontline.domain.handoff_words import FINDING_WORDS, KIND_WORDS, reason_words, value_words
from frontline.domain.office_hours import CallTime
from frontline.domain.uk_time import to_uk, uk_day, uk_time

_SUBJECT_LENGTH = 150


class HandoffLetters:
    """Handoffs as e-mails to the recruiters. Implements Letters."""

    def __init__(self, mail_from: str, mail_to: str) -> None:
        self._from = mail_from
        self._to = mail_to

    def compose(self, delivery: Delivery) -> EmailMessage:
        return compose(delivery, self._from, self._to)

    def name_of(self, delivery: Delivery) -> str:
        return str(delivery.document["case"]["reference"])


def compose(delivery: Delivery, mail_from: str, mail_to: str) -> EmailMessage:
    """The message for one delivery.

    The same delivery always has the same Message-ID, so that a mail system can drop a repeat.
    """
    document = delivery.document
    message = EmailMessage()
    message["Subject"] = subject(document)
    message["From"] = mail_from
    message["To"] = mail_to
    message["Date"] = format_datetime(delivery.created_at)
    message["Message-ID"] = message_id(delivery, mail_from)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n".join(_lines(document)) + "\n")
    message.add_attachment(
        json.dumps(document, ensure_ascii=False, indent=2).encode(),
        maintype="application",
        subtype="json",
        filename=f"handoff-{document['case']['reference']}.json",
    )
    appointment = _call(document, delivery.created_at)
    if appointment:
        attach(message, appointment, f"call-{document['case']['reference']}.ics")
    return message


def _call(document: Mapping[str, Any], written_at: datetime) -> Appointment | None:
    """The call-back for the recruiter's calendar, if a time was chosen."""
    call, case, person = document.get("call_back"), document["case"], document["person"]
    if not call:
        return None
    who = person["name"] or person["organisation"] or "no name given"
    how = person["phone"] or person["email"] or "see the case"
    return Appointment(
        id=f"{case['id']}@frontline",
        title=f"Call back {who}: {how}",
        text=f"{document['wants']}\nCase {case['reference']}\n{document['transcript']['url']}",
        starts_at=datetime.fromisoformat(call["starts_at"]),
        ends_at=datetime.fromisoformat(call["ends_at"]),
        written_at=written_at,
    )


def subject(document: Mapping[str, Any]) -> str:
    """One line, whatever a person typed: kind, reference and what it is about."""
    case = document["case"]
    vacancies = document["vacancies"]
    about = (vacancies[0]["title"] or vacancies[0]["ref"]) if vacancies else document["wants"]
    line = f"{_called(document)} {case['reference']}: {about}"
    # A line break in a header would let a visitor add headers of their own.
    printable = "".join(letter if letter.isprintable() else " " for letter in line)
    return " ".join(printable.split())[:_SUBJECT_LENGTH]


def _called(document: Mapping[str, Any]) -> str:
    """What the case is; one about an earlier case by what is asked."""
    case = document["case"]
    asked = document.get("request")
    return reason_words(case["reason"]) if asked else KIND_WORDS[CaseKind(case["kind"])]


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    case = document["case"]
    yield f"{_called(document)} {case['reference']}"
    yield f"Received {_when(case['created_at'])}. Priority: {case['priority']}."
    if case["reason"]:
        yield f"Why it was handed over: {reason_words(case['reason'])}"
    yield from _section("About", _about(document))
    yield from _section("Contact", _contact(document["person"]))
    yield from _section("What they want", _wanted(document))
    yield from _section("Staff wanted", _staff(document.get("staff_wanted")))
    for vacancy in document["vacancies"]:
        yield from _section(f"Requirements of {_named(vacancy)}", _requirements(vacancy))
    yield from _section("Registration", _registration(document["registration"]))
    yield from _section("Answers", _answers(document["answers"]))
    yield from _section("Corrections", _corrections(document))
    yield from _section("Consent", _consents(document["consents"]))
    yield from _section("Privacy notice", _notice(document.get("privacy_notice")))
    if document.get("has_cv"):
        yield from _section("CV", ["They added a CV. It is with the case on the desk."])
    yield from _section("Adjustments asked for", _text(document["adjustments"]))
    yield from _section("Transcript and case", [document["transcript"]["url"]])
    yield ""
    yield "Nothing has been decided about this person. Nothing has been verified. A person decides."


def _about(document: Mapping[str, Any]) -> Iterator[str]:
    desk = document["transcript"]["url"].partition("/cases/")[0]
    for earlier in document.get("about", ()):
        yield f"Case {earlier['reference']}: {desk}/cases/{earlier['id']}"
    if document.get("request") == RequestKind.WITHDRAW_CONSENT.value:
        yield "They took their permission back. Do not use or pass on their details any more, and"
        yield "tell whoever already has them."


def _staff(wanted: Mapping[str, Any] | None) -> Iterator[str]:
    if not wanted:
        return
    for role in wanted["roles"]:
        yield f"- {role['headcount'] or 'number not said'} × {role['title']}"
    yield from _labelled(
        {
            "Where": wanted["place"],
            "From when": wanted["start"],
            "Contract": wanted["contract"],
            "Urgent": "yes, they say" if wanted["urgent"] else None,
        }
    )


def _section(title: str, lines: Any) -> Iterator[str]:
    body = list(lines)
    if body:
        yield from ("", title, "-" * len(title), *body)


def _when(text: str) -> str:
    return uk_time(datetime.fromisoformat(text))


def _text(text: str | None) -> Iterator[str]:
    if text:
        yield text


def _labelled(pairs: Mapping[str, str | None]) -> Iterator[str]:
    return (f"{label}: {value}" for label, value in pairs.items() if value)


def _contact(person: Mapping[str, Any]) -> Iterator[str]:
    return _labelled(
        {
            "Name": person["name"],
            "Organisation": person["organisation"],
            "E-mail": person["email"],
            "Phone": person["phone"],
        }
    )


def _wanted(document: Mapping[str, Any]) -> Iterator[str]:
    yield from _text(document["wants"])
    yield from _labelled(
        {
            "Call them": _call_words(document.get("call_back")),
            "Notice": document["notice"],
            "Earliest start": uk_day(document["earliest_start"] or ""),
            "Pay wanted": document["pay_wanted"],
        }
    )


def _call_words(call: Mapping[str, str] | None) -> str | None:
    if not call:
        return None
    start, end = (to_uk(datetime.fromisoformat(call[name])) for name in ("starts_at", "ends_at"))
    time = CallTime(start.date(), start.time(), end.time())
    return f"{time.words} (UK time)"


def _named(vacancy: Mapping[str, Any]) -> str:
    return f"{vacancy['title']} ({vacancy['ref']})" if vacancy["title"] else vacancy["ref"]


def _requirements(vacancy: Mapping[str, Any]) -> Iterator[str]:
    for line in vacancy["requirements"]:
        finding = Finding.UNCLEAR if line.get("unclear") else Finding(line["finding"])
        yield f"- {line['requirement']}: {FINDING_WORDS[finding]}"
        if line["words"]:
            said = f", {_when(line['said_at'])}" if line["said_at"] else ""
            yield f'  "{line["words"]}"{said}'


def _registration(given: Mapping[str, Any] | None) -> Iterator[str]:
    if given:
        entry = " ".join(part for part in (given["body"], given["number"]) if part)
        yield f"{entry or 'No number given'}: {given['status']}"
        yield f"NOT VERIFIED. Check the register: {given['register_url'] or 'see the regulator'}"


def _answers(answers: Any) -> Iterator[str]:
    for answer in answers:
        understood = f" (understood as {value_words(answer['value'])})" if _differs(answer) else ""
        yield f"- {answer['label']}: {answer['words']}{understood}"


def _differs(answer: Mapping[str, Any]) -> bool:
    return bool(answer["value"]) and answer["value"].strip() != answer["words"].strip()


def _corrections(document: Mapping[str, Any]) -> Iterator[str]:
    labels = {answer["question"]: answer["label"] for answer in document["answers"]}
    for one in document["corrections"]:
        label = labels.get(one["question"], one["question"])
        before, after = value_words(one["before"]), value_words(one["after"])
        yield f'- {label}: "{before}" became "{after}"'


def _consents(consents: Any) -> Iterator[str]:
    for one in consents:
        role = f" for {one['vacancy_ref']}" if one["vacancy_ref"] else ""
        yield f"- {one['purpose']}{role}, {_when(one['given_at'])}"
        yield f'  Wording {one["wording_version"]}: "{one["wording"]}"'


def _notice(shown: Mapping[str, Any] | None) -> Iterator[str]:
    if shown:
        yield f"Wording {shown['version']} was shown {_when(shown['shown_at'])}."
