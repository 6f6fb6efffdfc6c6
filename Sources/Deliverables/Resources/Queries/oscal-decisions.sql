-- How each decision on an element is carried out, and how that is tested.
SELECT id, COALESCE(how, because) AS how, verification FROM capability ORDER BY id
