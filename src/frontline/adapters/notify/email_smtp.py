"""E-mails through an SMTP server."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from frontline.adapters.notify.letters import Letters
from frontline.application.deliver_handoffs import DeliveryFailed
from frontline.domain.delivery import Delivery, Failure
from frontline.settings import SettingsError

SMTP_TIMEOUT = 20.0
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HOW_TO = "Write smtp://user:password@host:587 or smtps://user:password@host:465."


@dataclass(frozen=True)
class SmtpServer:
    """Where to send mail. Without `tls` nothing is encrypted; `implicit` is TLS from the start."""

    host: str
    port: int
    user: str | None
    password: str | None
    implicit: bool
    tls: bool


def read_smtp_url(url: str) -> SmtpServer:
    """The server a URL names.

    smtp:// is encrypted by STARTTLS, smtps:// from the start. Only a server on this machine, or
    one marked `?tls=none`, is spoken to in the clear. Errors: SettingsError.
    """
    parts = urlsplit(url)
    implicit = parts.scheme == "smtps"
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SettingsError(f"FRONTLINE_SMTP_URL cannot be used. {_HOW_TO}")
    try:
        port = parts.port or (465 if implicit else 587)
    except ValueError:
        raise SettingsError(f"FRONTLINE_SMTP_URL has a port that is no number. {_HOW_TO}") from None
    in_clear = parts.hostname in _LOOPBACK or parse_qs(parts.query).get("tls") == ["none"]
    return SmtpServer(
        host=parts.hostname,
        port=port,
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        implicit=implicit,
        tls=implicit or not in_clear,
    )


class SmtpMail:
    """Sends each delivery as one e-mail. Implements Sender."""

    def __init__(self, url: str, letters: Letters) -> None:
        self._server = read_smtp_url(url)
        self._letters = letters

    def send(self, delivery: Delivery) -> None:
        """Return once the server has taken the message. Errors: DeliveryFailed."""
        message = self._letters.compose(delivery)
        try:
            with self._connect() as connection:
                connection.send_message(message)
        except (smtplib.SMTPException, OSError) as error:
            raise DeliveryFailed(Failure(_plain(error))) from error

    def ping(self) -> None:
        """Return if the server answers and lets us in. Errors: SMTPException, OSError."""
        with self._connect() as connection:
            connection.noop()

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        context = ssl.create_default_context()
        if server.implicit:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=SMTP_TIMEOUT, context=context
            )
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=SMTP_TIMEOUT)
            if server.tls:
                connection.starttls(context=context)
        if server.user and server.password:
            connection.login(server.user, server.password)
        return connection


def _plain(error: Exception) -> str:
    """What went wrong, without the addresses of people that a server may repeat."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "The mail server refused the recipient."
    if isinstance(error, smtplib.SMTPResponseException):
        return f"The mail server answered {error.smtp_code}."
    if isinstance(error, TimeoutError):
        return "The mail server did not answer in time."
    return f"The mail server could not be used ({type(error).__name__})."
