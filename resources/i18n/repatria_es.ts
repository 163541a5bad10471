<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="es">
<context>
    <name>CheckingSection</name>
    <message numerus="yes">
        <source>%n anotaciones no son como se firmaron o les falta la anterior.</source>
        <translation>
            <numerusform>Una anotación no es como se firmó o le falta la anterior.</numerusform>
            <numerusform>%n anotaciones no son como se firmaron o les falta la anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datos en pantalla no salen de lo anotado.</source>
        <translation>
            <numerusform>Un dato en pantalla no sale de lo anotado.</numerusform>
            <numerusform>%n datos en pantalla no salen de lo anotado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapSummary</name>
    <message numerus="yes">
        <source>Para terminar falta %n cosa</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenScreen</name>
    <message numerus="yes">
        <source>Hubo varios intentos fallidos. Espere %n segundos; no se perdió nada.</source>
        <translation>
            <numerusform>Hubo varios intentos fallidos. Espere un segundo; no se perdió nada.</numerusform>
            <numerusform>Hubo varios intentos fallidos. Espere %n segundos; no se perdió nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message numerus="yes">
        <source>%n por corregir</source>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>faltan %n</source>
        <translation>
            <numerusform>falta %n</numerusform>
            <numerusform>faltan %n</numerusform>
        </translation>
    </message>
</context>
</TS>
