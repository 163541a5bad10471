-- Whether the form itself wrote what stands there, and not a person.
ALTER TABLE draft ADD COLUMN by_form INTEGER NOT NULL DEFAULT 0;
