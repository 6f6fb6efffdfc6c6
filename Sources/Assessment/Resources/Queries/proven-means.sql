-- Means that are carried out by a capability which is met with current evidence.
SELECT l.means, k.id
FROM capability AS k
JOIN capability_means AS l ON l.product = k.product AND l.capability = k.id
WHERE k.proven
ORDER BY l.means, k.id DESC
