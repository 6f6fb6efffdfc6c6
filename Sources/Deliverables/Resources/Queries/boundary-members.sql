SELECT m.boundary, m.title, m.anchor, NULL
FROM (SELECT l.boundary, l.place, COALESCE(c.title, l.component) AS title, 'component-' || c.id AS anchor
      FROM boundary_component AS l
      LEFT JOIN component AS c ON c.product = l.product AND c.id = l.component
      UNION ALL
      SELECT l.boundary, l.place, COALESCE(p.title, l.party), 'party-' || p.id
      FROM boundary_party AS l
      LEFT JOIN party AS p ON p.product = l.product AND p.id = l.party) AS m
ORDER BY m.boundary, m.place
