"""Ctrl+C while a command works long stops it in a safe place, and what holds then is said."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria.cli import aside, copies, exchange, main, receiving, vaults, watching
from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.exchange.everything import receive_next
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import received_bundles, sent_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.sending_many import send_many
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.copies.opening import copies_in
from tests.cli.shell import PASSPHRASE
from tests.posts import introduce, shipped


@pytest.fixture(autouse=True)
def interruptible(qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Tests begun in the background of a shell have Ctrl+C ignored."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler, "given back after each command"
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A post of a supervisor for which two sealed files lie on a stick."""
    ours, theirs = (
        new_vault(
            tmp_path / name,
            NewVault(PASSPHRASE, "Ana M.", name, "GTM", "supervisor", practice=True),
            shipped(),
            state_dir=tmp_path / "home" / "state",
        )
        for name in ("uno", "dos")
    )
    introduce(ours, theirs)
    (tmp_path / "stick").mkdir()
    for label in ("gorra roja", "gorra azul"):
        case = open_case(theirs, Opening("host", "no", label=label))
        send_cases(theirs, Sending((case.id,), ours.vault.device.id), tmp_path / "stick")
    open_case(ours, Opening("host", "no"))
    for desk in (ours, theirs):
        leave(desk)
    return tmp_path / "uno"


def typed(*arguments: str) -> int:
    """Do what is typed after ``repatria --lang es``."""
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    return main(["--lang", "es", *arguments, "--passphrase-fd", str(reading)])


def received_one(vault: Path, stick: Path) -> str:
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=vault.parent / "home" / "state")
    receive_bundle(desk, preview_bundle(desk, next(iter(sorted(stick.iterdir())))))
    (one,) = received_bundles(desk)
    leave(desk)
    return one.bundle


def standing(vault: Path) -> list[bool]:
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=vault.parent / "home" / "state")
    found = [one.aside for one in received_bundles(desk)]
    leave(desk)
    return found


def interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def test_set_aside_stops_without_a_trace_and_says_so(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = received_one(vault, tmp_path / "stick")

    def slow(desk: Any, bundle: str, reason: str, progress: Progress, after: Progress) -> Any:
        interrupt()
        return set_aside(desk, bundle, reason, progress, after)

    monkeypatch.setattr(aside, "set_aside", slow)
    assert typed("set-aside", str(vault), bundle, "--reason", "prueba") == StoppedError.exit_code
    said = capfd.readouterr()
    assert "Deteniendo en el próximo lugar seguro" in said.err
    assert "El paquete de dos sigue contando, como antes. No cambió nada." in said.err
    assert not said.out
    assert standing(vault) == [False]


def test_stopped_once_it_is_kept_it_says_that_it_was_done(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = received_one(vault, tmp_path / "stick")

    def twice(desk: Any, bundle: str, reason: str, progress: Progress, after: Progress) -> Any:
        set_aside(desk, bundle, reason, progress, after)
        interrupt()
        interrupt()

    monkeypatch.setattr(aside, "set_aside", twice)
    assert typed("set-aside", str(vault), bundle, "--reason", "prueba") == StoppedError.exit_code
    assert "El paquete de dos quedó apartado." in capfd.readouterr().err
    assert standing(vault) == [True]

    def once(desk: Any, bundle: str, reason: str, progress: Progress, after: Progress) -> Any:
        found = take_back(desk, bundle, reason, progress)
        interrupt()
        with pytest.raises(StoppedError):
            after(1, 2)
        return found

    monkeypatch.setattr(aside, "take_back", once)
    assert typed("take-back", str(vault), bundle, "--reason", "prueba") == 0
    assert "Devuelto el paquete de dos." in capfd.readouterr().out


def test_a_crash_after_it_was_kept_says_both(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = received_one(vault, tmp_path / "stick")

    def bad(*arguments: Any) -> Any:
        set_aside(*arguments)
        raise ValueError("after it was kept")

    monkeypatch.setattr(aside, "set_aside", bad)
    assert typed("set-aside", str(vault), bundle, "--reason", "prueba") == 70
    said = capfd.readouterr().err
    assert "El paquete de dos quedó apartado." in said
    assert "Algo falló en el programa" in said


def test_import_of_one_stops_before_it_entered(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = next(iter(sorted((tmp_path / "stick").iterdir())))

    def slow(*arguments: Any, **more: Any) -> Any:
        interrupt()
        return receive_bundle(*arguments, **more)

    monkeypatch.setattr(receiving, "receive_bundle", slow)
    assert typed("import", str(vault), str(path)) == StoppedError.exit_code
    assert "Se detuvo, como pidió. No entró nada." in capfd.readouterr().err
    assert not list((vault / "inbox").iterdir())
    assert standing(vault) == []


def test_import_of_many_stops_between_two_and_counts_what_entered(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from repatria.services.exchange import everything

    def slow(*arguments: Any, **more: Any) -> Any:
        came = receive_next(*arguments, **more)
        interrupt()
        return came

    monkeypatch.setattr(everything, "receive_next", slow)
    assert typed("import", str(vault), str(tmp_path / "stick"), "--json") == StoppedError.exit_code
    said = capfd.readouterr()
    facts = json.loads(said.out)
    assert (len(facts["received"]), facts["left"]) == (1, 1)
    assert (
        "Ya entró y queda: 1 paquete sellado. Sigue donde estaba, sin entrar: 1 paquete sellado." in said.err
    )
    assert not list((vault / "inbox").iterdir())
    assert standing(vault) == [False]


def test_export_stops_and_nothing_is_left_of_it(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()

    def slow(*arguments: Any, **more: Any) -> Any:
        interrupt()
        return send_many(*arguments, **more)

    monkeypatch.setattr(exchange, "send_many", slow)
    asked = ("export", str(vault), "--all", "--to", "dos", "--out", str(tmp_path / "out"))
    assert typed(*asked) == StoppedError.exit_code
    assert f"No se selló ningún paquete en {tmp_path / 'out'}" in capfd.readouterr().err
    assert not list((tmp_path / "out").iterdir())
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=tmp_path / "home" / "state")
    assert [one.fate for one in sent_bundles(desk)] == ["dropped"], "nobody waits for it"
    leave(desk)


@pytest.fixture
def copied(vault: Path, tmp_path: Path) -> Path:
    """The post of a vault of which a copy lies at its second place."""
    (tmp_path / "usb").mkdir()
    assert typed("copies", "place", str(vault), str(tmp_path / "usb")) == 0
    assert typed("copies", "make", str(vault)) == 0
    return tmp_path / "usb" / "copies"


@pytest.mark.parametrize(
    ("act", "name", "words"),
    [
        ("make", "make_copy_now", "Las copias que había siguen ahí."),
        ("rehearse", "rehearse_restoring", "Ni la bóveda ni la copia cambiaron."),
        ("restore", "restore_copy", "Lo que estaba en ese lugar sigue ahí."),
    ],
)
def test_work_on_copies_stops_and_leaves_what_there_was(
    vault: Path,
    copied: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    act: str,
    name: str,
    words: str,
) -> None:
    before, slots = copies_in(copied), (vault / "keyslots.json").read_bytes()
    real = getattr(copies, name)

    def slow(*arguments: Any, **more: Any) -> Any:
        interrupt()
        return real(*arguments, **more)

    monkeypatch.setattr(copies, name, slow)
    place = [str(copied.parent)] if act == "restore" else []
    capfd.readouterr()
    assert typed("copies", act, *place, str(vault)) == StoppedError.exit_code
    said = capfd.readouterr()
    assert words in said.err
    assert not said.out
    assert copies_in(copied) == before
    assert (vault / "keyslots.json").read_bytes() == slots
    assert not list(vault.parent.glob(".*room"))
    assert not list(vault.parent.glob("*.aside"))


def test_work_on_copies_says_how_far_it_is(
    vault: Path, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for act, words in (
        ("make", "Copiando y probando la bóveda: "),
        ("rehearse", "Restaurando aparte la copia: "),
    ):
        terminal = Terminal()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stderr", terminal)
            assert typed("copies", act, str(vault)) == 0
        assert words in terminal.getvalue()
        assert " MiB" in terminal.getvalue()


def test_a_check_stops_and_nothing_was_changed(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def slow(desk: Any, go_on: Any) -> Any:
        interrupt()
        return check_vault(desk, go_on)

    monkeypatch.setattr(vaults, "check_vault", slow)
    assert typed("verify", str(vault)) == StoppedError.exit_code
    said = capfd.readouterr()
    assert "Se detuvo. No cambió nada." in said.err
    assert not said.out
    monkeypatch.undo()
    terminal = Terminal()
    with monkeypatch.context() as patched:
        patched.setenv("REPATRIA_HOME", str(vault.parent / "home"))
        patched.setattr(sys, "stderr", terminal)
        assert typed("verify", str(vault)) == 0
    assert "Revisando la bóveda: " in terminal.getvalue()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is_and_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, seen in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with watching.watched() as watch:
            watch.part("Sellando el paquete")(3, 12)
        assert ("Sellando el paquete: 3 de 12" in stream.getvalue()) is seen
        assert not stream.getvalue() or stream.getvalue().endswith("\r"), "the line is free again"
        assert "\n" not in stream.getvalue()


def test_where_it_is_ignored_it_stays_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with watching.watched() as watch:
        interrupt()
        assert not watch.cancelled()
    signal.signal(signal.SIGINT, signal.default_int_handler)
