-- What customers are told.
SELECT 'communication-' || m.id AS id, m.id AS key, COALESCE(m.title, m.id) AS "Communication",
       m.text AS "Communication+",
       m.source_file || ':' || m.source_line AS source, m.topic AS "Topic", 'communication-audience' AS "Told to*",
       'communication-channels' AS "Channels*", m.published AS "Published",
       m.before_purchase AS "Before buying?", m.address AS "Address=", m.address AS "Address@"
FROM communication AS m
ORDER BY m.source_file, m.source_line, m.id
