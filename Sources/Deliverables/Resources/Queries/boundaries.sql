-- The trust boundaries, and what lies within each.
SELECT 'boundary-' || b.id AS id, b.id AS key, COALESCE(b.title, b.id) AS "Boundary",
       b.source_file || ':' || b.source_line AS source, b.kind AS "Kind", 'boundary-members' AS "Contains*",
       COALESCE(o.title, b.inside) AS "Lies within=", 'boundary-' || o.id AS "Lies within#"
FROM boundary AS b
LEFT JOIN boundary AS o ON o.product = b.product AND o.id = b.inside
ORDER BY b.source_file, b.source_line, b.id
