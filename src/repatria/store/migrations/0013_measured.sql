-- What each case says for each indicator (forms/indicators), worked out with its line and made again whenever it changes.
CREATE TABLE measured_place (
    key INTEGER PRIMARY KEY,
    post TEXT NOT NULL,
    country TEXT NOT NULL,
    protocol TEXT NOT NULL,
    UNIQUE (post, country, protocol)
) STRICT;
-- met is 1 or 0, or nothing where that is not known; so is value.
CREATE TABLE measured (
    indicator TEXT NOT NULL,
    day TEXT NOT NULL,
    case_key INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    place INTEGER NOT NULL,
    met INTEGER,
    value REAL,
    label TEXT NOT NULL,
    PRIMARY KEY (indicator, day, case_key, nth)
) WITHOUT ROWID, STRICT;
CREATE INDEX measured_of_case ON measured (case_key);

-- A case of before is measured a little later, once the vault is open; one that could not be stays so (2).
ALTER TABLE case_row ADD COLUMN unmeasured INTEGER NOT NULL DEFAULT 1;
CREATE INDEX case_unmeasured ON case_row (key) WHERE unmeasured;
