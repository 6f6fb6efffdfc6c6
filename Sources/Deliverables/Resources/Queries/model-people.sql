-- The people around the product: its users, and those who buy it.
SELECT id, title, description, source_file, source_line, 'user' AS section, kind, may
FROM product_user
UNION ALL
SELECT id, title, description, source_file, source_line, 'customer', kind, NULL
FROM customer
ORDER BY section, source_file, source_line, id
