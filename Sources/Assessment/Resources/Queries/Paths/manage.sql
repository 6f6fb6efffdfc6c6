-- Steps of those who run, make or supply a component.
SELECT 'staff-access' AS cause, 'insider' AS start, 'position' AS start_at, c.id AS target, 'fleet' AS target_at,
       'components' AS section, c.id AS subject, c.id AS component,
       CASE WHEN c.staff_access_logged THEN 3 ELSE 4 END AS success, 2 AS initiation,
       CASE WHEN c.staff_access_limited IS NULL THEN ' components.staff_access_limited' ELSE '' END AS asks,
       NOT c.staff_access_limited AS lets
FROM component AS c
WHERE c.kind = 'backend'
UNION ALL
SELECT 'remote-access', 'insider', 'position', c.id, 'fleet', 'components', c.id, c.id, 4, 2,
       CASE WHEN c.remote_access IS NULL THEN ' components.remote_access' ELSE '' END, c.remote_access = 'always'
FROM component AS c
WHERE c.kind IN ('device', 'gateway')
UNION ALL
SELECT 'managing-party', 'insider', 'position', c.id, 'fleet', 'parties', p.id, c.id, 3, 2,
       CASE WHEN p.security_terms IS NULL THEN ' parties.security_terms' ELSE '' END, NOT p.security_terms
FROM component AS c
JOIN party AS p ON p.product = c.product AND p.id = c.managed_by
WHERE COALESCE(p.role, '') <> 'manufacturer'
UNION ALL
SELECT 'supplier', 'supply-chain', 'position', c.id, 'fleet', 'parties', p.id, c.id, 3, 2,
       CASE WHEN p.security_terms IS NULL THEN ' parties.security_terms' ELSE '' END, NOT p.security_terms
FROM component AS c
JOIN party AS p ON p.product = c.product AND p.id = c.supplier
UNION ALL
SELECT 'unsigned-release', 'supply-chain', 'position', c.id, 'fleet', 'components', c.id, c.id, 3, 2,
       CASE WHEN c.signed_release IS NULL THEN ' components.signed_release' ELSE '' END, NOT c.signed_release
FROM component AS c
UNION ALL
SELECT 'unwatched-code', 'supply-chain', 'position', c.id, 'fleet', 'components', c.id, c.id, 2, 2,
       CASE WHEN c.vulnerability_scan IS NULL THEN ' components.vulnerability_scan' ELSE '' END,
       NOT c.vulnerability_scan
FROM component AS c
WHERE c.third_party_code
UNION ALL
SELECT 'parts-not-verified', 'supply-chain', 'position', c.id, 'fleet', 'components', c.id, c.id, 2, 2, '', TRUE
FROM component AS c
WHERE NOT c.parts_verified
