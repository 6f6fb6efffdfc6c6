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

-- From which positions of threat sources each interface is reached, and how sure that is: said, implied (by its protocol
-- or kind), or not said. What is within a service alone is reached by staff. A component that is exposed and has no
-- interface for it stands here without an interface.
CREATE VIEW interface_reach AS
SELECT i.product, i.component, i.id AS interface,
       CASE WHEN i.effective_reach = 'internal' THEN 'insider' ELSE i.effective_reach END AS position,
       CASE WHEN i.reach IS NULL THEN 'implied' ELSE 'said' END AS certainty
FROM interface AS i
JOIN component AS c ON c.product = i.product AND c.id = i.component
WHERE i.active AND i.effective_reach IS NOT NULL AND (i.effective_reach <> 'internal' OR c.kind = 'backend')
UNION ALL
SELECT i.product, i.component, i.id, 'physical', 'implied'
FROM interface AS i
WHERE i.active AND i.effective_reach IS NULL AND i.kind = 'local' AND i.component IS NOT NULL
UNION ALL
SELECT i.product, i.component, i.id, e.exposure, 'not said'
FROM interface AS i
JOIN component_exposure AS e ON e.product = i.product AND e.component = i.component
WHERE i.active AND i.effective_reach IS NULL AND COALESCE(i.kind, '') <> 'local'
  AND e.exposure IN ('internet', 'lan', 'radio')
UNION ALL
SELECT i.product, i.component, i.id, p.position, 'not said'
FROM interface AS i
CROSS JOIN (SELECT 'internet' AS position UNION ALL SELECT 'lan') AS p
WHERE i.active AND i.effective_reach IS NULL AND COALESCE(i.kind, '') <> 'local' AND i.component IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM component_exposure AS e
                  WHERE e.product = i.product AND e.component = i.component
                    AND e.exposure IN ('internet', 'lan', 'radio'))
UNION ALL
SELECT e.product, e.component, NULL, e.exposure, 'said'
FROM component_exposure AS e
WHERE e.exposure IN ('internet', 'lan', 'radio')
  AND NOT EXISTS (SELECT 1 FROM interface AS i
                  WHERE i.product = e.product AND i.component = e.component AND i.active
                    AND COALESCE(i.effective_reach, e.exposure) = e.exposure)
UNION ALL
SELECT c.product, c.id, NULL, 'physical', CASE WHEN c.exposure_count IS NULL THEN 'not said' ELSE 'said' END
FROM component AS c
WHERE (c.physical_initiation IS NOT NULL
       OR (c.exposure_count IS NULL AND COALESCE(c.kind, 'device') IN ('device', 'gateway')))
  AND NOT EXISTS (SELECT 1 FROM interface AS i
                  WHERE i.product = c.product AND i.component = c.id AND i.active AND i.effective_reach = 'physical')
UNION ALL
SELECT c.product, c.id, NULL, 'internet', 'not said'
FROM component AS c
WHERE c.kind = 'backend' AND c.exposure_count IS NULL
  AND NOT EXISTS (SELECT 1 FROM interface AS i WHERE i.product = c.product AND i.component = c.id AND i.active);

-- Data that a component only passes on: it comes and goes sealed from end to end, and is not kept.
CREATE VIEW passed_on AS
WITH sealed AS (
    SELECT f.product, f.from_component, f.to_component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end
),
opened AS (
    SELECT f.product, f.from_component AS component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end IS NOT TRUE
    UNION ALL
    SELECT f.product, f.to_component, d.data
    FROM flow AS f
    JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
    WHERE f.end_to_end IS NOT TRUE
)
SELECT DISTINCT came.product, came.component, came.data
FROM (SELECT DISTINCT product, to_component AS component, data FROM sealed) AS came
JOIN (SELECT DISTINCT product, from_component AS component, data FROM sealed) AS went
  ON went.product = came.product AND went.component = came.component AND went.data = came.data
LEFT JOIN data_component AS k ON k.product = came.product AND k.data = came.data AND k.component = came.component
LEFT JOIN opened AS o ON o.product = came.product AND o.component = came.component AND o.data = came.data
WHERE k.data IS NULL AND o.data IS NULL;

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

-- Threat information that touches the product: it speaks of a component, or of what an open finding is about.
CREATE VIEW touching_threat_information AS
SELECT t.product, t.collection, t.id, t.type, t.title, t.modified, t.modified_day
FROM threat_information AS t
WHERE t.harmful
  AND (EXISTS (SELECT 1 FROM threat_information_component AS c
               WHERE c.product = t.product AND c.collection = t.collection AND c.threat_information = t.id)
       OR EXISTS (SELECT 1 FROM threat_information_rule AS r
                  JOIN finding AS f ON f.product = r.product AND f.rule = r.rule AND f.status = 'open'
                  WHERE r.product = t.product AND r.collection = t.collection AND r.threat_information = t.id));

-- Vulnerabilities that affect the product, or did, and what the model of its threats makes of them: `missing` is the first
-- of the threats that they show which no finding and no entry of `threats` stands for.
CREATE VIEW telling_vulnerability AS
SELECT v.product, v.id, v.status, v.found_day, v.decided_day,
       (SELECT MIN(s.show) FROM vulnerability_show AS s
        WHERE s.product = v.product AND s.vulnerability = v.id
          AND NOT EXISTS (SELECT 1 FROM finding AS f WHERE f.product = s.product AND f.id = s.show)
          AND NOT EXISTS (SELECT 1 FROM threat AS t WHERE t.product = s.product AND t.id = s.show)) AS missing
FROM vulnerability AS v
WHERE v.status IN ('affected', 'fixed');
