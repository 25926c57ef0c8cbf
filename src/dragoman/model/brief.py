"""What the main job gives: the stories in a pile of reports, told and compared."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.display import Shown
from dragoman.model.finding import Finding
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.relation import LongView
from dragoman.model.report import Skip
from dragoman.model.story import Story
from dragoman.model.wording import Naming


@dataclass(frozen=True, slots=True)
class StoryBrief(Shown):
    """One story: the reading of each account, how they compare, and one title for all.

    `readings` are in the order of `story.articles`; `judgements` say which entities of
    different accounts were taken for the same. `naming` is what the accounts word differently.
    """

    story: Story
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    headline: str
    naming: tuple[Naming, ...] = ()

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id, in the order of the readings."""
        return {reading.article.id: reading.article for reading in self.readings}


@dataclass(frozen=True, slots=True)
class Brief(Shown):
    """The stories found in a pile of reports, and the inputs that could not be read.

    `version` is that of the package that made it, empty where it does not matter.
    `relations` is the long view of a pile whose reports lie further apart than a month.
    """

    stories: tuple[StoryBrief, ...]
    skips: tuple[Skip, ...] = ()
    version: str = ""
    relations: LongView | None = None
