-- The flows, with what follows from their interfaces and protocols.
SELECT id, title, NULL AS description, source_file, source_line, COALESCE(from_component, from_party) AS start,
       COALESCE(to_component, to_party) AS finish, effective_protocol, effective_encrypted, effective_authenticated,
       crosses_boundary, CASE WHEN from_component IS NULL THEN 'party' ELSE 'component' END AS start_section,
       CASE WHEN to_component IS NULL THEN 'party' ELSE 'component' END AS finish_section
FROM flow ORDER BY source_file, source_line, id
