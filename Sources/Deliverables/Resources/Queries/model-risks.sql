-- The risks that the files judge themselves.
SELECT id, title, because, source_file, source_line, vulnerability, likelihood, impact, residual_likelihood,
       residual_impact, owner
FROM risk ORDER BY source_file, source_line, id
