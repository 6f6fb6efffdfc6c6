SELECT l.capability, COALESCE(e.title, l.evidence), 'evidence-' || e.id
FROM capability_evidence AS l
LEFT JOIN evidence AS e ON e.product = l.product AND e.id = l.evidence
ORDER BY l.capability, l.place
