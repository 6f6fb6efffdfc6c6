DELETE FROM feed WHERE id = ?
