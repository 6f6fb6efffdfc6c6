INSERT OR REPLACE INTO record (id, feed, part, name, digest, substance, published, modified, is_withdrawn, aliases,
                               summary, vectors, weaknesses, links, source_files)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
