"""The tour puts away what a tour left, and touches nothing that a person put anywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.domain.errors import NotATourError
from repatria.tour.folder import TourFolder
from tests.cli.shell import repatria


def put(path: Path, text: str = "mine") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def toured(out: Path) -> TourFolder:
    """Leave in *out* what a whole tour would."""
    folder = TourFolder.ready(out)
    for name in ("pdf/checklist-es.pdf", "keys/post-1.txt", "posts/1/vault/vault.db", "posts/1/state/a.head"):
        put(out / name, "ours")
    folder.finish({"practice": True, "made": folder.made()})
    return folder


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_folder_of_a_person_is_refused_in_words_and_nothing_of_it_is_touched(
    tmp_path: Path, language: str
) -> None:
    out = tmp_path / "mine"
    kept = [put(out / "keys" / "id"), put(out / "pdf" / "thesis.pdf")]
    done = repatria(tmp_path / "home", "--lang", language, "tour", "--out", str(out), passphrase=None)
    assert done.returncode == NotATourError.exit_code == 7
    assert str(out) in done.stderr
    assert {"es": "No se borró nada", "en": "Nothing was deleted"}[language] in done.stderr
    assert [path.read_text("utf-8") for path in kept] == ["mine", "mine"]
    assert sorted(path.name for path in out.iterdir()) == ["keys", "pdf"]


def test_a_folder_that_is_missing_or_empty_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "missing/deep"):
        TourFolder.ready(tmp_path / name)
        assert (tmp_path / name / "keys").is_dir()


def test_of_an_earlier_tour_goes_what_it_made_and_nothing_else(tmp_path: Path) -> None:
    toured(tmp_path)
    kept = [put(tmp_path / name) for name in ("keys/id", "pdf/thesis.pdf", "posts/2/mine", "notes.txt")]
    again = TourFolder.ready(tmp_path)
    assert [path.read_text("utf-8") for path in kept] == ["mine"] * 4
    assert not (tmp_path / "pdf" / "checklist-es.pdf").exists()
    assert not (tmp_path / "posts" / "1" / "vault").exists()
    assert not (tmp_path / "tour.json").exists()
    put(tmp_path / "png" / "new.png")
    assert again.made() == ["png/new.png"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"made": ["pdf/a.pdf"]}', '{"practice": true, "made": 3}', "\udcff"]
)
def test_a_tour_json_of_somebody_else_opens_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "tour.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    kept = put(tmp_path / "pdf" / "a.pdf")
    with pytest.raises(NotATourError):
        TourFolder.ready(tmp_path)
    assert kept.exists()


@pytest.mark.parametrize(
    "name", ["../outside.txt", "pdf/../../outside.txt", "/etc/hostname", "notes.txt", "pdf"]
)
def test_a_tour_json_that_names_what_no_tour_makes_opens_nothing(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    toured(out)
    kept = [put(tmp_path / "outside.txt"), put(out / "notes.txt")]
    facts = json.loads((out / "tour.json").read_text("utf-8"))
    put(out / "tour.json", json.dumps(facts | {"made": [name]}))
    with pytest.raises(NotATourError):
        TourFolder.ready(out)
    assert all(path.exists() for path in kept)
    assert (out / "pdf" / "checklist-es.pdf").exists()


def test_nothing_is_removed_through_a_link(tmp_path: Path) -> None:
    out = tmp_path / "out"
    toured(out)
    kept = put(tmp_path / "elsewhere" / "checklist-es.pdf")
    (out / "pdf" / "checklist-es.pdf").unlink()
    (out / "pdf").rmdir()
    (out / "pdf").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotATourError):
        TourFolder.ready(out)
    assert kept.exists()


def test_a_tour_that_was_stopped_can_be_begun_again_in_the_same_folder(tmp_path: Path) -> None:
    stopped = TourFolder.ready(tmp_path)
    put(tmp_path / "pdf" / "known.pdf")
    stopped.note()
    put(tmp_path / "pdf" / "later.pdf")  # made after the last note: whose it is, nobody can tell
    again = TourFolder.ready(tmp_path)
    assert not (tmp_path / "pdf" / "known.pdf").exists()
    assert (tmp_path / "pdf" / "later.pdf").exists()
    assert again.made() == []
