-- The interfaces, and how the other side proves who it is.
SELECT id, title, purpose, source_file, source_line, component, protocol, authentication, effective_reach
FROM interface ORDER BY source_file, source_line, id
