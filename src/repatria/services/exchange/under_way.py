"""What is on its way to a post: sealed for it, of which no receipt came, nor word that it never did."""

from __future__ import annotations

from repatria.services.desk import Desk
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.outbox import told_of_row
from repatria.services.exchange.receipts import Receipts, bring_as_far
from repatria.store.places import outgoing
from repatria.store.state import load_some


def under_way(desk: Desk, device: str) -> Receipts:
    """Return how far all goes that is in files for *device*: those that stand somewhere, and those that wait here."""
    record = load_some(desk.read(), desk.record, types=("bundle_sealed", "bundle_placed", "bundle_dropped"))
    dropped = {str(fact.value["bundle"]) for fact in record.of_type("bundle_dropped")}
    sealed = [fact.value for fact in record.of_type("bundle_sealed")]
    ours = {str(value["bundle"]) for value in sealed if value.get("device") == device}
    ours -= dropped | lacked_by(desk, device)
    files = [fact.value for fact in record.of_type("bundle_placed") if fact.value["bundle"] in ours]
    files += [told_of_row(row) for row in outgoing(desk.read()) if row.bundle in ours and not row.laid]
    reached: Receipts = {}
    bring_as_far(reached, (file["upto"] for file in files))
    return reached
