-- What customers need.
SELECT id, statement, required_by, source_file, source_line, priority, area
FROM need ORDER BY source_file, source_line, id
