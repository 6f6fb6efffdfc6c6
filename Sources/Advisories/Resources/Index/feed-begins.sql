UPDATE feed SET is_whole = 0 WHERE id = ?
