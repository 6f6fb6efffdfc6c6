-- Steps into a component that no interface describes: by touch, by first use, by its accounts, by what it leaves open.
WITH touched AS (
    SELECT c.product, c.id, c.debug_port, c.readout_protection, c.external_memory, c.removable_storage,
           c.encrypted_storage, c.secure_boot, c.boot_loader_locked, c.factory_mode_closed,
           CASE WHEN c.physical_initiation IS NOT NULL THEN TRUE WHEN c.exposure_count IS NULL THEN NULL ELSE FALSE END
               AS reached,
           CASE WHEN c.exposure_count IS NULL THEN ' components.exposure' ELSE '' END AS reach_ask,
           CASE WHEN c.tamper = 'responsive' THEN 1 ELSE 0 END AS harder,
           COALESCE(c.physical_initiation, 2) AS initiation,
           -- Whoever buys a unit can take it apart at home; that is worth it where units share something.
           CASE WHEN c.provisioning = 'shared-key' OR c.identity IN ('shared', 'none') OR c.embedded_service_key
                  OR c.update_signature = 'symmetric' THEN TRUE
                WHEN c.identity IN ('unique', 'hardware') OR c.provisioning IN ('factory', 'generated', 'first-use')
                THEN FALSE END AS shares
    FROM component AS c
    WHERE COALESCE(c.kind, 'device') IN ('device', 'gateway')
)
SELECT 'debug-port' AS cause, 'physical' AS start, 'position' AS start_at, t.id AS target, 'control' AS target_at,
       'components' AS section, t.id AS subject, t.id AS component,
       CASE t.debug_port WHEN 'password' THEN 4 ELSE 5 END - t.harder AS success, t.initiation,
       t.reach_ask || CASE WHEN t.debug_port IS NULL THEN ' components.debug_port' ELSE '' END AS asks,
       t.reached AND t.debug_port IN ('open', 'password') AS lets
FROM touched AS t
UNION ALL
SELECT 'debug-port-at-home', 'physical', 'position', t.id, 'sample', 'components', t.id, t.id,
       CASE t.debug_port WHEN 'password' THEN 4 ELSE 5 END, 4,
       CASE WHEN t.debug_port IS NULL THEN ' components.debug_port' ELSE '' END, t.debug_port IN ('open', 'password')
FROM touched AS t
WHERE t.shares IS NOT FALSE
UNION ALL
SELECT 'readout', 'physical', 'position', t.id, 'storage', 'components', t.id, t.id, 3 - t.harder, t.initiation,
       t.reach_ask || CASE WHEN t.readout_protection IS NULL THEN ' components.readout_protection' ELSE '' END,
       t.reached AND NOT t.readout_protection
FROM touched AS t
UNION ALL
SELECT 'readout-at-home', 'physical', 'position', t.id, 'sample', 'components', t.id, t.id, 3, 4,
       CASE WHEN t.readout_protection IS NULL THEN ' components.readout_protection' ELSE '' END,
       NOT t.readout_protection
FROM touched AS t
WHERE t.shares IS NOT FALSE
UNION ALL
SELECT 'open-memory-chip', 'physical', 'position', t.id, 'storage', 'components', t.id, t.id, 3 - t.harder,
       t.initiation, t.reach_ask, t.reached
FROM touched AS t
WHERE t.external_memory = 'plain'
UNION ALL
SELECT 'removable-medium', 'physical', 'position', t.id, 'storage', 'components', t.id, t.id, 5 - t.harder,
       t.initiation,
       t.reach_ask || CASE WHEN t.encrypted_storage IS NULL THEN ' components.encrypted_storage' ELSE '' END,
       t.reached AND NOT t.encrypted_storage
FROM touched AS t
WHERE t.removable_storage
UNION ALL
SELECT 'unsigned-boot', 'physical', 'position', t.id, 'control', 'components', t.id, t.id, 3 - t.harder, t.initiation,
       t.reach_ask || CASE WHEN t.secure_boot IS NULL THEN ' components.secure_boot' ELSE '' END,
       t.reached AND NOT t.secure_boot
FROM touched AS t
UNION ALL
SELECT 'open-boot-loader', 'physical', 'position', t.id, 'control', 'components', t.id, t.id, 4 - t.harder,
       t.initiation, t.reach_ask, t.reached
FROM touched AS t
WHERE NOT t.boot_loader_locked
UNION ALL
SELECT 'factory-mode', 'physical', 'position', t.id, 'control', 'components', t.id, t.id, 4 - t.harder, t.initiation,
       t.reach_ask, t.reached
FROM touched AS t
WHERE NOT t.factory_mode_closed
UNION ALL
SELECT CASE WHEN c.refuses_second_owner IS FALSE THEN 'second-owner' ELSE 'open-onboarding' END, p.position,
       'position', c.id, 'control', 'components', c.id, c.id,
       CASE WHEN c.refuses_second_owner IS FALSE THEN 4 ELSE 2 END,
       CASE WHEN p.position = 'internet' AND c.refuses_second_owner IS FALSE THEN 5 ELSE 3 END,
       CASE WHEN c.refuses_second_owner IS NOT FALSE AND c.onboarding IS NULL THEN ' components.onboarding' ELSE '' END,
       CASE WHEN c.refuses_second_owner IS FALSE THEN TRUE ELSE c.onboarding = 'open' END
FROM component AS c
JOIN (SELECT 'internet' AS position UNION ALL SELECT 'lan' UNION ALL SELECT 'radio') AS p
  ON CASE p.position WHEN 'internet' THEN c.reach_internet WHEN 'lan' THEN c.reach_lan ELSE c.reach_radio END
WHERE c.kind IN ('device', 'gateway')
UNION ALL
SELECT 'admin-login', 'internet', 'position', c.id, 'fleet', 'components', c.id, c.id, 3, 5,
       CASE WHEN c.admin_mfa IS NULL THEN ' components.admin_mfa' ELSE '' END,
       NOT c.admin_mfa AND NOT COALESCE(c.admin_separated, FALSE)
FROM component AS c
WHERE c.kind = 'backend' AND c.reach_internet
UNION ALL
SELECT 'account-recovery', 'internet', 'position', c.id, 'control', 'components', c.id, c.id, 3, 4, '', TRUE
FROM component AS c
WHERE c.kind = 'backend' AND c.account_recovery IN ('email', 'support')
UNION ALL
SELECT 'public-storage', 'internet', 'position', c.id, 'storage', 'components', c.id, c.id, 5, 5,
       CASE WHEN c.storage_private IS NULL THEN ' components.storage_private' ELSE '' END, NOT c.storage_private
FROM component AS c
WHERE c.kind = 'backend' AND c.reach_internet
UNION ALL
SELECT 'app-taken-apart', 'internet', 'position', c.id, 'sample', 'components', c.id, c.id,
       CASE WHEN c.app_hardening THEN 3 ELSE 5 END, 4, '', TRUE
FROM component AS c
WHERE c.kind = 'app' AND c.embedded_service_key IS NOT FALSE
