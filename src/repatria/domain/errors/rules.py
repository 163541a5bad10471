"""What the rules of the protocol say no to, in a case and in its forms."""

from __future__ import annotations

from repatria.domain.errors.base import RefusedError, RepatriaError


class PartErasedError(RefusedError):
    """Nothing more can be written into *part*: it was erased by rule."""


class NotToEraseError(RefusedError):
    """No rule lets the data of the case go: nobody says until when it is kept, or people disagree about it."""


class StillKeptError(NotToEraseError):
    """The data of the case is kept until a day that has not passed here: *until*, ISO 8601."""


class ErasingOpenError(NotToEraseError):
    """The case is open, or somebody says that it is: of such a case nothing is erased."""


class ErasingPersonError(NotToEraseError):
    """Another case of the same person is open: *others* are the codes of those that whoever is here may see."""


class ErasingWaitsError(NotToEraseError):
    """Something of the case waits in the outbox for a line to another country."""


class GateClosedError(RefusedError):
    """A safeguard forbids *act*: *gates* are the ids of those that stand closed, *missing* what one lacks."""


class EmergencyClosedError(GateClosedError):
    """Not even an emergency lets *act* pass *gates*; *open* are the emergency acts that may be done now."""


class ApprovalMissingError(RefusedError):
    """An override of *gate* lacks the approvals its class asks for: *needed* are the roles."""


class SettleByRouteError(ApprovalMissingError):
    """Settling so would open what a safeguard keeps shut: it is a change of route, for which *needed* must agree."""


class SettleInPeopleError(RefusedError):
    """Settling so would let somebody serve a child who may not: a second person agrees where people are changed."""


class OwnApprovalError(RefusedError):
    """Nobody approves or ratifies their own request: *person*."""


class RecordIncompleteError(RefusedError):
    """A record leaves something out that has to be there: *missing* are the names of it."""


class ObligatoryStepError(RefusedError):
    """*step* is owed to a child or a doubt: it is neither not applicable nor hers to refuse."""


class NotAnAdultError(RefusedError):
    """Leaving by one's own decision is for adults; a child or a doubt is not one."""


class MayNotServeError(RefusedError):
    """Somebody who may control the person cannot serve as *role*."""


class ReadersDifferError(RefusedError):
    """Two cases cannot be said to be of one person: the other, *case*, is for other people than this one."""


class UnknownCaseError(RepatriaError):
    """The case is not in this vault, or not for this person; *case* is its id."""


class ErasedCaseError(UnknownCaseError):
    """A rule erased the case here; *case* is its id."""


class NothingToSettleError(RefusedError):
    """Nobody disagrees at *path* any more."""


class FormIncompleteError(RefusedError):
    """The form *form* cannot be called filled: *count* questions are missing or wrong."""


class UnknownFormError(RefusedError):
    """The filled form *form* is neither in the case nor among the drafts."""


class FormWaitsError(UnknownFormError):
    """The filled form is one of others, *form*, whose definition came and is not in use here yet."""


class FormNotHereError(UnknownFormError):
    """The filled form is one of others, *form*, whose definition has not come."""


class PrintRefusedError(RefusedError):
    """Nothing of *form* may be printed for this *recipient* now; *reason* is a word for its sentence.

    *lacks* are the kinds of data that the person did not agree to tell them, where that is the reason.
    """


class VaultNotSealedError(RefusedError):
    """Protected answers were to leave in a readable file of the whole vault: they only leave sealed."""


class AnswersRefusedError(RefusedError):
    """The answers of *form* may not leave for this *recipient* in this way; *reason* is a word for its sentence."""


class NotAuditedError(RefusedError):
    """What a table would give away could not be found out in time: it does not leave."""


class TableRefusedError(RefusedError):
    """The table may not leave: it is of too *few* people, or somebody would be found in it (*narrow*): *reason*."""


class TableOverlapsError(RefusedError):
    """Table *number* left already and counts somebody of this one: from both more could be computed."""


class PeriodNotOverError(RefusedError):
    """Cases of the period may still come: it ends on *until*."""
