SELECT record.id, record.name, feed.name, feed.kind, record.published, record.modified, record.is_withdrawn,
       record.aliases, record.summary, record.vectors, record.weaknesses, record.links, record.source_files
FROM   alias
JOIN   record ON record.id = alias.record
JOIN   feed ON feed.id = record.feed
WHERE  alias.name = ?
ORDER BY feed.name, record.name
