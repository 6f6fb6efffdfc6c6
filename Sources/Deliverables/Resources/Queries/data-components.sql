SELECT l.data, COALESCE(c.title, l.component), 'component-' || c.id, l.component
FROM data_component AS l
LEFT JOIN component AS c ON c.product = l.product AND c.id = l.component
ORDER BY l.data, l.place
