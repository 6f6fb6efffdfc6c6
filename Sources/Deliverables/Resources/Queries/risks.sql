-- The risks that the makers have judged, worst first; combined as in SP 800-30, table I-2.
WITH risk_table (likelihood, impact, risk) AS (
    VALUES (1, 1, 1), (1, 2, 1), (1, 3, 1), (1, 4, 2), (1, 5, 2),
           (2, 1, 1), (2, 2, 2), (2, 3, 2), (2, 4, 2), (2, 5, 3),
           (3, 1, 1), (3, 2, 2), (3, 3, 3), (3, 4, 3), (3, 5, 4),
           (4, 1, 1), (4, 2, 2), (4, 3, 3), (4, 4, 4), (4, 5, 5),
           (5, 1, 1), (5, 2, 2), (5, 3, 3), (5, 4, 4), (5, 5, 5))
SELECT 'risk-' || r.id AS id, r.id AS key, COALESCE(r.title, r.id) AS "Risk", r.vulnerability AS "Risk+",
       r.source_file || ':' || r.source_line AS source,
       b.risk AS "Risk before!",
       'likelihood ' || COALESCE(bl.title, 'not said') || ', impact ' || COALESCE(bi.title, 'not said')
           AS "Risk before+",
       a.risk AS "Risk now!",
       'likelihood ' || COALESCE(al.title, 'not said') || ', impact ' || COALESCE(ai.title, 'not said') AS "Risk now+",
       r.owner AS "Owner", r.because AS "Why it is judged so", 'risk-threats' AS "Threats*", 'risk-needs' AS "Needs*"
FROM risk AS r
LEFT JOIN risk_table AS b ON b.likelihood = r.likelihood AND b.impact = r.impact
LEFT JOIN risk_table AS a
       ON a.likelihood = COALESCE(r.residual_likelihood, CASE WHEN r.residual_impact IS NOT NULL THEN r.likelihood END)
      AND a.impact = COALESCE(r.residual_impact, r.impact)
LEFT JOIN level AS bl ON bl.number = r.likelihood
LEFT JOIN level AS bi ON bi.number = r.impact
LEFT JOIN level AS al ON al.number = COALESCE(r.residual_likelihood, r.likelihood)
LEFT JOIN level AS ai ON ai.number = COALESCE(r.residual_impact, r.impact)
ORDER BY COALESCE(a.risk, b.risk, 0) DESC, COALESCE(b.risk, 0) DESC, r.source_file, r.source_line, r.id
