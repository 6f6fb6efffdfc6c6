-- The people who use the product or are affected by it.
SELECT 'user-' || u.id AS id, COALESCE(u.title, u.id) AS "User", u.description AS "User+",
       u.source_file || ':' || u.source_line AS source, u.kind AS "Kind", u.may AS "May", u.skill AS "Skill!",
       u.vulnerable AS "Needs special care?"
FROM product_user AS u
ORDER BY u.source_file, u.source_line, u.id
