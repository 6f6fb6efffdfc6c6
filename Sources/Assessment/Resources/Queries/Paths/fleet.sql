-- Steps from one unit to all of its kind, and from one customer of a service to all of them.
WITH unit AS (
    SELECT c.product, c.id, c.update_signature, c.embedded_service_key, c.key_storage, h.hold,
           CASE WHEN c.provisioning = 'shared-key' OR c.identity IN ('shared', 'none') THEN TRUE
                WHEN c.identity IN ('unique', 'hardware') OR c.provisioning IN ('factory', 'generated', 'first-use')
                THEN FALSE END AS shares,
           CASE c.key_storage WHEN 'plaintext' THEN 5 WHEN 'none' THEN 5 WHEN 'obfuscated' THEN 4 WHEN 'protected' THEN 2
                WHEN 'secure-element' THEN 1 ELSE 4 END AS ease
    FROM component AS c
    CROSS JOIN (SELECT 'storage' AS hold UNION ALL SELECT 'sample') AS h
    WHERE COALESCE(c.kind, 'device') IN ('device', 'gateway', 'app')
)
SELECT 'shared-keys' AS cause, u.id AS start, u.hold AS start_at, u.id AS target, 'identity' AS target_at,
       'components' AS section, u.id AS subject, u.id AS component, u.ease AS success, 3 AS initiation,
       CASE WHEN u.shares IS NULL THEN ' components.identity components.provisioning' ELSE '' END AS asks,
       u.shares AS lets
FROM unit AS u
JOIN component AS c ON c.product = u.product AND c.id = u.id AND COALESCE(c.kind, 'device') <> 'app'
UNION ALL
SELECT 'update-key-in-units', u.id, u.hold, u.id, 'fleet', 'components', u.id, u.id, u.ease, 3, '', TRUE
FROM unit AS u
WHERE u.update_signature = 'symmetric'
UNION ALL
SELECT 'service-key-in-units', u.id, u.hold, b.id, 'fleet', 'components', u.id, u.id, u.ease, 3,
       CASE WHEN u.embedded_service_key IS NULL THEN ' components.embedded_service_key' ELSE '' END,
       u.embedded_service_key
FROM unit AS u
JOIN (SELECT f.product, f.from_component AS component, f.to_component AS peer
      FROM component AS c
      JOIN flow AS f ON f.product = c.product AND f.from_component = c.id
      WHERE c.embedded_service_key OR (c.embedded_service_key IS NULL AND c.kind = 'app')
      UNION
      SELECT f.product, f.to_component, f.from_component
      FROM component AS c
      JOIN flow AS f ON f.product = c.product AND f.to_component = c.id
      WHERE c.embedded_service_key OR (c.embedded_service_key IS NULL AND c.kind = 'app')) AS n ON n.product = u.product AND n.component = u.id
JOIN component AS b ON b.product = u.product AND b.id = n.peer AND b.kind = 'backend'
UNION ALL
SELECT 'same-password', c.id, 'control', c.id, 'fleet', 'components', c.id, c.id, 5, 3, '', TRUE
FROM component AS c
WHERE c.kind IN ('device', 'gateway') AND c.reach_internet
  AND (c.default_credentials = 'shared' OR c.service_account = 'shared')
UNION ALL
SELECT 'tenants', c.id, 'control', c.id, 'fleet', 'components', c.id, c.id,
       CASE WHEN NOT c.multi_tenant THEN 5 ELSE 4 END, 3,
       CASE WHEN c.multi_tenant IS NOT FALSE AND c.tenant_isolation IS NULL THEN ' components.tenant_isolation'
            ELSE '' END,
       CASE WHEN NOT c.multi_tenant THEN TRUE ELSE NOT c.tenant_isolation END
FROM component AS c
WHERE c.kind = 'backend'
