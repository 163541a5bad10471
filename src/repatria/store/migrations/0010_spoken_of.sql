-- A case can be spoken of by another and say nothing itself: its device lost what it had said, or it was left out. Then a
-- *silent* row stands for it, so that whoever asks for either finds both; *alone* speaks whoever's other case is not here.
ALTER TABLE case_link ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_link ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_link_alone ON case_link (link) WHERE alone;

-- Those that speak of others are looked at again, a little later, once the vault is open.
UPDATE case_row SET undescribed = 1 WHERE key IN (SELECT case_key FROM case_link);
