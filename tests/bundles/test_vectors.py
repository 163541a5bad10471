from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import repatria.domain.errors as errors
from repatria.domain.directory.form import Root, read_as
from repatria.services.countries import CountryKnown
from repatria.services.exchange.trust import Trust
from repatria.sync.reading import read_files, read_segments, verify_bundle
from tests.bundles.make import FAULTS, GOOD, VECTORS

SUFFIX = ".repatria-vector"
FILES = sorted(VECTORS.glob(f"*{SUFFIX}"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.removesuffix(SUFFIX))
def test_a_bundle_is_read_or_refused_as_its_file_says(path: Path, tmp_path: Path) -> None:
    head, _, data = path.read_bytes().partition(b"\n\n")
    said = dict(line.split(": ", 1) for line in head.decode("ascii").splitlines())
    bundle = tmp_path / "some.repatria"
    bundle.write_bytes(data)
    trusted = dict([said["trusted"].split(" ")]) if "trusted" in said else {}
    learn = _trust(said).learn if "root" in said else None
    if said["expect"] == "success":
        verified = verify_bundle(bundle, [said["identity"]], trusted, said["device"], learn=learn)
        assert sum(len(events) for _, _, events in read_segments(verified)) == verified.manifest.events
        assert [name for name, _ in read_files(verified)] == [entry.name for entry in verified.manifest.files]
        return
    with pytest.raises(errors.BundleError) as caught:
        verify_bundle(bundle, [said["identity"]], trusted, said["device"], learn=learn)
    assert type(caught.value) is getattr(errors, said["expect"])


def _trust(said: dict[str, str]) -> Trust:
    """Return whom a reader trusts that knows no device, and has pinned a root."""
    pinned = read_as(Root, said["root"].encode("ascii"))
    assert pinned is not None
    return Trust({}, CountryKnown(pinned, ()), date.fromisoformat(said["day"]))


def test_each_known_fault_has_its_file() -> None:
    names = {*GOOD, *(name for name, _ in FAULTS)}
    assert {path.name.removesuffix(SUFFIX) for path in FILES} == names


def test_each_file_has_a_fault_of_its_own() -> None:
    assert len({path.read_bytes().partition(b"\n\n")[2] for path in FILES}) == len(FILES)
