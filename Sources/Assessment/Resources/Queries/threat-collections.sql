-- The threat information that was taken in, with how much of it there is and how much touches the product.
SELECT c.id, c.title, c.edition, c.source, c.notice, c.tlp, COALESCE(t.pieces, 0), COALESCE(n.pieces, 0)
FROM threat_collection AS c
LEFT JOIN (SELECT product, collection, COUNT(*) AS pieces FROM threat_information GROUP BY product, collection) AS t
       ON t.product = c.product AND t.collection = c.id
LEFT JOIN (SELECT product, collection, COUNT(*) AS pieces FROM touching_threat_information GROUP BY product, collection)
       AS n ON n.product = c.product AND n.collection = c.id
ORDER BY c.id
