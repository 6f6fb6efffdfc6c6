-- What proves it.
SELECT e.id, e.title, e.kind, e.file, e.address, e.sha256, e.made, e.expires, e.scope, s.state
FROM evidence AS e
JOIN evidence_state AS s ON s.product = e.product AND s.id = e.id
ORDER BY e.source_file, e.source_line, e.id
