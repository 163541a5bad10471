"""Words for rules of the protocol that say no, in a case and in its forms."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AnswersRefusedError,
    ApprovalMissingError,
    EmergencyClosedError,
    FormIncompleteError,
    FormNotHereError,
    FormWaitsError,
    GateClosedError,
    MayNotServeError,
    NotAnAdultError,
    NotAuditedError,
    NothingToSettleError,
    ObligatoryStepError,
    OwnApprovalError,
    PeriodNotOverError,
    PrintRefusedError,
    ReadersDifferError,
    RecordIncompleteError,
    RefusedError,
    RepatriaError,
    SettleByRouteError,
    SettleInPeopleError,
    StoppedError,
    TableOverlapsError,
    TableRefusedError,
    UnknownCaseError,
    UnknownFormError,
    VaultNotSealedError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    RepatriaError: lambda: (
        QCoreApplication.translate("messages", "Esto no se pudo hacer."),
        QCoreApplication.translate(
            "messages",
            "Vuelva a intentarlo. No se perdió nada de lo que escribió.",
        ),
    ),
    StoppedError: lambda: (
        QCoreApplication.translate("messages", "Se detuvo, como usted pidió."),
        QCoreApplication.translate(
            "messages",
            "Nada quedó a medias. Puede empezar otra vez cuando quiera.",
        ),
    ),
    RefusedError: lambda: (
        QCoreApplication.translate("messages", "Una regla del protocolo no lo permite."),
        QCoreApplication.translate(
            "messages",
            "Lea la salvaguarda en el paso: dice qué falta y por qué.",
        ),
    ),
    GateClosedError: lambda: (
        QCoreApplication.translate("messages", "Una salvaguarda lo impide por ahora: {gates}"),
        QCoreApplication.translate(
            "messages",
            "Abra el paso para ver qué falta y con qué fuente. Lo que ya pasó sí se puede anotar.",
        ),
    ),
    EmergencyClosedError: lambda: (
        QCoreApplication.translate(
            "messages", "Ni en una emergencia se puede todavía. Lo que sí puede hacer ahora: {open}."
        ),
        QCoreApplication.translate("messages", "Para esto falta:{gates}"),
    ),
    ApprovalMissingError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Faltan aprobaciones para levantar la salvaguarda {gate}.",
        ),
        QCoreApplication.translate("messages", "Pida la aprobación de: {needed}."),
    ),
    SettleByRouteError: lambda: (
        QCoreApplication.translate(
            "messages", "Quedarse con esa respuesta abriría lo que una salvaguarda cierra."
        ),
        QCoreApplication.translate(
            "messages", "Use «Cambiar la ruta»: ahí lo aprueba también quien supervisa o es enlace nacional."
        ),
    ),
    SettleInPeopleError: lambda: (
        QCoreApplication.translate(
            "messages", "Quedarse con esa respuesta dejaría servirle a quien hoy no puede."
        ),
        QCoreApplication.translate(
            "messages",
            "Cámbielo en «Personas»: de un niño, una niña o en duda lo aprueba también la autoridad de niñez, quien "
            "supervisa o es enlace nacional.",
        ),
    ),
    OwnApprovalError: lambda: (
        QCoreApplication.translate("messages", "Nadie aprueba su propia solicitud."),
        QCoreApplication.translate("messages", "Pida la aprobación a otra persona con esa función."),
    ),
    RecordIncompleteError: lambda: (
        QCoreApplication.translate("messages", "Falta algo para poder guardarlo: {missing}"),
        QCoreApplication.translate(
            "messages",
            "Complete lo que falta. Lo que ya escribió sigue en pantalla.",
        ),
    ),
    ObligatoryStepError: lambda: (
        QCoreApplication.translate(
            "messages", "Este paso es obligatorio con una niña, un niño o un adolescente."
        ),
        QCoreApplication.translate(
            "messages",
            "Si se hizo tarde, anótelo como hecho, con su hora. Si no contestan, anote el intento: sigue por hacer.",
        ),
    ),
    TableRefusedError: lambda: (
        QCoreApplication.translate("messages", "En esta tabla se encontraría a alguien: no sale."),
        QCoreApplication.translate(
            "messages", "Pida un período más largo, o una tabla con menos categorías o menos dimensiones."
        ),
    ),
    TableOverlapsError: lambda: (
        QCoreApplication.translate(
            "messages", "La tabla {number} ya salió y cuenta a algunas de las mismas personas."
        ),
        QCoreApplication.translate(
            "messages",
            "Restando una de otra se sabría más de lo que cada una dice. Elija días de los que no haya salido nada.",
        ),
    ),
    PeriodNotOverError: lambda: (
        QCoreApplication.translate("messages", "El período no ha terminado: llega hasta el {until}."),
        QCoreApplication.translate(
            "messages", "Espere a que pase el último día, o elija uno que ya terminó."
        ),
    ),
    NotAuditedError: lambda: (
        QCoreApplication.translate(
            "messages", "No se pudo comprobar a tiempo que esta tabla no deja ver a nadie."
        ),
        QCoreApplication.translate(
            "messages", "No sale nada. Pida una tabla con menos categorías o menos dimensiones."
        ),
    ),
    NotAnAdultError: lambda: (
        QCoreApplication.translate(
            "messages",
            "La salida por decisión propia es para personas adultas.",
        ),
        QCoreApplication.translate(
            "messages",
            "Es NNA o hay duda de la edad: avise a la autoridad de niñez y siga los pasos de protección.",
        ),
    ),
    MayNotServeError: lambda: (
        QCoreApplication.translate(
            "messages",
            "En este expediente esa persona tal vez controla a la posible víctima, o nadie la ha verificado. "
            "No puede servir aquí: nombre a otra.",
        ),
        QCoreApplication.translate(
            "messages",
            "Lo que ya hizo se anota en «Anotar algo que ya pasó»; un paso, como intento y sin su nombre. Si la "
            "marca está equivocada, corríjala primero en Personas, con su razón.",
        ),
    ),
    UnknownCaseError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Ese expediente no está en esta bóveda, o está reservado a otras personas.",
        ),
        QCoreApplication.translate(
            "messages",
            "Revise el código. Si debería verlo, hable con su enlace.",
        ),
    ),
    FormIncompleteError: lambda: (
        QCoreApplication.translate("messages", "El formulario {form} todavía no está completo."),
        QCoreApplication.translate(
            "messages", "Faltan o hay que corregir {count} respuestas; la lista de secciones dice dónde."
        ),
    ),
    UnknownFormError: lambda: (
        QCoreApplication.translate("messages", "Ese formulario no está en el expediente: {form}"),
        QCoreApplication.translate("messages", "Vuelva al paso y empiécelo desde allí."),
    ),
    FormWaitsError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Este formulario de otra institución llegó y todavía no está en uso aquí: {form}. Lo que se llenó con "
            "él está guardado en el expediente.",
        ),
        QCoreApplication.translate(
            "messages",
            "Espera en Ajustes → Formularios de otras instituciones. Pida a quien supervisa o al enlace que lo "
            "ponga en uso: no lo llene otra vez.",
        ),
    ),
    FormNotHereError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Este formulario de otra institución no ha llegado aquí: {form}. Lo que se llenó con él está guardado "
            "en el expediente.",
        ),
        QCoreApplication.translate(
            "messages",
            "Pida al puesto que lo llenó que envíe otra vez el expediente, y avise a su enlace: no lo llene otra "
            "vez.",
        ),
    ),
    PrintRefusedError: lambda: (
        QCoreApplication.translate("messages", "Ahora no se puede imprimir {form} para ese destinatario."),
        QCoreApplication.translate(
            "messages", "Elija otro destinatario o imprima solo para el expediente. No se imprimió nada."
        ),
    ),
    VaultNotSealedError: lambda: (
        QCoreApplication.translate("messages", "Las respuestas protegidas no salen en un archivo legible."),
        QCoreApplication.translate(
            "messages", "Séllelo para un puesto, o sáquelo sin ellas. No se escribió ningún archivo."
        ),
    ),
    AnswersRefusedError: lambda: (
        QCoreApplication.translate("messages", "Las respuestas de {form} no pueden salir así."),
        QCoreApplication.translate(
            "messages", "Cambie para quién son, o cómo salen. No se escribió ningún archivo."
        ),
    ),
    ReadersDifferError: lambda: (
        QCoreApplication.translate(
            "messages", "Los dos expedientes no son para las mismas personas: uno diría que existe el otro."
        ),
        QCoreApplication.translate(
            "messages", "Reserve antes los dos a las mismas personas. No se dijo nada en ninguno."
        ),
    ),
    NothingToSettleError: lambda: (
        QCoreApplication.translate("messages", "Esa diferencia ya está resuelta."),
        QCoreApplication.translate("messages", "Vuelva al expediente: muestra la respuesta que quedó."),
    ),
}
