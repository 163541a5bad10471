"""What the commands on damaged vaults say of themselves, in Spanish."""

from __future__ import annotations

DAMAGE = {
    "save what can be read of a damaged vault into a new one": (
        "rescata en una bóveda nueva lo que se puede leer de una dañada"
    ),
    "folder of the damaged vault; it is not changed": "carpeta de la bóveda dañada; no se cambia",
    "where the device's keys are lost: of which post the new ones are": (
        "si se perdieron las llaves del dispositivo: de qué puesto son las nuevas"
    ),
    "where they are lost: of which country": "si se perdieron: de qué país",
    "what the code of a damaged vault says": "lo que dice el código de una bóveda dañada",
    "as verify or the damage sheet says it": "como lo dicen verify o la hoja de daño",
    "write what is damaged there as a page without case data": (
        "escribe allí lo dañado en una hoja sin datos de nadie"
    ),
    "only what is seen without opening it; asks for no passphrase": (
        "solo lo que se ve sin abrirla; no pide frase de paso"
    ),
}
