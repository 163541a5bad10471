-- What a case says of its person, by which another case of the same person is found; made from events, and can be
-- made again. Births are months from year 0, and none where nobody said one.
CREATE TABLE likeness (
    case_key INTEGER PRIMARY KEY,
    said BLOB NOT NULL,
    born_from INTEGER,
    born_to INTEGER
) STRICT;
CREATE TABLE likeness_key (
    key INTEGER NOT NULL,
    case_key INTEGER NOT NULL,
    PRIMARY KEY (key, case_key)
) WITHOUT ROWID, STRICT;
CREATE INDEX likeness_key_of ON likeness_key (case_key);

-- A case of before is described a little later, once the vault is open.
ALTER TABLE case_row ADD COLUMN undescribed INTEGER NOT NULL DEFAULT 0;
UPDATE case_row SET undescribed = 1;
CREATE INDEX case_undescribed ON case_row (key) WHERE undescribed;
