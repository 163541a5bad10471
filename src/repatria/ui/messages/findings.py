"""Words for what was found about a vault that did not stop the work.

To add a kind: one entry here; a test names the kinds of ``store/findings.py`` without words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from repatria.store.findings import Finding, FindingKind
from repatria.ui.messages.entry import Entry
from repatria.ui.widgets.notice_bar import Notice

GRAVE = (
    "page_damaged",
    "structure_damaged",
    "head_shorter",
    "head_differs",
    "head_damaged",
    "attachments_damaged",
    "drafts_lost",
    "drafts_damaged",
    "erased_damaged",
    "erased_unread",
    "slots_foreign",
    "recovery_used",
    "room_little",
    "lines_stale",
    "erased_as_asked",
)
"""What may mean that something is lost, or soon will be, or was erased, the worst first; the rest was put right."""

WORDS: Mapping[str, Entry] = MappingProxyType(
    {
        "page_damaged": lambda: (
            QCoreApplication.translate("findings", "Una página de la bóveda está dañada."),
            QCoreApplication.translate(
                "findings",
                "Haga ahora una copia de la carpeta entera y no siga escribiendo en ella. Avise a quien da soporte: "
                "los paquetes sellados de otros puestos traen de vuelta lo que ya tenían.",
            ),
        ),
        "structure_damaged": lambda: (
            QCoreApplication.translate("findings", "Una tabla de la bóveda no está completa."),
            QCoreApplication.translate(
                "findings",
                "Haga ahora una copia de la carpeta entera. Lo que se ve puede estar incompleto; avise a quien da "
                "soporte.",
            ),
        ),
        "attachments_damaged": lambda: (
            QCoreApplication.translate(
                "findings",
                "De los archivos de los expedientes faltan {missing}, y {damaged} no son los que se agregaron.",
            ),
            QCoreApplication.translate(
                "findings",
                "De los dañados no se muestra nada. Si hay copias de la bóveda en un segundo lugar, pueden tenerlos "
                "enteros: avise a quien da soporte antes de hacer otra cosa.",
            ),
        ),
        "head_shorter": lambda: (
            QCoreApplication.translate(
                "findings",
                "A la bóveda le falta algo: tiene {count} anotaciones y este equipo recuerda {remembered}.",
            ),
            QCoreApplication.translate(
                "findings",
                "Puede ser una copia anterior. Si no la puso usted, pida a los otros puestos sus paquetes sellados: "
                "traen de vuelta lo que ya habían recibido.",
            ),
        ),
        "head_differs": lambda: (
            QCoreApplication.translate("findings", "La bóveda no es la misma que este equipo recuerda."),
            QCoreApplication.translate(
                "findings",
                "Puede ser una copia que siguió en otro equipo. Nada se pierde: al recibir los paquetes sellados "
                "de los demás, las dos historias se juntan.",
            ),
        ),
        "head_damaged": lambda: (
            QCoreApplication.translate(
                "findings", "No se puede leer lo que este equipo recordaba de la bóveda."
            ),
            QCoreApplication.translate(
                "findings",
                "La bóveda se abrió bien y se recuerda de nuevo desde ahora. Revísela en Ajustes.",
            ),
        ),
        "drafts_lost": lambda: (
            QCoreApplication.translate("findings", "No se pudieron leer los borradores sin guardar."),
            QCoreApplication.translate(
                "findings",
                "Lo guardado está completo. El archivo ilegible quedó aparte en la carpeta de la bóveda, por si "
                "alguien puede leerlo.",
            ),
        ),
        "drafts_damaged": lambda: (
            QCoreApplication.translate("findings", "Una parte de los borradores sin guardar está dañada."),
            QCoreApplication.translate(
                "findings",
                "Lo guardado está en otro archivo. Guarde ahora lo que tenga a medias y revise qué falta: algo de lo "
                "escrito sin guardar puede no leerse.",
            ),
        ),
        "erased_damaged": lambda: (
            QCoreApplication.translate(
                "findings",
                "El archivo que recuerda qué expedientes se borraron por regla está dañado o no es de esta bóveda.",
            ),
            QCoreApplication.translate(
                "findings",
                "Quedó aparte en la carpeta de copias, y se hizo otro con lo que la bóveda sabe. Si se puso una "
                "copia anterior, pueden estar de vuelta expedientes que ya se habían borrado: mire la lista de los "
                "borrados.",
            ),
        ),
        "erased_as_asked": lambda: (
            QCoreApplication.translate(
                "findings",
                "Borrado por regla, sin que aquí se pulsara nada: {code}. Lo pidió {post}: pasó la fecha hasta la "
                "que se guarda, y lo que había aquí coincide.",
            ),
            QCoreApplication.translate(
                "findings",
                "Quien lo busque ya no lo encontrará: dígaselo. Si queda papel con ese código, destrúyalo también. "
                "Quién lo hizo está en Ajustes, en Borrar por regla.",
            ),
        ),
        "erased_unread": lambda: (
            QCoreApplication.translate(
                "findings",
                "No se pudo leer ahora el archivo que recuerda qué expedientes se borraron por regla.",
            ),
            QCoreApplication.translate(
                "findings",
                "No se cambió. Si se puso una copia anterior, pueden estar de vuelta expedientes que ya se habían "
                "borrado: cierre la bóveda y ábrala otra vez.",
            ),
        ),
        "lines_stale": lambda: (
            QCoreApplication.translate(
                "findings", "Hay {count} expedientes que todavía no están en su lugar en Hoy."
            ),
            QCoreApplication.translate(
                "findings",
                "Están completos. El programa los pone en su lugar mientras usted trabaja; si mañana sigue igual, "
                "avise a quien da soporte.",
            ),
        ),
        "slots_foreign": lambda: (
            QCoreApplication.translate(
                "findings",
                "El archivo de llaves de la bóveda no era el que escribió Repatria: alguien lo cambió o puso uno de "
                "otro tiempo.",
            ),
            QCoreApplication.translate(
                "findings",
                "No se usó, y se escribió de nuevo desde la bóveda. Pregunte quién tuvo este equipo; si nadie lo "
                "explica, avise a quien da soporte.",
            ),
        ),
        "recovery_used": lambda: (
            QCoreApplication.translate(
                "findings", "El {day} las hojas de recuperación dieron una frase de paso nueva a {name}."
            ),
            QCoreApplication.translate(
                "findings",
                "Si usted no sabía de eso, hable hoy con quienes guardan las hojas. Después de usarlas conviene "
                "hacer hojas nuevas.",
            ),
        ),
        "key_change_waits": lambda: (
            QCoreApplication.translate(
                "findings", "El cambio de llave tras retirar a una persona no terminó."
            ),
            QCoreApplication.translate(
                "findings", "Libere espacio en el disco, cierre Repatria y ábralo otra vez: terminará solo."
            ),
        ),
        "room_little": lambda: (
            QCoreApplication.translate("findings", "Al disco de este equipo casi no le queda espacio."),
            QCoreApplication.translate(
                "findings",
                "Lo guardado está completo. Borre hoy de este disco lo que no necesita, nada de la carpeta de la "
                "bóveda: si se llena, no se podrá anotar más.",
            ),
        ),
        "slots_repaired": lambda: (
            QCoreApplication.translate("findings", "El archivo de llaves estaba dañado y se reparó."),
            QCoreApplication.translate(
                "findings", "No tiene que hacer nada. Si vuelve a pasar, el disco puede estar fallando."
            ),
        ),
        "salt_repaired": lambda: (
            QCoreApplication.translate("findings", "El comienzo de la bóveda estaba dañado y se reparó."),
            QCoreApplication.translate(
                "findings", "No tiene que hacer nada. Si vuelve a pasar, el disco puede estar fallando."
            ),
        ),
        "head_missing": lambda: (
            QCoreApplication.translate("findings", "Es la primera vez que este equipo abre esta bóveda."),
            QCoreApplication.translate(
                "findings", "Desde ahora recuerda hasta dónde llega, para notar si algo le faltara."
            ),
        ),
    }
)


def finding_words(finding: Finding) -> tuple[str, str]:
    """Return what was found and what to do."""
    happened, advice = WORDS[finding.kind]()
    return happened.format_map(dict(finding.facts)), advice.format_map(dict(finding.facts))


def _together(kind: FindingKind, findings: Sequence[Finding]) -> Finding:
    """Return all findings of one kind as one: what differs in them stands side by side."""
    several = [found for found in findings if found.kind == kind]
    if len(several) == 1:
        return several[0]
    names = {name: None for found in several for name in found.facts}
    return Finding(
        kind,
        {name: ", ".join(dict.fromkeys(str(one.facts.get(name, "")) for one in several)) for name in names},
    )


def notice_of_findings(findings: Sequence[Finding]) -> Notice | None:
    """Return the gravest of *findings* as a notice that says how many more there are, or nothing."""
    if not findings:
        return None
    ordered = sorted(
        findings, key=lambda found: GRAVE.index(found.kind) if found.kind in GRAVE else len(GRAVE)
    )
    happened, advice = finding_words(_together(ordered[0].kind, findings))
    more = len({found.kind for found in findings}) - 1
    if more:
        words = QCoreApplication.translate(
            "findings", "Hay más avisos de la bóveda ({more}): véalos en Ajustes."
        )
        advice = f"{advice} {words.format(more=more)}"
    return Notice(happened, advice, "warning" if ordered[0].kind in GRAVE else "accent")
