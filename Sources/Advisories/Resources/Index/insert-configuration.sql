INSERT INTO configuration (id, record, body) VALUES (?, ?, ?)
