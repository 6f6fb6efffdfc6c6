SELECT a.communication, a.title, a.anchor, NULL
FROM (SELECT l.communication, l.place, COALESCE(c.title, l.customer) AS title, 'trace-customer-' || c.id AS anchor
      FROM communication_customer AS l
      LEFT JOIN customer AS c ON c.product = l.product AND c.id = l.customer
      UNION ALL
      SELECT l.communication, l.place, COALESCE(u.title, l.product_user), NULL
      FROM communication_product_user AS l
      LEFT JOIN product_user AS u ON u.product = l.product AND u.id = l.product_user) AS a
ORDER BY a.communication, a.place
