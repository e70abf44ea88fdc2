"""Handoffs by webhook, as Standard Webhooks describes (github.com/standard-webhooks)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urlsplit

import requests
from standardwebhooks.webhooks import Webhook

from frontline.adapters.outbound.pinned_request import PORTS, pinned_request
from frontline.adapters.outbound.public_address import AddressRefused, Resolve, resolve
from frontline.application.deliver_handoffs import DeliveryFailed
from frontline.application.ports import Clock
from frontline.domain.delivery import Delivery, Failure
from frontline.settings import SettingsError

# Seconds to connect, and seconds of silence allowed while the receiver answers.
WEBHOOK_TIMEOUT = (5.0, 15.0)
_GONE = 410


class WebhookReceiver:
    """Posts each handoff to one address, signed. Implements Sender.

    `webhook-id` is the delivery's id: a receiver that sees it twice may drop the second.
    Errors at construction: SettingsError.
    """

    def __init__(
        self,
        url: str,
        secret: str | None,
        clock: Clock,
        *,
        allow_private: bool = False,
        look_up: Resolve = resolve,
        timeout: tuple[float, float] = WEBHOOK_TIMEOUT,
    ) -> None:
        self._target = _target(url, allow_private)
        self._signer = _signer(secret)
        self._clock = clock
        self._allow_private = allow_private
        self._look_up = look_up
        self._timeout = timeout

    def send(self, delivery: Delivery) -> None:
        """Return once the receiver answered 2xx. Errors: DeliveryFailed."""
        body = json.dumps(delivery.document, ensure_ascii=False, separators=(",", ":"))
        try:
            status, retry_after = self._post(body, self._headers(delivery.id, body))
        except AddressRefused as error:
            raise DeliveryFailed(Failure(str(error))) from error
        except requests.RequestException as error:
            raise DeliveryFailed(Failure(_plain(error))) from error
        if not 200 <= status < 300:
            raise DeliveryFailed(_refusal(status, retry_after, self._clock.now()))

    def _headers(self, delivery_id: str, body: str) -> Mapping[str, str]:
        now = self._clock.now()
        return {
            "content-type": "application/json",
            "user-agent": "Frontline-Webhook/1",
            "webhook-id": delivery_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(delivery_id, now, body),
        }

    def _post(self, body: str, headers: Mapping[str, str]) -> tuple[int, str | None]:
        # The answer's body is never read: only its status counts.
        with pinned_request(
            "POST",
            self._target.geturl(),
            headers=headers,
            timeout=self._timeout,
            allow_private=self._allow_private,
            body=body.encode(),
            look_up=self._look_up,
        ) as answer:
            return answer.status_code, answer.headers.get("retry-after")


def _target(url: str, allow_private: bool) -> SplitResult:
    target = urlsplit(url)
    try:
        port = target.port
    except ValueError:
        raise SettingsError("FRONTLINE_WEBHOOK_URL has a port that is no number.") from None
    if target.scheme not in PORTS or not target.hostname:
        raise SettingsError("FRONTLINE_WEBHOOK_URL must be an address like https://host/path.")
    if not allow_private and (target.scheme != "https" or port not in (None, 443)):
        raise SettingsError(
            "FRONTLINE_WEBHOOK_URL must begin with https:// and use port 443. For a receiver "
            "on your own network, set FRONTLINE_WEBHOOK_ALLOW_PRIVATE=yes."
        )
    return target


def _signer(secret: str | None) -> Webhook:
    try:
        key = base64.b64decode((secret or "").removeprefix("whsec_"), validate=True)
    except binascii.Error:
        key = b""
    # Standard Webhooks, "Signature scheme": a secret has 24 to 64 bytes.
    if not 24 <= len(key) <= 64:
        raise SettingsError(
            "FRONTLINE_WEBHOOK_SECRET must be whsec_ followed by 24 to 64 bytes in base64. "
            "Make one with: echo whsec_$(openssl rand -base64 32)"
        )
    return Webhook(key)


def _plain(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "The receiver did not answer in time."
    if isinstance(error, requests.exceptions.SSLError):
        return "The receiver's certificate could not be trusted."
    return f"The receiver could not be reached ({type(error).__name__})."


def _refusal(status: int, retry_after: str | None, now: datetime) -> Failure:
    if status == _GONE:
        return Failure("The receiver answered 410: it is gone.", for_good=True)
    return Failure(f"The receiver answered {status}.", retry_after=_wait(retry_after, now))


def _wait(retry_after: str | None, now: datetime) -> timedelta | None:
    """The wait asked for, in seconds or as a date (RFC 9110, 10.2.3); None when it is neither."""
    if retry_after is None:
        return None
    if retry_after.isascii() and retry_after.isdigit():
        return timedelta(seconds=int(retry_after[:9]))
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return until - now if until.tzinfo else None
