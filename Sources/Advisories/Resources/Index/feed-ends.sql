UPDATE feed SET origin = ?, published = ?, imported = ?, is_whole = 1, records = ? WHERE id = ?
