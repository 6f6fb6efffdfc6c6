-- The threats that the files name themselves.
SELECT id, title, known_from, source_file, source_line, source, likelihood
FROM threat ORDER BY source_file, source_line, id
