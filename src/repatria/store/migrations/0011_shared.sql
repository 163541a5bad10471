-- Which parts were ever sent to a device or came from it: asked at each act, while the notes of files grow for years.
CREATE TABLE shared_part (
    device TEXT NOT NULL,
    part TEXT NOT NULL,
    PRIMARY KEY (device, part)
) WITHOUT ROWID;
CREATE INDEX shared_part_with ON shared_part (part);

-- What a device last said it has of a part: how far each log goes (JSON), and of protected parts the most that it ever
-- said. heard counts the events of this vault when it began to say so.
CREATE TABLE said_there (
    device TEXT NOT NULL,
    part TEXT NOT NULL,
    logs TEXT NOT NULL,
    most TEXT NOT NULL DEFAULT '',
    heard INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (device, part)
) WITHOUT ROWID;
CREATE INDEX said_there_most ON said_there (part) WHERE most <> '';

-- The files of a device whose receipts were heard, since it last said all that it has.
CREATE TABLE heard_file (
    device TEXT NOT NULL,
    bundle TEXT NOT NULL,
    heard INTEGER NOT NULL,
    PRIMARY KEY (device, bundle)
) WITHOUT ROWID;

-- Devices that say what they heard, and the file of this one whose receipts they are known to have heard, or nothing.
CREATE TABLE hears (device TEXT PRIMARY KEY, bundle TEXT NOT NULL) WITHOUT ROWID;
-- What such a device is known to have heard, and what files told it of which nobody knows yet.
CREATE TABLE told_there (
    device TEXT NOT NULL,
    part TEXT NOT NULL,
    logs TEXT NOT NULL,
    PRIMARY KEY (device, part)
) WITHOUT ROWID;
CREATE TABLE telling_file (
    key INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    bundle TEXT NOT NULL UNIQUE,
    is_all INTEGER NOT NULL
);
CREATE TABLE telling (
    file INTEGER NOT NULL,
    part TEXT NOT NULL,
    logs TEXT NOT NULL,
    PRIMARY KEY (file, part)
) WITHOUT ROWID;

-- What earlier versions wrote of it into the record.
INSERT OR IGNORE INTO shared_part (device, part)
SELECT json_extract(note.said, '$.device'), one.value
FROM (
    SELECT CASE WHEN json_valid(CAST(event.body AS TEXT)) THEN json_extract(CAST(event.body AS TEXT), '$.value') END AS said
    FROM part CROSS JOIN fact ON fact.part = part.key CROSS JOIN event ON event.seq = fact.seq
    WHERE part.name > 'record/' AND part.name < 'record0'
        AND event.type IN (SELECT key FROM event_type WHERE name IN ('bundle_sealed', 'bundle_received'))
) AS note, json_each(note.said, '$.parts') AS one
WHERE json_type(note.said, '$.device') = 'text';

CREATE TEMP TABLE peer_said AS
SELECT substr(at.path, 6, instr(substr(at.path, 6), '/') - 1) AS device,
    substr(at.path, -4) = '/has' AS is_has,
    one.key AS part,
    one.value AS logs
FROM (
    SELECT standing.path AS path,
        CASE WHEN json_valid(CAST(event.body AS TEXT)) THEN json_extract(CAST(event.body AS TEXT), '$.value') END AS said
    FROM part CROSS JOIN standing ON standing.part = part.key CROSS JOIN event ON event.seq = standing.seq
    WHERE part.name > 'record/' AND part.name < 'record0' AND standing.path > 'peer/' AND standing.path < 'peer0'
        AND (substr(standing.path, -4) = '/has' OR substr(standing.path, -5) = '/most')
) AS at, json_each(at.said) AS one
WHERE json_type(at.said) = 'object' AND one.type = 'object';
INSERT OR REPLACE INTO said_there (device, part, logs, most)
SELECT device, part, logs,
    CASE WHEN substr(part, -10) = '/protected' AND substr(part, 1, 6) <> 'aside-' THEN logs ELSE '' END
FROM peer_said WHERE is_has;
INSERT INTO said_there (device, part, logs, most)
SELECT device, part, '{}', logs FROM peer_said WHERE NOT is_has
ON CONFLICT (device, part) DO UPDATE SET most = excluded.most;
DROP TABLE peer_said;
