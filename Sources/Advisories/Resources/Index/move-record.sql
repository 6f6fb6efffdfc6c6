UPDATE record SET part = ? WHERE id = ?
