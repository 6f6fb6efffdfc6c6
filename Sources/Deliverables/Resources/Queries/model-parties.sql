-- The organisations and services around the product.
SELECT id, title, description, source_file, source_line, role
FROM party ORDER BY source_file, source_line, id
