INSERT INTO alias (name, record) VALUES (?, ?)
