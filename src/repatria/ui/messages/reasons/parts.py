"""Words for what can be wrong with the steps, safeguards and limits of a protocol."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.NOT_A_STEP: lambda: QCoreApplication.translate("reasons", "no es el número de un paso, como P0.1"),
    Reason.NO_ACTOR: lambda: QCoreApplication.translate("reasons", "falta decir quién lo hace"),
    Reason.NOTHING_SCHEDULED: lambda: QCoreApplication.translate("reasons", "falta decir cada cuántos días"),
    Reason.DAYS_NOT_RISING: lambda: QCoreApplication.translate(
        "reasons", "los días van en orden, cada uno una vez, desde el 1"
    ),
    Reason.WITHOUT_AGAIN_WHEN: lambda: QCoreApplication.translate(
        "reasons", "las horas van con again_when y no son menos de cero"
    ),
    Reason.STEP_CIRCLE: lambda: QCoreApplication.translate(
        "reasons", "los pasos se esperan en círculo y ninguno empezaría: {way}"
    ),
    Reason.STEP_OF_BASE: lambda: QCoreApplication.translate(
        "reasons", "el paso es del protocolo de base y esto no se le cambia"
    ),
    Reason.NOT_A_GATE: lambda: QCoreApplication.translate(
        "reasons", "no es el número de una salvaguarda, como G1"
    ),
    Reason.GUARDS_NOTHING: lambda: QCoreApplication.translate(
        "reasons", "la salvaguarda no cuida nada; solo una de aviso puede quedar así"
    ),
    Reason.NO_CONDITION: lambda: QCoreApplication.translate(
        "reasons", "ningún paso ni formulario podría abrirla: no tiene condiciones"
    ),
    Reason.NO_OPENER: lambda: QCoreApplication.translate(
        "reasons", "ningún paso ni formulario podría abrirla"
    ),
    Reason.OPENER_UNFILLED: lambda: QCoreApplication.translate(
        "reasons", "no se podría abrir: ningún paso llena el formulario {form}"
    ),
    Reason.OPENER_UNREAD: lambda: QCoreApplication.translate(
        "reasons", "no se podría abrir: la condición no lee ninguno de los pasos o formularios que la abren"
    ),
    Reason.LADDER_ALONE: lambda: QCoreApplication.translate(
        "reasons", "los avisos por días y el paso que se espera van juntos: están los dos o ninguno"
    ),
    Reason.RUNG_TOO_SOON: lambda: QCoreApplication.translate(
        "reasons", "el primer aviso llega después de un día como mínimo"
    ),
    Reason.NO_CLASS: lambda: QCoreApplication.translate(
        "reasons", "falta decir de qué clase es la salvaguarda"
    ),
    Reason.GATE_OF_BASE: lambda: QCoreApplication.translate(
        "reasons", "la salvaguarda es del protocolo de base y esto no se le cambia"
    ),
    Reason.WEAKER_CLASS: lambda: QCoreApplication.translate(
        "reasons", "debilita una salvaguarda del protocolo de base: de «{before}» no puede pasar a «{after}»"
    ),
    Reason.CONDITION_OF_BASE: lambda: QCoreApplication.translate(
        "reasons", "la condición es del protocolo de base y no se puede cambiar por otra"
    ),
    Reason.ANCHOR_NOT_YIELDED: lambda: QCoreApplication.translate(
        "reasons", "ningún paso ni salvaguarda da el momento «{name}»"
    ),
    Reason.NOT_SHOWN: lambda: QCoreApplication.translate("reasons", "ningún paso muestra este plazo"),
    Reason.NO_NUMBER_COUNTED: lambda: QCoreApplication.translate(
        "reasons", "aquí no hay un número que contar"
    ),
    Reason.NOTHING_COUNTED: lambda: QCoreApplication.translate(
        "reasons", "falta el número; lo que es de inmediato lleva la unidad immediate"
    ),
    Reason.LEGAL_IN_BASE: lambda: QCoreApplication.translate(
        "reasons", "un plazo legal va en el protocolo de su país"
    ),
    Reason.LEGAL_BY_FOREIGN: lambda: QCoreApplication.translate(
        "reasons", "se dice legal y su fuente es de otro lugar: {countries}"
    ),
    Reason.LEGAL_UNREAD: lambda: QCoreApplication.translate(
        "reasons", "se dice legal y falta un texto de {country} que se haya leído (evidencia FT o EX)"
    ),
    Reason.WEAKER_CLOCK: lambda: QCoreApplication.translate(
        "reasons", "debilita el protocolo de base: solo un plazo legal sustituye a uno sugerido"
    ),
    Reason.CLOCK_OF_BASE: lambda: QCoreApplication.translate(
        "reasons", "el plazo es del protocolo de base y no se escribe otra vez; haga uno propio con replaces"
    ),
    Reason.NEVER_WORKING: lambda: QCoreApplication.translate(
        "reasons", "lo que se cuenta en «{unit}» corre de día y de noche, no en días hábiles"
    ),
    Reason.CALENDAR_UNIT: lambda: QCoreApplication.translate(
        "reasons", "lo que se cuenta en «{unit}» son días corridos; los hábiles son business_days"
    ),
    Reason.WORKING_UNIT: lambda: QCoreApplication.translate(
        "reasons", "business_days son días hábiles, no corridos"
    ),
}
