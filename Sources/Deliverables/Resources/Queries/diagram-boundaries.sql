-- Boundaries, outer ones with those inside.
SELECT id, COALESCE(title, id), inside FROM boundary ORDER BY source_file, source_line, id
