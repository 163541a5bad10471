"""Words for what is refused to people and posts: keys, passphrases, cards, and whom a case may be sent to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    AccessHeldError,
    BadRecipientError,
    BundleNotNotedError,
    CardNotComparedError,
    CardOfAnotherError,
    CardUnreadableError,
    EasyPassphraseError,
    FileStoppedError,
    ForeignRecipientError,
    HomeRecipientError,
    LastPersonError,
    NeverReceivedError,
    NotNamedSoError,
    OnlyPracticeError,
    OwnAccountError,
    OwnCardError,
    PassphraseMissingError,
    PassphraseUnreadableError,
    ReasonNeededError,
    RepatriaError,
    RestrictedCaseError,
    RoleMayNotError,
    TraineeInRealVaultError,
    UnknownPersonError,
    UnknownRecipientError,
    WeakPassphraseError,
)
from repatria.ui.messages.entry import Entry

WORDS: Mapping[type[RepatriaError], Entry] = {
    LastPersonError: lambda: (
        QCoreApplication.translate("messages", "Es la única persona que puede abrir esta bóveda."),
        QCoreApplication.translate(
            "messages",
            "Agregue primero a otra persona; después podrá retirar a esta.",
        ),
    ),
    OwnAccountError: lambda: (
        QCoreApplication.translate("messages", "Nadie se retira a sí mismo de la bóveda."),
        QCoreApplication.translate("messages", "Pida a una compañera o un compañero que lo haga."),
    ),
    AccessHeldError: lambda: (
        QCoreApplication.translate("messages", "Desde su cuenta no se retira el acceso de esta persona."),
        QCoreApplication.translate(
            "messages",
            "Pídalo al enlace o a otra persona que coordina o supervisa. Si aquí nadie entra como enlace, primero "
            "agréguelo.",
        ),
    ),
    UnknownPersonError: lambda: (
        QCoreApplication.translate("messages", "Esa persona no tiene acceso a esta bóveda."),
        QCoreApplication.translate("messages", "Revise el nombre o agréguela en Ajustes."),
    ),
    RoleMayNotError: lambda: (
        QCoreApplication.translate("messages", "Su función en este puesto no permite hacer esto."),
        QCoreApplication.translate("messages", "Pídalo a quien coordina o supervisa el puesto."),
    ),
    OnlyPracticeError: lambda: (
        QCoreApplication.translate(
            "messages", "{name}: su cuenta es de formación y no abre expedientes de personas reales."
        ),
        QCoreApplication.translate(
            "messages",
            "Trabaje en Práctica. Cuando deba ver casos reales, pida a quien coordina o supervisa una cuenta con "
            "otra función.",
        ),
    ),
    ReasonNeededError: lambda: (
        QCoreApplication.translate("messages", "El expediente {code} lo lleva otra persona de este puesto."),
        QCoreApplication.translate("messages", "Ábralo en Casos: ahí dice por qué, y sigue."),
    ),
    TraineeInRealVaultError: lambda: (
        QCoreApplication.translate(
            "messages", "Quien está en formación entra solo en bóvedas de práctica; nada se guardó."
        ),
        QCoreApplication.translate(
            "messages", "Elija otra función, o que aprenda en Práctica, donde todo es inventado."
        ),
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
    EasyPassphraseError: lambda: (
        QCoreApplication.translate("messages", "Esa frase de paso se adivina pronto."),
        QCoreApplication.translate(
            "messages",
            "Agregue palabras que no van juntas, sin nombres de personas ni del puesto. No se cambió nada.",
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
    CardUnreadableError: lambda: (
        QCoreApplication.translate("messages", "No se pudo leer la tarjeta del puesto: {place}"),
        QCoreApplication.translate(
            "messages", "Pida otra tarjeta. Una tarjeta de práctica solo sirve en la práctica."
        ),
    ),
    NotNamedSoError: lambda: (
        QCoreApplication.translate("messages", "Ese código no es de ningún puesto que nombre a esa persona."),
        QCoreApplication.translate(
            "messages",
            "No se decidió nada. Pida a la persona que lo lea otra vez; vea en Directorio, o con signers, a quiénes "
            "nombran dos puestos.",
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
    OwnCardError: lambda: (
        QCoreApplication.translate("messages", "Esa tarjeta es la de este mismo puesto."),
        QCoreApplication.translate("messages", "Désela al otro puesto, y pida la de él. No se agregó nada."),
    ),
    CardNotComparedError: lambda: (
        QCoreApplication.translate("messages", "El código no coincide con la tarjeta de {post}."),
        QCoreApplication.translate(
            "messages",
            "Llame a ese puesto por un teléfono que ya conoce y comparen el código otra vez. No se agregó nada.",
        ),
    ),
    NeverReceivedError: lambda: (
        QCoreApplication.translate("messages", "Ese paquete no se recibió en este puesto."),
        QCoreApplication.translate("messages", "Elija uno de la lista de lo recibido."),
    ),
    BundleNotNotedError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Ese paquete se recibió con una versión anterior, que no anotó qué traía: no se puede apartar.",
        ),
        QCoreApplication.translate(
            "messages", "Corrija en cada expediente lo que no debe contar, o avise a su enlace."
        ),
    ),
    UnknownRecipientError: lambda: (
        QCoreApplication.translate("messages", "Ese destinatario no está en el directorio de este puesto."),
        QCoreApplication.translate(
            "messages", "Pida a su enlace el directorio al día, o lea la tarjeta de ese puesto."
        ),
    ),
    HomeRecipientError: lambda: (
        QCoreApplication.translate("messages", "{post} es un puesto de este país: a él no se le envía así."),
        QCoreApplication.translate(
            "messages",
            "Selle para él el expediente entero: en Enviar, o con export. No se escribió nada.",
        ),
    ),
    ForeignRecipientError: lambda: (
        QCoreApplication.translate(
            "messages",
            "Un expediente no se sella para un puesto de otro país.",
        ),
        QCoreApplication.translate(
            "messages",
            "Imprima el aviso al enlace (F13) o el acta de entrega (F26) y mándelo en papel: "
            "así lo pide el protocolo.",
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
    FileStoppedError: lambda: (
        QCoreApplication.translate(
            "messages",
            "El paquete para {post} que espera ya no puede salir así: algo de lo que lleva se reservó, se apartó, se "
            "retiró o se borró desde que se selló.",
        ),
        QCoreApplication.translate(
            "messages",
            "Quítelo de Por entregar (No enviar) y envíe otra vez lo que todavía puede ir. Ese puesto no se entera.",
        ),
    ),
    RestrictedCaseError: lambda: (
        QCoreApplication.translate("messages", "El expediente {case} está reservado a personas nombradas."),
        QCoreApplication.translate(
            "messages",
            "No va en paquetes sellados. Quítelo de la lista, o entréguelo en papel a esa persona.",
        ),
    ),
}
