SELECT l.party, l.data, 'data-' || d.id, d.title
FROM party_data AS l
LEFT JOIN data AS d ON d.product = l.product AND d.id = l.data
ORDER BY l.party, l.place
