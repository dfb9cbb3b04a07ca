-- Who owns a resource at its source, as rules on owners see it: user:ann, uid:1000, role:payroll. Null where the source
-- does not tell, or has not been listed since.
ALTER TABLE resource ADD COLUMN owners text[];
