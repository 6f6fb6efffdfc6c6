-- What was decided about elements; a tier of the posture is a decision on a category, and needs no proof of its own.
SELECT id, element, status, because, place, needs_evidence, found_in
FROM (SELECT k.id, k.element, k.status, k.because, k.source_file || ':' || CAST(k.source_line AS TEXT) AS place,
             TRUE AS needs_evidence, 'capability' AS found_in
      FROM capability AS k
      UNION ALL
      SELECT p.id, p.element,
             CASE WHEN p.current >= p.target THEN 'met' WHEN p.current > 1 AND p.target > p.current THEN 'partly'
                  WHEN p.current = 1 AND p.target > p.current THEN 'not-met' END,
             'tier ' || CAST(p.current AS TEXT) || ' of ' || CAST(p.target AS TEXT)
             || COALESCE('; ' || p.how, ''),
             p.source_file || ':' || CAST(p.source_line AS TEXT),
             COALESCE(p.evidence_count, 0) > 0, 'posture'
      FROM posture AS p) AS decided
ORDER BY element, id
