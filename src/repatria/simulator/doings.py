"""What the people of a post do: open, write, protect, disagree, settle, send and receive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.services.cases.acts import lift_block, raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family, set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.exchange.going import Sending
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.simulator import lines
from repatria.simulator.carrier import SECOND, Carrier
from repatria.simulator.chance import Chance
from repatria.simulator.posts import Post

_WORDS = ("blusa azul", "gorra verde", "mochila roja", "dos niñas", "zapatos blancos")
_FORMS = (("F03", "meeting_point"), ("F05", "schooling"), ("F10", "authority"))
"""Forms that posts fill together, with one of their questions: for the posts of the case, protected, and again."""


@dataclass
class World:
    """All posts of a country, what is between them, and the cases in the order in which they were opened."""

    posts: list[Post]
    carrier: Carrier
    server: Path
    chance: Chance
    cases: list[CaseId] = field(default_factory=list)

    def case_at(self, post: Post) -> CaseId | None:
        """Return one of the cases that *post* holds, if any."""
        held = post.parts()
        here = [case for case in self.cases if f"case/{case}/core" in held]
        return self.chance.pick(here) if here else None

    def word(self) -> str:
        """Return something to write."""
        return self.chance.pick(_WORDS)


Doing = Callable[[World, Post], None]


def opens(world: World, post: Post) -> None:
    """Open a case: of a child, an adult, or somebody of whom nobody knows."""
    age = world.chance.pick(("yes", "no", "doubt"))
    opened = open_case(post.desk, Opening("host", age, nationality=("HND",), return_country="HND"))
    world.cases.append(opened.id)


def writes(world: World, post: Post) -> None:
    """Write one of the case's own values."""
    case = world.case_at(post)
    if case is not None:
        set_case_value(post.desk, case, world.chance.pick(("label", "on_duty", "responsible")), world.word())


def fills(world: World, post: Post) -> None:
    """Answer a question of a form: of a new one, or of one that this or another post began."""
    case = world.case_at(post)
    if case is None:
        return
    form, question = world.chance.pick(_FORMS)
    added = case_of(post.desk, case).state.of_type("member_added")
    begun = [fact.path.partition("/")[2] for fact in added if _is_of(fact.value, form)]
    if begun and not world.chance.once_in(3):
        work = resume_form(post.desk, case, world.chance.pick(begun))
    else:
        work = begin_form(post.desk, case, form)
    if work.form.id == form and not work.session.is_read_only(question):
        work.session.set_answer(question, world.word())
        save_answers(post.desk, work)


def _is_of(value: object, form: str) -> bool:
    return isinstance(value, dict) and value.get("form") == form and "repeat" not in value


def protects(world: World, post: Post) -> None:
    """Protect a person from her State, or end that."""
    case = world.case_at(post)
    if case is None:
        return
    if world.chance.once_in(4):
        lift_block(post.desk, case)
    else:
        raise_block(post.desk, case, world.chance.pick(("yes", "doubt")))


def links(world: World, post: Post) -> None:
    """Link two cases as family: what protects one protects the other."""
    one, other = world.case_at(post), world.case_at(post)
    if one is not None and other is not None and one != other:
        link_family(post.desk, one, other)


def settles(world: World, post: Post) -> None:
    """Settle the first disagreement of a case."""
    case = world.case_at(post)
    if case is None:
        return
    for difference in case_of(post.desk, case).differences[:1]:
        found = difference[0]
        value = world.chance.pick(found.standing.heads).value
        settle_disagreement(post.desk, case, found.part, found.path, value, "Se preguntó por teléfono.")


def sends(world: World, post: Post) -> None:
    """Send some cases to another post, with their protected answers or without, by the carrier or by the line."""
    others = [one for one in world.posts if one.device != post.device]
    cases = {case for case in (world.case_at(post) for _ in range(3)) if case is not None}
    if others and cases:
        ordered = tuple(case for case in world.cases if case in cases)
        taker, protected = world.chance.pick(others), world.chance.once_in(2)
        if world.chance.once_in(2):
            lines.seal_for(
                post, world.server, Sending(ordered, taker.device, protected, SECOND if protected else "")
            )
            if world.chance.once_in(2):
                lines.deliver_all(post, world.server, lines.cut_some_time(world.chance))
        else:
            world.carrier.take(post, taker, ordered, protected=protected)


def receives(world: World, post: Post) -> None:
    """Receive what the carrier brings, if it brings anything."""
    world.carrier.bring(world.chance, post)


def has_a_line(world: World, post: Post) -> None:
    """Deliver what waits and collect what lies at the place, as far as the line holds; or think better of a file."""
    if world.chance.once_in(5):
        lines.take_one_back(post, world.chance)
        return
    lines.deliver_all(post, world.server, lines.cut_some_time(world.chance))
    lines.collect_all(post, world.server, lines.cut_some_time(world.chance))


DOINGS: tuple[tuple[int, Doing], ...] = (
    (2, opens),
    (4, writes),
    (4, fills),
    (2, protects),
    (1, links),
    (2, settles),
    (6, sends),
    (8, receives),
    (6, has_a_line),
)
"""What is done, and how often."""
