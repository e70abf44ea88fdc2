"""Requests that connect to the very address that was checked, and follow nobody elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from frontline.adapters.outbound.public_address import Resolve, pinned_address, resolve

PORTS = {"https": 443, "http": 80}


@contextmanager
def pinned_request(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    timeout: tuple[float, float],
    allow_private: bool = False,
    body: bytes | None = None,
    look_up: Resolve = resolve,
) -> Iterator[requests.Response]:
    """The answer of an http or https address, its body not yet read.

    The host is looked up once and that address is connected to. Redirects are not followed: the
    caller sees them. `timeout` is seconds to connect, and seconds of silence while reading.
    Errors: AddressRefused, requests.RequestException.
    """
    target = urlsplit(url)
    host = target.hostname or ""
    port = target.port or PORTS[target.scheme]
    address = pinned_address(host, port, allow_private, look_up)
    netloc = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
    with requests.Session() as session:
        # No proxies and no .netrc: the connection goes to the address that was checked.
        session.trust_env = False
        session.mount("https://", _PinnedHost(host))
        with session.request(
            method,
            target._replace(netloc=netloc).geturl(),
            data=body,
            headers={**headers, "host": target.netloc.rpartition("@")[2]},
            timeout=timeout,
            allow_redirects=False,
            stream=True,
        ) as answer:
            yield answer


class _PinnedHost(HTTPAdapter):
    """Connects to an address while TLS still proves the host's name."""

    def __init__(self, host: str) -> None:
        self._host = host
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(
            *args, **kwargs, assert_hostname=self._host, server_hostname=self._host
        )
