<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es">
<context>
    <name>NewVaultScreen</name>
    <message>
        <source>Paso {step} de {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Qué puesto es este?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El nombre se guarda dentro de la bóveda; no se ve antes de abrirla.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nombre del puesto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Como lo llaman entre ustedes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>País</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardar en otra carpeta…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Quién es usted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que haga quedará con su nombre. Cada persona tiene su propia frase de paso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su nombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su función</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su frase de paso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abre la bóveda. Nadie puede verla ni recuperarla: tampoco quien da soporte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antes de abrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo leí y lo cumpliré</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crear la bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creando la bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se mide este equipo para que la llave sea difícil de adivinar. Tarda unos segundos; si se apaga, no queda nada a medias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La bóveda está lista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al levantarse, bloquee con Ctrl+L: no se pierde nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agregue pronto a otra persona en Ajustes. Si olvida su frase y nadie más tiene una, lo que hay dentro no se puede recuperar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haga copias de la carpeta entera; sin una frase de paso nadie las lee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se guardará en: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta vacía para la bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba el nombre del puesto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija el país donde está el puesto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su nombre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elija su función.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenScreen</name>
    <message>
        <source>Abrir la bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba su frase de paso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¿Cuál bóveda?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frase de paso</source>
        <translation type="unfinished">Passphrase</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir otra bóveda…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nueva bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carpeta: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todo aquí es inventado. La frase de paso es: {passphrase}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bóveda {number} de este equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bóveda de este equipo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abriendo. La llave tarda un momento, a propósito.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya puede intentarlo otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hubo varios intentos fallidos. Espere %n segundos; no se perdió nada.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Cuatro o más palabras que no van juntas. Puede ser larga, con espacios y acentos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frase de paso nueva</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escriba una frase de paso.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Las dos no son iguales. Escríbala otra vez.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corta todavía: siga escribiendo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muy débil: se adivina en segundos. Agregue palabras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Débil: se adivina en horas. Agregue palabras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular: sirve; con una palabra más es buena.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buena.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muy buena.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Puesto de práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona de práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparando la práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un puesto inventado, con expedientes inventados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La práctica está lista</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todo lo que hay dentro es inventado. No escriba aquí datos de una persona real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frase de paso de la práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se la pedirá al volver; la ventana de entrada también la muestra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message numerus="yes">
        <source>%n por corregir</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>faltan %n</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message>
        <source>completa</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>sin empezar</source>
        <translation>not started</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Para empezar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repatria guarda los expedientes en una bóveda cifrada, en esta computadora. Todavía no hay ninguna.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nueva bóveda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abrir otra bóveda…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para trabajar con expedientes de personas reales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para conocer el programa sin riesgo: todo lo que hay dentro es inventado.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para una bóveda que ya existe: en una memoria USB u otra carpeta.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Carpeta de la bóveda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>choice_buttons</name>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No se sabe</source>
        <translation>Not known</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Archivo sellado de {bytes} bytes, para {recipients} llaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paquete sellado para {post}: {file} ({bytes} bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Este paquete ya se había recibido. No cambió nada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recibido de {post}: {new} hechos nuevos, {diff} diferencias, {waiting} en espera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De {post}: {new} expedientes nuevos, {known} conocidos, {missing} hechos que aquí faltan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tarjeta escrita. Código para leer en voz alta: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{post} está en el directorio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frase de paso: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La bóveda está lista.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todo está en orden: {events} hechos revisados.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se revisaron {events} hechos y hay {count} hallazgos:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Todo lo que el programa necesita está aquí: {pages} pantallas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El recorrido quedó en {out}: {files} archivos en {seconds} segundos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clock_line</name>
    <message>
        <source>{when} · plazo legal</source>
        <translation>{when} · legal limit</translation>
    </message>
    <message>
        <source>{when} · plazo sugerido, no legal</source>
        <translation>{when} · suggested limit, not legal</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Mientras tanto vale esta, porque protege más.</source>
        <translation>Meanwhile this one counts, because it protects more.</translation>
    </message>
    <message>
        <source>Dejar esta</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>Dejar esta: {answer}, {question}</source>
        <translation>Keep this one: {answer}, {question}</translation>
    </message>
</context>
<context>
    <name>confidential</name>
    <message>
        <source>En México, divulgar sin motivo fundado información reservada o confidencial de estos casos se castiga con 3 a 6 años de prisión; a integrantes de seguridad pública, procuración de justicia, centros de reclusión o poder judicial, con 6 a 12 (LGPSEDMTP, artículo 36).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo que hay aquí es confidencial. Revelarlo sin autorización pone en peligro a personas y puede ser delito.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cover</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pantalla cubierta. El expediente sigue abierto: para cerrarlo, bloquee.</source>
        <translation>The screen is covered. The case is still open: lock to close it.</translation>
    </message>
    <message>
        <source>Teclas</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Algo falló en el programa</source>
        <translation>Something in the program failed</translation>
    </message>
    <message>
        <source>Lo que escribió está guardado. Puede seguir trabajando; si vuelve a pasar, cierre y abra Repatria. Este código dice dónde falló y no contiene datos de ningún expediente. Déselo a quien da soporte.</source>
        <translation>What you typed is kept. You can go on working; if it happens again, close and open Repatria. This code says where it failed and holds no data of any case. Give it to whoever gives you support.</translation>
    </message>
    <message>
        <source>Copiar para soporte</source>
        <translation>Copy for support</translation>
    </message>
    <message>
        <source>Seguir trabajando</source>
        <translation>Go on working</translation>
    </message>
</context>
<context>
    <name>date_time</name>
    <message>
        <source>Escriba la hora de 0:00 a 23:59, por ejemplo 9:30.</source>
        <translation>Write the time from 0:00 to 23:59, for example 9:30.</translation>
    </message>
    <message>
        <source>hora</source>
        <translation>time</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Falta la hora. Si no se sabe, escriba la más probable.</source>
        <translation>The time is missing. If it is not known, write the most likely one.</translation>
    </message>
    <message>
        <source>Falta el día.</source>
        <translation>The day is missing.</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>{label} (necesario)</source>
        <translation>{label} (needed)</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <source>Llenar F11</source>
        <translation>Fill in F11</translation>
    </message>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Ver la fuente</source>
        <translation>See the source</translation>
    </message>
    <message>
        <source>Retirar consentimiento…</source>
        <translation>Withdraw consent…</translation>
    </message>
    <message>
        <source>Entregar</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>7F3K-92QD · niña, 15</source>
        <translation>7F3K-92QD · girl, 15</translation>
    </message>
    <message>
        <source>Verificación de protección internacional</source>
        <translation>International protection check</translation>
    </message>
    <message>
        <source>Hágalo antes de cualquier contacto.</source>
        <translation>Do this before any contact.</translation>
    </message>
    <message>
        <source>Guardado 14:32</source>
        <translation>Saved 14:32</translation>
    </message>
    <message>
        <source>Hasta mié 25, 14:00</source>
        <translation>Until Wed 25, 14:00</translation>
    </message>
    <message>
        <source>Debió estar el lun 23, 9:00</source>
        <translation>Was due Mon 23, 9:00</translation>
    </message>
    <message>
        <source>Empieza cuando la autoridad de niñez recibe el aviso</source>
        <translation>Starts when the child authority receives the notice</translation>
    </message>
    <message>
        <source>Ahora mismo</source>
        <translation>Right now</translation>
    </message>
    <message>
        <source>En camino: 1</source>
        <translation>On the way: 1</translation>
    </message>
    <message>
        <source>Copia probada: ayer</source>
        <translation>Copy proven: yesterday</translation>
    </message>
    <message>
        <source>Último envío: lun</source>
        <translation>Last sent: Mon</translation>
    </message>
    <message>
        <source>Por entregar: 4</source>
        <translation>To deliver: 4</translation>
    </message>
    <message>
        <source>Sin línea</source>
        <translation>No line</translation>
    </message>
    <message>
        <source>Duerme en una estación migratoria: 2 noches</source>
        <translation>Sleeps in a migration station: 2 nights</translation>
    </message>
    <message>
        <source>No detiene el trabajo; se cuenta y se muestra.</source>
        <translation>Does not stop the work; it is counted and shown.</translation>
    </message>
    <message>
        <source>Protegido: no avise a Guatemala</source>
        <translation>Protected: do not notify Guatemala</translation>
    </message>
    <message>
        <source>Puede haber necesidad de protección internacional.</source>
        <translation>There may be a need for international protection.</translation>
    </message>
    <message>
        <source>El interés superior está determinado</source>
        <translation>The best interests are determined</translation>
    </message>
    <message>
        <source>Resolución de la autoridad de niñez, en mano.</source>
        <translation>Decision of the child authority, in hand.</translation>
    </message>
    <message>
        <source>Buscar otro lugar</source>
        <translation>Look for another place</translation>
    </message>
    <message>
        <source>Puesto Tecún Umán</source>
        <translation>Tecún Umán post</translation>
    </message>
    <message>
        <source>Enlace nacional</source>
        <translation>National liaison</translation>
    </message>
    <message>
        <source>mar 24, 16:10</source>
        <translation>Tue 24, 16:10</translation>
    </message>
    <message>
        <source>mié 25, 8:02</source>
        <translation>Wed 25, 8:02</translation>
    </message>
    <message>
        <source>Sellando el paquete para El Ceibo</source>
        <translation>Sealing the bundle for El Ceibo</translation>
    </message>
    <message>
        <source>Nada sale hasta que el paquete está completo y comprobado.</source>
        <translation>Nothing leaves until the bundle is complete and checked.</translation>
    </message>
    <message>
        <source>Fecha de nacimiento</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>No se pudo leer la memoria USB.</source>
        <translation>The USB stick could not be read.</translation>
    </message>
    <message>
        <source>Sáquela, vuelva a conectarla y pulse Reintentar.</source>
        <translation>Take it out, plug it in again and press Try again.</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>El paquete para El Ceibo está en la memoria USB.</source>
        <translation>The bundle for El Ceibo is on the USB stick.</translation>
    </message>
    <message>
        <source>Aquí estarán los expedientes del puesto</source>
        <translation>The post&apos;s cases will stand here</translation>
    </message>
    <message>
        <source>Abra el primero cuando llegue una persona. Toma un minuto.</source>
        <translation>Open the first when a person arrives. It takes a minute.</translation>
    </message>
    <message>
        <source>Abrir expediente</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>¿Enviar el expediente completo al enlace nacional?</source>
        <translation>Send the whole case to the national liaison?</translation>
    </message>
    <message>
        <source>El enlace podrá leer también las respuestas protegidas.</source>
        <translation>The liaison will also be able to read the protected answers.</translation>
    </message>
    <message>
        <source>Enviar todo</source>
        <translation>Send everything</translation>
    </message>
    <message>
        <source>No enviar</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Nombre que usa</source>
        <translation>Name used</translation>
    </message>
    <message>
        <source>Como quiere que le llamen; no hace falta el del documento.</source>
        <translation>As the person wants to be called; the name on the document is not needed.</translation>
    </message>
    <message>
        <source>Qué cuenta</source>
        <translation>What the person tells</translation>
    </message>
    <message>
        <source>Edad que dice tener</source>
        <translation>Age stated</translation>
    </message>
    <message>
        <source>En duda: se trata como NNA.</source>
        <translation>In doubt: treated as a child.</translation>
    </message>
    <message>
        <source>Semanas de embarazo</source>
        <translation>Weeks of pregnancy</translation>
    </message>
    <message>
        <source>Frase de paso</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>¿Viaja con alguien?</source>
        <translation>Travelling with someone?</translation>
    </message>
    <message>
        <source>Lugar de nacimiento</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Escriba dos letras o más.</source>
        <translation>Write two letters or more.</translation>
    </message>
    <message>
        <source>Necesita hoy</source>
        <translation>Needs today</translation>
    </message>
    <message>
        <source>Atención de salud</source>
        <translation>Health care</translation>
    </message>
    <message>
        <source>Un lugar seguro para dormir</source>
        <translation>A safe place to sleep</translation>
    </message>
    <message>
        <source>Intérprete</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Comida y ropa</source>
        <translation>Food and clothes</translation>
    </message>
    <message>
        <source>Nada por ahora</source>
        <translation>Nothing for now</translation>
    </message>
    <message>
        <source>¿Tiene miedo de volver?</source>
        <translation>Afraid to go back?</translation>
    </message>
    <message>
        <source>Hay una diferencia: dos puestos anotaron distinto.</source>
        <translation>There is a disagreement: two posts wrote different answers.</translation>
    </message>
    <message>
        <source>Deje vacío lo que no se sabe.</source>
        <translation>Leave empty what is not known.</translation>
    </message>
    <message>
        <source>Fecha del documento</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Día del aviso</source>
        <translation>Day of the notice</translation>
    </message>
    <message>
        <source>Primer contacto</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>Hora de la llamada</source>
        <translation>Time of the call</translation>
    </message>
    <message>
        <source>Pasos</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Secciones de F04</source>
        <translation>Sections of F04</translation>
    </message>
    <message>
        <source>Lo que pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Protección</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>usted · hasta mié 25, 14:00</source>
        <translation>you · until Wed 25, 14:00</translation>
    </message>
    <message>
        <source>esperando a Honduras desde el lun</source>
        <translation>waiting for Honduras since Mon</translation>
    </message>
    <message>
        <source>debió estar el lun 23 · plazo legal</source>
        <translation>was due Mon 23 · legal limit</translation>
    </message>
    <message>
        <source>Detección</source>
        <translation>Detection</translation>
    </message>
    <message>
        <source>Poner a salvo</source>
        <translation>Bring to safety</translation>
    </message>
    <message>
        <source>Avisar a niñez</source>
        <translation>Notify the child authority</translation>
    </message>
    <message>
        <source>Verificar protección</source>
        <translation>Check protection</translation>
    </message>
    <message>
        <source>Nacionalidad</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Avisar al enlace</source>
        <translation>Notify the liaison</translation>
    </message>
    <message>
        <source>Decidir con la persona</source>
        <translation>Decide with the person</translation>
    </message>
    <message>
        <source>Nombrar tutor</source>
        <translation>Appoint a guardian</translation>
    </message>
    <message>
        <source>Cómo llegó</source>
        <translation>How they arrived</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Trabajo y deudas</source>
        <translation>Work and debts</translation>
    </message>
    <message>
        <source>Miedo y amenazas</source>
        <translation>Fear and threats</translation>
    </message>
    <message>
        <source>mar 24, 9:40</source>
        <translation>Tue 24, 9:40</translation>
    </message>
    <message>
        <source>mar 24, 9:12</source>
        <translation>Tue 24, 9:12</translation>
    </message>
    <message>
        <source>Actuó ahora: traslado a un lugar seguro por peligro. Falta que el enlace lo ratifique.</source>
        <translation>Acted now: moved to a safe place because of danger. The liaison still has to ratify it.</translation>
    </message>
    <message>
        <source>Llamó a niñez</source>
        <translation>Called the child authority</translation>
    </message>
    <message>
        <source>Se imprimió F04</source>
        <translation>F04 was printed</translation>
    </message>
    <message>
        <source>Se abrió el expediente</source>
        <translation>The case was opened</translation>
    </message>
    <message>
        <source>ana.m (coordinadora)</source>
        <translation>ana.m (coordinator)</translation>
    </message>
    <message>
        <source>Práctica: nada de esto es de una persona real.</source>
        <translation>Practice: none of this is about a real person.</translation>
    </message>
    <message>
        <source>Estados</source>
        <translation>States</translation>
    </message>
    <message>
        <source>Paso</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Salvaguardas</source>
        <translation>Safeguards</translation>
    </message>
    <message>
        <source>Listas</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Textos</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Elegir</source>
        <translation>Choosing</translation>
    </message>
    <message>
        <source>Fechas</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Comparar</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Vacío</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Principios y directrices de la ONU, párrafo 150</source>
        <translation>UN principles and guidelines, paragraph 150</translation>
    </message>
    <message>
        <source>Texto de muestra: aquí se lee el párrafo citado.</source>
        <translation>Sample text: the cited paragraph is read here.</translation>
    </message>
    <message>
        <source>Evidencia: texto leído en la fuente.</source>
        <translation>Evidence: text read at the source.</translation>
    </message>
    <message>
        <source>Cerrado: avisar al enlace de Guatemala</source>
        <translation>Closed: notifying Guatemala&apos;s liaison</translation>
    </message>
    <message>
        <source>Mientras pueda haber necesidad de protección, nadie contacta al país de origen.</source>
        <translation>While there may be a need for protection, nobody contacts the country of origin.</translation>
    </message>
    <message>
        <source>F11 con resultado «sin indicios»</source>
        <translation>F11 with the result “no indication”</translation>
    </message>
    <message>
        <source>Conformidad de la autoridad de niñez</source>
        <translation>Agreement of the child authority</translation>
    </message>
    <message>
        <source>Anotar llamada</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Hágalo antes de cualquier contacto con Guatemala. Pregunte a solas, con intérprete.</source>
        <translation>Do this before any contact with Guatemala. Ask in private, with an interpreter.</translation>
    </message>
    <message>
        <source>Autoridad migratoria y usted</source>
        <translation>Migration authority and you</translation>
    </message>
    <message>
        <source>Ley de Migración, artículo 112</source>
        <translation>Migration Law, article 112</translation>
    </message>
    <message>
        <source>Información sobre derechos, en su idioma</source>
        <translation>Information about rights, in the person&apos;s language</translation>
    </message>
    <message>
        <source>Intérprete presente o por teléfono</source>
        <translation>Interpreter present or by phone</translation>
    </message>
    <message>
        <source>Aviso al enlace de Guatemala</source>
        <translation>Notice to Guatemala&apos;s liaison</translation>
    </message>
    <message>
        <source>No aplica…</source>
        <translation>Not applicable…</translation>
    </message>
    <message>
        <source>Hecho…</source>
        <translation>Done…</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message>
        <source>Buscar expediente (Ctrl+K)</source>
        <translation>Find a case (Ctrl+K)</translation>
    </message>
    <message>
        <source>Buscar expediente</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>No se pudo recibir este paquete sellado.</source>
        <translation>This bundle could not be received.</translation>
    </message>
    <message>
        <source>Pida que lo envíen otra vez. No se guardó nada de él.</source>
        <translation>Ask for it to be sent again. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este archivo no es un paquete sellado de Repatria.</source>
        <translation>This file is not a Repatria bundle.</translation>
    </message>
    <message>
        <source>Elija un archivo que termine en .repatria. No se guardó nada de él.</source>
        <translation>Choose a file that ends in .repatria. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>El paquete sellado llegó dañado o incompleto.</source>
        <translation>The bundle arrived damaged or incomplete.</translation>
    </message>
    <message>
        <source>Cópielo otra vez desde la memoria USB o pida que lo envíen de nuevo. No se guardó nada de él.</source>
        <translation>Copy it again from the USB stick or ask for it to be sent again. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>El paquete sellado es de una versión más nueva de Repatria.</source>
        <translation>The bundle is from a newer version of Repatria.</translation>
    </message>
    <message>
        <source>Instale la versión nueva y recíbalo otra vez. Guarde el archivo; no se perdió nada.</source>
        <translation>Install the new version and receive it again. Keep the file; nothing was lost.</translation>
    </message>
    <message>
        <source>El paquete sellado contiene algo más grande de lo permitido: {what}</source>
        <translation>The bundle holds something larger than allowed: {what}</translation>
    </message>
    <message>
        <source>Avise a quien lo envió. No se guardó nada de él.</source>
        <translation>Tell whoever sent it. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este paquete sellado es para otro puesto.</source>
        <translation>This bundle is for another post.</translation>
    </message>
    <message>
        <source>Entréguelo a su destinatario, o pida a quien lo envió uno para este puesto.</source>
        <translation>Hand it to its recipient, or ask the sender for one for this post.</translation>
    </message>
    <message>
        <source>El paquete sellado viene de una computadora que este puesto no conoce.</source>
        <translation>The bundle comes from a computer that this post does not know.</translation>
    </message>
    <message>
        <source>Pida a su enlace el directorio al día y recíbalo otra vez. Guarde el archivo.</source>
        <translation>Ask your liaison for the current directory and receive it again. Keep the file.</translation>
    </message>
    <message>
        <source>La firma del paquete sellado no es de quien dice enviarlo.</source>
        <translation>The signature on the bundle is not that of the stated sender.</translation>
    </message>
    <message>
        <source>No lo use. Llame a quien debía enviarlo, por un teléfono que ya conoce, y avise a su enlace.</source>
        <translation>Do not use it. Call whoever should have sent it, on a phone number you already know, and tell your liaison.</translation>
    </message>
    <message>
        <source>Este paquete sellado viene de otro país.</source>
        <translation>This bundle comes from another country.</translation>
    </message>
    <message>
        <source>Entre países los expedientes no viajan así: pida un envío de datos o un oficio en papel.</source>
        <translation>Cases do not travel like this between countries: ask for a data packet or a letter on paper.</translation>
    </message>
    <message>
        <source>Una parte del paquete sellado no corresponde con su firma.</source>
        <translation>A part of the bundle does not match its signature.</translation>
    </message>
    <message>
        <source>Pida que lo envíen otra vez. Esa parte quedó aparte y no se aplicó.</source>
        <translation>Ask for it to be sent again. That part was put apart and not applied.</translation>
    </message>
    <message>
        <source>El paquete sellado es de práctica y esta bóveda no, o al revés.</source>
        <translation>The bundle is of practice and this vault is not, or the other way round.</translation>
    </message>
    <message>
        <source>Recíbalo en la bóveda que corresponde. No se guardó nada de él.</source>
        <translation>Receive it in the right vault. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Esto no se pudo hacer.</source>
        <translation>This could not be done.</translation>
    </message>
    <message>
        <source>Vuelva a intentarlo. No se perdió nada de lo que escribió.</source>
        <translation>Try again. Nothing you typed was lost.</translation>
    </message>
    <message>
        <source>Se detuvo, como usted pidió.</source>
        <translation>Stopped, as you asked.</translation>
    </message>
    <message>
        <source>Nada quedó a medias. Puede empezar otra vez cuando quiera.</source>
        <translation>Nothing was left half-done. You can start again whenever you want.</translation>
    </message>
    <message>
        <source>Una regla del protocolo no lo permite.</source>
        <translation>A rule of the protocol does not allow it.</translation>
    </message>
    <message>
        <source>Lea la salvaguarda en el paso: dice qué falta y por qué.</source>
        <translation>Read the safeguard on the step: it says what is missing and why.</translation>
    </message>
    <message>
        <source>Una salvaguarda lo impide por ahora: {gates}</source>
        <translation>A safeguard prevents it for now: {gates}</translation>
    </message>
    <message>
        <source>Abra el paso para ver qué falta y con qué fuente. Lo que ya pasó sí se puede anotar.</source>
        <translation>Open the step to see what is missing and from which source. What already happened can still be noted.</translation>
    </message>
    <message>
        <source>Faltan aprobaciones para levantar la salvaguarda {gate}.</source>
        <translation>Approvals are missing to lift safeguard {gate}.</translation>
    </message>
    <message>
        <source>Pida la aprobación de: {needed}.</source>
        <translation>Ask for the approval of: {needed}.</translation>
    </message>
    <message>
        <source>Nadie aprueba su propia solicitud.</source>
        <translation>Nobody approves their own request.</translation>
    </message>
    <message>
        <source>Pida la aprobación a otra persona con esa función.</source>
        <translation>Ask another person with that function for the approval.</translation>
    </message>
    <message>
        <source>Falta algo para poder guardarlo: {missing}</source>
        <translation>Something is missing before it can be saved: {missing}</translation>
    </message>
    <message>
        <source>Complete lo que falta. Lo que ya escribió sigue en pantalla.</source>
        <translation>Fill in what is missing. What you typed is still on the screen.</translation>
    </message>
    <message>
        <source>La salida por decisión propia es para personas adultas.</source>
        <translation>Leaving by one&apos;s own decision is for adults.</translation>
    </message>
    <message>
        <source>Es NNA o hay duda de la edad: avise a la autoridad de niñez y siga los pasos de protección.</source>
        <translation>This is a child or the age is in doubt: notify the child authority and follow the protection steps.</translation>
    </message>
    <message>
        <source>Esa persona no puede servir como {role}: tal vez controla a la posible víctima.</source>
        <translation>This person cannot serve as {role}: they may control the possible victim.</translation>
    </message>
    <message>
        <source>Elija a otra persona. Si la marca está equivocada, corríjala primero en Personas, con su razón.</source>
        <translation>Choose another person. If the mark is mistaken, correct it first under People, with its reason.</translation>
    </message>
    <message>
        <source>Es la única persona que puede abrir esta bóveda.</source>
        <translation>This is the only person who can open this vault.</translation>
    </message>
    <message>
        <source>Agregue primero a otra persona; después podrá retirar a esta.</source>
        <translation>Add another person first; then this one can be removed.</translation>
    </message>
    <message>
        <source>Su función en este puesto no permite hacer esto.</source>
        <translation>Your function at this post does not allow this.</translation>
    </message>
    <message>
        <source>Pídalo a quien coordina o supervisa el puesto.</source>
        <translation>Ask whoever coordinates or supervises the post.</translation>
    </message>
    <message>
        <source>Nadie se retira a sí mismo de la bóveda.</source>
        <translation>Nobody removes themselves from the vault.</translation>
    </message>
    <message>
        <source>Pida a una compañera o un compañero que lo haga.</source>
        <translation>Ask a colleague to do it.</translation>
    </message>
    <message>
        <source>Esa persona no tiene acceso a esta bóveda.</source>
        <translation>That person has no access to this vault.</translation>
    </message>
    <message>
        <source>Revise el nombre o agréguela en Ajustes.</source>
        <translation>Check the name or add them in Settings.</translation>
    </message>
    <message>
        <source>La frase de paso es demasiado corta: necesita al menos {least} letras.</source>
        <translation>The passphrase is too short: it needs at least {least} letters.</translation>
    </message>
    <message>
        <source>Use cuatro o más palabras que no van juntas, por ejemplo las de una hoja al azar.</source>
        <translation>Use four or more words that do not belong together, for example from a random sheet.</translation>
    </message>
    <message>
        <source>Un expediente no se sella para un puesto de otro país.</source>
        <translation>A case is not sealed to a post of another country.</translation>
    </message>
    <message>
        <source>Use el aviso al enlace o el oficio en papel; así lo pide el protocolo.</source>
        <translation>Use the notice to the liaison or the letter on paper; that is what the protocol asks.</translation>
    </message>
    <message>
        <source>No hay una llave que sirva para sellar el paquete para ese destinatario.</source>
        <translation>There is no usable key to seal the bundle for that recipient.</translation>
    </message>
    <message>
        <source>Pida a su enlace el directorio al día y elija otra vez el destinatario.</source>
        <translation>Ask your liaison for the current directory and choose the recipient again.</translation>
    </message>
    <message>
        <source>Ese expediente no está en esta bóveda, o está reservado a otras personas.</source>
        <translation>That case is not in this vault, or is reserved to other people.</translation>
    </message>
    <message>
        <source>Revise el código. Si debería verlo, hable con su enlace.</source>
        <translation>Check the code. If you should see it, talk to your liaison.</translation>
    </message>
    <message>
        <source>Falta el protocolo con el que se abrió este expediente.</source>
        <translation>The protocol under which this case was opened is missing.</translation>
    </message>
    <message>
        <source>Pida a su enlace un paquete sellado con ese protocolo. El expediente está completo y se puede leer.</source>
        <translation>Ask your liaison for a bundle with that protocol. The case is complete and can be read.</translation>
    </message>
    <message>
        <source>Un archivo de protocolo o formulario está mal escrito: {file}</source>
        <translation>A protocol or form file is badly written: {file}</translation>
    </message>
    <message>
        <source>En «{key}»: {reason}. Corrija el archivo o vuelva al anterior.</source>
        <translation>At “{key}”: {reason}. Correct the file or go back to the former one.</translation>
    </message>
    <message>
        <source>Una condición de un protocolo o formulario no se entiende.</source>
        <translation>A condition in a protocol or form cannot be understood.</translation>
    </message>
    <message>
        <source>En la letra {position}: {reason}. Avise a quien escribió el formulario.</source>
        <translation>At letter {position}: {reason}. Tell whoever wrote the form.</translation>
    </message>
    <message>
        <source>El formulario {form} todavía no está completo.</source>
        <translation>Form {form} is not complete yet.</translation>
    </message>
    <message>
        <source>Faltan o hay que corregir {count} respuestas; la lista de secciones dice dónde.</source>
        <translation>{count} answers are missing or to be corrected; the list of sections says where.</translation>
    </message>
    <message>
        <source>Ese formulario no está en el expediente: {form}</source>
        <translation>That form is not in the case: {form}</translation>
    </message>
    <message>
        <source>Vuelva al paso y empiécelo desde allí.</source>
        <translation>Go back to the step and start it from there.</translation>
    </message>
    <message>
        <source>Ahora no se puede imprimir {form} para ese destinatario.</source>
        <translation>{form} cannot be printed for that recipient now.</translation>
    </message>
    <message>
        <source>Elija otro destinatario o imprima solo para el expediente. No se imprimió nada.</source>
        <translation>Choose another recipient or print only for the case file. Nothing was printed.</translation>
    </message>
    <message>
        <source>Esa diferencia ya está resuelta.</source>
        <translation>That disagreement is already settled.</translation>
    </message>
    <message>
        <source>Vuelva al expediente: muestra la respuesta que quedó.</source>
        <translation>Go back to the case: it shows the answer that stands.</translation>
    </message>
    <message>
        <source>Ese destinatario no está en el directorio de este puesto.</source>
        <translation>That recipient is not in this post&apos;s directory.</translation>
    </message>
    <message>
        <source>Pida a su enlace el directorio al día, o lea la tarjeta de ese puesto.</source>
        <translation>Ask your liaison for the current directory, or read that post&apos;s card.</translation>
    </message>
    <message>
        <source>No se pudo leer la tarjeta del puesto: {place}</source>
        <translation>The post&apos;s card could not be read: {place}</translation>
    </message>
    <message>
        <source>Pida otra tarjeta. Una tarjeta de práctica solo sirve en la práctica.</source>
        <translation>Ask for another card. A practice card serves only in practice.</translation>
    </message>
    <message>
        <source>No llegó ninguna frase de paso.</source>
        <translation>No passphrase came.</translation>
    </message>
    <message>
        <source>Escríbala en la terminal, o indique de dónde leerla.</source>
        <translation>Write it in the terminal, or say where to read it from.</translation>
    </message>
    <message>
        <source>El código no coincide con la tarjeta de {post}.</source>
        <translation>The code does not match the card of {post}.</translation>
    </message>
    <message>
        <source>Llame a ese puesto por un teléfono que ya conoce y comparen el código otra vez. No se agregó nada.</source>
        <translation>Call that post on a phone number you already know and compare the code again. Nothing was added.</translation>
    </message>
    <message>
        <source>No se pudo escribir.</source>
        <translation>It could not be written.</translation>
    </message>
    <message>
        <source>Revise el disco o la memoria USB y vuelva a intentarlo. Nada quedó a medias.</source>
        <translation>Check the disk or the USB stick and try again. Nothing was left half-done.</translation>
    </message>
    <message>
        <source>No queda espacio en {place}.</source>
        <translation>There is no room left in {place}.</translation>
    </message>
    <message>
        <source>Borre lo que no necesita o use otra memoria USB, y vuelva a intentarlo. Nada quedó a medias.</source>
        <translation>Delete what you do not need or use another USB stick, and try again. Nothing was left half-done.</translation>
    </message>
    <message>
        <source>No se permite escribir en {place}.</source>
        <translation>Writing in {place} is not allowed.</translation>
    </message>
    <message>
        <source>Quite el seguro de la memoria USB o elija otra carpeta, y vuelva a intentarlo.</source>
        <translation>Release the write lock of the USB stick or choose another folder, and try again.</translation>
    </message>
    <message>
        <source>Ya no se encuentra {place}.</source>
        <translation>{place} can no longer be found.</translation>
    </message>
    <message>
        <source>Vuelva a conectar la memoria USB y pulse Reintentar. No se perdió nada.</source>
        <translation>Plug the USB stick in again and press Try again. Nothing was lost.</translation>
    </message>
    <message>
        <source>Lo escrito en {place} no quedó bien y se borró.</source>
        <translation>What was written to {place} was not right and was deleted.</translation>
    </message>
    <message>
        <source>Use otra memoria USB: esta puede estar fallando. No se perdió nada.</source>
        <translation>Use another USB stick: this one may be failing. Nothing was lost.</translation>
    </message>
    <message>
        <source>Ya hay algo con ese nombre: {place}</source>
        <translation>There already is something by that name: {place}</translation>
    </message>
    <message>
        <source>Elija otra carpeta u otro nombre. Lo que había no se tocó.</source>
        <translation>Choose another folder or another name. What was there was not touched.</translation>
    </message>
    <message>
        <source>No se pudo abrir la bóveda.</source>
        <translation>The vault could not be opened.</translation>
    </message>
    <message>
        <source>Cierre Repatria, ábralo de nuevo y vuelva a intentarlo. Si sigue igual, llame a quien da soporte.</source>
        <translation>Close Repatria, open it again and retry. If it stays like this, call whoever gives you support.</translation>
    </message>
    <message>
        <source>Aquí no hay ninguna bóveda: {place}</source>
        <translation>There is no vault here: {place}</translation>
    </message>
    <message>
        <source>Revise la carpeta, conecte la memoria si está en ella, o cree una bóveda nueva.</source>
        <translation>Check the folder, plug in the stick if it is there, or make a new vault.</translation>
    </message>
    <message>
        <source>Esa carpeta ya tiene algo dentro: {place}</source>
        <translation>That folder already holds something: {place}</translation>
    </message>
    <message>
        <source>Elija una carpeta vacía para la bóveda nueva. No se tocó lo que hay.</source>
        <translation>Choose an empty folder for the new vault. What is there was not touched.</translation>
    </message>
    <message>
        <source>Esta bóveda ya está abierta en otra ventana.</source>
        <translation>This vault is already open in another window.</translation>
    </message>
    <message>
        <source>Siga en la otra ventana o ciérrela. Si no la ve, espere un minuto y vuelva a intentarlo.</source>
        <translation>Go on in the other window or close it. If you do not see it, wait a minute and try again.</translation>
    </message>
    <message>
        <source>Esta bóveda es de una versión más nueva de Repatria.</source>
        <translation>This vault is from a newer version of Repatria.</translation>
    </message>
    <message>
        <source>Instale la versión nueva en esta computadora. La bóveda no se tocó.</source>
        <translation>Install the new version on this computer. The vault was not touched.</translation>
    </message>
    <message>
        <source>Una parte de la bóveda está dañada: {file}</source>
        <translation>A part of the vault is damaged: {file}</translation>
    </message>
    <message>
        <source>No siga escribiendo. Haga una copia de la carpeta entera y recupere la última copia probada.</source>
        <translation>Write nothing more. Copy the whole folder and restore the last proven copy.</translation>
    </message>
    <message>
        <source>El archivo con las llaves de la bóveda está dañado: {file}</source>
        <translation>The file with the vault&apos;s keys is damaged: {file}</translation>
    </message>
    <message>
        <source>No borre nada. Recupere ese archivo de la última copia, o use las hojas de recuperación.</source>
        <translation>Delete nothing. Restore that file from the last copy, or use the recovery sheets.</translation>
    </message>
    <message>
        <source>Donde debe estar la bóveda hay un archivo sin cifrar: {file}</source>
        <translation>Where the vault should be there is an unencrypted file: {file}</translation>
    </message>
    <message>
        <source>No lo use ni lo borre. Avise a su enlace: alguien pudo cambiarlo. No se leyó ni se tocó.</source>
        <translation>Do not use or delete it. Tell your liaison: somebody may have changed it. It was neither read nor touched.</translation>
    </message>
    <message>
        <source>A este programa le falta la parte que cifra.</source>
        <translation>This program lacks the part that encrypts.</translation>
    </message>
    <message>
        <source>Instale Repatria de nuevo desde el original. Sin cifrado no se abre ninguna bóveda.</source>
        <translation>Install Repatria again from the original. Without encryption no vault is opened.</translation>
    </message>
    <message>
        <source>La llave no abre esta bóveda.</source>
        <translation>The key does not open this vault.</translation>
    </message>
    <message>
        <source>Puede ser la llave de otra bóveda, o el comienzo del archivo está dañado. Recupere la última copia probada.</source>
        <translation>It may be the key of another vault, or the beginning of the file is damaged. Restore the last proven copy.</translation>
    </message>
    <message>
        <source>La frase de paso no abre esta bóveda.</source>
        <translation>The passphrase does not open this vault.</translation>
    </message>
    <message>
        <source>Revise mayúsculas, acentos y teclado, y escríbala otra vez.</source>
        <translation>Check capitals, accents and keyboard, and write it again.</translation>
    </message>
    <message>
        <source>Hubo varios intentos fallidos.</source>
        <translation>There were several failed tries.</translation>
    </message>
    <message>
        <source>Espere {seconds} segundos y vuelva a intentarlo.</source>
        <translation>Wait {seconds} seconds and try again.</translation>
    </message>
    <message>
        <source>El archivo de llaves pide más memoria o tiempo de lo permitido.</source>
        <translation>The key file asks for more memory or time than allowed.</translation>
    </message>
    <message>
        <source>Puede estar cambiado. Recupere las llaves de la última copia probada.</source>
        <translation>It may have been changed. Restore the keys from the last proven copy.</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Mostrar nombres (F4)</source>
        <translation>Show names (F4)</translation>
    </message>
    <message>
        <source>Mantenga presionado para ver los nombres.</source>
        <translation>Hold it down to see the names.</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>notice_bar</name>
    <message>
        <source>Cerrar aviso</source>
        <translation>Close notice</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>,</source>
        <comment>the decimal sign of this language</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Escriba un número, por ejemplo 12,5.</source>
        <translation>Write a number, for example 12.5.</translation>
    </message>
    <message>
        <source>Escriba un número entero, por ejemplo 12.</source>
        <translation>Write a whole number, for example 12.</translation>
    </message>
</context>
<context>
    <name>partial_date</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Escriba el año con cuatro cifras.</source>
        <translation>Write the year with four digits.</translation>
    </message>
    <message>
        <source>Falta el mes. Si no se sabe, borre también el día.</source>
        <translation>The month is missing. If it is not known, delete the day too.</translation>
    </message>
    <message>
        <source>Aquí hace falta el día.</source>
        <translation>The day is needed here.</translation>
    </message>
    <message>
        <source>El mes va de 1 a 12.</source>
        <translation>The month goes from 1 to 12.</translation>
    </message>
    <message>
        <source>Ese mes no tiene ese día.</source>
        <translation>That month has no such day.</translation>
    </message>
    <message>
        <source>día</source>
        <translation>day</translation>
    </message>
    <message>
        <source>mes</source>
        <translation>month</translation>
    </message>
    <message>
        <source>año</source>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>passphrases</name>
    <message>
        <source>Parece que las mayúsculas están fijas (Bloq Mayús).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>progress_panel</name>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{done} de {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Preparando…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Deteniendo en el próximo lugar seguro…</source>
        <translation>Stopping at the next safe place…</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Coordinación del puesto</source>
        <translation>Post coordination</translation>
    </message>
    <message>
        <source>Supervisión de turno</source>
        <translation>Shift supervision</translation>
    </message>
    <message>
        <source>Enlace nacional</source>
        <translation>National liaison</translation>
    </message>
    <message>
        <source>Seguimiento de expedientes</source>
        <translation>Case follow-up</translation>
    </message>
    <message>
        <source>Equipo receptor</source>
        <translation>Receiving team</translation>
    </message>
    <message>
        <source>Auditoría</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>En formación</source>
        <translation>In training</translation>
    </message>
</context>
<context>
    <name>safeguard_banner</name>
    <message>
        <source>Falta:</source>
        <translation>Missing:</translation>
    </message>
</context>
<context>
    <name>searchable_choice</name>
    <message>
        <source>Escriba para buscar</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>Ver lista</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Eso no está en la lista. Escriba menos letras o abra la lista.</source>
        <translation>That is not in the list. Type fewer letters or open the list.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Atrás</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>source_link</name>
    <message>
        <source>{title}: leer el texto</source>
        <translation>{title}: read the text</translation>
    </message>
    <message>
        <source>{title}: ocultar el texto</source>
        <translation>{title}: hide the text</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>por hacer</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>para hoy</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>plazo legal vencido</source>
        <translation>legal limit passed</translation>
    </message>
    <message>
        <source>plazo sugerido pasado</source>
        <translation>suggested limit passed</translation>
    </message>
    <message>
        <source>esperando</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>intentado</source>
        <translation>tried</translation>
    </message>
    <message>
        <source>hecho</source>
        <translation>done</translation>
    </message>
    <message>
        <source>no aplica</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>la persona no quiso</source>
        <translation>the person declined</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>diferencia</source>
        <translation>disagreement</translation>
    </message>
    <message>
        <source>protegido</source>
        <translation>protected</translation>
    </message>
    <message>
        <source>en duda</source>
        <translation>in doubt</translation>
    </message>
    <message>
        <source>de una versión más nueva</source>
        <translation>from a newer version</translation>
    </message>
</context>
<context>
    <name>step_card</name>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Plazo</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Necesita</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>Abre</source>
        <translation>Opens</translation>
    </message>
</context>
<context>
    <name>text_line</name>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Mostrar</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Ir a una página</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <source>Buscar un expediente</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Bloquear: cierra la bóveda al instante</source>
        <translation>Lock: closes the vault at once</translation>
    </message>
    <message>
        <source>Cubrir la pantalla, y volver</source>
        <translation>Cover the screen, and come back</translation>
    </message>
    <message>
        <source>Mostrar nombres mientras se mantiene presionada</source>
        <translation>Show names while held down</translation>
    </message>
    <message>
        <source>Ver estas teclas</source>
        <translation>See these keys</translation>
    </message>
    <message>
        <source>Ir al siguiente lugar; con Mayús, al anterior</source>
        <translation>Go to the next place; with Shift, to the one before</translation>
    </message>
</context>
</TS>
