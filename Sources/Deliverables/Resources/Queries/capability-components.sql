SELECT k.id, COALESCE(c.title, l.component, 'all'), 'component-' || c.id, l.component
FROM capability AS k
LEFT JOIN capability_component AS l ON l.product = k.product AND l.capability = k.id
LEFT JOIN component AS c ON c.product = l.product AND c.id = l.component
ORDER BY k.id, l.place
