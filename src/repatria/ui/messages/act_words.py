"""Words for the record of acts: what was done, of which kind it is, and what each field of it is called.

To add an event: one entry here; a test names those without words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from repatria.domain.events.kinds import VALUE
from repatria.domain.record.acts import ActKind
from repatria.services.record.reading import Act

_Words = Mapping[str, Callable[[], str]]

WORDS: Final[_Words] = MappingProxyType(
    {
        "unlocked": lambda: QCoreApplication.translate("acts", "abrió la bóveda"),
        "unlock_failed": lambda: QCoreApplication.translate("acts", "frases equivocadas antes de abrir"),
        "case_viewed": lambda: QCoreApplication.translate("acts", "vio un expediente"),
        "cases_compared": lambda: QCoreApplication.translate("acts", "comparó dos expedientes"),
        "attachment_handled": lambda: QCoreApplication.translate(
            "acts", "abrió o tocó un archivo de un expediente"
        ),
        "attachment_added": lambda: QCoreApplication.translate("acts", "agregó un archivo a un expediente"),
        "attachment_withdrawn": lambda: QCoreApplication.translate(
            "acts", "retiró un archivo de un expediente"
        ),
        "attachment_given": lambda: QCoreApplication.translate(
            "acts", "entregó, legible, un archivo de un expediente"
        ),
        "table_given": lambda: QCoreApplication.translate("acts", "dejó salir una tabla de cifras"),
        "table_placed": lambda: QCoreApplication.translate("acts", "la tabla de cifras quedó escrita"),
        "table_dropped": lambda: QCoreApplication.translate(
            "acts", "la tabla de cifras no llegó a escribirse"
        ),
        "attachment_placed": lambda: QCoreApplication.translate("acts", "el archivo entregado quedó escrito"),
        "attachment_dropped": lambda: QCoreApplication.translate(
            "acts", "el archivo que se entregaba no se escribió"
        ),
        "wipe_begun": lambda: QCoreApplication.translate("acts", "empezó a destruir la bóveda"),
        "case_opened": lambda: QCoreApplication.translate("acts", "abrió un expediente"),
        "member_added": lambda: QCoreApplication.translate(
            "acts", "agregó a un expediente un formulario, una fila o una persona"
        ),
        "form_submitted": lambda: QCoreApplication.translate("acts", "dio por terminado un formulario"),
        "call_logged": lambda: QCoreApplication.translate("acts", "anotó una llamada"),
        "request_made": lambda: QCoreApplication.translate("acts", "anotó un pedido"),
        "request_reminded": lambda: QCoreApplication.translate("acts", "recordó un pedido"),
        "left_by_own_decision": lambda: QCoreApplication.translate(
            "acts", "anotó una salida por decisión propia"
        ),
        "note_added": lambda: QCoreApplication.translate("acts", "agregó una nota al expediente"),
        "check_in": lambda: QCoreApplication.translate("acts", "anotó que quien viaja dio noticia"),
        "code_linked": lambda: QCoreApplication.translate("acts", "anotó otro código del expediente"),
        "lost": lambda: QCoreApplication.translate("acts", "firmó que faltan anotaciones"),
        "gate_refused": lambda: QCoreApplication.translate(
            "acts", "pidió un acto y una salvaguarda dijo que no"
        ),
        "gate_overridden": lambda: QCoreApplication.translate("acts", "pasó una salvaguarda con aprobación"),
        "override_ratified": lambda: QCoreApplication.translate(
            "acts", "ratificó o rechazó lo aprobado de palabra"
        ),
        "emergency_act": lambda: QCoreApplication.translate("acts", "actuó de urgencia (Actuar ahora)"),
        "deviation": lambda: QCoreApplication.translate("acts", "anotó un desvío"),
        "disagreement_settled": lambda: QCoreApplication.translate("acts", "resolvió una diferencia"),
        "print_asked": lambda: QCoreApplication.translate("acts", "mandó una hoja a la impresora"),
        "printed": lambda: QCoreApplication.translate("acts", "imprimió una hoja"),
        "pdf_saved": lambda: QCoreApplication.translate("acts", "guardó una hoja como archivo legible"),
        "codes_reserved": lambda: QCoreApplication.translate("acts", "apartó códigos para papel"),
        "answers_given": lambda: QCoreApplication.translate("acts", "sacó respuestas de un formulario"),
        "answers_placed": lambda: QCoreApplication.translate(
            "acts", "el archivo de respuestas quedó escrito"
        ),
        "answers_dropped": lambda: QCoreApplication.translate(
            "acts", "el archivo de respuestas no se escribió"
        ),
        "bundle_sealed": lambda: QCoreApplication.translate("acts", "selló un archivo para otro puesto"),
        "bundle_placed": lambda: QCoreApplication.translate("acts", "el archivo sellado quedó escrito"),
        "bundle_dropped": lambda: QCoreApplication.translate("acts", "el archivo sellado no se escribió"),
        "packet_prepared": lambda: QCoreApplication.translate("acts", "preparó un paquete para otro país"),
        "packet_noted": lambda: QCoreApplication.translate("acts", "anotó qué fue de un paquete"),
        "packet_asked_back": lambda: QCoreApplication.translate("acts", "pidió de vuelta un paquete"),
        "packet_returned": lambda: QCoreApplication.translate("acts", "dio recibo de un paquete devuelto"),
        "place_kept": lambda: QCoreApplication.translate("acts", "guardó un lugar con línea"),
        "place_forgotten": lambda: QCoreApplication.translate("acts", "olvidó un lugar con línea"),
        "bundle_received": lambda: QCoreApplication.translate("acts", "recibió un archivo sellado"),
        "bundle_set_aside": lambda: QCoreApplication.translate("acts", "apartó un archivo recibido"),
        "bundle_taken_back": lambda: QCoreApplication.translate(
            "acts", "volvió a contar un archivo apartado"
        ),
        "bundle_refused": lambda: QCoreApplication.translate("acts", "rechazó un archivo sellado"),
        "packet_received": lambda: QCoreApplication.translate("acts", "recibió un paquete de otro país"),
        "packet_recalled": lambda: QCoreApplication.translate(
            "acts", "un paquete recibido fue pedido de vuelta"
        ),
        "form_arrived": lambda: QCoreApplication.translate("acts", "llegó un formulario de otros"),
        "pack_arrived": lambda: QCoreApplication.translate("acts", "llegó un protocolo"),
        "person_changed": lambda: QCoreApplication.translate("acts", "cambió la cuenta de una persona"),
        "device_revoked": lambda: QCoreApplication.translate("acts", "revocó un dispositivo"),
        "recovery_made": lambda: QCoreApplication.translate("acts", "hizo hojas de recuperación"),
        "recovery_escrowed": lambda: QCoreApplication.translate(
            "acts", "dejó que la raíz del país abra la bóveda"
        ),
        "recovery_ended": lambda: QCoreApplication.translate("acts", "terminó una forma de recuperación"),
        "recovery_rehearsed": lambda: QCoreApplication.translate("acts", "ensayó la recuperación"),
        "recovery_used": lambda: QCoreApplication.translate("acts", "entró con hojas de recuperación"),
        "lesson_passed": lambda: QCoreApplication.translate("acts", "aprobó una lección"),
        "case_erased": lambda: QCoreApplication.translate("acts", "borró un expediente por regla"),
        "erased_as_asked": lambda: QCoreApplication.translate(
            "acts", "se borraron expedientes que otro puesto pidió borrar"
        ),
        "vault_salvaged": lambda: QCoreApplication.translate("acts", "rescató la bóveda dañada"),
        "clock_set": lambda: QCoreApplication.translate("acts", "dijo la fecha"),
        "zone_set": lambda: QCoreApplication.translate("acts", "dijo la zona horaria"),
        "pack_activated": lambda: QCoreApplication.translate("acts", "puso en uso un protocolo"),
        "form_activated": lambda: QCoreApplication.translate("acts", "puso en uso un formulario de otros"),
        "form_withdrawn": lambda: QCoreApplication.translate("acts", "retiró un formulario de otros"),
        "record_read": lambda: QCoreApplication.translate("acts", "leyó quién hizo qué"),
        "record_given": lambda: QCoreApplication.translate("acts", "entregó actos a una autoridad"),
        "record_placed": lambda: QCoreApplication.translate("acts", "el archivo de actos quedó escrito"),
        "record_dropped": lambda: QCoreApplication.translate("acts", "el archivo de actos no se escribió"),
    }
)
VALUES: Final[_Words] = MappingProxyType(
    {
        "changed": lambda: QCoreApplication.translate("acts", "cambió datos de un expediente"),
        "people": lambda: QCoreApplication.translate("acts", "cambió el directorio"),
        "copies": lambda: QCoreApplication.translate("acts", "anotó algo de las copias de la bóveda"),
        "printed": lambda: QCoreApplication.translate("acts", "dijo dónde está una hoja impresa"),
        "received": lambda: QCoreApplication.translate("acts", "resolvió algo que estaba apartado"),
    }
)
"""What a value tells of, by the kind of act."""
KINDS: Final[Mapping[ActKind, Callable[[], str]]] = MappingProxyType(
    {
        "came_in": lambda: QCoreApplication.translate("acts", "Entradas a la bóveda"),
        "seen": lambda: QCoreApplication.translate("acts", "Expedientes vistos"),
        "changed": lambda: QCoreApplication.translate("acts", "Cambios en expedientes"),
        "decided": lambda: QCoreApplication.translate("acts", "Salvaguardas y aprobaciones"),
        "printed": lambda: QCoreApplication.translate("acts", "Impresión"),
        "sent": lambda: QCoreApplication.translate("acts", "Envíos y entregas"),
        "received": lambda: QCoreApplication.translate("acts", "Recibido y apartado"),
        "people": lambda: QCoreApplication.translate("acts", "Personas, llaves y dispositivos"),
        "erased": lambda: QCoreApplication.translate("acts", "Borrado por regla"),
        "copies": lambda: QCoreApplication.translate("acts", "Copias y rescate"),
        "settings": lambda: QCoreApplication.translate("acts", "Reloj, protocolos y formularios"),
        "record": lambda: QCoreApplication.translate("acts", "Lectura y entrega de estos actos"),
    }
)
FIELDS: Final[_Words] = MappingProxyType(
    {
        "tries": lambda: QCoreApplication.translate("acts", "intentos"),
        "why": lambda: QCoreApplication.translate("acts", "por qué"),
        "said": lambda: QCoreApplication.translate("acts", "dijo"),
        "reason": lambda: QCoreApplication.translate("acts", "motivo"),
        "document": lambda: QCoreApplication.translate("acts", "documento"),
        "sheet": lambda: QCoreApplication.translate("acts", "hoja"),
        "for": lambda: QCoreApplication.translate("acts", "para"),
        "name": lambda: QCoreApplication.translate("acts", "nombre"),
        "purpose": lambda: QCoreApplication.translate("acts", "para qué"),
        "codes": lambda: QCoreApplication.translate("acts", "códigos"),
        "form": lambda: QCoreApplication.translate("acts", "formulario"),
        "post": lambda: QCoreApplication.translate("acts", "puesto"),
        "count": lambda: QCoreApplication.translate("acts", "cuántas"),
        "protected": lambda: QCoreApplication.translate("acts", "con lo protegido"),
        "approved_by": lambda: QCoreApplication.translate("acts", "de acuerdo"),
        "size": lambda: QCoreApplication.translate("acts", "bytes"),
        "sha256": lambda: QCoreApplication.translate("acts", "SHA-256"),
        "where": lambda: QCoreApplication.translate("acts", "dónde"),
        "events": lambda: QCoreApplication.translate("acts", "anotaciones"),
        "at": lambda: QCoreApplication.translate("acts", "al"),
        "clock": lambda: QCoreApplication.translate("acts", "reloj"),
        "zone": lambda: QCoreApplication.translate("acts", "zona"),
        "before": lambda: QCoreApplication.translate("acts", "antes"),
        "what": lambda: QCoreApplication.translate("acts", "qué"),
        "role": lambda: QCoreApplication.translate("acts", "función"),
        "needed": lambda: QCoreApplication.translate("acts", "necesarias"),
        "keepers": lambda: QCoreApplication.translate("acts", "quién las guarda"),
        "country": lambda: QCoreApplication.translate("acts", "país"),
        "sheets": lambda: QCoreApplication.translate("acts", "hojas"),
        "from_copies": lambda: QCoreApplication.translate("acts", "de las copias"),
        "uncounted": lambda: QCoreApplication.translate("acts", "sin contar"),
        "id": lambda: QCoreApplication.translate("acts", "cuál"),
        "version": lambda: QCoreApplication.translate("acts", "versión"),
        "kind": lambda: QCoreApplication.translate("acts", "buscó"),
        "since": lambda: QCoreApplication.translate("acts", "desde"),
        "until": lambda: QCoreApplication.translate("acts", "hasta"),
        "words": lambda: QCoreApplication.translate("acts", "palabras"),
        "holds": lambda: QCoreApplication.translate("acts", "lleva"),
        "recipient": lambda: QCoreApplication.translate("acts", "para"),
        "gate": lambda: QCoreApplication.translate("acts", "salvaguarda"),
        "act": lambda: QCoreApplication.translate("acts", "acto"),
        "approvals": lambda: QCoreApplication.translate("acts", "aprobaron"),
        "state": lambda: QCoreApplication.translate("acts", "estado"),
        "rule": lambda: QCoreApplication.translate("acts", "regla"),
        "by": lambda: QCoreApplication.translate("acts", "quién"),
        "number": lambda: QCoreApplication.translate("acts", "número"),
        "indicator": lambda: QCoreApplication.translate("acts", "indicador"),
        "lesson": lambda: QCoreApplication.translate("acts", "lección"),
        "right": lambda: QCoreApplication.translate("acts", "respuestas correctas"),
        "questions": lambda: QCoreApplication.translate("acts", "preguntas"),
    }
)


def kind_words(kind: ActKind) -> str:
    """Return what a kind of act is called where one filters by it."""
    return KINDS[kind]()


def done_words(act: Act) -> str:
    """Return what was done, without who and when."""
    return VALUES[act.kind]() if act.type == VALUE else WORDS[act.type]()


def case_words(act: Act) -> str:
    """Return the codes of the cases of an act; of more of them how many, of one that is erased a dash."""
    if not act.cases:
        return ""
    more = act.cases - len(act.codes)
    return " · ".join([*act.codes, *([f"+{more}"] if more and act.codes else [])]) or "—"
