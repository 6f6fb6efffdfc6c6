SELECT name, kind, origin, published, imported, is_whole, records, id FROM feed ORDER BY name
