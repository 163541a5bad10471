-- A case can be spoken of by another and say nothing itself: its device lost what it had said, or it was left out. Then a
-- *silent* row stands for it, so that whoever asks for either finds both. *other* is the line of the other case, empty
-- where that is not here; it was *sought* among all cases, or is to be.
ALTER TABLE case_link ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_link ADD COLUMN other INTEGER;
ALTER TABLE case_link ADD COLUMN sought INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_link_unsought ON case_link (link) WHERE NOT sought;
CREATE INDEX case_link_alone ON case_link (link) WHERE other IS NULL;

-- Cases of which only another one said that it is of their person, and that one is gone from here: erased by rule, or set
-- aside. It is made from no event that is left.
CREATE TABLE person_gone (
    link TEXT NOT NULL,
    case_key INTEGER NOT NULL,
    PRIMARY KEY (link, case_key)
) WITHOUT ROWID, STRICT;
CREATE INDEX person_gone_of ON person_gone (case_key);

-- Those that speak of others are looked at again, a little later, once the vault is open.
UPDATE case_row SET undescribed = 1 WHERE key IN (SELECT case_key FROM case_link);
