"""Files that people write for feeds, in YAML or JSON; errors name the line and the cure."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from frontline.application.feed import FeedError


class HandWritten:
    """A file of names with values. Every method's errors: FeedError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        content = self._loaded()
        if not isinstance(content, CommentedMap):
            raise FeedError(f"{path.name}: it must hold names with values, such as 'title: Post'.")
        self.content = content

    def map_under(self, content: CommentedMap, name: str) -> CommentedMap:
        """The names with values under a name; none where it stands empty or not at all."""
        found = content.get(name)
        if found is None:
            return CommentedMap()
        if not isinstance(found, CommentedMap):
            raise self.error(content, name, f"'{name}' must hold lines like 'title: Post'")
        return found

    def text_under(self, content: CommentedMap, name: Any) -> str:
        """The one text under a name. YAML reads a bare yes as true; it is a "yes" again here."""
        value = content[name]
        if isinstance(value, (dict, list)):
            raise self.error(content, name, f"'{name}' must be one text")
        if isinstance(value, bool):
            return "yes" if value else "no"
        return "" if value is None else str(value)

    def check_names(self, content: CommentedMap, known: Sequence[str], what: str) -> None:
        """Every name is one of the known."""
        for name in content:
            if name not in known:
                near = get_close_matches(str(name), known, 1)
                cure = f"Did you mean '{near[0]}'?" if near else f"There are: {', '.join(known)}."
                raise self.error(content, name, f"'{name}' is no {what}", cure)

    def error(self, content: CommentedMap, name: Any, problem: str, cure: str = "") -> FeedError:
        """What is wrong with what stands under a name."""
        line = line_of(content, name)
        return FeedError(f"{self.path.name} line {line}: {problem}. {cure}".rstrip())

    def _loaded(self) -> Any:
        path = self.path
        try:
            return YAML(typ="rt").load(path.read_text("utf-8-sig"))
        except OSError as error:
            raise FeedError(f"{path} cannot be read: {error.strerror or error}.") from None
        except UnicodeDecodeError:
            raise FeedError(f"{path.name} is not in UTF-8. Save it as UTF-8.") from None
        except (YAMLError, ValueError, RecursionError) as error:
            raise FeedError(f"{path.name}{_where(error)}: {_problem(error)}.") from None


def line_of(content: CommentedMap, name: Any) -> int:
    """The line of the file in which a name stands."""
    return int(content.lc.key(name)[0]) + 1


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" line {mark.line + 1}" if mark else ""


def _problem(error: Exception) -> str:
    problem = error.problem if isinstance(error, MarkedYAMLError) else type(error).__name__
    return f"it is neither YAML nor JSON, because the reader says '{problem}'"
