-- Facts that follow from others, filled in once after loading. An unsaid fact stays NULL all the way.

UPDATE interface SET
    effective_reach = COALESCE(reach, (SELECT protocol.reach FROM protocol WHERE protocol.id = interface.protocol)),
    effective_encrypted =
        COALESCE(encrypted, (SELECT protocol.encrypted FROM protocol WHERE protocol.id = interface.protocol)),
    authenticated = authentication NOT IN ('none', 'just-works'),
    -- An interface that is listed is taken to be there, unless it is said to be off for good.
    active = COALESCE(enabled, 'always') <> 'never';

UPDATE component SET
    reach_internet = CASE
        WHEN EXISTS (SELECT 1 FROM component_exposure AS e
                     WHERE e.product = component.product AND e.component = component.id AND e.exposure = 'internet')
          OR EXISTS (SELECT 1 FROM interface AS i
                     WHERE i.product = component.product AND i.component = component.id
                       AND i.effective_reach = 'internet' AND i.active) THEN TRUE
        WHEN exposure_count IS NULL THEN NULL
        ELSE FALSE END,
    reach_lan = CASE
        WHEN EXISTS (SELECT 1 FROM component_exposure AS e
                     WHERE e.product = component.product AND e.component = component.id AND e.exposure = 'lan')
          OR EXISTS (SELECT 1 FROM interface AS i
                     WHERE i.product = component.product AND i.component = component.id
                       AND i.effective_reach = 'lan' AND i.active) THEN TRUE
        WHEN kind IN ('app', 'backend') THEN FALSE
        WHEN exposure_count IS NULL THEN NULL
        ELSE FALSE END,
    reach_radio = CASE
        WHEN EXISTS (SELECT 1 FROM component_exposure AS e
                     WHERE e.product = component.product AND e.component = component.id AND e.exposure = 'radio')
          OR EXISTS (SELECT 1 FROM interface AS i
                     WHERE i.product = component.product AND i.component = component.id
                       AND i.effective_reach = 'radio' AND i.active) THEN TRUE
        WHEN kind IN ('app', 'backend') THEN FALSE
        WHEN exposure_count IS NULL THEN NULL
        ELSE FALSE END,
    reach_physical = CASE
        WHEN EXISTS (SELECT 1 FROM component_exposure AS e
                     WHERE e.product = component.product AND e.component = component.id
                       AND e.exposure IN ('physical-public', 'physical-private')) THEN TRUE
        WHEN kind IN ('app', 'backend') THEN FALSE
        WHEN exposure_count IS NULL THEN NULL
        ELSE FALSE END,
    physical_initiation =
        (SELECT MAX(CASE e.exposure WHEN 'physical-public' THEN 4 WHEN 'physical-private' THEN 2
                                    WHEN 'physical-restricted' THEN 1 END)
         FROM component_exposure AS e WHERE e.product = component.product AND e.component = component.id),
    support_end = COALESCE(support_until, (SELECT p.support_until FROM product AS p WHERE p.product = component.product)),
    support_end_day =
        COALESCE(support_until_day, (SELECT p.support_until_day FROM product AS p WHERE p.product = component.product));

UPDATE component SET initiation = CASE
    WHEN reach_internet THEN 5
    WHEN physical_initiation = 4 THEN 4
    WHEN reach_lan OR reach_radio THEN 3
    ELSE physical_initiation END;

UPDATE data SET impact =
    (SELECT MAX(v) FROM (SELECT data.confidentiality AS v UNION ALL SELECT data.integrity
                         UNION ALL SELECT data.availability) AS levels);

UPDATE flow SET
    effective_protocol = COALESCE(protocol, (SELECT i.protocol FROM interface AS i
                                             WHERE i.product = flow.product AND i.id = flow.via)),
    effective_authenticated = COALESCE(authenticated, (SELECT i.authenticated FROM interface AS i
                                                       WHERE i.product = flow.product AND i.id = flow.via)),
    leaves_product = from_party IS NOT NULL OR to_party IS NOT NULL;

