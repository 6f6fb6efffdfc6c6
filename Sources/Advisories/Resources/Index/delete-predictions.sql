DELETE FROM exploit_prediction WHERE feed = ?
