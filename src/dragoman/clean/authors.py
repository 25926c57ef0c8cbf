"""Who wrote a page: names without openers, offices, addresses, days and the outlet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dragoman.clean.agencies import agency_of
from dragoman.clean.rules import words
from dragoman.clean.title import plain
from dragoman.knowledge.table import settings

LONGEST = 6
"""Words of the longest name."""

_ADDRESS = re.compile(r"\S+@\S+|\(?@\w+\)?|(?:https?://|www\.)\S+")
_TAIL = re.compile(
    r"\s*[|•·–—]\s*|\s+-\s+|\s*[\n/]\s*|\s+\(|\s+(?:for|of)\s+(?=[A-Z])|\d|(?<=\w{3})\.\s"
)
_PARTED = re.compile(r"\s*[,;，、]\s*(?:and\s+)?|\s+(?:and|und|et|och|dan|и|та)\s+|\s*&\s*")
_PERSON = re.compile(r"(?!The )[A-ZÀ-ÞА-Я]\S+(?: (?:[a-z]{1,3} )?[A-ZÀ-ÞА-Я]\S*){1,3}")
_ACCOUNT = re.compile(r"[a-z0-9_.-]+")


@dataclass(frozen=True, slots=True)
class Credit:
    """The people who wrote a page, the bodies that did, and the agency it is from."""

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    agency: str | None = None

    @property
    def byline(self) -> str | None:
        """The people, or the bodies where no person is named."""
        return ", ".join(self.people or self.bodies) or None


def credit_of(stated: Iterable[str], *, outlet: str | None = None, loose: bool = False) -> Credit:
    """Read the authors that a page states; the outlet's own name is none of them.

    `loose` words stand where authors often do: only what has the form of a person's name counts.

    >>> credit_of(["By ANA LUND, AP Diplomatic Writer"])
    Credit(people=('ANA LUND',), bodies=(), agency='AP')
    >>> credit_of(["Ana Lund and Jon Berg | The Courier"]).byline
    'Ana Lund, Jon Berg'
    """
    people: dict[str, str] = {}
    bodies: dict[str, str] = {}
    agency = None
    house = plain(outlet or "")
    for one in stated:
        for place, part in enumerate(_parts(one)):
            name, own = _agency_off(part)
            agency = agency or own
            name = _house_off(name, house, alone=not place)
            if not name:
                bodies |= {_key(part): part} if own else {}
            elif _is_office(name):
                bodies |= {_key(part): part} if not place and not loose else {}
            elif _PERSON.fullmatch(name) or not (loose or people or _is_account(name)):
                people.setdefault(_key(name), name)
    return Credit(tuple(people.values()), tuple(bodies.values()), agency)


def _key(name: str) -> str:
    """Return a name in small letters without initials, by which it is known again."""
    return " ".join(word for word in plain(name).split() if len(word) > 1)


def _parts(stated: str) -> list[str]:
    """Part the names of a line, without letters after them and what tells the day."""
    bare = _ADDRESS.sub(" ", _without_opener(stated)).strip()
    parts: list[str] = []
    for part in _PARTED.split(_TAIL.split(bare, maxsplit=1)[0]) if bare else ():
        name = _before_day(part).strip(' .:-*"“”()[]')
        small = name.lower()
        if small in _listed("suffixes") and parts:
            parts[-1] = f"{parts[-1]}, {name}"
        elif name and small not in _listed("degrees") and len(name.split()) <= LONGEST:
            parts.append(name)
    return parts


def _before_day(part: str) -> str:
    """Cut a name at the first word of a date: "Ana Lund Monday", "Ana Lund Nov"."""
    split = part.split()
    for place, word in enumerate(split):
        small = word.lower().strip(".:")
        dated = small in words("months") or small in words("weekdays")
        sure = len(small) > 3 or place == len(split) - 1
        if (dated and sure) or (place and small in _listed("ends")):
            return " ".join(split[:place])
    return " ".join(split)


def _without_opener(line: str) -> str:
    """Take "By" and the like off the front; they may stand twice."""
    for _ in range(2):
        line = _opener().sub("", line.strip(), count=1)
    return line


@cache
def _opener() -> re.Pattern[str]:
    forms = sorted(_listed("openers"), key=lambda form: (-len(form), form))
    return re.compile(
        rf"\A(?:{'|'.join(map(re.escape, forms))})(?:\s*[:：]\s*|\s+|$)", re.IGNORECASE
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(settings("clean_page.toml")["names"][name])


def _agency_off(part: str) -> tuple[str, str | None]:
    """Take an agency's name off a part: "ANA LUND Associated Press", "AP Sports Writer"."""
    if agency := agency_of(part) or agency_of(part.removeprefix("The ")):
        return "", agency
    split = part.split()
    for count in range(min(3, len(split) - 1), 0, -1):
        name, office = " ".join(split[:-count]), " ".join(split[count:])
        if agency := agency_of(" ".join(split[-count:])):
            return name, agency
        if _is_office(office) and (agency := agency_of(" ".join(split[:count]))):
            return office, agency
    return part, None


def _house_off(name: str, house: str, *, alone: bool) -> str:
    """Take the outlet's name off the end of a name; nothing is left of the outlet itself.

    A body of the outlet's counts where it stands `alone`, and not after a person.
    """
    own = plain(name)
    if not house or not own:
        return name
    if own == house or house.startswith(f"{own} ") or (not alone and own.startswith(house)):
        return ""
    return " ".join(name.split()[: -len(house.split())]) if own.endswith(f" {house}") else name


def _is_office(name: str) -> bool:
    """Tell an office or a body: a part that holds the word for one."""
    return any(word.strip(".") in _listed("roles") for word in name.lower().split())


def _is_account(name: str) -> bool:
    return name.lower() in words("accounts") or _ACCOUNT.fullmatch(name) is not None
