-- Who names whom.
SELECT section, id, target_section, target FROM reference ORDER BY section, id, field, target
