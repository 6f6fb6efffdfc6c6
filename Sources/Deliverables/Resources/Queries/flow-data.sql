SELECT l.flow, COALESCE(d.title, l.data), 'data-' || d.id
FROM flow_data AS l
LEFT JOIN data AS d ON d.product = l.product AND d.id = l.data
ORDER BY l.flow, l.place
