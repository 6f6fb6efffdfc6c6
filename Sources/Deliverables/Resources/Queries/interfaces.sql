-- The interfaces, riskiest first.
SELECT 'interface-' || i.id AS id, COALESCE(i.title, i.id) AS "Interface",
       i.source_file || ':' || i.source_line AS source,
       COALESCE(c.title, i.component) AS "Component", 'component-' || c.id AS "Component#",
       COALESCE(p.title, i.protocol) AS "Protocol", i.kind AS "Protocol+",
       i.effective_reach AS "Reached from", i.enabled AS "Switched on",
       i.authentication AS "Authentication", i.effective_encrypted AS "Encrypted?", i.authorizes AS "Authorises?",
       i.lockout AS "Lockout?", w.worst AS "Worst finding~"
FROM interface AS i
LEFT JOIN component AS c ON c.product = i.product AND c.id = i.component
LEFT JOIN protocol AS p ON p.id = i.protocol
LEFT JOIN (SELECT product, subject, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND section = 'interface' GROUP BY product, subject) AS w
       ON w.product = i.product AND w.subject = i.id
ORDER BY COALESCE(w.worst, 0) DESC, i.source_file, i.source_line, i.id
