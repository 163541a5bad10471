"""What the page of forms of others reads beside the interface thread: what stands here, a file, the steps."""

from __future__ import annotations

from pathlib import Path

from repatria.content.adopting.attaching import LARGEST_LIST
from repatria.content.tables import read_bytes
from repatria.content.xforms.xml import LARGEST
from repatria.domain.forms.beginning import Begun
from repatria.domain.protocol.definition import Step
from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import known_posts
from repatria.services.forms.adopted import Adopted, adopted, check_file, preview
from repatria.services.forms.checking import Checked
from repatria.services.forms.waiting_forms import Offered, Waiting, titled, waiting
from repatria.services.packs import shipped_pack
from repatria.ui.filling.long_lists import make_ready

Known = tuple[tuple[Adopted, ...], tuple[tuple[Waiting, str], ...]]
"""The forms that are or were in use, and those that wait with the post that each came from."""
Looked = tuple[Offered, bool]
"""A form with the steps and the level that were chosen for it before, and whether it is a former version."""


def forms_here(work: Work) -> Known:
    """Return the forms that stand here and those that wait; reads the vault, so not on the interface thread."""
    posts = {post.device: post.post for post in known_posts(work)}
    return adopted(work), tuple((one, posts.get(one.device, "?")) for one in titled(work, waiting(work)))


def check_at(path: Path) -> Checked:
    """Look at the form at *path*, with lists that lie beside it and nowhere else."""

    def beside(name: str) -> bytes | None:
        place = path.parent / Path(name).name
        return read_bytes(place, place.name, LARGEST_LIST) if place.is_file() else None

    return check_file(path.name, read_bytes(path, path.name, LARGEST), beside)


def steps_here(work: Work) -> tuple[Step, ...]:
    """Return the steps of the protocol of this country; reads it, so not on the interface thread."""
    return work.library.packs[shipped_pack(work, work.country_code)].steps


def begun_to_try(work: Work, checked: Checked, language: str) -> Begun:
    """Begin the form with practice data, its long lists ready to be shown in *language*."""
    begun = preview(work, checked)
    make_ready(begun.session, language)
    return begun
