-- What is done again and again, and when it is next due.
SELECT 'operation-' || o.id AS id, COALESCE(o.title, o.id) AS "Work", o.how AS "Work+",
       o.source_file || ':' || o.source_line AS source, o.kind AS "Kind", o.owner AS "Owner",
       CASE o.every_days WHEN 1 THEN 'every day' ELSE 'every ' || o.every_days || ' days' END AS "How often",
       o.last AS "Last done",
       CASE WHEN o.last_day + o.every_days < t.day_number
            THEN (t.day_number - o.last_day - o.every_days) || ' days overdue'
            WHEN o.last_day + o.every_days >= t.day_number
            THEN 'due in ' || (o.last_day + o.every_days - t.day_number) || ' days' END AS "Next="
FROM operation AS o
CROSS JOIN today AS t
ORDER BY o.source_file, o.source_line, o.id
