SELECT l.risk, l.need, 'trace-need-' || n.id, n.statement
FROM need_risk AS l
JOIN need AS n ON n.product = l.product AND n.id = l.need
ORDER BY l.risk, l.need
