-- Who was let in by somebody from whom a restricted case is kept never comes to read one for want of other readers.
-- `since` is the last event that was here when the account was added; accounts of before come before everything.
ALTER TABLE account ADD COLUMN vouched INTEGER NOT NULL DEFAULT 1;
ALTER TABLE account ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
