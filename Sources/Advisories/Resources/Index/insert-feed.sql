INSERT INTO feed (name, kind, origin, published, imported, is_whole, records) VALUES (?, ?, ?, NULL, ?, 0, 0)
