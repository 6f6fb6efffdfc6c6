-- Software of which the index can say nothing; what nothing identifies comes first.
SELECT s.name || COALESCE(' ' || s.version, '') AS "Software", s.bill AS "Software+",
       COALESCE(c.title, s.component) AS "Component", 'component-' || s.component AS "Component#",
       s.unknown_because AS "Why nothing is known"
FROM software AS s
LEFT JOIN component AS c ON c.product = s.product AND c.id = s.component
WHERE NOT s.is_known
ORDER BY CASE WHEN s.is_identified THEN 1 ELSE 0 END, s.component, s.bill, s.place
