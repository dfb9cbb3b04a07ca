-- Checks the history against the kinds that came with 0007, while others go on writing.
ALTER TABLE assignment VALIDATE CONSTRAINT assignment_kind_check;
