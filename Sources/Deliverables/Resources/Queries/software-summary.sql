-- How much software each component's bills of materials name, and how well.
SELECT c.id AS key, COALESCE(c.title, c.id) AS "Component", 'component-' || c.id AS "Component#",
       CASE WHEN c.software_count > 0 OR c.third_party_code IS NOT FALSE THEN 'component-bills' END AS "Bills*",
       s.packages AS "Packages=", s.nameless AS "Can't be looked up=", s.unknown AS "Not in the index=",
       s.versionless AS "Without version=", s.unlicensed AS "Without licence="
FROM component AS c
LEFT JOIN (SELECT product, component, COUNT(*) AS packages,
                  COUNT(CASE WHEN NOT is_identified THEN 1 END) AS nameless,
                  COUNT(CASE WHEN NOT is_known THEN 1 END) AS unknown,
                  COUNT(CASE WHEN version IS NULL THEN 1 END) AS versionless,
                  COUNT(CASE WHEN licence IS NULL THEN 1 END) AS unlicensed
           FROM software
           GROUP BY product, component) AS s ON s.product = c.product AND s.component = c.id
ORDER BY c.source_file, c.source_line, c.id
