SELECT package FROM package_name WHERE ecosystem = ? AND name = ?
