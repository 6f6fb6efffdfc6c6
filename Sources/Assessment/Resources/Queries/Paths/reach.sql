-- From which positions each interface is reached, and how sure that is.
SELECT r.component, r.interface, r.position, r.certainty
FROM interface_reach AS r
ORDER BY r.component, r.interface IS NULL, r.interface, r.position
