-- The product, who makes it, and where to report.
SELECT COALESCE(p.name, p.id), p.version, COALESCE(p.description, p.intended_purpose),
       COALESCE(m.title, p.manufacturer, o.name), o.security_contact
FROM today AS t
LEFT JOIN product AS p ON TRUE
LEFT JOIN party AS m ON m.product = p.product AND m.id = p.manufacturer
LEFT JOIN organization AS o ON o.product = p.product