UPDATE flow SET
    effective_encrypted = COALESCE(
        encrypted,
        CASE WHEN protocol IS NULL OR protocol = (SELECT i.protocol FROM interface AS i
                                                  WHERE i.product = flow.product AND i.id = flow.via)
             THEN (SELECT i.effective_encrypted FROM interface AS i
                   WHERE i.product = flow.product AND i.id = flow.via) END,
        (SELECT protocol.encrypted FROM protocol WHERE protocol.id = flow.effective_protocol)),
    effective_reach = COALESCE(
        (SELECT i.effective_reach FROM interface AS i WHERE i.product = flow.product AND i.id = flow.via),
        (SELECT protocol.reach FROM protocol WHERE protocol.id = flow.effective_protocol));

-- Every boundary that a component or party lies in, directly or through the boundaries around it.
DROP TABLE IF EXISTS boundary_member;
CREATE TABLE boundary_member AS
WITH RECURSIVE around (product, boundary, outer_boundary) AS (
    SELECT product, id, id FROM boundary
    UNION
    SELECT around.product, around.boundary, outer_one.inside
    FROM around
    JOIN boundary AS outer_one ON outer_one.product = around.product AND outer_one.id = around.outer_boundary
    WHERE outer_one.inside IS NOT NULL
)
SELECT DISTINCT m.product, 'component' AS kind, m.component AS member, around.outer_boundary AS boundary
FROM boundary_component AS m
JOIN around ON around.product = m.product AND around.boundary = m.boundary
UNION ALL
SELECT DISTINCT m.product, 'party', m.party, around.outer_boundary
FROM boundary_party AS m
JOIN around ON around.product = m.product AND around.boundary = m.boundary;
CREATE INDEX boundary_member_by_member ON boundary_member (product, kind, member, boundary);

UPDATE flow SET crosses_boundary = CASE
    WHEN leaves_product AND NOT EXISTS (
        SELECT 1 FROM boundary_member AS m
        WHERE m.product = flow.product AND m.kind = 'party' AND m.member IN (flow.from_party, flow.to_party)) THEN TRUE
    WHEN NOT EXISTS (SELECT 1 FROM boundary AS b WHERE b.product = flow.product) THEN NULL
    ELSE EXISTS (
        SELECT 1 FROM boundary_member AS a
        WHERE a.product = flow.product
          AND a.kind = CASE WHEN flow.from_component IS NULL THEN 'party' ELSE 'component' END
          AND a.member = COALESCE(flow.from_component, flow.from_party)
          AND NOT EXISTS (
              SELECT 1 FROM boundary_member AS z
              WHERE z.product = flow.product
                AND z.kind = CASE WHEN flow.to_component IS NULL THEN 'party' ELSE 'component' END
                AND z.member = COALESCE(flow.to_component, flow.to_party) AND z.boundary = a.boundary))
      OR EXISTS (
        SELECT 1 FROM boundary_member AS z
        WHERE z.product = flow.product
          AND z.kind = CASE WHEN flow.to_component IS NULL THEN 'party' ELSE 'component' END
          AND z.member = COALESCE(flow.to_component, flow.to_party)
          AND NOT EXISTS (
              SELECT 1 FROM boundary_member AS a
              WHERE a.product = flow.product
                AND a.kind = CASE WHEN flow.from_component IS NULL THEN 'party' ELSE 'component' END
                AND a.member = COALESCE(flow.from_component, flow.from_party) AND a.boundary = z.boundary))
    END;

-- What a flow carries.
UPDATE flow SET
    confidentiality = carried.confidentiality,
    integrity = carried.integrity,
    availability = carried.availability,
    personal = carried.personal
FROM (SELECT f.product, f.flow,
             MAX(d.confidentiality) AS confidentiality, MAX(d.integrity) AS integrity,
             MAX(d.availability) AS availability,
             CASE WHEN MAX(CASE WHEN d.personal THEN 1 ELSE 0 END) = 1 THEN TRUE
                  WHEN COUNT(*) > COUNT(d.personal) THEN NULL ELSE FALSE END AS personal
      FROM flow_data AS f
      JOIN data AS d ON d.product = f.product AND d.id = f.data
      GROUP BY f.product, f.flow) AS carried
