-- Components, and the parties that exchange data with them, each with its worst open finding.
SELECT 'component', c.id, c.kind, COALESCE(c.title, c.id), w.worst
FROM component AS c
LEFT JOIN (SELECT product, component, MAX(residual) AS worst FROM finding
           WHERE status = 'open' AND component IS NOT NULL GROUP BY product, component) AS w
       ON w.product = c.product AND w.component = c.id
UNION ALL
SELECT 'party', p.id, p.role, COALESCE(p.title, p.id), NULL
FROM party AS p
WHERE EXISTS (SELECT 1 FROM flow AS f WHERE f.product = p.product AND f.from_party = p.id)
   OR EXISTS (SELECT 1 FROM flow AS f WHERE f.product = p.product AND f.to_party = p.id)
ORDER BY 1, 2
