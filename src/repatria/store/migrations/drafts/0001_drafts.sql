-- What is being typed, before it is saved as events.
CREATE TABLE draft (
    form TEXT NOT NULL,
    path TEXT NOT NULL,
    value TEXT NOT NULL,
    heads TEXT NOT NULL,
    cursor TEXT NOT NULL,
    PRIMARY KEY (form, path)
) STRICT, WITHOUT ROWID;
