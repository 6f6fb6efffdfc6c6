-- The elements that were decided about, and whether every decision that applies is proven.
SELECT COALESCE(e.title, k.element),
       MIN(CASE WHEN k.proven THEN 1 ELSE 0 END)
FROM capability AS k
LEFT JOIN element AS e ON e.id = k.element
WHERE k.status IS NULL OR k.status <> 'not-applicable'
GROUP BY k.element, e.title
ORDER BY k.element
