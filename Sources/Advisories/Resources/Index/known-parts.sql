SELECT name, digest FROM feed_part WHERE feed = ?
