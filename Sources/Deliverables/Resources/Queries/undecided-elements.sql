-- Elements of the product's frameworks that nothing was decided about.
SELECT e.title AS "Element", e.id AS "Element+", e.text AS "What it asks", e.asks AS "Who answers"
FROM element AS e
WHERE EXISTS (SELECT 1 FROM component)
  AND e.part_of IS NULL
  AND NOT EXISTS (SELECT 1 FROM capability AS k WHERE k.element = e.id)
ORDER BY e.framework, e.id
