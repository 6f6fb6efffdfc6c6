-- The components that each piece of evidence says something about.
SELECT DISTINCT n.evidence, c.component
FROM capability_evidence AS n
JOIN capability_component AS c ON c.product = n.product AND c.capability = n.capability
ORDER BY n.evidence, c.component
