-- Parts say whether whoever opens the document sees them, and findings where they stand as a person would say it.

ALTER TABLE part ADD COLUMN hidden boolean NOT NULL DEFAULT false;
-- `line 12`, `B7`, `row 3, column 2`, `paragraph 5`; null where the place of the part is all that is known.
ALTER TABLE finding ADD COLUMN at text;
