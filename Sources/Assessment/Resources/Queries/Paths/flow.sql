-- Steps from a controlled component to one that it sends to: by what the receiver obeys, by malformed input, by updates.
WITH commanded AS (
    SELECT DISTINCT f.product, f.id
    FROM data AS d
    JOIN flow_data AS l ON l.product = d.product AND l.data = d.id
    JOIN flow AS f ON f.product = l.product AND f.id = l.flow
    -- What the sender only passes on, sealed, it can't forge.
    LEFT JOIN passed_on AS p
      ON p.product = f.product AND p.component = f.from_component AND p.data = l.data AND f.end_to_end
    WHERE d.kind IN ('command', 'configuration') AND p.data IS NULL
),
updated AS (
    SELECT DISTINCT l.product, l.flow
    FROM data AS d
    JOIN flow_data AS l ON l.product = d.product AND l.data = d.id
    WHERE d.kind = 'firmware'
)
SELECT 'trusted-sender' AS cause, f.from_component AS start, 'control' AS start_at, f.to_component AS target,
       'function' AS target_at, 'flows' AS section, f.id AS subject, f.to_component AS component,
       CASE WHEN c.limits_actuation OR c.safety_separated OR c.confirms_dangerous THEN 2
            WHEN i.authorizes THEN 3 ELSE 5 END AS success,
       3 AS initiation, '' AS asks, TRUE AS lets
FROM commanded AS k
JOIN flow AS f ON f.product = k.product AND f.id = k.id
JOIN component AS c ON c.product = f.product AND c.id = f.to_component
LEFT JOIN interface AS i ON i.product = f.product AND i.id = f.via AND i.component = f.to_component
WHERE f.from_component <> f.to_component
UNION ALL
SELECT 'malformed-by-peer', f.from_component, 'control', f.to_component,
       CASE WHEN c.kind = 'backend' THEN 'fleet' ELSE 'control' END, 'components', f.to_component, f.to_component,
       CASE WHEN c.memory_safe_language OR c.memory_protection THEN 2 WHEN NOT c.memory_protection THEN 4 ELSE 3 END,
       3, CASE WHEN COALESCE(c.input_validation, i.validates_input) IS NULL THEN ' components.input_validation'
               ELSE '' END,
       NOT COALESCE(c.input_validation, i.validates_input)
FROM flow AS f
JOIN component AS c ON c.product = f.product AND c.id = f.to_component
LEFT JOIN interface AS i ON i.product = f.product AND i.id = f.via AND i.component = f.to_component
WHERE f.from_component <> f.to_component
UNION ALL
SELECT 'update-by-sender', f.from_component, CASE WHEN s.kind = 'backend' THEN 'fleet' ELSE 'control' END,
       f.to_component, CASE WHEN s.kind = 'backend' THEN 'fleet' ELSE 'control' END, 'components', f.to_component,
       f.to_component, 5, 3,
       CASE WHEN c.update_verified IS NULL THEN ' components.update_verified' ELSE '' END,
       NOT c.update_verified OR c.update_signature = 'checksum'
FROM updated AS u
JOIN flow AS f ON f.product = u.product AND f.id = u.flow
JOIN component AS s ON s.product = f.product AND s.id = f.from_component
JOIN component AS c ON c.product = f.product AND c.id = f.to_component
WHERE f.from_component <> f.to_component
