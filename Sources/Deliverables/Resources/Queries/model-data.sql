-- The data, and how bad it is when it is read, changed or gone.
SELECT id, title, NULL AS description, source_file, source_line, kind, personal, sensitive, confidentiality, integrity,
       availability
FROM data ORDER BY source_file, source_line, id
