-- Labels that a written one took the place of: what follows from them holds on when the document is read anew.

-- As they stood in the document: [{id, siteId, name, method, setDate, store}].
ALTER TABLE label_write ADD COLUMN replaced jsonb NOT NULL DEFAULT '[]';
