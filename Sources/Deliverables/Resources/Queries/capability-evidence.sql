SELECT l.capability, l.evidence, 'evidence-' || e.id, e.title
FROM capability_evidence AS l
LEFT JOIN evidence AS e ON e.product = l.product AND e.id = l.evidence
ORDER BY l.capability, l.place
