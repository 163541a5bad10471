-- Who may open the vault and as whom: nothing of this stands outside the encrypted file.

-- The accounts of this vault; `slot` names the key slot of a person who can open it.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    verify_key TEXT NOT NULL,
    language TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    slot TEXT UNIQUE
) STRICT;

-- The slots file as last written, so that a damaged or older one can be put right.
CREATE TABLE slot_mirror (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    vault TEXT NOT NULL,
    generation INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    slots TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- This post's device: its id, its age identity and its Ed25519 seed.
CREATE TABLE device (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL,
    age_identity TEXT NOT NULL,
    signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
    post TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT;

-- Keys that outlive a change of the data key, such as the head file's.
CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
