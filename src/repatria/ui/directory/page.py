"""The page of the directory: the posts known, this post's card, and letting another one in."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QShowEvent

from repatria.domain.comparing import ToCompare
from repatria.domain.countries import Country
from repatria.domain.errors import RepatriaError
from repatria.services.countries import CountryKnown, countries_known, is_liaison, today
from repatria.services.country.card_pictures import Modules, card_modules
from repatria.services.exchange.directory_came import higher_known
from repatria.services.exchange.disputed_persons import DisputedPerson, disputed_persons, own_signing_codes
from repatria.services.exchange.persons import WhoSigns, who_signs
from repatria.services.exchange.posts import Card, KnownPost, known_posts, own_card
from repatria.services.post.put_back import may_be_put_back
from repatria.ui.case.fold import Fold
from repatria.ui.country_facts import CountryFacts, about_words
from repatria.ui.country_names import country_name
from repatria.ui.directory.accepting import AcceptCard
from repatria.ui.directory.disputed import DisputedPersons
from repatria.ui.directory.own_card import OwnCard
from repatria.ui.directory.post_rows import PostList, directory_rows
from repatria.ui.directory.revoking import RevokeDevice
from repatria.ui.directory.roots import CountryRoots
from repatria.ui.directory.signed import SignedDirectory
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.settings.section import Section
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.reading_column import ReadingColumn


class DirectoryPage(ReadingColumn):
    """Directorio; read anew each time it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Directorio"),
            self.tr("Quiénes pueden enviarse paquetes sellados, y cómo se sabe que son quienes dicen ser."),
        )
        self._desk = desk
        self.posts = Section(self.tr("Puestos que este conoce"))
        self.list = PostList(self.tr("Puestos que este conoce"))
        self.empty = Label(
            self.tr(
                "Aquí estarán los puestos con los que trabaja. Para agregar el primero, entréguele la tarjeta de "
                "este puesto y pídale la suya."
            ),
            tone="quiet",
        )
        self.posts.body.addWidget(self.list)
        self.posts.body.addWidget(self.empty)
        self.card, self.adding = OwnCard(desk), AcceptCard(desk)
        self.roots, self.signed, self.revoking = CountryRoots(desk), SignedDirectory(desk), RevokeDevice(desk)
        self.disputed = DisputedPersons(desk)
        self.countries = Section(
            self.tr("Países"),
            self.tr(
                "Plazos, cuidados, ley y enlace de cada país, con su fuente. Lo que nadie confirmó lo dice."
            ),
        )
        parts = (self.posts, self.disputed, self.signed, self.card, self.adding, self.roots, self.revoking)
        for part in (*parts, self.countries):
            self.add(part)
        self.adding.accepted.connect(lambda _: self.reload())
        self.signed.signed.connect(self.reload)
        self.revoking.revoked.connect(self.reload)
        self.disputed.decided.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the directory."""
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read the directory anew."""
        work = self._desk.work

        def read() -> tuple[Card, Modules, list[KnownPost], dict[str, WhoSigns]]:
            card = own_card(work)
            return card, card_modules(card), known_posts(work), who_signs(work)

        self._desk.tasks.run(self, read, self._show, self._failed)
        self._desk.tasks.read(
            self,
            lambda: (countries_known(work), today(work), higher_known(work), may_be_put_back(work)),
            self._show_roots,
            self._failed,
        )
        self._desk.tasks.read(
            self,
            lambda: (disputed_persons(work), own_signing_codes(work)),
            self._show_persons,
            self._failed,
        )
        if not self.countries.body.count():
            self._desk.tasks.read(
                self, lambda: tuple(work.library.countries.values()), self._show_countries, self._failed
            )

    def _show_persons(
        self, found: tuple[tuple[DisputedPerson, ...], tuple[tuple[str, ToCompare], ...]]
    ) -> None:
        self.disputed.show_persons(*found)

    def _show_countries(self, countries: tuple[Country, ...]) -> None:
        if not self.countries.body.count():
            for country in sorted(countries, key=about_words):
                self.countries.body.addWidget(Fold(about_words(country), [CountryFacts(country)]))

    def _show_roots(self, found: tuple[dict[str, CountryKnown], date, tuple[str, int] | None, bool]) -> None:
        known, day, higher, put_back = found
        self.roots.show_countries(known, day)
        own = known.get(self._desk.work.country_code)
        self.signed.show_country(own, day, higher, put_back=put_back)
        self.revoking.set_put_back(put_back)
        self.revoking.setVisible(own is not None and is_liaison(self._desk.work, own, day))

    def _show(self, found: tuple[Card, Modules, list[KnownPost], dict[str, WhoSigns]]) -> None:
        card, modules, posts, signing = found
        work = self._desk.work
        self.card.show_card(card, modules)
        self.adding.set_known(posts)
        self.revoking.set_posts(posts)
        rows = directory_rows(posts, work.country_code, lambda code: country_name(work, code), signing)
        self.list.show_rows(rows)
        self.empty.setVisible(len(posts) == 1)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
