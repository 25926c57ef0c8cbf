"""Whole reports in several languages: what is told apart, and what is kept."""

import pytest

from dragoman.clean import clean
from dragoman.model import BlockKind, Report

REPORTS = {
    "es": """El enviado se reúne con el ministro en Hanói

hace 3 días
Por Ana Lund

Hanói, 22 jun (EFE).- El enviado estadounidense se reunió este sábado con el ministro de Exteriores.

Lea también: Qué busca el presidente en Asia

“Solo Vietnam puede decidir”, dijo el enviado durante una rueda de prensa en la capital del país.

Suscríbete a nuestro boletín
mos/alu
© Agencia del Sur. Todos los derechos reservados.
""",
    "fr": """L’émissaire rencontre le ministre à Hanoï

Publié le 22 juin 2024 à 10h15
Par Ana Lund

HANOÏ, 22 juin (AFP) - L’émissaire américain a rencontré samedi le ministre des Affaires étrangères.

À lire aussi : Ce que veut le président en Asie

« Seul le Vietnam peut décider », a dit l’émissaire lors d’une conférence de presse en ville.

Abonnez-vous à notre newsletter
Partager
Tous droits réservés
""",
    "de": """Der Gesandte trifft den Minister in Hanoi

Stand: 22.06.2024, 10:15 Uhr
Von Ana Lund

Hanoi (dpa) - Der amerikanische Gesandte hat am Samstag den vietnamesischen Außenminister getroffen.

Lesen Sie auch: Was der Präsident in Asien will

„Nur Vietnam kann entscheiden“, sagte der Gesandte bei einer Pressekonferenz in der Hauptstadt.

Anzeige
Newsletter abonnieren
Alle Rechte vorbehalten
""",
    "ru": """Посланник встретился с министром в Ханое

3 часа назад
Автор: Анна Лунд

ХАНОЙ, 22 июня. /ТАСС/. Американский посланник встретился в субботу с министром иностранных дел.

Читайте также: Чего президент хочет в Азии

«Только Вьетнам может решать», — сказал посланник на пресс-конференции в столице в субботу вечером.

Подпишитесь на наш канал
Поделиться
Все права защищены
""",
    "pt": """Enviado encontra ministro em Hanói

há 3 dias
Por Ana Lund

Hanói, 22 jun (Lusa) - O enviado norte-americano reuniu-se sábado com o ministro dos Estrangeiros.

Leia também: O que o presidente quer na Ásia

“Só o Vietname pode decidir”, disse o enviado numa conferência de imprensa na capital do país.

Assine nossa newsletter
Compartilhar
Todos os direitos reservados
""",
    "it": """L’inviato incontra il ministro ad Hanoi

3 giorni fa
Di Ana Lund

HANOI, 22 giugno (ANSA) - L’inviato americano ha incontrato sabato il ministro degli Esteri.

Leggi anche: Che cosa vuole il presidente in Asia

“Solo il Vietnam può decidere”, ha detto l’inviato in una conferenza stampa nella capitale.

Iscriviti alla nostra newsletter
Condividi
Riproduzione riservata
""",
}


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_languages_of_a_report_and_its_parts(language: str) -> None:
    text = REPORTS[language]
    article = clean(Report("a", text))
    kept = [article.words(b.span) for b in article.blocks if b.kind is BlockKind.BODY]
    paragraphs = [line for line in text.split("\n") if len(line) > 80]
    assert article.language == language
    assert article.title == text.split("\n")[0]
    assert article.agency is not None
    assert article.byline is not None
    assert article.dateline is not None
    assert article.words(article.dateline.span) + " " + kept[0] == paragraphs[0]
    assert kept[1:] == paragraphs[1:]
