-- The components, riskiest first, with what follows from their facts.
SELECT c.id, c.source_file || ':' || c.source_line AS source,
       c.reach_internet, c.reach_lan, c.reach_radio, c.reach_physical, c.confidentiality, c.integrity, c.availability,
       c.safety, c.personal, c.support_end, w.worst, w.found
FROM component AS c
LEFT JOIN (SELECT product, component, MAX(residual) AS worst, COUNT(*) AS found
           FROM finding WHERE status = 'open' AND component IS NOT NULL
           GROUP BY product, component) AS w ON w.product = c.product AND w.component = c.id
ORDER BY COALESCE(w.worst, 0) DESC, c.source_file, c.source_line, c.id
