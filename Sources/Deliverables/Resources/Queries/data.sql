-- The data, what is most at stake first.
SELECT 'data-' || d.id AS id, d.id AS key, COALESCE(d.title, d.id) AS "Data",
       d.source_file || ':' || d.source_line AS source, d.kind AS "Kind", d.personal AS "Personal?",
       d.sensitive AS "Personal+", d.confidentiality AS "Confidentiality!", d.integrity AS "Integrity!",
       d.availability AS "Availability!", 'data-components' AS "Stored in*",
       CASE d.retention_days WHEN 0 THEN 'not kept' WHEN 1 THEN '1 day'
            ELSE d.retention_days || ' days' END AS "Kept for",
       d.erasable AS "Erasable?"
FROM data AS d
ORDER BY COALESCE(d.impact, 0) DESC, d.source_file, d.source_line, d.id
