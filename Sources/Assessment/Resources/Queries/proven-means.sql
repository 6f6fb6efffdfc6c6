-- Means that are carried out by a capability which is met with current evidence, with how strong they are.
SELECT l.means, k.id, m.strength
FROM capability AS k
JOIN capability_means AS l ON l.product = k.product AND l.capability = k.id
JOIN means AS m ON m.product = l.product AND m.id = l.means
WHERE k.proven
ORDER BY l.means, k.id DESC
