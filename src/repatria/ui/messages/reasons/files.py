"""Words for what can be wrong with any file, with a list, and with the file of a country."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.domain.reasons import Reason
from repatria.ui.messages.entry import Said

WORDS: Mapping[Reason, Said] = {
    Reason.CANNOT_BE_READ: lambda: QCoreApplication.translate(
        "reasons", "el archivo no está o no se puede leer"
    ),
    Reason.NOT_UTF8: lambda: QCoreApplication.translate("reasons", "el texto no está guardado en UTF-8"),
    Reason.BAD_TOML: lambda: QCoreApplication.translate(
        "reasons", "no se entiende lo escrito en la línea {line}, columna {column}"
    ),
    Reason.TOML_TWICE: lambda: QCoreApplication.translate(
        "reasons", "lo que dice la línea {line} ya estaba escrito antes"
    ),
    Reason.TOML_ENDS: lambda: QCoreApplication.translate(
        "reasons", "el archivo termina antes de cerrar algo: unas comillas, un corchete o una llave"
    ),
    Reason.TOML_UNREADABLE: lambda: QCoreApplication.translate(
        "reasons", "lo escrito no se puede leer como TOML"
    ),
    Reason.UNKNOWN_KEY: lambda: QCoreApplication.translate("reasons", "esta clave no existe"),
    Reason.UNKNOWN_FIELD: lambda: QCoreApplication.translate("reasons", "la clave «{name}» no existe"),
    Reason.MISSING_FIELD: lambda: QCoreApplication.translate("reasons", "falta la clave «{name}»"),
    Reason.NO_TEXT: lambda: QCoreApplication.translate("reasons", "aquí va un texto entre comillas"),
    Reason.NO_WHOLE_NUMBER: lambda: QCoreApplication.translate(
        "reasons", "aquí va un número entero, sin comillas"
    ),
    Reason.NO_NUMBER: lambda: QCoreApplication.translate("reasons", "aquí va un número, sin comillas"),
    Reason.NO_TRUTH: lambda: QCoreApplication.translate("reasons", "aquí va true o false, sin comillas"),
    Reason.NO_LIST: lambda: QCoreApplication.translate("reasons", "aquí va una lista entre corchetes"),
    Reason.NO_TABLE: lambda: QCoreApplication.translate("reasons", "aquí va una tabla con sus claves"),
    Reason.NOT_ALLOWED: lambda: QCoreApplication.translate("reasons", "«{given}» no es un valor permitido"),
    Reason.WRONG_VALUE: lambda: QCoreApplication.translate(
        "reasons", "el valor no es de los que se permiten aquí"
    ),
    Reason.NONE_OF: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es un valor permitido; puede ser: {known}"
    ),
    Reason.WORDS_MISSING: lambda: QCoreApplication.translate("reasons", "faltan las palabras en este idioma"),
    Reason.UNDECLARED_LANGUAGE: lambda: QCoreApplication.translate(
        "reasons", "este idioma no está declarado en el archivo"
    ),
    Reason.EMPTY_LIST: lambda: QCoreApplication.translate("reasons", "la lista está vacía"),
    Reason.CHOICE_TWICE: lambda: QCoreApplication.translate("reasons", "la opción «{name}» está dos veces"),
    Reason.NOT_A_CODE: lambda: QCoreApplication.translate(
        "reasons", "«{name}» no sirve de código: solo letras sin acento, números, punto, guion y guion bajo"
    ),
    Reason.NO_INSTITUTION: lambda: QCoreApplication.translate("reasons", "falta al menos una institución"),
    Reason.NOT_THE_FILE: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no coincide con el nombre del archivo"
    ),
    Reason.NOT_AN_OFFSET: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es una diferencia con la hora universal, como -06:00"
    ),
    Reason.NOT_A_ZONE: lambda: QCoreApplication.translate(
        "reasons", "«{given}» no es una zona horaria, como America/Guatemala"
    ),
    Reason.NO_WORKING_DAY: lambda: QCoreApplication.translate(
        "reasons", "la semana se queda sin ningún día hábil"
    ),
    Reason.NO_HOLIDAYS_KNOWN: lambda: QCoreApplication.translate(
        "reasons", "no se conocen los feriados de «{given}»"
    ),
    Reason.NOT_A_DATE: lambda: QCoreApplication.translate("reasons", "«{given}» no es una fecha"),
    Reason.UNVERIFIED_IS_U: lambda: QCoreApplication.translate(
        "reasons", "lo que está por verificar («?») lleva la evidencia U"
    ),
    Reason.NO_ROLE: lambda: QCoreApplication.translate(
        "reasons", "falta decir de qué se encarga la institución"
    ),
    Reason.AMOUNT_AND_UNIT: lambda: QCoreApplication.translate(
        "reasons", "la cantidad y la unidad van juntas: están las dos o ninguna"
    ),
    Reason.AMOUNT_UNSTATED: lambda: QCoreApplication.translate(
        "reasons", "solo se pone la cantidad que dice un texto leído, y es 1 o más"
    ),
    Reason.FILE_TOO_LARGE: lambda: QCoreApplication.translate("reasons", "es más grande que {most} MB"),
    Reason.BAD_XML: lambda: QCoreApplication.translate("reasons", "no se entiende el XML en la línea {line}"),
    Reason.XML_DOCTYPE: lambda: QCoreApplication.translate(
        "reasons", "trae una declaración DOCTYPE, que no se acepta"
    ),
    Reason.REACHES_OUT: lambda: QCoreApplication.translate(
        "reasons",
        "se refiere a «{given}», que no está en el formulario ni junto a él: de fuera no se lee nada",
    ),
    Reason.TOO_MANY_NODES: lambda: QCoreApplication.translate("reasons", "tiene más de {most} elementos"),
    Reason.TOO_MANY_LISTS: lambda: QCoreApplication.translate(
        "reasons", "pide más de {most} listas en archivos aparte"
    ),
    Reason.TOO_MANY_ENTRIES: lambda: QCoreApplication.translate(
        "reasons", "las listas del formulario tienen más de {most} filas entre todas"
    ),
    Reason.TOO_MANY_TEXTS: lambda: QCoreApplication.translate(
        "reasons", "tiene más de {most} textos, contados en todos sus idiomas"
    ),
    Reason.TOO_MANY_LINES: lambda: QCoreApplication.translate(
        "reasons", "la hoja «{sheet}» tiene más de {most} filas"
    ),
    Reason.LINE_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons", "tiene una línea de más de {most} letras"
    ),
    Reason.CELL_TOO_LONG: lambda: QCoreApplication.translate(
        "reasons",
        "la fila que empieza en la línea {line} tiene una celda de más de {most} letras: quizá faltan unas comillas",
    ),
    Reason.BAD_CSV: lambda: QCoreApplication.translate(
        "reasons",
        "en la fila que empieza en la línea {line} unas comillas no se cierran, o hay algo entre las que cierran y "
        "el final de la celda",
    ),
    Reason.KEPT_TOO_LARGE: lambda: QCoreApplication.translate(
        "reasons",
        "lo que se guarda de un formulario ocupa {most} KB como mucho, y de este sería más: quite listas o palabras, "
        "o divídalo en varios",
    ),
    Reason.NEITHER_SHEET_NOR_FORM: lambda: QCoreApplication.translate(
        "reasons",
        "no es una hoja de cálculo ni un formulario: elija un archivo de Excel, .csv, .md, o el .xml de un "
        "formulario",
    ),
    Reason.NO_XFORM: lambda: QCoreApplication.translate("reasons", "no contiene un formulario XForm"),
    Reason.BAD_SPREADSHEET: lambda: QCoreApplication.translate(
        "reasons", "la hoja de cálculo está dañada o no es de este tipo"
    ),
    Reason.NO_HEADS: lambda: QCoreApplication.translate(
        "reasons", "a la hoja «{sheet}» le falta la primera fila, con los títulos de las columnas"
    ),
    Reason.HEAD_TWICE: lambda: QCoreApplication.translate("reasons", "la columna «{name}» está dos veces"),
    Reason.HEAD_MISSING: lambda: QCoreApplication.translate("reasons", "faltan columnas: {names}"),
    Reason.BAD_HEAD: lambda: QCoreApplication.translate(
        "reasons", "el título de una columna está vacío o lleva espacios"
    ),
    Reason.CELL_WITHOUT_HEAD: lambda: QCoreApplication.translate(
        "reasons",
        "«{given}» está en una columna sin título: dele uno en la primera fila de la hoja, o quítelo",
    ),
    Reason.CHOICE_WITHOUT_WORDS: lambda: QCoreApplication.translate(
        "reasons", "a una opción le faltan sus palabras (columna «label»)"
    ),
    Reason.CHOICE_WITHOUT_NAME: lambda: QCoreApplication.translate(
        "reasons", "a una opción le falta su nombre (columna «name»)"
    ),
    Reason.CHOICES_ALIKE: lambda: QCoreApplication.translate(
        "reasons",
        "una lista tiene dos opciones con el mismo nombre; si es a propósito, escriba «yes» en "
        "«allow_choice_duplicates» de la hoja «settings»",
    ),
    Reason.CHOICE_WITH_SPACES: lambda: QCoreApplication.translate(
        "reasons", "el nombre de una opción lleva espacios, y de esa lista se pueden marcar varias"
    ),
    Reason.NAME_TAKEN: lambda: QCoreApplication.translate(
        "reasons", "el nombre «{name}» es del formulario mismo: ponga otro"
    ),
    Reason.BAD_NAME_THERE: lambda: QCoreApplication.translate(
        "reasons",
        "lo que está en «{column}» no sirve de nombre: empieza con letra y lleva solo letras, números, guiones "
        "y puntos, sin espacios",
    ),
    Reason.NO_CHOICES: lambda: QCoreApplication.translate(
        "reasons", "falta la hoja «choices», con las columnas «list_name», «name» y «label»"
    ),
    Reason.SHEET_MISSING: lambda: QCoreApplication.translate("reasons", "falta la hoja «{sheet}»"),
    Reason.SHEET_TWICE: lambda: QCoreApplication.translate("reasons", "la hoja «{sheet}» está dos veces"),
    Reason.BEHIND_EMPTY_ROWS: lambda: QCoreApplication.translate(
        "reasons",
        "está detrás de más de {most} filas vacías, y desde ahí otros programas no leen: borre las filas vacías",
    ),
    Reason.BEHIND_EMPTY_COLUMNS: lambda: QCoreApplication.translate(
        "reasons",
        "la columna «{name}» está detrás de más de {most} columnas vacías, y desde ahí otros programas no leen: "
        "borre las columnas vacías",
    ),
    Reason.FORMULA_WITHOUT_VALUE: lambda: QCoreApplication.translate(
        "reasons",
        "en la columna «{column}» hay una fórmula sin su resultado: abra el archivo en su programa de hojas de "
        "cálculo y guárdelo de nuevo",
    ),
    Reason.BAD_REFERENCE: lambda: QCoreApplication.translate(
        "reasons", "en «{column}» no se nombra bien una pregunta: se escribe $ y el nombre entre llaves"
    ),
    Reason.QUESTION_WITHOUT_WORDS: lambda: QCoreApplication.translate(
        "reasons", "la pregunta «{name}» no tiene palabras (columna «label»)"
    ),
    Reason.ROW_WITHOUT_TYPE: lambda: QCoreApplication.translate(
        "reasons", "a la fila le falta el tipo de pregunta (columna «type»)"
    ),
    Reason.ROW_WITHOUT_NAME: lambda: QCoreApplication.translate(
        "reasons", "a la fila le falta el nombre (columna «name»)"
    ),
    Reason.TYPE_OF_KOBO: lambda: QCoreApplication.translate(
        "reasons",
        "el tipo «{given}» es propio de KoboToolbox y aquí no se conoce: haga de cada fila una pregunta, como "
        "select_one, dentro de un grupo (begin_group)",
    ),
    Reason.SETTING_OF_A_LANGUAGE: lambda: QCoreApplication.translate(
        "reasons",
        "la columna «{name}» no se traduce: deje una sola columna, sin idioma en su título",
    ),
    Reason.READER_FAILED: lambda: QCoreApplication.translate(
        "reasons",
        "el programa no pudo leerla, aunque el archivo no está dañado; lo último que se sabe, en inglés: {said}",
    ),
    Reason.NOT_CONVERTED: lambda: QCoreApplication.translate(
        "reasons", "no se puede hacer un formulario de ella: {said}"
    ),
    Reason.BAD_JSON: lambda: QCoreApplication.translate("reasons", "no es un objeto JSON"),
    Reason.NO_FEATURES: lambda: QCoreApplication.translate(
        "reasons", "no es una lista de lugares en GeoJSON (FeatureCollection)"
    ),
}
