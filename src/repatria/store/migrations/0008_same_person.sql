-- Which cases say of another whether it is of the same person, under a name that both cores hold; made from events, and
-- can be made again.
CREATE TABLE case_link (
    link TEXT NOT NULL,
    case_key INTEGER NOT NULL,
    same INTEGER NOT NULL,
    PRIMARY KEY (link, case_key)
) WITHOUT ROWID, STRICT;
CREATE INDEX case_link_of ON case_link (case_key);

-- The first id of the cases here that are of one person; empty for all that are of nobody else.
ALTER TABLE case_row ADD COLUMN person_of TEXT NOT NULL DEFAULT '';
CREATE INDEX case_of_person ON case_row (person_of) WHERE person_of <> '';

-- What a later version said of cases is read a little later, once the vault is open.
UPDATE case_row SET undescribed = 1 WHERE id IN (
    SELECT substr(part.name, 6, 26) FROM standing JOIN part ON part.key = standing.part
    WHERE standing.path >= 'same/' AND standing.path < 'same0'
);
