-- Who must do what.
SELECT 'responsibility-' || r.id AS id, COALESCE(r.statement, r.id) AS "Responsibility",
       r.source_file || ':' || r.source_line AS source, r.bearer AS "Borne by",
       COALESCE(p.title, r.party) AS "Borne by+", r.if_not AS "If nobody does it"
FROM responsibility AS r
LEFT JOIN party AS p ON p.product = r.product AND p.id = r.party
ORDER BY r.source_file, r.source_line, r.id
