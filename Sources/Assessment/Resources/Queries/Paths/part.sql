-- Steps between a part and its whole. Whoever holds the whole holds its parts; the other way, rights stand between.
SELECT 'whole-to-part' AS cause, c.part_of AS start, h.hold AS start_at, c.id AS target, h.hold AS target_at,
       'components' AS section, c.id AS subject, c.id AS component, 5 AS success, 3 AS initiation, '' AS asks,
       TRUE AS lets
FROM component AS c
JOIN component AS w ON w.product = c.product AND w.id = c.part_of
JOIN (SELECT 'control' AS hold UNION ALL SELECT 'fleet') AS h ON h.hold = 'control' OR (c.kind = 'backend' AND w.kind = 'backend')
UNION ALL
SELECT 'part-to-whole', c.id, CASE WHEN c.kind = 'backend' THEN 'fleet' ELSE 'control' END, c.part_of,
       CASE WHEN c.kind = 'backend' THEN 'fleet' ELSE 'control' END, 'components', c.id, c.id, 4, 3,
       CASE WHEN c.least_privilege IS NULL THEN ' components.least_privilege' ELSE '' END, NOT c.least_privilege
FROM component AS c
JOIN component AS w ON w.product = c.product AND w.id = c.part_of
