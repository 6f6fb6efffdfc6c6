-- The frameworks whose elements are in the database already.
SELECT id FROM framework ORDER BY id
