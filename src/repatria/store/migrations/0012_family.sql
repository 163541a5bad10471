-- Which cases name another one as somebody around their person, whatever came of that: of two halves of a link one may
-- be here alone. It is made from events, is never narrower than they are, and each is asked again before it counts.
CREATE TABLE family_named (
    other TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (other, case_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX family_named_by ON family_named (case_id);

CREATE TEMP TABLE named_before AS
SELECT part.name AS part, event.body AS body FROM event JOIN part ON part.key = event.part
WHERE event.type = (SELECT key FROM event_type WHERE name = 'member_added') AND event.body IS NOT NULL
UNION ALL
SELECT part.name, aside.body FROM event_aside AS aside JOIN part ON part.key = aside.part
WHERE aside.type = (SELECT key FROM event_type WHERE name = 'member_added') AND aside.body IS NOT NULL
UNION ALL SELECT part, body FROM waiting WHERE length(body)
UNION ALL SELECT part, body FROM waiting_aside WHERE length(body);
INSERT OR IGNORE INTO family_named (other, case_id)
SELECT json_extract(said, '$.value.case'), substr(part, 6, instr(substr(part, 6), '/') - 1)
FROM (
    SELECT part, CASE WHEN json_valid(CAST(body AS TEXT)) THEN CAST(body AS TEXT) ELSE '{}' END AS said FROM named_before
    WHERE part > 'case/' AND part < 'case0'
)
WHERE json_extract(said, '$.path') LIKE 'related/%' AND json_type(said, '$.value') = 'object'
    AND json_type(said, '$.value.case') = 'text';
DROP TABLE named_before;

-- The lines of those that are named show what protects the others.
UPDATE case_row SET stale = 1 WHERE id IN (SELECT other FROM family_named);
