<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="es">
<context>
    <name>AllReported</name>
    <message numerus="yes">
        <source>Se recibieron %n paquetes sellados.</source>
        <translation>
            <numerusform>Se recibió %n paquete sellado.</numerusform>
            <numerusform>Se recibieron %n paquetes sellados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se detuvo, como pidió: %n paquetes no se recibieron. Siguen donde estaban; recíbalos cuando quiera.</source>
        <translation>
            <numerusform>Se detuvo, como pidió: %n paquete no se recibió. Sigue donde estaba; recíbalo cuando quiera.</numerusform>
            <numerusform>Se detuvo, como pidió: %n paquetes no se recibieron. Siguen donde estaban; recíbalos cuando quiera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n paquete sellado</numerusform>
            <numerusform>%n paquetes sellados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya recibidos antes</source>
        <translation>
            <numerusform>%n ya recibido antes</numerusform>
            <numerusform>%n ya recibidos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones en espera de otras que no han llegado; entran solas cuando lleguen</source>
        <translation>
            <numerusform>%n anotación en espera de otras que no han llegado; entra sola cuando lleguen</numerusform>
            <numerusform>%n anotaciones en espera de otras que no han llegado; entran solas cuando lleguen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllShown</name>
    <message numerus="yes">
        <source>%n envíos de otro país esperan en la lista de Recibir. No entran con esto: ábralos uno por uno.</source>
        <translation>
            <numerusform>%n envío de otro país espera en la lista de Recibir. No entra con esto: ábralo aparte.</numerusform>
            <numerusform>%n envíos de otro país esperan en la lista de Recibir. No entran con esto: ábralos uno por uno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados, comprobados: completos y firmados</source>
        <translation>
            <numerusform>%n paquete sellado, comprobado: completo y firmado</numerusform>
            <numerusform>%n paquetes sellados, comprobados: completos y firmados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n de ellos ya se habían recibido y no traen nada</source>
        <translation>
            <numerusform>%n de ellos ya se había recibido y no trae nada</numerusform>
            <numerusform>%n de ellos ya se habían recibido y no traen nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n paquete sellado</numerusform>
            <numerusform>%n paquetes sellados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersResult</name>
    <message numerus="yes">
        <source>%n formularios</source>
        <translation>
            <numerusform>%n formulario</numerusform>
            <numerusform>%n formularios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios de expedientes reservados se quedaron.</source>
        <translation>
            <numerusform>%n formulario de un expediente reservado se quedó.</numerusform>
            <numerusform>%n formularios de expedientes reservados se quedaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios se quedaron: falta el permiso de la persona, o está protegida de quien recibe.</source>
        <translation>
            <numerusform>%n formulario se quedó: falta el permiso de la persona, o está protegida de quien recibe.</numerusform>
            <numerusform>%n formularios se quedaron: falta el permiso de la persona, o está protegida de quien recibe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios se quedaron: se están corrigiendo y nadie los ha vuelto a terminar.</source>
        <translation>
            <numerusform>%n formulario se quedó: se está corrigiendo y nadie lo ha vuelto a terminar.</numerusform>
            <numerusform>%n formularios se quedaron: se están corrigiendo y nadie los ha vuelto a terminar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios guardan además respuestas a preguntas que ya no se hacen: siguen en su expediente.</source>
        <translation>
            <numerusform>%n formulario guarda además respuestas a preguntas que ya no se hacen: siguen en su expediente.</numerusform>
            <numerusform>%n formularios guardan además respuestas a preguntas que ya no se hacen: siguen en su expediente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsideWords</name>
    <message numerus="yes">
        <source>%n anotaciones vuelven a contar aquí.</source>
        <translation>
            <numerusform>%n anotación vuelve a contar aquí.</numerusform>
            <numerusform>%n anotaciones vuelven a contar aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n anotación nueva</numerusform>
            <numerusform>%n anotaciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones dejaron de contar aquí.</source>
        <translation>
            <numerusform>%n anotación dejó de contar aquí.</numerusform>
            <numerusform>%n anotaciones dejaron de contar aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes vinieron solo en él y ya no están en ninguna lista.</source>
        <translation>
            <numerusform>%n expediente vino solo en él y ya no está en ninguna lista.</numerusform>
            <numerusform>%n expedientes vinieron solo en él y ya no están en ninguna lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes de Por entregar llevan algo de esto y ya no salen ({posts}): quítelos con No enviar y envíe otra vez.</source>
        <translation>
            <numerusform>%n paquete de Por entregar lleva algo de esto y ya no sale ({posts}): quítelo con No enviar y envíe otra vez.</numerusform>
            <numerusform>%n paquetes de Por entregar llevan algo de esto y ya no salen ({posts}): quítelos con No enviar y envíe otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se borraron por regla, como pidió otro puesto: ahora todo coincide ({codes}).</source>
        <translation>
            <numerusform>%n expediente se borró por regla, como pidió otro puesto: ahora todo coincide ({codes}).</numerusform>
            <numerusform>%n expedientes se borraron por regla, como pidió otro puesto: ahora todo coincide ({codes}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones de aquí o de otros se apoyaban en ellas y se quedan: revíselas.</source>
        <translation>
            <numerusform>%n anotación de aquí o de otros se apoyaba en ellas y se queda: revísela.</numerusform>
            <numerusform>%n anotaciones de aquí o de otros se apoyaban en ellas y se quedan: revíselas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se quedan solo con eso, sin su apertura ni su código.</source>
        <translation>
            <numerusform>%n expediente se queda solo con eso, sin su apertura ni su código.</numerusform>
            <numerusform>%n expedientes se quedan solo con eso, sin su apertura ni su código.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByLine</name>
    <message numerus="yes">
        <source>%n paquetes entregados.</source>
        <translation>
            <numerusform>%n paquete entregado.</numerusform>
            <numerusform>%n paquetes entregados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseChecks</name>
    <message numerus="yes">
        <source>%n expedientes marcados</source>
        <translation>
            <numerusform>%n expediente marcado</numerusform>
            <numerusform>%n expedientes marcados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n abiertos</source>
        <translation>
            <numerusform>de %n abierto</numerusform>
            <numerusform>de %n abiertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseCounts</name>
    <message numerus="yes">
        <source>%n con plazo pasado</source>
        <translation>
            <numerusform>%n con plazo pasado</numerusform>
            <numerusform>%n con plazo pasado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches en lugar de detención</source>
        <translation>
            <numerusform>%n noche en lugar de detención</numerusform>
            <numerusform>%n noches en lugar de detención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desvíos</source>
        <translation>
            <numerusform>%n desvío</numerusform>
            <numerusform>%n desvíos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excepciones</source>
        <translation>
            <numerusform>%n excepción</numerusform>
            <numerusform>%n excepciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces «Actuar ahora»</source>
        <translation>
            <numerusform>una vez «Actuar ahora»</numerusform>
            <numerusform>%n veces «Actuar ahora»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por ratificar</source>
        <translation>
            <numerusform>%n por ratificar</numerusform>
            <numerusform>%n por ratificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tal vez tiene otro expediente (%n)</source>
        <translation>
            <numerusform>tal vez tiene otro expediente (%n)</numerusform>
            <numerusform>tal vez tiene otros expedientes (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n respuestas</source>
        <translation>
            <numerusform>Se guardó %n respuesta</numerusform>
            <numerusform>Se guardaron %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordatorios</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasos siguen igual.</source>
        <translation>
            <numerusform>%n paso sigue igual.</numerusform>
            <numerusform>%n pasos siguen igual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n pasos por hacer; la razón vale para todos.</source>
        <translation>
            <numerusform>Queda %n paso por hacer; la razón vale para él.</numerusform>
            <numerusform>Quedan %n pasos por hacer; la razón vale para todos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ejemplos de otros países (%n)</source>
        <translation>
            <numerusform>Ejemplo de otro país (%n)</numerusform>
            <numerusform>Ejemplos de otros países (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %n respuestas</source>
        <translation>
            <numerusform>Va %n respuesta</numerusform>
            <numerusform>Van %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>se quedan %n</source>
        <translation>
            <numerusform>se queda %n</numerusform>
            <numerusform>se quedan %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainsState</name>
    <message numerus="yes">
        <source>Y %n más.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Y se perdieron pedazos de %n series más.</source>
        <translation>
            <numerusform>Y se perdieron pedazos de %n serie más.</numerusform>
            <numerusform>Y se perdieron pedazos de %n series más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se perdieron %n anotaciones más, no se sabe de dónde.</source>
        <translation>
            <numerusform>Se perdió %n anotación más, no se sabe de dónde.</numerusform>
            <numerusform>Se perdieron %n anotaciones más, no se sabe de dónde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos no llevan la firma de quien los hizo.</source>
        <translation>
            <numerusform>%n acto no lleva la firma de quien lo hizo.</numerusform>
            <numerusform>%n actos no llevan la firma de quien los hizo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckingSection</name>
    <message numerus="yes">
        <source>%n anotaciones llevan una firma que no es de quien nombran.</source>
        <translation>
            <numerusform>%n anotación lleva una firma que no es de quien nombra.</numerusform>
            <numerusform>%n anotaciones llevan una firma que no es de quien nombran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se escribieron o les falta la anterior.</source>
        <translation>
            <numerusform>%n anotación no es como se escribió o le falta la anterior.</numerusform>
            <numerusform>%n anotaciones no son como se escribieron o les falta la anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datos en pantalla no salen de lo anotado.</source>
        <translation>
            <numerusform>Un dato en pantalla no sale de lo anotado.</numerusform>
            <numerusform>%n datos en pantalla no salen de lo anotado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos no llevan la firma de quien los hizo: son de antes de que Repatria firmara, o los escribió otro programa.</source>
        <translation>
            <numerusform>%n acto no lleva la firma de quien lo hizo: es de antes de que Repatria firmara, o lo escribió otro programa.</numerusform>
            <numerusform>%n actos no llevan la firma de quien los hizo: son de antes de que Repatria firmara, o los escribió otro programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones están en páginas dañadas y no se pueden leer.</source>
        <translation>
            <numerusform>%n anotación está en una página dañada y no se puede leer.</numerusform>
            <numerusform>%n anotaciones están en páginas dañadas y no se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llevan otra firma que la que {post} dice que es de su gente.</source>
        <translation>
            <numerusform>%n anotación lleva otra firma que la que {post} dice que es de su gente.</numerusform>
            <numerusform>%n anotaciones llevan otra firma que la que {post} dice que es de su gente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesWords</name>
    <message numerus="yes">
        <source>Allí faltan %n archivos de expedientes ({size}): no caben, o aquí están dañados (Ajustes → Revisar la bóveda).</source>
        <translation>
            <numerusform>Allí falta %n archivo de expedientes ({size}): no cabe, o aquí está dañado (Ajustes → Revisar la bóveda).</numerusform>
            <numerusform>Allí faltan %n archivos de expedientes ({size}): no caben, o aquí están dañados (Ajustes → Revisar la bóveda).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La copia se restauró aparte, está entera y ya se quitó: %n anotaciones.</source>
        <translation>
            <numerusform>La copia se restauró aparte, está entera y ya se quitó: %n anotación.</numerusform>
            <numerusform>La copia se restauró aparte, está entera y ya se quitó: %n anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La bóveda tiene %n más que ella.</source>
        <translation>
            <numerusform>La bóveda tiene %n más que ella.</numerusform>
            <numerusform>La bóveda tiene %n más que ella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sin copia desde hace %n días en «{place}».</source>
        <translation>
            <numerusform>Sin copia desde hace %n día en «{place}».</numerusform>
            <numerusform>Sin copia desde hace %n días en «{place}».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourtPage</name>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourtWords</name>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en %n series</source>
        <translation>
            <numerusform>en %n serie</numerusform>
            <numerusform>en %n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n va solo la huella</source>
        <translation>
            <numerusform>de %n va solo la huella</numerusform>
            <numerusform>de %n va solo la huella</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firmas personales valen</source>
        <translation>
            <numerusform>%n firma personal vale</numerusform>
            <numerusform>%n firmas personales valen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n no hay llave en el archivo</source>
        <translation>
            <numerusform>de %n no hay llave en el archivo</numerusform>
            <numerusform>de %n no hay llave en el archivo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputedPersons</name>
    <message numerus="yes">
        <source>%n personas que dos puestos nombran suyas</source>
        <translation>
            <numerusform>%n persona que dos puestos nombran suya</numerusform>
            <numerusform>%n personas que dos puestos nombran suyas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyRows</name>
    <message numerus="yes">
        <source>Se quitaron %n filas vacías.</source>
        <translation>
            <numerusform>Se quitó %n fila vacía.</numerusform>
            <numerusform>Se quitaron %n filas vacías.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n de las filas que sobran están vacías: nadie respondió en ellas.</source>
        <translation>
            <numerusform>%n de las filas que sobran está vacía: nadie respondió en ella.</numerusform>
            <numerusform>%n de las filas que sobran están vacías: nadie respondió en ellas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingLine</name>
    <message numerus="yes">
        <source>%n expedientes cerrados pasaron la fecha hasta la que se guardan.</source>
        <translation>
            <numerusform>%n expediente cerrado pasó la fecha hasta la que se guarda.</numerusform>
            <numerusform>%n expedientes cerrados pasaron la fecha hasta la que se guardan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Más de %n expedientes cerrados pasaron la fecha hasta la que se guardan.</source>
        <translation>
            <numerusform>Más de %n expediente cerrado pasó la fecha hasta la que se guarda.</numerusform>
            <numerusform>Más de %n expedientes cerrados pasaron la fecha hasta la que se guardan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros puestos piden borrar %n expedientes que aquí siguen completos.</source>
        <translation>
            <numerusform>Otros puestos piden borrar %n expediente que aquí sigue completo.</numerusform>
            <numerusform>Otros puestos piden borrar %n expedientes que aquí siguen completos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message numerus="yes">
        <source>Y %n más.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n de ellos quedan datos sin nombre para las cifras.</source>
        <translation>
            <numerusform>De %n de ellos quedan datos sin nombre para las cifras.</numerusform>
            <numerusform>De %n de ellos quedan datos sin nombre para las cifras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureCounts</name>
    <message numerus="yes">
        <source>de %n no se sabe</source>
        <translation>
            <numerusform>de %n no se sabe</numerusform>
            <numerusform>de %n no se sabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches</source>
        <translation>
            <numerusform>%n noche</numerusform>
            <numerusform>%n noches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datos</source>
        <translation>
            <numerusform>%n dato</numerusform>
            <numerusform>%n datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n expedientes por contar.</source>
        <translation>
            <numerusform>Falta %n expediente por contar.</numerusform>
            <numerusform>Faltan %n expedientes por contar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes no se pudieron contar.</source>
        <translation>
            <numerusform>%n expediente no se pudo contar.</numerusform>
            <numerusform>%n expedientes no se pudieron contar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesChoice</name>
    <message numerus="yes">
        <source>%n archivos que le faltan</source>
        <translation>
            <numerusform>%n archivo que le falta</numerusform>
            <numerusform>%n archivos que le faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya van en camino</source>
        <translation>
            <numerusform>%n ya va en camino</numerusform>
            <numerusform>%n ya van en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n se quedan: el programa de ese puesto todavía no los recibe</source>
        <translation>
            <numerusform>%n se queda: el programa de ese puesto todavía no lo recibe</numerusform>
            <numerusform>%n se quedan: el programa de ese puesto todavía no los recibe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no están en este puesto</source>
        <translation>
            <numerusform>%n no está en este puesto</numerusform>
            <numerusform>%n no están en este puesto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message numerus="yes">
        <source>De lo que este puesto dejó allí quedan, o pueden quedar, %n envíos.</source>
        <translation>
            <numerusform>De lo que este puesto dejó allí queda, o puede quedar, %n envío.</numerusform>
            <numerusform>De lo que este puesto dejó allí quedan, o pueden quedar, %n envíos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n paquetes para puestos del país.</source>
        <translation>
            <numerusform>Queda %n paquete para puestos del país.</numerusform>
            <numerusform>Quedan %n paquetes para puestos del país.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormReport</name>
    <message numerus="yes">
        <source>%n preguntas</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partes que se repiten</source>
        <translation>
            <numerusform>%n parte que se repite</numerusform>
            <numerusform>%n partes que se repiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapSummary</name>
    <message numerus="yes">
        <source>y %n más, en las secciones</source>
        <translation>
            <numerusform>y %n más, en las secciones</numerusform>
            <numerusform>y %n más, en las secciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Para terminar falta %n cosa</source>
        <translation>
            <numerusform>Para terminar falta %n cosa</numerusform>
            <numerusform>Para terminar faltan %n cosas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardWords</name>
    <message numerus="yes">
        <source>Al directorio firmado aquí le faltan %n revocaciones que otros puestos conocen: {posts}. Ya valen aquí, y el próximo que se firme las lleva.</source>
        <translation>
            <numerusform>Al directorio firmado aquí le falta %n revocación que otros puestos conocen: {posts}. Ya vale aquí, y el próximo que se firme la lleva.</numerusform>
            <numerusform>Al directorio firmado aquí le faltan %n revocaciones que otros puestos conocen: {posts}. Ya valen aquí, y el próximo que se firme las lleva.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se conocieron %n certificados de cargos que aquí faltaban.</source>
        <translation>
            <numerusform>Se conoció %n certificado de un cargo que aquí faltaba.</numerusform>
            <numerusform>Se conocieron %n certificados de cargos que aquí faltaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A este directorio le faltan %n revocaciones que otros puestos conocen, o dice otra cosa de ellas. Ya valen aquí: fírmelo de nuevo para que las lleve.</source>
        <translation>
            <numerusform>A este directorio le falta %n revocación que otros puestos conocen, o dice otra cosa de ella. Ya vale aquí: fírmelo de nuevo para que la lleve.</numerusform>
            <numerusform>A este directorio le faltan %n revocaciones que otros puestos conocen, o dice otra cosa de ellas. Ya valen aquí: fírmelo de nuevo para que las lleve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldSections</name>
    <message numerus="yes">
        <source>%n archivos de {post} esperan el expediente que los nombra.</source>
        <translation>
            <numerusform>%n archivo de {post} espera el expediente que lo nombra.</numerusform>
            <numerusform>%n archivos de {post} esperan el expediente que los nombra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de {post}: en 90 días ningún expediente los nombró.</source>
        <translation>
            <numerusform>%n archivo de {post}: en 90 días ningún expediente lo nombró.</numerusform>
            <numerusform>%n archivos de {post}: en 90 días ningún expediente los nombró.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiaisonChanged</name>
    <message numerus="yes">
        <source>Preparar %n con lo protegido</source>
        <translation>
            <numerusform>Preparar uno con lo protegido</numerusform>
            <numerusform>Preparar %n con lo protegido</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encontrados</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expedientes</source>
        <translation>
            <numerusform>%Ln expediente</numerusform>
            <numerusform>%Ln expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expedientes abiertos</source>
        <translation>
            <numerusform>%Ln expediente abierto</numerusform>
            <numerusform>%Ln expedientes abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches en detención</source>
        <translation>
            <numerusform>%n noche en detención</numerusform>
            <numerusform>%n noches en detención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n con plazo pasado</source>
        <translation>
            <numerusform>%n con plazo pasado</numerusform>
            <numerusform>%n con plazo pasado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más: véalos en Casos</source>
        <translation>
            <numerusform>y %n más: véalo en Casos</numerusform>
            <numerusform>y %n más: véalos en Casos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuestas</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
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
    <name>OpeningCounts</name>
    <message numerus="yes">
        <source>Se abrieron %n expedientes</source>
        <translation>
            <numerusform>Se abrió %n expediente</numerusform>
            <numerusform>Se abrieron %n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Abrir %n expedientes</source>
        <translation>
            <numerusform>Abrir %n expediente</numerusform>
            <numerusform>Abrir %n expedientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Previewed</name>
    <message numerus="yes">
        <source>%n expedientes que aquí no están</source>
        <translation>
            <numerusform>%n expediente que aquí no está</numerusform>
            <numerusform>%n expedientes que aquí no están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que ya están aquí</source>
        <translation>
            <numerusform>%n expediente que ya está aquí</numerusform>
            <numerusform>%n expedientes que ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedLines</name>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n anotación nueva</numerusform>
            <numerusform>%n anotaciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias por resolver</source>
        <translation>
            <numerusform>%n diferencia por resolver</numerusform>
            <numerusform>%n diferencias por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes nuevos aquí</source>
        <translation>
            <numerusform>%n expediente nuevo aquí</numerusform>
            <numerusform>%n expedientes nuevos aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes con cambios</source>
        <translation>
            <numerusform>%n expediente con cambios</numerusform>
            <numerusform>%n expedientes con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes no son los que el expediente dice: no se guardaron</source>
        <translation>
            <numerusform>%n archivo de un expediente no es el que el expediente dice: no se guardó</numerusform>
            <numerusform>%n archivos de expedientes no son los que el expediente dice: no se guardaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes no cupieron aquí. El otro puesto los enviará otra vez cuando haya lugar</source>
        <translation>
            <numerusform>%n archivo de un expediente no cupo aquí. El otro puesto lo enviará otra vez cuando haya lugar</numerusform>
            <numerusform>%n archivos de expedientes no cupieron aquí. El otro puesto los enviará otra vez cuando haya lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes ya están aquí</source>
        <translation>
            <numerusform>%n archivo de un expediente ya está aquí</numerusform>
            <numerusform>%n archivos de expedientes ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos esperan el expediente que los nombra; entran solos cuando llegue</source>
        <translation>
            <numerusform>%n archivo espera el expediente que lo nombra; entra solo cuando llegue</numerusform>
            <numerusform>%n archivos esperan el expediente que los nombra; entran solos cuando llegue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos eran de expedientes borrados por regla: no se guardaron</source>
        <translation>
            <numerusform>%n archivo era de un expediente borrado por regla: no se guardó</numerusform>
            <numerusform>%n archivos eran de expedientes borrados por regla: no se guardaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n archivo de un expediente</numerusform>
            <numerusform>%n archivos de expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias resueltas en otro puesto</source>
        <translation>
            <numerusform>%n diferencia resuelta en otro puesto</numerusform>
            <numerusform>%n diferencias resueltas en otro puesto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tal vez alguien está en peligro ahora: %n expedientes, los primeros de la lista.</source>
        <translation>
            <numerusform>Tal vez alguien está en peligro ahora: %n expediente, el primero de la lista.</numerusform>
            <numerusform>Tal vez alguien está en peligro ahora: %n expedientes, los primeros de la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes son de alguien que tiene otro expediente que no está aquí: lo que protege queda en duda. Ábralos: en Diferencias dice a quién pedirlo.</source>
        <translation>
            <numerusform>%n expediente es de alguien que tiene otro expediente que no está aquí: lo que protege queda en duda. Ábralo: en Diferencias dice a quién pedir el otro.</numerusform>
            <numerusform>%n expedientes son de personas que tienen otro expediente que no está aquí: lo que protege queda en duda. Ábralos: en Diferencias dice a quién pedir el otro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n expedientes más que llegaron abiertos más de una vez.</source>
        <translation>
            <numerusform>y %n expediente más que llegó abierto más de una vez.</numerusform>
            <numerusform>y %n expedientes más que llegaron abiertos más de una vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n expedientes llega otra apertura: entran, sigue en uso la primera, y al recibir se dice de qué puestos vienen</source>
        <translation>
            <numerusform>De %n expediente llega otra apertura: entra, sigue en uso la primera, y al recibir se dice de qué puestos vienen</numerusform>
            <numerusform>De %n expedientes llega otra apertura: entran, sigue en uso la primera, y al recibir se dice de qué puestos vienen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegó el acuse de lo que envió: {post}, %n expedientes</source>
        <translation>
            <numerusform>Llegó el acuse de lo que envió: {post}, %n expediente</numerusform>
            <numerusform>Llegó el acuse de lo que envió: {post}, %n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron los acuses de %n envíos suyos: {post}</source>
        <translation>
            <numerusform>Llegó el acuse de %n envío suyo: {post}</numerusform>
            <numerusform>Llegaron los acuses de %n envíos suyos: {post}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se borraron aquí por regla de otro puesto: lo que decían ya no está. Vea Ajustes → Borrar por regla.</source>
        <translation>
            <numerusform>%n expediente se borró aquí por regla de otro puesto: lo que decía ya no está. Vea Ajustes → Borrar por regla.</numerusform>
            <numerusform>%n expedientes se borraron aquí por regla de otro puesto: lo que decían ya no está. Vea Ajustes → Borrar por regla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes de aquí se borrarán por regla de otro puesto: lo que dicen ya no se podrá recuperar</source>
        <translation>
            <numerusform>%n expediente de aquí se borrará por regla de otro puesto: lo que dice ya no se podrá recuperar</numerusform>
            <numerusform>%n expedientes de aquí se borrarán por regla de otro puesto: lo que dicen ya no se podrá recuperar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros puestos piden borrar %n expedientes de aquí: siguen completos. Decide quien supervisa o el enlace, en Ajustes → Borrar por regla.</source>
        <translation>
            <numerusform>Otros puestos piden borrar %n expediente de aquí: sigue completo. Decide quien supervisa o el enlace, en Ajustes → Borrar por regla.</numerusform>
            <numerusform>Otros puestos piden borrar %n expedientes de aquí: siguen completos. Decide quien supervisa o el enlace, en Ajustes → Borrar por regla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sin recibir: %n archivos o lugares. Más abajo dice cuáles y por qué.</source>
        <translation>
            <numerusform>Sin recibir: %n archivo o lugar. Más abajo dice cuál y por qué.</numerusform>
            <numerusform>Sin recibir: %n archivos o lugares. Más abajo dice cuáles y por qué.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nunca llegaron %n paquetes anteriores: más abajo dice de quién. Se piden otra vez en el próximo acuse.</source>
        <translation>
            <numerusform>Nunca llegó %n paquete anterior: más abajo dice de quién. Se pide otra vez en el próximo acuse.</numerusform>
            <numerusform>Nunca llegaron %n paquetes anteriores: más abajo dice de quién. Se piden otra vez en el próximo acuse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones quedarán en espera de otras que no han llegado; entran solas cuando lleguen</source>
        <translation>
            <numerusform>%n anotación quedará en espera de otras que no han llegado; entra sola cuando lleguen</numerusform>
            <numerusform>%n anotaciones quedarán en espera de otras que no han llegado; entran solas cuando lleguen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se firmaron: quedarán aparte y no abren ninguna salvaguarda</source>
        <translation>
            <numerusform>%n anotación no es como se firmó: quedará aparte y no abre ninguna salvaguarda</numerusform>
            <numerusform>%n anotaciones no son como se firmaron: quedarán aparte y no abren ninguna salvaguarda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se firmaron: quedaron aparte y no abren ninguna salvaguarda.</source>
        <translation>
            <numerusform>%n anotación no es como se firmó: quedó aparte y no abre ninguna salvaguarda.</numerusform>
            <numerusform>%n anotaciones no son como se firmaron: quedaron aparte y no abren ninguna salvaguarda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message numerus="yes">
        <source>Recuperación probada hace %n días.</source>
        <translation>
            <numerusform>Recuperación probada hace %n día.</numerusform>
            <numerusform>Recuperación probada hace %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedSection</name>
    <message numerus="yes">
        <source>%n archivos son para otros puestos, como los que este selló. Déjelos donde están.</source>
        <translation>
            <numerusform>%n archivo es para otro puesto, como los que este selló. Déjelo donde está.</numerusform>
            <numerusform>%n archivos son para otros puestos, como los que este selló. Déjelos donde están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message numerus="yes">
        <source>%n copias de esta bóveda dentro de ella: se renuevan al recibir. Si se devuelve una, se borra otra vez.</source>
        <translation>
            <numerusform>%n copia de esta bóveda dentro de ella: se renueva al recibir. Si se devuelve, se borra otra vez.</numerusform>
            <numerusform>%n copias de esta bóveda dentro de ella: se renuevan al recibir. Si se devuelve una, se borra otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes enlazados con este (familia, o la misma persona) quedan protegidos por duda: nadie sabrá ya si aquí había un bloqueo.</source>
        <translation>
            <numerusform>%n expediente enlazado con este (familia, o la misma persona) queda protegido por duda: nadie sabrá ya si aquí había un bloqueo.</numerusform>
            <numerusform>%n expedientes enlazados con este (familia, o la misma persona) quedan protegidos por duda: nadie sabrá ya si aquí había un bloqueo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de borradores que no se pudieron leer (drafts.db.unreadable-…) quedan en la carpeta de la bóveda y pueden tener algo de él: bórrelos de ahí.</source>
        <translation>
            <numerusform>%n archivo de borradores que no se pudo leer (drafts.db.unreadable-…) queda en la carpeta de la bóveda y puede tener algo de él: bórrelo de ahí.</numerusform>
            <numerusform>%n archivos de borradores que no se pudieron leer (drafts.db.unreadable-…) quedan en la carpeta de la bóveda y pueden tener algo de él: bórrelos de ahí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reported</name>
    <message numerus="yes">
        <source>%n formularios de otras instituciones llegaron y esperan en Ajustes → Formularios de otras instituciones. Lo llenado con ellos está guardado; se lee cuando quien supervisa o el enlace los ponga en uso.</source>
        <translation>
            <numerusform>%n formulario de otra institución llegó y espera en Ajustes → Formularios de otras instituciones. Lo llenado con él está guardado; se lee cuando quien supervisa o el enlace lo ponga en uso.</numerusform>
            <numerusform>%n formularios de otras instituciones llegaron y esperan en Ajustes → Formularios de otras instituciones. Lo llenado con ellos está guardado; se lee cuando quien supervisa o el enlace los ponga en uso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones esperan otras que no han llegado. Pida a ese puesto el paquete anterior.</source>
        <translation>
            <numerusform>%n anotación espera otras que no han llegado. Pida a ese puesto el paquete anterior.</numerusform>
            <numerusform>%n anotaciones esperan otras que no han llegado. Pida a ese puesto el paquete anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones son de una versión más nueva: se guardan y se verán al actualizar. Hasta entonces nada se abre por lo que tocan.</source>
        <translation>
            <numerusform>%n anotación es de una versión más nueva: se guarda y se verá al actualizar. Hasta entonces nada se abre por lo que toca.</numerusform>
            <numerusform>%n anotaciones son de una versión más nueva: se guardan y se verán al actualizar. Hasta entonces nada se abre por lo que tocan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llegaron ya borradas por regla.</source>
        <translation>
            <numerusform>%n anotación llegó ya borrada por regla.</numerusform>
            <numerusform>%n anotaciones llegaron ya borradas por regla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces puede ser una persona que ya tiene otro expediente: compárelos abajo.</source>
        <translation>
            <numerusform>%n vez puede ser una persona que ya tiene otro expediente: compárelos abajo.</numerusform>
            <numerusform>%n veces puede ser una persona que ya tiene otro expediente: compárelos abajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que estaban abiertos aquí llegaron cerrados y ya no están en Hoy. Si no lo sabía, pregunte a ese puesto y vuelva a abrirlos.</source>
        <translation>
            <numerusform>%n expediente que estaba abierto aquí llegó cerrado y ya no está en Hoy. Si no lo sabía, pregunte a ese puesto y vuelva a abrirlo.</numerusform>
            <numerusform>%n expedientes que estaban abiertos aquí llegaron cerrados y ya no están en Hoy. Si no lo sabía, pregunte a ese puesto y vuelva a abrirlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protocolos o formularios que traía no se guardaron: ningún expediente los nombra, o ese puesto ya dejó aquí muchos sin usar. Si le hacen falta, llame a ese puesto y avise a su enlace.</source>
        <translation>
            <numerusform>%n protocolo o formulario que traía no se guardó: ningún expediente lo nombra, o ese puesto ya dejó aquí muchos sin usar. Si le hace falta, llame a ese puesto y avise a su enlace.</numerusform>
            <numerusform>%n protocolos o formularios que traía no se guardaron: ningún expediente los nombra, o ese puesto ya dejó aquí muchos sin usar. Si le hacen falta, llame a ese puesto y avise a su enlace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes llegaron completos y no se pudieron leer del todo: la lista puede estar atrasada. Ábralos y avise a su enlace.</source>
        <translation>
            <numerusform>%n expediente llegó completo y no se pudo leer del todo: la lista puede estar atrasada. Ábralo y avise a su enlace.</numerusform>
            <numerusform>%n expedientes llegaron completos y no se pudieron leer del todo: la lista puede estar atrasada. Ábralos y avise a su enlace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hay diferencias en %n expedientes más; ábralos para verlas.</source>
        <translation>
            <numerusform>Hay diferencias en %n expediente más; ábralo para verlas.</numerusform>
            <numerusform>Hay diferencias en %n expedientes más; ábralos para verlas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoringScreen</name>
    <message numerus="yes">
        <source>Tiene %n expedientes.</source>
        <translation>
            <numerusform>Tiene %n expediente.</numerusform>
            <numerusform>Tiene %n expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tiene %n anotaciones.</source>
        <translation>
            <numerusform>Tiene %n anotación.</numerusform>
            <numerusform>Tiene %n anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Esta computadora recuerda %n anotaciones más que la copia no tiene.</source>
        <translation>
            <numerusform>Esta computadora recuerda %n anotación más que la copia no tiene.</numerusform>
            <numerusform>Esta computadora recuerda %n anotaciones más que la copia no tiene.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message numerus="yes">
        <source>%n paquetes sellados están escritos</source>
        <translation>
            <numerusform>%n paquete sellado está escrito</numerusform>
            <numerusform>%n paquetes sellados están escritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n archivo de un expediente</numerusform>
            <numerusform>%n archivos de expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos se quedaron: aquí no están como se guardaron. Vea Ajustes → Revisar.</source>
        <translation>
            <numerusform>%n archivo se quedó: aquí no está como se guardó. Vea Ajustes → Revisar.</numerusform>
            <numerusform>%n archivos se quedaron: aquí no están como se guardaron. Vea Ajustes → Revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se detuvo, como pidió: faltan %n paquetes. Lo que llevan sigue marcado como pendiente para ese puesto.</source>
        <translation>
            <numerusform>Se detuvo, como pidió: falta %n paquete. Lo que lleva sigue marcado como pendiente para ese puesto.</numerusform>
            <numerusform>Se detuvo, como pidió: faltan %n paquetes. Lo que llevan sigue marcado como pendiente para ese puesto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n anotación</numerusform>
            <numerusform>%n anotaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message numerus="yes">
        <source>falta o se corrige %n cosa</source>
        <translation>
            <numerusform>falta o se corrige %n cosa</numerusform>
            <numerusform>faltan o se corrigen %n cosas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageWords</name>
    <message numerus="yes">
        <source>Se rescataron %n anotaciones.</source>
        <translation>
            <numerusform>Se rescató %n anotación.</numerusform>
            <numerusform>Se rescataron %n anotaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De ellas, %n estaban solo en una copia.</source>
        <translation>
            <numerusform>De ellas, %n estaba solo en una copia.</numerusform>
            <numerusform>De ellas, %n estaban solo en una copia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes eran para pocas personas y eso se perdió: quedan otra vez para ellas.</source>
        <translation>
            <numerusform>%n expediente era para pocas personas y eso se perdió: queda otra vez para ellas.</numerusform>
            <numerusform>%n expedientes eran para pocas personas y eso se perdió: quedan otra vez para ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n tramos más</source>
        <translation>
            <numerusform>y %n tramo más</numerusform>
            <numerusform>y %n tramos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n anotaciones:</source>
        <translation>
            <numerusform>Falta %n anotación:</numerusform>
            <numerusform>Faltan %n anotaciones:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n anotaciones más no se sabe qué eran.</source>
        <translation>
            <numerusform>De %n anotación más no se sabe qué era.</numerusform>
            <numerusform>De %n anotaciones más no se sabe qué eran.</numerusform>
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
<context>
    <name>SendingPage</name>
    <message numerus="yes">
        <source>Ese puesto podrá leer lo protegido de %n expedientes. Queda anotado que {person} estuvo de acuerdo.</source>
        <translation>
            <numerusform>Ese puesto podrá leer lo protegido de %n expediente. Queda anotado que {person} estuvo de acuerdo.</numerusform>
            <numerusform>Ese puesto podrá leer lo protegido de %n expedientes. Queda anotado que {person} estuvo de acuerdo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentHistory</name>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellCounts</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %n archivos de expedientes.</source>
        <translation>
            <numerusform>Va %n archivo de un expediente.</numerusform>
            <numerusform>Van %n archivos de expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedaron %n archivos: aquí no están como se guardaron.</source>
        <translation>
            <numerusform>Se quedó %n archivo: aquí no está como se guardó.</numerusform>
            <numerusform>Se quedaron %n archivos: aquí no están como se guardaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros %n archivos ya van en camino: --files all los envía otra vez.</source>
        <translation>
            <numerusform>Otro archivo (%n) ya va en camino: --files all lo envía otra vez.</numerusform>
            <numerusform>Otros %n archivos ya van en camino: --files all los envía otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedan %n archivos: el programa de ese puesto todavía no los recibe.</source>
        <translation>
            <numerusform>Se queda %n archivo: el programa de ese puesto todavía no lo recibe.</numerusform>
            <numerusform>Se quedan %n archivos: el programa de ese puesto todavía no los recibe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos no están en este puesto.</source>
        <translation>
            <numerusform>%n archivo no está en este puesto.</numerusform>
            <numerusform>%n archivos no están en este puesto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n archivo de un expediente</numerusform>
            <numerusform>%n archivos de expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos en espera del expediente que los nombra</source>
        <translation>
            <numerusform>%n archivo en espera del expediente que lo nombra</numerusform>
            <numerusform>%n archivos en espera del expediente que los nombra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos que no son los que el expediente dice, sin guardar</source>
        <translation>
            <numerusform>%n archivo que no es el que el expediente dice, sin guardar</numerusform>
            <numerusform>%n archivos que no son los que el expediente dice, sin guardar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos que no cupieron</source>
        <translation>
            <numerusform>%n archivo que no cupo</numerusform>
            <numerusform>%n archivos que no cupieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copias</source>
        <translation>
            <numerusform>%n copia</numerusform>
            <numerusform>%n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La bóveda tiene %n anotaciones que la copia no tiene.</source>
        <translation>
            <numerusform>La bóveda tiene %n anotación que la copia no tiene.</numerusform>
            <numerusform>La bóveda tiene %n anotaciones que la copia no tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La copia tiene %n anotaciones que la bóveda no tiene.</source>
        <translation>
            <numerusform>La copia tiene %n anotación que la bóveda no tiene.</numerusform>
            <numerusform>La copia tiene %n anotaciones que la bóveda no tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>para %n llaves</source>
        <translation>
            <numerusform>para %n llave</numerusform>
            <numerusform>para %n llaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes nuevos</source>
        <translation>
            <numerusform>%n expediente nuevo</numerusform>
            <numerusform>%n expedientes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya conocidos</source>
        <translation>
            <numerusform>%n ya conocido</numerusform>
            <numerusform>%n ya conocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n paquete sellado</numerusform>
            <numerusform>%n paquetes sellados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya recibidos antes</source>
        <translation>
            <numerusform>%n ya recibido antes</numerusform>
            <numerusform>%n ya recibidos antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegó el acuse de %n envíos.</source>
        <translation>
            <numerusform>Llegó el acuse de %n envío.</numerusform>
            <numerusform>Llegaron los acuses de %n envíos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes con cambios</source>
        <translation>
            <numerusform>%n expediente con cambios</numerusform>
            <numerusform>%n expedientes con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apartadas por no ser como se firmaron</source>
        <translation>
            <numerusform>%n apartada por no ser como se firmó</numerusform>
            <numerusform>%n apartadas por no ser como se firmaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes anteriores que nunca llegaron</source>
        <translation>
            <numerusform>%n paquete anterior que nunca llegó</numerusform>
            <numerusform>%n paquetes anteriores que nunca llegaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones que aquí faltan</source>
        <translation>
            <numerusform>%n anotación que aquí falta</numerusform>
            <numerusform>%n anotaciones que aquí faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n anotación nueva</numerusform>
            <numerusform>%n anotaciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias resueltas en otro puesto</source>
        <translation>
            <numerusform>%n diferencia resuelta en otro puesto</numerusform>
            <numerusform>%n diferencias resueltas en otro puesto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en espera</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces tal vez la misma persona que en otro expediente</source>
        <translation>
            <numerusform>%n vez tal vez la misma persona que en otro expediente</numerusform>
            <numerusform>%n veces tal vez la misma persona que en otro expediente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes cuya persona tiene otro que no está aquí</source>
        <translation>
            <numerusform>%n expediente cuya persona tiene otro que no está aquí</numerusform>
            <numerusform>%n expedientes cuyas personas tienen otro que no está aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes borrados por regla</source>
        <translation>
            <numerusform>%n expediente borrado por regla</numerusform>
            <numerusform>%n expedientes borrados por regla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones revisadas</source>
        <translation>
            <numerusform>%n anotación revisada</numerusform>
            <numerusform>%n anotaciones revisadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hallazgos</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos sin la firma de quien los hizo: de antes de que Repatria firmara, o de otro programa</source>
        <translation>
            <numerusform>%n acto sin la firma de quien lo hizo: de antes de que Repatria firmara, o de otro programa</numerusform>
            <numerusform>%n actos sin la firma de quien los hizo: de antes de que Repatria firmara, o de otro programa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llevan otra firma que la que {post} dice que es de su gente. Una de las dos no es cierta: llame a ese puesto y al que las escribió</source>
        <translation>
            <numerusform>%n anotación lleva otra firma que la que {post} dice que es de su gente. Una de las dos no es cierta: llame a ese puesto y al que la escribió</numerusform>
            <numerusform>%n anotaciones llevan otra firma que la que {post} dice que es de su gente. Una de las dos no es cierta: llame a ese puesto y al que las escribió</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pantallas</source>
        <translation>
            <numerusform>%n pantalla</numerusform>
            <numerusform>%n pantallas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignedDirectory</name>
    <message numerus="yes">
        <source>%n equipos</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vence en %n días. Fírmelo de nuevo y envíe un paquete a cada puesto.</source>
        <translation>
            <numerusform>Vence en %n día. Fírmelo de nuevo y envíe un paquete a cada puesto.</numerusform>
            <numerusform>Vence en %n días. Fírmelo de nuevo y envíe un paquete a cada puesto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuccessionWords</name>
    <message numerus="yes">
        <source>%n expedientes que tenía {former} no los tiene {post} todavía.</source>
        <translation>
            <numerusform>1 expediente que tenía {former} no lo tiene {post} todavía.</numerusform>
            <numerusform>%n expedientes que tenía {former} no los tiene {post} todavía.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n tenía también lo protegido: va solo con el acuerdo de una segunda persona.</source>
        <translation>
            <numerusform>De 1 tenía también lo protegido: va solo con el acuerdo de una segunda persona.</numerusform>
            <numerusform>De %n tenía también lo protegido: va solo con el acuerdo de una segunda persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya se sellaron para {post}; falta su acuse.</source>
        <translation>
            <numerusform>1 ya se selló para {post}; falta su acuse.</numerusform>
            <numerusform>%n ya se sellaron para {post}; falta su acuse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restringidos a personas no van a ningún puesto: hable con {post} por un teléfono conocido.</source>
        <translation>
            <numerusform>1 restringido a personas no va a ningún puesto: hable con {post} por un teléfono conocido.</numerusform>
            <numerusform>%n restringidos a personas no van a ningún puesto: hable con {post} por un teléfono conocido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes para {former} esperan en Por entregar: quítelos si eran para el enlace.</source>
        <translation>
            <numerusform>1 paquete para {former} espera en Por entregar: quítelo si era para el enlace.</numerusform>
            <numerusform>%n paquetes para {former} esperan en Por entregar: quítelos si eran para el enlace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes para {former} están en un lugar con línea, sin su acuse.</source>
        <translation>
            <numerusform>1 paquete para {former} está en un lugar con línea, sin su acuse.</numerusform>
            <numerusform>%n paquetes para {former} están en un lugar con línea, sin su acuse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summing</name>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones que le faltan a {post}</source>
        <translation>
            <numerusform>%n anotación que le falta a {post}</numerusform>
            <numerusform>%n anotaciones que le faltan a {post}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n llegadas en grupo</source>
        <translation>
            <numerusform>%n llegada en grupo</numerusform>
            <numerusform>%n llegadas en grupo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lo protegido de %n expedientes</source>
        <translation>
            <numerusform>lo protegido de %n expediente</numerusform>
            <numerusform>lo protegido de %n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>se queda lo protegido de %n expedientes</source>
        <translation>
            <numerusform>se queda lo protegido de %n expediente</numerusform>
            <numerusform>se queda lo protegido de %n expedientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van en %n paquetes, uno tras otro</source>
        <translation>
            <numerusform>va en %n paquete</numerusform>
            <numerusform>van en %n paquetes, uno tras otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCounts</name>
    <message numerus="yes">
        <source>%n cifras ocultas</source>
        <translation>
            <numerusform>%n cifra oculta</numerusform>
            <numerusform>%n cifras ocultas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToDeliver</name>
    <message numerus="yes">
        <source>%n por entregar</source>
        <translation>
            <numerusform>%n por entregar</numerusform>
            <numerusform>%n por entregar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldCounts</name>
    <message numerus="yes">
        <source>%n páginas</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingCounts</name>
    <message numerus="yes">
        <source>unos %n minutos</source>
        <translation>
            <numerusform>un minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cuenta para %n de {of} personas</source>
        <translation>
            <numerusform>cuenta para %n de {of} personas</numerusform>
            <numerusform>cuenta para %n de {of} personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correctas de {of}</source>
        <translation>
            <numerusform>%n correcta de {of}</numerusform>
            <numerusform>%n correctas de {of}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeForm</name>
    <message numerus="yes">
        <source>Van %n expedientes.</source>
        <translation>
            <numerusform>Va %n expediente.</numerusform>
            <numerusform>Van %n expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedan %n reservados a personas con nombre.</source>
        <translation>
            <numerusform>Se queda %n reservado a personas con nombre.</numerusform>
            <numerusform>Se quedan %n reservados a personas con nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeVaultPage</name>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WipeWords</name>
    <message numerus="yes">
        <source>También se destruyen %n bóvedas que se apartaron al recuperar una copia.</source>
        <translation>
            <numerusform>También se destruye %n bóveda que se apartó al recuperar una copia.</numerusform>
            <numerusform>También se destruyen %n bóvedas que se apartaron al recuperar una copia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se destruyeron %n copias en el segundo lugar.</source>
        <translation>
            <numerusform>Se destruyó %n copia en el segundo lugar.</numerusform>
            <numerusform>Se destruyeron %n copias en el segundo lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>También %n copias en el segundo lugar.</source>
        <translation>
            <numerusform>También %n copia en el segundo lugar.</numerusform>
            <numerusform>También %n copias en el segundo lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no las tiene ningún otro puesto, hasta donde se sabe.</source>
        <translation>
            <numerusform>%n anotación no la tiene ningún otro puesto, hasta donde se sabe.</numerusform>
            <numerusform>%n anotaciones no las tiene ningún otro puesto, hasta donde se sabe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Son de %n expedientes.</source>
        <translation>
            <numerusform>Son de %n expediente.</numerusform>
            <numerusform>Son de %n expedientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios a medio llenar solo están aquí: termínelos antes.</source>
        <translation>
            <numerusform>%n formulario a medio llenar solo está aquí: termínelo antes.</numerusform>
            <numerusform>%n formularios a medio llenar solo están aquí: termínelos antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos sellados esperan por entregar: entréguelos en «Enviar».</source>
        <translation>
            <numerusform>%n archivo sellado espera por entregar: entréguelo en «Enviar».</numerusform>
            <numerusform>%n archivos sellados esperan por entregar: entréguelos en «Enviar».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envíos con otros países esperan una respuesta: no llegaría a nadie.</source>
        <translation>
            <numerusform>%n envío con otro país espera una respuesta: no llegaría a nadie.</numerusform>
            <numerusform>%n envíos con otros países esperan una respuesta: no llegaría a nadie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos adjuntos están aquí y se van con la bóveda.</source>
        <translation>
            <numerusform>%n archivo adjunto está aquí y se va con la bóveda.</numerusform>
            <numerusform>%n archivos adjuntos están aquí y se van con la bóveda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n copias de la bóveda en {place}. Sus llaves están con ellas: se abren con las frases de paso de siempre.</source>
        <translation>
            <numerusform>Queda %n copia de la bóveda en {place}. Sus llaves están con ella: se abre con las frases de paso de siempre.</numerusform>
            <numerusform>Quedan %n copias de la bóveda en {place}. Sus llaves están con ellas: se abren con las frases de paso de siempre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n puestos conocen a este: lo que recibieron sigue allí. Avíseles que este puesto cerró.</source>
        <translation>
            <numerusform>%n puesto conoce a este: lo que recibió sigue allí. Avísele que este puesto cerró.</numerusform>
            <numerusform>%n puestos conocen a este: lo que recibieron sigue allí. Avíseles que este puesto cerró.</numerusform>
        </translation>
    </message>
</context>
</TS>
