-- What is taken for granted, and what happens if it is wrong.
SELECT id, statement, because, source_file, source_line, if_wrong
FROM assumption ORDER BY source_file, source_line, id
