-- Places with a line by which sealed files travel, with what signs in there: never an event, for it must not last.
-- `mark` is what lies at the place, so that another one in its stead is noticed.
CREATE TABLE place (
    id TEXT PRIMARY KEY,
    called TEXT NOT NULL,
    way BLOB NOT NULL,
    mark TEXT NOT NULL
) STRICT;

-- Sealed files on their way to a place: in the outbox until `laid` says when they lay there whole, and remembered
-- until they are taken away there. `written` is what is noted once they were delivered. `lain` counts the seconds that
-- they lay there until `seen`, when that was last counted: a clock that was set counts for nothing.
CREATE TABLE outgoing (
    bundle TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    place TEXT NOT NULL,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed TEXT NOT NULL,
    written BLOB NOT NULL,
    laid TEXT NOT NULL DEFAULT '',
    seen TEXT NOT NULL DEFAULT '',
    lain INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Pieces of what was withdrawn, or goes by another folder or place: taken away when there is a line.
CREATE TABLE leftover (
    place TEXT NOT NULL,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (place, folder, name)
) STRICT;

-- Files of a place that were received or refused, so that they are not fetched again. What was received may be taken
-- away there once a bundle with its receipt left: `receipt` names that bundle, `may_go` says that it stands there.
CREATE TABLE fetched (
    place TEXT NOT NULL,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    device TEXT NOT NULL,
    refused TEXT NOT NULL DEFAULT '',
    receipt TEXT NOT NULL DEFAULT '',
    may_go INTEGER NOT NULL DEFAULT 0 CHECK (may_go IN (0, 1)),
    PRIMARY KEY (place, folder, name)
) STRICT;
