-- Whether a feed that collects all that is known of an ecosystem has anything of it. The CVE list, NVD and suppliers speak
-- of single packages, and their silence says nothing.
SELECT 1
FROM   package
JOIN   affected ON affected.package = package.id
JOIN   record ON record.id = affected.record
JOIN   feed ON feed.id = record.feed
WHERE  package.ecosystem = ? AND feed.kind IN ('osv', 'debian', 'alpine')
LIMIT  1
