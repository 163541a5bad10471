"""The one place that knows the engine of integer programming (GLPK by ``swiglpk``); it works in memory alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from repatria.domain.errors import NotAuditedError
from repatria.domain.protected_tables.auditing import Unknowns

_MOST_MS: Final = 20_000
"""So long one question may take."""


def extreme(unknowns: Unknowns, place: int, *, large: bool) -> Sequence[int] | None:
    """Return the counts that make one unknown as small, or as *large*, as it can be; None where it has no end.

    Raises NotAuditedError where no answer is found in time, or there is none: then nothing may leave.
    """
    import swiglpk as glpk

    problem = glpk.glp_create_prob()
    try:
        _state(glpk, problem, unknowns)
        glpk.glp_set_obj_dir(problem, glpk.GLP_MAX if large else glpk.GLP_MIN)
        glpk.glp_set_obj_coef(problem, place + 1, 1.0)
        options = glpk.glp_iocp()
        glpk.glp_init_iocp(options)
        options.presolve, options.msg_lev, options.tm_lim = glpk.GLP_ON, glpk.GLP_MSG_OFF, _MOST_MS
        failed = glpk.glp_intopt(problem, options)
        if failed == glpk.GLP_ENODFS:
            return None
        if failed or glpk.glp_mip_status(problem) != glpk.GLP_OPT:
            raise NotAuditedError
        return [round(glpk.glp_mip_col_val(problem, number)) for number in range(1, len(unknowns.least) + 1)]
    finally:
        glpk.glp_delete_prob(problem)


def _state(glpk: Any, problem: Any, unknowns: Unknowns) -> None:
    """Put the unknowns and their sums into *problem*."""
    glpk.glp_term_out(glpk.GLP_OFF)
    glpk.glp_add_cols(problem, len(unknowns.least))
    for number, (least, most) in enumerate(zip(unknowns.least, unknowns.most, strict=True), 1):
        glpk.glp_set_col_kind(problem, number, glpk.GLP_IV)
        if most is None:
            glpk.glp_set_col_bnds(problem, number, glpk.GLP_LO, least, 0)
        else:
            glpk.glp_set_col_bnds(problem, number, glpk.GLP_FX if least == most else glpk.GLP_DB, least, most)
    if not unknowns.sums:
        return
    glpk.glp_add_rows(problem, len(unknowns.sums))
    for row, (wanted, total) in enumerate(unknowns.sums, 1):
        glpk.glp_set_row_bnds(problem, row, glpk.GLP_FX, total, total)
        places, coefficients = glpk.intArray(len(wanted) + 1), glpk.doubleArray(len(wanted) + 1)
        for number, (place, coefficient) in enumerate(wanted.items(), 1):
            places[number], coefficients[number] = place + 1, coefficient
        glpk.glp_set_mat_row(problem, row, len(wanted), places, coefficients)
