-- What the makers' own risks are linked to: where they lie, who starts them, and what is done about them, by way of needs.
SELECT l.risk, 'component' AS what, l.component AS id, NULL AS state
FROM risk_component AS l
UNION
SELECT l.risk, 'source', t.source, NULL
FROM risk_threat AS l
JOIN threat AS t ON t.product = l.product AND t.id = l.threat
WHERE t.source IS NOT NULL
UNION
SELECT l.risk, 'means', m.means, NULL
FROM need_risk AS l
JOIN means_need AS m ON m.product = l.product AND m.need = l.need
UNION
SELECT l.risk, 'evidence', s.id, s.state
FROM need_risk AS l
JOIN means_need AS m ON m.product = l.product AND m.need = l.need
JOIN capability_means AS c ON c.product = m.product AND c.means = m.means
JOIN capability AS k ON k.product = c.product AND k.id = c.capability AND k.status = 'met'
JOIN capability_evidence AS e ON e.product = k.product AND e.capability = k.id
JOIN evidence_state AS s ON s.product = e.product AND s.id = e.evidence
ORDER BY 1, 2, 3
