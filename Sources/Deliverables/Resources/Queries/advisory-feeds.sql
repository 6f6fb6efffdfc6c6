-- What the index was made from, and how old that is.
SELECT f.id AS "Feed", f.kind AS "Kind", f.records AS "Records", f.as_of AS "As of",
       CASE f.age_days WHEN 0 THEN 'less than a day' WHEN 1 THEN '1 day' ELSE f.age_days || ' days' END AS "Age",
       CASE WHEN NOT f.is_whole THEN 'not whole' WHEN f.is_stale THEN 'stale' ELSE 'fresh' END AS "State"
FROM advisory_feed AS f
ORDER BY f.id
