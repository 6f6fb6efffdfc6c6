-- The components as their files have them.
SELECT id, kind, title, description FROM component ORDER BY source_file, source_line, id
