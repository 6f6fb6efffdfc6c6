-- What was decided about elements, and whether it is proven.
SELECT id, NULL AS title, COALESCE(how, because) AS how, source_file, source_line, element, status, proven
FROM capability ORDER BY source_file, source_line, id
