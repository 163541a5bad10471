"""What the commands say of themselves, in the language of whoever types: English stands in them, Spanish here."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from repatria.cli.attachments_help import ATTACHMENTS
from repatria.cli.copies_help import COPIES
from repatria.cli.damage_help import DAMAGE
from repatria.cli.leaving_help import LEAVING
from repatria.cli.packet_help import PACKETS
from repatria.cli.record_help import RECORD

ABOUT = "Repatria: guides the repatriation of victims of human trafficking, offline and sealed."

COMMANDS = {
    ABOUT: "Repatria: guía la repatriación de víctimas de trata de personas, sin conexión y sellado.",
    **DAMAGE,
    "read machine-readable zones from standard input, a blank line between them": (
        "lee zonas de lectura mecánica de la entrada, separadas por una línea en blanco"
    ),
    "places with a line: where sealed bundles are laid down and fetched": (
        "lugares con línea: donde se dejan y se buscan paquetes"
    ),
    "prove a place and keep it, with what signs in, in the vault": (
        "prueba un lugar y lo guarda en la bóveda con su clave"
    ),
    "the places of this post": "los lugares de este puesto",
    "forget a place, with what signs in there": "olvida un lugar y su clave",
    "first take away there what lies from here": "quita primero de allí lo que dejó este puesto",
    "forget it though something from here lies there": "lo olvida aunque allí quede algo de este puesto",
    "as the place is called here": "como se llama aquí el lugar",
    "carry what waits in the outbox": "lleva lo que espera por entregar",
    "another place than the one it was sealed for": "otro lugar que aquel para el que se selló",
    "what for, as F02 calls it": "para qué, como lo llama F02",
    "fetch and receive what lies for this post at a place": "busca y recibe lo que hay para este puesto en un lugar",
    "a share that the system has connected": "una carpeta compartida ya conectada",
    "https address of a WebDAV server, with its folder": "dirección https de un servidor WebDAV, con su carpeta",
    "https address of storage that speaks S3": "dirección https de un almacén S3",
    "who signs in (of S3 the access key)": "quién entra (en S3, la clave de acceso)",
    "of S3": "en S3",
    "folder in the bucket of S3": "carpeta dentro del bucket de S3",
    "read password or secret key from descriptor N": "lee la contraseña o clave secreta del descriptor N",
    "place with a line; what fails waits in the outbox": "lugar con línea; lo que falla espera por entregar",
    "decide whose person somebody is whom two posts name": (
        "decide de qué puesto es una persona que dos puestos nombran"
    ),
    "as signers lists them": "como la nombra signers",
    "the sixteen symbols or eight words that the person read aloud": (
        "los dieciséis símbolos o las ocho palabras que la persona leyó en voz alta"
    ),
    "the root of a country, and who is liaison and alternate by it": (
        "la raíz de un país, y quién es enlace y suplente por ella"
    ),
    "make the root: its secret on three sheets of paper and nowhere else": (
        "hace la raíz: su secreto en tres hojas de papel y en ningún otro lugar"
    ),
    "print each sheet by itself instead of copying it by hand": "imprime cada hoja sola en vez de copiarla a mano",
    "let two sheets certify a liaison or an alternate": "certifica con dos hojas a un enlace o un suplente",
    "what stands: roots, their codes, who is in office": "lo que hay: raíces, sus códigos, quién tiene el cargo",
    "write the public file of the country, for others": "escribe el archivo público del país, para otros",
    "trust the root in a public file, its code compared aloud": (
        "acepta la raíz de un archivo público, con su código comparado en voz alta"
    ),
    "let go of certificates here that contradict those of the file": (
        "deja los certificados de aquí que contradicen los del archivo"
    ),
    "although this vault may be a copy, where nobody else is left": (
        "aunque esta bóveda pueda ser una copia, si no queda ningún otro puesto"
    ),
    "the sixteen symbols or eight words that the liaison read aloud": (
        "los dieciséis signos o las ocho palabras que el enlace leyó en voz alta"
    ),
    "the directory that the liaison in office signs": "el directorio que firma el enlace en funciones",
    "sign the devices known here; every month, by the liaison": (
        "firma los equipos que se conocen aquí; cada mes, el enlace"
    ),
    "the directory in force: version, last day, devices, revocations": (
        "el directorio vigente: versión, último día, equipos, revocados"
    ),
    "revoke a device: beyond what is here nothing of it counts": (
        "revoca un equipo: más allá de lo que hay aquí, nada suyo cuenta"
    ),
    "let count what is here of a revoked device": "hace contar lo que hay aquí de un equipo revocado",
    "why; it stays in the record": "por qué; queda en el registro",
    "what the liaison of before had and the one of now lacks; with --out or --through it is sealed to her": (
        "lo que tenía el enlace de antes y le falta al de ahora; con --out o --through se sella para él"
    ),
    "how long it is good (default 35)": "cuántos días vale (35)",
    "first day, else today": "primer día (hoy)",
    "last day, else a year": "último día (un año)",
    "sheets that open the vault when nobody can come in": "hojas que abren la bóveda cuando nadie puede entrar",
    "make sheets; those of before open nothing any more": "hace hojas; las de antes ya no abren nada",
    "which sheets there are, who keeps them, when they were proven": (
        "qué hojas hay, quién las guarda y cuándo se comprobaron"
    ),
    "prove sheets without opening anything with them": "comprueba hojas sin abrir nada con ellas",
    "one sheet after another, instead of one alone": "una hoja tras otra, en lugar de una sola",
    "read sheets, a line each, from descriptor N": "lee hojas, una por línea, del descriptor N",
    "let the root of the country open the vault": "deja que la raíz del país abra la bóveda",
    "let it open the vault no longer": "deja de permitir que la abra",
    "who keeps a sheet; once a sheet": "quién guarda una hoja; una vez por hoja",
    "how many sheets open the vault (default 2)": "cuántas hojas abren la bóveda (2)",
    "let sheets give one person a new passphrase": "con hojas, da a una persona una frase de paso nueva",
    "who is let in; else it is asked": "a quién se deja entrar; si no, se pregunta",
    "with the sheets of the country's root, at the liaison's office": (
        "con las hojas de la raíz del país, en la oficina del enlace"
    ),
    "read the new passphrase from descriptor N": "lee la frase de paso nueva del descriptor N",
    "read two sheets, a line each, from descriptor N": "lee dos hojas, una por línea, del descriptor N",
    **PACKETS,
    **COPIES,
    **ATTACHMENTS,
    **LEAVING,
    "a folder that is empty or not there": "una carpeta vacía o que no existe",
    **RECORD,
    "every open case that is not restricted to named people": "los expedientes abiertos sin restricción a personas",
    "folder of the vault": "carpeta de la bóveda",
    "invented cases only": "solo expedientes inventados",
    "its header; with --vault all it says of itself": "su encabezado; con --vault, todo lo que dice de sí",
    "institution or person who receives": "institución o persona que recibe",
    "kind of recipient; else file": "clase de destinatario; si no, file",
    "how many (default 20)": "cuántas (20)",
    "let invented posts exchange, fail and heal, and compare them": (
        "hace que puestos inventados intercambien, fallen y se repongan, y los compara"
    ),
    "of the first schedule (default 1)": "de la primera (1)",
    "posts of one schedule (default 8)": "puestos de cada una (8)",
    "what happens in each (default 80)": "lo que pasa en cada una (80)",
    "closed cases past the day until which their data is kept, and what was erased": (
        "expedientes cerrados que pasaron su fecha de guarda, y lo que se borró"
    ),
    "erase all that a closed case says, by rule; it cannot be undone": (
        "borra por regla todo lo que dice un expediente cerrado; no se puede deshacer"
    ),
    "retention: its day has passed; demand: the person asks for it": (
        "retention: pasó su fecha; demand: la persona lo pide"
    ),
    "the second person who agrees": "la segunda persona que está de acuerdo",
    "yes, although nobody can bring it back": "sí, aunque nadie pueda recuperarlo",
    "say in two cases that they are of one person": "anota en dos expedientes que son de la misma persona",
    "say that two cases are of two people, or take back that it is one": (
        "anota que dos expedientes son de dos personas, o deshace que eran de una"
    ),
    "the code of a case": "el código de un expediente",
    "the code of the other": "el código del otro",
    "how it is known": "cómo se sabe",
    "cases that may be of one person, and why": "expedientes que pueden ser de una misma persona, y por qué",
    "look at a sealed bundle": "mira un paquete sellado",
    ".xlsx, .xls, .csv, .md or .xml": ".xlsx, .xls, .csv, .md o .xml",
    "give answers by path and write the filled form": "da respuestas por su ruta y escribe el formulario lleno",
    "its id, such as F11": "su código, como F11",
    "its id, such as F11; of a form of others the id in its file": "su código, como F11; "
    "de uno de otra institución, el de su archivo",
    "try a form": "prueba un formulario",
    "whether a form can be used, and what it holds": "si un formulario sirve, y qué contiene",
    "write one of our forms as an XLSForm": "escribe un formulario nuestro como XLSForm",
    "make form.toml again of such an XLSForm, changed in a spreadsheet": (
        "hace otra vez form.toml de ese XLSForm, cambiado en una hoja de cálculo"
    ),
    "look into forms": "mira dentro de los formularios",
    "make a sealed file of answers readable": "hace legible un archivo de respuestas selladas",
    "make a vault for a post": "hace la bóveda de un puesto",
    "name of the first person": "nombre de la primera persona",
    "name or device of the post": "nombre o equipo del puesto",
    "new, empty, or of an earlier tour": "nueva, vacía o la de un recorrido anterior",
    "once for each; else odk": "una vez por forma; si no, odk",
    "once for each case": "una vez por expediente",
    "no case: only the receipt for what came": "ningún expediente: solo el acuse de lo que llegó",
    "one JSON object instead of a sentence": "un objeto JSON en vez de una frase",
    "open a practice vault off-screen and say whether all is there": (
        "abre una práctica sin pantalla y dice si está todo"
    ),
    "perform the main job off-screen with invented people": "hace el trabajo sin pantalla, con personas inventadas",
    "prove and show it, keep nothing": "lo prueba y lo muestra, no guarda nada",
    "put another post into the directory": "pone otro puesto en el directorio",
    "read the passphrase from descriptor N": "lee la frase de paso del descriptor N",
    "read every protocol, form, country and list, and say what is wrong": (
        "lee cada protocolo, formulario, país y lista y dice qué está mal"
    ),
    "a folder like forms/; else our own": "una carpeta como forms/; si no, la propia",
    "sealed bundles that were received, and which are set aside": "paquetes recibidos, y cuáles están apartados",
    "let a received file not count, and keep it": "hace que un paquete recibido no cuente, y lo guarda",
    "let a file count again that was set aside": "hace que vuelva a contar un paquete apartado",
    "the file, as received lists it": "el paquete, como lo lista received",
    "why, for the record": "por qué, para el registro",
    "receive a sealed bundle, or all in a folder": "recibe un paquete sellado, o todos los de una carpeta",
    "a sealed bundle, or a folder: all that lie in it": "un paquete sellado, o una carpeta: todos los que haya",
    "seal cases to a post of the same country": "sella expedientes para un puesto del mismo país",
    "second person: protected answers go too": "segunda persona: van también las respuestas protegidas",
    "files of the cases: those lacking there, also those under way, or none; else as last time": (
        "archivos de los expedientes: los que allá faltan, también los que van en camino, o ninguno; si no, como la "
        "última vez"
    ),
    "take the answers of a form out, as tables or XML": "saca las respuestas de un formulario, en tablas o XML",
    "the sixteen symbols or eight words that the other post read aloud": (
        "los dieciséis signos o las ocho palabras que el otro puesto leyó en voz alta"
    ),
    "time zone (IANA), needed where the country has several": "zona horaria (IANA), si el país tiene varias",
    "unsealed, and why": "sin sellar, y por qué",
    "work expressions out over a filled form, one a line": "calcula expresiones sobre un formulario, una por línea",
    "at which posts people sign, as far as it is known here": "en qué puestos firman, hasta donde se sabe aquí",
    "write this post's card, to be handed to another post": "escribe la tarjeta de este puesto, para otro",
}
"""What the commands say of themselves, and in Spanish."""


def in_spanish(parser: argparse.ArgumentParser) -> None:
    """Put into Spanish what *parser* and its commands say of themselves."""
    for one in every_parser(parser):
        one.description = COMMANDS.get(one.description or "", one.description)
        for action in helped_by(one):
            action.help = COMMANDS.get(action.help or "", action.help)


def every_parser(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield *parser* and the parsers of its commands."""
    yield parser
    for action in parser._actions:  # noqa: SLF001 - argparse lets nobody list what it was given
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for one in action.choices.values():
                yield from every_parser(one)


def helped_by(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what *parser* lists in its help: its arguments, and the lines of its commands."""
    for action in parser._actions:  # noqa: SLF001
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield from action._choices_actions  # noqa: SLF001
