INSERT OR REPLACE INTO feed_part (feed, name, digest) VALUES (?, ?, ?)
