SELECT kind, group_name, name, version, package_url, cpes, patched FROM package WHERE id = ?
