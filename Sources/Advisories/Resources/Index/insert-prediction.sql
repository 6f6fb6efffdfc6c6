INSERT OR REPLACE INTO exploit_prediction (name, feed, probability, percentile) VALUES (?, ?, ?, ?)
