"""Words for what can be wrong with a form."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.TOO_MANY_QUESTIONS: lambda: QCoreApplication.translate(
        "reasons", "tiene más de {most} preguntas, contados los grupos: divídalo en varios"
    ),
    Reason.GROUPS_TOO_DEEP: lambda: QCoreApplication.translate(
        "reasons", "hay más de {most} grupos, unos dentro de otros"
    ),
    Reason.NO_QUESTION: lambda: QCoreApplication.translate(
        "reasons", "el formulario no tiene ninguna pregunta"
    ),
    Reason.READ_TOO_DEEP: lambda: QCoreApplication.translate(
        "reasons", "sus preguntas dependen demasiado unas de otras"
    ),
    Reason.READ_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons", "leerlo pide demasiado tiempo o memoria: pida a quien lo hizo que lo divida en varios"
    ),
    Reason.FILLED_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons", "sus cálculos tardan demasiado: al llenarlo no se podría seguir escribiendo"
    ),
    Reason.LIST_FILE_MISSING: lambda: QCoreApplication.translate(
        "reasons",
        "necesita la lista {name}, que no está en su misma carpeta: póngala ahí con ese nombre y elija otra vez "
        "el formulario",
    ),
    Reason.LIST_NO_TABLE: lambda: QCoreApplication.translate(
        "reasons",
        "pide datos de {name}, y aquí solo se leen listas CSV, XML o GeoJSON: pida a quien lo hizo que use una",
    ),
    Reason.LIST_COLUMN_MISSING: lambda: QCoreApplication.translate(
        "reasons", "no tiene la columna {column}; en una lista CSV las columnas se separan con comas"
    ),
    Reason.NOT_THE_FOLDER: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no coincide con el nombre de la carpeta"
    ),
    Reason.UNKNOWN_LEVEL: lambda: QCoreApplication.translate("reasons", "el nivel «{level}» no existe"),
    Reason.LEVEL_OF_A_LANGUAGE: lambda: QCoreApplication.translate(
        "reasons", "un nivel no tiene idioma: la columna «{name}» se llama solo «level»"
    ),
    Reason.NOT_A_LEVEL: lambda: QCoreApplication.translate(
        "reasons",
        "«{given}» no es un nivel; en la columna level se escribe L0, L1, L2, L3 o L4, o se deja vacía",
    ),
    Reason.LEVEL_OF_NOTHING: lambda: QCoreApplication.translate(
        "reasons", "el nivel {level} es de «{name}», que el formulario no pregunta"
    ),
    Reason.NO_LEVEL: lambda: QCoreApplication.translate(
        "reasons", "falta el nivel: ni la pregunta, ni su grupo, ni el formulario lo dicen"
    ),
    Reason.NOT_A_VARIANT: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es el nombre del otro formulario con una C al final"
    ),
    Reason.UNKNOWN_PURPOSE: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es una finalidad que tenga un formulario"
    ),
    Reason.PURPOSE_MISSING: lambda: QCoreApplication.translate(
        "reasons", "«{name}» se pregunta sin la finalidad «{given}», y el expediente no se enteraría"
    ),
    Reason.NO_FORM: lambda: QCoreApplication.translate("reasons", "no existe el formulario «{form}»"),
    Reason.NO_WORKBOOK_OF_OURS: lambda: QCoreApplication.translate(
        "reasons",
        "no es un libro que haya escrito «form export»: le falta la hoja «repatria». Los formularios de otros se "
        "traen en Ajustes",
    ),
    Reason.SHEET_LOST: lambda: QCoreApplication.translate(
        "reasons", "la hoja «{sheet}» se perdería: el formulario no tiene lugar para ella; quítela del libro"
    ),
    Reason.ROW_LOST: lambda: QCoreApplication.translate(
        "reasons", "lo que dice esta fila se perdería: el formulario no tiene lugar para ella; quítela"
    ),
    Reason.CELL_LOST: lambda: QCoreApplication.translate(
        "reasons",
        "«{given}», en la columna «{column}», se perdería: el formulario no tiene lugar para eso; quítelo",
    ),
    Reason.CELL_OTHERWISE: lambda: QCoreApplication.translate(
        "reasons",
        "en la columna «{column}» quedaría «{kept}» en lugar de «{given}»: eso no se cambia aquí; déjelo como estaba",
    ),
    Reason.SHARED_LIST_STAYS: lambda: QCoreApplication.translate(
        "reasons",
        "la opción «{choice}» de la lista «{name}» no es como estaba, y esa lista es de todos los formularios: "
        "déjela igual, o dé otro nombre a la lista aquí y en sus preguntas",
    ),
    Reason.LISTS_APART: lambda: QCoreApplication.translate(
        "reasons",
        "la opción «{choice}» no es igual en las listas «{name}» y «{other}», que son una sola: póngala igual en las "
        "dos",
    ),
    Reason.CHOICE_COMES_BACK: lambda: QCoreApplication.translate(
        "reasons", "la opción «{choice}» la pone el programa, y volvería a su lugar: déjela donde estaba"
    ),
    Reason.LIST_UNNAMED: lambda: QCoreApplication.translate("reasons", "falta el nombre de la lista"),
    Reason.SHARED_LIST: lambda: QCoreApplication.translate(
        "reasons", "«{name}» ya es una lista compartida; use otro nombre"
    ),
    Reason.NO_OTHER_LIST: lambda: QCoreApplication.translate(
        "reasons", "la lista compartida «{name}» no está, o no tiene las opciones other y specify"
    ),
    Reason.LIST_SPEAKS_NOT: lambda: QCoreApplication.translate(
        "reasons", "la lista compartida «{name}» no tiene palabras en el idioma «{language}»"
    ),
    Reason.NEVER_CLOSED: lambda: QCoreApplication.translate(
        "reasons", "lo que abre «{kind}» no se cierra nunca"
    ),
    Reason.CLOSES_NOTHING: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no cierra nada: no hay «{kind}» abierto"
    ),
    Reason.EMPTY_GROUP: lambda: QCoreApplication.translate(
        "reasons", "no hay ninguna pregunta dentro de «{kind}»"
    ),
    Reason.NOT_A_NAME: lambda: QCoreApplication.translate(
        "reasons",
        "«{name}» no sirve de nombre: empieza con minúscula y lleva solo minúsculas sin acento, "
        "números y guion bajo",
    ),
    Reason.NAME_TWICE: lambda: QCoreApplication.translate("reasons", "el nombre «{name}» está dos veces"),
    Reason.UNKNOWN_TYPE: lambda: QCoreApplication.translate(
        "reasons", "el tipo de pregunta «{given}» no existe"
    ),
    Reason.NOT_A_SELECT: lambda: QCoreApplication.translate(
        "reasons", "«{given}» está incompleto: va «{kind}», luego el nombre de la lista y, si acaso, or_other"
    ),
    Reason.NO_SUCH_LIST: lambda: QCoreApplication.translate("reasons", "no existe la lista «{name}»"),
    Reason.NOT_FOR_KIND: lambda: QCoreApplication.translate("reasons", "esto no se puede poner en «{kind}»"),
    Reason.ONLY_A_REPEAT: lambda: QCoreApplication.translate(
        "reasons", "esto solo se pone en una parte que se repite"
    ),
    Reason.ONLY_A_SELECT: lambda: QCoreApplication.translate(
        "reasons", "esto solo se pone en una pregunta con opciones"
    ),
    Reason.NOTHING_TO_CALCULATE: lambda: QCoreApplication.translate(
        "reasons", "falta la cuenta que hay que hacer"
    ),
    Reason.LESS_THAN_NONE: lambda: QCoreApplication.translate("reasons", "no puede ser menos de cero"),
    Reason.NO_SERVICE: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es un servicio que se nombre en un texto"
    ),
    Reason.NOT_IN_LIST: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no está en la lista de opciones"
    ),
    Reason.VALUE_TWICE: lambda: QCoreApplication.translate("reasons", "un valor está dos veces"),
    Reason.NO_ANSWER: lambda: QCoreApplication.translate(
        "reasons", "«{name}» no tiene respuesta, porque es de tipo «{kind}»"
    ),
    Reason.UNKNOWN_PATH: lambda: QCoreApplication.translate(
        "reasons", "la ruta «{path}» no lleva a ninguna parte"
    ),
    Reason.PATH_NOT_TAKEN: lambda: QCoreApplication.translate(
        "reasons", "el programa no puede seguir la ruta «{path}»"
    ),
    Reason.SHOWN_BY_NAME: lambda: QCoreApplication.translate(
        "reasons", "un texto muestra una respuesta solo por su nombre"
    ),
    Reason.NO_ANSWER_IN_WORDS: lambda: QCoreApplication.translate(
        "reasons", "este texto no puede mostrar respuestas"
    ),
    Reason.ONCE_NOT_KEPT: lambda: QCoreApplication.translate(
        "reasons", "once() no se guarda; use default en su lugar"
    ),
    Reason.DEPENDS_ON_ITSELF: lambda: QCoreApplication.translate("reasons", "depende de sí misma: {way}"),
    Reason.BIND_WITHOUT_NODE: lambda: QCoreApplication.translate(
        "reasons", "habla de una respuesta que no está en el formulario"
    ),
    Reason.BOUND_TWICE: lambda: QCoreApplication.translate(
        "reasons", "tiene dos reglas para la misma respuesta"
    ),
    Reason.ASKED_WITHOUT_NODE: lambda: QCoreApplication.translate(
        "reasons", "pregunta algo que no tiene respuesta en el formulario"
    ),
    Reason.ASKED_ELSEWHERE: lambda: QCoreApplication.translate(
        "reasons", "se pregunta fuera de las filas en que está su respuesta"
    ),
    Reason.REPEATS_ALL: lambda: QCoreApplication.translate("reasons", "repite el formulario entero"),
    Reason.BAD_END: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es un número, y en {name} del intervalo va uno"
    ),
    Reason.HOLDS_OTHERS: lambda: QCoreApplication.translate(
        "reasons", "es un grupo: no lleva respuesta propia"
    ),
    Reason.SET_BY_FORM: lambda: QCoreApplication.translate(
        "reasons", "el mismo formulario puso otra cosa en su lugar"
    ),
    Reason.NOT_ASKED: lambda: QCoreApplication.translate(
        "reasons", "no se pregunta con las demás respuestas como están"
    ),
    Reason.READ_ONLY: lambda: QCoreApplication.translate("reasons", "no se escribe a mano"),
    Reason.NOT_OF_KIND: lambda: QCoreApplication.translate("reasons", "«{given}» no es del tipo {kind}"),
    Reason.TOO_MANY_DIGITS: lambda: QCoreApplication.translate(
        "reasons", "«{given}» tiene más de {most} cifras, y no se guardarían todas"
    ),
    Reason.NOT_A_CHOICE: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no está entre las opciones"
    ),
    Reason.NOT_ALL_IN_ORDER: lambda: QCoreApplication.translate(
        "reasons", "faltan opciones por poner en orden: van todas, o ninguna"
    ),
    Reason.NOT_ALLOWED_HERE: lambda: QCoreApplication.translate(
        "reasons", "el formulario no la acepta. {words}"
    ),
    Reason.ANSWER_MISSING: lambda: QCoreApplication.translate("reasons", "falta la respuesta. {words}"),
    Reason.ROWS_BEYOND: lambda: QCoreApplication.translate(
        "reasons",
        "según las respuestas son más filas de las que caben ({most}), y no se hizo ninguna de las que faltan: "
        "corrija la respuesta que las cuenta",
    ),
    Reason.ROWS_WITHOUT_ROOM: lambda: QCoreApplication.translate(
        "reasons",
        "según las respuestas son más filas de las que caben en el formulario ({most} respuestas en todas sus "
        "filas), y no se hizo ninguna de las que faltan: corrija la respuesta que las cuenta",
    ),
    Reason.ROWS_UNCOUNTED: lambda: QCoreApplication.translate(
        "reasons", "hay más filas ({there}) de las que cuentan las respuestas ({counted}): sobran algunas"
    ),
    Reason.GIVEN_TWICE: lambda: QCoreApplication.translate("reasons", "esta respuesta se da dos veces"),
    Reason.UNWRITTEN: lambda: QCoreApplication.translate("reasons", "así no se puede escribir una respuesta"),
    Reason.NO_SUCH_ANSWER: lambda: QCoreApplication.translate(
        "reasons", "no hay tal respuesta en el formulario"
    ),
}
