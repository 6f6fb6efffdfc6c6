-- The EMB3D device properties that components are said to have, and not to have.
SELECT component, property, TRUE
FROM component_property
UNION ALL
SELECT component, without_property, FALSE
FROM component_without_property
ORDER BY 1, 2, 3
