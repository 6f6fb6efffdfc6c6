UPDATE feed SET origin = ?, imported = ? WHERE id = ?
