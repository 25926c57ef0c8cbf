"""Write the names of months and weekdays of many languages, read from CLDR by way of Babel.

Run: python scripts/build_dates_names.py > src/dragoman/knowledge/data/dates_names.csv
"""

import csv
import sys

import babel
from babel.dates import get_day_names, get_month_names

LANGUAGES = """en es fr de ru it pt nl pl uk sv da nb fi cs ro hu tr el id vi bg sr hr"""
WIDTHS = (("wide", "format"), ("wide", "stand-alone"), ("abbreviated", "format"))


def forms(language: str) -> set[tuple[str, str, int, str]]:
    """Return (language, kind, number, form) rows; weekdays count from Monday as 1."""
    rows: set[tuple[str, str, int, str]] = set()
    for width, context in WIDTHS:
        short = "abbr" if width == "abbreviated" else ""
        months = get_month_names(width, context, locale=language)
        days = get_day_names(width, context, locale=language)
        rows |= {(language, f"month{short}", n, name) for n, name in months.items()}
        rows |= {(language, f"weekday{short}", n + 1, name) for n, name in days.items()}
    return {
        (lang, kind, n, form.rstrip("."))
        for lang, kind, n, form in rows
        if not any(c.isdigit() for c in form) and len(form.rstrip(".")) > 2
    }


def main() -> None:
    """Print the table with its source line."""
    print(f"# Months and weekdays. Source: Unicode CLDR in Babel {babel.__version__}.")
    print("# Date: 2026-11-23. Licence: Unicode-3.0 (data), BSD-3-Clause (Babel).")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("language", "kind", "number", "form"))
    for language in LANGUAGES.split():
        out.writerows(sorted(forms(language)))


if __name__ == "__main__":
    main()
