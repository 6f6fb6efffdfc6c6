-- What threat information speaks of: components, rules with how many open findings they have, and known vulnerabilities.
SELECT c.collection, c.threat_information, 'component' AS kind, c.component AS name, c.because AS because, 0 AS open_findings
FROM threat_information_component AS c
UNION ALL
SELECT r.collection, r.threat_information, 'rule', r.rule, r.catalog || ' ' || r.reference, COUNT(f.id)
FROM threat_information_rule AS r
LEFT JOIN finding AS f ON f.product = r.product AND f.rule = r.rule AND f.status = 'open'
GROUP BY r.product, r.collection, r.threat_information, r.rule, r.catalog, r.reference
UNION ALL
SELECT v.collection, v.threat_information, 'cve', v.reference, '', 0
FROM threat_information_reference AS v
WHERE v.catalog = 'cve'
ORDER BY 1, 2, 3, 4
