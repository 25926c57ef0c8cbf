"""The user's own people: every fault of a file is named by row and column."""

from pathlib import Path

import pytest

from dragoman.model import Known
from dragoman.sources import SourceError, read_people

HEADER = "name,aliases,country,office,since,until,kind\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own.csv"


def test_people_reads_every_column(file: Path) -> None:
    file.write_text(HEADER + "Oda Brekkhus,O. Brekkhus; Oda B.,NOR,envoy,2021-05,2024,person\n")
    known, faults = read_people(file)
    assert faults == ()
    aliases = ("O. Brekkhus", "Oda B.")
    assert known == (Known("Oda Brekkhus", aliases, "NOR", "envoy", "2021-05", "2024"),)


@pytest.mark.parametrize("kind", ["organisation", "organization", "body", "Organisation"])
def test_people_reads_bodies(file: Path, kind: str) -> None:
    file.write_text(f"name,kind\nWater Board,{kind}\n")
    (known,), _ = read_people(file)
    assert known.body


@pytest.mark.parametrize("country", ["NOR", "nor", "Norway", "Noruega", "Норвегия"])
def test_people_takes_a_state_by_code_or_name(file: Path, country: str) -> None:
    file.write_text(f"name,country\nOda Brekkhus,{country}\n", encoding="utf-8")
    (known,), _ = read_people(file)
    assert known.country == "NOR"


@pytest.mark.parametrize(
    ("row", "column", "told"),
    [
        (",,NOR,,,,", "name", "is empty"),
        ("...,,NOR,,,,", "name", "is empty"),
        ("Oda B,x; Oda,NOR,,,,", "aliases", "'x' is no name"),
        ("Oda B,,Atlantis,,,,", "country", "no known state"),
        ("Oda B,,NOR,,2024-13,,", "since", "no date"),
        ("Oda B,,NOR,,,June 2024,", "until", "no date"),
        ("Oda B,,NOR,,24,,", "since", "no date"),
        ("Oda B,,NOR,,2024-02-30,,", "since", "no date"),
        ("Oda B,,NOR,,9999,,", "since", "no date"),
        ("Oda B,,NOR,,2024-05,2023,", "until", "before since"),
        ("Oda B,,NOR,,,,ship", "kind", "not known"),
        ("Oda B,,NOR,,,,person,more", "kind", "more cells"),
    ],
)
def test_people_names_the_fault_of_a_row_and_keeps_the_rest(
    file: Path, row: str, column: str, told: str
) -> None:
    file.write_text(f"{HEADER}Ole Lind,,NOR,,,,\n{row}\nEva Holm,,SWE,,,,\n")
    known, (fault,) = read_people(file)
    assert [one.name for one in known] == ["Ole Lind", "Eva Holm"]
    assert fault.origin.endswith("own.csv, row 3")
    assert fault.problem.startswith(f"column {column}: ")
    assert told in fault.problem
    assert fault.remedy


def test_people_until_in_the_year_it_began_is_no_fault(file: Path) -> None:
    file.write_text("name,since,until\nOda Brekkhus,2024-05-06,2024\n")
    assert read_people(file)[1] == ()


def test_people_tells_of_a_misspelt_column(file: Path) -> None:
    file.write_text("name,alias,notes\nOda Brekkhus,O. Brekkhus,tall\n")
    known, (fault,) = read_people(file)
    assert known == (Known("Oda Brekkhus"),)
    assert "alias" in fault.problem
    assert "aliases" in fault.remedy


def test_people_tells_of_a_column_that_stands_twice(file: Path) -> None:
    file.write_text("name,name\nOda Brekkhus,Oda Holm\n")
    assert "twice" in read_people(file)[1][0].problem


def test_people_counts_rows_over_empty_lines_and_comments(file: Path) -> None:
    file.write_text("# mine\nname,country\n\nOda Brekkhus,Atlantis\n")
    assert read_people(file)[1][0].origin.endswith("row 4")


@pytest.mark.parametrize("head", ["\ufeffname,country", "Name , Country", "name\tcountry"])
def test_people_reads_marks_spaces_and_tabs(file: Path, head: str) -> None:
    cell = "\t" if "\t" in head else ","
    file.write_text(f"{head}\nOda Brekkhus{cell}NOR\n", encoding="utf-8")
    assert read_people(file)[0] == (Known("Oda Brekkhus", country="NOR"),)


def test_people_reads_utf16_and_a_name_over_two_lines(file: Path) -> None:
    file.write_text('name,country\n"Oda\nBrekkhus",NOR\n', encoding="utf-16")
    assert read_people(file)[0][0].name == "Oda Brekkhus"


def test_people_header_alone_is_no_one(file: Path) -> None:
    file.write_text(HEADER)
    assert read_people(file) == ((), ())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"country,office\nNOR,envoy\n", "no column"),
        (b"name;country\nOda;NOR\n", "no column"),
        (b'name,country\n"Oda,NOR\n', "no CSV from row 2"),
        (b"\x00\x01\x02" * 99, "binary"),
        (b"PK\x03\x04", "zip"),
    ],
)
def test_people_refuses_what_is_no_such_file(file: Path, content: bytes, told: str) -> None:
    file.write_bytes(content)
    with pytest.raises(SourceError, match=told):
        read_people(file)


def test_people_refuses_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_people(tmp_path / "none.csv")
    with pytest.raises(SourceError, match="cannot be read"):
        read_people(tmp_path)
