SELECT affected.record, affected.low, affected.high, affected.flags, affected.low_text, affected.high_text,
       affected.platforms
FROM   affected
WHERE  affected.package = ? AND affected.record = ?
