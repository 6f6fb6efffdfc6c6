SELECT l.capability, l.means, 'trace-means-' || m.id, m.title
FROM capability_means AS l
LEFT JOIN means AS m ON m.product = l.product AND m.id = l.means
ORDER BY l.capability, l.place
