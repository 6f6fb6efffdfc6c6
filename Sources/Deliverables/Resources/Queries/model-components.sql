-- The components, what they are parts of and where they stand.
SELECT id, title, description, source_file, source_line, kind, part_of, impact
FROM component ORDER BY source_file, source_line, id
