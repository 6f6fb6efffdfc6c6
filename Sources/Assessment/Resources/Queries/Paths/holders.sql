-- Where data lives: at each component that keeps, sends or receives it, unless that only passes it on.
SELECT h.component, h.data, k.component IS NOT NULL AS stored, s.component IS NOT NULL AS sent,
       p.component IS NOT NULL AS passed_on,
       COALESCE(d.kind, '') IN ('key', 'credential') AND COALESCE(c.key_storage, '') IN ('protected', 'secure-element')
         AS safe
FROM component_data AS h
JOIN data AS d ON d.product = h.product AND d.id = h.data
JOIN component AS c ON c.product = h.product AND c.id = h.component
LEFT JOIN data_component AS k ON k.product = h.product AND k.data = h.data AND k.component = h.component
LEFT JOIN (SELECT DISTINCT f.product, f.from_component AS component, l.data
           FROM flow AS f
           JOIN flow_data AS l ON l.product = f.product AND l.flow = f.id
           WHERE f.from_component IS NOT NULL) AS s
  ON s.product = h.product AND s.component = h.component AND s.data = h.data
LEFT JOIN passed_on AS p ON p.product = h.product AND p.component = h.component AND p.data = h.data
WHERE d.impact IS NOT NULL
