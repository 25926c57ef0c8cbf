"""The rules of lines: their file, their reach in several languages, their speed."""

import time

import pytest

from dragoman.clean.rules import Rule, rule_of, rules, words
from dragoman.model import BlockKind

ZONES = {"any", "head", "tail", "edge"}
BODY = [
    "The two ministers met in Hanoi on Friday and agreed to meet again.",
    "He told reporters to read more into the deal than its text says.",
    "Los ministros se reunieron en Hanói y firmaron once acuerdos.",
    "Les deux pays ont signé un accord sur le commerce.",
    "Die Minister unterzeichneten am Freitag in Hanoi ein Abkommen.",
    "Министры подписали соглашение о торговле в пятницу.",
    "Os ministros assinaram um acordo em Hanói.",
    "I ministri hanno firmato un accordo ad Hanoi.",
    "Subscribers of the fund said they would follow the bank to court.",
    "“We will follow the talks on Twitter,” the spokesman said on Monday.",
    "The copyright dispute was settled in Geneva.",
    "Related parties to the treaty will meet in June.",
    "Damage was reported from the northern provinces of the country on Friday.",
    "Tell us what you saw.",
    "Read: the minister said the talks would go on.",
    "Advertisement of the tender begins in May, the ministry said.",
]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("5 months ago 3", "residue"),
        ("2 hours ago", "residue"),
        ("hace 3 días", "residue"),
        ("il y a 2 heures", "residue"),
        ("vor 3 Stunden", "residue"),
        ("3 часа назад", "residue"),
        ("há 2 dias", "residue"),
        ("ADVERTISEMENT", "residue"),
        ("Publicidad", "residue"),
        ("Publicité", "residue"),
        ("Anzeige", "residue"),
        ("Реклама", "residue"),
        ("Publicidade", "residue"),
        ("Read more", "promo"),
        ("Lea también", "promo"),
        ("Lire aussi", "promo"),
        ("Lesen Sie auch", "promo"),
        ("Читайте также", "promo"),
        ("Leia também", "promo"),
        ("Leggi anche", "promo"),
        ("READ MORE: What the visit means", "promo"),
        ("Lea también: Qué significa la visita", "promo"),
        ("Lire aussi : Ce que la visite veut dire", "promo"),
        ("Lesen Sie auch: Was der Besuch bedeutet", "promo"),
        ("Читайте также: Что значит этот визит", "promo"),
        ("Leia também: O que a visita significa", "promo"),
        ("Sign up for our weekly newsletter", "promo"),
        ("Suscríbete a nuestro boletín", "promo"),
        ("Abonnez-vous à notre newsletter", "promo"),
        ("Abonnieren Sie unseren Newsletter", "promo"),
        ("Подпишитесь на наш канал", "promo"),
        ("Assine nossa newsletter", "promo"),
        ("Follow us on Facebook and Twitter", "promo"),
        ("Síguenos en Twitter", "promo"),
        ("Suivez-nous sur Facebook", "promo"),
        ("Folgen Sie uns auf Facebook", "promo"),
        ("Siga-nos no Instagram", "promo"),
        ("Share on Facebook", "residue"),
        ("Compartir", "residue"),
        ("Partager", "residue"),
        ("Teilen", "residue"),
        ("Поделиться", "residue"),
        ("© 2024 The Courier. All rights reserved.", "residue"),
        ("Todos los derechos reservados", "residue"),
        ("Tous droits réservés", "residue"),
        ("Alle Rechte vorbehalten", "residue"),
        ("Все права защищены", "residue"),
        ("Todos os direitos reservados", "residue"),
        ("Updated at 9:05 p.m. ET", "residue"),
        ("Publicado: 22/06/2024 10:15", "residue"),
        ("Stand: 22.06.2024, 10:15 Uhr", "residue"),
        ("22 juin 2024 à 10:15", "residue"),
        ("June 22, 2024", "residue"),
        ("3 min read", "residue"),
        ("Tags: Hanoi, trade", "residue"),
        ("Envoys at the palace in Hanoi. (Photo by Ana Lund/AFP)", "caption"),
        ("Ana Lund/Getty Images", "residue"),
        ("Foto: Agencia del Sur", "caption"),
        ("Фото: пресс-служба", "caption"),
    ],
)
def test_rules_know_residue_in_several_languages(line: str, kind: str) -> None:
    rule = rule_of(line, head=True, tail=False)
    assert rule is not None
    assert rule.kind == kind


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("(Reporting by Ana Lund; Editing by Bo Ek)", "signature.reporting"),
        ("Con información de EFE", "signature.reporting"),
        ("Avec AFP", "signature.reporting"),
        ("Ana Lund contributed to this report.", "signature.contributed"),
        ("Source: Xinhua", "signature.source"),
        ("jk/lm (AFP, dpa)", "signature.initials"),
        ("pav/rrt", "signature.initials"),
        ("Ana Lund is a reporter for The Courier.", "signature.bio"),
        ("###", "signature.end"),
    ],
)
def test_rules_know_what_follows_a_report(line: str, name: str) -> None:
    rule = rule_of(line, head=False, tail=True)
    assert rule is not None
    assert rule.id == name or name == "signature.end"
    middle = rule_of(line, head=False, tail=False)
    assert middle is None or not middle.id.startswith("signature.")


@pytest.mark.parametrize(
    "line", ["By Ana Lund", "Por Ana Lund", "Von Ana Lund", "By Ana Lund and Bo Ek"]
)
def test_rules_know_a_byline_only_at_the_head(line: str) -> None:
    rule = rule_of(line, head=True, tail=False)
    assert rule is not None
    assert rule.kind is BlockKind.BYLINE
    assert rule_of(line, head=False, tail=True) is None


@pytest.mark.parametrize("line", BODY)
def test_rules_leave_sentences_alone(line: str) -> None:
    assert rule_of(line, head=True, tail=True) is None


def test_rules_have_ids_of_their_own_and_known_zones() -> None:
    ids = [rule.id for rule in rules()]
    assert len(set(ids)) == len(ids)
    assert all(rule.zone in ZONES for rule in rules())
    assert all(rule.at in ("line", "start", "inside", "end") for rule in rules())
    assert all((rule.at == "end") is ("(?P<cut>" in rule.pattern) for rule in rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: str(rule.id))
def test_rules_need_words_their_patterns_hold(rule: Rule) -> None:
    assert all(word == word.lower() for word in rule.needs)


@pytest.mark.parametrize(
    "part", ["a ", "A ", "A-", "1 ", "1.", "- ", "By A and ", "share ", "June 1 ", "(", "x", "@a "]
)
def test_rules_stay_quick_on_any_line(part: str) -> None:
    lines = [(part * 600)[:length] + "\x01" for length in (59, 109, 299, 419, 599)]
    began = time.process_time()
    for line in lines:
        rule_of(line, head=True, tail=True)
    assert time.process_time() - began < 1


def test_words_of_months_are_known() -> None:
    assert {"june", "junio", "juin", "juni", "июня", "junho"} <= words("months")
