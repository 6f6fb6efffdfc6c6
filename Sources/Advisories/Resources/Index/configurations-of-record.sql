SELECT id, body FROM configuration WHERE record = ?
