-- What the derived levels of components, interfaces, flows and data rest on: a row for each thing that gives a level.
-- A level is the highest of its rows. The last column is who starts an attack from there, where that is a question.
SELECT 'component' AS section, e.component AS id, 'initiation' AS aspect,
       CASE e.exposure WHEN 'internet' THEN 5 WHEN 'physical-public' THEN 4 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3
            WHEN 'physical-private' THEN 2 ELSE 1 END AS level,
       CASE e.exposure WHEN 'internet' THEN 'reached from the internet, as its exposure says'
            WHEN 'lan' THEN 'reached from the local network, as its exposure says'
            WHEN 'radio' THEN 'reached by anybody in radio range, as its exposure says'
            WHEN 'physical-public' THEN 'touched by anybody, as its exposure says'
            WHEN 'physical-private' THEN 'touched by those in a home or an office, as its exposure says'
            ELSE 'touched by staff only, as its exposure says' END AS reason,
       CASE e.exposure WHEN 'internet' THEN 'outsider' WHEN 'lan' THEN 'neighbour' WHEN 'radio' THEN 'neighbour'
            WHEN 'physical-restricted' THEN 'insider' ELSE 'visitor' END AS source
FROM component_exposure AS e
UNION ALL
SELECT 'component', i.component, 'initiation', CASE i.effective_reach WHEN 'internet' THEN 5 ELSE 3 END,
       CASE i.effective_reach WHEN 'internet' THEN 'reached from the internet over '
            WHEN 'lan' THEN 'reached from the local network over '
            ELSE 'reached by anybody in radio range over ' END || i.id,
       CASE i.effective_reach WHEN 'internet' THEN 'outsider' ELSE 'neighbour' END
FROM interface AS i
WHERE i.active AND i.effective_reach IN ('internet', 'lan', 'radio')
UNION ALL
SELECT 'component', e.component, 'physical_initiation',
       CASE e.exposure WHEN 'physical-public' THEN 4 WHEN 'physical-private' THEN 2 ELSE 1 END,
       CASE e.exposure WHEN 'physical-public' THEN 'touched by anybody, as its exposure says'
            WHEN 'physical-private' THEN 'touched by those in a home or an office, as its exposure says'
            ELSE 'touched by staff only, as its exposure says' END,
       CASE e.exposure WHEN 'physical-restricted' THEN 'insider' ELSE 'visitor' END
FROM component_exposure AS e
WHERE e.exposure IN ('physical-public', 'physical-private', 'physical-restricted')
UNION ALL
SELECT 'interface', i.id, 'initiation',
       CASE i.effective_reach WHEN 'internet' THEN 5 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3 ELSE 1 END,
       CASE i.effective_reach WHEN 'internet' THEN 'reached from the internet over '
            WHEN 'lan' THEN 'reached from the local network over '
            WHEN 'radio' THEN 'reached by anybody in radio range over '
            ELSE 'reached only from within, over ' END || i.id
       || CASE WHEN i.reach IS NULL THEN ', by the nature of ' || COALESCE(i.protocol, 'its protocol') ELSE '' END,
       CASE i.effective_reach WHEN 'internet' THEN 'outsider' WHEN 'internal' THEN 'insider' ELSE 'neighbour' END
FROM interface AS i
WHERE i.effective_reach IN ('internet', 'lan', 'radio', 'internal')
UNION ALL
SELECT 'interface', i.id, 'initiation',
       CASE e.exposure WHEN 'physical-public' THEN 4 WHEN 'physical-private' THEN 2 ELSE 1 END,
       i.id || ' is touched, and '
       || CASE e.exposure WHEN 'physical-public' THEN 'anybody comes near ' WHEN 'physical-private'
               THEN 'those in a home or an office come near ' ELSE 'only staff comes near ' END || i.component,
       CASE e.exposure WHEN 'physical-restricted' THEN 'insider' ELSE 'visitor' END
FROM interface AS i
JOIN component_exposure AS e ON e.product = i.product AND e.component = i.component
WHERE i.effective_reach = 'physical'
  AND e.exposure IN ('physical-public', 'physical-private', 'physical-restricted')
UNION ALL
SELECT 'flow', f.id, 'initiation',
       CASE f.effective_reach WHEN 'internet' THEN 4 WHEN 'lan' THEN 3 WHEN 'radio' THEN 3 WHEN 'internal' THEN 1
            ELSE 2 END,
       CASE f.effective_reach WHEN 'internet' THEN 'sent over the internet'
            WHEN 'lan' THEN 'sent over the local network' WHEN 'radio' THEN 'sent by radio'
            WHEN 'internal' THEN 'sent within a component or a closed network' ELSE 'sent over a wire that can be touched'
            END
       || CASE WHEN via.effective_reach IS NOT NULL THEN ', as its interface ' || via.id || ' is reached'
               ELSE ', by the nature of ' || COALESCE(f.effective_protocol, 'its protocol') END,
       CASE f.effective_reach WHEN 'internet' THEN 'outsider' WHEN 'lan' THEN 'neighbour' WHEN 'radio' THEN 'neighbour'
            WHEN 'internal' THEN 'insider' ELSE 'visitor' END
FROM flow AS f
LEFT JOIN interface AS via ON via.product = f.product AND via.id = f.via
WHERE f.effective_reach IS NOT NULL
UNION ALL
SELECT 'component', c.id, 'safety', c.safety, 'harm to people or things that ' || c.id || ' can do (safety)', NULL
FROM component AS c WHERE c.safety IS NOT NULL
UNION ALL
SELECT 'component', h.component, l.aspect, l.level, l.aspect || ' of ' || l.data, NULL
FROM component_data AS h
JOIN (SELECT product, id AS data, 'confidentiality' AS aspect, confidentiality AS level FROM data
      UNION ALL SELECT product, id, 'integrity', integrity FROM data
      UNION ALL SELECT product, id, 'availability', availability FROM data) AS l
  ON l.product = h.product AND l.data = h.data
WHERE l.level IS NOT NULL
UNION ALL
SELECT 'flow', h.flow, l.aspect, l.level, l.aspect || ' of ' || l.data, NULL
FROM flow_data AS h
JOIN (SELECT product, id AS data, 'confidentiality' AS aspect, confidentiality AS level FROM data
      UNION ALL SELECT product, id, 'integrity', integrity FROM data
      UNION ALL SELECT product, id, 'availability', availability FROM data) AS l
  ON l.product = h.product AND l.data = h.data
WHERE l.level IS NOT NULL
UNION ALL
SELECT 'flow', f.id, 'safety', c.safety,
       'harm to people or things that ' || c.id || ' can do (safety), which the flow commands or updates', NULL
FROM flow AS f
JOIN component AS c ON c.product = f.product AND c.id = f.to_component
WHERE c.safety IS NOT NULL
  AND EXISTS (SELECT 1 FROM flow_data AS h JOIN data AS d ON d.product = h.product AND d.id = h.data
              WHERE h.product = f.product AND h.flow = f.id AND d.kind IN ('command', 'firmware'))
UNION ALL
SELECT 'data', l.data, l.aspect, l.level, l.aspect || ' of ' || l.data, NULL
FROM (SELECT id AS data, 'confidentiality' AS aspect, confidentiality AS level FROM data
      UNION ALL SELECT id, 'integrity', integrity FROM data
      UNION ALL SELECT id, 'availability', availability FROM data) AS l
WHERE l.level IS NOT NULL
ORDER BY 1, 2, 3, 4, 5
