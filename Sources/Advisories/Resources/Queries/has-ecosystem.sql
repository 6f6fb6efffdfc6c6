SELECT 1 FROM package WHERE ecosystem = ? LIMIT 1
