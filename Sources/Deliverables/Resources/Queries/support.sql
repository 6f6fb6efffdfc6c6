-- What is promised for the product's life.
SELECT 'support-' || s.id AS id, s.id AS key, COALESCE(s.title, s.id) AS "Promise", s.because AS "Promise+",
       s.source_file || ':' || s.source_line AS source, s.kind AS "Kind",
       COALESCE(p.title, s.provider) AS "Given by", 'party-' || p.id AS "Given by#",
       s.since AS "From", s.until AS "Until", s.cadence AS "How often", s.owner AS "Owner", s.funded AS "Funded?"
FROM support AS s
LEFT JOIN party AS p ON p.product = s.product AND p.id = s.provider
ORDER BY s.source_file, s.source_line, s.id
