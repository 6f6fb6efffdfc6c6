-- The elements that are in the database already.
SELECT id FROM element ORDER BY id
