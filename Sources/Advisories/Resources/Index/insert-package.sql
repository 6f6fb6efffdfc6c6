INSERT INTO package (ecosystem, name, id, scheme) VALUES (?, ?, ?, ?)
