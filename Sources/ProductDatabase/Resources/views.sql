-- Names for facts that rules and people ask for again and again.

-- Components and parties together: whatever a flow can start or end at.
CREATE VIEW node AS
SELECT product, id, 'component' AS section, kind, COALESCE(title, id) AS title FROM component
UNION ALL
SELECT product, id, 'party', role, COALESCE(title, id) FROM party;

-- Flows whose ends lie in different trust boundaries.
CREATE VIEW crossing_flow AS SELECT * FROM flow WHERE crosses_boundary;

-- Interfaces that strangers can reach and that are not switched off for good.
CREATE VIEW exposed_interface AS
SELECT * FROM interface WHERE active AND effective_reach IN ('internet', 'lan', 'radio', 'physical');

-- The decision on each element for each component; a decision without components is one for all of them.
CREATE VIEW claimed_element AS
SELECT k.product, k.element, c.id AS component, k.id AS capability, k.status, k.proven
FROM capability AS k
JOIN component AS c ON c.product = k.product
WHERE k.components_count IS NULL
UNION ALL
SELECT k.product, k.element, l.component, k.id, k.status, k.proven
FROM capability AS k
JOIN capability_component AS l ON l.product = k.product AND l.capability = k.id;

-- The components that an attacker who starts at an exposure can come to along flows.
CREATE VIEW reachable AS
WITH RECURSIVE reached (product, exposure, component) AS (
    SELECT product, 'internet', id FROM component WHERE reach_internet
    UNION SELECT product, 'lan', id FROM component WHERE reach_lan
    UNION SELECT product, 'radio', id FROM component WHERE reach_radio
    UNION SELECT product, 'physical', id FROM component WHERE reach_physical
    UNION
    SELECT r.product, r.exposure, f.to_component
    FROM reached AS r
    JOIN flow AS f ON f.product = r.product AND f.from_component = r.component
    WHERE f.to_component IS NOT NULL
)
SELECT product, exposure, component FROM reached;

-- Whether each piece of evidence still counts, and why not: current, expired, changed, missing, future or undated.
CREATE VIEW evidence_state AS
SELECT e.product, e.id,
       CASE WHEN NOT a.is_there THEN 'missing'
            WHEN NOT e.is_intact THEN 'changed'
            WHEN e.is_current THEN 'current'
            WHEN e.made_day > today.day_number THEN 'future'
            WHEN e.expires_day < today.day_number THEN 'expired'
            ELSE 'undated' END AS state
FROM evidence AS e
CROSS JOIN today
LEFT JOIN attachment AS a ON a.product = e.product AND a.path = e.file;
