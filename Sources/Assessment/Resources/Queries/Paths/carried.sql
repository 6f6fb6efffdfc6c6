-- What flows carry.
SELECT l.flow, l.data
FROM flow_data AS l
JOIN data AS d ON d.product = l.product AND d.id = l.data
WHERE d.impact IS NOT NULL
