INSERT INTO statement (vulnerability, record, part, status, justification, detail, action, product, component, author,
                       made)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
