-- Events are kept for ever; all else here is made from them and can be made again (store/state.py, rebuild).
-- Names of parts, logs, authors and types are written once and stand as small numbers in the long tables.

CREATE TABLE part (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    withheld INTEGER NOT NULL DEFAULT 0,
    erased INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE log (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE author (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE event_type (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO event_type VALUES (1, 'value');

-- An envelope is made again from its columns, byte by byte; where that would differ, its own bytes stand in raw.
-- fork counts events of one (part, log, n): 0 for the first that came. replaces holds ids of 32 bytes in a row.
-- seq counts arrivals in this vault without a gap. A column is empty rather than NULL: sqlcipher3 binds None and
-- bytes five times slower than text, numbers and bytearray. body and salt are NULL when erased or not arrived.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    part INTEGER NOT NULL,
    log INTEGER NOT NULL,
    n INTEGER NOT NULL,
    fork INTEGER NOT NULL,
    id BLOB NOT NULL,
    prev BLOB NOT NULL,
    type INTEGER NOT NULL,
    author INTEGER NOT NULL,
    wall TEXT NOT NULL,
    replaces BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    raw BLOB NOT NULL,
    salt BLOB,
    body BLOB
);
CREATE UNIQUE INDEX event_place ON event (part, log, n, fork);

CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER event_is_fixed
BEFORE UPDATE OF seq, part, log, n, fork, id, prev, type, author, wall, replaces, body_hash, raw ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

-- A body is destroyed only with its part, and a missing one may still arrive, unless its part was erased.
CREATE TRIGGER event_body_is_fixed BEFORE UPDATE OF salt, body ON event
WHEN NOT (
    (NEW.body IS NULL AND NEW.salt IS NULL AND (SELECT erased FROM part WHERE key = OLD.part))
    OR (OLD.body IS NULL AND NEW.body IS NOT NULL AND NOT (SELECT erased FROM part WHERE key = OLD.part))
)
BEGIN SELECT RAISE(ABORT, 'bodies are erased only by rule'); END;

CREATE TRIGGER erased_stays_erased BEFORE UPDATE OF erased ON part WHEN OLD.erased AND NOT NEW.erased
BEGIN SELECT RAISE(ABORT, 'erased is for ever'); END;

-- The last event of each (part, log), its place in causal order (domain/events/fold.py), and the first number that
-- two events share (0 for none).
CREATE TABLE log_head (
    part INTEGER NOT NULL,
    log INTEGER NOT NULL,
    n INTEGER NOT NULL,
    id BLOB NOT NULL,
    since TEXT NOT NULL,
    depth INTEGER NOT NULL,
    forked_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (part, log)
) WITHOUT ROWID;

-- Whole events whose predecessor has not arrived, as they came.
CREATE TABLE waiting (
    part TEXT NOT NULL,
    log TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    envelope BLOB NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (part, log, n, id)
);

-- Bad events, as they came, with the reason.
CREATE TABLE quarantine (
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

-- Events first..last of a (part, log) that are not active: revoked, or set aside in this vault.
CREATE TABLE cut (
    part TEXT NOT NULL,
    log TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER,
    reason TEXT NOT NULL
);
CREATE INDEX cut_place ON cut (part, log);

CREATE TABLE doubted_log (log INTEGER PRIMARY KEY);

-- Valid events of a newer version: applied when the program has learned them.
CREATE TABLE opaque (seq INTEGER PRIMARY KEY, part INTEGER NOT NULL);

-- Ids that held events name and that are not here.
CREATE TABLE awaited (part INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (part, id)) WITHOUT ROWID;

-- What stands: the heads of each path, and the facts. since is empty where it is the event's own wall.
CREATE TABLE standing (
    part INTEGER NOT NULL,
    path TEXT NOT NULL,
    seq INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (part, path, seq)
) WITHOUT ROWID;
CREATE TABLE fact (
    part INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (part, seq)
) WITHOUT ROWID;
CREATE TABLE disputed (part INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY (part, path)) WITHOUT ROWID;

-- One line of the list of cases. The first block follows the events; the second is written by services.
CREATE TABLE case_row (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL DEFAULT '',
    side TEXT NOT NULL DEFAULT '',
    child TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    open INTEGER NOT NULL DEFAULT 1,
    outcome TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    on_duty TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    incident TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL DEFAULT '',
    disputes INTEGER NOT NULL DEFAULT 0,
    restricted INTEGER NOT NULL DEFAULT 0,
    practice INTEGER NOT NULL DEFAULT 0,

    phase TEXT NOT NULL DEFAULT '',
    next_due TEXT NOT NULL DEFAULT '9999',
    next_step TEXT NOT NULL DEFAULT '',
    overdue INTEGER NOT NULL DEFAULT 0,
    waiting INTEGER NOT NULL DEFAULT 0,
    flags TEXT NOT NULL DEFAULT ''
);
-- with what Hoy sorts cases by, so that it counts its lists without reading the cases
CREATE INDEX case_by_due ON case_row (practice, open, next_due, key, flags, disputes, restricted);
CREATE INDEX case_by_opened ON case_row (practice, open, opened_at, key);
CREATE INDEX case_by_changed ON case_row (practice, open, changed_at, key);
CREATE INDEX case_by_code ON case_row (practice, open, code, key);
CREATE INDEX case_by_responsible ON case_row (responsible, practice, open, next_due, key);
CREATE INDEX case_by_incident ON case_row (incident, key) WHERE incident <> '';
CREATE INDEX case_disputed ON case_row (practice, key) WHERE disputes > 0;
CREATE INDEX case_restricted ON case_row (key) WHERE restricted;

-- Who may see a restricted case.
CREATE TABLE case_reader (
    case_key INTEGER NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (case_key, person)
) WITHOUT ROWID;

-- How many cases there are of each kind, so that counting never reads the cases.
CREATE TABLE case_tally (
    practice INTEGER NOT NULL,
    open INTEGER NOT NULL,
    side TEXT NOT NULL,
    child TEXT NOT NULL,
    responsible TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    PRIMARY KEY (practice, open, side, child, responsible, restricted)
) WITHOUT ROWID;
CREATE TRIGGER case_counted AFTER INSERT ON case_row
BEGIN
    INSERT INTO case_tally VALUES (NEW.practice, NEW.open, NEW.side, NEW.child, NEW.responsible, NEW.restricted, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER case_uncounted AFTER DELETE ON case_row
BEGIN
    UPDATE case_tally SET cases = cases - 1
    WHERE practice = OLD.practice AND open = OLD.open AND side = OLD.side AND child = OLD.child
        AND responsible = OLD.responsible AND restricted = OLD.restricted;
END;
CREATE TRIGGER case_counted_again
AFTER UPDATE OF practice, open, side, child, responsible, restricted ON case_row
WHEN (NEW.practice, NEW.open, NEW.side, NEW.child, NEW.responsible, NEW.restricted)
    <> (OLD.practice, OLD.open, OLD.side, OLD.child, OLD.responsible, OLD.restricted)
BEGIN
    UPDATE case_tally SET cases = cases - 1
    WHERE practice = OLD.practice AND open = OLD.open AND side = OLD.side AND child = OLD.child
        AND responsible = OLD.responsible AND restricted = OLD.restricted;
    INSERT INTO case_tally VALUES (NEW.practice, NEW.open, NEW.side, NEW.child, NEW.responsible, NEW.restricted, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
END;

-- Search: what a case is known by, its words, their sounds, and all its runs of three letters.
CREATE TABLE case_name (
    key INTEGER PRIMARY KEY,
    case_key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE INDEX case_name_of ON case_name (case_key);
CREATE TABLE word (
    key INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    sound TEXT NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX word_by_sound ON word (sound);
CREATE TABLE name_word (
    word INTEGER NOT NULL,
    name INTEGER NOT NULL,
    PRIMARY KEY (word, name)
) WITHOUT ROWID;
CREATE INDEX name_word_of ON name_word (name);
CREATE VIRTUAL TABLE name_index USING fts5 (
    folded, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1'
);
CREATE TABLE case_code (
    symbols TEXT NOT NULL,
    case_key INTEGER NOT NULL,
    PRIMARY KEY (symbols, case_key)
) WITHOUT ROWID;
CREATE INDEX case_code_of ON case_code (case_key);
