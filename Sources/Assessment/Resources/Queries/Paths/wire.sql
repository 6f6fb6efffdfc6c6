-- Steps to what a flow carries: reading it, changing it, playing it again; and from there into its receiver.
WITH way AS (
    SELECT f.product, f.id, f.to_component, COALESCE(f.to_component, f.from_component) AS component,
           f.effective_reach AS position, TRUE AS reached, '' AS reach_ask,
           f.effective_encrypted AS encrypted, f.effective_authenticated AS authenticated,
           CASE WHEN f.integrity_protected IS NOT NULL THEN f.integrity_protected
                WHEN f.effective_encrypted AND f.effective_authenticated THEN TRUE END AS protected,
           COALESCE(f.end_to_end, FALSE) AS sealed, COALESCE(f.replay_protected, i.replay_protected) AS fresh,
           COALESCE(c.physical_initiation, s.physical_initiation) AS touch,
           CASE WHEN i.component = f.to_component THEN s.validates_server ELSE c.validates_server END AS checks_server
    FROM flow AS f
    LEFT JOIN interface AS i ON i.product = f.product AND i.id = f.via
    LEFT JOIN component AS s ON s.product = f.product AND s.id = f.from_component
    LEFT JOIN component AS c ON c.product = f.product AND c.id = f.to_component
    WHERE f.effective_reach IN ('internet', 'lan', 'radio', 'physical')
    UNION ALL
    SELECT f.product, f.id, f.to_component, COALESCE(f.to_component, f.from_component), p.position,
           CAST(NULL AS BOOLEAN), COALESCE(' interfaces.' || f.via || '.reach', ' flows.via'),
           f.effective_encrypted, f.effective_authenticated,
           CASE WHEN f.integrity_protected IS NOT NULL THEN f.integrity_protected
                WHEN f.effective_encrypted AND f.effective_authenticated THEN TRUE END,
           COALESCE(f.end_to_end, FALSE), f.replay_protected, CAST(NULL AS INTEGER), CAST(NULL AS BOOLEAN)
    FROM flow AS f
    CROSS JOIN (SELECT 'internet' AS position UNION ALL SELECT 'lan') AS p
    WHERE f.effective_reach IS NULL AND f.effective_encrypted IS NOT TRUE
)
SELECT 'read-in-the-clear' AS cause, w.position AS start, 'position' AS start_at, w.id AS target, 'read' AS target_at,
       'flows' AS section, w.id AS subject, w.component,
       CASE w.position WHEN 'internet' THEN 3 WHEN 'radio' THEN 5 WHEN 'lan' THEN 4 ELSE 3 END AS success,
       CASE w.position WHEN 'internet' THEN 4 WHEN 'physical' THEN COALESCE(w.touch, 2) ELSE 3 END AS initiation,
       w.reach_ask || CASE WHEN w.encrypted IS NULL THEN ' flows.encrypted' ELSE '' END AS asks,
       w.reached AND NOT w.encrypted AND NOT w.sealed AS lets
FROM way AS w
UNION ALL
SELECT 'read-between', w.position, 'position', w.id, 'read', 'flows', w.id, w.component,
       CASE w.position WHEN 'internet' THEN 2 ELSE 3 END,
       CASE w.position WHEN 'internet' THEN 4 WHEN 'physical' THEN COALESCE(w.touch, 2) ELSE 3 END,
       w.reach_ask || CASE WHEN w.authenticated IS NULL THEN ' flows.authenticated' ELSE '' END,
       w.reached AND NOT w.authenticated AND NOT w.sealed
FROM way AS w
WHERE w.encrypted
UNION ALL
SELECT 'server-not-checked', w.position, 'position', w.id, g.grip, 'flows', w.id, w.component, 3,
       CASE w.position WHEN 'internet' THEN 4 WHEN 'physical' THEN COALESCE(w.touch, 2) ELSE 3 END, w.reach_ask,
       w.reached AND NOT w.sealed
FROM way AS w
CROSS JOIN (SELECT 'read' AS grip UNION ALL SELECT 'alter') AS g
WHERE w.encrypted AND NOT w.checks_server
UNION ALL
SELECT 'change-on-the-way', w.position, 'position', w.id, 'alter', 'flows', w.id, w.component,
       CASE w.position WHEN 'internet' THEN 2 WHEN 'radio' THEN 4 ELSE 3 END,
       CASE w.position WHEN 'internet' THEN 4 WHEN 'physical' THEN COALESCE(w.touch, 2) ELSE 3 END,
       w.reach_ask || CASE WHEN w.protected IS NULL THEN ' flows.integrity_protected' ELSE '' END,
       w.reached AND NOT w.protected AND NOT w.sealed
FROM way AS w
UNION ALL
SELECT 'replay', w.position, 'position', w.to_component, 'function', 'flows', w.id, w.component, 4, 3,
       CASE WHEN w.fresh IS NULL THEN ' flows.replay_protected' ELSE '' END, NOT w.fresh
FROM way AS w
WHERE w.position = 'radio' AND w.to_component IS NOT NULL
  AND EXISTS (SELECT 1 FROM flow_data AS l
              JOIN data AS d ON d.product = l.product AND d.id = l.data
              WHERE l.product = w.product AND l.flow = w.id AND d.kind = 'command')
UNION ALL
SELECT CASE WHEN d.kind = 'firmware' THEN 'false-update' ELSE 'false-command' END, f.id, 'alter', f.to_component,
       CASE WHEN d.kind = 'firmware' THEN 'control' ELSE 'function' END,
       CASE WHEN d.kind = 'firmware' THEN 'components' ELSE 'flows' END,
       CASE WHEN d.kind = 'firmware' THEN f.to_component ELSE f.id END, f.to_component, 5, 3,
       CASE WHEN d.kind = 'firmware' AND c.update_verified IS NULL THEN ' components.update_verified' ELSE '' END,
       CASE WHEN d.kind = 'firmware' THEN NOT c.update_verified OR c.update_signature = 'checksum' ELSE TRUE END
FROM flow AS f
JOIN component AS c ON c.product = f.product AND c.id = f.to_component
JOIN (SELECT DISTINCT l.product, l.flow, CASE d.kind WHEN 'firmware' THEN 'firmware' ELSE 'command' END AS kind
      FROM flow_data AS l
      JOIN data AS d ON d.product = l.product AND d.id = l.data
      WHERE d.kind IN ('command', 'configuration', 'firmware')) AS d ON d.product = f.product AND d.flow = f.id
