-- What proves what is claimed; what no longer counts comes first.
SELECT 'evidence-' || e.id AS id, COALESCE(e.title, e.id) AS "Evidence", e.scope AS "Evidence+",
       e.source_file || ':' || e.source_line AS source, e.kind AS "Kind",
       COALESCE(p.title, e.made_by) AS "Made by", e.made AS "Made", e.expires AS "Expires",
       e.is_current AS "Still counts?",
       COALESCE(e.file, e.address) AS "Kept at", e.address AS "Kept at@", e.sha256 AS "Kept at+"
FROM evidence AS e
LEFT JOIN party AS p ON p.product = e.product AND p.id = e.made_by
ORDER BY CASE WHEN e.is_current THEN 1 ELSE 0 END, e.source_file, e.source_line, e.id
