SELECT statement.status, statement.justification, statement.detail, statement.action, statement.product,
       statement.component, statement.author, statement.made, record.name
FROM   statement
JOIN   record ON record.id = statement.record
WHERE  statement.vulnerability = ? AND record.is_withdrawn = 0
ORDER  BY statement.made DESC, record.name, statement.part
