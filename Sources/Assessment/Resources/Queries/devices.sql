-- The components that are devices or gateways, and those whose kind is not said.
SELECT id, kind, COALESCE(title, id)
FROM component
WHERE kind IN ('device', 'gateway') OR kind IS NULL
ORDER BY source_file, source_line, id
