-- The evidence that decisions name, and whether it still counts.
SELECT named.decision, e.id, s.state, e.expires
FROM (SELECT product, capability AS decision, evidence, place FROM capability_evidence
      UNION ALL
      SELECT product, posture, evidence, place FROM posture_evidence) AS named
JOIN evidence AS e ON e.product = named.product AND e.id = named.evidence
JOIN evidence_state AS s ON s.product = e.product AND s.id = e.id
ORDER BY named.decision, named.place
