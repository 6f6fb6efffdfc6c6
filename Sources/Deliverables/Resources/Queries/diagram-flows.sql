-- Flows, one row for each pair of ends and protocol.
SELECT CASE WHEN f.from_component IS NULL THEN 'party' ELSE 'component' END,
       COALESCE(f.from_component, f.from_party),
       CASE WHEN f.to_component IS NULL THEN 'party' ELSE 'component' END,
       COALESCE(f.to_component, f.to_party),
       f.effective_protocol, COUNT(*),
       MAX(CASE WHEN f.crosses_boundary AND NOT f.effective_encrypted THEN 1 ELSE 0 END),
       MAX(w.worst)
FROM flow AS f
LEFT JOIN (SELECT product, subject, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND section = 'flow' GROUP BY product, subject) AS w
       ON w.product = f.product AND w.subject = f.id
WHERE COALESCE(f.from_component, f.from_party) IS NOT NULL AND COALESCE(f.to_component, f.to_party) IS NOT NULL
GROUP BY 1, 2, 3, 4, 5
ORDER BY 1, 2, 3, 4, 5
