"""Handoffs by webhook: signed, pinned to one public address, and never led elsewhere."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from frontline.adapters.notify.webhook import WebhookReceiver
from frontline.adapters.outbound.public_address import (
    AddressRefused,
    is_public,
    pinned_address,
)
from frontline.application.deliver_handoffs import DeliveryFailed
from frontline.domain.delivery import Failure
from frontline.settings import SettingsError
from tests.integration.handoff.receivers import (
    SECRET,
    Received,
    certificate_for,
    webhook_receiver,
)
from tests.sample_case import sample_delivery

PUBLIC = "93.184.215.14"


class RealClock:
    """The receiver's library compares the timestamp with the real time."""

    def now(self) -> datetime:
        return datetime.now(timezone.utc)


def sender(url: str, timeout: float = 5.0) -> WebhookReceiver:
    return WebhookReceiver(url, SECRET, RealClock(), allow_private=True, timeout=(5.0, timeout))


def failure_of(receiver: WebhookReceiver) -> Failure:
    with pytest.raises(DeliveryFailed) as failed:
        receiver.send(sample_delivery())
    return failed.value.failure


def test_a_receiver_gets_a_document_that_its_library_verifies() -> None:
    """The signature, the timestamp and the id are as Standard Webhooks asks."""
    with webhook_receiver() as received:
        sender(received.url).send(sample_delivery())
    assert received.ids == ["msg_webhook"]
    assert received.documents == [sample_delivery().document]


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
def test_any_answer_but_2xx_is_a_failed_attempt(status: int) -> None:
    """The desk shows the number the receiver answered with."""
    with webhook_receiver() as received:
        received.answer_next(status)
        failure = failure_of(sender(received.url))
    assert failure == Failure(f"The receiver answered {status}.")


def test_410_means_never_again() -> None:
    """A receiver that is gone is not tried again."""
    with webhook_receiver() as received:
        received.answer_next(410)
        assert failure_of(sender(received.url)).for_good


def test_retry_after_is_understood_in_seconds_and_as_a_date() -> None:
    """Both forms of RFC 9110 give a wait; nonsense gives none."""
    with webhook_receiver() as received:
        received.answer_next(503, retry_after="120")
        assert failure_of(sender(received.url)).retry_after == timedelta(minutes=2)
        received.answer_next(503, retry_after="Fri, 31 Dec 2100 23:59:59 GMT")
        later = failure_of(sender(received.url)).retry_after
        assert later is not None
        assert later > timedelta(days=365)
        received.answer_next(503, retry_after="soon")
        assert failure_of(sender(received.url)).retry_after is None


def test_a_redirect_is_not_followed() -> None:
    """A receiver cannot send us on to an address that was never checked."""
    with webhook_receiver() as elsewhere, webhook_receiver() as received:
        received.answer_next(302, location=elsewhere.url)
        failure = failure_of(sender(received.url))
    assert failure.reason == "The receiver answered 302."
    assert elsewhere.ids == []


def test_a_receiver_that_says_nothing_is_a_failed_attempt() -> None:
    """We wait only so long for an answer."""
    with webhook_receiver() as received:
        received.hang.set()
        failure = failure_of(sender(received.url, timeout=0.2))
    assert failure.reason == "The receiver did not answer in time."


def test_a_receiver_that_is_not_there_is_a_failed_attempt() -> None:
    """Nothing listens on the port of a receiver that was stopped."""
    with webhook_receiver() as received:
        pass
    assert "could not be reached" in failure_of(sender(received.url)).reason


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.1.2.3", "10.0.0.7", "172.16.0.1", "192.168.1.1", "169.254.169.254",
     "100.64.0.1",
     str(ipaddress.IPv4Address(0)), "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
     "::1", "::", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "fe80::1", "fe80::1%eth0",
     "fc00::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "fd00:ec2::254"],
)  # fmt: skip
def test_addresses_inside_a_network_are_not_public(address: str) -> None:
    """Loopback, private, link-local, shared, multicast and wrapped addresses are refused."""
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    """An ordinary receiver is let through."""
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["https://localhost/hook", "https://127.0.0.1/hook", "https://0x7f.1/hook", "https://2130706433/",
     "https://[::ffff:127.0.0.1]/hook", "https://[::1]/", "https://169.254.169.254/latest/meta-data",
     "https://0177.0.0.1/"],
)  # fmt: skip
def test_an_inner_address_in_disguise_is_refused(url: str) -> None:
    """However the number is written, the system's resolver gives it away."""
    receiver = WebhookReceiver(url, SECRET, RealClock())
    reason = failure_of(receiver).reason
    assert "not on the public internet" in reason or "has no address" in reason


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    """A name that rebinds to an inner address is caught."""
    with pytest.raises(AddressRefused):
        pinned_address("rebind.example", 443, False, lambda _host, _port: [PUBLIC, "10.0.0.1"])


def test_the_address_is_looked_up_once_and_connected_to() -> None:
    """What was checked is what we speak to: a second look-up could say something else."""
    looked_up: list[str] = []

    def look_up(host: str, _port: int) -> Sequence[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    with webhook_receiver() as received:
        named = received.url.replace("127.0.0.1", "receiver.example")
        WebhookReceiver(named, SECRET, RealClock(), allow_private=True, look_up=look_up).send(
            sample_delivery()
        )
    assert looked_up == ["receiver.example"]
    assert received.ids == ["msg_webhook"]


def test_a_host_without_an_address_is_refused() -> None:
    """An empty or failing look-up is one plain line."""
    with pytest.raises(AddressRefused, match=r"nowhere\.example has no address"):
        pinned_address("nowhere.example", 443, False, lambda _host, _port: [])


def over_tls(received: Received, host: str) -> WebhookReceiver:
    return WebhookReceiver(
        received.url.replace("127.0.0.1", host),
        SECRET,
        RealClock(),
        allow_private=True,
        look_up=lambda _host, _port: ["127.0.0.1"],
    )


def test_tls_proves_the_hosts_name_although_the_address_is_pinned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trusted certificate of the right name is taken, one of another name is not."""
    certificate = certificate_for("receiver.example", tmp_path)
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(certificate))
    with webhook_receiver(certificate) as received:
        over_tls(received, "receiver.example").send(sample_delivery())
        failure = failure_of(over_tls(received, "impostor.example"))
    assert received.ids == ["msg_webhook"]
    assert failure.reason == "The receiver's certificate could not be trusted."


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    """Encryption without a trusted name is not enough."""
    with webhook_receiver(certificate_for("receiver.example", tmp_path)) as received:
        failure = failure_of(over_tls(received, "receiver.example"))
    assert failure.reason == "The receiver's certificate could not be trusted."


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://receiver.example/hook", "https://"),
        ("https://receiver.example:8443/hook", "443"),
        ("ftp://receiver.example", "https://host/path"),
        ("receiver.example", "https://host/path"),
        ("https://receiver.example:port/", "port"),
    ],
)
def test_an_unusable_address_is_refused_at_the_start(url: str, told: str) -> None:
    """The message names the setting and the cure."""
    with pytest.raises(SettingsError, match="FRONTLINE_WEBHOOK_URL") as refused:
        WebhookReceiver(url, SECRET, RealClock())
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "secret", [None, "", "whsec_", "whsec_c2hvcnQ=", "not base64!", "changeme"]
)
def test_a_weak_secret_is_refused_at_the_start(secret: str | None) -> None:
    """A secret has at least 24 bytes; the message says how to make one."""
    with pytest.raises(SettingsError, match="openssl rand"):
        WebhookReceiver("https://receiver.example/hook", secret, RealClock())
