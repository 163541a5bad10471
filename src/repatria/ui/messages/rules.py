"""Words for rules that say no, definitions that are wrong, and things that are not here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    ApprovalMissingError,
    BadRecipientError,
    CardNotComparedError,
    CardOfAnotherError,
    CardUnreadableError,
    DefinitionError,
    EmergencyClosedError,
    ExpressionError,
    ForeignRecipientError,
    FormIncompleteError,
    GateClosedError,
    LastPersonError,
    MayNotServeError,
    NotAnAdultError,
    NothingToSettleError,
    ObligatoryStepError,
    OwnAccountError,
    OwnApprovalError,
    PackMissingError,
    PartErasedError,
    PassphraseMissingError,
    PassphraseUnreadableError,
    PrinterRefusedError,
    PrintRefusedError,
    RecordIncompleteError,
    RefusedError,
    RepatriaError,
    RestrictedCaseError,
    RoleMayNotError,
    StoppedError,
    StoryError,
    UnknownCaseError,
    UnknownCountryError,
    UnknownFormError,
    UnknownPersonError,
    UnknownRecipientError,
    WeakPassphraseError,
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
            "Esa persona no puede servir como {role}: tal vez controla a la posible víctima.",
        ),
        QCoreApplication.translate(
            "messages",
            "Elija a otra persona. Si la marca está equivocada, corríjala primero en Personas, con su razón.",
        ),
    ),
    LastPersonError: lambda: (
        QCoreApplication.translate("messages", "Es la única persona que puede abrir esta bóveda."),
        QCoreApplication.translate(
            "messages",
            "Agregue primero a otra persona; después podrá retirar a esta.",
        ),
    ),
    RoleMayNotError: lambda: (
        QCoreApplication.translate("messages", "Su función en este puesto no permite hacer esto."),
        QCoreApplication.translate("messages", "Pídalo a quien coordina o supervisa el puesto."),
    ),
    OwnAccountError: lambda: (
        QCoreApplication.translate("messages", "Nadie se retira a sí mismo de la bóveda."),
        QCoreApplication.translate("messages", "Pida a una compañera o un compañero que lo haga."),
    ),
    UnknownCountryError: lambda: (
        QCoreApplication.translate("messages", "Este programa no conoce el país {country}."),
        QCoreApplication.translate(
            "messages",
            "Revise las tres letras, por ejemplo GTM. Otro país se agrega con su archivo en forms/countries.",
        ),
    ),
    UnknownPersonError: lambda: (
        QCoreApplication.translate("messages", "Esa persona no tiene acceso a esta bóveda."),
        QCoreApplication.translate("messages", "Revise el nombre o agréguela en Ajustes."),
    ),
    WeakPassphraseError: lambda: (
        QCoreApplication.translate(
            "messages",
            "La frase de paso es demasiado corta: necesita al menos {least} letras.",
        ),
        QCoreApplication.translate(
            "messages",
            "Use cuatro o más palabras que no van juntas, por ejemplo las de una hoja al azar.",
        ),
    ),
    ForeignRecipientError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Un expediente no se sella para un puesto de otro país.",
        ),
        QCoreApplication.translate(
            "messages",
            "Use el aviso al enlace o el oficio en papel; así lo pide el protocolo.",
        ),
    ),
    BadRecipientError: lambda: (
        QCoreApplication.translate(
            "messages",
            "No hay una llave que sirva para sellar el paquete para ese destinatario.",
        ),
        QCoreApplication.translate(
            "messages",
            "Pida a su enlace el directorio al día y elija otra vez el destinatario.",
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
    PackMissingError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Falta el protocolo con el que se abrió este expediente.",
        ),
        QCoreApplication.translate(
            "messages",
            "Se puede leer y enviar, y nada más: sin su protocolo todas las salvaguardas quedan cerradas. "
            "Instale la versión de Repatria del puesto que lo envió.",
        ),
    ),
    DefinitionError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Un archivo de protocolo o formulario está mal escrito: {file}",
        ),
        QCoreApplication.translate(
            "messages",
            "En «{key}»: {reason}. Corrija el archivo o vuelva al anterior.",
        ),
    ),
    ExpressionError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Una condición de un protocolo o formulario no se entiende.",
        ),
        QCoreApplication.translate(
            "messages",
            "En la letra {position}: {reason}. Avise a quien escribió el formulario.",
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
    PrintRefusedError: lambda: (
        QCoreApplication.translate("messages", "Ahora no se puede imprimir {form} para ese destinatario."),
        QCoreApplication.translate(
            "messages", "Elija otro destinatario o imprima solo para el expediente. No se imprimió nada."
        ),
    ),
    PrinterRefusedError: lambda: (
        QCoreApplication.translate("messages", "La impresora {printer} no recibió la hoja."),
        QCoreApplication.translate(
            "messages",
            "Revise que esté encendida y conectada, y pulse Imprimir otra vez. La hoja sigue aquí.",
        ),
    ),
    NothingToSettleError: lambda: (
        QCoreApplication.translate("messages", "Esa diferencia ya está resuelta."),
        QCoreApplication.translate("messages", "Vuelva al expediente: muestra la respuesta que quedó."),
    ),
    UnknownRecipientError: lambda: (
        QCoreApplication.translate("messages", "Ese destinatario no está en el directorio de este puesto."),
        QCoreApplication.translate(
            "messages", "Pida a su enlace el directorio al día, o lea la tarjeta de ese puesto."
        ),
    ),
    RestrictedCaseError: lambda: (
        QCoreApplication.translate("messages", "El expediente {case} está reservado a personas nombradas."),
        QCoreApplication.translate(
            "messages",
            "No va en paquetes sellados. Quítelo de la lista, o entréguelo en papel a esa persona.",
        ),
    ),
    PartErasedError: lambda: (
        QCoreApplication.translate("messages", "Esta parte del expediente se borró por regla."),
        QCoreApplication.translate(
            "messages", "Ya no se escribe en ella. Si hace falta, abra un expediente nuevo."
        ),
    ),
    StoryError: lambda: (
        QCoreApplication.translate("messages", "El recorrido se detuvo en {act}: {found}"),
        QCoreApplication.translate(
            "messages", "Es un fallo del programa o de un caso inventado. Ningún expediente real intervino."
        ),
    ),
    CardUnreadableError: lambda: (
        QCoreApplication.translate("messages", "No se pudo leer la tarjeta del puesto: {place}"),
        QCoreApplication.translate(
            "messages", "Pida otra tarjeta. Una tarjeta de práctica solo sirve en la práctica."
        ),
    ),
    CardOfAnotherError: lambda: (
        QCoreApplication.translate(
            "messages", "La tarjeta ocupa el lugar de {post}, que ya está en el directorio con otras llaves."
        ),
        QCoreApplication.translate(
            "messages",
            "No se agregó nada. Llame a ese puesto por un teléfono que ya conoce: alguien puede hacerse pasar "
            "por él.",
        ),
    ),
    PassphraseMissingError: lambda: (
        QCoreApplication.translate("messages", "No llegó ninguna frase de paso."),
        QCoreApplication.translate("messages", "Escríbala en la terminal, o indique de dónde leerla."),
    ),
    PassphraseUnreadableError: lambda: (
        QCoreApplication.translate("messages", "La frase de paso que llegó no se puede leer."),
        QCoreApplication.translate("messages", "Escríbala en UTF-8, en una sola línea. No se abrió nada."),
    ),
    CardNotComparedError: lambda: (
        QCoreApplication.translate("messages", "El código no coincide con la tarjeta de {post}."),
        QCoreApplication.translate(
            "messages",
            "Llame a ese puesto por un teléfono que ya conoce y comparen el código otra vez. No se agregó nada.",
        ),
    ),
}
