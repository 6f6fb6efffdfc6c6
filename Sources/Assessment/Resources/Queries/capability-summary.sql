-- How many decisions there are on elements, how many say that it is met, and how many of those are proven.
SELECT COUNT(*),
       COUNT(CASE WHEN status = 'met' THEN 1 END),
       COUNT(CASE WHEN proven THEN 1 END)
FROM capability
