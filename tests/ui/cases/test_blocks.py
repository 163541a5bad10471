from __future__ import annotations

import random  # noqa: TID251 - the same for the same seed
from dataclasses import replace

import pytest

from repatria.store.lists.cases import CaseLine
from repatria.ui.cases.blocks import HELD, Blocks


def line(key: int, due: str = "") -> CaseLine:
    texts = dict.fromkeys(
        ("side", "child", "country", "outcome", "responsible", "on_duty", "label", "name", "incident"), ""
    )
    return CaseLine(
        key=key, id=f"case{key}", code=f"C{key:05}", open=1, opened_at="", changed_at="", disputes=0, restricted=0,
        practice=1, phase="", next_due=due or f"{key:05}", next_step="", flags="", **texts,
    )  # fmt: skip


def filled(count: int, size: int = 10) -> Blocks:
    blocks = Blocks("due")
    for start in range(0, count, size):
        blocks.append([line(key) for key in range(start, start + size)], more=start + size < count)
    return blocks


def shown(blocks: Blocks) -> list[str]:
    return [found.id if found else "" for found in map(blocks.line, range(blocks.rows()))]


def test_only_the_blocks_looked_at_last_keep_their_lines() -> None:
    blocks = filled(400)
    assert blocks.rows() == 400
    assert len(blocks.held()) == HELD
    assert blocks.line(0) is None
    assert blocks.line(399) == line(399)


def test_a_block_let_go_is_put_back_where_it_was() -> None:
    blocks = filled(400)
    number = blocks.block_of(5)
    blocks.put(number, blocks.within(number, [line(key) for key in range(30)]))
    assert blocks.line(5) == line(5)
    assert blocks.rows() == 400


def test_a_block_takes_only_what_stands_before_its_end() -> None:
    blocks = filled(40)
    read = [line(9), line(100, "00015"), line(19), line(20)]
    assert [found.key for found in blocks.within(1, read[1:])] == [100, 19]
    assert len(blocks.within(3, [line(500)])) == 1, "the last block has no end"


@pytest.mark.parametrize("seed", range(20))
def test_changes_lead_from_what_was_shown_to_what_was_read(seed: int) -> None:
    chance = random.Random(seed)
    blocks = filled(20)
    keys = [key for key in range(10) if chance.random() < 0.7]
    new = [line(key, f"{chance.randrange(9):05}") for key in range(100, 100 + chance.randrange(6))]
    read = sorted([replace(line(key), label="otra") for key in keys] + new, key=lambda one: one.next_due)
    held = shown(blocks)[:10]
    for change in blocks.changes(0, read):
        if change.kind == "remove":
            del held[change.first : change.first + change.count]
        else:
            held[change.first : change.first] = [one.id for one in change.lines]
        blocks.apply(0, change)
        assert shown(blocks)[: len(held)] == held
    blocks.put(0, read)
    assert shown(blocks)[: len(read)] == [one.id for one in read]
    assert blocks.rows() == len(read) + 10
