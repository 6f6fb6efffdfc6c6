-- The threats that the makers know of, likeliest first.
SELECT 'threat-' || t.id AS id, t.id AS key, COALESCE(t.title, t.id) AS "Threat",
       t.source_file || ':' || t.source_line AS source, t.source AS "Started by", t.likelihood AS "Likelihood!",
       'threat-stride' AS "Harm*", 'threat-components' AS "Where*", t.known_from AS "Known from",
       t.reviewed AS "Reviewed"
FROM threat AS t
ORDER BY COALESCE(t.likelihood, 0) DESC, t.source_file, t.source_line, t.id
