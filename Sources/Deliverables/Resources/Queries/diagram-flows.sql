-- Every flow with both ends, how it is protected, and its worst open finding.
SELECT f.id, COALESCE(f.title, f.id),
       CASE WHEN f.from_component IS NULL THEN 'party' ELSE 'component' END AS from_section,
       COALESCE(f.from_component, f.from_party) AS from_id,
       CASE WHEN f.to_component IS NULL THEN 'party' ELSE 'component' END AS to_section,
       COALESCE(f.to_component, f.to_party) AS to_id,
       f.effective_protocol, f.via, f.effective_encrypted, f.effective_authenticated, f.crosses_boundary, w.worst
FROM flow AS f
LEFT JOIN (SELECT product, subject, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND section = 'flow' GROUP BY product, subject) AS w
       ON w.product = f.product AND w.subject = f.id
WHERE COALESCE(f.from_component, f.from_party) IS NOT NULL AND COALESCE(f.to_component, f.to_party) IS NOT NULL
ORDER BY from_section, from_id, to_section, to_id, f.id
