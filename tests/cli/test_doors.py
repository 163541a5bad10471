from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria import paths
from repatria.cli import CRASHED, main
from repatria.content.library import load_library
from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import leave, unlock
from tests.cli.shell import PASSPHRASE, ROOT, repatria
from tests.services.forging import forged, write_unproven


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert done.returncode == 0, done.stderr
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def new_post(home: Path, folder: Path, name: str, country: str = "GTM") -> None:
    told(
        repatria(
            home,
            "new-vault",
            str(folder),
            "--post",
            name,
            "--country",
            country,
            "--person",
            "Ana",
            "--practice",
            "--json",
        )
    )


OPENING = """
import json, sys
from pathlib import Path
from repatria import paths
from repatria.content.library import load_library
from repatria.services.cases.opening import Incident, Opening, open_group
from repatria.services.vaults import leave, unlock
desk = unlock(Path(sys.argv[1]), sys.argv[2], load_library(paths.forms()))
wanted = [Opening("host", "no", letter="A"), Opening("host", "yes", letter="B", travels_with="A", urgent="food")]
print(json.dumps([one.code for one in open_group(desk, wanted, Incident(vehicle="bus"))]))
leave(desk)
"""
"""No door opens a case: people do that in the window."""


def open_two(home: Path, vault: Path) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(home)}
    command = [sys.executable, "-c", OPENING, str(vault), PASSPHRASE]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    codes: list[str] = json.loads(done.stdout)
    return codes


