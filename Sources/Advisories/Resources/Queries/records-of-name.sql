SELECT record FROM alias WHERE name = ?
