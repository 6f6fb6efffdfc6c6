SELECT name, aliases FROM record WHERE id = ?
