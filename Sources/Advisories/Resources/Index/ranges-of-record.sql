SELECT package.ecosystem, package.name, affected.flags, affected.low_text, affected.high_text, affected.platforms
FROM   affected
JOIN   package ON package.id = affected.package
WHERE  affected.record = ?
ORDER BY package.ecosystem, package.name, affected.part
