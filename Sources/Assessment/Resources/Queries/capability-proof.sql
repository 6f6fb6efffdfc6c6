-- What was decided on each element, and whether current evidence proves it.
SELECT k.id, k.status, k.proven
FROM capability AS k
ORDER BY k.id
