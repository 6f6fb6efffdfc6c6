-- Everybody around the product.
SELECT 'party-' || p.id AS id, p.id AS key, COALESCE(p.title, p.id) AS "Party",
       p.source_file || ':' || p.source_line AS source, p.role AS "Role", p.country AS "Country",
       p.critical AS "Critical?", p.security_terms AS "Security terms?", p.assessed AS "Assessed",
       'party-data' AS "Sees*"
FROM party AS p
ORDER BY p.source_file, p.source_line, p.id
