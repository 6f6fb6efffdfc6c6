-- Steps into a component through one of its interfaces. `lets` is true where the facts let an attacker in, false where one
-- stands in the way, and NULL where an unsaid one decides. Sensors and people's hands are no way in.
WITH door AS (
    SELECT r.product, r.position, i.id AS interface, c.id AS component, c.kind, i.enabled, i.authentication,
           i.authorizes, i.lockout, i.pairing_confirmed, i.password_quality, i.configures, i.protocol,
           c.default_credentials, c.service_account, c.user_mfa,
           COALESCE(i.validates_input, c.input_validation) AS validated,
           CASE WHEN c.memory_safe_language OR c.memory_protection THEN 2 WHEN NOT c.memory_protection THEN 4
                ELSE 3 END AS exploit,
           CASE WHEN r.certainty = 'not said' THEN NULL ELSE TRUE END AS reached,
           CASE WHEN r.certainty = 'not said' THEN ' interfaces.' || i.id || '.reach' ELSE '' END AS reach_ask,
           CASE WHEN c.kind = 'backend' THEN 'fleet'
                WHEN i.protocol IN ('keypad', 'screen') AND i.configures IS NOT TRUE THEN 'function'
                ELSE 'control' END AS hold,
           CASE r.position WHEN 'internet' THEN 5 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3
                WHEN 'physical' THEN COALESCE(c.physical_initiation, 2) ELSE 2 END AS initiation
    FROM interface_reach AS r
    LEFT JOIN interface AS i ON i.product = r.product AND i.id = r.interface
    JOIN component AS c ON c.product = r.product AND c.id = r.component
    WHERE COALESCE(i.protocol, '') NOT IN ('human', 'camera', 'microphone', 'sensor')
)
SELECT 'no-authentication' AS cause, d.position AS start, 'position' AS start_at, d.component AS target,
       d.hold AS target_at, 'interfaces' AS section, d.interface AS subject, d.component,
       CASE WHEN d.enabled = 'setup' OR d.authorizes THEN 3 ELSE 5 END AS success, d.initiation,
       d.reach_ask || CASE WHEN d.authentication IS NULL THEN ' interfaces.authentication' ELSE '' END AS asks,
       -- Where rights are checked and nothing can be set, nobody gets further than what it is made to tell.
       d.reached AND d.authentication = 'none' AND NOT (COALESCE(d.authorizes, FALSE) AND NOT COALESCE(d.configures, TRUE))
         AS lets
FROM door AS d
WHERE d.interface IS NOT NULL
UNION ALL
SELECT 'unnamed-entrance', d.position, 'position', d.component, 'control', 'interfaces', '', d.component, 4,
       d.initiation, CASE WHEN d.reached THEN ' interfaces' ELSE ' components.exposure interfaces' END,
       CAST(NULL AS BOOLEAN)
FROM door AS d
WHERE d.interface IS NULL AND d.position <> 'physical' AND COALESCE(d.kind, '') <> 'app'
UNION ALL
SELECT 'pairing-by-anybody', d.position, 'position', d.component, d.hold, 'interfaces', d.interface, d.component,
       CASE WHEN d.pairing_confirmed THEN 2 WHEN NOT d.pairing_confirmed THEN 4 ELSE 3 END, d.initiation,
       d.reach_ask, d.reached
FROM door AS d
WHERE d.authentication = 'just-works'
UNION ALL
SELECT 'shared-secret', d.position, 'position', d.component, d.hold, 'interfaces', d.interface, d.component,
       4, d.initiation, d.reach_ask, d.reached
FROM door AS d
WHERE d.authentication = 'shared-secret'
UNION ALL
SELECT 'guessable-login', d.position, 'position', d.component, CASE d.hold WHEN 'function' THEN 'function' ELSE 'control' END,
       'interfaces', d.interface, d.component,
       CASE WHEN d.authentication = 'pairing-code' OR d.enabled = 'setup' OR d.password_quality THEN 3 ELSE 4 END,
       d.initiation, d.reach_ask || CASE WHEN d.lockout IS NULL THEN ' interfaces.lockout' ELSE '' END,
       d.reached AND NOT d.lockout
FROM door AS d
WHERE d.authentication IN ('password', 'pairing-code')
UNION ALL
SELECT 'reused-password', d.position, 'position', d.component, 'control', 'components', d.component, d.component,
       3, d.initiation, d.reach_ask || CASE WHEN d.user_mfa IS NULL THEN ' components.user_mfa' ELSE '' END,
       d.reached AND NOT d.user_mfa
FROM door AS d
WHERE d.authentication = 'password' AND d.position = 'internet'
UNION ALL
SELECT 'default-password', d.position, 'position', d.component, 'control', 'components', d.component, d.component,
       CASE d.default_credentials WHEN 'derived' THEN 4 ELSE 5 END, d.initiation,
       d.reach_ask || CASE WHEN d.default_credentials IS NULL THEN ' components.default_credentials' ELSE '' END,
       d.reached AND d.default_credentials IN ('shared', 'derived')
FROM door AS d
WHERE d.authentication IN ('password', 'shared-secret') AND COALESCE(d.kind, 'device') IN ('device', 'gateway')
UNION ALL
SELECT 'service-account', d.position, 'position', d.component, 'control', 'components', d.component, d.component,
       4, d.initiation, d.reach_ask, d.reached
FROM door AS d
WHERE d.service_account = 'shared' AND d.authentication NOT IN ('none', 'just-works')
UNION ALL
SELECT 'limitless-account', d.position, 'position', d.component, 'fleet', 'interfaces', d.interface, d.component,
       4, d.initiation, d.reach_ask || CASE WHEN d.authorizes IS NULL THEN ' interfaces.authorizes' ELSE '' END,
       d.reached AND NOT d.authorizes
FROM door AS d
WHERE d.kind = 'backend' AND d.position = 'internet'
  AND d.authentication IN ('password', 'token', 'pairing-code', 'multi-factor')
UNION ALL
SELECT 'presence-is-enough', d.position, 'position', d.component, CASE WHEN d.configures THEN 'control' ELSE 'function' END,
       'interfaces', d.interface, d.component, CASE WHEN d.authorizes THEN 2 ELSE 3 END, d.initiation,
       d.reach_ask, d.reached
FROM door AS d
WHERE d.authentication = 'physical' AND d.position = 'physical'
UNION ALL
SELECT 'malformed-input', d.position, 'position', d.component, CASE d.hold WHEN 'function' THEN 'control' ELSE d.hold END,
       'interfaces', d.interface, d.component,
       CASE WHEN d.authentication IN ('key', 'certificate', 'mutual-certificate', 'multi-factor', 'biometric')
            THEN d.exploit - 1 ELSE d.exploit END,
       d.initiation, d.reach_ask || CASE WHEN d.validated IS NULL THEN ' interfaces.validates_input' ELSE '' END,
       d.reached AND NOT d.validated
FROM door AS d
WHERE d.interface IS NOT NULL AND COALESCE(d.protocol, '') NOT IN ('keypad', 'screen')
