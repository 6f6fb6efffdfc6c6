-- The evidence that decisions on each element name.
SELECT DISTINCT k.element, n.evidence
FROM capability_evidence AS n
JOIN capability AS k ON k.product = n.product AND k.id = n.capability
UNION
SELECT DISTINCT p.element, n.evidence
FROM posture_evidence AS n
JOIN posture AS p ON p.product = n.product AND p.id = n.posture
ORDER BY 1, 2
