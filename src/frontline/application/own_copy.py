"""A person's own copy of what they sent: only if they wish it, and to their address alone."""

from __future__ import annotations

from frontline.application.person_mails import PersonMails
from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.job_alert import MOST_REQUESTS, REQUESTS_COUNTED_FOR, digest_of
from frontline.domain.resume_code import veiled


class OwnCopy:
    """Writes the copy. An address is written to three times a day at most, whoever asks."""

    def __init__(self, units: UnitsOfWork, clock: Clock, mails: PersonMails) -> None:
        self._units = units
        self._clock = clock
        self._mails = mails

    def send(self, conversation_id: str) -> str | None:
        """Send the newest case of this conversation to the address in it; the address, veiled.

        None when nothing was sent from here, or no address was given.
        """
        with self._units() as work:
            cases = [each for each in work.cases.of_conversation(conversation_id) if each.answers]
            address = cases[-1].contact.email if cases else None
            if not address:
                return None
            counted, now = digest_of(address.lower()), self._clock.now()
            since = now - REQUESTS_COUNTED_FOR
            if work.job_alerts.requests(counted, since) < MOST_REQUESTS:
                work.job_alerts.note_request(counted, now)
                self._mails.own_copy(work, cases[-1], address)
            work.commit()
        return veiled(address)
