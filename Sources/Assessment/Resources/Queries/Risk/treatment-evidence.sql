-- The evidence that treatments and capabilities name, and whether it still counts.
SELECT 'treatment' AS named_by, l.treatment AS owner, s.id, s.state
FROM treatment_evidence AS l
JOIN evidence_state AS s ON s.product = l.product AND s.id = l.evidence
UNION ALL
SELECT 'capability', l.capability, s.id, s.state
FROM capability_evidence AS l
JOIN evidence_state AS s ON s.product = l.product AND s.id = l.evidence
ORDER BY 1, 2, 3
