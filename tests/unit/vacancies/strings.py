"""Strings that break software: our own few, and the Big List of Naughty Strings where it is at hand
(github.com/minimaxir/big-list-of-naughty-strings, MIT; never shipped).
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from frontline.settings import ROOT

_DATA = Path(os.environ.get("FRONTLINE_SHARED_DATA") or ROOT.parent / "shared" / "data")
_LIST = _DATA / "strings" / "blns.json"
_OURS = [
    *("", " ", "\x00", "a\x00b", "\ud83d", "\udc00x", "\u202etxet", "𝔫𝔲𝔯𝔰𝔢", "Z̷̢͝a", "💥" * 50),
    *("=1+1", "@SUM(A1)", "'; DROP TABLE vacancy; --", "<script>alert(1)</script>", "]]>"),
    *("&pound;", "&#0;", "%00", "../../etc/passwd", "\r\nX: y", '"', "\\u0000", "{{7*7}}"),
    *("1e999", "NaN", "-1", "٣١٬٠٤٩", "£", "9999-99-99", "31/02/2026", "javascript:alert(1)"),
]
NAUGHTY = list(
    dict.fromkeys([*_OURS, *(json.loads(_LIST.read_text("utf-8")) if _LIST.is_file() else [])])
)
