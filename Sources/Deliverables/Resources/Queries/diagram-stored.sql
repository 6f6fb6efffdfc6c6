-- Which data each component stores, the most sensitive first.
SELECT l.component, COALESCE(d.title, d.id)
FROM data_component AS l
JOIN data AS d ON d.product = l.product AND d.id = l.data
ORDER BY l.component, COALESCE(d.impact, 0) DESC, d.id
