"""What the commands for packets say of themselves, in Spanish (``helping``)."""

from __future__ import annotations

PACKETS = {
    "what one country tells another of one person": "lo que un país le dice a otro de una persona",
    "what would go and what would stay, and why; nothing is sealed": (
        "qué iría y qué se quedaría, y por qué; no se sella nada"
    ),
    "seal it to one device of another country, by the liaison": (
        "lo sella para un equipo de otro país; lo hace el enlace"
    ),
    "the packets of a case, and where each is": "los envíos de un expediente, y en qué va cada uno",
    "what the other side said of it, or that it is asked back": (
        "lo que dijo el otro lado, o que se pide de vuelta"
    ),
    "its code, or the first four symbols of it": "su código, o sus primeros cuatro signos",
    "write the sheet that goes with it, as PDF": "escribe en PDF la hoja que lo acompaña",
    "how that is known": "cómo se sabe",
    "who said so": "quién lo dijo",
    "why it is refused, queried or asked back": "por qué no lo toman, preguntan o se pide de vuelta",
    "what a packet of another country says, or what is said of one; nothing is kept": (
        "lo que dice un envío de otro país, o lo que se dice de uno; no se guarda nada"
    ),
    "open a case of this country with it": "abre con él un expediente de este país",
    "another case, although one has a packet of that case of theirs": (
        "otro expediente, aunque uno tenga ya un envío de ese expediente de ellos"
    ),
    "F13 or F14, finished in the case": "F13 o F14, terminado en el expediente",
    "name or device of a post of another country": "nombre o equipo de un puesto de otro país",
    "kind of recipient there": "clase de destinatario allí",
    "as the person named them in F02; else the only one named": (
        "como la persona lo nombró en F02; si no, el único que nombró"
    ),
    "for what it is told": "para qué se cuenta",
    "last day, else 30 days or what F02 allows": "último día; si no, 30 días o lo que permita F02",
    "note in its case what is said of a packet: an answer, that it is asked back, a receipt": (
        "anota en su expediente lo que se dice de un envío: una respuesta, que lo piden de vuelta, un acuse"
    ),
    "ask a packet back from the device it went to, by the liaison; it says no reason": (
        "pide de vuelta un envío al equipo al que fue; lo hace el enlace y no dice por qué"
    ),
    "fetch from a place what other countries tell, into a folder": (
        "trae de un lugar, a una carpeta, lo que dicen otros países"
    ),
    "say to whoever asked a packet back that it counts no more here": (
        "da acuse a quien pidió de vuelta un envío: aquí ya no cuenta"
    ),
    "seal what is said of a packet that came, to whoever sent it": (
        "sella lo que se contesta a un envío que llegó, para quien lo envió"
    ),
    "why it is refused": "por qué no se toma",
    "a question of its form, such as age_band": "una pregunta de su formulario, como age_band",
    "by when more is said, or asked for": "hasta cuándo se dirá más, o se pide",
    "where the liaison is called": "dónde se llama al enlace",
}
