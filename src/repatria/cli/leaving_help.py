"""What the commands on a whole vault say of themselves, in Spanish."""

from __future__ import annotations

LEAVING = {
    "what is done with a whole vault": "lo que se hace con una bóveda entera",
    "destroy a vault for good: what opens it first; without --forever only say": (
        "destruye una bóveda para siempre: primero lo que la abre; sin --forever solo lo dice"
    ),
    "take the whole vault out in open formats, sealed to posts or readable": (
        "saca toda la bóveda en formatos abiertos, sellada para puestos o legible"
    ),
    "why it is taken out": "por qué se saca",
    "unsealed: whoever has the file reads it; protected answers stay": (
        "sin sellar: la lee quien tenga el archivo; lo protegido se queda"
    ),
    "the name of the post, letter by letter": "el nombre del puesto, letra por letra",
    "the copies at the second place, too": "también las copias del segundo lugar",
    "write there as a page what remains elsewhere, without case data": (
        "escribe allí en una hoja lo que queda en otros lugares, sin datos de nadie"
    ),
}
