-- Threat information that touches the product, the newest first.
SELECT t.collection, t.id, t.type, t.title, t.modified,
       t.modified_day > COALESCE(p.risk_assessment_reviewed_day, p.risk_assessment_made_day)
FROM touching_threat_information AS t
JOIN product AS p ON p.product = t.product
ORDER BY t.collection, COALESCE(t.modified_day, 0) DESC, t.id
