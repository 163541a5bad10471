"""What the commands on files of a case say of themselves in Spanish."""

from __future__ import annotations

ATTACHMENTS = {
    "the files of a case: scans, photographs, recordings": (
        "los archivos de un expediente: escaneos, fotos, grabaciones"
    ),
    "seal a file into the vault, for a case": "sella un archivo en la bóveda, para un expediente",
    "what it is; its name outside is not kept": "qué es; el nombre que tiene afuera no se guarda",
    "of sensitivity; else L3": "nivel de sensibilidad; si no, L3",
    "form/ID or step/ID that it belongs to": "form/ID o step/ID al que pertenece",
    "keep what it tells besides: where, when, by whom": "conserva lo que dice además: dónde, cuándo, quién",
    "what a file is, and what it tells besides what it shows": (
        "qué es un archivo, y qué dice además de lo que muestra"
    ),
    "files that came before the case that names them": "archivos que llegaron antes que el expediente que los nombra",
    "the files of a case, by number": "los archivos de un expediente, con su número",
    "write a file out, readable by anybody; it is noted before": (
        "escribe un archivo afuera, legible para cualquiera; antes se anota"
    ),
    "hide a file of a case from now on": "retira un archivo de un expediente: ya no se muestra",
    "as list says it": "como lo dice list",
    "why; it is noted": "por qué; se anota",
}
