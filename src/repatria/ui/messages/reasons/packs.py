"""Words for what can be wrong with a protocol as a whole: its file, its base, its sides, names that lead nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.NOT_A_PACK: lambda: QCoreApplication.translate("reasons", "no es el nombre de un protocolo"),
    Reason.NOT_THE_PACK: lambda: QCoreApplication.translate(
        "reasons", "no coincide con el nombre de la carpeta, que es «{folder}»"
    ),
    Reason.BASE_CIRCLE: lambda: QCoreApplication.translate(
        "reasons", "los protocolos se extienden en círculo: {way}"
    ),
    Reason.BASE_SPEAKS_NOT: lambda: QCoreApplication.translate(
        "reasons", "hay un idioma que el protocolo de base no tiene"
    ),
    Reason.ONLY_A_COUNTRY: lambda: QCoreApplication.translate(
        "reasons", "las instituciones van en el protocolo de un país"
    ),
    Reason.NOT_A_JURISDICTION: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es INT ni el código de tres letras de un país"
    ),
    Reason.EMPTY: lambda: QCoreApplication.translate("reasons", "está vacío"),
    Reason.NO_SPANISH: lambda: QCoreApplication.translate(
        "reasons", "falta el español, que siempre debe estar"
    ),
    Reason.WRITTEN_TWICE: lambda: QCoreApplication.translate("reasons", "está escrito dos veces"),
    Reason.PHASES_OF_BASE: lambda: QCoreApplication.translate(
        "reasons", "las fases son del protocolo de base y no se escriben aquí"
    ),
    Reason.NO_OWNER: lambda: QCoreApplication.translate(
        "reasons", "el paso no tiene quién lo lleve: va en host, en origin o en both"
    ),
    Reason.MORE_OWNERS: lambda: QCoreApplication.translate(
        "reasons", "el paso está en varios lados ({sides}) y debe estar en uno solo"
    ),
    Reason.NOT_OF_ORIGIN: lambda: QCoreApplication.translate(
        "reasons", "el paso {step} no es del país de origen"
    ),
    Reason.NO_SOURCE: lambda: QCoreApplication.translate(
        "reasons", "falta la fuente: toda regla lleva la suya"
    ),
    Reason.SOURCE_WITHOUT_TEXT: lambda: QCoreApplication.translate(
        "reasons", "hay una fuente que no dice de qué texto es"
    ),
    Reason.UNKNOWN_ROLE: lambda: QCoreApplication.translate(
        "reasons", "«{name}» no está entre quienes actúan en este protocolo"
    ),
    Reason.UNKNOWN_PHASE: lambda: QCoreApplication.translate("reasons", "no existe la fase {name}"),
    Reason.UNKNOWN_STEP: lambda: QCoreApplication.translate("reasons", "no existe el paso {name}"),
    Reason.UNKNOWN_FORM: lambda: QCoreApplication.translate("reasons", "no existe el formulario {name}"),
    Reason.UNKNOWN_GATE: lambda: QCoreApplication.translate("reasons", "no existe la salvaguarda {name}"),
    Reason.UNKNOWN_CLOCK: lambda: QCoreApplication.translate("reasons", "no existe el plazo {name}"),
    Reason.UNKNOWN_ANCHOR: lambda: QCoreApplication.translate("reasons", "no existe el momento «{name}»"),
    Reason.UNKNOWN_SUGGESTION: lambda: QCoreApplication.translate(
        "reasons", "{name} no es un plazo sugerido del protocolo de base"
    ),
    Reason.NO_FORM_OF_STEP: lambda: QCoreApplication.translate(
        "reasons", "el formulario {name} no es de este paso"
    ),
    Reason.NO_ACT_OF_GATE: lambda: QCoreApplication.translate(
        "reasons", "esta salvaguarda no cuida el acto «{name}»"
    ),
    Reason.NO_STEP_OR_FORM: lambda: QCoreApplication.translate(
        "reasons", "{name} no es un paso ni un formulario"
    ),
    Reason.NO_ANCHOR_OR_STEP: lambda: QCoreApplication.translate(
        "reasons", "«{name}» no es un momento ni un paso"
    ),
    Reason.UNKNOWN_NAME: lambda: QCoreApplication.translate(
        "reasons", "se lee «{name}» y no existe nada con ese nombre"
    ),
    Reason.STEP_OF_NAME: lambda: QCoreApplication.translate(
        "reasons", "se lee «{name}» y no existe el paso {step}"
    ),
    Reason.FORM_OF_NAME: lambda: QCoreApplication.translate(
        "reasons", "se lee «{name}» y ningún paso llena ese formulario"
    ),
}
