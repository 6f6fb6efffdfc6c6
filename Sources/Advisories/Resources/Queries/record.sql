SELECT record.name, feed.name, feed.kind, record.is_withdrawn, record.aliases, record.summary, record.vectors,
       record.weaknesses, record.links, record.source_files, record.published, record.modified, record.substance
FROM   record
JOIN   feed ON feed.id = record.feed
WHERE  record.id = ?
