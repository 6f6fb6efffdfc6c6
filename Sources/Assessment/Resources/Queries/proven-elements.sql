-- Elements that are met with current evidence, by component; without one where they hold for all.
SELECT k.element, l.component, k.id
FROM capability AS k
LEFT JOIN capability_component AS l ON l.product = k.product AND l.capability = k.id
WHERE k.proven AND (k.components_count IS NULL OR l.component IS NOT NULL)
ORDER BY k.element, l.component, k.id DESC
