"""What the commands on copies of a vault say of themselves, in Spanish."""

from __future__ import annotations

COPIES = {
    "proven copies of a vault in a second place": "copias probadas de la bóveda en un segundo lugar",
    "let copies go to a folder on a stick or a share": (
        "guarda las copias en una carpeta de una memoria USB o compartida"
    ),
    "a folder that is not on this machine": "una carpeta que no esté en esta máquina",
    "join the copies of this vault that lie there already": "se suma a las copias de esta bóveda que ya hay allí",
    "make a copy now and prove it": "hace una copia ahora y la prueba",
    "the copies that lie at the place": "las copias que hay en el lugar",
    "let no more copies go there; those that lie there stay": "no guarda más copias allí; las que hay se quedan",
    "restore a copy into a room beside, prove it, take it away again": (
        "restaura una copia aparte, la prueba y la quita otra vez"
    ),
    "as list names it; else the last": "como la nombra list; si no, la última",
    "what a copy holds, proven aside; whether a case is in it, by its code": (
        "lo que tiene una copia, probada aparte; si está un expediente, por su código"
    ),
    "when this case was changed last there": "cuándo cambió allí por última vez este expediente",
    "let a copy take the vault's place, which is put aside whole": (
        "pone una copia en el lugar de la bóveda, que se aparta entera"
    ),
    "where copies lie, or one of them": "donde están las copias, o una de ellas",
}