WHERE carried.product = flow.product AND carried.flow = flow.id;

-- Which data each component stores, sends or receives.
DROP TABLE IF EXISTS component_data;
CREATE TABLE component_data AS
SELECT product, component, data FROM data_component
UNION
SELECT f.product, f.from_component, d.data
FROM flow AS f JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
WHERE f.from_component IS NOT NULL
UNION
SELECT f.product, f.to_component, d.data
FROM flow AS f JOIN flow_data AS d ON d.product = f.product AND d.flow = f.id
WHERE f.to_component IS NOT NULL;

UPDATE component SET
    confidentiality = held.confidentiality,
    integrity = held.integrity,
    availability = held.availability,
    personal = held.personal
FROM (SELECT c.product, c.component,
             MAX(d.confidentiality) AS confidentiality, MAX(d.integrity) AS integrity,
             MAX(d.availability) AS availability,
             CASE WHEN MAX(CASE WHEN d.personal THEN 1 ELSE 0 END) = 1 THEN TRUE
                  WHEN COUNT(*) > COUNT(d.personal) THEN NULL ELSE FALSE END AS personal
      FROM component_data AS c
      JOIN data AS d ON d.product = c.product AND d.id = c.data
      GROUP BY c.product, c.component) AS held
WHERE held.product = component.product AND held.component = component.id;

UPDATE component SET impact =
    (SELECT MAX(v) FROM (SELECT component.safety AS v UNION ALL SELECT component.confidentiality
                         UNION ALL SELECT component.integrity UNION ALL SELECT component.availability) AS levels);

UPDATE interface SET
    impact = (SELECT c.impact FROM component AS c WHERE c.product = interface.product AND c.id = interface.component),
    initiation = CASE effective_reach
        WHEN 'internet' THEN 5 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3 WHEN 'internal' THEN 1
        WHEN 'physical' THEN (SELECT c.physical_initiation FROM component AS c
                              WHERE c.product = interface.product AND c.id = interface.component) END;

UPDATE flow SET
    impact = (SELECT MAX(v) FROM (
        SELECT flow.confidentiality AS v UNION ALL SELECT flow.integrity UNION ALL SELECT flow.availability
        UNION ALL
        SELECT c.safety FROM component AS c
        WHERE c.product = flow.product AND c.id = flow.to_component
          AND EXISTS (SELECT 1 FROM flow_data AS f JOIN data AS d ON d.product = f.product AND d.id = f.data
                      WHERE f.product = flow.product AND f.flow = flow.id AND d.kind IN ('command', 'firmware'))
        ) AS levels),
    initiation = CASE effective_reach
        WHEN 'internet' THEN 4 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3 WHEN 'internal' THEN 1 WHEN 'physical' THEN 2 END;

-- Evidence counts from the day it was made to the day it expires, whichever day is asked about.
-- What was changed since, can't be read or is gone, proves nothing.
UPDATE evidence SET is_intact =
    (SELECT CASE WHEN NOT a.is_there THEN FALSE
                 WHEN evidence.sha256 IS NOT NULL THEN COALESCE(a.sha256 = evidence.sha256, FALSE) END
     FROM attachment AS a WHERE a.product = evidence.product AND a.path = evidence.file);

UPDATE evidence SET is_current = CASE
    WHEN NOT is_intact THEN FALSE
    WHEN made_day > (SELECT day_number FROM today) THEN FALSE
    WHEN expires_day IS NOT NULL THEN expires_day >= (SELECT day_number FROM today)
    WHEN made_day IS NOT NULL THEN TRUE
    END;

UPDATE capability SET proven = CASE
    WHEN status IS NULL THEN NULL
    WHEN status <> 'met' OR COALESCE(evidence_count, 0) = 0 THEN FALSE
    ELSE EXISTS (
        SELECT 1 FROM capability_evidence AS l
        JOIN evidence AS e ON e.product = l.product AND e.id = l.evidence
        WHERE l.product = capability.product AND l.capability = capability.id AND e.is_current)
    END;
