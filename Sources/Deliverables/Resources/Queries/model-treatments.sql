-- What was decided about findings.
SELECT id, NULL AS title, because, source_file, source_line, decision, owner, until, due
FROM treatment ORDER BY source_file, source_line, id
