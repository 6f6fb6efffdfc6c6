-- The risks that the makers have judged themselves.
SELECT r.id, COALESCE(r.title, r.id), r.likelihood, r.impact, r.residual_likelihood, r.residual_impact, r.owner,
       r.because, r.source_file || ':' || CAST(r.source_line AS TEXT)
FROM risk AS r
ORDER BY r.id
