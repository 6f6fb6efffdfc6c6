DELETE FROM alias WHERE name = ? AND record = ?
