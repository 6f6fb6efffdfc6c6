-- What is of value: data with a level, functions that can do harm, all units of a kind. Levels are 1 to 5.
SELECT 'data' AS kind, d.id, COALESCE(d.title, d.id) AS title, d.confidentiality, d.integrity, d.availability,
       CAST(NULL AS INTEGER) AS harm, d.personal, COALESCE(d.kind, '') IN ('key', 'credential') AS secret
FROM data AS d
WHERE d.impact IS NOT NULL
UNION ALL
SELECT 'function', c.id, COALESCE(c.title, c.id), NULL, NULL, NULL, c.safety, NULL, FALSE
FROM component AS c
WHERE c.safety IS NOT NULL
UNION ALL
SELECT 'use case', u.id, COALESCE(u.title, u.id), NULL, NULL, NULL, u.safety, NULL, FALSE
FROM use_case AS u
WHERE u.safety IS NOT NULL AND u.excluded IS NOT TRUE
UNION ALL
-- Many at once is worse than one; where nothing is said, a crowd of captured units does moderate harm to others.
SELECT 'fleet', c.id, COALESCE(c.title, c.id), NULL, NULL, NULL,
       CASE WHEN c.impact IS NULL THEN 3 WHEN c.impact = 5 THEN 5 ELSE c.impact + 1 END, NULL, FALSE
FROM component AS c
WHERE COALESCE(c.kind, 'device') IN ('device', 'gateway', 'backend')
