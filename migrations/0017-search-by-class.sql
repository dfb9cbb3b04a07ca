-- Which resources a subject may have is answered from the label classes it may have, page by page.
CREATE INDEX resource_class ON resource (class_id, kind, id);
