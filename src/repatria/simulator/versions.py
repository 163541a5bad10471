"""Some posts run the program of before: they keep and pass on what later ones write, and read it once they update."""

from __future__ import annotations

from repatria.simulator.posts import Post
from repatria.simulator.program import program_of
from repatria.simulator.world import World


def updates(world: World, post: Post) -> None:
    """Put the program of today in the place of the older one."""
    if post.older:
        post.older = False
        post.close()
        with program_of(post):
            post.open()


def all_updated(world: World) -> None:
    """Let every post that still runs the older program update."""
    for post in world.posts:
        updates(world, post)
