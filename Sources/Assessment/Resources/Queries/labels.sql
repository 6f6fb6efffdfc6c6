-- Labels and certificates, those that count first.
SELECT e.scheme, e.id, s.state, e.expires
FROM evidence AS e
JOIN evidence_state AS s ON s.product = e.product AND s.id = e.id
WHERE e.scheme IS NOT NULL
ORDER BY e.scheme, CASE WHEN s.state = 'current' THEN 0 ELSE 1 END, e.id
