SELECT l.threat, COALESCE(c.title, l.component), 'component-' || c.id, l.component
FROM threat_component AS l
LEFT JOIN component AS c ON c.product = l.product AND c.id = l.component
ORDER BY l.threat, l.place
