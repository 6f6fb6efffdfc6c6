INSERT INTO affected (package, record, part, low, high, flags, low_text, high_text, platforms)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
