-- What is taken for granted.
SELECT 'assumption-' || a.id AS id, COALESCE(a.statement, a.id) AS "Assumption",
       a.source_file || ':' || a.source_line AS source, a.about AS "About", a.because AS "Why it may be assumed",
       a.if_wrong AS "If it is wrong", a.reviewed AS "Reviewed"
FROM assumption AS a
ORDER BY a.source_file, a.source_line, a.id
