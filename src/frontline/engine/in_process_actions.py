"""Runs the classes of `actions/` in this process, where Rasa would call an action server."""

from __future__ import annotations

import asyncio
import importlib
import json
import marshal
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from frontline.application.ports import TurnFailed
from frontline.engine.turn import note_failure


class MissingActions(Exception):
    """The domain names actions that no class in `actions/` implements."""


class InProcessActions(EndpointConfig):
    """An action endpoint that is a function call.

    What HTTP gave is kept: an action gets its own copy of the tracker and the domain, and what it
    returns has been through JSON, so a date or a Decimal fails here and not at the store. An
    action may take `timeout` seconds. Every error but a rejection is noted on the turn, which is
    then rolled back.
    """

    def __init__(self, package: str, timeout: float) -> None:
        super().__init__(url="in-process")
        # rasa_sdk exits the process on an ImportError; importing first shows the real error.
        importlib.import_module(package)
        self._executor = ActionExecutor()
        self._executor.register_package(package)
        self._timeout = timeout
        self._domains: dict[int, dict[str, Any]] = {}

    def require(self, names: list[str]) -> None:
        """Errors: MissingActions when the domain names one that is not there."""
        missing = sorted(set(names) - set(self._executor.actions))
        if missing:
            raise MissingActions(
                f"domain.yml names {', '.join(missing)}, but no class in actions/ has that name."
            )

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """The executor's answer, in the shape of an action server's."""
        call = self._own_copy(kwargs["json"])
        try:
            result = await asyncio.wait_for(self._executor.run(call), self._timeout)
            return json.loads(json.dumps(result, allow_nan=False))
        except ActionExecutionRejection as rejection:
            raise _as_http_would(rejection) from rejection
        except asyncio.TimeoutError:
            late = TurnFailed(f"{call['next_action']} took longer than {self._timeout:g} seconds.")
            note_failure(late)
            raise late from None
        except Exception as error:
            note_failure(error)
            raise

    def _own_copy(self, call: dict[str, Any]) -> dict[str, Any]:
        live_domain = call["domain"]
        if id(live_domain) not in self._domains:
            # Kept with its original, so that the id cannot be given to another object.
            self._domains = {id(live_domain): {"live": live_domain, "copy": _copy(live_domain)}}
        return {
            **call,
            "tracker": _copy(call["tracker"]),
            "domain": self._domains[id(live_domain)]["copy"],
        }


def _copy(value: Any) -> Any:
    # A long tracker, 45 KB, takes 0.25 ms this way and 0.9 ms by way of JSON.
    return marshal.loads(marshal.dumps(value))  # noqa: S302 - of our own making, a moment ago


def _as_http_would(rejection: ActionExecutionRejection) -> ClientResponseError:
    body = {"error": str(rejection), "action_name": rejection.action_name}
    return ClientResponseError(400, str(rejection), json.dumps(body))
