-- The decision on each element.
SELECT 'capability-' || k.id AS id, k.id AS key, COALESCE(e.title, k.element) AS "Element", k.id AS "Element+",
       k.source_file || ':' || k.source_line AS source, k.status AS "Decision", k.proven AS "Proven?",
       'capability-components' AS "Components*",
       COALESCE(k.how, k.because) AS "How, or why not", k.verification AS "Tested by",
       'capability-means' AS "Means*", 'capability-evidence' AS "Evidence*"
FROM capability AS k
LEFT JOIN element AS e ON e.id = k.element
ORDER BY k.element, k.source_file, k.source_line, k.id
