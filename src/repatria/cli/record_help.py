"""What the command on the record of acts says of itself, in Spanish."""

from __future__ import annotations

RECORD = {
    "who did what at a post, for whoever audits it": "quién hizo qué en un puesto, para quien lo audita",
    "the acts, the latest first; that they were read is one of them": (
        "los actos, del último al primero; haberlos leído es uno de ellos"
    ),
    "of this person": "de esta persona",
    "of this kind of act, as docs/record.md names them": "de esta clase de acto, como las nombra docs/record.md",
    "in which all of these words stand": "en los que estén todas estas palabras",
    "at most so many; 50 where nothing is said": "a lo más tantos; 50 si no se dice",
    "of this case": "de este expediente",
    "from this day on": "desde este día",
    "until this day": "hasta este día",
    "check every chain of the record; exit code 8 where one is not whole": (
        "comprueba cada serie de anotaciones; código de salida 8 si alguna no está entera"
    ),
    "write acts for a court into a file that verify checks without a vault": (
        "escribe actos para un juzgado en un archivo que verify comprueba sin bóveda"
    ),
    "where the file and its sheet are written": "donde se escriben el archivo y su hoja",
    "which court or authority": "qué juzgado o autoridad",
    "why; it is noted before the file is written": "por qué; se anota antes de escribir el archivo",
    "with what the case says, but what is protected": "con lo que dice el expediente, menos lo protegido",
    "who agreed that this leaves": "quién estuvo de acuerdo en que esto salga",
    "folder of the vault, or a file of acts, which needs no passphrase": (
        "carpeta de la bóveda, o un archivo de actos, que no pide frase"
    ),
    "check every page, hash and chain of a vault, or a file of acts": (
        "comprueba cada página, huella y serie de una bóveda, o un archivo de actos"
    ),
}
