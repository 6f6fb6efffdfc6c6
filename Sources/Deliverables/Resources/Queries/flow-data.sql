SELECT l.flow, l.data, 'data-' || d.id, d.title
FROM flow_data AS l
LEFT JOIN data AS d ON d.product = l.product AND d.id = l.data
ORDER BY l.flow, l.place
