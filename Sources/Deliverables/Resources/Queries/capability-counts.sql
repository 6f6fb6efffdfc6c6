-- How many decisions there are of each sort.
SELECT COALESCE(status, 'not decided'), COUNT(*), COUNT(CASE WHEN proven THEN 1 END)
FROM capability
GROUP BY status
ORDER BY CASE status WHEN 'met' THEN 1 WHEN 'partly' THEN 2 WHEN 'planned' THEN 3 WHEN 'not-met' THEN 4
                     WHEN 'not-applicable' THEN 5 ELSE 6 END
