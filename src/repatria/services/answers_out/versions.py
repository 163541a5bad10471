"""The forms under which the answers wanted were filled: one of ours, or of others each version put into use here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from repatria.content.adopting.names import is_from_elsewhere, shares_names
from repatria.domain.answers_out.leaving import holds_answers, leaving
from repatria.domain.answers_out.others import by_path, joined, keys_of, names_in, with_all_choices
from repatria.domain.errors import UnknownFormError
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.stricter import strictest
from repatria.domain.forms.told_levels import as_told
from repatria.services.answers_out.wanted import Wanted, refused
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted
from repatria.services.forms.guarding import guarded
from repatria.services.forms.stored import versions_of


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its *plan* as it runs, and the *form* with the part of its *survey* that leaves.

    *keys* say by the name of a question the one it leaves under, *goes* which of these leave.
    """

    plan: FormPlan
    form: Form
    survey: tuple[Question, ...]
    keys: Mapping[str, str]
    goes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may leave of a form: its *versions*, the last one first, and the *form* and *survey* of them together.

    These are *versions* as they say themselves, the least that any answer is guarded; *guarded* are the same as
    every other that is here guards them.
    """

    form: Form
    survey: tuple[Question, ...]
    versions: tuple[Version, ...]
    guarded: tuple[Version, ...]
    unknown: Version
    """How answers leave that were filled under a version which is not here."""
    between: Callable[[Version, frozenset[str]], Version]
    """Returns a version as guarded as the answers are that were given under these."""
    strictest: Callable[[], tuple[Version, ...]] = tuple
    """Returns the versions where nobody knows how sensitive their answers were taken to be."""

    def with_question(self, name: str, within: Version) -> Version | None:
        """Return the last version in which the question *name*, which *within* does not ask, is asked, and leaves.

        It leaves only where no version that is here guards it; where *within* stands for one that is not here, only
        where what is most sensitive leaves.
        """
        versions = self.strictest() if within is self.unknown else self.guarded
        shared = (one for one in versions if shares_names(one.plan.form))
        return next((one for one in shared if one.keys.get(name) in one.goes), None)

    @property
    def of_others(self) -> bool:
        """Tell whether the form was brought in."""
        return is_from_elsewhere(self.form.id)

    def under(self, digest: str, answered: frozenset[str] = frozenset()) -> Version:
        """Return the version with *digest*, as it leaves where it was *answered* under these versions as well.

        Where one of them is not here it is the last one, of others at its most sensitive.
        """
        held = {one.form.digest: one for one in self.versions}
        if digest not in held or (self.of_others and not answered - {""} <= held.keys()):
            return self.unknown
        return self.between(held[digest], answered | {digest})


def leaving_of(desk: Desk, wanted: Wanted) -> Leaving:
    """Return what may leave so; raises AnswersRefusedError when that is nothing, UnknownFormError."""
    plans = _plans(desk, wanted.form)
    if not plans:
        raise UnknownFormError(form=wanted.form)
    versions = tuple(_version(plan, wanted) for plan in plans)
    survey = joined([one.survey for one in versions])
    if not holds_answers(survey):
        raise refused(wanted, "nothing")
    form = with_all_choices(versions[0].form, [one.form for one in versions[1:]])
    if not is_from_elsewhere(form.id):
        return Leaving(form, survey, versions, versions, versions[0], lambda version, _: version)
    unknown = _version(plan_form(_as_unknown(plans[0].form)), wanted)

    @cache
    def at_least(digest: str, under: frozenset[str]) -> Version:
        own = next(one for one in versions if one.form.digest == digest)
        form = guarded(desk, own.plan.form, under)
        return own if form is own.plan.form else _version(plan_form(form), wanted)

    @cache
    def strict() -> tuple[Version, ...]:
        return tuple(_version(plan_form(_as_unknown(plan.form)), wanted) for plan in plans)

    every = tuple(at_least(one.form.digest, frozenset()) for one in versions)
    return Leaving(
        form, survey, versions, every, unknown, lambda one, under: at_least(one.form.digest, under), strict
    )


def form_called(desk: Desk, name: str) -> str:
    """Return the id of the form that whoever is at the shell means: by our id, or by that of its own file."""
    if name in desk.library.forms:
        return name
    ids = [one.id for one in adopted(desk)]
    if name in ids:
        return name
    meant = [one for one in ids if any(plan.form.sources[:1] == (name,) for plan in versions_of(desk, one))]
    return meant[0] if len(meant) == 1 else ""


def _plans(desk: Desk, form_id: str) -> Sequence[FormPlan]:
    if is_from_elsewhere(form_id):
        return versions_of(desk, form_id)
    return [desk.library.plans[form_id]] if form_id in desk.library.forms else ()


def _as_unknown(form: Form) -> Form:
    """Return what *form* asks of answers given under a version that is not here: as sensitive as anything may be.

    It asks nothing where its names may be those of other questions there: such answers stay.
    """
    return strictest(form) if shares_names(form) else replace(form, survey=(), acts=())


def _version(plan: FormPlan, wanted: Wanted) -> Version:
    form = by_path(as_told(plan, plan.form))
    survey = leaving(form, wanted.recipient, protected=wanted.holds_protected)
    keys = keys_of(plan.form) | {question.name: question.name for question in survey if not question.path}
    return Version(plan, form, survey, keys, frozenset(names_in(survey)))
