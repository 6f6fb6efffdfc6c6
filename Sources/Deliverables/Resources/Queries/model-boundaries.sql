-- The trust boundaries, and what they lie within.
SELECT id, title, NULL AS description, source_file, source_line, kind, inside
FROM boundary ORDER BY source_file, source_line, id
