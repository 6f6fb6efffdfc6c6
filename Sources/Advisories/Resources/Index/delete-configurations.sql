DELETE FROM configuration WHERE record = ?
