-- What is done for customers' needs, and how far it is.
SELECT id, title, because, source_file, source_line, kind, status
FROM means ORDER BY source_file, source_line, id
