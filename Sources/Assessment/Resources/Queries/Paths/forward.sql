-- Steps on to the customer's network: from a component that is held, or through one that passes traffic on.
SELECT 'foothold' AS cause, c.id AS start, 'control' AS start_at, 'lan' AS target, 'position' AS target_at,
       'components' AS section, c.id AS subject, c.id AS component, 4 AS success, 3 AS initiation,
       CASE WHEN c.egress_limited IS NULL THEN ' components.egress_limited' ELSE '' END AS asks,
       NOT c.egress_limited AS lets
FROM component AS c
WHERE COALESCE(c.kind, 'device') IN ('device', 'gateway') AND c.reach_lan
UNION ALL
SELECT 'forwarded', 'internet', 'position', 'lan', 'position', 'components', c.id, c.id, 3, 5,
       CASE WHEN c.network_separation IS NULL THEN ' components.network_separation' ELSE '' END,
       NOT c.network_separation
FROM component AS c
WHERE c.forwards_traffic AND c.reach_internet AND c.reach_lan
