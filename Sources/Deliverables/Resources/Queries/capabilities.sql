-- The decision on each element. What does not apply needs neither means nor evidence.
SELECT 'capability-' || k.id AS id, k.id AS key,
       COALESCE(e.title, k.element) AS "Element", k.id AS "Element+", k.source_file || ':' || k.source_line AS source,
       k.status AS "Decision",
       CASE WHEN k.status = 'not-applicable' THEN NULL
            WHEN k.proven THEN 'yes'
            WHEN k.proven IS NULL THEN 'not said'
            ELSE 'no' END AS "Proven=",
       'capability-components' AS "Components*",
       COALESCE(k.how, k.because) AS "How, or why not", k.verification AS "Tested by=",
       CASE WHEN k.status <> 'not-applicable' OR k.means_count > 0 THEN 'capability-means' END AS "Means*",
       CASE WHEN k.status IN ('met', 'partly') THEN 'capability-evidence' END AS "Evidence*"
FROM capability AS k
LEFT JOIN element AS e ON e.id = k.element
ORDER BY k.element, k.source_file, k.source_line, k.id
