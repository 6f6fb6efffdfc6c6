-- What the elements are called.
SELECT id, title FROM element ORDER BY id
