-- Elements of the product's frameworks that nothing was decided about.
SELECT e.title AS "Element", e.id AS "Element+", e.text AS "What it asks", e.asks AS "Who answers"
FROM element AS e
WHERE EXISTS (SELECT 1 FROM component)
  AND (e.framework IN (SELECT framework FROM product_framework)
       OR (e.framework = '8425' AND NOT EXISTS (SELECT 1 FROM product_framework)))
  AND NOT EXISTS (SELECT 1 FROM capability AS k WHERE k.element = e.id)
ORDER BY e.framework, e.id
