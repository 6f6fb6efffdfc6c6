SELECT id, kind, origin, published, imported, is_whole, records FROM feed WHERE name = ?
