<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es">
<context>
    <name>AboutSection</name>
    <message>
        <source>Acerca de Repatria</source>
        <translation>About Repatria</translation>
    </message>
    <message>
        <source>Versión {version} · Python {python} · Qt {qt}</source>
        <translation>Version {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Programa libre, con licencia GPL 3.0 o posterior: puede usarlo, estudiarlo, compartirlo y mejorarlo. Se entrega sin garantía. Letra: Source Sans 3, licencia OFL 1.1.</source>
        <translation>Free software under the GPL 3.0 or later: you may use, study, share and improve it. It comes without warranty. Typeface: Source Sans 3, OFL 1.1.</translation>
    </message>
    <message>
        <source>Carpeta de la bóveda: {folder}</source>
        <translation>Folder of the vault: {folder}</translation>
    </message>
</context>
<context>
    <name>AcceptCard</name>
    <message>
        <source>Agregar otro puesto</source>
        <translation>Add another post</translation>
    </message>
    <message>
        <source>Elija la tarjeta que ese puesto le entregó. Nada se agrega antes de comparar el código.</source>
        <translation>Choose the card that post gave you. Nothing is added before the code is compared.</translation>
    </message>
    <message>
        <source>Elegir tarjeta…</source>
        <translation>Choose card…</translation>
    </message>
    <message>
        <source>¿Leyeron el mismo código en voz alta?</source>
        <translation>Did both of you read the same code aloud?</translation>
    </message>
    <message>
        <source>Comparar y agregar</source>
        <translation>Compare and add</translation>
    </message>
    <message>
        <source>No agregar</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>Llame a ese puesto por un teléfono que ya conoce. Pida que lea de su pantalla el código, dieciséis letras y cifras, o las ocho palabras, y escríbalo aquí. De cada palabra bastan cuatro letras, sin acentos.</source>
        <translation>Call that post on a telephone you already know. Ask them to read from their screen the code, sixteen letters and digits, or the eight words, and write it here. Four letters of each word are enough, without accents.</translation>
    </message>
    <message>
        <source>Tarjetas de puesto, o la imagen de su código ({kinds})</source>
        <translation>Posts&apos; cards, or the picture of their code ({kinds})</translation>
    </message>
    <message>
        <source>Tarjeta de otro puesto</source>
        <translation>Card of another post</translation>
    </message>
    <message>
        <source>Esa es la tarjeta de este mismo puesto. Elija la de otro.</source>
        <translation>That is the card of this very post. Choose another post&apos;s.</translation>
    </message>
    <message>
        <source>{post} ya está en el directorio, con esta misma tarjeta. No cambió nada.</source>
        <translation>{post} is in the directory already, with this same card. Nothing changed.</translation>
    </message>
    <message>
        <source>Este puesto ya estaba con otra tarjeta. Pregunte por teléfono por qué cambió antes de seguir.</source>
        <translation>This post was there already with another card. Ask by phone why it changed before you go on.</translation>
    </message>
    <message>
        <source>Es de otro país. Puede estar en el directorio, pero nunca se le sellan expedientes: entre países solo va un envío a otro país, desde el expediente, y papel: F13 y F26.</source>
        <translation>It is of another country. It may stand in the directory, but no case is ever sealed to it: between countries only a packet goes, from the case, and paper: F13 and F26.</translation>
    </message>
    <message>
        <source>{post} está en el directorio.</source>
        <translation>{post} is in the directory.</translation>
    </message>
    <message>
        <source>Para que también le conozca a usted, entréguele la tarjeta de este puesto.</source>
        <translation>So that they know you too, give them this post&apos;s card.</translation>
    </message>
</context>
<context>
    <name>AdoptedList</name>
    <message>
        <source>Solo para leer lo que se llenó con él en otro puesto</source>
        <translation>Only to read what was filled with it at another post</translation>
    </message>
    <message>
        <source>Retirado: {reason}</source>
        <translation>Withdrawn: {reason}</translation>
    </message>
    <message>
        <source>versión {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>pasos: {steps}</source>
        <translation>steps: {steps}</translation>
    </message>
</context>
<context>
    <name>AllReported</name>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Todo lo que esperaba</source>
        <translation>All that waited</translation>
    </message>
    <message>
        <source>Volver a Recibir</source>
        <translation>Back to Receive</translation>
    </message>
    <message>
        <source>Imprimir este informe</source>
        <translation>Print this report</translation>
    </message>
    <message>
        <source>El acuse espera en Por entregar</source>
        <translation>The receipt waits in To deliver</translation>
    </message>
    <message>
        <source>Acuse entregado</source>
        <translation>Receipt delivered</translation>
    </message>
    <message>
        <source>Entregar el acuse a {post} por {place}</source>
        <translation>Deliver the receipt to {post} by {place}</translation>
    </message>
    <message>
        <source>Enviar el acuse a {post}…</source>
        <translation>Send the receipt to {post}…</translation>
    </message>
    <message numerus="yes">
        <source>Se recibieron %n paquetes sellados.</source>
        <translation>
            <numerusform>%n sealed bundle was received.</numerusform>
            <numerusform>%n sealed bundles were received.</numerusform>
        </translation>
    </message>
    <message>
        <source>No entró nada.</source>
        <translation>Nothing entered.</translation>
    </message>
    <message numerus="yes">
        <source>Se detuvo, como pidió: %n paquetes no se recibieron. Siguen donde estaban; recíbalos cuando quiera.</source>
        <translation>
            <numerusform>It was stopped, as you asked: %n file was not received. It is where it was; receive it when you like.</numerusform>
            <numerusform>It was stopped, as you asked: %n files were not received. They are where they were; receive them when you like.</numerusform>
        </translation>
    </message>
    <message>
        <source>De {post}</source>
        <translation>From {post}</translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n sealed bundle</numerusform>
            <numerusform>%n sealed bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya recibidos antes</source>
        <translation>
            <numerusform>%n received before</numerusform>
            <numerusform>%n received before</numerusform>
        </translation>
    </message>
    <message>
        <source>Nunca llegó el paquete anterior al que selló {when}, según su reloj. Se le pide otra vez en el próximo acuse.</source>
        <translation>The file before the one that it sealed {when}, by its clock, never came. It is asked for again in the next receipt.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones en espera de otras que no han llegado; entran solas cuando lleguen</source>
        <translation>
            <numerusform>%n entry waits for others that have not come; it enters by itself when they do</numerusform>
            <numerusform>%n entries wait for others that have not come; they enter by themselves when those do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllShown</name>
    <message>
        <source>Todo lo que espera</source>
        <translation>All that waits</translation>
    </message>
    <message>
        <source>Todavía no ha entrado nada. Estos números salen de un ensayo que se deshizo.</source>
        <translation>Nothing has entered yet. These numbers come from a rehearsal that was undone.</translation>
    </message>
    <message numerus="yes">
        <source>%n envíos de otro país esperan en la lista de Recibir. No entran con esto: ábralos uno por uno.</source>
        <translation>
            <numerusform>%n packet from another country waits in the list of Receive. It does not enter with this: open it by itself.</numerusform>
            <numerusform>%n packets from other countries wait in the list of Receive. They do not enter with this: open them one by one.</numerusform>
        </translation>
    </message>
    <message>
        <source>De {post} nunca llegó el paquete anterior al que selló {when}, según su reloj. Se le pide otra vez en el próximo acuse.</source>
        <translation>From {post} the file before the one that it sealed {when}, by its clock, never came. It is asked for again in the next receipt.</translation>
    </message>
    <message>
        <source>Recibir todo</source>
        <translation>Receive all</translation>
    </message>
    <message>
        <source>No espera ningún paquete que se pueda recibir.</source>
        <translation>No sealed bundle waits that can be received.</translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados, comprobados: completos y firmados</source>
        <translation>
            <numerusform>%n sealed bundle, proven: complete and signed</numerusform>
            <numerusform>%n sealed bundles, proven: complete and signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n de ellos ya se habían recibido y no traen nada</source>
        <translation>
            <numerusform>%n of them was received before and brings nothing</numerusform>
            <numerusform>%n of them were received before and bring nothing</numerusform>
        </translation>
    </message>
    <message>
        <source>Solo acuses de lo que usted envió: ninguna anotación nueva</source>
        <translation>Only receipts of what you sent: no new entry</translation>
    </message>
    <message>
        <source>De quién</source>
        <translation>From whom</translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n sealed bundle</numerusform>
            <numerusform>%n sealed bundles</numerusform>
        </translation>
    </message>
    <message>
        <source>solo acuses de lo que usted envió</source>
        <translation>only receipts of what you sent</translation>
    </message>
    <message>
        <source>nada nuevo</source>
        <translation>nothing new</translation>
    </message>
</context>
<context>
    <name>AnswersForm</name>
    <message>
        <source>Sacar respuestas</source>
        <translation>Take answers out</translation>
    </message>
    <message>
        <source>Los formularios terminados de un tipo, de los expedientes que usted puede ver, en un archivo.</source>
        <translation>The finished forms of one kind, of the cases you may see, in one file.</translation>
    </message>
    <message>
        <source>Una o varias</source>
        <translation>One or several</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Elija el formulario.</source>
        <translation>Choose the form.</translation>
    </message>
    <message>
        <source>Marque al menos una forma.</source>
        <translation>Tick at least one shape.</translation>
    </message>
    <message>
        <source>¿De qué formulario?</source>
        <translation>Of which form?</translation>
    </message>
    <message>
        <source>¿Para quién son?</source>
        <translation>Whom are they for?</translation>
    </message>
    <message>
        <source>De esto depende qué respuestas van.</source>
        <translation>This decides which answers go.</translation>
    </message>
    <message>
        <source>¿En qué forma?</source>
        <translation>In what shape?</translation>
    </message>
    <message>
        <source>¿Sellado o legible?</source>
        <translation>Sealed or readable?</translation>
    </message>
    <message>
        <source>¿Dónde se escribe?</source>
        <translation>Where is it written?</translation>
    </message>
    <message>
        <source>Tabla (CSV) como la nombra ODK</source>
        <translation>Table (CSV) as ODK names it</translation>
    </message>
    <message>
        <source>Tabla (CSV) como la nombra KoboToolbox</source>
        <translation>Table (CSV) as KoboToolbox names it</translation>
    </message>
    <message>
        <source>Tabla (CSV) con los nombres de la norma de la OIM (HTCDS)</source>
        <translation>Table (CSV) with the names of IOM&apos;s standard (HTCDS)</translation>
    </message>
    <message>
        <source>Un archivo XML por formulario, como los envía ODK</source>
        <translation>One XML file for each form, as ODK sends them</translation>
    </message>
    <message>
        <source>Sellar y escribir</source>
        <translation>Seal and write</translation>
    </message>
    <message>
        <source>Escribir legible…</source>
        <translation>Write readable…</translation>
    </message>
    <message>
        <source>Elija la memoria o la carpeta donde se escribe.</source>
        <translation>Choose the stick or folder to write to.</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Leyendo las respuestas de {form}</source>
        <translation>Reading the answers of {form}</translation>
    </message>
    <message>
        <source>Sacar respuestas</source>
        <translation>Take answers out</translation>
    </message>
    <message>
        <source>Nada de este formulario puede ir así a ese destinatario. No se escribió ningún archivo.</source>
        <translation>Nothing of this form may go to that recipient this way. No file was written.</translation>
    </message>
    <message>
        <source>No hay formularios terminados que puedan salir así: o no hay ninguno, o falta el permiso de la persona (F02, parte C). No se escribió ningún archivo.</source>
        <translation>There are no finished forms that may leave this way: either there is none, or the person&apos;s permission is missing (F02, part C). No file was written.</translation>
    </message>
</context>
<context>
    <name>AnswersResult</name>
    <message>
        <source>El archivo de respuestas está escrito</source>
        <translation>The file of answers is written</translation>
    </message>
    <message>
        <source>Sellado para {posts}</source>
        <translation>Sealed for {posts}</translation>
    </message>
    <message>
        <source>Legible para cualquiera</source>
        <translation>Readable for anybody</translation>
    </message>
    <message>
        <source>Archivo: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <source>Carpeta: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>Tamaño: {size}</source>
        <translation>Size: {size}</translation>
    </message>
    <message>
        <source>Expulse la memoria desde el sistema antes de sacarla.</source>
        <translation>Eject the stick from the system before pulling it out.</translation>
    </message>
    <message>
        <source>Volver a Sacar respuestas</source>
        <translation>Back to Take answers out</translation>
    </message>
    <message numerus="yes">
        <source>%n formularios</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios de expedientes reservados se quedaron.</source>
        <translation>
            <numerusform>%n form of a restricted case stayed.</numerusform>
            <numerusform>%n forms of restricted cases stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios se quedaron: falta el permiso de la persona, o está protegida de quien recibe.</source>
        <translation>
            <numerusform>%n form stayed: the person&apos;s permission is missing, or she is protected from the recipient.</numerusform>
            <numerusform>%n forms stayed: the person&apos;s permission is missing, or she is protected from the recipient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios se quedaron: se están corrigiendo y nadie los ha vuelto a terminar.</source>
        <translation>
            <numerusform>%n form stayed: it is being corrected and nobody has finished it again.</numerusform>
            <numerusform>%n forms stayed: they are being corrected and nobody has finished them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios guardan además respuestas a preguntas que ya no se hacen: siguen en su expediente.</source>
        <translation>
            <numerusform>%n form also holds answers to questions that are no longer asked: they stay in its case.</numerusform>
            <numerusform>%n forms also hold answers to questions that are no longer asked: they stay in their cases.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo abre cada uno de esos puestos en esta misma página, en su bóveda.</source>
        <translation>Each of those posts opens it on this same page, in its own vault.</translation>
    </message>
    <message>
        <source>No está sellado: entréguelo en mano y borre las copias que no hagan falta.</source>
        <translation>It is not sealed: hand it over in person and delete the copies nobody needs.</translation>
    </message>
</context>
<context>
    <name>AsideWords</name>
    <message>
        <source>El paquete de {post} ya estaba apartado. No cambió nada.</source>
        <translation>The file from {post} was set aside already. Nothing changed.</translation>
    </message>
    <message>
        <source>Apartado el paquete de {post}.</source>
        <translation>The file from {post} is set aside.</translation>
    </message>
    <message>
        <source>El paquete de {post} no estaba apartado. No cambió nada.</source>
        <translation>The file from {post} was not set aside. Nothing changed.</translation>
    </message>
    <message>
        <source>Devuelto el paquete de {post}.</source>
        <translation>The file from {post} is taken back.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones vuelven a contar aquí.</source>
        <translation>
            <numerusform>%n entry counts here again.</numerusform>
            <numerusform>%n entries count here again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devolviendo el paquete de {post}</source>
        <translation>Taking back the file from {post}</translation>
    </message>
    <message>
        <source>Vuelve todo o nada: si lo detiene, el paquete sigue apartado.</source>
        <translation>All of it comes back or none: if you stop, the file stays set aside.</translation>
    </message>
    <message>
        <source>Apartando el paquete de {post}</source>
        <translation>Setting aside the file from {post}</translation>
    </message>
    <message>
        <source>Se aparta todo o nada: si lo detiene, el paquete sigue contando.</source>
        <translation>All of it is set aside or none: if you stop, the file goes on counting.</translation>
    </message>
    <message>
        <source>El paquete de {post} sigue apartado, como antes. No cambió nada.</source>
        <translation>The file from {post} is still set aside, as before. Nothing changed.</translation>
    </message>
    <message>
        <source>El paquete de {post} sigue contando, como antes. No cambió nada.</source>
        <translation>The file from {post} still counts, as before. Nothing changed.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió.</source>
        <translation>It was stopped, as you asked.</translation>
    </message>
    <message>
        <source>El paquete de {post} ya cuenta</source>
        <translation>The file from {post} counts again</translation>
    </message>
    <message>
        <source>El paquete de {post} quedó apartado</source>
        <translation>The file from {post} is set aside</translation>
    </message>
    <message>
        <source>Se ponen al día sus expedientes en las listas. Esto ya no se detiene, y termina solo.</source>
        <translation>Its cases are brought up to date in the lists. This is not stopped any more, and ends by itself.</translation>
    </message>
    <message>
        <source>Cuando pidió detener ya estaba hecho.</source>
        <translation>When you asked to stop it was already done.</translation>
    </message>
    <message>
        <source>Algo falló en el programa.</source>
        <translation>Something failed in the program.</translation>
    </message>
    <message>
        <source>No cambió nada. Puede intentarlo otra vez.</source>
        <translation>Nothing changed. You can try again.</translation>
    </message>
    <message>
        <source>El paquete de {post} cuenta otra vez: quedó guardado.</source>
        <translation>The file from {post} counts again: it was kept.</translation>
    </message>
    <message>
        <source>El paquete de {post} quedó apartado.</source>
        <translation>The file from {post} was set aside.</translation>
    </message>
    <message>
        <source>Después falló algo: {why} No lo repita: las listas se ponen al día al abrir la bóveda.</source>
        <translation>After that something failed: {why} Do not do it again: lists are brought up to date when the vault is opened.</translation>
    </message>
    <message>
        <source>No se pudo ver cómo quedó el paquete de {post}. Antes de repetirlo mire si aún dice «apartado».</source>
        <translation>It could not be seen how the file from {post} stands. Before you do it again, look whether it still says “set aside”.</translation>
    </message>
    <message>
        <source>No se pudo ver cómo quedó el paquete de {post}. Antes de repetirlo mire si ya dice «apartado».</source>
        <translation>It could not be seen how the file from {post} stands. Before you do it again, look whether it already says “set aside”.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message>
        <source>nada nuevo: solo acuses</source>
        <translation>nothing new: receipts only</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>apartado</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>Nada dejó de contar: lo que traía también vino en otros paquetes.</source>
        <translation>Nothing stopped counting: what it brought also came in other files.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones dejaron de contar aquí.</source>
        <translation>
            <numerusform>%n entry no longer counts here.</numerusform>
            <numerusform>%n entries no longer count here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes vinieron solo en él y ya no están en ninguna lista.</source>
        <translation>
            <numerusform>%n case came in it alone and is in no list any more.</numerusform>
            <numerusform>%n cases came in it alone and are in no list any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes de Por entregar llevan algo de esto y ya no salen ({posts}): quítelos con No enviar y envíe otra vez.</source>
        <translation>
            <numerusform>%n sealed bundle in To deliver holds some of this and does not go any more ({posts}): remove it with Do not send and send again.</numerusform>
            <numerusform>%n sealed bundles in To deliver hold some of this and do not go any more ({posts}): remove them with Do not send and send again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se borraron por regla, como pidió otro puesto: ahora todo coincide ({codes}).</source>
        <translation>
            <numerusform>%n case was erased by rule, as another post asked: now all agrees ({codes}).</numerusform>
            <numerusform>%n cases were erased by rule, as another post asked: now all agrees ({codes}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones de aquí o de otros se apoyaban en ellas y se quedan: revíselas.</source>
        <translation>
            <numerusform>%n entry from here or from others rested on them and stays: look it over.</numerusform>
            <numerusform>%n entries from here or from others rested on them and stay: look them over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se quedan solo con eso, sin su apertura ni su código.</source>
        <translation>
            <numerusform>%n case is left with only that, without its opening and its code.</numerusform>
            <numerusform>%n cases are left with only that, without their opening and their code.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo que protege a alguien sigue deteniendo su expediente hasta que se aclare ahí. Nada se borró.</source>
        <translation>What protects somebody still holds their case until it is cleared up there. Nothing was erased.</translation>
    </message>
</context>
<context>
    <name>AskedAgain</name>
    <message>
        <source>Lo piden otra vez</source>
        <translation>Asked for again</translation>
    </message>
    <message>
        <source>Su acuse dice que no les llegó. Si ya lo envió otra vez, espere su acuse.</source>
        <translation>Their receipt says that it never came. If you have sent it again, wait for their receipt.</translation>
    </message>
    <message>
        <source>Preparar otra vez para {post}</source>
        <translation>Prepare again for {post}</translation>
    </message>
    <message>
        <source>el paquete {numbers} nunca llegó</source>
        <translation>file {numbers} never came</translation>
    </message>
    <message>
        <source>los paquetes {numbers} nunca llegaron</source>
        <translation>files {numbers} never came</translation>
    </message>
    <message>
        <source>A {post}: {never}.</source>
        <translation>At {post}: {never}.</translation>
    </message>
    <message>
        <source>{post} tiene todo hasta {when}; {never}.</source>
        <translation>{post} has everything up to {when}; {never}.</translation>
    </message>
</context>
<context>
    <name>ByLine</name>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Si se detiene mientras va por la línea, queda en Por entregar.</source>
        <translation>If you stop while it goes over the line, it stays under To deliver.</translation>
    </message>
    <message>
        <source>Llevando a {place}</source>
        <translation>Carrying to {place}</translation>
    </message>
    <message>
        <source>El lugar por el que iba un paquete ya no está entre los de este puesto.</source>
        <translation>The place by which a sealed bundle was to go is no longer one of this post&apos;s.</translation>
    </message>
    <message>
        <source>Elija otro abajo, en ¿Por dónde va?, y pulse otra vez Entregar ahora.</source>
        <translation>Choose another below, under Which way does it go?, and press Deliver now again.</translation>
    </message>
    <message>
        <source>Entregando lo que espera</source>
        <translation>Delivering what waits</translation>
    </message>
    <message>
        <source>Puede detenerlo: lo que falta sigue en Por entregar.</source>
        <translation>You can stop it: what is left stays under To deliver.</translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes entregados.</source>
        <translation>
            <numerusform>%n sealed bundle delivered.</numerusform>
            <numerusform>%n sealed bundles delivered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Llevando un paquete para {post}</source>
        <translation>Carrying a sealed bundle for {post}</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. Lo sellado sigue en Por entregar.</source>
        <translation>Stopped, as you asked. What is sealed stays under To deliver.</translation>
    </message>
    <message>
        <source>Se quita de Por entregar y no sale: el expediente lo anota. Si todavía hace falta, prepárelo de nuevo.</source>
        <translation>It is taken out of To deliver and does not leave: the case notes that. If it is still needed, prepare it anew.</translation>
    </message>
    <message>
        <source>¿No enviar este paquete a {post}?</source>
        <translation>Not send this sealed bundle to {post}?</translation>
    </message>
    <message>
        <source>Se quita de Por entregar. No se borra nada del expediente: lo que llevaba irá con el siguiente paquete que envíe a ese puesto.</source>
        <translation>It is taken out of To deliver. Nothing of the case is erased: what it held goes with the next sealed bundle that you send to that post.</translation>
    </message>
    <message>
        <source>No enviar</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Dejarlo esperando</source>
        <translation>Let it wait</translation>
    </message>
</context>
<context>
    <name>BySheetsScreen</name>
    <message>
        <source>Entrar con las hojas</source>
        <translation>Come in with the sheets</translation>
    </message>
    <message>
        <source>Para cuando nadie puede entrar con su frase de paso. Hacen falta varias de las hojas que guardan personas de confianza. Con ellas una persona del puesto elige una frase nueva; queda anotado y se les dice a las demás.</source>
        <translation>For when nobody can come in with their passphrase. Several of the sheets that trusted people keep are needed. With them somebody of the post chooses a new passphrase; it is noted, and the others are told.</translation>
    </message>
    <message>
        <source>Hojas de este puesto</source>
        <translation>Sheets of this post</translation>
    </message>
    <message>
        <source>Hojas de la raíz del país</source>
        <translation>Sheets of the country&apos;s root</translation>
    </message>
    <message>
        <source>¿Qué hojas tiene?</source>
        <translation>Which sheets do you have?</translation>
    </message>
    <message>
        <source>Juntando las hojas…</source>
        <translation>Bringing the sheets together…</translation>
    </message>
    <message>
        <source>Hoja {number} de las {needed} que hacen falta; cualquiera que tenga.</source>
        <translation>Sheet {number} of the {needed} that are needed; any that you have.</translation>
    </message>
    <message>
        <source>Palabra {place} de {all}</source>
        <translation>Word {place} of {all}</translation>
    </message>
    <message>
        <source>No usar las hojas</source>
        <translation>Do not use the sheets</translation>
    </message>
    <message>
        <source>Comprobando la hoja…</source>
        <translation>Checking the sheet…</translation>
    </message>
    <message>
        <source>Hoja {number}: es la que es.</source>
        <translation>Sheet {number}: it is the right one.</translation>
    </message>
    <message>
        <source>¿Quién entra?</source>
        <translation>Who comes in?</translation>
    </message>
    <message>
        <source>Cambiar la frase y entrar</source>
        <translation>Change the passphrase and come in</translation>
    </message>
    <message>
        <source>No cambiar nada</source>
        <translation>Change nothing</translation>
    </message>
    <message>
        <source>Ahora escribe la persona misma; nadie más mire.</source>
        <translation>Now that person types; let nobody else look.</translation>
    </message>
    <message>
        <source>Frase de paso nueva</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Elija quién entra.</source>
        <translation>Choose who comes in.</translation>
    </message>
</context>
<context>
    <name>CardCode</name>
    <message>
        <source>Código QR de la tarjeta</source>
        <translation>QR code of the card</translation>
    </message>
</context>
<context>
    <name>CaseChecks</name>
    <message>
        <source>Buscar por código o palabra</source>
        <translation>Search by code or word</translation>
    </message>
    <message>
        <source>Buscar expedientes para enviar</source>
        <translation>Search cases to send</translation>
    </message>
    <message>
        <source>Expedientes abiertos</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Marcar los que cambiaron</source>
        <translation>Mark those that changed</translation>
    </message>
    <message>
        <source>Marcar todos los de la lista</source>
        <translation>Mark all in the list</translation>
    </message>
    <message>
        <source>Quitar marcas</source>
        <translation>Clear marks</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes marcados</source>
        <translation>
            <numerusform>%n case marked</numerusform>
            <numerusform>%n cases marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n abiertos</source>
        <translation>
            <numerusform>of %n open</numerusform>
            <numerusform>of %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseCounts</name>
    <message numerus="yes">
        <source>%n con plazo pasado</source>
        <translation>
            <numerusform>%n past its limit</numerusform>
            <numerusform>%n past their limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches en lugar de detención</source>
        <translation>
            <numerusform>%n night in a place of detention</numerusform>
            <numerusform>%n nights in a place of detention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desvíos</source>
        <translation>
            <numerusform>%n deviation</numerusform>
            <numerusform>%n deviations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excepciones</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces «Actuar ahora»</source>
        <translation>
            <numerusform>“Act now” once</numerusform>
            <numerusform>“Act now” %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n por ratificar</source>
        <translation>
            <numerusform>%n to be ratified</numerusform>
            <numerusform>%n to be ratified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tal vez tiene otro expediente (%n)</source>
        <translation>
            <numerusform>may have another case (%n)</numerusform>
            <numerusform>may have other cases (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se guardaron %n respuestas</source>
        <translation>
            <numerusform>%n answer was kept</numerusform>
            <numerusform>%n answers were kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordatorios</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasos siguen igual.</source>
        <translation>
            <numerusform>%n step stays the same.</numerusform>
            <numerusform>%n steps stay the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n pasos por hacer; la razón vale para todos.</source>
        <translation>
            <numerusform>%n step is left to do; the reason holds for it.</numerusform>
            <numerusform>%n steps are left to do; the reason holds for all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ejemplos de otros países (%n)</source>
        <translation>
            <numerusform>Example from another country (%n)</numerusform>
            <numerusform>Examples from other countries (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Van %n respuestas</source>
        <translation>
            <numerusform>%n answer goes</numerusform>
            <numerusform>%n answers go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>se quedan %n</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertifyOffice</name>
    <message>
        <source>Enlace y suplente</source>
        <translation>Liaison and alternate</translation>
    </message>
    <message>
        <source>Se certifican con dos de las tres hojas: un cargo nuevo, la renovación de uno que termina, o el cambio de quien lo tiene.</source>
        <translation>They are certified with two of the three sheets: a new office, the renewal of one that ends, or a change of who holds it.</translation>
    </message>
    <message>
        <source>Certificar un cargo…</source>
        <translation>Certify an office…</translation>
    </message>
    <message>
        <source>¿Certificar aunque esta bóveda pueda ser una copia?</source>
        <translation>Certify although this vault may be a copy?</translation>
    </message>
    <message>
        <source>Lo que certifique puede llevar un número que otros ya tienen, y ningún puesto lo tomaría. Reciba antes un paquete reciente de otro puesto: trae los certificados que hay. Siga solo si ya no queda ningún otro puesto que los tenga.</source>
        <translation>What you certify may bear a number that others already have, and no post would take it. First receive a recent file from another post: it brings the certificates there are. Go on only if no other post is left that has them.</translation>
    </message>
    <message>
        <source>Certificar de todos modos</source>
        <translation>Certify all the same</translation>
    </message>
    <message>
        <source>Recibir antes</source>
        <translation>Receive first</translation>
    </message>
    <message>
        <source>Devuelva las hojas a sus sobres. Quien tiene el cargo de enlace firma ahora el directorio, en Directorio, y envía un paquete a cada puesto: con él viaja el certificado. Un puesto que aún no aceptó la raíz necesita el archivo del país.</source>
        <translation>Put the sheets back into their envelopes. Whoever is liaison now signs the directory, in Directory, and sends a file to each post: the certificate travels with it. A post that has not accepted the root yet needs the country&apos;s file.</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Certificado</source>
        <translation>Certified</translation>
    </message>
    <message>
        <source>Certificado {number}: {post} es enlace del {since} al {until}.</source>
        <translation>Certificate {number}: {post} is liaison from {since} to {until}.</translation>
    </message>
    <message>
        <source>Certificado {number}: {post} es suplente del {since} al {until}.</source>
        <translation>Certificate {number}: {post} is alternate from {since} to {until}.</translation>
    </message>
    <message>
        <source>Renovar el enlace…</source>
        <translation>Renew the liaison…</translation>
    </message>
    <message>
        <source>Renovar el suplente…</source>
        <translation>Renew the alternate…</translation>
    </message>
</context>
<context>
    <name>ChainsState</name>
    <message>
        <source>Comprobar las &amp;series</source>
        <translation>Check the &amp;series</translation>
    </message>
    <message>
        <source>Comprobando las series</source>
        <translation>Checking the chains</translation>
    </message>
    <message>
        <source>Detener no cambia nada.</source>
        <translation>Stopping changes nothing.</translation>
    </message>
    <message>
        <source>Se detuvo: no se sabe si están enteras.</source>
        <translation>Stopped: nobody knows whether they are whole.</translation>
    </message>
    <message>
        <source>No se pudo comprobar: no se sabe si están enteras.</source>
        <translation>They could not be checked: nobody knows whether they are whole.</translation>
    </message>
    <message>
        <source>Nada falta ni cambió: {count} anotaciones revisadas, una por una.</source>
        <translation>Nothing is missing or changed: {count} entries checked, one by one.</translation>
    </message>
    <message>
        <source>Serie {log}, anotación {n}: {reason}.</source>
        <translation>Series {log}, entry {n}: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>Y %n más.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Serie {log}: se perdieron las anotaciones {first} a {last}.</source>
        <translation>Series {log}: entries {first} to {last} were lost.</translation>
    </message>
    <message numerus="yes">
        <source>Y se perdieron pedazos de %n series más.</source>
        <translation>
            <numerusform>And pieces of %n more chain were lost.</numerusform>
            <numerusform>And pieces of %n more chains were lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se perdieron %n anotaciones más, no se sabe de dónde.</source>
        <translation>
            <numerusform>%n more entry was lost, nobody knows from where.</numerusform>
            <numerusform>%n more entries were lost, nobody knows from where.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos no llevan la firma de quien los hizo.</source>
        <translation>
            <numerusform>%n act bears no signature of who did it.</numerusform>
            <numerusform>%n acts bear no signature of who did them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckingSection</name>
    <message>
        <source>Revisar la bóveda</source>
        <translation>Check the vault</translation>
    </message>
    <message>
        <source>Lee todo y comprueba que está completo, sin cambiar nada. Puede seguir trabajando después.</source>
        <translation>Reads everything and proves that it is complete, without changing anything. You can go on working afterwards.</translation>
    </message>
    <message>
        <source>Revisar ahora</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Revisando la bóveda</source>
        <translation>Checking the vault</translation>
    </message>
    <message>
        <source>Detener no cambia nada.</source>
        <translation>Stopping changes nothing.</translation>
    </message>
    <message>
        <source>Se detuvo. No se cambió nada.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>Código para quien da soporte: {code}. Dice qué clase de daño es y cuánto, y nada de ningún expediente.</source>
        <translation>Code for whoever gives support: {code}. It says what kind of damage it is and how much, and nothing of any case.</translation>
    </message>
    <message>
        <source>Para rescatar lo que se puede leer, bloquee la bóveda y elija «Rescatar una bóveda dañada…» en la ventana de entrada.</source>
        <translation>To save what can be read, lock the vault and choose “Save a damaged vault…” in the window where you come in.</translation>
    </message>
    <message>
        <source>Guardar la hoja para quien da soporte</source>
        <translation>Keep the page for whoever gives support</translation>
    </message>
    <message>
        <source>¿En qué carpeta se guarda la hoja?</source>
        <translation>In which folder is the page kept?</translation>
    </message>
    <message>
        <source>Se guardó {name}. No lleva datos de nadie.</source>
        <translation>{name} was saved. It holds no data of anybody.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llevan una firma que no es de quien nombran.</source>
        <translation>
            <numerusform>%n entry carries a signature that is not of the person it names.</numerusform>
            <numerusform>%n entries carry a signature that is not of the person they name.</numerusform>
        </translation>
    </message>
    <message>
        <source>De una parte de la bóveda no se puede leer ni cuántas anotaciones tiene.</source>
        <translation>Of one part of the vault not even the number of its entries can be read.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se escribieron o les falta la anterior.</source>
        <translation>
            <numerusform>%n entry is not as it was written, or lacks the one before it.</numerusform>
            <numerusform>%n entries are not as they were written, or lack the one before them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos no llevan la firma de quien los hizo: son de antes de que Repatria firmara, o los escribió otro programa.</source>
        <translation>
            <numerusform>%n act carries no signature of whoever did it: it is from before Repatria signed, or another program wrote it.</numerusform>
            <numerusform>%n acts carry no signature of whoever did them: they are from before Repatria signed, or another program wrote them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones están en páginas dañadas y no se pueden leer.</source>
        <translation>
            <numerusform>%n entry stands on a damaged page and cannot be read.</numerusform>
            <numerusform>%n entries stand on damaged pages and cannot be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Las demás se leen. Las que ya recibieron otros puestos vuelven con sus paquetes.</source>
        <translation>The others can be read. Those that other posts already received come back with their bundles.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llevan otra firma que la que {post} dice que es de su gente.</source>
        <translation>
            <numerusform>%n event carries another signature than {post} says is of its people.</numerusform>
            <numerusform>%n events carry another signature than {post} says is of its people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Una de las dos no es cierta: llame a ese puesto y al que las escribió.</source>
        <translation>One of the two is not true: call that post and the one that wrote them.</translation>
    </message>
    <message>
        <source>Quedan aparte y no abren ninguna salvaguarda. Pida a los otros puestos sus paquetes.</source>
        <translation>They are kept apart and open no safeguard. Ask the other posts for their sealed bundles.</translation>
    </message>
    <message>
        <source>No se apoye en eso: hable con esa persona y avise a su enlace.</source>
        <translation>Do not rely on it: speak with that person and tell your liaison.</translation>
    </message>
    <message numerus="yes">
        <source>%n datos en pantalla no salen de lo anotado.</source>
        <translation>
            <numerusform>One value on screen does not follow from the entries.</numerusform>
            <numerusform>%n values on screen do not follow from the entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cierre y abra Repatria; si sigue igual, avise a quien da soporte.</source>
        <translation>Close Repatria and open it again; if it stays like this, tell whoever gives support.</translation>
    </message>
    <message>
        <source>La bóveda está completa: {count} anotaciones revisadas, una por una.</source>
        <translation>The vault is complete: {count} entries checked, one by one.</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Cerrar el puesto</source>
        <translation>Close the post</translation>
    </message>
    <message>
        <source>Destruye para siempre la bóveda de esta computadora: primero las llaves, después lo demás. Nadie puede traerla de vuelta, tampoco con las hojas de recuperación.</source>
        <translation>Destroys the vault of this computer for good: first the keys, then the rest. Nobody can bring it back, not even with the recovery sheets.</translation>
    </message>
    <message>
        <source>Lo que solo está aquí</source>
        <translation>What is only here</translation>
    </message>
    <message>
        <source>Nada: otros puestos dijeron que tienen todo, y nada espera.</source>
        <translation>Nothing: other posts said that they have all of it, and nothing waits.</translation>
    </message>
    <message>
        <source>Ir a Enviar</source>
        <translation>Go to Send</translation>
    </message>
    <message>
        <source>Lo que queda en otros lugares</source>
        <translation>What remains elsewhere</translation>
    </message>
    <message>
        <source>El programa no llega ahí. Guarde la hoja antes: después no se puede ver aquí.</source>
        <translation>The program does not reach there. Save the sheet first: afterwards it cannot be seen here.</translation>
    </message>
    <message>
        <source>Guardar la hoja…</source>
        <translation>Keep the sheet…</translation>
    </message>
    <message>
        <source>Destruir la bóveda</source>
        <translation>Destroy the vault</translation>
    </message>
    <message>
        <source>Destruir también las copias del segundo lugar</source>
        <translation>Destroy the copies in the second place, too</translation>
    </message>
    <message>
        <source>¿Quién más del puesto está de acuerdo?</source>
        <translation>Who else of the post agrees?</translation>
    </message>
    <message>
        <source>Para confirmar, escriba el nombre del puesto: {name}</source>
        <translation>To confirm, type the name of the post: {name}</translation>
    </message>
    <message>
        <source>Destruir la bóveda…</source>
        <translation>Destroy the vault…</translation>
    </message>
    <message>
        <source>¿En qué carpeta se guarda la hoja?</source>
        <translation>In which folder is the sheet kept?</translation>
    </message>
    <message>
        <source>Hoja guardada: {file}</source>
        <translation>Sheet kept: {file}</translation>
    </message>
    <message>
        <source>Ese no es el nombre del puesto.</source>
        <translation>That is not the name of the post.</translation>
    </message>
    <message>
        <source>¿Destruir la bóveda de «{name}»?</source>
        <translation>Destroy the vault of “{name}”?</translation>
    </message>
    <message>
        <source>Se van los expedientes, lo escrito a medias, los paquetes por entregar y todo lo anotado.</source>
        <translation>The cases go, what is half written, the bundles to deliver and all that was noted.</translation>
    </message>
    <message>
        <source>Destruirla para siempre</source>
        <translation>Destroy it for good</translation>
    </message>
    <message>
        <source>Conservarla</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Destruyendo las llaves de la bóveda</source>
        <translation>Destroying the keys of the vault</translation>
    </message>
    <message>
        <source>Detener deja las copias que faltan.</source>
        <translation>Stopping leaves the copies that are still there.</translation>
    </message>
    <message>
        <source>La bóveda está destruida, y quedan copias</source>
        <translation>The vault is destroyed, and copies remain</translation>
    </message>
    <message>
        <source>Entendido</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Cierra el puesto quien lo coordina, quien supervisa o el enlace nacional.</source>
        <translation>A post is closed by its coordinator, a supervisor or the national liaison.</translation>
    </message>
    <message>
        <source>Cerrar el puesto</source>
        <translation>Close the post</translation>
    </message>
</context>
<context>
    <name>CodeSaid</name>
    <message>
        <source>Son dieciséis letras y cifras, o bien ocho palabras. Escríbalas completas.</source>
        <translation>They are sixteen letters and digits, or else eight words. Type all of them.</translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Un archivo sellado para un puesto de este país. Solo ese puesto puede abrirlo.</source>
        <translation>A sealed bundle for a post of this country. Only that post can open it.</translation>
    </message>
    <message>
        <source>¿A qué puesto?</source>
        <translation>To which post?</translation>
    </message>
    <message>
        <source>Sellar y escribir</source>
        <translation>Seal and write</translation>
    </message>
    <message>
        <source>Reintentar</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sellar y entregar</source>
        <translation>Seal and deliver</translation>
    </message>
    <message>
        <source>¿Va lo protegido?</source>
        <translation>Does what is protected go too?</translation>
    </message>
    <message>
        <source>¿Van los archivos de los expedientes?</source>
        <translation>Do the files of the cases go?</translation>
    </message>
    <message>
        <source>¿Por dónde va?</source>
        <translation>Which way does it go?</translation>
    </message>
    <message>
        <source>Elija la memoria, el lugar o la carpeta donde se escribe.</source>
        <translation>Choose the stick, the place or the folder where it is written.</translation>
    </message>
    <message>
        <source>Elija el puesto que va a recibir.</source>
        <translation>Choose the post that will receive it.</translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message>
        <source>Ver las copias…</source>
        <translation>See the copies…</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copias en otro lugar</source>
        <translation>Copies in another place</translation>
    </message>
    <message>
        <source>Una vez al día, mientras el programa está abierto, se hace una copia cifrada en una memoria USB o una carpeta compartida. Cada una se abre y se compara antes de contarla; las más viejas se van.</source>
        <translation>Once a day, while the program is open, an encrypted copy is made on a USB stick or in a shared folder. Each one is opened and compared before it counts; the oldest go.</translation>
    </message>
    <message>
        <source>¿Cómo llaman aquí a ese lugar?</source>
        <translation>What is that place called here?</translation>
    </message>
    <message>
        <source>Escríbalo antes de elegir dónde; después se lee al pie de la ventana.</source>
        <translation>Write it before you choose where; it then stands at the foot of the window.</translation>
    </message>
    <message>
        <source>Copiar ahora</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Elegir dónde…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>Dejar de copiar ahí</source>
        <translation>Stop copying there</translation>
    </message>
    <message>
        <source>Probar una restauración</source>
        <translation>Rehearse restoring</translation>
    </message>
    <message>
        <source>Se guardan en «{place}»: {where}</source>
        <translation>They are kept in “{place}”: {where}</translation>
    </message>
    <message>
        <source>No está conectado ahora.</source>
        <translation>It is not connected now.</translation>
    </message>
    <message>
        <source>Ahí no están sus copias: revise que sea la misma memoria USB.</source>
        <translation>Your copies are not there: check that it is the same USB stick.</translation>
    </message>
    <message>
        <source>¿Dónde se guardan las copias?</source>
        <translation>Where are the copies kept?</translation>
    </message>
    <message>
        <source>Ahí hay copias de esta bóveda de antes. Las nuevas se suman a ellas.</source>
        <translation>Copies of this vault from before lie there. New ones join them.</translation>
    </message>
    <message>
        <source>Sumarse a ellas</source>
        <translation>Join them</translation>
    </message>
    <message>
        <source>¿Usar las copias que hay?</source>
        <translation>Use the copies that are there?</translation>
    </message>
    <message>
        <source>Elegir otra</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Esa carpeta está en el mismo disco que la bóveda: si se daña o se llevan la computadora, se pierden las dos. Una memoria USB que se guarda en otra parte protege más.</source>
        <translation>That folder is on the same disk as the vault: if it fails or the computer is taken, both are lost. A USB stick kept elsewhere protects more.</translation>
    </message>
    <message>
        <source>Usarla de todos modos</source>
        <translation>Use it all the same</translation>
    </message>
    <message>
        <source>¿Guardar las copias en este mismo disco?</source>
        <translation>Keep the copies on this same disk?</translation>
    </message>
    <message>
        <source>Copia hecha y probada en «{place}».</source>
        <translation>Copy made and proven in “{place}”.</translation>
    </message>
    <message>
        <source>Copiando y probando la bóveda</source>
        <translation>Copying and proving the vault</translation>
    </message>
    <message>
        <source>Puede seguir trabajando. Detener no toca las copias que hay.</source>
        <translation>You can go on working. Stopping touches none of the copies there are.</translation>
    </message>
    <message>
        <source>Restaurando aparte la última copia, para probarla</source>
        <translation>Restoring the last copy aside, to prove it</translation>
    </message>
    <message>
        <source>Puede seguir trabajando. La bóveda y la copia no se tocan.</source>
        <translation>You can go on working. Vault and copy are not touched.</translation>
    </message>
</context>
<context>
    <name>CopiesWords</name>
    <message numerus="yes">
        <source>Allí faltan %n archivos de expedientes ({size}): no caben, o aquí están dañados (Ajustes → Revisar la bóveda).</source>
        <translation>
            <numerusform>There is %n file of cases missing there ({size}): no room, or damaged here (Settings → Check the vault).</numerusform>
            <numerusform>There are %n files of cases missing there ({size}): no room, or damaged here (Settings → Check the vault).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La copia se restauró aparte, está entera y ya se quitó: %n anotaciones.</source>
        <translation>
            <numerusform>The copy was restored aside, is whole and was taken away again: %n entry.</numerusform>
            <numerusform>The copy was restored aside, is whole and was taken away again: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La bóveda tiene %n más que ella.</source>
        <translation>
            <numerusform>The vault has %n more than it.</numerusform>
            <numerusform>The vault has %n more than it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sin copia desde hace %n días en «{place}».</source>
        <translation>
            <numerusform>No copy for %n day in “{place}”.</numerusform>
            <numerusform>No copy for %n days in “{place}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountryPublicFile</name>
    <message>
        <source>El archivo del país</source>
        <translation>The country&apos;s file</translation>
    </message>
    <message>
        <source>Dice la raíz y quién tiene qué cargo; nada en él es secreto. Cada puesto acepta la raíz una vez, comparando el código o las ocho palabras en voz alta.</source>
        <translation>It says the root and who holds which office; nothing in it is secret. Each post accepts the root once, comparing the code or the eight words aloud.</translation>
    </message>
    <message>
        <source>Guardar el archivo del país…</source>
        <translation>Save the country&apos;s file…</translation>
    </message>
    <message>
        <source>Aceptar el archivo de un país…</source>
        <translation>Accept a country&apos;s file…</translation>
    </message>
    <message>
        <source>Carpeta para el archivo del país</source>
        <translation>Folder for the country&apos;s file</translation>
    </message>
    <message>
        <source>Archivo guardado: {file}</source>
        <translation>File saved: {file}</translation>
    </message>
    <message>
        <source>Archivos de país ({kinds})</source>
        <translation>Country files ({kinds})</translation>
    </message>
    <message>
        <source>Archivo de un país</source>
        <translation>A country&apos;s file</translation>
    </message>
    <message>
        <source>¿Qué código o qué palabras leyó el enlace en voz alta?</source>
        <translation>Which code or which words did the liaison read aloud?</translation>
    </message>
    <message>
        <source>Llámelo por un teléfono que ya conoce, y pida que los lea de su pantalla. Dieciséis letras y cifras, o las ocho palabras; de cada palabra bastan cuatro letras, sin acentos.</source>
        <translation>Call on a number that you already know, and ask for them to be read from the screen. Sixteen letters and digits, or the eight words; four letters of each word are enough, without accents.</translation>
    </message>
    <message>
        <source>Comparar y aceptar</source>
        <translation>Compare and accept</translation>
    </message>
    <message>
        <source>No aceptar</source>
        <translation>Do not accept</translation>
    </message>
    <message>
        <source>Aceptar la raíz de un país</source>
        <translation>Accept a country&apos;s root</translation>
    </message>
    <message>
        <source>¿Dejar lo de aquí por lo de este archivo?</source>
        <translation>Let go of what is here for what is in this file?</translation>
    </message>
    <message>
        <source>Los certificados de {country} en este archivo no valen junto con los que hay aquí: se certificó dos veces sin que un puesto supiera del otro. Acuerde antes con el enlace cuál vale. Si vale lo del archivo, aquí se deja lo que lo contradice.</source>
        <translation>The certificates of {country} in this file do not count together with those here: two were certified, and neither post knew of the other. Agree with the liaison first which one counts. If that of the file does, what contradicts it here is let go.</translation>
    </message>
    <message>
        <source>Vale lo del archivo</source>
        <translation>The file counts</translation>
    </message>
    <message>
        <source>Dejar lo de aquí</source>
        <translation>Keep what is here</translation>
    </message>
    <message>
        <source>Raíz de {country} aceptada: {code}</source>
        <translation>Root of {country} accepted: {code}</translation>
    </message>
    <message>
        <source>Lo que firme su enlace se toma desde ahora al recibir.</source>
        <translation>What its liaison signs is taken on receiving from now on.</translation>
    </message>
</context>
<context>
    <name>CountryRoots</name>
    <message>
        <source>Raíz del país</source>
        <translation>Root of the country</translation>
    </message>
    <message>
        <source>Un secreto que solo está en tres hojas de papel y que certifica quién es enlace y quién suplente.</source>
        <translation>A secret that is on three sheets of paper only and certifies who is liaison and who alternate.</translation>
    </message>
    <message>
        <source>Fundar o usar la raíz…</source>
        <translation>Found or use the root…</translation>
    </message>
    <message>
        <source>{country} no tiene raíz en este puesto. Se trabaja como siempre: cada puesto se agrega con su tarjeta, comparando el código en voz alta.</source>
        <translation>{country} has no root at this post. Work goes on as always: each post is added by its card, comparing the code aloud.</translation>
    </message>
    <message>
        <source>Si su país ya la fundó, pida al enlace el archivo del país y acéptelo aquí. Si no, la funda quien dirige la red.</source>
        <translation>If your country has founded it already, ask the liaison for the country&apos;s file and accept it here. If not, whoever leads the network founds it.</translation>
    </message>
    <message>
        <source>Hoy nadie tiene certificado de enlace. Certifíquelo con dos hojas.</source>
        <translation>Nobody holds a certificate as liaison today. Certify one with two sheets.</translation>
    </message>
    <message>
        <source>Hoy nadie tiene certificado de suplente. Certifíquelo con dos hojas.</source>
        <translation>Nobody holds a certificate as alternate today. Certify one with two sheets.</translation>
    </message>
    <message>
        <source>Código de la raíz: {code}</source>
        <translation>Code of the root: {code}</translation>
    </message>
    <message>
        <source>O, en su lugar, estas ocho palabras</source>
        <translation>Or, in its stead, these eight words</translation>
    </message>
</context>
<context>
    <name>CourtForm</name>
    <message>
        <source>&amp;Escribir el archivo</source>
        <translation>&amp;Write the file</translation>
    </message>
    <message>
        <source>V&amp;olver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Escriba qué juzgado o autoridad los pide.</source>
        <translation>Write which court or authority asks for them.</translation>
    </message>
    <message>
        <source>Escriba por qué: queda anotado.</source>
        <translation>Write why: it is noted.</translation>
    </message>
    <message>
        <source>Escriba el código completo, como está en el expediente.</source>
        <translation>Write the whole code, as it stands in the case.</translation>
    </message>
    <message>
        <source>Diga al menos un día.</source>
        <translation>Say at least one day.</translation>
    </message>
    <message>
        <source>¿Qué juzgado o autoridad los pide?</source>
        <translation>Which court or authority asks for them?</translation>
    </message>
    <message>
        <source>¿Por qué?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Con qué oficio. Queda anotado, y se lee en el archivo.</source>
        <translation>By which official letter. It is noted, and can be read in the file.</translation>
    </message>
    <message>
        <source>De un expediente</source>
        <translation>Of one case</translation>
    </message>
    <message>
        <source>De unos días</source>
        <translation>Of some days</translation>
    </message>
    <message>
        <source>De qué son los actos</source>
        <translation>What the acts are of</translation>
    </message>
    <message>
        <source>Código del expediente</source>
        <translation>Code of the case</translation>
    </message>
    <message>
        <source>Desde el día</source>
        <translation>From the day</translation>
    </message>
    <message>
        <source>Hasta el día</source>
        <translation>Until the day</translation>
    </message>
    <message>
        <source>Que vaya también lo que dice el expediente</source>
        <translation>Let what the case says go too</translation>
    </message>
    <message>
        <source>Sin esto, de lo que dice el expediente no va nada.</source>
        <translation>Without this, nothing of what the case says goes.</translation>
    </message>
    <message>
        <source>Va lo que el expediente dice, con nombres; lo protegido, nunca. Hace falta que otra persona esté de acuerdo por escrito.</source>
        <translation>What the case says goes, with names; what is protected never does. Another person has to agree in writing.</translation>
    </message>
    <message>
        <source>Verá quién hizo qué y cuándo, con los nombres de quienes trabajan aquí, y sus motivos como los escribieron, aunque nombren a alguien.</source>
        <translation>They will see who did what and when, with the names of those who work here, and their reasons as they wrote them, even where these name somebody.</translation>
    </message>
    <message>
        <source>De lo que no se dice van su clase, quién y cuándo lo escribió, y una huella: con ella se prueba que nada se quitó ni cambió, y nadie puede leerlo.</source>
        <translation>Of what is not said go its kind, who wrote it and when, and a fingerprint: it proves that nothing was taken out or changed, and nobody can read it.</translation>
    </message>
    <message>
        <source>El archivo no va sellado: lo lee quien lo tenga. Antes de escribirlo queda anotado para quién es y por qué.</source>
        <translation>The file is not sealed: whoever has it reads it. Before it is written it is noted for whom it is and why.</translation>
    </message>
    <message>
        <source>No verá lo protegido, ni lo de otros expedientes.</source>
        <translation>They will not see what is protected, nor anything of other cases.</translation>
    </message>
    <message>
        <source>No verá nada de lo que dicen los expedientes, ni el nombre de quien se atiende.</source>
        <translation>They will see nothing of what cases say, nor the name of whoever is served.</translation>
    </message>
    <message>
        <source>Sacar para un juzgado</source>
        <translation>Take out for a court</translation>
    </message>
    <message>
        <source>Los actos de este puesto en un archivo que cualquiera puede comprobar sin este programa, con su hoja. Se comprueba que está entero y quién lo cerró.</source>
        <translation>The acts of this post in a file that anybody can check without this program, with its sheet. It can be checked that it is whole and who closed it.</translation>
    </message>
    <message>
        <source>¿Para quién y por qué?</source>
        <translation>For whom and why?</translation>
    </message>
    <message>
        <source>¿De qué?</source>
        <translation>Of what?</translation>
    </message>
    <message>
        <source>¿Qué verá quien lo lea?</source>
        <translation>What will its reader see?</translation>
    </message>
    <message>
        <source>¿Dónde se escribe?</source>
        <translation>Where is it written?</translation>
    </message>
</context>
<context>
    <name>CourtPage</name>
    <message>
        <source>Lo saca quien audita, supervisa o es enlace nacional.</source>
        <translation>Whoever audits, supervises or is national liaison takes it out.</translation>
    </message>
    <message>
        <source>Elija dónde se escribe.</source>
        <translation>Choose where it is written.</translation>
    </message>
    <message>
        <source>Sacar para un juzgado</source>
        <translation>Take out for a court</translation>
    </message>
    <message>
        <source>Escribiendo los actos</source>
        <translation>Writing the acts</translation>
    </message>
    <message>
        <source>Los actos están escritos</source>
        <translation>The acts are written</translation>
    </message>
    <message>
        <source>Para {recipient}</source>
        <translation>For {recipient}</translation>
    </message>
    <message>
        <source>Sacar otros</source>
        <translation>Take out others</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Archivo: {file}</source>
        <translation>File: {file}</translation>
    </message>
    <message>
        <source>SHA-256: {digest}</source>
        <translation>SHA-256: {digest}</translation>
    </message>
    <message>
        <source>Hoja que lo acompaña: {sheet}</source>
        <translation>Sheet that goes with it: {sheet}</translation>
    </message>
    <message>
        <source>El archivo está entero, y su hoja no se pudo escribir. Copie la SHA-256 a mano.</source>
        <translation>The file is whole, and its sheet could not be written. Copy the SHA-256 by hand.</translation>
    </message>
    <message>
        <source>Quien lo recibe lo comprueba sin bóveda ni frase: «repatria verify {name}», o el programa suelto verify_record.py. La SHA-256 que salga tiene que ser la de la hoja.</source>
        <translation>Whoever receives it checks it without vault or passphrase: “repatria verify {name}”, or the program verify_record.py, which needs nothing of this one. The SHA-256 it shows must be that of the sheet.</translation>
    </message>
    <message>
        <source>Entregue la hoja en mano y aparte: la huella de un archivo cambiado sería otra.</source>
        <translation>Hand over the sheet in person and apart: a file that was changed would have another fingerprint.</translation>
    </message>
    <message>
        <source>Expulse la memoria desde el sistema antes de sacarla.</source>
        <translation>Eject the stick from the system before pulling it out.</translation>
    </message>
</context>
<context>
    <name>CourtWords</name>
    <message>
        <source>Todo coincide.</source>
        <translation>All holds.</translation>
    </message>
    <message>
        <source>No coincide:</source>
        <translation>It does not hold:</translation>
    </message>
    <message>
        <source>  línea {line}: {words}</source>
        <translation>  line {line}: {words}</translation>
    </message>
    <message>
        <source>SHA-256 del archivo: {digest}</source>
        <translation>SHA-256 of the file: {digest}</translation>
    </message>
    <message>
        <source>Pedido: el expediente {code}; contiene {holds}.</source>
        <translation>Asked for: the case {code}; it holds {holds}.</translation>
    </message>
    <message>
        <source>Pedido: los días desde {since} hasta antes de {until} (UTC); contiene {holds}.</source>
        <translation>Asked for: the days from {since} until before {until} (UTC); it holds {holds}.</translation>
    </message>
    <message>
        <source>el primero</source>
        <translation>the first</translation>
    </message>
    <message>
        <source>el último</source>
        <translation>the last</translation>
    </message>
    <message>
        <source>actos</source>
        <translation>acts</translation>
    </message>
    <message>
        <source>actos y el núcleo del expediente</source>
        <translation>acts and the core of the case</translation>
    </message>
    <message>
        <source>PRÁCTICA: todo en este archivo es inventado.</source>
        <translation>PRACTICE: everything in this file is invented.</translation>
    </message>
    <message>
        <source>Real: no es un archivo de práctica.</source>
        <translation>Real: it is no practice file.</translation>
    </message>
    <message>
        <source>De: {post}, {country}. Llave de su dispositivo: {key} ({short})</source>
        <translation>Of: {post}, {country}. Key of its device: {key} ({short})</translation>
    </message>
    <message>
        <source>Para: {recipient}. Motivo: {reason}. Hecho: {made}</source>
        <translation>For: {recipient}. Reason: {reason}. Made: {made}</translation>
    </message>
    <message>
        <source>la serie que esta nombra como anterior no está en el archivo</source>
        <translation>the chain that this one names as the one before is not in the file</translation>
    </message>
    <message>
        <source>la bóveda se recuperó de una copia, o quizá: puede faltar lo escrito después de esa copia</source>
        <translation>the vault was, or may have been, put back from a copy: what was written after that copy may be missing</translation>
    </message>
    <message>
        <source>  y {count} más: {words}</source>
        <translation>  and {count} more: {words}</translation>
    </message>
    <message>
        <source>{events}, {runs}; {withheld}; {signed}, {unknown}.</source>
        <translation>{events}, {runs}; {withheld}; {signed}, {unknown}.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en %n series</source>
        <translation>
            <numerusform>in %n series</numerusform>
            <numerusform>in %n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n va solo la huella</source>
        <translation>
            <numerusform>of %n only the fingerprint goes</numerusform>
            <numerusform>of %n only the fingerprint goes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firmas personales valen</source>
        <translation>
            <numerusform>%n personal signature holds</numerusform>
            <numerusform>%n personal signatures hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>de %n no hay llave en el archivo</source>
        <translation>
            <numerusform>of %n there is no key in the file</numerusform>
            <numerusform>of %n there is no key in the file</numerusform>
        </translation>
    </message>
    <message>
        <source>la serie termina aquí; lo que sigue no está</source>
        <translation>the record ends here; what follows is not in the file</translation>
    </message>
    <message>
        <source>La raíz del país respalda la llave del dispositivo: {root}</source>
        <translation>The root of the country stands behind the key of the device: {root}</translation>
    </message>
    <message>
        <source>Nadie en el archivo respalda la llave del dispositivo: pregúntela al puesto por otra vía.</source>
        <translation>Nobody in the file stands behind the key of the device: ask the post for it by another way.</translation>
    </message>
    <message>
        <source>Prueba que nada se cambió, quitó, repitió ni movió entre el primer número y el último de cada serie desde que el dispositivo cerró el archivo.</source>
        <translation>It proves that nothing was changed, taken out, repeated or moved between the first number and the last of each series since the device closed the file.</translation>
    </message>
    <message>
        <source>No prueba que los relojes estuvieran bien, que lo escrito sea cierto, que no se hiciera otra cosa en otra parte, ni quién estaba ante el teclado donde no hay firma personal.</source>
        <translation>It does not prove that clocks were right, that what was written is true, that nothing else was done elsewhere, nor who sat at the keyboard where no personal signature stands.</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Directorio</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Quiénes pueden enviarse paquetes sellados, y cómo se sabe que son quienes dicen ser.</source>
        <translation>Who can send sealed bundles to each other, and how one knows that they are who they say.</translation>
    </message>
    <message>
        <source>Puestos que este conoce</source>
        <translation>Posts that this one knows</translation>
    </message>
    <message>
        <source>Aquí estarán los puestos con los que trabaja. Para agregar el primero, entréguele la tarjeta de este puesto y pídale la suya.</source>
        <translation>The posts you work with will stand here. To add the first, give them this post&apos;s card and ask for theirs.</translation>
    </message>
    <message>
        <source>Países</source>
        <translation>Countries</translation>
    </message>
    <message>
        <source>Plazos, cuidados, ley y enlace de cada país, con su fuente. Lo que nadie confirmó lo dice.</source>
        <translation>Limits, cautions, law and liaison of each country, with the source. What nobody confirmed says so.</translation>
    </message>
</context>
<context>
    <name>DisputedPersons</name>
    <message>
        <source>Quién firma en qué puesto</source>
        <translation>Who signs at which post</translation>
    </message>
    <message>
        <source>Cada puesto dice con qué llave firma cada persona suya; lo que firma otra llave queda aparte.</source>
        <translation>Each post says with which key each person of its own signs; what another key signs is set apart.</translation>
    </message>
    <message numerus="yes">
        <source>%n personas que dos puestos nombran suyas</source>
        <translation>
            <numerusform>%n person whom two posts name as theirs</numerusform>
            <numerusform>%n people whom two posts name as theirs</numerusform>
        </translation>
    </message>
    <message>
        <source>Decidir de qué puesto es…</source>
        <translation>Decide whose person this is…</translation>
    </message>
    <message>
        <source>{name}: código de firma {code}, o {words}</source>
        <translation>{name}: signing code {code}, or {words}</translation>
    </message>
    <message>
        <source>Códigos de firma de quienes trabajan aquí</source>
        <translation>Signing codes of those who work here</translation>
    </message>
    <message>
        <source>¿Qué código de firma leyó la persona?</source>
        <translation>Which signing code did the person read?</translation>
    </message>
    <message>
        <source>Dieciséis letras y cifras, o las ocho palabras; de cada palabra bastan cuatro letras, sin acentos.</source>
        <translation>Sixteen letters and digits, or the eight words; four letters of each word are enough, without accents.</translation>
    </message>
    <message>
        <source>¿Por qué?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>A quién llamó y por qué teléfono. Queda anotado, con su firma, en este equipo.</source>
        <translation>Whom you called and on which number. It stays noted, with your signature, on this device.</translation>
    </message>
    <message>
        <source>Comparar y decidir</source>
        <translation>Compare and decide</translation>
    </message>
    <message>
        <source>Dejar como está</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Decidir de qué puesto es</source>
        <translation>Decide whose person this is</translation>
    </message>
    <message>
        <source>Diga por qué.</source>
        <translation>Say why.</translation>
    </message>
    <message>
        <source>Esa persona cuenta aquí para {posts}.</source>
        <translation>That person counts here for {posts}.</translation>
    </message>
    <message>
        <source>Lo que firme con la otra llave queda aparte. Lo que entró antes sigue, y la comprobación de la bóveda dice qué es; lo que quedó aparte entra con el próximo paquete de ese puesto. Puede decidirlo otra vez.</source>
        <translation>What is signed with the other key is set apart. What entered before stays, and the check of the vault says what it is; what was set apart enters with the next file of that post. You can decide it again.</translation>
    </message>
    <message>
        <source>Ese código no es de ningún puesto que nombra a esta persona. No cambió nada. Pida que lo lea otra vez, en el puesto donde trabaja; si no coincide, no es ella: siga con otra.</source>
        <translation>That code belongs to no post that names this person. Nothing changed. Ask for it to be read again, at the post where they work; if it does not match, it is not them: go on with another.</translation>
    </message>
</context>
<context>
    <name>EmptyRows</name>
    <message numerus="yes">
        <source>Se quitaron %n filas vacías.</source>
        <translation>
            <numerusform>%n empty row was taken out.</numerusform>
            <numerusform>%n empty rows were taken out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volver a ponerlas</source>
        <translation>Put them back</translation>
    </message>
    <message numerus="yes">
        <source>%n de las filas que sobran están vacías: nadie respondió en ellas.</source>
        <translation>
            <numerusform>%n of the rows that are too many is empty: nobody answered in it.</numerusform>
            <numerusform>%n of the rows that are too many are empty: nobody answered in them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitar las vacías</source>
        <translation>Take the empty ones out</translation>
    </message>
</context>
<context>
    <name>ErasingLine</name>
    <message>
        <source>Ver cuáles…</source>
        <translation>See which…</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes cerrados pasaron la fecha hasta la que se guardan.</source>
        <translation>
            <numerusform>%n closed case is past the day until which it is kept.</numerusform>
            <numerusform>%n closed cases are past the day until which they are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Más de %n expedientes cerrados pasaron la fecha hasta la que se guardan.</source>
        <translation>
            <numerusform>More than %n closed case is past the day until which it is kept.</numerusform>
            <numerusform>More than %n closed cases are past the day until which they are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros puestos piden borrar %n expedientes que aquí siguen completos.</source>
        <translation>
            <numerusform>Other posts ask to erase %n case that is whole here.</numerusform>
            <numerusform>Other posts ask to erase %n cases that are whole here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Lo que dice un expediente cerrado se guarda hasta la fecha que dice su cierre (F31). Cuánto debe ser según la ley de su país: por verificar.</source>
        <translation>What a closed case says is kept until the day that its closure (F31) says. How long that must be by your country&apos;s law: to be verified.</translation>
    </message>
    <message>
        <source>Borrar por regla</source>
        <translation>Erase by rule</translation>
    </message>
    <message>
        <source>Pasaron su fecha</source>
        <translation>Past their day</translation>
    </message>
    <message>
        <source>Los ve y los borra quien supervisa o es enlace nacional.</source>
        <translation>A supervisor or the national liaison sees and erases them.</translation>
    </message>
    <message>
        <source>Ninguno.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Hay más: vea primero estos.</source>
        <translation>There are more: see these first.</translation>
    </message>
    <message>
        <source>{code} · se guardaba hasta el {day}</source>
        <translation>{code} · was kept until {day}</translation>
    </message>
    <message>
        <source>Otros puestos piden borrarlos</source>
        <translation>Other posts ask to erase them</translation>
    </message>
    <message>
        <source>Siguen completos aquí y se trabaja en ellos como siempre. Si está de acuerdo, en el expediente cerrado: Más → Borrar también aquí. Si no, déjelo así y hable con ese puesto.</source>
        <translation>They are whole here, and one works on them as always. If you agree, in the closed case: More → Erase here too. If not, leave it as it is and talk with that post.</translation>
    </message>
    <message>
        <source>Ver el expediente</source>
        <translation>See the case</translation>
    </message>
    <message>
        <source>Borrados por regla</source>
        <translation>Erased by rule</translation>
    </message>
    <message>
        <source>De estos no queda ni el código ni el nombre: solo que se borraron, y quién lo hizo.</source>
        <translation>Of these neither code nor name is left: only that they were erased, and who did it.</translation>
    </message>
    <message>
        <source>De estos solo queda que se borraron, y quién lo hizo. El código de los que se borraron por sí solos se dice hasta que se cierre la bóveda.</source>
        <translation>Of these only stands that they were erased, and who did it. The code of those that were erased by themselves is told until the vault is locked.</translation>
    </message>
    <message>
        <source>{code} · {told}</source>
        <translation>{code} · {told}</translation>
    </message>
    <message numerus="yes">
        <source>Y %n más.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n de ellos quedan datos sin nombre para las cifras.</source>
        <translation>
            <numerusform>Of %n of them data without a name stays for figures.</numerusform>
            <numerusform>Of %n of them data without a name stays for figures.</numerusform>
        </translation>
    </message>
    <message>
        <source>Borrado; quién lo dijo no está aquí o se apartó</source>
        <translation>Erased; who said so is not here, or was set aside</translation>
    </message>
    <message>
        <source>{day} · pasó la fecha ({until}) · {by}, de {post}; de acuerdo: {second}</source>
        <translation>{day} · its day had passed ({until}) · {by}, of {post}; agreed: {second}</translation>
    </message>
    <message>
        <source>{day} · lo pidió la persona · {by}, de {post}; de acuerdo: {second}</source>
        <translation>{day} · the person asked for it · {by}, of {post}; agreed: {second}</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Buscando en {place}</source>
        <translation>Looking at {place}</translation>
    </message>
    <message>
        <source>Puede detenerlo; no cambia nada.</source>
        <translation>You can stop it; nothing changes.</translation>
    </message>
    <message>
        <source>Trayendo el paquete de {place}</source>
        <translation>Fetching the sealed bundle from {place}</translation>
    </message>
    <message>
        <source>Si se detiene o se corta, la próxima vez sigue donde quedó.</source>
        <translation>If it is stopped or cut, next time it goes on from there.</translation>
    </message>
    <message>
        <source>Ese paquete ya no está allí: lo quitó quien lo dejó.</source>
        <translation>That sealed bundle is no longer there: whoever left it took it away.</translation>
    </message>
</context>
<context>
    <name>FigureCounts</name>
    <message numerus="yes">
        <source>de %n no se sabe</source>
        <translation>
            <numerusform>of %n it is not known</numerusform>
            <numerusform>of %n it is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datos</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personas</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n expedientes por contar.</source>
        <translation>
            <numerusform>%n case is still to be counted.</numerusform>
            <numerusform>%n cases are still to be counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes no se pudieron contar.</source>
        <translation>
            <numerusform>%n case could not be counted.</numerusform>
            <numerusform>%n cases could not be counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesChoice</name>
    <message>
        <source>Sin archivos: solo lo escrito</source>
        <translation>Without files: only what is written</translation>
    </message>
    <message>
        <source>También los que ya van en otro paquete del que no llegó acuse</source>
        <translation>Also those already in another bundle whose receipt has not come</translation>
    </message>
    <message>
        <source>Queda así para ese puesto hasta que lo cambie. Los archivos siguen pendientes.</source>
        <translation>It stays so for that post until you change it. The files are still due.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos que le faltan</source>
        <translation>
            <numerusform>%n file it lacks</numerusform>
            <numerusform>%n files it lacks</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} en total, en paquetes aparte detrás de lo escrito</source>
        <translation>{size} in all, in bundles of their own behind what is written</translation>
    </message>
    <message numerus="yes">
        <source>%n ya van en camino</source>
        <translation>
            <numerusform>%n is already on its way</numerusform>
            <numerusform>%n are already on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n se quedan: el programa de ese puesto todavía no los recibe</source>
        <translation>
            <numerusform>%n stays: that post&apos;s program does not receive it yet</numerusform>
            <numerusform>%n stay: that post&apos;s program does not receive them yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no están en este puesto</source>
        <translation>
            <numerusform>%n is not at this post</numerusform>
            <numerusform>%n are not at this post</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message>
        <source>¿Olvidar {place}?</source>
        <translation>Forget {place}?</translation>
    </message>
    <message>
        <source>Olvidar</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Dejarlo</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Se olvida su dirección y con qué se entra. Lo que espera en Por entregar puede ir por otro lugar.</source>
        <translation>Its address and what signs in are forgotten. What waits under To deliver can go by another place.</translation>
    </message>
    <message numerus="yes">
        <source>De lo que este puesto dejó allí quedan, o pueden quedar, %n envíos.</source>
        <translation>
            <numerusform>Of what this post left there, %n packet remains, or may remain.</numerusform>
            <numerusform>Of what this post left there, %n packets remain, or may remain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n paquetes para puestos del país.</source>
        <translation>
            <numerusform>%n file for posts of this country remains.</numerusform>
            <numerusform>%n files for posts of this country remain.</numerusform>
        </translation>
    </message>
    <message>
        <source>Una vez olvidado, desde aquí ya no se quita nada de allí, tampoco lo que se pidió de vuelta. Si se quita antes, quien todavía no lo buscó ya no lo encuentra.</source>
        <translation>Once it is forgotten nothing is taken away there from here any more, not even what was asked back. If it is taken away first, whoever has not fetched it yet no longer finds it.</translation>
    </message>
    <message>
        <source>Quitarlo y olvidar</source>
        <translation>Take it away and forget</translation>
    </message>
    <message>
        <source>Olvidar sin quitarlo</source>
        <translation>Forget without taking it away</translation>
    </message>
    <message>
        <source>Quitando de {place} lo que dejó este puesto</source>
        <translation>Taking away from {place} what this post left</translation>
    </message>
    <message>
        <source>Si se detiene, el lugar no se olvida.</source>
        <translation>If you stop, the place is not forgotten.</translation>
    </message>
</context>
<context>
    <name>FormReport</name>
    <message>
        <source>Listas que van con el formulario: {names}</source>
        <translation>Lists that go with the form: {names}</translation>
    </message>
    <message>
        <source>Es una versión anterior: con ella se lee lo que ya se llenó con ella. La que está en uso sigue en uso, y ésta no se ofrece en ningún paso.</source>
        <translation>This is a former version: it shows what was already filled with it. The one in use stays in use, and this one is offered in no step.</translation>
    </message>
    <message>
        <source>Ya hay una versión en uso ({version}): ésta toma su lugar. Lo llenado se conserva, y lo que ya no tenga pregunta se sigue viendo. Los pasos y quién lee sus respuestas quedan como estaban, si no los cambia.</source>
        <translation>A version is in use already ({version}): this one takes its place. What was filled is kept, and what no longer has a question can still be seen. The steps and who reads its answers stay as they were, unless you change them.</translation>
    </message>
    <message>
        <source>Se puede usar tal como viene.</source>
        <translation>It can be used just as it comes.</translation>
    </message>
    <message>
        <source>El archivo pide {level} para lo que no tiene nivel propio: no será menos, aunque aquí elija menos.</source>
        <translation>The file asks {level} for whatever has no level of its own: it will not be less, even if less is chosen here.</translation>
    </message>
    <message>
        <source>Pasos en los que se ofrece</source>
        <translation>Steps in which it is offered</translation>
    </message>
    <message>
        <source>Se agrega a las hojas del paso: no lo cumple, no abre salvaguardas ni reemplaza a otra.</source>
        <translation>It is added to the sheets of the step: it does not complete it, opens no safeguard and replaces no other.</translation>
    </message>
    <message>
        <source>Los puestos del expediente (L2)</source>
        <translation>The posts of the case (L2)</translation>
    </message>
    <message>
        <source>Protegidas: con dos firmas (L3)</source>
        <translation>Protected: with two signatures (L3)</translation>
    </message>
    <message>
        <source>Las más protegidas (L4)</source>
        <translation>The most protected (L4)</translation>
    </message>
    <message>
        <source>Quién lee sus respuestas</source>
        <translation>Who reads its answers</translation>
    </message>
    <message>
        <source>Poner en uso</source>
        <translation>Put into use</translation>
    </message>
    <message>
        <source>Guardar para leer lo llenado</source>
        <translation>Keep to read what was filled</translation>
    </message>
    <message>
        <source>Probar con datos inventados</source>
        <translation>Try with invented data</translation>
    </message>
    <message>
        <source>No usar</source>
        <translation>Do not use</translation>
    </message>
    <message>
        <source>Elija al menos un paso.</source>
        <translation>Choose at least one step.</translation>
    </message>
    <message>
        <source>versión {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>idiomas: {languages}</source>
        <translation>languages: {languages}</translation>
    </message>
    <message>
        <source>sin idioma indicado</source>
        <translation>no language named</translation>
    </message>
    <message numerus="yes">
        <source>%n preguntas</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partes que se repiten</source>
        <translation>
            <numerusform>%n repeated part</numerusform>
            <numerusform>%n repeated parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormTrial</name>
    <message>
        <source>Prueba del formulario</source>
        <translation>Trial of the form</translation>
    </message>
    <message>
        <source>Prueba: escriba datos inventados. Nada se guarda ni llega a un expediente.</source>
        <translation>Trial: write invented data. Nothing is kept or reaches a case.</translation>
    </message>
    <message>
        <source>Cerrar la prueba</source>
        <translation>Close the trial</translation>
    </message>
    <message>
        <source>Prueba: nada se guarda.</source>
        <translation>Trial: nothing is kept.</translation>
    </message>
    <message>
        <source>Idioma del formulario</source>
        <translation>Language of the form</translation>
    </message>
    <message>
        <source>No falta nada: así se terminaría. Nada se guardó.</source>
        <translation>Nothing is missing: so it would be finished. Nothing was kept.</translation>
    </message>
    <message>
        <source>No falta nada. Nada se guardó.</source>
        <translation>Nothing is missing. Nothing was kept.</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Formularios de otras instituciones</source>
        <translation>Forms of other institutions</translation>
    </message>
    <message>
        <source>De un ministerio o una organización, hechos en Excel, KoboToolbox u ODK. Sus listas (CSV, XML, GeoJSON) se toman de la misma carpeta.</source>
        <translation>From a ministry or an organization, made in Excel, KoboToolbox or ODK. Their lists (CSV, XML, GeoJSON) are taken from the same folder.</translation>
    </message>
    <message>
        <source>Importar archivo…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>Retirar…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Por qué se retira</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>Retirar del uso</source>
        <translation>Withdraw from use</translation>
    </message>
    <message>
        <source>Elija en la lista el formulario que se retira.</source>
        <translation>Choose in the list the form to be withdrawn.</translation>
    </message>
    <message>
        <source>Los pone en uso y los retira quien supervisa o el enlace.</source>
        <translation>Whoever supervises or the liaison puts them into use and withdraws them.</translation>
    </message>
    <message>
        <source>Formulario de otra institución</source>
        <translation>Form of another institution</translation>
    </message>
    <message>
        <source>Revisando el archivo</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <source>Todavía no se guarda nada. Detener lo olvida.</source>
        <translation>Nothing is kept yet. Stopping forgets it.</translation>
    </message>
    <message>
        <source>La versión anterior de «{title}» quedó guardada.</source>
        <translation>The former version of “{title}” was kept.</translation>
    </message>
    <message>
        <source>Lo que se llenó con ella se lee como se llenó.</source>
        <translation>What was filled with it reads as it was filled.</translation>
    </message>
    <message>
        <source>«{title}» está en uso.</source>
        <translation>“{title}” is in use.</translation>
    </message>
    <message>
        <source>Se ofrece en los pasos que eligió.</source>
        <translation>It is offered in the steps you chose.</translation>
    </message>
    <message>
        <source>Escriba por qué.</source>
        <translation>Write why.</translation>
    </message>
    <message>
        <source>«{title}» ya no se ofrece.</source>
        <translation>“{title}” is offered no more.</translation>
    </message>
    <message>
        <source>Lo que se llenó con él se conserva y se puede leer.</source>
        <translation>What was filled with it is kept and can be read.</translation>
    </message>
</context>
<context>
    <name>FoundRoot</name>
    <message>
        <source>Fundar la raíz</source>
        <translation>Found the root</translation>
    </message>
    <message>
        <source>La funda una sola vez quien dirige la red del país, sin nadie más delante, en un equipo de confianza.</source>
        <translation>Whoever leads the country&apos;s network founds it, once, with nobody else present, on a machine that they trust.</translation>
    </message>
    <message>
        <source>Fundar la raíz…</source>
        <translation>Found the root…</translation>
    </message>
    <message>
        <source>No se fundó nada: la raíz que se hacía ya no existe.</source>
        <translation>Nothing was founded: the root that was being made does not exist any more.</translation>
    </message>
    <message>
        <source>Destruya las hojas que copió o imprimió. Puede empezar otra vez cuando quiera.</source>
        <translation>Destroy the sheets that you copied or printed. You can begin again whenever you like.</translation>
    </message>
    <message>
        <source>Copiarlas a mano</source>
        <translation>Copy them by hand</translation>
    </message>
    <message>
        <source>Imprimirlas una por una</source>
        <translation>Print them one by one</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Se hacen tres hojas de 33 palabras. Con dos cualesquiera se usa la raíz; con una, no.</source>
        <translation>Three sheets of 33 words are made. Any two of them use the root; one does not.</translation>
    </message>
    <message>
        <source>No hay otra copia: si se pierden dos hojas, la raíz se pierde.</source>
        <translation>There is no other copy: if two sheets are lost, the root is lost.</translation>
    </message>
    <message>
        <source>Tenga listos tres sobres, y tres personas que los guarden en tres lugares.</source>
        <translation>Have three envelopes ready, and three people to keep them in three places.</translation>
    </message>
    <message>
        <source>Que nadie más vea la pantalla ni recoja las hojas.</source>
        <translation>Let nobody else see the screen or collect the sheets.</translation>
    </message>
    <message>
        <source>De cada hoja se escriben después cuatro palabras: solo entonces la raíz vale.</source>
        <translation>Four words of each sheet are typed afterwards: only then does the root count.</translation>
    </message>
    <message>
        <source>Si se detiene antes del final no queda nada; lo copiado se destruye.</source>
        <translation>If you stop before the end nothing is left; what was copied is destroyed.</translation>
    </message>
    <message>
        <source>Antes de empezar</source>
        <translation>Before you begin</translation>
    </message>
    <message>
        <source>No fundar nada</source>
        <translation>Found nothing</translation>
    </message>
    <message>
        <source>Ver la hoja otra vez</source>
        <translation>See the sheet again</translation>
    </message>
    <message>
        <source>Imprimirla otra vez</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>Cierre cada hoja en su sobre y entréguela a quien la guarda.</source>
        <translation>Seal each sheet in its envelope and hand it to whoever keeps it.</translation>
    </message>
    <message>
        <source>Código para leer en voz alta</source>
        <translation>Code to read aloud</translation>
    </message>
    <message>
        <source>O, en su lugar, estas ocho palabras</source>
        <translation>Or these eight words in its stead</translation>
    </message>
    <message>
        <source>Lo siguiente: con dos hojas, certificar a quien es enlace y a quien es suplente.</source>
        <translation>Next: with two sheets, certify who is liaison and who is alternate.</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>La raíz del país está fundada</source>
        <translation>The country&apos;s root is founded</translation>
    </message>
</context>
<context>
    <name>GapSummary</name>
    <message numerus="yes">
        <source>y %n más, en las secciones</source>
        <translation>
            <numerusform>and %n more, in the sections</numerusform>
            <numerusform>and %n more, in the sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Para terminar falta %n cosa</source>
        <translation>
            <numerusform>%n thing is missing before you can finish</numerusform>
            <numerusform>%n things are missing before you can finish</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeardWords</name>
    <message numerus="yes">
        <source>Al directorio firmado aquí le faltan %n revocaciones que otros puestos conocen: {posts}. Ya valen aquí, y el próximo que se firme las lleva.</source>
        <translation>
            <numerusform>The directory signed here lacks %n revocation that other posts know: {posts}. It counts here already, and the next one signed has it.</numerusform>
            <numerusform>The directory signed here lacks %n revocations that other posts know: {posts}. They count here already, and the next one signed has them.</numerusform>
        </translation>
    </message>
    <message>
        <source>De {posts} se había adoptado más de lo que dice el directorio firmado aquí. Ya vale aquí, y el próximo que se firme lo lleva.</source>
        <translation>More had been adopted of {posts} than the directory signed here says. It counts here already, and the next one that is signed has it.</translation>
    </message>
    <message>
        <source>{posts}: se revocó dos veces, la segunda sin saber de la primera. Vale lo que las dos dejan contar: nada de lo que ese equipo escribió después de la primera. Si algo de eso es bueno, o usted ya lo había adoptado, adóptelo de nuevo.</source>
        <translation>{posts}: revoked twice, the second time without knowing of the first. What both let count counts: nothing that this device wrote after the first. If some of that is good, or you had adopted it already, adopt it again.</translation>
    </message>
    <message numerus="yes">
        <source>Se conocieron %n certificados de cargos que aquí faltaban.</source>
        <translation>
            <numerusform>%n certificate of office that was missing here is known now.</numerusform>
            <numerusform>%n certificates of office that were missing here are known now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Firme hoy el directorio: será la versión {version}, y los demás puestos lo tomarán.</source>
        <translation>Sign the directory today: it will be version {version}, and the other posts will take it.</translation>
    </message>
    <message numerus="yes">
        <source>A este directorio le faltan %n revocaciones que otros puestos conocen, o dice otra cosa de ellas. Ya valen aquí: fírmelo de nuevo para que las lleve.</source>
        <translation>
            <numerusform>This directory lacks %n revocation that other posts know, or says something else of it. It counts here already: sign the directory again so that it has it.</numerusform>
            <numerusform>This directory lacks %n revocations that other posts know, or says something else of them. They count here already: sign the directory again so that it has them.</numerusform>
        </translation>
    </message>
    <message>
        <source>La raíz certificó como enlace a {post}, y un directorio anterior revocó ese equipo: nada de lo que firme se toma aquí. Certifique aquí un equipo nuevo con dos hojas; desde él adopte lo que escribió el revocado.</source>
        <translation>The root certified {post} as liaison, and an earlier directory revoked that device: nothing that it signs is taken here. Certify a new device here with two sheets; from it adopt what the revoked one wrote.</translation>
    </message>
    <message>
        <source>Esta bóveda puede ser una copia puesta de nuevo. Antes de firmar o revocar, reciba un paquete reciente de otro puesto: trae lo que el país decidió después de la copia. Si no puede esperar, firme: lo que falte se junta cuando reciba, y lo que revocó dos veces queda como la primera vez.</source>
        <translation>This vault may be a copy that was put back. Before you sign or revoke, receive a recent file from another post: it brings what the country decided after the copy. If it cannot wait, sign: what is missing is joined when you receive, and what you revoked twice stays as the first time.</translation>
    </message>
</context>
<context>
    <name>HeldSections</name>
    <message>
        <source>En espera</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Llegó bien y espera algo anterior que no ha llegado. Entra solo cuando llegue; lo que protege ya protege.</source>
        <translation>It came sound and waits for something earlier that has not come. It enters by itself when that comes; what protects in it protects already.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de {post} esperan el expediente que los nombra.</source>
        <translation>
            <numerusform>%n file from {post} waits for the case that names it.</numerusform>
            <numerusform>%n files from {post} wait for the case that names them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enviar el acuse a {post}…</source>
        <translation>Send the receipt to {post}…</translation>
    </message>
    <message>
        <source>Apartado</source>
        <translation>Set apart</translation>
    </message>
    <message>
        <source>Llegó y no se puede dar por cierto. Se queda guardado y no abre ninguna salvaguarda; lo que protege sigue protegiendo hasta que alguien lo resuelva en su expediente. Llame a ese puesto, por un teléfono que ya conoce, y avise a su enlace.</source>
        <translation>It came and cannot be taken as true. It stays kept and opens no safeguard; what protects in it goes on protecting until somebody settles it in its case. Call that post, on a telephone that you know already, and tell your liaison.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de {post}: en 90 días ningún expediente los nombró.</source>
        <translation>
            <numerusform>%n file from {post}: in 90 days no case named it.</numerusform>
            <numerusform>%n files from {post}: in 90 days no case named them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Se le pide en el próximo acuse lo que falta; si urge, llámele.</source>
        <translation>What lacks is asked for in the next receipt; if it is urgent, call them.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>un puesto que no se sabe</source>
        <translation>a post that is not known</translation>
    </message>
    <message>
        <source>{entries} de {post}.</source>
        <translation>{entries} from {post}.</translation>
    </message>
    <message>
        <source>{entries} de {post}, desde {when}.</source>
        <translation>{entries} from {post}, since {when}.</translation>
    </message>
    <message>
        <source>Nunca llegó el paquete de {post} anterior al que selló {when}, según su reloj. Se le pide otra vez en cada acuse; si urge, llámele.</source>
        <translation>The file from {post} before the one that it sealed {when}, by its clock, never came. It is asked for again in every receipt; if it is urgent, call.</translation>
    </message>
    <message>
        <source>Abren por segunda vez un expediente que ya existe: en él, en Diferencias, dice qué hacer.</source>
        <translation>They open a case a second time that is here already: in the case, under Disagreements, it says what to do.</translation>
    </message>
    <message>
        <source>Vinieron en un lugar que no es el suyo.</source>
        <translation>They came in a place that is not theirs.</translation>
    </message>
    <message>
        <source>Su número no es el que les toca.</source>
        <translation>Their number is not the one they should have.</translation>
    </message>
    <message>
        <source>La firma no es de quien nombran.</source>
        <translation>The signature is not of whom they name.</translation>
    </message>
    <message>
        <source>Deciden algo y les falta la firma de quien lo decide.</source>
        <translation>They decide something and lack the signature of whoever decides it.</translation>
    </message>
    <message>
        <source>Las perdió el disco: se les piden a los otros puestos.</source>
        <translation>The disk lost them: the other posts are asked for them.</translation>
    </message>
    <message>
        <source>No se pueden leer.</source>
        <translation>They cannot be read.</translation>
    </message>
    <message>
        <source>No son como se escribieron: se dañaron o alguien las cambió.</source>
        <translation>They are not as they were written: they were damaged, or somebody changed them.</translation>
    </message>
</context>
<context>
    <name>KeepersForm</name>
    <message>
        <source>{count} hojas, bastan {needed}</source>
        <translation>{count} sheets, {needed} are enough</translation>
    </message>
    <message>
        <source>¿Cuántas hojas?</source>
        <translation>How many sheets?</translation>
    </message>
    <message>
        <source>Quién guarda la hoja {number}</source>
        <translation>Who keeps sheet {number}</translation>
    </message>
    <message>
        <source>Escriba el nombre.</source>
        <translation>Write the name.</translation>
    </message>
    <message>
        <source>Ese nombre ya está.</source>
        <translation>That name is there already.</translation>
    </message>
</context>
<context>
    <name>Laid</name>
    <message>
        <source>El paquete sellado está entregado</source>
        <translation>The sealed bundle is delivered</translation>
    </message>
    <message>
        <source>Para {post}</source>
        <translation>For {post}</translation>
    </message>
    <message>
        <source>Está entero en {place}. Se leyó de vuelta y está bien.</source>
        <translation>All of it is at {place}. It was read back and is right.</translation>
    </message>
    <message>
        <source>Enviado significa que está allí. Recibido, que llegó su acuse.</source>
        <translation>Sent means that it is there. Received, that its receipt came.</translation>
    </message>
    <message>
        <source>Solo ese puesto puede abrirlo, cuando busque allí. Se quita del lugar cuando llega su acuse, o a los 90 días.</source>
        <translation>Only that post can open it, once it looks there. It is taken away from the place when its receipt comes, or after 90 days.</translation>
    </message>
    <message>
        <source>Volver a Enviar</source>
        <translation>Back to Send</translation>
    </message>
</context>
<context>
    <name>LiaisonChanged</name>
    <message>
        <source>Cambió el enlace</source>
        <translation>Another liaison</translation>
    </message>
    <message>
        <source>Lo que esperaba al enlace de antes se sella de nuevo para el de ahora.</source>
        <translation>What waited for the liaison of before is sealed anew for the one of now.</translation>
    </message>
    <message>
        <source>Preparar para {post}</source>
        <translation>Prepare for {post}</translation>
    </message>
    <message numerus="yes">
        <source>Preparar %n con lo protegido</source>
        <translation>
            <numerusform>Prepare one with protected answers</numerusform>
            <numerusform>Prepare %n with protected answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>¿Cómo lo llaman aquí?</source>
        <translation>What is it called here?</translation>
    </message>
    <message>
        <source>Por ejemplo: Servidor del ministerio.</source>
        <translation>For example: Server of the ministry.</translation>
    </message>
    <message>
        <source>Carpeta compartida</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>WebDAV (Nextcloud)</source>
        <translation>WebDAV (Nextcloud)</translation>
    </message>
    <message>
        <source>Almacén S3</source>
        <translation>S3 storage</translation>
    </message>
    <message>
        <source>¿Qué es?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>Carpeta</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Elegir carpeta…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Empieza por https:// y termina en la carpeta. La da quien administra el servidor.</source>
        <translation>It begins with https:// and ends in the folder. Whoever runs the server gives it.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Carpeta en el bucket, si la hay</source>
        <translation>Folder in the bucket, if there is one</translation>
    </message>
    <message>
        <source>Región, si la pide</source>
        <translation>Region, if it asks for one</translation>
    </message>
    <message>
        <source>Usuario o clave de acceso</source>
        <translation>User or access key</translation>
    </message>
    <message>
        <source>Contraseña o clave secreta</source>
        <translation>Password or secret key</translation>
    </message>
    <message>
        <source>Queda cifrada en esta bóveda y no se envía.</source>
        <translation>It is kept encrypted in this vault and never sent on.</translation>
    </message>
    <message>
        <source>Probar y guardar</source>
        <translation>Try and keep</translation>
    </message>
    <message>
        <source>No guardar</source>
        <translation>Do not keep</translation>
    </message>
    <message>
        <source>Falta.</source>
        <translation>Missing.</translation>
    </message>
    <message>
        <source>Solo letras, cifras, puntos y guiones, sin espacios.</source>
        <translation>Letters, digits, dots and hyphens only, no blanks.</translation>
    </message>
</context>
<context>
    <name>LinesSection</name>
    <message>
        <source>Lugares con línea</source>
        <translation>Places with a line</translation>
    </message>
    <message>
        <source>Una carpeta compartida, un servidor WebDAV (como Nextcloud) o un almacén S3 donde los puestos dejan y buscan paquetes sellados. Quien lo administra no puede abrirlos ni ve de quién son.</source>
        <translation>A shared folder, a WebDAV server (such as Nextcloud) or S3 storage where posts leave and look for sealed bundles. Whoever runs it cannot open them and does not see whose they are.</translation>
    </message>
    <message>
        <source>Todavía ninguno: los paquetes van en memorias USB o carpetas.</source>
        <translation>None yet: sealed bundles go on USB sticks or in folders.</translation>
    </message>
    <message>
        <source>Agregar lugar…</source>
        <translation>Add place…</translation>
    </message>
    <message>
        <source>Cambiar…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Olvidar…</source>
        <translation>Forget…</translation>
    </message>
    <message>
        <source>Probando el lugar</source>
        <translation>Trying the place</translation>
    </message>
    <message>
        <source>Se deja un trozo de prueba, se lee y se quita.</source>
        <translation>A trial is left there, read, and taken away.</translation>
    </message>
    <message>
        <source>No se guardó nada. Revise lo que escribió, o inténtelo otra vez cuando haya línea.</source>
        <translation>Nothing was kept. Check what you wrote, or try again when there is a line.</translation>
    </message>
    <message>
        <source>{place} quedó listo: una prueba llegó y volvió bien.</source>
        <translation>{place} is ready: a trial went there and came back well.</translation>
    </message>
    <message>
        <source>En Enviar y en Recibir aparece entre los lugares.</source>
        <translation>It is among the places in Send and Receive.</translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encontrados</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expedientes</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expedientes abiertos</source>
        <translation>
            <numerusform>%Ln open case</numerusform>
            <numerusform>%Ln open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noches en detención</source>
        <translation>
            <numerusform>%n night in detention</numerusform>
            <numerusform>%n nights in detention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n con plazo pasado</source>
        <translation>
            <numerusform>%n past its limit</numerusform>
            <numerusform>%n past their limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más: véalos en Casos</source>
        <translation>
            <numerusform>and %n more: see it in Cases</numerusform>
            <numerusform>and %n more: see them in Cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n respuestas</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingSection</name>
    <message>
        <source>Bloqueo y frase de paso</source>
        <translation>Locking and passphrase</translation>
    </message>
    <message>
        <source>Al bloquear, el programa termina y vuelve a la entrada: nada queda en memoria y nada se pierde.</source>
        <translation>Locking ends the program and goes back to the entrance: nothing stays in memory and nothing is lost.</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>Bloquear solo, si nadie toca nada durante</source>
        <translation>Lock by itself when nobody touches anything for</translation>
    </message>
</context>
<context>
    <name>LongCheck</name>
    <message>
        <source>Revisando el formulario…</source>
        <translation>Checking the form…</translation>
    </message>
    <message>
        <source>Si lo detiene, el formulario queda como está.</source>
        <translation>If you stop it, the form stays as it is.</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Pantalla y papel</source>
        <translation>Screen and paper</translation>
    </message>
    <message>
        <source>Idioma, colores y tamaño del texto son suyos: vuelven con usted al abrir la bóveda.</source>
        <translation>Language, colours and text size are yours: they come back with you when you open the vault.</translation>
    </message>
    <message>
        <source>Idioma de la ventana</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>Clara</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscura</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Colores</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>También con Ctrl y las teclas más y menos.</source>
        <translation>Also with Ctrl and the plus and minus keys.</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Carta</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Papel de la impresora</source>
        <translation>Paper in the printer</translation>
    </message>
</context>
<context>
    <name>MakeSheets</name>
    <message>
        <source>Hacer hojas</source>
        <translation>Make sheets</translation>
    </message>
    <message>
        <source>Las hace quien supervisa o es enlace; donde no hay, quien coordina. Sin nadie más delante.</source>
        <translation>A supervisor or the liaison makes them; where there is none, whoever coordinates. With nobody else present.</translation>
    </message>
    <message>
        <source>Hacer hojas…</source>
        <translation>Make sheets…</translation>
    </message>
    <message>
        <source>Hacer hojas nuevas…</source>
        <translation>Make new sheets…</translation>
    </message>
    <message>
        <source>No cambió nada: las hojas que se hacían ya no existen.</source>
        <translation>Nothing changed: the sheets that were being made no longer exist.</translation>
    </message>
    <message>
        <source>Destruya las que copió o imprimió. Puede empezar otra vez cuando quiera.</source>
        <translation>Destroy those that you copied or printed. You can begin again whenever you like.</translation>
    </message>
    <message>
        <source>Copiarlas a mano</source>
        <translation>Copy them by hand</translation>
    </message>
    <message>
        <source>Imprimirlas una por una</source>
        <translation>Print them one by one</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Quien junte las que bastan puede leer todo: déselas a personas que no vivan ni trabajen juntas.</source>
        <translation>Whoever brings enough of them together can read everything: give them to people who neither live nor work together.</translation>
    </message>
    <message>
        <source>De cada hoja se escriben después cuatro palabras. Si se detiene antes del final no cambia nada.</source>
        <translation>Of each sheet four words are typed afterwards. If you stop before the end nothing changes.</translation>
    </message>
    <message>
        <source>Al final, las hojas de antes ya no abren nada y la llave de la bóveda cambia.</source>
        <translation>At the end the sheets of before open nothing any more and the key of the vault changes.</translation>
    </message>
    <message>
        <source>¿Quién las guarda?</source>
        <translation>Who keeps them?</translation>
    </message>
    <message>
        <source>Ver la hoja otra vez</source>
        <translation>See the sheet again</translation>
    </message>
    <message>
        <source>Imprimirla otra vez</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>Hoja {number}: entréguela a {name}, en un sobre cerrado.</source>
        <translation>Sheet {number}: hand it to {name}, in a sealed envelope.</translation>
    </message>
    <message>
        <source>Pida de vuelta las de antes y destrúyalas.</source>
        <translation>Ask for those of before back and destroy them.</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Las hojas cuentan desde ahora</source>
        <translation>The sheets count from now on</translation>
    </message>
    <message>
        <source>No cambiar nada</source>
        <translation>Change nothing</translation>
    </message>
</context>
<context>
    <name>Manner</name>
    <message>
        <source>Sellado para puestos que elijo</source>
        <translation>Sealed for posts I choose</translation>
    </message>
    <message>
        <source>Legible para cualquiera</source>
        <translation>Readable for anybody</translation>
    </message>
    <message>
        <source>Cómo sale</source>
        <translation>How it leaves</translation>
    </message>
    <message>
        <source>Quien tenga el archivo podrá leerlo, también si se pierde la memoria. Lo protegido no va. Queda anotado quién lo sacó y por qué.</source>
        <translation>Whoever has the file can read it, also when the stick is lost. What is protected does not go. It is noted who took it out and why.</translation>
    </message>
    <message>
        <source>Por qué tiene que ser legible</source>
        <translation>Why it has to be readable</translation>
    </message>
    <message>
        <source>Quién lo pide y con qué documento.</source>
        <translation>Who asks for it, and by which document.</translation>
    </message>
    <message>
        <source>{post} (este puesto)</source>
        <translation>{post} (this post)</translation>
    </message>
    <message>
        <source>¿Qué puestos pueden abrirlo?</source>
        <translation>Which posts can open it?</translation>
    </message>
    <message>
        <source>Solo puestos de este país. Cada uno lo abre en su propia bóveda.</source>
        <translation>Posts of this country only. Each opens it in its own vault.</translation>
    </message>
    <message>
        <source>Escriba por qué, o elija que salga sellado.</source>
        <translation>Write why, or choose that it leaves sealed.</translation>
    </message>
    <message>
        <source>Marque al menos un puesto.</source>
        <translation>Tick at least one post.</translation>
    </message>
    <message>
        <source>Que vaya también lo protegido</source>
        <translation>Let what is protected go too</translation>
    </message>
    <message>
        <source>Sin esto, lo protegido no está en el archivo.</source>
        <translation>Without this, what is protected is not in the file.</translation>
    </message>
    <message>
        <source>Van las respuestas sobre miedo, riesgo, salud y lo que la persona contó, si el destinatario puede verlas. Hace falta que otra persona esté de acuerdo por escrito.</source>
        <translation>Answers about fear, risk, health and what the person told go, if the recipient may see them. Another person has to agree in writing.</translation>
    </message>
</context>
<context>
    <name>NewVaultScreen</name>
    <message>
        <source>Paso {step} de {steps}</source>
        <translation>Step {step} of {steps}</translation>
    </message>
    <message>
        <source>¿Qué puesto es este?</source>
        <translation>Which post is this?</translation>
    </message>
    <message>
        <source>El nombre se guarda dentro de la bóveda; no se ve antes de abrirla.</source>
        <translation>The name is kept inside the vault; it is not seen before it is opened.</translation>
    </message>
    <message>
        <source>Nombre del puesto</source>
        <translation>Name of the post</translation>
    </message>
    <message>
        <source>Como lo llaman entre ustedes.</source>
        <translation>As you call it among yourselves.</translation>
    </message>
    <message>
        <source>País</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Guardar en otra carpeta…</source>
        <translation>Keep it in another folder…</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>¿Quién es usted?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Lo que haga quedará con su nombre. Cada persona tiene su propia frase de paso.</source>
        <translation>What you do will carry your name. Each person has a passphrase of their own.</translation>
    </message>
    <message>
        <source>Su nombre</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Su función</source>
        <translation>Your role</translation>
    </message>
    <message>
        <source>Su frase de paso</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Abre la bóveda. Nadie puede verla ni recuperarla: tampoco quien da soporte.</source>
        <translation>It opens the vault. Nobody can see it or recover it, not even whoever gives support.</translation>
    </message>
    <message>
        <source>Antes de abrir</source>
        <translation>Before you open it</translation>
    </message>
    <message>
        <source>Lo leí y lo cumpliré</source>
        <translation>I have read this and will keep to it</translation>
    </message>
    <message>
        <source>Crear la bóveda</source>
        <translation>Make the vault</translation>
    </message>
    <message>
        <source>Creando la bóveda</source>
        <translation>Making the vault</translation>
    </message>
    <message>
        <source>Se mide este equipo para que la llave sea difícil de adivinar. Tarda unos segundos y no se puede detener; si se apaga, no queda nada a medias y puede crearla otra vez en el mismo lugar.</source>
        <translation>This computer is measured so that the key is hard to guess. It takes a few seconds and cannot be stopped; if it is switched off, nothing is left half-made and you can make it again in the same place.</translation>
    </message>
    <message>
        <source>La bóveda está lista</source>
        <translation>The vault is ready</translation>
    </message>
    <message>
        <source>Al levantarse, bloquee con Ctrl+L: no se pierde nada.</source>
        <translation>When you get up, lock with Ctrl+L: nothing is lost.</translation>
    </message>
    <message>
        <source>Agregue pronto a otra persona en Ajustes. Si olvida su frase y nadie más tiene una, lo que hay dentro no se puede recuperar.</source>
        <translation>Add another person soon, in Settings. If you forget your passphrase and nobody else has one, what is inside cannot be recovered.</translation>
    </message>
    <message>
        <source>Haga copias de la carpeta entera; sin una frase de paso nadie las lee.</source>
        <translation>Make copies of the whole folder; without a passphrase nobody reads them.</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Se guardará en: {folder}</source>
        <translation>It will be kept in: {folder}</translation>
    </message>
    <message>
        <source>Carpeta vacía para la bóveda</source>
        <translation>Empty folder for the vault</translation>
    </message>
    <message>
        <source>Escriba el nombre del puesto.</source>
        <translation>Type the name of the post.</translation>
    </message>
    <message>
        <source>Elija el país donde está el puesto.</source>
        <translation>Choose the country where the post is.</translation>
    </message>
    <message>
        <source>Escriba su nombre.</source>
        <translation>Type your name.</translation>
    </message>
    <message>
        <source>Elija su función.</source>
        <translation>Choose your role.</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Enlace</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Suplente</source>
        <translation>Alternate</translation>
    </message>
    <message>
        <source>¿Qué cargo?</source>
        <translation>Which office?</translation>
    </message>
    <message>
        <source>¿Qué equipo?</source>
        <translation>Which device?</translation>
    </message>
    <message>
        <source>Los de este país que este puesto conoce. Uno revocado no se certifica: use otro equipo.</source>
        <translation>Those of this country that this post knows. One that is revoked is not certified: use another device.</translation>
    </message>
    <message>
        <source>Primer día</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Último día</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Hay un solo enlace y un solo suplente a la vez. El certificado de quien hoy tiene el cargo termina el día antes: así se renueva, y así se quita el cargo a alguien, dándolo a otro equipo.</source>
        <translation>There is one liaison and one alternate at a time. The certificate of whoever holds the office now ends the day before: so it is renewed, and so an office is taken from somebody, by giving it to another device.</translation>
    </message>
    <message>
        <source>Seguir con las hojas</source>
        <translation>Go on to the sheets</translation>
    </message>
    <message>
        <source>No certificar</source>
        <translation>Do not certify</translation>
    </message>
    <message>
        <source>Elija un cargo.</source>
        <translation>Choose an office.</translation>
    </message>
    <message>
        <source>Elija un equipo de la lista.</source>
        <translation>Choose a device from the list.</translation>
    </message>
    <message>
        <source>Escriba el día, el mes y el año.</source>
        <translation>Enter day, month and year.</translation>
    </message>
</context>
<context>
    <name>OneAtATime</name>
    <message>
        <source>Recibir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Algo falló en el programa. Lo que llegó a entrar está abajo, en lo recibido.</source>
        <translation>Something failed in the program. Whatever entered stands below, in what was received.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. No entró nada.</source>
        <translation>It stopped, as you asked. Nothing entered.</translation>
    </message>
</context>
<context>
    <name>OpenScreen</name>
    <message>
        <source>Abrir la bóveda</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Escriba su frase de paso.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>¿Cuál bóveda?</source>
        <translation>Which vault?</translation>
    </message>
    <message>
        <source>Frase de paso</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Abrir otra bóveda…</source>
        <translation>Open another vault…</translation>
    </message>
    <message>
        <source>Nueva bóveda</source>
        <translation>New vault</translation>
    </message>
    <message>
        <source>Nadie puede entrar: usar las hojas…</source>
        <translation>Nobody can come in: use the sheets…</translation>
    </message>
    <message>
        <source>Recuperar de una copia…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <source>Rescatar una bóveda dañada…</source>
        <translation>Save a damaged vault…</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Carpeta: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>Todo aquí es inventado. La frase de paso es: {passphrase}</source>
        <translation>Everything here is invented. The passphrase is: {passphrase}</translation>
    </message>
    <message>
        <source>Bóveda {number} de este equipo</source>
        <translation>Vault {number} of this computer</translation>
    </message>
    <message>
        <source>Bóveda de este equipo</source>
        <translation>Vault of this computer</translation>
    </message>
    <message>
        <source>Abriendo. La llave tarda un momento, a propósito.</source>
        <translation>Opening. The key takes a moment, on purpose.</translation>
    </message>
    <message>
        <source>Rescatar lo que se puede leer…</source>
        <translation>Save what can be read…</translation>
    </message>
    <message>
        <source>Código para quien da soporte: {code}</source>
        <translation>Code for whoever gives support: {code}</translation>
    </message>
    <message>
        <source>Ya puede intentarlo otra vez.</source>
        <translation>You can try again now.</translation>
    </message>
    <message numerus="yes">
        <source>Hubo varios intentos fallidos. Espere %n segundos; no se perdió nada.</source>
        <translation>
            <numerusform>There were several failed tries. Wait one second; nothing was lost.</numerusform>
            <numerusform>There were several failed tries. Wait %n seconds; nothing was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningCounts</name>
    <message numerus="yes">
        <source>Se abrieron %n expedientes</source>
        <translation>
            <numerusform>%n case was opened</numerusform>
            <numerusform>%n cases were opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Abrir %n expedientes</source>
        <translation>
            <numerusform>Open %n case</numerusform>
            <numerusform>Open %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>La tarjeta de este puesto</source>
        <translation>This post&apos;s card</translation>
    </message>
    <message>
        <source>Guárdela en una memoria y llévela a otro puesto. Con ella podrán enviarle paquetes sellados. No contiene nada secreto.</source>
        <translation>Save it on a stick and take it to another post. With it they can send you sealed bundles. Nothing on it is secret.</translation>
    </message>
    <message>
        <source>Código para leer en voz alta</source>
        <translation>Code to read aloud</translation>
    </message>
    <message>
        <source>O, en su lugar, estas ocho palabras</source>
        <translation>Or, in its stead, these eight words</translation>
    </message>
    <message>
        <source>Léalo por un teléfono que el otro puesto ya conoce, nunca por el mismo archivo.</source>
        <translation>Read it over a phone that the other post already knows, never in the same file.</translation>
    </message>
    <message>
        <source>Guardar tarjeta…</source>
        <translation>Save card…</translation>
    </message>
    <message>
        <source>O que el otro puesto la fotografíe aquí, y comparen después el código o las palabras.</source>
        <translation>Or let the other post photograph it here, and compare the code or the words afterwards.</translation>
    </message>
    <message>
        <source>Carpeta para la tarjeta</source>
        <translation>Folder for the card</translation>
    </message>
    <message>
        <source>Tarjeta guardada: {file}</source>
        <translation>Card saved: {file}</translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message>
        <source>Cambiar mi frase de paso…</source>
        <translation>Change my passphrase…</translation>
    </message>
    <message>
        <source>Su frase de paso de ahora</source>
        <translation>Your passphrase now</translation>
    </message>
    <message>
        <source>Otra persona la conoce o pudo verla</source>
        <translation>Somebody else knows it or may have seen it</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Dejar como está</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Cambia también la llave de la bóveda: quien conoce la frase y guardó una copia de la carpeta no abre nada de lo que se escriba desde ahora. Lo que ya copió lo sigue abriendo.</source>
        <translation>The key of the vault changes too: whoever knows the passphrase and kept a copy of the folder opens nothing that is written from now on. What they copied already they still open.</translation>
    </message>
    <message>
        <source>Escriba la frase con la que abrió.</source>
        <translation>Type the passphrase you opened with.</translation>
    </message>
    <message>
        <source>Cambiando la llave. Tarda un momento.</source>
        <translation>Changing the key. It takes a moment.</translation>
    </message>
    <message>
        <source>Su frase de paso cambió. La anterior ya no abre esta bóveda.</source>
        <translation>Your passphrase changed. The one before no longer opens this vault.</translation>
    </message>
    <message>
        <source>Las copias hechas antes se abren todavía con la anterior.</source>
        <translation>Copies made before still open with the one before.</translation>
    </message>
    <message>
        <source>Su frase de paso y la llave de la bóveda cambiaron.</source>
        <translation>Your passphrase and the key of the vault changed.</translation>
    </message>
    <message>
        <source>La frase anterior abre todavía las copias hechas antes: haga hoy una copia nueva y destruya las viejas. Si esa persona pudo llevarse una copia de la carpeta, avise hoy a los otros puestos y al enlace.</source>
        <translation>The passphrase before still opens the copies made before: make a new copy today and destroy the old ones. If that person may have taken a copy of the folder, tell the other posts and the liaison today.</translation>
    </message>
    <message>
        <source>Esa no es su frase de paso de ahora. Escríbala otra vez.</source>
        <translation>That is not your passphrase now. Type it again.</translation>
    </message>
    <message>
        <source>No se cambió nada: la bóveda todavía se está leyendo.</source>
        <translation>Nothing was changed: the vault is still being read.</translation>
    </message>
    <message>
        <source>Espere a que termine lo que está en marcha y pulse Cambiar otra vez.</source>
        <translation>Wait until what is under way ends and press Change again.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Cuatro o más palabras que no van juntas. Puede ser larga, con espacios y acentos.</source>
        <translation>Four or more words that do not belong together. It may be long, with spaces and accents.</translation>
    </message>
    <message>
        <source>Frase de paso nueva</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Escriba una frase de paso.</source>
        <translation>Type a passphrase.</translation>
    </message>
    <message>
        <source>Las dos no son iguales. Escríbala otra vez.</source>
        <translation>The two are not the same. Type it again.</translation>
    </message>
    <message>
        <source>Corta todavía: siga escribiendo.</source>
        <translation>Still short: go on typing.</translation>
    </message>
    <message>
        <source>Muy débil: se adivina en segundos. Agregue palabras.</source>
        <translation>Very weak: guessed in seconds. Add words.</translation>
    </message>
    <message>
        <source>Débil: se adivina en horas. Agregue palabras.</source>
        <translation>Weak: guessed in hours. Add words.</translation>
    </message>
    <message>
        <source>Regular: sirve; con una palabra más es buena.</source>
        <translation>Fair: it will do; with one more word it is good.</translation>
    </message>
    <message>
        <source>Buena.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>Muy buena.</source>
        <translation>Very good.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>{role} · sin acceso</source>
        <translation>{role} · no access</translation>
    </message>
    <message>
        <source>{role} · usted</source>
        <translation>{role} · you</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Personas que abren esta bóveda</source>
        <translation>People who open this vault</translation>
    </message>
    <message>
        <source>Cada una con su propia frase de paso. Nunca se comparte una.</source>
        <translation>Each with a passphrase of their own. One is never shared.</translation>
    </message>
    <message>
        <source>Agregar persona…</source>
        <translation>Add a person…</translation>
    </message>
    <message>
        <source>Retirar acceso…</source>
        <translation>End access…</translation>
    </message>
    <message>
        <source>Nombre de la persona</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>Función</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>No agregar</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>Ahora escribe la persona misma; usted no mire.</source>
        <translation>Now that person types; please look away.</translation>
    </message>
    <message>
        <source>Su función no agrega ni retira personas: pídalo a quien coordina o supervisa.</source>
        <translation>Your role neither adds people nor ends their access: ask whoever coordinates or supervises.</translation>
    </message>
    <message>
        <source>No se retiró el acceso: la bóveda todavía se está leyendo.</source>
        <translation>The access was not ended: the vault is still being read.</translation>
    </message>
    <message>
        <source>Espere a que termine lo que está en marcha y pulse Retirar acceso otra vez.</source>
        <translation>Wait until what is under way ends and press End access again.</translation>
    </message>
    <message>
        <source>Escriba el nombre.</source>
        <translation>Type the name.</translation>
    </message>
    <message>
        <source>Elija la función.</source>
        <translation>Choose the role.</translation>
    </message>
    <message>
        <source>{name} ya puede abrir esta bóveda con su frase de paso.</source>
        <translation>{name} can now open this vault with their own passphrase.</translation>
    </message>
    <message>
        <source>¿Retirar el acceso de {name}?</source>
        <translation>End the access of {name}?</translation>
    </message>
    <message>
        <source>Su frase de paso deja de abrir esta bóveda y la llave cambia; las demás personas siguen entrando igual. Pídale las memorias y hojas y destruya las copias viejas: si copió esta carpeta, con ella todavía abre lo que otros puestos sellen para este y puede escribirles en su nombre. No se borra nada de lo que hizo.</source>
        <translation>Their passphrase stops opening this vault and the key changes; everybody else goes on coming in as before. Ask for the sticks and sheets and destroy old copies: if they copied this folder, with it they can still open what other posts seal to this one, and write to them in its name. Nothing that they did is erased.</translation>
    </message>
    <message>
        <source>La llave de la bóveda cambió; las de este equipo, no. Haga hoy una copia nueva y destruya las viejas. Si pudo llevarse una copia de la carpeta, avise hoy a los otros puestos y al enlace.</source>
        <translation>The vault&apos;s key changed; those of this machine did not. Make a new copy today and destroy the old ones. If they could have taken a copy of the folder, tell the other posts and the liaison today.</translation>
    </message>
    <message>
        <source>Ver la recuperación…</source>
        <translation>See the recovery…</translation>
    </message>
    <message>
        <source>Retirar acceso</source>
        <translation>End access</translation>
    </message>
    <message>
        <source>Dejar como está</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>{name} ya no puede abrir esta bóveda.</source>
        <translation>{name} can no longer open this vault.</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Otra carpeta…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Buscar memorias otra vez</source>
        <translation>Look for sticks again</translation>
    </message>
    <message>
        <source>Memorias conectadas y lugares con línea</source>
        <translation>Sticks plugged in and places with a line</translation>
    </message>
    <message>
        <source>Memorias conectadas</source>
        <translation>Sticks plugged in</translation>
    </message>
    <message>
        <source>{name} · solo lectura</source>
        <translation>{name} · read-only</translation>
    </message>
    <message>
        <source>{name} · {free} libres</source>
        <translation>{name} · {free} free</translation>
    </message>
    <message>
        <source>Carpeta donde se escribe el archivo</source>
        <translation>Folder where the file is written</translation>
    </message>
    <message>
        <source>Irá por la línea a: {place}</source>
        <translation>It goes over the line to: {place}</translation>
    </message>
    <message>
        <source>Elija una memoria, un lugar o una carpeta.</source>
        <translation>Choose a stick, a place or a folder.</translation>
    </message>
    <message>
        <source>Elija una memoria o una carpeta.</source>
        <translation>Choose a stick or a folder.</translation>
    </message>
    <message>
        <source>No se ve ninguna memoria USB. Conéctela y busque otra vez, o elija una carpeta.</source>
        <translation>No USB stick is to be seen. Plug it in and look again, or choose a folder.</translation>
    </message>
    <message>
        <source>Se escribirá en: {folder}</source>
        <translation>It will be written to: {folder}</translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Este puesto</source>
        <translation>This post</translation>
    </message>
    <message>
        <source>Hora del puesto ahora: {time}. De este país no se conoce otra.</source>
        <translation>Time of the post now: {time}. No other is known for this country.</translation>
    </message>
    <message>
        <source>Hora del puesto: {city}. En este país hay una sola.</source>
        <translation>Time of the post: {city}. This country has only one.</translation>
    </message>
    <message>
        <source>Hora del puesto</source>
        <translation>Time of the post</translation>
    </message>
    <message>
        <source>En este país hay varias. Elija la ciudad cercana que tiene la misma hora.</source>
        <translation>This country has several. Choose the nearby city that has the same time.</translation>
    </message>
    <message>
        <source>Usar esta hora</source>
        <translation>Use this time</translation>
    </message>
    <message>
        <source>Nadie ha dicho la hora de este puesto: cuenta con la de {city}. Elija la suya y pulse Usar esta hora.</source>
        <translation>Nobody has said the time of this post: it counts by that of {city}. Choose yours and press Use this time.</translation>
    </message>
    <message>
        <source>Elija la hora del puesto.</source>
        <translation>Choose the time of the post.</translation>
    </message>
    <message>
        <source>La hora de este puesto es la de {city}.</source>
        <translation>The time of this post is that of {city}.</translation>
    </message>
    <message>
        <source>Los plazos se contaron otra vez con ella.</source>
        <translation>The time limits were counted again by it.</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Puesto de práctica</source>
        <translation>Practice post</translation>
    </message>
    <message>
        <source>Persona de práctica</source>
        <translation>Practice person</translation>
    </message>
    <message>
        <source>Preparando la práctica</source>
        <translation>Preparing the practice</translation>
    </message>
    <message>
        <source>Un puesto inventado, con expedientes inventados.</source>
        <translation>An invented post with invented cases.</translation>
    </message>
    <message>
        <source>Inventando los expedientes</source>
        <translation>Inventing the cases</translation>
    </message>
    <message>
        <source>Tarda unos segundos. Si se detiene, la práctica queda con lo hecho hasta ahí.</source>
        <translation>It takes a few seconds. If stopped, practice keeps what was made by then.</translation>
    </message>
    <message>
        <source>La práctica está lista</source>
        <translation>The practice is ready</translation>
    </message>
    <message>
        <source>Todo lo que hay dentro es inventado. No escriba aquí datos de una persona real.</source>
        <translation>Everything inside is invented. Write nothing of a real person here.</translation>
    </message>
    <message>
        <source>Frase de paso de la práctica</source>
        <translation>Passphrase of the practice</translation>
    </message>
    <message>
        <source>Se la pedirá al volver; la ventana de entrada también la muestra.</source>
        <translation>You will be asked for it when you come back; the entrance shows it too.</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Previewed</name>
    <message>
        <source>Recibir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Paquete sellado de {post}</source>
        <translation>Sealed bundle from {post}</translation>
    </message>
    <message>
        <source>Comprobado: está completo y lo firmó ese puesto.</source>
        <translation>Checked: it is complete and that post signed it.</translation>
    </message>
    <message>
        <source>Hecho {when}, según su reloj · {size}</source>
        <translation>Made {when}, by its clock · {size}</translation>
    </message>
    <message>
        <source>Este paquete está apartado aquí: recibirlo otra vez no cambia nada. Quien supervisa o el enlace puede devolverlo en Lo recibido.</source>
        <translation>This file is set aside here: receiving it again changes nothing. The supervisor or the liaison can take it back under Received.</translation>
    </message>
    <message>
        <source>Ya se había recibido. Aquí no falta nada de él; recibirlo otra vez no cambia nada.</source>
        <translation>It had been received already. Nothing of it is missing here; receiving it again changes nothing.</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que aquí no están</source>
        <translation>
            <numerusform>%n case that is not here</numerusform>
            <numerusform>%n cases that are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que ya están aquí</source>
        <translation>
            <numerusform>%n case that is here already</numerusform>
            <numerusform>%n cases that are here already</numerusform>
        </translation>
    </message>
    <message>
        <source>Ninguna anotación: solo acuses de lo que usted envió.</source>
        <translation>No entries: only receipts for what you sent.</translation>
    </message>
    <message>
        <source>Falta un paquete anterior de este puesto. Puede recibir este; pídale el que falta. Lo que dependa de él quedará en espera.</source>
        <translation>An earlier file of this post is missing. You can receive this one; ask them for the missing one. What depends on it will wait.</translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingSheets</name>
    <message>
        <source>Imprimir la hoja {number}</source>
        <translation>Print sheet {number}</translation>
    </message>
    <message>
        <source>La tengo: comprobar</source>
        <translation>I have it: check</translation>
    </message>
    <message>
        <source>Recójala usted, en cuanto salga. La que salió mal se destruye.</source>
        <translation>Collect it yourself as soon as it comes out. One that came out badly is destroyed.</translation>
    </message>
    <message>
        <source>Hoja {number} de {count}: imprímala</source>
        <translation>Sheet {number} of {count}: print it</translation>
    </message>
    <message>
        <source>No hay ninguna impresora lista en esta máquina. Conéctela y agréguela en los ajustes del sistema, o copie las hojas a mano.</source>
        <translation>No printer is ready on this machine. Connect one and add it in the settings of the system, or copy the sheets by hand.</translation>
    </message>
    <message>
        <source>¿Qué impresora?</source>
        <translation>Which printer?</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Una impresora, y el equipo que guarda su cola, pueden conservar lo impreso: use una unida por cable a este equipo, sin red ni disco, y apáguela al terminar. Ninguna hoja queda en un archivo de Repatria.</source>
        <translation>A printer, and the machine that holds its queue, may keep what was printed: use one that hangs on a cable of this machine, without network or disk, and switch it off when you are done. No sheet stays in a file of Repatria.</translation>
    </message>
    <message>
        <source>Imprimir las hojas</source>
        <translation>Print the sheets</translation>
    </message>
    <message>
        <source>Imprimirla otra vez</source>
        <translation>Print it again</translation>
    </message>
</context>
<context>
    <name>ProtectedChoice</name>
    <message>
        <source>Enviar también lo protegido</source>
        <translation>Send what is protected too</translation>
    </message>
    <message>
        <source>Van las respuestas sobre miedo, riesgo, salud y lo que la persona contó, y datos de quien tal vez la controla. El otro puesto podrá leerlas y no se pueden retirar de su bóveda. Hace falta que otra persona esté de acuerdo por escrito.</source>
        <translation>The answers about fear, risk, health and what the person told go, and data on whoever may control them. The other post will be able to read them and they cannot be taken back out of its vault. Another person has to agree in writing.</translation>
    </message>
    <message>
        <source>Quién más está de acuerdo, por escrito</source>
        <translation>Who else agrees, in writing</translation>
    </message>
    <message>
        <source>Nombre y cargo. Guarde el papel firmado; su nombre y el de usted quedan anotados.</source>
        <translation>Name and post held. Keep the signed paper; that name and yours are noted.</translation>
    </message>
    <message>
        <source>Escriba el nombre de la otra persona, o quite la marca.</source>
        <translation>Write the other person&apos;s name, or clear the mark.</translation>
    </message>
    <message>
        <source>Tiene que ser otra persona: dos personas, dos nombres.</source>
        <translation>It has to be another person: two people, two names.</translation>
    </message>
    <message>
        <source>Sin esto, el otro puesto no sabrá si hay peligro ni qué duele, solo que hay algo protegido: tendrá que preguntarlo, y mientras tanto tratará a la persona con la mayor protección.</source>
        <translation>Without this the other post will not know whether there is danger nor what hurts, only that something is protected: it will have to ask, and meanwhile gives the person the most protection.</translation>
    </message>
    <message>
        <source>El directorio del país está vencido: aquí no se sabe a quién se revocó desde entonces. Pida al enlace que lo firme y le envíe un paquete: con él llega el nuevo. Si lo protegido no puede esperar, que quien esté de acuerdo sea quien supervisa o el enlace. Proteger, derivar y recibir siguen igual.</source>
        <translation>The country&apos;s directory has expired: here it is not known who was revoked since. Ask the liaison to sign it and to send you a file: the new one comes with it. If what is protected cannot wait, whoever agrees should be the supervisor or the liaison. Protecting, referring and receiving go on as before.</translation>
    </message>
</context>
<context>
    <name>ProveSheet</name>
    <message>
        <source>Hoja {number} de {count}: compruebe su papel</source>
        <translation>Sheet {number} of {count}: check your paper</translation>
    </message>
    <message>
        <source>Lea estas palabras en el papel y escríbalas. Bastan las primeras cuatro letras, o su número.</source>
        <translation>Read these words from the paper and type them. Their first four letters are enough, or their number.</translation>
    </message>
    <message>
        <source>Hoja {number}, palabra {place}</source>
        <translation>Sheet {number}, word {place}</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>No fundar nada</source>
        <translation>Stop without founding</translation>
    </message>
    <message>
        <source>No está en la lista de palabras. Léala otra vez.</source>
        <translation>It is not in the list of words. Read it again.</translation>
    </message>
    <message>
        <source>Alguna no es la de esta hoja. Revise que el papel sea el de la hoja {number} y lea otra vez; si está mal copiado, destrúyalo y vea la hoja de nuevo.</source>
        <translation>One of them is not that of this sheet. Make sure that the paper is that of sheet {number} and read again; if it was copied wrongly, destroy it and look at the sheet anew.</translation>
    </message>
</context>
<context>
    <name>ReceivedLines</name>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias por resolver</source>
        <translation>
            <numerusform>%n disagreement to settle</numerusform>
            <numerusform>%n disagreements to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes nuevos aquí</source>
        <translation>
            <numerusform>%n case new here</numerusform>
            <numerusform>%n cases new here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes con cambios</source>
        <translation>
            <numerusform>%n case with changes</numerusform>
            <numerusform>%n cases with changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes no son los que el expediente dice: no se guardaron</source>
        <translation>
            <numerusform>%n file of a case is not the one the case speaks of: it was not kept</numerusform>
            <numerusform>%n files of cases are not the ones the case speaks of: they were not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes no cupieron aquí. El otro puesto los enviará otra vez cuando haya lugar</source>
        <translation>
            <numerusform>%n file of a case found no room here. The other post will send it again when there is room</numerusform>
            <numerusform>%n files of cases found no room here. The other post will send them again when there is room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes ya están aquí</source>
        <translation>
            <numerusform>%n file of a case is here now</numerusform>
            <numerusform>%n files of cases are here now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos esperan el expediente que los nombra; entran solos cuando llegue</source>
        <translation>
            <numerusform>%n file waits for the case that names it; it enters by itself when that comes</numerusform>
            <numerusform>%n files wait for the case that names them; they enter by themselves when that comes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos eran de expedientes borrados por regla: no se guardaron</source>
        <translation>
            <numerusform>%n file was of a case erased by rule: it was not kept</numerusform>
            <numerusform>%n files were of cases erased by rule: they were not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n file of a case</numerusform>
            <numerusform>%n files of cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias resueltas en otro puesto</source>
        <translation>
            <numerusform>%n disagreement settled at another post</numerusform>
            <numerusform>%n disagreements settled at another post</numerusform>
        </translation>
    </message>
    <message>
        <source>Vea en Historia de cada expediente qué quedó y por qué.</source>
        <translation>See in History of each case what stands and why.</translation>
    </message>
    <message numerus="yes">
        <source>Tal vez alguien está en peligro ahora: %n expedientes, los primeros de la lista.</source>
        <translation>
            <numerusform>Somebody may be in danger now: %n case, the first of the list.</numerusform>
            <numerusform>Somebody may be in danger now: %n cases, the first of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes son de alguien que tiene otro expediente que no está aquí: lo que protege queda en duda. Ábralos: en Diferencias dice a quién pedirlo.</source>
        <translation>
            <numerusform>%n case is of somebody who has another case that is not here: what protects is in doubt. Open it: Disagreements says whom to ask for the other.</numerusform>
            <numerusform>%n cases are of people who have another case that is not here: what protects is in doubt. Open them: Disagreements says whom to ask for the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n expedientes más que llegaron abiertos más de una vez.</source>
        <translation>
            <numerusform>and %n more case that came opened more than once.</numerusform>
            <numerusform>and %n more cases that came opened more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n expedientes llega otra apertura: entran, sigue en uso la primera, y al recibir se dice de qué puestos vienen</source>
        <translation>
            <numerusform>Another opening comes of %n case: it enters, the first stays in use, and once received it says from which posts they come</numerusform>
            <numerusform>Another opening comes of %n cases: they enter, the first stays in use, and once received it says from which posts they come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegó el acuse de lo que envió: {post}, %n expedientes</source>
        <translation>
            <numerusform>The receipt came of what you sent: {post}, %n case</numerusform>
            <numerusform>The receipt came of what you sent: {post}, %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegaron los acuses de %n envíos suyos: {post}</source>
        <translation>
            <numerusform>The receipt of %n of your files arrived: {post}</numerusform>
            <numerusform>The receipts of %n of your files arrived: {post}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes se borraron aquí por regla de otro puesto: lo que decían ya no está. Vea Ajustes → Borrar por regla.</source>
        <translation>
            <numerusform>%n case was erased here by a rule of another post: what it said is gone. See Settings → Erase by rule.</numerusform>
            <numerusform>%n cases were erased here by a rule of another post: what they said is gone. See Settings → Erase by rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes de aquí se borrarán por regla de otro puesto: lo que dicen ya no se podrá recuperar</source>
        <translation>
            <numerusform>%n case here will be erased by a rule of another post: what it says can never be brought back</numerusform>
            <numerusform>%n cases here will be erased by a rule of another post: what they say can never be brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros puestos piden borrar %n expedientes de aquí: siguen completos. Decide quien supervisa o el enlace, en Ajustes → Borrar por regla.</source>
        <translation>
            <numerusform>Other posts ask to erase %n case of here: it is whole. A supervisor or the liaison decides, in Settings → Erase by rule.</numerusform>
            <numerusform>Other posts ask to erase %n cases of here: they are whole. A supervisor or the liaison decides, in Settings → Erase by rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sin recibir: %n archivos o lugares. Más abajo dice cuáles y por qué.</source>
        <translation>
            <numerusform>Not received: %n file or place. Further below it says which and why.</numerusform>
            <numerusform>Not received: %n files or places. Further below it says which and why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nunca llegaron %n paquetes anteriores: más abajo dice de quién. Se piden otra vez en el próximo acuse.</source>
        <translation>
            <numerusform>%n earlier sealed bundle never came: further below it says whose. It is asked for again in the next receipt.</numerusform>
            <numerusform>%n earlier sealed bundles never came: further below it says whose. They are asked for again in the next receipt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones quedarán en espera de otras que no han llegado; entran solas cuando lleguen</source>
        <translation>
            <numerusform>%n entry will wait for others that have not come; it enters by itself when they come</numerusform>
            <numerusform>%n entries will wait for others that have not come; they enter by themselves when those come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se firmaron: quedarán aparte y no abren ninguna salvaguarda</source>
        <translation>
            <numerusform>%n entry is not as it was signed: it will be kept apart and opens no safeguard</numerusform>
            <numerusform>%n entries are not as they were signed: they will be kept apart and open no safeguard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no son como se firmaron: quedaron aparte y no abren ninguna salvaguarda.</source>
        <translation>
            <numerusform>%n entry is not as it was signed: it was set apart and opens no safeguard.</numerusform>
            <numerusform>%n entries are not as they were signed: they were set apart and open no safeguard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedSection</name>
    <message>
        <source>Lo recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Aquí estará cada paquete recibido: de quién, cuándo y cuánto traía de nuevo.</source>
        <translation>Every file received will stand here: from whom, when, and how much of it was new.</translation>
    </message>
    <message>
        <source>Apartar…</source>
        <translation>Set aside…</translation>
    </message>
    <message>
        <source>Devolver…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Marque un paquete de la lista para apartarlo, o devolverlo si está apartado.</source>
        <translation>Mark a file in the list to set it aside, or to take it back where it is.</translation>
    </message>
    <message>
        <source>Está apartado: nada de lo que solo vino en él cuenta aquí.</source>
        <translation>It is set aside: nothing that came in it alone counts here.</translation>
    </message>
    <message>
        <source>Si se aparta, nada de lo que solo vino en él cuenta aquí. Se puede devolver.</source>
        <translation>Set aside, nothing that came in it alone counts here. It can be taken back.</translation>
    </message>
    <message>
        <source>Llegó con una versión anterior, que no anotó qué traía: no se puede apartar.</source>
        <translation>It came with an earlier version, which did not note what it brought: it cannot be set aside.</translation>
    </message>
</context>
<context>
    <name>ReceivingPage</name>
    <message>
        <source>Comprobando el paquete sellado</source>
        <translation>Checking the sealed bundle</translation>
    </message>
    <message>
        <source>Detener no cambia nada. No ha entrado nada.</source>
        <translation>Stopping changes nothing. Nothing has entered.</translation>
    </message>
    <message>
        <source>Recibiendo de {post}</source>
        <translation>Receiving from {post}</translation>
    </message>
    <message>
        <source>Entra todo o nada: detener no cambia nada. Ya no hace falta la memoria USB.</source>
        <translation>All of it enters or nothing: stopping changes nothing. The USB stick is no longer needed.</translation>
    </message>
    <message>
        <source>El paquete de {post} ya entró</source>
        <translation>The file from {post} has entered</translation>
    </message>
    <message>
        <source>Se ponen al día sus expedientes en las listas. Esto ya no se detiene, y termina solo.</source>
        <translation>Its cases are brought up to date in the lists. This is not stopped any more, and ends by itself.</translation>
    </message>
</context>
<context>
    <name>RecoveryLine</name>
    <message>
        <source>Comprobar las hojas…</source>
        <translation>Check the sheets…</translation>
    </message>
    <message>
        <source>Ver la recuperación…</source>
        <translation>See the recovery…</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recuperación</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>Si todas las personas olvidan su frase de paso o faltan, la bóveda solo se abre con hojas guardadas por personas de confianza. Una hoja sola no abre nada.</source>
        <translation>If everybody forgets their passphrase or is away, the vault opens only with sheets that trusted people keep. One sheet alone opens nothing.</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>Nadie guarda hojas de recuperación: si nadie puede entrar, la bóveda se pierde.</source>
        <translation>Nobody keeps recovery sheets: if nobody can come in, the vault is lost.</translation>
    </message>
    <message>
        <source>{count} hojas; {needed} juntas abren la bóveda.</source>
        <translation>{count} sheets; {needed} together open the vault.</translation>
    </message>
    <message>
        <source>Ya no abren la bóveda, pero sus hojas de recuperación cuentan: {names}. Haga hojas nuevas.</source>
        <translation>They no longer open the vault, and their recovery sheets still count: {names}. Make new sheets.</translation>
    </message>
    <message>
        <source>También guarda hoja de recuperación (número {numbers}): sigue contando hasta que se hagan hojas nuevas.</source>
        <translation>They also keep a recovery sheet (number {numbers}): it goes on counting until new sheets are made.</translation>
    </message>
    <message>
        <source>Recuperación sin probar: {proven} de {needed} hojas comprobadas.</source>
        <translation>Recovery not proven: {proven} of {needed} sheets checked.</translation>
    </message>
    <message>
        <source>Recuperación probada hoy.</source>
        <translation>Recovery proven today.</translation>
    </message>
    <message numerus="yes">
        <source>Recuperación probada hace %n días.</source>
        <translation>
            <numerusform>Recovery proven %n day ago.</numerusform>
            <numerusform>Recovery proven %n days ago.</numerusform>
        </translation>
    </message>
    <message>
        <source>La raíz del país no abre esta bóveda.</source>
        <translation>The root of the country does not open this vault.</translation>
    </message>
    <message>
        <source>La raíz de {country} también la abre, con sus hojas.</source>
        <translation>The root of {country} opens it too, with its sheets.</translation>
    </message>
    <message>
        <source>El {day} la raíz del país dio una frase de paso nueva a {name}.</source>
        <translation>On {day} the root of the country gave {name} a new passphrase.</translation>
    </message>
    <message>
        <source>El {day} las hojas dieron una frase de paso nueva a {name}.</source>
        <translation>On {day} the sheets gave {name} a new passphrase.</translation>
    </message>
    <message>
        <source>Hoja {number}: {name}, sin comprobar.</source>
        <translation>Sheet {number}: {name}, not checked.</translation>
    </message>
    <message>
        <source>Hoja {number}: {name}, comprobada el {day}.</source>
        <translation>Sheet {number}: {name}, checked on {day}.</translation>
    </message>
</context>
<context>
    <name>RefusedSection</name>
    <message>
        <source>No se recibe</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Nada de esto cambió algo aquí. Los archivos siguen donde estaban.</source>
        <translation>None of this changed anything here. The files are where they were.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos son para otros puestos, como los que este selló. Déjelos donde están.</source>
        <translation>
            <numerusform>%n file is for another post, like those that this one sealed. Leave it where it is.</numerusform>
            <numerusform>%n files are for other posts, like those that this one sealed. Leave them where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: de un desconocido que dice ser {post}.</source>
        <translation>{file}: from a stranger that says it is {post}.</translation>
    </message>
</context>
<context>
    <name>RehearseSheets</name>
    <message>
        <source>Comprobar las hojas</source>
        <translation>Check the sheets</translation>
    </message>
    <message>
        <source>Un simulacro de dos minutos: quien guarda una hoja la escribe aquí, y se dice si es la que es. No se abre nada, y la hoja no se entrega.</source>
        <translation>A drill of two minutes: whoever keeps a sheet types it here, and is told whether it is the right one. Nothing is opened, and the sheet is not handed over.</translation>
    </message>
    <message>
        <source>Comprobar una hoja…</source>
        <translation>Check a sheet…</translation>
    </message>
    <message>
        <source>Que la escriba quien la guarda; nadie más mire.</source>
        <translation>Let whoever keeps it type it; nobody else looks.</translation>
    </message>
    <message>
        <source>Palabra {place} de {all}</source>
        <translation>Word {place} of {all}</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Comprobar otra…</source>
        <translation>Check another…</translation>
    </message>
    <message>
        <source>La hoja {number} es la que es.</source>
        <translation>Sheet {number} is the right one.</translation>
    </message>
    <message>
        <source>Comprobada</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>Otros puestos que lo tienen: {posts}. Envíeles un paquete, aunque sea solo el acuse.</source>
        <translation>Other posts that have it: {posts}. Send them a sealed bundle, if only the receipt.</translation>
    </message>
    <message numerus="yes">
        <source>%n copias de esta bóveda dentro de ella: se renuevan al recibir. Si se devuelve una, se borra otra vez.</source>
        <translation>
            <numerusform>%n copy of this vault inside it: it is renewed when something is received. If it is put back, this is erased again.</numerusform>
            <numerusform>%n copies of this vault inside it: they are renewed when something is received. If one is put back, this is erased again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Papeles, memorias y copias que este equipo no conoce: destrúyalos o pida que se destruyan.</source>
        <translation>Papers, sticks and copies that this computer does not know of: destroy them, or ask that they be destroyed.</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes enlazados con este (familia, o la misma persona) quedan protegidos por duda: nadie sabrá ya si aquí había un bloqueo.</source>
        <translation>
            <numerusform>%n case linked with this one (family, or the same person) is protected by doubt: nobody will know any more if there was a block here.</numerusform>
            <numerusform>%n cases linked with this one (family, or the same person) are protected by doubt: nobody will know any more if there was a block here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de borradores que no se pudieron leer (drafts.db.unreadable-…) quedan en la carpeta de la bóveda y pueden tener algo de él: bórrelos de ahí.</source>
        <translation>
            <numerusform>%n file of drafts that could not be read (drafts.db.unreadable-…) stays in the folder of the vault and may hold something of it: delete it there.</numerusform>
            <numerusform>%n files of drafts that could not be read (drafts.db.unreadable-…) stay in the folder of the vault and may hold something of it: delete them there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reopening</name>
    <message>
        <source>Abrir respuestas selladas</source>
        <translation>Open sealed answers</translation>
    </message>
    <message>
        <source>Un archivo {ending} sellado para este puesto. De él sale un archivo legible.</source>
        <translation>A {ending} file sealed for this post. A readable file comes out of it.</translation>
    </message>
    <message>
        <source>Por qué tiene que ser legible</source>
        <translation>Why it has to be readable</translation>
    </message>
    <message>
        <source>Elegir el archivo…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Escriba por qué.</source>
        <translation>Write why.</translation>
    </message>
    <message>
        <source>Respuestas selladas ({pattern})</source>
        <translation>Sealed answers ({pattern})</translation>
    </message>
    <message>
        <source>Respuestas selladas</source>
        <translation>Sealed answers</translation>
    </message>
    <message>
        <source>Carpeta para el archivo legible</source>
        <translation>Folder for the readable file</translation>
    </message>
    <message>
        <source>Abriendo las respuestas</source>
        <translation>Opening the answers</translation>
    </message>
    <message>
        <source>Si se detiene, no queda nada a medias.</source>
        <translation>If you stop, nothing is left half done.</translation>
    </message>
    <message>
        <source>Legible en: {place}. Quedó anotado por qué.</source>
        <translation>Readable at: {place}. It was noted why.</translation>
    </message>
</context>
<context>
    <name>Reported</name>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>De {post}</source>
        <translation>From {post}</translation>
    </message>
    <message>
        <source>Volver a Recibir</source>
        <translation>Back to Receive</translation>
    </message>
    <message>
        <source>Entregar el acuse por {place}</source>
        <translation>Deliver the receipt by {place}</translation>
    </message>
    <message>
        <source>Enviar el acuse…</source>
        <translation>Send the receipt…</translation>
    </message>
    <message>
        <source>Diferencias</source>
        <translation>Disagreements</translation>
    </message>
    <message>
        <source>Dos puestos anotaron cosas distintas sin haberse visto. Mientras no se resuelva, las salvaguardas siguen la que más protege.</source>
        <translation>Two posts wrote different things without having seen each other&apos;s. Until it is settled, safeguards follow the one that protects more.</translation>
    </message>
    <message>
        <source>El acuse espera en Por entregar</source>
        <translation>The receipt waits under To deliver</translation>
    </message>
    <message>
        <source>Acuse entregado</source>
        <translation>Receipt delivered</translation>
    </message>
    <message>
        <source>Ya se había recibido. No cambió nada.</source>
        <translation>It had been received already. Nothing changed.</translation>
    </message>
    <message>
        <source>Nada nuevo en los expedientes.</source>
        <translation>Nothing new in the cases.</translation>
    </message>
    <message>
        <source>{count} ya estaban aquí</source>
        <translation>{count} were here already</translation>
    </message>
    <message numerus="yes">
        <source>%n formularios de otras instituciones llegaron y esperan en Ajustes → Formularios de otras instituciones. Lo llenado con ellos está guardado; se lee cuando quien supervisa o el enlace los ponga en uso.</source>
        <translation>
            <numerusform>%n form of another institution came and waits in Settings → Forms of other institutions. What was filled with it is kept; it can be read once a supervisor or the liaison puts it into use.</numerusform>
            <numerusform>%n forms of other institutions came and wait in Settings → Forms of other institutions. What was filled with them is kept; it can be read once a supervisor or the liaison puts them into use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones esperan otras que no han llegado. Pida a ese puesto el paquete anterior.</source>
        <translation>
            <numerusform>%n entry waits for others that have not come. Ask that post for the earlier file.</numerusform>
            <numerusform>%n entries wait for others that have not come. Ask that post for the earlier file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones son de una versión más nueva: se guardan y se verán al actualizar. Hasta entonces nada se abre por lo que tocan.</source>
        <translation>
            <numerusform>%n entry is from a newer version: it is kept and will be seen after an update. Until then nothing opens because of what it touches.</numerusform>
            <numerusform>%n entries are from a newer version: they are kept and will be seen after an update. Until then nothing opens because of what they touch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ese puesto trabajó con una copia de su bóveda: se guardó todo. Avísele.</source>
        <translation>That post worked with a copy of its vault: everything was kept. Tell them.</translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llegaron ya borradas por regla.</source>
        <translation>
            <numerusform>%n entry came already erased by rule.</numerusform>
            <numerusform>%n entries came already erased by rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces puede ser una persona que ya tiene otro expediente: compárelos abajo.</source>
        <translation>
            <numerusform>Once it may be a person who already has another case: compare them below.</numerusform>
            <numerusform>%n times it may be a person who already has another case: compare them below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que estaban abiertos aquí llegaron cerrados y ya no están en Hoy. Si no lo sabía, pregunte a ese puesto y vuelva a abrirlos.</source>
        <translation>
            <numerusform>%n case that was open here came closed and is no longer in Today. If you did not know, ask that post and open it again.</numerusform>
            <numerusform>%n cases that were open here came closed and are no longer in Today. If you did not know, ask that post and open them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Algún expediente sigue un protocolo que este equipo no tiene: se guardó completo y se puede leer; está en Hoy. Instale la versión de Repatria del puesto que lo envió.</source>
        <translation>A case follows a protocol that this computer does not have: it was kept whole and can be read; it is in Today. Install the version of Repatria of the post that sent it.</translation>
    </message>
    <message numerus="yes">
        <source>%n protocolos o formularios que traía no se guardaron: ningún expediente los nombra, o ese puesto ya dejó aquí muchos sin usar. Si le hacen falta, llame a ese puesto y avise a su enlace.</source>
        <translation>
            <numerusform>%n protocol or form that it brought was not kept: no case names it, or that post has already left many here that nobody uses. If you need it, call that post and tell your liaison.</numerusform>
            <numerusform>%n protocols or forms that it brought were not kept: no case names them, or that post has already left many here that nobody uses. If you need them, call that post and tell your liaison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes llegaron completos y no se pudieron leer del todo: la lista puede estar atrasada. Ábralos y avise a su enlace.</source>
        <translation>
            <numerusform>%n case arrived whole and could not be read entirely: the list may be behind. Open it and tell your liaison.</numerusform>
            <numerusform>%n cases arrived whole and could not be read entirely: the list may be behind. Open them and tell your liaison.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expediente {code}</source>
        <translation>Case {code}</translation>
    </message>
    <message>
        <source>Todas las diferencias están resueltas.</source>
        <translation>All disagreements are settled.</translation>
    </message>
    <message numerus="yes">
        <source>Hay diferencias en %n expedientes más; ábralos para verlas.</source>
        <translation>
            <numerusform>There are disagreements in %n more case; open it to see them.</numerusform>
            <numerusform>There are disagreements in %n more cases; open them to see them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoringScreen</name>
    <message>
        <source>Recuperar de una copia</source>
        <translation>Restore from a copy</translation>
    </message>
    <message>
        <source>Primero se abre aparte y se mira. Todavía no se cambia nada.</source>
        <translation>First it is opened aside and looked into. Nothing is changed yet.</translation>
    </message>
    <message>
        <source>Copias: {folder}</source>
        <translation>Copies: {folder}</translation>
    </message>
    <message>
        <source>Frase de paso</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Mirar la copia</source>
        <translation>Look into the copy</translation>
    </message>
    <message>
        <source>La copia está entera</source>
        <translation>The copy is whole</translation>
    </message>
    <message>
        <source>Se miró aparte y se quitó. Nada cambió todavía.</source>
        <translation>It was looked into aside and taken away. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>¿Está un expediente en la copia? Escriba su código</source>
        <translation>Is a case in the copy? Type its code</translation>
    </message>
    <message>
        <source>No se muestra la lista. Se dice cuándo cambió por última vez, sin nombres.</source>
        <translation>No list is shown. It is said when the case was changed last, without names.</translation>
    </message>
    <message>
        <source>Dejar todo como está</source>
        <translation>Leave everything as it is</translation>
    </message>
    <message>
        <source>Poner la copia en su lugar</source>
        <translation>Put the copy in its place</translation>
    </message>
    <message>
        <source>Escriba su frase de paso.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Mirando la copia</source>
        <translation>Looking into the copy</translation>
    </message>
    <message>
        <source>Poniendo la copia en su lugar</source>
        <translation>Putting the copy in its place</translation>
    </message>
    <message>
        <source>Está. Cambió por última vez el {when}.</source>
        <translation>It is. It was changed last on {when}.</translation>
    </message>
    <message>
        <source>No está en esta copia, o no es para usted. Puede estar en otra copia o en otro puesto.</source>
        <translation>It is not in this copy, or not for you. It may be in another copy or at another post.</translation>
    </message>
    <message>
        <source>Es una copia del {when}.</source>
        <translation>It is a copy of {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Tiene %n expedientes.</source>
        <translation>
            <numerusform>It has %n case.</numerusform>
            <numerusform>It has %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tiene %n anotaciones.</source>
        <translation>
            <numerusform>It has %n entry.</numerusform>
            <numerusform>It has %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Esta computadora recuerda %n anotaciones más que la copia no tiene.</source>
        <translation>
            <numerusform>This computer remembers %n entry more that the copy has not.</numerusform>
            <numerusform>This computer remembers %n entries more that the copy has not.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo que ya recibieron otros puestos vuelve con sus paquetes.</source>
        <translation>What other posts received already comes back with their bundles.</translation>
    </message>
    <message>
        <source>Irá a la carpeta: {folder}</source>
        <translation>It will go to the folder: {folder}</translation>
    </message>
    <message>
        <source>Lo que hay ahí se guarda entero, aparte. No se borra nada.</source>
        <translation>What is there is kept whole, aside. Nothing is deleted.</translation>
    </message>
    <message>
        <source>Detener deja todo como estaba.</source>
        <translation>Stopping leaves everything as it was.</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>El paquete sellado está escrito</source>
        <translation>The sealed bundle is written</translation>
    </message>
    <message>
        <source>Para {post}</source>
        <translation>For {post}</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados están escritos</source>
        <translation>
            <numerusform>%n sealed bundle is written</numerusform>
            <numerusform>%n sealed bundles are written</numerusform>
        </translation>
    </message>
    <message>
        <source>con lo protegido</source>
        <translation>with what is protected</translation>
    </message>
    <message>
        <source>sin lo protegido</source>
        <translation>without what is protected</translation>
    </message>
    <message>
        <source>Solo el acuse: qué llegó aquí y qué nunca llegó. Nada de ningún expediente.</source>
        <translation>Only the receipt: what came here and what never came. Nothing of any case.</translation>
    </message>
    <message>
        <source>Archivo: {name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <source>Carpeta: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>Tamaño: {size}</source>
        <translation>Size: {size}</translation>
    </message>
    <message>
        <source>Enviado significa escrito. Recibido, que llegó su acuse.</source>
        <translation>Sent means written. Received means that its receipt came.</translation>
    </message>
    <message>
        <source>Cómo llegó un grupo no se envió: uno de sus expedientes es solo para personas nombradas, y ningún otro puesto debe saber de él.</source>
        <translation>How a group arrived was not sent: one of its cases is for named people only, and no other post may know of it.</translation>
    </message>
    <message>
        <source>Se leyó de vuelta y está bien. Expulse la memoria desde el sistema antes de sacarla.</source>
        <translation>It was read back and is fine. Eject the stick in the system before you pull it out.</translation>
    </message>
    <message>
        <source>Solo ese puesto puede abrirlo. Entréguelo en mano o por la carpeta compartida; anote quién se lleva la memoria.</source>
        <translation>Only that post can open it. Hand it over in person or through the shared folder; note who takes the stick.</translation>
    </message>
    <message>
        <source>Volver a Enviar</source>
        <translation>Back to Send</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n file of a case</numerusform>
            <numerusform>%n files of cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos se quedaron: aquí no están como se guardaron. Vea Ajustes → Revisar.</source>
        <translation>
            <numerusform>%n file stayed: here it is not as it was kept. See Settings → Check.</numerusform>
            <numerusform>%n files stayed: here they are not as they were kept. See Settings → Check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se detuvo, como pidió: faltan %n paquetes. Lo que llevan sigue marcado como pendiente para ese puesto.</source>
        <translation>
            <numerusform>It stopped, as you asked: %n bundle is missing. What it holds is still marked as due to that post.</numerusform>
            <numerusform>It stopped, as you asked: %n bundles are missing. What they hold is still marked as due to that post.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevokeDevice</name>
    <message>
        <source>Revocar un equipo</source>
        <translation>Revoke a device</translation>
    </message>
    <message>
        <source>Para un equipo robado, perdido o en manos de otra persona. Lo que este puesto ya tiene de él sigue contando; lo que escriba después no cuenta en ningún puesto. No se borra nada.</source>
        <translation>For a device that was stolen, lost, or is in somebody else&apos;s hands. What this post already has from it still counts; what it writes afterwards counts at no post. Nothing is deleted.</translation>
    </message>
    <message>
        <source>Revocar un equipo…</source>
        <translation>Revoke a device…</translation>
    </message>
    <message>
        <source>Adoptar lo que escribió un equipo revocado…</source>
        <translation>Adopt what a revoked device wrote…</translation>
    </message>
    <message>
        <source>¿Qué equipo?</source>
        <translation>Which device?</translation>
    </message>
    <message>
        <source>¿Por qué?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Queda anotado en este equipo.</source>
        <translation>It stays noted on this device.</translation>
    </message>
    <message>
        <source>Adoptar…</source>
        <translation>Adopt…</translation>
    </message>
    <message>
        <source>Adoptar lo que escribió un equipo revocado</source>
        <translation>Adopt what a revoked device wrote</translation>
    </message>
    <message>
        <source>Revocar…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Dejar como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Elija un equipo de la lista.</source>
        <translation>Choose a device from the list.</translation>
    </message>
    <message>
        <source>Diga por qué.</source>
        <translation>Say why.</translation>
    </message>
    <message>
        <source>¿Adoptar lo que escribió {post}?</source>
        <translation>Adopt what {post} wrote?</translation>
    </message>
    <message>
        <source>Contará en todos los puestos lo que este ya tiene de ese equipo. Hágalo solo si sabe quién lo escribió. El equipo sigue revocado.</source>
        <translation>What this post already has from that device will count at every post. Do it only if you know who wrote it. The device stays revoked.</translation>
    </message>
    <message>
        <source>Adoptar y firmar</source>
        <translation>Adopt and sign</translation>
    </message>
    <message>
        <source>¿Revocar el equipo de {post}?</source>
        <translation>Revoke the device of {post}?</translation>
    </message>
    <message>
        <source>Se firma un directorio nuevo. Desde que cada puesto lo toma, no sella nada a ese equipo y no cuenta nada de él más allá de lo que este puesto tiene ahora. Una revocación no se quita: quien siga trabajando ahí necesita una bóveda nueva y que se acepte su tarjeta.</source>
        <translation>A new directory is signed. From when a post takes it, it seals nothing to that device and counts nothing of it beyond what this post has now. A revocation is never lifted: whoever goes on working there needs a new vault, and its card accepted.</translation>
    </message>
    <message>
        <source>Revocar y firmar</source>
        <translation>Revoke and sign</translation>
    </message>
    <message>
        <source>Adoptado lo de {post}.</source>
        <translation>Adopted what {post} wrote.</translation>
    </message>
    <message>
        <source>{post} está revocado.</source>
        <translation>{post} is revoked.</translation>
    </message>
    <message>
        <source>El directorio es ahora la versión {version}. Envíe hoy un paquete a cada puesto: con él viaja.</source>
        <translation>The directory is now version {version}. Send each post a sealed bundle today: it travels with that.</translation>
    </message>
</context>
<context>
    <name>RootPage</name>
    <message>
        <source>Raíz del país</source>
        <translation>Root of the country</translation>
    </message>
    <message>
        <source>Un secreto que solo está en tres hojas de papel y que certifica quién es enlace y quién suplente. Un país puede trabajar sin ella, con tarjetas comparadas en voz alta.</source>
        <translation>A secret that is on three sheets of paper only and certifies who is liaison and who alternate. A country can work without it, by cards compared aloud.</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message numerus="yes">
        <source>falta o se corrige %n cosa</source>
        <translation>
            <numerusform>%n thing to complete or correct</numerusform>
            <numerusform>%n things to complete or correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageScreen</name>
    <message>
        <source>Escriba su frase de paso.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Rescatar lo que se puede leer</source>
        <translation>Save what can be read</translation>
    </message>
    <message>
        <source>Lee página por página lo que el disco todavía da y hace con eso otra bóveda. No cambia la dañada.</source>
        <translation>Reads page by page what the disk still gives and makes another vault of it. The damaged one is not changed.</translation>
    </message>
    <message>
        <source>Bóveda dañada: {folder}</source>
        <translation>Damaged vault: {folder}</translation>
    </message>
    <message>
        <source>La nueva estará en: {folder}</source>
        <translation>The new one will be in: {folder}</translation>
    </message>
    <message>
        <source>Frase de paso</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Nombre del puesto</source>
        <translation>Name of the post</translation>
    </message>
    <message>
        <source>País</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Rescatar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Escriba el nombre del puesto.</source>
        <translation>Type the name of the post.</translation>
    </message>
    <message>
        <source>Elija el país donde está el puesto.</source>
        <translation>Choose the country where the post is.</translation>
    </message>
    <message>
        <source>Rescatando</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Puede tardar varios minutos. No desconecte el disco.</source>
        <translation>It can take several minutes. Do not disconnect the disk.</translation>
    </message>
    <message>
        <source>Leyendo las páginas de la bóveda</source>
        <translation>Reading the pages of the vault</translation>
    </message>
    <message>
        <source>Si se detiene, no se hace ninguna bóveda y la dañada sigue como estaba.</source>
        <translation>If you stop it, no vault is made and the damaged one stays as it was.</translation>
    </message>
    <message>
        <source>Lo que se rescató</source>
        <translation>What was saved</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Come in</translation>
    </message>
    <message>
        <source>Guardar la hoja</source>
        <translation>Keep the page</translation>
    </message>
    <message>
        <source>¿En qué carpeta se guarda la hoja?</source>
        <translation>In which folder is the page kept?</translation>
    </message>
    <message>
        <source>Se guardó {name}. No lleva datos de nadie.</source>
        <translation>{name} was kept. It holds nobody&apos;s data.</translation>
    </message>
</context>
<context>
    <name>SalvageWords</name>
    <message numerus="yes">
        <source>Se rescataron %n anotaciones.</source>
        <translation>
            <numerusform>%n entry was saved.</numerusform>
            <numerusform>%n entries were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De ellas, %n estaban solo en una copia.</source>
        <translation>
            <numerusform>Of them, %n stood only in a copy.</numerusform>
            <numerusform>Of them, %n stood only in a copy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Antes de actuar, revise estos expedientes, a los que les falta algo: {codes}</source>
        <translation>Before acting, look through these cases, which lack something: {codes}</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes eran para pocas personas y eso se perdió: quedan otra vez para ellas.</source>
        <translation>
            <numerusform>%n case was for few people and that was lost: it is for them again.</numerusform>
            <numerusform>%n cases were for few people and that was lost: they are for them again.</numerusform>
        </translation>
    </message>
    <message>
        <source>No se pudieron copiar estos archivos: {names}</source>
        <translation>These files could not be copied: {names}</translation>
    </message>
    <message numerus="yes">
        <source>y %n tramos más</source>
        <translation>
            <numerusform>and %n stretch more</numerusform>
            <numerusform>and %n stretches more</numerusform>
        </translation>
    </message>
    <message>
        <source>La bóveda dañada sigue en su lugar, como estaba. No la borre todavía.</source>
        <translation>The damaged vault is still in its place, as it was. Do not delete it yet.</translation>
    </message>
    <message>
        <source>{part} {log}: {n}</source>
        <translation>{part} {log}: {n}</translation>
    </message>
    <message>
        <source>{part} {log}: {first} a {last}</source>
        <translation>{part} {log}: {first} to {last}</translation>
    </message>
    <message>
        <source>No falta ninguna de las que se conocen.</source>
        <translation>None of those that are known is missing.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n anotaciones:</source>
        <translation>
            <numerusform>%n entry is missing:</numerusform>
            <numerusform>%n entries are missing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n anotaciones más no se sabe qué eran.</source>
        <translation>
            <numerusform>Of %n more entry nobody knows what it was.</numerusform>
            <numerusform>Of %n more entries nobody knows what they were.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo que otros puestos ya recibieron se les pide con el próximo envío, y vuelve con el suyo.</source>
        <translation>What other posts have received is asked of them with the next file to them, and comes back with theirs.</translation>
    </message>
    <message>
        <source>Por ahora solo usted puede entrar: deje entrar otra vez a las demás personas del puesto.</source>
        <translation>For now only you can come in: let the other people of the post in again.</translation>
    </message>
    <message>
        <source>Las llaves del dispositivo son nuevas: presente otra vez el puesto a los demás y al enlace.</source>
        <translation>The keys of the device are new: introduce the post again to the others and to the liaison.</translation>
    </message>
    <message>
        <source>Su nombre no se pudo leer: en su lugar está un código.</source>
        <translation>Your name could not be read: a code stands in its place.</translation>
    </message>
</context>
<context>
    <name>SealToCountry</name>
    <message>
        <source>La raíz del país</source>
        <translation>The root of the country</translation>
    </message>
    <message>
        <source>Un puesto inscrito puede dejar que también la raíz de su país abra la bóveda: con las hojas de la raíz, en la oficina del enlace. Queda anotado.</source>
        <translation>An enrolled post may let the root of its country open the vault too: with the sheets of the root, at the liaison&apos;s office. It is noted.</translation>
    </message>
    <message>
        <source>Dejar que la raíz la abra…</source>
        <translation>Let the root open it…</translation>
    </message>
    <message>
        <source>Que ya no la abra…</source>
        <translation>Let it open it no longer…</translation>
    </message>
    <message>
        <source>¿Dejar que la raíz del país abra esta bóveda?</source>
        <translation>Let the root of the country open this vault?</translation>
    </message>
    <message>
        <source>Quien junte las hojas de la raíz y tenga esta carpeta podrá leer todo y dar una frase de paso nueva. Las personas del puesto lo verán al entrar si ocurre.</source>
        <translation>Whoever brings the sheets of the root together and has this folder will be able to read everything and to give a new passphrase. The people of the post will see it when they come in, if it happens.</translation>
    </message>
    <message>
        <source>Dejar que la abra</source>
        <translation>Let it open it</translation>
    </message>
    <message>
        <source>Dejar como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Desde ahora la raíz del país también abre esta bóveda.</source>
        <translation>From now on the root of the country opens this vault too.</translation>
    </message>
    <message>
        <source>¿Que la raíz del país ya no abra esta bóveda?</source>
        <translation>Let the root of the country open this vault no longer?</translation>
    </message>
    <message>
        <source>La llave de la bóveda cambia. No cierre el programa mientras tanto.</source>
        <translation>The key of the vault changes. Do not close the program meanwhile.</translation>
    </message>
    <message>
        <source>Que ya no la abra</source>
        <translation>Let it open it no longer</translation>
    </message>
    <message>
        <source>La raíz del país ya no abre esta bóveda.</source>
        <translation>The root of the country opens this vault no longer.</translation>
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
        <source>nada obligatorio</source>
        <translation>nothing required</translation>
    </message>
    <message>
        <source>{answered} de {asked} respondidas</source>
        <translation>{answered} of {asked} answered</translation>
    </message>
    <message>
        <source>completa</source>
        <translation>complete</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Todavía no hay a quién enviar</source>
        <translation>There is nobody to send to yet</translation>
    </message>
    <message>
        <source>Un paquete sellado va a un puesto que este conoce. Intercambien sus tarjetas y comparen el código por teléfono; después estará aquí.</source>
        <translation>A sealed bundle goes to a post that this one knows. Exchange your cards and compare the code by phone; then it will stand here.</translation>
    </message>
    <message>
        <source>Ir al directorio</source>
        <translation>Go to the directory</translation>
    </message>
    <message>
        <source>¿Sellar también lo protegido para {post}?</source>
        <translation>Seal what is protected too, for {post}?</translation>
    </message>
    <message numerus="yes">
        <source>Ese puesto podrá leer lo protegido de %n expedientes. Queda anotado que {person} estuvo de acuerdo.</source>
        <translation>
            <numerusform>That post will be able to read what is protected of %n case. It is noted that {person} agreed.</numerusform>
            <numerusform>That post will be able to read what is protected of %n cases. It is noted that {person} agreed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sellar con lo protegido</source>
        <translation>Seal with what is protected</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Sellando para {post}</source>
        <translation>Sealing for {post}</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>SentHistory</name>
    <message>
        <source>Lo enviado</source>
        <translation>What was sent</translation>
    </message>
    <message>
        <source>Enviado significa escrito. Recibido, que llegó su acuse.</source>
        <translation>Sent means written. Received means that its receipt came.</translation>
    </message>
    <message>
        <source>Paquetes sellados por este puesto</source>
        <translation>Sealed bundles of this post</translation>
    </message>
    <message>
        <source>Aquí estará cada paquete sellado: para quién, cuándo, y si llegó su acuse. Nada se olvida antes.</source>
        <translation>Each sealed bundle will stand here: for whom, when, and whether its receipt came. Nothing is forgotten before that.</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>paquete {number}</source>
        <translation>file {number}</translation>
    </message>
    <message>
        <source>recibido: llegó su acuse</source>
        <translation>received: its receipt came</translation>
    </message>
    <message>
        <source>escrito; falta su acuse</source>
        <translation>written; no receipt yet</translation>
    </message>
    <message>
        <source>nunca llegó: lo piden otra vez</source>
        <translation>never came: asked for again</translation>
    </message>
    <message>
        <source>llegó y allá lo apartaron: llame a ese puesto</source>
        <translation>came there and was set aside: call that post</translation>
    </message>
    <message>
        <source>escrito; solo llevaba acuses</source>
        <translation>written; it only carried receipts</translation>
    </message>
    <message>
        <source>sellado; espera línea para salir</source>
        <translation>sealed; waits for a line to leave</translation>
    </message>
    <message>
        <source>se interrumpió: vuelva a enviarlo</source>
        <translation>it was interrupted: send it again</translation>
    </message>
    <message>
        <source>no se escribió</source>
        <translation>it was not written</translation>
    </message>
    <message>
        <source>sin acuse: su equipo fue revocado y ya no se espera</source>
        <translation>no receipt: its device was revoked, none is waited for</translation>
    </message>
    <message>
        <source>ya no se espera: lo que falta se retiró o se borró</source>
        <translation>no longer awaited: what is missing was withdrawn or erased</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>Diferencia resuelta.</source>
        <translation>Disagreement settled.</translation>
    </message>
    <message>
        <source>Vaya a Enviar para que el otro puesto también la vea resuelta.</source>
        <translation>Go to Send so that the other post sees it settled too.</translation>
    </message>
</context>
<context>
    <name>SheetShown</name>
    <message>
        <source>Hoja {number} de {count}: palabras {first} a {last}</source>
        <translation>Sheet {number} of {count}: words {first} to {last}</translation>
    </message>
    <message>
        <source>Hoja {number} de {count}</source>
        <translation>Sheet {number} of {count}</translation>
    </message>
    <message>
        <source>Siguientes palabras</source>
        <translation>Next words</translation>
    </message>
    <message>
        <source>Palabras anteriores</source>
        <translation>Words before</translation>
    </message>
    <message>
        <source>No fundar nada</source>
        <translation>Stop without founding</translation>
    </message>
    <message>
        <source>Cópielas a mano, con tinta, cada una con su lugar. El número al final dice lo mismo que la palabra. No las fotografíe ni las escriba en otro equipo. Si el programa se bloquea, o sale de esta página, no queda nada y lo copiado se destruye: mueva el ratón mientras copia.</source>
        <translation>Copy them by hand, in ink, each with its place. The number at the end says the same as the word. Do not photograph them or type them into another machine. If the program locks, or you leave this page, nothing is left and what was copied is destroyed: move the mouse while you copy.</translation>
    </message>
    <message>
        <source>Está copiada: comprobar</source>
        <translation>It is copied: check</translation>
    </message>
</context>
<context>
    <name>SheetTyped</name>
    <message>
        <source>Tomar la palabra</source>
        <translation>Take the word</translation>
    </message>
    <message>
        <source>Volver a la anterior</source>
        <translation>Back to the one before</translation>
    </message>
    <message>
        <source>No certificar</source>
        <translation>Do not certify</translation>
    </message>
    <message>
        <source>Hoja {number} de las {count}: palabra {place} de {all}</source>
        <translation>Sheet {number} of {count}: word {place} of {all}</translation>
    </message>
    <message>
        <source>Entera, sus primeras cuatro letras, o su número; después Intro.</source>
        <translation>Whole, its first four letters, or its number; then Enter.</translation>
    </message>
    <message>
        <source>Entera, sus primeras cuatro letras, o su número; después Intro. Vale cualquiera de las tres hojas.</source>
        <translation>Whole, its first four letters, or its number; then Enter. Any of the three sheets will do.</translation>
    </message>
    <message>
        <source>Escriba la hoja {number}</source>
        <translation>Type sheet {number}</translation>
    </message>
    <message>
        <source>No está en la lista: bastan las primeras cuatro letras, o su número.</source>
        <translation>It is not in the list: the first four letters are enough, or its number.</translation>
    </message>
    <message>
        <source>Alguna palabra no es la del papel. Repáselas desde la primera: pulse Intro en las que están bien.</source>
        <translation>Some word is not that of the paper. Go through them from the first: press Enter on those that are right.</translation>
    </message>
    <message>
        <source>Es la misma hoja que la primera. Escriba otra de las tres.</source>
        <translation>It is the same sheet as the first. Type another of the three.</translation>
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
            <numerusform>%n file of a case goes.</numerusform>
            <numerusform>%n files of cases go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedaron %n archivos: aquí no están como se guardaron.</source>
        <translation>
            <numerusform>%n file stayed: here it is not as it was kept.</numerusform>
            <numerusform>%n files stayed: here they are not as they were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otros %n archivos ya van en camino: --files all los envía otra vez.</source>
        <translation>
            <numerusform>%n other file is already on its way: --files all sends it again.</numerusform>
            <numerusform>%n other files are already on their way: --files all sends them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedan %n archivos: el programa de ese puesto todavía no los recibe.</source>
        <translation>
            <numerusform>%n file stays: that post&apos;s program does not receive it yet.</numerusform>
            <numerusform>%n files stay: that post&apos;s program does not receive them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos no están en este puesto.</source>
        <translation>
            <numerusform>%n file is not at this post.</numerusform>
            <numerusform>%n files are not at this post.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos de expedientes</source>
        <translation>
            <numerusform>%n file of a case</numerusform>
            <numerusform>%n files of cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos en espera del expediente que los nombra</source>
        <translation>
            <numerusform>%n file waiting for the case that names it</numerusform>
            <numerusform>%n files waiting for the case that names them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos que no son los que el expediente dice, sin guardar</source>
        <translation>
            <numerusform>%n file that is not the one the case speaks of, not kept</numerusform>
            <numerusform>%n files that are not the ones the case speaks of, not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos que no cupieron</source>
        <translation>
            <numerusform>%n file that found no room</numerusform>
            <numerusform>%n files that found no room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copias</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La bóveda tiene %n anotaciones que la copia no tiene.</source>
        <translation>
            <numerusform>The vault has %n entry that the copy has not.</numerusform>
            <numerusform>The vault has %n entries that the copy has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>La copia tiene %n anotaciones que la bóveda no tiene.</source>
        <translation>
            <numerusform>The copy has %n entry that the vault has not.</numerusform>
            <numerusform>The copy has %n entries that the vault has not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>para %n llaves</source>
        <translation>
            <numerusform>for %n key</numerusform>
            <numerusform>for %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes nuevos</source>
        <translation>
            <numerusform>%n new case</numerusform>
            <numerusform>%n new cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya conocidos</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes sellados</source>
        <translation>
            <numerusform>%n sealed bundle</numerusform>
            <numerusform>%n sealed bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya recibidos antes</source>
        <translation>
            <numerusform>%n received before</numerusform>
            <numerusform>%n received before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Llegó el acuse de %n envíos.</source>
        <translation>
            <numerusform>The receipt came for %n sealed bundle that was sent.</numerusform>
            <numerusform>The receipts came for %n sealed bundles that were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes con cambios</source>
        <translation>
            <numerusform>%n case with changes</numerusform>
            <numerusform>%n cases with changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apartadas por no ser como se firmaron</source>
        <translation>
            <numerusform>%n set apart, not as it was signed</numerusform>
            <numerusform>%n set apart, not as they were signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes anteriores que nunca llegaron</source>
        <translation>
            <numerusform>%n earlier file that never came</numerusform>
            <numerusform>%n earlier files that never came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones que aquí faltan</source>
        <translation>
            <numerusform>%n entry missing here</numerusform>
            <numerusform>%n entries missing here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones nuevas</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diferencias resueltas en otro puesto</source>
        <translation>
            <numerusform>%n disagreement settled at another post</numerusform>
            <numerusform>%n disagreements settled at another post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n en espera</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n veces tal vez la misma persona que en otro expediente</source>
        <translation>
            <numerusform>once perhaps the same person as in another case</numerusform>
            <numerusform>%n times perhaps the same person as in another case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes cuya persona tiene otro que no está aquí</source>
        <translation>
            <numerusform>%n case whose person has another that is not here</numerusform>
            <numerusform>%n cases whose person has another that is not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes borrados por regla</source>
        <translation>
            <numerusform>%n case erased by rule</numerusform>
            <numerusform>%n cases erased by rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones revisadas</source>
        <translation>
            <numerusform>%n entry checked</numerusform>
            <numerusform>%n entries checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hallazgos</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actos sin la firma de quien los hizo: de antes de que Repatria firmara, o de otro programa</source>
        <translation>
            <numerusform>%n act without the signature of whoever did it: from before Repatria signed, or by another program</numerusform>
            <numerusform>%n acts without the signature of whoever did them: from before Repatria signed, or by another program</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones llevan otra firma que la que {post} dice que es de su gente. Una de las dos no es cierta: llame a ese puesto y al que las escribió</source>
        <translation>
            <numerusform>%n event carries another signature than {post} says is of its people. One of the two is not true: call that post and the one that wrote it</numerusform>
            <numerusform>%n events carry another signature than {post} says is of its people. One of the two is not true: call that post and the one that wrote them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pantallas</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignedDirectory</name>
    <message>
        <source>Directorio firmado del país</source>
        <translation>Signed directory of the country</translation>
    </message>
    <message>
        <source>Los equipos en los que el país confía, firmados por el enlace en funciones. Viaja solo, con cada paquete sellado.</source>
        <translation>The devices that the country trusts, signed by the liaison in office. It travels by itself, with each sealed bundle.</translation>
    </message>
    <message>
        <source>Firmar el directorio…</source>
        <translation>Sign the directory…</translation>
    </message>
    <message>
        <source>Todavía no hay. Mientras tanto cada puesto se agrega con su tarjeta, comparando el código en voz alta.</source>
        <translation>There is none yet. Meanwhile each post is added by its card, its code compared aloud.</translation>
    </message>
    <message>
        <source>Versión {version}, vale hasta el {expires}: {devices}.</source>
        <translation>Version {version}, good until {expires}: {devices}.</translation>
    </message>
    <message numerus="yes">
        <source>%n equipos</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message>
        <source>El país revocó este equipo: lo que se escriba aquí ya no cuenta en otros puestos. Llame al enlace.</source>
        <translation>The country revoked this device: what is written here no longer counts at other posts. Call the liaison.</translation>
    </message>
    <message>
        <source>{post} dice conocer la versión {version}: pídala antes de firmar otra.</source>
        <translation>{post} says it knows version {version}: ask for it before signing another.</translation>
    </message>
    <message>
        <source>Está vencido: los demás puestos ya no lo toman. Fírmelo hoy. Recibir y trabajar siguen igual.</source>
        <translation>It has expired: other posts no longer take it. Sign it today. Receiving and working go on as before.</translation>
    </message>
    <message>
        <source>Está vencido. Pida al enlace que lo firme y envíe un paquete; recibir sigue igual.</source>
        <translation>It has expired. Ask the liaison to sign it and send a sealed bundle; receiving goes on as before.</translation>
    </message>
    <message>
        <source>Vence hoy. Fírmelo de nuevo y envíe un paquete a cada puesto.</source>
        <translation>It expires today. Sign it again and send each post a sealed bundle.</translation>
    </message>
    <message numerus="yes">
        <source>Vence en %n días. Fírmelo de nuevo y envíe un paquete a cada puesto.</source>
        <translation>
            <numerusform>It expires in %n day. Sign it again and send each post a sealed bundle.</numerusform>
            <numerusform>It expires in %n days. Sign it again and send each post a sealed bundle.</numerusform>
        </translation>
    </message>
    <message>
        <source>¿Firmar el directorio del país?</source>
        <translation>Sign the directory of the country?</translation>
    </message>
    <message>
        <source>Dice en qué equipos confía el país: los que este puesto conoce. Vale hasta el {expires}; conviene firmarlo cada mes, y aquí se avisa {days} días antes. Va con cada paquete que se envíe; los demás puestos lo toman al recibirlo. Quien no esté en la lista no se borra en ningún puesto.</source>
        <translation>It says which devices the country trusts: those that this post knows. It is good until {expires}; sign it every month, you are reminded here {days} days before. It goes with each sealed bundle; other posts take it on receiving. Who is not on the list is deleted at no post.</translation>
    </message>
    <message>
        <source>Firmar</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Ahora no</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Directorio firmado: versión {version}, vale hasta el {expires}.</source>
        <translation>Directory signed: version {version}, good until {expires}.</translation>
    </message>
    <message>
        <source>Envíe un paquete a cada puesto, aunque no lleve expedientes nuevos: con él viaja.</source>
        <translation>Send each post a sealed bundle, even without new cases: it travels with that.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Recibir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Primero se comprueba y se muestra qué trae. Nada entra antes de que usted lo acepte.</source>
        <translation>First it is checked and you see what it brings. Nothing enters before you accept it.</translation>
    </message>
    <message>
        <source>Paquetes sellados encontrados</source>
        <translation>Sealed bundles found</translation>
    </message>
    <message>
        <source>Buscando paquetes sellados…</source>
        <translation>Looking for sealed bundles…</translation>
    </message>
    <message>
        <source>Recibir todo lo que espera</source>
        <translation>Receive all that waits</translation>
    </message>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Buscar en otra carpeta…</source>
        <translation>Look in another folder…</translation>
    </message>
    <message>
        <source>Buscar otra vez</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>{place} · {size}</source>
        <translation>{place} · {size}</translation>
    </message>
    <message>
        <source>Paquete para este puesto</source>
        <translation>Sealed bundle for this post</translation>
    </message>
    <message>
        <source>En {place} no hay nada nuevo para este puesto.</source>
        <translation>At {place} there is nothing new for this post.</translation>
    </message>
    <message>
        <source>¿Dónde está el paquete sellado?</source>
        <translation>Where is the sealed bundle?</translation>
    </message>
    <message>
        <source>Conecte la memoria USB; lo que haya en ella aparece aquí.</source>
        <translation>Plug the USB stick in; what is on it appears here.</translation>
    </message>
    <message>
        <source>{folder} · escrito {when} · {size}</source>
        <translation>{folder} · written {when} · {size}</translation>
    </message>
    <message>
        <source>Envío de otro país</source>
        <translation>Packet from another country</translation>
    </message>
    <message>
        <source>No se ve ninguno. Conecte la memoria y busque otra vez, o elija el archivo usted.</source>
        <translation>None is to be seen. Plug the stick in and look again, or choose the file yourself.</translation>
    </message>
    <message>
        <source>Buscar en {place}</source>
        <translation>Look at {place}</translation>
    </message>
    <message>
        <source>Paquetes sellados ({pattern})</source>
        <translation>Sealed bundles ({pattern})</translation>
    </message>
    <message>
        <source>Paquete sellado</source>
        <translation>Sealed bundle</translation>
    </message>
    <message>
        <source>Carpeta con paquetes sellados</source>
        <translation>Folder with sealed bundles</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Para empezar</source>
        <translation>To begin</translation>
    </message>
    <message>
        <source>Repatria guarda los expedientes en una bóveda cifrada, en esta computadora. Todavía no hay ninguna.</source>
        <translation>Repatria keeps cases in an encrypted vault on this computer. There is none yet.</translation>
    </message>
    <message>
        <source>Nueva bóveda</source>
        <translation>New vault</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Abrir otra bóveda…</source>
        <translation>Open another vault…</translation>
    </message>
    <message>
        <source>Para trabajar con expedientes de personas reales.</source>
        <translation>To work with the cases of real people.</translation>
    </message>
    <message>
        <source>Para conocer el programa sin riesgo: todo lo que hay dentro es inventado.</source>
        <translation>To get to know the program without risk: everything inside is invented.</translation>
    </message>
    <message>
        <source>Para una bóveda que ya existe: en una memoria USB u otra carpeta.</source>
        <translation>For a vault that already exists: on a USB stick or in another folder.</translation>
    </message>
    <message>
        <source>Recuperar de una copia…</source>
        <translation>Restore from a copy…</translation>
    </message>
    <message>
        <source>Para una bóveda que se perdió o se dañó: desde la copia que se guardó.</source>
        <translation>For a vault that was lost or damaged: from the copy that was kept.</translation>
    </message>
</context>
<context>
    <name>StickLock</name>
    <message>
        <source>No se pudo ver qué memorias están puestas. Vuelva a abrir Ajustes.</source>
        <translation>Which sticks are in could not be seen. Open Settings again.</translation>
    </message>
    <message>
        <source>{stick} (no está puesta)</source>
        <translation>{stick} (not in now)</translation>
    </message>
    <message>
        <source>Ninguna</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Ponga la memoria y elíjala. Al sacarla, el programa se bloquea al instante. La memoria no abre nada: eso lo hace solo su frase de paso.</source>
        <translation>Put the stick in and choose it. When it is pulled out, the program locks at once. The stick opens nothing: only your passphrase does.</translation>
    </message>
    <message>
        <source>Bloquear al sacar esta memoria</source>
        <translation>Lock when this stick is pulled out</translation>
    </message>
</context>
<context>
    <name>SuccessionWords</name>
    <message>
        <source>Este puesto no conoce todavía el equipo de {post}: reciba un paquete con el directorio, o compare su tarjeta. Hasta entonces no se le sella nada.</source>
        <translation>This post does not know the device of {post} yet: receive a sealed bundle with the directory, or compare its card. Until then nothing is sealed to it.</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes que tenía {former} no los tiene {post} todavía.</source>
        <translation>
            <numerusform>One case that {former} had, {post} does not have yet.</numerusform>
            <numerusform>%n cases that {former} had, {post} does not have yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n tenía también lo protegido: va solo con el acuerdo de una segunda persona.</source>
        <translation>
            <numerusform>Of one it also had the protected answers: they go only if a second person agrees.</numerusform>
            <numerusform>Of %n it also had the protected answers: they go only if a second person agrees.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ya se sellaron para {post}; falta su acuse.</source>
        <translation>
            <numerusform>One was sealed to {post} already; its receipt is awaited.</numerusform>
            <numerusform>%n were sealed to {post} already; its receipt is awaited.</numerusform>
        </translation>
    </message>
    <message>
        <source>{post}, suplente del enlace, hace ahora de enlace.</source>
        <translation>{post}, the liaison&apos;s alternate, acts as liaison now.</translation>
    </message>
    <message>
        <source>El enlace es ahora {post}.</source>
        <translation>The liaison is now {post}.</translation>
    </message>
    <message numerus="yes">
        <source>%n restringidos a personas no van a ningún puesto: hable con {post} por un teléfono conocido.</source>
        <translation>
            <numerusform>One that is restricted to named people goes to no post: speak with {post} on a telephone you know.</numerusform>
            <numerusform>%n that are restricted to named people go to no post: speak with {post} on a telephone you know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes para {former} esperan en Por entregar: quítelos si eran para el enlace.</source>
        <translation>
            <numerusform>One sealed bundle for {former} waits in To deliver: take it out if it was for the liaison.</numerusform>
            <numerusform>%n sealed bundles for {former} wait in To deliver: take them out if they were for the liaison.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paquetes para {former} están en un lugar con línea, sin su acuse.</source>
        <translation>
            <numerusform>One sealed bundle for {former} lies at a place with a line, not acknowledged.</numerusform>
            <numerusform>%n sealed bundles for {former} lie at a place with a line, not acknowledged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summing</name>
    <message>
        <source>Todavía nada: elija el puesto y los expedientes.</source>
        <translation>Nothing yet: choose the post and the cases.</translation>
    </message>
    <message>
        <source>Solo el acuse para {post}</source>
        <translation>Only the receipt for {post}</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones que le faltan a {post}</source>
        <translation>
            <numerusform>%n entry that {post} lacks</numerusform>
            <numerusform>%n entries that {post} lacks</numerusform>
        </translation>
    </message>
    <message>
        <source>nada nuevo para {post}: solo llevará acuses</source>
        <translation>nothing new for {post}: it will only carry receipts</translation>
    </message>
    <message numerus="yes">
        <source>%n llegadas en grupo</source>
        <translation>
            <numerusform>%n group arrival</numerusform>
            <numerusform>%n group arrivals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lo protegido de %n expedientes</source>
        <translation>
            <numerusform>what is protected of %n case</numerusform>
            <numerusform>what is protected of %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>se queda lo protegido de %n expedientes</source>
        <translation>
            <numerusform>what is protected in %n case stays</numerusform>
            <numerusform>what is protected in %n cases stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>van en %n paquetes, uno tras otro</source>
        <translation>
            <numerusform>go in %n bundle</numerusform>
            <numerusform>go in %n bundles, one after the other</numerusform>
        </translation>
    </message>
    <message>
        <source>unos {size}</source>
        <translation>about {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Sin {codes}, de la misma persona: allá lo que la protege quedará en duda, también si es NNA. Marque los dos.</source>
        <translation>Without {codes}, of the same person: what protects her will be in doubt there, also whether she is a child. Mark both.</translation>
    </message>
</context>
<context>
    <name>TableCounts</name>
    <message numerus="yes">
        <source>%n cifras ocultas</source>
        <translation>
            <numerusform>%n hidden figure</numerusform>
            <numerusform>%n hidden figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToDeliver</name>
    <message>
        <source>Por entregar</source>
        <translation>To deliver</translation>
    </message>
    <message>
        <source>Está sellado en esta bóveda y sale cuando haya línea. Puede seguir trabajando.</source>
        <translation>It is sealed in this vault and leaves when there is a line. You can go on working.</translation>
    </message>
    <message>
        <source>Paquetes por entregar</source>
        <translation>Sealed bundles to deliver</translation>
    </message>
    <message>
        <source>Entregar ahora</source>
        <translation>Deliver now</translation>
    </message>
    <message>
        <source>No enviar…</source>
        <translation>Do not send…</translation>
    </message>
    <message numerus="yes">
        <source>%n por entregar</source>
        <translation>
            <numerusform>%n to deliver</numerusform>
            <numerusform>%n to deliver</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} · sellado {when}</source>
        <translation>{count} · sealed {when}</translation>
    </message>
    <message>
        <source>{count} · el más antiguo, {when}</source>
        <translation>{count} · the oldest, {when}</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Reuniendo y comprobando lo que espera</source>
        <translation>Gathering and proving what waits</translation>
    </message>
    <message>
        <source>Detener no cambia nada. No ha entrado nada.</source>
        <translation>Stopping changes nothing. Nothing has entered.</translation>
    </message>
    <message>
        <source>Recibiendo todo</source>
        <translation>Receiving all</translation>
    </message>
    <message>
        <source>Cada paquete entra todo o nada. Si lo detiene, lo que ya entró se queda y se dice cuánto falta.</source>
        <translation>Each file enters whole or not at all. If you stop it, what has entered stays, and you are told how much is left.</translation>
    </message>
</context>
<context>
    <name>ToldCounts</name>
    <message numerus="yes">
        <source>%n páginas</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>y %n más</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingCounts</name>
    <message numerus="yes">
        <source>unos %n minutos</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cuenta para %n de {of} personas</source>
        <translation>
            <numerusform>counts for %n of {of} people</numerusform>
            <numerusform>counts for %n of {of} people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correctas de {of}</source>
        <translation>
            <numerusform>%n right of {of}</numerusform>
            <numerusform>%n right of {of}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingScreen</name>
    <message>
        <source>Aquí no, en Práctica</source>
        <translation>Not here: in Practice</translation>
    </message>
    <message>
        <source>Ir a Práctica</source>
        <translation>Go to Practice</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Carpeta de la bóveda</source>
        <translation>Folder of the vault</translation>
    </message>
    <message>
        <source>¿Dónde están las copias?</source>
        <translation>Where are the copies?</translation>
    </message>
    <message>
        <source>La copia está en su lugar. Ábrala con su frase de paso.</source>
        <translation>The copy is in its place. Open it with your passphrase.</translation>
    </message>
    <message>
        <source>Después reciba de los otros puestos: lo que falta vuelve con sus paquetes.</source>
        <translation>Then receive from the other posts: what is missing comes back with their bundles.</translation>
    </message>
</context>
<context>
    <name>WaitingForms</name>
    <message>
        <source>Una versión anterior de «{form}» llegó de {post}: sin ella no se lee bien lo que se llenó con ella.</source>
        <translation>A former version of “{form}” came from {post}: without it, what was filled with it does not read right.</translation>
    </message>
    <message>
        <source>«{form}» llegó de {post} y espera: todavía nadie lo ha leído.</source>
        <translation>“{form}” came from {post} and waits: nobody has read it yet.</translation>
    </message>
    <message>
        <source>Revisar «{form}»</source>
        <translation>Look at “{form}”</translation>
    </message>
    <message>
        <source>Revisar la versión anterior de «{form}»</source>
        <translation>Check the former version of “{form}”</translation>
    </message>
    <message>
        <source>{verb}, de {post}</source>
        <translation>{verb}, from {post}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>sin lugar: elija otro al entregar</source>
        <translation>no place: choose another to deliver</translation>
    </message>
    <message>
        <source>su equipo fue revocado: ya no sale; quítelo con No enviar</source>
        <translation>its device was revoked: it leaves no more; take it out with Do not send</translation>
    </message>
    <message>
        <source>lleva algo que se reservó, se apartó, se retiró o se borró: ya no sale; quítelo con No enviar</source>
        <translation>holds something that was restricted, set aside, withdrawn or erased: it does not go any more; remove it with Do not send</translation>
    </message>
    <message>
        <source>sellado {when} · {size} · {place}</source>
        <translation>sealed {when} · {size} · {place}</translation>
    </message>
    <message>
        <source>{post} · a otro país</source>
        <translation>{post} · to another country</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>El paquete sellado espera línea</source>
        <translation>The sealed bundle waits for a line</translation>
    </message>
    <message>
        <source>Para {post}</source>
        <translation>For {post}</translation>
    </message>
    <message>
        <source>Está sellado en esta bóveda, en Por entregar. Cuando haya línea, pulse allí Entregar ahora: sigue donde quedó. No se perdió nada.</source>
        <translation>It is sealed in this vault, under To deliver. When there is a line, press Deliver now there: it goes on from where it was. Nothing was lost.</translation>
    </message>
    <message>
        <source>Volver a Enviar</source>
        <translation>Back to Send</translation>
    </message>
</context>
<context>
    <name>WhichCases</name>
    <message>
        <source>¿Qué expedientes?</source>
        <translation>Which cases?</translation>
    </message>
    <message>
        <source>Están marcados los que ya fueron a ese puesto y cambiaron desde entonces.</source>
        <translation>Those are marked that went to that post before and changed since.</translation>
    </message>
    <message>
        <source>Elija primero el puesto: así se ve qué le falta.</source>
        <translation>Choose the post first: then you see what it lacks.</translation>
    </message>
    <message>
        <source>Ninguno: solo el acuse de lo recibido</source>
        <translation>None: only the receipt for what came</translation>
    </message>
    <message>
        <source>El acuse dice qué llegó aquí de ese puesto y le pide otra vez lo que nunca llegó. No lleva nada de ningún expediente.</source>
        <translation>The receipt says what came here from that post and asks it again for what never came. It holds nothing of any case.</translation>
    </message>
    <message>
        <source>Leyendo qué le falta a {post}…</source>
        <translation>Reading what {post} lacks…</translation>
    </message>
    <message>
        <source>Leyendo qué le falta a {post}: {done} de {total} expedientes…</source>
        <translation>Reading what {post} lacks: {done} of {total} cases…</translation>
    </message>
    <message>
        <source>No hay expedientes abiertos. Aquí estarán cuando abra el primero, o cuando reciba uno.</source>
        <translation>There are no open cases. They will stand here once you open the first, or receive one.</translation>
    </message>
    <message>
        <source>Marque al menos un expediente.</source>
        <translation>Mark at least one case.</translation>
    </message>
</context>
<context>
    <name>WholeForm</name>
    <message>
        <source>¿Por qué se saca?</source>
        <translation>Why is it taken out?</translation>
    </message>
    <message>
        <source>Escribir el archivo</source>
        <translation>Write the file</translation>
    </message>
    <message numerus="yes">
        <source>Van %n expedientes.</source>
        <translation>
            <numerusform>%n case goes.</numerusform>
            <numerusform>%n cases go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se quedan %n reservados a personas con nombre.</source>
        <translation>
            <numerusform>%n stays that is for named people.</numerusform>
            <numerusform>%n stay that are for named people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escriba por qué se saca.</source>
        <translation>Write why it is taken out.</translation>
    </message>
    <message>
        <source>Sacar toda la bóveda</source>
        <translation>Take the whole vault out</translation>
    </message>
    <message>
        <source>Todos los expedientes que usted puede ver, en formatos que otros programas leen (JSON y CSV), con una hoja que describe cada columna. Los reservados a personas con nombre se quedan.</source>
        <translation>All the cases that you may see, in formats that other programs read (JSON and CSV), with a page that describes each column. Those for named people stay.</translation>
    </message>
    <message>
        <source>¿Sellado o legible?</source>
        <translation>Sealed or readable?</translation>
    </message>
    <message>
        <source>¿Dónde se escribe?</source>
        <translation>Where is it written?</translation>
    </message>
</context>
<context>
    <name>WholeVaultPage</name>
    <message>
        <source>La saca quien coordina el puesto, quien supervisa o el enlace nacional.</source>
        <translation>The coordinator of the post, a supervisor or the national liaison takes it out.</translation>
    </message>
    <message>
        <source>Elija dónde se escribe.</source>
        <translation>Choose where it is written.</translation>
    </message>
    <message>
        <source>Escribiendo los expedientes</source>
        <translation>Writing the cases</translation>
    </message>
    <message>
        <source>Sacar toda la bóveda</source>
        <translation>Take the whole vault out</translation>
    </message>
    <message>
        <source>La bóveda está escrita</source>
        <translation>The vault is written</translation>
    </message>
    <message>
        <source>Sellado para {posts}</source>
        <translation>Sealed for {posts}</translation>
    </message>
    <message>
        <source>Legible para cualquiera</source>
        <translation>Readable for anybody</translation>
    </message>
    <message numerus="yes">
        <source>%n expedientes</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Tamaño: {size}</source>
        <translation>Size: {size}</translation>
    </message>
    <message>
        <source>Lo abre cada uno de esos puestos en Sacar respuestas, en su bóveda.</source>
        <translation>Each of those posts opens it in Take answers out, in its own vault.</translation>
    </message>
    <message>
        <source>No está sellado: entréguelo en mano y borre las copias que no hagan falta.</source>
        <translation>It is not sealed: hand it over in person and delete the copies that are not needed.</translation>
    </message>
    <message>
        <source>Expulse la memoria desde el sistema antes de sacarla.</source>
        <translation>Eject the stick from the system before you take it out.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Whom</name>
    <message>
        <source>Destinatario</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Nombre de la institución o de quien recibe</source>
        <translation>Name of the institution or of whoever receives</translation>
    </message>
    <message>
        <source>¿Para qué?</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>Salen solo las de quienes lo permitieron a ese destinatario, para eso (F02, parte C).</source>
        <translation>Only those of people who allowed it to that recipient, for that, leave (F02, part C).</translation>
    </message>
    <message>
        <source>Elija para quién son las respuestas.</source>
        <translation>Choose whom the answers are for.</translation>
    </message>
    <message>
        <source>Escriba quién las recibe.</source>
        <translation>Write who receives them.</translation>
    </message>
    <message>
        <source>Elija para qué.</source>
        <translation>Choose what for.</translation>
    </message>
</context>
<context>
    <name>WipeWords</name>
    <message numerus="yes">
        <source>También se destruyen %n bóvedas que se apartaron al recuperar una copia.</source>
        <translation>
            <numerusform>%n vault that was put aside when a copy was restored is destroyed, too.</numerusform>
            <numerusform>%n vaults that were put aside when a copy was restored are destroyed, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>En la carpeta se queda lo que no es de la bóveda: {names}</source>
        <translation>In the folder stays what is not of the vault: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Se destruyeron %n copias en el segundo lugar.</source>
        <translation>
            <numerusform>%n copy at the second place was destroyed.</numerusform>
            <numerusform>%n copies at the second place were destroyed.</numerusform>
        </translation>
    </message>
    <message>
        <source>La bóveda quedó destruida: primero lo que la abría, después lo demás.</source>
        <translation>The vault is destroyed: first what opened it, then the rest.</translation>
    </message>
    <message numerus="yes">
        <source>También %n copias en el segundo lugar.</source>
        <translation>
            <numerusform>So is %n copy in the second place.</numerusform>
            <numerusform>So are %n copies in the second place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anotaciones no las tiene ningún otro puesto, hasta donde se sabe.</source>
        <translation>
            <numerusform>%n entry is at no other post, so far as is known.</numerusform>
            <numerusform>%n entries are at no other post, so far as is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Son de %n expedientes.</source>
        <translation>
            <numerusform>That is of %n case.</numerusform>
            <numerusform>They are of %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formularios a medio llenar solo están aquí: termínelos antes.</source>
        <translation>
            <numerusform>%n half-filled form is only here: finish it first.</numerusform>
            <numerusform>%n half-filled forms are only here: finish them first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Envíelas en «Enviar», o guarde todo con «Sacar toda la bóveda» o en una copia.</source>
        <translation>Send them in “Send”, or keep everything with “Take the whole vault out” or in a copy.</translation>
    </message>
    <message numerus="yes">
        <source>%n archivos sellados esperan por entregar: entréguelos en «Enviar».</source>
        <translation>
            <numerusform>%n sealed bundle waits to be delivered: deliver it in “Send”.</numerusform>
            <numerusform>%n sealed bundles wait to be delivered: deliver them in “Send”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n envíos con otros países esperan una respuesta: no llegaría a nadie.</source>
        <translation>
            <numerusform>%n exchange with another country waits for an answer: it would reach nobody.</numerusform>
            <numerusform>%n exchanges with other countries wait for an answer: it would reach nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archivos adjuntos están aquí y se van con la bóveda.</source>
        <translation>
            <numerusform>%n attached file is here and goes with the vault.</numerusform>
            <numerusform>%n attached files are here and go with the vault.</numerusform>
        </translation>
    </message>
    <message>
        <source>En {folder} está la misma bóveda, como la dañada de la que se rescató esta: se abre con las mismas frases de paso. Borre esa carpeta a mano.</source>
        <translation>In {folder} is the same vault, like the damaged one from which this was salvaged: it opens with the same passphrases. Delete that folder by hand.</translation>
    </message>
    <message>
        <source>El lugar de las copias, {place}, no está a mano: las que haya allí se quedan, y se abren con las frases de paso de siempre. Conéctelo antes, o destrúyalas a mano.</source>
        <translation>The place of the copies, {place}, is not at hand: those that lie there stay, and open with the usual passphrases. Connect it first, or destroy them by hand.</translation>
    </message>
    <message numerus="yes">
        <source>Quedan %n copias de la bóveda en {place}. Sus llaves están con ellas: se abren con las frases de paso de siempre.</source>
        <translation>
            <numerusform>%n copy of the vault remains at {place}. Its keys are with it: it opens with the same passphrases as ever.</numerusform>
            <numerusform>%n copies of the vault remain at {place}. Their keys are with them: they open with the same passphrases as ever.</numerusform>
        </translation>
    </message>
    <message>
        <source>Las copias se guardaban en {place}. Si hubo otro lugar antes, las que quedaron allí se abren con las frases de paso de siempre.</source>
        <translation>Copies were kept at {place}. If there was another place before, those left there open with the same passphrases as ever.</translation>
    </message>
    <message numerus="yes">
        <source>%n puestos conocen a este: lo que recibieron sigue allí. Avíseles que este puesto cerró.</source>
        <translation>
            <numerusform>%n post knows this one: what it received is still there. Tell it that this post closed.</numerusform>
            <numerusform>%n posts know this one: what they received is still there. Tell them that this post closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Memorias USB, carpetas y lugares con línea donde se dejaron archivos sellados, respuestas u hojas: ahí siguen.</source>
        <translation>USB sticks, folders and places with a line where sealed bundles, answers or sheets were left: they are still there.</translation>
    </message>
    <message>
        <source>Otras computadoras donde se abrió esta bóveda guardan sus llaves: con una frase de paso abren una copia de su carpeta, si alguien la hizo.</source>
        <translation>Other computers on which this vault was opened keep its keys: with a passphrase they open a copy of its folder, if somebody made one.</translation>
    </message>
    <message>
        <source>Impresoras y colas de impresión guardan a veces lo que imprimieron. El papel se destruye a mano.</source>
        <translation>Printers and print queues sometimes keep what they printed. Paper is destroyed by hand.</translation>
    </message>
    <message>
        <source>Las memorias flash y los discos SSD guardan pedazos viejos que ningún programa alcanza. Sin las llaves no se leen; si alguien copió antes las llaves y sabe una frase de paso, sí.</source>
        <translation>Flash memory and SSDs keep old pieces that no program reaches. Without the keys they cannot be read; if somebody copied the keys before and knows a passphrase, they can.</translation>
    </message>
    <message>
        <source>Las hojas de recuperación ya no abren esta bóveda. Destrúyalas: abren lo que alguien haya copiado de ella.</source>
        <translation>The recovery sheets no longer open this vault. Destroy them: they open whatever somebody may have copied of it.</translation>
    </message>
    <message>
        <source>Lo último que se anotó aquí no llega a nadie.</source>
        <translation>The last that was noted here reaches nobody.</translation>
    </message>
</context>
<context>
    <name>WipedScreen</name>
    <message>
        <source>Bóveda destruida</source>
        <translation>Vault destroyed</translation>
    </message>
    <message>
        <source>Sus llaves se destruyeron primero: nadie puede abrirla. Esto queda en otros lugares:</source>
        <translation>Its keys were destroyed first: nobody can open it. This remains elsewhere:</translation>
    </message>
    <message>
        <source>Quitando lo que falta…</source>
        <translation>Removing the rest…</translation>
    </message>
    <message>
        <source>Cierre de un puesto</source>
        <translation>Closing of a post</translation>
    </message>
    <message>
        <source>Se termina lo que se empezó.</source>
        <translation>What was begun is being ended.</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Guardar la hoja…</source>
        <translation>Keep the sheet…</translation>
    </message>
    <message>
        <source>No se destruyó nada en {folder}: no hay bóveda, o su archivo «closing-down» está dañado, es de otra bóveda o no se hizo en esta computadora. Pida ayuda antes de borrar nada.</source>
        <translation>Nothing was destroyed in {folder}: there is no vault, or its file “closing-down” is damaged, is of another vault or was not made on this computer. Ask for help before you delete anything.</translation>
    </message>
    <message>
        <source>No se destruyó nada</source>
        <translation>Nothing was destroyed</translation>
    </message>
    <message>
        <source>En su carpeta no queda nada de ella.</source>
        <translation>Nothing of it is left in its folder.</translation>
    </message>
    <message>
        <source>¿En qué carpeta se guarda la hoja?</source>
        <translation>In which folder is the sheet kept?</translation>
    </message>
    <message>
        <source>Hoja guardada: {file}</source>
        <translation>Sheet kept: {file}</translation>
    </message>
</context>
<context>
    <name>WritingOut</name>
    <message>
        <source>Si se detiene, no queda nada a medias.</source>
        <translation>If you stop, nothing is left half done.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. No se escribió nada.</source>
        <translation>It stopped, as you asked. Nothing was written.</translation>
    </message>
</context>
<context>
    <name>ZoneQuestion</name>
    <message>
        <source>Hora del puesto</source>
        <translation>Time of the post</translation>
    </message>
    <message>
        <source>En este país hay varias. Elija la ciudad cercana que tiene la misma hora.</source>
        <translation>This country has several. Choose the city nearby that has the same time.</translation>
    </message>
    <message>
        <source>Elija la hora del puesto.</source>
        <translation>Choose the time of the post.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>abrió la bóveda</source>
        <translation>unlocked the vault</translation>
    </message>
    <message>
        <source>frases equivocadas antes de abrir</source>
        <translation>wrong passphrases before unlocking</translation>
    </message>
    <message>
        <source>vio un expediente</source>
        <translation>looked into a case</translation>
    </message>
    <message>
        <source>comparó dos expedientes</source>
        <translation>compared two cases</translation>
    </message>
    <message>
        <source>abrió o tocó un archivo de un expediente</source>
        <translation>opened or handled a file of a case</translation>
    </message>
    <message>
        <source>agregó un archivo a un expediente</source>
        <translation>added a file to a case</translation>
    </message>
    <message>
        <source>retiró un archivo de un expediente</source>
        <translation>withdrew a file of a case</translation>
    </message>
    <message>
        <source>entregó, legible, un archivo de un expediente</source>
        <translation>gave out, readable, a file of a case</translation>
    </message>
    <message>
        <source>dejó salir una tabla de cifras</source>
        <translation>let a table of figures leave</translation>
    </message>
    <message>
        <source>la tabla de cifras quedó escrita</source>
        <translation>the table of figures was written</translation>
    </message>
    <message>
        <source>la tabla de cifras no llegó a escribirse</source>
        <translation>the table of figures was not written after all</translation>
    </message>
    <message>
        <source>el archivo entregado quedó escrito</source>
        <translation>the file given out was written</translation>
    </message>
    <message>
        <source>el archivo que se entregaba no se escribió</source>
        <translation>the file given out was not written</translation>
    </message>
    <message>
        <source>empezó a destruir la bóveda</source>
        <translation>began to destroy the vault</translation>
    </message>
    <message>
        <source>abrió un expediente</source>
        <translation>opened a case</translation>
    </message>
    <message>
        <source>agregó a un expediente un formulario, una fila o una persona</source>
        <translation>added a form, a row or a person to a case</translation>
    </message>
    <message>
        <source>dio por terminado un formulario</source>
        <translation>finished a form</translation>
    </message>
    <message>
        <source>anotó una llamada</source>
        <translation>noted a call</translation>
    </message>
    <message>
        <source>anotó un pedido</source>
        <translation>noted a request</translation>
    </message>
    <message>
        <source>recordó un pedido</source>
        <translation>reminded of a request</translation>
    </message>
    <message>
        <source>anotó una salida por decisión propia</source>
        <translation>noted a leaving by own decision</translation>
    </message>
    <message>
        <source>agregó una nota al expediente</source>
        <translation>added a note to a case</translation>
    </message>
    <message>
        <source>anotó que quien viaja dio noticia</source>
        <translation>noted that a traveller reported</translation>
    </message>
    <message>
        <source>anotó otro código del expediente</source>
        <translation>noted another code of a case</translation>
    </message>
    <message>
        <source>firmó que faltan anotaciones</source>
        <translation>signed that entries are missing</translation>
    </message>
    <message>
        <source>pidió un acto y una salvaguarda dijo que no</source>
        <translation>asked for an act and a safeguard said no</translation>
    </message>
    <message>
        <source>pasó una salvaguarda con aprobación</source>
        <translation>overrode a safeguard with approval</translation>
    </message>
    <message>
        <source>ratificó o rechazó lo aprobado de palabra</source>
        <translation>ratified or refused what was approved by word of mouth</translation>
    </message>
    <message>
        <source>actuó de urgencia (Actuar ahora)</source>
        <translation>acted at once (Act now)</translation>
    </message>
    <message>
        <source>anotó un desvío</source>
        <translation>noted a deviation</translation>
    </message>
    <message>
        <source>resolvió una diferencia</source>
        <translation>settled a disagreement</translation>
    </message>
    <message>
        <source>mandó una hoja a la impresora</source>
        <translation>sent a sheet to the printer</translation>
    </message>
    <message>
        <source>imprimió una hoja</source>
        <translation>printed a sheet</translation>
    </message>
    <message>
        <source>guardó una hoja como archivo legible</source>
        <translation>saved a sheet as a readable file</translation>
    </message>
    <message>
        <source>apartó códigos para papel</source>
        <translation>reserved codes for paper</translation>
    </message>
    <message>
        <source>sacó respuestas de un formulario</source>
        <translation>took out answers of a form</translation>
    </message>
    <message>
        <source>el archivo de respuestas quedó escrito</source>
        <translation>the file of answers was written</translation>
    </message>
    <message>
        <source>el archivo de respuestas no se escribió</source>
        <translation>the file of answers was not written</translation>
    </message>
    <message>
        <source>selló un archivo para otro puesto</source>
        <translation>sealed a file for another post</translation>
    </message>
    <message>
        <source>el archivo sellado quedó escrito</source>
        <translation>the sealed bundle was written</translation>
    </message>
    <message>
        <source>el archivo sellado no se escribió</source>
        <translation>the sealed bundle was not written</translation>
    </message>
    <message>
        <source>preparó un paquete para otro país</source>
        <translation>prepared a packet for another country</translation>
    </message>
    <message>
        <source>anotó qué fue de un paquete</source>
        <translation>noted what became of a packet</translation>
    </message>
    <message>
        <source>pidió de vuelta un paquete</source>
        <translation>asked a packet back</translation>
    </message>
    <message>
        <source>dio recibo de un paquete devuelto</source>
        <translation>gave a receipt for a packet that was returned</translation>
    </message>
    <message>
        <source>guardó un lugar con línea</source>
        <translation>kept a place with a line</translation>
    </message>
    <message>
        <source>olvidó un lugar con línea</source>
        <translation>forgot a place with a line</translation>
    </message>
    <message>
        <source>recibió un archivo sellado</source>
        <translation>received a sealed bundle</translation>
    </message>
    <message>
        <source>apartó un archivo recibido</source>
        <translation>set a received file aside</translation>
    </message>
    <message>
        <source>volvió a contar un archivo apartado</source>
        <translation>took a file back that was set aside</translation>
    </message>
    <message>
        <source>rechazó un archivo sellado</source>
        <translation>refused a sealed bundle</translation>
    </message>
    <message>
        <source>recibió un paquete de otro país</source>
        <translation>received a packet of another country</translation>
    </message>
    <message>
        <source>un paquete recibido fue pedido de vuelta</source>
        <translation>a packet that came was asked back</translation>
    </message>
    <message>
        <source>llegó un formulario de otros</source>
        <translation>a form of others arrived</translation>
    </message>
    <message>
        <source>llegó un protocolo</source>
        <translation>a protocol arrived</translation>
    </message>
    <message>
        <source>cambió la cuenta de una persona</source>
        <translation>changed somebody&apos;s account</translation>
    </message>
    <message>
        <source>revocó un dispositivo</source>
        <translation>revoked a device</translation>
    </message>
    <message>
        <source>hizo hojas de recuperación</source>
        <translation>made recovery sheets</translation>
    </message>
    <message>
        <source>dejó que la raíz del país abra la bóveda</source>
        <translation>let the country&apos;s root open the vault</translation>
    </message>
    <message>
        <source>terminó una forma de recuperación</source>
        <translation>ended a way of recovery</translation>
    </message>
    <message>
        <source>ensayó la recuperación</source>
        <translation>rehearsed recovery</translation>
    </message>
    <message>
        <source>entró con hojas de recuperación</source>
        <translation>came in by recovery sheets</translation>
    </message>
    <message>
        <source>aprobó una lección</source>
        <translation>passed a lesson</translation>
    </message>
    <message>
        <source>borró un expediente por regla</source>
        <translation>erased a case by rule</translation>
    </message>
    <message>
        <source>se borraron expedientes que otro puesto pidió borrar</source>
        <translation>cases were erased as another post asked</translation>
    </message>
    <message>
        <source>rescató la bóveda dañada</source>
        <translation>salvaged the damaged vault</translation>
    </message>
    <message>
        <source>dijo la fecha</source>
        <translation>said the date</translation>
    </message>
    <message>
        <source>dijo la zona horaria</source>
        <translation>said the time zone</translation>
    </message>
    <message>
        <source>puso en uso un protocolo</source>
        <translation>put a protocol into use</translation>
    </message>
    <message>
        <source>puso en uso un formulario de otros</source>
        <translation>put a form of others into use</translation>
    </message>
    <message>
        <source>retiró un formulario de otros</source>
        <translation>withdrew a form of others</translation>
    </message>
    <message>
        <source>leyó quién hizo qué</source>
        <translation>read who did what</translation>
    </message>
    <message>
        <source>Lectura y entrega de estos actos</source>
        <translation>Reading and giving out of these acts</translation>
    </message>
    <message>
        <source>número</source>
        <translation>number</translation>
    </message>
    <message>
        <source>indicador</source>
        <translation>indicator</translation>
    </message>
    <message>
        <source>lección</source>
        <translation>lesson</translation>
    </message>
    <message>
        <source>respuestas correctas</source>
        <translation>right answers</translation>
    </message>
    <message>
        <source>preguntas</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>entregó actos a una autoridad</source>
        <translation>gave acts to an authority</translation>
    </message>
    <message>
        <source>el archivo de actos quedó escrito</source>
        <translation>the file of acts was written</translation>
    </message>
    <message>
        <source>el archivo de actos no se escribió</source>
        <translation>the file of acts was not written</translation>
    </message>
    <message>
        <source>cambió datos de un expediente</source>
        <translation>changed data of a case</translation>
    </message>
    <message>
        <source>cambió el directorio</source>
        <translation>changed the directory</translation>
    </message>
    <message>
        <source>anotó algo de las copias de la bóveda</source>
        <translation>noted something of the vault&apos;s copies</translation>
    </message>
    <message>
        <source>dijo dónde está una hoja impresa</source>
        <translation>said where a printed sheet is</translation>
    </message>
    <message>
        <source>resolvió algo que estaba apartado</source>
        <translation>settled something that was set apart</translation>
    </message>
    <message>
        <source>Entradas a la bóveda</source>
        <translation>Entries into the vault</translation>
    </message>
    <message>
        <source>Expedientes vistos</source>
        <translation>Cases seen</translation>
    </message>
    <message>
        <source>Cambios en expedientes</source>
        <translation>Changes of cases</translation>
    </message>
    <message>
        <source>Salvaguardas y aprobaciones</source>
        <translation>Safeguards and approvals</translation>
    </message>
    <message>
        <source>Impresión</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Envíos y entregas</source>
        <translation>Sent and given out</translation>
    </message>
    <message>
        <source>Recibido y apartado</source>
        <translation>Received and set aside</translation>
    </message>
    <message>
        <source>Personas, llaves y dispositivos</source>
        <translation>People, keys and devices</translation>
    </message>
    <message>
        <source>Borrado por regla</source>
        <translation>Erased by rule</translation>
    </message>
    <message>
        <source>Copias y rescate</source>
        <translation>Copies and salvage</translation>
    </message>
    <message>
        <source>Reloj, protocolos y formularios</source>
        <translation>Clock, protocols and forms</translation>
    </message>
    <message>
        <source>intentos</source>
        <translation>tries</translation>
    </message>
    <message>
        <source>por qué</source>
        <translation>why</translation>
    </message>
    <message>
        <source>dijo</source>
        <translation>said</translation>
    </message>
    <message>
        <source>motivo</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>documento</source>
        <translation>document</translation>
    </message>
    <message>
        <source>hoja</source>
        <translation>sheet</translation>
    </message>
    <message>
        <source>para</source>
        <translation>for</translation>
    </message>
    <message>
        <source>nombre</source>
        <translation>name</translation>
    </message>
    <message>
        <source>para qué</source>
        <translation>what for</translation>
    </message>
    <message>
        <source>códigos</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>formulario</source>
        <translation>form</translation>
    </message>
    <message>
        <source>puesto</source>
        <translation>post</translation>
    </message>
    <message>
        <source>cuántas</source>
        <translation>how many</translation>
    </message>
    <message>
        <source>con lo protegido</source>
        <translation>with what is protected</translation>
    </message>
    <message>
        <source>de acuerdo</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>dónde</source>
        <translation>where</translation>
    </message>
    <message>
        <source>anotaciones</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>al</source>
        <translation>at</translation>
    </message>
    <message>
        <source>reloj</source>
        <translation>clock</translation>
    </message>
    <message>
        <source>zona</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>antes</source>
        <translation>before</translation>
    </message>
    <message>
        <source>qué</source>
        <translation>what</translation>
    </message>
    <message>
        <source>función</source>
        <translation>role</translation>
    </message>
    <message>
        <source>necesarias</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>quién las guarda</source>
        <translation>who keeps them</translation>
    </message>
    <message>
        <source>país</source>
        <translation>country</translation>
    </message>
    <message>
        <source>hojas</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>de las copias</source>
        <translation>from the copies</translation>
    </message>
    <message>
        <source>sin contar</source>
        <translation>uncounted</translation>
    </message>
    <message>
        <source>cuál</source>
        <translation>which</translation>
    </message>
    <message>
        <source>versión</source>
        <translation>version</translation>
    </message>
    <message>
        <source>buscó</source>
        <translation>looked for</translation>
    </message>
    <message>
        <source>desde</source>
        <translation>from</translation>
    </message>
    <message>
        <source>hasta</source>
        <translation>to</translation>
    </message>
    <message>
        <source>palabras</source>
        <translation>words</translation>
    </message>
    <message>
        <source>lleva</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>salvaguarda</source>
        <translation>safeguard</translation>
    </message>
    <message>
        <source>acto</source>
        <translation>act</translation>
    </message>
    <message>
        <source>aprobaron</source>
        <translation>approved by</translation>
    </message>
    <message>
        <source>estado</source>
        <translation>state</translation>
    </message>
    <message>
        <source>regla</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>quién</source>
        <translation>who</translation>
    </message>
    <message>
        <source>solo actos</source>
        <translation>acts only</translation>
    </message>
    <message>
        <source>actos y lo que dice el expediente, menos lo protegido</source>
        <translation>acts and what the case says, but what is protected</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>agregarlo</source>
        <translation>add it</translation>
    </message>
    <message>
        <source>abrirlo</source>
        <translation>open it</translation>
    </message>
    <message>
        <source>retirarlo</source>
        <translation>withdraw it</translation>
    </message>
    <message>
        <source>lo lleva</source>
        <translation>has it</translation>
    </message>
    <message>
        <source>está de turno</source>
        <translation>is on duty</translation>
    </message>
    <message>
        <source>se retiró</source>
        <translation>it was taken back</translation>
    </message>
    <message>
        <source>alguien lo detuvo</source>
        <translation>somebody stopped it</translation>
    </message>
    <message>
        <source>cuenta nueva</source>
        <translation>new account</translation>
    </message>
    <message>
        <source>otra frase de paso</source>
        <translation>another passphrase</translation>
    </message>
    <message>
        <source>cuenta terminada</source>
        <translation>account ended</translation>
    </message>
    <message>
        <source>revocado</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>se aceptó más de lo que firmó</source>
        <translation>more of what it signed was accepted</translation>
    </message>
    <message>
        <source>toda la bóveda</source>
        <translation>the whole vault</translation>
    </message>
    <message>
        <source>pasó el plazo de conservación</source>
        <translation>the time of keeping has passed</translation>
    </message>
    <message>
        <source>lo pidió la persona</source>
        <translation>the person asked for it</translation>
    </message>
    <message>
        <source>protegerle</source>
        <translation>protection</translation>
    </message>
    <message>
        <source>atención de salud</source>
        <translation>health care</translation>
    </message>
    <message>
        <source>un lugar donde estar</source>
        <translation>a place to stay</translation>
    </message>
    <message>
        <source>ayuda jurídica</source>
        <translation>legal help</translation>
    </message>
    <message>
        <source>que reconozcan su condición</source>
        <translation>recognition</translation>
    </message>
    <message>
        <source>pedir refugio</source>
        <translation>asylum</translation>
    </message>
    <message>
        <source>confirmar quién es</source>
        <translation>confirming identity</translation>
    </message>
    <message>
        <source>preparar el regreso</source>
        <translation>preparing the return</translation>
    </message>
    <message>
        <source>denuncia o proceso</source>
        <translation>complaint or proceedings</translation>
    </message>
    <message>
        <source>hablar con su familia</source>
        <translation>contact with family</translation>
    </message>
</context>
<context>
    <name>adopting</name>
    <message>
        <source>Fotos, sonidos y archivos se piden como texto</source>
        <translation>Photos, sounds and files are asked for as text</translation>
    </message>
    <message>
        <source>Los lugares en el mapa se piden como texto</source>
        <translation>Places on the map are asked for as text</translation>
    </message>
    <message>
        <source>Los códigos de barras se piden como texto</source>
        <translation>Bar codes are asked for as text</translation>
    </message>
    <message>
        <source>Lo que se calcula con una respuesta más sensible es igual de sensible</source>
        <translation>What is calculated from a more sensitive answer is as sensitive</translation>
    </message>
    <message>
        <source>Esto no se lee como nivel; el nivel va en la columna level</source>
        <translation>This is not read as a level; the level goes in the column “level”</translation>
    </message>
    <message>
        <source>El otro puesto mandó niveles más bajos que los de su archivo: valen los más altos</source>
        <translation>The other post sent lower levels than those of its file: the higher ones count</translation>
    </message>
    <message>
        <source>Lo que se usaría no es lo que aquí resulta del archivo, o el archivo no vino: revíselo</source>
        <translation>What would be used is not what the file becomes here, or the file did not come: check it</translation>
    </message>
    <message>
        <source>Las opciones no vienen en el archivo: se pide como texto</source>
        <translation>The choices are not in the file: it is asked for as text</translation>
    </message>
    <message>
        <source>La lista es larga y se ofrece entera: se busca escribiendo</source>
        <translation>The list is long and offered whole: type to search it</translation>
    </message>
    <message>
        <source>No se toma lo que un teléfono diría de sí mismo</source>
        <translation>What a phone would say of itself is not taken</translation>
    </message>
    <message>
        <source>Piden una respuesta del último formulario guardado (last-saved): es de otra persona y aquí queda vacía</source>
        <translation>They ask for an answer of the form last saved (last-saved): it is another person&apos;s and stays empty here</translation>
    </message>
    <message>
        <source>No se hacen listas de entidades de ODK</source>
        <translation>Lists of ODK entities are not made</translation>
    </message>
    <message>
        <source>Estas reglas son de respuestas que no están en el archivo</source>
        <translation>These rules are for answers that are not in the file</translation>
    </message>
    <message>
        <source>No se escribe sola cuando cambia otra respuesta</source>
        <translation>It does not fill itself in when another answer changes</translation>
    </message>
    <message>
        <source>Estos títulos sueltos no se muestran</source>
        <translation>These loose headings are not shown</translation>
    </message>
    <message>
        <source>El texto muestra una respuesta: aquí nombra la pregunta</source>
        <translation>The text shows an answer: here it names the question</translation>
    </message>
    <message>
        <source>No se muestran las fotos y sonidos que acompañan el texto</source>
        <translation>Photos and sounds beside the text are not shown</translation>
    </message>
    <message>
        <source>La apariencia es la de Repatria, no la del archivo</source>
        <translation>The look is that of Repatria, not of the file</translation>
    </message>
    <message>
        <source>Preguntas sin texto: se muestra su nombre</source>
        <translation>Questions without text: their name is shown</translation>
    </message>
    <message>
        <source>Falta texto en este idioma: se muestra en otro</source>
        <translation>Text is missing in this language: it is shown in another</translation>
    </message>
    <message>
        <source>A estas preguntas y listas les falta texto en un idioma: se muestra en otro</source>
        <translation>These questions and lists have no words in one language: another one is shown</translation>
    </message>
    <message>
        <source>Las filas se abren solas, tantas como se cuentan; con una de más el formulario no se termina</source>
        <translation>Rows open by themselves, as many as are counted; with one too many the form cannot be finished</translation>
    </message>
    <message>
        <source>Una fila nueva no trae las filas que el archivo pone en ella: hay que agregarlas</source>
        <translation>A new row does not bring the rows that the file puts into it: they must be added</translation>
    </message>
    <message>
        <source>Las opciones no se barajan: siguen el orden de la lista</source>
        <translation>The choices are not shuffled: they keep the order of the list</translation>
    </message>
    <message>
        <source>Es obligatoria y solo se puede leer: mientras esté vacía no se le exige a nadie</source>
        <translation>It is required and may only be read: while it is empty nobody is asked for it</translation>
    </message>
    <message>
        <source>El grupo es solo de lectura en el archivo; aquí se puede escribir</source>
        <translation>The group is read only in the file; here it can be written in</translation>
    </message>
    <message>
        <source>Estas hojas no son del formulario: no se guardan ni se envían</source>
        <translation>These sheets are not of the form: they are neither kept nor sent</translation>
    </message>
    <message>
        <source>Estas columnas y listas no las usa el formulario: no se guardan ni se envían</source>
        <translation>The form does not use these columns and lists: they are neither kept nor sent</translation>
    </message>
    <message>
        <source>Aviso en inglés del lector de la hoja de cálculo</source>
        <translation>Warning of the reader of the spreadsheet</translation>
    </message>
    <message>
        <source>y {count} más</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>anchors</name>
    <message>
        <source>Empieza con el primer contacto (F01)</source>
        <translation>Starts with the first contact (F01)</translation>
    </message>
    <message>
        <source>Empieza cuando se le pone a disposición de migración</source>
        <translation>Starts when the person is placed before migration</translation>
    </message>
    <message>
        <source>Empieza cuando se le presenta a la autoridad</source>
        <translation>Starts when the person is presented to the authority</translation>
    </message>
    <message>
        <source>Empieza cuando se determina que viaja sin compañía</source>
        <translation>Starts when the child is found to be unaccompanied</translation>
    </message>
    <message>
        <source>Empieza cuando se avisa a la autoridad de niñez</source>
        <translation>Starts when the child authority is told</translation>
    </message>
    <message>
        <source>Empieza cuando se avisa a la instancia que acredita</source>
        <translation>Starts when the recognising body is told</translation>
    </message>
    <message>
        <source>Empieza cuando se avisa a la autoridad de refugio</source>
        <translation>Starts when the asylum authority is told</translation>
    </message>
    <message>
        <source>Empieza cuando se acredita su condición</source>
        <translation>Starts when the person&apos;s status is recognised</translation>
    </message>
    <message>
        <source>Empieza cuando se muestran los requisitos para permanecer</source>
        <translation>Starts when the requirements to stay are shown</translation>
    </message>
    <message>
        <source>Empieza cuando se pide la permanencia</source>
        <translation>Starts when the stay is applied for</translation>
    </message>
    <message>
        <source>Empieza cuando se da la permanencia</source>
        <translation>Starts when the stay is granted</translation>
    </message>
    <message>
        <source>Empieza cuando comienza el período de reflexión</source>
        <translation>Starts when the reflection period begins</translation>
    </message>
    <message>
        <source>Empieza cuando se permite contactar al país de origen</source>
        <translation>Starts when contact with the country of origin is allowed</translation>
    </message>
    <message>
        <source>Empieza cuando se piden datos de quien le cuidará</source>
        <translation>Starts when details of the caregiver are asked for</translation>
    </message>
    <message>
        <source>Empieza cuando se pide verificar la nacionalidad</source>
        <translation>Starts when the nationality check is asked for</translation>
    </message>
    <message>
        <source>Empieza cuando se decide la solución</source>
        <translation>Starts when the solution is decided</translation>
    </message>
    <message>
        <source>Empieza cuando hay fecha de viaje</source>
        <translation>Starts when there is a travel date</translation>
    </message>
    <message>
        <source>Empieza cuando llega a su país</source>
        <translation>Starts when the person arrives in their country</translation>
    </message>
    <message>
        <source>Empieza cuando se hace otro paso</source>
        <translation>Starts when another step is done</translation>
    </message>
</context>
<context>
    <name>answers_out</name>
    <message>
        <source>Sacar respuestas</source>
        <translation>Take answers out</translation>
    </message>
    <message>
        <source>¿Escribir las respuestas sin sellar?</source>
        <translation>Write the answers unsealed?</translation>
    </message>
    <message>
        <source>Quien tenga el archivo podrá leer nombres y respuestas. Queda anotado que usted lo sacó, y por qué.</source>
        <translation>Whoever has the file can read names and answers. It is noted that you took it out, and why.</translation>
    </message>
    <message>
        <source>Escribir legible</source>
        <translation>Write readable</translation>
    </message>
    <message>
        <source>¿Sellar también lo protegido?</source>
        <translation>Seal what is protected too?</translation>
    </message>
    <message>
        <source>Los puestos que eligió podrán leerlo. Queda anotado que {person} estuvo de acuerdo.</source>
        <translation>The posts you chose will be able to read it. It is noted that {person} agreed.</translation>
    </message>
    <message>
        <source>Sellar con lo protegido</source>
        <translation>Seal with what is protected</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>aside</name>
    <message>
        <source>Lo que solo vino en él deja de contar aquí: en expedientes, listas, Hoy, búsquedas y lo que se envía. Lo que también vino en otros paquetes y lo anotado aquí se quedan. Nada se borra: puede devolverlo. Lo que protege a alguien sigue deteniendo su expediente hasta que se aclare ahí. El puesto que lo envió lo sabrá por el acuse.</source>
        <translation>What came in it alone no longer counts here: in cases, lists, Today, searches and what is sent. What also came in other files and what was written here stay. Nothing is erased: you can take it back. What protects somebody still holds their case until it is cleared up there. The post that sent it will learn of it by the receipt.</translation>
    </message>
    <message>
        <source>Apartar el paquete de {post}</source>
        <translation>Set the file from {post} aside</translation>
    </message>
    <message>
        <source>Apartar</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Por qué no debe contar</source>
        <translation>Why it must not count</translation>
    </message>
    <message>
        <source>Todo lo que vino en él vuelve a contar aquí, tal como estaba, junto a lo que llegó después.</source>
        <translation>All that came in it counts here again, as it was, beside what came since.</translation>
    </message>
    <message>
        <source>Devolver el paquete de {post}</source>
        <translation>Take the file from {post} back</translation>
    </message>
    <message>
        <source>Devolver</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Por qué vuelve a contar</source>
        <translation>Why it counts again</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Buscar en:</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>Tipo:</source>
        <translation>Type:</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>imagen</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>grabación</source>
        <translation>recording</translation>
    </message>
    <message>
        <source>archivo de otra clase</source>
        <translation>file of another kind</translation>
    </message>
    <message>
        <source>Se agregó un archivo: {kind}</source>
        <translation>A file was added: {kind}</translation>
    </message>
    <message>
        <source>Se retiró un archivo: {reason}</source>
        <translation>A file was withdrawn: {reason}</translation>
    </message>
</context>
<context>
    <name>call</name>
    <message>
        <source>Llamada anotada en {code}.</source>
        <translation>Call noted in {code}.</translation>
    </message>
    <message>
        <source>Anotar una llamada</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Llamada a…</source>
        <translation>Call to…</translation>
    </message>
    <message>
        <source>Qué se dijo</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Anotar llamada</source>
        <translation>Note call</translation>
    </message>
    <message>
        <source>Dejar</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Elija de qué expediente es la llamada.</source>
        <translation>Choose which case the call is about.</translation>
    </message>
    <message>
        <source>Escriba con quién se habló.</source>
        <translation>Write who the call was with.</translation>
    </message>
    <message>
        <source>Expediente: código o palabra</source>
        <translation>Case: code or word</translation>
    </message>
</context>
<context>
    <name>case_alert</name>
    <message>
        <source>Plazos de la autoridad. No son un tiempo permitido en ese lugar:</source>
        <translation>Limits for the authority. They are no permitted time in that place:</translation>
    </message>
    <message>
        <source>No se cumple: {rule}</source>
        <translation>Not met: {rule}</translation>
    </message>
    <message>
        <source>{form} confía en quien no puede servirle: {names}</source>
        <translation>{form} trusts somebody who may not serve the person: {names}</translation>
    </message>
    <message>
        <source>Puede ser alguien que controla a la persona, o que la acompaña y nadie verificó. Mientras siga ahí, lo que dice ese formulario no abre ninguna salvaguarda. Llénelo de nuevo con otra persona. Si ya se sabe quién es, anótelo en Personas con «Ya se verificó quién es…»; vale también para quien es familia o tutora.</source>
        <translation>It may be someone who controls the person, or who accompanies them and was verified by nobody. While they stand there, what that form says opens no safeguard. Fill it in again with someone else. If it is known by now who they are, note it in People with “Who this is was verified…”; that also goes for family and guardians.</translation>
    </message>
    <message>
        <source>{form} nombra a {names}, y aquí no se sabe cómo se llama quien tal vez la controla</source>
        <translation>{form} names {names}, and nobody here knows the name of whoever may control the person</translation>
    </message>
    <message>
        <source>Ese nombre está en otro puesto. Pida que envíe lo protegido, o llame, pregúntelo y anótelo en Personas, en «Cambiar sus datos…». Hasta entonces no cuenta como quien la recibe, la lleva o la cuida.</source>
        <translation>That name is at another post. Ask that post to send what is protected, or call, ask for it and write it in People, under “Change their details…”. Until then nobody counts as receiving, taking or caring for the person.</translation>
    </message>
</context>
<context>
    <name>case_asking</name>
    <message>
        <source>Vale de inmediato y queda anotado. No abre las salvaguardas que nadie puede levantar: nada de consulado, de familia ni de salir del país.</source>
        <translation>It takes effect at once and is noted. It does not open the safeguards that nobody can lift: no consulate, no family, no leaving the country.</translation>
    </message>
    <message>
        <source>Una llamada por línea, aunque no contestaran.</source>
        <translation>One call per line, even if nobody answered.</translation>
    </message>
    <message>
        <source>Actuar ahora</source>
        <translation>Act now</translation>
    </message>
    <message>
        <source>Actuar y anotar</source>
        <translation>Act and note it</translation>
    </message>
    <message>
        <source>Qué hace falta ahora</source>
        <translation>What is needed now</translation>
    </message>
    <message>
        <source>Por qué no puede esperar</source>
        <translation>Why it cannot wait</translation>
    </message>
    <message>
        <source>A qué clase de lugar va</source>
        <translation>What kind of place the person goes to</translation>
    </message>
    <message>
        <source>A quién se canaliza</source>
        <translation>To whom the person is referred</translation>
    </message>
    <message>
        <source>Qué pasa, en una frase</source>
        <translation>What is happening, in one sentence</translation>
    </message>
    <message>
        <source>A quién se llamó</source>
        <translation>Who was called</translation>
    </message>
    <message>
        <source>A dónde o a quién va</source>
        <translation>Where or to whom the person goes</translation>
    </message>
    <message>
        <source>Quién más está presente</source>
        <translation>Who else is present</translation>
    </message>
    <message>
        <source>Todavía no hay lugar: sigue donde está</source>
        <translation>No place yet: the person stays where they are</translation>
    </message>
    <message>
        <source>Anotar una llamada</source>
        <translation>Note a call</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>A quién o de quién</source>
        <translation>To whom or from whom</translation>
    </message>
    <message>
        <source>Qué se dijo</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Sobre qué</source>
        <translation>About what</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>La institución, y quién contestó</source>
        <translation>The institution, and who answered</translation>
    </message>
    <message>
        <source>Por ejemplo: {institution}, guardia de turno</source>
        <translation>For example: {institution}, officer on duty</translation>
    </message>
    <message>
        <source>Queda a la vista hasta que respondan, con los recordatorios que se hagan.</source>
        <translation>It stays in sight until they answer, with every reminder.</translation>
    </message>
    <message>
        <source>Pedir a alguien</source>
        <translation>Ask somebody</translation>
    </message>
    <message>
        <source>Anotar el pedido</source>
        <translation>Note the request</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>Institución</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Qué se pide</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Por qué medio</source>
        <translation>By which way</translation>
    </message>
    <message>
        <source>Para cuándo</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>Número de oficio, correo, o quién contestó.</source>
        <translation>Letter number, message, or who answered.</translation>
    </message>
    <message>
        <source>Respondieron: {about}</source>
        <translation>They answered: {about}</translation>
    </message>
    <message>
        <source>Anotar la respuesta</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>Qué respondieron</source>
        <translation>What they answered</translation>
    </message>
    <message>
        <source>Con qué se prueba</source>
        <translation>What proves it</translation>
    </message>
    <message>
        <source>Por escrito</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>De palabra</source>
        <translation>By word of mouth</translation>
    </message>
    <message>
        <source>Por qué hace falta</source>
        <translation>Why it is needed</translation>
    </message>
    <message>
        <source>{role}: quién aprueba</source>
        <translation>{role}: who approves</translation>
    </message>
    <message>
        <source>{role}: cómo lo dijo</source>
        <translation>{role}: how they said so</translation>
    </message>
    <message>
        <source>Pedir una excepción para {act}</source>
        <translation>Ask for an exception to {act}</translation>
    </message>
    <message>
        <source>{way} Nadie aprueba lo que pide. Lo dicho de palabra vale ya y hay que ratificarlo por escrito en 24 horas.</source>
        <translation>{way} Nobody approves what they ask for. What is said by word of mouth counts at once and must be ratified in writing within 24 hours.</translation>
    </message>
    <message>
        <source>Anotar la excepción</source>
        <translation>Note the exception</translation>
    </message>
    <message>
        <source>Una persona adulta es libre de irse cuando quiera. Antes de que salga: plan de seguridad, números a los que puede llamar, y la oferta de seguir en contacto.</source>
        <translation>An adult is free to leave at any time. Before they go: a safety plan, numbers they can call, and the offer to stay in touch.</translation>
    </message>
    <message>
        <source>Salida por decisión propia</source>
        <translation>Leaving by own decision</translation>
    </message>
    <message>
        <source>Anotar su salida</source>
        <translation>Note that they left</translation>
    </message>
    <message>
        <source>Plan de seguridad que se habló</source>
        <translation>Safety plan that was talked over</translation>
    </message>
    <message>
        <source>Números que lleva</source>
        <translation>Numbers they carry</translation>
    </message>
    <message>
        <source>Quiere seguir en contacto</source>
        <translation>Wants to stay in touch</translation>
    </message>
    <message>
        <source>Cuándo se fue</source>
        <translation>When they left</translation>
    </message>
    <message>
        <source>Se puede volver a abrir cuando haga falta.</source>
        <translation>It can be opened again whenever needed.</translation>
    </message>
    <message>
        <source>Cerrar el expediente</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>Cómo terminó</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>Razón</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Volver a abrir el expediente</source>
        <translation>Open the case again</translation>
    </message>
    <message>
        <source>Volver a abrir</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Quedarse con «{answer}»</source>
        <translation>Keep “{answer}”</translation>
    </message>
    <message>
        <source>Quedarse con esta respuesta</source>
        <translation>Keep this answer</translation>
    </message>
    <message>
        <source>{question}: esta respuesta quedará en lugar de las otras, que siguen en la historia.</source>
        <translation>{question}: this answer will stand instead of the others, which stay in the history.</translation>
    </message>
    <message>
        <source>Por qué es esta</source>
        <translation>Why this one</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>El de una institución queda en este equipo, cifrado, para la próxima vez.</source>
        <translation>That of an institution stays on this computer, encrypted, for the next time.</translation>
    </message>
</context>
<context>
    <name>case_authors</name>
    <message>
        <source>alguien de otro puesto</source>
        <translation>somebody at another post</translation>
    </message>
    <message>
        <source>lo envió {post} ({code})</source>
        <translation>sent by {post} ({code})</translation>
    </message>
</context>
<context>
    <name>case_checks</name>
    <message>
        <source>NNA</source>
        <translation>child</translation>
    </message>
    <message>
        <source>edad en duda</source>
        <translation>age in doubt</translation>
    </message>
    <message>
        <source>persona adulta</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>misma persona: {codes}</source>
        <translation>same person: {codes}</translation>
    </message>
    <message>
        <source>reservado a personas nombradas: no va en paquetes sellados</source>
        <translation>for named people only: it does not go in sealed bundles</translation>
    </message>
    <message>
        <source>nunca se ha enviado a ese puesto</source>
        <translation>never sent to that post</translation>
    </message>
    <message>
        <source>sin cambios: ese puesto lo tiene todo</source>
        <translation>no changes: that post has all of it</translation>
    </message>
    <message>
        <source>ya sellado para ese puesto: falta su acuse</source>
        <translation>sealed for that post already: its receipt is awaited</translation>
    </message>
    <message>
        <source>cambió: a ese puesto le faltan anotaciones ({count})</source>
        <translation>changed: that post lacks entries ({count})</translation>
    </message>
    <message>
        <source>marcado</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>sin marcar</source>
        <translation>not marked</translation>
    </message>
</context>
<context>
    <name>case_consents</name>
    <message>
        <source>Retirado {when}</source>
        <translation>Withdrawn {when}</translation>
    </message>
    <message>
        <source>Ver la hoja</source>
        <translation>Show the sheet</translation>
    </message>
    <message>
        <source>Aquí estará lo que la persona acepta</source>
        <translation>What the person agrees to will stand here</translation>
    </message>
    <message>
        <source>Hablar, guardar sus datos, contar algo a otros, volver a su país. Puede ser de palabra, y puede cambiar de opinión.</source>
        <translation>Talking, keeping their data, telling others, going back to their country. It may be by word of mouth, and they may change their mind.</translation>
    </message>
    <message>
        <source>Llenar F02</source>
        <translation>Fill in F02</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
    <message>
        <source>Todavía no hay respuestas en esta hoja.</source>
        <translation>There are no answers on this sheet yet.</translation>
    </message>
    <message>
        <source>hasta {when}</source>
        <translation>until {when}</translation>
    </message>
</context>
<context>
    <name>case_differences</name>
    <message>
        <source>Le toca decidir a {name}, que lleva el expediente.</source>
        <translation>{name}, who carries the case, is to decide.</translation>
    </message>
    <message>
        <source>Le toca decidir a {name}, de turno.</source>
        <translation>{name}, on duty, is to decide.</translation>
    </message>
    <message>
        <source>Nadie de este puesto lleva el expediente: le toca decidir a quien lo tome.</source>
        <translation>Nobody at this post carries the case: whoever takes it up is to decide.</translation>
    </message>
    <message>
        <source>Aquí estarán las diferencias</source>
        <translation>Disagreements will stand here</translation>
    </message>
    <message>
        <source>Si dos puestos anotan cosas distintas, se ven lado a lado y usted decide cuál queda. Mientras tanto vale la que más protege.</source>
        <translation>When two posts note different things, they are shown side by side and you decide which stands. Meanwhile the one that protects most counts.</translation>
    </message>
</context>
<context>
    <name>case_doings</name>
    <message>
        <source>Pedir a alguien…</source>
        <translation>Ask somebody…</translation>
    </message>
    <message>
        <source>Cambiar la ruta…</source>
        <translation>Change the route…</translation>
    </message>
    <message>
        <source>Terminar el bloqueo consular…</source>
        <translation>End the consular block…</translation>
    </message>
    <message>
        <source>Proteger del consulado y de la familia…</source>
        <translation>Protect from consulate and family…</translation>
    </message>
    <message>
        <source>Imprimir la lista de pasos…</source>
        <translation>Print the list of steps…</translation>
    </message>
    <message>
        <source>Anotar algo que ya pasó…</source>
        <translation>Note something that already happened…</translation>
    </message>
    <message>
        <source>Aclarar lo que llegó dañado…</source>
        <translation>Clear up what came damaged…</translation>
    </message>
    <message>
        <source>Enviar…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Volver a abrir…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>Llevarlo yo…</source>
        <translation>Take it over…</translation>
    </message>
    <message>
        <source>Salida por decisión propia…</source>
        <translation>Leaving by own decision…</translation>
    </message>
    <message>
        <source>Cerrar el expediente…</source>
        <translation>Close the case…</translation>
    </message>
    <message>
        <source>Borrar por regla…</source>
        <translation>Erase by rule…</translation>
    </message>
    <message>
        <source>Alguien de aquí está señalado…</source>
        <translation>Somebody here is pointed at…</translation>
    </message>
    <message>
        <source>Solo para algunas personas…</source>
        <translation>For some people only…</translation>
    </message>
    <message>
        <source>Dejar de reservarlo…</source>
        <translation>Stop restricting it…</translation>
    </message>
    <message>
        <source>Respuesta anotada.</source>
        <translation>Answer noted.</translation>
    </message>
    <message>
        <source>Recordatorio anotado.</source>
        <translation>Reminder noted.</translation>
    </message>
    <message>
        <source>Retirar {what}</source>
        <translation>Take back {what}</translation>
    </message>
    <message>
        <source>Otra autoridad</source>
        <translation>Another authority</translation>
    </message>
    <message>
        <source>Excepción anotada. Ya puede seguir.</source>
        <translation>Exception noted. You can go on.</translation>
    </message>
    <message>
        <source>¿Ratificar por escrito lo aprobado de palabra?</source>
        <translation>Ratify in writing what was approved by word of mouth?</translation>
    </message>
    <message>
        <source>¿Dejar sin ratificar lo aprobado de palabra?</source>
        <translation>Leave what was approved by word of mouth unratified?</translation>
    </message>
    <message>
        <source>Queda con su nombre en el expediente. Lo hecho no se deshace.</source>
        <translation>It stands in the case with your name. What was done is not undone.</translation>
    </message>
    <message>
        <source>Ratificar</source>
        <translation>Ratify</translation>
    </message>
    <message>
        <source>No ratificar</source>
        <translation>Do not ratify</translation>
    </message>
    <message>
        <source>Quién firmó</source>
        <translation>Who signed</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Documento que tiene en la mano</source>
        <translation>The document in your hand</translation>
    </message>
    <message>
        <source>Número o fecha del oficio. Guárdelo en el expediente de papel.</source>
        <translation>Number or date of the letter. Keep it in the paper case file.</translation>
    </message>
    <message>
        <source>Anotar que se ratificó por escrito</source>
        <translation>Note that it was ratified in writing</translation>
    </message>
    <message>
        <source>Anotar que no se ratificó</source>
        <translation>Note that it was not ratified</translation>
    </message>
    <message>
        <source>Firma quien lo aprobó de palabra. Usted anota lo que dice su escrito, no firma en su lugar.</source>
        <translation>Whoever approved it by word of mouth signs. You note what their paper says; you do not sign for them.</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>Anotado en el expediente.</source>
        <translation>Noted in the case.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Diferencia resuelta.</source>
        <translation>Disagreement settled.</translation>
    </message>
    <message>
        <source>Anotado. Vale desde ahora.</source>
        <translation>Noted. It counts from now.</translation>
    </message>
    <message>
        <source>Todavía está en un lugar de detención: siga buscando un lugar seguro.</source>
        <translation>The person is still in a place of detention: keep looking for a safe place.</translation>
    </message>
    <message>
        <source>Ya se envió con la nacionalidad anterior. Llame y pida que lo retiren:</source>
        <translation>Already sent with the former nationality. Call and ask for it to be taken back:</translation>
    </message>
    <message>
        <source>Ruta cambiada. Nada de lo hecho se perdió.</source>
        <translation>Route changed. Nothing done was lost.</translation>
    </message>
    <message>
        <source>Anotado en el expediente, con quién y cuándo.</source>
        <translation>Noted in the case, with who and when.</translation>
    </message>
    <message>
        <source>Salida anotada. El expediente sigue abierto hasta que lo cierre.</source>
        <translation>Noted that they left. The case stays open until you close it.</translation>
    </message>
    <message>
        <source>Expediente cerrado. Se puede volver a abrir.</source>
        <translation>Case closed. It can be opened again.</translation>
    </message>
    <message>
        <source>Expediente abierto otra vez.</source>
        <translation>Case open again.</translation>
    </message>
    <message>
        <source>Ahora lo lleva usted.</source>
        <translation>You are responsible for it now.</translation>
    </message>
    <message>
        <source>¿Proteger a la persona de su país y de su familia allí?</source>
        <translation>Protect the person from their country and their family there?</translation>
    </message>
    <message>
        <source>Desde ahora nadie contacta al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta la autoridad de refugio o de niñez, con el deseo escrito de la persona.</source>
        <translation>From now on nobody contacts the consulate, authorities of their country or their family there. Only the asylum or child authority lifts it, with the person&apos;s written wish.</translation>
    </message>
    <message>
        <source>Proteger ahora</source>
        <translation>Protect now</translation>
    </message>
    <message>
        <source>Protegida: no se contacta a su país ni a su familia allí.</source>
        <translation>Protected: no contact with their country or their family there.</translation>
    </message>
    <message>
        <source>¿Terminar el bloqueo consular?</source>
        <translation>End the consular block?</translation>
    </message>
    <message>
        <source>Solo se puede si F11 tiene la decisión de la autoridad de refugio o de niñez y el deseo escrito de la persona.</source>
        <translation>Only possible when F11 holds the decision of the asylum or child authority and the person&apos;s written wish.</translation>
    </message>
    <message>
        <source>Terminar el bloqueo</source>
        <translation>End the block</translation>
    </message>
    <message>
        <source>Dejarla protegida</source>
        <translation>Keep them protected</translation>
    </message>
    <message>
        <source>El bloqueo consular terminó.</source>
        <translation>The consular block has ended.</translation>
    </message>
    <message>
        <source>Reservado. Nadie más de este puesto lo encontrará.</source>
        <translation>Restricted. Nobody else at this post will find it.</translation>
    </message>
    <message>
        <source>El enlace decide si se deja de reservar</source>
        <translation>The liaison decides when the restriction ends</translation>
    </message>
    <message>
        <source>Lo puede hacer el enlace que ve este expediente, con su propio acceso. Llámele.</source>
        <translation>The liaison who can read this case does it from their own access. Call them.</translation>
    </message>
    <message>
        <source>Ya lo ven todas las personas de este puesto.</source>
        <translation>Everybody at this post can read it again.</translation>
    </message>
    <message>
        <source>Ya se envió. Proteja ahora, y después llame a cada quien y pida que lo retire:</source>
        <translation>Already sent. Protect now, then call each of them and ask for it to be taken back:</translation>
    </message>
    <message>
        <source>Protegida. Lo que falta retirar está arriba en Pedidos y llamadas.</source>
        <translation>Protected. What is left to take back stands on top in Requests and calls.</translation>
    </message>
    <message>
        <source>Aclarado. Ya no detiene el expediente.</source>
        <translation>Cleared up. It no longer holds the case.</translation>
    </message>
    <message>
        <source>Se aprobó de palabra: {act}. {reason}</source>
        <translation>Approved by word of mouth: {act}. {reason}</translation>
    </message>
</context>
<context>
    <name>case_files</name>
    <message>
        <source>Aquí estarán los archivos de este expediente</source>
        <translation>The files of this case will be here</translation>
    </message>
    <message>
        <source>Hojas escaneadas, fotos, grabaciones, PDF. Cada uno se sella en la bóveda, y se ve aquí sin dejar copia en el disco.</source>
        <translation>Scanned sheets, photos, recordings, PDFs. Each one is sealed in the vault, and seen here without leaving a copy on the disk.</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Entregar copia…</source>
        <translation>Give out a copy…</translation>
    </message>
    <message>
        <source>Retirar…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>protegido</source>
        <translation>protected</translation>
    </message>
    <message>
        <source>está dañado en este puesto: vuelve con un paquete de quien lo tenga, o agréguelo otra vez</source>
        <translation>is damaged at this post: it comes again with a bundle of whoever has it, or add it once more</translation>
    </message>
    <message>
        <source>todavía no llegó a este puesto: se pide con cada acuse; si urge, llame a quien lo envió</source>
        <translation>has not come to this post yet: each receipt asks for it; if it is urgent, call whoever sent it</translation>
    </message>
    <message>
        <source>no se ve ni se escucha aquí: entregue una copia</source>
        <translation>it is neither seen nor heard here: give out a copy</translation>
    </message>
    <message>
        <source>retirado: {reason}</source>
        <translation>withdrawn: {reason}</translation>
    </message>
    <message>
        <source>Agregar archivo…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Mostrar los retirados</source>
        <translation>Show those withdrawn</translation>
    </message>
</context>
<context>
    <name>case_forms</name>
    <message>
        <source>Cuál</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>Llenar una hoja</source>
        <translation>Fill in a sheet</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Aquí estarán las hojas de este expediente</source>
        <translation>The sheets of this case will stand here</translation>
    </message>
    <message>
        <source>Cada paso pide las suyas. Lo escrito se guarda con cada letra, aunque se vaya la luz.</source>
        <translation>Each step asks for its own. What you write is kept letter by letter, even if the power goes.</translation>
    </message>
    <message>
        <source>Llenar una hoja…</source>
        <translation>Fill in a sheet…</translation>
    </message>
    <message>
        <source>empezada {when}</source>
        <translation>begun {when}</translation>
    </message>
</context>
<context>
    <name>case_header</name>
    <message>
        <source>Casos</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Volver a la lista de casos</source>
        <translation>Back to the list of cases</translation>
    </message>
    <message>
        <source>Actuar ahora</source>
        <translation>Act now</translation>
    </message>
    <message>
        <source>Llamada</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Más cosas que hacer con este expediente</source>
        <translation>More to do with this case</translation>
    </message>
    <message>
        <source>Llevarlo yo</source>
        <translation>Take it over</translation>
    </message>
    <message>
        <source>lo lleva {name}</source>
        <translation>responsible: {name}</translation>
    </message>
    <message>
        <source>de turno {name}</source>
        <translation>on duty: {name}</translation>
    </message>
    <message>
        <source>nadie de este puesto lo lleva</source>
        <translation>nobody of this post is responsible</translation>
    </message>
    <message>
        <source>niña o adolescente</source>
        <translation>girl under 18</translation>
    </message>
    <message>
        <source>niño o adolescente</source>
        <translation>boy under 18</translation>
    </message>
    <message>
        <source>mujer</source>
        <translation>woman</translation>
    </message>
    <message>
        <source>hombre</source>
        <translation>man</translation>
    </message>
    <message>
        <source>niña, niño o adolescente</source>
        <translation>child under 18</translation>
    </message>
    <message>
        <source>edad en duda: se protege como NNA</source>
        <translation>age in doubt: protected as a child</translation>
    </message>
    <message>
        <source>persona adulta</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>edad sin anotar: se protege como NNA</source>
        <translation>age not noted: protected as a child</translation>
    </message>
    <message>
        <source>dice tener {age}</source>
        <translation>says {age}</translation>
    </message>
    <message>
        <source>{one} o {other}</source>
        <translation>{one} or {other}</translation>
    </message>
    <message>
        <source>{values}, en discusión</source>
        <translation>{values}, in dispute</translation>
    </message>
    <message>
        <source>de {country}</source>
        <translation>from {country}</translation>
    </message>
    <message>
        <source>está en {country}</source>
        <translation>is in {country}</translation>
    </message>
    <message>
        <source>retorno a {country}</source>
        <translation>return to {country}</translation>
    </message>
    <message>
        <source>«{label}»</source>
        <translation>“{label}”</translation>
    </message>
    <message>
        <source>peligro ahora</source>
        <translation>danger now</translation>
    </message>
    <message>
        <source>práctica</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>falta su protocolo: solo se puede leer</source>
        <translation>its protocol is missing: it can only be read</translation>
    </message>
    <message>
        <source>expediente cerrado: {how}</source>
        <translation>case closed: {how}</translation>
    </message>
    <message>
        <source>reservado a pocas personas</source>
        <translation>restricted to a few people</translation>
    </message>
    <message>
        <source>un envío de otro país ya no cuenta: guárdelo aparte</source>
        <translation>a packet from another country counts no more: put it away</translation>
    </message>
    <message>
        <source>cuida a hijas o hijos: abra su expediente</source>
        <translation>cares for children: open their case</translation>
    </message>
    <message>
        <source>bloqueo en otro expediente del mismo grupo</source>
        <translation>block in another case of the same group</translation>
    </message>
    <message>
        <source>protegido: no avise al consulado</source>
        <translation>protected: do not tell the consulate</translation>
    </message>
    <message>
        <source>protegido mientras se aclara</source>
        <translation>protected until cleared up</translation>
    </message>
    <message>
        <source>protegido por un familiar</source>
        <translation>protected because of a relative</translation>
    </message>
    <message>
        <source>en un lugar de detención</source>
        <translation>in a place of detention</translation>
    </message>
    <message>
        <source>se le acusa de algo: avise a su defensa</source>
        <translation>accused of something: tell their defence</translation>
    </message>
    <message>
        <source>hay algo que este programa no puede leer: nada se abre</source>
        <translation>something here cannot be read by this program: nothing opens</translation>
    </message>
    <message>
        <source>hay algo que este programa no puede leer: se protege</source>
        <translation>something here cannot be read by this program: it protects</translation>
    </message>
    <message>
        <source>se fue por decisión propia</source>
        <translation>left by own decision</translation>
    </message>
</context>
<context>
    <name>case_history</name>
    <message>
        <source>{answers} de {form}</source>
        <translation>{answers} of {form}</translation>
    </message>
    <message>
        <source>Se anotó algo de: {who}</source>
        <translation>Something was noted about: {who}</translation>
    </message>
    <message>
        <source>Se abrió el expediente: {side}</source>
        <translation>The case was opened: {side}</translation>
    </message>
    <message>
        <source>Se empezó {form}</source>
        <translation>{form} was begun</translation>
    </message>
    <message>
        <source>Se agregó a alguien: {who}</source>
        <translation>Somebody was added: {who}</translation>
    </message>
    <message>
        <source>Se completó {form}</source>
        <translation>{form} was completed</translation>
    </message>
    <message>
        <source>Se pidió a {to}: {about}</source>
        <translation>Asked of {to}: {about}</translation>
    </message>
    <message>
        <source>Se recordó un pedido</source>
        <translation>A request was reminded</translation>
    </message>
    <message>
        <source>La salvaguarda cerró el paso: {act} ({gate})</source>
        <translation>A safeguard said no: {act} ({gate})</translation>
    </message>
    <message>
        <source>Excepción para {act} ({gate}): {reason}</source>
        <translation>Exception to {act} ({gate}): {reason}</translation>
    </message>
    <message>
        <source>Se ratificó lo aprobado de palabra</source>
        <translation>What was approved by word of mouth was ratified</translation>
    </message>
    <message>
        <source>No se ratificó lo aprobado de palabra</source>
        <translation>What was approved by word of mouth was not ratified</translation>
    </message>
    <message>
        <source>Actuó ahora: {act}. {reason}: {sentence}</source>
        <translation>Acted now: {act}. {reason}: {sentence}</translation>
    </message>
    <message>
        <source>a: {what}</source>
        <translation>to: {what}</translation>
    </message>
    <message>
        <source>lugar: {what}</source>
        <translation>place: {what}</translation>
    </message>
    <message>
        <source>a dónde o a quién: {what}</source>
        <translation>where or to whom: {what}</translation>
    </message>
    <message>
        <source>se llamó a: {what}</source>
        <translation>called: {what}</translation>
    </message>
    <message>
        <source>también estaba: {what}</source>
        <translation>also present: {what}</translation>
    </message>
    <message>
        <source>Desvío: {act}, con la salvaguarda cerrada. {reason}</source>
        <translation>Deviation: {act}, with the safeguard closed. {reason}</translation>
    </message>
    <message>
        <source>Desvío: {act}, por alguien que tal vez controla a la posible víctima o que nadie ha verificado. {reason}</source>
        <translation>Deviation: {act}, by somebody who may control the possible victim or whom nobody has verified. {reason}</translation>
    </message>
    <message>
        <source>Se fue por decisión propia</source>
        <translation>Left by own decision</translation>
    </message>
    <message>
        <source>Ya pasó: {act}. {reason}</source>
        <translation>Already happened: {act}. {reason}</translation>
    </message>
    <message>
        <source>Quién lo hizo ({act}): {who}</source>
        <translation>Who did it ({act}): {who}</translation>
    </message>
    <message>
        <source>Se alojó en: {place}</source>
        <translation>Lodged in: {place}</translation>
    </message>
    <message>
        <source>Se corrigió a {who}: {reason}</source>
        <translation>Corrected: {who}: {reason}</translation>
    </message>
    <message>
        <source>Cambió la ruta: {reason}</source>
        <translation>The route changed: {reason}</translation>
    </message>
    <message>
        <source>Quién pidió el bloqueo consular: {reason}</source>
        <translation>Who asked for the consular block: {reason}</translation>
    </message>
    <message>
        <source>Ninguna hija o hijo está aquí: {reason}</source>
        <translation>No child of theirs is here: {reason}</translation>
    </message>
    <message>
        <source>Dejó de estar reservado: {reason}</source>
        <translation>No longer restricted: {reason}</translation>
    </message>
    <message>
        <source>Se aclaró lo que llegó dañado: {reason}</source>
        <translation>What came damaged was cleared up: {reason}</translation>
    </message>
    <message>
        <source>Una nota</source>
        <translation>A note</translation>
    </message>
    <message>
        <source>Se resolvió una diferencia: {what}. {reason}</source>
        <translation>A disagreement was settled: {what}. {reason}</translation>
    </message>
    <message>
        <source>Avisó en camino: {place}</source>
        <translation>Checked in on the way: {place}</translation>
    </message>
    <message>
        <source>También se conoce con el código {code}</source>
        <translation>Also known by the code {code}</translation>
    </message>
    <message>
        <source>Consta que se perdió parte de lo anotado</source>
        <translation>It is on record that part of what was noted is lost</translation>
    </message>
    <message>
        <source>la persona está protegida</source>
        <translation>the person is protected</translation>
    </message>
    <message>
        <source>Aquí estará lo que pasó, con quién y cuándo</source>
        <translation>What happened will stand here, with whom and when</translation>
    </message>
    <message>
        <source>Nada se borra de aquí.</source>
        <translation>Nothing is erased from here.</translation>
    </message>
    <message>
        <source>anotado como {record}</source>
        <translation>noted as {record}</translation>
    </message>
    <message>
        <source>{record}; el paso sigue abierto</source>
        <translation>{record}; the step is still open</translation>
    </message>
    <message>
        <source>Se corrigió {form}</source>
        <translation>{form} was corrected</translation>
    </message>
    <message>
        <source>Se corrigió {form}: {changes}</source>
        <translation>{form} was corrected: {changes}</translation>
    </message>
    <message>
        <source>otra respuesta</source>
        <translation>another answer</translation>
    </message>
    <message>
        <source>{question} {before} → {after}</source>
        <translation>{question} {before} → {after}</translation>
    </message>
</context>
<context>
    <name>case_incident</name>
    <message>
        <source>llegaron {what}</source>
        <translation>arrived {what}</translation>
    </message>
    <message>
        <source>vehículo: {what}</source>
        <translation>vehicle: {what}</translation>
    </message>
    <message>
        <source>ruta: {what}</source>
        <translation>route: {what}</translation>
    </message>
    <message>
        <source>los trajo: {what}</source>
        <translation>brought by: {what}</translation>
    </message>
    <message>
        <source>tenía sus documentos: {what}</source>
        <translation>had their documents: {what}</translation>
    </message>
    <message>
        <source>no se anotó cómo llegaron</source>
        <translation>how they arrived was not noted</translation>
    </message>
    <message>
        <source>Llegó con un grupo</source>
        <translation>Came with a group</translation>
    </message>
    <message>
        <source>Del mismo grupo</source>
        <translation>Of the same group</translation>
    </message>
    <message>
        <source>Del mismo grupo, {letter}</source>
        <translation>Of the same group, {letter}</translation>
    </message>
    <message>
        <source>cerrado: {how}</source>
        <translation>closed: {how}</translation>
    </message>
    <message>
        <source>protegido: no contacte a su país ni a su familia allí</source>
        <translation>protected: do not contact their country or family there</translation>
    </message>
    <message>
        <source>Abrir {code}</source>
        <translation>Open {code}</translation>
    </message>
</context>
<context>
    <name>case_lines</name>
    <message>
        <source>cerrado: {how}</source>
        <translation>closed: {how}</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>NNA</source>
        <translation>child</translation>
    </message>
    <message>
        <source>persona adulta</source>
        <translation>adult</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>plazos sin calcular</source>
        <translation>deadlines not computed</translation>
    </message>
    <message>
        <source>edad en duda</source>
        <translation>age in doubt</translation>
    </message>
    <message>
        <source>edad sin anotar</source>
        <translation>age not noted</translation>
    </message>
    <message>
        <source>en detención</source>
        <translation>in detention</translation>
    </message>
    <message>
        <source>¿peligro? pregunte</source>
        <translation>danger? ask</translation>
    </message>
    <message>
        <source>peligro</source>
        <translation>danger</translation>
    </message>
    <message>
        <source>protegido</source>
        <translation>protected</translation>
    </message>
    <message>
        <source>reservado</source>
        <translation>restricted</translation>
    </message>
    <message>
        <source>¿peligro? pregunte a quien lo envió</source>
        <translation>danger? ask whoever sent it</translation>
    </message>
    <message>
        <source>misma persona: {codes}</source>
        <translation>same person: {codes}</translation>
    </message>
    <message>
        <source>algo ilegible</source>
        <translation>something unreadable</translation>
    </message>
    <message>
        <source>por ratificar</source>
        <translation>to ratify</translation>
    </message>
    <message>
        <source>esperando a otros</source>
        <translation>waiting for others</translation>
    </message>
    <message>
        <source>sin plazo</source>
        <translation>no time limit</translation>
    </message>
    <message>
        <source>debió estar {when}</source>
        <translation>was due {when}</translation>
    </message>
    <message>
        <source>en cualquier momento hasta {day}</source>
        <translation>any time until {day}</translation>
    </message>
    <message>
        <source>hasta {when}</source>
        <translation>until {when}</translation>
    </message>
    <message>
        <source>{when} · plazo legal</source>
        <translation>{when} · legal limit</translation>
    </message>
    <message>
        <source>{when} · sugerido</source>
        <translation>{when} · suggested</translation>
    </message>
    <message>
        <source>d &apos;de&apos; MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>el {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>Firmar lo aprobado de palabra</source>
        <translation>Sign what was approved by word of mouth</translation>
    </message>
    <message>
        <source>Respuesta de otro país a un envío</source>
        <translation>Answer of another country to a packet</translation>
    </message>
    <message>
        <source>Contestar un envío de otro país</source>
        <translation>Answer a packet of another country</translation>
    </message>
    <message>
        <source>Dar a otro país lo que pide de un envío</source>
        <translation>Give another country what it asks about a packet</translation>
    </message>
    <message>
        <source>Aclarar con otro país dos respuestas que no concuerdan</source>
        <translation>Clear up with another country two answers that disagree</translation>
    </message>
    <message>
        <source>Acuse de un envío que se pidió de vuelta</source>
        <translation>Receipt for a packet that was asked back</translation>
    </message>
    <message>
        <source>Un envío de otro país ya no cuenta: dar acuse</source>
        <translation>A packet from another country counts no more: give a receipt</translation>
    </message>
    <message>
        <source>Abra el expediente para ver qué sigue</source>
        <translation>Open the case to see what comes next</translation>
    </message>
    <message>
        <source>{step}, día {day}</source>
        <translation>{step}, day {day}</translation>
    </message>
</context>
<context>
    <name>case_page</name>
    <message>
        <source>Leyendo el expediente…</source>
        <translation>Reading the case…</translation>
    </message>
</context>
<context>
    <name>case_pairs</name>
    <message>
        <source>Si es la misma persona que {code}</source>
        <translation>Whether it is the same person as {code}</translation>
    </message>
    <message>
        <source>Se anotó que es la misma persona que {code}: {reason}</source>
        <translation>It was noted that it is the same person as {code}: {reason}</translation>
    </message>
    <message>
        <source>Se anotó que no es la misma persona que {code}: {reason}</source>
        <translation>It was noted that it is not the same person as {code}: {reason}</translation>
    </message>
    <message>
        <source>es otra persona</source>
        <translation>it is another person</translation>
    </message>
    <message>
        <source>es la misma persona</source>
        <translation>it is the same person</translation>
    </message>
    <message>
        <source>misma persona: {code}</source>
        <translation>same person: {code}</translation>
    </message>
    <message>
        <source>Mientras no esté, lo que puede proteger a la persona cuenta como duda: también si es NNA.</source>
        <translation>Until it is here, whatever may protect the person counts as a doubt: also whether she is a child.</translation>
    </message>
    <message>
        <source>Se anotó que esta persona tiene otro expediente, que ya no está aquí.</source>
        <translation>It was noted that this person has another case, which is no longer here.</translation>
    </message>
    <message>
        <source>Pregunte a su enlace qué decía.</source>
        <translation>Ask your liaison what it said.</translation>
    </message>
    <message>
        <source>Según {post}, esta persona tiene otro expediente, que no ha llegado aquí.</source>
        <translation>According to {post} this person has another case, which has not come here.</translation>
    </message>
    <message>
        <source>Llame a {post} y pida que lo envíe.</source>
        <translation>Call {post} and ask them to send it.</translation>
    </message>
    <message>
        <source>otro expediente de la persona ya no está aquí</source>
        <translation>another case of the person is no longer here</translation>
    </message>
    <message>
        <source>falta otro expediente de la misma persona: pídalo a {post}</source>
        <translation>another case of the same person is missing: ask {post} for it</translation>
    </message>
    <message>
        <source>otro expediente</source>
        <translation>another case</translation>
    </message>
</context>
<context>
    <name>case_paths</name>
    <message>
        <source>Respuesta a un pedido</source>
        <translation>Answer to a request</translation>
    </message>
    <message>
        <source>Otra anotación</source>
        <translation>Another note</translation>
    </message>
    <message>
        <source>sin respuesta</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>Un paso de otro protocolo</source>
        <translation>A step of another protocol</translation>
    </message>
    <message>
        <source>{step}, día {day}</source>
        <translation>{step}, day {day}</translation>
    </message>
    <message>
        <source>lo hizo quien lo anotó</source>
        <translation>done by whoever noted it</translation>
    </message>
    <message>
        <source>lo hizo {name}</source>
        <translation>done by {name}</translation>
    </message>
    <message>
        <source>Un formulario</source>
        <translation>A form</translation>
    </message>
    <message>
        <source>Alguien</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>{row}: {question}</source>
        <translation>{row}: {question}</translation>
    </message>
    <message>
        <source>{question} ({form})</source>
        <translation>{question} ({form})</translation>
    </message>
    <message>
        <source>{repeat} {number}</source>
        <translation>{repeat} {number}</translation>
    </message>
    <message>
        <source>pocas personas</source>
        <translation>a few people</translation>
    </message>
    <message>
        <source>alguien de otro puesto</source>
        <translation>somebody at another post</translation>
    </message>
    <message>
        <source>cerrado: {how}</source>
        <translation>closed: {how}</translation>
    </message>
    <message>
        <source>abierto</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>case_people</name>
    <message>
        <source>Aquí estarán las personas cercanas</source>
        <translation>The people around will stand here</translation>
    </message>
    <message>
        <source>Familia, quien la acompaña, tutora, intérprete, y quien tal vez la controla. Cada quien tiene lo que puede y lo que no puede hacer por ella.</source>
        <translation>Family, whoever accompanies the person, guardian, interpreter, and whoever may control them. Each has what they may and may not do for the person.</translation>
    </message>
    <message>
        <source>Agregar a alguien…</source>
        <translation>Add somebody…</translation>
    </message>
    <message>
        <source>Enlazar con un familiar…</source>
        <translation>Link with a relative…</translation>
    </message>
    <message>
        <source>Abrir a una hija o un hijo…</source>
        <translation>Open a daughter’s or son’s case…</translation>
    </message>
    <message>
        <source>nombre cubierto (F4 para verlo)</source>
        <translation>name covered (F4 to see it)</translation>
    </message>
    <message>
        <source>separado por escrito: su bloqueo ya no cuenta aquí</source>
        <translation>separated in writing: their block no longer counts here</translation>
    </message>
    <message>
        <source>tiene su expediente: {code}</source>
        <translation>has a case: {code}</translation>
    </message>
    <message>
        <source>no firma, no traduce, no acompaña, no recibe; no hable delante de esta persona</source>
        <translation>does not sign, interpret, accompany or receive; do not talk in front of this person</translation>
    </message>
    <message>
        <source>Tiene otro expediente…</source>
        <translation>Has another case…</translation>
    </message>
    <message>
        <source>Abrir su expediente</source>
        <translation>Open their case</translation>
    </message>
    <message>
        <source>Ya se verificó quién es…</source>
        <translation>Who this is was verified…</translation>
    </message>
    <message>
        <source>Corregir qué es de la persona…</source>
        <translation>Correct what they are to the person…</translation>
    </message>
    <message>
        <source>Cambiar sus datos…</source>
        <translation>Change their details…</translation>
    </message>
    <message>
        <source>Separar por escrito…</source>
        <translation>Separate in writing…</translation>
    </message>
    <message>
        <source>se verificó quién es</source>
        <translation>who this is was verified</translation>
    </message>
    <message>
        <source>sin verificar: no firma ni recibe hasta verificarle</source>
        <translation>unverified: does not sign or receive until verified</translation>
    </message>
    <message>
        <source>Ninguna hija o hijo está aquí…</source>
        <translation>No child of theirs is here…</translation>
    </message>
    <message>
        <source>Otro expediente de la misma persona: {code}</source>
        <translation>Another case of the same person: {code}</translation>
    </message>
</context>
<context>
    <name>case_requests</name>
    <message>
        <source>Llamada con {to}</source>
        <translation>Call with {to}</translation>
    </message>
    <message>
        <source>Llamada con {to} ({phone})</source>
        <translation>Call with {to} ({phone})</translation>
    </message>
    <message>
        <source>{to} respondió: {answer}</source>
        <translation>{to} answered: {answer}</translation>
    </message>
    <message>
        <source>Aquí estará lo que se pide y lo que responden</source>
        <translation>What is asked and answered will stand here</translation>
    </message>
    <message>
        <source>Cada llamada en una línea (F8). Cada pedido queda a la vista hasta que contesten, y sirve de prueba de que se intentó.</source>
        <translation>Each call in one line (F8). Each request stays in sight until it is answered, and proves that it was tried.</translation>
    </message>
    <message>
        <source>Pedir a alguien…</source>
        <translation>Ask somebody…</translation>
    </message>
    <message>
        <source>Por ratificar: {act}</source>
        <translation>To be ratified: {act}</translation>
    </message>
    <message>
        <source>antes de {when}</source>
        <translation>before {when}</translation>
    </message>
    <message>
        <source>debió ratificarse antes de {when}</source>
        <translation>was to be ratified before {when}</translation>
    </message>
    <message>
        <source>Lo pidió {name}</source>
        <translation>Asked for by {name}</translation>
    </message>
    <message>
        <source>Ratificar por escrito…</source>
        <translation>Ratify in writing…</translation>
    </message>
    <message>
        <source>No ratificar…</source>
        <translation>Do not ratify…</translation>
    </message>
    <message>
        <source>Entregado {when}</source>
        <translation>Given {when}</translation>
    </message>
    <message>
        <source>Impreso {when}</source>
        <translation>Printed {when}</translation>
    </message>
    <message>
        <source>Guardado como PDF {when}</source>
        <translation>Saved as PDF {when}</translation>
    </message>
    <message>
        <source>Impreso {when}: si se entregó, llame y pida que lo retiren</source>
        <translation>Printed {when}: if it was given, call and ask them to withdraw it</translation>
    </message>
    <message>
        <source>Guardado como PDF {when}: si se entregó, llame y pida que lo retiren</source>
        <translation>Saved as PDF {when}: if it was given, call and ask them to withdraw it</translation>
    </message>
    <message>
        <source>Enviado {when}</source>
        <translation>Sent {when}</translation>
    </message>
    <message>
        <source>Ya enviado {when}: llame y pida que lo retiren</source>
        <translation>Already sent {when}: call and ask for it to be taken back</translation>
    </message>
    <message>
        <source>Llamada…</source>
        <translation>Call…</translation>
    </message>
    <message>
        <source>Falta la firma de: {roles}</source>
        <translation>Signature awaited from: {roles}</translation>
    </message>
    <message>
        <source>Lo anterior está en Historia</source>
        <translation>What was before stands in History</translation>
    </message>
    <message>
        <source>Ver la historia</source>
        <translation>See the history</translation>
    </message>
    <message>
        <source>Lo ratifica otra persona, no quien lo pidió.</source>
        <translation>Somebody else ratifies it, not whoever asked.</translation>
    </message>
    <message>
        <source>debió llegar {when}</source>
        <translation>was due {when}</translation>
    </message>
    <message>
        <source>para {when}</source>
        <translation>due {when}</translation>
    </message>
    <message>
        <source>Respondieron…</source>
        <translation>They answered…</translation>
    </message>
    <message>
        <source>Esperando respuesta · pedido {when}</source>
        <translation>Waiting for an answer · asked {when}</translation>
    </message>
    <message>
        <source>Se lo recordé ahora</source>
        <translation>I reminded them now</translation>
    </message>
</context>
<context>
    <name>case_step</name>
    <message>
        <source>Cerrado por ahora: {acts}</source>
        <translation>Closed for now: {acts}</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Plazo</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Hojas</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Abre</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>Ver: {state}</source>
        <translation>Show: {state}</translation>
    </message>
    <message>
        <source>Llenar otra</source>
        <translation>Fill in another</translation>
    </message>
    <message>
        <source>Llenar {form}</source>
        <translation>Fill in {form}</translation>
    </message>
    <message>
        <source>Imprimir en blanco</source>
        <translation>Print blank</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>A quién avisar</source>
        <translation>Whom to tell</translation>
    </message>
    <message>
        <source>Teléfono por verificar: escriba el número al anotar la llamada.</source>
        <translation>Phone to be verified: write the number when you note the call.</translation>
    </message>
</context>
<context>
    <name>case_steps</name>
    <message>
        <source>Ver las diferencias</source>
        <translation>Show the disagreements</translation>
    </message>
    <message>
        <source>Ya respondió…</source>
        <translation>They have answered…</translation>
    </message>
    <message>
        <source>Preguntar a {post}…</source>
        <translation>Ask {post}…</translation>
    </message>
    <message>
        <source>Seguir: {step}</source>
        <translation>Continue: {step}</translation>
    </message>
    <message>
        <source>Ir a {step}</source>
        <translation>Go to {step}</translation>
    </message>
    <message>
        <source>Seguir con {form}</source>
        <translation>Go on with {form}</translation>
    </message>
    <message>
        <source>Llenar {form}</source>
        <translation>Fill in {form}</translation>
    </message>
    <message>
        <source>Intentado…</source>
        <translation>Tried…</translation>
    </message>
    <message>
        <source>No quiere…</source>
        <translation>Refuses…</translation>
    </message>
    <message>
        <source>Imprimir {form}</source>
        <translation>Print {form}</translation>
    </message>
    <message>
        <source>Pedir…</source>
        <translation>Ask…</translation>
    </message>
    <message>
        <source>Llamada…</source>
        <translation>Call…</translation>
    </message>
    <message>
        <source>Hecho…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Avisado: anótelo…</source>
        <translation>They were told: note it…</translation>
    </message>
    <message>
        <source>Volver a abrir…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>No aplica…</source>
        <translation>Not applicable…</translation>
    </message>
    <message>
        <source>Lo que sigue</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>{step}, día {day}</source>
        <translation>{step}, day {day}</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Al menos hasta {when}</source>
        <translation>At least until {when}</translation>
    </message>
    <message>
        <source>Debió estar {when}</source>
        <translation>Was due {when}</translation>
    </message>
    <message>
        <source>Hasta {when}</source>
        <translation>Until {when}</translation>
    </message>
    <message>
        <source>no se pide a su país: hay bloqueo consular</source>
        <translation>not asked of the country of origin: consular block</translation>
    </message>
    <message>
        <source>el otro país</source>
        <translation>the other country</translation>
    </message>
    <message>
        <source>esperando a {who}</source>
        <translation>waiting for {who}</translation>
    </message>
    <message>
        <source>esperando</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>cerrado por: {gate}</source>
        <translation>closed by: {gate}</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>plazo legal</source>
        <translation>legal limit</translation>
    </message>
    <message>
        <source>sugerido</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>{source} (por verificar)</source>
        <translation>{source} (to be verified)</translation>
    </message>
    <message>
        <source>{source}: regla sugerida, no legal</source>
        <translation>{source}: suggested rule, not legal</translation>
    </message>
    <message>
        <source>Regla sugerida, no legal: de este país, por verificar.</source>
        <translation>Suggested rule, not legal: for this country, to be verified.</translation>
    </message>
    <message>
        <source>Regla sugerida, no legal: de este país, por verificar. Hay textos de otro país: solo como ejemplo.</source>
        <translation>Suggested rule, not legal: for this country, to be verified. There are texts of another country: only as an example.</translation>
    </message>
    <message>
        <source>Usted, en este puesto</source>
        <translation>You, at this post</translation>
    </message>
    <message>
        <source>Si es NNA</source>
        <translation>If a child</translation>
    </message>
    <message>
        <source>Consentimiento</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>terminado, en corrección</source>
        <translation>finished, being corrected</translation>
    </message>
    <message>
        <source>terminado; corrección sin guardar en este equipo</source>
        <translation>finished; correction not saved on this machine</translation>
    </message>
    <message>
        <source>sin terminar en este equipo</source>
        <translation>unfinished on this machine</translation>
    </message>
    <message>
        <source>guardado, sin terminar</source>
        <translation>kept, unfinished</translation>
    </message>
    <message>
        <source>completo, {when}</source>
        <translation>complete, {when}</translation>
    </message>
    <message>
        <source>lo anotó {who}</source>
        <translation>noted by {who}</translation>
    </message>
    <message>
        <source>vuelto a abrir</source>
        <translation>opened again</translation>
    </message>
    <message>
        <source>se avisó a {whom}</source>
        <translation>told {whom}</translation>
    </message>
    <message>
        <source>Pasos del expediente</source>
        <translation>Steps of the case</translation>
    </message>
    <message>
        <source>Todos los pasos</source>
        <translation>All steps</translation>
    </message>
    <message>
        <source>{form} ({when}) fue a: {to}. Falta avisar a: {whom}</source>
        <translation>{form} ({when}) went to: {to}. Still to be told: {whom}</translation>
    </message>
    <message>
        <source>Actuar ahora, {when}: {act}</source>
        <translation>Act now, {when}: {act}</translation>
    </message>
    <message>
        <source>{form} escrita, {when}</source>
        <translation>{form} written, {when}</translation>
    </message>
    <message>
        <source>{role}: por verificar qué institución es</source>
        <translation>{role}: which institution, to be verified</translation>
    </message>
</context>
<context>
    <name>case_tabs</name>
    <message>
        <source>Pasos</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Consentimientos</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Formularios</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Archivos</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Pedidos y llamadas</source>
        <translation>Requests and calls</translation>
    </message>
    <message>
        <source>Historia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Diferencias</source>
        <translation>Disagreements</translation>
    </message>
    <message>
        <source>Sección: {name}. Cambiar de sección</source>
        <translation>Section: {name}. Change section</translation>
    </message>
</context>
<context>
    <name>case_terms</name>
    <message>
        <source>contactar a autoridades del país de origen</source>
        <translation>contact authorities of the country of origin</translation>
    </message>
    <message>
        <source>contactar a la familia</source>
        <translation>contact the family</translation>
    </message>
    <message>
        <source>tratarle como persona adulta</source>
        <translation>treat the person as an adult</translation>
    </message>
    <message>
        <source>fijar la fecha del viaje</source>
        <translation>set the travel date</translation>
    </message>
    <message>
        <source>salir hacia el otro país</source>
        <translation>leave for the other country</translation>
    </message>
    <message>
        <source>entregar a la persona</source>
        <translation>hand the person over</translation>
    </message>
    <message>
        <source>alojar a la persona</source>
        <translation>lodge the person</translation>
    </message>
    <message>
        <source>dar datos a otra institución</source>
        <translation>give data to another institution</translation>
    </message>
    <message>
        <source>trasladar dentro del país</source>
        <translation>move the person within the country</translation>
    </message>
    <message>
        <source>canalizar a salud, policía, niñez o refugio</source>
        <translation>refer the person to health, police, child or refugee authorities</translation>
    </message>
    <message>
        <source>la persona está en nuestro país</source>
        <translation>the person is in our country</translation>
    </message>
    <message>
        <source>la persona vuelve a nuestro país</source>
        <translation>the person returns to our country</translation>
    </message>
    <message>
        <source>llegó a nuestro país sin aviso</source>
        <translation>arrived in our country unannounced</translation>
    </message>
    <message>
        <source>va de paso</source>
        <translation>passing through</translation>
    </message>
    <message>
        <source>es de aquí y está aquí</source>
        <translation>from here and here</translation>
    </message>
    <message>
        <source>lo hice yo</source>
        <translation>I did it</translation>
    </message>
    <message>
        <source>documento en mano</source>
        <translation>document in hand</translation>
    </message>
    <message>
        <source>llegó en un envío</source>
        <translation>came in a packet</translation>
    </message>
    <message>
        <source>por teléfono</source>
        <translation>by telephone</translation>
    </message>
    <message>
        <source>me lo dijeron</source>
        <translation>I was told</translation>
    </message>
    <message>
        <source>Familia</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Acompañante, sin verificar</source>
        <translation>Companion, unverified</translation>
    </message>
    <message>
        <source>Tal vez la controla</source>
        <translation>May control the person</translation>
    </message>
    <message>
        <source>Tutora, tutor o representante</source>
        <translation>Guardian or representative</translation>
    </message>
    <message>
        <source>Intérprete</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Funcionaria o funcionario</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>entregada al otro país</source>
        <translation>handed over to the other country</translation>
    </message>
    <message>
        <source>reintegración terminada</source>
        <translation>reintegration completed</translation>
    </message>
    <message>
        <source>se queda en el país</source>
        <translation>stays in the country</translation>
    </message>
    <message>
        <source>canalizada a otra protección</source>
        <translation>referred to other protection</translation>
    </message>
    <message>
        <source>no quiso seguir</source>
        <translation>did not want to go on</translation>
    </message>
    <message>
        <source>se fue por decisión propia</source>
        <translation>left by own decision</translation>
    </message>
    <message>
        <source>no se sabe dónde está</source>
        <translation>whereabouts unknown</translation>
    </message>
    <message>
        <source>pasó a otro puesto</source>
        <translation>transferred to another post</translation>
    </message>
    <message>
        <source>ya tenía expediente</source>
        <translation>already had a case</translation>
    </message>
    <message>
        <source>falleció</source>
        <translation>died</translation>
    </message>
    <message>
        <source>se abrió por equivocación</source>
        <translation>opened by mistake</translation>
    </message>
    <message>
        <source>solo contacto</source>
        <translation>contact only</translation>
    </message>
    <message>
        <source>Peligro</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Salud</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Desastre</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>Cierra el puesto</source>
        <translation>The post closes</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>En persona</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Oficio</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Niña, niño o adolescente</source>
        <translation>Child under 18</translation>
    </message>
    <message>
        <source>En duda: se protege como NNA</source>
        <translation>In doubt: protected as a child</translation>
    </message>
    <message>
        <source>Persona adulta</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>sí</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>en duda</source>
        <translation>in doubt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Lado del caso</source>
        <translation>Side of the case</translation>
    </message>
    <message>
        <source>País donde está</source>
        <translation>Country where the person is</translation>
    </message>
    <message>
        <source>País donde se le encontró</source>
        <translation>Country where found</translation>
    </message>
    <message>
        <source>Nacionalidad</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>País de residencia</source>
        <translation>Country of residence</translation>
    </message>
    <message>
        <source>País de retorno</source>
        <translation>Country of return</translation>
    </message>
    <message>
        <source>Edad</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Bloqueo consular</source>
        <translation>Consular block</translation>
    </message>
    <message>
        <source>Estado del expediente</source>
        <translation>State of the case</translation>
    </message>
    <message>
        <source>Quién lleva el expediente</source>
        <translation>Who is responsible for the case</translation>
    </message>
    <message>
        <source>Quién está de turno</source>
        <translation>Who is on duty</translation>
    </message>
    <message>
        <source>Protocolo</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Reservado a</source>
        <translation>Restricted to</translation>
    </message>
    <message>
        <source>Quién ve de noche el lugar y a quién llamar</source>
        <translation>Who sees at night the place and whom to call</translation>
    </message>
    <message>
        <source>Género</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Palabra para reconocerlo</source>
        <translation>Word to recognise it by</translation>
    </message>
    <message>
        <source>Incidente</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Nombre que usa</source>
        <translation>Name used</translation>
    </message>
    <message>
        <source>Edad que dice tener</source>
        <translation>Stated age</translation>
    </message>
    <message>
        <source>Fecha del viaje</source>
        <translation>Travel date</translation>
    </message>
    <message>
        <source>Lo que necesita ahora</source>
        <translation>What is needed now</translation>
    </message>
    <message>
        <source>Grupo</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Tipo de lugar donde duerme</source>
        <translation>Kind of place where the person sleeps</translation>
    </message>
    <message>
        <source>Otro dato del expediente</source>
        <translation>Another fact of the case</translation>
    </message>
    <message>
        <source>quién lo hizo</source>
        <translation>who did it</translation>
    </message>
    <message>
        <source>cuándo, sin pasar de hoy</source>
        <translation>when, not after today</translation>
    </message>
    <message>
        <source>cómo lo sabemos</source>
        <translation>how we know</translation>
    </message>
    <message>
        <source>la razón</source>
        <translation>the reason</translation>
    </message>
    <message>
        <source>una frase de lo que pasa</source>
        <translation>a sentence about what is happening</translation>
    </message>
    <message>
        <source>a quién</source>
        <translation>to whom</translation>
    </message>
    <message>
        <source>sobre qué</source>
        <translation>about what</translation>
    </message>
    <message>
        <source>cuándo se pidió</source>
        <translation>when it was asked</translation>
    </message>
    <message>
        <source>cuándo</source>
        <translation>when</translation>
    </message>
    <message>
        <source>por qué medio</source>
        <translation>by which way</translation>
    </message>
    <message>
        <source>la respuesta</source>
        <translation>the answer</translation>
    </message>
    <message>
        <source>qué preguntan</source>
        <translation>what is asked for</translation>
    </message>
    <message>
        <source>cómo terminó</source>
        <translation>how it ended</translation>
    </message>
    <message>
        <source>qué escrito es</source>
        <translation>which document it is</translation>
    </message>
    <message>
        <source>el escrito de la autoridad de niñez</source>
        <translation>the child authority&apos;s writing</translation>
    </message>
    <message>
        <source>el escrito firmado por la persona</source>
        <translation>the writing signed by the person</translation>
    </message>
    <message>
        <source>alguien que lo siga viendo: no puede ser usted</source>
        <translation>somebody who can still read it: it cannot be you who is pointed at</translation>
    </message>
    <message>
        <source>al menos una nacionalidad</source>
        <translation>at least one nationality</translation>
    </message>
    <message>
        <source>algo que cambie</source>
        <translation>something that changes</translation>
    </message>
    <message>
        <source>un dato</source>
        <translation>something</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Casos</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Expedientes</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Expedientes encontrados</source>
        <translation>Cases found</translation>
    </message>
    <message>
        <source>Volver a la lista</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Abrir expediente</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Leyendo los expedientes…</source>
        <translation>Reading the cases…</translation>
    </message>
    <message>
        <source>Todavía no hay expedientes</source>
        <translation>There is no case yet</translation>
    </message>
    <message>
        <source>Aquí estarán todos los expedientes del puesto, abiertos y cerrados. Cada persona protegida tiene el suyo.</source>
        <translation>Every case of the post will stand here, open and closed. Each protected person has one case.</translation>
    </message>
    <message>
        <source>Abrir el primero</source>
        <translation>Open the first</translation>
    </message>
    <message>
        <source>Ningún expediente pasa estos filtros</source>
        <translation>No case passes these filters</translation>
    </message>
    <message>
        <source>Hay otros que no se ven por los filtros de arriba.</source>
        <translation>There are others that the filters above leave out.</translation>
    </message>
    <message>
        <source>Quitar los filtros</source>
        <translation>Remove the filters</translation>
    </message>
    <message>
        <source>No se encontró ninguno</source>
        <translation>None was found</translation>
    </message>
    <message>
        <source>Escriba menos letras, otra forma del nombre o parte del código. Se buscan nombres, otros nombres y códigos, con o sin acentos.</source>
        <translation>Write fewer letters, another form of the name, or part of the code. Names, other names and codes are searched, with or without accents.</translation>
    </message>
    <message>
        <source>Expediente</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Lo que sigue</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Hasta cuándo</source>
        <translation>Until when</translation>
    </message>
    <message>
        <source>Abierto</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Atención</source>
        <translation>Take care</translation>
    </message>
    <message>
        <source>Solo los míos</source>
        <translation>Mine only</translation>
    </message>
    <message>
        <source>Con diferencias</source>
        <translation>With disagreements</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>abiertos</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cerrados</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>abiertos y cerrados</source>
        <translation>open and closed</translation>
    </message>
    <message>
        <source>todas</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Situación</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Edad</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>todas las edades</source>
        <translation>all ages</translation>
    </message>
    <message>
        <source>NNA</source>
        <translation>children</translation>
    </message>
    <message>
        <source>en duda</source>
        <translation>in doubt</translation>
    </message>
    <message>
        <source>personas adultas</source>
        <translation>adults</translation>
    </message>
    <message>
        <source>Orden</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>lo que vence primero</source>
        <translation>due first</translation>
    </message>
    <message>
        <source>los más nuevos</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>los últimos que cambiaron</source>
        <translation>last changed first</translation>
    </message>
    <message>
        <source>por código</source>
        <translation>by code</translation>
    </message>
    <message>
        <source>{reason}: {words}</source>
        <translation>{reason}: {words}</translation>
    </message>
    <message>
        <source>por su código</source>
        <translation>by its code</translation>
    </message>
    <message>
        <source>por el nombre que usa</source>
        <translation>by the name used</translation>
    </message>
    <message>
        <source>por el nombre en su documento</source>
        <translation>by the name on a document</translation>
    </message>
    <message>
        <source>por otro nombre suyo</source>
        <translation>by another name of theirs</translation>
    </message>
    <message>
        <source>por su palabra</source>
        <translation>by its word</translation>
    </message>
    <message>
        <source>por alguien relacionado</source>
        <translation>by somebody related</translation>
    </message>
    <message>
        <source>por un nombre</source>
        <translation>by a name</translation>
    </message>
    <message>
        <source>{reason}, que se parece</source>
        <translation>{reason}, which is similar</translation>
    </message>
</context>
<context>
    <name>chains</name>
    <message>
        <source>no es la anotación que su huella nombra</source>
        <translation>it is not the entry that its fingerprint names</translation>
    </message>
    <message>
        <source>su contenido no es el que se escribió</source>
        <translation>its content is not what was written</translation>
    </message>
    <message>
        <source>es de otro expediente o de otra serie de anotaciones</source>
        <translation>it belongs to another case or another log</translation>
    </message>
    <message>
        <source>su número no puede ser</source>
        <translation>its number cannot be</translation>
    </message>
    <message>
        <source>no se puede leer</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>está en una página dañada</source>
        <translation>it stands on a damaged page</translation>
    </message>
    <message>
        <source>una página dañada no deja leer lo que sigue</source>
        <translation>a damaged page lets nothing be read that follows</translation>
    </message>
    <message>
        <source>no sigue a la anterior</source>
        <translation>it does not follow the one before</translation>
    </message>
    <message>
        <source>le falta la anterior</source>
        <translation>the one before is missing</translation>
    </message>
    <message>
        <source>lleva una firma que no es de quien nombra</source>
        <translation>it carries a signature that is not of the person it names</translation>
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
        <source>No hay ningún expediente abierto que enviar. El acuse va solo con --receipt.</source>
        <translation>There is no open case to send. The receipt goes alone with --receipt.</translation>
    </message>
    <message>
        <source>Paquete sellado para {post}: {file} ({size}).</source>
        <translation>Sealed bundle for {post}: {file} ({size}).</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. Los paquetes escritos valen; lo que falta irá al enviar otra vez.</source>
        <translation>It stopped, as you asked. The bundles that were written are valid; the rest goes when you send again.</translation>
    </message>
    <message>
        <source>Entregando en {place}</source>
        <translation>Delivering to {place}</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. El paquete quedó sellado y espera: deliver lo entrega en {place}.</source>
        <translation>Stopped, as you asked. The file is sealed and waits: deliver carries it to {place}.</translation>
    </message>
    <message>
        <source>Paquete sellado, entregado en {place}.</source>
        <translation>Sealed bundle delivered at {place}.</translation>
    </message>
    <message>
        <source>No van otros expedientes de la misma persona: {codes}. Allá lo que la protege quedará en duda.</source>
        <translation>Other cases of the same person do not go: {codes}. What protects her will be in doubt there.</translation>
    </message>
    <message>
        <source>Sellando el paquete</source>
        <translation>Sealing the file</translation>
    </message>
    <message>
        <source>Se interrumpió. No consta como enviado: si en {where} quedó algo de él, bórrelo.</source>
        <translation>It was cut off. It is not noted as sent: if anything of it is left in {where}, delete it.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. No se selló ningún paquete en {where}.</source>
        <translation>Stopped, as you asked. No file was sealed in {where}.</translation>
    </message>
    <message>
        <source>Comprobando el paquete sellado</source>
        <translation>Checking the sealed bundle</translation>
    </message>
    <message>
        <source>Entró; se ponen al día las listas</source>
        <translation>It entered; lists are brought up to date</translation>
    </message>
    <message>
        <source>No hay ningún paquete sellado ahí.</source>
        <translation>There is no sealed bundle there.</translation>
    </message>
    <message>
        <source>Comprobando los paquetes sellados</source>
        <translation>Checking the sealed bundles</translation>
    </message>
    <message>
        <source>Probando qué traen</source>
        <translation>Trying what they bring</translation>
    </message>
    <message>
        <source>Recibiendo</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>En {post} entraría: {parts}.</source>
        <translation>At {post} would enter: {parts}.</translation>
    </message>
    <message>
        <source>{file}: dice ser de {post}. {why}</source>
        <translation>{file}: says it is from {post}. {why}</translation>
    </message>
    <message>
        <source>De {post}: {parts}.</source>
        <translation>From {post}: {parts}.</translation>
    </message>
    <message>
        <source>Antes de este, {post} selló un paquete que nunca llegó aquí. Pídalo con el acuse: export --receipt.</source>
        <translation>Before this one {post} sealed a file that never came here. Ask for it with the receipt: export --receipt.</translation>
    </message>
    <message>
        <source>Este paquete está apartado aquí y sigue así. No cambió nada; se devuelve con take-back.</source>
        <translation>This file is set aside here and stays so. Nothing changed; take-back takes it back.</translation>
    </message>
    <message>
        <source>Este paquete ya se había recibido. No cambió nada.</source>
        <translation>This sealed bundle had been received before. Nothing changed.</translation>
    </message>
    <message>
        <source>De {post}: ya se había recibido; no trae nada nuevo.</source>
        <translation>From {post}: received before; it brings nothing new.</translation>
    </message>
    <message>
        <source>Recibido de {post}: {parts}.</source>
        <translation>Received from {post}: {parts}.</translation>
    </message>
    <message>
        <source>Copiando la bóveda antes de recibir</source>
        <translation>Copying the vault before receiving</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. No entró nada.</source>
        <translation>Stopped, as you asked. Nothing entered.</translation>
    </message>
    <message>
        <source>El paquete de {post} ya había entrado y queda. Véalo con received.</source>
        <translation>The file from {post} had already entered and stays. See it with received.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. Ya entró y queda: {entered}. Sigue donde estaba, sin entrar: {left}.</source>
        <translation>Stopped, as you asked. Entered, and stays: {entered}. Where it was, not entered: {left}.</translation>
    </message>
    <message>
        <source>Tarjeta escrita.</source>
        <translation>Card written.</translation>
    </message>
    <message>
        <source>{post} está en el directorio.</source>
        <translation>{post} is in the directory.</translation>
    </message>
    <message>
        <source>{post}: firman {here}, ya no están {left}.</source>
        <translation>{post}: {here} sign, {left} have left.</translation>
    </message>
    <message>
        <source>{post}: aquí no se sabe quiénes firman allí.</source>
        <translation>{post}: it is not known here who signs there.</translation>
    </message>
    <message>
        <source>Código de firma de {name}: {code}, o {words}</source>
        <translation>Signing code of {name}: {code}, or {words}</translation>
    </message>
    <message>
        <source>Dos puestos nombran suya a esta persona: {person}</source>
        <translation>Two posts name this person as theirs: {person}</translation>
    </message>
    <message>
        <source>Algo falló en el programa: {code}. Dé estas líneas a quien da soporte; no llevan datos de nadie.</source>
        <translation>Something in the program failed: {code}. Give these lines to whoever gives support; they hold nobody&apos;s data.</translation>
    </message>
    <message>
        <source>Frase de paso: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>Código para leer en voz alta: {code}</source>
        <translation>Code to read aloud: {code}</translation>
    </message>
    <message>
        <source>O estas ocho palabras: {words}</source>
        <translation>Or these eight words: {words}</translation>
    </message>
    <message>
        <source>La bóveda está lista.</source>
        <translation>The vault is ready.</translation>
    </message>
    <message>
        <source>Revisando la bóveda</source>
        <translation>Checking the vault</translation>
    </message>
    <message>
        <source>Ningún acto.</source>
        <translation>No act.</translation>
    </message>
    <message>
        <source>de {count} más no se sabe dónde estaban</source>
        <translation>of {count} more it is not known where they stood</translation>
    </message>
    <message>
        <source>Todo está en orden: {checked}.</source>
        <translation>All is in order: {checked}.</translation>
    </message>
    <message>
        <source>No todo está en orden: {checked}, {found}:</source>
        <translation>Not all is in order: {checked}, {found}:</translation>
    </message>
    <message>
        <source>Escribiendo los actos</source>
        <translation>Writing the acts</translation>
    </message>
    <message>
        <source>Se detuvo. No quedó ningún archivo.</source>
        <translation>Stopped. No file was left.</translation>
    </message>
    <message>
        <source>Archivo: {file}
SHA-256: {digest}</source>
        <translation>File: {file}
SHA-256: {digest}</translation>
    </message>
    <message>
        <source>Hoja que lo acompaña: {sheet}</source>
        <translation>Sheet that goes with it: {sheet}</translation>
    </message>
    <message>
        <source>Leyendo la bóveda</source>
        <translation>Reading the vault</translation>
    </message>
    <message>
        <source>Se detuvo. No cambió nada.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>La bóveda no se abrió. Desde fuera se ve:</source>
        <translation>The vault did not open. From outside this is seen:</translation>
    </message>
    <message>
        <source>Nada de lo que se ve desde fuera impide abrir la bóveda. Lo de dentro se revisa abriéndola.</source>
        <translation>Nothing that is seen from outside keeps the vault from opening. What is inside is checked by opening it.</translation>
    </message>
    <message>
        <source>Así no se abre esta bóveda. Desde fuera se ve:</source>
        <translation>As it is, this vault does not open. From outside this is seen:</translation>
    </message>
    <message>
        <source>Código para quien da soporte: {code}</source>
        <translation>Code for whoever gives support: {code}</translation>
    </message>
    <message>
        <source>Lo que está entero se puede rescatar en otra bóveda: repatria salvage</source>
        <translation>What is whole can be saved into another vault: repatria salvage</translation>
    </message>
    <message>
        <source>No se encuentra o no se puede usar: {place}</source>
        <translation>Not found, or cannot be used: {place}</translation>
    </message>
    <message>
        <source>Revise que la ruta esté bien escrita y la memoria USB conectada, y repita la orden. No se perdió nada.</source>
        <translation>Check that the path is spelled right and the USB stick plugged in, and give the command again. Nothing was lost.</translation>
    </message>
    <message>
        <source>No se permite usar: {place}</source>
        <translation>No permission to use: {place}</translation>
    </message>
    <message>
        <source>Revise los permisos y el seguro de la memoria USB, o nombre otro lugar, y repita la orden.</source>
        <translation>Check permissions and the lock of the USB stick, or name another place, and give the command again.</translation>
    </message>
    <message>
        <source>Archivo sellado de {size}, {keys}.</source>
        <translation>Sealed bundle of {size}, {keys}.</translation>
    </message>
    <message>
        <source>Todo lo que el programa necesita está aquí: {pages}. {english}</source>
        <translation>Everything the program needs is here: {pages}. {english}</translation>
    </message>
    <message>
        <source>El recorrido quedó en {out}: {files} en {seconds} s.</source>
        <translation>The tour is in {out}: {files} in {seconds} s.</translation>
    </message>
    <message>
        <source>Se puede usar: {title}. Preguntas: {questions}. Avisos: {warnings}.</source>
        <translation>It can be used: {title}. Questions: {questions}. Warnings: {warnings}.</translation>
    </message>
    <message>
        <source>Está bien escrito, pero el programa no lo acepta: {title}. Preguntas: {questions}. Avisos: {warnings}.</source>
        <translation>It is well written, but the program does not take it: {title}. Questions: {questions}. Warnings: {warnings}.</translation>
    </message>
    <message>
        <source>Escrito: {place}. No falta ninguna respuesta.</source>
        <translation>Written: {place}. No answer is missing.</translation>
    </message>
    <message>
        <source>Incompleto: respuestas rechazadas o que faltan: {count}. Lo demás está en {place}.</source>
        <translation>Incomplete: answers refused or missing: {count}. The rest is in {place}.</translation>
    </message>
    <message>
        <source>Escrito: {place}. Formulario {form}, versión {version}.</source>
        <translation>Written: {place}. Form {form}, version {version}.</translation>
    </message>
    <message>
        <source>Ya no se pregunta, y antes sí: {questions}. Lo que se respondió se conserva y se muestra.</source>
        <translation>No longer asked, and asked before: {questions}. What was answered is kept and shown.</translation>
    </message>
    <message>
        <source>Columnas en las que ya no hay nada, y antes sí: {columns}.</source>
        <translation>Columns in which nothing stands any more, and something did before: {columns}.</translation>
    </message>
    <message>
        <source>{path}: la regla es de una respuesta que no está en el formulario y no se aplica</source>
        <translation>{path}: the rule is for an answer that is not in the form, and is not applied</translation>
    </message>
    <message>
        <source>{path}: pide una respuesta del último formulario guardado (last-saved): es de otra persona y queda vacía</source>
        <translation>{path}: it asks for an answer of the form last saved (last-saved): it is another person&apos;s and stays empty</translation>
    </message>
    <message>
        <source>{path}: las opciones no se barajan (randomize): siguen el orden de la lista</source>
        <translation>{path}: choices are not shuffled (randomize): they keep the order of the list</translation>
    </message>
    <message>
        <source>Respuestas escritas: {file} ({size}). Formularios: {count}. Se quedaron: {stayed}.</source>
        <translation>Answers written: {file} ({size}). Forms: {count}. Stayed: {stayed}.</translation>
    </message>
    <message>
        <source>Escrito: {place}.</source>
        <translation>Written: {place}.</translation>
    </message>
    <message>
        <source>Todo se puede usar. Protocolos: {protocols}. Formularios: {forms}. Países: {countries}. Listas: {lists}.</source>
        <translation>Everything can be used. Protocols: {protocols}. Forms: {forms}. Countries: {countries}. Lists: {lists}.</translation>
    </message>
    <message>
        <source>{name} quedó como lugar: {where}. Una prueba llegó y volvió bien.</source>
        <translation>{name} is now a place: {where}. A trial went there and came back well.</translation>
    </message>
    <message>
        <source>Este puesto no tiene lugares con línea.</source>
        <translation>This post has no places with a line.</translation>
    </message>
    <message>
        <source>{name} ya no es lugar de este puesto.</source>
        <translation>{name} is no longer a place of this post.</translation>
    </message>
    <message>
        <source>Lo que este puesto dejó allí se queda: {count}.</source>
        <translation>What this post left there stays: {count}.</translation>
    </message>
    <message>
        <source>Entregado: {count}. Por entregar: {left}.</source>
        <translation>Delivered: {count}. To deliver: {left}.</translation>
    </message>
    <message>
        <source>Tomado de vuelta, para un equipo revocado: {count}.</source>
        <translation>Taken back, for a revoked device: {count}.</translation>
    </message>
    <message>
        <source>No hay nada para este puesto en {name}.</source>
        <translation>There is nothing for this post at {name}.</translation>
    </message>
    <message>
        <source>De otros países hay {count}: tráigalo con packet collect.</source>
        <translation>From other countries there are {count}: fetch them with packet collect.</translation>
    </message>
    <message>
        <source>Contraseña o clave secreta del lugar: </source>
        <translation>Password or secret key of the place: </translation>
    </message>
    <message>
        <source>Ningún expediente parece de una persona que ya tiene otro.</source>
        <translation>No case looks like that of a person who already has another.</translation>
    </message>
    <message>
        <source>Se hará la raíz del país. Su secreto solo estará en tres hojas; dos bastan para usarlo, y si se pierden dos no hay otra copia. Guárdelas en tres lugares, con tres personas. Que nadie más vea la pantalla. Si se detiene antes del final no queda nada, y lo copiado se destruye.</source>
        <translation>The root of the country will be made. Its secret will be on three sheets only; two are enough to use it, and if two are lost there is no other copy. Keep them in three places, with three people. Let nobody else see the screen. If you stop before the end nothing is kept, and what was copied is to be destroyed.</translation>
    </message>
    <message>
        <source>La raíz de {country} está fundada.</source>
        <translation>The root of {country} is founded.</translation>
    </message>
    <message>
        <source>{post}: {office}, del {since} al {until}. Certificado {number}.</source>
        <translation>{post}: {office}, from {since} to {until}. Certificate {number}.</translation>
    </message>
    <message>
        <source>{country} no tiene raíz aquí: los puestos se conocen por sus tarjetas, comparadas en voz alta.</source>
        <translation>{country} has no root here: posts know each other by their cards, compared aloud.</translation>
    </message>
    <message>
        <source>enlace</source>
        <translation>liaison</translation>
    </message>
    <message>
        <source>suplente del enlace</source>
        <translation>alternate</translation>
    </message>
    <message>
        <source>Raíz de {country}.</source>
        <translation>Root of {country}.</translation>
    </message>
    <message>
        <source>  {office}: {post}, del {since} al {until}</source>
        <translation>  {office}: {post}, from {since} to {until}</translation>
    </message>
    <message>
        <source>  Hoy nadie tiene este cargo: {offices}. Certifíquelo con dos hojas.</source>
        <translation>  Nobody holds this office today: {offices}. Certify one with two sheets.</translation>
    </message>
    <message>
        <source>Hoja {number} de {count} va a la impresora. Recójala usted; cuando la tenga, pulse Intro (para imprimirla otra vez, escriba una letra y pulse Intro; la que salió mal se destruye).</source>
        <translation>Sheet {number} of {count} goes to the printer. Take it yourself; once you have it, press Enter (to print it once more, type a letter and press Enter; the bad one is destroyed).</translation>
    </message>
    <message>
        <source>Hoja {number} de {count}. Cópiela a mano, con tinta; no la fotografíe ni la escriba en otro equipo.</source>
        <translation>Sheet {number} of {count}. Copy it by hand, in ink; take no photograph and type it into no other machine.</translation>
    </message>
    <message>
        <source>Cuando esté copiada y revisada, pulse Intro: la pantalla se borra.</source>
        <translation>When it is copied and checked, press Enter: the screen is wiped.</translation>
    </message>
    <message>
        <source>De su copia de la hoja {number}, palabra {place}: </source>
        <translation>From your copy of sheet {number}, word {place}: </translation>
    </message>
    <message>
        <source>Hoja {number}, palabra {place} de {count}: </source>
        <translation>Sheet {number}, word {place} of {count}: </translation>
    </message>
    <message>
        <source>No está en la lista: bastan las primeras cuatro letras, o su número.</source>
        <translation>Not in the list: the first four letters are enough, or its number.</translation>
    </message>
    <message>
        <source>No se ha recibido nada.</source>
        <translation>Nothing was received.</translation>
    </message>
    <message>
        <source>Las listas se ponen al día la próxima vez que se abra la bóveda.</source>
        <translation>Lists are brought up to date the next time the vault is opened.</translation>
    </message>
    <message>
        <source>{country} no tiene directorio aquí: los puestos se conocen por sus tarjetas.</source>
        <translation>{country} has no directory here: posts are known by their cards.</translation>
    </message>
    <message>
        <source>{post} dice conocer la versión {version}: pídala antes de firmar otra.</source>
        <translation>{post} says it knows version {version}: ask for it before signing another.</translation>
    </message>
    <message>
        <source>Directorio de {country}, versión {version}, firmado el {issued}, vale hasta el {expires}.</source>
        <translation>Directory of {country}, version {version}, signed on {issued}, good until {expires}.</translation>
    </message>
    <message>
        <source>Está vencido: el enlace debe firmarlo de nuevo.</source>
        <translation>It has expired: the liaison must sign it again.</translation>
    </message>
    <message>
        <source>  {post} · {device}: ya no está en el directorio; sigue conocido</source>
        <translation>  {post} · {device}: no longer in the directory; still known</translation>
    </message>
    <message>
        <source>  {device}: revocado el {day}</source>
        <translation>  {device}: revoked on {day}</translation>
    </message>
    <message>
        <source>Envío a otro país sellado: {file}. Código para comparar en voz alta: {code}.</source>
        <translation>Packet for another country sealed: {file}. Code to compare aloud: {code}.</translation>
    </message>
    <message>
        <source>Este expediente no tiene envíos a otro país ni de otro país.</source>
        <translation>This case has no packets for or from another country.</translation>
    </message>
    <message>
        <source>Queda anotado.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Envío de {post}: {form}. Código: {code}. Vale hasta el {until}.</source>
        <translation>Packet from {post}: {form}. Code: {code}. It counts until {until}.</translation>
    </message>
    <message>
        <source>Expediente de este país: {case}.</source>
        <translation>Case of this country: {case}.</translation>
    </message>
    <message>
        <source>Queda anotado en {case}: {state}.</source>
        <translation>Noted in {case}: {state}.</translation>
    </message>
    <message>
        <source>Respuesta sellada para {post}: {file}.</source>
        <translation>Answer sealed for {post}: {file}.</translation>
    </message>
    <message>
        <source>Respuesta de {post} al envío {code} de {case}: {state}.</source>
        <translation>Answer of {post} to packet {code} of {case}: {state}.</translation>
    </message>
    <message>
        <source>Va a {post}, para {name}:</source>
        <translation>Goes to {post}, for {name}:</translation>
    </message>
    <message>
        <source>Se queda, y el envío no lo dice:</source>
        <translation>Stays, and the packet does not tell:</translation>
    </message>
    <message>
        <source>La persona no quiere que se cuente: {text}</source>
        <translation>The person does not want it told: {text}</translation>
    </message>
    <message>
        <source>la respuesta se pidió antes del {day}</source>
        <translation>an answer was asked for before {day}</translation>
    </message>
    <message>
        <source>piden la respuesta antes del {day}</source>
        <translation>an answer is asked for by {day}</translation>
    </message>
    <message>
        <source>Anotado en los dos: es la misma persona. Sus otros expedientes: {codes}.</source>
        <translation>Noted in both: it is the same person. Their other cases: {codes}.</translation>
    </message>
    <message>
        <source>Anotado en los dos: son dos personas.</source>
        <translation>Noted in both: they are two people.</translation>
    </message>
    <message>
        <source>Este equipo lo recuerda: son dos personas.</source>
        <translation>This machine remembers it: they are two people.</translation>
    </message>
    <message>
        <source>Paquete sellado: {file}.</source>
        <translation>Sealed bundle: {file}.</translation>
    </message>
    <message>
        <source>Aquí no consta que el enlace haya cambiado.</source>
        <translation>Nothing here says that the liaison changed.</translation>
    </message>
    <message>
        <source>No le falta nada de lo que tenía el de antes.</source>
        <translation>Nothing of what the one before had is missing there.</translation>
    </message>
    <message>
        <source>Las hojas se imprimen una por una. Una impresora, y el equipo que guarda su cola, pueden conservar lo impreso: use una unida por cable a este equipo, sin red ni disco, y apáguela al terminar. Nadie más recoge las hojas. Ninguna queda en un archivo de Repatria.</source>
        <translation>The sheets are printed one by one. A printer, and the machine that holds its queue, may keep what was printed: use one on a cable to this machine, without network and disk, and switch it off afterwards. Nobody else takes the sheets. None stays in a file of Repatria.</translation>
    </message>
    <message>
        <source>Pulse Intro para imprimir la primera, o Ctrl+C para no fundar nada.</source>
        <translation>Press Enter to print the first, or Ctrl+C to found nothing.</translation>
    </message>
    <message>
        <source>{words}: {done} de {total} MiB</source>
        <translation>{words}: {done} of {total} MiB</translation>
    </message>
    <message>
        <source>Deteniendo en el próximo lugar seguro… (Ctrl+C otra vez: de una vez)</source>
        <translation>Stopping at the next safe place… (Ctrl+C again: at once)</translation>
    </message>
    <message>
        <source>{words}: {done} de {total}</source>
        <translation>{words}: {done} of {total}</translation>
    </message>
    <message>
        <source>Sellado para {post}. Entréguelo: hasta que lo abran, allí cuenta el envío {code}. {file}</source>
        <translation>Sealed for {post}. Hand it over: until they open it, packet {code} counts there. {file}</translation>
    </message>
    <message>
        <source>Acuse sellado para {post}: {file}</source>
        <translation>Receipt sealed for {post}: {file}</translation>
    </message>
    <message>
        <source>Envío {code} del expediente {case}: {state}.</source>
        <translation>Packet {code} of case {case}: {state}.</translation>
    </message>
    <message>
        <source>entregado en {place}</source>
        <translation>delivered to {place}</translation>
    </message>
    <message>
        <source>En {place} no hay nada de otro país para este equipo.</source>
        <translation>Nothing from another country lies at {place} for this device.</translation>
    </message>
    <message>
        <source>{code}: se guardaba hasta el {day}</source>
        <translation>{code}: was kept until {day}</translation>
    </message>
    <message>
        <source>Borrado el {day} en {post}, por {by}; de acuerdo: {second}</source>
        <translation>Erased on {day} at {post}, by {by}; agreed: {second}</translation>
    </message>
    <message>
        <source>Ninguno.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>Borrado por regla. Se pide con el próximo paquete a cada puesto que lo tiene; destruya los papeles.</source>
        <translation>Erased by rule. Each post that has it is asked with the next sealed bundle; destroy the papers.</translation>
    </message>
    <message>
        <source>espera en Por entregar desde {when}</source>
        <translation>waits under To deliver since {when}</translation>
    </message>
    <message>
        <source>la respuesta espera en Por entregar desde {when}</source>
        <translation>the answer waits under To deliver since {when}</translation>
    </message>
    <message>
        <source>lo que lo pide de vuelta espera en Por entregar desde {when}</source>
        <translation>what asks it back waits under To deliver since {when}</translation>
    </message>
    <message>
        <source>Se harán {count} hojas; {needed} juntas abren la bóveda sin frase de paso. Entréguelas a personas que no vivan ni trabajen juntas. Que nadie más vea la pantalla. Si se detiene antes del final no cambia nada, y lo copiado se destruye. Al final, las hojas de antes ya no abren nada.</source>
        <translation>{count} sheets will be made; {needed} together open the vault without a passphrase. Hand them to people who neither live nor work together. Let nobody else see the screen. If you stop before the end nothing changes, and what was copied is destroyed. At the end the sheets of before open nothing any more.</translation>
    </message>
    <message>
        <source>Las hojas cuentan desde ahora. Entregue cada una a quien la guarda.</source>
        <translation>The sheets count from now on. Hand each to whoever keeps it.</translation>
    </message>
    <message>
        <source>La hoja {number} es la que es.</source>
        <translation>Sheet {number} is the right one.</translation>
    </message>
    <message>
        <source>Pulse Intro para imprimir la primera, o Ctrl+C para no cambiar nada.</source>
        <translation>Press Enter to print the first, or Ctrl+C to change nothing.</translation>
    </message>
    <message>
        <source>La frase de paso nueva de {name} abre la bóveda, y la de antes ya no. Queda anotado, y se les dice a los demás al entrar. Estas hojas siguen sirviendo: como se juntaron, haga hojas nuevas.</source>
        <translation>The new passphrase of {name} opens the vault, and the one of before no longer. It is noted, and the others are told when they come in. These sheets still serve: since they were brought together, make new ones.</translation>
    </message>
    <message>
        <source>Hoja {number}: es la que es. Faltan {left}.</source>
        <translation>Sheet {number}: it is the right one. {left} to go.</translation>
    </message>
    <message>
        <source>Número de quien recibe la frase de paso nueva: </source>
        <translation>Number of whoever gets the new passphrase: </translation>
    </message>
    <message>
        <source>Frase de paso nueva: </source>
        <translation>New passphrase: </translation>
    </message>
    <message>
        <source>Otra vez, igual: </source>
        <translation>Once more, the same: </translation>
    </message>
    <message>
        <source>Las dos no son iguales.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Frase de paso: {strength}</source>
        <translation>Passphrase: {strength}</translation>
    </message>
    <message>
        <source>Las copias se guardan desde ahora en «{place}»: {where}</source>
        <translation>From now on copies are kept in “{place}”: {where}</translation>
    </message>
    <message>
        <source>Está en el mismo disco que la bóveda: lo que se lleve uno se lleva el otro.</source>
        <translation>It is on the same disk as the vault: what takes the one takes the other.</translation>
    </message>
    <message>
        <source>Copiando y probando la bóveda</source>
        <translation>Copying and proving the vault</translation>
    </message>
    <message>
        <source>Se detuvo. Las copias que había siguen ahí.</source>
        <translation>Stopped. The copies that were there are there still.</translation>
    </message>
    <message>
        <source>Copia hecha y probada en «{place}»: {checked}. Allí hay {copies}.</source>
        <translation>Copy made and proven in “{place}”: {checked}. There are {copies} there.</translation>
    </message>
    <message>
        <source>no la abre quien está aquí</source>
        <translation>whoever is here cannot open it</translation>
    </message>
    <message>
        <source>En «{place}» no hay ninguna copia.</source>
        <translation>There is no copy in “{place}”.</translation>
    </message>
    <message>
        <source>Restaurando aparte la copia</source>
        <translation>Restoring the copy aside</translation>
    </message>
    <message>
        <source>Se detuvo. Ni la bóveda ni la copia cambiaron.</source>
        <translation>Stopped. Neither the vault nor the copy was changed.</translation>
    </message>
    <message>
        <source>La copia de {made} se restauró aparte y está entera: {checked}, {cases}. Ya se quitó.</source>
        <translation>The copy of {made} was restored aside and is whole: {checked}, {cases}. It was taken away again.</translation>
    </message>
    <message>
        <source>Poniendo la copia en su lugar</source>
        <translation>Putting the copy in its place</translation>
    </message>
    <message>
        <source>Se detuvo. Lo que estaba en ese lugar sigue ahí.</source>
        <translation>Stopped. What stood in that place stands there still.</translation>
    </message>
    <message>
        <source>Se detuvo de una vez. No se perdió nada: verify dice si la bóveda es la de antes o la copia.</source>
        <translation>Stopped at once. Nothing was lost: verify says whether the vault is the one of before or the copy.</translation>
    </message>
    <message>
        <source>La bóveda es ahora la de la copia: {checked}.</source>
        <translation>The vault is now that of the copy: {checked}.</translation>
    </message>
    <message>
        <source>Lo que había se guardó entero en: {where}</source>
        <translation>What was there was kept whole in: {where}</translation>
    </message>
    <message>
        <source>Reciba de los otros puestos: lo que este puesto anotó después y ellos tienen vuelve con eso.</source>
        <translation>Receive from the other posts: what this post noted since and they have comes back with that.</translation>
    </message>
    <message>
        <source>Ya no se guardan copias en «{place}». Las que hay allí se quedan.</source>
        <translation>No more copies are kept in “{place}”. Those that are there stay.</translation>
    </message>
    <message>
        <source>Leyendo las páginas de la bóveda</source>
        <translation>Reading the pages of the vault</translation>
    </message>
    <message>
        <source>Se detuvo. No se hizo ninguna bóveda, y la dañada está como estaba.</source>
        <translation>Stopped. No vault was made, and the damaged one is as it was.</translation>
    </message>
    <message>
        <source>Agregado y sellado: {kind}, {size}.</source>
        <translation>Added and sealed: {kind}, {size}.</translation>
    </message>
    <message>
        <source>Puede verse distinto del original: compárelos. Si no sirve, retírelo (attachment withdraw) y agréguelo con --keep-told, o como foto.</source>
        <translation>It may look different from the original: compare them. If it is no good, withdraw it (attachment withdraw) and add it with --keep-told, or as a photograph.</translation>
    </message>
    <message>
        <source>No dice nada además de lo que muestra.</source>
        <translation>It tells nothing besides what it shows.</translation>
    </message>
    <message>
        <source>Nadie aquí lo sabe leer: se agrega solo como está (--keep-told).</source>
        <translation>Nobody here can read it: it is added only as it is (--keep-told).</translation>
    </message>
    <message>
        <source>El expediente no tiene archivos.</source>
        <translation>The case has no files.</translation>
    </message>
    <message>
        <source>Ningún archivo espera.</source>
        <translation>No file waits.</translation>
    </message>
    <message>
        <source>Retirado: ya no se muestra.</source>
        <translation>Withdrawn: it is no longer shown.</translation>
    </message>
    <message>
        <source>está dañado aquí</source>
        <translation>is damaged here</translation>
    </message>
    <message>
        <source>no está aquí</source>
        <translation>not here</translation>
    </message>
    <message>
        <source>{size}, de {post}: espera el expediente que lo nombra</source>
        <translation>{size}, from {post}: waits for the case that names it</translation>
    </message>
    <message>
        <source>{size}, de {post}: en 90 días ningún expediente lo nombró</source>
        <translation>{size}, from {post}: in 90 days no case named it</translation>
    </message>
    <message>
        <source>Bóveda escrita: {file} ({size}), {cases}.</source>
        <translation>Vault written: {file} ({size}), {cases}.</translation>
    </message>
    <message>
        <source>Se quedaron los reservados a personas con nombre: {cases}.</source>
        <translation>Those for named people stayed: {cases}.</translation>
    </message>
    <message>
        <source>No se tocó nada. Para destruirla: --name «{name}» --forever</source>
        <translation>Nothing was touched. To destroy it: --name “{name}” --forever</translation>
    </message>
    <message>
        <source>La bóveda no estaba abierta. Desde fuera se veía:</source>
        <translation>The vault was not open. From outside this was seen:</translation>
    </message>
    <message>
        <source>Mirando la copia</source>
        <translation>Looking into the copy</translation>
    </message>
    <message>
        <source>La copia de {made} está entera: {checked}, {cases}.</source>
        <translation>The copy of {made} is whole: {checked}, {cases}.</translation>
    </message>
    <message>
        <source>{code} está en ella. Cambió por última vez: {changed}</source>
        <translation>{code} is in it. It was changed last: {changed}</translation>
    </message>
    <message>
        <source>{code} no está en ella, o no es para quien la abrió.</source>
        <translation>{code} is not in it, or not for whoever opened it.</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>La fecha correcta está anotada.</source>
        <translation>The right date is noted.</translation>
    </message>
    <message>
        <source>Corrija la fecha de este equipo, cierre Repatria y vuelva a entrar: mientras tanto lo que escriba queda marcado como de un reloj dudoso, y los plazos se cuentan con la fecha del equipo.</source>
        <translation>Correct the date of this computer, close Repatria and come back in: until then what you write is marked as from a doubtful clock, and deadlines are counted by the computer&apos;s date.</translation>
    </message>
    <message>
        <source>¿Qué fecha y hora es?</source>
        <translation>What date and time is it?</translation>
    </message>
    <message>
        <source>La fecha de este equipo no va con lo último que se anotó aquí, y de ella dependen los plazos. Mírela en un teléfono o en un calendario.</source>
        <translation>The date of this computer does not fit what was last noted here, and the deadlines depend on it. Look at a phone or a calendar.</translation>
    </message>
    <message>
        <source>Este equipo dice: {when}</source>
        <translation>This computer says: {when}</translation>
    </message>
    <message>
        <source>Lo último que se anotó aquí es de: {when}</source>
        <translation>The last thing noted here is from: {when}</translation>
    </message>
    <message>
        <source>Fecha y hora de hoy</source>
        <translation>Today&apos;s date and time</translation>
    </message>
    <message>
        <source>Anotar la fecha correcta</source>
        <translation>Note the right date</translation>
    </message>
    <message>
        <source>Está bien así</source>
        <translation>It is right as it is</translation>
    </message>
    <message>
        <source>La fecha de este equipo es la correcta.</source>
        <translation>The date of this computer is the right one.</translation>
    </message>
    <message>
        <source>Escriba el día y la hora. Si el equipo tiene razón, pulse «Está bien así».</source>
        <translation>Write the day and the time. If the computer is right, press “It is right as it is”.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
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
    <name>closing</name>
    <message>
        <source>Cerrar el puesto</source>
        <translation>Close the post</translation>
    </message>
</context>
<context>
    <name>comparing</name>
    <message>
        <source>Algo en pantalla no sale de lo anotado.</source>
        <translation>Something on screen does not follow from what was written down.</translation>
    </message>
    <message>
        <source>Lo anotado está completo. Revise la bóveda en Ajustes y avise a quien da soporte.</source>
        <translation>What was written down is complete. Check the vault in Settings and tell whoever gives support.</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>Mientras tanto vale esta, porque protege más.</source>
        <translation>Meanwhile this one counts, because it protects more.</translation>
    </message>
    <message>
        <source>Quedarse con «{answer}»</source>
        <translation>Keep “{answer}”</translation>
    </message>
    <message>
        <source>Quedarse con «{answer}»: {question}</source>
        <translation>Keep “{answer}”: {question}</translation>
    </message>
</context>
<context>
    <name>confidential</name>
    <message>
        <source>Lo que hay aquí es confidencial. Revelarlo sin autorización pone en peligro a personas. Qué castigo da la ley de su país: por verificar.</source>
        <translation>What is here is confidential. Revealing it without authorisation puts people in danger. What the law of your country says of it: to be verified.</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>Todavía no hay ninguna copia probada.</source>
        <translation>There is no proven copy yet.</translation>
    </message>
    <message>
        <source>Última copia probada: {when}, en «{place}»</source>
        <translation>Last proven copy: {when}, in “{place}”</translation>
    </message>
    <message>
        <source>Todavía no se probó ninguna restauración.</source>
        <translation>Restoring was never rehearsed yet.</translation>
    </message>
    <message>
        <source>Última restauración probada: {when}</source>
        <translation>Restoring last rehearsed: {when}</translation>
    </message>
    <message>
        <source>Todavía no hay ninguna copia en «{place}».</source>
        <translation>There is no copy in “{place}” yet.</translation>
    </message>
    <message>
        <source>Sin copias en otro lugar</source>
        <translation>No copies in another place</translation>
    </message>
</context>
<context>
    <name>country_facts</name>
    <message>
        <source>Lo que se sabe de {country}</source>
        <translation>{country}: what is known</translation>
    </message>
    <message>
        <source>por verificar</source>
        <translation>to be verified</translation>
    </message>
    <message>
        <source>sugerido, no legal</source>
        <translation>suggested, not legal</translation>
    </message>
    <message>
        <source>Plazos y práctica</source>
        <translation>Limits and practice</translation>
    </message>
    <message>
        <source>Identificación</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Estancia</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Repatriación</source>
        <translation>Repatriation</translation>
    </message>
    <message>
        <source>No castigo</source>
        <translation>Non-punishment</translation>
    </message>
    <message>
        <source>Capacidad</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Confidencialidad</source>
        <translation>Confidentiality</translation>
    </message>
    <message>
        <source>Cuidado</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>Equipos de frontera</source>
        <translation>Border teams</translation>
    </message>
    <message>
        <source>Cifra</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Guía</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Período de reflexión</source>
        <translation>Reflection period</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ley</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>Enlace nacional</source>
        <translation>National liaison</translation>
    </message>
    <message>
        <source>Sus puestos trabajan con Repatria.</source>
        <translation>Its posts work with Repatria.</translation>
    </message>
    <message>
        <source>Sus puestos no trabajan con Repatria: por teléfono y en papel.</source>
        <translation>Its posts do not work with Repatria: by phone and on paper.</translation>
    </message>
    <message>
        <source>Fuera de la Conferencia Regional: por su consulado o su cancillería.</source>
        <translation>Outside the Regional Conference: through its consulate or foreign ministry.</translation>
    </message>
    <message>
        <source>Sin nacionalidad conocida: no hay país a quien avisar.</source>
        <translation>No known nationality: there is no country to tell.</translation>
    </message>
</context>
<context>
    <name>court</name>
    <message>
        <source>no es de este formato, o no está en su lugar</source>
        <translation>is not of this format, or not in its place</translation>
    </message>
    <message>
        <source>el sobre de la anotación no se puede leer</source>
        <translation>the envelope of the entry cannot be read</translation>
    </message>
    <message>
        <source>el contenido no es el de la huella de su sobre</source>
        <translation>the content is not that of the fingerprint in its envelope</translation>
    </message>
    <message>
        <source>está repetida, o antes de una que va primero</source>
        <translation>is repeated, or stands before one that comes first</translation>
    </message>
    <message>
        <source>faltan anotaciones antes de esta</source>
        <translation>entries before this one are missing</translation>
    </message>
    <message>
        <source>no sigue a la anterior</source>
        <translation>does not follow the one before</translation>
    </message>
    <message>
        <source>la serie anterior no llega hasta donde esta dice que llegó: falta su final</source>
        <translation>the chain before does not go as far as this one says it went: its end is missing</translation>
    </message>
    <message>
        <source>la firma no es de quien dice haberla escrito</source>
        <translation>the signature is not of whoever is said to have written it</translation>
    </message>
    <message>
        <source>lo que respalda las llaves no está firmado por quien debe</source>
        <translation>what stands behind the keys is not signed by whom it must be</translation>
    </message>
    <message>
        <source>el archivo no tiene las anotaciones que dice tener</source>
        <translation>the file does not hold the entries that it says</translation>
    </message>
    <message>
        <source>el archivo no es el que cerró el dispositivo</source>
        <translation>the file is not the one that the device closed</translation>
    </message>
    <message>
        <source>el dispositivo no firmó este final</source>
        <translation>the device did not sign this end</translation>
    </message>
    <message>
        <source>el archivo no termina donde debe</source>
        <translation>the file does not end where it must</translation>
    </message>
</context>
<context>
    <name>court_page</name>
    <message>
        <source>Sacar para un juzgado</source>
        <translation>Take out for a court</translation>
    </message>
    <message>
        <source>Quien tenga el archivo leerá quién hizo qué, y lo que dice el expediente. Queda anotado para quién es, y que {person} estuvo de acuerdo.</source>
        <translation>Whoever has the file will read who did what, and what the case says. It is noted for whom it is, and that {person} agreed.</translation>
    </message>
    <message>
        <source>Quien tenga el archivo leerá quién hizo qué. Queda anotado para quién es, y por qué.</source>
        <translation>Whoever has the file will read who did what. It is noted for whom it is, and why.</translation>
    </message>
    <message>
        <source>¿Escribir los actos, sin sellar?</source>
        <translation>Write the acts, unsealed?</translation>
    </message>
    <message>
        <source>Escribir los actos</source>
        <translation>Write the acts</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>cover</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pantalla cubierta: Esc la cubre y la descubre. El expediente sigue abierto; para cerrarlo, bloquee.</source>
        <translation>Screen covered: Esc covers and uncovers it. The case stays open; to close it, lock.</translation>
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
    <name>day_picker</name>
    <message>
        <source>Elegir el día en el calendario</source>
        <translation>Pick the day in the calendar</translation>
    </message>
</context>
<context>
    <name>directory</name>
    <message>
        <source>Directorio</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Directorio del país: vale la versión {version}.</source>
        <translation>Directory of the country: version {version} is in force.</translation>
    </message>
    <message>
        <source>El directorio que traía no se tomó: {why} {stays}</source>
        <translation>The directory that it brought was not taken: {why} {stays}</translation>
    </message>
    <message>
        <source>Ese puesto conoce la versión {higher} del directorio y aquí está la {version}. Pida que la envíe él o el enlace.</source>
        <translation>That post knows version {higher} of the directory, and here it is {version}. Ask it or the liaison to send it.</translation>
    </message>
    <message>
        <source>ninguna</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Puestos que ahora se conocen por él: {posts}.</source>
        <translation>Posts now known by it: {posts}.</translation>
    </message>
    <message>
        <source>Ya no están en él y siguen conocidos: {posts}. Pregunte al enlace.</source>
        <translation>No longer in it and still known: {posts}. Ask the liaison.</translation>
    </message>
    <message>
        <source>Revocados: {posts}. No se les envía nada, y lo que escribieron después no cuenta; no se borra.</source>
        <translation>Revoked: {posts}. Nothing is sent to them, and what they wrote afterwards does not count; it is not deleted.</translation>
    </message>
    <message>
        <source>De {posts} dice otras llaves que la tarjeta comparada aquí. Vale la tarjeta: llame al enlace.</source>
        <translation>For {posts} it gives other keys than the card compared here. The card counts: call the liaison.</translation>
    </message>
    <message>
        <source>Sigue valiendo la versión {version}.</source>
        <translation>Version {version} stays in force.</translation>
    </message>
    <message>
        <source>Los puestos siguen conociéndose por sus tarjetas.</source>
        <translation>Posts are still known by their cards.</translation>
    </message>
    <message>
        <source>es de otro país, de una práctica o de otra raíz.</source>
        <translation>it is of another country, of practice, or of another root.</translation>
    </message>
    <message>
        <source>sus certificados no valen juntos.</source>
        <translation>its certificates do not count together.</translation>
    </message>
    <message>
        <source>nombra dos veces un equipo o una llave.</source>
        <translation>it names a device or a key twice.</translation>
    </message>
    <message>
        <source>lo que revoca no está bien hecho.</source>
        <translation>what it revokes is badly made.</translation>
    </message>
    <message>
        <source>sus fechas no valen.</source>
        <translation>its dates do not count.</translation>
    </message>
    <message>
        <source>está firmado en una fecha que aquí no ha llegado; revise la fecha de este equipo.</source>
        <translation>it is signed on a day that has not come here; check the date of this device.</translation>
    </message>
    <message>
        <source>está vencido; el enlace debe firmarlo de nuevo.</source>
        <translation>it has expired; the liaison must sign it again.</translation>
    </message>
    <message>
        <source>el número de su versión es más alto de lo que puede ser en su fecha; avise al enlace y revise la fecha de su equipo.</source>
        <translation>the number of its version is higher than it can be on its date; tell the liaison, and check the date of your machine.</translation>
    </message>
    <message>
        <source>sus certificados no valen junto con los que hay aquí: se certificó dos veces sin que un puesto supiera del otro. No certifique de nuevo. Acuerde con el enlace cuál vale, que suele ser el que ya tienen los demás; en el puesto que tiene el otro, acepte con la orden country pin --instead el archivo del país que un puesto que tiene el que vale hizo con country show --out.</source>
        <translation>its certificates do not count together with those here: somebody certified twice without one post knowing of the other. Do not certify again. Agree with the liaison which one counts, usually the one that the others have; at the post that has the other one, take with country pin --instead the public file of the country that a post which has the one that counts made with country show --out.</translation>
    </message>
    <message>
        <source>es otro que el de la misma versión que ya está aquí; avise al enlace.</source>
        <translation>it differs from the one of the same version that is here; tell the liaison.</translation>
    </message>
    <message>
        <source>olvida un certificado, una revocación o lo que se adoptó, y aquí se conoce; mande al enlace un paquete de este puesto: con él lo conoce, y lo firma de nuevo.</source>
        <translation>it forgets a certificate, a revocation or what was adopted, and here that is known; send the liaison a file of this post: it brings it, and the liaison signs again.</translation>
    </message>
    <message>
        <source>no lo firmó el enlace en funciones.</source>
        <translation>the liaison in office did not sign it.</translation>
    </message>
    <message>
        <source>la firma no es la del enlace.</source>
        <translation>the signature is not the liaison&apos;s.</translation>
    </message>
    <message>
        <source>no se puede leer.</source>
        <translation>it cannot be read.</translation>
    </message>
    <message>
        <source>este puesto no conoce la raíz del país; pida al enlace el archivo del país y acéptelo (country pin).</source>
        <translation>this post knows no root of the country; ask the liaison for the country&apos;s file and accept it (country pin).</translation>
    </message>
</context>
<context>
    <name>doors</name>
    <message>
        <source>Respuestas para otros programas</source>
        <translation>Answers for other programs</translation>
    </message>
    <message>
        <source>Las respuestas de un formulario en un archivo, como las dan ODK y KoboToolbox.</source>
        <translation>The answers of a form in one file, as ODK and KoboToolbox give them.</translation>
    </message>
    <message>
        <source>Sacar respuestas…</source>
        <translation>Take answers out…</translation>
    </message>
    <message>
        <source>Sacar toda la bóveda</source>
        <translation>Take the whole vault out</translation>
    </message>
    <message>
        <source>Todos los expedientes en formatos que otros programas leen (JSON y CSV).</source>
        <translation>All cases in formats that other programs read (JSON and CSV).</translation>
    </message>
    <message>
        <source>Sacar toda la bóveda…</source>
        <translation>Take the whole vault out…</translation>
    </message>
    <message>
        <source>Borrar por regla</source>
        <translation>Erase by rule</translation>
    </message>
    <message>
        <source>Expedientes cerrados cuya fecha de guarda pasó, y los que ya se borraron.</source>
        <translation>Closed cases whose last day of keeping has passed, and those that were erased.</translation>
    </message>
    <message>
        <source>Ver…</source>
        <translation>See…</translation>
    </message>
    <message>
        <source>Cerrar el puesto</source>
        <translation>Close the post</translation>
    </message>
    <message>
        <source>Destruir la bóveda de esta computadora, y qué queda después en otros lugares.</source>
        <translation>Destroy the vault of this computer, and what then remains elsewhere.</translation>
    </message>
    <message>
        <source>Ver qué se perdería…</source>
        <translation>See what would be lost…</translation>
    </message>
    <message>
        <source>Quién hizo qué</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Quién vio, cambió, imprimió, envió y aprobó qué, y cuándo.</source>
        <translation>Who saw, changed, printed, sent and approved what, and when.</translation>
    </message>
    <message>
        <source>Ver quién hizo qué…</source>
        <translation>See who did what…</translation>
    </message>
    <message>
        <source>Recuperación</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>Hojas que guardan personas de confianza, para cuando nadie puede entrar.</source>
        <translation>Sheets that trusted people keep, for when nobody can come in.</translation>
    </message>
    <message>
        <source>Ver la recuperación…</source>
        <translation>See the recovery…</translation>
    </message>
    <message>
        <source>Raíz del país</source>
        <translation>Root of the country</translation>
    </message>
    <message>
        <source>Fundarla en tres hojas, certificar al enlace y al suplente, y el archivo del país.</source>
        <translation>Found it on three sheets, certify the liaison and the alternate, and the country&apos;s file.</translation>
    </message>
    <message>
        <source>Ir a la raíz del país…</source>
        <translation>Go to the country&apos;s root…</translation>
    </message>
</context>
<context>
    <name>erasing</name>
    <message>
        <source>La persona lo pide</source>
        <translation>The person asks for it</translation>
    </message>
    <message>
        <source>Pasó la fecha: se guardaban hasta el {day}</source>
        <translation>Its day has passed: it was kept until {day}</translation>
    </message>
    <message>
        <source>Todo lo que dice este expediente se destruye aquí para siempre: nombres, respuestas, historia, borradores. Nadie puede recuperarlo. Quedará solo que se borró, qué día, por qué regla y quién.</source>
        <translation>All that this case says is destroyed here for good: names, answers, history, drafts. Nobody can bring it back. What is left is only that it was erased, on which day, by which rule and by whom.</translation>
    </message>
    <message>
        <source>Cuánto se guardan los datos según la ley de su país: por verificar.</source>
        <translation>How long data is kept by your country&apos;s law: to be verified.</translation>
    </message>
    <message>
        <source>Borrar por regla el expediente {code}</source>
        <translation>Erase case {code} by rule</translation>
    </message>
    <message>
        <source>Borrar para siempre…</source>
        <translation>Erase for good…</translation>
    </message>
    <message>
        <source>Por qué regla</source>
        <translation>By which rule</translation>
    </message>
    <message>
        <source>Quién más está de acuerdo</source>
        <translation>Who else agrees</translation>
    </message>
    <message>
        <source>Nombre completo de una segunda persona; no usted.</source>
        <translation>Full name of a second person; not you.</translation>
    </message>
    <message>
        <source>Si se borra porque pasó la fecha, queda para las cifras, sin nombre, código ni fecha: el trimestre, el país, el grupo de edad, el género, la nacionalidad, la explotación, cómo terminó y los días por fase. Si lo pide la persona, no queda nada.</source>
        <translation>If it is erased because its date has passed, this stays for figures, without name, code or date: the quarter, the country, the age group, the gender, the nationality, the exploitation, how it ended and the days of each phase. If the person asks for it, nothing stays.</translation>
    </message>
    <message>
        <source>Tiene que ser otra persona: dos personas, dos nombres.</source>
        <translation>It has to be somebody else: two people, two names.</translation>
    </message>
    <message>
        <source>¿Borrar para siempre el expediente {code}?</source>
        <translation>Erase case {code} for good?</translation>
    </message>
    <message>
        <source>No se puede deshacer. A los otros puestos que lo tienen se les pide con su próximo paquete sellado: lo borran si lo que ya saben coincide, o cuando alguien de allí esté de acuerdo.</source>
        <translation>It cannot be undone. Each other post that has it is asked with its next sealed bundle: it erases the case if what it already knows agrees, or when somebody there agrees.</translation>
    </message>
    <message>
        <source>Borrarlo</source>
        <translation>Erase it</translation>
    </message>
    <message>
        <source>No borrar</source>
        <translation>Do not erase</translation>
    </message>
    <message>
        <source>Lo que queda en otros sitios</source>
        <translation>What stays elsewhere</translation>
    </message>
    <message>
        <source>Borrado por regla. Lo que decía ya no está en este equipo.</source>
        <translation>Erased by rule. What it said is no longer on this computer.</translation>
    </message>
    <message>
        <source>Se pide con el próximo paquete a cada puesto que lo tiene. Destruya los papeles.</source>
        <translation>Each post that has it is asked with the next sealed bundle. Destroy the papers.</translation>
    </message>
    <message>
        <source>Borrar por regla</source>
        <translation>Erase by rule</translation>
    </message>
    <message>
        <source>Borrar también aquí…</source>
        <translation>Erase here too…</translation>
    </message>
    <message>
        <source>{post} pide borrarlo; sigue completo</source>
        <translation>{post} asks to erase it; it is whole</translation>
    </message>
    <message>
        <source>{post} pide borrar el expediente {code}: {why}.</source>
        <translation>{post} asks to erase case {code}: {why}.</translation>
    </message>
    <message>
        <source>Alguien pide borrar el expediente {code}: {why}.</source>
        <translation>Somebody asks to erase case {code}: {why}.</translation>
    </message>
    <message>
        <source>lo que hay aquí coincide; se borra al recibir, o al abrir la bóveda otra vez</source>
        <translation>what is here agrees; it is erased on receiving, or when the vault is opened again</translation>
    </message>
    <message>
        <source>no se pudo comprobar quién lo firmó</source>
        <translation>who signed it could not be proven</translation>
    </message>
    <message>
        <source>aquí está abierto, o alguien dice que lo está</source>
        <translation>it is open here, or somebody says so</translation>
    </message>
    <message>
        <source>aquí tiene diferencias por resolver</source>
        <translation>it has differences to settle here</translation>
    </message>
    <message>
        <source>otro expediente de la misma persona está abierto aquí, y este la protege también ahí</source>
        <translation>another case of the same person is open here, and this one protects her there too</translation>
    </message>
    <message>
        <source>dice que la persona lo pide, y aquí nadie lo confirmó</source>
        <translation>it says that the person demands it, and nobody here confirmed that</translation>
    </message>
    <message>
        <source>la fecha de este equipo está en duda</source>
        <translation>the date of this computer is in doubt</translation>
    </message>
    <message>
        <source>su fecha no ha pasado aquí</source>
        <translation>its day has not passed here</translation>
    </message>
    <message>
        <source>aquí no consta hasta cuándo se guarda</source>
        <translation>nobody here said until when it is kept</translation>
    </message>
    <message>
        <source>aquí se guarda hasta más tarde</source>
        <translation>it is kept for longer here</translation>
    </message>
    <message>
        <source>quien lo pide, o su equipo, es también quien lo cerró o dijo la fecha</source>
        <translation>whoever asks, or their computer, also closed it or said its day</translation>
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
    <name>file_asking</name>
    <message>
        <source>Agregar un archivo</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>Se sella en la bóveda y no queda copia en este equipo. El original sigue donde está: en la memoria o carpeta de la que viene.</source>
        <translation>It is sealed in the vault and no copy stays on this computer. The original stays where it is: on the stick or in the folder it comes from.</translation>
    </message>
    <message>
        <source>Agregar al expediente</source>
        <translation>Add to the case</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Cómo se llama aquí</source>
        <translation>What it is called here</translation>
    </message>
    <message>
        <source>El nombre que trae no se guarda. Por ejemplo: acta firmada, hoja 1.</source>
        <translation>The name that it comes with is not kept. For example: signed act, sheet 1.</translation>
    </message>
    <message>
        <source>De qué paso o formulario es</source>
        <translation>Which step or form it belongs to</translation>
    </message>
    <message>
        <source>Vacío: del expediente.</source>
        <translation>Empty: to the case.</translation>
    </message>
    <message>
        <source>Retirar: {title}</source>
        <translation>Withdraw: {title}</translation>
    </message>
    <message>
        <source>Ya no se muestra ni se entrega, aquí ni donde va el expediente. Sigue sellado: solo lo destruye el borrado del expediente por regla. La razón queda firmada.</source>
        <translation>It is shown and given out no more, neither here nor where the case goes. It stays sealed: only erasing the case by rule destroys it. The reason is signed.</translation>
    </message>
    <message>
        <source>Retirar el archivo</source>
        <translation>Withdraw the file</translation>
    </message>
    <message>
        <source>Por qué se retira</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>Sin nombres: se lee en la lista.</source>
        <translation>No names: it is read in the list.</translation>
    </message>
    <message>
        <source>Se quita antes de guardar</source>
        <translation>Taken out before it is kept</translation>
    </message>
    <message>
        <source>Conservar</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Lo que dice además</source>
        <translation>What it tells besides</translation>
    </message>
    <message>
        <source>Puede decir dónde estuvo la persona. Consérvelo solo si hace falta, por ejemplo como prueba.</source>
        <translation>It may tell where the person was. Keep it only where it is needed, for example as evidence.</translation>
    </message>
    <message>
        <source>Guardarlo como está, con todo lo que diga por dentro</source>
        <translation>Keep it as it is, with all that it says inside</translation>
    </message>
    <message>
        <source>Nada se le puede quitar</source>
        <translation>Nothing can be taken out of it</translation>
    </message>
    <message>
        <source>Si no hace falta así: Elegir archivo… otra vez, o tráigalo como foto o PDF.</source>
        <translation>If it need not be so: Choose a file… again, or bring it as a photograph or a PDF.</translation>
    </message>
    <message>
        <source>Protegido: va a otros con dos firmas (L3)</source>
        <translation>Protected: it goes to others with two signatures (L3)</translation>
    </message>
    <message>
        <source>Lo más protegido: no se entrega (L4)</source>
        <translation>Most protected: it is not given out (L4)</translation>
    </message>
    <message>
        <source>Para los puestos del expediente (L2)</source>
        <translation>For the posts of the case (L2)</translation>
    </message>
    <message>
        <source>Quién puede verlo</source>
        <translation>Who may see it</translation>
    </message>
</context>
<context>
    <name>file_change</name>
    <message>
        <source>Girar</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Recortar</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Tapar</source>
        <translation>Black out</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Guardar como archivo nuevo…</source>
        <translation>Save as a new file…</translation>
    </message>
    <message>
        <source>Soltar el marco</source>
        <translation>Let the frame go</translation>
    </message>
    <message>
        <source>Recortar a este marco</source>
        <translation>Crop to this frame</translation>
    </message>
    <message>
        <source>Tapar este marco</source>
        <translation>Black out this frame</translation>
    </message>
    <message>
        <source>Marco de {width} × {height} puntos, a {left} de la izquierda y {top} de arriba. Dibújelo con el ratón o muévalo con las flechas; con Mayús cambia de tamaño, con Ctrl va de a un punto. Enter lo aplica.</source>
        <translation>Frame of {width} × {height} points, {left} from the left and {top} from the top. Draw it with the mouse or move it with the arrows; Shift changes its size, Ctrl goes by one point. Enter applies it.</translation>
    </message>
    <message>
        <source>No caben más cambios: guarde estos y siga en el archivo nuevo.</source>
        <translation>No more changes fit: save these and go on in the new file.</translation>
    </message>
    <message>
        <source>¿Dejar los cambios sin guardar?</source>
        <translation>Leave the changes unsaved?</translation>
    </message>
    <message>
        <source>El archivo del expediente sigue como estaba.</source>
        <translation>The file of the case stays as it was.</translation>
    </message>
    <message>
        <source>Dejar sin guardar</source>
        <translation>Leave unsaved</translation>
    </message>
    <message>
        <source>Seguir cambiando</source>
        <translation>Go on changing</translation>
    </message>
    <message>
        <source>Siguen aquí los cambios que no había guardado.</source>
        <translation>The changes that you had not saved are still here.</translation>
    </message>
    <message>
        <source>Guárdelos como archivo nuevo, o deshágalos.</source>
        <translation>Save them as a new file, or undo them.</translation>
    </message>
</context>
<context>
    <name>file_choice</name>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Espere: todavía se mira qué es.</source>
        <translation>Wait: it is still being looked at.</translation>
    </message>
    <message>
        <source>Archivo que se agrega al expediente</source>
        <translation>File that is added to the case</translation>
    </message>
    <message>
        <source>Todos los archivos (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Mirando qué es y qué dice por dentro</source>
        <translation>Looking at what it is and what it tells inside</translation>
    </message>
    <message>
        <source>Además de lo que muestra, dice:</source>
        <translation>Besides what it shows, it tells:</translation>
    </message>
    <message>
        <source>No dice nada además de lo que muestra.</source>
        <translation>It tells nothing besides what it shows.</translation>
    </message>
</context>
<context>
    <name>file_doings</name>
    <message>
        <source>Sellando el archivo en la bóveda</source>
        <translation>Sealing the file in the vault</translation>
    </message>
    <message>
        <source>Agregado a Archivos.</source>
        <translation>Added to Files.</translation>
    </message>
    <message>
        <source>El archivo original sigue en la memoria o carpeta: bórrelo usted.</source>
        <translation>The original file is still on the stick or in the folder: delete it yourself.</translation>
    </message>
    <message>
        <source>Agregado a Archivos: puede verse distinto del original.</source>
        <translation>Added to Files: it may look different from the original.</translation>
    </message>
    <message>
        <source>Compárelos antes de borrar el original. Si no sirve, retírelo y agréguelo otra vez conservando lo que dice, o como foto.</source>
        <translation>Compare them before you delete the original. If it is no good, withdraw it and add it again keeping what it says, or as a photograph.</translation>
    </message>
    <message>
        <source>Retirado. Sigue sellado y ya no se muestra.</source>
        <translation>Withdrawn. It stays sealed and is shown no more.</translation>
    </message>
</context>
<context>
    <name>file_giving</name>
    <message>
        <source>Carpeta para la copia</source>
        <translation>Folder for the copy</translation>
    </message>
    <message>
        <source>Escribiendo la copia</source>
        <translation>Writing the copy</translation>
    </message>
    <message>
        <source>Entregar copia: {title}</source>
        <translation>Give out a copy: {title}</translation>
    </message>
    <message>
        <source>La copia no está sellada: quien la tenga la lee. Queda anotado a quién y por qué.</source>
        <translation>The copy is not sealed: whoever has it reads it. To whom and why it goes is noted.</translation>
    </message>
    <message>
        <source>A policía, albergue, fiscalía y organizaciones va solo si la persona los nombró (F02, parte C); a otro país no va ningún archivo.</source>
        <translation>It goes to police, shelter, prosecutor and organisations only if the person named them (F02, part C); no file goes to another country.</translation>
    </message>
    <message>
        <source>Elegir carpeta y escribir…</source>
        <translation>Choose the folder and write…</translation>
    </message>
    <message>
        <source>Para quién es</source>
        <translation>Whom it is for</translation>
    </message>
    <message>
        <source>Nombre de la institución o de quien recibe</source>
        <translation>Name of the institution or of who receives it</translation>
    </message>
    <message>
        <source>Por qué y para qué</source>
        <translation>Why and what for</translation>
    </message>
    <message>
        <source>Quién más está de acuerdo</source>
        <translation>Who else agrees</translation>
    </message>
    <message>
        <source>Es un archivo protegido: otra persona, que no sea usted.</source>
        <translation>It is a protected file: another person, who is not you.</translation>
    </message>
    <message>
        <source>La copia está escrita: {name}</source>
        <translation>The copy is written: {name}</translation>
    </message>
    <message>
        <source>Entréguela en mano y borre las copias que no hagan falta.</source>
        <translation>Hand it over in person and delete copies that are not needed.</translation>
    </message>
    <message>
        <source>hasta el {until}</source>
        <translation>until {until}</translation>
    </message>
</context>
<context>
    <name>file_saving</name>
    <message>
        <source>Haciendo el archivo nuevo</source>
        <translation>Making the new file</translation>
    </message>
    <message>
        <source>Guardado como archivo nuevo del expediente.</source>
        <translation>Saved as a new file of the case.</translation>
    </message>
    <message>
        <source>Guardar los cambios: {title}</source>
        <translation>Save the changes: {title}</translation>
    </message>
    <message>
        <source>Se queda como está</source>
        <translation>Stays as it is</translation>
    </message>
    <message>
        <source>Se retira</source>
        <translation>Is withdrawn</translation>
    </message>
    <message>
        <source>El archivo anterior</source>
        <translation>The former file</translation>
    </message>
    <message>
        <source>Por qué se retira</source>
        <translation>Why it is withdrawn</translation>
    </message>
    <message>
        <source>Sin nombres: se lee en la lista.</source>
        <translation>No names: it is read in the list.</translation>
    </message>
    <message>
        <source>Se hace otro archivo, con el mismo nombre y nivel. Lo que tapó no está en él, ni debajo de lo negro.</source>
        <translation>Another file is made, with the same title and level. What you blacked out is not in it, nor under the black.</translation>
    </message>
    <message>
        <source>De un PDF pueden quedar solo imágenes de sus páginas: ábralo y revíselo antes de retirar el anterior.</source>
        <translation>Of a PDF only pictures of its pages may be left: open and check it before you withdraw the former one.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>file_showing</name>
    <message>
        <source>Abriendo {title}</source>
        <translation>Opening {title}</translation>
    </message>
</context>
<context>
    <name>file_telling</name>
    <message>
        <source>Se guarda como está, con todo lo que diga por dentro; aquí no se muestra, solo se entrega.</source>
        <translation>It is kept as it is, with all that it may tell inside; it is not shown here, only given out.</translation>
    </message>
    <message>
        <source>Dónde se hizo</source>
        <translation>Where it was made</translation>
    </message>
    <message>
        <source>Cuándo se hizo</source>
        <translation>When it was made</translation>
    </message>
    <message>
        <source>Con qué aparato</source>
        <translation>With what device</translation>
    </message>
    <message>
        <source>Quién lo hizo</source>
        <translation>Who made it</translation>
    </message>
    <message>
        <source>Con qué programa</source>
        <translation>With what program</translation>
    </message>
    <message>
        <source>Comentario o título</source>
        <translation>Comment or title</translation>
    </message>
    <message>
        <source>Una imagen pequeña escondida</source>
        <translation>A small hidden picture</translation>
    </message>
    <message>
        <source>Otras imágenes que no se ven</source>
        <translation>Other pictures that are not seen</translation>
    </message>
    <message>
        <source>Algo pegado al final</source>
        <translation>Something stuck to its end</translation>
    </message>
    <message>
        <source>Perfil de color</source>
        <translation>Colour profile</translation>
    </message>
    <message>
        <source>Otro archivo adentro</source>
        <translation>Another file inside</translation>
    </message>
    <message>
        <source>Un programa adentro</source>
        <translation>A program inside</translation>
    </message>
    <message>
        <source>Un enlace</source>
        <translation>A link</translation>
    </message>
    <message>
        <source>Una nota</source>
        <translation>A note</translation>
    </message>
    <message>
        <source>Un campo de formulario</source>
        <translation>A field of a form</translation>
    </message>
    <message>
        <source>Una capa que puede ocultarse</source>
        <translation>A layer that can be hidden</translation>
    </message>
    <message>
        <source>Una versión anterior</source>
        <translation>An earlier version</translation>
    </message>
    <message>
        <source>Otro dato</source>
        <translation>Another fact</translation>
    </message>
    <message>
        <source>Algo que aquí no se sabe leer</source>
        <translation>Something that is not understood here</translation>
    </message>
</context>
<context>
    <name>file_viewer</name>
    <message>
        <source>Página {number} de {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>{page}: leyendo…</source>
        <translation>{page}: reading…</translation>
    </message>
    <message>
        <source>Volver a Archivos</source>
        <translation>Back to Files</translation>
    </message>
    <message>
        <source>Página del archivo</source>
        <translation>Page of the file</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Más pequeña</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Más grande</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Ajustar al ancho</source>
        <translation>Fit the width</translation>
    </message>
</context>
<context>
    <name>file_working</name>
    <message>
        <source>Si se detiene, no queda nada a medias.</source>
        <translation>If it is stopped, nothing is left half done.</translation>
    </message>
</context>
<context>
    <name>filling</name>
    <message>
        <source>Hecho</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>El programa lo calcula con las demás respuestas.</source>
        <translation>The program works it out from the other answers.</translation>
    </message>
    <message>
        <source>Todavía no se puede calcular</source>
        <translation>Cannot be worked out yet</translation>
    </message>
    <message>
        <source>Ver la diferencia</source>
        <translation>See the disagreement</translation>
    </message>
    <message>
        <source>Terminar el formulario</source>
        <translation>Finish the form</translation>
    </message>
    <message>
        <source>¿Cuándo pasó lo que dice el formulario?</source>
        <translation>When did what the form tells happen?</translation>
    </message>
    <message>
        <source>Los plazos cuentan desde entonces.</source>
        <translation>Limits count from then.</translation>
    </message>
    <message>
        <source>¿Qué momento vale?</source>
        <translation>Which moment counts?</translation>
    </message>
    <message>
        <source>¿De dónde salen las respuestas?</source>
        <translation>Where do the answers come from?</translation>
    </message>
    <message>
        <source>¿Quién firmó la hoja?</source>
        <translation>Who signed the sheet?</translation>
    </message>
    <message>
        <source>Nombre y cargo, como están en el papel. Guarde la hoja.</source>
        <translation>Name and position, as on the paper. Keep the sheet.</translation>
    </message>
    <message>
        <source>¿Desde cuándo cuentan los plazos?</source>
        <translation>From when do the time limits count?</translation>
    </message>
    <message>
        <source>Escriba el día y la hora, aunque sea aproximada; no puede ser futura.</source>
        <translation>Enter the day and time, even approximate; it cannot be in the future.</translation>
    </message>
    <message>
        <source>Como se dijo antes: {when}</source>
        <translation>As stated before: {when}</translation>
    </message>
    <message>
        <source>Cuando fue el primer contacto: {when}</source>
        <translation>When first contact was: {when}</translation>
    </message>
    <message>
        <source>Ahora: {when}</source>
        <translation>Now: {when}</translation>
    </message>
    <message>
        <source>Se llenó aquí</source>
        <translation>Filled in here</translation>
    </message>
    <message>
        <source>Se pasó de una hoja de papel</source>
        <translation>Copied from a sheet of paper</translation>
    </message>
    <message>
        <source>&amp;Terminar</source>
        <translation>&amp;Finish</translation>
    </message>
    <message>
        <source>&amp;Seguir llenando</source>
        <translation>&amp;Go on filling</translation>
    </message>
    <message>
        <source>Secciones del formulario</source>
        <translation>Sections of the form</translation>
    </message>
    <message>
        <source>&amp;Anterior</source>
        <translation>&amp;Previous</translation>
    </message>
    <message>
        <source>&amp;Siguiente</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Terminar…</source>
        <translation>&amp;Finish…</translation>
    </message>
    <message>
        <source>&amp;Guardar sin terminar</source>
        <translation>&amp;Keep unfinished</translation>
    </message>
    <message>
        <source>Sección {place} de {count}</source>
        <translation>Section {place} of {count}</translation>
    </message>
    <message>
        <source>{name}: quitar {words}</source>
        <translation>{name}: remove {words}</translation>
    </message>
    <message>
        <source>Nombres ya conocidos</source>
        <translation>Names already known</translation>
    </message>
    <message>
        <source>Ver lista</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Agr&amp;egar</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>{label}: agregar</source>
        <translation>{label}: add</translation>
    </message>
    <message>
        <source>{label}: todavía ninguno.</source>
        <translation>{label}: none yet.</translation>
    </message>
    <message>
        <source>Agr&amp;egar: {label}</source>
        <translation>&amp;Add: {label}</translation>
    </message>
    <message>
        <source>{label}: {number} de {count}</source>
        <translation>{label}: {number} of {count}</translation>
    </message>
    <message>
        <source>Subir</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{row}: subir</source>
        <translation>{row}: move up</translation>
    </message>
    <message>
        <source>{row}: bajar</source>
        <translation>{row}: move down</translation>
    </message>
    <message>
        <source>{row}: quitar</source>
        <translation>{row}: remove</translation>
    </message>
    <message>
        <source>Esta respuesta no va con las demás. Revísela.</source>
        <translation>This answer does not go with the others. Look at it again.</translation>
    </message>
    <message>
        <source>«{words}» no está en la lista. Elija de la lista o bórrelo.</source>
        <translation>“{words}” is not in the list. Choose from the list or delete it.</translation>
    </message>
    <message>
        <source>{low} o más.</source>
        <translation>{low} or more.</translation>
    </message>
    <message>
        <source>{high} o menos.</source>
        <translation>{high} or less.</translation>
    </message>
    <message>
        <source>De {low} a {high}.</source>
        <translation>From {low} to {high}.</translation>
    </message>
    <message>
        <source>En este expediente esa persona tal vez controla a la posible víctima, o nadie la ha verificado. No puede servir aquí: nombre a otra.</source>
        <translation>In this case that person may control the possible victim, or nobody has verified them. They cannot serve here: name somebody else.</translation>
    </message>
    <message>
        <source>No se pudo revisar: para esta respuesta hay demasiado que comparar. Deje el formulario sin terminar y avise a quien lo hizo.</source>
        <translation>This could not be checked: there is too much to compare for this answer. Leave the form unfinished and tell whoever made it.</translation>
    </message>
    <message>
        <source>{answer} ya no va con sus otras respuestas. Cambie esta o corrija aquellas.</source>
        <translation>{answer} no longer goes with your other answers. Change this one or correct those.</translation>
    </message>
    <message>
        <source>«{answer}»</source>
        <translation>“{answer}”</translation>
    </message>
    <message>
        <source>Hay dos respuestas distintas. Se resuelve en Diferencias, no aquí.</source>
        <translation>There are two different answers. Settle the disagreement under Disagreements, not here.</translation>
    </message>
    <message>
        <source>Según sus otras respuestas esto no se pregunta. Corrija esas, o borre esta: en la hoja queda.</source>
        <translation>By the other answers this is not asked. Correct those, or clear this one: it stays on the sheet.</translation>
    </message>
    <message>
        <source>Lo que se contestó aquí lo guarda protegido {post}: no hace falta volver a preguntarlo. Si usted contesta, quedan las dos respuestas y vale la que más protege.</source>
        <translation>What was answered here is kept protected by {post}: there is no need to ask it again. If you answer, both answers stand and the one that protects most counts.</translation>
    </message>
    <message>
        <source>el puesto que lo envió</source>
        <translation>the post that sent it</translation>
    </message>
    <message>
        <source>Elija una respuesta.</source>
        <translation>Choose an answer.</translation>
    </message>
    <message>
        <source>Marque la casilla cuando esté hecho.</source>
        <translation>Tick the box when it is done.</translation>
    </message>
    <message>
        <source>Agregue al menos una fila.</source>
        <translation>Add at least one row.</translation>
    </message>
    <message>
        <source>Escriba un número entero de 15 cifras a lo más, por ejemplo 12.</source>
        <translation>Write a whole number of 15 digits at most, for example 12.</translation>
    </message>
    <message>
        <source>Escriba un número de 15 cifras a lo más, por ejemplo 12,5.</source>
        <translation>Write a number of 15 digits at most, for example 12.5.</translation>
    </message>
    <message>
        <source>Escriba cuándo.</source>
        <translation>Write when.</translation>
    </message>
    <message>
        <source>Escriba la respuesta.</source>
        <translation>Write the answer.</translation>
    </message>
    <message>
        <source>Faltan filas: según sus respuestas son {count}.</source>
        <translation>Rows are missing: by your answers there are {count}.</translation>
    </message>
    <message>
        <source>Según sus respuestas son más filas de las que caben ({most}). Corrija esa respuesta.</source>
        <translation>Your answers count more rows than there is room for ({most}). Correct that answer.</translation>
    </message>
    <message>
        <source>Según sus respuestas son {count}; hay {there}. Quite las que sobran o corrija la respuesta.</source>
        <translation>By your answers there are {count}; here are {there}. Remove those that are too many or correct the answer.</translation>
    </message>
    <message>
        <source>Complete la fecha: día, mes y año de cuatro cifras.</source>
        <translation>Complete the date: day, month and a year of four digits.</translation>
    </message>
    <message>
        <source>Complete el día y la hora.</source>
        <translation>Complete the day and the time.</translation>
    </message>
    <message>
        <source>Escriba la hora de 0:00 a 23:59, por ejemplo 9:30.</source>
        <translation>Write the time from 0:00 to 23:59, for example 9:30.</translation>
    </message>
    <message>
        <source>Póngalas todas en orden, o ninguna.</source>
        <translation>Put all of them in order, or none.</translation>
    </message>
    <message>
        <source>Esa respuesta ya no está en la lista. Elija otra.</source>
        <translation>That answer is no longer in the list. Choose another.</translation>
    </message>
    <message>
        <source>Esto no se entiende. Escríbalo de otra manera.</source>
        <translation>This cannot be understood. Write it in another way.</translation>
    </message>
    <message>
        <source>Abriendo el formulario…</source>
        <translation>Opening the form…</translation>
    </message>
    <message>
        <source>{code} · hoja {number}, en su orden</source>
        <translation>{code} · sheet {number}, in its order</translation>
    </message>
    <message>
        <source>¿Quitar esta fila?</source>
        <translation>Remove this row?</translation>
    </message>
    <message>
        <source>Lo que está escrito en ella deja de verse en el formulario.</source>
        <translation>What is written in it will no longer show in the form.</translation>
    </message>
    <message>
        <source>Quitar la fila</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Dejarla</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>El formulario {form} quedó terminado.</source>
        <translation>Form {form} is finished.</translation>
    </message>
    <message>
        <source>El expediente sigue como NNA hasta que haya un documento verificado o la opinión de edad de la autoridad de niñez, con la conformidad de la supervisión.</source>
        <translation>The case stays that of a child until there is a verified document or the child authority&apos;s opinion on age, with the supervisor&apos;s agreement.</translation>
    </message>
    <message>
        <source>Ya no cuenta como terminado: no sale con las respuestas, y el papel dice que está sin terminar, hasta que se termine otra vez.</source>
        <translation>It no longer counts as finished: it does not leave with the answers, and paper says it is unfinished, until it is finished again.</translation>
    </message>
    <message>
        <source>Ir a la determinación de edad</source>
        <translation>Go to the age determination</translation>
    </message>
    <message>
        <source>Llenar la determinación de edad</source>
        <translation>Fill the age determination</translation>
    </message>
    <message>
        <source>El formulario {form} quedó guardado sin terminar.</source>
        <translation>Form {form} is kept unfinished.</translation>
    </message>
    <message>
        <source>Está en el expediente; se puede seguir cuando quiera.</source>
        <translation>It is in the case; you can go on whenever you like.</translation>
    </message>
    <message>
        <source>¿Descartar este borrador?</source>
        <translation>Discard this draft?</translation>
    </message>
    <message>
        <source>Se borra lo que se escribió desde la última vez que se guardó. No se puede recuperar.</source>
        <translation>What was written since it was last kept in the case is erased. It cannot be brought back.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Seguir llenando</source>
        <translation>Go on filling</translation>
    </message>
    <message>
        <source>&amp;Volver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Imprimir…</source>
        <translation>P&amp;rint…</translation>
    </message>
    <message>
        <source>&amp;Corregir…</source>
        <translation>&amp;Correct…</translation>
    </message>
    <message>
        <source>&amp;Descartar…</source>
        <translation>&amp;Discard…</translation>
    </message>
    <message>
        <source>Borrar lo escrito y no guardado</source>
        <translation>Erase what was written and not kept in the case</translation>
    </message>
    <message>
        <source>Expediente {code}</source>
        <translation>Case {code}</translation>
    </message>
    <message>
        <source>Idioma del formulario</source>
        <translation>Language of the form</translation>
    </message>
    <message>
        <source>Terminado {when}. Aquí solo se lee.</source>
        <translation>Finished {when}. Here it is only read.</translation>
    </message>
    <message>
        <source>Corrección de un formulario terminado {when}. Hasta que la guarde, vale y se imprime lo terminado.</source>
        <translation>Correction of a form finished {when}. Until you save it, what was finished stands and is printed.</translation>
    </message>
    <message>
        <source>Corrección sin terminar de un formulario terminado {when}. Termínelo otra vez para que valga.</source>
        <translation>Unfinished correction of a form finished {when}. Finish it again for it to count.</translation>
    </message>
    <message>
        <source>Este formulario ya se retiró: no se empieza ninguno nuevo. Aquí se sigue con la versión {version}.</source>
        <translation>This form was withdrawn: no new one is begun. Here it goes on with version {version}.</translation>
    </message>
    <message>
        <source>Se guarda solo</source>
        <translation>Saves by itself</translation>
    </message>
    <message>
        <source>Guardado {time}</source>
        <translation>Kept {time}</translation>
    </message>
    <message>
        <source>Sin guardar; se intenta otra vez</source>
        <translation>Not kept; trying again</translation>
    </message>
    <message>
        <source>Aquí ya no se pregunta esto; lo respondido se conserva. {answers}</source>
        <translation>This is no longer asked here; what was answered is kept. {answers}</translation>
    </message>
    <message>
        <source>{language} · el de la persona</source>
        <translation>{language} · the person&apos;s own</translation>
    </message>
    <message>
        <source>Esta hoja solo se puede leer: falta el protocolo con el que se abrió el expediente. Instale la versión de Repatria del puesto que lo envió.</source>
        <translation>This form can only be read: the protocol under which the case was opened is missing. Install the version of Repatria of the post that sent it.</translation>
    </message>
    <message>
        <source>{column}, fila {row}</source>
        <translation>{column}, row {row}</translation>
    </message>
    <message>
        <source>{row}: subir, bajar o quitar</source>
        <translation>{row}: move up, move down or remove</translation>
    </message>
    <message>
        <source>Subir, bajar o quitar la fila</source>
        <translation>Move up, move down or remove the row</translation>
    </message>
    <message>
        <source>Con lo que respondió antes no hay nada que elegir aquí.</source>
        <translation>With what was answered before there is nothing to choose here.</translation>
    </message>
    <message>
        <source>Primero responda «{question}».</source>
        <translation>First answer “{question}”.</translation>
    </message>
    <message>
        <source>Lo que se respondió antes se quita: {answers}</source>
        <translation>What was answered before is removed: {answers}</translation>
    </message>
    <message>
        <source>Conservarlo</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Antes se respondió: {answers}. Este formulario cambió y ahora lo pregunta de otra manera. Lo de antes se conserva.</source>
        <translation>Answered before: {answers}. This form has changed and now asks it differently. The earlier answer is kept.</translation>
    </message>
    <message>
        <source>Quitar lo de antes</source>
        <translation>Remove the earlier answer</translation>
    </message>
    <message>
        <source>Revisando y terminando el formulario…</source>
        <translation>Checking and finishing the form…</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Una página de la bóveda está dañada.</source>
        <translation>A page of the vault is damaged.</translation>
    </message>
    <message>
        <source>Haga ahora una copia de la carpeta entera y no siga escribiendo en ella. Avise a quien da soporte: los paquetes sellados de otros puestos traen de vuelta lo que ya tenían.</source>
        <translation>Copy the whole folder now and write nothing more in it. Tell whoever gives support: sealed bundles of other posts bring back what they already had.</translation>
    </message>
    <message>
        <source>Una tabla de la bóveda no está completa.</source>
        <translation>A table of the vault is not whole.</translation>
    </message>
    <message>
        <source>Haga ahora una copia de la carpeta entera. Lo que se ve puede estar incompleto; avise a quien da soporte.</source>
        <translation>Make a copy of the whole folder now. What you see may be incomplete; tell whoever gives support.</translation>
    </message>
    <message>
        <source>De los archivos de los expedientes faltan {missing}, y {damaged} no son los que se agregaron.</source>
        <translation>Of the files of cases {missing} are missing, and {damaged} are not what was added.</translation>
    </message>
    <message>
        <source>De los dañados no se muestra nada. Si hay copias de la bóveda en un segundo lugar, pueden tenerlos enteros: avise a quien da soporte antes de hacer otra cosa.</source>
        <translation>Nothing of the damaged ones is shown. If there are copies of the vault in a second place, they may have them whole: tell whoever gives support before doing anything else.</translation>
    </message>
    <message>
        <source>A la bóveda le falta algo: tiene {count} anotaciones y este equipo recuerda {remembered}.</source>
        <translation>Something is missing in the vault: it has {count} entries and this computer remembers {remembered}.</translation>
    </message>
    <message>
        <source>Puede ser una copia anterior. Si no la puso usted, pida a los otros puestos sus paquetes sellados: traen de vuelta lo que ya habían recibido.</source>
        <translation>It may be an earlier copy. If you did not put it there, ask the other posts for their sealed bundles: they bring back what they had received.</translation>
    </message>
    <message>
        <source>La bóveda no es la misma que este equipo recuerda.</source>
        <translation>The vault is not the one this computer remembers.</translation>
    </message>
    <message>
        <source>Puede ser una copia que siguió en otro equipo. Nada se pierde: al recibir los paquetes sellados de los demás, las dos historias se juntan.</source>
        <translation>It may be a copy that went on elsewhere. Nothing is lost: when you receive the sealed bundles of the others, both histories come together.</translation>
    </message>
    <message>
        <source>No se puede leer lo que este equipo recordaba de la bóveda.</source>
        <translation>What this computer remembered of the vault cannot be read.</translation>
    </message>
    <message>
        <source>La bóveda se abrió bien y se recuerda de nuevo desde ahora. Revísela en Ajustes.</source>
        <translation>The vault opened well and is remembered anew from now on. Check it in Settings.</translation>
    </message>
    <message>
        <source>No se pudieron leer los borradores sin guardar.</source>
        <translation>The unsaved drafts could not be read.</translation>
    </message>
    <message>
        <source>Lo guardado está completo. El archivo ilegible quedó aparte en la carpeta de la bóveda, por si alguien puede leerlo.</source>
        <translation>What was saved is complete. The unreadable file was put aside in the folder of the vault, in case somebody can read it.</translation>
    </message>
    <message>
        <source>Una parte de los borradores sin guardar está dañada.</source>
        <translation>Part of the unsaved drafts is damaged.</translation>
    </message>
    <message>
        <source>Lo guardado está en otro archivo. Guarde ahora lo que tenga a medias y revise qué falta: algo de lo escrito sin guardar puede no leerse.</source>
        <translation>What was saved stands in another file. Save now what you have half-done and look what is missing: something that was typed and not saved may not be readable.</translation>
    </message>
    <message>
        <source>El archivo que recuerda qué expedientes se borraron por regla está dañado o no es de esta bóveda.</source>
        <translation>The file that remembers which cases were erased by rule is damaged or is not of this vault.</translation>
    </message>
    <message>
        <source>Quedó aparte en la carpeta de copias, y se hizo otro con lo que la bóveda sabe. Si se puso una copia anterior, pueden estar de vuelta expedientes que ya se habían borrado: mire la lista de los borrados.</source>
        <translation>It was kept aside in the folder of copies, and another was made of what the vault knows. If an earlier copy was put back, cases that had been erased may be back: look at the list of the erased.</translation>
    </message>
    <message>
        <source>Borrado por regla, sin que aquí se pulsara nada: {code}. Lo pidió {post}: pasó la fecha hasta la que se guarda, y lo que había aquí coincide.</source>
        <translation>Erased by rule, though nobody pressed anything here: {code}. {post} asked for it: the date until which it is kept has passed, and what was here agrees.</translation>
    </message>
    <message>
        <source>Quien lo busque ya no lo encontrará: dígaselo. Si queda papel con ese código, destrúyalo también. Quién lo hizo está en Ajustes, en Borrar por regla.</source>
        <translation>Whoever looks for it will not find it any more: tell them. If paper with that code is left, destroy it too. Who did it stands in Settings, in Erase by rule.</translation>
    </message>
    <message>
        <source>No se pudo leer ahora el archivo que recuerda qué expedientes se borraron por regla.</source>
        <translation>The file that remembers which cases were erased by rule could not be read now.</translation>
    </message>
    <message>
        <source>No se cambió. Si se puso una copia anterior, pueden estar de vuelta expedientes que ya se habían borrado: cierre la bóveda y ábrala otra vez.</source>
        <translation>It was not changed. If an earlier copy was put back, cases that had been erased may be back: close the vault and open it again.</translation>
    </message>
    <message>
        <source>Hay {count} expedientes que todavía no están en su lugar en Hoy.</source>
        <translation>{count} cases do not stand in their place in Today yet.</translation>
    </message>
    <message>
        <source>Están completos. El programa los pone en su lugar mientras usted trabaja; si mañana sigue igual, avise a quien da soporte.</source>
        <translation>They are complete. The program puts them in their place while you work; if it is the same tomorrow, tell whoever gives support.</translation>
    </message>
    <message>
        <source>El archivo de llaves de la bóveda no era el que escribió Repatria: alguien lo cambió o puso uno de otro tiempo.</source>
        <translation>The vault&apos;s key file was not the one that Repatria wrote: somebody changed it or put back an older one.</translation>
    </message>
    <message>
        <source>No se usó, y se escribió de nuevo desde la bóveda. Pregunte quién tuvo este equipo; si nadie lo explica, avise a quien da soporte.</source>
        <translation>It was not used, and was written again from inside the vault. Ask who had this machine; if nobody can explain it, tell whoever gives support.</translation>
    </message>
    <message>
        <source>El {day} las hojas de recuperación dieron una frase de paso nueva a {name}.</source>
        <translation>On {day} the recovery sheets gave {name} a new passphrase.</translation>
    </message>
    <message>
        <source>Si usted no sabía de eso, hable hoy con quienes guardan las hojas. Después de usarlas conviene hacer hojas nuevas.</source>
        <translation>If you did not know of it, speak today with the people who keep the sheets. After they were used it is wise to make new ones.</translation>
    </message>
    <message>
        <source>El cambio de llave tras retirar a una persona no terminó.</source>
        <translation>The change of key after ending somebody&apos;s access is not finished.</translation>
    </message>
    <message>
        <source>Libere espacio en el disco, cierre Repatria y ábralo otra vez: terminará solo.</source>
        <translation>Free some room on the disk, close Repatria and open it again: it will finish by itself.</translation>
    </message>
    <message>
        <source>Al disco de este equipo casi no le queda espacio.</source>
        <translation>The disk of this computer has almost no room left.</translation>
    </message>
    <message>
        <source>Lo guardado está completo. Borre hoy de este disco lo que no necesita, nada de la carpeta de la bóveda: si se llena, no se podrá anotar más.</source>
        <translation>What was saved is complete. Today, delete from this disk what you do not need, nothing in the vault&apos;s folder: once it is full, nothing more can be noted.</translation>
    </message>
    <message>
        <source>El archivo de llaves estaba dañado y se reparó.</source>
        <translation>The file with the keys was damaged and has been repaired.</translation>
    </message>
    <message>
        <source>No tiene que hacer nada. Si vuelve a pasar, el disco puede estar fallando.</source>
        <translation>You need not do anything. If it happens again, the disk may be failing.</translation>
    </message>
    <message>
        <source>El comienzo de la bóveda estaba dañado y se reparó.</source>
        <translation>The beginning of the vault was damaged and has been repaired.</translation>
    </message>
    <message>
        <source>Es la primera vez que este equipo abre esta bóveda.</source>
        <translation>This computer opens this vault for the first time.</translation>
    </message>
    <message>
        <source>Desde ahora recuerda hasta dónde llega, para notar si algo le faltara.</source>
        <translation>From now on it remembers how far the vault goes, to notice if anything were missing.</translation>
    </message>
    <message>
        <source>Hay más avisos de la bóveda ({more}): véalos en Ajustes.</source>
        <translation>There are more notices about the vault ({more}): see them in Settings.</translation>
    </message>
</context>
<context>
    <name>following</name>
    <message>
        <source>Mes a mes</source>
        <translation>Month by month</translation>
    </message>
    <message>
        <source>Fuentes: {sources}</source>
        <translation>Sources: {sources}</translation>
    </message>
    <message>
        <source>V&amp;olver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Expedientes detrás de la cifra</source>
        <translation>Cases behind the figure</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>todos</source>
        <translation>all</translation>
    </message>
    <message>
        <source>los que no cumplen</source>
        <translation>those that miss it</translation>
    </message>
    <message>
        <source>los que cumplen</source>
        <translation>those that meet it</translation>
    </message>
    <message>
        <source>los que no se saben</source>
        <translation>those not known</translation>
    </message>
    <message>
        <source>Ningún expediente</source>
        <translation>No case</translation>
    </message>
    <message>
        <source>Elija otro período, u otros en «Ver».</source>
        <translation>Choose another period, or others under “Show”.</translation>
    </message>
    <message>
        <source>&amp;Mostrar más</source>
        <translation>Show &amp;more</translation>
    </message>
    <message>
        <source>De: {words}.</source>
        <translation>Of: {words}.</translation>
    </message>
    <message>
        <source>Cumple: {words}.</source>
        <translation>Met when: {words}.</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Indicadores</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Período</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Tabla para &amp;publicar…</source>
        <translation>Table to &amp;publish…</translation>
    </message>
    <message>
        <source>Salvaguardas</source>
        <translation>Safeguards</translation>
    </message>
    <message>
        <source>Tiempos</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Quiénes son</source>
        <translation>Who they are</translation>
    </message>
    <message>
        <source>Coordinación</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>este mes</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>el mes pasado</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>este trimestre</source>
        <translation>this quarter</translation>
    </message>
    <message>
        <source>el trimestre pasado</source>
        <translation>last quarter</translation>
    </message>
    <message>
        <source>este año</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>el año pasado</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>all</translation>
    </message>
    <message>
        <source>{value} horas</source>
        <translation>{value} hours</translation>
    </message>
    <message>
        <source>{value} días</source>
        <translation>{value} days</translation>
    </message>
    <message>
        <source>{value} días hábiles</source>
        <translation>{value} working days</translation>
    </message>
    <message>
        <source>nada que contar</source>
        <translation>nothing to count</translation>
    </message>
    <message>
        <source>{met} de {known} ({share})</source>
        <translation>{met} of {known} ({share})</translation>
    </message>
    <message>
        <source>mediana: {value}</source>
        <translation>median: {value}</translation>
    </message>
    <message>
        <source>en promedio: {value}</source>
        <translation>on average: {value}</translation>
    </message>
    <message>
        <source>meta: {aim}</source>
        <translation>target: {aim}</translation>
    </message>
    <message>
        <source>plazo sugerido, no legal</source>
        <translation>suggested limit, not legal</translation>
    </message>
    <message>
        <source>por verificar</source>
        <translation>to be verified</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>no se sabe</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>form_files</name>
    <message>
        <source>No se puede usar {file}. No se guardó nada.</source>
        <translation>{file} cannot be used. Nothing was kept.</translation>
    </message>
    <message>
        <source>Corríjalo en el archivo y elíjalo otra vez.</source>
        <translation>Put it right in the file and choose it again.</translation>
    </message>
    <message>
        <source>En {place}: {why}.</source>
        <translation>At {place}: {why}.</translation>
    </message>
    <message>
        <source>La causa: {why}.</source>
        <translation>The cause: {why}.</translation>
    </message>
    <message>
        <source>la hoja «{sheet}», fila {row}</source>
        <translation>sheet “{sheet}”, row {row}</translation>
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
    <name>gates</name>
    <message>
        <source>Nadie puede levantarla: solo hechos nuevos la abren.</source>
        <translation>Nobody can lift it: only new facts open it.</translation>
    </message>
    <message>
        <source>Se levanta con dos aprobaciones: su enlace y otra autoridad.</source>
        <translation>Two approvals lift it: your liaison and another authority.</translation>
    </message>
    <message>
        <source>La puede levantar la supervisión de turno.</source>
        <translation>The duty supervisor can lift it.</translation>
    </message>
    <message>
        <source>No detiene: se muestra y se cuenta.</source>
        <translation>It does not stop anything: it is shown and counted.</translation>
    </message>
    <message>
        <source>Cerrado por ahora: {act}</source>
        <translation>Closed for now: {act}</translation>
    </message>
    <message>
        <source>La persona está protegida de ese contacto. Solo la autoridad de refugio o de niñez lo levanta, con el deseo escrito de la persona.</source>
        <translation>The person is protected from that contact. Only the asylum or child authority lifts it, with the person&apos;s written wish.</translation>
    </message>
    <message>
        <source>Ir a {step}</source>
        <translation>Go to {step}</translation>
    </message>
    <message>
        <source>Llenar {form}</source>
        <translation>Fill in {form}</translation>
    </message>
</context>
<context>
    <name>gone_out</name>
    <message>
        <source>Llamada…</source>
        <translation>Call…</translation>
    </message>
    <message>
        <source>Paquete sellado para {to}</source>
        <translation>Sealed bundle for {to}</translation>
    </message>
    <message>
        <source>{form} en papel para {to}</source>
        <translation>{form} on paper for {to}</translation>
    </message>
    <message>
        <source>Respuestas de {form}, en un archivo, para {to}</source>
        <translation>Answers of {form}, in a file, for {to}</translation>
    </message>
    <message>
        <source>El expediente, con toda la bóveda, para {to}</source>
        <translation>The case, with the whole vault, for {to}</translation>
    </message>
    <message>
        <source>Un archivo del expediente para {to}</source>
        <translation>A file of the case for {to}</translation>
    </message>
    <message>
        <source>{form} en PDF para {to}</source>
        <translation>{form} as PDF for {to}</translation>
    </message>
    <message>
        <source>{form}, en un envío a otro país, para {to}</source>
        <translation>{form}, in a packet for another country, for {to}</translation>
    </message>
    <message>
        <source>{form} para {to}</source>
        <translation>{form} for {to}</translation>
    </message>
    <message>
        <source>Formulario de otra institución</source>
        <translation>A form of another institution</translation>
    </message>
    <message>
        <source>el enlace de {country}</source>
        <translation>the liaison of {country}</translation>
    </message>
    <message>
        <source>el enlace del otro país</source>
        <translation>the other country&apos;s liaison</translation>
    </message>
</context>
<context>
    <name>happened_asking</name>
    <message>
        <source>Lo que ya pasó siempre se puede anotar. Si una salvaguarda está cerrada para eso, queda como desvío, a la vista en el expediente. Esto no autoriza nada.</source>
        <translation>What already happened can always be noted. If a safeguard is closed for it, it stands as a deviation, in sight in the case. This authorises nothing.</translation>
    </message>
    <message>
        <source>Anotar algo que ya pasó</source>
        <translation>Note something that already happened</translation>
    </message>
    <message>
        <source>Anotar lo que pasó</source>
        <translation>Note what happened</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Cuándo pasó</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Quién lo hizo</source>
        <translation>Who did it</translation>
    </message>
    <message>
        <source>Institución</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cómo lo sabemos</source>
        <translation>How we know</translation>
    </message>
    <message>
        <source>Por qué se hizo</source>
        <translation>Why it was done</translation>
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
    <name>likeness</name>
    <message>
        <source>Es probable que sea la misma persona</source>
        <translation>Likely the same person</translation>
    </message>
    <message>
        <source>Puede ser la misma persona</source>
        <translation>Possibly the same person</translation>
    </message>
    <message>
        <source>{reason} (F4 para verlo)</source>
        <translation>{reason} (F4 to see it)</translation>
    </message>
    <message>
        <source>{reason}: {value}</source>
        <translation>{reason}: {value}</translation>
    </message>
    <message>
        <source>{reason}: aquí {mine}, allí {theirs}</source>
        <translation>{reason}: here {mine}, there {theirs}</translation>
    </message>
    <message>
        <source>mismo número de documento</source>
        <translation>same document number</translation>
    </message>
    <message>
        <source>mismo nombre</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>el nombre suena igual</source>
        <translation>the name sounds the same</translation>
    </message>
    <message>
        <source>mismo nombre, con una parte menos</source>
        <translation>same name, with one part less</translation>
    </message>
    <message>
        <source>nombre parecido</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>misma fecha de nacimiento</source>
        <translation>same date of birth</translation>
    </message>
    <message>
        <source>edad cercana</source>
        <translation>age is near</translation>
    </message>
    <message>
        <source>llegaron en el mismo grupo</source>
        <translation>came in the same group</translation>
    </message>
    <message>
        <source>misma nacionalidad</source>
        <translation>same nationality</translation>
    </message>
    <message>
        <source>mismo idioma</source>
        <translation>same language</translation>
    </message>
    <message>
        <source>la edad no coincide</source>
        <translation>age does not match</translation>
    </message>
    <message>
        <source>el género no coincide</source>
        <translation>gender does not match</translation>
    </message>
    <message>
        <source>la nacionalidad no coincide</source>
        <translation>nationality does not match</translation>
    </message>
    <message>
        <source>{age} años</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>nació en {date}</source>
        <translation>born in {date}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>No se pudo recibir este paquete sellado.</source>
        <translation>This sealed bundle could not be received.</translation>
    </message>
    <message>
        <source>Pida que lo envíen otra vez. No se guardó nada de él.</source>
        <translation>Ask for it to be sent again. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este archivo no es un paquete sellado de Repatria.</source>
        <translation>This file is not a sealed bundle of Repatria.</translation>
    </message>
    <message>
        <source>Elija un archivo que termine en .repatria. No se guardó nada de él.</source>
        <translation>Choose a file that ends in .repatria. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este archivo no es de respuestas selladas.</source>
        <translation>This file holds no sealed answers.</translation>
    </message>
    <message>
        <source>Elija un archivo que termine en .tar.age. No se guardó nada de él.</source>
        <translation>Choose a file that ends in .tar.age. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>El paquete sellado llegó dañado o incompleto.</source>
        <translation>The sealed bundle arrived damaged or incomplete.</translation>
    </message>
    <message>
        <source>Cópielo otra vez desde la memoria USB o pida que lo envíen de nuevo. No se guardó nada de él.</source>
        <translation>Copy it again from the USB stick or ask for it to be sent again. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>El paquete sellado es de una versión más nueva de Repatria.</source>
        <translation>The sealed bundle is from a newer version of Repatria.</translation>
    </message>
    <message>
        <source>Instale la versión nueva y recíbalo otra vez. Guarde el archivo; no se perdió nada.</source>
        <translation>Install the new version and receive it again. Keep the file; nothing was lost.</translation>
    </message>
    <message>
        <source>El paquete sellado contiene algo más grande de lo permitido.</source>
        <translation>The sealed bundle holds something larger than allowed.</translation>
    </message>
    <message>
        <source>Avise a quien lo envió. No se guardó nada de él.</source>
        <translation>Tell whoever sent it. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Lo que iba a enviar no cabe en un paquete sellado.</source>
        <translation>What was to be sent does not fit into one sealed bundle.</translation>
    </message>
    <message>
        <source>Marque menos expedientes y envíelos en varias veces. De este paquete no quedó nada escrito.</source>
        <translation>Mark fewer cases and send them in several goes. Nothing of this bundle was left written.</translation>
    </message>
    <message>
        <source>Este paquete sellado es para otro puesto.</source>
        <translation>This sealed bundle is for another post.</translation>
    </message>
    <message>
        <source>Entréguelo a su destinatario, o pida a quien lo envió uno para este puesto.</source>
        <translation>Hand it to its recipient, or ask the sender for one for this post.</translation>
    </message>
    <message>
        <source>El paquete sellado viene de una computadora que este puesto no conoce.</source>
        <translation>The sealed bundle comes from a computer that this post does not know.</translation>
    </message>
    <message>
        <source>Guarde el archivo. Pida a su enlace el directorio al día; si su país no tiene uno, agregue la tarjeta de ese puesto en Directorio, comparando el código. Después recíbalo otra vez.</source>
        <translation>Keep the file. Ask your liaison for the current directory; if your country has none, add the card of that post in Directory, comparing the code. Then receive it again.</translation>
    </message>
    <message>
        <source>La firma del paquete sellado no es de quien dice enviarlo.</source>
        <translation>The signature on the sealed bundle is not that of the stated sender.</translation>
    </message>
    <message>
        <source>No lo use. Llame a quien debía enviarlo, por un teléfono que ya conoce, y avise a su enlace.</source>
        <translation>Do not use it. Call whoever should have sent it, on a phone number you already know, and tell your liaison.</translation>
    </message>
    <message>
        <source>Este paquete sellado viene de otro país.</source>
        <translation>This sealed bundle comes from another country.</translation>
    </message>
    <message>
        <source>Entre países los expedientes no viajan así: pida que lo manden en papel (F13 o F26).</source>
        <translation>Between countries cases do not travel this way: ask for it on paper (F13 or F26).</translation>
    </message>
    <message>
        <source>Una parte del paquete sellado no corresponde con su firma, y se rechazó entero.</source>
        <translation>A part of the sealed bundle does not match its signature, and all of it was refused.</translation>
    </message>
    <message>
        <source>El paquete sellado es de práctica y esta bóveda no, o al revés.</source>
        <translation>The sealed bundle is of practice and this vault is not, or the other way round.</translation>
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
        <source>Ni en una emergencia se puede todavía. Lo que sí puede hacer ahora: {open}.</source>
        <translation>Not even an emergency allows this yet. What you can do now: {open}.</translation>
    </message>
    <message>
        <source>Para esto falta:{gates}</source>
        <translation>Missing for this:{gates}</translation>
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
        <source>Quedarse con esa respuesta abriría lo que una salvaguarda cierra.</source>
        <translation>Keeping that answer would open what a safeguard keeps closed.</translation>
    </message>
    <message>
        <source>Use «Cambiar la ruta»: ahí lo aprueba también quien supervisa o es enlace nacional.</source>
        <translation>Use “Change the route”: there the supervisor or the national liaison agrees too.</translation>
    </message>
    <message>
        <source>Quedarse con esa respuesta dejaría servirle a quien hoy no puede.</source>
        <translation>To settle on that answer would let somebody serve the person who may not now.</translation>
    </message>
    <message>
        <source>Cámbielo en «Personas»: de un niño, una niña o en duda lo aprueba también la autoridad de niñez, quien supervisa o es enlace nacional.</source>
        <translation>Change it in “People”: for a child, or in doubt, the child authority, whoever supervises or the national liaison approves it too.</translation>
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
        <source>Este paso es obligatorio con una niña, un niño o un adolescente.</source>
        <translation>This step is obligatory for a child.</translation>
    </message>
    <message>
        <source>Si se hizo tarde, anótelo como hecho, con su hora. Si no contestan, anote el intento: sigue por hacer.</source>
        <translation>If it was done late, note it as done, with its time. If nobody answers, note the attempt: the step stays to be done.</translation>
    </message>
    <message>
        <source>En esta tabla se encontraría a alguien: no sale.</source>
        <translation>Somebody would be found in this table: it does not leave.</translation>
    </message>
    <message>
        <source>Pida un período más largo, o una tabla con menos categorías o menos dimensiones.</source>
        <translation>Ask for a longer period, or for a table with fewer categories or fewer dimensions.</translation>
    </message>
    <message>
        <source>La tabla {number} ya salió y cuenta a algunas de las mismas personas.</source>
        <translation>Table {number} left already and counts some of the same people.</translation>
    </message>
    <message>
        <source>Restando una de otra se sabría más de lo que cada una dice. Elija días de los que no haya salido nada.</source>
        <translation>By subtracting one from the other more would be known than each tells. Choose days of which nothing has left.</translation>
    </message>
    <message>
        <source>El período no ha terminado: llega hasta el {until}.</source>
        <translation>The period is not over: it goes on until {until}.</translation>
    </message>
    <message>
        <source>Espere a que pase el último día, o elija uno que ya terminó.</source>
        <translation>Wait until its last day has passed, or choose one that is over.</translation>
    </message>
    <message>
        <source>No se pudo comprobar a tiempo que esta tabla no deja ver a nadie.</source>
        <translation>It could not be checked in time that this table lets nobody be seen.</translation>
    </message>
    <message>
        <source>No sale nada. Pida una tabla con menos categorías o menos dimensiones.</source>
        <translation>Nothing leaves. Ask for a table with fewer categories or fewer dimensions.</translation>
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
        <source>En este expediente esa persona tal vez controla a la posible víctima, o nadie la ha verificado. No puede servir aquí: nombre a otra.</source>
        <translation>In this case that person may control the possible victim, or nobody has verified them. They cannot serve here: name somebody else.</translation>
    </message>
    <message>
        <source>Lo que ya hizo se anota en «Anotar algo que ya pasó»; un paso, como intento y sin su nombre. Si la marca está equivocada, corríjala primero en Personas, con su razón.</source>
        <translation>What they already did is noted under “Note something that already happened”; a step, as an attempt and without their name. If the mark is wrong, correct it first under People, with its reason.</translation>
    </message>
    <message>
        <source>Este formulario de otra institución llegó y todavía no está en uso aquí: {form}. Lo que se llenó con él está guardado en el expediente.</source>
        <translation>This form of another institution came and is not in use here yet: {form}. What was filled with it is kept in the case.</translation>
    </message>
    <message>
        <source>Espera en Ajustes → Formularios de otras instituciones. Pida a quien supervisa o al enlace que lo ponga en uso: no lo llene otra vez.</source>
        <translation>It waits in Settings → Forms of other institutions. Ask a supervisor or the liaison to put it into use: do not fill it again.</translation>
    </message>
    <message>
        <source>Este formulario de otra institución no ha llegado aquí: {form}. Lo que se llenó con él está guardado en el expediente.</source>
        <translation>This form of another institution has not come here: {form}. What was filled with it is kept in the case.</translation>
    </message>
    <message>
        <source>Pida al puesto que lo llenó que envíe otra vez el expediente, y avise a su enlace: no lo llene otra vez.</source>
        <translation>Ask the post that filled it to send the case again, and tell your liaison: do not fill it again.</translation>
    </message>
    <message>
        <source>Las respuestas protegidas no salen en un archivo legible.</source>
        <translation>Protected answers do not leave in a readable file.</translation>
    </message>
    <message>
        <source>Séllelo para un puesto, o sáquelo sin ellas. No se escribió ningún archivo.</source>
        <translation>Seal it for a post, or take it out without them. No file was written.</translation>
    </message>
    <message>
        <source>Las respuestas de {form} no pueden salir así.</source>
        <translation>The answers of {form} cannot leave this way.</translation>
    </message>
    <message>
        <source>Cambie para quién son, o cómo salen. No se escribió ningún archivo.</source>
        <translation>Change whom they are for, or how they leave. No file was written.</translation>
    </message>
    <message>
        <source>Los dos expedientes no son para las mismas personas: uno diría que existe el otro.</source>
        <translation>The two cases are not for the same people: one would tell that the other exists.</translation>
    </message>
    <message>
        <source>Reserve antes los dos a las mismas personas. No se dijo nada en ninguno.</source>
        <translation>First restrict both to the same people. Nothing was said in either.</translation>
    </message>
    <message>
        <source>Nadie ha dicho hasta cuándo se guardan los datos de este expediente, o no hay acuerdo.</source>
        <translation>Nobody has said until when the data of this case is kept, or people disagree.</translation>
    </message>
    <message>
        <source>Anótelo en el cierre (F31), o espere a que esté resuelto. No se borró nada.</source>
        <translation>Note it in the closure (F31), or wait until it is settled. Nothing was erased.</translation>
    </message>
    <message>
        <source>Los datos de este expediente se guardan hasta el {until}.</source>
        <translation>The data of this case is kept until {until}.</translation>
    </message>
    <message>
        <source>Hasta que pase ese día no se borran. No se borró nada.</source>
        <translation>Until that day has passed it is not erased. Nothing was erased.</translation>
    </message>
    <message>
        <source>El expediente {case} está abierto, o alguien dice que lo está.</source>
        <translation>Case {case} is open, or somebody says that it is.</translation>
    </message>
    <message>
        <source>De un expediente abierto no se borra nada. No se borró nada.</source>
        <translation>Of an open case nothing is erased. Nothing was erased.</translation>
    </message>
    <message>
        <source>De la misma persona está abierto otro expediente: {others}. Este la protege también ahí.</source>
        <translation>Another case of the same person is open: {others}. This one protects her there too.</translation>
    </message>
    <message>
        <source>Bórrelo cuando el otro esté cerrado. No se borró nada.</source>
        <translation>Erase it once the other is closed. Nothing was erased.</translation>
    </message>
    <message>
        <source>Algo del expediente {case} espera en Por entregar para otro país.</source>
        <translation>Something of case {case} waits in the outbox for another country.</translation>
    </message>
    <message>
        <source>Entréguelo o retírelo primero en Enviar → Por entregar. No se borró nada.</source>
        <translation>Deliver it or take it out first in Send → Outbox. Nothing was erased.</translation>
    </message>
    <message>
        <source>Ese expediente se borró aquí por regla: lo que decía ya no está.</source>
        <translation>That case was erased here by rule: what it said is gone.</translation>
    </message>
    <message>
        <source>Qué día y por cuál regla dice Ajustes → Borrar por regla.</source>
        <translation>On which day and by which rule is said in Settings → Erase by rule.</translation>
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
        <translation>Your role at this post does not allow this.</translation>
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
        <source>Un archivo de protocolo, formulario, lista o país está mal escrito: {file}</source>
        <translation>There is a mistake in a file of a protocol, form, list or country: {file}</translation>
    </message>
    <message>
        <source>En «{key}»: {reason}. Avise a quien escribió el archivo, o ponga otra vez el anterior.</source>
        <translation>At “{key}”: {reason}. Tell whoever wrote the file, or put back the one before.</translation>
    </message>
    <message>
        <source>No se puede usar este archivo de protocolo, formulario, lista o país: {file}</source>
        <translation>This file of a protocol, form, list or country cannot be used: {file}</translation>
    </message>
    <message>
        <source>La causa: {reason}. Avise a quien escribió el archivo, o ponga otra vez el anterior.</source>
        <translation>The cause: {reason}. Tell whoever wrote the file, or put back the one before.</translation>
    </message>
    <message>
        <source>En la letra {letter}: {reason}. Avise a quien escribió el formulario.</source>
        <translation>At letter {letter}: {reason}. Tell whoever wrote the form.</translation>
    </message>
    <message>
        <source>Otro puesto guarda una respuesta de la que esto depende.</source>
        <translation>Another post keeps an answer that this depends on.</translation>
    </message>
    <message>
        <source>Pregunte a ese puesto.</source>
        <translation>Ask that post.</translation>
    </message>
    <message>
        <source>Este formulario no admite más filas.</source>
        <translation>This form takes no more rows.</translation>
    </message>
    <message>
        <source>Una lista tiene {rows} filas como máximo, y todas juntas {answers} respuestas. Lo escrito no se pierde; para seguir, comience otro formulario igual.</source>
        <translation>A list has {rows} rows at most, and all of them together {answers} answers. What was written is not lost; to go on, begin another form of the same kind.</translation>
    </message>
    <message>
        <source>Este programa no conoce el país {country}.</source>
        <translation>This program does not know the country {country}.</translation>
    </message>
    <message>
        <source>Revise las tres letras, por ejemplo GTM. Otro país se agrega con su archivo en forms/countries.</source>
        <translation>Check the three letters, for example GTM. Another country is added with its file in forms/countries.</translation>
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
        <source>{name}: su cuenta es de formación y no abre expedientes de personas reales.</source>
        <translation>{name}: your account is for training and opens no cases of real people.</translation>
    </message>
    <message>
        <source>Trabaje en Práctica. Cuando deba ver casos reales, pida a quien coordina o supervisa una cuenta con otra función.</source>
        <translation>Work in Practice. When you are to see real cases, ask whoever coordinates or supervises for an account with another role.</translation>
    </message>
    <message>
        <source>El expediente {code} lo lleva otra persona de este puesto.</source>
        <translation>Somebody else at this post has case {code}.</translation>
    </message>
    <message>
        <source>Ábralo en Casos: ahí dice por qué, y sigue.</source>
        <translation>Open it under Cases: there you say why, and go on.</translation>
    </message>
    <message>
        <source>Quien está en formación entra solo en bóvedas de práctica; nada se guardó.</source>
        <translation>Somebody in training enters practice vaults only; nothing was saved.</translation>
    </message>
    <message>
        <source>Elija otra función, o que aprenda en Práctica, donde todo es inventado.</source>
        <translation>Choose another role, or let them learn in Practice, where everything is invented.</translation>
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
        <source>Esa frase de paso se adivina pronto.</source>
        <translation>That passphrase is soon guessed.</translation>
    </message>
    <message>
        <source>Agregue palabras que no van juntas, sin nombres de personas ni del puesto. No se cambió nada.</source>
        <translation>Add words that do not belong together, without names of people or of the post. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ese código no es de ningún puesto que nombre a esa persona.</source>
        <translation>That code is of no post that names that person.</translation>
    </message>
    <message>
        <source>No se decidió nada. Pida a la persona que lo lea otra vez; vea en Directorio, o con signers, a quiénes nombran dos puestos.</source>
        <translation>Nothing was decided. Ask the person to read it again; see in Directory, or by signers, whom two posts name.</translation>
    </message>
    <message>
        <source>Esa tarjeta es la de este mismo puesto.</source>
        <translation>That card is the one of this very post.</translation>
    </message>
    <message>
        <source>Désela al otro puesto, y pida la de él. No se agregó nada.</source>
        <translation>Give it to the other post, and ask for theirs. Nothing was added.</translation>
    </message>
    <message>
        <source>Ese paquete no se recibió en este puesto.</source>
        <translation>That file was not received at this post.</translation>
    </message>
    <message>
        <source>Elija uno de la lista de lo recibido.</source>
        <translation>Choose one from the list of what was received.</translation>
    </message>
    <message>
        <source>Ese paquete se recibió con una versión anterior, que no anotó qué traía: no se puede apartar.</source>
        <translation>That file was received with an earlier version, which did not note what it brought: it cannot be set aside.</translation>
    </message>
    <message>
        <source>Corrija en cada expediente lo que no debe contar, o avise a su enlace.</source>
        <translation>Correct in each case what must not count, or tell your liaison.</translation>
    </message>
    <message>
        <source>{post} es un puesto de este país: a él no se le envía así.</source>
        <translation>{post} is a post of this country: nothing is sent to it this way.</translation>
    </message>
    <message>
        <source>Selle para él el expediente entero: en Enviar, o con export. No se escribió nada.</source>
        <translation>Seal the whole case for it: under Send, or with export. Nothing was written.</translation>
    </message>
    <message>
        <source>Un expediente no se sella para un puesto de otro país.</source>
        <translation>A case is not sealed to a post of another country.</translation>
    </message>
    <message>
        <source>Imprima el aviso al enlace (F13) o el acta de entrega (F26) y mándelo en papel: así lo pide el protocolo.</source>
        <translation>Print the notice to the liaison (F13) or the hand-over act (F26) and send it on paper, as the protocol asks.</translation>
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
        <source>El paquete para {post} que espera ya no puede salir así: algo de lo que lleva se reservó, se apartó, se retiró o se borró desde que se selló.</source>
        <translation>The sealed bundle for {post} that waits cannot go like this any more: something in it was restricted, set aside, withdrawn or erased since it was sealed.</translation>
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
        <source>Se puede leer y enviar, y nada más: sin su protocolo todas las salvaguardas quedan cerradas. Instale la versión de Repatria del puesto que lo envió.</source>
        <translation>It can be read and sent, and nothing more: without its protocol every safeguard stays closed. Install the version of Repatria of the post that sent it.</translation>
    </message>
    <message>
        <source>Una condición de un protocolo o formulario no se entiende.</source>
        <translation>A condition in a protocol or form cannot be understood.</translation>
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
        <source>La impresora {printer} no recibió la hoja.</source>
        <translation>The printer {printer} did not take the sheet.</translation>
    </message>
    <message>
        <source>Revise que esté encendida y conectada, y pulse Imprimir otra vez. La hoja sigue aquí.</source>
        <translation>Make sure that it is on and connected, and press Print again. The sheet is still here.</translation>
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
        <source>Quítelo de Por entregar (No enviar) y envíe otra vez lo que todavía puede ir. Ese puesto no se entera.</source>
        <translation>Remove it from To deliver (Do not send) and send again what may still go. That post does not learn of it.</translation>
    </message>
    <message>
        <source>El expediente {case} está reservado a personas nombradas.</source>
        <translation>The case {case} is for named people only.</translation>
    </message>
    <message>
        <source>No va en paquetes sellados. Quítelo de la lista, o entréguelo en papel a esa persona.</source>
        <translation>It does not go in sealed bundles. Take it off the list, or hand it to that person on paper.</translation>
    </message>
    <message>
        <source>Esta parte del expediente se borró por regla.</source>
        <translation>This part of the case was erased by rule.</translation>
    </message>
    <message>
        <source>Ya no se escribe en ella. Si hace falta, abra un expediente nuevo.</source>
        <translation>Nothing more is written into it. If needed, open a new case.</translation>
    </message>
    <message>
        <source>El recorrido se detuvo en {act}: {found}</source>
        <translation>The tour stopped at {act}: {found}</translation>
    </message>
    <message>
        <source>Es un fallo del programa o de un caso inventado. Ningún expediente real intervino.</source>
        <translation>It is a fault of the program or of an invented case. No real case took part.</translation>
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
        <source>La tarjeta ocupa el lugar de {post}, que ya está en el directorio con otras llaves.</source>
        <translation>The card takes the place of {post}, which is already in the directory with other keys.</translation>
    </message>
    <message>
        <source>No se agregó nada. Llame a ese puesto por un teléfono que ya conoce: alguien puede hacerse pasar por él.</source>
        <translation>Nothing was added. Call that post by a telephone you already know: somebody may be posing as it.</translation>
    </message>
    <message>
        <source>No llegó ninguna frase de paso.</source>
        <translation>No passphrase came.</translation>
    </message>
    <message>
        <source>Desde su cuenta no se retira el acceso de esta persona.</source>
        <translation>This person&apos;s access is not ended from your account.</translation>
    </message>
    <message>
        <source>Pídalo al enlace o a otra persona que coordina o supervisa. Si aquí nadie entra como enlace, primero agréguelo.</source>
        <translation>Ask the liaison or another person who coordinates or supervises. If nobody here has an account as liaison, add one first.</translation>
    </message>
    <message>
        <source>Escríbala en la terminal, o indique de dónde leerla.</source>
        <translation>Write it in the terminal, or say where to read it from.</translation>
    </message>
    <message>
        <source>La frase de paso que llegó no se puede leer.</source>
        <translation>The passphrase that came cannot be read.</translation>
    </message>
    <message>
        <source>Escríbala en UTF-8, en una sola línea. No se abrió nada.</source>
        <translation>Write it in UTF-8, on one line. Nothing was opened.</translation>
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
        <source>No se pudo llevar por la línea.</source>
        <translation>It could not be carried over the line.</translation>
    </message>
    <message>
        <source>Vuelva a intentarlo más tarde, o use una memoria USB.</source>
        <translation>Try again later, or use a USB stick.</translation>
    </message>
    <message>
        <source>{place} no responde.</source>
        <translation>{place} does not answer.</translation>
    </message>
    <message>
        <source>Puede seguir trabajando. Inténtelo otra vez cuando haya línea: sigue donde quedó. Si urge, use una memoria USB.</source>
        <translation>You can go on working. Try again when there is a line: it goes on where it stopped. If it is urgent, use a USB stick.</translation>
    </message>
    <message>
        <source>{place} no deja entrar a este puesto.</source>
        <translation>{place} does not let this post in.</translation>
    </message>
    <message>
        <source>Revise el usuario y la contraseña del lugar, o pida a quien lo administra permiso para escribir.</source>
        <translation>Check the name and password for this place, or ask whoever runs it for the right to write.</translation>
    </message>
    <message>
        <source>{place} contesta algo extraño: demasiado, o sin fin.</source>
        <translation>{place} answers something strange: too much, or without end.</translation>
    </message>
    <message>
        <source>No se tomó nada de ello y aquí no cambió nada. Inténtelo otra vez; si se repite, avise a quien administra ese lugar y use mientras tanto una memoria USB.</source>
        <translation>Nothing of it was taken, and nothing changed here. Try again; if it happens again, tell whoever runs that place, and use a USB stick meanwhile.</translation>
    </message>
    <message>
        <source>No queda espacio en {place}.</source>
        <translation>There is no room left in {place}.</translation>
    </message>
    <message>
        <source>Pida a quien administra ese lugar que haga sitio, o use una memoria USB. No se perdió nada.</source>
        <translation>Ask whoever runs that place to make room, or use a USB stick. Nothing was lost.</translation>
    </message>
    <message>
        <source>Esta dirección no sirve: {place}</source>
        <translation>This address cannot be used: {place}</translation>
    </message>
    <message>
        <source>Escriba una dirección que empiece por https://, sin usuario ni contraseña dentro.</source>
        <translation>Write an address that begins with https://, without a name or password in it.</translation>
    </message>
    <message>
        <source>{place} no es el lugar de antes: está vacío o es otro.</source>
        <translation>{place} is not the place it was: it is empty, or another one.</translation>
    </message>
    <message>
        <source>No se dejó ni se quitó nada. Pregunte a quien lo administra; si cambió a propósito, vuelva a ponerlo como lugar.</source>
        <translation>Nothing was left there or taken away. Ask whoever runs it; if it changed on purpose, set it up as a place again.</translation>
    </message>
    <message>
        <source>Lo que había en el lugar no llegó bien.</source>
        <translation>What lay in the place did not arrive well.</translation>
    </message>
    <message>
        <source>No se tomó nada de ello. Pida al otro puesto que lo envíe de nuevo.</source>
        <translation>Nothing of it was taken. Ask the other post to send it again.</translation>
    </message>
    <message>
        <source>Puede que este paquete ya esté entero en {place}.</source>
        <translation>This sealed bundle may already lie whole in {place}.</translation>
    </message>
    <message>
        <source>Sigue en Por entregar. Cuando haya línea, pulse otra vez No enviar: primero se quita de allí.</source>
        <translation>It stays under To deliver. When there is a line, press Do not send again: it is taken away there first.</translation>
    </message>
    <message>
        <source>En {place} hay, o puede haber, envíos de este puesto: {count}.</source>
        <translation>At {place} lie, or may lie, packets of this post: {count}.</translation>
    </message>
    <message>
        <source>Quítelos primero de allí con --take-away, o diga --leave para olvidarlo con ellos dentro.</source>
        <translation>Take them away there first with --take-away, or say --leave to forget it with them inside.</translation>
    </message>
    <message>
        <source>Mientras se quitaba, llegó a {place} algo más de este puesto: {count}.</source>
        <translation>While it was being taken away, more from this post reached {place}: {count}.</translation>
    </message>
    <message>
        <source>El lugar no se olvidó. Olvídelo otra vez: también eso se quita antes.</source>
        <translation>The place was not forgotten. Forget it again: that is taken away first too.</translation>
    </message>
    <message>
        <source>Ese lugar ya no está entre los de este puesto.</source>
        <translation>That place is no longer one of this post&apos;s.</translation>
    </message>
    <message>
        <source>Elija otro lugar, o vuelva a ponerlo en Ajustes. Nada de lo que espera se perdió.</source>
        <translation>Choose another place, or put it back in Settings. Nothing of what waits was lost.</translation>
    </message>
    <message>
        <source>Ese paquete ya no espera línea.</source>
        <translation>That sealed bundle no longer waits for a line.</translation>
    </message>
    <message>
        <source>Mire en Lo enviado qué fue de él.</source>
        <translation>See under What was sent what became of it.</translation>
    </message>
    <message>
        <source>El paquete sellado que esperaba ya no está en esta bóveda.</source>
        <translation>The sealed bundle that waited is no longer in this vault.</translation>
    </message>
    <message>
        <source>Elija No enviar: lo que llevaba irá con el siguiente paquete que envíe a ese puesto.</source>
        <translation>Choose Do not send: what it held goes with the next sealed bundle that you send to that post.</translation>
    </message>
    <message>
        <source>Borre allí lo que no necesita, o elija otro lugar, y vuelva a intentarlo. Nada quedó a medias.</source>
        <translation>Delete there what you do not need, or choose another place, and try again. Nothing was left half done.</translation>
    </message>
    <message>
        <source>{place} no guarda un archivo tan grande.</source>
        <translation>{place} takes no file as large as this.</translation>
    </message>
    <message>
        <source>Una memoria en formato FAT32 no guarda archivos de 4 GB o más. Elija un disco en formato exFAT o NTFS. No se escribió nada.</source>
        <translation>A stick with the format FAT32 takes no files of 4 GB or more. Choose a disk with the format exFAT or NTFS. Nothing was written.</translation>
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
        <source>{name} quedó escrito y completo.</source>
        <translation>{name} was written and is complete.</translation>
    </message>
    <message>
        <source>No lo repita: solo faltó anotar que terminó. Para quién es y por qué sí quedó anotado. Revise el espacio del disco.</source>
        <translation>Do not do it again: only that it ended could not be noted. For whom it is and why was noted. Check the room on the disk.</translation>
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
        <source>Un archivo de un caso cambió mientras se sellaba.</source>
        <translation>A file of a case changed while it was being sealed.</translation>
    </message>
    <message>
        <source>Vuelva a intentarlo. Si ocurre otra vez, puede que el disco esté fallando. No se escribió nada.</source>
        <translation>Try again. If it happens again, the disk may be failing. Nothing was written.</translation>
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
        <source>Esto no es un archivo: {place}</source>
        <translation>This is not a file: {place}</translation>
    </message>
    <message>
        <source>Elija un archivo, no una carpeta ni un aparato. No se leyó ni se escribió nada.</source>
        <translation>Choose a file, not a folder or a device. Nothing was read or written.</translation>
    </message>
    <message>
        <source>Esta carpeta tiene cosas que no hizo un recorrido: {place}</source>
        <translation>This folder holds things that no tour made: {place}</translation>
    </message>
    <message>
        <source>Elija una carpeta nueva o vacía, o la de un recorrido anterior. No se borró nada.</source>
        <translation>Choose a new or empty folder, or that of an earlier tour. Nothing was deleted.</translation>
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
        <source>Esta bóveda se estaba destruyendo y ahora quedó destruida: {place}</source>
        <translation>This vault was being destroyed and is destroyed now: {place}</translation>
    </message>
    <message>
        <source>Se había empezado y el programa se detuvo. Lo que guardan otros lugares (copias, memorias USB, papel, otros puestos) sigue allí.</source>
        <translation>It had been begun and the program was stopped. What other places keep (copies, USB sticks, paper, other posts) is still there.</translation>
    </message>
    <message>
        <source>Ese no es el nombre de este puesto.</source>
        <translation>That is not the name of this post.</translation>
    </message>
    <message>
        <source>Escríbalo tal como está en Ajustes, con mayúsculas y acentos. No se tocó nada.</source>
        <translation>Type it exactly as it stands in Settings, with capitals and accents. Nothing was touched.</translation>
    </message>
    <message>
        <source>Falta el archivo con todo lo de la bóveda: {place}</source>
        <translation>The file with all that is in the vault is missing: {place}</translation>
    </message>
    <message>
        <source>Sus llaves siguen en la carpeta: no cree otra bóveda allí ni borre nada. Busque quién lo movió; si tiene una copia de la carpeta entera, ábrala desde allí. Si no, llame a quien da soporte: lo que recibieron otros puestos vuelve con sus paquetes sellados.</source>
        <translation>Its keys are still in the folder: make no other vault there and delete nothing. Find out who moved it; if you have a copy of the whole folder, open it from there. If not, call whoever gives you support: what other posts received comes back with their sealed bundles.</translation>
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
        <source>No siga escribiendo ni borre nada. Copie la carpeta entera a otro lugar y llame a quien da soporte. Lo que ya recibieron otros puestos vuelve con sus paquetes sellados.</source>
        <translation>Write nothing more and delete nothing. Copy the whole folder to another place and call whoever gives support. What other posts already received comes back with their sealed bundles.</translation>
    </message>
    <message>
        <source>No borre nada. Si tiene una copia de la carpeta de la bóveda, ábrala desde allí. Si no, pida a los otros puestos sus paquetes sellados y llame a quien da soporte.</source>
        <translation>Delete nothing. If you have a copy of the folder of the vault, open it from there. If not, ask the other posts for their sealed bundles and call whoever gives support.</translation>
    </message>
    <message>
        <source>De esta bóveda no se puede leer nada, ni de sus copias: {file}</source>
        <translation>Nothing of this vault can be read, nor of its copies: {file}</translation>
    </message>
    <message>
        <source>No borre la carpeta: quien da soporte puede intentarlo con el disco. Haga una bóveda nueva, preséntela a los otros puestos y pida sus paquetes sellados.</source>
        <translation>Do not delete the folder: whoever supports you can try with the disk. Make a new vault, introduce it to the other posts and ask for their sealed bundles.</translation>
    </message>
    <message>
        <source>Las llaves de este dispositivo no se pueden leer: {file}</source>
        <translation>The keys of this device cannot be read: {file}</translation>
    </message>
    <message>
        <source>Lo anotado sí se puede rescatar, con un dispositivo nuevo. Repita el rescate y diga de qué puesto y de qué país es; después preséntelo a los otros puestos.</source>
        <translation>What was noted can be saved all the same, with a new device. Do it again and say of which post and country it is; then introduce it to the other posts.</translation>
    </message>
    <message>
        <source>Ese no es el código de una bóveda dañada, o le cambiaron una letra: {code}</source>
        <translation>That is not the code of a damaged vault, or one letter of it is another: {code}</translation>
    </message>
    <message>
        <source>Pida que se lo lean otra vez, letra por letra: empieza por RV y siguen ocho.</source>
        <translation>Have it read to you again, letter by letter: it begins with RV and eight follow.</translation>
    </message>
    <message>
        <source>Las llaves de esta carpeta no abren este archivo: {file}</source>
        <translation>The keys of this folder do not open this file: {file}</translation>
    </message>
    <message>
        <source>Casi siempre es de otra bóveda que se copió encima. No borre nada: vuelva a poner juntos vault.db y keyslots.json de una misma carpeta. Si son los de siempre, el comienzo del archivo está dañado.</source>
        <translation>It nearly always belongs to another vault that was copied over it. Delete nothing: put vault.db and keyslots.json of one folder together again. If they are the usual ones, the beginning of the file is damaged.</translation>
    </message>
    <message>
        <source>Puede estar cambiado. No lo borre: ponga el de una copia de esta misma carpeta, o llame a quien da soporte.</source>
        <translation>It may have been changed. Do not delete it: put in its place that of a copy of this same folder, or call whoever gives support.</translation>
    </message>
    <message>
        <source>El archivo con las llaves de la bóveda está dañado: {file}</source>
        <translation>The file with the vault&apos;s keys is damaged: {file}</translation>
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
        <source>Esa hoja no se pudo usar.</source>
        <translation>That sheet could not be used.</translation>
    </message>
    <message>
        <source>Revise el código con la hoja en la mano.</source>
        <translation>Check the code with the sheet in your hand.</translation>
    </message>
    <message>
        <source>En ese código falta un signo, o hay uno cambiado: {text}</source>
        <translation>A sign is missing or wrong in that code: {text}</translation>
    </message>
    <message>
        <source>Son ocho letras y números, como 7F3K-92QD. Compárelo con la hoja, signo por signo.</source>
        <translation>It is eight letters and numbers, such as 7F3K-92QD. Compare it with the sheet, sign by sign.</translation>
    </message>
    <message>
        <source>Este equipo no reservó el código {code}.</source>
        <translation>This device did not reserve the code {code}.</translation>
    </message>
    <message>
        <source>Si la hoja es de otro equipo o puesto, ábralo allí. Si no, abra el expediente sin código de hoja y escriba en la hoja el que reciba.</source>
        <translation>If the sheet comes from another device or post, open it there. If not, open the case without a sheet code and write the code it gets on the sheet.</translation>
    </message>
    <message>
        <source>El código {code} ya es de un expediente.</source>
        <translation>The code {code} already belongs to a case.</translation>
    </message>
    <message>
        <source>Búsquelo por su código. Si esta hoja es de otra persona, abra su expediente sin código de hoja y corrija la hoja a mano.</source>
        <translation>Look for it by its code. If this sheet is about another person, open their case without a sheet code and correct the sheet by hand.</translation>
    </message>
    <message>
        <source>Faltan códigos reservados: hay {free} sin usar y se pidieron {wanted}.</source>
        <translation>There are not enough reserved codes: {free} are unused and {wanted} were asked for.</translation>
    </message>
    <message>
        <source>En Imprimir, pulse «Reservar 20 códigos», y vuelva a pedirlas.</source>
        <translation>In Print, press “Reserve 20 codes”, and ask for them again.</translation>
    </message>
    <message>
        <source>Las letras de «{form}» no se pueden imprimir en una hoja.</source>
        <translation>The letters of “{form}” cannot be printed on a sheet.</translation>
    </message>
    <message>
        <source>Llénelo en la pantalla.</source>
        <translation>Fill it on the screen.</translation>
    </message>
    <message>
        <source>Aquí no consta ninguna hoja con el número {number}.</source>
        <translation>No sheet with the number {number} is noted here.</translation>
    </message>
    <message>
        <source>El número está abajo a la izquierda de cada página. Si la imprimió otro equipo, consta allí; si es de un expediente reservado, hable con su enlace.</source>
        <translation>The number is at the bottom left of each page. If another device printed it, it is noted there; if it belongs to a restricted case, talk to your liaison.</translation>
    </message>
    <message>
        <source>Eso no es el número de una hoja ni el código de una página.</source>
        <translation>That is neither the number of a sheet nor the code of a page.</translation>
    </message>
    <message>
        <source>El número son seis letras y números, abajo a la izquierda de la página. Si el código está dañado o es de otro programa, escriba el número.</source>
        <translation>The number is six letters and numbers, at the bottom left of the page. If the code is damaged or of another program, type the number.</translation>
    </message>
    <message>
        <source>Esa página no es de la hoja {number} que se imprimió aquí.</source>
        <translation>That page is not of the sheet {number} printed here.</translation>
    </message>
    <message>
        <source>Compare el número y el título con la hoja en la mano.</source>
        <translation>Compare number and title with the sheet in your hand.</translation>
    </message>
    <message>
        <source>La hoja {number} no es un formulario que se llene.</source>
        <translation>Sheet {number} is not a form that is filled.</translation>
    </message>
    <message>
        <source>Si volvió, anótelo en Hojas impresas.</source>
        <translation>If it came back, note that in Printed sheets.</translation>
    </message>
    <message>
        <source>La hoja {number} ya se pasó a limpio: es el formulario {form}.</source>
        <translation>Sheet {number} was copied in already: it is the form {form}.</translation>
    </message>
    <message>
        <source>Ábralo en el expediente; si algo no es como en la hoja, corríjalo allí.</source>
        <translation>Open it in the case; if something is not as on the sheet, correct it there.</translation>
    </message>
    <message>
        <source>La imagen {name} no se pudo leer.</source>
        <translation>The picture {name} could not be read.</translation>
    </message>
    <message>
        <source>Sirven PDF, JPEG, PNG y TIFF de hasta 32 MB. Escanee otra vez, o escriba el número de la hoja.</source>
        <translation>PDF, JPEG, PNG and TIFF of up to 32 MB will do. Scan it again, or type the number of the sheet.</translation>
    </message>
    <message>
        <source>En la imagen {name} no se encontró ningún código.</source>
        <translation>No code was found in the picture {name}.</translation>
    </message>
    <message>
        <source>Escanee la página entera, derecha y con luz, a 200 puntos o más; o escriba el número de la hoja.</source>
        <translation>Scan the whole page, straight and well lit, at 200 dots or more; or type the number of the sheet.</translation>
    </message>
    <message>
        <source>En la imagen hay páginas de varias hojas: {numbers}</source>
        <translation>The picture has pages of several sheets: {numbers}</translation>
    </message>
    <message>
        <source>Escriba el número de la que va a pasar ahora.</source>
        <translation>Type the number of the one to copy in now.</translation>
    </message>
    <message>
        <source>Este puesto ya conoce una raíz de {country}.</source>
        <translation>This post already knows a root of {country}.</translation>
    </message>
    <message>
        <source>Un país tiene una sola. Use sus hojas para certificar; si se perdieron dos, pida ayuda antes de seguir.</source>
        <translation>A country has only one. Use its sheets to certify; if two are lost, ask for help before going on.</translation>
    </message>
    <message>
        <source>Este puesto no conoce ninguna raíz de {country}.</source>
        <translation>This post knows no root of {country}.</translation>
    </message>
    <message>
        <source>Pida a su enlace el archivo del país y acéptelo en Raíz del país, o con country pin, comparando el código en voz alta.</source>
        <translation>Ask your liaison for the country&apos;s file and accept it in Root of the country, or by country pin, comparing the code aloud.</translation>
    </message>
    <message>
        <source>El archivo trae otra raíz de {country} que la aceptada aquí.</source>
        <translation>The file brings another root of {country} than the one accepted here.</translation>
    </message>
    <message>
        <source>No se cambió nada. Alguien puede estar haciéndose pasar por el país: llame a su enlace a un número que ya conoce.</source>
        <translation>Nothing was changed. Somebody may be posing as the country: call your liaison at a number you already know.</translation>
    </message>
    <message>
        <source>El código no es el de la raíz de {country} en este archivo.</source>
        <translation>The code is not that of the root of {country} in this file.</translation>
    </message>
    <message>
        <source>No lo acepte. Llame a su enlace a un número que ya conoce y pida que lea el código de la raíz.</source>
        <translation>Do not accept it. Call your liaison at a number you already know and ask for the code of the root to be read out.</translation>
    </message>
    <message>
        <source>El proceso que trabaja con la raíz terminó sin respuesta.</source>
        <translation>The process that works with the root ended without an answer.</translation>
    </message>
    <message>
        <source>No quedó nada hecho. Cierre otros programas y repítalo; si ya copió palabras en hojas, destrúyalas.</source>
        <translation>Nothing was done. Close other programs and try again; if you have copied words onto sheets, destroy them.</translation>
    </message>
    <message>
        <source>Esto no es un archivo de país que sirva aquí: {place}</source>
        <translation>This is no file of a country that can be used here: {place}</translation>
    </message>
    <message>
        <source>Pida a su enlace el archivo otra vez. El de una práctica solo vale en una práctica.</source>
        <translation>Ask your liaison for the file again. One of a practice counts in a practice only.</translation>
    </message>
    <message>
        <source>Los certificados de {country} en este archivo no valen junto con los que hay aquí.</source>
        <translation>The certificates of {country} in this file do not count together with those kept here.</translation>
    </message>
    <message>
        <source>No se cambió nada. Se certificó dos veces sin que un puesto supiera del otro. Acuerde con el enlace cuál vale. Si vale lo de este archivo, repita country pin con --instead: deja lo de aquí que lo contradice.</source>
        <translation>Nothing was changed. Somebody certified twice without one post knowing of the other. Agree with the liaison which one counts. If what this file says counts, repeat country pin with --instead: it lets go of what contradicts it here.</translation>
    </message>
    <message>
        <source>Esta bóveda puede ser una copia puesta de nuevo: lo que certifique puede llevar un número que otros ya tienen, y ningún puesto lo tomaría.</source>
        <translation>This vault may be a copy that was put back: what it certifies may bear a number that others already have, and no post would take it.</translation>
    </message>
    <message>
        <source>No se certificó nada. Reciba antes un paquete reciente de otro puesto: trae los certificados que hay. Si ya no hay ningún otro puesto que los tenga, repítalo con --anyway.</source>
        <translation>Nothing was certified. First receive a recent file from another post: it brings the certificates that there are. If no other post is left that has them, repeat it with --anyway.</translation>
    </message>
    <message>
        <source>La palabra {place} de la hoja no está en la lista de palabras.</source>
        <translation>Word {place} of the sheet is not in the list of words.</translation>
    </message>
    <message>
        <source>Léala otra vez en la hoja: bastan sus primeras cuatro letras, o su número.</source>
        <translation>Read it again on the sheet: its first four letters are enough, or its number.</translation>
    </message>
    <message>
        <source>Estas dos hojas no dan la raíz del país.</source>
        <translation>These two sheets do not give the root of the country.</translation>
    </message>
    <message>
        <source>No se certificó nada. Revise que sean dos hojas distintas de la misma raíz y repita palabra por palabra; pruebe también con la tercera.</source>
        <translation>Nothing was certified. Check that they are two different sheets of the same root and repeat word by word; try the third one too.</translation>
    </message>
    <message>
        <source>En esos días ya hay un certificado que lo impide: {post}, del {since} al {until}.</source>
        <translation>On those days a certificate stands in the way: {post}, from {since} to {until}.</translation>
    </message>
    <message>
        <source>Hay un solo enlace y un solo suplente a la vez, en equipos distintos. Elija otros días u otro equipo.</source>
        <translation>There is one liaison and one alternate at a time, on different devices. Choose other days or another device.</translation>
    </message>
    <message>
        <source>Las fechas del cargo no valen.</source>
        <translation>The dates of the office are not valid.</translation>
    </message>
    <message>
        <source>Escríbalas como 2027-01-31; el último día no puede ser anterior al primero.</source>
        <translation>Write them as 2027-01-31; the last day cannot come before the first.</translation>
    </message>
    <message>
        <source>Solo el enlace en funciones firma el directorio; hoy: {post}.</source>
        <translation>Only the liaison in office signs the directory; today: {post}.</translation>
    </message>
    <message>
        <source>Fírmelo en el equipo del enlace. Si el cargo cambió, certifíquelo con dos hojas en Raíz del país, o con country certify.</source>
        <translation>Sign it on the liaison&apos;s device. If the office changed, certify it with two sheets in Root of the country, or by country certify.</translation>
    </message>
    <message>
        <source>Repita la orden en una terminal, sin enviar lo que dice a un archivo ni a otro programa, y sin --json; o hágalo en la ventana, en Raíz del país.</source>
        <translation>Repeat the command at a terminal, sending what it says to no file or other program, and without --json; or do it in the window, in Root of the country.</translation>
    </message>
    <message>
        <source>Un directorio vale de 1 a {most} días.</source>
        <translation>A directory is good for 1 to {most} days.</translation>
    </message>
    <message>
        <source>Elija otro plazo: se firma de nuevo cada mes.</source>
        <translation>Choose another term: it is signed again every month.</translation>
    </message>
    <message>
        <source>Ningún puesto aceptaría este directorio, ni este mismo.</source>
        <translation>No post would take this directory, not even this one.</translation>
    </message>
    <message>
        <source>No se firmó nada. Revise la fecha de este equipo y los certificados (country show).</source>
        <translation>Nothing was signed. Check the date of this device and the certificates (country show).</translation>
    </message>
    <message>
        <source>El directorio del país revocó el equipo de {post}.</source>
        <translation>The country&apos;s directory revoked the device of {post}.</translation>
    </message>
    <message>
        <source>No se le sella nada ni se acepta su tarjeta. Si no debe ser así, hable con su enlace.</source>
        <translation>Nothing is sealed to it and its card is not accepted. If it should not be so, speak with your liaison.</translation>
    </message>
    <message>
        <source>Este es el equipo del enlace: no puede revocarse a sí mismo.</source>
        <translation>This is the liaison&apos;s device: it cannot revoke itself.</translation>
    </message>
    <message>
        <source>Certifique antes a otro enlace con dos hojas; el nuevo enlace revoca este equipo.</source>
        <translation>First certify another liaison with two sheets; the new liaison revokes this device.</translation>
    </message>
    <message>
        <source>De {post} no hay aquí nada más allá de lo que ya cuenta.</source>
        <translation>Nothing of {post} is here beyond what already counts.</translation>
    </message>
    <message>
        <source>Reciba antes lo que quiera adoptar; después repítalo.</source>
        <translation>First receive what you want to adopt; then do it again.</translation>
    </message>
    <message>
        <source>Las palabras de las hojas solo se muestran y se escriben en una terminal.</source>
        <translation>The words of sheets are shown and typed at a terminal only.</translation>
    </message>
    <message>
        <source>Ahora no se puede preparar {form} como envío a otro país para ese destinatario.</source>
        <translation>{form} cannot be prepared now as a packet for that recipient in another country.</translation>
    </message>
    <message>
        <source>Vea en la vista previa qué lo impide: lo que falta se arregla en el expediente. No se selló nada.</source>
        <translation>See in the preview what stands in the way: what is missing is done in the case. Nothing was sealed.</translation>
    </message>
    <message>
        <source>El expediente no tiene {form} terminado.</source>
        <translation>The case has no finished {form}.</translation>
    </message>
    <message>
        <source>Llénelo y termínelo primero. De otros formularios no se hacen envíos a otro país.</source>
        <translation>Fill and finish it first. No packets for another country are made of other forms.</translation>
    </message>
    <message>
        <source>Este expediente no tiene ese envío a otro país: {packet}</source>
        <translation>This case has no such packet for another country: {packet}</translation>
    </message>
    <message>
        <source>Compare el código con la hoja que lo acompaña.</source>
        <translation>Compare the code with the sheet that goes with it.</translation>
    </message>
    <message>
        <source>Este archivo no es un envío de otro país.</source>
        <translation>This file is no packet from another country.</translation>
    </message>
    <message>
        <source>Elija un archivo que termine en .packet.age. No se guardó nada de él.</source>
        <translation>Choose a file that ends in .packet.age. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este envío de otro país valía hasta el {until}.</source>
        <translation>This packet from another country counted until {until}.</translation>
    </message>
    <message>
        <source>Pida al enlace de ese país uno nuevo. No se guardó nada de él.</source>
        <translation>Ask the liaison of that country for a new one. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este envío llegó a otro equipo: desde aquí no se contesta.</source>
        <translation>This packet came to another device: it is not answered from here.</translation>
    </message>
    <message>
        <source>Conteste desde el equipo al que llegó, o por teléfono. No se selló nada.</source>
        <translation>Answer from the device it came to, or by telephone. Nothing was sealed.</translation>
    </message>
    <message>
        <source>Ahora no se puede contestar: una protección o una salvaguarda cierra ese contacto.</source>
        <translation>No answer can be sent now: a protection or a safeguard closes that contact.</translation>
    </message>
    <message>
        <source>Vea las salvaguardas del expediente. No se selló nada y el otro país no se entera.</source>
        <translation>See the safeguards of the case. Nothing was sealed, and the other country is not told.</translation>
    </message>
    <message>
        <source>La respuesta a un envío no tiene lugar para eso.</source>
        <translation>The answer to a packet has no place for that.</translation>
    </message>
    <message>
        <source>Lleva el estado, un motivo de la lista, las preguntas que faltan, un día y un teléfono. Lo demás se dice por teléfono. No se selló nada.</source>
        <translation>It carries the state, a reason of the list, the questions that lack an answer, a day and a phone number. All else is said by telephone. Nothing was sealed.</translation>
    </message>
    <message>
        <source>Es la respuesta a un envío que aquí no se conoce.</source>
        <translation>It is the answer to a packet that is not known here.</translation>
    </message>
    <message>
        <source>La lee quien lleva ese expediente, en el equipo que hizo el envío. No se guardó nada de ella.</source>
        <translation>Whoever carries that case reads it, on the device that made the packet. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Contesta {post}, y el envío no fue para ese equipo: no se le cree.</source>
        <translation>{post} answers, and the packet did not go to that device: it is not believed.</translation>
    </message>
    <message>
        <source>Llame al enlace a quien lo envió y compare el código. No se guardó nada de ella.</source>
        <translation>Call the liaison you sent it to and compare the code. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este archivo es la respuesta a un envío: con ella no se abre ningún expediente.</source>
        <translation>This file is the answer to a packet: no case is opened with it.</translation>
    </message>
    <message>
        <source>Anótela en el expediente del envío: en Recibir, o con packet take.</source>
        <translation>Note it in the case of the packet: in Receive, or with packet take.</translation>
    </message>
    <message>
        <source>En {case} ya está anotada una respuesta con este número, y dice otra cosa.</source>
        <translation>An answer with this number is already noted in {case}, and it says something else.</translation>
    </message>
    <message>
        <source>Vale lo que está anotado. Llame al enlace del otro país y compare. No se anotó nada.</source>
        <translation>What is noted holds. Call the other country&apos;s liaison and compare. Nothing was noted.</translation>
    </message>
    <message>
        <source>La respuesta pregunta algo para lo que un envío de {form} no tiene lugar.</source>
        <translation>The answer asks for something that a packet of {form} has no place for.</translation>
    </message>
    <message>
        <source>Llame al enlace del otro país: eso no se pide así. No se guardó nada de ella.</source>
        <translation>Call the other country&apos;s liaison: that is not asked for in this way. Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Este archivo es un envío de otro país, no la respuesta a uno.</source>
        <translation>This file is a packet of another country, not the answer to one.</translation>
    </message>
    <message>
        <source>Ábralo en Recibir, o con packet open. No se anotó nada.</source>
        <translation>Open it in Receive, or with packet open. Nothing was noted.</translation>
    </message>
    <message>
        <source>El expediente que se abrió con este envío se borró por regla. Código: {code}</source>
        <translation>The case that was opened with this packet was erased by rule. Code: {code}</translation>
    </message>
    <message>
        <source>Con él no se abre otro. Si la persona pidió ayuda otra vez, pida a ese país un envío nuevo.</source>
        <translation>It opens no other. If the person asked for help again, ask that country for a new packet.</translation>
    </message>
    <message>
        <source>El otro país pidió de vuelta este envío: ya no cuenta. Código: {code}</source>
        <translation>The other country asked this packet back: it counts no more. Code: {code}</translation>
    </message>
    <message>
        <source>No use nada de él y guarde aparte lo que se imprimió. Si con él se abrió un expediente, ahí lo dice.</source>
        <translation>Use nothing of it and put away what was printed. If a case was opened with it, the case says so.</translation>
    </message>
    <message>
        <source>El envío para {post} que espera ya no puede salir así: algo cambió en el expediente.</source>
        <translation>The packet for {post} that waits cannot go like this any more: something changed in the case.</translation>
    </message>
    <message>
        <source>Una protección, el permiso de la persona o el formulario es otro. Quítelo de Por entregar (No enviar) y, si todavía hace falta, prepárelo de nuevo. El otro país no se entera.</source>
        <translation>A protection, the person&apos;s consent, the form or the day is another. Take it out of To deliver (Do not send) and, if it is still needed, prepare it anew. The other country is not told.</translation>
    </message>
    <message>
        <source>Ese envío todavía espera en Por entregar.</source>
        <translation>That packet still waits in To deliver.</translation>
    </message>
    <message>
        <source>Quítelo ahí (No enviar). Si pudo llegar, el programa lo quita allí, y después lo pide.</source>
        <translation>Take it out there (Do not send). If it may have arrived, the program takes it away at the place; then ask it back.</translation>
    </message>
    <message>
        <source>Este archivo pide de vuelta un envío, o da acuse de eso: con él no se abre nada.</source>
        <translation>This file asks a packet back, or is the receipt for that: nothing is opened with it.</translation>
    </message>
    <message>
        <source>Anótelo: en Recibir, o con packet take.</source>
        <translation>Note it: in Receive, or with packet take.</translation>
    </message>
    <message>
        <source>{post} pide de vuelta un envío que no hizo ese equipo: no se le cree.</source>
        <translation>{post} asks back a packet that another device made: it is not believed.</translation>
    </message>
    <message>
        <source>Llame al enlace que hizo el envío y compare el código. No se anotó nada.</source>
        <translation>Call the liaison who made the packet and compare the code. Nothing was noted.</translation>
    </message>
    <message>
        <source>Es el acuse de un envío que desde aquí no se pidió de vuelta.</source>
        <translation>It is the receipt for a packet that was not asked back from here.</translation>
    </message>
    <message>
        <source>Lo lee quien lleva ese expediente, en el equipo que lo pidió. No se anotó nada.</source>
        <translation>Whoever works on that case reads it, on the device that asked. Nothing was noted.</translation>
    </message>
    <message>
        <source>Este envío salió de otro equipo: desde aquí no se pide de vuelta.</source>
        <translation>This packet left from another device: it is not asked back from here.</translation>
    </message>
    <message>
        <source>Pídalo desde el equipo que lo hizo, o por teléfono, y anótelo. A otro equipo el otro país no le cree.</source>
        <translation>Ask from the device that made it, or by telephone, and note that. The other country believes no other device.</translation>
    </message>
    <message>
        <source>Ese envío no llegó a escribirse, o ya lo devolvieron.</source>
        <translation>That packet was never written, or was given back already.</translation>
    </message>
    <message>
        <source>No hay nada que pedir de vuelta. No se selló nada.</source>
        <translation>There is nothing to ask back. Nothing was sealed.</translation>
    </message>
    <message>
        <source>El otro país pidió de vuelta este envío: ya no se contesta.</source>
        <translation>The other country asked this packet back: it is answered no more.</translation>
    </message>
    <message>
        <source>Selle el acuse y guarde aparte lo que se imprimió. No se selló ninguna respuesta.</source>
        <translation>Seal the receipt and put away what was printed. No answer was sealed.</translation>
    </message>
    <message>
        <source>La hoja que acompaña este envío no se imprime ahora.</source>
        <translation>The sheet that goes with this packet is not printed now.</translation>
    </message>
    <message>
        <source>El envío se quitó o se pidió de vuelta, o una protección o una salvaguarda cierra ese contacto.</source>
        <translation>The packet was withdrawn or asked back, or a protection or a safeguard closes that contact.</translation>
    </message>
    <message>
        <source>Ese envío no se pidió de vuelta aquí: {packet}</source>
        <translation>That packet was not asked back here: {packet}</translation>
    </message>
    <message>
        <source>Anote primero el archivo que lo pide: en Recibir, o con packet take.</source>
        <translation>First note the file that asks it back: in Receive, or with packet take.</translation>
    </message>
    <message>
        <source>Las hojas no se reparten así: {needed} de {count}.</source>
        <translation>Sheets are not shared out like that: {needed} of {count}.</translation>
    </message>
    <message>
        <source>Para abrir hacen falta de 2 a 5 hojas, y siempre hay al menos una más, hasta 8: así se puede perder una.</source>
        <translation>From 2 to 5 sheets are needed to open, and there is always at least one more, up to 8: so one may be lost.</translation>
    </message>
    <message>
        <source>No se dice quién guarda cada hoja.</source>
        <translation>It is not said who keeps each sheet.</translation>
    </message>
    <message>
        <source>Escriba un nombre por hoja, todos distintos: dos hojas juntas protegen menos.</source>
        <translation>Write one name a sheet, each a different one: two sheets together protect less.</translation>
    </message>
    <message>
        <source>No se pudo trabajar con las hojas en este equipo.</source>
        <translation>The sheets could not be worked with on this computer.</translation>
    </message>
    <message>
        <source>Nada ha cambiado. Cierre otros programas y vuelva a intentarlo.</source>
        <translation>Nothing has changed. Close other programs and try again.</translation>
    </message>
    <message>
        <source>Esta bóveda no tiene hojas de recuperación.</source>
        <translation>This vault has no recovery sheets.</translation>
    </message>
    <message>
        <source>Solo la abre la frase de paso de alguien del puesto. Busque a quien tenga una; si el puesto está inscrito en su país, pregunte al enlace si la raíz puede abrirla.</source>
        <translation>Only the passphrase of somebody of the post opens it. Look for whoever has one; if the post is enrolled in its country, ask the liaison whether the root can open it.</translation>
    </message>
    <message>
        <source>Esta bóveda no está sellada para la raíz del país.</source>
        <translation>This vault is not sealed to the root of the country.</translation>
    </message>
    <message>
        <source>Las hojas de la raíz no la abren. Use las hojas del puesto o una frase de paso.</source>
        <translation>The sheets of the root do not open it. Use the sheets of the post or a passphrase.</translation>
    </message>
    <message>
        <source>Alguna palabra de la hoja no es la que es.</source>
        <translation>Some word of the sheet is not the right one.</translation>
    </message>
    <message>
        <source>Compare las 33 palabras con el papel, una por una y en su orden. Bastan las primeras cuatro letras o el número.</source>
        <translation>Compare the 33 words with the paper, one by one and in their order. The first four letters or the number are enough.</translation>
    </message>
    <message>
        <source>Esa es la hoja {number}, que ya está.</source>
        <translation>That is sheet {number}, which is there already.</translation>
    </message>
    <message>
        <source>Siga con la hoja de otra persona.</source>
        <translation>Go on with another person&apos;s sheet.</translation>
    </message>
    <message>
        <source>Esa hoja es de un juego anterior y ya no abre nada.</source>
        <translation>That sheet is of an earlier set and opens nothing any more.</translation>
    </message>
    <message>
        <source>Pida la hoja nueva a quien la guarda, y destruya la anterior.</source>
        <translation>Ask whoever keeps it for the new sheet, and destroy the earlier one.</translation>
    </message>
    <message>
        <source>Lo escrito no es de las hojas que abren esta bóveda.</source>
        <translation>What was typed is not of the sheets that open this vault.</translation>
    </message>
    <message>
        <source>Puede ser de otro puesto, de otra bóveda, de otro juego o de la raíz del país. Mire el encabezado de la hoja.</source>
        <translation>It may be of another post, another vault, another set or the country&apos;s root. Look at the head of the sheet.</translation>
    </message>
    <message>
        <source>Faltan hojas: hay {given} y hacen falta {needed}.</source>
        <translation>Sheets are missing: there are {given} and {needed} are needed.</translation>
    </message>
    <message>
        <source>Busque a otra persona que guarde una. Una hoja sola no abre nada.</source>
        <translation>Look for another person who keeps one. One sheet alone opens nothing.</translation>
    </message>
    <message>
        <source>No está claro a quién se le da la frase de paso nueva.</source>
        <translation>It is not clear who is given the new passphrase.</translation>
    </message>
    <message>
        <source>Con estas hojas puede ser a: {people}.</source>
        <translation>With these sheets it may be: {people}.</translation>
    </message>
    <message>
        <source>Con estas hojas no se puede dar una frase de paso a nadie de este puesto.</source>
        <translation>With these sheets nobody of this post can be given a passphrase.</translation>
    </message>
    <message>
        <source>Use una copia de la bóveda de cuando alguien la abría, o llame a quien da soporte.</source>
        <translation>Use a copy of the vault from when somebody opened it, or call whoever gives support.</translation>
    </message>
    <message>
        <source>Nadie eligió todavía dónde se guardan las copias.</source>
        <translation>Nobody has chosen yet where the copies are kept.</translation>
    </message>
    <message>
        <source>Elija en Ajustes una memoria USB o una carpeta compartida que no esté en esta máquina.</source>
        <translation>In Settings choose a USB stick or a shared folder that is not on this machine.</translation>
    </message>
    <message>
        <source>Ahí no se guardan copias: {place}</source>
        <translation>No copies are kept there: {place}</translation>
    </message>
    <message>
        <source>Elija otra carpeta. No se escribió nada.</source>
        <translation>Choose another folder. Nothing was written.</translation>
    </message>
    <message>
        <source>El lugar de las copias no está: {place}</source>
        <translation>The place of the copies is not there: {place}</translation>
    </message>
    <message>
        <source>Conecte la memoria USB o la carpeta compartida y pida la copia otra vez. No se perdió nada.</source>
        <translation>Connect the USB stick or the shared folder and ask for the copy again. Nothing was lost.</translation>
    </message>
    <message>
        <source>El lugar está, pero sin las copias que tenía: {place}</source>
        <translation>The place is there, but without the copies that it had: {place}</translation>
    </message>
    <message>
        <source>Puede ser otra memoria USB, o la carpeta compartida sin conectar. Si es una nueva, elíjala otra vez como lugar. No se escribió nada.</source>
        <translation>It may be another USB stick, or the shared folder is not connected. If it is a new one, choose it again as the place. Nothing was written.</translation>
    </message>
    <message>
        <source>Ahí hay una carpeta «copies» que no hizo Repatria: {place}</source>
        <translation>There is a folder “copies” there that Repatria did not make: {place}</translation>
    </message>
    <message>
        <source>Elija otra carpeta. No se tocó nada de lo que hay.</source>
        <translation>Choose another folder. Nothing there was touched.</translation>
    </message>
    <message>
        <source>Ahí están las copias de otra bóveda: {place}</source>
        <translation>The copies of another vault are there: {place}</translation>
    </message>
    <message>
        <source>Elija otra carpeta, también en la misma memoria USB. No se tocó ninguna copia.</source>
        <translation>Choose another folder, also on the same USB stick. No copy was touched.</translation>
    </message>
    <message>
        <source>Ahí hay copias de esta bóveda que ella no recuerda: {place}</source>
        <translation>There are copies of this vault there that it does not remember: {place}</translation>
    </message>
    <message>
        <source>Si son suyas de antes, diga que las nuevas se sumen a ellas. Si no, elija otra carpeta. No se tocó nada.</source>
        <translation>If they are yours from before, say that new ones join them. If not, choose another folder. Nothing was touched.</translation>
    </message>
    <message>
        <source>Ahí no hay ninguna copia que se pueda leer: {place}</source>
        <translation>There is no copy there that can be read: {place}</translation>
    </message>
    <message>
        <source>Nombre la carpeta que eligió para las copias, o una de las copias que hay en ella.</source>
        <translation>Name the folder that you chose for the copies, or one of the copies in it.</translation>
    </message>
    <message>
        <source>La copia es de otra bóveda que la que está en: {place}</source>
        <translation>The copy is of another vault than the one in: {place}</translation>
    </message>
    <message>
        <source>Elija una carpeta vacía para recuperarla, o una copia de esta bóveda. No se tocó nada.</source>
        <translation>Choose an empty folder to restore it into, or a copy of this vault. Nothing was touched.</translation>
    </message>
    <message>
        <source>Ese archivo no se pudo usar.</source>
        <translation>That file could not be used.</translation>
    </message>
    <message>
        <source>Revise cuál es y vuelva a intentarlo. Nada quedó a medias.</source>
        <translation>Check which one it is and try again. Nothing was left half done.</translation>
    </message>
    <message>
        <source>Ese archivo está vacío.</source>
        <translation>That file is empty.</translation>
    </message>
    <message>
        <source>Ábralo donde lo hizo y guárdelo otra vez. No se agregó nada.</source>
        <translation>Open it where it was made and save it again. Nothing was added.</translation>
    </message>
    <message>
        <source>Ese archivo es demasiado grande: uno puede tener hasta 2 GB.</source>
        <translation>That file is too large: one may have up to 2 GB.</translation>
    </message>
    <message>
        <source>Divídalo, o escanéelo con menos puntos, y agréguelo por partes. No se escribió nada.</source>
        <translation>Divide it, or scan it with fewer dots, and add it in parts. Nothing was written.</translation>
    </message>
    <message>
        <source>Ese archivo ya no cabe: todos los de la bóveda juntos pueden tener hasta 20 GB.</source>
        <translation>That file no longer fits: all those of the vault together may have up to 20 GB.</translation>
    </message>
    <message>
        <source>Agregue solo lo que el caso necesita. Los archivos de un expediente que se borra por regla dejan su lugar. No se escribió nada.</source>
        <translation>Add only what the case needs. The files of a case that is erased by rule leave their room. Nothing was written.</translation>
    </message>
    <message>
        <source>Ese archivo no está en el expediente, o se retiró.</source>
        <translation>That file is not in the case, or was withdrawn.</translation>
    </message>
    <message>
        <source>Vuelva al expediente y elíjalo en la lista.</source>
        <translation>Go back to the case and choose it in the list.</translation>
    </message>
    <message>
        <source>El expediente nombra ese archivo, pero no está aquí.</source>
        <translation>The case names that file, but it is not here.</translation>
    </message>
    <message>
        <source>Puede estar en el puesto que lo agregó: pídaselo. Si lo agregó este puesto, revise la bóveda en Ajustes: una copia puede tenerlo.</source>
        <translation>It may be at the post that added it: ask for it. If this post added it, check the vault in Settings: a copy may have it.</translation>
    </message>
    <message>
        <source>Ese archivo está dañado: no es el que se agregó. No se muestra nada de él.</source>
        <translation>That file is damaged: it is not the one that was added. Nothing of it is shown.</translation>
    </message>
    <message>
        <source>Revise la bóveda en Ajustes. Si hay una copia de antes del daño, allí está entero; avise a quien da soporte.</source>
        <translation>Check the vault in Settings. If there is a copy from before the damage, it is whole there; tell whoever gives support.</translation>
    </message>
    <message>
        <source>Ese archivo no puede ir a ese destinatario.</source>
        <translation>That file may not go to that recipient.</translation>
    </message>
    <message>
        <source>Se lo impiden su nivel o lo que la persona aceptó en F02; a otro país no va ninguno. No se escribió nada.</source>
        <translation>Its level, or what the person agreed to in F02, forbids it; none goes to another country. Nothing was written.</translation>
    </message>
    <message>
        <source>Ese archivo no se pudo tomar.</source>
        <translation>That file could not be taken.</translation>
    </message>
    <message>
        <source>Nada de él quedó guardado.</source>
        <translation>Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Por su contenido, ese archivo no es una imagen, un PDF ni un audio que se lea aquí.</source>
        <translation>By its content, that file is not a picture, a PDF or a recording that can be read here.</translation>
    </message>
    <message>
        <source>Sirven JPEG, PNG, TIFF, WEBP y PDF; y audio WAV, MP3, M4A, AAC, OGG, FLAC y AMR. Cambiarle el nombre no ayuda: guárdelo de nuevo en uno de esos formatos.</source>
        <translation>JPEG, PNG, TIFF, WEBP and PDF are taken; and audio as WAV, MP3, M4A, AAC, OGG, FLAC and AMR. Another name does not help: save it again in one of these formats.</translation>
    </message>
    <message>
        <source>Ese archivo es demasiado grande para abrirlo sin riesgo.</source>
        <translation>That file is too large to be opened safely.</translation>
    </message>
    <message>
        <source>Se leen hasta {megabytes} MB, {megapixels} millones de puntos por imagen y {pages} páginas. Pártalo, o escanéelo con menos puntos.</source>
        <translation>Up to {megabytes} MB, {megapixels} million dots in a picture and {pages} pages are read. Split it, or scan it with fewer dots.</translation>
    </message>
    <message>
        <source>Ese archivo está dañado o incompleto, y no se pudo leer.</source>
        <translation>That file is damaged or incomplete, and could not be read.</translation>
    </message>
    <message>
        <source>Pida que se lo envíen otra vez, o cópielo de nuevo. Si viene de alguien que no conoce, no lo abra con otro programa.</source>
        <translation>Ask for it to be sent again, or copy it anew. If it comes from somebody you do not know, do not open it with another program.</translation>
    </message>
    <message>
        <source>Leer ese archivo tardaba más de lo que tarda uno normal, y se detuvo.</source>
        <translation>Reading that file took longer than an ordinary one takes, and was stopped.</translation>
    </message>
    <message>
        <source>Si es un documento de muchas páginas, pártalo. Si viene de alguien que no conoce, no lo abra con otro programa.</source>
        <translation>If it is a document of many pages, split it. If it comes from somebody you do not know, do not open it with another program.</translation>
    </message>
    <message>
        <source>Leer ese archivo pedía más memoria de la que se le permite, y se detuvo.</source>
        <translation>Reading that file asked for more memory than it is allowed, and was stopped.</translation>
    </message>
    <message>
        <source>Guárdelo con menos puntos o en partes. Si viene de alguien que no conoce, no lo abra con otro programa.</source>
        <translation>Save it with fewer dots, or in parts. If it comes from somebody you do not know, do not open it with another program.</translation>
    </message>
    <message>
        <source>Ese PDF solo se abre con una contraseña.</source>
        <translation>That PDF opens with a password only.</translation>
    </message>
    <message>
        <source>Pídalo sin contraseña, o escanee sus páginas impresas.</source>
        <translation>Ask for it without a password, or scan its printed pages.</translation>
    </message>
    <message>
        <source>Esa página, o esa parte, no está en el archivo.</source>
        <translation>That page, or that part of it, is not in the file.</translation>
    </message>
    <message>
        <source>Ábralo de nuevo y marque otra vez lo que quiere.</source>
        <translation>Open it again, and mark once more what you want.</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>today</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>tomorrow</translation>
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
        <source>Escriba un número de 15 cifras a lo más, por ejemplo 12,5.</source>
        <translation>Write a number of 15 digits at most, for example 12.5.</translation>
    </message>
    <message>
        <source>Escriba un número entero de 15 cifras a lo más, por ejemplo 12.</source>
        <translation>Write a whole number of 15 digits at most, for example 12.</translation>
    </message>
</context>
<context>
    <name>offices</name>
    <message>
        <source>Enlace: {post}, del {since} al {until}</source>
        <translation>Liaison: {post}, from {since} to {until}</translation>
    </message>
    <message>
        <source>Suplente: {post}, del {since} al {until}</source>
        <translation>Alternate: {post}, from {since} to {until}</translation>
    </message>
    <message>
        <source>d &apos;de&apos; MMMM &apos;de&apos; yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>on_its_way</name>
    <message>
        <source>Espera en Por entregar y ya no saldrá: para {posts}. Quítelo ahí con No enviar; lo demás que lleva, envíelo otra vez.</source>
        <translation>It waits in To deliver and will not go any more: for {posts}. Remove it there with Do not send; send again what else it holds.</translation>
    </message>
    <message>
        <source>Está, o puede estar, en un lugar con línea, y cuenta como enviado: para {posts}. Si no debían tenerlo, llámeles.</source>
        <translation>It lies, or may lie, at a place with a line, and counts as sent: for {posts}. If they should not have it, call them.</translation>
    </message>
</context>
<context>
    <name>opened_twice</name>
    <message>
        <source>Llegó abierto más de una vez</source>
        <translation>It came opened more than once</translation>
    </message>
    <message>
        <source>Un mismo expediente llegó abierto más de una vez: {openings}.</source>
        <translation>One case came opened more than once: {openings}.</translation>
    </message>
    <message>
        <source>Solo una es cierta. Llame a los dos puestos, por un teléfono que ya conoce, y avise a su enlace. Si es falsa la que está en uso, quien supervisa aparta en Recibir el paquete que la trajo: entonces se usa la otra. Si es falsa la que no se usa, en el expediente elija Más → Aclarar lo que llegó dañado. Mientras tanto vale lo que protege en cualquiera de ellas.</source>
        <translation>Only one is true. Call both posts, by a telephone number you already know, and tell your liaison. If the one in use is false, a supervisor sets aside, in Receive, the package that brought it: then the other is used. If the one that is not used is false, choose More → Clear up what came damaged in the case. Meanwhile whatever protects in any of them counts.</translation>
    </message>
    <message>
        <source>sin código legible</source>
        <translation>without a code that can be read</translation>
    </message>
    <message>
        <source>un puesto que no se sabe</source>
        <translation>a post that is not known</translation>
    </message>
    <message>
        <source>está en uso {code}, de {post}</source>
        <translation>in use is {code}, from {post}</translation>
    </message>
    <message>
        <source>no se usa {code}, de {post}</source>
        <translation>not used is {code}, from {post}</translation>
    </message>
    <message>
        <source>llegó abierto más de una vez: vea Diferencias</source>
        <translation>came opened more than once: see Disagreements</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Es NNA o hay duda: abra un expediente</source>
        <translation>A child, or in doubt: open a case</translation>
    </message>
    <message>
        <source>Una niña, un niño o adolescente no se va solo con información.</source>
        <translation>A child does not leave alone with information.</translation>
    </message>
    <message>
        <source>Abrir expediente</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Personas del grupo</source>
        <translation>People of the group</translation>
    </message>
    <message>
        <source>Elija una respuesta.</source>
        <translation>Choose an answer.</translation>
    </message>
    <message>
        <source>Diga en qué país está.</source>
        <translation>Say in which country the person is.</translation>
    </message>
    <message>
        <source>Lo que comparten</source>
        <translation>What they share</translation>
    </message>
    <message>
        <source>Ocultar estas preguntas</source>
        <translation>Hide these questions</translation>
    </message>
    <message>
        <source>Mostrar estas preguntas</source>
        <translation>Show these questions</translation>
    </message>
    <message>
        <source>¿Qué pasa?</source>
        <translation>What is happening?</translation>
    </message>
    <message>
        <source>¿Cuándo llegaron?</source>
        <translation>When did they arrive?</translation>
    </message>
    <message>
        <source>¿En qué país están ahora?</source>
        <translation>In which country are they now?</translation>
    </message>
    <message>
        <source>¿De qué país son?</source>
        <translation>Which country are they from?</translation>
    </message>
    <message>
        <source>¿A qué país podrían volver?</source>
        <translation>To which country might they return?</translation>
    </message>
    <message>
        <source>Idioma de casi todos</source>
        <translation>Language of most of them</translation>
    </message>
    <message>
        <source>Vehículo</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>Ruta</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>¿Quién los trajo?</source>
        <translation>Who brought them?</translation>
    </message>
    <message>
        <source>¿Quién tenía sus documentos?</source>
        <translation>Who held their documents?</translation>
    </message>
    <message>
        <source>Una fila por persona</source>
        <translation>One row a person</translation>
    </message>
    <message>
        <source>Un bebé tiene su propia fila. La primera letra elige, las flechas pasan a otra casilla, Enter abre la lista, y la flecha abajo en la última fila agrega a otra persona. Ante la duda se protege como NNA.</source>
        <translation>A baby has a row of its own. The first letter chooses, the arrows go to another cell, Enter opens the list, and the down arrow on the last row adds another person. In doubt the person is protected as a child.</translation>
    </message>
    <message>
        <source>Diga de cada persona si es NNA, adulta o si hay duda.</source>
        <translation>Say of each person whether it is a child, an adult, or in doubt.</translation>
    </message>
    <message>
        <source>Agregar persona</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Quitar la fila elegida</source>
        <translation>Remove the chosen row</translation>
    </message>
    <message>
        <source>sin elegir</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Letra</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>¿Es NNA? (necesario)</source>
        <translation>A child? (needed)</translation>
    </message>
    <message>
        <source>¿Mujer u hombre?</source>
        <translation>Woman or man?</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Con quién viene</source>
        <translation>Comes with</translation>
    </message>
    <message>
        <source>Necesita ahora</source>
        <translation>Needs now</translation>
    </message>
    <message>
        <source>Código de su hoja</source>
        <translation>Code of their sheet</translation>
    </message>
    <message>
        <source>Lo primero</source>
        <translation>First of all</translation>
    </message>
    <message>
        <source>Diga qué pasa y si es NNA: aquí verá qué protocolo se aplica y qué hacer primero.</source>
        <translation>Say what is happening and whether it is a child: here you will see which protocol applies and what to do first.</translation>
    </message>
    <message>
        <source>Protocolo que se aplica: {protocol}</source>
        <translation>Protocol that applies: {protocol}</translation>
    </message>
    <message>
        <source>Hay duda: se le protege como NNA hasta que la autoridad diga otra cosa.</source>
        <translation>In doubt: protected as a child until the authority says otherwise.</translation>
    </message>
    <message>
        <source>Es NNA: se activan sus salvaguardas desde ahora.</source>
        <translation>A child: the safeguards for children apply from now on.</translation>
    </message>
    <message>
        <source>Anote cada código junto a su persona. Los expedientes quedan unidos por su llegada.</source>
        <translation>Note each code beside its person. The cases stay linked by their arrival.</translation>
    </message>
    <message>
        <source>Expedientes abiertos</source>
        <translation>Cases opened</translation>
    </message>
    <message>
        <source>Abrir el primero</source>
        <translation>Open the first</translation>
    </message>
    <message>
        <source>Ver en Casos</source>
        <translation>See in Cases</translation>
    </message>
    <message>
        <source>Abrir otro grupo</source>
        <translation>Open another group</translation>
    </message>
    <message>
        <source>viene con {letter}</source>
        <translation>comes with {letter}</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Qué abrir</source>
        <translation>What to open</translation>
    </message>
    <message>
        <source>Preparando las preguntas…</source>
        <translation>Preparing the questions…</translation>
    </message>
    <message>
        <source>Está abierto el expediente {code}.</source>
        <translation>Case {code} is open.</translation>
    </message>
    <message>
        <source>Anote el código junto a la persona.</source>
        <translation>Note the code beside the person.</translation>
    </message>
    <message>
        <source>El contacto está anotado y cerrado: {code}.</source>
        <translation>The contact is noted and closed: {code}.</translation>
    </message>
    <message>
        <source>Abrir el expediente</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Empezar de nuevo…</source>
        <translation>Start again…</translation>
    </message>
    <message>
        <source>Guardado {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Sigue aquí lo que escribió: {when}</source>
        <translation>What you typed is still here: {when}</translation>
    </message>
    <message>
        <source>Sin guardar; se intenta otra vez</source>
        <translation>Not saved; trying again</translation>
    </message>
    <message>
        <source>¿Empezar de nuevo?</source>
        <translation>Start again?</translation>
    </message>
    <message>
        <source>Se quita lo que escribió en estas preguntas. Todavía no está en ningún expediente.</source>
        <translation>What you typed in these questions is removed. It is not in any case yet.</translation>
    </message>
    <message>
        <source>Quitar lo escrito</source>
        <translation>Remove what I typed</translation>
    </message>
    <message>
        <source>Conservarlo</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Guardar y cerrar el contacto</source>
        <translation>Keep and close the contact</translation>
    </message>
    <message>
        <source>Volver a Hoy</source>
        <translation>Back to Today</translation>
    </message>
    <message>
        <source>Abrir grupo</source>
        <translation>Open a group</translation>
    </message>
    <message>
        <source>Una persona</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>Un grupo</source>
        <translation>A group</translation>
    </message>
    <message>
        <source>Solo contacto</source>
        <translation>Contact only</translation>
    </message>
    <message>
        <source>¿Es niña, niño o adolescente?</source>
        <translation>Is the person a child?</translation>
    </message>
    <message>
        <source>Ante la duda se le protege como NNA. No pida documentos para decidir esto.</source>
        <translation>In doubt, the person is protected as a child. Ask for no documents to decide this.</translation>
    </message>
    <message>
        <source>¿En qué país está ahora?</source>
        <translation>In which country is the person now?</translation>
    </message>
    <message>
        <source>Si ya se sabe</source>
        <translation>If already known</translation>
    </message>
    <message>
        <source>¿Qué necesita ahora mismo?</source>
        <translation>What is needed right now?</translation>
    </message>
    <message>
        <source>¿Qué idioma entiende mejor?</source>
        <translation>Which language is understood best?</translation>
    </message>
    <message>
        <source>¿De qué país o países es?</source>
        <translation>Which country or countries is the person from?</translation>
    </message>
    <message>
        <source>¿A qué país podría volver?</source>
        <translation>To which country might the person return?</translation>
    </message>
    <message>
        <source>Anotarlo no avisa a nadie.</source>
        <translation>Noting it tells nobody.</translation>
    </message>
    <message>
        <source>¿De qué país viene?</source>
        <translation>Which country does the person come from?</translation>
    </message>
    <message>
        <source>¿Quién la trajo o avisó?</source>
        <translation>Who brought the person, or told you?</translation>
    </message>
    <message>
        <source>Una palabra para reconocer el expediente</source>
        <translation>A word to recognise the case by</translation>
    </message>
    <message>
        <source>Sin nombres ni apodos. Por ejemplo: blusa azul.</source>
        <translation>No names or nicknames. For example: blue blouse.</translation>
    </message>
    <message>
        <source>¿Cuándo fue el primer contacto?</source>
        <translation>When was the first contact?</translation>
    </message>
    <message>
        <source>Código de la hoja, si ya se llenó una</source>
        <translation>Code of the sheet, if one was filled already</translation>
    </message>
    <message>
        <source>El que viene impreso en la hoja reservada: escríbalo o léalo con el lector.</source>
        <translation>The one printed on the reserved sheet: type it or scan it.</translation>
    </message>
    <message>
        <source>En ese código falta un signo, o hay uno cambiado. Compárelo con la hoja.</source>
        <translation>A sign is missing or wrong in that code. Compare it with the sheet.</translation>
    </message>
    <message>
        <source>No puede ser una hora futura.</source>
        <translation>It cannot be in the future.</translation>
    </message>
    <message>
        <source>Una persona extranjera está aquí</source>
        <translation>A foreign person is here</translation>
    </message>
    <message>
        <source>Llega alguien de nuestro país sin que nadie avisara</source>
        <translation>Somebody of our country arrives and nobody told us</translation>
    </message>
    <message>
        <source>Otro país avisa de alguien de nuestro país que está allá</source>
        <translation>Another country tells us of somebody of ours who is there</translation>
    </message>
    <message>
        <source>Una persona va de paso hacia otro país</source>
        <translation>A person is passing through to another country</translation>
    </message>
    <message>
        <source>A alguien de aquí lo explotan en nuestro país</source>
        <translation>Somebody from here is exploited in our own country</translation>
    </message>
    <message>
        <source>NNA (menos de 18 años)</source>
        <translation>Child (under 18)</translation>
    </message>
    <message>
        <source>Hay duda</source>
        <translation>In doubt</translation>
    </message>
    <message>
        <source>Persona adulta</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>elegir</source>
        <translation>choose</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>Primero llene y termine el aviso (F13) o la solicitud de nacionalidad (F14).</source>
        <translation>First fill and finish the notice (F13) or the nationality request (F14).</translation>
    </message>
    <message>
        <source>La persona todavía no dijo a quién, para qué y hasta cuándo se puede contar algo (F02, parte C), o ya pasó.</source>
        <translation>The person has not said yet to whom, for what and until when something may be told (F02, part C), or that day has passed.</translation>
    </message>
    <message>
        <source>El directorio no tiene ningún equipo de otro país. Compare la tarjeta con su enlace, o imprima F13 o F14.</source>
        <translation>The directory has no device of another country. Compare the card with its liaison, or print F13 or F14.</translation>
    </message>
    <message>
        <source>Enviar a otro país</source>
        <translation>Send to another country</translation>
    </message>
    <message>
        <source>Primero verá qué va y qué se queda. Solo va a quien la persona nombró, para eso y hasta ese día.</source>
        <translation>First you will see what goes and what stays. It goes only to whom the person named, for that and until that day.</translation>
    </message>
    <message>
        <source>Ver qué va</source>
        <translation>See what goes</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Counts until</translation>
    </message>
    <message>
        <source>Plazo sugerido, no legal.</source>
        <translation>Suggested limit, not legal.</translation>
    </message>
    <message>
        <source>Va a {post}, para {name}</source>
        <translation>Goes to {post}, for {name}</translation>
    </message>
    <message>
        <source>Se queda, y el envío no lo dice</source>
        <translation>Stays, and the packet does not tell</translation>
    </message>
    <message>
        <source>La persona no quiere que se cuente: {text}</source>
        <translation>The person does not want it told: {text}</translation>
    </message>
    <message>
        <source>Entre países solo habla el enlace nacional: lo sella quien tiene ese cargo.</source>
        <translation>Between countries only the national liaison speaks: whoever holds that office seals it.</translation>
    </message>
    <message>
        <source>Esto es lo que va</source>
        <translation>This is what goes</translation>
    </message>
    <message>
        <source>Se sella para ese equipo y nadie más lo abre. Vale hasta el {until}.</source>
        <translation>It is sealed for that device and nobody else opens it. It counts until {until}.</translation>
    </message>
    <message>
        <source>Sellar en una carpeta…</source>
        <translation>Seal into a folder…</translation>
    </message>
    <message>
        <source>Qué pasó con el envío</source>
        <translation>What became of the packet</translation>
    </message>
    <message>
        <source>Anotar</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Cómo se sabe</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>Quién lo dijo</source>
        <translation>Who said so</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>hasta {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>A quién y para qué, como lo dijo la persona</source>
        <translation>To whom and for what, as the person said</translation>
    </message>
    <message>
        <source>A qué equipo de otro país</source>
        <translation>To which device of another country</translation>
    </message>
    <message>
        <source>Enviar a otro país…</source>
        <translation>Send to another country…</translation>
    </message>
    <message>
        <source>Todavía no se puede enviar a otro país</source>
        <translation>It cannot be sent to another country yet</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Queda anotado.</source>
        <translation>Noted.</translation>
    </message>
    <message>
        <source>Carpeta para el envío a otro país</source>
        <translation>Folder for the packet for another country</translation>
    </message>
    <message>
        <source>Envío sellado. Código para comparar en voz alta: {code}</source>
        <translation>Packet sealed. Code to compare aloud: {code}</translation>
    </message>
    <message>
        <source>Quedó en Pedidos y llamadas. Anote ahí lo que conteste el otro país.</source>
        <translation>It stands under Requests and calls. Note there what the other country answers.</translation>
    </message>
    <message>
        <source>Se preparó un envío a otro país: {form}, {country}, {name}</source>
        <translation>A packet for another country was prepared: {form}, {country}, {name}</translation>
    </message>
    <message>
        <source>Llegó un envío de otro país: {form}, {country}</source>
        <translation>A packet from another country came: {form}, {country}</translation>
    </message>
    <message>
        <source>Se preparó una respuesta al otro país: {state}.</source>
        <translation>An answer to the other country was prepared: {state}.</translation>
    </message>
    <message>
        <source>Envío a otro país: {state}. {reason}</source>
        <translation>Packet for another country: {state}. {reason}</translation>
    </message>
    <message>
        <source>La respuesta al otro país no salió: se quitó de Por entregar.</source>
        <translation>The answer to the other country did not go: it was taken out of To deliver.</translation>
    </message>
    <message>
        <source>La respuesta al otro país no llegó a escribirse.</source>
        <translation>The answer to the other country was never written.</translation>
    </message>
    <message>
        <source>Contestó el otro país: {state}. {reason}</source>
        <translation>The other country answered: {state}. {reason}</translation>
    </message>
    <message>
        <source>Se contestó al otro país: {state}. {reason}</source>
        <translation>The other country was answered: {state}. {reason}</translation>
    </message>
    <message>
        <source>El otro país pidió de vuelta su envío: ya no cuenta.</source>
        <translation>The other country asked its packet back: it counts no more.</translation>
    </message>
    <message>
        <source>Se pidió al otro país que devuelva o destruya el envío.</source>
        <translation>The other country was asked to give the packet back or destroy it.</translation>
    </message>
    <message>
        <source>El otro país dio acuse: el envío ya no cuenta allí.</source>
        <translation>The other country sent a receipt: the packet counts no more there.</translation>
    </message>
    <message>
        <source>Se dio acuse al otro país: el envío ya no cuenta aquí.</source>
        <translation>The other country was given a receipt: the packet counts no more here.</translation>
    </message>
    <message>
        <source>no salió, se quitó de Por entregar</source>
        <translation>did not go, was taken out of To deliver</translation>
    </message>
    <message>
        <source>preparado</source>
        <translation>prepared</translation>
    </message>
    <message>
        <source>recibido</source>
        <translation>received</translation>
    </message>
    <message>
        <source>enviado</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>llegó</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>aceptado</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>preguntan algo</source>
        <translation>they ask something</translation>
    </message>
    <message>
        <source>no lo toman</source>
        <translation>they do not take it</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>se pidió que lo devuelvan o destruyan</source>
        <translation>asked to be given back or destroyed</translation>
    </message>
    <message>
        <source>devuelto o destruido: ya no cuenta</source>
        <translation>given back or destroyed: it counts no more</translation>
    </message>
    <message>
        <source>hay respuestas que no concuerdan</source>
        <translation>there are answers that disagree</translation>
    </message>
    <message>
        <source>no llegó a escribirse</source>
        <translation>was never written</translation>
    </message>
    <message>
        <source>Envío a otro país: {form}, {country}, {name} · código {code}</source>
        <translation>Packet for another country: {form}, {country}, {name} · code {code}</translation>
    </message>
    <message>
        <source>Envío de otro país: {form}, {country} · código {code}</source>
        <translation>Packet from another country: {form}, {country} · code {code}</translation>
    </message>
    <message>
        <source>se pidió de vuelta y eso espera en Por entregar: todavía no lo saben</source>
        <translation>it was asked back and that waits under To deliver: they do not know yet</translation>
    </message>
    <message>
        <source>la respuesta está en Por entregar y así no puede salir: quítela ahí (No enviar)</source>
        <translation>the answer is under To deliver and cannot go like this: take it out there (Do not send)</translation>
    </message>
    <message>
        <source>la respuesta espera en Por entregar: el otro país todavía no la tiene</source>
        <translation>the answer waits under To deliver: the other country does not have it yet</translation>
    </message>
    <message>
        <source>está en Por entregar y así no puede salir: quítelo ahí (No enviar)</source>
        <translation>it is under To deliver and cannot go like this: take it out there (Do not send)</translation>
    </message>
    <message>
        <source>espera en Por entregar: todavía no sale de aquí</source>
        <translation>it waits under To deliver: it has not left here yet</translation>
    </message>
    <message>
        <source>sellado {when}</source>
        <translation>sealed {when}</translation>
    </message>
    <message>
        <source>archivo {name}, en {folder}</source>
        <translation>file {name}, in {folder}</translation>
    </message>
    <message>
        <source>Lo pidieron de vuelta: ya no cuenta. No use nada de él y guarde aparte lo que se imprimió</source>
        <translation>They asked it back: it counts no more. Use nothing of it and put away what was printed</translation>
    </message>
    <message>
        <source>{away} · se dio acuse</source>
        <translation>{away} · a receipt was given</translation>
    </message>
    <message>
        <source>{away} · falta el acuse</source>
        <translation>{away} · the receipt is missing</translation>
    </message>
    <message>
        <source>{state} · falta el acuse</source>
        <translation>{state} · the receipt is missing</translation>
    </message>
    <message>
        <source>Ya no cuenta allí: devuelto o destruido {when}</source>
        <translation>It counts no more there: given back or destroyed {when}</translation>
    </message>
    <message>
        <source>Sellar el acuse…</source>
        <translation>Seal the receipt…</translation>
    </message>
    <message>
        <source>Contestar…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Imprimir la hoja que lo acompaña…</source>
        <translation>Print the sheet that goes with it…</translation>
    </message>
    <message>
        <source>Pedir otra vez que lo devuelvan…</source>
        <translation>Ask for it back again…</translation>
    </message>
    <message>
        <source>Pedir que lo devuelvan…</source>
        <translation>Ask for it back…</translation>
    </message>
    <message>
        <source>Ver lo que dice y anotar…</source>
        <translation>See what it says and note…</translation>
    </message>
    <message>
        <source>la respuesta se pidió antes del {day}</source>
        <translation>an answer was asked for by {day}</translation>
    </message>
    <message>
        <source>piden la respuesta antes del {day}</source>
        <translation>they ask for an answer by {day}</translation>
    </message>
    <message>
        <source>Anotar qué pasó…</source>
        <translation>Note what happened…</translation>
    </message>
    <message>
        <source>El formulario no está terminado, o se está corrigiendo. Termínelo primero.</source>
        <translation>The form is not finished, or is being corrected. Finish it first.</translation>
    </message>
    <message>
        <source>El formulario va a otro país que el puesto elegido. Corrija uno de los dos.</source>
        <translation>The form goes to another country than the post chosen. Correct one of the two.</translation>
    </message>
    <message>
        <source>Ningún texto leído permite enviar este formulario a ese destinatario para eso. Por verificar con el enlace.</source>
        <translation>No text that was read allows sending this form to that recipient for that. To be verified with the liaison.</translation>
    </message>
    <message>
        <source>Una respuesta es demasiado larga para un envío, o lleva signos que no se pueden escribir. Acórtela.</source>
        <translation>An answer is too long for a packet, or has signs that cannot be written. Shorten it.</translation>
    </message>
    <message>
        <source>El último día se escribe así: 2026-12-31.</source>
        <translation>The last day is written like this: 2026-12-31.</translation>
    </message>
    <message>
        <source>El último día del envío ya pasó. Elija otro.</source>
        <translation>The last day of the packet has passed. Choose another.</translation>
    </message>
    <message>
        <source>El envío duraría más que el permiso de la persona (F02, parte C). Elija un día antes.</source>
        <translation>The packet would last longer than the person&apos;s permission (F02, part C). Choose an earlier day.</translation>
    </message>
    <message>
        <source>La persona dio su permiso a otro destinatario (F02, parte C). Elija el que ella nombró.</source>
        <translation>The person gave permission for another recipient (F02, part C). Choose the one they named.</translation>
    </message>
    <message>
        <source>La persona dio su permiso para otra cosa (F02, parte C). Pregúntele de nuevo con F02.</source>
        <translation>The person gave permission for something else (F02, part C). Ask them again with F02.</translation>
    </message>
    <message>
        <source>Se queda lo que un envío necesita para servir: la persona no aceptó contarlo, o está en duda. Vea F02.</source>
        <translation>What a packet needs to be of use stays: the person did not agree to tell it, or it is in doubt. See F02.</translation>
    </message>
    <message>
        <source>No hay permiso de la persona para contar algo a otros (F02, parte C), o lo retiró. Pregúntele con F02.</source>
        <translation>There is no permission of the person to tell others something (F02, part C), or it was withdrawn. Ask with F02.</translation>
    </message>
    <message>
        <source>La persona no nombró a este destinatario en su permiso (F02, parte C), el plazo ya pasó, o alguien está corrigiendo ese F02. Pregúntele de nuevo con F02.</source>
        <translation>The person did not name this recipient in their permission (F02, part C), its day has passed, or somebody is correcting that F02. Ask them again with F02.</translation>
    </message>
    <message>
        <source>es demasiado reservado para ellos</source>
        <translation>is too sensitive for them</translation>
    </message>
    <message>
        <source>la persona no aceptó que se cuente</source>
        <translation>the person did not agree that it is told</translation>
    </message>
    <message>
        <source>hay respuestas distintas sin resolver</source>
        <translation>there are different answers, not settled</translation>
    </message>
    <message>
        <source>espera algo que aquí todavía no se puede leer</source>
        <translation>something that cannot be read here yet is waited for</translation>
    </message>
    <message>
        <source>Trae además lo que este programa no sabe mostrar: {names}. Actualice el programa.</source>
        <translation>It also brings what this program cannot show: {names}. Bring the program up to date.</translation>
    </message>
    <message>
        <source>Otro envío del mismo expediente de ese país está en {case}: este se guarda ahí, a su lado, y se contesta ahí. Compare lo que dicen los dos.</source>
        <translation>Another packet of the same case of that country is in {case}: this one is kept there beside it, and answered from there. Compare what the two say.</translation>
    </message>
    <message>
        <source>Se apoya en: {texts}.</source>
        <translation>It rests on: {texts}.</translation>
    </message>
    <message>
        <source>La ley de este país sobre compartir datos: por verificar con el enlace.</source>
        <translation>This country&apos;s law on sharing data: to be verified with the liaison.</translation>
    </message>
    <message>
        <source>Envío de {post}, {country}</source>
        <translation>Packet from {post}, {country}</translation>
    </message>
    <message>
        <source>Respuesta de {post}, {country}</source>
        <translation>Answer of {post}, {country}</translation>
    </message>
    <message>
        <source>Al envío {code} ({form}) del expediente {case}</source>
        <translation>To packet {code} ({form}) of case {case}</translation>
    </message>
    <message>
        <source>Dicen: {state}</source>
        <translation>They say: {state}</translation>
    </message>
    <message>
        <source>Escrita {when}, según el reloj de ellos.</source>
        <translation>Written {when}, by their clock.</translation>
    </message>
    <message>
        <source>Lo último que está anotado: {state}</source>
        <translation>Noted last: {state}</translation>
    </message>
    <message>
        <source>Respuesta anotada en el expediente {case}</source>
        <translation>Answer noted in case {case}</translation>
    </message>
    <message>
        <source>El envío quedó así: {state}</source>
        <translation>The packet now stands so: {state}</translation>
    </message>
    <message>
        <source>Anotarla en el expediente</source>
        <translation>Note it in the case</translation>
    </message>
    <message>
        <source>Código para comparar en voz alta: {code}</source>
        <translation>Code to compare aloud: {code}</translation>
    </message>
    <message>
        <source>Para: {purpose} · vale hasta el {day}</source>
        <translation>For: {purpose} · counts until {day}</translation>
    </message>
    <message>
        <source>Es otro caso: abrir otro expediente</source>
        <translation>It is another case: open one for it</translation>
    </message>
    <message>
        <source>Comprobando el envío de otro país</source>
        <translation>Checking the packet of another country</translation>
    </message>
    <message>
        <source>No ha entrado nada.</source>
        <translation>Nothing has entered.</translation>
    </message>
    <message>
        <source>Guardarlo en el expediente {case}</source>
        <translation>Keep it in case {case}</translation>
    </message>
    <message>
        <source>Con este envío ya se abrió el expediente {case}.</source>
        <translation>With this packet case {case} was opened already.</translation>
    </message>
    <message>
        <source>Expediente de este país: {case}</source>
        <translation>Case of this country: {case}</translation>
    </message>
    <message>
        <source>Conteste al otro país (Contestar…, en Pedidos y llamadas) y siga los pasos.</source>
        <translation>Answer the other country (Answer…, under Requests and calls) and follow the steps.</translation>
    </message>
    <message>
        <source>Ir al expediente</source>
        <translation>Go to the case</translation>
    </message>
    <message>
        <source>Abrir expediente con esto</source>
        <translation>Open a case with this</translation>
    </message>
    <message>
        <source>Hoja que acompaña un envío a otro país</source>
        <translation>Sheet that goes with a packet for another country</translation>
    </message>
    <message>
        <source>Va lo que elija aquí, el código del envío y el nombre de usted ({who}). De su expediente no va nada. Lo demás se dice por teléfono.</source>
        <translation>What you choose here goes, the packet&apos;s code and your name ({who}). Nothing of your case goes. All else is said by telephone.</translation>
    </message>
    <message>
        <source>Contestar al otro país</source>
        <translation>Answer the other country</translation>
    </message>
    <message>
        <source>Sellar la respuesta en una carpeta…</source>
        <translation>Seal the answer in a folder…</translation>
    </message>
    <message>
        <source>Qué se contesta</source>
        <translation>What is answered</translation>
    </message>
    <message>
        <source>Por qué no se toma</source>
        <translation>Why it is not taken</translation>
    </message>
    <message>
        <source>Qué falta</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Teléfono del enlace</source>
        <translation>The liaison&apos;s phone</translation>
    </message>
    <message>
        <source>Antes de qué día</source>
        <translation>By which day</translation>
    </message>
    <message>
        <source>El día en que se dirá más, o hasta el que se pide lo que falta. Puede faltar.</source>
        <translation>The day on which more is said, or by which what is missing is asked for. May be left out.</translation>
    </message>
    <message>
        <source>Llegó</source>
        <translation>It arrived</translation>
    </message>
    <message>
        <source>Lo tomamos</source>
        <translation>We take it</translation>
    </message>
    <message>
        <source>Preguntamos algo</source>
        <translation>We ask something</translation>
    </message>
    <message>
        <source>No lo tomamos</source>
        <translation>We do not take it</translation>
    </message>
    <message>
        <source>Lo cerramos</source>
        <translation>We close it</translation>
    </message>
    <message>
        <source>Carpeta para la respuesta</source>
        <translation>Folder for the answer</translation>
    </message>
    <message>
        <source>Respuesta sellada y anotada</source>
        <translation>Answer sealed and noted</translation>
    </message>
    <message>
        <source>Entréguela al otro país: solo la abre el equipo que hizo el envío.</source>
        <translation>Hand it to the other country: only the device that made the packet opens it.</translation>
    </message>
    <message>
        <source>no corresponde a este país</source>
        <translation>not this country&apos;s</translation>
    </message>
    <message>
        <source>va por otro canal</source>
        <translation>goes by another channel</translation>
    </message>
    <message>
        <source>algo más que este programa no sabe mostrar</source>
        <translation>something else that this program cannot show</translation>
    </message>
    <message>
        <source>falta: {what}</source>
        <translation>missing: {what}</translation>
    </message>
    <message>
        <source>Piden la respuesta antes del {day}</source>
        <translation>They ask for an answer by {day}</translation>
    </message>
    <message>
        <source>Dirán más antes del {day}</source>
        <translation>They will say more by {day}</translation>
    </message>
    <message>
        <source>Se les pidió la respuesta antes del {day}</source>
        <translation>They were asked for an answer by {day}</translation>
    </message>
    <message>
        <source>Se prometió decirles más antes del {day}</source>
        <translation>They were promised more by {day}</translation>
    </message>
    <message>
        <source>Contesta: {who}</source>
        <translation>Answered by: {who}</translation>
    </message>
    <message>
        <source>se preparó una respuesta y no consta que su archivo quedara escrito: búsquelo donde iba a quedar</source>
        <translation>an answer was prepared, and nothing shows that its file was written: look for it where it was to go</translation>
    </message>
    <message>
        <source>Se dijo antes que lo que ya está anotado: queda en la historia y no cambia el estado.</source>
        <translation>It was said before what is already noted: it goes into the history and changes no state.</translation>
    </message>
    <message>
        <source>No sabe de otra respuesta de ellos que ya está anotada y dice otra cosa. Se ven las dos hasta que usted anote cuál vale: llame al otro país.</source>
        <translation>It does not know of another answer of theirs that is already noted and says something else. Both are shown until you note which one holds: call the other country.</translation>
    </message>
    <message>
        <source>Lleva el número de una respuesta que ya está anotada, y dice otra cosa: vale lo que está anotado. Llame al otro país y compare.</source>
        <translation>It has the number of an answer that is already noted, and says something else: what is noted holds. Call the other country and compare.</translation>
    </message>
    <message>
        <source>Esta respuesta ya está anotada en el expediente.</source>
        <translation>This answer is already noted in the case.</translation>
    </message>
    <message>
        <source>Por una línea: {place}</source>
        <translation>By a line: {place}</translation>
    </message>
    <message>
        <source>En una carpeta o memoria USB</source>
        <translation>In a folder or on a USB stick</translation>
    </message>
    <message>
        <source>Por dónde va</source>
        <translation>Which way it goes</translation>
    </message>
    <message>
        <source>Por una línea, solo si el otro país usa el mismo lugar. Ahí no se ve de quién ni para quién es.</source>
        <translation>By a line only if the other country uses the same place. There nobody sees from whom or for whom it is.</translation>
    </message>
    <message>
        <source>Sellar</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Sellado. Espera en Enviar, en Por entregar</source>
        <translation>Sealed. It waits in Send, under To deliver</translation>
    </message>
    <message>
        <source>Pulse ahí Entregar ahora cuando haya línea. Antes de salir se vuelve a comprobar si puede ir.</source>
        <translation>Press Deliver now there when there is a line. Before it leaves it is checked again whether it may go.</translation>
    </message>
    <message>
        <source>Pulse ahí Entregar ahora cuando haya línea. Hasta entonces no lo saben: llámeles también.</source>
        <translation>Press Deliver now there when there is a line. Until then they do not know: call them, too.</translation>
    </message>
    <message>
        <source>Carpeta para pedirlo de vuelta</source>
        <translation>Folder for asking it back</translation>
    </message>
    <message>
        <source>Acuse sellado y anotado. Entréguelo al otro país.</source>
        <translation>Receipt sealed and noted. Hand it to the other country.</translation>
    </message>
    <message>
        <source>Carpeta para el acuse</source>
        <translation>Folder for the receipt</translation>
    </message>
    <message>
        <source>Dice que el envío {code} ya no cuenta. Nada más.</source>
        <translation>It says that packet {code} counts no more. Nothing else.</translation>
    </message>
    <message>
        <source>No dice por qué, ni nada de la persona, ni si está protegida: siempre es igual.</source>
        <translation>It does not say why, nor anything of the person, nor whether she is protected: it is always the same.</translation>
    </message>
    <message>
        <source>Llame también: quien lo tenga en papel no lo sabe hasta que abran este archivo.</source>
        <translation>Call as well: whoever has it on paper does not know until this file is opened.</translation>
    </message>
    <message>
        <source>Pedir de vuelta un envío</source>
        <translation>Ask a packet back</translation>
    </message>
    <message>
        <source>Se sella para el equipo al que fue el envío. Puede pedirse también mientras la persona está protegida.</source>
        <translation>It is sealed for the device that the packet went to. It can be asked back while the person is protected, too.</translation>
    </message>
    <message>
        <source>Dar acuse de un envío que pidieron de vuelta</source>
        <translation>Give a receipt for a packet that was asked back</translation>
    </message>
    <message>
        <source>Dice que el envío ya no cuenta aquí. De su expediente no va nada, ni siquiera que se abrió uno.</source>
        <translation>It says that the packet counts no more here. Nothing of your case goes, not even that one was opened.</translation>
    </message>
    <message>
        <source>Sellar el acuse en una carpeta…</source>
        <translation>Seal the receipt in a folder…</translation>
    </message>
    <message>
        <source>Sellado: entréguelo para que el envío deje de contar</source>
        <translation>Sealed: hand it over so that the packet counts no more</translation>
    </message>
    <message>
        <source>Hasta que el otro país lo abra, allí no lo saben: llame también. Queda en Hoy hasta que llegue su acuse, o hasta que usted lo anote.</source>
        <translation>Until the other country opens it they do not know there: call them too. It stays in Today until their receipt comes, or until you note it.</translation>
    </message>
    <message>
        <source>Piden de vuelta el envío {code}: ya no cuenta.</source>
        <translation>They ask packet {code} back: it counts no more.</translation>
    </message>
    <message>
        <source>No use nada de él. Guarde aparte lo que se imprimió, bajo llave, y no se lo muestre a nadie.</source>
        <translation>Use nothing of it. Put away what was printed, locked up, and show it to nobody.</translation>
    </message>
    <message>
        <source>No use nada de él. Guarde aparte lo que se imprimió, bajo llave, y no se lo muestre a nadie. Con él no se abre ningún expediente.</source>
        <translation>Use nothing of it. Put away what was printed, locked up, and show it to nobody. No case is opened with it.</translation>
    </message>
    <message>
        <source>Con él se abrió el expediente {case}: sígalo solo con lo que usted averigüe.</source>
        <translation>Case {case} was opened with it: go on only with what you find out yourself.</translation>
    </message>
    <message>
        <source>Ya está anotado, y el acuse se selló {when}.</source>
        <translation>It is noted, and the receipt was sealed {when}.</translation>
    </message>
    <message>
        <source>Ya está anotado. Falta el acuse.</source>
        <translation>It is noted. The receipt is missing.</translation>
    </message>
    <message>
        <source>Dicen que el envío {code} ya no cuenta allí: no usan nada de él.</source>
        <translation>They say that packet {code} counts no more there: they use nothing of it.</translation>
    </message>
    <message>
        <source>Acuse anotado en el expediente {case}</source>
        <translation>Receipt noted in case {case}</translation>
    </message>
    <message>
        <source>El envío ya no cuenta allí.</source>
        <translation>The packet counts no more there.</translation>
    </message>
    <message>
        <source>Piden de vuelta un envío: {post}, {country}</source>
        <translation>A packet is asked back: {post}, {country}</translation>
    </message>
    <message>
        <source>Anotar que ya no cuenta</source>
        <translation>Note that it counts no more</translation>
    </message>
    <message>
        <source>Sellar el acuse para {place}</source>
        <translation>Seal the receipt for {place}</translation>
    </message>
    <message>
        <source>Acuse de {post}, {country}</source>
        <translation>Receipt from {post}, {country}</translation>
    </message>
    <message>
        <source>Anotarlo en el expediente</source>
        <translation>Note it in the case</translation>
    </message>
    <message>
        <source>Este acuse ya está anotado en el expediente.</source>
        <translation>This receipt is noted in the case already.</translation>
    </message>
    <message>
        <source>Escrito {when}, según el reloj de ellos.</source>
        <translation>Written {when}, by their clock.</translation>
    </message>
    <message>
        <source>Comprobado: está completo y lo firmó ese equipo. {tlp}: solo para quien lo recibe; no se reenvía ni se cuenta a nadie más.</source>
        <translation>Verified: it is whole and that device signed it. {tlp}: only for whoever receives it; it is not passed on or told to anybody else.</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>Falta esto.</source>
        <translation>This is missing.</translation>
    </message>
    <message>
        <source>Volver sin guardar</source>
        <translation>Back without saving</translation>
    </message>
</context>
<context>
    <name>partial_date</name>
    <message>
        <source>Elegir…</source>
        <translation>Pick…</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Escriba el año con cuatro cifras.</source>
        <translation>Write the year with four digits.</translation>
    </message>
    <message>
        <source>«{words}» no es una fecha. Escríbala en las casillas.</source>
        <translation>“{words}” is no date. Write it in the boxes.</translation>
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
        <translation>Caps Lock seems to be on.</translation>
    </message>
</context>
<context>
    <name>people_asking</name>
    <message>
        <source>Si alguien tal vez la controla, márquelo así: no podrá firmar, traducir, acompañar ni recibir, y lo que se anote queda entre lo protegido. Una hija o un hijo que viene con ella tiene su propio expediente: ábralo, y enlácelos como familia.</source>
        <translation>If somebody may control the person, mark them so: they can then not sign, interpret, accompany or receive, and what is noted stays among the protected. A daughter or son who comes with the person has a case of their own: open it, and link the two as family.</translation>
    </message>
    <message>
        <source>Agregar a alguien cercano</source>
        <translation>Add somebody close</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Qué es de la persona</source>
        <translation>What they are to the person</translation>
    </message>
    <message>
        <source>Abrir el expediente de una hija o un hijo</source>
        <translation>Open the case of a daughter or son</translation>
    </message>
    <message>
        <source>Cada niña o niño tiene su expediente, también un bebé. Se abre como NNA, con el mismo lugar, llegada e idioma, y enlazado como familia: lo que protege a uno protege al otro.</source>
        <translation>Each child has a case, a baby too. It is opened as a child’s, with the same place, arrival and language, and linked as family: what protects one protects the other.</translation>
    </message>
    <message>
        <source>Abrir y enlazar</source>
        <translation>Open and link</translation>
    </message>
    <message>
        <source>Para reconocerle, sin nombre</source>
        <translation>To recognise them, no name</translation>
    </message>
    <message>
        <source>Por ejemplo: bebé, gorro amarillo</source>
        <translation>For example: baby, yellow cap</translation>
    </message>
    <message>
        <source>¿Niña o niño?</source>
        <translation>Girl or boy?</translation>
    </message>
    <message>
        <source>Ya se verificó quién es</source>
        <translation>Who this is was verified</translation>
    </message>
    <message>
        <source>Desde ahora esta persona puede firmar, acompañar y recibir. Si algo no cuadra, déjela sin verificar.</source>
        <translation>From now on this person may sign, accompany and receive. If anything does not fit, leave them unverified.</translation>
    </message>
    <message>
        <source>Anotar que se verificó</source>
        <translation>Note that it was verified</translation>
    </message>
    <message>
        <source>Cómo se verificó y quién lo hizo</source>
        <translation>How it was verified and by whom</translation>
    </message>
    <message>
        <source>Por ejemplo: documento en mano, y la autoridad de niñez llamó a su comunidad</source>
        <translation>For example: document in hand, and the child authority called their community</translation>
    </message>
    <message>
        <source>Si quita esta marca, la persona podrá firmar, traducir, acompañar y recibir. Ante la duda, déjela.</source>
        <translation>If you take this mark away, the person may sign, translate, accompany and receive. In doubt, leave it.</translation>
    </message>
    <message>
        <source>Corregir qué es de la persona</source>
        <translation>Correct what they are to the person</translation>
    </message>
    <message>
        <source>Ahora está como: {kind}. Si tal vez la controla, márquelo: lo que se sabe pasa a lo protegido.</source>
        <translation>Now noted as: {kind}. If they may be controlling her, mark it: what is known moves among what is protected.</translation>
    </message>
    <message>
        <source>Corregir</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Por qué, y cómo lo sabe</source>
        <translation>Why, and how you know</translation>
    </message>
    <message>
        <source>Cambiar sus datos: {kind}</source>
        <translation>Change their details: {kind}</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Enlazar con el expediente de un familiar</source>
        <translation>Link with a relative&apos;s case</translation>
    </message>
    <message>
        <source>Ninguna hija o hijo está aquí</source>
        <translation>No child of theirs is here</translation>
    </message>
    <message>
        <source>Si una hija o un hijo está aquí, también un bebé, ábrale su expediente. Esto solo quita el aviso.</source>
        <translation>If a daughter or son is here, a baby too, open their case. This only takes the reminder away.</translation>
    </message>
    <message>
        <source>Anotar que no está aquí</source>
        <translation>Note that they are not here</translation>
    </message>
    <message>
        <source>Dónde está y con quién, y cómo lo sabe</source>
        <translation>Where they are and with whom, and how you know</translation>
    </message>
    <message>
        <source>Si no se sabe dónde está, o está con quien la controla, avise a la autoridad de niñez.</source>
        <translation>If nobody knows where they are, or they are with whoever controls the person, tell the child authority.</translation>
    </message>
    <message>
        <source>Un bloqueo en uno de los dos protegerá también al otro: nadie contactará a su país ni a la familia allí. Si una hija o un hijo aún no tiene expediente, vuelva y use «Abrir a una hija o un hijo…».</source>
        <translation>A block in one of the two will protect the other too: nobody will contact their country or the family there. If a daughter or son has no case yet, go back and use “Open a daughter’s or son’s case…”.</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Código o nombre</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>No hay otro expediente así que usted pueda ver. Pruebe con menos letras.</source>
        <translation>There is no other such case that you may see. Try with fewer letters.</translation>
    </message>
    <message>
        <source>¿De quién es familia?</source>
        <translation>Whose family is it?</translation>
    </message>
    <message>
        <source>Queda en los dos expedientes. Desde ahora un bloqueo en uno protege también al otro, hasta que se separen por escrito.</source>
        <translation>It stands in both cases. From now on a block in one protects the other as well, until they are separated in writing.</translation>
    </message>
    <message>
        <source>Enlazar como familia</source>
        <translation>Link as family</translation>
    </message>
    <message>
        <source>Expediente</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Es NNA, o hay duda: solo vale un escrito de la autoridad de niñez.</source>
        <translation>This is a child, or it is in doubt: only a writing of the child authority counts.</translation>
    </message>
    <message>
        <source>Es una persona adulta: solo vale un escrito firmado por ella misma.</source>
        <translation>This is an adult: only a writing signed by the person counts.</translation>
    </message>
    <message>
        <source>El bloqueo del familiar ya no protegerá a esta persona. El expediente del familiar no cambia: se separa con su propio escrito.</source>
        <translation>The relative&apos;s block will protect this person no longer. The relative&apos;s case does not change: it is separated by its own writing.</translation>
    </message>
    <message>
        <source>Separar por escrito</source>
        <translation>Separate in writing</translation>
    </message>
    <message>
        <source>Separar</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>Qué escrito tiene en la mano</source>
        <translation>Which writing you have in hand</translation>
    </message>
    <message>
        <source>Número de oficio, o carta y su fecha</source>
        <translation>Number of the official letter, or letter and its date</translation>
    </message>
    <message>
        <source>De cuándo es</source>
        <translation>When it is from</translation>
    </message>
    <message>
        <source>¿Alguien verificó quién es?</source>
        <translation>Did anybody verify who they are?</translation>
    </message>
    <message>
        <source>Todavía no</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Sí, está verificado</source>
        <translation>Yes, it was verified</translation>
    </message>
    <message>
        <source>Mientras nadie lo verifique queda como acompañante: no firma, ni traduce, ni acompaña, ni recibe.</source>
        <translation>Until somebody verifies it they stay a companion: they do not sign, interpret, accompany or receive.</translation>
    </message>
    <message>
        <source>Es NNA, o hay duda: no lo decide una sola persona. Hace falta la palabra de la autoridad de niñez, o que esté de acuerdo la supervisión o el enlace.</source>
        <translation>A child, or in doubt: no one person decides this alone. The child authority must have said so, or the supervisor or the liaison must agree.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Parentesco o función</source>
        <translation>Relation or role</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Qué conviene saber</source>
        <translation>What is good to know</translation>
    </message>
</context>
<context>
    <name>people_doings</name>
    <message>
        <source>Agregado a Personas.</source>
        <translation>Added to People.</translation>
    </message>
    <message>
        <source>Abierto como NNA y enlazado. Ábralo desde Personas: lo suyo empieza ahora.</source>
        <translation>Opened as a child’s and linked. Open it from People: their own steps begin now.</translation>
    </message>
    <message>
        <source>Anotado: ya no se pide su expediente.</source>
        <translation>Noted: their case is no longer asked for.</translation>
    </message>
    <message>
        <source>Enlazados: lo que protege a uno protege al otro.</source>
        <translation>Linked: what protects one protects the other.</translation>
    </message>
    <message>
        <source>Corregido. Lo anotado antes sigue en la historia.</source>
        <translation>Corrected. What was noted before stays in the history.</translation>
    </message>
    <message>
        <source>Verificado: ya puede firmar, acompañar y recibir.</source>
        <translation>Verified: they may sign, accompany and receive.</translation>
    </message>
    <message>
        <source>Datos guardados.</source>
        <translation>Details saved.</translation>
    </message>
    <message>
        <source>Separado: el bloqueo del familiar ya no cuenta aquí.</source>
        <translation>Separated: the relative&apos;s block no longer counts here.</translation>
    </message>
</context>
<context>
    <name>permitting</name>
    <message>
        <source>Pedir una excepción…</source>
        <translation>Ask for an exception…</translation>
    </message>
    <message>
        <source>Actuar ahora…</source>
        <translation>Act now…</translation>
    </message>
    <message>
        <source>Llenar {form} sin contactar a nadie</source>
        <translation>Fill in {form} without contacting anybody</translation>
    </message>
    <message>
        <source>Ya pasó: anotarlo…</source>
        <translation>It has happened: note it…</translation>
    </message>
</context>
<context>
    <name>posts</name>
    <message>
        <source>{country} · código {code} · este puesto</source>
        <translation>{country} · code {code} · this post</translation>
    </message>
    <message>
        <source>{country} · código {code}</source>
        <translation>{country} · code {code}</translation>
    </message>
    <message>
        <source>{country}. Entre países solo va un envío a otro país, desde el expediente, y papel: F13 y F26.</source>
        <translation>{country}. Between countries only a packet goes, from the case, and paper: F13 and F26.</translation>
    </message>
    <message>
        <source>{country} · código {code} · otro país: solo envíos a otro país y papel</source>
        <translation>{country} · code {code} · another country: only packets and paper</translation>
    </message>
    <message>
        <source>firmas que se comprueban: {count}</source>
        <translation>signatures that are checked: {count}</translation>
    </message>
    <message>
        <source>por el directorio del país</source>
        <translation>by the country&apos;s directory</translation>
    </message>
    <message>
        <source>ya no está en el directorio del país: pregunte al enlace</source>
        <translation>no longer in the country&apos;s directory: ask the liaison</translation>
    </message>
    <message>
        <source>revocado por el país: no se le envía nada</source>
        <translation>revoked by the country: nothing is sent to it</translation>
    </message>
</context>
<context>
    <name>practice_bar</name>
    <message>
        <source>PRÁCTICA · Todo lo que hay aquí es inventado. No escriba datos de una persona real.</source>
        <translation>PRACTICE · Everything here is invented. Write nothing of a real person.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Páginas como saldrán en papel</source>
        <translation>Pages as they will be on paper</translation>
    </message>
    <message>
        <source>Página {number} de {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>De un expediente</source>
        <translation>Of a case</translation>
    </message>
    <message>
        <source>Código o nombre</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>Hojas del expediente</source>
        <translation>Sheets of the case</translation>
    </message>
    <message>
        <source>Hojas en blanco</source>
        <translation>Blank sheets</translation>
    </message>
    <message>
        <source>Buscar un formulario</source>
        <translation>Find a form</translation>
    </message>
    <message>
        <source>Para llenar a mano cuando no hay luz.</source>
        <translation>To fill in by hand when there is no power.</translation>
    </message>
    <message>
        <source>Formularios en blanco</source>
        <translation>Blank forms</translation>
    </message>
    <message>
        <source>Busque el expediente, o elija uno de los últimos: aquí estarán su lista de pasos y sus formularios.</source>
        <translation>Search for the case, or choose one of the latest: its list of steps and its forms will be here.</translation>
    </message>
    <message>
        <source>Ningún expediente de esta bóveda es ese.</source>
        <translation>No case in this vault is that one.</translation>
    </message>
    <message>
        <source>Elija el expediente.</source>
        <translation>Choose the case.</translation>
    </message>
    <message>
        <source>Expediente {code}</source>
        <translation>Case {code}</translation>
    </message>
    <message>
        <source>Lista de pasos del protocolo</source>
        <translation>List of the protocol&apos;s steps</translation>
    </message>
    <message>
        <source>terminado</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>sin terminar</source>
        <translation>unfinished</translation>
    </message>
    <message>
        <source>¿Para quién es?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>De esto depende qué sale en la hoja. Queda anotado para quién se imprimió.</source>
        <translation>What is on the sheet depends on this. For whom it was printed is noted.</translation>
    </message>
    <message>
        <source>Destinatario</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Nombre de la institución o de quien recibe</source>
        <translation>Name of the institution or of who receives it</translation>
    </message>
    <message>
        <source>Elija quién la recibe y para qué.</source>
        <translation>Choose who receives it and what for.</translation>
    </message>
    <message>
        <source>Ver la &amp;hoja</source>
        <translation>&amp;See the sheet</translation>
    </message>
    <message>
        <source>A quién nombró en su permiso (F02, parte C), y para qué</source>
        <translation>Whom she named in her permission (F02, part C), and what for</translation>
    </message>
    <message>
        <source>{name} · {purpose} · hasta el {until}</source>
        <translation>{name} · {purpose} · until {until}</translation>
    </message>
    <message>
        <source>¿Es de {country}, que envió el paquete con que se abrió este expediente?</source>
        <translation>Is this recipient of {country}, which sent the packet that this case was opened with?</translation>
    </message>
    <message>
        <source>No, o no se sabe: la hoja no lleva el código de allá</source>
        <translation>No, or not known: the sheet does not carry the code from there</translation>
    </message>
    <message>
        <source>Sí: la hoja lleva el código de su expediente</source>
        <translation>Yes: the sheet carries the code of their case</translation>
    </message>
    <message>
        <source>Protegido: nada va al consulado ni a su país.</source>
        <translation>Protected: nothing goes to the consulate or to the person&apos;s country.</translation>
    </message>
    <message>
        <source>Elija para quién es la hoja.</source>
        <translation>Choose who the sheet is for.</translation>
    </message>
    <message>
        <source>Escriba quién la recibe.</source>
        <translation>Write who receives it.</translation>
    </message>
    <message>
        <source>El expediente de este puesto</source>
        <translation>This post&apos;s case file</translation>
    </message>
    <message>
        <source>La persona misma</source>
        <translation>The person herself or himself</translation>
    </message>
    <message>
        <source>Enlace nacional de este país</source>
        <translation>National liaison of this country</translation>
    </message>
    <message>
        <source>Enlace o autoridad del otro país</source>
        <translation>Liaison or authority of the other country</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulate</translation>
    </message>
    <message>
        <source>Autoridad de niñez</source>
        <translation>Child authority</translation>
    </message>
    <message>
        <source>Autoridad de refugio</source>
        <translation>Asylum authority</translation>
    </message>
    <message>
        <source>Salud</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Unidad de policía</source>
        <translation>Police unit</translation>
    </message>
    <message>
        <source>Fiscalía</source>
        <translation>Prosecutor</translation>
    </message>
    <message>
        <source>Quien identifica formalmente</source>
        <translation>Identification body</translation>
    </message>
    <message>
        <source>Albergue</source>
        <translation>Shelter</translation>
    </message>
    <message>
        <source>Acompañante de viaje</source>
        <translation>Escort</translation>
    </message>
    <message>
        <source>Organización (OIM, ONG)</source>
        <translation>Organisation (IOM, NGO)</translation>
    </message>
    <message>
        <source>La persona no aceptó que se le cuente a este destinatario todo lo que dice este formulario (F02, parte C). Falta: {lacks}. Pregúntele de nuevo con F02, o imprima para el expediente.</source>
        <translation>The person did not agree that this recipient is told all that this form says (F02, part C). Missing: {lacks}. Ask her again with F02, or print it for the case file.</translation>
    </message>
    <message>
        <source>Este formulario no va nunca al otro Estado. Para el consulado están el aviso F13 y la solicitud F14; para el enlace del otro país, además, la recepción (F22), el acta (F26) y el aviso de llegada (F28).</source>
        <translation>This form never goes to the other State. For the consulate there are the notice F13 and the request F14; for the liaison of the other country also the reception (F22), the hand-over act (F26) and the notice of arrival (F28).</translation>
    </message>
    <message>
        <source>Protegido: nada va al consulado, a autoridades de su país ni a su familia allí. Solo lo levanta la autoridad de refugio o de niñez, con el deseo escrito de la persona.</source>
        <translation>Protected: nothing goes to the consulate, to authorities of the person&apos;s country or to family there. Only the asylum or child authority lifts this, with the person&apos;s written wish.</translation>
    </message>
    <message>
        <source>La salvaguarda del contacto con el otro Estado está cerrada. La abren la verificación de protección sin indicios (F11) y, si es NNA o hay duda de la edad, el permiso de la autoridad de niñez (P2.6); si es una persona adulta, su sí (F02). Véalo en el paso P4.1 del expediente.</source>
        <translation>The safeguard of contact with the other State is closed. It is opened by a protection check without indications (F11) and, for a child or where the age is in doubt, by the permission of the child authority (P2.6); for an adult, by their yes (F02). See step P4.1 of the case.</translation>
    </message>
    <message>
        <source>Este formulario no va nunca al otro Estado, y por ahora nada de esta persona va allí: ese contacto está cerrado. Lo abren la verificación de protección sin indicios (F11) y, si es NNA o hay duda de la edad, el permiso de la autoridad de niñez (P2.6); si es una persona adulta, su sí (F02).</source>
        <translation>This form never goes to the other State, and for now nothing of this person goes there: that contact is closed. It is opened by a protection check without indications (F11) and, for a child or where the age is in doubt, by the permission of the child authority (P2.6); for an adult, by their yes (F02).</translation>
    </message>
    <message>
        <source>Ningún texto leído permite dar este formulario a ese destinatario para eso. Por verificar con el enlace.</source>
        <translation>No text that was read allows giving this form to that recipient for that. To be verified with the liaison.</translation>
    </message>
    <message>
        <source>No hay permiso de la persona para compartir (F02, parte C), o lo retiró. Pídalo con F02, o imprima para el expediente.</source>
        <translation>The person has not agreed to sharing (F02, part C), or took it back. Ask with F02, or print for the case.</translation>
    </message>
    <message>
        <source>La persona no nombró a este destinatario en su permiso (F02, parte C), o el plazo que dio ya pasó. Pregúntele de nuevo con F02, o imprima para el expediente.</source>
        <translation>The person did not name this recipient in the consent (F02, part C), or the date it was given for has passed. Ask again with F02, or print for the case file.</translation>
    </message>
    <message>
        <source>La persona dio su permiso para otro destinatario (F02, parte C). Elija el que ella nombró.</source>
        <translation>The person gave permission for another recipient (F02, part C). Choose the one she named.</translation>
    </message>
    <message>
        <source>La persona dio su permiso para otra cosa (F02, parte C). Pregúntele de nuevo con F02.</source>
        <translation>The person gave permission for something else (F02, part C). Ask her again with F02.</translation>
    </message>
    <message>
        <source>Se queda lo que este formulario necesita para servir: la persona no aceptó que se le cuente a este destinatario (F02, parte C). Pregúntele de nuevo con F02.</source>
        <translation>What this form needs to be of use stays: the person did not agree that this recipient is told it (F02, part C). Ask her again with F02.</translation>
    </message>
    <message>
        <source>Desde que se preparó esta hoja cambió lo que ese destinatario puede saber. Se preparó de nuevo: mírela antes de imprimirla.</source>
        <translation>Since this sheet was made, what that recipient may know has changed. It was made anew: look at it before you print it.</translation>
    </message>
    <message>
        <source>Nada de este formulario va a ese destinatario. Imprímalo para el expediente.</source>
        <translation>Nothing of this form goes to this recipient. Print it for the case file.</translation>
    </message>
    <message>
        <source>Ahora no se puede imprimir para ese destinatario.</source>
        <translation>It cannot be printed for that recipient now.</translation>
    </message>
    <message>
        <source>Preparando la hoja…</source>
        <translation>Preparing the sheet…</translation>
    </message>
    <message>
        <source>No se imprime para ese destinatario.</source>
        <translation>It is not printed for that recipient.</translation>
    </message>
    <message>
        <source>Enviando la hoja {number} a la impresora</source>
        <translation>Sending sheet {number} to the printer</translation>
    </message>
    <message>
        <source>Detener no anota nada como impreso. Una página que ya salió no vuelve: revise la bandeja.</source>
        <translation>If stopped, nothing is noted as printed. A page that is already out stays out: check the tray.</translation>
    </message>
    <message>
        <source>Se detuvo. La hoja no consta como impresa.</source>
        <translation>Stopped. The sheet is not noted as printed.</translation>
    </message>
    <message>
        <source>Se detuvo. Las hojas con código constan como impresas: alguna pudo salir.</source>
        <translation>It was stopped. The sheets with a code are noted as printed: some may have come out.</translation>
    </message>
    <message>
        <source>Revise la bandeja. Las que no salieron, márquelas como destruidas en Hojas impresas.</source>
        <translation>Check the tray. Mark those that did not come out as destroyed in Printed sheets.</translation>
    </message>
    <message>
        <source>Si alguna página salió, destrúyala, o imprima la hoja entera para que conste.</source>
        <translation>If a page came out, destroy it, or print the whole sheet so that it is noted.</translation>
    </message>
    <message>
        <source>¿En qué carpeta se guarda?</source>
        <translation>In which folder shall it be kept?</translation>
    </message>
    <message>
        <source>La hoja {number} está en la impresora {printer}.</source>
        <translation>Sheet {number} is at the printer {printer}.</translation>
    </message>
    <message>
        <source>Recójala usted; no la deje en la bandeja.</source>
        <translation>Fetch it yourself; do not leave it in the tray.</translation>
    </message>
    <message>
        <source>Se guardó {name}.</source>
        <translation>{name} was written.</translation>
    </message>
    <message>
        <source>Cualquiera que tenga el archivo puede leerlo. Bórrelo cuando ya no haga falta.</source>
        <translation>Anybody who has the file can read it. Delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>No hay ninguna impresora lista en esta máquina.</source>
        <translation>No printer is ready on this machine.</translation>
    </message>
    <message>
        <source>Conéctela y agréguela en los ajustes del sistema, y pulse Imprimir otra vez; o guarde el PDF.</source>
        <translation>Connect it and add it in the system&apos;s settings, and press Print again; or save the PDF.</translation>
    </message>
    <message>
        <source>¿Guardar un archivo que cualquiera puede leer?</source>
        <translation>Save a file that anybody can read?</translation>
    </message>
    <message>
        <source>El PDF sale de la bóveda sin cifrar: quien tenga el archivo, la memoria USB o esta máquina lo lee. Para otro puesto use Enviar.</source>
        <translation>The PDF leaves the vault unencrypted: whoever has the file, the stick or this machine can read it. For another post use Send.</translation>
    </message>
    <message>
        <source>Guardar de todos modos</source>
        <translation>Save it all the same</translation>
    </message>
    <message>
        <source>No guardar</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>&amp;Volver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Imprimir</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>&amp;Guardar PDF…</source>
        <translation>Sa&amp;ve PDF…</translation>
    </message>
    <message>
        <source>A&amp;justar</source>
        <translation>&amp;Fit</translation>
    </message>
    <message>
        <source>Carta</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Papel</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Idioma de la hoja</source>
        <translation>Language of the sheet</translation>
    </message>
    <message>
        <source>Cómo se lee a la persona</source>
        <translation>How it is read to the person</translation>
    </message>
    <message>
        <source>Copias con código de expediente</source>
        <translation>Copies with a case code</translation>
    </message>
    <message>
        <source>Qué preguntas</source>
        <translation>Which questions</translation>
    </message>
    <message>
        <source>Ver más pequeño</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Ver más grande</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Ajustar la página al ancho</source>
        <translation>Fit the page to the width</translation>
    </message>
    <message>
        <source>Impresora: {name}. Pulse para usar otra</source>
        <translation>Printer: {name}. Press to use another</translation>
    </message>
    <message>
        <source>Solo este idioma</source>
        <translation>This language only</translation>
    </message>
    <message>
        <source>Dos idiomas</source>
        <translation>Two languages</translation>
    </message>
    <message>
        <source>Con columna de intérprete</source>
        <translation>With interpreter&apos;s column</translation>
    </message>
    <message>
        <source>Lo que se preguntó</source>
        <translation>What was asked</translation>
    </message>
    <message>
        <source>Todo el formulario</source>
        <translation>The whole form</translation>
    </message>
    <message>
        <source>Sin código</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>1 con código</source>
        <translation>1 with code</translation>
    </message>
    <message>
        <source>5 con código</source>
        <translation>5 with code</translation>
    </message>
    <message>
        <source>20 con código</source>
        <translation>20 with code</translation>
    </message>
    <message>
        <source>{title} (retirado)</source>
        <translation>{title} (withdrawn)</translation>
    </message>
    <message>
        <source>Todavía no hay expedientes</source>
        <translation>There is no case yet</translation>
    </message>
    <message>
        <source>Aquí estarán la lista de pasos y las hojas de cada expediente.</source>
        <translation>The list of steps and the sheets of each case will be here.</translation>
    </message>
    <message>
        <source>Ir a Casos</source>
        <translation>Go to Cases</translation>
    </message>
    <message>
        <source>&amp;Reservar {count} códigos</source>
        <translation>&amp;Reserve {count} codes</translation>
    </message>
    <message>
        <source>Este equipo reservó {count} códigos de expediente.</source>
        <translation>This device reserved {count} case codes.</translation>
    </message>
    <message>
        <source>Elija una hoja en blanco e imprima copias con código: cada copia lleva uno distinto.</source>
        <translation>Choose a blank sheet and print copies with a code: each copy carries a different one.</translation>
    </message>
    <message>
        <source>Códigos reservados sin imprimir: {free} · en hojas, sin expediente todavía: {out}</source>
        <translation>Reserved codes not printed yet: {free} · on sheets, no case yet: {out}</translation>
    </message>
    <message>
        <source>Para hojas que se llenan antes de que haya expediente: después se abre con ese mismo código.</source>
        <translation>For sheets filled before there is a case: it is opened later with that same code.</translation>
    </message>
    <message>
        <source>&amp;Pasar a limpio</source>
        <translation>&amp;Copy in a sheet</translation>
    </message>
    <message>
        <source>&amp;Hojas impresas</source>
        <translation>Printed &amp;sheets</translation>
    </message>
    <message>
        <source>&amp;Carpeta de emergencia</source>
        <translation>&amp;Emergency folder</translation>
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
    <name>protecting_asking</name>
    <message>
        <source>Quién está señalado y entra a este programa</source>
        <translation>Who is pointed at and has access to this program</translation>
    </message>
    <message>
        <source>Alguien de este puesto o institución está señalado</source>
        <translation>Somebody of this post or institution is pointed at</translation>
    </message>
    <message>
        <source>El expediente quedará para quien lo abrió, para usted y para el enlace. Primero verá quién lo seguirá viendo.</source>
        <translation>The case will be for whoever opened it, for you and for the liaison. First you see who will still read it.</translation>
    </message>
    <message>
        <source>Ver quién lo seguirá viendo</source>
        <translation>See who will still read it</translation>
    </message>
    <message>
        <source>Lo seguirán viendo:</source>
        <translation>Who will still read it:</translation>
    </message>
    <message>
        <source>Ningún enlace entra a este programa aquí: llame a su enlace por un teléfono que ya conoce.</source>
        <translation>No liaison has access to this program here: call your liaison on a phone number you already know.</translation>
    </message>
    <message>
        <source>¿Reservar este expediente?</source>
        <translation>Restrict this case?</translation>
    </message>
    <message>
        <source>Verán en Hoy solo el código, dónde está y a quién llamar:</source>
        <translation>These see on Today only the code, where the person is and whom to call:</translation>
    </message>
    <message>
        <source>Si no está en la lista, no marque a nadie. Ninguna pantalla muestra quién es.</source>
        <translation>If they are not in the list, mark nobody. No screen shows who it is.</translation>
    </message>
    <message>
        <source>Quién lo pide y cómo lo dijo, en una línea</source>
        <translation>Who asks for it and how they said it, in one line</translation>
    </message>
    <message>
        <source>Queda entre lo protegido. Puede dejarlo vacío y proteger ya.</source>
        <translation>It stays among what is protected. You may leave it empty and protect now.</translation>
    </message>
    <message>
        <source>Quién más lo necesita para trabajar</source>
        <translation>Who else needs it for their work</translation>
    </message>
    <message>
        <source>A quien no marque le queda, en Hoy, el código, dónde está y a quién llamar.</source>
        <translation>Whoever you do not mark still has, under Today, the code, where she is and whom to call.</translation>
    </message>
    <message>
        <source>Dejarlo solo para algunas personas</source>
        <translation>Leave it to some people only</translation>
    </message>
    <message>
        <source>Lo seguirán viendo quien lo abrió, usted, el enlace y las personas que marque. Nadie queda señalado por esto. Para añadir a alguien después hay que dejar antes de reservarlo.</source>
        <translation>Whoever opened it, you, the liaison and the people you mark will still see it. This points at nobody. To add somebody later, the restriction must be ended first.</translation>
    </message>
    <message>
        <source>Nadie más lo encontrará: ni en la lista, ni al buscar. No va en paquetes sellados. Es una regla del programa: lo impreso y lo ya enviado siguen donde están.</source>
        <translation>Nobody else will find it: neither in the list nor by searching. It does not go into sealed bundles. It is a rule of the program: what was printed or sent stays where it is.</translation>
    </message>
    <message>
        <source>Reservar ahora</source>
        <translation>Restrict now</translation>
    </message>
    <message>
        <source>Dejar de reservar el expediente</source>
        <translation>Stop restricting the case</translation>
    </message>
    <message>
        <source>Lo verán otra vez todas las personas de este puesto, también su historia. No escriba a quién se señaló.</source>
        <translation>Everybody at this post will read it again, its history too. Do not write who was pointed at.</translation>
    </message>
    <message>
        <source>Dejar de reservarlo</source>
        <translation>Stop restricting it</translation>
    </message>
    <message>
        <source>Por qué ya no hace falta</source>
        <translation>Why it is no longer needed</translation>
    </message>
    <message>
        <source>quien lo abrió, de otro puesto</source>
        <translation>whoever opened it, at another post</translation>
    </message>
    <message>
        <source>{name} (usted)</source>
        <translation>{name} (you)</translation>
    </message>
    <message>
        <source>{name} · ya no entra a este programa</source>
        <translation>{name} · no longer has access to this program</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>«{expression}» no se entiende en la letra {letter}: {why}</source>
        <translation>“{expression}” is not understood at letter {letter}: {why}</translation>
    </message>
    <message>
        <source>tiene más de {most} letras</source>
        <translation>it has more than {most} letters</translation>
    </message>
    <message>
        <source>tiene más de {most} paréntesis o niveles, unos dentro de otros</source>
        <translation>it has more than {most} parentheses or levels, one inside another</translation>
    </message>
    <message>
        <source>«{found}» no se puede poner aquí</source>
        <translation>“{found}” cannot be put here</translation>
    </message>
    <message>
        <source>aquí va un valor y está «{found}»</source>
        <translation>a value goes here, and “{found}” is there</translation>
    </message>
    <message>
        <source>termina y falta un valor</source>
        <translation>it ends and a value is missing</translation>
    </message>
    <message>
        <source>aquí va «{wanted}» y está «{found}»</source>
        <translation>“{wanted}” goes here, and “{found}” is there</translation>
    </message>
    <message>
        <source>termina y falta «{wanted}»</source>
        <translation>it ends and “{wanted}” is missing</translation>
    </message>
    <message>
        <source>aquí va un nombre y está «{found}»</source>
        <translation>a name goes here, and “{found}” is there</translation>
    </message>
    <message>
        <source>termina y falta un nombre</source>
        <translation>it ends and a name is missing</translation>
    </message>
    <message>
        <source>ya debería terminar y sigue «{found}»</source>
        <translation>it should end here, and “{found}” follows</translation>
    </message>
    <message>
        <source>una ruta termina en un nombre, no en una función</source>
        <translation>a path ends in a name, not in a function</translation>
    </message>
    <message>
        <source>no existe la función {function}()</source>
        <translation>there is no function {function}()</translation>
    </message>
    <message>
        <source>el número de valores de {function}() es {given} y debe ser {wanted}</source>
        <translation>the number of values of {function}() is {given} and must be {wanted}</translation>
    </message>
    <message>
        <source>el número de valores de {function}() es {given} y debe estar entre {least} y {most}</source>
        <translation>the number of values of {function}() is {given} and must be between {least} and {most}</translation>
    </message>
    <message>
        <source>el número de valores de {function}() es {given} y debe ser {least} o más</source>
        <translation>the number of values of {function}() is {given} and must be {least} or more</translation>
    </message>
    <message>
        <source>en {function}(), {why}</source>
        <translation>in {function}(), {why}</translation>
    </message>
    <message>
        <source>aquí no se puede usar una ruta</source>
        <translation>a path cannot be used here</translation>
    </message>
    <message>
        <source>aquí no hay filas que contar</source>
        <translation>there are no rows to count here</translation>
    </message>
    <message>
        <source>un sí o un no no es una fecha</source>
        <translation>a yes or a no is not a date</translation>
    </message>
    <message>
        <source>el valor no es una fecha</source>
        <translation>the value is not a date</translation>
    </message>
    <message>
        <source>la fecha queda demasiado lejos</source>
        <translation>the date is too far away</translation>
    </message>
    <message>
        <source>no existe la marca %{letter} para escribir fechas</source>
        <translation>there is no mark %{letter} for writing dates</translation>
    </message>
    <message>
        <source>no se puede sacar un resultado</source>
        <translation>no result can be worked out</translation>
    </message>
    <message>
        <source>«//» no se conoce: una ruta nombra cada paso</source>
        <translation>“//” is not known: a path names each step</translation>
    </message>
    <message>
        <source>«|» no se conoce: una ruta lleva a un solo lugar</source>
        <translation>“|” is not known: a path leads to one place</translation>
    </message>
    <message>
        <source>«{axis}::» no se conoce en una ruta</source>
        <translation>“{axis}::” is not known in a path</translation>
    </message>
    <message>
        <source>una ruta no puede seguir desde un texto</source>
        <translation>a path cannot go on from a text</translation>
    </message>
    <message>
        <source>aquí no hay nada a lo que lleve la ruta</source>
        <translation>there is nothing here that the path leads to</translation>
    </message>
    <message>
        <source>aquí va una ruta</source>
        <translation>a path belongs here</translation>
    </message>
    <message>
        <source>cada cosa necesita su peso</source>
        <translation>each item needs its weight</translation>
    </message>
    <message>
        <source>cada repetición necesita su lugar</source>
        <translation>each repeat needs its place</translation>
    </message>
    <message>
        <source>en «{call}», «{repeat}» no es una repetición que tenga esa respuesta</source>
        <translation>in “{call}”, “{repeat}” is no repeat that holds this answer</translation>
    </message>
    <message>
        <source>«{given}» no se conoce</source>
        <translation>“{given}” is not known</translation>
    </message>
    <message>
        <source>el largo va de 0 a {most}</source>
        <translation>the length goes from 0 to {most}</translation>
    </message>
    <message>
        <source>la semilla debe ser un número</source>
        <translation>the seed must be a number</translation>
    </message>
    <message>
        <source>aquí no se puede usar el azar</source>
        <translation>chance cannot be used here</translation>
    </message>
    <message>
        <source>aquí no hay formulario</source>
        <translation>there is no form here</translation>
    </message>
    <message>
        <source>el patrón tiene más de {most} letras</source>
        <translation>the pattern has more than {most} letters</translation>
    </message>
    <message>
        <source>el texto tiene más de {most} letras</source>
        <translation>the text has more than {most} letters</translation>
    </message>
    <message>
        <source>el patrón es demasiado grande</source>
        <translation>the pattern is too large</translation>
    </message>
    <message>
        <source>el patrón tarda demasiado</source>
        <translation>the pattern takes too long</translation>
    </message>
    <message>
        <source>el patrón tiene más de {most} paréntesis, unos dentro de otros</source>
        <translation>the pattern has more than {most} brackets inside each other</translation>
    </message>
    <message>
        <source>en el patrón, «{found}» no se puede poner aquí</source>
        <translation>in the pattern, “{found}” cannot stand here</translation>
    </message>
    <message>
        <source>en un patrón no se conoce «{sign}»</source>
        <translation>“{sign}” is not known in a pattern</translation>
    </message>
    <message>
        <source>el patrón deja abierto un paréntesis</source>
        <translation>the pattern leaves a bracket open</translation>
    </message>
    <message>
        <source>el patrón termina antes de tiempo</source>
        <translation>the pattern ends too early</translation>
    </message>
    <message>
        <source>en el patrón, «{count}» no es una cantidad</source>
        <translation>in the pattern, “{count}” is no count</translation>
    </message>
    <message>
        <source>en el patrón, «{range}» va al revés</source>
        <translation>in the pattern, “{range}” runs backwards</translation>
    </message>
    <message>
        <source>en el patrón, «{number}» no es el número de una letra</source>
        <translation>in the pattern, “{number}” is no number of a letter</translation>
    </message>
    <message>
        <source>mira demasiadas respuestas</source>
        <translation>it looks at too many answers</translation>
    </message>
    <message>
        <source>mira lo que guarda otro puesto</source>
        <translation>it looks at what another post keeps</translation>
    </message>
    <message>
        <source>el archivo no está o no se puede leer</source>
        <translation>the file is not there or cannot be read</translation>
    </message>
    <message>
        <source>el texto no está guardado en UTF-8</source>
        <translation>the text is not saved as UTF-8</translation>
    </message>
    <message>
        <source>no se entiende lo escrito en la línea {line}, columna {column}</source>
        <translation>what stands in line {line}, column {column} is not understood</translation>
    </message>
    <message>
        <source>lo que dice la línea {line} ya estaba escrito antes</source>
        <translation>what line {line} says was already written before</translation>
    </message>
    <message>
        <source>el archivo termina antes de cerrar algo: unas comillas, un corchete o una llave</source>
        <translation>the file ends before something is closed: a quote, a bracket or a brace</translation>
    </message>
    <message>
        <source>lo escrito no se puede leer como TOML</source>
        <translation>what is written cannot be read as TOML</translation>
    </message>
    <message>
        <source>esta clave no existe</source>
        <translation>this key does not exist</translation>
    </message>
    <message>
        <source>la clave «{name}» no existe</source>
        <translation>the key “{name}” does not exist</translation>
    </message>
    <message>
        <source>falta la clave «{name}»</source>
        <translation>the key “{name}” is missing</translation>
    </message>
    <message>
        <source>aquí va un texto entre comillas</source>
        <translation>a text in quotes goes here</translation>
    </message>
    <message>
        <source>aquí va un número entero, sin comillas</source>
        <translation>a whole number goes here, without quotes</translation>
    </message>
    <message>
        <source>aquí va un número, sin comillas</source>
        <translation>a number goes here, without quotes</translation>
    </message>
    <message>
        <source>aquí va true o false, sin comillas</source>
        <translation>true or false goes here, without quotes</translation>
    </message>
    <message>
        <source>aquí va una lista entre corchetes</source>
        <translation>a list in brackets goes here</translation>
    </message>
    <message>
        <source>aquí va una tabla con sus claves</source>
        <translation>a table with its keys goes here</translation>
    </message>
    <message>
        <source>«{given}» no es un valor permitido</source>
        <translation>“{given}” is not an allowed value</translation>
    </message>
    <message>
        <source>el valor no es de los que se permiten aquí</source>
        <translation>the value is not one that is allowed here</translation>
    </message>
    <message>
        <source>«{given}» no es un valor permitido; puede ser: {known}</source>
        <translation>“{given}” is not an allowed value; it may be: {known}</translation>
    </message>
    <message>
        <source>faltan las palabras en este idioma</source>
        <translation>the words are missing in this language</translation>
    </message>
    <message>
        <source>este idioma no está declarado en el archivo</source>
        <translation>this language is not declared in the file</translation>
    </message>
    <message>
        <source>la lista está vacía</source>
        <translation>the list is empty</translation>
    </message>
    <message>
        <source>la opción «{name}» está dos veces</source>
        <translation>the choice “{name}” is there twice</translation>
    </message>
    <message>
        <source>«{name}» no sirve de código: solo letras sin acento, números, punto, guion y guion bajo</source>
        <translation>“{name}” cannot be a code: only letters without accents, digits, full stop, hyphen and underscore</translation>
    </message>
    <message>
        <source>falta al menos una institución</source>
        <translation>at least one institution is missing</translation>
    </message>
    <message>
        <source>«{given}» no coincide con el nombre del archivo</source>
        <translation>“{given}” does not match the name of the file</translation>
    </message>
    <message>
        <source>«{given}» no es una diferencia con la hora universal, como -06:00</source>
        <translation>“{given}” is not a difference from universal time, such as -06:00</translation>
    </message>
    <message>
        <source>«{given}» no es una zona horaria, como America/Guatemala</source>
        <translation>“{given}” is not a time zone, such as America/Guatemala</translation>
    </message>
    <message>
        <source>la semana se queda sin ningún día hábil</source>
        <translation>the week is left without any working day</translation>
    </message>
    <message>
        <source>no se conocen los feriados de «{given}»</source>
        <translation>the public holidays of “{given}” are not known</translation>
    </message>
    <message>
        <source>«{given}» no es una fecha</source>
        <translation>“{given}” is not a date</translation>
    </message>
    <message>
        <source>lo que está por verificar («?») lleva la evidencia U</source>
        <translation>what is yet to be verified (“?”) has the evidence U</translation>
    </message>
    <message>
        <source>falta decir de qué se encarga la institución</source>
        <translation>it does not say what the institution is in charge of</translation>
    </message>
    <message>
        <source>la cantidad y la unidad van juntas: están las dos o ninguna</source>
        <translation>amount and unit go together: both are there or neither</translation>
    </message>
    <message>
        <source>solo se pone la cantidad que dice un texto leído, y es 1 o más</source>
        <translation>only the amount that a text states, once read, and it is 1 or more</translation>
    </message>
    <message>
        <source>es más grande que {most} MB</source>
        <translation>it is larger than {most} MB</translation>
    </message>
    <message>
        <source>no se entiende el XML en la línea {line}</source>
        <translation>the XML at line {line} cannot be read</translation>
    </message>
    <message>
        <source>trae una declaración DOCTYPE, que no se acepta</source>
        <translation>it carries a DOCTYPE declaration, which is not accepted</translation>
    </message>
    <message>
        <source>se refiere a «{given}», que no está en el formulario ni junto a él: de fuera no se lee nada</source>
        <translation>it refers to “{given}”, which is neither in the form nor beside it: nothing is read from outside</translation>
    </message>
    <message>
        <source>tiene más de {most} elementos</source>
        <translation>it has more than {most} elements</translation>
    </message>
    <message>
        <source>pide más de {most} listas en archivos aparte</source>
        <translation>it asks for more than {most} lists in files of their own</translation>
    </message>
    <message>
        <source>las listas del formulario tienen más de {most} filas entre todas</source>
        <translation>the lists of the form have more than {most} rows between them</translation>
    </message>
    <message>
        <source>tiene más de {most} textos, contados en todos sus idiomas</source>
        <translation>it has more than {most} texts, counted in all its languages</translation>
    </message>
    <message>
        <source>la hoja «{sheet}» tiene más de {most} filas</source>
        <translation>the sheet “{sheet}” has more than {most} rows</translation>
    </message>
    <message>
        <source>tiene una línea de más de {most} letras</source>
        <translation>it has a line of more than {most} letters</translation>
    </message>
    <message>
        <source>la fila que empieza en la línea {line} tiene una celda de más de {most} letras: quizá faltan unas comillas</source>
        <translation>the row that begins in line {line} has a cell of more than {most} letters: perhaps a quotation mark is missing</translation>
    </message>
    <message>
        <source>en la fila que empieza en la línea {line} unas comillas no se cierran, o hay algo entre las que cierran y el final de la celda</source>
        <translation>in the row that begins in line {line} a quotation mark is not closed, or something stands between the closing one and the end of the cell</translation>
    </message>
    <message>
        <source>lo que se guarda de un formulario ocupa {most} KB como mucho, y de este sería más: quite listas o palabras, o divídalo en varios</source>
        <translation>what is kept of a form takes {most} KB at most, and of this one it would be more: take out lists or words, or divide it into several</translation>
    </message>
    <message>
        <source>no es una hoja de cálculo ni un formulario: elija un archivo de Excel, .csv, .md, o el .xml de un formulario</source>
        <translation>it is neither a spreadsheet nor a form: choose a file of Excel, .csv, .md, or the .xml of a form</translation>
    </message>
    <message>
        <source>no contiene un formulario XForm</source>
        <translation>it holds no XForm</translation>
    </message>
    <message>
        <source>la hoja de cálculo está dañada o no es de este tipo</source>
        <translation>the spreadsheet is damaged or not of this kind</translation>
    </message>
    <message>
        <source>a la hoja «{sheet}» le falta la primera fila, con los títulos de las columnas</source>
        <translation>the sheet “{sheet}” lacks its first row, with the heads of the columns</translation>
    </message>
    <message>
        <source>la columna «{name}» está dos veces</source>
        <translation>the column “{name}” is there twice</translation>
    </message>
    <message>
        <source>faltan columnas: {names}</source>
        <translation>columns are missing: {names}</translation>
    </message>
    <message>
        <source>el título de una columna está vacío o lleva espacios</source>
        <translation>the head of a column is empty or has spaces</translation>
    </message>
    <message>
        <source>«{given}» está en una columna sin título: dele uno en la primera fila de la hoja, o quítelo</source>
        <translation>“{given}” stands in a column without a head: give it one in the first row of the sheet, or remove it</translation>
    </message>
    <message>
        <source>a una opción le faltan sus palabras (columna «label»)</source>
        <translation>a choice lacks its words (column “label”)</translation>
    </message>
    <message>
        <source>a una opción le falta su nombre (columna «name»)</source>
        <translation>a choice lacks its name (column “name”)</translation>
    </message>
    <message>
        <source>una lista tiene dos opciones con el mismo nombre; si es a propósito, escriba «yes» en «allow_choice_duplicates» de la hoja «settings»</source>
        <translation>a list has two choices of the same name; if that is meant, write “yes” under “allow_choice_duplicates” in the sheet “settings”</translation>
    </message>
    <message>
        <source>el nombre de una opción lleva espacios, y de esa lista se pueden marcar varias</source>
        <translation>the name of a choice has spaces, and several of that list may be chosen</translation>
    </message>
    <message>
        <source>el nombre «{name}» es del formulario mismo: ponga otro</source>
        <translation>the name “{name}” belongs to the form itself: use another</translation>
    </message>
    <message>
        <source>lo que está en «{column}» no sirve de nombre: empieza con letra y lleva solo letras, números, guiones y puntos, sin espacios</source>
        <translation>what stands in “{column}” cannot be a name: it begins with a letter and has only letters, digits, hyphens, underscores and full stops, no spaces</translation>
    </message>
    <message>
        <source>falta la hoja «choices», con las columnas «list_name», «name» y «label»</source>
        <translation>the sheet “choices” is missing, with the columns “list_name”, “name” and “label”</translation>
    </message>
    <message>
        <source>falta la hoja «{sheet}»</source>
        <translation>the sheet “{sheet}” is missing</translation>
    </message>
    <message>
        <source>la hoja «{sheet}» está dos veces</source>
        <translation>the sheet “{sheet}” is there twice</translation>
    </message>
    <message>
        <source>está detrás de más de {most} filas vacías, y desde ahí otros programas no leen: borre las filas vacías</source>
        <translation>it stands behind more than {most} empty rows, where other programs stop reading: delete the empty rows</translation>
    </message>
    <message>
        <source>la columna «{name}» está detrás de más de {most} columnas vacías, y desde ahí otros programas no leen: borre las columnas vacías</source>
        <translation>the column “{name}” stands behind more than {most} empty columns, where other programs stop reading: delete the empty columns</translation>
    </message>
    <message>
        <source>en la columna «{column}» hay una fórmula sin su resultado: abra el archivo en su programa de hojas de cálculo y guárdelo de nuevo</source>
        <translation>the column “{column}” has a formula without its result: open the file in your spreadsheet program and save it again</translation>
    </message>
    <message>
        <source>en «{column}» no se nombra bien una pregunta: se escribe $ y el nombre entre llaves</source>
        <translation>in “{column}” a question is not named rightly: write $ and its name in braces</translation>
    </message>
    <message>
        <source>la pregunta «{name}» no tiene palabras (columna «label»)</source>
        <translation>the question “{name}” has no words (column “label”)</translation>
    </message>
    <message>
        <source>a la fila le falta el tipo de pregunta (columna «type»)</source>
        <translation>the row lacks the type of its question (column “type”)</translation>
    </message>
    <message>
        <source>a la fila le falta el nombre (columna «name»)</source>
        <translation>the row lacks its name (column “name”)</translation>
    </message>
    <message>
        <source>el tipo «{given}» es propio de KoboToolbox y aquí no se conoce: haga de cada fila una pregunta, como select_one, dentro de un grupo (begin_group)</source>
        <translation>the type “{given}” is KoboToolbox&apos;s own and not known here: make each row a question, such as select_one, within a group (begin_group)</translation>
    </message>
    <message>
        <source>la columna «{name}» no se traduce: deje una sola columna, sin idioma en su título</source>
        <translation>the column “{name}” is not translated: leave a single column, without a language in its heading</translation>
    </message>
    <message>
        <source>el programa no pudo leerla, aunque el archivo no está dañado; lo último que se sabe, en inglés: {said}</source>
        <translation>the program could not read it, although the file is not damaged; the last thing known: {said}</translation>
    </message>
    <message>
        <source>no se puede hacer un formulario de ella: {said}</source>
        <translation>no form can be made of it: {said}</translation>
    </message>
    <message>
        <source>no es un objeto JSON</source>
        <translation>it is no JSON object</translation>
    </message>
    <message>
        <source>no es una lista de lugares en GeoJSON (FeatureCollection)</source>
        <translation>it is not a list of places in GeoJSON (FeatureCollection)</translation>
    </message>
    <message>
        <source>tiene más de {most} preguntas, contados los grupos: divídalo en varios</source>
        <translation>it has more than {most} questions, groups included: divide it into several</translation>
    </message>
    <message>
        <source>hay más de {most} grupos, unos dentro de otros</source>
        <translation>there are more than {most} groups, one inside another</translation>
    </message>
    <message>
        <source>el formulario no tiene ninguna pregunta</source>
        <translation>the form has no question</translation>
    </message>
    <message>
        <source>sus preguntas dependen demasiado unas de otras</source>
        <translation>its questions depend too much on one another</translation>
    </message>
    <message>
        <source>leerlo pide demasiado tiempo o memoria: pida a quien lo hizo que lo divida en varios</source>
        <translation>reading it takes too much time or memory: ask whoever made it to divide it into several</translation>
    </message>
    <message>
        <source>sus cálculos tardan demasiado: al llenarlo no se podría seguir escribiendo</source>
        <translation>its calculations take too long: nobody could go on typing while filling it</translation>
    </message>
    <message>
        <source>necesita la lista {name}, que no está en su misma carpeta: póngala ahí con ese nombre y elija otra vez el formulario</source>
        <translation>needs the list {name}, which is not in its folder: put it there under that name and choose the form again</translation>
    </message>
    <message>
        <source>pide datos de {name}, y aquí solo se leen listas CSV, XML o GeoJSON: pida a quien lo hizo que use una</source>
        <translation>it asks for data from {name}, and only CSV, XML or GeoJSON lists are read here: ask whoever made it to use one</translation>
    </message>
    <message>
        <source>no tiene la columna {column}; en una lista CSV las columnas se separan con comas</source>
        <translation>it has no column {column}; in a CSV list, columns are separated by commas</translation>
    </message>
    <message>
        <source>«{given}» no coincide con el nombre de la carpeta</source>
        <translation>“{given}” does not match the name of the folder</translation>
    </message>
    <message>
        <source>el nivel «{level}» no existe</source>
        <translation>the level “{level}” does not exist</translation>
    </message>
    <message>
        <source>un nivel no tiene idioma: la columna «{name}» se llama solo «level»</source>
        <translation>a level has no language: the column “{name}” is called just “level”</translation>
    </message>
    <message>
        <source>«{given}» no es un nivel; en la columna level se escribe L0, L1, L2, L3 o L4, o se deja vacía</source>
        <translation>“{given}” is not a level; write L0, L1, L2, L3 or L4 in the column level, or leave it empty</translation>
    </message>
    <message>
        <source>el nivel {level} es de «{name}», que el formulario no pregunta</source>
        <translation>the level {level} is of “{name}”, which the form does not ask</translation>
    </message>
    <message>
        <source>falta el nivel: ni la pregunta, ni su grupo, ni el formulario lo dicen</source>
        <translation>the level is missing: the question, its group and the form do not say it</translation>
    </message>
    <message>
        <source>«{given}» no es el nombre del otro formulario con una C al final</source>
        <translation>“{given}” is not the name of the other form with a C at the end</translation>
    </message>
    <message>
        <source>«{given}» no es una finalidad que tenga un formulario</source>
        <translation>“{given}” is not a purpose that a form may have</translation>
    </message>
    <message>
        <source>«{name}» se pregunta sin la finalidad «{given}», y el expediente no se enteraría</source>
        <translation>“{name}” is asked without the purpose “{given}”, and the case would not hear of it</translation>
    </message>
    <message>
        <source>no existe el formulario «{form}»</source>
        <translation>there is no form “{form}”</translation>
    </message>
    <message>
        <source>no es un libro que haya escrito «form export»: le falta la hoja «repatria». Los formularios de otros se traen en Ajustes</source>
        <translation>it is no workbook that &quot;form export&quot; wrote: it lacks the sheet &quot;repatria&quot;. Forms of others are brought in under Settings</translation>
    </message>
    <message>
        <source>la hoja «{sheet}» se perdería: el formulario no tiene lugar para ella; quítela del libro</source>
        <translation>the sheet “{sheet}” would be lost: the form has no place for it; remove it from the workbook</translation>
    </message>
    <message>
        <source>lo que dice esta fila se perdería: el formulario no tiene lugar para ella; quítela</source>
        <translation>what this row says would be lost: the form has no place for it; remove it</translation>
    </message>
    <message>
        <source>«{given}», en la columna «{column}», se perdería: el formulario no tiene lugar para eso; quítelo</source>
        <translation>“{given}”, in the column “{column}”, would be lost: the form has no place for it; remove it</translation>
    </message>
    <message>
        <source>en la columna «{column}» quedaría «{kept}» en lugar de «{given}»: eso no se cambia aquí; déjelo como estaba</source>
        <translation>in the column “{column}” there would be “{kept}” instead of “{given}”: that is not changed here; leave it as it was</translation>
    </message>
    <message>
        <source>la opción «{choice}» de la lista «{name}» no es como estaba, y esa lista es de todos los formularios: déjela igual, o dé otro nombre a la lista aquí y en sus preguntas</source>
        <translation>the choice “{choice}” of the list “{name}” is not as it was, and that list belongs to all forms: leave it alike, or give the list another name here and in its questions</translation>
    </message>
    <message>
        <source>la opción «{choice}» no es igual en las listas «{name}» y «{other}», que son una sola: póngala igual en las dos</source>
        <translation>the choice “{choice}” is not alike in the lists “{name}” and “{other}”, which are one: make it alike in both</translation>
    </message>
    <message>
        <source>la opción «{choice}» la pone el programa, y volvería a su lugar: déjela donde estaba</source>
        <translation>the program puts the choice “{choice}” there, and it would come back to its place: leave it where it was</translation>
    </message>
    <message>
        <source>falta el nombre de la lista</source>
        <translation>the name of the list is missing</translation>
    </message>
    <message>
        <source>«{name}» ya es una lista compartida; use otro nombre</source>
        <translation>“{name}” is already a shared list; use another name</translation>
    </message>
    <message>
        <source>la lista compartida «{name}» no está, o no tiene las opciones other y specify</source>
        <translation>the shared list “{name}” is not there, or lacks the choices other and specify</translation>
    </message>
    <message>
        <source>la lista compartida «{name}» no tiene palabras en el idioma «{language}»</source>
        <translation>the shared list “{name}” has no words in the language “{language}”</translation>
    </message>
    <message>
        <source>lo que abre «{kind}» no se cierra nunca</source>
        <translation>what “{kind}” opens is never closed</translation>
    </message>
    <message>
        <source>«{given}» no cierra nada: no hay «{kind}» abierto</source>
        <translation>“{given}” closes nothing: no “{kind}” is open</translation>
    </message>
    <message>
        <source>no hay ninguna pregunta dentro de «{kind}»</source>
        <translation>there is no question inside “{kind}”</translation>
    </message>
    <message>
        <source>«{name}» no sirve de nombre: empieza con minúscula y lleva solo minúsculas sin acento, números y guion bajo</source>
        <translation>“{name}” cannot be a name: it begins with a small letter and has only small letters without accents, digits and underscores</translation>
    </message>
    <message>
        <source>el nombre «{name}» está dos veces</source>
        <translation>the name “{name}” is there twice</translation>
    </message>
    <message>
        <source>el tipo de pregunta «{given}» no existe</source>
        <translation>the type of question “{given}” does not exist</translation>
    </message>
    <message>
        <source>«{given}» está incompleto: va «{kind}», luego el nombre de la lista y, si acaso, or_other</source>
        <translation>“{given}” is incomplete: “{kind}” comes first, then the name of the list and, perhaps, or_other</translation>
    </message>
    <message>
        <source>no existe la lista «{name}»</source>
        <translation>there is no list “{name}”</translation>
    </message>
    <message>
        <source>esto no se puede poner en «{kind}»</source>
        <translation>this cannot be put in “{kind}”</translation>
    </message>
    <message>
        <source>esto solo se pone en una parte que se repite</source>
        <translation>this is put only in a part that repeats</translation>
    </message>
    <message>
        <source>esto solo se pone en una pregunta con opciones</source>
        <translation>this is put only in a question with choices</translation>
    </message>
    <message>
        <source>falta la cuenta que hay que hacer</source>
        <translation>the calculation to make is missing</translation>
    </message>
    <message>
        <source>no puede ser menos de cero</source>
        <translation>it cannot be less than zero</translation>
    </message>
    <message>
        <source>«{given}» no es un servicio que se nombre en un texto</source>
        <translation>“{given}” is no service that is named in a text</translation>
    </message>
    <message>
        <source>«{given}» no está en la lista de opciones</source>
        <translation>“{given}” is not in the list of choices</translation>
    </message>
    <message>
        <source>un valor está dos veces</source>
        <translation>a value is there twice</translation>
    </message>
    <message>
        <source>«{name}» no tiene respuesta, porque es de tipo «{kind}»</source>
        <translation>“{name}” has no answer, because its type is “{kind}”</translation>
    </message>
    <message>
        <source>la ruta «{path}» no lleva a ninguna parte</source>
        <translation>the path “{path}” leads nowhere</translation>
    </message>
    <message>
        <source>el programa no puede seguir la ruta «{path}»</source>
        <translation>the program cannot follow the path “{path}”</translation>
    </message>
    <message>
        <source>un texto muestra una respuesta solo por su nombre</source>
        <translation>words show an answer by its name alone</translation>
    </message>
    <message>
        <source>este texto no puede mostrar respuestas</source>
        <translation>these words cannot show answers</translation>
    </message>
    <message>
        <source>once() no se guarda; use default en su lugar</source>
        <translation>once() is not kept; use default instead</translation>
    </message>
    <message>
        <source>depende de sí misma: {way}</source>
        <translation>it depends on itself: {way}</translation>
    </message>
    <message>
        <source>habla de una respuesta que no está en el formulario</source>
        <translation>it speaks of an answer that is not in the form</translation>
    </message>
    <message>
        <source>tiene dos reglas para la misma respuesta</source>
        <translation>it has two rules for the same answer</translation>
    </message>
    <message>
        <source>pregunta algo que no tiene respuesta en el formulario</source>
        <translation>it asks what has no answer in the form</translation>
    </message>
    <message>
        <source>se pregunta fuera de las filas en que está su respuesta</source>
        <translation>it is asked outside the rows in which its answer stands</translation>
    </message>
    <message>
        <source>repite el formulario entero</source>
        <translation>it repeats the whole form</translation>
    </message>
    <message>
        <source>«{given}» no es un número, y en {name} del intervalo va uno</source>
        <translation>“{given}” is not a number, and {name} of a range is one</translation>
    </message>
    <message>
        <source>es un grupo: no lleva respuesta propia</source>
        <translation>it is a group: it has no answer of its own</translation>
    </message>
    <message>
        <source>el mismo formulario puso otra cosa en su lugar</source>
        <translation>the form itself wrote something else there</translation>
    </message>
    <message>
        <source>no se pregunta con las demás respuestas como están</source>
        <translation>it is not asked as the other answers stand</translation>
    </message>
    <message>
        <source>no se escribe a mano</source>
        <translation>it is not written by hand</translation>
    </message>
    <message>
        <source>«{given}» no es del tipo {kind}</source>
        <translation>“{given}” is not of the type {kind}</translation>
    </message>
    <message>
        <source>«{given}» tiene más de {most} cifras, y no se guardarían todas</source>
        <translation>“{given}” has more than {most} digits, and not all of them would be kept</translation>
    </message>
    <message>
        <source>«{given}» no está entre las opciones</source>
        <translation>“{given}” is not among the choices</translation>
    </message>
    <message>
        <source>faltan opciones por poner en orden: van todas, o ninguna</source>
        <translation>some choices are not put in order yet: all of them, or none</translation>
    </message>
    <message>
        <source>el formulario no la acepta. {words}</source>
        <translation>the form does not accept it. {words}</translation>
    </message>
    <message>
        <source>falta la respuesta. {words}</source>
        <translation>the answer is missing. {words}</translation>
    </message>
    <message>
        <source>según las respuestas son más filas de las que caben ({most}), y no se hizo ninguna de las que faltan: corrija la respuesta que las cuenta</source>
        <translation>by the answers there are more rows than fit ({most}), and none of those that are missing was made: correct the answer that counts them</translation>
    </message>
    <message>
        <source>según las respuestas son más filas de las que caben en el formulario ({most} respuestas en todas sus filas), y no se hizo ninguna de las que faltan: corrija la respuesta que las cuenta</source>
        <translation>by the answers there are more rows than fit in the form ({most} answers in all its rows), and none of those that are missing was made: correct the answer that counts them</translation>
    </message>
    <message>
        <source>hay más filas ({there}) de las que cuentan las respuestas ({counted}): sobran algunas</source>
        <translation>there are more rows ({there}) than the answers count ({counted}): some are too many</translation>
    </message>
    <message>
        <source>esta respuesta se da dos veces</source>
        <translation>this answer is given twice</translation>
    </message>
    <message>
        <source>así no se puede escribir una respuesta</source>
        <translation>no answer can be written like this</translation>
    </message>
    <message>
        <source>no hay tal respuesta en el formulario</source>
        <translation>there is no such answer in the form</translation>
    </message>
    <message>
        <source>no es el nombre de un protocolo</source>
        <translation>it is not the name of a protocol</translation>
    </message>
    <message>
        <source>no coincide con el nombre de la carpeta, que es «{folder}»</source>
        <translation>it does not match the name of the folder, which is “{folder}”</translation>
    </message>
    <message>
        <source>los protocolos se extienden en círculo: {way}</source>
        <translation>the protocols extend each other in a circle: {way}</translation>
    </message>
    <message>
        <source>hay un idioma que el protocolo de base no tiene</source>
        <translation>there is a language that the base protocol does not have</translation>
    </message>
    <message>
        <source>las instituciones van en el protocolo de un país</source>
        <translation>institutions go in the protocol of a country</translation>
    </message>
    <message>
        <source>«{given}» no es INT ni el código de tres letras de un país</source>
        <translation>“{given}” is neither INT nor the three-letter code of a country</translation>
    </message>
    <message>
        <source>está vacío</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>falta el español, que siempre debe estar</source>
        <translation>Spanish is missing and must always be there</translation>
    </message>
    <message>
        <source>está escrito dos veces</source>
        <translation>it is written twice</translation>
    </message>
    <message>
        <source>las fases son del protocolo de base y no se escriben aquí</source>
        <translation>the phases belong to the base protocol and are not written here</translation>
    </message>
    <message>
        <source>el paso no tiene quién lo lleve: va en host, en origin o en both</source>
        <translation>nobody is in charge of the step: it goes in host, in origin or in both</translation>
    </message>
    <message>
        <source>el paso está en varios lados ({sides}) y debe estar en uno solo</source>
        <translation>the step is on several sides ({sides}) and must be on one only</translation>
    </message>
    <message>
        <source>el paso {step} no es del país de origen</source>
        <translation>step {step} does not belong to the country of origin</translation>
    </message>
    <message>
        <source>falta la fuente: toda regla lleva la suya</source>
        <translation>the source is missing: every rule has its own</translation>
    </message>
    <message>
        <source>hay una fuente que no dice de qué texto es</source>
        <translation>there is a source that does not say which text it is</translation>
    </message>
    <message>
        <source>«{name}» no está entre quienes actúan en este protocolo</source>
        <translation>“{name}” is not among those who act in this protocol</translation>
    </message>
    <message>
        <source>no existe la fase {name}</source>
        <translation>there is no phase {name}</translation>
    </message>
    <message>
        <source>no existe el paso {name}</source>
        <translation>there is no step {name}</translation>
    </message>
    <message>
        <source>no existe el formulario {name}</source>
        <translation>there is no form {name}</translation>
    </message>
    <message>
        <source>no existe la salvaguarda {name}</source>
        <translation>there is no safeguard {name}</translation>
    </message>
    <message>
        <source>no existe el plazo {name}</source>
        <translation>there is no limit {name}</translation>
    </message>
    <message>
        <source>no existe el momento «{name}»</source>
        <translation>there is no moment “{name}”</translation>
    </message>
    <message>
        <source>{name} no es un plazo sugerido del protocolo de base</source>
        <translation>{name} is not a suggested limit of the base protocol</translation>
    </message>
    <message>
        <source>el formulario {name} no es de este paso</source>
        <translation>form {name} does not belong to this step</translation>
    </message>
    <message>
        <source>esta salvaguarda no cuida el acto «{name}»</source>
        <translation>this safeguard does not guard the act “{name}”</translation>
    </message>
    <message>
        <source>{name} no es un paso ni un formulario</source>
        <translation>{name} is neither a step nor a form</translation>
    </message>
    <message>
        <source>«{name}» no es un momento ni un paso</source>
        <translation>“{name}” is neither a moment nor a step</translation>
    </message>
    <message>
        <source>se lee «{name}» y no existe nada con ese nombre</source>
        <translation>it reads “{name}”, and nothing has that name</translation>
    </message>
    <message>
        <source>se lee «{name}» y no existe el paso {step}</source>
        <translation>it reads “{name}”, and there is no step {step}</translation>
    </message>
    <message>
        <source>se lee «{name}» y ningún paso llena ese formulario</source>
        <translation>it reads “{name}”, and no step fills that form</translation>
    </message>
    <message>
        <source>no es el número de un paso, como P0.1</source>
        <translation>it is not the number of a step, such as P0.1</translation>
    </message>
    <message>
        <source>falta decir quién lo hace</source>
        <translation>it does not say who does it</translation>
    </message>
    <message>
        <source>falta decir cada cuántos días</source>
        <translation>it does not say on which days</translation>
    </message>
    <message>
        <source>los días van en orden, cada uno una vez, desde el 1</source>
        <translation>the days go in order, each once, from 1 on</translation>
    </message>
    <message>
        <source>las horas van con again_when y no son menos de cero</source>
        <translation>the hours go with again_when and are not less than zero</translation>
    </message>
    <message>
        <source>los pasos se esperan en círculo y ninguno empezaría: {way}</source>
        <translation>the steps wait in a circle and none would begin: {way}</translation>
    </message>
    <message>
        <source>el paso es del protocolo de base y esto no se le cambia</source>
        <translation>the step belongs to the base protocol and this cannot be changed</translation>
    </message>
    <message>
        <source>no es el número de una salvaguarda, como G1</source>
        <translation>it is not the number of a safeguard, such as G1</translation>
    </message>
    <message>
        <source>la salvaguarda no cuida nada; solo una de aviso puede quedar así</source>
        <translation>the safeguard guards nothing; only one of class aviso may stay like this</translation>
    </message>
    <message>
        <source>ningún paso ni formulario podría abrirla: no tiene condiciones</source>
        <translation>no step or form could open it: it has no conditions</translation>
    </message>
    <message>
        <source>ningún paso ni formulario podría abrirla</source>
        <translation>no step or form could open it</translation>
    </message>
    <message>
        <source>no se podría abrir: ningún paso llena el formulario {form}</source>
        <translation>it could not be opened: no step fills form {form}</translation>
    </message>
    <message>
        <source>no se podría abrir: la condición no lee ninguno de los pasos o formularios que la abren</source>
        <translation>it could not be opened: the condition reads none of the steps or forms that open it</translation>
    </message>
    <message>
        <source>los avisos por días y el paso que se espera van juntos: están los dos o ninguno</source>
        <translation>the reminders by days and the awaited step go together: both are there or neither</translation>
    </message>
    <message>
        <source>el primer aviso llega después de un día como mínimo</source>
        <translation>the first reminder comes after one day at the earliest</translation>
    </message>
    <message>
        <source>falta decir de qué clase es la salvaguarda</source>
        <translation>it does not say of which class the safeguard is</translation>
    </message>
    <message>
        <source>la salvaguarda es del protocolo de base y esto no se le cambia</source>
        <translation>the safeguard belongs to the base protocol and this cannot be changed</translation>
    </message>
    <message>
        <source>debilita una salvaguarda del protocolo de base: de «{before}» no puede pasar a «{after}»</source>
        <translation>it weakens a safeguard of the base protocol: “{before}” may not become “{after}”</translation>
    </message>
    <message>
        <source>la condición es del protocolo de base y no se puede cambiar por otra</source>
        <translation>the condition belongs to the base protocol and another may not take its place</translation>
    </message>
    <message>
        <source>ningún paso ni salvaguarda da el momento «{name}»</source>
        <translation>no step or safeguard gives the moment “{name}”</translation>
    </message>
    <message>
        <source>ningún paso muestra este plazo</source>
        <translation>no step shows this limit</translation>
    </message>
    <message>
        <source>aquí no hay un número que contar</source>
        <translation>there is no number to count here</translation>
    </message>
    <message>
        <source>falta el número; lo que es de inmediato lleva la unidad immediate</source>
        <translation>the number is missing; what is at once has the unit immediate</translation>
    </message>
    <message>
        <source>un plazo legal va en el protocolo de su país</source>
        <translation>a legal limit goes in the protocol of its country</translation>
    </message>
    <message>
        <source>se dice legal y su fuente es de otro lugar: {countries}</source>
        <translation>it is called legal and its source is from elsewhere: {countries}</translation>
    </message>
    <message>
        <source>se dice legal y falta un texto de {country} que se haya leído (evidencia FT o EX)</source>
        <translation>it is called legal without a text of {country} that was read (evidence FT or EX)</translation>
    </message>
    <message>
        <source>debilita el protocolo de base: solo un plazo legal sustituye a uno sugerido</source>
        <translation>it weakens the base protocol: only a legal limit takes the place of a suggested one</translation>
    </message>
    <message>
        <source>el plazo es del protocolo de base y no se escribe otra vez; haga uno propio con replaces</source>
        <translation>the limit belongs to the base protocol and is not written again; make one of your own with replaces</translation>
    </message>
    <message>
        <source>lo que se cuenta en «{unit}» corre de día y de noche, no en días hábiles</source>
        <translation>what is counted in “{unit}” runs day and night, not in working days</translation>
    </message>
    <message>
        <source>lo que se cuenta en «{unit}» son días corridos; los hábiles son business_days</source>
        <translation>what is counted in “{unit}” is calendar time; working days are business_days</translation>
    </message>
    <message>
        <source>business_days son días hábiles, no corridos</source>
        <translation>business_days are working days, not calendar days</translation>
    </message>
    <message>
        <source>hay {given} y hacen falta de {least} a {most}</source>
        <translation>there are {given}, and {least} to {most} are needed</translation>
    </message>
    <message>
        <source>no existe la fuente «{name}»</source>
        <translation>there is no source “{name}”</translation>
    </message>
    <message>
        <source>no existe la página «{name}»</source>
        <translation>there is no page “{name}”</translation>
    </message>
    <message>
        <source>la página de la pregunta no se apoya en «{name}»</source>
        <translation>the page of the question does not rest on “{name}”</translation>
    </message>
    <message>
        <source>hay {given} respuestas correctas y debe haber una</source>
        <translation>{given} answers are right, and it must be one</translation>
    </message>
    <message>
        <source>el texto nombra {name} y la página no lo lleva en su lista</source>
        <translation>the text names {name}, and the page does not list it</translation>
    </message>
</context>
<context>
    <name>received</name>
    <message>
        <source>Expedientes</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Pulse uno para abrirlo.</source>
        <translation>Press one to open it.</translation>
    </message>
    <message>
        <source>Expedientes recibidos</source>
        <translation>Cases received</translation>
    </message>
    <message>
        <source>ya estaba aquí</source>
        <translation>was here already</translation>
    </message>
    <message>
        <source>nuevo aquí</source>
        <translation>new here</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>recibido</source>
        <translation>received</translation>
    </message>
    <message>
        <source>no recibido: dañado</source>
        <translation>not received: damaged</translation>
    </message>
    <message>
        <source>no recibido: de un desconocido</source>
        <translation>not received: from a stranger</translation>
    </message>
    <message>
        <source>no recibido: firma falsa</source>
        <translation>not received: false signature</translation>
    </message>
    <message>
        <source>para otro puesto</source>
        <translation>for another post</translation>
    </message>
    <message>
        <source>no recibido: de otro país</source>
        <translation>not received: from another country</translation>
    </message>
    <message>
        <source>no recibido: no es un paquete sellado</source>
        <translation>not received: not a sealed bundle</translation>
    </message>
    <message>
        <source>no recibido</source>
        <translation>not received</translation>
    </message>
</context>
<context>
    <name>receiving</name>
    <message>
        <source>Recibir</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Dejarlo</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Copia de la bóveda guardada antes de recibir.</source>
        <translation>A copy of the vault was kept before receiving.</translation>
    </message>
    <message>
        <source>Ya había una copia de la bóveda tal como estaba antes de recibir.</source>
        <translation>There was a copy of the vault already, just as it stood before receiving.</translation>
    </message>
    <message>
        <source>Se recibió sin guardar antes una copia de la bóveda: no hay espacio. Libere disco.</source>
        <translation>Received without keeping a copy of the vault first: there is no room. Free some disk.</translation>
    </message>
    <message>
        <source>Se recibió sin guardar antes una copia de la bóveda: es demasiado grande. Avise a su enlace.</source>
        <translation>Received without keeping a copy of the vault first: it is too large. Tell your liaison.</translation>
    </message>
    <message>
        <source>Se recibió sin guardar antes una copia de la bóveda: el disco tardó demasiado. Avise a su enlace.</source>
        <translation>Received without keeping a copy of the vault first: the disk took too long. Tell your liaison.</translation>
    </message>
    <message>
        <source>Se recibió sin guardar antes una copia de la bóveda: no se pudo hacer o comprobar. Avise a su enlace.</source>
        <translation>Received without keeping a copy of the vault first: it could not be made or proven. Tell your liaison.</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>alguien sin cuenta aquí</source>
        <translation>somebody without an account here</translation>
    </message>
    <message>
        <source>dispositivo {device}</source>
        <translation>device {device}</translation>
    </message>
    <message>
        <source>Acto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>todos</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>todas</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Código del expediente, o palabras</source>
        <translation>Case code, or words</translation>
    </message>
    <message>
        <source>Nombre de quien lo hizo, motivo, número de hoja…</source>
        <translation>Name of who did it, reason, number of a sheet…</translation>
    </message>
    <message>
        <source>Desde el día</source>
        <translation>From the day</translation>
    </message>
    <message>
        <source>Hasta el día</source>
        <translation>Until the day</translation>
    </message>
    <message>
        <source>&amp;Buscar</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Quitar los filtros</source>
        <translation>&amp;Clear the filters</translation>
    </message>
    <message>
        <source>Quién hizo qué</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Quién hizo qué en este puesto, y cuándo, del último acto al primero. No dice lo que dicen los expedientes. Leerlo y buscar aquí también queda anotado.</source>
        <translation>Who did what at this post, and when, from the last act to the first. It does not say what cases say. Reading it and searching it is noted too.</translation>
    </message>
    <message>
        <source>Actos</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Ningún acto es así</source>
        <translation>No act is like that</translation>
    </message>
    <message>
        <source>Se leyó todo. Quite los filtros para ver otros.</source>
        <translation>All was read. Take the filters away to see others.</translation>
    </message>
    <message>
        <source>Todavía ninguno: falta leer lo de más atrás</source>
        <translation>None yet: what lies further back is still to be read</translation>
    </message>
    <message>
        <source>Siga con «Mostrar más», o quite los filtros.</source>
        <translation>Go on with “Show more”, or take the filters away.</translation>
    </message>
    <message>
        <source>No se pudo leer</source>
        <translation>It could not be read</translation>
    </message>
    <message>
        <source>Nada de esto dice que no haya actos. Pulse Buscar otra vez.</source>
        <translation>This does not say that there are no acts. Press Search again.</translation>
    </message>
    <message>
        <source>Esto lo leen otras personas</source>
        <translation>Other people read this</translation>
    </message>
    <message>
        <source>Lo lee quien audita, supervisa o es enlace nacional. Lo que usted hace queda anotado.</source>
        <translation>Whoever audits, supervises or is national liaison reads it. What you do is noted.</translation>
    </message>
    <message>
        <source>Sacar para un &amp;juzgado…</source>
        <translation>Take out for a co&amp;urt…</translation>
    </message>
    <message>
        <source>Leyendo los actos…</source>
        <translation>Reading the acts…</translation>
    </message>
    <message>
        <source>&amp;Mostrar más</source>
        <translation>&amp;Show more</translation>
    </message>
    <message>
        <source>V&amp;olver</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>Recuperación</source>
        <translation>Recovery</translation>
    </message>
</context>
<context>
    <name>replaced</name>
    <message>
        <source>Reemplaza a {old}. Quedará: {new}.</source>
        <translation>It replaces {old}. What will be there: {new}.</translation>
    </message>
    <message>
        <source>Tiene otro título y el mismo identificador: confirme que es el mismo formulario.</source>
        <translation>It has another title and the same identifier: make sure that it is the same form.</translation>
    </message>
    <message>
        <source>«{title}» ({level}; pasos: {steps})</source>
        <translation>“{title}” ({level}; steps: {steps})</translation>
    </message>
    <message>
        <source>ninguno todavía</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Más personas leerán lo que se responda.</source>
        <translation>More people will read what is answered.</translation>
    </message>
    <message>
        <source>Menos personas leerán lo que se responda.</source>
        <translation>Fewer people will read what is answered.</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Coordinación del puesto</source>
        <translation>Coordination of the post</translation>
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
    <name>rooms</name>
    <message>
        <source>Expediente</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Hoja</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Volver a la lista de casos</source>
        <translation>Back to the list of cases</translation>
    </message>
    <message>
        <source>Informe de lo recibido</source>
        <translation>Report of what was received</translation>
    </message>
    <message>
        <source>Carpeta de emergencia</source>
        <translation>Emergency folder</translation>
    </message>
    <message>
        <source>Lista de pasos</source>
        <translation>List of steps</translation>
    </message>
</context>
<context>
    <name>root</name>
    <message>
        <source>Raíz del país</source>
        <translation>Root of the country</translation>
    </message>
</context>
<context>
    <name>route_asking</name>
    <message>
        <source>Primero verá qué cambia. Nada de lo hecho se pierde. Hacia más protección cambia de inmediato.</source>
        <translation>First you will see what changes. Nothing done is lost. Towards more protection it changes at once.</translation>
    </message>
    <message>
        <source>Edad</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Nacionalidad</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>País donde está</source>
        <translation>Country where the person is</translation>
    </message>
    <message>
        <source>País de retorno</source>
        <translation>Country of return</translation>
    </message>
    <message>
        <source>Este puesto</source>
        <translation>This post</translation>
    </message>
    <message>
        <source>Por qué cambia</source>
        <translation>Why it changes</translation>
    </message>
    <message>
        <source>País donde se le encontró</source>
        <translation>Country where they were found</translation>
    </message>
    <message>
        <source>País donde vivía</source>
        <translation>Country where they lived</translation>
    </message>
    <message>
        <source>Cambiar la ruta</source>
        <translation>Change the route</translation>
    </message>
    <message>
        <source>Ver qué cambia</source>
        <translation>See what changes</translation>
    </message>
    <message>
        <source>Otra nacionalidad</source>
        <translation>Another nationality</translation>
    </message>
    <message>
        <source>Quite la marca de la que no es.</source>
        <translation>Untick the one that is not theirs.</translation>
    </message>
    <message>
        <source>Aparecen</source>
        <translation>Appear</translation>
    </message>
    <message>
        <source>Dejan de contar</source>
        <translation>No longer count</translation>
    </message>
    <message>
        <source>Cambian de manos</source>
        <translation>Change hands</translation>
    </message>
    <message>
        <source>Se cierra: {act}</source>
        <translation>Closes: {act}</translation>
    </message>
    <message>
        <source>Se abre: {act}</source>
        <translation>Opens: {act}</translation>
    </message>
    <message>
        <source>Los pasos y las salvaguardas quedan como están.</source>
        <translation>Steps and safeguards stay as they are.</translation>
    </message>
    <message>
        <source>Se abre algo que una salvaguarda tiene cerrado para proteger: hace falta que otra persona, de la supervisión o el enlace, esté de acuerdo.</source>
        <translation>Something opens that a safeguard keeps closed to protect: another person, of supervision or the liaison, must agree.</translation>
    </message>
    <message>
        <source>Deja de tratarse como NNA: hace falta un documento verificado o la opinión de la autoridad de niñez, y la conformidad de la supervisión.</source>
        <translation>No longer treated as a child: this takes a verified document or the opinion of the child authority, and the supervisor&apos;s agreement.</translation>
    </message>
    <message>
        <source>Esto es lo que cambia</source>
        <translation>This is what changes</translation>
    </message>
    <message>
        <source>Quién más está de acuerdo</source>
        <translation>Who else agrees</translation>
    </message>
    <message>
        <source>Nombre de esa persona</source>
        <translation>That person&apos;s name</translation>
    </message>
    <message>
        <source>Cómo lo dijo</source>
        <translation>How they said it</translation>
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
    <name>salvage</name>
    <message>
        <source>Se perdió una parte de la lista de personas o de las llaves: revise quién entra en Ajustes.</source>
        <translation>Part of the list of people or of the keys was lost: look in Settings who may come in.</translation>
    </message>
    <message>
        <source>Se perdió una parte de los lugares con línea o de lo que esperaba por entregar: revíselos.</source>
        <translation>Part of the places with a line, or of what waited to be delivered, was lost: look through them.</translation>
    </message>
    <message>
        <source>Se perdió una parte de lo que otros puestos dijeron que tienen: se les vuelve a preguntar.</source>
        <translation>Part of what other posts said that they have was lost: they are asked again.</translation>
    </message>
    <message>
        <source>Se perdió una parte de lo que esperaba, estaba apartado o no contaba: mire los paquetes recibidos.</source>
        <translation>Part of what waited, was set aside or did not count was lost: look at the received bundles.</translation>
    </message>
    <message>
        <source>De algunas páginas dañadas no se sabe qué tenían.</source>
        <translation>Of some damaged pages nobody knows what they held.</translation>
    </message>
</context>
<context>
    <name>same_asking</name>
    <message>
        <source>Tiene otro expediente</source>
        <translation>Has another case</translation>
    </message>
    <message>
        <source>Si se abrieron dos expedientes de la misma persona, busque el otro.</source>
        <translation>If two cases of the same person were opened, look for the other.</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Código o nombre</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>Expediente</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Es la misma persona</source>
        <translation>It is the same person</translation>
    </message>
    <message>
        <source>Se anota en los dos expedientes, con su razón y su firma, y viaja con ellos. Lo que protege en uno vale en los dos, y las listas los muestran juntos. No se mezcla ni se borra nada, y se puede deshacer.</source>
        <translation>It is noted in both cases, with your reason and your signature, and travels with them. What protects in one holds in both, and lists show them together. Nothing is mixed or erased, and it can be taken back.</translation>
    </message>
    <message>
        <source>Anotar que es la misma</source>
        <translation>Note that it is the same</translation>
    </message>
    <message>
        <source>No hay otro expediente así que usted pueda ver. Pruebe con menos letras.</source>
        <translation>There is no other case like that which you may see. Try fewer letters.</translation>
    </message>
    <message>
        <source>No era la misma persona</source>
        <translation>It was not the same person</translation>
    </message>
    <message>
        <source>Cada expediente vuelve a ser como era: lo que protege en uno ya no vale en el otro. Si con eso se abre algo, lo hace un supervisor o el enlace nacional.</source>
        <translation>Each case is again what it was: what protects in one no longer holds in the other. Where that opens something, a supervisor or the national liaison does it.</translation>
    </message>
    <message>
        <source>Anotar que son dos</source>
        <translation>Note that they are two</translation>
    </message>
    <message>
        <source>Cómo lo sabe</source>
        <translation>How you know</translation>
    </message>
</context>
<context>
    <name>searchable_choice</name>
    <message>
        <source>Escriba para buscar</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>Buscar</source>
        <comment>in a narrow line: type to find</comment>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ver lista</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Eso no está en la lista. Escriba menos letras o abra la lista.</source>
        <translation>That is not in the list. Type fewer letters or open the list.</translation>
    </message>
    <message>
        <source>Hay más: escriba para buscar</source>
        <translation>There are more: type to search</translation>
    </message>
</context>
<context>
    <name>seen_after</name>
    <message>
        <source>No lo repita: quedó guardado, pero el expediente no se pudo leer otra vez. {why}</source>
        <translation>Do not do it again: it was kept, but the case could not be read again. {why}</translation>
    </message>
    <message>
        <source>Hecho.</source>
        <translation>Done.</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Enviar</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Mirando si el paquete para {post} ya está en el lugar</source>
        <translation>Looking whether the file for {post} is at the place already</translation>
    </message>
    <message>
        <source>Si se detiene, sigue en Por entregar.</source>
        <translation>If you stop, it stays under To deliver.</translation>
    </message>
    <message>
        <source>Se detuvo, como pidió. Sigue en Por entregar.</source>
        <translation>Stopped, as you asked. It stays under To deliver.</translation>
    </message>
    <message>
        <source>Estaba, o podía estar, en {place}: se quitó de allí.</source>
        <translation>It lay, or may have lain, at {place}: it was taken away there.</translation>
    </message>
    <message>
        <source>Puede que ya lo hayan leído. Si no debían tenerlo, llámeles.</source>
        <translation>They may have read it already. If they should not have it, call them.</translation>
    </message>
    <message>
        <source>Ya no espera. No se pudo mirar en {place}.</source>
        <translation>It no longer waits. {place} could not be looked through.</translation>
    </message>
    <message>
        <source>Si estaba allí, se quita la próxima vez que haya línea. Si esta bóveda se repuso de una copia, pregunte a ese puesto si lo recibió.</source>
        <translation>If it lay there, it is taken away the next time there is a line. If this vault was put back from a copy, ask that post whether it received it.</translation>
    </message>
    <message>
        <source>Ya no espera. Su lugar se olvidó: no se miró allí.</source>
        <translation>It no longer waits. Its place was forgotten: nobody looked there.</translation>
    </message>
    <message>
        <source>Si esta bóveda se repuso de una copia, pregunte a ese puesto si lo recibió.</source>
        <translation>If this vault was put back from a copy, ask that post whether it received it.</translation>
    </message>
    <message>
        <source>Ya no espera. Se miró en {place} y no estaba allí.</source>
        <translation>It no longer waits. {place} was looked through and it was not there.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>settings_people</name>
    <message>
        <source>No se puede detener: no cierre el programa. Si se apaga, termina solo la próxima vez.</source>
        <translation>It cannot be stopped: do not close the program. If the computer goes off, it finishes by itself the next time.</translation>
    </message>
    <message>
        <source>Cambiando la llave de la bóveda</source>
        <translation>Changing the key of the vault</translation>
    </message>
    <message>
        <source>Tarda menos de un minuto.</source>
        <translation>It takes less than a minute.</translation>
    </message>
    <message>
        <source>Puede tardar hasta {minutes} min.</source>
        <translation>It may take up to {minutes} min.</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Atrás</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Hojas impresas</source>
        <translation>Printed sheets</translation>
    </message>
    <message>
        <source>¿Con quién está?</source>
        <translation>Who has it?</translation>
    </message>
    <message>
        <source>&amp;Pasar a limpio…</source>
        <translation>&amp;Copy it in…</translation>
    </message>
    <message>
        <source>Des&amp;hacer lo último</source>
        <translation>&amp;Undo the last one</translation>
    </message>
    <message>
        <source>Escriba quién la tiene.</source>
        <translation>Write who has it.</translation>
    </message>
    <message>
        <source>La &amp;entregué…</source>
        <translation>I &amp;gave it out…</translation>
    </message>
    <message>
        <source>Está &amp;firmada</source>
        <translation>It is &amp;signed</translation>
    </message>
    <message>
        <source>&amp;Volvió</source>
        <translation>It &amp;came back</translation>
    </message>
    <message>
        <source>No &amp;aparece</source>
        <translation>It is &amp;missing</translation>
    </message>
    <message>
        <source>La &amp;destruí</source>
        <translation>I &amp;destroyed it</translation>
    </message>
    <message>
        <source>Número de hoja o código del expediente</source>
        <translation>Sheet number or case code</translation>
    </message>
    <message>
        <source>Escríbalo o léalo con el lector</source>
        <translation>Type it or scan it</translation>
    </message>
    <message>
        <source>Dónde está la hoja</source>
        <translation>Where the sheet is</translation>
    </message>
    <message>
        <source>&amp;Mostrar más hojas</source>
        <translation>Sho&amp;w more sheets</translation>
    </message>
    <message>
        <source>No hay hojas que mostrar</source>
        <translation>There are no sheets to show</translation>
    </message>
    <message>
        <source>La hoja {number} está otra vez como antes: {state}.</source>
        <translation>Sheet {number} is as it was before: {state}.</translation>
    </message>
    <message>
        <source>V&amp;olver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Aquí está cada hoja que este equipo imprimió: con quién está, si volvió, si no aparece. El número está abajo a la izquierda de cada página.</source>
        <translation>Every sheet this device printed is here: who has it, whether it came back, whether it is missing. The number is at the bottom left of each page.</translation>
    </message>
    <message>
        <source>Ir a Imprimir</source>
        <translation>Go to Print</translation>
    </message>
    <message>
        <source>Impresa</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Afuera</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Firmada</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>De vuelta</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>No aparece</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Destruida</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>Lista de pasos</source>
        <translation>List of steps</translation>
    </message>
    <message>
        <source>Carpeta de emergencia</source>
        <translation>Emergency folder</translation>
    </message>
    <message>
        <source>Informe de lo recibido</source>
        <translation>Report of what was received</translation>
    </message>
    <message>
        <source>{state}, con {holder}</source>
        <translation>{state}, with {holder}</translation>
    </message>
    <message>
        <source>{where} (anotado {day})</source>
        <translation>{where} (noted {day})</translation>
    </message>
    <message>
        <source>Impresa {day}</source>
        <translation>Printed {day}</translation>
    </message>
    <message>
        <source>para: {whom}</source>
        <translation>for: {whom}</translation>
    </message>
    <message>
        <source>Pasar a limpio</source>
        <translation>Copy in a sheet</translation>
    </message>
    <message>
        <source>Con la hoja en la mano: el formulario se abre en el orden de la hoja, con todas sus preguntas.</source>
        <translation>With the sheet in your hand: the form opens in the order of the sheet, with all its questions.</translation>
    </message>
    <message>
        <source>¿Cuál es la página escaneada?</source>
        <translation>Which is the scanned page?</translation>
    </message>
    <message>
        <source>Páginas escaneadas ({pattern})</source>
        <translation>Scanned pages ({pattern})</translation>
    </message>
    <message>
        <source>Leyendo la página…</source>
        <translation>Reading the page…</translation>
    </message>
    <message>
        <source>De la página escaneada se leyó solo su código.</source>
        <translation>Only its code was read off the scanned page.</translation>
    </message>
    <message>
        <source>La imagen no está en la bóveda: bórrela de donde está cuando ya no haga falta.</source>
        <translation>The picture is not in the vault: delete it where it lies when it is no longer needed.</translation>
    </message>
    <message>
        <source>Escriba el día y la hora en que se llenó, aunque sea aproximada; no puede ser futura.</source>
        <translation>Write the day and time it was filled, even if approximate; it cannot be in the future.</translation>
    </message>
    <message>
        <source>Número de la hoja, o código de la página</source>
        <translation>Number of the sheet, or code of the page</translation>
    </message>
    <message>
        <source>Está abajo a la izquierda de cada página. Con un lector, apunte al código cuadrado.</source>
        <translation>It is at the bottom left of each page. With a scanner, point at the square code.</translation>
    </message>
    <message>
        <source>&amp;Buscar la hoja</source>
        <translation>&amp;Find the sheet</translation>
    </message>
    <message>
        <source>&amp;Leer una página escaneada…</source>
        <translation>&amp;Read a scanned page…</translation>
    </message>
    <message>
        <source>¿De qué expediente es?</source>
        <translation>Which case is it of?</translation>
    </message>
    <message>
        <source>El código que se escribió en la hoja, como 7F3K-92QD.</source>
        <translation>The code written on the sheet, such as 7F3K-92QD.</translation>
    </message>
    <message>
        <source>¿Cuándo se llenó a mano?</source>
        <translation>When was it filled by hand?</translation>
    </message>
    <message>
        <source>Los plazos cuentan desde entonces, no desde ahora.</source>
        <translation>Time limits count from then, not from now.</translation>
    </message>
    <message>
        <source>Hoja {number}</source>
        <translation>Sheet {number}</translation>
    </message>
    <message>
        <source>no lleva código impreso</source>
        <translation>no code is printed on it</translation>
    </message>
    <message>
        <source>expediente {code} · ya se empezó a pasar</source>
        <translation>case {code} · copying was begun</translation>
    </message>
    <message>
        <source>expediente {code}</source>
        <translation>case {code}</translation>
    </message>
    <message>
        <source>código reservado {code}: todavía no hay expediente</source>
        <translation>reserved code {code}: there is no case yet</translation>
    </message>
    <message>
        <source>Este formulario ya no se usa aquí: se abre solo para pasar esta hoja, con sus preguntas.</source>
        <translation>This form is no longer used here: it opens only to copy this sheet, with its questions.</translation>
    </message>
    <message>
        <source>La hoja es de otra versión que la que se usa: se abre la de la hoja, con sus preguntas.</source>
        <translation>The sheet is of another version than the one in use: that of the sheet opens, with its questions.</translation>
    </message>
    <message>
        <source>La hoja es de otra versión ({version}), que este equipo no tiene: el orden y alguna pregunta pueden ser otros.</source>
        <translation>The sheet is of another version ({version}), which this device does not have: the order and some questions may differ.</translation>
    </message>
    <message>
        <source>&amp;Seguir pasándola</source>
        <translation>Go &amp;on copying it</translation>
    </message>
    <message>
        <source>&amp;Abrir el expediente y pasarla</source>
        <translation>&amp;Open the case and copy it in</translation>
    </message>
    <message>
        <source>&amp;Pasar a limpio</source>
        <translation>&amp;Copy it in</translation>
    </message>
</context>
<context>
    <name>signers</name>
    <message>
        <source>Desde ahora se comprueba aquí la firma de quienes trabajan en: {posts}.</source>
        <translation>From now on the signatures of those who work at these posts are checked here: {posts}.</translation>
    </message>
    <message>
        <source>Lo que venía de {post} sobre quiénes firman allí no se tomó: {why} Sigue valiendo lo de antes.</source>
        <translation>What came of who signs at {post} was not taken: {why} What stood before still counts.</translation>
    </message>
    <message>
        <source>{posts}: nombran como suya a una persona que ya se conocía de {known}, y solo cuenta para {known}. Lo que firme en el otro puesto queda aparte aquí. Puede mentir cualquiera de los dos: llame a ambos, decida en Directorio de cuál es, y avise al enlace.</source>
        <translation>{posts}: names as its own a person who was known of {known} already, and who counts for {known} alone. What they sign at the other post is set apart here. Either of the two may lie: call both, decide in Directory whose they are, and tell the liaison.</translation>
    </message>
    <message>
        <source>{posts}: allí se decidió de qué puesto es una persona que dos puestos nombran. Aquí no cambia nada por eso: véalo en Directorio y decida.</source>
        <translation>{posts}: it was decided there whose somebody is whom two posts name. Nothing changes here by that: look at it in Directory and decide.</translation>
    </message>
    <message>
        <source>Otro puesto devolvió quiénes firmaban aquí antes de que se repusiera esta copia: se sigue diciendo a todos.</source>
        <translation>Another post gave back who signed here before this copy was put back: everybody goes on being told.</translation>
    </message>
    <message>
        <source>Personas que contaban para un equipo revocado cuentan desde ahora para: {posts}. Llame a ese puesto y pregunte si trabajan allí; si no, avise al enlace.</source>
        <translation>People who counted for a revoked device count from now on for: {posts}. Call that post and ask whether they work there; if not, tell the liaison.</translation>
    </message>
    <message>
        <source>Está revocado, y las personas que tomó de otro equipo revocado vuelven a contar para aquel: {posts}.</source>
        <translation>It is revoked, and the people that it took from another revoked device count for that one again: {posts}.</translation>
    </message>
    <message>
        <source>{posts}: está revocado, y aquí se decidió por código que una persona es suya. Ya no cuenta para ningún puesto: tampoco para {others}, que la nombra sin que nadie lo comprobara; lo que firme allí queda aparte. Llame a los dos por un teléfono que ya conoce. Si trabaja en {others}, que lea su código, y escríbalo en Directorio. Si era de {posts}, no decida nada y avise al enlace: en un equipo nuevo firma como persona nueva.</source>
        <translation>{posts}: it is revoked, and it was decided here by code that a person is theirs. That person counts for no post any more: not for {others} either, which names them and nobody checked it; what they sign there is set apart. Call both by a telephone that you already know. If they work at {others}, let them read their code, and type it in Directory. If they were of {posts}, decide nothing and tell the liaison: on a new device they sign as a new person.</translation>
    </message>
    <message>
        <source>no lo firmó ese equipo.</source>
        <translation>that device did not sign it.</translation>
    </message>
    <message>
        <source>aquí hay algo más nuevo.</source>
        <translation>something newer is here.</translation>
    </message>
    <message>
        <source>dice otra cosa con el mismo número; llame a ese puesto.</source>
        <translation>it says something else under the same number; call that post.</translation>
    </message>
    <message>
        <source>le falta alguien que ya se conocía, o trae otra llave. Envíele un paquete: si repuso una copia, así lo recuerda.</source>
        <translation>somebody who was known is missing in it, or has another key. Send that post a sealed bundle: if it put back a copy, it remembers so.</translation>
    </message>
    <message>
        <source>no se puede leer.</source>
        <translation>it cannot be read.</translation>
    </message>
    <message>
        <source>{post} la nombra suya.</source>
        <translation>{post} names them as its own.</translation>
    </message>
    <message>
        <source>{post}, que está revocado, la nombra suya.</source>
        <translation>{post}, which is revoked, names them as theirs.</translation>
    </message>
    <message>
        <source>Que es de {post} lo decidieron en: {posts}.</source>
        <translation>That they are of {post} was decided at: {posts}.</translation>
    </message>
    <message>
        <source>Aquí se decidió que es de {posts}, que está revocado: ya no cuenta para ningún puesto, y lo que firme en otro queda aparte. Si trabaja en otro, que lea allí su código, y decida otra vez: lo que quedó aparte entra con el próximo paquete de ese puesto. Si era de {posts}, no decida nada: en un equipo nuevo firma como persona nueva.</source>
        <translation>Here it was decided that they are of {posts}, which is revoked: they count for no post any more, and what they sign at another is set apart. If they work at another, let them read their code there, and decide again: what was set apart enters with the next file of that post. If they were of {posts}, decide nothing: on a new device they sign as a new person.</translation>
    </message>
    <message>
        <source>Aquí cuenta para {posts}: así se decidió en este puesto.</source>
        <translation>Here they count for {posts}: so it was decided at this post.</translation>
    </message>
    <message>
        <source>Aquí cuenta para {posts}, el primero que la nombró. Nadie lo ha decidido.</source>
        <translation>Here they count for {posts}, the first to name them. Nobody has decided it.</translation>
    </message>
    <message>
        <source>Aquí nadie sabe su nombre: los puestos solo dicen llaves. Pida en {posts} que cada quien que firma allí lea su propio código, y escríbalos uno por uno: el que coincida es el suyo, y decide. Uno que no coincide no cambia nada.</source>
        <translation>Nobody here knows their name: posts only tell keys. Ask at {posts} that each person who signs there read their own code, and type them one by one: the one that matches is theirs, and decides. One that does not match changes nothing.</translation>
    </message>
    <message>
        <source>Llame a los dos puestos por un teléfono que ya conoce y pida que la persona misma lea su código de firma, que está en el Directorio del puesto donde trabaja. Escriba aquí el que ella lea: así cuenta para ese puesto.</source>
        <translation>Call both posts on a number that you already know and ask that the person read their own signing code, which is in the Directory of the post where they work. Type here the one that they read: so they count for that post.</translation>
    </message>
</context>
<context>
    <name>sitting</name>
    <message>
        <source>La memoria que bloquea no está puesta.</source>
        <translation>The stick that locks is not in.</translation>
    </message>
    <message>
        <source>Mientras falte, sacarla no bloquea nada: póngala, o bloquee con Ctrl+L.</source>
        <translation>While it is not in, pulling it out locks nothing: put it in, or lock with Ctrl+L.</translation>
    </message>
    <message>
        <source>{person} ({role})</source>
        <translation>{person} ({role})</translation>
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
        <source>con plazo</source>
        <translation>with a limit</translation>
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
    <message>
        <source>práctica</source>
        <translation>practice</translation>
    </message>
</context>
<context>
    <name>step_asking</name>
    <message>
        <source>Hecho: {step}</source>
        <translation>Done: {step}</translation>
    </message>
    <message>
        <source>Ya respondió: {step}</source>
        <translation>Answered: {step}</translation>
    </message>
    <message>
        <source>Lo hace quien le toca; usted anota quién fue y cómo lo sabe.</source>
        <translation>Whoever&apos;s task it is does it; you note who it was and how you know.</translation>
    </message>
    <message>
        <source>Por qué se hizo con la salvaguarda cerrada</source>
        <translation>Why it was done with the safeguard closed</translation>
    </message>
    <message>
        <source>Anotar como hecho</source>
        <translation>Note as done</translation>
    </message>
    <message>
        <source>Intentado: {step}</source>
        <translation>Tried: {step}</translation>
    </message>
    <message>
        <source>El paso sigue por hacer; queda constancia del intento.</source>
        <translation>The step is still to do; the attempt is on file.</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Anotar el intento</source>
        <translation>Note the attempt</translation>
    </message>
    <message>
        <source>No aplica: {step}</source>
        <translation>Not applicable: {step}</translation>
    </message>
    <message>
        <source>El paso deja de contar. Se puede volver a abrir.</source>
        <translation>The step no longer counts. It can be opened again.</translation>
    </message>
    <message>
        <source>Por qué no aplica</source>
        <translation>Why it does not apply</translation>
    </message>
    <message>
        <source>Anotar que no aplica</source>
        <translation>Note that it does not apply</translation>
    </message>
    <message>
        <source>La persona no quiere: {step}</source>
        <translation>The person refuses: {step}</translation>
    </message>
    <message>
        <source>Su no se respeta y se escribe con sus palabras. Puede cambiar de opinión cuando quiera.</source>
        <translation>Their no is respected and written in their words. They may change their mind at any time.</translation>
    </message>
    <message>
        <source>Qué dijo</source>
        <translation>What they said</translation>
    </message>
    <message>
        <source>Anotar su respuesta</source>
        <translation>Note their answer</translation>
    </message>
    <message>
        <source>Volver a abrir: {step}</source>
        <translation>Open again: {step}</translation>
    </message>
    <message>
        <source>Lo anotado antes se queda en la historia.</source>
        <translation>What was noted before stays in the history.</translation>
    </message>
    <message>
        <source>Por qué se abre otra vez</source>
        <translation>Why it is opened again</translation>
    </message>
    <message>
        <source>Volver a abrir</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>En qué clase de lugar duerme esta noche</source>
        <translation>In what kind of place the person sleeps tonight</translation>
    </message>
    <message>
        <source>Cuál es, o quién la recibe</source>
        <translation>Which one it is, or who receives the person</translation>
    </message>
    <message>
        <source>Nombre del lugar o de la institución. Nunca la dirección.</source>
        <translation>Name of the place or institution. Never the address.</translation>
    </message>
    <message>
        <source>La salvaguarda está cerrada para {acts}. Anote esto solo si ya pasó: quedará como desvío, a la vista en el expediente.</source>
        <translation>The safeguard is closed: {acts}. Note this only if it has already happened: it will stand as a deviation, in sight in the case.</translation>
    </message>
    <message>
        <source>Quién lo hizo</source>
        <translation>Who did it</translation>
    </message>
    <message>
        <source>Institución</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A quién se avisó</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>Nombre, función o guardia de turno: a quién se le podrá preguntar.</source>
        <translation>Name, office or officer on duty: somebody who can be asked later.</translation>
    </message>
    <message>
        <source>Cuándo pasó</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Cómo lo sabemos</source>
        <translation>How we know</translation>
    </message>
    <message>
        <source>Algunas salvaguardas solo se abren con un documento o un envío.</source>
        <translation>Some safeguards open only with a document or a packet.</translation>
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
    <name>step_doings</name>
    <message>
        <source>Hecho: {step}</source>
        <translation>Done: {step}</translation>
    </message>
    <message>
        <source>Anotado. El paso sigue abierto: {step}</source>
        <translation>Noted. The step is still open: {step}</translation>
    </message>
    <message>
        <source>Quedó anotado el intento.</source>
        <translation>The attempt is noted.</translation>
    </message>
    <message>
        <source>Quedó anotado en el paso.</source>
        <translation>Noted in the step.</translation>
    </message>
    <message>
        <source>El paso está otra vez por hacer.</source>
        <translation>The step is to do again.</translation>
    </message>
    <message>
        <source>Llamada anotada.</source>
        <translation>Call noted.</translation>
    </message>
    <message>
        <source>Llamada anotada. El aviso sigue por hacer: si con ella quedó dado, anótelo en el paso.</source>
        <translation>Call noted. The notice is still to be given: if the call gave it, note that in the step.</translation>
    </message>
    <message>
        <source>Pedido anotado: queda a la vista hasta que respondan.</source>
        <translation>Request noted: it stays in sight until they answer.</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>nunca</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Último paquete enviado: {when}</source>
        <translation>Last bundle sent: {when}</translation>
    </message>
    <message>
        <source>Último paquete recibido: {when}</source>
        <translation>Last bundle received: {when}</translation>
    </message>
    <message>
        <source>Sin acuse: {count}</source>
        <translation>Without a receipt: {count}</translation>
    </message>
    <message>
        <source>Por entregar: {count}</source>
        <translation>To deliver: {count}</translation>
    </message>
    <message>
        <source>Borradores sin terminar: {count}</source>
        <translation>Unfinished drafts: {count}</translation>
    </message>
    <message>
        <source>Bóveda dañada: revísela en Ajustes</source>
        <translation>Vault damaged: check it in Settings</translation>
    </message>
</context>
<context>
    <name>suspect_doings</name>
    <message>
        <source>No es la misma persona</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>Este equipo lo recuerda y no vuelve a preguntar. Ningún expediente cambia, y quien lea uno de los dos no sabrá del otro por esto. Se puede volver a comparar.</source>
        <translation>This computer remembers it and does not ask again. No case changes, and whoever reads one of the two does not learn of the other by this. They can be compared again.</translation>
    </message>
    <message>
        <source>Recordar que no es la misma</source>
        <translation>Remember that it is not the same</translation>
    </message>
    <message>
        <source>Anotado en los dos: es la misma persona.</source>
        <translation>Noted in both: it is the same person.</translation>
    </message>
    <message>
        <source>Anotado en los dos: son dos personas.</source>
        <translation>Noted in both: they are two people.</translation>
    </message>
    <message>
        <source>Recordado: son dos personas.</source>
        <translation>Remembered: they are two people.</translation>
    </message>
    <message>
        <source>Se vuelven a comparar.</source>
        <translation>They are compared again.</translation>
    </message>
</context>
<context>
    <name>suspects</name>
    <message>
        <source>Este expediente</source>
        <translation>This case</translation>
    </message>
    <message>
        <source>El otro expediente</source>
        <translation>The other case</translation>
    </message>
    <message>
        <source>Otro expediente de la misma persona no está aquí</source>
        <translation>Another case of the same person is not here</translation>
    </message>
    <message>
        <source>Ver el otro expediente</source>
        <translation>See the other case</translation>
    </message>
    <message>
        <source>Es la misma persona…</source>
        <translation>It is the same person…</translation>
    </message>
    <message>
        <source>No es la misma persona…</source>
        <translation>Not the same person…</translation>
    </message>
    <message>
        <source>Es la misma persona que {code}</source>
        <translation>It is the same person as {code}</translation>
    </message>
    <message>
        <source>Lo que protege en uno vale en los dos. Los pasos y los formularios siguen en su expediente.</source>
        <translation>What protects in one holds in both. Steps and forms stay in their own case.</translation>
    </message>
    <message>
        <source>No era la misma persona…</source>
        <translation>It was not the same person…</translation>
    </message>
    <message>
        <source>Aquí se dijo que no es la misma persona que {code}</source>
        <translation>It was said here that this is not the same person as {code}</translation>
    </message>
    <message>
        <source>Volver a comparar</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>abierto {when}</source>
        <translation>opened {when}</translation>
    </message>
    <message>
        <source>cerrado: {how}</source>
        <translation>closed: {how}</translation>
    </message>
    <message>
        <source>Tal vez la misma persona</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Pulse una para abrir el expediente: en Diferencias se comparan los dos y se dice si lo es.</source>
        <translation>Press one to open the case: under Disagreements the two are compared and you say whether they are.</translation>
    </message>
    <message>
        <source>Expedientes que pueden ser de la misma persona</source>
        <translation>Cases that may be of the same person</translation>
    </message>
    <message>
        <source>{one} y {other}</source>
        <translation>{one} and {other}</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>A quiénes cuenta</source>
        <translation>Whom it counts</translation>
    </message>
    <message>
        <source>De qué período</source>
        <translation>Of which period</translation>
    </message>
    <message>
        <source>Ocultar las pequeñas</source>
        <translation>Hide the small ones</translation>
    </message>
    <message>
        <source>Redondear todas</source>
        <translation>Round all</translation>
    </message>
    <message>
        <source>Las cifras pequeñas</source>
        <translation>Small figures</translation>
    </message>
    <message>
        <source>&amp;Ver la tabla</source>
        <translation>&amp;See the table</translation>
    </message>
    <message>
        <source>Elija una, dos o tres.</source>
        <translation>Choose one, two or three.</translation>
    </message>
    <message>
        <source>Separadas por</source>
        <translation>Told apart by</translation>
    </message>
    <message>
        <source>Con menos salen más cifras. Nacionalidad, puesto y explotación nunca van juntos.</source>
        <translation>With fewer, more figures leave. Nationality, post and exploitation never go together.</translation>
    </message>
    <message>
        <source>Tabla para publicar</source>
        <translation>Table to publish</translation>
    </message>
    <message>
        <source>Sale de aquí para cualquiera. Las cifras pequeñas se protegen, también de quien reste una tabla de otra: de las mismas personas sale una sola.</source>
        <translation>It leaves for anybody. Small figures are protected, also from whoever subtracts one table from another: of the same people only one leaves.</translation>
    </message>
    <message>
        <source>V&amp;olver</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Lo que verá cualquiera</source>
        <translation>What anybody will see</translation>
    </message>
    <message>
        <source>Guardar como {format}…</source>
        <translation>Save as {format}…</translation>
    </message>
    <message>
        <source>Carpeta para la tabla</source>
        <translation>Folder for the table</translation>
    </message>
    <message>
        <source>La tabla está escrita: {name}</source>
        <translation>The table is written: {name}</translation>
    </message>
    <message>
        <source>De estas personas no sale ya otra tabla; esta sale otra vez igual.</source>
        <translation>Of these people no other table leaves any more; this one leaves again as it is.</translation>
    </message>
    <message>
        <source>en total</source>
        <translation>in all</translation>
    </message>
    <message>
        <source>varias</source>
        <translation>several</translation>
    </message>
    <message>
        <source>otra</source>
        <translation>another</translation>
    </message>
    <message>
        <source>no se sabe</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Todas las personas</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>oculto</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>categorías juntas: {name}</source>
        <translation>categories put together: {name}</translation>
    </message>
    <message>
        <source>sin separar por: {name}</source>
        <translation>not told apart by: {name}</translation>
    </message>
    <message>
        <source>todo redondeado a múltiplos de {count}</source>
        <translation>all rounded to multiples of {count}</translation>
    </message>
    <message>
        <source>Sale como está: ninguna cifra es pequeña.</source>
        <translation>It leaves as it is: no figure is small.</translation>
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
    <name>today</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Lo de hoy</source>
        <translation>What today asks</translation>
    </message>
    <message>
        <source>Leyendo lo de hoy…</source>
        <translation>Reading the day…</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Solo contacto</source>
        <translation>Contact only</translation>
    </message>
    <message>
        <source>Abrir grupo</source>
        <translation>Open a group</translation>
    </message>
    <message>
        <source>Abrir expediente</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>Nadie ha dicho la hora de este puesto: los plazos se cuentan con la de la capital.</source>
        <translation>Nobody has said the time of this post: time limits are counted by the capital&apos;s.</translation>
    </message>
    <message>
        <source>Decir la hora del puesto</source>
        <translation>Say the time of the post</translation>
    </message>
    <message>
        <source>Aquí estará, en este orden: lo que no puede esperar, los plazos pasados, los que vencen pronto, lo que dejó a medias y lo que espera de otros. Empiece con la primera persona que llegue.</source>
        <translation>Here will stand, in this order: what cannot wait, limits that have passed, those that end soon, what you left half done and what you wait for from others. Begin with the first person who arrives.</translation>
    </message>
    <message>
        <source>Hoy no hay nada pendiente</source>
        <translation>Nothing is waiting today</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Con el plazo pasado</source>
        <translation>Past the limit</translation>
    </message>
    <message>
        <source>Protocolo que este equipo no tiene</source>
        <translation>A protocol that this computer does not have</translation>
    </message>
    <message>
        <source>Vencen en dos días</source>
        <translation>Due within two days</translation>
    </message>
    <message>
        <source>Reservados: dónde está y a quién llamar</source>
        <translation>Restricted: where the person is and whom to call</translation>
    </message>
    <message>
        <source>Formularios sin terminar</source>
        <translation>Unfinished forms</translation>
    </message>
    <message>
        <source>Por ratificar</source>
        <translation>To ratify</translation>
    </message>
    <message>
        <source>Con diferencias</source>
        <translation>With disagreements</translation>
    </message>
    <message>
        <source>Esperando a otros</source>
        <translation>Waiting for others</translation>
    </message>
    <message>
        <source>Sin plazo, para seguir</source>
        <translation>No time limit, to go on with</translation>
    </message>
    <message>
        <source>Solo se puede leer: falta su protocolo</source>
        <translation>It can only be read: its protocol is missing</translation>
    </message>
    <message>
        <source>Corrección sin guardar: {form}</source>
        <translation>Correction not saved: {form}</translation>
    </message>
    <message>
        <source>Reservado</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>{code} está reservado: usted no puede abrirlo. {place}.</source>
        <translation>{code} is restricted: you cannot open it. {place}.</translation>
    </message>
    <message>
        <source>No se pudo leer dónde está</source>
        <translation>It could not be read where they are</translation>
    </message>
    <message>
        <source>Está en: {place} ({kind})</source>
        <translation>Is in: {place} ({kind})</translation>
    </message>
    <message>
        <source>Está en: {place}</source>
        <translation>Is in: {place}</translation>
    </message>
    <message>
        <source>Lugar sin anotar</source>
        <translation>Place not noted</translation>
    </message>
    <message>
        <source>Llame a su enlace</source>
        <translation>Call your liaison</translation>
    </message>
    <message>
        <source>Llame a {people}</source>
        <translation>Call {people}</translation>
    </message>
    <message>
        <source>Imprimir la &amp;carpeta…</source>
        <translation>Print the &amp;folder…</translation>
    </message>
    <message>
        <source>La carpeta de emergencia no se ha impreso todavía.</source>
        <translation>The emergency folder has not been printed yet.</translation>
    </message>
    <message>
        <source>La carpeta de emergencia se imprimió {day}: toca cada semana.</source>
        <translation>The emergency folder was printed {day}: it is due every week.</translation>
    </message>
</context>
<context>
    <name>tongues</name>
    <message>
        <source>Sin idioma indicado</source>
        <translation>No language named</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>V&amp;olver a las lecciones</source>
        <translation>Bac&amp;k to the lessons</translation>
    </message>
    <message>
        <source>&amp;Repetir la prueba</source>
        <translation>&amp;Take the test again</translation>
    </message>
    <message>
        <source>Prueba aprobada: {right}.</source>
        <translation>Test passed: {right}.</translation>
    </message>
    <message>
        <source>Todavía no: {right}.</source>
        <translation>Not yet: {right}.</translation>
    </message>
    <message>
        <source>Para leer otra vez</source>
        <translation>To read again</translation>
    </message>
    <message>
        <source>Queda anotada con su nombre y cuenta hasta el {until} (plazo sugerido, no legal).</source>
        <translation>It is noted under your name and counts until {until} (suggested time, not legal).</translation>
    </message>
    <message>
        <source>Se aprueba con {percent} % (sugerido). No se anota nada: lea y pruebe otra vez.</source>
        <translation>It is passed with {percent} % (suggested). Nothing is noted: read and try again.</translation>
    </message>
    <message>
        <source>Usted contestó: {answer}</source>
        <translation>You answered: {answer}</translation>
    </message>
    <message>
        <source>Correcto: {answer}</source>
        <translation>Right: {answer}</translation>
    </message>
    <message>
        <source>Lo correcto: {answer}</source>
        <translation>What is right: {answer}</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Lecciones</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Lecciones cortas para el personal del puesto. Cada prueba aprobada cuenta 24 meses (plazo sugerido, no legal).</source>
        <translation>Short lessons for the staff of the post. Each test that was passed counts for 24 months (suggested time, not legal).</translation>
    </message>
    <message>
        <source>Página &amp;anterior</source>
        <translation>&amp;Previous page</translation>
    </message>
    <message>
        <source>Página &amp;siguiente</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>Hacer la &amp;prueba</source>
        <translation>&amp;Take the test</translation>
    </message>
    <message>
        <source>{lesson} · página {number} de {count}</source>
        <translation>{lesson} · page {number} of {count}</translation>
    </message>
    <message>
        <source>V&amp;olver a las páginas</source>
        <translation>Bac&amp;k to the pages</translation>
    </message>
    <message>
        <source>Pregunta &amp;anterior</source>
        <translation>&amp;Previous question</translation>
    </message>
    <message>
        <source>Pregunta &amp;siguiente</source>
        <translation>&amp;Next question</translation>
    </message>
    <message>
        <source>&amp;Entregar la prueba</source>
        <translation>&amp;Hand in the test</translation>
    </message>
    <message>
        <source>{lesson} · pregunta {number} de {count}</source>
        <translation>{lesson} · question {number} of {count}</translation>
    </message>
    <message>
        <source>Falta esta respuesta.</source>
        <translation>This answer is missing.</translation>
    </message>
    <message>
        <source>sin aprobar</source>
        <translation>not passed</translation>
    </message>
    <message>
        <source>aprobada con {percent} %: cuenta hasta el {until}</source>
        <translation>passed with {percent} %: counts until {until}</translation>
    </message>
    <message>
        <source>aprobada con {percent} %: cuenta solo hasta el {until}</source>
        <translation>passed with {percent} %: counts only until {until}</translation>
    </message>
    <message>
        <source>ya no cuenta desde el {until}: hágala otra vez</source>
        <translation>no longer counts since {until}: take it again</translation>
    </message>
    <message>
        <source>Fuentes: {sources}</source>
        <translation>Sources: {sources}</translation>
    </message>
</context>
<context>
    <name>unproven_asking</name>
    <message>
        <source>Esto llegó y no está en uso:</source>
        <translation>This came and is not in use:</translation>
    </message>
    <message>
        <source>Aclarar lo que llegó dañado</source>
        <translation>Clear up what came damaged</translation>
    </message>
    <message>
        <source>Vino en un paquete firmado por un puesto conocido. Mientras no se aclare, el expediente se protege. Llame a ese puesto y pregunte qué cambió. Si protege a la persona, anótelo antes en el expediente.</source>
        <translation>It came in a sealed bundle signed by a known post. Until it is cleared up, the case is protected. Call that post and ask what changed. If it protects the person, note it in the case first.</translation>
    </message>
    <message>
        <source>Ya está aclarado</source>
        <translation>It is cleared up</translation>
    </message>
    <message>
        <source>Con quién habló y qué dijo</source>
        <translation>Whom you spoke to and what they said</translation>
    </message>
    <message>
        <source>y {count} anotaciones más de paquetes apartados</source>
        <translation>and {count} more entries from files that were set aside</translation>
    </message>
    <message>
        <source>Otra apertura de este mismo expediente</source>
        <translation>Another opening of this same case</translation>
    </message>
    <message>
        <source>Aquí falta algo que el disco perdió; otro puesto puede tenerlo</source>
        <translation>Something is missing here that the disk lost; another post may have it</translation>
    </message>
    <message>
        <source>Algo que no se puede leer</source>
        <translation>Something that cannot be read</translation>
    </message>
    <message>
        <source>Viene a nombre de una persona de este puesto y no lleva su firma.</source>
        <translation>It comes under the name of a person of this post and does not carry their signature.</translation>
    </message>
    <message>
        <source>Vino en un paquete que aquí se apartó.</source>
        <translation>It came in a file that was set aside here.</translation>
    </message>
    <message>
        <source>Viene a nombre de una persona de este puesto, con una firma que no es la suya.</source>
        <translation>It comes under the name of a person of this post, with a signature that is not theirs.</translation>
    </message>
</context>
<context>
    <name>whole_vault</name>
    <message>
        <source>Sacar toda la bóveda</source>
        <translation>Take the whole vault out</translation>
    </message>
</context>
<context>
    <name>why_asking</name>
    <message>
        <source>Lo lleva otra persona de este puesto. Lo que diga queda anotado con su nombre y vale doce horas. Si hay que actuar ya, pulse F9.</source>
        <translation>Somebody else at this post has it. What you say stands in the record with your name and holds for twelve hours. If you have to act now, press F9.</translation>
    </message>
    <message>
        <source>¿Por qué abre el expediente {code}?</source>
        <translation>Why do you open case {code}?</translation>
    </message>
    <message>
        <source>Abrir el expediente</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>En sus palabras</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>Una línea, sin nombres de la persona.</source>
        <translation>One line, without the person&apos;s names.</translation>
    </message>
    <message>
        <source>Escriba al menos {least} letras: qué pasó y qué necesita.</source>
        <translation>Write at least {least} letters: what happened and what you need.</translation>
    </message>
    <message>
        <source>Eso no alcanza.</source>
        <translation>That is not enough.</translation>
    </message>
    <message>
        <source>Cubro a quien lo lleva</source>
        <translation>I stand in for whoever has it</translation>
    </message>
    <message>
        <source>Me lo pidió quien lo lleva</source>
        <translation>Whoever has it asked me to</translation>
    </message>
    <message>
        <source>La persona, su familia o una institución llamó o vino</source>
        <translation>The person, her family or an institution called or came</translation>
    </message>
    <message>
        <source>Tiene que ver con un caso mío</source>
        <translation>It has to do with a case of mine</translation>
    </message>
    <message>
        <source>Superviso o audito</source>
        <translation>I supervise or audit</translation>
    </message>
    <message>
        <source>Actúo ahora: peligro, salud, desastre</source>
        <translation>I am acting now: danger, health, disaster</translation>
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
        <source>Abrir un expediente, desde Hoy o Casos</source>
        <translation>Open a case, from Today or Cases</translation>
    </message>
    <message>
        <source>Leer el formulario en otro de sus idiomas</source>
        <translation>Read the form in another of its languages</translation>
    </message>
    <message>
        <source>Anotar una llamada en una línea, desde cualquier página</source>
        <translation>Note a call in one line, from any page</translation>
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
<context>
    <name>withheld</name>
    <message>
        <source>protegido: aquí nadie lo anotó aún; pregunte a {post}</source>
        <translation>protected: nobody noted it here yet; ask {post}</translation>
    </message>
    <message>
        <source>protegido: pregunte a {post}</source>
        <translation>protected: ask {post}</translation>
    </message>
    <message>
        <source>Protegido: aquí nadie anotó aún si esto urge. Pregunte a la persona, o ahora a {post}.</source>
        <translation>Protected: nobody has noted here yet whether this is urgent. Ask the person, or {post} now.</translation>
    </message>
    <message>
        <source>Protegido: aquí no se sabe si esto urge. Pregunte ahora a {post}.</source>
        <translation>Protected: nobody here knows whether this is urgent. Ask {post} now.</translation>
    </message>
    <message>
        <source>quien lo envió</source>
        <translation>whoever sent it</translation>
    </message>
    <message>
        <source>Hecho en {post}, {when}; lo protegido no llegó. Pregunte antes de repetirlo.</source>
        <translation>Done at {post}, {when}; what is protected did not come. Ask before doing it again.</translation>
    </message>
    <message>
        <source>hecho en {post}</source>
        <translation>done at {post}</translation>
    </message>
    <message>
        <source>{post} llenó {form}: pregunte si se hizo</source>
        <translation>{post} filled {form}: ask whether it was done</translation>
    </message>
    <message>
        <source>{post} llenó {form}, {when}; lo protegido no llegó: aquí no se sabe si con eso el paso quedó hecho. Pregunte antes de repetirlo o de confiar en que se hizo.</source>
        <translation>{post} filled {form}, {when}; what is protected did not come: here it is not known whether that did the step. Ask before doing it again or relying on it.</translation>
    </message>
    <message>
        <source>otro puesto</source>
        <translation>another post</translation>
    </message>
</context>
</TS>
