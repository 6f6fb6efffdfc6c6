-- The data flows, riskiest first.
SELECT 'flow-' || f.id AS id, f.id AS key, COALESCE(f.title, f.id) AS "Flow",
       f.source_file || ':' || f.source_line AS source,
       COALESCE(fc.title, fp.title, f.from_component, f.from_party) AS "From",
       COALESCE('component-' || fc.id, 'party-' || fp.id) AS "From#",
       COALESCE(tc.title, tp.title, f.to_component, f.to_party) AS "To",
       COALESCE('component-' || tc.id, 'party-' || tp.id) AS "To#",
       COALESCE(p.title, f.effective_protocol) AS "Protocol", 'flow-data' AS "Data*",
       f.effective_encrypted AS "Encrypted?", f.effective_authenticated AS "Authenticated?",
       f.crosses_boundary AS "Crosses boundary?", w.worst AS "Worst finding~"
FROM flow AS f
LEFT JOIN component AS fc ON fc.product = f.product AND fc.id = f.from_component
LEFT JOIN party AS fp ON fp.product = f.product AND fp.id = f.from_party
LEFT JOIN component AS tc ON tc.product = f.product AND tc.id = f.to_component
LEFT JOIN party AS tp ON tp.product = f.product AND tp.id = f.to_party
LEFT JOIN protocol AS p ON p.id = f.effective_protocol
LEFT JOIN (SELECT product, subject, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND section = 'flow' GROUP BY product, subject) AS w
       ON w.product = f.product AND w.subject = f.id
ORDER BY COALESCE(w.worst, 0) DESC, f.source_file, f.source_line, f.id
