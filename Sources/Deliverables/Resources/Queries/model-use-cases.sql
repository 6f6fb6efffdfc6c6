-- What people do with the product.
SELECT id, title, description, source_file, source_line, excluded
FROM use_case ORDER BY source_file, source_line, id
