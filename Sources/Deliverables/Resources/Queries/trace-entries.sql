-- Everything that a need passes through on its way from the customer to the proof, in that order.
SELECT 1, 'customer', id, COALESCE(title, id), description, NULL, source_file || ':' || source_line
FROM customer
UNION ALL
SELECT 2, 'use_case', id, COALESCE(title, id), description, CASE WHEN excluded THEN 'not meant' END,
       source_file || ':' || source_line
FROM use_case
UNION ALL
SELECT 3, 'need', n.id, COALESCE(n.statement, n.id), n.required_by, l.title || ' priority',
       n.source_file || ':' || n.source_line
FROM need AS n LEFT JOIN level AS l ON l.number = n.priority
UNION ALL
SELECT 4, 'means', id, COALESCE(title, id), because, status, source_file || ':' || source_line
FROM means
UNION ALL
SELECT 5, 'capability', k.id, COALESCE(e.title, k.element), COALESCE(k.how, k.because),
       CASE WHEN k.proven THEN 'met, proven' ELSE k.status END, k.source_file || ':' || k.source_line
FROM capability AS k LEFT JOIN element AS e ON e.id = k.element
UNION ALL
SELECT 6, 'support', id, COALESCE(title, id), because, kind, source_file || ':' || source_line
FROM support
UNION ALL
SELECT 7, 'responsibility', id, COALESCE(statement, id), if_not, bearer, source_file || ':' || source_line
FROM responsibility
UNION ALL
SELECT 8, 'component', id, COALESCE(title, id), description, kind, source_file || ':' || source_line
FROM component
UNION ALL
SELECT 9, 'evidence', id, COALESCE(title, id), scope, CASE WHEN is_current THEN 'counts' ELSE 'does not count' END,
       source_file || ':' || source_line
FROM evidence
UNION ALL
SELECT 10, 'communication', id, COALESCE(title, id), text, topic, source_file || ':' || source_line
FROM communication
ORDER BY 1, 7, 3
