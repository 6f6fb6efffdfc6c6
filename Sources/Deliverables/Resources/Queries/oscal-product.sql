-- The product, who makes it, and whether it is on sale.
SELECT COALESCE(p.name, p.id) AS name, p.version, COALESCE(p.description, p.intended_purpose) AS description,
       COALESCE(m.title, p.manufacturer, o.name) AS manufacturer,
       CASE WHEN p.released_day <= t.day_number THEN 'operational'
            WHEN p.released_day > t.day_number THEN 'under-development'
            ELSE 'other' END AS state
FROM today AS t
LEFT JOIN product AS p ON TRUE
LEFT JOIN party AS m ON m.product = p.product AND m.id = p.manufacturer
LEFT JOIN organization AS o ON o.product = p.product
