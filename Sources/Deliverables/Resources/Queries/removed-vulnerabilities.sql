-- What the data take away, each with its reason.
SELECT CAST(m.place AS TEXT) AS key, m.vulnerability_name AS "Vulnerability", m.summary AS "Vulnerability+",
       m.package || COALESCE(' ' || m.version, '') AS "Software", m.bill AS "Software+",
       COALESCE(c.title, m.component) AS "Component", 'component-' || m.component AS "Component#",
       'vulnerability-reasons' AS "Why it is none*"
FROM vulnerability_match AS m
LEFT JOIN component AS c ON c.product = m.product AND c.id = m.component
WHERE m.state = 'removed'
ORDER BY m.level DESC, m.place
