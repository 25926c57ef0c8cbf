from dataclasses import replace

from dragoman.export import sayings
from dragoman.model import Claim, Finding, FindingKind, QuoteKind, Span, StoryBrief


def test_sayings_join_the_same_words(story: StoryBrief) -> None:
    wire, daily, odd = story.readings
    said = replace(daily.quotes[0], speaker=wire.quotes[0].speaker)
    told = replace(story, readings=(wire, replace(daily, quotes=(said,)), odd))
    ((speaker, (one,)),) = sayings.sayings(told)
    assert (speaker, one.articles) == ("Kari Moe", ("wire", "daily"))
    assert [name for name, _ in sayings.sayings(story)] == ["Kari Moe", sayings.UNKNOWN_SPEAKER]


def test_sayings_the_differing_wording_is_a_variant(story: StoryBrief) -> None:
    wire, daily, odd = story.readings
    words = daily.article.text.index("was all she would say")
    content = replace(daily.quotes[0].content[0], start=words, end=words + 21)
    said = replace(daily.quotes[0], content=(content,), speaker=wire.quotes[0].speaker)
    spans = [wire.quotes[0].content[0], content]
    claims = tuple(Claim(span, "", span) for span in spans)
    finding = Finding("wording", FindingKind.DIFFER, "quotation: Kari Moe", claims)
    told = replace(story, readings=(wire, replace(daily, quotes=(said,)), odd))
    assert len(sayings.sayings(replace(told, findings=()))[0][1]) == 2
    ((_, (one,)),) = sayings.sayings(replace(told, findings=(finding,)))
    assert one.variants == ("was all she would say",)
    assert one.articles == ("wire", "daily")


def test_sayings_what_is_denied_says_so(story: StoryBrief) -> None:
    wire, *others = story.readings
    text = wire.article.text + "\n\nKari Moe denied that she had resigned."
    start = text.index("denied")
    spans = [Span("wire", start, start + 6), Span("wire", start + 7, len(text) - 1)]
    quote = replace(wire.quotes[0], cue=(spans[0],), content=(spans[1],), kind=QuoteKind.INDIRECT)
    told = replace(wire, article=replace(wire.article, text=text), quotes=(quote,))
    says = dict(sayings.sayings(replace(story, readings=(told, *others))))["Kari Moe"]
    assert [one.shown for one in says] == ["… denied that she had resigned"]


def test_sayings_sure_ones_leave_out_the_doubtful(story: StoryBrief) -> None:
    wire, *others = story.readings
    doubtful = replace(wire, quotes=(replace(wire.quotes[0], score=0.4),))
    told = replace(story, readings=(doubtful, *others))
    assert [name for name, _ in sayings.sure(sayings.sayings(told))] == [sayings.UNKNOWN_SPEAKER]


def test_sayings_a_statement_is_told_by_its_quotation(story: StoryBrief) -> None:
    wire = story.readings[0]
    span = wire.quotes[0].content[0]
    claim = Claim(wire.quotes[0].cue[0], "told", replace(span, end=span.end + 20))
    said = Finding("event", FindingKind.ONLY_IN, "statement: Kari Moe → Georgia", (claim,))
    assert sayings.is_told_as_quotation(said, story)
    assert not sayings.is_told_as_quotation(replace(said, about="visit: Kari Moe"), story)
    silent = replace(story, readings=(replace(wire, quotes=()),))
    assert not sayings.is_told_as_quotation(said, silent)


def test_sayings_within_a_sentence_begin_with_dots(story: StoryBrief) -> None:
    quote = story.readings[0].quotes[0]
    assert sayings.Saying("that all is well", (quote,)).shown == "… that all is well"
    assert sayings.Saying("“all is well”", (quote,)).shown == "“all is well”"
