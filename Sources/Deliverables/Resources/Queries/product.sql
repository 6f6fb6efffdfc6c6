-- The cover: what the product is, by whom, for what, and for how long.
SELECT COALESCE(p.name, p.id) AS name, p.id, p.version, p.model, p.description, p.intended_purpose,
       COALESCE(m.title, p.manufacturer, o.name) AS manufacturer, p.released, p.support_from, p.support_until,
       p.support_because, p.service_life_years, p.classification_core_function, p.risk_assessment_made,
       p.risk_assessment_reviewed, p.risk_assessment_method, o.security_contact, t.day AS as_of,
       CASE WHEN p.support_until_day < t.day_number THEN 'over' END AS support_over,
       p.source_file || ':' || p.source_line AS source
FROM today AS t
LEFT JOIN product AS p ON TRUE
LEFT JOIN party AS m ON m.product = p.product AND m.id = p.manufacturer
LEFT JOIN organization AS o ON o.product = p.product
