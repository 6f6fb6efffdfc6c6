-- What was decided about findings.
SELECT t.id, t.decision, t.because, t.owner, t.until, t.until_day < today.day_number, t.due,
       t.due_day < today.day_number
FROM treatment AS t
CROSS JOIN today
ORDER BY t.id
