INSERT INTO bill (product, title, component, path, stamp, families) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
