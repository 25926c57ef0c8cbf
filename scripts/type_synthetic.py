"""Makes marked training sentences for the event-type model from hand-written templates.

Nothing of a corpus goes in: acts and moods come from `type_templates.toml`, names from
the short lists in the same file. The same seed gives the same sentences.
"""

import random
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

TEMPLATES = Path(__file__).with_name("type_templates.toml")
GIVE = ("AID", "COOPERATE", "YIELD", "CONSULT", "SUPPORT")
HARM = ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")


def past(act: str, irregular: Mapping[str, str]) -> tuple[str, str]:
    """Return the past and the perfect form of an act that begins with a base form.

    >>> past("send food to T", {"send": "sent"})
    ('sent food to T', 'sent food to T')
    """
    verb, _, rest = act.partition(" ")
    forms = irregular.get(verb, "").split()
    if not forms:
        regular = re.sub(r"(?<=[^aeiou])y$", "i", verb)
        forms = [regular + ("d" if regular.endswith("e") else "ed")]
    return f"{forms[0]} {rest}", f"{forms[-1]} {rest}"


def present(verb: str) -> str:
    """Return the third person of a verb.

    >>> [present(v) for v in ("deny", "march", "free", "veto")]
    ['denies', 'marches', 'frees', 'vetoes']
    """
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|sh|ch|x|z|o)$", verb) else "s")


def running(verb: str, did: str) -> str:
    """Return the -ing form of a verb, doubling where its past form does.

    >>> [running(*v) for v in (("ban", "banned"), ("cut", "cut"), ("free", "freed"))]
    ['banning', 'cutting', 'freeing']
    """
    if verb in ("cut", "let", "put", "set", "shut", "run", "sit", "hit", "begin"):
        return verb + verb[-1] + "ing"
    if re.search(r"(.)\1ed$", did) and not did.startswith(verb + "ed"):
        return verb + verb[-1] + "ing"
    return (verb[:-1] if re.search(r"[^eoy]e$", verb) else verb) + "ing"


class Maker:
    """Fills templates with names, moods and side clauses."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        data = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))
        self.acts, self.plain, self.moods = data["acts"], data["plain"], data["moods"]
        self.names, self.irregular = data["names"], data["irregular"]

    def name(self, *, target: bool = False) -> str:
        kind = self.draw.random()
        pick = self.draw.choice
        if kind < 0.35:
            return pick(self.names["states"])
        if kind < 0.62:
            return f"the {pick(self.names['adjectives'])} {pick(self.names['bodies'])}"
        if kind < 0.75:
            return pick(self.names["names"])
        return pick(self.names["targets"]) if target and kind < 0.9 else pick(self.names["groups"])

    def clause(self, root: str) -> str:
        """Return a clause of a root with {S} and {T} in place of the names."""
        pick, moods = self.draw.choice, self.moods.get(root)
        if moods and self.draw.random() < 0.6:
            return self.in_mood(pick(moods))
        if root in self.acts and (root not in self.plain or self.draw.random() < 0.65):
            act = pick(self.acts[root])
            return self.in_form(act)
        return str(pick(self.plain[root]))

    def in_form(self, act: str) -> str:
        """Return an act in the past, present, perfect, progressive or passive."""
        draw = self.draw
        did, done = past(act, self.irregular)
        verb, _, rest = act.partition(" ")
        forms = [did, did, did, f"has {done}", f"have {done}", f"had {done}"]
        forms += [f"{present(verb)} {rest}", act, f"is {running(verb, did.split()[0])} {rest}"]
        if re.match(r"T\b", rest) and draw.random() < 0.2:
            was = draw.choice(("was", "were", "has been", "have been"))
            return f"{{T}} {was} {done.split()[0]} by {{S}}{rest[1:]}"
        return "{S} " + re.sub(r"\bT\b", "{T}", draw.choice(forms))

    def in_mood(self, mood: str) -> str:
        pick = self.draw.choice
        give = re.sub(r"\bT\b", "{T}", pick(self.acts[pick(GIVE)]))
        harm = re.sub(r"\bT\b", "{T}", pick(self.acts[pick(HARM)]))
        other = self.name(target=True)
        return "{S} " + (
            mood.replace("{give}", give)
            .replace("{harm}", harm)
            .replace("{do}", re.sub(r"\bT\b", other, pick(self.acts[pick(GIVE)])))
            .replace("{hurt}", re.sub(r"\bT\b", other, pick(self.acts[pick(HARM)])))
        )

    def sentence(self, root: str) -> str:
        """Return one sentence of a root with `<s>` and `<t>` marks."""
        draw, text = self.draw, self.clause(root)
        head, tail = "", ""
        if draw.random() < 0.3:
            tail += " " + draw.choice(self.names["when"])
        elif draw.random() < 0.3:
            text = text.replace("{S} ", "{S} " + draw.choice(self.names["when"]) + " ", 1)
        if draw.random() < 0.5:
            tail += (", " if draw.random() < 0.6 else " ") + draw.choice(self.names["tails"])
        if draw.random() < 0.15:
            head = draw.choice(self.names["when"]).capitalize() + ", "
        source = self.name()
        target = self.name(target=True)
        text = text.replace("{S}", f"<s>{source}</s>").replace("{T}", f"<t>{target}</t>", 1)
        text = text.replace("{T}", target)
        text = head + text + tail + ("." if draw.random() < 0.9 else "")
        return re.sub(r"^(<[st]>)?([a-z])", lambda m: (m[1] or "") + m[2].upper(), text)

    def rows(self, per_root: int) -> list[tuple[str, str]]:
        """Return (marked sentence, root) rows, the same number for each root."""
        roots = sorted(set(self.acts) | set(self.plain))
        return [(self.sentence(root), root) for root in roots for _ in range(per_root)]
