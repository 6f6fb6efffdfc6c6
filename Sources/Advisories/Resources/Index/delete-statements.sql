DELETE FROM statement WHERE record = ?
