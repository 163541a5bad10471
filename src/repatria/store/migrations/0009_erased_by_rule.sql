-- The day until which what a closed case says is kept, as its closing form says; empty where nobody said one. Worked out
-- with the rest of the line, so that those whose day has passed are found without reading the others.
ALTER TABLE case_row ADD COLUMN kept_until TEXT NOT NULL DEFAULT '';
CREATE INDEX case_kept_until ON case_row (practice, kept_until, id) WHERE kept_until <> '';
UPDATE case_row SET stale = 1 WHERE NOT open;

-- Which cases were erased by rule, and what says so, is asked with each file that is sealed or received.
CREATE INDEX part_erased ON part (name) WHERE erased;
CREATE INDEX part_of_erased ON part (name) WHERE substr(name, -7) = '/erased';

-- Names that were dropped before stay in the index of names, three letters at a time, until it is written anew.
INSERT INTO name_index (name_index) VALUES ('optimize');

-- Packets of another country of which the case here was erased by rule, by their ids: such a packet opens no case again,
-- and nothing more of it goes to whoever sent it.
CREATE TABLE erased_packet (packet TEXT PRIMARY KEY) WITHOUT ROWID;
