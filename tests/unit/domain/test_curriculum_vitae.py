"""Which files are taken as a CV, and that no hostile one is."""

from __future__ import annotations

import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.curriculum_vitae import LARGEST, CvRefused, Kind, kind_of, shown_name
from tests.cv_files import ODT_PARTS, PDF, WORD_PARTS, docx, odt, zipped

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
MACRO_TYPES = WORD_PARTS["[Content_Types].xml"].replace("<Types>", "<Types macroEnabled>")


def with_member(name: str, content: str | bytes = b"x") -> bytes:
    return zipped({**WORD_PARTS, name: content})


def encrypted() -> bytes:
    """A sound archive whose directory says that its members are encrypted."""
    file = bytearray(docx())
    at = -1
    while (at := file.find(b"PK\x01\x02", at + 1)) >= 0:
        file[at + 8] |= 1
    return bytes(file)


def with_a_lie_about_size() -> bytes:
    """An archive whose directory says that a member of a megabyte is one byte long."""
    file = bytearray(zipped({**WORD_PARTS, "word/x.xml": b"a" * 1_000_000}))
    size = struct.pack("<I", 1_000_000)
    while (at := file.find(size)) >= 0:
        file[at : at + 4] = struct.pack("<I", 1)
    return bytes(file)


def with_one_byte_changed() -> bytes:
    file = bytearray(zipped(ODT_PARTS, zipfile.ZIP_STORED))
    at = file.index(b"A nurse")
    file[at] = ord("B")
    return bytes(file)


def kind_or_reason(file: bytes) -> str:
    """The value of its kind, or why it is refused; any other error is a fault."""
    try:
        return kind_of(file).value
    except CvRefused as refused:
        return str(refused)


@pytest.mark.parametrize(
    ("file", "kind"), [(PDF, Kind.PDF), (docx(), Kind.DOCX), (odt(), Kind.ODT)]
)
def test_each_kind_is_known_by_its_content(file: bytes, kind: Kind) -> None:
    """A sound file of each kind is taken for what it is."""
    assert kind_of(file) is kind


HOSTILE = {
    "empty": (b"", "empty"),
    "too large": (PDF + b" " * LARGEST, "5 MB"),
    "the virus scanners' test file": (EICAR, "PDF, Word"),
    "a program": (b"MZ\x90\x00" + b"\0" * 100, "PDF, Word"),
    "a web page": (b"<html><script>alert(1)</script>%%EOF", "PDF, Word"),
    "a PDF without an end": (PDF[:30], "damaged"),
    "a PDF behind something else": (b"GIF89a" + PDF, "PDF, Word"),
    "a PDF that runs a script": (PDF.replace(b"/Type", b"/JavaScript"), "scripts"),
    "a PDF that starts a program": (PDF.replace(b"/Type", b"/Launch"), "scripts"),
    "a PDF that is an archive too": (
        PDF + zipped({"a": b"%%EOF"}, zipfile.ZIP_STORED),
        "PDF, Word",
    ),
    "an archive that is a PDF too": (
        zipped({"%PDF-1.7": "x", **WORD_PARTS}, zipfile.ZIP_STORED),
        "PDF, Word",
    ),
    "an archive of something else": (zipped({"a.txt": "hello"}), "PDF, Word"),
    "a spreadsheet": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}),
        "PDF, Word",
    ),
    "a small file that swells": (with_member("word/x.xml", b"\0" * 40_000_000), "far more"),
    "too many members": (
        zipped({**WORD_PARTS, **{f"word/{n}": "" for n in range(1_001)}}),
        "far more",
    ),
    "a path to the parent": (with_member("word/../../x.xml"), "safely"),
    "a path from the root": (with_member("/etc/x.xml"), "safely"),
    "a path of Windows": (with_member("C:evil.xml"), "safely"),
    "the same name in two cases": (with_member("WORD/document.xml"), "safely"),
    "macros": (with_member("word/vbaProject.bin"), "macros"),
    "a type with macros": (
        zipped({**WORD_PARTS, "[Content_Types].xml": MACRO_TYPES}),
        "macros",
    ),
    "a file inside": (with_member("word/embeddings/oleObject1.bin"), "macros"),
    "macros of OpenDocument": (zipped({**ODT_PARTS, "Basic/Standard/Module1.xml": "x"}), "macros"),
    "a password": (encrypted(), "password"),
    "a packing we do not read": (zipped(WORD_PARTS, zipfile.ZIP_BZIP2), "safely"),
    "a size that is a lie": (with_a_lie_about_size(), "damaged"),
    "a changed byte": (with_one_byte_changed(), "damaged"),
    "a cut archive": (docx()[:-30], "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_could_harm_is_refused_with_one_plain_reason(name: str) -> None:
    """Each says what is wrong in words a person can act on."""
    file, reason = HOSTILE[name]
    with pytest.raises(CvRefused, match=reason):
        kind_of(file)


@given(st.binary(max_size=2_000), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04"]))
def test_noise_is_refused_and_nothing_else_happens(noise: bytes, start: bytes) -> None:
    """Whatever the bytes are, the answer is a refusal or a kind, and never another error."""
    told = kind_or_reason(start + noise)
    assert told.startswith(("We ", "That ")) or (told == "pdf" and b"%%EOF" in noise)


@given(st.data())
def test_a_damaged_archive_never_breaks_the_check(data: st.DataObject) -> None:
    """Bytes of a sound file changed anywhere give a kind or a refusal."""
    file = bytearray(data.draw(st.sampled_from([docx(), odt()])))
    for at in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=8)):
        file[at] = data.draw(st.integers(0, 255))
    told = kind_or_reason(bytes(file))
    assert told in {"docx", "odt"} or told.startswith(("We ", "That "))


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("Anna Ọkafor CV.pdf", "Anna Ọkafor CV.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\anna\\cv.docx", "cv.pdf"),
        ("cv\u202efdp.exe", "cv fdp.pdf"),
        ("[click](javascript:1).pdf", "click (javascript 1).pdf"),
        ('a"\r\nX: y.pdf', "a X y.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "CV.pdf"),
    ],
)
def test_the_name_is_made_safe_to_show(given_name: str, shown: str) -> None:
    """No folder, no mark-up, no control character, and the end that the content has."""
    assert shown_name(given_name, Kind.PDF) == shown


@given(st.text(max_size=300))
def test_any_name_becomes_one_short_printable_line(given_name: str) -> None:
    """Whatever somebody calls the file."""
    shown = shown_name(given_name, Kind.ODT)
    assert shown.endswith(".odt")
    assert shown.isprintable()
    assert 4 < len(shown) < 90
    assert not set(shown) & set('/\\<>"[]*:;')
