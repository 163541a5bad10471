"""The tables of the whole vault: their columns, each with what it means in Spanish and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Table = Literal["cases", "steps", "people", "deadlines"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its *name* in the file and what it means."""

    name: str
    es: str
    en: str


_CASE = Column(
    "case",
    "id del expediente: es el nombre de su archivo en cases/",
    "id of the case: names its file in cases/",
)
_CODE = Column("code", "código con que se habla del expediente", "code by which people speak of the case")
TABLES: Final[Mapping[Table, tuple[Column, ...]]] = MappingProxyType(
    {
        "cases": (
            _CASE,
            _CODE,
            Column(
                "opened_at", "cuándo se abrió, con su zona horaria", "when it was opened, with its offset"
            ),
            Column(
                "side", "lado de este puesto: host, origin, arrival, transit, internal", "side of this post"
            ),
            Column(
                "country", "país donde está la persona (ISO 3166)", "country where the person is (ISO 3166)"
            ),
            Column("return_country", "país de retorno (ISO 3166)", "country of return (ISO 3166)"),
            Column("child_or_doubt", "niña, niño o duda: yes, no, doubt", "child or doubt: yes, no, doubt"),
            Column("open", "1 si sigue abierto, 0 si está cerrado", "1 while it is open, 0 once closed"),
            Column("outcome", "cómo se cerró", "how it was closed"),
            Column("protocol", "protocolo con que se trabaja", "protocol under which it is worked"),
        ),
        "steps": (
            _CASE,
            _CODE,
            Column("step", "paso del protocolo, como P2.1", "step of the protocol, such as P2.1"),
            Column(
                "path", "dónde está en el archivo del expediente", "where it stands in the file of the case"
            ),
            Column("state", "cómo está el paso", "how the step stands"),
            Column("ours", "1 si es de este puesto", "1 if it is this post's"),
        ),
        "people": (
            _CASE,
            _CODE,
            Column("member", "id de la persona relacionada", "id of the related person"),
            Column("kind", "qué es de la persona protegida", "what they are to the protected person"),
            Column("verified", "si alguien comprobó quién es", "whether somebody found out who they are"),
            Column("name", "nombre", "name"),
        ),
        "deadlines": (
            _CASE,
            _CODE,
            Column("step", "paso del protocolo", "step of the protocol"),
            Column("clock", "plazo del protocolo", "clock of the protocol"),
            Column(
                "at",
                "cuándo vence, en UTC; vacío si es ya o aún no empieza",
                "when it ends, in UTC; empty if at once or not begun",
            ),
            Column(
                "legal",
                "1 si una ley lo dice; 0: plazo sugerido, no legal",
                "1 if a law says so; 0: suggested, not legal",
            ),
            Column("overdue", "1 si ya pasó", "1 once it has passed"),
        ),
    }
)
PROTECTED_TABLES: Final[frozenset[Table]] = frozenset({"steps", "people", "deadlines"})
"""Tables that stay where protected answers do: who stands around a person, what a step or a clock tells of them."""


def readme(cases: int, *, protected: bool, practice: bool) -> str:
    """Return the page that says what the files hold, in Spanish and then in English."""
    spanish = _in_spanish(cases, protected=protected, practice=practice)
    english = _in_english(cases, protected=protected, practice=practice)
    return "\n".join([*spanish, "", "---", "", *english, ""])


def _in_spanish(cases: int, *, protected: bool, practice: bool) -> Iterator[str]:
    yield "# Toda la bóveda, en formatos abiertos"
    if practice:
        yield "\nPRÁCTICA: todo aquí es inventado."
    yield (
        f"\nExpedientes: {cases}. `cases/<id>.json` tiene cada uno: lo que vale (`values`: ruta, nivel L0 a L4, "
        "valor, quién y cuándo), lo que pasó (`facts`) y las anotaciones (`events`) tal como se escribieron: `id` es "
        "el SHA-256 de `envelope`, en base64url sin relleno; `body_hash`, el de la sal y el cuerpo. Qué es cada tipo "
        "está en docs/events.md del programa."
    )
    if not protected:
        yield (
            "\nSin respuestas protegidas (L3 y L4), pasos, personas relacionadas ni plazos: solo van selladas y con "
            "el acuerdo de dos personas."
        )
    yield (
        "\nNo van: expedientes reservados a personas con nombre, el registro de cada dispositivo, las llaves, lo "
        "escrito a medias, los incidentes."
    )
    if protected:
        yield (
            "\n`files/<id del expediente>/` tiene los archivos de cada expediente (escaneos, fotos, grabaciones) "
            "como entraron; el nombre es el de su anotación (`attachment/<id>`). Los que no están enteros en esta "
            "bóveda se nombran en `manifest.json` bajo `missing`; los retirados no van."
        )
    yield "\n`manifest.json` tiene el tamaño y el SHA-256 de cada archivo. Tablas (CSV, UTF-8, coma):"
    for table, columns in _shown(protected=protected):
        yield f"\n## {table}.csv\n"
        yield from (f"- `{column.name}`: {column.es}" for column in columns)
    yield "\nUna celda que una hoja de cálculo tomaría por fórmula empieza con un apóstrofo que no es del dato."


def _in_english(cases: int, *, protected: bool, practice: bool) -> Iterator[str]:
    yield "# The whole vault, in open formats"
    if practice:
        yield "\nPRACTICE: all of this is invented."
    yield (
        f"\nCases: {cases}. `cases/<id>.json` holds each: what stands (`values`: path, level L0 to L4, value, who "
        "and when), what happened (`facts`) and the events as they were written: `id` is the SHA-256 of `envelope` "
        "in unpadded base64url, `body_hash` that of salt and body. What each type is stands in docs/events.md of the "
        "program."
    )
    if not protected:
        yield (
            "\nWithout protected answers (L3 and L4), steps, related people and deadlines: those go sealed only, "
            "where two people agreed."
        )
    yield (
        "\nNot here: cases for named people, the record of each device, keys, what is half written, incidents."
    )
    if protected:
        yield (
            "\n`files/<id of the case>/` holds the files of each case (scans, photographs, recordings) as they "
            "came in, named as their event names them (`attachment/<id>`). Those that are not whole in this vault "
            "are named in `manifest.json` under `missing`; what was withdrawn stays."
        )
    yield "\n`manifest.json` has the size and SHA-256 of each file. Tables (CSV, UTF-8, comma):"
    for table, columns in _shown(protected=protected):
        yield f"\n## {table}.csv\n"
        yield from (f"- `{column.name}`: {column.en}" for column in columns)
    yield "\nA cell that a spreadsheet would take for a formula begins with an apostrophe that is no part of it."


def _shown(*, protected: bool) -> Iterator[tuple[Table, tuple[Column, ...]]]:
    shown = ((name, columns) for name, columns in TABLES.items() if protected or name not in PROTECTED_TABLES)
    yield from shown
