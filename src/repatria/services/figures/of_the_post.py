"""What the post itself answers, and not its cases: of its people, how many are trained today."""

from __future__ import annotations

from typing import Final

from repatria.domain.monitoring.summing import Figure
from repatria.domain.training.standing import COUNTED, is_trained
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.training.standing import training_here

TRAINED: Final = "M28"


def figures_of_post(desk: Desk) -> dict[str, Figure]:
    """Return the figures that the post answers today, by the ids of their indicators, for whoever answers for it.

    Whoever does not is told none: who of few people has passed what is theirs to tell.
    """
    desk.need("see")
    if TRAINED not in desk.library.indicators or not desk.may("answer"):
        return {}
    here, day = training_here(desk), today(desk)
    ordered = sorted(desk.library.lessons.values(), key=lambda lesson: lesson.order)
    counted = [lesson.id for lesson in ordered[:COUNTED]]
    people = len(here.people)
    met = sum(is_trained(here.passed[person.id], counted, day) for person in here.people)
    labels = {lesson: here.counts[lesson] for lesson in counted}
    return {TRAINED: Figure(TRAINED, people, met, people - met, 0, met / people if people else None, labels)}
