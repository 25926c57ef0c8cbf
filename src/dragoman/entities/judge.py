"""Same or different: the features of two people, their weights, and the verdict."""

from dragoman.entities.likeness import best_likeness
from dragoman.entities.profile import Profile
from dragoman.knowledge.roster import BUILT_IN, Roster
from dragoman.knowledge.table import settings
from dragoman.model import Judgement, Verdict

Features = list[tuple[str, float]]


def judge(left: Profile, right: Profile, roster: Roster = BUILT_IN) -> Judgement:
    """Return the verdict on two people of one story, with what speaks for and against it."""
    features = name_features(left, right) + context_features(left, right)
    if _two_leaders(left, right, roster):
        features.append(("two_leaders", settings("names_rules.toml")["weights"]["two_leaders"]))
    score = round(min(1.0, max(0.0, sum(weight for _, weight in features))), 4)
    limits = settings("names_rules.toml")["limits"]
    if score >= limits["same"]:
        verdict = Verdict.SAME
    elif score >= limits["unsure"]:
        verdict = Verdict.UNSURE
    else:
        verdict = Verdict.DIFFERENT
    first, second = sorted((left.entity, right.entity))
    return Judgement(first, second, verdict, score, tuple(features))


def name_features(left: Profile, right: Profile) -> Features:
    """Return what the names say."""
    weights = settings("names_rules.toml")["weights"]
    if not left.forms or not right.forms:
        return []
    score, worst, whole = best_likeness(left.names, right.names)
    features: Features = [("name_likeness", round(score * weights["name_likeness"], 4))]
    if whole and worst < weights["clash_below"]:
        features.append(("different_word", weights["different_word"]))
    elif whole and worst < weights["doubt_below"]:
        features.append(("doubtful_word", weights["doubtful_word"]))
    if not whole:
        features.append(("single_word", weights["single_word"]))
    if score < weights["too_far"]:
        features.append(("names_far", weights["names_far"]))
    return features


def context_features(left: Profile, right: Profile) -> Features:
    """Return what states, offices and the articles say."""
    weights = settings("names_rules.toml")["weights"]
    features: Features = []
    if left.country and right.country:
        same = left.country == right.country
        key = "same_country" if same else "different_country"
        features.append((key, weights[key]))
    shared = set(left.offices) & set(right.offices)
    if shared and left.country == right.country:
        features.append(("same_office", weights["same_office"]))
    if left.articles & right.articles:
        features.append(("same_report", weights["same_report"]))
    return features


def _two_leaders(left: Profile, right: Profile, roster: Roster) -> bool:
    """Tell whether the tables know both as different people, and not by a shorter name."""
    one, two = _known(left, roster), _known(right, roster)
    if not one - two or not two - one:
        return False
    return not any(set(a) <= set(b) or set(b) <= set(a) for a in left.names for b in right.names)


def _known(profile: Profile, roster: Roster) -> set[str]:
    """Return the leaders of the tables whose full name is among the profile's forms."""
    forms = (" ".join(name) for name in profile.names if len(name) > 1)
    return {leader.entity for form in forms for leader in roster.forms(form)}
