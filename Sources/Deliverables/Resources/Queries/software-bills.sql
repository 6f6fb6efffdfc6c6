-- The bills of materials that each component's software stands in.
SELECT c.id AS key, COALESCE(c.title, c.id) AS "Component", 'component-' || c.id AS "Component#",
       CASE WHEN c.software_count > 0 OR c.third_party_code IS NOT FALSE THEN 'component-bills' END AS "Bills*",
       c.third_party_code AS "Software of others?"
FROM component AS c
ORDER BY c.source_file, c.source_line, c.id
