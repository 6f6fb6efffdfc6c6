DELETE FROM feed_part WHERE feed = ?
