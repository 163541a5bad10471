-- Which events each received file brought (ids of 32 bytes in a row), and which that were bad (hashes of all of their
-- bytes), so that a person can set it aside and take it back. What was here before, written here or received by an
-- earlier version, stands in none: it is never set aside.
CREATE TABLE brought (
    bundle TEXT NOT NULL,
    part TEXT NOT NULL,
    log TEXT NOT NULL,
    ids BLOB NOT NULL,
    bad BLOB NOT NULL
) STRICT;
CREATE INDEX brought_by ON brought (bundle);
CREATE INDEX brought_at ON brought (part, log);

-- The files that are set aside now.
CREATE TABLE aside_file (bundle TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;

-- What only such files brought, row by row as it stood. stranded: it came otherwise, and the event before it is set
-- aside; then it stands in waiting as well.
CREATE TABLE event_aside (
    seq INTEGER PRIMARY KEY,
    part INTEGER NOT NULL,
    log INTEGER NOT NULL,
    n INTEGER NOT NULL,
    id BLOB NOT NULL,
    prev BLOB NOT NULL,
    type INTEGER NOT NULL,
    author INTEGER NOT NULL,
    wall TEXT NOT NULL,
    replaces BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    raw BLOB NOT NULL,
    salt BLOB,
    body BLOB,
    stranded INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX event_aside_place ON event_aside (part, log, n);
CREATE TABLE waiting_aside (
    part TEXT NOT NULL,
    log TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    envelope BLOB NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (part, log, n, id)
);
CREATE TABLE quarantine_aside (
    key INTEGER PRIMARY KEY,
    part TEXT NOT NULL,
    log TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    reason TEXT NOT NULL,
    envelope BLOB NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (id, reason, envelope, body)
);

-- An event leaves its table only while its bytes stand among what is set aside, and these only while it is back.
DROP TRIGGER event_is_kept;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM event_aside WHERE seq = OLD.seq AND id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_aside_is_kept BEFORE DELETE ON event_aside
WHEN NOT EXISTS (SELECT 1 FROM event WHERE part = OLD.part AND log = OLD.log AND n = OLD.n AND id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_aside_is_fixed
BEFORE UPDATE OF seq, part, log, n, id, prev, type, author, wall, replaces, body_hash, raw ON event_aside
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_aside_body_is_fixed BEFORE UPDATE OF salt, body ON event_aside
WHEN NOT (NEW.body IS NULL AND NEW.salt IS NULL AND (SELECT erased FROM part WHERE key = OLD.part))
BEGIN SELECT RAISE(ABORT, 'bodies are erased only by rule'); END;

-- How many events of one number came before is counted anew when one of them is set aside.
DROP TRIGGER event_is_fixed;
CREATE TRIGGER event_is_fixed
BEFORE UPDATE OF seq, part, log, n, id, prev, type, author, wall, replaces, body_hash, raw ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
