"""Reading the YAML files that recruiters and trainers keep."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError


class YamlUnreadable(Exception):
    """A file cannot be read as YAML. The message names the file, and the line where known."""


def read_mapping(path: Path) -> Mapping[str, Any]:
    """The file's top-level mapping, read safely as UTF-8.

    Errors: YamlUnreadable when the file is missing, is no YAML, or holds no mapping.
    """
    try:
        read = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise YamlUnreadable(f"{path} cannot be read: {error.strerror}.") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise YamlUnreadable(f"{path} is not valid YAML{_line(error)}.") from error
    if not isinstance(read, Mapping):
        raise YamlUnreadable(f"{path} holds no list of names and values.")
    return read


def _line(error: Exception) -> str:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    return f": look at line {mark.line + 1}" if mark else ""
