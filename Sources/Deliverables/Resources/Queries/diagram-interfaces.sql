-- Interfaces that are not off for good, each with its worst open finding.
SELECT i.id, COALESCE(i.title, i.id), i.component, i.protocol, i.effective_reach, w.worst
FROM interface AS i
LEFT JOIN (SELECT product, subject, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND section = 'interface' GROUP BY product, subject) AS w
       ON w.product = i.product AND w.subject = i.id
WHERE i.component IS NOT NULL AND i.active
ORDER BY i.component, COALESCE(w.worst, 0) DESC, i.id