@dataclass(frozen=True)
class Posts:
    """Two posts that know each other, a third that neither knows, and two cases at the first."""

    home: Path
    stick: Path
    codes: list[str]

    def at(self, name: str) -> str:
        return str(self.home.parent / name)

    def do(self, *arguments: str) -> dict[str, Any]:
        return told(repatria(self.home, *arguments, "--json"))

    def say(self, *arguments: str, language: str = "en") -> str:
        done = repatria(self.home, "--lang", language, *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def fail(self, *arguments: str, language: str = "es") -> tuple[int, str]:
        done = repatria(self.home, "--lang", language, *arguments)
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 2, done.stderr
        return done.returncode, done.stderr


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> Posts:
    place = tmp_path_factory.mktemp("doors")
    home, stick = place / "home", place / "stick"
    stick.mkdir()
    for name in ("uno", "dos", "tres"):
        new_post(home, place / name, name)
    for mine, other in (("uno", "dos"), ("dos", "uno"), ("uno", "tres")):
        card = str(stick / f"{other}-for-{mine}.card")
        code = told(repatria(home, "card", str(place / other), "--out", card, "--json"))["code"]
        told(repatria(home, "accept-card", str(place / mine), card, "--code", code, "--json"))
    return Posts(home, stick, open_two(home, place / "uno"))


def test_a_case_goes_through_the_doors_to_another_post(posts: Posts) -> None:
    out = posts.stick / "round"
    out.mkdir()
    where = ["--to", "dos", "--out", str(out)]
    sent = posts.do("export", posts.at("uno"), "--case", posts.codes[0], *where)
    bundle = sent["file"]
    assert Path(bundle).stat().st_size == sent["bytes"]
    assert hashlib.sha256(Path(bundle).read_bytes()).hexdigest() == sent["sha256"]
    assert posts.do("bundle", "inspect", bundle)["recipients"] == 1
    inside = posts.do("bundle", "inspect", bundle, "--vault", posts.at("dos"))
    assert (inside["from"], inside["cases_new"]) == ("uno", 1)
    seen = posts.do("import", posts.at("dos"), bundle, "--preview")
    assert seen["missing_here"] == seen["events"] == sent["events"] > 0
    again = posts.do("import", posts.at("dos"), bundle, "--preview")
    assert again == seen, "a preview keeps nothing"
    got = posts.do("import", posts.at("dos"), bundle)
    assert (got["new"], got["waiting"], got["already"]) == (sent["events"], 0, False)
    twice = posts.do("import", posts.at("dos"), bundle)
    assert (twice["new"], twice["already"]) == (0, True)
    once_more = posts.do("import", posts.at("dos"), bundle, "--preview")
    assert (once_more["already"], once_more["new"]) == (True, 0)
    assert (seen["already"], seen["new"], seen["disagreements"]) == (False, sent["events"], 0)
    everything = posts.do("export", posts.at("uno"), "--all", *where, "--approved-by", "Rosa")
    rest = posts.do("import", posts.at("dos"), everything["file"])
    assert (rest["cases_new"], rest["cases_known"]) == (1, 1)
    back = posts.do("export", posts.at("dos"), "--case", posts.codes[1], "--to", "uno", "--out", str(out))
    assert posts.do("import", posts.at("uno"), back["file"])["new"] == 0
    for name in ("uno", "dos"):
        assert posts.do("verify", posts.at(name))["sound"]


def test_what_the_doors_say_counts_one_as_one(posts: Posts) -> None:
    out = posts.stick / "words"
    out.mkdir()
    command = ["export", posts.at("uno"), "--case", posts.codes[0], "--to", "tres", "--out", str(out)]
    said = posts.say(*command, language="es")
    assert said.startswith("Paquete sellado para tres: ")
    bundle = said.removeprefix("Paquete sellado para tres: ").rpartition(" (")[0]
    assert "para 1 llave." in posts.say("bundle", "inspect", bundle, language="es")
    assert "for 1 key." in posts.say("bundle", "inspect", bundle)
    assert posts.say("verify", posts.at("uno")).startswith("All is in order: ")


def test_the_shell_says_at_which_posts_people_sign(posts: Posts) -> None:
    out = posts.stick / "signing"
    out.mkdir()
    for one, other in (("uno", "dos"), ("dos", "uno"), ("uno", "dos")):
        sent = posts.do("export", posts.at(one), "--all", "--to", other, "--out", str(out))
        assert "persons" in posts.do("import", posts.at(other), sent["file"])
    said = {one["post"]: (one["signs"], one["left"]) for one in posts.do("signers", posts.at("uno"))["posts"]}
    assert said == {"uno": (1, 0), "dos": (1, 0), "tres": (None, None)}
    done = repatria(posts.home, "--lang", "es", "signers", posts.at("uno"))
    words = done.stdout + done.stderr
    assert "dos: firman 1, ya no están 0." in words
    assert "tres: aquí no se sabe quiénes firman allí." in words
    assert "Código de firma de " in words
    [code] = posts.do("signers", posts.at("uno"))["codes"]
    decide = ("signer-of", posts.at("uno"), "--person", "nadie", "--code", code["code"], "--reason", "x")
    refused, words = posts.fail(*decide)
    assert refused == 6
    assert "No se decidió nada" in words


def test_a_file_for_another_post_is_refused_in_a_sentence(posts: Posts) -> None:
    out = posts.stick / "wrong"
    out.mkdir()
    sent = posts.do("export", posts.at("uno"), "--all", "--to", "tres", "--out", str(out))
    code, words = posts.fail("import", posts.at("dos"), sent["file"])
    assert code == 4
    assert "para otro puesto" in words
    assert posts.fail("bundle", "inspect", sent["file"], "--vault", posts.at("dos"))[0] == 4


def test_a_receipt_goes_alone_through_the_doors(posts: Posts) -> None:
    """Found by a new user: nothing at the shell said what had arrived where no case was owed."""
    there, back = posts.stick / "there", posts.stick / "back"
    for folder in (there, back):
        folder.mkdir()
    sent = posts.do("export", posts.at("uno"), "--case", posts.codes[0], "--to", "dos", "--out", str(there))
    posts.do("import", posts.at("dos"), sent["file"])
    receipt = posts.do("export", posts.at("dos"), "--receipt", "--to", "uno", "--out", str(back))
    assert receipt["events"] == 0
    came = posts.do("import", posts.at("uno"), receipt["file"])
    assert (came["new"], came["already"]) == (0, False)


def test_what_shall_go_is_said(posts: Posts) -> None:
    done = repatria(posts.home, "export", posts.at("uno"), "--to", "dos", "--out", str(posts.stick))
    assert done.returncode == 2
    assert "--receipt" in done.stderr


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_place_that_is_not_there_is_named_without_buttons_of_the_window(
    posts: Posts, language: str
) -> None:
    nowhere = str(posts.stick / "nowhere")
    for command in (
        ["export", posts.at("uno"), "--all", "--to", "dos", "--out", nowhere],
        ["import", posts.at("uno"), nowhere],
        ["bundle", "inspect", nowhere],
        ["card", posts.at("uno"), "--out", f"{nowhere}/card"],
    ):
        code, words = posts.fail(*command, language=language)
        assert code == 7, command
        assert re.search(rf"{re.escape(command[-1])}$", words.splitlines()[0]), "the place that was typed"
        assert not re.search(r"pulse|press|Reintentar|Retry", words)


def test_a_tour_without_a_place_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = repatria(tmp_path / "home", "tour", "--out", str(tmp_path / "file" / "tour"), passphrase=None)
    assert done.returncode == 7
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="no folder here in which not even root may write")
def test_a_write_protected_place_keeps_what_was_sent_and_says_so(posts: Posts) -> None:
    locked = Path("/sys")
    code, words = posts.fail("export", posts.at("uno"), "--all", "--to", "dos", "--out", str(locked))
    assert code == 7
    assert str(locked) in words
    assert "pulse" not in words
    assert posts.do("verify", posts.at("uno"))["sound"]


