"""Fetches a feed from a web address: bounded, only from where it may, and only when it is new."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
import urllib3
from tenacity import (
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    stop_after_delay,
    wait_exponential,
)

from frontline.adapters.outbound.pinned_request import PORTS, pinned_request
from frontline.adapters.outbound.public_address import AddressRefused, Resolve, resolve
from frontline.application.feed import FeedError
from frontline.domain.vacancy_source import FeedVersion, plain_address

WEB = ("https://", "http://")
_CHUNK = 1 << 16
_NOT_MODIFIED = 304
_REDIRECTS = {301, 302, 303, 307, 308}
_TRY_AGAIN = {429, 500, 502, 503, 504}
_MOST_REDIRECTS = 5


@dataclass(frozen=True)
class Limits:
    """Bytes of a download, seconds to connect, of silence, and for all of it; tries and waits."""

    bytes: int = 200_000_000
    connect_seconds: float = 5.0
    silence_seconds: float = 30.0
    total_seconds: float = 600.0
    tries: int = 3
    wait_seconds: float = 0.5


@dataclass(frozen=True)
class Download:
    """A feed as it came, to be read from its beginning; `version` is the server's name for it."""

    content: io.BufferedIOBase
    version: FeedVersion


class _Fault(Exception):
    """It went wrong in a way that may pass."""


class Downloads:
    """Fetches web addresses.

    Hosts named in `private_hosts` may lie in the operator's own network; all others must be on the
    public internet, and so must every host a redirect leads to.
    """

    def __init__(
        self,
        private_hosts: Collection[str] = (),
        limits: Limits = Limits(),
        look_up: Resolve = resolve,
    ) -> None:
        self._private_hosts = {host.lower() for host in private_hosts}
        self._limits = limits
        self._look_up = look_up

    def fetch(self, address: str, known: FeedVersion | None = None) -> Download | None:
        """The feed; None when the server says that it is still the known one. Errors: FeedError."""
        limits = self._limits
        ends = time.monotonic() + limits.total_seconds
        tries = Retrying(
            stop=stop_after_attempt(limits.tries) | stop_after_delay(limits.total_seconds),
            wait=wait_exponential(multiplier=limits.wait_seconds, max=30),
            retry=retry_if_exception_type(_Fault),
            reraise=True,
        )
        try:
            return tries(self._follow, address, known, ends)
        except _Fault as fault:
            raise FeedError(f"{plain_address(address)} cannot be fetched: {fault}.") from None

    def _follow(self, address: str, known: FeedVersion | None, ends: float) -> Download | None:
        at = address
        for _ in range(_MOST_REDIRECTS + 1):
            with self._answer(address, at, known) as answer:
                if answer.status_code not in _REDIRECTS:
                    return self._taken(address, answer, ends)
                further = urljoin(at, answer.headers.get("location", ""))
            if at.startswith("https:") and not further.startswith("https:"):
                raise FeedError(
                    f"{plain_address(address)} leads from https to an address without it."
                )
            at = further
        raise FeedError(f"{plain_address(address)} leads on more than {_MOST_REDIRECTS} times.")

    @contextmanager
    def _answer(
        self, address: str, at: str, known: FeedVersion | None
    ) -> Iterator[requests.Response]:
        limits = self._limits
        host = _target(at).hostname or ""
        try:
            with pinned_request(
                "GET",
                at,
                headers=_headers(known),
                timeout=(limits.connect_seconds, limits.silence_seconds),
                allow_private=host.lower() in self._private_hosts,
                look_up=self._look_up,
            ) as answer:
                yield answer
        except AddressRefused as refused:
            raise FeedError(
                f"{plain_address(address)} cannot be fetched: {refused}{_CURE}"
            ) from None
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise _Fault(_plain(error)) from None

    def _taken(self, address: str, answer: requests.Response, ends: float) -> Download | None:
        status, limits = answer.status_code, self._limits
        if status == _NOT_MODIFIED:
            return None
        if status in _TRY_AGAIN:
            raise _Fault(f"it answered {status}")
        if status != 200:
            raise FeedError(f"{plain_address(address)} cannot be fetched: it answered {status}.")
        content = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads the feed closes it
        for part in _parts(answer):
            content.write(part)
            if content.tell() > limits.bytes:
                raise FeedError(
                    f"{plain_address(address)} is larger than {limits.bytes / 1_000_000:g} MB."
                )
            if time.monotonic() > ends:
                raise FeedError(
                    f"{plain_address(address)} did not come in {limits.total_seconds:g} seconds."
                )
        content.seek(0)
        headers = answer.headers
        whole = cast(io.BufferedIOBase, content)
        return Download(whole, FeedVersion(headers.get("etag"), headers.get("last-modified")))


_CURE = " To allow a host of your own network, name it in FRONTLINE_FEED_PRIVATE_HOSTS."


def is_web(source: object) -> bool:
    """Whether a source is a web address rather than a file."""
    return str(source).lower().startswith(WEB)


def _parts(answer: requests.Response) -> Iterator[bytes]:
    """The body as it arrives. One read of the network at a time: a server that sends a byte now
    and then is noticed, where reading whole blocks would wait for it for ever.
    """
    while part := answer.raw.read1(_CHUNK, decode_content=False):
        yield part


def _headers(known: FeedVersion | None) -> dict[str, str]:
    # A compressed body is unpacked with the same care as a compressed file.
    headers = {"user-agent": "Frontline-Feeds/1", "accept": "*/*", "accept-encoding": "gzip"}
    if known is not None and known.etag:
        headers["if-none-match"] = known.etag
    if known is not None and known.last_modified:
        headers["if-modified-since"] = known.last_modified
    return headers


def _target(address: str) -> SplitResult:
    try:
        target = urlsplit(address)
        good = target.scheme in PORTS and bool(target.hostname) and target.port != 0
    except ValueError:
        good = False
    if not good:
        raise FeedError(f"'{plain_address(address)}' is no address like https://host/feed.xml.")
    return target


def _plain(error: Exception) -> str:
    if isinstance(error, (requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError)):
        return "it did not answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate could not be trusted"
    if isinstance(
        error, (requests.exceptions.ChunkedEncodingError, urllib3.exceptions.ProtocolError)
    ):
        return "it broke off"
    return type(error).__name__
