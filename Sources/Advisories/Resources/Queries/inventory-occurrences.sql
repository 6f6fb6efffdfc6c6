SELECT bill.product, bill.title, bill.component, bill.path, bill.families
FROM   occurrence
JOIN   bill ON bill.id = occurrence.bill
WHERE  occurrence.package = ?
