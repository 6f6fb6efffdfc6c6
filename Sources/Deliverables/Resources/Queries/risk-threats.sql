SELECT l.risk, COALESCE(t.title, l.threat), 'threat-' || t.id
FROM risk_threat AS l
LEFT JOIN threat AS t ON t.product = l.product AND t.id = l.threat
ORDER BY l.risk, l.place
