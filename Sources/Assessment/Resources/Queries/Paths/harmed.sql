-- The components through which a use case does harm: those that can do as much, or all that take part where none can.
SELECT l.use_case, l.component
FROM use_case_component AS l
JOIN use_case AS u ON u.product = l.product AND u.id = l.use_case
JOIN component AS c ON c.product = l.product AND c.id = l.component
JOIN (SELECT o.product, o.use_case, COALESCE(MAX(p.safety), 0) AS worst
      FROM use_case_component AS o
      JOIN component AS p ON p.product = o.product AND p.id = o.component
      GROUP BY o.product, o.use_case) AS m ON m.product = l.product AND m.use_case = l.use_case
WHERE u.safety IS NOT NULL AND (c.safety >= u.safety OR m.worst < u.safety)
