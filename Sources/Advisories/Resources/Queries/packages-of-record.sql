SELECT DISTINCT package.id, package.ecosystem, package.name, package.scheme
FROM   affected
JOIN   package ON package.id = affected.package
WHERE  affected.record = ?
