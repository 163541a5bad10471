"""The blocks that show: states, clocks, steps, safeguards, differences, progress, notices, questions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.ui.gallery.samples import make_source, make_step, refusal
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.clock_line import Clock, ClockLine
from repatria.ui.widgets.comparison import Comparison, Side
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.names import CoveredName, NamesSwitch
from repatria.ui.widgets.notice_bar import Notice, NoticeBar
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.question import Question, QuestionWindow
from repatria.ui.widgets.safeguard_banner import Act, Safeguard, SafeguardBanner
from repatria.ui.widgets.source_link import SourceLink
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import State
from repatria.ui.widgets.status_strip import Status, StatusStrip
from repatria.ui.widgets.step_card import StepCard


def states() -> list[QWidget]:
    """Return type sizes, chips, buttons, clocks and the status strip."""
    chips, buttons = QWidget(), QWidget()
    row = FlowLayout(chips, 8)
    for state in State:
        row.addWidget(StateChip(state))
    row = FlowLayout(buttons, 12)
    row.addWidget(Button(QCoreApplication.translate("gallery", "Llenar F11"), "primary", "form"))
    row.addWidget(Button(QCoreApplication.translate("gallery", "Imprimir"), icon="print"))
    row.addWidget(Button(QCoreApplication.translate("gallery", "Ver la fuente"), "quiet", "source"))
    row.addWidget(Button(QCoreApplication.translate("gallery", "Retirar consentimiento…"), "danger"))
    closed = Button(QCoreApplication.translate("gallery", "Entregar"), icon="send")
    closed.setEnabled(False)
    row.addWidget(closed)
    return [
        Label(QCoreApplication.translate("gallery", "7F3K-92QD · niña, 15"), "display"),
        Label(QCoreApplication.translate("gallery", "Verificación de protección internacional"), "title"),
        Label(QCoreApplication.translate("gallery", "Hágalo antes de cualquier contacto."), "lead"),
        Label(QCoreApplication.translate("gallery", "Guardado 14:32"), "small", tone="quiet"),
        chips,
        buttons,
        *_clocks(),
        _strip(),
    ]


def _clocks() -> list[QWidget]:
    until = QCoreApplication.translate("gallery", "Hasta mié 25, 14:00")
    passed = QCoreApplication.translate("gallery", "Debió estar el lun 23, 9:00")
    begins = QCoreApplication.translate("gallery", "Empieza cuando la autoridad de niñez recibe el aviso")
    return [
        ClockLine(Clock(QCoreApplication.translate("gallery", "Ahora mismo"), legal=True, running="now")),
        ClockLine(Clock(until, legal=False)),
        ClockLine(Clock(passed, legal=False, running="passed")),
        ClockLine(Clock(passed, legal=True, running="passed")),
        ClockLine(Clock(begins, legal=True, running="unstarted")),
    ]


def _strip() -> StatusStrip:
    strip = StatusStrip()
    strip.set_statuses(sample_statuses())
    return strip


def sample_statuses() -> list[Status]:
    """Return what a status strip says on an ordinary day."""
    return [
        Status("way", QCoreApplication.translate("gallery", "En camino: 1"), "route", "accent"),
        Status("copy", QCoreApplication.translate("gallery", "Copia probada: ayer"), "saved"),
        Status("sent", QCoreApplication.translate("gallery", "Último envío: lun"), "send"),
        Status("waiting", QCoreApplication.translate("gallery", "Por entregar: 4"), "stick", "warning"),
        Status("line", QCoreApplication.translate("gallery", "Sin línea"), "offline"),
    ]


def step() -> list[QWidget]:
    """Return a step card with everything on it."""
    return [StepCard(make_step())]


def safeguards() -> list[QWidget]:
    """Return a closed safeguard, a mark, a protection, and an unfolded source."""
    source = SourceLink(make_source())
    source.unfold()
    marks = QCoreApplication.translate("gallery", "Duerme en una estación migratoria: 2 noches")
    why = QCoreApplication.translate("gallery", "No detiene el trabajo; se cuenta y se muestra.")
    held = QCoreApplication.translate("gallery", "Protegido: no avise a Guatemala")
    because = QCoreApplication.translate("gallery", "Puede haber necesidad de protección internacional.")
    met = QCoreApplication.translate("gallery", "El interés superior está determinado")
    by = QCoreApplication.translate("gallery", "Resolución de la autoridad de niñez, en mano.")
    place = Act("place", QCoreApplication.translate("gallery", "Buscar otro lugar"))
    return [
        SafeguardBanner(refusal()),
        SafeguardBanner(Safeguard(marks, why, acts=(place,), tone="warning")),
        SafeguardBanner(Safeguard(held, because, tone="hold")),
        SafeguardBanner(Safeguard(met, by, tone="good")),
        source,
    ]


def compare_and_wait() -> list[QWidget]:
    """Return a difference, work under way, and covered names."""
    post = QCoreApplication.translate("gallery", "Puesto Tecún Umán")
    other = QCoreApplication.translate("gallery", "Enlace nacional")
    sides = (
        Side("a", "2010-05", post, QCoreApplication.translate("gallery", "mar 24, 16:10"), protecting=True),
        Side("b", "2007-05-09", other, QCoreApplication.translate("gallery", "mié 25, 8:02")),
    )
    words = QCoreApplication.translate("gallery", "Sellando el paquete para El Ceibo")
    calm = QCoreApplication.translate("gallery", "Nada sale hasta que el paquete está completo y comprobado.")
    running, waiting = ProgressPanel(words, calm), ProgressPanel(words)
    running.set_progress(1240, 3000)
    return [
        Comparison(QCoreApplication.translate("gallery", "Fecha de nacimiento"), sides),
        running,
        waiting,
        CoveredName("7F3K-92QD", "Xochitl Ba Li"),
        NamesSwitch(),
    ]


def empty_and_ask() -> list[QWidget]:
    """Return notices, an empty list and a question as it stands on the screen."""
    happened = QCoreApplication.translate("gallery", "No se pudo leer la memoria USB.")
    advice = QCoreApplication.translate("gallery", "Sáquela, vuelva a conectarla y pulse Reintentar.")
    retry = QCoreApplication.translate("gallery", "Reintentar")
    sealed = QCoreApplication.translate("gallery", "El paquete para El Ceibo está en la memoria USB.")
    notices: list[QWidget] = []
    for notice in (Notice(happened, advice, "danger", retry), Notice(sealed, tone="good")):
        bar = NoticeBar()
        bar.tell(notice)
        notices.append(bar)
    title = QCoreApplication.translate("gallery", "Aquí estarán los expedientes del puesto")
    words = QCoreApplication.translate(
        "gallery", "Abra el primero cuando llegue una persona. Toma un minuto."
    )
    verb = QCoreApplication.translate("gallery", "Abrir expediente")
    return [*notices, EmptyState("cases", title, words, verb), sample_question()]


def sample_question() -> QuestionWindow:
    """Return a grave question, not yet shown."""
    return QuestionWindow(
        Question(
            QCoreApplication.translate("gallery", "¿Enviar el expediente completo al enlace nacional?"),
            QCoreApplication.translate("gallery", "El enlace podrá leer también las respuestas protegidas."),
            (Act("send", QCoreApplication.translate("gallery", "Enviar todo")),),
            Act("back", QCoreApplication.translate("gallery", "No enviar")),
            grave=True,
        )
    )
