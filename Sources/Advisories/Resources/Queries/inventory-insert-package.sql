INSERT INTO package (identity, kind, group_name, name, version, package_url, cpes, patched)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
