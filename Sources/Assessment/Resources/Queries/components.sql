-- The components, with their kinds and what they are parts of.
SELECT id, kind, part_of FROM component ORDER BY source_file, source_line, id
