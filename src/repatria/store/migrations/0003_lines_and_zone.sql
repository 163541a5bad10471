-- A line of the list of cases is stale from the moment events enter its case until services work it out anew; both
-- are transactions of their own, and a machine may be switched off between the two.
ALTER TABLE case_row ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_stale ON case_row (key) WHERE stale;
-- A line that says nothing of its case was left so by exactly that.
UPDATE case_row SET stale = 1 WHERE next_due = '9999' AND flags = '' AND next_step = '';

-- The time zone of the post (IANA); empty in a vault made before, which goes on with its country's offset.
ALTER TABLE device ADD COLUMN zone TEXT NOT NULL DEFAULT '';
