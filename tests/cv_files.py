"""CVs made for tests: sound ones, and archives made to do harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = f'<Types><Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>'
WORD_PARTS = {
    "[Content_Types].xml": _TYPES,
    "word/document.xml": "<w:document>A nurse</w:document>",
}
_SAVED = (2026, 11, 23, 12, 0, 0)
ODT_PARTS = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": "<office:text>A nurse</office:text>",
}


def zipped(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in parts.items():
            # Always of the same time, so that the same parts are the same bytes.
            archive.writestr(zipfile.ZipInfo(name, _SAVED), content, packing)
    return out.getvalue()


def docx(**more: str | bytes) -> bytes:
    return zipped({**WORD_PARTS, **more})


def odt() -> bytes:
    return zipped(ODT_PARTS)
