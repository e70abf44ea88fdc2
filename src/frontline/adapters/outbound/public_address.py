"""Which address a request may be sent to, so that nobody can point it at an inner network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

# Carry an IPv4 address inside; an attacker may hide a private one there (RFC 3056, 4380, 6052).
_WRAPPING = tuple(
    ipaddress.IPv6Network(net)
    for net in ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48")
)


class AddressRefused(Exception):
    """The host has no address, or one that is not on the public internet."""


def resolve(host: str, port: int) -> Sequence[str]:
    """Every address of a host, by the system's resolver. Errors: OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def pinned_address(host: str, port: int, allow_private: bool, look_up: Resolve = resolve) -> str:
    """The one address to connect to. The caller connects to it and never looks up again.

    Every address of the host must be public, because a name with one private address among
    public ones is how DNS rebinding begins. Errors: AddressRefused.
    """
    try:
        found = look_up(host, port)
    except (OSError, UnicodeError):
        raise AddressRefused(f"The host {host} has no address.") from None
    if not found:
        raise AddressRefused(f"The host {host} has no address.")
    if not allow_private and not all(is_public(address) for address in found):
        raise AddressRefused(f"The host {host} is not on the public internet.")
    return found[0]


def is_public(text: str) -> bool:
    """True for an address that anybody on the internet could reach."""
    address: Address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if any(address in net for net in _WRAPPING):
            return False
    return address.is_global and not address.is_multicast