def test_no_case_and_no_post_are_told_apart(posts: Posts) -> None:
    out = ["--out", str(posts.stick)]
    assert posts.fail("export", posts.at("uno"), "--case", "0000-0000", "--to", "dos", *out)[0] == 1
    assert posts.fail("export", posts.at("uno"), "--all", "--to", "nadie", *out)[0] == 6


def test_two_posts_meet_and_one_learns_the_others_file_is_not_for_it(tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    for name in ("uno", "dos"):
        new_post(home, tmp_path / name, name)
    code = told(repatria(home, "card", str(tmp_path / "dos"), "--out", str(stick / "dos.card"), "--json"))[
        "code"
    ]
    wrong = repatria(home, "accept-card", str(tmp_path / "uno"), str(stick / "dos.card"), "--code", "AAAA")
    assert wrong.returncode == 6
    told(
        repatria(
            home, "accept-card", str(tmp_path / "uno"), str(stick / "dos.card"), "--code", code, "--json"
        )
    )
    nothing = repatria(home, "export", str(tmp_path / "uno"), "--all", "--to", "dos", "--out", str(stick))
    assert nothing.returncode != 0
    assert nothing.stdout == ""
    assert told(repatria(home, "verify", str(tmp_path / "uno"), "--json"))["sound"]


def test_a_damaged_vault_gives_a_code_that_anybody_reads(tmp_path: Path) -> None:
    home, place, stick = tmp_path / "home", tmp_path / "uno", tmp_path / "stick"
    stick.mkdir()
    new_post(home, place, "uno")
    whole = told(repatria(home, "verify", str(place), "--sheet", str(stick), "--json"))
    assert whole["sound"]
    assert "code" not in whole
    assert not list(stick.iterdir())
    drafts = place / "drafts.db"
    data = bytearray(drafts.read_bytes())
    data[-100] ^= 1
    drafts.write_bytes(data)
    found = repatria(home, "verify", str(place), "--sheet", str(stick), "--json")
    assert found.returncode == 8
    code = json.loads(found.stdout)["code"]
    assert [path.name for path in stick.iterdir()] == [f"{code}.pdf"]
    assert code in repatria(home, "verify", str(place)).stdout
    said = told(repatria(home, "damage-code", code.lower().replace("-", ""), "--json", passphrase=None))
    assert (said["code"], said["kinds"]) == (code, ["drafts_damaged"])
    for language, words in (
        ("es", "borradores sin guardar está dañada"),
        ("en", "unsaved drafts is damaged"),
    ):
        assert words in repatria(home, "--lang", language, "damage-code", code, passphrase=None).stdout
    wrong = repatria(home, "damage-code", code[:-1] + ("0" if code[-1] != "0" else "1"), passphrase=None)
    assert wrong.returncode == 2
    assert code[:-1] in wrong.stderr


def test_a_forged_act_is_told_in_words_and_gives_a_code(tmp_path: Path) -> None:
    home, place = tmp_path / "home", tmp_path / "uno"
    new_post(home, place, "uno")
    desk = unlock(place, PASSPHRASE, load_library(paths.forms()), state_dir=tmp_path / "state")
    case = open_case(desk, Opening("host", "no")).id
    write_unproven(desk, forged(desk, case, b"m" * 32), forged(desk, case, None))
    leave(desk)
    for language, words, count in (
        ("es", "lleva una firma que no es de quien nombra", "1 acto sin la firma"),
        ("en", "it carries a signature that is not of the person it names", "1 act without the signature"),
    ):
        found = repatria(home, "--lang", language, "verify", str(place))
        assert found.returncode == 8
        assert f"1: {words}" in found.stdout
        assert count in found.stdout


def test_a_wrong_passphrase_is_a_sentence_and_a_code(tmp_path: Path) -> None:
    new_post(tmp_path / "home", tmp_path / "uno", "uno")
    wrong = repatria(tmp_path / "home", "verify", str(tmp_path / "uno"), passphrase="otra frase cualquiera")
    assert wrong.returncode == 3
    assert wrong.stdout == ""
    assert len(wrong.stderr.strip().splitlines()) == 2
    assert "Traceback" not in wrong.stderr


def test_what_to_do_stands_on_a_line_of_its_own_behind_a_path(tmp_path: Path) -> None:
    done = repatria(tmp_path / "home", "--lang", "es", "verify", str(tmp_path / "none"))
    happened, advice = done.stderr.strip().splitlines()
    assert happened.endswith("none")
    assert advice[0].isupper()
    assert advice.endswith(".")


def test_without_a_terminal_no_passphrase_is_waited_for(tmp_path: Path) -> None:
    done = repatria(tmp_path / "home", "verify", str(tmp_path), passphrase=None)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("descriptor", ["-1", "9999", "99999999999999999999"])
def test_a_number_that_is_no_descriptor_is_a_sentence_and_a_code(tmp_path: Path, descriptor: str) -> None:
    done = repatria(
        tmp_path / "home", "verify", str(tmp_path), "--passphrase-fd", descriptor, passphrase=None
    )
    assert done.returncode == 6
    assert len(done.stderr.strip().splitlines()) == 2
    assert "Traceback" not in done.stderr


def test_a_passphrase_that_is_no_text_is_a_sentence_that_does_not_show_it(tmp_path: Path) -> None:
    done = repatria(tmp_path / "home", "verify", str(tmp_path), passphrase=b"canario\xff\xfe")
    assert done.returncode == 6
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 2
    assert "canario" not in done.stderr


def test_a_fault_of_ours_is_told_by_its_place_and_shows_nothing_of_a_case(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: QApplication, tmp_path: Path
) -> None:
    def break_down(path: Path) -> None:
        raise ValueError("Xochitl-canario")

    monkeypatch.setattr("repatria.cli.bundle.inspect", break_down)
    assert main(["bundle", "inspect", str(tmp_path)]) == CRASHED
    told = capsys.readouterr()
    assert told.out == ""
    assert "break_down" in told.err
    assert re.search(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}\b", told.err)
    assert "canario" not in told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("command", [[], ["bundle"], ["export"]])
def test_help_is_there(tmp_path: Path, command: list[str]) -> None:
    done = repatria(tmp_path / "home", *command, "--help", passphrase=None)
    assert done.returncode == 0
    assert done.stdout.startswith("uso: repatria"), "the shell of the test speaks no English"


def test_something_that_is_no_sealed_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.repatria").write_bytes(b"hola")
    done = repatria(tmp_path / "home", "bundle", "inspect", str(tmp_path / "x.repatria"), passphrase=None)
    assert done.returncode == 4
    assert done.stdout == ""


def test_whoever_changes_a_protocol_a_form_or_a_country_is_told_what_is_wrong(tmp_path: Path) -> None:
    sound = repatria(tmp_path, "library", "--json", passphrase=None)
    assert sound.returncode == 0
    assert json.loads(sound.stdout)["protocols"] >= 5
    copy = tmp_path / "forms"
    shutil.copytree(paths.forms(), copy)
    changed = copy / "countries" / "GTM.toml"
    changed.write_text(changed.read_text("utf-8").replace('holidays = "GT"', 'holidays = "QQ"'), "utf-8")
    wrong = repatria(tmp_path, "--lang", "es", "library", str(copy), passphrase=None)
    assert wrong.returncode not in (0, 70)
    assert "countries/GTM.toml" in wrong.stderr
    assert "QQ" in wrong.stderr


def test_nobody_in_training_is_the_first_person_of_a_real_vault(tmp_path: Path) -> None:
    asked = ("--post", "Puesto", "--country", "GTM", "--person", "Teo", "--role", "trainee")
    done = repatria(tmp_path, "new-vault", str(tmp_path / "v"), *asked)
    assert done.returncode != 0
    assert "formación" in done.stderr
    assert not (tmp_path / "v").exists()
    told(repatria(tmp_path, "new-vault", str(tmp_path / "v"), *asked, "--practice", "--json"))
