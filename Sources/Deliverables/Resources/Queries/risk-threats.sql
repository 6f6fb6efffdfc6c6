SELECT l.risk, l.threat, 'threat-' || t.id, t.title
FROM risk_threat AS l
LEFT JOIN threat AS t ON t.product = l.product AND t.id = l.threat
ORDER BY l.risk, l.place
