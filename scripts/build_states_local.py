"""Build the words for states in languages other than English: adjectives, capitals, seats.

Run as ``python scripts/build_states_local.py``. Reads scripts/states_local.txt, inflects its
adjectives, and adds the capitals that Unicode CLDR names among its zones (babel).
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src/dragoman/knowledge/data"
STEMS = Path(__file__).parent / "states_local.txt"
SOURCE = (
    "# source: scripts/states_local.txt (own knowledge, MIT) and Unicode CLDR via babel (Unicode"
    " licence); built 2026-11-25 by scripts/build_states_local.py\n"
)
LANGUAGES = ("es", "fr", "de", "pt", "it", "ru", "nl", "pl", "uk", "tr", "vi", "zh", "ja", "ko")
GERMAN = ("", "e", "er", "en", "em", "es")
RUSSIAN = ("ий", "ая", "ое", "ие", "ого", "ой", "ому", "им", "ом", "ую", "их", "ими")
ENDINGS = {
    "es": [("ón", "ón ona ones onas"), ("án", "án ana anes anas"), ("és", "és esa eses esas"),
           ("ol", "ol ola oles olas"), ("o", "o a os as"), ("í", "í íes"), ("l", "l les"),
           ("r", "r res"), ("", " s")],
    "pt": [("ês", "ês esa eses esas"), ("ão", "ão ã ães ãs"), ("ol", "ol ola óis olas"),
           ("o", "o a os as"), ("", " s")],
    "fr": [("ien", "ien ienne iens iennes"), ("éen", "éen éenne éens éennes"),
           ("s", "s se ses"), ("e", "e es"), ("è", "è ès"), ("rec", "rec recque recs recques"),
           ("urc", "urc urque urcs urques"), ("i", "i ie is ies"), ("", " e s es")],
    "it": [("co", "co ca ci chi che"), ("o", "o a i e"), ("e", "e i"), ("ga", "ga gi ghe"),
           ("a", "a i e")],
}  # fmt: skip
"""By language: what a word ends in, and what stands there in all its forms; the first fits."""


def main() -> None:
    """Write states_local.csv."""
    rows = sorted({*hand_made(), *zones()})
    with (DATA / "states_local.csv").open("w", newline="", encoding="utf-8") as file:
        file.write(SOURCE)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["word", "code", "kind", "language"])
        writer.writerows(rows)


def hand_made() -> Iterator[tuple[str, str, str, str]]:
    """Yield the words of the stems' file, adjectives in all forms."""
    for line in STEMS.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, rest = line.partition(":")
        language, kind = head.split()
        parts = rest.split()
        for code, words in zip(parts[::2], parts[1::2], strict=True):
            for word in words.split(","):
                forms = inflected(word, language) if kind == "adjective" else [word]
                for form in forms:
                    yield form.replace("$", " "), code, kind, language


def inflected(word: str, language: str) -> list[str]:
    """Return all forms of an adjective.

    >>> inflected("ruso", "es"), inflected("russisch", "de")[:2]
    (['ruso', 'rusa', 'rusos', 'rusas'], ['russisch', 'russische'])
    """
    if language == "de":
        return [word + ending for ending in GERMAN]
    if language == "ru":
        return [word[:-2] + ending for ending in RUSSIAN]
    for end, forms in ENDINGS[language]:
        if word.endswith(end):
            stem = word[: len(word) - len(end)]
            return [stem + form for form in forms.split(" ")]
    return [word]


def zones() -> Iterator[tuple[str, str, str, str]]:
    """Yield the capitals that CLDR names in each language."""
    from babel import Locale

    with (DATA / "states.csv").open(encoding="utf-8") as file:
        states = list(csv.DictReader(line for line in file if not line.startswith("#")))
    codes = {r["capital"]: r["code"] for r in states if r["capital"]}
    city_states = {"SGP", "HKG", "MAC", "VAT", "MCO", "GIB", "DJI", "LUX", "PAN", "GTM", "KWT"}
    for language in LANGUAGES:
        for zone, names in Locale(language).time_zones.items():
            code = codes.get(zone.split("/")[-1].replace("_", " "))
            city = re.sub(r"\s*\(.*?\)", "", names.get("city", "")).strip()
            if code and len(city) > 1 and code not in city_states:
                yield city, code, "capital", language


if __name__ == "__main__":
    main()
