SELECT id, scheme FROM package WHERE ecosystem = ? AND name = ?
