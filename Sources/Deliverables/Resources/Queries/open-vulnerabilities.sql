-- What somebody still has to do something about, the most urgent first.
SELECT CAST(m.place AS TEXT) AS key, m.vulnerability_name AS "Vulnerability", m.summary AS "Vulnerability+",
       m.level AS "How soon!", m.because AS "How soon+",
       m.state AS "State", 'vulnerability-' || m.decision AS "State#", m.changed AS "State+",
       m.package || COALESCE(' ' || m.version, '') AS "Software", m.bill AS "Software+",
       COALESCE(c.title, m.component) AS "Component", 'component-' || m.component AS "Component#",
       m.fixed_in AS "Fixed in=",
       CASE WHEN EXISTS (SELECT 1 FROM vulnerability_removal AS r
                         WHERE r.product = m.product AND r.match_place = m.place AND NOT r.is_applied)
            THEN 'vulnerability-suggestions' END AS "May be none*"
FROM vulnerability_match AS m
LEFT JOIN component AS c ON c.product = m.product AND c.id = m.component
WHERE m.is_open
ORDER BY m.level DESC, m.place
