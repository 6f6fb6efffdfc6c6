SELECT component, software, NULL, NULL
FROM component_software
ORDER BY component, place
